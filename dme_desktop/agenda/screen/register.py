"""The register of numbered papers: every number that was taken, the newest first."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.agenda import service
from dme_desktop.agenda.model import Filed, Letter, LetterStatus, LetterType
from dme_desktop.agenda.service import Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.ui.text import translated_in
from dme_desktop.vault.database import Database

_TONES = {
    LetterStatus.DIPESAN: "amber",
    LetterStatus.BERNOMOR: "amber",
    LetterStatus.BATAL: "muted",
}


class LettersRegister(ListPage):
    """Shows issued papers; Enter opens one, Ctrl+N begins a family permission."""

    help_page = "surat"
    tables = frozenset({"letter"})
    asked = Signal(object)  # the address of a letter, or of what is to be made

    def __init__(self, context: Context) -> None:
        chips = {
            "all": self.tr("Semua"),
            **{one.name.lower(): translated_in("filed", one.value) for one in Filed},
        }
        hint = self.tr("Enter buka   Ctrl+N surat izin   F3 saring nomor atau nama   F1 bantuan")
        super().__init__(
            context,
            self.tr("Surat"),
            Listing(self.tr("Surat"), self._columns(), chips, hint),
        )
        self._year, self._status = named(DropDown(), "year"), named(DropDown(), "status")
        self._year.setAccessibleName(self.tr("Tahun"))
        self._status.setAccessibleName(self.tr("Status"))
        self._year.addItem(self.tr("Semua tahun"))
        self._status.addItems([self.tr("Semua status"), *(one.value for one in LetterStatus)])
        for box in (self._status, self._year):
            self.listing.chips.add_aside(box)
            box.activated.connect(self.show_rows)
        self._counting = Reader()
        self._counting.answered.connect(self._show_counts)
        self.add_action(
            "check",
            self.tr("Periksa…"),
            partial(self.asked.emit, addresses.CHECK_PAPER),
            symbol="shield-check",
        )
        self.add_action(
            "numbers", self.tr("Nomor…"), partial(self.asked.emit, addresses.NUMBERS), symbol="list"
        )
        self.add_action(
            "blank_paper",
            self.tr("Lembar kosong…"),
            partial(self.asked.emit, addresses.BLANK),
            symbol="printer",
        )
        self.add_action(
            "batch",
            self.tr("Cetak massal…"),
            partial(self.asked.emit, addresses.FOR_MANY),
            symbol="users",
        )
        self.add_action(
            "other_letter",
            self.tr("Surat lain…"),
            partial(self.asked.emit, addresses.STATEMENT),
            symbol="file-text",
        )
        self.add_primary(
            "new", self.tr("Surat izin keluarga"), self.new, keys="Ctrl+N", symbol="plus"
        )
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the papers of a kind whose number or name matches."""
        wanted = self._wanted(words, chip)
        self._say_when_empty(words.strip(), alone=wanted == service.EVERYTHING)
        return DbSource(self.context.db, partial(service.paged, wanted=wanted))

    def show_kind(self, kind: LetterType) -> None:
        """Show the letters of a kind with their like."""
        every = groups().items()
        self.listing.chips.choose(next((chip for chip, of in every if kind in of), "all"))

    def show_unsigned(self) -> None:
        """Show the papers of every kind and year that wait for a hand, and no others."""
        self._status.setCurrentIndex(list(LetterStatus).index(LetterStatus.BERNOMOR) + 1)
        self._year.setCurrentIndex(0)
        self.listing.chips.choose("all")
        self.show_rows()

    def open(self, record_id: str) -> None:
        """Ask for one issued paper."""
        self.asked.emit(addresses.LETTERS.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for a new family permission."""
        self.asked.emit(addresses.PERMISSION)

    @Slot()
    def on_loaded(self) -> None:
        """Count the papers of each kind, beside the reading of rows."""
        self._counting.ask(partial(_counted, self.context.db, self._wanted("", "all")))

    def _wanted(self, words: str, chip: str) -> Wanted:
        place, year = self._status.currentIndex(), self._year.currentIndex()
        return Wanted(
            words,
            groups().get(chip, frozenset()),
            list(LetterStatus)[place - 1] if place else None,
            int(self._year.currentText()) if year else None,
        )

    @Slot(int, object)
    def _show_counts(self, _: int, counted: tuple[dict[LetterType, int], Sequence[int]]) -> None:
        by_kind, years = counted
        known = {self._year.itemText(place) for place in range(self._year.count())}
        self._year.addItems([str(year) for year in years if str(year) not in known])
        counts = {
            chip: sum(by_kind.get(kind, 0) for kind in of or by_kind)
            for chip, of in groups().items()
        }
        self.listing.chips.set_counts(counts)

    def _say_when_empty(self, words: str, *, alone: bool) -> None:
        if words:
            said = self.tr("Tidak ada surat dengan nomor atau nama “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif alone:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada surat bernomor. Nomor diambil saat surat diterbitkan,\n"
                    "dan surat yang sudah terbit dapat dicetak lagi persis sama."
                ),
                self.tr("Surat izin keluarga"),
            )
        else:
            self.listing.say_when_empty(self.tr("Belum ada surat seperti itu."))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nomor"), lambda row: str(row.number), width=230, bold=True, typed=True),
            Column(self.tr("Tanggal"), lambda row: screen_date(row.date), width=110),
            Column(self.tr("Jenis"), lambda row: str(row.type.value), width=230),
            Column(self.tr("Perihal"), lambda row: str(row.subject), typed=True),
            Column(self.tr("Status"), lambda row: str(row.status.value), width=140, tone=_tone),
        ]


def groups() -> Mapping[str, frozenset[LetterType]]:
    """Return the kinds behind each filter of the register; "all" asks for none of them."""
    by_filter = {
        one.name.lower(): frozenset(kind for kind in LetterType if kind.filed is one)
        for one in Filed
    }
    return {"all": frozenset(), **by_filter}


def _counted(db: Database, wanted: Wanted) -> tuple[dict[LetterType, int], Sequence[int]]:
    """Return how many letters of each kind there are, and the years that have letters."""
    with db.read() as session:
        return service.counts(session, wanted), service.years(session)


def _tone(letter: Letter) -> str:
    return _TONES.get(letter.status, "")
