"""Making text from people, workbooks and clipboards safe to keep and to print."""

import re
import unicodedata

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠]|[\t\r\n]")
_SPACES = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    """Return `text` in NFC without control, bidi and other unseen characters; newlines stay."""
    kept = unicodedata.normalize("NFC", "".join(map(_seen, text.replace("\r\n", "\n"))))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in kept.split("\n")).strip()


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line."""
    return clean(text).replace("\n", " ")


def wakes_up(text: str) -> bool:
    """Say whether a spreadsheet takes a text for a formula, once somebody types over it."""
    return not text[:1].isalnum() and _FORMULA.match(text) is not None


def digits(text: str) -> str:
    """Return only the ASCII digits of `text`: a NIK copied from anywhere."""
    return "".join(c for c in text if c in "0123456789")


def _seen(character: str) -> str:
    if character == "\n" or unicodedata.category(character) not in _UNSEEN:
        return character
    return " " if character.isspace() else ""  # a lone carriage return parts words
