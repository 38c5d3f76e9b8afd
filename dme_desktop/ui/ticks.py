"""People to be chosen from, with a tick each, for an act that is done for many at once."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said

TALL = 340  # pixels; a list of people
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Tickable(Protocol):
    """Somebody who can be chosen."""

    @property
    def id(self) -> str:
        """Return who it is."""

    @property
    def told(self) -> str:
        """Return the name, and on a second line what tells the person from others."""


One = TypeVar("One", bound=Tickable)


class Ticks(QAbstractListModel, Generic[One]):
    """People with a tick each; thousands are no more work than those in view."""

    def __init__(self) -> None:
        super().__init__()
        self.offered: Sequence[One] = ()
        self.left_out: set[str] = set()  # ids

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self.offered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the name and where, or the tick."""
        one = self.offered[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            name, mark, where = one.told.partition("\n")
            return f"{name}{mark}{said(where)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return _OFF if one.id in self.left_out else _ON
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Give or take the tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        one = {self.offered[index.row()].id}
        self.left_out = self.left_out - one if Qt.CheckState(value) == _ON else self.left_out | one
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everybody be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def show(self, offered: Sequence[One], left_out: set[str]) -> None:
        """Show others, or other ticks."""
        self.beginResetModel()
        self.offered, self.left_out = offered, left_out
        self.endResetModel()


class _AsWideAsTheList(QStyledItemDelegate):
    """Shortens what has no room at the side, where the list would scroll."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row, in pixels; its width is that of the list."""
        return QSize(0, super().sizeHint(option, index).height())


class People(QListView, Generic[One]):
    """Shows who may be chosen; the space bar changes a tick."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "people", self.tr("Untuk siapa"))
        self.setProperty("role", "list")
        self.setFixedHeight(TALL)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_AsWideAsTheList(self))
        self.ticks = Ticks[One]()
        self.setModel(self.ticks)

    def offer(self, candidates: Sequence[One], *, keep: bool) -> None:
        """Show others, all of them ticked but those whose tick was taken, when that is kept."""
        self.ticks.show(candidates, self.ticks.left_out if keep else set())

    def add(self, one: One) -> None:
        """Put somebody else first, and tick them; who is shown already is ticked there."""
        offered = self.ticks.offered
        others = offered if any(each.id == one.id for each in offered) else [one, *offered]
        self.ticks.show(others, self.ticks.left_out - {one.id})

    def chosen(self) -> list[One]:
        """Return who is ticked."""
        return [one for one in self.ticks.offered if one.id not in self.ticks.left_out]

    def choose(self, every: bool) -> None:  # noqa: FBT001 - what a button asks
        """Tick everybody, or nobody."""
        offered = self.ticks.offered
        self.ticks.show(offered, set() if every else {one.id for one in offered})
