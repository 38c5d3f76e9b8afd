"""Naming widgets. Stands alone, so that the window can be painted before any editor is loaded."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, label: str = "") -> W:
    """Name a widget for tests and styles, and for those who listen to the screen."""
    widget.setObjectName(name)
    if label:
        widget.setAccessibleName(label)
    return widget
