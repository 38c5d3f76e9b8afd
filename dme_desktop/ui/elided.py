"""A label that ends in "…" where there is no room, with all of it under the mouse."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

LEAST = 60  # pixels
SMALLER = 0.72  # of the large letters of a title
BETWEEN = "   "  # between two hints


class Elided(QLabel):
    """One line of plain text that gives way to what stands beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def shown(self) -> str:
        """Return what is seen of the text at this width."""
        end = Qt.TextElideMode.ElideRight
        metrics = QFontMetrics(self.face())
        return metrics.elidedText(self.text(), end, self.contentsRect().width())

    def face(self) -> QFont:
        """Return the letters in which it is drawn."""
        return self.font()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the rest of the line comes first."""
        return super().minimumSizeHint().boundedTo(QSize(LEAST, 1_000))

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text where it is cut off."""
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        self.setToolTip(self.text() if self.shown() != self.text() else "")

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setFont(self.face())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown())
        painter.end()


class Either(QLabel):
    """One line in the middle: a sentence, or where it has no room a shorter one."""

    def __init__(self, whole: str, short: str) -> None:
        super().__init__(whole)
        self._whole, self._short = whole, short
        self.setAccessibleName(whole)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def minimumSizeHint(self) -> QSize:
        """Ask for little: there is always something shorter to say."""
        return super().minimumSizeHint().boundedTo(QSize(LEAST, 1_000))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what has room; the whole of it is under the mouse."""
        super().resizeEvent(event)
        is_whole = self.fontMetrics().horizontalAdvance(self._whole) <= self.contentsRect().width()
        self.setText(self._whole if is_whole else self._short)
        self.setToolTip("" if is_whole else self._whole)


class Title(Elided):
    """A title whose letters are smaller where there is no room for the large ones."""

    def face(self) -> QFont:
        """Return large letters, or smaller ones before words are cut."""
        face = self.font()
        if self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width():
            face.setPointSizeF(face.pointSizeF() * SMALLER)
        return face


class Hints(Elided):
    """Keys and what they do, parted by three spaces; those that have no room are left out whole."""

    def shown(self) -> str:
        """Return the hints that have room, the first ones first."""
        wide, room = self.fontMetrics().horizontalAdvance, self.contentsRect().width()
        told = self.text().split(BETWEEN)
        while told and wide(BETWEEN.join(told)) > room:
            told.pop()
        return BETWEEN.join(told)
