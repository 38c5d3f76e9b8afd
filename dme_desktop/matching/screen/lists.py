"""The lists that the office received: Enter holds one against the register."""

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.matching import service
from dme_desktop.matching.service import ListRow
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source


class ListsPage(ListPage):
    """Shows every list, the newest first; Ctrl+N brings one in from a workbook."""

    help_page = "pencocokan"
    tables = frozenset({"received_list", "listed_worker"})
    filtered = False
    leaves_office = False
    asked = Signal(object)  # the address of a list

    def __init__(self, context: Context) -> None:
        title = self.tr("Pencocokan")
        hint = self.tr("Enter cocokkan   Ctrl+N impor daftar   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        said = self.tr("Impor daftar")
        self.add_primary("import", said, self.new, keys="Ctrl+N", symbol="file-spreadsheet")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the lists."""
        said = self.tr(
            "Belum ada daftar. Minta daftar PMI desa ini kepada BP3MI atau dinas tenaga kerja\n"
            "(CSV atau Excel), lalu impor: terlihat siapa ada di keduanya, hanya di desa, hanya di "
            "daftar."
        )
        self.listing.say_when_empty(said, self.tr("Impor daftar pertama"))
        return DbSource(self.context.db, service.paged)

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Cocokkan")

    def open(self, record_id: str) -> None:
        """Ask for one list, held against the register."""
        self.asked.emit(addresses.MATCHING.of(record_id))

    @Slot()
    def new(self) -> None:
        """Open the page that reads a list from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_LISTED)

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Per tanggal"), lambda row: screen_date(row.as_of), width=120,
                order=lambda row: str(row.as_of),
            ),
            Column(self.tr("Daftar dari"), lambda row: row.origin.value, width=140, bold=True),
            Column(self.tr("Nama daftar"), lambda row: row.title or "–", typed=True),
            Column(self.tr("Orang"), _lines, width=90, right=True, order=_by_lines),
        ]  # fmt: skip


def _lines(row: ListRow) -> str:
    return grouped(row.lines)


def _by_lines(row: ListRow) -> str:
    return f"{row.lines:08}"
