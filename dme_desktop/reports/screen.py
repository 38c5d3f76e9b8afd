"""What the clerk sees of reports: L1 as it stands now, and its way onto paper and into Excel."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import grouped
from dme_desktop.reports import service, workbook
from dme_desktop.reports.documents import worker_state
from dme_desktop.reports.documents.worker_state import STATES, WorkerState
from dme_desktop.ui import ask, failures, files
from dme_desktop.ui.context import Context
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.room import Page, Room, scrolling, words
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault.database import Change, Database

FOLDER = "folder.reports"  # the setting that remembers where reports were saved
SHOWN = frozenset({"person", "journey", "village", "official"})
HEADS = 2  # rows of the table that are its heading
NUMBER_WIDTH, HAMLET_WIDTH = 59, 130  # pixels
ROW_HEIGHT, TABLE_HEIGHT = 36, 252
SEXES = ("L", "P")
TOTAL = "Jumlah"

Draw = Callable[[WorkerState], bytes]


def build(context: Context) -> Room:
    """Return the room of reports."""
    return ReportsRoom(context)


class ReportsRoom(Room):
    """The report L1, with its preview over it. `open_record` needs no more than the room."""

    def __init__(self, context: Context) -> None:
        self._state = StatePage(context)
        super().__init__(context, self._state)
        self._state.drawn.answered.connect(self._show_preview)
        self._state.drawn.failed.connect(self._refuse)

    @Slot(str)
    def open_record(self, _: str) -> None:
        """Show the report, whatever is asked for: there is one."""
        self.setCurrentIndex(0)

    @Slot(int, object)
    def _show_preview(self, _: int, drawn: tuple[WorkerState, bytes]) -> None:
        report, pdf = drawn
        page = PreviewPage(
            self.context,
            self.tr("Rekap keadaan PMI"),
            pdf,
            file_name(report, ".pdf"),
            make=partial(_on_paper, report),
            paper=report.paper,
        )
        self.open_page(page)
        if self._state.take_print_wish():
            page.print()

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))


class StatePage(Page):
    """The state of every worker by hamlet and sex, counted anew whenever the data change.

    What is previewed, printed and saved is the very report that is seen.
    """

    help_page = "laporan"

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(self.tr("Laporan"))
        self._report: WorkerState | None = None
        self._stale, self._print_wished = True, False
        self._table, self._facts, self._note = _Numbers(), _Facts(), words("")
        self._message = words("", "problem")
        self._reader, self.drawn = Reader(), Reader()
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        context.changes.emitted.connect(self._on_change)
        self._buttons = [
            self.add_action(
                "xlsx", self.tr("Simpan Excel…"), self.save_workbook, symbol="file-spreadsheet"
            ),
            self.add_action(
                "pdf", self.tr("Simpan PDF…"), self.save, keys="Ctrl+S", symbol="file-down"
            ),
            self.add_action("print", self.tr("Cetak"), self.print, keys="Ctrl+P", symbol="printer"),
            self.add_primary(
                "preview", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye"
            ),
        ]
        self._lay_out()
        self._enable()

    @property
    def report(self) -> WorkerState | None:
        """Return the report that is seen, once it was counted."""
        return self._report

    @Slot()
    def refresh(self) -> None:
        """Count anew."""
        self._stale = False
        self._reader.ask(partial(_counted, self.context.db))

    @Slot()
    def preview(self) -> None:
        """Draw the report; the preview opens when it is drawn."""
        if self._report is not None:
            self.drawn.ask(partial(_drawn, self._report))

    @Slot()
    def print(self) -> None:
        """Draw the report and ask for the printer over its preview."""
        self._print_wished = self._report is not None
        self.preview()

    def take_print_wish(self) -> bool:
        """Say once whether the paper that was drawn is to be printed."""
        wished, self._print_wished = self._print_wished, False
        return wished

    @Slot()
    def save(self) -> None:
        """Ask for a place and save the PDF."""
        self._ask_and_save(".pdf", "PDF (*.pdf)")

    @Slot()
    def save_workbook(self) -> None:
        """Ask for a place and save the workbook."""
        self._ask_and_save(".xlsx", "Excel (*.xlsx)")

    def save_as(self, file: Path) -> None:
        """Save as PDF or as a workbook, by the end of the name; asks before it replaces a file."""
        report, folder = self._report, file.parent
        if report is None or (file.exists() and not self._may_replace(file)):
            return
        draw: Draw = workbook.worker_state if file.suffix == ".xlsx" else worker_state.build
        job = Job(partial(_saved, draw, report, file))
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self._tell_not_saved)
        job.cancelled.connect(self._tell_stopped)
        JobDialog(job, self.tr("Menyimpan laporan …"), self)
        self.context.settings.put(FOLDER, str(folder))
        self.context.jobs.start(job)

    def showEvent(self, event: QShowEvent) -> None:
        """Count when first seen, or when the data changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _ask_and_save(self, suffix: str, kinds: str) -> None:
        if self._report is None:
            return
        folder = Path(self.context.settings.get(FOLDER, str(Path.home())))
        file, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Simpan laporan"),
            str(folder / file_name(self._report, suffix)),
            kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked below, in our words
        )
        if file:
            self.save_as(Path(file).with_suffix(suffix))

    def _may_replace(self, file: Path) -> bool:
        question = self.tr("Berkas {name} sudah ada di folder itu. Ganti dengan yang baru?")
        return ask.confirm(self, question.format(name=file.name), self.tr("Ganti berkas"))

    @Slot(int, object)
    def _show(self, question: int, report: WorkerState) -> None:
        if question != self._reader.latest:
            return
        self._report = report
        self._message.hide()
        self.header.set_badge(self.tr("N = {people}").format(people=grouped(report.people)))
        self._facts.show_report(report)
        self._table.show_report(report)
        self._note.setText(
            self.tr("L laki-laki, P perempuan. Setiap orang dihitung sekali. {note}")
            .format(note=report.note)
            .strip()
        )
        self._enable()

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self._message.setText(failures.sentence_for(error))
        self._message.show()

    @Slot(object)
    def _tell_saved(self, file: Path) -> None:
        said = self.tr("Tersimpan: {name}, di {folder}")
        self.context.desk.told.emit(said.format(name=file.name, folder=file.parent))

    @Slot(Exception)
    def _tell_not_saved(self, error: Exception) -> None:
        failures.show(error)

    @Slot()
    def _tell_stopped(self) -> None:
        self.context.desk.told.emit(self.tr("Dihentikan. Tidak ada berkas yang dibuat."))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & SHOWN:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _enable(self) -> None:
        for button in self._buttons:
            button.setEnabled(self._report is not None)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(words(self.tr("L1  Rekap keadaan PMI menurut dusun"), "h2"))
        column.addLayout(self._facts.grid)
        column.addWidget(self._message)
        column.addWidget(self._table, stretch=1)
        column.addWidget(self._note)
        self._message.hide()
        inside = named(QWidget(), "page")
        whole = QVBoxLayout(inside)
        whole.setSpacing(12)
        whole.addWidget(card, stretch=1)
        hint = self.tr("F5 hitung ulang   F8 pratinjau   Ctrl+P cetak   Ctrl+S simpan PDF")
        whole.addWidget(words(hint))
        self._table.setMinimumHeight(TABLE_HEIGHT)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)


