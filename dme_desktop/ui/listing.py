"""A list as the clerk sees it: filter chips, the rows, a useful empty state and a foot."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui import failures
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.flow import Flow
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.naming import named
from dme_desktop.ui.source import Column, Source
from dme_desktop.ui.table import ID_ROLE, PagedTable

ROW_HEIGHT = 40
LEAST = 190  # pixels; a column that shares the rest stays readable
TIGHTEST = 0.88  # of its width a column is left where there is little room
Kind = TypeVar("Kind")


class Chips(QWidget):
    """The filters, one of them chosen; in more than one row where there is no room."""

    chosen = Signal(str)

    def __init__(self, chips: Mapping[str, str]) -> None:
        super().__init__()
        self._words = dict(chips)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = Flow(self, 8)
        for code, words in chips.items():
            self._row.addWidget(self._add(code, words))
        self._group.buttonClicked.connect(self._tell)

    def add_aside(self, widget: QWidget) -> None:
        """Put another filter, such as a year, at the right end of the row."""
        self._row.add_aside(widget)

    def choice(self) -> str:
        """Return the code of the chosen filter, or "" without filters."""
        button = self._group.checkedButton()
        return button.objectName().removeprefix("chip_") if button else ""

    def choose(self, code: str) -> None:
        """Choose a filter as if it was clicked."""
        self._buttons[code].click()

    def words(self) -> str:
        """Return what the chosen filter is called, "" for the first one, which leaves out none."""
        code = self.choice()
        return "" if code == next(iter(self._words), "") else self._words[code]

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Write how many rows each filter would show."""
        for code, button in self._buttons.items():
            button.setText(f"{self._words[code]} {counts[code]}" if code in counts else "")
            if code not in counts:
                button.setText(self._words[code])

    def _add(self, code: str, words: str) -> QPushButton:
        button = named(QPushButton(words), f"chip_{code}", words)
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setChecked(not self._buttons)
        self._group.addButton(button)
        self._buttons[code] = button
        return button

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.choice())


class RowsView(QTableView):
    """The rows. Enter opens one; typing in the search box never leaves it."""

    opened = Signal(str)  # the record under the cursor, "" for none

    def __init__(self, label: str) -> None:
        super().__init__()
        named(self, "table", label)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self._widths: Sequence[int] = ()
        self.doubleClicked.connect(self._open)

    def lay_out_columns(self, columns: Sequence[Column]) -> None:
        """Give each column its width; those without one share the rest."""
        self._widths = [column.width for column in columns]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Narrow the columns a little where there is no room; what is still too wide scrolls."""
        room, sharing = self.viewport().width(), self._widths.count(0)
        wanted = sum(self._widths)
        part = min(1.0, max(TIGHTEST, (room - sharing * LEAST) / max(1, wanted)))
        left = (room - sum(int(width * part) for width in self._widths)) // max(1, sharing)
        for place, width in enumerate(self._widths):
            self.setColumnWidth(place, int(width * part) if width else max(LEAST, left))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter."""
        if is_enter(event):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID_ROLE) or "")


