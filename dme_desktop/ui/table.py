"""A list of any length as a Qt model: only the pages on the screen are ever read."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont

from dme_desktop.ui import theme
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.source import PAGE, Column, ListSource, Placing, Row, Source

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
KEPT_PAGES = 32
FARTHEST = 32  # pages that are read to find a record
WAITING = "…"
_Opened = tuple[int, dict[int, Sequence[Row]]]  # how many rows there are, and the first pages


class Cell(NamedTuple):
    """What is drawn of a cell."""

    text: str
    tone: str
    bold: bool
    right: bool


class PagedTable(QAbstractTableModel):
    """Shows a source. While its first page is read the old rows stay, so that nothing blinks."""

    loaded = Signal()  # a new source or a refresh is on the screen
    failed = Signal(Exception)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._hidden: Sequence[int] = ()  # the places of the columns that have no room
        self._source: Source = ListSource()
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: dict[int, int] = {}  # question: page
        self._opening = 0  # the question for the first pages of a new source
        self._bold = QFont()
        self._bold.setBold(True)
        self._reader = Reader()
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self._refused)

    @property
    def is_reading(self) -> bool:
        """Say whether the rows are still those of the source before."""
        return bool(self._opening)

    def show(self, source: Source, near: int = 0, sought: str = "") -> None:
        """Show `source`, reading first the page around row `near`; `loaded` tells when.

        The page with the record that is `sought` is read too, when it is not far away.
        """
        self._source = source
        self._opening = self._reader.ask(partial(_first_pages, source, near, sought))

    def forget(self) -> None:
        """Hold no row and no source any more; what is still being read goes unheard."""
        self.beginResetModel()
        self._source, self._count, self._opening = ListSource(), 0, 0
        self._asked.clear()
        self._pages.clear()
        self.endResetModel()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.columns, self._hidden = columns, ()
        self.endResetModel()

    def hide(self, places: Sequence[int]) -> None:
        """Tell with each row what the columns at these places say: they have no room."""
        self._hidden = places

    def hidden_titles(self) -> list[str]:
        """Return the titles of the columns that have no room."""
        return [self.columns[place].title for place in self._hidden]

    def row(self, number: int) -> Row | None:
        """Return the row at `number`, or None while it is being read."""
        page = self._pages.get(number // PAGE)
        place = number % PAGE
        return page[place] if page is not None and place < len(page) else None

    def read_row(self, number: int) -> None:
        """Ask for the page of a row that is not here yet; `dataChanged` tells when it is."""
        self._row_or_ask(number)

    def place_of(self, record_id: str) -> int | None:
        """Return where a record stands among the pages that are here."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == record_id:
                    return page * PAGE + place
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, those not yet read included."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt asks about a cell; a row that is not here yet is asked for."""
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column.bold:
            return self._bold
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._besides(self.row(index.row()))
        if role in {Qt.ItemDataRole.ForegroundRole, ID_ROLE, ROW_ROLE}:
            return self._about(self.row(index.row()), column, role)
        return None

    def cell(self, number: int, place: int) -> Cell:
        """Return all that is drawn of a cell at once; a row that is not here yet is asked for."""
        column, row = self.columns[place], self._row_or_ask(number)
        if row is None:
            return Cell(WAITING, "", column.bold, column.right)
        tone = column.tone(row) if column.tone else ""
        return Cell(column.shown(row), tone, column.bold, column.right)

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column, on the side its cells stand on."""
        if side != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side_of = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side_of | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _besides(self, row: Row | None) -> str:
        if row is None:
            return ""
        columns = (self.columns[place] for place in self._hidden)
        return "\n".join(f"{one.title}: {one.shown(row)}" for one in columns)

    def _about(self, row: Row | None, column: Column, role: int) -> object:
        if row is None:
            return None
        if role == ID_ROLE:
            return row.id
        if role == ROW_ROLE:
            return row
        tone = column.tone(row) if column.tone else ""
        return theme.colour(tone) if tone else None

    def _row_or_ask(self, number: int) -> Row | None:
        row = self.row(number)
        page = number // PAGE
        if row is None and not self._opening and page not in self._asked.values():
            question = self._reader.ask(partial(self._source.page, page * PAGE, PAGE))
            self._asked[question] = page
        elif page in self._pages:
            self._pages.move_to_end(page)
        return row

    @Slot(int, object)
    def _take(self, question: int, answer: object) -> None:
        if question == self._opening:
            self._open(*cast("_Opened", answer))
        elif (page := self._asked.pop(question, None)) is not None:
            self._keep(page, cast("Sequence[Row]", answer))
            last = min((page + 1) * PAGE, self._count) - 1
            self.dataChanged.emit(
                self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1)
            )

    @Slot(int, Exception)
    def _refused(self, question: int, error: Exception) -> None:
        if question == self._opening:
            self._opening = 0
        self._asked.pop(question, None)
        self.failed.emit(error)

    def _open(self, count: int, pages: dict[int, Sequence[Row]]) -> None:
        self.beginResetModel()
        self._opening, self._count = 0, count
        self._asked.clear()
        self._pages = OrderedDict(pages)
        self.endResetModel()
        self.loaded.emit()

    def _keep(self, page: int, rows: Sequence[Row]) -> None:
        self._pages[page] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)


def _first_pages(source: Source, near: int, sought: str) -> _Opened:
    count = source.count()
    here = max(0, min(near, count - 1)) // PAGE
    if sought and isinstance(source, Placing):
        place = source.place_of(sought)
        here = here if place is None else place // PAGE
    pages = {page: source.page(page * PAGE, PAGE) for page in (sorted({0, here}) if count else ())}
    if sought and not isinstance(source, Placing) and not _holds(pages, sought):
        pages |= _page_with(source, sought, here)
    return count, pages


def _holds(pages: dict[int, Sequence[Row]], sought: str) -> bool:
    return any(row.id == sought for rows in pages.values() for row in rows)


def _page_with(source: Source, sought: str, here: int) -> dict[int, Sequence[Row]]:
    """Return the page that holds a record, alone; nothing when it is far away or not there.

    The pages around are read as one: each by itself is put in order anew.
    """
    first = max(0, here - FARTHEST // 2)
    around = source.page(first * PAGE, FARTHEST * PAGE)
    place = next((number for number, row in enumerate(around) if row.id == sought), None)
    if place is None:
        return {}
    page = place // PAGE
    return {first + page: around[page * PAGE : (page + 1) * PAGE]}
