"""The list of businesses: who runs what, since when, with what money, and how it goes."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.livelihoods.model import Need
from dme_desktop.livelihoods.service import businesses
from dme_desktop.livelihoods.service.businesses import BusinessRow, Look, Wanted
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database

ALL = "all"
TABLES = frozenset(
    {"business", "business_capital", "business_progress", "business_group", "person"}
)


def counted(db: Database) -> tuple[int, Counter[Look]]:
    """Count all businesses, and those of each look."""
    with db.read() as session:
        return businesses.count(session), businesses.counts(session)


class BusinessesBook(ListPage):
    """Shows every business; Enter opens one, Ctrl+N records one.

    `which` narrows it down to a look, or to those that go on and need something.
    """

    help_page = "usaha"
    tables = TABLES
    asked = Signal(object)  # the address of one, or of a new one

    def __init__(self, context: Context, which: str = "") -> None:
        self._need = Need.__members__.get(which)
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in Look}}
        hint = self.tr("Enter buka   Ctrl+N usaha baru   F3 saring   Esc kembali   F1 bantuan")
        title = self.tr("Usaha")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_action("import", self.tr("Impor"), self.bring_in, symbol="file-spreadsheet")
        self.add_action("groups", self.tr("Kelompok…"), self.groups, symbol="users")
        self.add_primary("new", self.tr("Usaha baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)
        if self._need:
            self.header.set_badge(self.tr("Butuh {need}").format(need=self._need.value))
        if look := Look.BERJALAN.name if self._need else which:
            self.listing.chips.choose(look)

    def source(self, words: str, chip: str) -> Source:
        """Return the businesses that match."""
        self._say_when_empty(words.strip(), chip)
        wanted = Wanted(words, None if chip in {"", ALL} else Look[chip], self._need)
        return DbSource(self.context.db, partial(businesses.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one business."""
        self.asked.emit(addresses.BUSINESS.of(record_id))

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with one business."""
        row = self.listing.row_of(record_id, BusinessRow)
        if row is None or row.ended_on:
            return ()
        progress = partial(self.asked.emit, addresses.PROGRESS.of(record_id))
        return [Deed("progress", self.tr("Catat kemajuan…"), progress, "chart-column")]

    @Slot()
    def new(self) -> None:
        """Ask for a new business."""
        self.asked.emit(addresses.BUSINESS)

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads businesses from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_BUSINESSES)

    @Slot()
    def groups(self) -> None:
        """Ask for the groups."""
        self.asked.emit(addresses.GROUPS)

    @Slot()
    def back(self) -> None:
        """Go back to where this list was asked for."""
        self.closed.emit()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(counted, self.context.db), self._show_counts)

    def _show_counts(self, found: tuple[int, Counter[Look]]) -> None:
        every, looks = found
        self.listing.chips.set_counts({ALL: every, **{one.name: looks[one] for one in Look}})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada usaha dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {"", ALL}:
            said = self.tr("Belum ada usaha purna PMI atau keluarganya yang dicatat.")
            self.listing.say_when_empty(said, self.tr("Catat usaha pertama"))
        else:
            self.listing.say_when_empty(self.tr("Tidak ada usaha seperti itu."))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Usaha"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Bidang"), lambda row: row.field.value, width=110),
            Column(self.tr("Dijalankan"), lambda row: str(row.owner), width=200, typed=True),
            Column(self.tr("Dusun"), lambda row: row.hamlet or "–", width=110, typed=True),
            Column(
                self.tr("Mulai"),
                lambda row: str(row.started_on or "–"),
                width=90,
                order=lambda row: row.started_on.iso() if row.started_on else "",
            ),
            Column(
                self.tr("Modal"),
                lambda row: rupiah(row.capital) if row.capital else "–",
                width=130,
                right=True,
                order=lambda row: f"{row.capital:015}",
                sensitive=True,
            ),
            Column(self.tr("Kemajuan"), _progress, width=160, tone=_trend_tone),
            Column(self.tr("Status"), self._status, width=120, tone=_status_tone),
        ]

    def _status(self, row: BusinessRow) -> str:
        if row.ended_on:
            return self.tr("Berhenti")
        if row.withdrawn:
            return self.tr("Ditarik")
        return self.tr("Berjalan") if row.agreed else self.tr("Belum disetujui")


def _progress(row: BusinessRow) -> str:
    return f"{row.trend.value}, {screen_date(row.seen_on)}" if row.trend and row.seen_on else "–"


def _trend_tone(row: BusinessRow) -> str:
    return "amber" if row.trend and row.trend.name == "MENURUN" and not row.ended_on else ""


def _status_tone(row: BusinessRow) -> str:
    if row.ended_on:
        return "muted"
    return "" if row.agreed else "amber"
