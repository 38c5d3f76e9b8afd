"""A list to choose from that the mouse wheel leaves alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from dme_desktop.ui.said import said


class DropDown(QComboBox):
    """One of a list. The wheel scrolls the page it stands on, and never changes what is chosen.

    Neither does it take the keyboard from the field that is written in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def addItems(self, texts: Sequence[str]) -> None:
        """Add options, as the window says them."""
        super().addItems([said(text) for text in texts])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page; the open list has its own."""
        event.ignore()
