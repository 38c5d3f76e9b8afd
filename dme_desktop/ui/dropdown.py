"""A list to choose from that the mouse wheel leaves alone."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """One of a list. The wheel scrolls the page it stands on and never changes what is chosen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page; the open list has its own."""
        event.ignore()
