"""The list of workers: chips by stage, a search that forgives a slip, and what needs a person."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.people.screen.found import Found, get_ready
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import reading
from dme_desktop.workers import attention, directory
from dme_desktop.workers.attention import Ends
from dme_desktop.workers.rules import AWAY, Group
from dme_desktop.workers.service import roster, standings

_DAYS = re.compile(r"[;,]| (?:sejak |sampai )?-?\d")
CHIPS: dict[str, frozenset[Group]] = {
    "all": frozenset(),
    "abroad": AWAY,
    "leave": frozenset({Group.LEAVE}),
    "lost": frozenset({Group.LOST}),
    "coming": frozenset({Group.COMING}),
    "wishing": frozenset({Group.WISHING}),
    "home": frozenset({Group.HOME}),
    "ended": frozenset({Group.DEAD, Group.ENDED}),
}


class WorkersBook(ListPage):
    """Shows workers; Enter opens one, Ctrl+N registers one."""

    help_page = "pekerja"
    tables = frozenset({"person", "journey", "worker_document"})
    asked = Signal(object)  # the address of a worker, of a new one, of the agencies

    def __init__(self, context: Context) -> None:
        self.context = context
        listing = Listing(
            self.tr("Pekerja"),
            self._columns(),
            {
                "all": self.tr("Semua"),
                "abroad": self.tr("Bekerja dan cuti"),
                "leave": self.tr("Cuti"),
                "lost": self.tr("Hilang kontak"),
                "coming": self.tr("Calon"),
                "wishing": self.tr("Berminat"),
                "home": self.tr("Purna"),
                "ended": self.tr("Batal dan lainnya"),
            },
            self.tr(
                "Enter buka   Ctrl+N daftarkan   F3 saring   F5 baca ulang   Ctrl+/ tombol keyboard"
            ),
        )
        super().__init__(context, self.tr("Pekerja"), listing)
        self.directory = directory.workers(context.db)
        self.add_action(
            "agencies", self.tr("P3MI dan perekrut"), partial(self.asked.emit, addresses.AGENCIES),
            symbol="handshake",
        )  # fmt: skip
        self._add = self.add_primary(
            "new", self.tr("Daftarkan pekerja"), self.new, keys="Ctrl+N", symbol="plus"
        )
        listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return all workers of a chip by name, or those that match what is searched."""
        groups = CHIPS.get(chip, frozenset())
        if words.strip():
            self._say_not_found(words.strip())
            rows_of = partial(standings.rows_of, groups=groups)
            return Found(self.context.db, self.directory, words, rows_of, each_has_a_row=not groups)
        self._say_none(chip)
        if not groups:
            return ByName(self.context.db)
        return DbSource(self.context.db, partial(standings.paged, groups=groups))

    def open(self, record_id: str) -> None:
        """Ask the window for the page of one worker."""
        self.context.desk.open_asked.emit(addresses.WORKERS.of(record_id))

    def edit(self) -> None:
        """Ask for the form of the worker under the cursor."""
        if record_id := self.listing.selected_id():
            self.asked.emit(addresses.WORKER_FORM.of(record_id))

    def acts_of(self, record_id: str) -> list[Deed]:
        """Return the papers and records that begin with one worker."""
        each = (
            ("print_permission", self.tr("Surat izin keluarga"), addresses.PERMISSION, "file-text"),
            ("print_other", self.tr("Surat lain…"), addresses.STATEMENT, "file-text"),
            ("print_form", self.tr("Formulir pendataan"), addresses.DATA_FORM, "printer"),
            ("record_remittance", self.tr("Catat kiriman"), addresses.REMITTANCE_OF, "hand-coins"),
        )
        return [self.ask_for(name, words, page.of(record_id), symbol)
                for name, words, page, symbol in each]  # fmt: skip

    @Slot()
    def new(self) -> None:
        """Ask for an empty registration form."""
        self.asked.emit(addresses.NEW_WORKER)

    @Slot()
    def on_loaded(self) -> None:
        """Count the workers at each stage, beside the reading of rows."""
        self.fetch(partial(_counts, self.context.db), self._show_counts)
        get_ready(self, self.directory)

    def _show_counts(self, by_group: Counter[Group]) -> None:
        counts = {
            chip: sum(by_group[group] for group in groups or by_group)
            for chip, groups in CHIPS.items()
        }
        self.listing.chips.set_counts(counts)
        count = counts["all"]
        self.tell_count(count, self.tr("{count} orang", "", count).format(count=grouped(count)))

    def _say_none(self, chip: str) -> None:
        if chip == "all":
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada pekerja. Daftarkan yang pertama dengan Ctrl+N, atau impor dulu\n"
                    "daftar penduduk di ruang Penduduk supaya nama tidak perlu diketik lagi."
                ),
                self.tr("Daftarkan pekerja"),
            )
        else:
            self.listing.say_when_empty(self.tr("Tidak ada pekerja pada tahap ini."))

    def _say_not_found(self, words: str) -> None:
        self.listing.say_when_empty(
            self.tr(
                "Tidak ada pekerja yang cocok dengan “{words}”.\n"
                "Periksa ejaan, pilih Semua, atau daftarkan."
            ).format(words=words),
            self.tr("Daftarkan pekerja"),
        )

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(
                self.tr("NIK"),
                lambda row: masked(row.nik) if row.nik else "–",
                width=160,
                whole=lambda row: str(row.nik or ""),
                sensitive=True,
            ),
            Column(self.tr("Dusun"), _hamlet, width=130, pick=_hamlet, typed=True),
            Column(self.tr("Negara"), _country, width=120, pick=_country),
            Column(self.tr("Sektor"), _sector, width=150, pick=_sector),
            Column(self.tr("Tahap"), _stage, width=120, pick=_stage, stays=True),
            Column(
                self.tr("Perlu perhatian"), lambda row: row.attention or "–", width=210,
                tone=_tone, pick=_concern,
            ),
            Column(self.tr("P3MI"), _agency, width=180, pick=_agency, spare=True, typed=True),
            Column(
                self.tr("Kontrak sampai"),
                lambda row: screen_date(row.contract_end) if row.contract_end else "–",
                width=120, pick=partial(_ends, self.context.clock.today), spare=True,
            ),
        ]  # fmt: skip


