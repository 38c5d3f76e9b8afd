"""The list of money that came home, newest first, with what it adds up to."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped, rupiah, screen_date
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.remittances import service
from dme_desktop.remittances.screen import desk
from dme_desktop.remittances.service import RemittanceRow, Wanted
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source
from dme_desktop.ui.table import ROW_ROLE
from dme_desktop.vault.database import Database

YEARS = 3  # each with a chip of its own; the rest are older
ALL, OLDER = "all", "older"


class LedgerPage(ListPage):
    """Shows the lines; Enter opens one, Ctrl+N records one, F8 shows the worker's year."""

    help_page = "kiriman"
    tables = frozenset({"remittance", "person"})
    asked = Signal(object)  # the address of a line, of a new one, or of a yearly sheet

    def __init__(self, context: Context, workers: LiveDirectory) -> None:
        self._workers, self._this_year = workers, context.clock.today().year
        hint = self.tr("Enter buka   Ctrl+N catat   F8 catatan setahun   F3 cari   Ctrl+/ tombol")
        listing = Listing(self.tr("Kiriman"), self._columns(), self._chips(), hint)
        super().__init__(context, self.tr("Kiriman"), listing)
        self.add_action(
            "sheet", self.tr("Catatan setahun"), self.preview, keys="F8", symbol="file-text"
        )
        self.add_primary("new", self.tr("Catat kiriman"), self.new, keys="Ctrl+N", symbol="plus")
        listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the lines of a year whose worker or recipient matches."""
        self._say_when_empty(words.strip(), chip)
        return Lines(self.context.db, self._workers, words, self._period(chip))

    def open(self, record_id: str) -> None:
        """Ask for one line."""
        self.asked.emit(addresses.REMITTANCES.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for an empty form."""
        self.asked.emit(addresses.NEW_REMITTANCE)

    @Slot()
    def preview(self) -> None:
        """Ask for the year of the worker under the cursor, or for a worker first."""
        row = self.listing.view.currentIndex().data(ROW_ROLE)
        if row is None:
            self.asked.emit(addresses.YEARLY_SHEET)
        else:
            year = str(row.received_on.year)
            self.asked.emit(addresses.YEARLY_SHEET.of(row.person_id, year))

    def print(self) -> None:
        """Show the yearly sheet, from where it is printed."""
        self.preview()

    @Slot()
    def on_loaded(self) -> None:
        """Add up the lines that are seen, beside the reading of rows."""
        chip = self.listing.chips.choice()
        work = partial(self._add_up, self._words, self._period(chip))
        self.fetch(work, self._show_summary)

    def _add_up(self, words: str, period: tuple[dt.date | None, dt.date | None]) -> desk.Summary:
        wanted = desk.wanted(self._workers, words, *period)
        with self.context.db.read() as session:
            return desk.Summary(service.totals(session, wanted), service.lines_by_year(session))

    def _show_summary(self, summary: desk.Summary) -> None:
        sums, by_year = summary.totals, summary.by_year
        self.header.set_badge(
            self.tr("{lines} catatan · {workers} pekerja").format(
                lines=grouped(sums.lines), workers=grouped(sums.workers)
            )
        )
        said = self.tr("Masuk {came_in}").format(came_in=rupiah(sums.came_in))
        if sums.went_out:
            said += self.tr(" · keluar {went_out}").format(went_out=rupiah(sums.went_out))
        self.header.set_aside(said if sums.lines else "")
        recent = {year: by_year.get(year, 0) for year in self._recent()}
        counts = {str(year): number for year, number in recent.items()}
        total = sum(by_year.values())
        self.listing.chips.set_counts(counts | {ALL: total, OLDER: total - sum(recent.values())})

    def _recent(self) -> list[int]:
        return [self._this_year - back for back in range(YEARS)]

    def _chips(self) -> dict[str, str]:
        recent = {str(year): str(year) + " ·" for year in self._recent()}
        return {ALL: self.tr("Semua"), **recent, OLDER: self.tr("Sebelumnya")}

    def _period(self, chip: str) -> tuple[dt.date | None, dt.date | None]:
        if chip == OLDER:
            return None, dt.date(self._this_year - YEARS, 12, 31)
        if chip in {"", ALL}:
            return None, None
        return dt.date(int(chip), 1, 1), dt.date(int(chip), 12, 31)

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada kiriman dengan pekerja atau penerima “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip == ALL:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada kiriman yang dicatat. Catatan ini sukarela dan bukan untuk pajak.\n"
                    "Catat yang pertama dengan Ctrl+N ketika keluarga bercerita."
                ),
                self.tr("Catat kiriman"),
            )
        else:
            self.listing.say_when_empty(self.tr("Tidak ada kiriman pada tahun ini."))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), lambda row: screen_date(row.received_on), 110, tone=_tone),
            Column(self.tr("Pekerja"), lambda row: str(row.full_name), bold=True, tone=_tone),
            Column(self.tr("Jumlah"), self._amount, 150, right=True, tone=_tone, sensitive=True),
            Column(self.tr("Jalur kirim"), lambda row: str(row.channel), 200, tone=_tone),
            Column(self.tr("Penerima"), lambda row: str(row.recipient), 190, tone=_tone),
            Column(self.tr("Penggunaan"), self._use, 190, tone=_tone),
        ]

    def _amount(self, row: RemittanceRow) -> str:
        return f"−{rupiah(row.amount_idr)}" if row.out else rupiah(row.amount_idr)

    def _use(self, row: RemittanceRow) -> str:
        return self.tr("dibatalkan") if row.void else row.use


class Lines:
    """The lines of a period that match a search; found and read outside the window's thread."""

    def __init__(
        self,
        db: Database,
        workers: LiveDirectory,
        words: str,
        period: tuple[dt.date | None, dt.date | None],
    ) -> None:
        self._db, self._workers, self._words, self._period = db, workers, words, period

    def count(self) -> int:
        """Return how many lines match."""
        with self._db.read() as session:
            return service.count(session, self._wanted())

    def page(self, offset: int, limit: int) -> Sequence[RemittanceRow]:
        """Return up to `limit` lines from `offset`."""
        with self._db.read() as session:
            return service.page(session, offset, limit, self._wanted())

    def _wanted(self) -> Wanted:
        return desk.wanted(self._workers, self._words, *self._period)


def _tone(row: Any) -> str:  # noqa: ANN401 - a row of any list
    return "muted" if row.void else ""
