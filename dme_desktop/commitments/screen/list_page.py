"""The one list over all commitments of the village, the newest first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.commitments import book, waiting
from dme_desktop.commitments.book import Line, Noun, Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database

URGENT = "urgent"
TABLES = frozenset(
    {
        "pledge", "pledge_signatory", "agreement", "agreement_action", "agreement_party", "award",
        "ceremony", "designation", "regulation", "task_force", "official",
    }
)  # fmt: skip
GROUPS: Mapping[str, frozenset[Noun]] = {
    "all": frozenset(),
    "ceremony": frozenset({Noun.CEREMONY}),
    "pledge": frozenset({Noun.PLEDGE}),
    "agreement": frozenset({Noun.AGREEMENT}),
    "award": frozenset({Noun.AWARD}),
    "rule": frozenset({Noun.DESIGNATION, Noun.REGULATION, Noun.TASK_FORCE}),
}


@dataclass(frozen=True)
class Counts:
    """How many lines there are of each noun, and how many wait for a person."""

    nouns: Counter[Noun]
    urgent: int


def counted(db: Database) -> Counts:
    """Count the lines of the list."""
    with db.read() as session:
        return Counts(book.counts(session), len(waiting.found(session).ids))


class CommitmentsListPage(ListPage):
    """Shows every commitment; Enter opens one, Ctrl+N begins one."""

    help_page = "komitmen"
    tables = TABLES
    asked = Signal(object)  # the address of one, of a new one, of the timeline

    def __init__(self, context: Context) -> None:
        chips = {
            "all": self.tr("Semua"),
            "ceremony": self.tr("Acara"),
            "pledge": self.tr("Ikrar dan deklarasi"),
            "agreement": self.tr("Kerja sama"),
            "award": self.tr("Penghargaan"),
            "rule": self.tr("Penetapan dan aturan"),
            URGENT: self.tr("Perlu ditindaklanjuti"),
        }
        hint = self.tr("Enter buka   Ctrl+N baru   F3 saring   F8 linimasa   F1 bantuan")
        title = self.tr("Komitmen")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self._counting = Reader()
        self._counting.answered.connect(self._show_counts)
        self.add_action("timeline", self.tr("Linimasa"), self.preview, keys="F8", symbol="history")
        self.add_primary("new", self.tr("Baru…"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:
        """Return the commitments of a group that match."""
        self._say_when_empty(words.strip(), chip)
        wanted = Wanted(words, GROUPS.get(chip, frozenset()), chip == URGENT)
        return DbSource(self.context.db, partial(book.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one commitment."""
        self.asked.emit(addresses.read(addresses.COMMITMENTS.section, record_id))

    @Slot()
    def new(self) -> None:
        """Ask for something new; its kind is chosen first."""
        self.asked.emit(addresses.NEW_COMMITMENT)

    @Slot()
    def preview(self) -> None:
        """Ask for the timeline."""
        self.asked.emit(addresses.TIMELINE)

    @Slot()
    def on_loaded(self) -> None:
        """Count every group, beside the reading of rows."""
        self._counting.ask(partial(counted, self.context.db))

    @Slot(int, object)
    def _show_counts(self, _: int, counts: Counts) -> None:
        by_chip = {
            chip: sum(counts.nouns[noun] for noun in of or Noun) for chip, of in GROUPS.items()
        }
        self.listing.chips.set_counts(by_chip | {URGENT: counts.urgent})

    def _say_when_empty(self, words: str, chip: str) -> None:
        if words:
            said = self.tr("Tidak ada komitmen dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words))
        elif chip == URGENT:
            self.listing.say_when_empty(self.tr("Tidak ada yang menunggu. Semua beres."))
        else:
            self.listing.say_when_empty(
                self.tr(
                    "Belum ada yang dicatat di sini. Ikrar, kerja sama, penghargaan, penetapan\n"
                    "dan acaranya berkumpul di daftar ini."
                ),
                self.tr("Catat yang pertama"),
            )

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Tanggal"), _day, width=110),
            Column(self.tr("Judul"), _title, bold=True, typed=True),
            Column(self.tr("Jenis"), lambda row: str(row.kind), width=200),
            Column(self.tr("Tempat atau pihak"), lambda row: str(row.detail), width=260),
            Column(self.tr("Status"), lambda row: row.status or "–", width=150, tone=_tone),
        ]


def _day(line: Line) -> str:
    return screen_date(line.on) if line.on else "–"


def _title(line: Line) -> str:
    return said(line.title) if line.title == book.DESIGNATION else line.title


def _tone(line: Line) -> str:
    return line.tone
