"""A sheet typed back in the order of the paper: a row a person, a few cells each, by keyboard."""

import enum
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dme_desktop.kernel.fields import Field
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.layout import narrowed
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.ui.text import translated

ROW_HEIGHT, MOST_SHOWN = 32, 14
CODE_WIDTH, NAME_WIDTH = 64, 200  # pixels
WORDS_WIDTH = 150  # pixels in which the number of a certificate can be read
WORDS_LEAST = 84  # pixels that words have at least, where there is little room
LONGEST_FIGURES = "00-00-0000"
OVER = 24  # pixels over the cells of a row for its name, where it has no room beside them
PADDING = 18  # pixels at both sides of what stands in a cell
CODE, NAME = 0, 1  # the columns before the cells
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CLEARS = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_PLAIN = Qt.KeyboardModifier.NoModifier
_DISPLAYED = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}


class Row(NamedTuple):
    """One row of the paper: whose it is, the code before it, and the name."""

    id: str
    code: str
    name: str


class Sheet(QAbstractTableModel):
    """The texts of the cells as they are typed, finished or not."""

    def __init__(self, columns: Sequence[Field]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: Sequence[Row] = ()
        self.texts: list[list[str]] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, with empty cells."""
        self.beginResetModel()
        self.rows, self.texts = rows, [[""] * len(self.columns) for _ in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows the paper has."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the code, the name and the cells."""
        return 0 if parent.isValid() else len(self.columns) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what stands in a cell."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole and column > NAME:
            label = translated(self.columns[column - 2].label)
            return f"{label} {self.rows[row].name}: {said(self.texts[row][column - 2])}"
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            return self.rows[row].name
        if role not in _DISPLAYED:
            return None
        if column > NAME:
            written = self.texts[row][column - 2]
            return written if role == Qt.ItemDataRole.EditRole else said(written)
        return self.rows[row].code if column == CODE else self.rows[row].name

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Write into a cell, the usual way when it can be read."""
        if role != Qt.ItemDataRole.EditRole or index.column() <= NAME:
            return False
        text = usual(self.columns[index.column() - 2], str(value).strip())
        if self.texts[index.row()][index.column() - 2] != text:
            self.texts[index.row()][index.column() - 2] = text
            self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be written in, but for code and name."""
        enabled = Qt.ItemFlag.ItemIsEnabled
        if index.column() <= NAME:
            return enabled
        return enabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, place: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Return the head of a column."""
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if place > NAME:
            return translated(self.columns[place - 2].label)
        return self.tr("Kode") if place == CODE else self.tr("Nama")


def usual(field: Field, text: str) -> str:
    """Return a text as it is usually written; one that cannot be read stays as it was typed."""
    try:
        return field.kind.format(field.kind.parse(text)) if text else ""
    except ValueError:
        return text


class RosterEditor(QTableView):
    """Holds {id: {field: value}} in the order of the paper. Enter goes down, arrows go anywhere.

    In a choice one letter is enough: it is taken, and the cursor goes down. Where `alone` is given,
    Enter alone means that choice in an empty cell.
    """

    edited = Signal()

    def __init__(self, columns: Sequence[Field], alone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "roster")
        self._alone = alone
        self._is_over = False  # the names stand over the cells
        self.sheet = Sheet(columns)
        self.setModel(self.sheet)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        upright, across = self.verticalHeader(), self.horizontalHeader()
        upright.hide()
        upright.setDefaultSectionSize(ROW_HEIGHT)
        across.setSectionsClickable(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setWordWrap(False)
        self.sheet.dataChanged.connect(self.edited)

    @property
    def comfort(self) -> int:
        """Return in how many pixels every cell can be read; 0 for a single column."""
        return _beside(self._needs())

    @property
    def is_over(self) -> bool:
        """Say whether each name stands over the cells of its row: beside them it has no room."""
        return self._is_over

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each column its width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, needs = self.viewport().width(), self._needs()
        self._is_over = _beside(needs) > room
        for place in (CODE, NAME):
            self.setColumnHidden(place, self._is_over)
        before = 0 if self._is_over else CODE_WIDTH + NAME_WIDTH
        left = room - before - sum(need or WORDS_WIDTH for need in needs)
        if not self._is_over:
            more = max(0, min(left, self._longest_name() - NAME_WIDTH))
            self.setColumnWidth(CODE, CODE_WIDTH)
            self.setColumnWidth(NAME, NAME_WIDTH + more)
            before += more
        words = max(WORDS_LEAST, (room - before - sum(needs)) // max(1, needs.count(0)))
        cells = narrowed([need or words for need in needs], room - before)
        for place, width in enumerate(cells, NAME + 1):
            spare = 0 if 0 in needs else (room - before - sum(cells)) // len(cells)
            self.setColumnWidth(place, width + spare)
        self._be_tall()

    def _needs(self) -> list[int]:
        """Return the pixels of what stands in each cell and of its head, 0 for words."""
        head = self.horizontalHeader()
        needs = [self._need(one) for one in self.sheet.columns]
        return [
            need and max(need, head.sectionSizeHint(place))
            for place, need in enumerate(needs, NAME + 1)
        ]

    def _need(self, field: Field) -> int:
        told = [said(one) for one in _lettered(field)]
        if not told and field.kind.name not in {"date", "rupiah"}:
            return 0
        wide = self.fontMetrics().horizontalAdvance
        return max(map(wide, told or [LONGEST_FIGURES])) + PADDING

    def _longest_name(self) -> int:
        wide = self.fontMetrics().horizontalAdvance
        return max((wide(row.name) + PADDING for row in self.sheet.rows), default=0)

    def _be_tall(self) -> None:
        row = ROW_HEIGHT + OVER * self._is_over
        self.verticalHeader().setDefaultSectionSize(row)
        shown = max(1, min(len(self.sheet.rows), MOST_SHOWN))
        self.setFixedHeight(shown * row + self.horizontalHeader().sizeHint().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write each name over the cells of its row, where it has no room beside them."""
        super().paintEvent(event)
        if not self._is_over:
            return
        painter = QPainter(self.viewport())
        for place, row in enumerate(self.sheet.rows):
            over = QRect(
                PADDING // 2, self.rowViewportPosition(place), self.viewport().width(), OVER + 4
            )
            painter.drawText(over, Qt.AlignmentFlag.AlignVCenter, f"{row.code}  {row.name}")
        painter.end()

    def begin(self, rows: Sequence[Row]) -> None:
        """Show the rows of a paper, for `put`."""
        self.sheet.show(rows)
        self._fit()
        if rows:
            self.setCurrentIndex(self.sheet.index(0, NAME + 1))

    def value(self) -> dict[str, dict[str, Any]]:
        """Return what is written of each; raise ValueError naming the row that cannot be read."""
        return {
            row.id: {
                field.name: _read(field, row, text)
                for field, text in zip(self.sheet.columns, texts, strict=True)
            }
            for row, texts in zip(self.sheet.rows, self.sheet.texts, strict=True)
        }

    def put(self, value: Mapping[str, Mapping[str, Any]] | None) -> None:
        """Show what is known of each."""
        self.sheet.beginResetModel()
        for row, texts in zip(self.sheet.rows, self.sheet.texts, strict=True):
            known = (value or {}).get(row.id, {})
            for place, field in enumerate(self.sheet.columns):
                told = known.get(field.name)
                texts[place] = "" if told is None else field.kind.format(told)
        self.sheet.endResetModel()
        if self.sheet.rows:
            self.setCurrentIndex(self.sheet.index(0, NAME + 1))

    def draft(self) -> str:
        """Return what is written, finished or not, by whose row it is."""
        rows = zip(self.sheet.rows, self.sheet.texts, strict=True)
        return json.dumps({row.id: texts for row, texts in rows if any(texts)})

    def put_draft(self, text: str) -> None:
        """Show what a draft kept; who is no longer on the paper is left out."""
        kept = json.loads(text or "{}")
        self.sheet.beginResetModel()
        for place, row in enumerate(self.sheet.rows):
            if row.id in kept:
                self.sheet.texts[place] = list(kept[row.id])
        self.sheet.endResetModel()

    def settle(self) -> None:
        """Do nothing: each cell is written the usual way when it is left."""

    def note(self) -> str:
        """Return the keys that only work here."""
        choices = [one for field in self.sheet.columns for one in _lettered(field)]
        letters = ", ".join(f"{one[0]} {said(one).lower()}" for one in choices)
        if self._alone:
            note = self.tr("Enter saja: {usual}. {letters}. Backspace mengosongkan.")
            return note.format(usual=said(self._alone).lower(), letters=letters)
        note = self.tr("{letters}. Enter ke bawah, → ke samping, Backspace mengosongkan.")
        return note.format(letters=letters)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, the letters of a choice and what clears a cell; leave the rest to Qt."""
        here = self.currentIndex()
        if not here.isValid() or here.column() <= NAME:
            super().keyPressEvent(event)
        elif is_enter(event):
            self._enter(event, here)
        elif event.key() in _CLEARS:
            self.sheet.setData(here, "")
        elif _lettered(self.sheet.columns[here.column() - 2]) and event.text().strip():
            self._choose(here, event.text())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after a cell was written and left with Enter."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go(self.currentIndex(), 1)

    def _enter(self, event: QKeyEvent, here: QModelIndex) -> None:
        """Go down, or up with Shift; where nothing follows, the form goes on."""
        forward = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if forward and self._alone and not self.sheet.data(here):
            self.sheet.setData(here, self._alone)
        if not self._go(here, 1 if forward else -1):
            event.ignore()

    def _go(self, here: QModelIndex, step: int) -> bool:
        there = self.sheet.index(here.row() + step, here.column())
        if not there.isValid():
            return False
        self.setCurrentIndex(there)
        return True

    def _choose(self, here: QModelIndex, letter: str) -> None:
        """Take the choice that begins with a letter; any other letter changes nothing."""
        for option in _lettered(self.sheet.columns[here.column() - 2]):
            if option[0].casefold() == letter.casefold():
                self.sheet.setData(here, option)
                self._go(here, 1)


def _beside(needs: Sequence[int]) -> int:
    """Return the pixels of code, name and cells in a row; 0 for a single cell, which has them."""
    return (
        0 if len(needs) == 1 else CODE_WIDTH + NAME_WIDTH + sum(one or WORDS_WIDTH for one in needs)
    )


class _Delegate(QStyledItemDelegate):
    """Writes in a cell with a line that has a name, under the name where that stands over it."""

    def __init__(self, roster: RosterEditor) -> None:
        super().__init__(roster)
        self._roster = roster

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        option.rect.setTop(option.rect.top() + OVER * self._roster.is_over)
        super().paint(painter, option, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        option.rect.setTop(option.rect.top() + OVER * self._roster.is_over)
        option.rect.setWidth(max(option.rect.width(), WORDS_WIDTH + PADDING))
        super().updateEditorGeometry(editor, option, index)
        inside = self._roster.viewport().width() - editor.width()
        editor.move(min(editor.x(), inside), editor.y())

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, index: Index) -> QWidget:
        field = index.model().columns[index.column() - 2]  # type: ignore[attr-defined]
        line = named(QLineEdit(parent), "cell_line", translated(field.label))
        line.setFrame(False)
        return line


def _lettered(field: Field) -> list[str]:
    """Return the choices of which one letter is enough; a code list is typed as words."""
    return [str(one.value) for one in field.kind.choices if isinstance(one, enum.Enum)]


def _read(field: Field, row: Row, text: str) -> Any:  # noqa: ANN401 - of the kind of the field
    try:
        return field.kind.parse(text) if text else None
    except ValueError as error:
        raise ValueError(f"{row.code} {row.name}: {error}") from None
