"""Texts that are described elsewhere and translated where they are shown."""

from PySide6.QtCore import QCoreApplication

from dme_desktop.ui.said import said


def translated(text: str) -> str:
    """Return a label or hint of a field in the language of the window."""
    return said(translated_in("fields", text))


def translated_in(context: str, text: str) -> str:
    """Return a text that was marked with `context` in the language of the window."""
    return QCoreApplication.translate(context, text) if text else ""
