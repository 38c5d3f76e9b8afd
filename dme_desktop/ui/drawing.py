"""A drawing that stands on paper, as the screen shows it: in the colours of the window."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from dme_desktop.ui import theme


class Drawing(QLabel):
    """Shows a picture, and tells when it should be drawn anew."""

    resized = Signal()
    faded = Signal()  # the window has other colours now

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_drawn(self, picture: QImage, clear: float, told: str) -> None:
        """Show a picture of `clear` pixels a point, which `told` says in words."""
        picture.setDevicePixelRatio(clear)
        self.setPixmap(QPixmap.fromImage(picture))
        self.setMinimumSize(QSize(0, int(picture.height() / clear)))
        self.setAccessibleName(told)
        self.setToolTip(told)

    def changeEvent(self, event: QEvent) -> None:
        """Tell that what is shown has the colours of before."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self.pixmap().isNull():
            self.faded.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()


def dyed(colour: str) -> str:
    """Return a colour of paper as the window shows it; both are "red green blue" from 0 to 1.

    White becomes the card, black the ink, the green of charts the accent, and what lies between
    them lies between them again.
    """
    worn = theme.tokens()
    if worn == theme.LIGHT:
        return colour
    red, green, blue = (float(part) for part in colour.split())
    light = QColor(theme.LIGHT.accent)
    share = (max(red, green, blue) - min(red, green, blue)) / (light.greenF() - light.redF())
    share = min(1.0, share)
    grey = 1.0 if share == 1 else min(1.0, max(0.0, (red - share * light.redF()) / (1 - share)))
    parts = (
        (QColor(worn.accent), share),
        (QColor(worn.card), (1 - share) * grey),
        (QColor(worn.ink), (1 - share) * (1 - grey)),
    )
    mixed = ((one.redF() * of, one.greenF() * of, one.blueF() * of) for one, of in parts)
    return " ".join(f"{sum(each):.3f}" for each in zip(*mixed, strict=True))