class _Facts:
    """What a reader must know to trust the numbers, in two columns."""

    def __init__(self) -> None:
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1)
        self._pairs: list[tuple[QLabel, QLabel]] = []

    def show_report(self, report: WorkerState) -> None:
        told = [("Periode", report.period), *worker_state.conditions(report)]
        while len(self._pairs) < len(told):
            row, side = divmod(len(self._pairs), 2)
            pair = (words("", "muted"), words("", ""))
            pair[0].setWordWrap(False)
            for place, label in enumerate(pair):
                self.grid.addWidget(label, row, side * 2 + place, Qt.AlignmentFlag.AlignTop)
            self._pairs.append(pair)
        for (title, value), (what, said) in zip(told, self._pairs, strict=True):
            what.setText(title)
            said.setText(value)


class _Numbers(QTableWidget):
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


def file_name(report: WorkerState, suffix: str) -> str:
    """Return "Rekap keadaan PMI Jenggik Utara 2026-11-24.pdf"."""
    place = "".join(letter for letter in report.place if letter.isalnum() or letter == " ")
    parts = ("Rekap keadaan PMI", place.strip(), report.as_of.isoformat())
    return " ".join(part for part in parts if part) + suffix


def _counted(db: Database) -> WorkerState:
    with db.read() as session:
        return service.worker_state(session)


def _drawn(report: WorkerState) -> tuple[WorkerState, bytes]:
    return report, worker_state.build(report)


def _on_paper(report: WorkerState, paper: str) -> bytes:
    on = "A4" if paper == "A4" else "F4"
    return worker_state.build(msgspec.structs.replace(report, paper=on))


def _saved(draw: Draw, report: WorkerState, file: Path, progress: Progress) -> Path:
    """Draw, then write beside and rename; a stop before the writing leaves nothing."""
    progress(0, 2)
    content = draw(report)
    progress(1, 2)
    files.write(file, content)
    return file
