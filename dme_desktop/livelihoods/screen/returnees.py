"""Who came home: whose profile is due, who is accompanied, who stands on their own feet."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.livelihoods.model import Home, Need
from dme_desktop.livelihoods.service import returnees
from dme_desktop.livelihoods.service.returnees import ReturneeRow, Wanted
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey

ALL = "all"
TABLES = frozenset({"returnee", "returnee_visit", "journey", "person"})


def counted(db: Database) -> Counter[Home]:
    """Count those who came home by where they stand."""
    with db.read() as session:
        return returnees.counts(session)


class ReturneesPage(ListPage):
    """Shows who came home, the latest first; Enter opens the profile or begins it."""

    help_page = "purna"
    tables = TABLES
    asked = Signal(object)  # the address of a profile, of another list

    def __init__(self, context: Context) -> None:
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in Home}}
        hint = self.tr("Enter profil   Ctrl+. tindakan   Ctrl+N usaha baru   F8 usaha   F1 bantuan")
        title = self.tr("Purna dan usaha")
        self._need: Need | None = None
        self._today: dt.date = context.clock.today()
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("families", self.tr("Keluarga…"), self.families, symbol="users")
        self.add_action("needs", self.tr("Kebutuhan…"), self.needs, symbol="handshake")
        self.add_action("activities", self.tr("Kegiatan…"), self.activities, symbol="calendar-days")
        self.add_primary("businesses", self.tr("Usaha…"), self.preview, keys="F8", symbol="store")

    def source(self, words: str, chip: str) -> Source:
        """Return those who came home and match."""
        self._say_when_empty(words.strip(), chip)
        wanted = Wanted(words, None if chip in {"", ALL} else Home[chip], self._need)
        return DbSource(self.context.db, partial(returnees.paged, wanted=wanted))

    def need(self, need: Need | None) -> None:
        """Show only those who need something; None shows all again."""
        self._need = need
        self.header.set_badge(self.tr("Butuh {need}").format(need=need.value) if need else "")
        self.listing.chips.choose(Home.REINTEGRASI.name if need else ALL)

    def open(self, record_id: str) -> None:
        """Ask for one profile."""
        self.asked.emit(addresses.RETURNEE.of(record_id))

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Buka profil")

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with one who came home."""
        row = self.listing.row_of(record_id, ReturneeRow)
        if row is None:
            return ()
        business = partial(self.asked.emit, addresses.BUSINESS.of(which=row.person_id))
        found = [
            Deed("business", self.tr("Catat usahanya…"), business, "store"),
            self.ask_for(
                "person", self.tr("Buka orangnya"), addresses.PEOPLE.of(row.person_id), "user"
            ),
        ]
        if row.returnee_id:
            visit = partial(self.asked.emit, addresses.VISIT.of(row.returnee_id))
            found.insert(0, Deed("visit", self.tr("Catat kunjungan…"), visit, "calendar-days"))
        return found

    @Slot()
    def new(self) -> None:
        """Ask for a new business (Ctrl+N)."""
        self.asked.emit(addresses.BUSINESS)

    @Slot()
    def preview(self) -> None:
        """Ask for the businesses."""
        self.asked.emit(addresses.BUSINESSES)

    @Slot()
    def families(self) -> None:
        """Ask for the families of those abroad."""
        self.asked.emit(addresses.FAMILIES)

    @Slot()
    def needs(self) -> None:
        """Ask for what nothing was offered for yet."""
        self.asked.emit(addresses.NEEDS)

    @Slot()
    def activities(self) -> None:
        """Ask for the activities."""
        self.asked.emit(addresses.ACTIVITIES)

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(counted, self.context.db), self._show_counts)

    def _show_counts(self, found: Counter[Home]) -> None:
        by_chip = {one.name: found[one] for one in Home}
        self.listing.chips.set_counts({ALL: found.total(), **by_chip})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada purna PMI dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {"", ALL}:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada yang pulang. Catat kepulangan pada pekerjanya;\n"
                    "orangnya lalu tampil di sini untuk dibuatkan profil."
                )
            )
        else:
            self.listing.say_when_empty(self.tr("Tidak ada purna PMI pada tahap ini."))

    def _columns(self) -> list[Column]:
        country = field_of(Journey, "country")
        return [
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(self.tr("Dusun"), lambda row: str(row.hamlet), width=110, typed=True),
            Column(self.tr("Dari"), partial(_country, country), width=100),
            Column(
                self.tr("Pulang"),
                lambda row: str(row.returned_on or "–"),
                width=100,
                order=lambda row: row.returned_on.iso() if row.returned_on else "",
            ),
            Column(self.tr("Rencana"), _plan, width=165),
            Column(self.tr("Butuh"), _needs, width=130),
            Column(self.tr("Berikutnya"), self._next, width=205, tone=self._tone),
            Column(self.tr("Tahap"), lambda row: row.home.value, width=110, tone=_home_tone),
        ]

    def _next(self, row: ReturneeRow) -> str:
        if row.home is Home.PERLU_PROFIL and row.profile_due:
            return self.tr("Profil sebelum {date}").format(date=screen_date(row.profile_due))
        if row.home is not Home.REINTEGRASI:
            return "–"
        if row.next_on:
            return self.tr("Kunjungi {date}").format(date=screen_date(row.next_on))
        return self.tr("Atur kunjungan") if row.visited_on else self.tr("Belum dikunjungi")

    def _tone(self, row: ReturneeRow) -> str:
        day = row.profile_due if row.home is Home.PERLU_PROFIL else row.next_on
        if row.home not in {Home.PERLU_PROFIL, Home.REINTEGRASI} or day is None:
            return ""
        return "red" if day < self._today else ""


def _country(field: Field, row: ReturneeRow) -> str:
    return str(field.kind.format(row.country)) if row.country else "–"


def _plan(row: ReturneeRow) -> str:
    return row.plan.value if row.plan else "–"


def _needs(row: ReturneeRow) -> str:
    return ", ".join(need.value for need in row.needs) or "–"


def _home_tone(row: ReturneeRow) -> str:
    return {Home.PERLU_PROFIL: "amber", Home.REINTEGRASI: ""}.get(row.home, "muted")
