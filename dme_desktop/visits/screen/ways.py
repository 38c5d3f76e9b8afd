"""Every candidate and what comes next: where, since when, how long is usual, who is stuck."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import DECIDING
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import once, reading
from dme_desktop.visits.papers import lasting
from dme_desktop.visits.rules import words_of
from dme_desktop.visits.service import ways
from dme_desktop.visits.service.ways import Way
from dme_desktop.visits.waiting import ALL, READY, STUCK
from dme_desktop.workers.model import Stage

TABLES = frozenset(
    {
        "journey", "journey_event", "worker_document", "person", "office_visit", "visit_goer",
        "service_office", "office_service", "setting",
    }
)  # fmt: skip
SHOWS: Mapping[str, Callable[[Session, Way], bool]] = {
    ALL: lambda _, __: True,
    STUCK: lambda _, one: one.stuck,
    READY: lambda session, one: bool(one.until and one.until <= session.info["clock"].today()),
    Stage.MINAT.name: lambda _, one: one.stage is Stage.MINAT,
    Stage.CPMI.name: lambda _, one: one.stage is Stage.CPMI,
    Stage.SIAP.name: lambda _, one: one.stage is Stage.SIAP,
}


def rows(session: Session, words: str, chip: str, step: str = "") -> list[Way]:
    """Return the candidates that a chip shows and that have every word, who is stuck first.

    With a step only those for whom it comes next.
    """
    asked = words.casefold().split()
    return [
        one
        for one in once(session, ways.everybody)
        if SHOWS[chip or ALL](session, one)
        and step in {"", one.step}
        and all(word in _said(one) for word in asked)
    ]


def _said(one: Way) -> str:
    return " ".join((one.full_name, one.hamlet, one.words, *one.places)).casefold()


def counted(db: Database) -> Counter[str]:
    """Count the candidates of each chip."""
    with reading(db, ways.waited_for(db)) as session:
        everybody = once(session, ways.everybody)
        return Counter(
            {chip: sum(show(session, one) for one in everybody) for chip, show in SHOWS.items()}
        )


class WaysPage(ListPage):
    """Shows what comes next for everybody who is about to leave; Enter opens the person.

    `which` is a chip, behind "~" a step: "STUCK~PASPOR".
    """

    help_page = "jalan-dokumen"
    tables = TABLES
    asked = Signal(object)  # the address of a new visit, of a card

    def __init__(self, context: Context, which: str = "") -> None:
        chip, _, self._step = which.partition("~")
        chips = {
            ALL: self.tr("Semua"), STUCK: self.tr("Tertahan"), READY: self.tr("Dapat diambil"),
            Stage.MINAT.name: Stage.MINAT.value, Stage.CPMI.name: Stage.CPMI.value,
            Stage.SIAP.name: Stage.SIAP.value,
        }  # fmt: skip
        hint = self.tr(
            "Enter buka orangnya   Ctrl+N kunjungan ke kantornya   F8 kartu keluarga   Esc kembali"
        )
        title = self.tr("Jalan dokumen")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        said = self.tr("Kartu keluarga")
        if DECIDING & context.who.roles:
            self.add_action("limits", self.tr("Batas…"), self.set_limits, symbol="settings")
        self.add_action("card", said, self.preview, keys="F8", symbol="printer")
        plan = self.tr("Kunjungan")
        self.add_primary("new", plan, self.new, keys="Ctrl+N", symbol="map-pin")
        if self._step:
            self.header.set_badge(translated(words_of(self._step)))
        if chip:
            self.listing.chips.choose(chip)

    def source(self, words: str, chip: str) -> Source:
        """Return the candidates that match."""
        said = self.tr("Tidak ada calon yang sedang menyiapkan keberangkatan di sini.")
        self.listing.say_when_empty(said)
        db, shown = self.context.db, partial(rows, words=words, chip=chip, step=self._step)
        return WholeSource(db, shown, [ways.waited_for(db)])

    def open(self, record_id: str) -> None:
        """Open the person."""
        self.context.desk.open_asked.emit(addresses.WORKERS.of(record_id))

    @Slot()
    def set_limits(self) -> None:
        """Ask for the limits from which on somebody is stuck."""
        self.asked.emit(addresses.WAY_LIMITS)

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Buka orangnya")

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be done with one candidate."""
        row = self.listing.row_of(record_id, Way)
        if row is None or row.document is None:
            return ()
        page = addresses.DOCUMENT.of(row.journey_id, row.document.name)
        return [self.ask_for("document", self.tr("Buka dokumennya"), page, "file-text")]

    @Slot()
    def new(self) -> None:
        """Ask for a visit to the office where the next step of this candidate is."""
        row = self.listing.row_of(self.listing.selected_id() or "", Way)
        office = row.office_ids[0] if row and row.office_ids else ""
        self.asked.emit(addresses.NEW_VISIT.of(which=office))

    @Slot()
    def preview(self) -> None:
        """Draw the card of the family of this candidate."""
        if row := self.listing.row_of(self.listing.selected_id() or "", Way):
            self.asked.emit(addresses.FAMILY_CARD.of(row.journey_id))

    @Slot()
    def back(self) -> None:
        """Go back to where this page was opened from."""
        self.closed.emit()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(counted, self.context.db), self.listing.chips.set_counts)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.full_name), bold=True, typed=True),
            Column(self.tr("Dusun"), lambda row: str(row.hamlet), width=120, typed=True),
            Column(self.tr("Langkah berikut"), lambda row: str(row.words), width=200),
            Column(self.tr("Di mana"), lambda row: ", ".join(row.places) or "–", width=170),
            Column(self.tr("Menunggu"), _days, width=100, right=True, tone=_tone, order=_order),
            Column(self.tr("Lamanya di desa ini"), lambda row: lasting(row.usual), width=225),
            Column(self.tr("Keterangan"), _remark, width=155),
        ]


def _days(row: Way) -> str:
    return "–" if row.days is None else f"{row.days} hari"


def _order(row: Way) -> str:
    return "" if row.days is None else f"{row.days:05}"


def _tone(row: Way) -> str:
    return "red" if row.stuck else ""


def _remark(row: Way) -> str:
    if row.going:
        return f"berangkat {screen_date(row.going)}"
    if row.until:
        return f"diambil {screen_date(row.until)}"
    return "tertahan" if row.stuck else ""
