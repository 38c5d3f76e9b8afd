"""An act as it is read on the screen, in the language that is spoken."""

from dme_desktop.kernel.acts import ActName, sentence_of
from dme_desktop.ui.text import translated_in


def told(name: ActName) -> str:
    """Return an act in words: its sentence translated, what it was about as it was written."""
    sentence = translated_in("acts", sentence_of(name))
    return f"{sentence}: {name.detail}" if name.detail else sentence
