"""Texts that are described elsewhere and translated where they are shown."""

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from dme_desktop.ui.said import said

_HOLE = re.compile(r"\{(\w+)\}")


def translated(text: str) -> str:
    """Return a label or hint of a field in the language of the window."""
    return said(translated_in("fields", text))


def translated_in(context: str, text: str) -> str:
    """Return a text that was marked with `context` in the language of the window."""
    return QCoreApplication.translate(context, text) if text else ""


def filled_in(context: str, text: str, values: Mapping[str, Any]) -> str:
    """Return a text that was marked with `context`, filled with values.

    Where a language has a singular, it is that of the first figure in the text.
    """
    inside = (str(values[hole]).replace(".", "") for hole in _HOLE.findall(text))
    figure = next((int(one) for one in inside if one.isdecimal()), -1)
    meant = QCoreApplication.translate(context, text, None, figure)
    if meant == text:  # a year is a figure too, and has no plural
        meant = QCoreApplication.translate(context, text)
    return meant.format(**values)
