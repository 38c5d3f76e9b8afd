"""Widgets beside each other, which go on in another row where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

Measured = tuple[QLayoutItem, QSize]


class Flow(QLayout):
    """Rows of widgets from the left, `gap` pixels apart; those put aside end at the right."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._aside: set[QWidget] = set()
        self._measured: list[Measured] | None = None  # what is seen, until it changes
        self._heights: dict[int, int] = {}  # by width; Qt asks for the same again and again
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def lead(self, widget: QWidget) -> None:
        """Put a widget before all others."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())

    def add_aside(self, widget: QWidget) -> None:
        """Put a widget at the right end of the last row."""
        self._aside.add(widget)
        self.addWidget(widget)

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
        self._measured = None
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
            rows = self._rows(width)
            gaps = self.spacing() * max(0, len(rows) - 1)
            self._heights[width] = sum(map(_height, rows)) + gaps
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size of one row that holds everything."""
        return QSize(self._width(self._seen()), _height(self._seen()))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        seen = self._seen()
        return QSize(max((size.width() for _, size in seen), default=0), _height(seen))

    def setGeometry(self, rect: QRect) -> None:
        """Give every item its place."""
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            height, left = _height(row), rect.left()
            aside = [one for one in row if one[0].widget() in self._aside]
            for one, size in row:
                if aside and one is aside[0][0]:
                    left = max(left, rect.right() + 1 - self._width(aside))
                one.setGeometry(QRect(left, top + (height - size.height()) // 2,
                                      size.width(), size.height()))  # fmt: skip
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _seen(self) -> list[Measured]:
        if self._measured is None:
            self._measured = [(one, one.sizeHint()) for one in self._items if not one.isEmpty()]
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


def _height(row: list[Measured]) -> int:
    return max((size.height() for _, size in row), default=0)
