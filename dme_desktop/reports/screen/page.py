"""The page of reports: chosen above, counted as the data stand, previewed, printed and saved."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.words import MONTHS, grouped
from dme_desktop.pdf.charts import alone
from dme_desktop.pdf.flow import Scale, Space, Together
from dme_desktop.people import service as people
from dme_desktop.reports import asking, own
from dme_desktop.reports.asking import NAMES, NOW, Period
from dme_desktop.reports.documents import list_report, worker_state
from dme_desktop.reports.documents.list_report import Aside, ListReport
from dme_desktop.reports.kinds import KINDS, Kind, Report, file_name, of_own
from dme_desktop.reports.own import CODE
from dme_desktop.reports.screen.leaving import asked
from dme_desktop.reports.screen.names import Figure
from dme_desktop.reports.screen.shelf import Narrowing, Shelf
from dme_desktop.reports.screen.tables import Facts, Numbers, ReportList
from dme_desktop.reports.yearly import REPORT
from dme_desktop.ui import failures, files, watch
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drawing import Drawing, dyed
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.flow import Flow
from dme_desktop.ui.layout import MARGIN, empty, scrolling
from dme_desktop.ui.menu import menu_of
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.pdf_file import PdfFile
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.said import month, of_chart
from dme_desktop.ui.said import said as spoken
from dme_desktop.ui.watch import Task
from dme_desktop.vault import outgoing
from dme_desktop.vault.database import Change, Database
from dme_desktop.vault.known import reading
from dme_desktop.vault.outgoing import Leaving

FOLDED_GAP = 12  # pixels between what lies in one line above the report
AROUND, CLEAR = 380, 1.5  # pixels beside a chart, and pixels a point of it
LEAST_CHART = 420.0  # points
BESIDE = 980  # pixels of a page, from which on the reports stand beside the one that is seen
NARROW_CHOICE = 96  # pixels of a choice beside the title, where there is little room
_Offered = tuple[list[str], list[str | None], Sequence[Kind]]
LONG = 2_000  # rows of a report that are not kept while nobody sees them
FOLDER = "folder.reports"  # the setting that remembers where reports were saved
OPENS = {
    "L8": "workers",
    "L9": "workers",
    "L10": "letters",
    "AGENDA": "letters",
    "L11": "commitments",
    "L12": "commitments",
    "L13": "remittances",
    "L14": "remittances",
    "L15": "cases",
    "L16": "workers",
    "L17": "training",
    "KEGIATAN": "livelihoods",
    "L18": "livelihoods",
    "L19": "livelihoods",
    "L20": "readiness",
    "L21": "privacy",
    "PERHATIAN": "attention",
    "KURANG": "workers",
    "TERLATIH": "workers",
    "JALAN": "visits",
    "BUKU": "workers",
}  # where a row of a list leads


class ReportPage(Page):
    """One report at a time, counted anew whenever the data change.

    What is previewed, printed and saved is the very report that is seen.
    """

    help_page = "laporan"
    package_asked, wording_asked = Signal(), Signal()
    own_asked = Signal(str)  # the id of a report of the office, "" for a new one
    names_asked = Signal(object, object, object)  # the report, what it was asked for, the figure

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__(self.tr("Laporan"))
        self._kind = KINDS["L1"]
        self._report: Report | None = None
        self._period_seen = NOW  # what the report that is seen was asked for
        self._stale, self._print_wished, self._wanted_part = True, False, ""
        self._offer_stale, self._wanted_code = True, ""
        self._own: dict[str, Kind] = {}
        self.shelf, self.narrowing = Shelf(), Narrowing()
        self.shelf.chosen.connect(self._choose)
        self.narrowing.changed.connect(self.refresh)
        self._numbers, self._facts, self._note = Numbers(), Facts(), words("")
        self._lists: dict[str, ReportList] = {}
        self._nothing = named(QWidget(), "nothing")
        self._title = words("", "h2")
        self._year = named(DropDown(), "year", self.tr("Tahun"))
        self._month = named(DropDown(), "month", self.tr("Bulan"))
        self._month.addItems([self.tr("Setahun"), *map(month, MONTHS)])
        self._part = named(DropDown(), "part", self.tr("Bagian"))
        self._part.setMinimumWidth(NARROW_CHOICE)
        for box in (self._year, self._month):
            box.activated.connect(self.refresh)
        self._part.activated.connect(self._choose_part)
        self._message, self._narrowed = words("", "problem"), words("", "warning")
        self._everybody = named(QPushButton(self.tr("Semua warga lagi")), "everybody")
        self._everybody.setAccessibleName(self._everybody.text())
        self._everybody.setProperty("role", "link")
        self._everybody.clicked.connect(self.narrowing.clear)
        self._beside = named(QWidget(), "asides", self.tr("Angka yang dapat dibuka"))
        self._chart = named(Drawing(), "chart")
        self._chart.faded.connect(self._draw)
        self._chart.hide()
        self._numbers.opened.connect(self._open_figure)
        self._reader, self.drawn, self._painter = Reader(), Reader(), Reader()
        self._painter.answered.connect(self._show_chart)
        self._offers = Reader()
        self._offers.answered.connect(self._offer)
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        context.changes.emitted.connect(self._on_change)
        self._wording = self.add_action(
            "wording", self.tr("Ubah bunyi…"), self.wording_asked.emit, symbol="pencil"
        )
        self._wording.hide()
        self._own_button = _link("own", self.tr("Buat laporan sendiri…"), self._ask_own)
        self._change_own = _link("change_own", self.tr("Ubah kolom laporan ini…"), self._ask_change)
        self._change_own.hide()
        package = _link("package", self.tr("Paket laporan…"), self.package_asked.emit)
        self._links = (self._change_own, self._own_button, package)
        self._buttons = [
            self.add_action(
                "xlsx",
                self.tr("Simpan Excel…"),
                self.save_workbook,
                keys="Ctrl+E",
                symbol="file-spreadsheet",
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
        """Show another report, or one part of it; one that is not offered yet once it is."""
        self._wanted_part = part
        if self.shelf.knows(code):
            self.shelf.choose(code)
        else:
            self._wanted_code, self._offer_stale = code, True
            self.refresh()

    @Slot()
    def new(self) -> None:
        """Put a report together."""
        self.own_asked.emit("")

    @Slot()
    def _ask_own(self) -> None:
        self.own_asked.emit("")

    @Slot()
    def _ask_change(self) -> None:
        self.own_asked.emit(self._kind.code.removeprefix(CODE))

    @property
    def _is_own(self) -> bool:
        return self._kind.code.startswith(CODE)

    def focus_filter(self) -> bool:
        """Put the cursor where a report is looked for."""
        self.shelf.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.shelf.filter.selectAll()
        return True

    def focus_rows(self) -> None:
        """Put the keyboard on the figures of the report."""
        shown = self._tables.currentWidget()
        if isinstance(shown, ReportList):
            shown.focus_rows()
        else:
            self._numbers.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sections(self) -> Sequence[QWidget]:
        """Return the reports, what the one is narrowed to, its figures, and the buttons."""
        shown = self._tables.currentWidget() or self._nothing
        return [self.shelf.entrance, self.narrowing, shown, self.header]

    @Slot()
    def refresh(self) -> None:
        """Count anew."""
        self._stale, period = False, self._period()
        self._reader.ask(partial(_counted, self.context.db, self.context.who, self._kind, period))
        if self._offer_stale:
            self._offer_stale = False
            self._offers.ask(partial(_offered, self.context.db, self.context.who))

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

    def save_as(self, typed: Path, ending: str = "", leaving: Leaving | None = None) -> None:
        """Save as PDF or as a workbook, by the ending; asks before it replaces a file.

        That it is `leaving` is written down first.
        """
        usual = ".xlsx" if typed.suffix.lower() == ".xlsx" else ".pdf"
        report, folder = self._report, typed.parent
        file = files.settled(self, typed, ending or usual)
        if report is None or file is None:
            return
        self.context.settings.put(FOLDER, str(folder))
        words, work = (
            self.tr("Menyimpan laporan …"),
            partial(_saved, self.context, leaving, self._kind, report, file),
        )
        task = Task(words, work, self._tell_saved, stopped=self._tell_stopped)
        watch.run(self, self.context.jobs, task)

    def showEvent(self, event: QShowEvent) -> None:
        """Count when first seen, or when the data changed while the page was away."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._refresh_stale)  # unless another report is asked for

    @Slot()
    def _refresh_stale(self) -> None:
        if self._stale and self.isVisible():
            self.refresh()

    def _ask_and_save(self, ending: str) -> None:
        if self._report is None:
            return
        folder = Path(self.context.settings.get(FOLDER, str(Path.home())))
        proposed = folder / file_name(self._kind, self._report, ending)
        leaving: Leaving | None = None
        named = self._kind.personal and not self._period().outside
        if named and isinstance(self._report, ListReport):
            leaving = asked(self, self.context, self._report)
            if leaving is None:
                return
        if file := files.chosen(self, self.tr("Simpan laporan"), proposed, ending):
            self.save_as(file, ending, leaving)

    def _period(self) -> Period:
        """Return what the boxes say, as far as this report is about a year or a month."""
        year = int(self._year.currentText() or 0) or None
        month = self._month.currentIndex() or None
        part = str(self._part.currentData() or "")
        kind = self._kind
        by_year, by_month = kind.is_about(part)
        return Period(
            year if by_year else None,
            month if by_month else None,
            part,
            self.narrowing.only(kind, part),
            kind.masks and self.narrowing.outside.isChecked(),
        )

    @Slot(str)
    def _choose(self, code: str) -> None:
        self._kind, self._report = KINDS.get(code) or self._own[code], None
        self._change_own.setVisible(self._is_own)
        self.narrowing.show_for(self._kind)
        self._wording.setVisible(code == "TAHUNAN")
        self._part.setVisible(bool(self._kind.parts))
        self._part.clear()
        for part, told in self._kind.parts.items():
            self._part.addItem(spoken(told), part)
        self._part.setCurrentIndex(max(0, self._part.findData(self._wanted_part)))
        self._wanted_part = ""
        self._enable()
        self._choose_part()

    @Slot()
    def _choose_part(self) -> None:
        part = str(self._part.currentData() or "")
        by_year, by_month = self._kind.is_about(part)
        self.narrowing.show_for(self._kind, part)
        self._year.setVisible(by_year)
        self._month.setVisible(by_month)
        self.refresh()

    @Slot(int, object)
    def _show(self, question: int, found: tuple[Period, Report, Sequence[int]]) -> None:
        if question != self._reader.latest:
            return
        self._period_seen, self._report, years = found
        report = self._report
        offered = [str(year) for year in years]
        if [self._year.itemText(place) for place in range(self._year.count())] != offered:
            chosen = self._year.currentText()
            self._year.clear()
            self._year.addItems(offered)
            self._year.setCurrentText(chosen)
        self._message.hide()
        self.header.set_badge(self.tr("{people} dihitung").format(people=grouped(report.people)))
        self._title.setText(spoken(self._kind.name))
        told = [(self.tr("Periode"), report.period), *self._kind.conditions(report)]
        self._facts.show_conditions(told)
        self._narrowed.setText(
            self.tr("Disaring, bukan seluruh desa: {those}").format(those=report.narrowed)
        )
        for widget in (self._narrowed, self._everybody):
            widget.setVisible(bool(report.narrowed))
        self._chart.hide()
        self._draw()
        if isinstance(report, ListReport):
            self._show_list(report)
            paragraphs = (text for text in report.prose if not text.startswith("{"))
            note = "\n\n".join((*paragraphs, spoken(report.note))).strip()
        else:
            self._tables.setCurrentWidget(self._numbers)  # first: what is hidden asks for no room
            self._numbers.show_report(report)
            counted = self.tr("L laki-laki, P perempuan. Setiap orang dihitung sekali.")
            note = f"{counted} {spoken(report.note)}".strip()
        self._show_asides(report)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._enable()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Scroll where notes and filters take so many lines that the table has no room."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            layout, wide = self._inside.layout(), self._inside.width()
            self._inside.setMinimumHeight(layout.minimumHeightForWidth(wide) if layout else 0)
        return False

    def _show_list(self, report: ListReport) -> None:
        shape = " ".join([report.code, report.name, *(column.head for column in report.columns)])
        table = self._lists.get(shape)
        if table is None:
            table = self._lists[shape] = ReportList(report)
            section = OPENS.get(report.code, "workers")
            table.opened.connect(partial(self._open_row, section, table))
            self._tables.addWidget(table)
        self._tables.setCurrentWidget(table)
        table.show_report(report)
        self._forget_long_ones(table)

    def let_go(self) -> None:
        """Forget a long report: nobody sees it now, and it is counted anew when it is seen."""
        if isinstance(self._report, ListReport) and len(self._report.rows) > LONG:
            self._report, self._stale = None, True
            self._tables.setCurrentWidget(self._nothing)
            self._forget_long_ones()
            self._enable()

    def _forget_long_ones(self, but: ReportList | None = None) -> None:
        for shape, table in list(self._lists.items()):
            if table is not but and table.model.rowCount() > LONG:
                self._tables.removeWidget(table)
                table.forget()
                table.deleteLater()
                del self._lists[shape]

    def _open_row(self, section: str, table: ReportList, record: str) -> None:
        leads = table.leads_of(record)
        if record.startswith(NAMES):
            if table.is_hidden():
                return
            column, head = table.figure()
            told = ", ".join(word for word in (table.name_of_row(), head) if word)
            self._open_figure(record.removeprefix(NAMES), column, told)
        elif record.startswith(REPORT):
            self.choose(record.removeprefix(REPORT))
        elif len(leads) > 1:  # a row that counts several things is asked which is meant
            which = [
                Deed(f"lead_{place}", said, partial(self._lead, section, where))
                for place, (where, said) in enumerate(leads.items(), 1)
            ]
            menu_of(self, [which]).popup(table.view.place_of_row())
        else:
            self._lead(section, next(iter(leads), record))

    def _lead(self, section: str, record: str) -> None:
        if record:  # a line of counts names nobody
            self.context.desk.open_asked.emit(addresses.read(section, record))

    def _open_aside(self, section: str, one: Aside) -> None:
        """Open the rows of a figure that is told beside the list."""
        if one.where.startswith(NAMES):
            self._open_figure(one.where.removeprefix(NAMES), "", f"{one.what}: {one.told}")
        else:
            self._lead(section, one.where)

    def _show_asides(self, report: Report) -> None:
        """Give each figure of the note and of what is unknown a button that opens its rows."""
        empty(self._asides)
        every = report.asides if isinstance(report, ListReport) else ()
        section = OPENS.get(report.code, "workers") if isinstance(report, ListReport) else ""
        for place, one in enumerate(every, 1):
            opened = partial(self._open_aside, section, one)
            self._asides.addWidget(
                _link(f"aside_{place}", f"{spoken(one.what)}: {one.told}", opened)
            )
        self._beside.setVisible(bool(every))

    @Slot(str, str, str)
    def _open_figure(self, row: str, column: str, told: str) -> None:
        if self._kind.behind is not None:
            self.names_asked.emit(self._kind, self._period_seen, Figure(row, column, told))

    @Slot(int, object)
    def _offer(self, _: int, offered: _Offered) -> None:
        hamlets, countries, kinds = offered
        self.narrowing.offer(hamlets, countries)
        self._own = {kind.code: kind for kind in kinds}
        self.shelf.offer_own(kinds)
        wanted, self._wanted_code = self._wanted_code, ""
        if wanted and self.shelf.knows(wanted):
            self.shelf.choose(wanted)

    @Slot()
    def _draw(self) -> None:
        if report := self._report:
            width = max(LEAST_CHART, self.width() - AROUND)
            self._painter.ask(partial(_pictured, report, width))

    @Slot(int, object)
    def _show_chart(self, question: int, drawn: tuple[QImage, str] | None) -> None:
        if question != self._painter.latest or drawn is None:
            return
        picture, told = drawn
        self._chart.show_drawn(picture, CLEAR, told)
        self._chart.show()

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
        self._offer_stale |= bool(change.tables & {"person", "journey", "setting"})
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
        self._tables.addWidget(self._nothing)
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._part)
        head.addWidget(self._month)
        head.addWidget(self._year)
        self._year.hide()
        self._month.hide()
        self._part.hide()
        warning = QHBoxLayout()
        warning.addWidget(self._narrowed, stretch=1)
        warning.addWidget(self._everybody)
        column.addLayout(head)
        column.addWidget(self.narrowing)
        column.addLayout(warning)
        column.addLayout(self._facts.grid)
        column.addWidget(self._message)
        column.addLayout(self._tables, stretch=1)
        column.addWidget(self._note)
        column.addWidget(self._beside)
        column.addWidget(self._chart)
        self._asides = Flow(self._beside, 12)
        for widget in (self._message, self._narrowed, self._everybody, self._beside):
            widget.hide()
        self._inside = inside = named(QWidget(), "page")
        inside.installEventFilter(self)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(8, 0, MARGIN - 8, 16)
        whole.setSpacing(12)
        whole.addWidget(card, stretch=1)
        hint = self.tr(
            "Enter pada angka: nama-namanya   F5 hitung ulang   F8 pratinjau   Ctrl+P cetak   "
            "Ctrl+S simpan PDF"
        )
        whole.addWidget(words(hint))
        self._both = both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(8)
        self._left = left = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        left.setSpacing(2)
        left.setContentsMargins(0, 0, 0, 16)
        left.addWidget(self.shelf, stretch=1)
        for link in self._links:
            left.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        left.addStretch(0)  # folded, the links stand close to the field
        both.addLayout(left)
        both.addWidget(scrolling(inside), stretch=1)
        self.body.addLayout(both, stretch=1)
        self.narrowing.show_for(self._kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the reports stand beside the one that is seen, or folded above it."""
        super().resizeEvent(event)
        folded, direction = event.size().width() < BESIDE, QBoxLayout.Direction
        self.shelf.fold(folded=folded)
        self._both.setDirection(direction.TopToBottom if folded else direction.LeftToRight)
        self._left.setDirection(direction.LeftToRight if folded else direction.TopToBottom)
        self._left.setSpacing(FOLDED_GAP if folded else 2)
        self._left.setStretchFactor(self.shelf, 0 if folded else 1)
        for link in self._links:
            link.setMinimumHeight(self.shelf.filter.sizeHint().height() if folded else 0)
        beside = [one.sizeHint().width() + FOLDED_GAP for one in self._links if not one.isHidden()]
        self.shelf.leave_room(event.size().width() - 2 * MARGIN - sum(beside))
        self._left.setContentsMargins(*((MARGIN, 0, MARGIN, 0) if folded else (0, 0, 0, 16)))
        self.body.setContentsMargins(0 if folded else MARGIN, 14, 0, 0)


def _link(name: str, text: str, act: Callable[[], object]) -> QPushButton:
    button = named(QPushButton(text), name, text)
    button.setProperty("role", "link")
    button.clicked.connect(act)
    return button


def on_paper(kind: Kind, report: Report, paper: PaperSize) -> bytes:
    """Return a report that was counted, on the other paper."""
    return kind.build(msgspec.structs.replace(report, paper=paper))


def _counted(
    db: Database, who: Who, kind: Kind, period: Period
) -> tuple[Period, Report, Sequence[int]]:
    """Return what was asked, the report, and the years that could be asked for."""
    with reading(db, *(known(db) for known in kind.knows), who=who) as session:
        return period, cast("Report", kind.counted(session, period)), kind.years(session)


def _offered(db: Database, who: Who) -> _Offered:
    """Return hamlets and destinations to narrow a report by, and the office's own reports."""
    with db.read(who) as session:
        kinds = [of_own(one) for one in own.every(session)]
        return people.hamlets(session), asking.countries(session), kinds


def _pictured(report: Report, width: float) -> tuple[QImage, str] | None:
    """Return the charts of a report in words of the window, and what they show; None of none."""
    scale = Scale(9, 1.25, 6)
    if isinstance(report, ListReport):
        blocks = list_report.charts(report, scale, of_chart)
        told = "; ".join(spoken(one) for one in (report.chart_said, report.panels_said) if one)
    else:
        blocks = worker_state.charts(report, scale, of_chart)
        told = spoken(report.letterhead.says("Menurut dusun"))
    if not blocks:
        return None
    together = Together([each for one in blocks for each in (one, Space(8))])
    return PdfFile(alone(together, width, dyed)).picture(0, CLEAR), told


def _drawn(kind: Kind, report: Report) -> tuple[Kind, Report, bytes]:
    return kind, report, kind.build(report)


def _saved(
    context: Context,
    leaving: Leaving | None,
    kind: Kind,
    report: Report,
    file: Path,
    progress: Progress,
) -> Path:
    """Draw, then write beside and rename; a stop before the writing leaves nothing."""
    progress(0, 2)
    content = kind.workbook(report) if file.suffix.lower() == ".xlsx" else kind.build(report)
    progress(1, 2)
    if leaving is not None:
        outgoing.note(context.db, context.who, leaving)
    files.write(file, content)
    return file
