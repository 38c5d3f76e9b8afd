"""The list of batches: what is coming, what is held now, whose results are missing."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.training.model import Standing
from dme_desktop.training.service import batches
from dme_desktop.training.service.batches import BatchRow, Wanted
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database

ALL = "all"
TABLES = frozenset({"training_batch", "course", "participant"})
TONES = {
    Standing.MENUNGGU_HASIL: "red", Standing.BERJALAN: "", Standing.AKAN_DATANG: "amber",
    Standing.SELESAI: "muted", Standing.BATAL: "muted",
}  # fmt: skip


def counted(db: Database) -> Counter[Standing]:
    """Count the batches of the list by where they stand."""
    with db.read() as session:
        return batches.counts(session)


class BatchesPage(ListPage):
    """Shows every batch; Enter opens one, Ctrl+N opens a new one."""

    help_page = "pelatihan"
    tables = TABLES
    asked = Signal(object)  # the address of a batch, of a new one, of the courses

    def __init__(self, context: Context) -> None:
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in Standing}}
        hint = self.tr("Enter buka   Ctrl+N angkatan baru   F3 saring   F8 peserta   F1 bantuan")
        title = self.tr("Pelatihan")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action(
            "import", self.tr("Impor peserta"), self.bring_in, symbol="file-spreadsheet"
        )
        self.add_action("courses", self.tr("Program…"), self.courses, symbol="book-open")
        self.add_action("people", self.tr("Peserta"), self.preview, keys="F8", symbol="users")
        self.add_primary("new", self.tr("Angkatan baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the batches that match."""
        self._say_when_empty(words.strip(), chip)
        wanted = Wanted(words, None if chip in {"", ALL} else Standing[chip])
        return DbSource(self.context.db, partial(batches.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one batch."""
        self.asked.emit(addresses.BATCH.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for a new batch; its course is chosen first."""
        self.asked.emit(addresses.NEW_BATCH)

    @Slot()
    def courses(self) -> None:
        """Ask for the courses that are offered."""
        self.asked.emit(addresses.COURSES)

    @Slot()
    def preview(self) -> None:
        """Ask for who takes part in the batch under the cursor."""
        if batch_id := self.listing.selected_id():
            self.asked.emit(addresses.PARTICIPANTS.of(batch_id))

    @Slot()
    def bring_in(self) -> None:
        """Open the page that reads participants from a workbook."""
        self.context.desk.open_asked.emit(addresses.IMPORT_PARTICIPANTS)

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(counted, self.context.db), self._show_counts)

    def _show_counts(self, found: Counter[Standing]) -> None:
        by_chip = {one.name: found[one] for one in Standing}
        self.listing.chips.set_counts({ALL: found.total(), **by_chip})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada angkatan dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip in {"", ALL}:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada angkatan pelatihan. Catat programnya, buka angkatannya,\n"
                    "lalu daftarkan calon yang belum punya kompetensi untuk negara tujuannya."
                ),
                self.tr("Buka angkatan pertama"),
            )
        else:
            self.listing.say_when_empty(self.tr("Tidak ada angkatan pada tahap ini."))

    def _seats(self, row: BatchRow) -> str:
        """Return "12/20, 3 menunggu"."""
        told = f"{row.seated}/{row.places}" if row.places else str(row.seated)
        waiting = self.tr("{seats}, {count} menunggu")
        return waiting.format(seats=told, count=row.waiting) if row.waiting else told

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Mulai"),
                lambda row: screen_date(row.start_on),
                width=110,
                order=lambda row: str(row.start_on),
            ),
            Column(self.tr("Angkatan"), lambda row: str(row.title), bold=True, typed=True),
            Column(self.tr("Program"), lambda row: str(row.course), width=250, typed=True),
            Column(self.tr("Penyelenggara"), lambda row: str(row.provider), width=180),
            Column(
                self.tr("Peserta"), self._seats, width=130, order=lambda row: f"{row.seated:04}"
            ),
            Column(self.tr("Status"), lambda row: row.standing.value, width=130, tone=_tone),
        ]


def _tone(row: BatchRow) -> str:
    return TONES[row.standing]
