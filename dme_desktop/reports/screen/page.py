"""The page of reports: chosen above, counted as the data stand, previewed, printed and saved."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

import msgspec
from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.agenda import service as letters
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import MONTHS, grouped
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS, Kind, Report, file_name
from dme_desktop.reports.lists import Period
from dme_desktop.reports.screen.tables import TABLE_HEIGHT, Facts, Numbers, ReportList
from dme_desktop.ui import failures, files, watch
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.layout import scrolling
from dme_desktop.ui.listing import Chips
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Change, Database

FOLDER = "folder.reports"  # the setting that remembers where reports were saved
OPENS = {
    "L8": "workers",
    "L9": "workers",
    "L10": "letters",
    "AGENDA": "letters",
    "L11": "commitments",
    "L12": "commitments",
    "BUKU": "workers",
}  # where a row of a list leads


class ReportPage(Page):
    """One report at a time, counted anew whenever the data change.

    What is previewed, printed and saved is the very report that is seen.
    """

    help_page = "laporan"

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(self.tr("Laporan"))
        self._kind = KINDS["L1"]
        self._report: Report | None = None
        self._stale, self._print_wished, self._wanted_part = True, False, ""
        self.chips = Chips(
            {
                "L1": self.tr("Keadaan PMI"),
                "L8": self.tr("Dokumen akan habis"),
                "L9": self.tr("Perlu ditanyakan"),
                "L10": self.tr("Rekap surat"),
                "AGENDA": self.tr("Agenda surat"),
                "L11": self.tr("Kerja sama"),
                "L12": self.tr("Ikrar dan penetapan"),
                "BUKU": self.tr("Buku register"),
            }
        )
        self.chips.chosen.connect(self._choose)
        self._numbers, self._facts, self._note = Numbers(), Facts(), words("")
        self._lists: dict[str, ReportList] = {}
        self._title = words("", "h2")
        self._year, self._month = named(DropDown(), "year"), named(DropDown(), "month")
        self._year.setAccessibleName(self.tr("Tahun"))
        self._month.setAccessibleName(self.tr("Bulan"))
        self._month.addItems([self.tr("Setahun"), *MONTHS])
        self._part = named(DropDown(), "part", self.tr("Bagian"))
        for box in (self._year, self._month, self._part):
            box.activated.connect(self.refresh)
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
    def report(self) -> Report | None:
        """Return the report that is seen, once it was counted."""
        return self._report

    def choose(self, code: str, part: str = "") -> None:
        """Show another report, or one part of it."""
        self._wanted_part = part
        self.chips.choose(code)

    @Slot()
    def refresh(self) -> None:
        """Count anew."""
        self._stale = False
        self._reader.ask(
            partial(_counted, self.context.db, self.context.who, self._kind, self._period())
        )

    @Slot()
    def preview(self) -> None:
        """Draw the report; the preview opens when it is drawn."""
        if self._report is not None:
            self.drawn.ask(partial(_drawn, self._kind, self._report))

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
        self._ask_and_save(".pdf")

    @Slot()
    def save_workbook(self) -> None:
        """Ask for a place and save the workbook."""
        self._ask_and_save(".xlsx")

    def save_as(self, typed: Path, ending: str = "") -> None:
        """Save as PDF or as a workbook, by the ending; asks before it replaces a file."""
        usual = ".xlsx" if typed.suffix.lower() == ".xlsx" else ".pdf"
        report, folder = self._report, typed.parent
        file = files.settled(self, typed, ending or usual)
        if report is None or file is None:
            return
        self.context.settings.put(FOLDER, str(folder))
        words, work = self.tr("Menyimpan laporan …"), partial(_saved, self._kind, report, file)
        task = Task(words, work, self._tell_saved, stopped=self._tell_stopped)
        watch.run(self, self.context.jobs, task)

    def showEvent(self, event: QShowEvent) -> None:
        """Count when first seen, or when the data changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _ask_and_save(self, ending: str) -> None:
        if self._report is None:
            return
        folder = Path(self.context.settings.get(FOLDER, str(Path.home())))
        proposed = folder / file_name(self._kind, self._report, ending)
        if file := files.chosen(self, self.tr("Simpan laporan"), proposed, ending):
            self.save_as(file, ending)

    def _period(self) -> Period:
        """Return what the boxes say, as far as this report is about a year or a month."""
        year = int(self._year.currentText() or 0) or None
        month = self._month.currentIndex() or None
        part = str(self._part.currentData() or "")
        kind = self._kind
        return Period(year if kind.year else None, month if kind.month else None, part)

    @Slot(str)
    def _choose(self, code: str) -> None:
        self._kind, self._report = KINDS[code], None
        self._year.setVisible(self._kind.year)
        self._month.setVisible(self._kind.month)
        self._part.setVisible(bool(self._kind.parts))
        self._part.clear()
        for part, said in self._kind.parts.items():
            self._part.addItem(said, part)
        self._part.setCurrentIndex(max(0, self._part.findData(self._wanted_part)))
        self._wanted_part = ""
        self._enable()
        self.refresh()

    @Slot(int, object)
    def _show(self, question: int, found: tuple[Report, Sequence[int]]) -> None:
        if question != self._reader.latest:
            return
        self._report, years = found
        report = self._report
        if self._year.count() != len(years):
            chosen = self._year.currentText()
            self._year.clear()
            self._year.addItems([str(year) for year in years])
            self._year.setCurrentText(chosen)
        self._message.hide()
        self.header.set_badge(self.tr("N = {people}").format(people=grouped(report.people)))
        self._title.setText(f"{self._kind.code}  {self._kind.name}")
        told = [(self.tr("Periode"), report.period), *self._kind.conditions(report)]
        self._facts.show_conditions(told)
        if isinstance(report, ListReport):
            self._show_list(report)
            note = report.note
        else:
            self._numbers.show_report(report)
            self._tables.setCurrentWidget(self._numbers)
            counted = self.tr("L laki-laki, P perempuan. Setiap orang dihitung sekali.")
            note = f"{counted} {report.note}".strip()
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._enable()

    def _show_list(self, report: ListReport) -> None:
        table = self._lists.get(report.code)
        if table is None:
            table = self._lists[report.code] = ReportList(report)
            section = OPENS[report.code]
            table.opened.connect(partial(self._open_row, section))
            self._tables.addWidget(table)
        table.show_report(report)
        self._tables.setCurrentWidget(table)

    def _open_row(self, section: str, record: str) -> None:
        self.context.desk.open_asked.emit(addresses.read(section, record))

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self._message.setText(failures.sentence_for(error))
        self._message.show()

    def _tell_saved(self, file: Path) -> None:
        said = self.tr("Tersimpan: {name}, di {folder}")
        self.context.desk.told.emit(said.format(name=file.name, folder=file.parent))

    def _tell_stopped(self) -> None:
        self.context.desk.told.emit(self.tr("Dihentikan. Tidak ada berkas yang dibuat."))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if not change.tables & self._kind.tables:
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
        self._tables = QStackedLayout()
        self._tables.addWidget(self._numbers)
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._part)
        head.addWidget(self._month)
        head.addWidget(self._year)
        self._year.hide()
        self._month.hide()
        self._part.hide()
        column.addLayout(head)
        column.addLayout(self._facts.grid)
        column.addWidget(self._message)
        column.addLayout(self._tables, stretch=1)
        column.addWidget(self._note)
        self._message.hide()
        inside = named(QWidget(), "page")
        whole = QVBoxLayout(inside)
        whole.setSpacing(12)
        whole.addWidget(self.chips)
        whole.addWidget(card, stretch=1)
        hint = self.tr("F5 hitung ulang   F8 pratinjau   Ctrl+P cetak   Ctrl+S simpan PDF")
        whole.addWidget(words(hint))
        self._numbers.setMinimumHeight(TABLE_HEIGHT)
        self.body.setContentsMargins(0, 14, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)


def on_paper(kind: Kind, report: Report, paper: str) -> bytes:
    """Return a report that was counted, on the other paper."""
    on = "A4" if paper == "A4" else "F4"
    return kind.build(msgspec.structs.replace(report, paper=on))


def _counted(db: Database, who: Who, kind: Kind, period: Period) -> tuple[Report, Sequence[int]]:
    """Return the report, and the years that could be asked for."""
    with db.read(who) as session:
        return cast("Report", kind.count(session, period)), letters.years(session)


def _drawn(kind: Kind, report: Report) -> tuple[Kind, Report, bytes]:
    return kind, report, kind.build(report)


def _saved(kind: Kind, report: Report, file: Path, progress: Progress) -> Path:
    """Draw, then write beside and rename; a stop before the writing leaves nothing."""
    progress(0, 2)
    content = kind.workbook(report) if file.suffix.lower() == ".xlsx" else kind.build(report)
    progress(1, 2)
    files.write(file, content)
    return file
