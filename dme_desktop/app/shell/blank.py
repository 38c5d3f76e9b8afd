"""The place of an icon before it is drawn."""

from PySide6.QtGui import QColor, QIcon, QPixmap


def blank() -> QIcon:
    """Return the place of an icon that is drawn after the first picture."""
    empty = QPixmap(18, 18)
    empty.fill(QColor(0, 0, 0, 0))
    return QIcon(empty)
