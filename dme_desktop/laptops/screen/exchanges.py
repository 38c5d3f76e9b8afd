"""The books of laptops: which files went and came, and which numbers are lent."""

from PySide6.QtCore import Slot

from dme_desktop.agenda import rules
from dme_desktop.cases.service.files import NUMBERS as CASES
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.laptops.model import LaptopExchange, Way
from dme_desktop.laptops.service import lists
from dme_desktop.laptops.service.lists import Lent
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source, WholeSource


class ExchangesPage(ListPage):
    """Lists every file that was carried or taken in, the newest first."""

    help_page = "laptop-kantor"
    tables = frozenset({"laptop_exchange"})
    filtered = False

    def __init__(self, context: Context) -> None:
        title = self.tr("Riwayat perubahan laptop")
        super().__init__(context, title, Listing(title, self._columns()))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.show_rows()

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - seen whole
        """Return the exchanges."""
        self.listing.say_when_empty(self.tr("Belum ada perubahan yang dibawa atau diterima."))
        return DbSource(self.context.db, lists.exchanges)

    @Slot()
    def back(self) -> None:
        """Go back to the laptops."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kapan"), _when, width=150),
            Column(self.tr("Arah"), lambda row: row.way.value, width=110),
            Column(self.tr("Laptop"), lambda row: row.laptop, width=200, bold=True, typed=True),
            Column(self.tr("Berkas"), lambda row: row.name, typed=True),
            Column(self.tr("Tindakan"), lambda row: grouped(row.done), width=100, right=True),
            Column(self.tr("Catatan"), lambda row: grouped(row.records), width=100, right=True),
            Column(self.tr("Berbeda"), _clashes, width=100, right=True),
        ]


class BlocksPage(ListPage):
    """Lists the blocks of numbers that are lent, the newest first, and how many were taken."""

    help_page = "laptop-kantor"
    tables = frozenset({"number_block", "letter", "case_file"})
    filtered = False

    def __init__(self, context: Context) -> None:
        title = self.tr("Blok nomor pinjaman")
        super().__init__(context, title, Listing(title, self._columns()))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.show_rows()

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - seen whole
        """Return the blocks."""
        self.listing.say_when_empty(self.tr("Belum ada nomor yang dipinjamkan."))
        return WholeSource(self.context.db, lists.blocks)

    @Slot()
    def back(self) -> None:
        """Go back to the laptops."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Laptop"), lambda row: row.laptop, bold=True, typed=True),
            Column(self.tr("Urutan"), _count, width=140),
            Column(self.tr("Tahun"), lambda row: str(row.year), width=90),
            Column(self.tr("Nomor"), _span, width=150),
            Column(self.tr("Terpakai"), lambda row: str(row.taken), width=110, right=True),
            Column(self.tr("Dipinjamkan"), lambda row: screen_date(row.lent_on), width=130),
        ]


def _count(row: Lent) -> str:
    return "Kasus" if row.sequence == CASES else rules.called(row.sequence)


def _span(row: Lent) -> str:
    return f"{row.first:03}-{row.last:03}"


def _when(row: LaptopExchange) -> str:
    return f"{row.created_at.astimezone():%d-%m-%Y %H:%M}" if row.created_at else ""


def _clashes(row: LaptopExchange) -> str:
    return grouped(row.clashes) if row.way is Way.TERIMA else "–"