class ByName:
    """All workers by name, each page found by the order that is known."""

    def __init__(self, db: Database) -> None:
        self._db, self._roster = db, roster.ordered(db)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._roster.now())

    def page(self, offset: int, limit: int) -> Sequence[standings.WorkerRow]:
        """Return up to `limit` workers from `offset`; many are read through, in one go."""
        known = self._roster.now()
        with self._db.read() as session:
            if limit > standings.MANY:
                return standings.paged(session).page(offset, limit)
            last = min(offset + limit, len(known))
            return standings.rows_of(session, [known[at] for at in range(offset, last)])

    def place_of(self, record_id: str) -> int | None:
        """Return where a worker stands."""
        return self._roster.now().place_of(record_id)


def _hamlet(row: Any) -> str:  # noqa: ANN401 - a row of any list
    return str(row.hamlet)


def _country(row: Any) -> str:  # noqa: ANN401
    return str(row.country)


def _sector(row: Any) -> str:  # noqa: ANN401
    return str(row.sector)


def _stage(row: Any) -> str:  # noqa: ANN401
    return str(row.stage.value)


def _agency(row: Any) -> str:  # noqa: ANN401
    return row.agency or "–"


def _concern(row: Any) -> str:  # noqa: ANN401
    """Return what somebody is to be asked about, without the days."""
    return _DAYS.split(row.attention)[0].strip()


def _ends(today: Callable[[], dt.date], row: Any) -> str:  # noqa: ANN401
    """Return how soon the contract ends."""
    if row.contract_end is None:
        return ""
    return (attention.how_soon(row.contract_end, today()) or Ends.NANTI).value


def _counts(db: Database) -> Counter[Group]:
    with reading(db, standings.counted(db)) as session:
        return standings.count_by_group(session)


def _tone(row: Any) -> str:  # noqa: ANN401 - a row of any list
    if not row.attention:
        return "muted"
    return "red" if row.urgent else "amber"
