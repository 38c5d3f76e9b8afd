"""How a report is seen before it is printed: what to know, the figures of L1, and lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import msgspec
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
)

from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.words import Typed
from dme_desktop.reports import asking
from dme_desktop.reports.behind import SUM
from dme_desktop.reports.documents import worker_state
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import STATES, WorkerState
from dme_desktop.reports.protection import HIDDEN
from dme_desktop.ui.cards import words
from dme_desktop.ui.keys import is_enter
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import head
from dme_desktop.ui.said import said as spoken
from dme_desktop.ui.said import told as told_of
from dme_desktop.ui.source import Column

SUMS = 3  # the last columns: men, women, both
HEADS = 2  # rows of the table that are its heading
NUMBER_WIDTH, SUM_WIDTH, HAMLET_WIDTH = 45, 54, 110  # pixels
NARROW_NUMBER, NARROW_SUM, NARROW_HAMLET = 36, 44, 96  # pixels; in less the table scrolls
HEAD_SIZE = 0.9  # of the usual size: "Meninggal" has the room of two numbers
ROW_HEIGHT, HEAD_HEIGHT, AROUND_NUMBERS, TABLE_HEIGHT = 36, 46, 4, 252
LEAST_ROWS, MOST_ROWS = 4, 9  # seen at once; the page scrolls, and a longer list in itself
LISTED, AROUND_LIST = 40, 90  # pixels of a row of a list, and of its heading and foot
PIXELS = 5.1  # for one share of a column's width on paper
LETTER, AROUND_HEAD = 8, 28  # pixels
SEXES = ("L", "P")
NOTHING = frozenset({"0", "–", "", "Rp0"})
TOTAL = "Jumlah"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list: the record it is about, its cells as they are printed, where they lead."""

    id: str
    cells: tuple[str, ...]
    leads: tuple[str, ...] = ()


class ReportList(Listing):
    """A list as it is printed; Enter opens the record of a row, or asks which of its figures."""

    def __init__(self, report: ListReport) -> None:
        widest = max(one.share for one in report.columns)
        columns = [
            Column(
                head(one.head),
                partial(_hidden if one.private else _cell, place),
                width=0 if one.share == widest else _wide(one.share, head(one.head)),
                right=one.align == "right",
                bold=not place,
            )
            for place, one in enumerate(report.columns)
            if not one.by_hand
        ]
        super().__init__(report.name, columns)
        self._report = report
        self.say_when_empty(told_of(report.empty))
        self._tall = TABLE_HEIGHT

    def sizeHint(self) -> QSize:
        """Ask for as much as the rows need: in a page that scrolls Qt looks at nothing else."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Say how tall the rows are."""
        return QSize(super().minimumSizeHint().width(), self._tall)

    def show_report(self, report: ListReport) -> None:
        """Show the rows of a report that was counted anew."""
        self._report = report
        rows = max(LEAST_ROWS, min(len(report.rows), MOST_ROWS))
        self._tall = LISTED * rows + AROUND_LIST
        self.updateGeometry()
        self.show_source(_Lines(report))

    def forget(self) -> None:
        """Hold no row any more: a register of a large village takes thirty megabytes."""
        super().forget()
        self._report = msgspec.structs.replace(self._report, rows=(), ids=(), cells=())

    def figure(self) -> tuple[str, str]:
        """Return the key of the column under the cursor and its head, both "" of a whole row."""
        shown = [one for one in self._report.columns if not one.by_hand]
        place = self.view.currentIndex().column()
        column = shown[place] if 0 <= place < len(shown) else None
        return (column.key, column.head) if column and column.key else ("", "")

    def is_hidden(self) -> bool:
        """Say whether the figure under the cursor is hidden, so that nothing is told of it."""
        here = self.view.currentIndex()
        return str(here.data() or "") == HIDDEN

    def name_of_row(self) -> str:
        """Return the first cell of the row under the cursor."""
        row = self.view.currentIndex().row()
        return self._report.rows[row][0] if 0 <= row < len(self._report.rows) else ""

    def leads_of(self, record_id: str) -> dict[str, str]:
        """Return what the figures of a row lead to, in words, {where: "Kiriman 2026: 12"}.

        Where the cursor stands in one of them, only that one is meant.
        """
        line = self.row_of(record_id, Line)
        found: dict[str, str] = {}
        here = self.view.currentIndex().column()
        for place, where in enumerate(line.leads if line else ()):
            if line and where and line.cells[place] not in NOTHING:
                said = f"{head(self._report.columns[place].head)}: {line.cells[place]}"
                if place == here:
                    return {where: said}
                found.setdefault(where, said)
        return found


class _Lines:
    """The rows of a report, each made when it is looked at: a register is long."""

    def __init__(self, report: ListReport) -> None:
        self._report = report

    def count(self) -> int:
        return len(self._report.rows)

    def page(self, offset: int, limit: int) -> Sequence[Line]:
        part = slice(offset, offset + limit)
        report = self._report
        leads = report.cells[part] or ((),) * limit
        return list(map(Line, report.ids[part], report.rows[part], leads))


def _wide(share: float, head: str) -> int:
    """Return the pixels of a column: its share of the paper, and room for a word of its heading."""
    word = max(len(each) for each in head.split())
    return max(round(share * PIXELS), LETTER * word + AROUND_HEAD)


def _cell(place: int, line: Line) -> str:
    return line.cells[place]


def _hidden(place: int, line: Line) -> str:
    text = line.cells[place]
    return masked(text) if text else "–"


