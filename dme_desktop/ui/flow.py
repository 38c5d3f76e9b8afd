"""Widgets beside each other, which go on in another row where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Rows of widgets from the left, `gap` pixels apart; those put aside end at the right."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._items: list[QLayoutItem] = []
        self._aside: set[QWidget] = set()

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

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Return one item, None when there is none at this place."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Give one item away."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place makes more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width, in pixels."""
        rows = self._rows(width)
        return sum(map(_height, rows)) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of one row that holds everything."""
        return QSize(self._width(self._items), _height(self._items))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        return QSize(max((one.sizeHint().width() for one in self._items), default=0),
                     _height(self._items))  # fmt: skip

    def setGeometry(self, rect: QRect) -> None:
        """Give every item its place."""
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            height, left = _height(row), rect.left()
            aside = [one for one in row if one.widget() in self._aside]
            for one in row:
                size = one.sizeHint()
                if aside and one is aside[0]:
                    left = max(left, rect.right() + 1 - self._width(aside))
                one.setGeometry(QRect(left, top + (height - size.height()) // 2,
                                      size.width(), size.height()))  # fmt: skip
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = [[]]
        for one in self._items:
            if one.isEmpty():
                continue
            if rows[-1] and self._width([*rows[-1], one]) > width:
                rows.append([])
            rows[-1].append(one)
        return rows

    def _width(self, row: list[QLayoutItem]) -> int:
        gaps = self.spacing() * max(0, len(row) - 1)
        return sum(one.sizeHint().width() for one in row) + gaps


def _height(row: list[QLayoutItem]) -> int:
    return max((one.sizeHint().height() for one in row), default=0)
