"""The page of questions: what, when, where and how finely; read, printed, saved and published."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dme_desktop.district import publishing, questions
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.screen import work
from dme_desktop.district.service import asking, lake, standing
from dme_desktop.district.service.figures import OF_AREAS
from dme_desktop.kernel.words import MONTHS
from dme_desktop.packages.screen import places
from dme_desktop.reports import workbook
from dme_desktop.reports.screen.tables import ReportList
from dme_desktop.ui import files, watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.drawing import Drawing
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.flow import Flow
from dme_desktop.ui.layout import FRAME, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import month
from dme_desktop.ui.said import said as spoken
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from dme_desktop.district.publishing import Published
    from dme_desktop.district.screen.work import Answered
    from dme_desktop.reports.documents.list_report import ListReport
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change

YEARS = 5  # that can be asked about: this one and those before
QUARTER, HALF = 3, 6  # months
SHOWN = frozenset({"package_payload", "gathered_file"})


class AskPage(Page):
    """One question at a time; F8 prints, Ctrl+E saves, F10 publishes."""

    help_page = "angka-wilayah"
    paper_made = Signal(str, object)  # what it is called, the PDF

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Angka wilayah"))
        self.context = context
        self._report: ListReport | None = None
        self._areas: list[str] = []
        self._lists: dict[str, ReportList] = {}
        self._stale = True
        self._question = named(DropDown(), "question", self.tr("Pertanyaan"))
        self._year = named(DropDown(), "year", self.tr("Tahun"))
        self._months = named(DropDown(), "months", self.tr("Bulan"))
        self._area = named(DropDown(), "area", self.tr("Wilayah"))
        self._level = named(DropDown(), "level", self.tr("Per"))
        self._fill()
        self._tables = QWidget()
        self._lined_up = QVBoxLayout(self._tables)
        self._lined_up.setContentsMargins(0, 0, 0, 0)
        self._compared, self._note = words("", ""), words("")
        self._charts = named(Drawing(), "charts")
        self._charts.faded.connect(self._ask)
        self.add_action(
            "save", self.tr("Simpan Excel…"), self.export, keys="Ctrl+E", symbol="file-text"
        )
        self.add_action(
            "print", self.tr("Lihat dan cetak"), self.preview, keys="F8", symbol="printer"
        )
        self.add_primary("publish", self.tr("Terbitkan…"), self.save, keys="F10", symbol="upload")
        self._lay_out()
        self.setFocusProxy(self._question)
        context.changes.emitted.connect(self._on_change)

    def sections(self) -> Sequence[QWidget]:
        """Return what is asked, the answer, and what can be done with it."""
        return [self._question, self._tables, self.header]

    def take_keyboard(self) -> None:
        """Choose a question at once."""
        self._question.setFocus()

    def about(self) -> Asked:
        """Return what is asked about."""
        first, last = _periods()[self._months.currentIndex()][1]
        area = self._area.currentIndex()
        return Asked(
            int(self._year.currentText()), self._areas[area - 1] if area > 0 else "", first, last,
            list(Level)[self._level.currentIndex()],
        )  # fmt: skip

    @Slot()
    def refresh(self) -> None:
        """Ask anew."""
        self._stale = False
        self.fetch(partial(standing.inside, self.context.db), self._offer_areas)
        self._ask()

    @Slot()
    def preview(self) -> None:
        """Show the answer for the printer (F8)."""
        if report := self._report:
            name = report.name
            self.fetch(partial(work.printed, report), partial(self.paper_made.emit, name))

    @Slot()
    def export(self) -> None:
        """Save the answer as a workbook (Ctrl+E)."""
        if report := self._report:
            self.fetch(partial(workbook.list_report, report), self._save)

    @Slot()
    def save(self) -> None:
        """Ask for a folder, and publish everything of this year, months and area (F10)."""
        if folder := places.folder(self, self.context, self.tr("Terbitkan angka ke folder")):
            self.publish(folder)

    def publish(self, folder: Path) -> None:
        """Write everything into a folder."""
        db, who, about = self.context.db, self.context.who, self.about()
        task = partial(publishing.publish, db, who, folder, about)
        watch.run(
            self, self.context.jobs,
            Task(self.tr("Menulis angka …"), lambda _: task(), self._say_published),
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        """Ask when seen, once the page has its width."""
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, self.refresh)

    @Slot()
    def _ask(self) -> None:
        name = _names()[self._question.currentIndex()]
        width = float(max(1, self._charts.width()))
        db, who = self.context.db, self.context.who
        self.fetch(partial(work.ask, db, who, name, self.about(), width), self._show)

    def _show(self, told: Answered) -> None:
        report = self._report = told.report
        shape = " ".join([report.name, *(column.head for column in report.columns)])
        if shape not in self._lists:
            self._lists[shape] = ReportList(report)
            self._lined_up.addWidget(self._lists[shape])
        table = self._lists[shape]
        for one in self._lists.values():
            one.setVisible(one is table)
        table.show_report(report)
        self._compared.setText(spoken(told.compared))
        self._compared.setVisible(bool(told.compared))
        self._note.setText(spoken(f"{report.period}; {report.filters}."))
        self._charts.show_drawn(told.charts, work.CLEAR, told.said)

    def _offer_areas(self, codes: list[str]) -> None:
        if codes == self._areas:
            return
        chosen = self._area.currentIndex()
        before = self._areas[chosen - 1] if chosen > 0 else ""
        self._areas = codes
        self._area.clear()
        self._area.addItems([self.tr("Semua"), *map(lake.name_of, codes)])
        self._area.setCurrentIndex(codes.index(before) + 1 if before in codes else 0)

    def _fill(self) -> None:
        titles = {questions.SUMMARY: self.tr("Rekap konsolidasi (L22)"), **asking.TITLES}
        self._question.addItems([titles[one] for one in _names()])
        this_year = self.context.clock.today().year
        self._year.addItems([str(this_year - back) for back in range(YEARS)])
        self._months.addItems([name for name, _ in _periods()])
        self._area.addItems([self.tr("Semua")])
        self._level.addItems(list(OF_AREAS.values()))
        for box in (self._question, self._year, self._months, self._area, self._level):
            box.activated.connect(self._ask)

    def _lay_out(self) -> None:
        bar = QWidget()
        fields = Flow(bar, 8)
        for box in (self._question, self._year, self._months, self._area, self._level):
            box.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
            fields.addWidget(_under_its_name(box))
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(bar)
        column.addWidget(card("", self._tables, self._compared, self._note))
        hidden = self.tr("Kotak titik-titik: di bawah 5, disembunyikan. Garis: tahun lalu.")
        column.addWidget(card(self.tr("Setahun"), self._charts, words(hidden)))
        column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(whole), stretch=1)

    def _save(self, content: bytes) -> None:
        name = f"angka-{_names()[self._question.currentIndex()]}-{self._year.currentText()}.xlsx"
        place = Path(places.last(self.context)) / name
        typed = files.chosen(self, self.tr("Simpan Excel"), place, ".xlsx")
        if typed and (file := files.settled(self, typed, ".xlsx")):
            files.write(file, content)
            self.context.desk.told.emit(self.tr("Tersimpan: {file}").format(file=file.name))

    @Slot(object)
    def _say_published(self, done: Published) -> None:
        said = self.tr("{count} berkas tersimpan di {folder}.", "", len(done.files))
        folder = done.files[0].parent.name
        self.context.desk.told.emit(said.format(count=len(done.files), folder=folder))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & SHOWN:
            self._stale = True
            if self.isVisible():
                self.refresh()


def _under_its_name(box: QWidget) -> QWidget:
    field = QWidget()
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(words(box.accessibleName()))
    column.addWidget(box)
    return field


def _names() -> tuple[str, ...]:
    return (questions.SUMMARY, *asking.ASKABLE)


def _periods() -> list[tuple[str, tuple[int, int]]]:
    """Return what months can be asked about: all, halves, quarters, and each."""
    every = [(spoken("Setahun"), (questions.UNKNOWN_MONTH, questions.MONTHS))]
    for length in (HALF, QUARTER, 1):
        for first in range(1, questions.MONTHS + 1, length):
            last = first + length - 1
            ends = dict.fromkeys((MONTHS[first - 1], MONTHS[last - 1]))
            every.append(("–".join(map(month, ends)), (first, last)))
    return every