class Facts:
    """What a reader must know to trust the numbers, in two columns."""

    def __init__(self) -> None:
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1)
        self._pairs: list[tuple[QLabel, QLabel]] = []

    def show_conditions(self, told: Sequence[tuple[str, str]]) -> None:
        """Write each title and what is said under it; what is too much is left empty."""
        while len(self._pairs) < len(told):
            row, side = divmod(len(self._pairs), 2)
            pair = (words("", "muted"), words("", ""))
            pair[0].setWordWrap(False)
            for place, label in enumerate(pair):
                self.grid.addWidget(label, row, side * 2 + place, Qt.AlignmentFlag.AlignTop)
            self._pairs.append(pair)
        for (title, value), (what, said) in zip(told, self._pairs, strict=False):
            what.setText(spoken(title))
            said.setText(spoken(value))


class Numbers(QTableWidget):
    """The table as it is printed: two rows of heading, the hamlets, and the sums under them."""

    opened = Signal(str, str, str)  # a figure: its hamlet, its head and sex, and what it is called

    def __init__(self) -> None:
        super().__init__(HEADS, 1 + 2 * len(STATES) + 3)
        named(self, "numbers", self.tr("Rekap menurut dusun"))
        self._hamlets: list[str] = []
        self._tall = TABLE_HEIGHT
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)  # "Hilang kontak"
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setRowHeight(0, HEAD_HEIGHT)
        across = self.horizontalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(NARROW_NUMBER)
        self._write_heads()
        self.cellDoubleClicked.connect(self._open)

    def sizeHint(self) -> QSize:
        """Ask for as much as the rows need: in a page that scrolls Qt looks at nothing else."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Say how tall the rows are."""
        return QSize(super().minimumSizeHint().width(), self._tall)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first hamlet, and not unseen on a heading."""
        super().focusInEvent(event)
        if self.currentRow() < HEADS and self.rowCount() > HEADS:
            self.setCurrentCell(HEADS, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the names of a figure with Enter."""
        if is_enter(event):
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        if row < HEADS:
            return
        last = row == self.rowCount() - 1
        name = self.item(row, 0)
        hamlet = SUM if last else self._hamlets[row - HEADS]
        state, side = divmod(column - 1, 2)
        sex = ("1", "2")[side] if column and side < len(SEXES) else ""
        whole = 2 * len(STATES)
        if column == 0 or column > whole + len(SEXES):
            key = ""
        elif column > whole:
            key = ("1", "2")[column - whole - 1]
        else:
            key = f"{STATES[state]}.{sex}"
        told = [name.text() if name else "", *(word for word in self._told(key) if word)]
        self.opened.emit(hamlet, key, ", ".join(told))

    @staticmethod
    def _told(key: str) -> tuple[str, str]:
        head, _, sex = key.partition(".")
        if head in asking.SEXES:
            head, sex = "", head
        return head, asking.SEXES.get(sex, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the hamlets what the numbers leave; the numbers stand closer before they do."""
        super().resizeEvent(event)
        room, many = self.viewport().width(), self.columnCount() - 1 - SUMS
        whole = HAMLET_WIDTH + many * NUMBER_WIDTH + SUMS * SUM_WIDTH
        wide = SUM_WIDTH if room >= whole else NARROW_SUM
        fits = (room - NARROW_HAMLET - SUMS * wide) // many
        narrow = max(NARROW_NUMBER, min(NUMBER_WIDTH, fits))
        widths = [*[narrow] * many, *[wide] * SUMS]
        self.setColumnWidth(0, max(NARROW_HAMLET, room - sum(widths)))
        for column, width in enumerate(widths, start=1):
            self.setColumnWidth(column, width)

    def show_report(self, report: WorkerState) -> None:
        """Write a row for each hamlet and the sums under them."""
        self._hamlets = [one.hamlet for one in report.hamlets]
        rows = worker_state.cells(report)
        self.setRowCount(HEADS + len(rows))
        shown = HEADS + min(len(rows), MOST_ROWS)
        self._tall = HEAD_HEIGHT + ROW_HEIGHT * (shown - 1) + AROUND_NUMBERS
        self.updateGeometry()
        for place, row in enumerate(rows, start=HEADS):
            for column, text in enumerate(row):
                is_total = place == HEADS + len(rows) - 1 or column == self.columnCount() - 1
                is_name = not column and any(self._hamlets[place - HEADS : place - HEADS + 1])
                self._write(place, column, Typed(text) if is_name else text, bold=is_total)

    def _write_heads(self) -> None:
        self._write(0, 0, self.tr("Dusun"), bold=True)
        self.setSpan(0, 0, HEADS, 1)
        for number, name in enumerate((*STATES, TOTAL)):
            column = 1 + 2 * number
            width = 2 if name != TOTAL else 3
            self._write(0, column, head(name), bold=True, middle=True)
            self.setSpan(0, column, 1, width)
            for side, sex in enumerate((*SEXES, "L+P")[:width]):
                self._write(1, column + side, head(sex), bold=True)
        for row in range(HEADS):
            for column in range(self.columnCount()):
                if item := self.item(row, column):
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _write(
        self, row: int, column: int, text: str, *, bold: bool = False, middle: bool = False
    ) -> None:
        item = QTableWidgetItem(spoken(text))
        if bold:
            font = item.font()
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * (HEAD_SIZE if middle else 1))
            item.setFont(font)
        across = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(
            Qt.AlignmentFlag.AlignCenter if middle else across | Qt.AlignmentFlag.AlignVCenter
        )
        self.setItem(row, column, item)
