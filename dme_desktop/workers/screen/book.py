"""The list of workers: chips by stage, a search that forgives a slip, and what needs a person."""

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.nik import masked
from dme_desktop.people.screen.found import Found, get_ready
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import reading
from dme_desktop.workers import directory
from dme_desktop.workers.rules import AWAY, Group
from dme_desktop.workers.service import standings

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
                "Enter buka   Ctrl+N daftarkan   F3 cari   F5 baca ulang   Ctrl+/ tombol keyboard"
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
            return Found(
                self.context.db, self.directory, words, partial(standings.rows_of, groups=groups)
            )
        self._say_none(chip)
        return DbSource(
            self.context.db,
            partial(standings.count, groups=groups),
            lambda session, offset, limit: standings.page(
                session, frozenset(), offset, limit, groups
            ),
        )

    def open(self, record_id: str) -> None:
        """Ask for the form of one worker."""
        self.asked.emit(addresses.WORKERS.of(record_id))

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
        self.header.set_badge(self.tr("{count} orang").format(count=counts["all"]))

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
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True),
            Column(
                self.tr("NIK"),
                lambda row: masked(row.nik) if row.nik else "–",
                width=160,
                whole=lambda row: str(row.nik or ""),
                sensitive=True,
            ),
            Column(self.tr("Dusun"), lambda row: str(row.hamlet), width=130),
            Column(self.tr("Negara"), lambda row: str(row.country), width=120),
            Column(self.tr("Sektor"), lambda row: str(row.sector), width=150),
            Column(self.tr("Tahap"), lambda row: str(row.stage.value), width=120),
            Column(
                self.tr("Perlu perhatian"), lambda row: row.attention or "–", width=210, tone=_tone
            ),
        ]


def _counts(db: Database) -> Counter[Group]:
    with reading(db, standings.counted(db)) as session:
        return standings.count_by_group(session)


def _tone(row: Any) -> str:  # noqa: ANN401 - a row of any list
    if not row.attention:
        return "muted"
    return "red" if row.urgent else "amber"
