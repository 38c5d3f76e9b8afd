"""The list of visits: what is today, whose results are not typed back, what is coming."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date, weekday
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.visits.model import VisitStanding
from dme_desktop.visits.service import trips
from dme_desktop.visits.service.trips import VisitRow, Wanted

ALL = "all"
TABLES = frozenset({"office_visit", "visit_goer", "service_office"})
TONES = {
    VisitStanding.MENUNGGU_HASIL: "red", VisitStanding.HARI_INI: "amber",
    VisitStanding.AKAN_DATANG: "", VisitStanding.SELESAI: "muted", VisitStanding.BATAL: "muted",
}  # fmt: skip


def counted(db: Database) -> Counter[VisitStanding]:
    """Count the visits of the list by where they stand."""
    with db.read() as session:
        return trips.counts(session)


class VisitsPage(ListPage):
    """Shows every visit; Enter opens one, Ctrl+N plans one, F8 types its results back."""

    help_page = "kunjungan"
    tables = TABLES
    asked = Signal(object)  # the address of a visit, of a new one, of candidates, of offices

    def __init__(self, context: Context) -> None:
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in VisitStanding}}
        hint = self.tr("Enter buka   Ctrl+N kunjungan baru   F8 isi hasil   F3 saring   F1 bantuan")
        title = self.tr("Kunjungan")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("offices", self.tr("Kantor…"), self.offices, symbol="map-pin")
        self.add_action("ways", self.tr("Jalan dokumen"), self.ways, symbol="users")
        self.add_action("results", self.tr("Isi hasil"), self.preview, keys="F8", symbol="check")
        said = self.tr("Kunjungan baru")
        self.add_primary("new", said, self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the visits that match."""
        self._say_when_empty(words.strip(), chip)
        wanted = Wanted(words, None if chip in {"", ALL} else VisitStanding[chip])
        return DbSource(self.context.db, partial(trips.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one visit."""
        self.asked.emit(addresses.OFFICE_VISIT.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for a new visit; its office is chosen first."""
        self.asked.emit(addresses.NEW_VISIT)

    @Slot()
    def ways(self) -> None:
        """Ask for every candidate and what comes next."""
        self.asked.emit(addresses.WAYS)

    @Slot()
    def offices(self) -> None:
        """Ask for the offices."""
        self.asked.emit(addresses.SERVICE_OFFICES)

    @Slot()
    def preview(self) -> None:
        """Ask for the results of the visit under the cursor."""
        if visit_id := self.listing.selected_id():
            self.asked.emit(addresses.VISIT_RESULTS.of(visit_id))

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(counted, self.context.db), self._show_counts)

    def _show_counts(self, found: Counter[VisitStanding]) -> None:
        by_chip = {one.name: found[one] for one in VisitStanding}
        self.listing.chips.set_counts({ALL: found.total(), **by_chip})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada kunjungan dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {"", ALL}:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada kunjungan. Pilih kantor dan harinya; program mengusulkan\n"
                    "calon yang langkah berikutnya di kantor itu."
                ),
                self.tr("Rencanakan kunjungan pertama"),
            )
        else:
            self.listing.say_when_empty(self.tr("Tidak ada kunjungan pada keadaan ini."))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), _day, width=190, order=lambda row: str(row.on)),
            Column(self.tr("Kantor"), lambda row: str(row.office), bold=True, typed=True),
            Column(self.tr("Orang"), lambda row: str(row.people), width=80, right=True,
                   order=lambda row: f"{row.people:04}"),
            Column(self.tr("Belum diketik"), _left, width=130, right=True,
                   order=lambda row: f"{row.left:04}"),
            Column(self.tr("Pendamping"), lambda row: row.escort or "–", width=180, typed=True),
            Column(self.tr("Status"), lambda row: row.standing.value, width=150, tone=_tone),
        ]  # fmt: skip


def _day(row: VisitRow) -> str:
    return f"{weekday(row.on)}, {screen_date(row.on)}"


def _left(row: VisitRow) -> str:
    return str(row.left) if row.left else "–"


def _tone(row: VisitRow) -> str:
    return TONES[row.standing]
