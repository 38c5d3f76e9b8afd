"""Widgets beside each other, which go on in another row where there is no room."""

from collections.abc import Callable, Iterator
from functools import reduce

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from dme_desktop.ui.layout import WIDEST

LONGEST = 400  # pixels; who needs more is cut where there are fewer, and pushes nothing away
Measured = tuple[QLayoutItem, QSize]
Placed = tuple[QLayoutItem, QRect]


class Folding(QLayout):
    """Items in rows from the left, as many beside each other as the width lets; `gap` pixels apart.

    The places are reckoned from a width alone, so that a height is right before it is drawn.
    """

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width; Qt asks for the same again and again
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item, after the others."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Return one item, None when there is none at this place."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Give one item away."""
        self.invalidate()
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def invalidate(self) -> None:
        """Measure anew what is asked next: something was added, changed, shown or hidden."""
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place makes more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width, in pixels."""
        if width not in self._heights:
            around = self.contentsMargins()
            placed = self._placed(QRect(0, 0, width, 0).marginsRemoved(around))
            low = max((one.bottom() + 1 for _, one in placed), default=around.top())
            self._heights[width] = low + around.bottom()
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Give every item its place."""
        super().setGeometry(rect)
        for one, place in self._placed(rect.marginsRemoved(self.contentsMargins())):
            one.setGeometry(place)

    def _placed(self, room: QRect) -> list[Placed]:
        """Return where each item stands in a room, which is as high as is needed."""
        raise NotImplementedError

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if not one.isEmpty()]


class Flow(Folding):
    """Rows of widgets of their own width; those put aside end at the right."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent, gap)
        self._aside: set[QWidget] = set()
        self._measured: list[Measured] | None = None  # what is seen, until it changes

    def lead(self, widget: QWidget) -> None:
        """Put a widget before all others."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())

    def add_aside(self, widget: QWidget) -> None:
        """Put a widget at the right end of the last row."""
        self._aside.add(widget)
        self.addWidget(widget)

    def invalidate(self) -> None:
        """Measure anew what is asked next."""
        self._measured = None
        super().invalidate()

    def sizeHint(self) -> QSize:
        """Return the size of one row that holds everything."""
        return QSize(self._width(self._seen()), _height(self._seen()))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        seen = self._seen()
        return QSize(max((size.width() for _, size in seen), default=0), _height(seen))

    def _placed(self, room: QRect) -> list[Placed]:
        placed, top = list[Placed](), room.top()
        for row in self._rows(room.width()):
            height, left = _height(row), room.left()
            aside = [one for one in row if one[0].widget() in self._aside]
            for one, size in row:
                if aside and one is aside[0][0]:
                    left = max(left, room.right() + 1 - self._width(aside))
                low = top + (height - size.height()) // 2
                placed.append((one, QRect(QPoint(left, low), size)))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return placed

    def _seen(self) -> list[Measured]:
        if self._measured is None:
            self._measured = [(one, one.sizeHint()) for one in self._shown()]
        return self._measured

    def _rows(self, width: int) -> list[list[Measured]]:
        rows: list[list[Measured]] = [[]]
        for one in self._seen():
            if rows[-1] and self._width([*rows[-1], one]) > width:
                rows.append([])
            rows[-1].append(one)
        return rows

    def _width(self, row: list[Measured]) -> int:
        gaps = self.spacing() * max(0, len(row) - 1)
        return sum(size.width() for _, size in row) + gaps


class Columns(Folding):
    """Equal columns, at most `most` and each at least `least` pixels wide; `below` between rows.

    What `needs` more pixels than a column has gets several of them.
    """

    def __init__(
        self,
        parent: QWidget | None,
        most: int,
        least: int,
        needs: Callable[[QWidget], int],
        *,
        gap: int = 8,
        below: int = 8,
    ) -> None:
        super().__init__(parent, gap)
        self._most, self._least, self._needs, self._below = most, least, needs, below

    def sizeHint(self) -> QSize:
        """Return the size of a room in which all columns stand beside each other."""
        wide = self._most * (self._least + self.spacing()) - self.spacing()
        wide += self._around().width()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        """Return the width that the widest item needs, and the height of the highest."""
        least = [
            QSize(self._need(one, LONGEST), one.minimumSize().height()) for one in self._shown()
        ]
        return reduce(QSize.expandedTo, least, QSize(0, 0)) + self._around()

    def _around(self) -> QSize:
        around = self.contentsMargins()
        return QSize(around.left() + around.right(), around.top() + around.bottom())

    def _placed(self, room: QRect) -> list[Placed]:
        whole = max(1, room.width() + self.spacing())  # every column with the gap after it
        most = max(1, min(self._most, whole // (self._least + self.spacing())))
        ends = [whole * at // most for at in range(most + 1)]
        placed, top = list[Placed](), room.top()
        for row in self._rows(most, ends[1]):
            wide = [ends[at + span] - ends[at] - self.spacing() for _, at, span in row]
            height = max(_high(one, width) for (one, _, _), width in zip(row, wide, strict=True))
            for (one, at, _), width in zip(row, wide, strict=True):
                placed.append((one, QRect(room.left() + ends[at], top, width, height)))
            top += height + self._below
        return placed

    def _rows(self, most: int, column: int) -> Iterator[list[tuple[QLayoutItem, int, int]]]:
        """Yield the items of each row, with the column each begins in and how many it has."""
        row, at = list[tuple[QLayoutItem, int, int]](), 0
        for one in self._shown():
            span = min(most, -(-(self._need(one) + self.spacing()) // column))
            if row and at + span > most:
                yield row
                row, at = [], 0
            row.append((one, at, span))
            at += span
        if row:
            yield row

    def _need(self, one: QLayoutItem, most: int = WIDEST) -> int:
        widget, least = one.widget(), one.minimumSize().width()
        need = self._needs(widget) if widget else 0
        return max(1, least, need if need <= most else 0)


def _high(one: QLayoutItem, width: int) -> int:
    return one.heightForWidth(width) if one.hasHeightForWidth() else one.sizeHint().height()


def _height(row: list[Measured]) -> int:
    return max((size.height() for _, size in row), default=0)
