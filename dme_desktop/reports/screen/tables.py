"""How a report is seen before it is printed: what to know, the figures of L1, and lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
)

from dme_desktop.kernel.nik import masked
from dme_desktop.reports.documents import worker_state
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import STATES, WorkerState
from dme_desktop.ui.cards import words
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.source import Column, ListSource

HEADS = 2  # rows of the table that are its heading
NUMBER_WIDTH, HAMLET_WIDTH = 59, 130  # pixels
ROW_HEIGHT, TABLE_HEIGHT = 36, 252
PIXELS = 5.1  # for one share of a column's width on paper
LETTER, AROUND_HEAD = 8, 28  # pixels
SEXES = ("L", "P")
TOTAL = "Jumlah"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list: the record it is about, and its cells as they are printed."""

    id: str
    cells: tuple[str, ...]


class ReportList(Listing):
    """A list as it is printed; Enter opens the record of a row."""

    def __init__(self, report: ListReport) -> None:
        widest = max(one.share for one in report.columns)
        columns = [
            Column(
                one.head,
                partial(_hidden if one.private else _cell, place),
                width=0 if one.share == widest else _wide(one.share, one.head),
                right=one.align == "right",
                bold=not place,
            )
            for place, one in enumerate(report.columns)
            if not one.by_hand
        ]
        super().__init__(report.name, columns)
        self.say_when_empty(report.empty)
        self.setMinimumHeight(TABLE_HEIGHT)

    def show_report(self, report: ListReport) -> None:
        """Show the rows of a report that was counted anew."""
        pairs = zip(report.ids, report.rows, strict=True)
        self.show_source(ListSource([Line(id_, cells) for id_, cells in pairs]))


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
            what.setText(title)
            said.setText(value)


class Numbers(QTableWidget):
    """The table as it is printed: two rows of heading, the hamlets, and the sums under them."""

    def __init__(self) -> None:
        super().__init__(HEADS, 1 + 2 * len(STATES) + 3)
        named(self, "numbers", self.tr("Rekap menurut dusun"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        across = self.horizontalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultSectionSize(NUMBER_WIDTH)
        self._write_heads()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the hamlets what the numbers leave; they stay readable where there is little."""
        super().resizeEvent(event)
        numbers = (self.columnCount() - 1) * NUMBER_WIDTH
        self.setColumnWidth(0, max(HAMLET_WIDTH, self.viewport().width() - numbers))

    def show_report(self, report: WorkerState) -> None:
        """Write a row for each hamlet and the sums under them."""
        rows = [
            (one.hamlet or self.tr("Belum diketahui"), *worker_state.numbers(one.counts))
            for one in report.hamlets
        ]
        rows.append(worker_state.totals(report))
        self.setRowCount(HEADS + len(rows))
        for place, row in enumerate(rows, start=HEADS):
            for column, text in enumerate(row):
                is_total = place == HEADS + len(rows) - 1 or column == self.columnCount() - 1
                self._write(place, column, text, bold=is_total)

    def _write_heads(self) -> None:
        self._write(0, 0, self.tr("Dusun"), bold=True)
        self.setSpan(0, 0, HEADS, 1)
        for number, name in enumerate((*STATES, TOTAL)):
            column = 1 + 2 * number
            width = 2 if name != TOTAL else 3
            self._write(0, column, name, bold=True, middle=True)
            self.setSpan(0, column, 1, width)
            for side, sex in enumerate((*SEXES, "L+P")[:width]):
                self._write(1, column + side, sex, bold=True)
        for row in range(HEADS):
            for column in range(self.columnCount()):
                if item := self.item(row, column):
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    def _write(
        self, row: int, column: int, text: str, *, bold: bool = False, middle: bool = False
    ) -> None:
        item = QTableWidgetItem(text)
        if bold:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        across = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(
            Qt.AlignmentFlag.AlignCenter if middle else across | Qt.AlignmentFlag.AlignVCenter
        )
        self.setItem(row, column, item)
