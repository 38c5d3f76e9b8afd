"""Icons from `resources/icons`, drawn in the colours of the present scheme at the size wanted."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import resources
from dme_desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIZE = 18  # pixels beside a word


@cache
def icon(name: str, tone: str = "ink") -> QIcon:
    """Return an icon in the colour `tone`; drawn only when it is first seen."""
    return QIcon(_Engine(name, tone))


class Picture(QWidget):
    """An icon that stands on a screen by itself; it says nothing a reader needs to hear."""

    def __init__(
        self, name: str, tone: str = "muted", size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setFixedSize(size, size)

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon in the same place."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the icon over the whole place."""
        icon(self._name, self._tone).paint(QPainter(self), self.rect())


class _Engine(QIconEngine):
    """Finds its colour when it paints, so that a change of scheme needs no new icon."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._drawn(rect.size() * ratio, mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _: QIcon.State) -> QPixmap:
        return self._drawn(size, mode)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)

    def _drawn(self, size: QSize, mode: QIcon.Mode) -> QPixmap:
        tones = {QIcon.Mode.Selected: "accent", QIcon.Mode.Disabled: "muted"}
        tone = self._tone if self._tone == "on_accent" else tones.get(mode, self._tone)
        return _drawing(self._name, theme.colour(tone).name(), size.width(), size.height())


@lru_cache(maxsize=512)
def _drawing(name: str, colour: str, width: int, height: int) -> QPixmap:
    file = resources.path("icons", f"{name}.svg")
    drawn = QPixmap()
    if file.is_file():
        text = file.read_text(encoding="utf-8").replace("currentColor", colour)
        text = text.replace('width="24"', f'width="{width}"', 1)
        drawn.loadFromData(text.replace('height="24"', f'height="{height}"', 1).encode(), "SVG")
        return drawn
    drawn = QPixmap(width, height)
    drawn.fill(QColor(0, 0, 0, 0))
    return drawn
