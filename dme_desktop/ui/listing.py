"""A list as the clerk sees it: filter chips, the rows, a useful empty state and a foot."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui import arranging, failures, theme
from dme_desktop.ui.arranging import Arranged, Arrangement
from dme_desktop.ui.elided import Hints
from dme_desktop.ui.flow import Flow
from dme_desktop.ui.icons import Picture, icon
from dme_desktop.ui.keys import is_enter, is_spent
from dme_desktop.ui.layout import empty, narrowed
from dme_desktop.ui.naming import named
from dme_desktop.ui.reads import Fetcher
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, ListSource, Source
from dme_desktop.ui.table import ID_ROLE, Cell, PagedTable

ROW_HEIGHT, LOW_ROW = 36, 32  # pixels; the second in a low window
SIDE = 13  # pixels between the words of a cell and its edge
BAR = 4  # pixels, at the left of the row under the cursor
FILTER_WIDTH = 208  # pixels
LEAST = 190  # pixels, in which numbers, dates, amounts and most names are whole
GAP, LOW_GAP = 12, 8  # pixels between the filters, the rows and the foot
LOW = 420  # pixels of a window at twice the size, in which every row counts
SHORT = 260  # pixels of a listing that are so few that its rows take what is beside them
ORDERED_BY = {Qt.Key.Key_1 + place: place for place in range(9)}  # with Alt, by the column there
CHOSEN = QStyle.StateFlag.State_Selected.value
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
Kind = TypeVar("Kind")
Index = QModelIndex | QPersistentModelIndex


class Chips(QWidget):
    """The filters, one of them chosen; in more than one row where there is no room."""

    chosen = Signal(str)

    def __init__(self, chips: Mapping[str, str]) -> None:
        super().__init__()
        self._words = {code: said(words) for code, words in chips.items()}
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = Flow(self, 8)
        for code, words in self._words.items():
            self._row.addWidget(self._add(code, words))
        self._is_short, self._is_whole = False, True
        self._counts: Mapping[str, int] = {}
        self._asides: list[QWidget] = []
        self._group.buttonClicked.connect(self._tell)

    def lead(self, widget: QWidget) -> None:
        """Put the field for words before the filters."""
        self._row.lead(widget)
        self.show()

    def add_aside(self, widget: QWidget) -> None:
        """Put another filter, such as a year, at the right end of the row."""
        self._asides.append(widget)
        self._row.add_aside(widget)

    def follow(self, before: QWidget) -> None:
        """Let Tab go from a widget to the filters, of which it enters the chosen one."""
        for button in self._buttons.values():
            QWidget.setTabOrder(before, button)
            before = button

    def be_short(self, *, short: bool) -> None:
        """Show no filter but the chosen one where there is no room for rows of them."""
        self._is_short = short
        self._show_those()

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
        """Write how many rows each filter would show of the whole list."""
        self._counts = counts
        self._write()

    def be_whole(self, *, whole: bool) -> None:
        """Write no counts while words or picks leave out rows: they would be of another list."""
        if whole != self._is_whole:
            self._is_whole = whole
            self._write()

    def _write(self) -> None:
        for code, button in self._buttons.items():
            words = self._words[code]
            told = self._is_whole and code in self._counts
            button.setText(f"{words} {self._counts[code]}" if told else words.rstrip(" ·"))

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
        self._show_those()
        self.chosen.emit(self.choice())

    def _show_those(self) -> None:
        for button in self._buttons.values():
            button.setVisible(button.isChecked() or not self._is_short)
        for widget in self._asides:
            widget.setHidden(self._is_short)


class Picks(QWidget):
    """What is picked of the columns, a button each, which lets it go again; hidden when nothing."""

    let_go = Signal(str)  # the title of a column

    def __init__(self) -> None:
        super().__init__()
        self._row = Flow(self, 8)
        self.hide()

    def show_picked(self, picked: Mapping[str, str]) -> None:
        """Show what is picked now: {title: value}, as the window says them."""
        empty(self._row)
        for place, (title, value) in enumerate(picked.items()):
            self._row.addWidget(self._button(place, title, value or "–"))
        self.setVisible(bool(picked))

    def _button(self, place: int, title: str, value: str) -> QPushButton:
        words = self.tr("Lepas saringan {title}: {value}").format(title=title, value=value)
        button = named(QPushButton(f"{title}: {value}  ×", self), f"pick{place}", words)
        button.setProperty("role", "pick")
        button.setToolTip(words)
        button.clicked.connect(partial(self.let_go.emit, title))
        button.show()
        return button


class _Rows(QStyledItemDelegate):
    """Draws cells itself: by way of the style sheet, role by role, a list takes twice as long.

    The row under the cursor has a bar where the keyboard is, and is quiet where it is not.
    """

    def __init__(self, view: "RowsView") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, rect = self._view.table.cell(index.row(), index.column()), option.rect
        is_chosen = bool(option.state.value & CHOSEN)
        here = is_chosen and self._view.hasFocus()
        if is_chosen:
            painter.fillRect(rect, theme.colour("accent_soft" if here else "paper"))
        painter.setPen(theme.colour("soft"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.colour(cell.tone or "ink"))
        painter.setFont(font := _face(option, cell))
        inside, end = rect.adjusted(SIDE, 0, -SIDE, -1), Qt.TextElideMode.ElideRight
        told = QFontMetrics(font).elidedText(cell.text, end, inside.width())
        painter.drawText(inside, RIGHT if cell.right else LEFT, told)
        if here and self._view.horizontalHeader().visualIndex(index.column()) == 0:
            painter.fillRect(rect.adjusted(0, 0, BAR - rect.width(), 0), theme.colour("accent"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = self._view.table.cell(index.row(), index.column())
        wide = QFontMetrics(_face(option, cell)).horizontalAdvance(cell.text) + 1  # it is rounded
        return QSize(wide + 2 * SIDE, self._view.row_height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell what is cut off under the mouse, and what the columns without room would say."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        is_cut = view.sizeHintForIndex(index).width() > option.rect.width()
        besides = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        lines = [str(index.data()) if is_cut else "", str(besides or "")]
        QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), view)
        return True


def _face(option: QStyleOptionViewItem, cell: Cell) -> QFont:
    font = option.font
    if cell.bold:
        font.setBold(True)
    return font


class Filter(QLineEdit):
    """Leaves out of one list what does not hold the words; Down and Enter go to the rows."""

    left = Signal()  # for the rows
    entered = Signal()  # Enter: the first row is wanted

    def __init__(self, label: str) -> None:
        super().__init__()
        named(self, "filter", label)
        self.setPlaceholderText(f"{label}   F3")
        self.setFixedWidth(FILTER_WIDTH)
        self.setClearButtonEnabled(True)
        place = QLineEdit.ActionPosition.LeadingPosition
        self.addAction(icon("funnel", "muted"), place).setText(label)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from closing the page while there are words to take away."""
        if event.type() == QEvent.Type.ShortcutOverride and self.text() and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the rows with Down, open the first with Enter; Esc shows everything again."""
        if is_spent(event, self):
            event.ignore()
        elif is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif _is_escape(event):
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RowsView(QTableView):
    """The rows. Enter opens one; typing in the search box never leaves it."""

    opened = Signal(str)  # the record under the cursor, "" for none
    ordered = Signal(int)  # the place of a column that the rows are to be put in order by
    acts_asked = Signal(QPoint)  # what can be done with the row, at this point of the screen
    fitted = Signal()  # the columns to the room there is

    def __init__(self, label: str, table: PagedTable) -> None:
        super().__init__()
        self.table = table
        self.setModel(table)
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
        level = self.horizontalHeader()
        level.setTextElideMode(Qt.TextElideMode.ElideRight)
        level.setHighlightSections(False)
        level.setSectionsClickable(True)
        level.setSectionsMovable(True)
        level.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        level.sectionClicked.connect(self.ordered)
        self.setItemDelegate(_Rows(self))
        self.leaves_office = True  # a row may be taken along to another program
        self.row_height = ROW_HEIGHT
        self._columns: Sequence[Column] = ()
        self._told: list[int] = []  # pixels that the rows seen so far need of each column
        self.doubleClicked.connect(self._open)

    def lay_out_columns(self, columns: Sequence[Column]) -> None:
        """Give each column its width; those without one share the rest.

        Where there is no room for all of them, some are hidden, as `_weights` says.
        """
        self._columns = columns
        self._told = []
        self._fit()

    def be_low(self, *, low: bool) -> None:
        """Stand closer where the window is low: the rows, and the heads of the columns."""
        if low == (self.row_height == LOW_ROW):
            return
        self.row_height = LOW_ROW if low else ROW_HEIGHT
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        heads = self.horizontalHeader()
        heads.setProperty("role", "low" if low else "")
        heads.style().unpolish(heads)
        heads.style().polish(heads)

    def measure(self) -> None:
        """Look how much room the rows that are seen need of each column.

        As many are looked at as fit: where the view still stands behind the last row, as after a
        search from the end of a long list, Qt holds that all of them are seen.
        """
        level, before = self.horizontalHeader(), self._told or [0] * len(self._columns)
        level.setResizeContentsPrecision(self.viewport().height() // self.row_height + 1)
        told = [
            max(most, self.sizeHintForColumn(place), level.sectionSizeHint(place))
            for place, most in enumerate(before)
        ]
        if told != self._told:
            self._told = told
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out again."""
        super().resizeEvent(event)
        self._fit()
        self.measure()

    def _fit(self) -> None:
        """Give each column its width; what one has too much another takes that is cut off.

        Where what is in them has no room, the widest give way.
        """
        if not self._columns:
            return
        room, full = self.viewport().width(), [one.width or LEAST for one in self._columns]
        needs = self._told or full
        full = [max(given, min(need, LEAST)) for given, need in zip(full, needs, strict=True)]
        shown = self._with_room(room, [min(need, LEAST) for need in needs])
        self.table.hide([place for place in range(len(full)) if place not in shown])
        wanted, needed = sum(full[at] for at in shown), sum(needs[at] for at in shown)
        sharing = [at for at in shown if not self._columns[at].width] or self._known_by(shown)
        widths = [full[place] for place in shown]
        if wanted <= room:
            more = (room - wanted) // max(1, len(sharing))
            widths = [full[place] + (more if place in sharing else 0) for place in shown]
        elif needed > room:
            widths = narrowed([needs[place] for place in shown], room)
        else:
            over = [max(0, full[place] - needs[place]) for place in shown]
            parts = zip(shown, over, strict=True)
            widths = [needs[at] + (room - needed) * one // sum(over) for at, one in parts]
        told = [needs[place] for place in shown] if self._told else []
        for place, width in zip(shown, balanced(widths, told), strict=True):
            self.setColumnWidth(place, width)
        for place in range(len(full)):
            self.setColumnHidden(place, place not in shown)
        self.fitted.emit()

    def _with_room(self, room: int, needs: Sequence[int]) -> list[int]:
        """Return the places of the columns that are shown in a room.

        The first stays and the bold one, by which a row is known, then those that tell what needs
        somebody, then the others from the left.
        """
        loud = [at for at, one in enumerate(self._columns) if one.tone or one.stays]
        shown = {0, *self._known_by(range(len(needs)))}
        left = room - sum(needs[at] for at in shown)
        for place in (*loud, *range(len(needs))):
            if place not in shown and needs[place] <= left:
                shown.add(place)
                left -= needs[place]
        return sorted(shown)

    def _known_by(self, places: Sequence[int]) -> list[int]:
        """Return the place of the column that names the record, when it is one of these."""
        return [at for at in places if self._columns[at].bold][:1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row on Enter; Alt and a figure put the rows in order by a column.

        Ctrl+C takes the row along as it is seen, for a workbook or a letter. Home and End go to
        the first and the last row: within one there is nowhere to go.
        """
        by_column = ORDERED_BY.get(event.key(), -1)
        if is_enter(event):
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif (row := end_of(self, event)) >= 0:
            self.setCurrentIndex(self.model().index(row, 0))
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and by_column >= 0:
            self.ordered.emit(by_column)
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """Put the cells of the row that are seen on the clipboard, as a workbook parts them."""
        here, level = self.currentIndex(), self.horizontalHeader()
        if not (here.isValid() and self.leaves_office):
            return
        order = map(level.logicalIndex, range(level.count()))
        seen = [place for place in order if not self.isColumnHidden(place)]
        cells = (str(here.siblingAtColumn(place).data() or "") for place in seen)
        QApplication.clipboard().setText("\t".join(cells))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what can be done with the row under the mouse, or under the cursor."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.acts_asked.emit(event.globalPos() if by_mouse else self.place_of_row())

    def place_of_row(self) -> QPoint:
        """Return where on the screen the row under the cursor ends."""
        row = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(row.bottomLeft() + QPoint(self.row_height, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here, and on which row: one that is only stood on is chosen."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse and self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID_ROLE) or "")


def end_of(view: QTableView, event: QKeyEvent) -> int:
    """Return the row that Home or End goes to, where whole rows are chosen; -1 for another key."""
    ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: view.model().rowCount() - 1}
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return ends.get(Qt.Key(event.key()), -1) if plain else -1


def balanced(widths: Sequence[int], needs: Sequence[int]) -> list[int]:
    """Return widths of the same sum, in which what one column has too much another takes.

    Who lacks least is given first, so that a long text is cut rather than a date.

    Example: `balanced([200, 60], [100, 120])` is `[140, 120]`.
    """
    made, over = list(widths), [w - need for w, need in zip(widths, needs, strict=False)]
    spare, short = sum(max(0, one) for one in over), sum(max(0, -one) for one in over)
    moved = left = min(spare, short)
    lacking = sorted((place for place, one in enumerate(over) if one < 0), key=lambda at: -over[at])
    for rank, place in enumerate(lacking):
        given = min(-over[place], left // (len(lacking) - rank))
        made[place] += given
        left -= given
    for place, one in enumerate(over):
        if one > 0 and moved:
            made[place] -= math.ceil(one * moved / spare)
    return made


class Listing(QWidget):
    """Shows one source at a time and keeps the chosen record over every refresh."""

    opened = Signal(str)  # Enter or a double click, with the record's id
    selected = Signal(str)  # the record under the cursor, "" for none
    chosen = Signal(str)  # a filter chip
    invited = Signal()  # the button of the empty state
    loaded = Signal()
    arranged = Signal()  # in another order, with other picks or columns
    acts_asked = Signal(QPoint)  # what can be done with the row under the cursor
    walked = Signal(str)  # the record that `step` came to, once it is read

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
        self._was_at: QWidget | None = None  # had the keyboard when that was pressed
        self._place = (0, 0)  # the row under the cursor and how far the list was scrolled
        self._stays = False  # the rows that are read next are the same, read again
        self._sought = ""  # a record to be found among the rows that are read next
        self._was_read = self._is_short = self._is_walking = False
        self._plain: Source = ListSource()
        self._fetcher = Fetcher(self, self._on_failed)
        self.offered: Sequence[Column] = columns
        self.arrangement = Arrangement()
        columns = [column for column in columns if not column.spare]
        self.picks = Picks()
        self.chips = Chips(chips or {})
        if not chips:
            self.chips.hide()  # never shown here: without a parent it would be a window
        self.model = PagedTable(columns, self)
        self.view = RowsView(label, self.model)
        self.filter = Filter(self.tr("Saring daftar ini"))
        self.filter.hide()
        self.view.lay_out_columns(columns)
        self._range = named(QLabel(), "range")
        self._empty = _Empty()
        self._way_on: Callable[[], object] | None = None  # what Enter does where there is no row
        self._lay_out(hint)
        self._listen()

    def show_source(self, source: Source, *, stays: bool = False) -> None:
        """Show `source`, as the clerk arranged it, in place of the old rows.

        When it `stays` what it was, read again, the list stays where it was scrolled to.
        """
        self._plain, self._stays = source, stays
        self._read()

    def forget(self) -> None:
        """Hold no row any more: a list that is closed lives on until the program tidies up."""
        self._plain = ListSource()
        self.model.forget()

    def refresh(self) -> None:
        """Read the rows again; the selection stays on its record."""
        self.show_source(self._plain, stays=True)

    def as_wanted(self, source: Source) -> Source:
        """Return a source in the order and with the picks of the clerk."""
        wanted = self.arrangement
        return Arranged(source, self.offered, wanted) if wanted else source

    def arrange(self, wanted: Arrangement) -> None:
        """Show the same rows in another order or with other picks; the cursor stays on its row."""
        self.arrangement = wanted
        self._tell_whole()
        told = {one.title: one.told for one in self.offered}
        self.picks.show_picked(
            {title: told.get(title, said)(value) for title, value in wanted.picked.items()}
        )
        self._show_order()
        self._read()
        self.arranged.emit()

    def show_columns(self, titles: Sequence[str]) -> None:
        """Show the columns with these titles, in this order; unknown ones are left out."""
        known = {column.title: column for column in self.offered}
        shown = [known[title] for title in titles if title in known]
        if shown and shown != list(self.model.columns):
            self._stays = True
            self.model.show_columns(shown)
            self.view.lay_out_columns(shown)
            self.view.measure()
            self._show_order()
            self._return_to_place()
            self.arranged.emit()

    def hide_secrets(self) -> None:
        """Show what is secret but for its end: who looks at this list does not need it."""
        self.offered = [one.hidden() for one in self.offered]
        self.model.show_columns([one.hidden() for one in self.model.columns])

    def offer(self, more: Sequence[Column]) -> None:
        """Let the clerk choose columns that are not shown by themselves."""
        known = {column.title for column in self.offered}
        self.offered = [*self.offered, *(one for one in more if one.title not in known)]

    def read_choices(self, show: Callable[..., object]) -> None:
        """Read what can be picked in each column, then `show` it."""
        work = partial(arranging.choices, self._plain, self.offered, self.arrangement)
        self._fetcher.fetch(work, show)

    def say_when_empty(self, sentence: str, act: str = "") -> None:
        """Set what an empty list says and the button under it.

        Where words leave out every row, and the list says no more than that, it says what to do.
        """
        self._way_on = None
        is_sought = bool(self.filter.text().strip())
        if is_sought and not act and "\n" not in sentence:
            sentence += "\n" + self.tr("Periksa ejaannya, atau tekan Esc untuk melihat semua lagi.")
        self._empty.say(sentence, act, "search" if is_sought else "list")

    def propose(self, sentence: str, act: str, way_on: Callable[[], object]) -> None:
        """Say where the words of an empty list stand; Enter in the filter goes on there."""
        self.say_when_empty(sentence, act)
        self._way_on = way_on

    def row_of(self, record_id: str, kind: type[Kind]) -> Kind | None:
        """Return the row of a record as what this list is made of; None when it is not here."""
        place = self.model.place_of(record_id)
        row = None if place is None else self.model.row(place)
        return row if isinstance(row, kind) else None

    def selected_id(self) -> str:
        """Return the id of the record under the cursor, "" where none of those asked for is.

        A key pressed while other rows are read is not meant for a row that is about to go.
        """
        is_going = self.model.is_reading and not self._stays
        return "" if is_going else str(self.view.currentIndex().data(ID_ROLE) or "")

    def select(self, record_id: str) -> None:
        """Put the cursor on a record; one that is not among the rows read is looked for."""
        self._selected = self._sought = record_id
        if self.model.place_of(record_id) is not None and not self.model.is_reading:
            self._restore()
        elif self._was_read and self.isVisible():
            self.refresh()

    @property
    def place(self) -> tuple[int, int]:
        """Return which of the rows is under the cursor, 0 for none, and how many there are."""
        return self.view.currentIndex().row() + 1, self.model.rowCount()

    def step(self, by: int) -> None:
        """Go rows on or back under a page that stands over the list; `walked` tells the record."""
        to = self.view.currentIndex().row() + by
        if not self.model.is_reading and 0 <= to < self.model.rowCount():
            self._is_walking = True
            self._put_cursor(to)
            self.model.read_row(to)
            self._tell_walked()

    @property
    def is_sought(self) -> bool:
        """Say whether a record waits to be looked for until the list is seen."""
        return bool(self._sought) and self._was_read

    def be_filtered(self) -> None:
        """Show the field for words before the filters."""
        self.chips.lead(self.filter)
        self.filter.left.connect(self.focus_rows)
        self.filter.entered.connect(self._open_first)
        self.filter.textChanged.connect(self._tell_whole)
        self.filter.show()

    def add_to_foot(self, widget: QWidget) -> None:
        """Put something to do with the whole list under it, before the count of rows."""
        self._links.addWidget(widget)

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, on the first when none is chosen."""
        self._to_rows = self.model.is_reading
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.selectRow(0)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._was_at = QApplication.focusWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give its room to the rows where the window is low, as at twice the size."""
        super().resizeEvent(event)
        short = event.size().height() < SHORT
        if short != self._is_short:
            self._is_short = short
            self._foot.setHidden(short)
            self.chips.be_short(short=short)
        low = short and self.window().height() < LOW
        self._column.setSpacing(LOW_GAP if low else GAP)
        self.view.be_low(low=low)

    def showEvent(self, event: QShowEvent) -> None:
        """Write the foot once the height is known."""
        super().showEvent(event)
        self._write_range()

    def _read(self) -> None:
        self.model.show(self.as_wanted(self._plain), self._current(), self._sought)

    def _listen(self) -> None:
        self.view.opened.connect(self._open)
        self.chips.chosen.connect(self.chosen)
        self._empty.pressed.connect(self._go_on)
        self.model.loaded.connect(self._on_loaded)
        self.model.modelAboutToBeReset.connect(self._remember_place)
        self.model.failed.connect(self._on_failed)
        self.model.dataChanged.connect(self._tell_walked)
        self.view.ordered.connect(self._turn)
        self.view.acts_asked.connect(self.acts_asked)
        self.view.fitted.connect(self._write_range)
        self.view.horizontalHeader().sectionMoved.connect(self._move_column)
        self.picks.let_go.connect(self._let_go)
        self.view.verticalScrollBar().valueChanged.connect(self._write_range)
        self.view.verticalScrollBar().rangeChanged.connect(self._write_range)
        self.view.selectionModel().currentRowChanged.connect(self._on_current)

    @Slot()
    def _on_loaded(self) -> None:
        self._was_read, self._sought = True, ""
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._return_to_place()
        self.view.measure()
        self._write_range()
        self.loaded.emit()
        if self._to_rows and self.isVisible() and not self._is_typed_in_elsewhere():
            self.focus_rows()  # a page that was opened meanwhile keeps the keys too
        self._to_rows = False
        if self._entered:
            self._entered = False
            self._open(self.view.currentIndex().data(ID_ROLE) or "")

    def _is_typed_in_elsewhere(self) -> bool:
        """Say whether the cursor went to a line meanwhile, such as the filter or the search."""
        here = QApplication.focusWidget()
        return isinstance(here, QLineEdit) and here is not self._was_at

    @Slot(str)
    def _open(self, record_id: str) -> None:
        """Open a record; pressed while other rows are being read, it waits for those."""
        if self.model.is_reading:
            self._entered = self._to_rows = True
        elif record_id:
            self.opened.emit(record_id)

    @Slot()
    def _tell_whole(self) -> None:
        narrowed = self.filter.text().strip() or self.arrangement.picked
        self.chips.be_whole(whole=not narrowed)

    @Slot()
    def _go_on(self) -> None:
        """Do what the button of the empty list says."""
        if self._way_on is not None:
            self._way_on()
        else:
            self.invited.emit()

    @Slot()
    def _open_first(self) -> None:
        if self._way_on is not None and not self.model.rowCount():
            self._way_on()
            return
        self.focus_rows()
        self._open(self.view.currentIndex().data(ID_ROLE) or "")

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

    @Slot()
    def _tell_walked(self) -> None:
        if self._is_walking and (record_id := self.selected_id()):
            self._is_walking, self._selected = False, record_id
            self.walked.emit(record_id)

    def _restore(self) -> None:
        place = self.model.place_of(self._selected) if self._selected else None
        if place is not None:
            self._put_cursor(place)

    def _put_cursor(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(
            self.model.index(place, 0), flags.ClearAndSelect | flags.Rows | flags.Current
        )

    @Slot()
    def _remember_place(self) -> None:
        """Keep where the list stands before its rows are replaced."""
        self._place = (self.view.currentIndex().row(), self.view.verticalScrollBar().value())

    def _return_to_place(self) -> None:
        """Put the cursor on its record; read again without it, on the row that took its place."""
        row, scrolled = self._place
        stays, self._stays = self._stays, False
        if stays:
            self.view.doItemsLayout()  # so that the bar knows how long the list is now
            self.view.verticalScrollBar().setValue(scrolled)
        self._restore()
        if not stays and self.view.currentIndex().isValid():
            self.view.doItemsLayout()
            self.view.scrollTo(self.view.currentIndex())
        count = self.model.rowCount()
        if self.view.currentIndex().isValid() or not count:
            return
        if (stays and row >= 0) or self.view.hasFocus():
            self._put_cursor(max(0, min(row, count - 1)) if stays else 0)

    @Slot(int)
    def _turn(self, place: int) -> None:
        """Put the rows in order by a column; asked again, the other way round, then not at all."""
        if place < len(self.model.columns):
            self.arrange(self.arrangement.turned(self.model.columns[place].title))

    @Slot(str)
    def _let_go(self, title: str) -> None:
        self.arrange(self.arrangement.picking(title, None))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_order(self) -> None:
        """Show in the header by which column the rows stand."""
        titles = [column.title for column in self.model.columns]
        wanted, level = self.arrangement, self.view.horizontalHeader()
        level.setSortIndicatorShown(wanted.by in titles)
        if wanted.by in titles:
            down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            level.setSortIndicator(titles.index(wanted.by), down if wanted.is_falling else up)

    @Slot(int, int, int)
    def _move_column(self, _: int, __: int, ___: int) -> None:
        """Take over the order that the mouse gave the columns, when it has let go."""
        QTimer.singleShot(0, self, self._take_order)

    @Slot()
    def _take_order(self) -> None:
        level, columns = self.view.horizontalHeader(), self.model.columns
        places = [level.logicalIndex(place) for place in range(level.count())]
        if places == sorted(places):
            return
        level.sectionMoved.disconnect(self._move_column)
        for place in range(level.count()):
            level.moveSection(level.visualIndex(place), place)
        level.sectionMoved.connect(self._move_column)
        self.show_columns([columns[place].title for place in places])

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
        seen = words.format(first=first, last=last, total=_dotted(total))
        lacking = self.model.hidden_titles()
        count = len(lacking)
        more = self.tr("{count} kolom tidak muat", "", count).format(count=count) if count else ""
        self._range.setText(" · ".join(filter(None, (seen, more))))
        self._range.setToolTip(", ".join(lacking))

    def _lay_out(self, hint: str) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 4, 1, 4)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        keys = named(Hints(hint), "keys_hint")
        keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        about = QWidget()
        self._links = Flow(about, 16)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(16)
        foot.addWidget(keys, stretch=1)  # takes what the others leave
        foot.addWidget(about)
        foot.addWidget(self._range)
        for label in (keys, self._range):
            label.setProperty("role", "muted")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.chips)
        column.addWidget(self.picks)
        column.addWidget(card, stretch=1)
        column.addWidget(self._foot)


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
        self._picture = Picture("list", "edge", 32)
        column.addWidget(self._picture, alignment=middle)
        column.addWidget(self._words, alignment=middle)
        column.addWidget(self._button, alignment=middle)
        column.addStretch(1)

    def say(self, sentence: str, act: str, symbol: str) -> None:
        self._picture.show_icon(symbol, "edge")
        self._words.setText(sentence)
        self._button.setText(act)
        self._button.setAccessibleName(act)
        self._button.setVisible(bool(act))


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
