"""What the clerk sees of reports: one page, its preview, and the way onto paper and to Excel."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.kernel.addresses import Address
from dme_desktop.reports.kinds import KINDS, Kind, Report, file_name
from dme_desktop.reports.screen.page import ReportPage, on_paper
from dme_desktop.ui import failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of reports."""
    return ReportsRoom(context)


class ReportsRoom(Room):
    """The reports, one seen at a time, with its preview over it."""

    def __init__(self, context: Context) -> None:
        self._seen = ReportPage(context)
        super().__init__(context, self._seen)
        self._seen.drawn.answered.connect(self._show_preview)
        self._seen.drawn.failed.connect(self._refuse)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Show a report, by its code and a part of it; without a code the one that was seen."""
        self.setCurrentIndex(0)
        if address.which in KINDS:
            self._seen.choose(address.which, address.record_id)

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

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))