class Listing(QWidget):
    """Shows one source at a time and keeps the chosen record over every refresh."""

    opened = Signal(str)  # Enter or a double click, with the record's id
    selected = Signal(str)  # the record under the cursor, "" for none
    chosen = Signal(str)  # a filter chip
    invited = Signal()  # the button of the empty state
    loaded = Signal()

    def __init__(
        self,
        label: str,
        columns: Sequence[Column],
        chips: Mapping[str, str] | None = None,
        hint: str = "",
    ) -> None:
        super().__init__()
        self._selected = ""
        self._to_rows = self._entered = False  # pressed while the rows were still being read
        self.chips = Chips(chips or {})
        if not chips:
            self.chips.hide()  # never shown here: without a parent it would be a window
        self.model = PagedTable(columns, self)
        self.view = RowsView(label)
        self.view.setModel(self.model)
        self.view.lay_out_columns(columns)
        self._range = named(QLabel(), "range")
        self._empty = _Empty()
        self._lay_out(hint)
        self._listen()

    def show_source(self, source: Source) -> None:
        """Show `source` in place of the old rows."""
        self.model.show(source, self._current())

    def refresh(self) -> None:
        """Read the rows again; the selection stays on its record."""
        self.model.refresh(self._current())

    def say_when_empty(self, sentence: str, act: str = "") -> None:
        """Set what an empty list says and the button under it."""
        self._empty.say(sentence, act)

    def row_of(self, record_id: str, kind: type[Kind]) -> Kind | None:
        """Return the row of a record as what this list is made of; None when it is not here."""
        place = self.model.place_of(record_id)
        row = None if place is None else self.model.row(place)
        return row if isinstance(row, kind) else None

    def selected_id(self) -> str:
        """Return the id of the record under the cursor, or ""."""
        return self._selected

    def select(self, record_id: str) -> None:
        """Put the cursor on a record as soon as it is among the rows read."""
        self._selected = record_id
        self._restore()

    def add_to_foot(self, widget: QWidget) -> None:
        """Put something to do with the whole list under it, before the count of rows."""
        self._foot.insertWidget(self._foot.count() - 1, widget)

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, on the first when none is chosen."""
        self._to_rows = self.model.is_reading
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.selectRow(0)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Write the foot once the height is known."""
        super().showEvent(event)
        self._write_range()

    def _listen(self) -> None:
        self.view.opened.connect(self._open)
        self.chips.chosen.connect(self.chosen)
        self._empty.pressed.connect(self.invited)
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self._on_failed)
        self.view.verticalScrollBar().valueChanged.connect(self._write_range)
        self.view.verticalScrollBar().rangeChanged.connect(self._write_range)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)

    @Slot()
    def _on_loaded(self) -> None:
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._restore()
        self._write_range()
        self.loaded.emit()
        if self._to_rows:
            self.focus_rows()
        if self._entered:
            self._entered = False
            self._open(self.view.currentIndex().data(ID_ROLE) or "")

    @Slot(str)
    def _open(self, record_id: str) -> None:
        """Open a record; pressed while other rows are being read, it waits for those."""
        if self.model.is_reading:
            self._entered = self._to_rows = True
        elif record_id:
            self.opened.emit(record_id)

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        self._range.setText(failures.sentence_for(error))
        self._range.show()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        record_id = index.data(ID_ROLE) if index.isValid() else ""
        if record_id:
            self._selected = record_id
        self.selected.emit(record_id or "")

    def _restore(self) -> None:
        place = self.model.place_of(self._selected) if self._selected else None
        if place is not None:
            index = self.model.index(place, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(
                index, flags.ClearAndSelect | flags.Rows | flags.Current
            )

    def _current(self) -> int:
        return max(0, self.view.currentIndex().row())

    @Slot()
    def _write_range(self) -> None:
        total = self.model.rowCount()
        self._range.setVisible(bool(total))
        if not total:
            return
        first = max(0, self.view.rowAt(0)) + 1
        bottom = self.view.rowAt(self.view.viewport().height() - 1)
        last = bottom + 1 if bottom >= 0 else total
        words = self.tr("{first}–{last} dari {total}")
        self._range.setText(words.format(first=first, last=last, total=_dotted(total)))

    def _lay_out(self, hint: str) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 4, 1, 4)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        keys = named(Elided(hint), "keys_hint")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(16)
        self._foot.addWidget(keys)
        self._foot.addStretch(1)
        self._foot.addWidget(self._range)
        for label in (keys, self._range):
            label.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.chips)
        column.addWidget(card, stretch=1)
        column.addLayout(self._foot)


class _Empty(QWidget):
    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = named(QLabel(), "empty_words")
        self._words.setProperty("role", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = named(QPushButton(), "empty_act")
        self._button.clicked.connect(self.pressed)
        self._button.hide()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignCenter
        column.addWidget(Picture("search", "edge", 32), alignment=middle)
        column.addWidget(self._words, alignment=middle)
        column.addWidget(self._button, alignment=middle)
        column.addStretch(1)

    def say(self, sentence: str, act: str) -> None:
        self._words.setText(sentence)
        self._button.setText(act)
        self._button.setAccessibleName(act)
        self._button.setVisible(bool(act))


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
