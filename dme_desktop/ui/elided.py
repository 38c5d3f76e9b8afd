"""A label that ends in "…" where there is no room, with all of it under the mouse."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

LEAST = 60  # pixels


class Elided(QLabel):
    """One line of plain text that gives way to what stands beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def shown(self) -> str:
        """Return what is seen of the text at this width."""
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), end, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the rest of the line comes first."""
        return super().minimumSizeHint().boundedTo(QSize(LEAST, 1_000))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text where it is cut off."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.shown() != self.text() else "")

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown())
        painter.end()
