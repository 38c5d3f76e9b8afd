"""What the clerk sees of reports: one page, its preview, and the way onto paper and to Excel."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.letters.screen import counter
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.reports import own, yearly
from dme_desktop.reports.asking import Period
from dme_desktop.reports.counting import UNKNOWN
from dme_desktop.reports.kinds import KINDS, Kind, Report, file_name
from dme_desktop.reports.own import CODE, OwnReport
from dme_desktop.reports.screen.names import Figure, NamesPage
from dme_desktop.reports.screen.own import OwnReportPage
from dme_desktop.reports.screen.package import PackagePage
from dme_desktop.reports.screen.page import ReportPage, on_paper
from dme_desktop.ui import failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import said
from dme_desktop.vault.database import Database


def build(context: Context) -> Room:
    """Return the room of reports."""
    return ReportsRoom(context)


DUSUN = "DUSUN"  # the part of a report that is told by hamlet


def _own(db: Database, report_id: str) -> OwnReport:
    with db.read() as session:
        return own.find(session, report_id)


class ReportsRoom(Room):
    """The reports, one seen at a time, with its preview over it."""

    def __init__(self, context: Context) -> None:
        self._seen = ReportPage(context)
        super().__init__(context, self._seen)
        self._seen.drawn.answered.connect(self._show_preview)
        self._seen.drawn.failed.connect(self._refuse)
        self._seen.names_asked.connect(self._open_names)
        self._seen.package_asked.connect(self._open_package)
        self._seen.own_asked.connect(self._open_own)
        self._seen.wording_asked.connect(self._change_wording)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Show a report, by its code and a part of it; without a code the one that was seen."""
        if address.place == addresses.REPORT_PACKAGE:
            self._open_package()
            return
        if address.place == addresses.REPORT_WORDING:
            self._change_wording()
            return
        if address.place == addresses.REPORT_NAMES:
            self._open_behind(address.record_id, address.which)
            return
        if address.place == addresses.OWN_REPORT:
            self._open_own(address.record_id)
            return
        self.setCurrentIndex(0)
        if address.which in KINDS or address.which.startswith(CODE):
            self._seen.choose(address.which, address.record_id)

    @Slot()
    def _open_package(self) -> None:
        page = PackagePage(self.context)
        page.bound.connect(self._show_package)
        self.open_page(page)

    @Slot(str, bytes)
    def _show_package(self, title: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, title, pdf, f"{title}.pdf"))

    @Slot(str)
    def _open_own(self, report_id: str) -> None:
        if report_id:
            self.fetch(partial(_own, self.context.db, report_id), self._show_own)
        else:
            self._show_own(None)

    def _show_own(self, opened: OwnReport | None) -> None:
        page = OwnReportPage(self.context, opened)
        page.kept.connect(self._return_to)
        self.open_page(page)

    @Slot(str)
    def _return_to(self, code: str) -> None:
        self.page.closed.emit()
        self._seen.choose(code or "L1")

    @Slot()
    def _change_wording(self) -> None:
        place = addresses.REPORT_WORDING
        read = partial(counter.wording, self.context.db, yearly.WORDS, place)
        show = partial(WordingPage, self.context, place=place)
        self.fetch(read, lambda opened: self.open_form(show, opened, place.verb))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let a long report go when another section is seen."""
        super().hideEvent(event)
        self._seen.let_go()

    @Slot(int, object)
    def _show_preview(self, _: int, drawn: tuple[Kind, Report, bytes]) -> None:
        kind, report, pdf = drawn
        page = PreviewPage(
            self.context,
            kind.name,
            pdf,
            file_name(kind, report, ".pdf"),
            make=partial(on_paper, kind, report),
            paper=report.paper,
        )
        self.open_page(page)
        if self._seen.take_print_wish():
            page.print()

    def _open_behind(self, row: str, which: str) -> None:
        """Open the names of a row of a report, "L3~DUSUN" for a part of one."""
        code, _, part = which.partition("~")
        kind = KINDS.get(code, KINDS["L3"])
        told = f"{row or UNKNOWN}, {said(kind.parts.get(part, kind.name)).lower()}"
        if part == DUSUN:
            told = self.tr("{hamlet}, di luar negeri").format(hamlet=row or UNKNOWN)
        self._open_names(kind, Period(part=part), Figure(row, "", told))

    @Slot(object, object, object)
    def _open_names(self, kind: Kind, period: Period, figure: Figure) -> None:
        self.open_page(NamesPage(self.context, kind, period, figure))

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))
