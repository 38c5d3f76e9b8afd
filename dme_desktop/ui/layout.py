"""Where things stand on a page: its margins, two columns, and an area that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QScrollArea, QWidget

MARGIN = 24  # pixels at both sides of a page
SIDE_WIDTH = 318  # pixels; the column beside a form
NARROW = 720  # pixels; below this the column stands under the form
FRAME = 4  # pixels; the frame around a button in the first line has room in what scrolls
WIDEST = 16_777_215  # pixels; what Qt calls no limit


class SideBySide(QWidget):
    """Two columns that stand under each other where the window is narrow or the scale is large.

    Sizes are in pixels: below `narrow` they stand under each other; beside each other the widgets
    of one column are `fixed` wide and the other column takes the room that is left. Without
    `fixed` they share the width equally, or as `share` says.
    """

    def __init__(
        self,
        first: QLayout,
        second: QLayout,
        narrow: int,
        fixed: int = 0,
        *,
        first_grows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._narrow, self._fixed, self._first_grows = narrow, fixed, first_grows
        self._column = second if first_grows else first
        self._shares = (1, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setSpacing(14)
        self._both.addLayout(first)
        self._both.addLayout(second)
        self._stand(beside=True)

    def share(self, first: int, second: int) -> None:
        """Let the columns without a `fixed` one share the width in these parts."""
        self._shares = (first, second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside or under each other."""
        super().resizeEvent(event)
        self._stand(beside=event.size().width() >= max(self._narrow, self._least()))

    def minimumSizeHint(self) -> QSize:
        """Take any width that is given, so that it tells whether both have room."""
        return QSize(0, super().minimumSizeHint().height())

    def _least(self) -> int:
        """Return the width both columns need beside each other, in pixels."""
        growing = self._both.itemAt(0 if self._first_grows else 1)
        margins = self._both.contentsMargins()
        needed = growing.minimumSize().width() if growing else 0
        return needed + self._fixed + self._both.spacing() + margins.left() + margins.right()

    def _stand(self, *, beside: bool) -> None:
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        equal = not self._fixed
        first, second = self._shares if beside else (0, 0)
        self._both.setStretch(0, first if equal or self._first_grows else 0)
        self._both.setStretch(1, second if equal or not self._first_grows else 0)
        if equal:
            return
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            if widget := item.widget() if item else None:
                widget.setMinimumWidth(self._fixed if beside else 0)
                widget.setMaximumWidth(self._fixed if beside else WIDEST)


class Scrolling(QScrollArea):
    """Scrolls up and down, with its inside on the margins of the page, bar or no bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margin)

    @Slot(int, int)
    def _keep_margin(self, _: int, most: int) -> None:
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is not None:
            bar = self.verticalScrollBar().sizeHint().width() if most else 0
            layout.setContentsMargins(MARGIN, FRAME, MARGIN - bar, 16)

    def hold(self, inside: QWidget) -> None:
        """Show `inside`; its layout gets the page's margins."""
        if layout := inside.layout():
            layout.setContentsMargins(MARGIN, FRAME, MARGIN, 16)
        self.setWidget(inside)


def take_down(widget: QWidget) -> None:
    """Take a widget out at once, and down as soon as nothing of it runs any more.

    What still shows it meanwhile shows no window: that would take the keyboard, and close a menu.
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.setParent(None)
    widget.deleteLater()


def empty(layout: QLayout, *but: QWidget) -> None:
    """Take everything out of a layout, to fill it anew; the widgets go, those in `but` stay."""
    while taken := layout.takeAt(0):
        widget = taken.widget()
        if widget is not None and widget not in but:
            widget.hide()
            widget.deleteLater()


def scrolling(inside: QWidget) -> QScrollArea:
    """Return `inside` in an area that scrolls up and down."""
    area = Scrolling()
    area.hold(inside)
    return area


def narrowed(needs: Sequence[int], room: int) -> list[int]:
    """Return widths that have room together: the widest give way, so that a short word stays whole.

    Example: `narrowed([200, 90, 150], 300)` is `[105, 90, 105]`.
    """
    left, made = room, dict[int, int]()
    for rank, place in enumerate(sorted(range(len(needs)), key=lambda at: needs[at])):
        made[place] = min(needs[place], left // (len(needs) - rank))
        left -= made[place]
    return [made[place] for place in range(len(needs))]
