"""A map drawn by placing names on the cells of a grid, by keyboard and by mouse."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QLine,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dme_desktop.kernel import tiles
from dme_desktop.kernel.tiles import ACROSS, DOWN, Spot
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.naming import named
from dme_desktop.ui.theme import colour

Index = QModelIndex | QPersistentModelIndex
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ROW_HEIGHT, NAMES_WIDTH = 30, 168  # pixels
_NOWHERE = QModelIndex()
_CLEARS = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class Grid(QAbstractTableModel):
    """Which name stands on which cell."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.chosen = ""
        self.placed: dict[Spot, str] = {}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows a map has."""
        return 0 if parent.isValid() else DOWN

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns a map has."""
        return 0 if parent.isValid() else ACROSS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the letter of the name on a cell, the whole of it for tip and reader."""
        spot = (index.column(), index.row())
        name = self.placed.get(spot, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return self.letter(name) if name else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return name or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tiles.called(spot)}: {name or self.tr('kosong')}"
        return None

    def letter(self, name: str) -> str:
        """Return the letter of a name: "A" for the first of the list."""
        place = self.names.index(name) if name in self.names else len(LETTERS)
        return LETTERS[place] if place < len(LETTERS) else "•"

    def flags(self, _: Index) -> Qt.ItemFlag:
        """Let a cell be chosen and nothing be typed into it."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, place: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return the letter of a column and the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return LETTERS[place] if way == Qt.Orientation.Horizontal else str(place + 1)

    def put(self, spot: Spot, name: str) -> bool:
        """Place a name on a cell, "" takes it away; say whether that changed something."""
        if self.placed.get(spot, "") == name:
            return False
        self.placed.pop(spot, None)
        if name:
            self.placed[spot] = name
        self.repaint()
        return True

    def repaint(self) -> None:
        """Show every cell anew."""
        self.dataChanged.emit(self.index(0, 0), self.index(DOWN - 1, ACROSS - 1))


class _Painter(QStyledItemDelegate):
    """Paints a cell of the map: grey where a name stands, a line where another one begins."""

    def __init__(self, grid: Grid, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell, write its letter, draw what borders it, and the cursor."""
        rect: QRect = option.rect
        grid, column, row = self._grid, index.column(), index.row()
        name = grid.placed.get((column, row), "")
        painter.save()
        painter.fillRect(rect, _tone(name, grid.chosen))
        painter.setPen(colour("ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, grid.data(index))
        sides = (
            ((column - 1, row), QLine(rect.topLeft(), rect.bottomLeft())),
            ((column, row - 1), QLine(rect.topLeft(), rect.topRight())),
        )
        for beside, line in sides:
            is_border = grid.placed.get(beside, "") != name
            painter.setPen(QPen(colour("ink" if is_border else "line"), 1))
            if is_border or not name:
                painter.drawLine(line)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(rect.adjusted(2, 2, -2, -2))
        painter.restore()


def _tone(name: str, chosen: str) -> QColor:
    if not name:
        return colour("card")
    return colour("accent_soft" if name == chosen else "soft")


class TilesEditor(QWidget):
    """Holds the text of a map. Names are offered beside the grid, each with a letter."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[str] = []
        self.grid = Grid()
        self.view = _view(self.grid, self.tr("Petak peta"))
        self.names = named(QListWidget(self), "tile_names", self.tr("Dusun yang diletakkan"))
        self.names.setFixedWidth(NAMES_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.names)
        row.addWidget(self.view, stretch=1)
        self.setFocusProxy(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._click)
        self.names.currentRowChanged.connect(self._choose)
        self.view.setFixedHeight(ROW_HEIGHT * (DOWN + 1) + 6)
        self.names.setFixedHeight(ROW_HEIGHT * (DOWN + 1) + 6)

    def offer(self, names: Sequence[str]) -> None:
        """Offer some names; one that stands on the map already stays there and is offered too."""
        self._offered = list(dict.fromkeys(names))
        self._list()

    def value(self) -> str | None:
        """Return where each name stands, a line a name."""
        found: dict[str, list[Spot]] = {}
        for name in self.grid.names:
            spots = [spot for spot, one in self.grid.placed.items() if one == name]
            if spots:
                found[name] = spots
        return tiles.written(found) or None

    def put(self, value: str | None) -> None:
        """Show a map that is kept."""
        places = tiles.read(value)
        self.grid.placed = {spot: name for name, spots in places.items() for spot in spots}
        self._list()

    def draft(self) -> str:
        """Return the map as text that `put_draft` understands."""
        return self.value() or ""

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        self.put(text)

    def settle(self) -> None:
        """Do nothing: a cell is a cell."""

    def note(self) -> str:
        """Return the keys that only work here."""
        return self.tr(
            "Panah berpindah petak. Huruf meletakkan dusunnya, Spasi atau klik yang dipilih di "
            "kiri; sekali lagi mengambilnya. Delete mengosongkan petak."
        )

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take letters, the space bar and what clears a cell; the rest is the grid's."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if is_enter(event):
            event.ignore()  # the form goes on
            return True
        here = self.view.currentIndex()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        }  # fmt: skip
        place = LETTERS.find(event.text().upper()) if plain and event.text() else -1
        if not here.isValid():
            return False
        if event.key() in _CLEARS:
            self._put(here, "")
        elif event.key() == Qt.Key.Key_Space:
            self._click(here)
        elif 0 <= place < len(self.grid.names):
            self.names.setCurrentRow(place)
            self._put(here, self.grid.names[place])
        else:
            return False
        return True

    def _list(self) -> None:
        """Write the names anew: those offered, then those that only stand on the map."""
        standing = (name for name in self.grid.placed.values() if name not in self._offered)
        names = list(dict.fromkeys([*self._offered, *standing]))
        before = self.grid.chosen
        self.grid.names = names
        self.names.blockSignals(True)
        self.names.clear()
        self.names.addItems([f"{self.grid.letter(name)}   {name}" for name in names])
        self.names.setCurrentRow(names.index(before) if before in names else min(0, len(names) - 1))
        self.names.blockSignals(False)
        self._choose(self.names.currentRow())
        self.grid.repaint()

    @Slot(int)
    def _choose(self, row: int) -> None:
        self.grid.chosen = self.grid.names[row] if 0 <= row < len(self.grid.names) else ""
        self.grid.repaint()

    @Slot(QModelIndex)
    def _click(self, here: QModelIndex) -> None:
        """Place the chosen name on a cell, or take it away where it stands already."""
        there = self.grid.placed.get((here.column(), here.row()), "")
        self._put(here, "" if there == self.grid.chosen else self.grid.chosen)

    def _put(self, here: QModelIndex, name: str) -> None:
        if self.grid.put((here.column(), here.row()), name):
            self.edited.emit()


def _view(grid: Grid, words: str) -> QTableView:
    view = named(QTableView(), "tile_grid", words)
    view.setModel(grid)
    view.setItemDelegate(_Painter(grid, view))
    view.setShowGrid(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    across, upright = view.horizontalHeader(), view.verticalHeader()
    across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    across.setSectionsClickable(False)
    across.setFixedHeight(ROW_HEIGHT)
    upright.setDefaultSectionSize(ROW_HEIGHT)
    upright.setSectionsClickable(False)
    view.setCurrentIndex(grid.index(0, 0))
    return view
