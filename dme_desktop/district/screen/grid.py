"""The villages by area, a box each with the days since its last package; walked with arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from dme_desktop.district import rules
from dme_desktop.ui import theme
from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from dme_desktop.district.service.standing import Area, Reporting

LINE, BOX, STEP, NAMES, SUMS = 32, QSize(28, 22), 36, 136, 44  # pixels
ROUND, RING = 4, 2
MANY = 42  # villages of one area, above which those that are fresh are told by their number alone


class Grid(QWidget):
    """A row an area, a box a village; more boxes than fit go on in the next row.

    Of an area with very many villages only those that are late have a box.
    """

    chosen = Signal(object)  # the village under the cursor
    opened = Signal(object)  # Enter or a double click on it

    def __init__(self) -> None:
        super().__init__()
        named(self, "reporting", self.tr("Desa yang melapor"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._areas: Sequence[Area] = ()
        self._places: list[tuple[Reporting, QRectF]] = []
        self._at = -1

    def show_areas(self, areas: Sequence[Area]) -> None:
        """Show villages; the cursor stays on the one it was on."""
        here = self.current()
        self._areas = areas
        self._lay_out()
        codes = [one.code for one, _ in self._places]
        self._at = codes.index(here.code) if here and here.code in codes else self._most_late()
        self._tell()

    def current(self) -> Reporting | None:
        """Return the village under the cursor."""
        return self._places[self._at][0] if 0 <= self._at < len(self._places) else None

    def sizeHint(self) -> QSize:
        """Ask for as much height as the rows take."""
        return QSize(480, max(LINE, self._tall()))

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's own
        """Put the boxes where there is room now."""
        self._lay_out()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw names, boxes and how many reported."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for area, (top, _tall) in zip(self._areas, self._rows(), strict=True):
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(theme.colour("ink"))
            name = self.fontMetrics().elidedText(area.name, Qt.TextElideMode.ElideRight, NAMES - 8)
            painter.drawText(QRectF(0, top, NAMES, LINE), middle, name)
            painter.setPen(theme.colour("muted"))
            end = QRectF(self.width() - SUMS, top, SUMS - 4, LINE)
            painter.drawText(end, middle | Qt.AlignmentFlag.AlignRight, area.told)
        for place, (one, box) in enumerate(self._places):
            _draw(painter, one, box)
            if place == self._at and self.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), RING))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), ROUND + 2, ROUND + 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, open with Enter."""
        key, before = event.key(), self._at
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current():
            self.opened.emit(self.current())
            return
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = max(0, min(len(self._places) - 1, self._at + step))
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._at = self._beside(down=key == Qt.Key.Key_Down)
        elif key == Qt.Key.Key_Home:
            self._at = 0
        elif key == Qt.Key.Key_End:
            self._at = len(self._places) - 1
        else:
            super().keyPressEvent(event)
            return
        if self._at != before:
            self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the village that is clicked."""
        self._at = self._under(event.position()) if self._places else -1
        self._tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Open the village that is clicked twice."""
        if one := self.current():
            self.opened.emit(one)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def _tell(self) -> None:
        one = self.current()
        self.setAccessibleDescription(self._said(one) if one else "")
        self.chosen.emit(one)
        self.update()

    def _said(self, one: Reporting) -> str:
        if one.age is None:
            return self.tr("{name}, belum pernah mengirim").format(name=one.name)
        return self.tr("{name}, {days} hari", "", one.age).format(name=one.name, days=one.age)

    def _most_late(self) -> int:
        """Return where the village stands that should be asked first."""
        late = [
            (one.age is None, one.age or 0, -place) for place, (one, _) in enumerate(self._places)
        ]
        return -max(late)[2] if late else -1

    def _across(self) -> int:
        return max(1, (self.width() - NAMES - SUMS) // STEP)

    def _rows(self) -> list[tuple[float, float]]:
        """Return where each area begins and how high it is."""
        top, found = 0.0, []
        for area in self._areas:
            tall = float(LINE * max(1, -(-len(_boxed(area)) // self._across())))
            found.append((top, tall))
            top += tall
        return found

    def _tall(self) -> int:
        return int(sum(tall for _, tall in self._rows()))

    def _lay_out(self) -> None:
        across, self._places = self._across(), []
        for area, (top, _) in zip(self._areas, self._rows(), strict=True):
            for place, one in enumerate(_boxed(area)):
                line, column = divmod(place, across)
                left = NAMES + column * STEP
                middle = top + line * LINE + (LINE - BOX.height()) / 2
                self._places.append((one, QRectF(left, middle, BOX.width(), BOX.height())))
        self.setMinimumHeight(max(LINE, self._tall()))
        self.updateGeometry()

    def _under(self, point: QPointF) -> int:
        hit = (at for at, (_, box) in enumerate(self._places) if box.contains(point))
        return next(hit, self._at)

    def _beside(self, *, down: bool) -> int:
        """Return the nearest box in the row under this one, or over it."""
        if not self._places:
            return -1
        here = self._places[max(0, self._at)][1]
        way = 1 if down else -1
        other = [
            (abs(box.top() - here.top()), abs(box.left() - here.left()), at)
            for at, (_, box) in enumerate(self._places)
            if (box.top() - here.top()) * way > 0
        ]
        return min(other)[2] if other else self._at


def _boxed(area: Area) -> Sequence[Reporting]:
    if len(area.villages) <= MANY:
        return area.villages
    return [one for one in area.villages if rules.tone(one.age) != "accent"]


def _draw(painter: QPainter, one: Reporting, box: QRectF) -> None:
    tone = rules.tone(one.age)
    fill, ink, edge = theme.colour(f"{tone}_soft"), theme.colour(tone), QColor(0, 0, 0, 0)
    if tone == "red" and one.age is not None:
        fill, ink = theme.colour("red"), theme.colour("card")
    elif tone != "accent":
        edge = theme.colour(tone)
        fill = theme.colour("card") if one.age is None else fill
    painter.setPen(QPen(edge, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(box, ROUND, ROUND)
    painter.setPen(ink)
    told = "–" if one.age is None else str(one.age)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)
