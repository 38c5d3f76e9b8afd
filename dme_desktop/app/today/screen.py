"""Hari ini: where the village stands, what waits for a person, and the way to the daily acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from sqlalchemy.orm import Session

from dme_desktop import rooms
from dme_desktop.accounts.service import HOLDER
from dme_desktop.app.today.due import DueCard
from dme_desktop.app.today.pulse import HamletsCard, Spark
from dme_desktop.app.today.tasks import Tasks, open_by_key
from dme_desktop.app.today.waiting import waiting
from dme_desktop.kernel import addresses, words
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.matters import Matter
from dme_desktop.people import living
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.remittances.service import figures as money
from dme_desktop.ui import drafts, practice_village
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import words as sentence
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.layout import FRAME, NARROW, SIDE_WIDTH, SideBySide, scrolling, take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import said
from dme_desktop.vault.database import Change, Database
from dme_desktop.vault.known import once, reading
from dme_desktop.village import service as village
from dme_desktop.workers.model import ProceduralStatus, Stage
from dme_desktop.workers.rules import AWAY, Group
from dme_desktop.workers.service import pulse as pulses
from dme_desktop.workers.service import standings, watching
from dme_desktop.workers.service.pulse import Pulse
from dme_desktop.workers.service.watching import Due

MILLION = 1_000_000


@dataclass(frozen=True)
class Morning:
    """What the village looks like now, read at once."""

    office: str
    residents: int
    groups: Counter[Group]
    ready: int
    procedural: int
    unknown: int
    told: remittances.Totals
    due: Due
    waiting: Sequence[Matter]
    holder: str = ""  # of the laptop of one hamlet, which has no letters and maybe no ledger

    @property
    def has_ledger(self) -> bool:
        """Say whether money sent home is written down here."""
        return self.holder in {"", "PETUGAS"}

    @property
    def is_first_day(self) -> bool:
        """Say whether nobody is on the books yet."""
        return not self.residents and not self.groups

    def counted(self, *groups: Group) -> int:
        """Return how many people are counted in any of these groups."""
        return sum(self.groups[group] for group in groups)


@dataclass(frozen=True)
class Number:
    """One large number: what it counts, how it is told, and where its names are."""

    title: str
    told: str
    detail: str
    address: Address


@dataclass(frozen=True)
class Moving:
    """What moves, read beside the morning: journeys by month and hamlet, rupiah by month."""

    pulse: Pulse
    sent: Sequence[int]


def read_moving(db: Database) -> Moving:
    """Read what moves; what is known of it follows each change."""
    return Moving(pulses.known(db).now(), money.sent(db).now())


def build(context: Context) -> Room:
    """Return the room of today."""
    return TodayRoom(context, TodayPage(context))


class TodayRoom(Room):
    """One page; it leads into the others."""


def read(db: Database, clock: Clock) -> Morning:
    """Read everything the page shows."""
    unfinished = drafts.waiting(db)
    with reading(db, *rooms.known(db), remittances.this_year(db), living.known(db)) as session:
        return _read(session, clock, unfinished)


def _read(session: Session, clock: Clock, unfinished: Sequence[Kept]) -> Morning:
    by_stage = standings.count_by_stage(session)
    abroad = standings.count_abroad_by_procedure(session)
    office = village.current(session)
    return Morning(
        office=office.full_name if office else "",
        residents=living.residents(session),
        groups=standings.count_by_group(session),
        ready=by_stage[Stage.SIAP],
        procedural=abroad[ProceduralStatus.PROSEDURAL],
        unknown=abroad[ProceduralStatus.BELUM_DIKETAHUI],
        told=once(session, remittances.of_this_year).totals,
        due=watching.due(session),
        waiting=waiting(session, clock, unfinished),
        holder=village.setting(session, HOLDER),
    )


class TodayPage(Page):
    """Numbers, what waits, and the daily acts; Alt+1 and on open what waits."""

    help_page = "hari-ini"
    shown = Signal()  # the morning was read and is on the screen

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Hari ini"))
        self.context = context
        self._stale = True
        self._tasks: Sequence[Matter] = ()
        self._before: Morning | None = None  # what is on the screen
        self._tiles: list[_Tile] = []
        self._has_ledger = True
        self._waiting: Tasks
        self._due: QWidget
        self._moving: Moving | None = None
        self._hamlets = HamletsCard(())
        self._inside = named(QWidget(), "page")
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(14)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(self._inside), stretch=1)
        self.header.set_aside(words.weekday(context.clock.today()) + ", "
                              + words.print_date(context.clock.today()))  # fmt: skip
        open_by_key(self, self.open_task)
        context.changes.emitted.connect(self._on_change)
        context.shelf.kept.connect(self._grow_stale)

    def refresh(self) -> None:
        """Read everything again."""
        self._stale = False
        room = self.parentWidget()
        if isinstance(room, Room):
            room.fetch(partial(read, self.context.db, self.context.clock), self.show_morning)

    def new(self) -> None:
        """Register a worker."""
        self._go(addresses.NEW_WORKER)

    def open_task(self, place: int) -> None:
        """Open what waits at a place of the list, counted from 0."""
        if place < len(self._tasks):
            self._waiting.stand_at(place)
            self._go(self._tasks[place].address)

    def show_morning(self, morning: Morning) -> None:
        """Show what was read; what looks the same stays as it is."""
        before, self._before = self._before, morning
        self.header.set_title(self._greeting(morning.office))
        self._tasks = morning.waiting
        if before is None or before.is_first_day != morning.is_first_day:
            self._build(morning)
        else:
            self._renew(before, morning)
        self._show_pulse()
        self.shown.emit()
        self._read_pulse()

    def _read_pulse(self) -> None:
        """Read what moves once the page is seen; the morning never waits for it."""
        room = self.parentWidget()
        if isinstance(room, Room):
            self.fetch(partial(read_moving, self.context.db), self.show_pulse)

    def show_pulse(self, moving: Moving) -> None:
        """Show the months in the tiles, and the hamlets."""
        self._moving = moving
        self._show_pulse()

    def _show_pulse(self) -> None:
        moving = self._moving
        if moving is None:
            return
        months = self.tr("12 bulan terakhir, {what}: {numbers}")
        told = (
            (self.tr("keberangkatan"), moving.pulse.left),
            (self.tr("calon baru"), moving.pulse.begun),
            (self.tr("kiriman dalam juta rupiah"), [one // MILLION for one in moving.sent]),
            (self.tr("kepulangan"), moving.pulse.home),
        )
        shown = told if self._has_ledger else (*told[:2], told[3])
        for tile, (what, numbers) in zip(self._tiles, shown, strict=False):
            said = months.format(what=what, numbers=", ".join(map(str, numbers)))
            tile.spark.show_values(numbers, said)
        if tuple(moving.pulse.hamlets) != self._hamlets.told:
            card = HamletsCard(moving.pulse.hamlets)
            card.asked.connect(self._go)
            _in_place_of(self._hamlets, card)
            self._hamlets = card

    def _build(self, morning: Morning) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                take_down(widget)
        self._tiles, self._has_ledger = [], morning.has_ledger
        if morning.is_first_day:
            self._column.addWidget(self._first_steps())
        else:
            self._column.addWidget(self._numbers(morning))
        self._column.addWidget(self._lower(morning))
        self._column.addStretch(1)

    def _renew(self, before: Morning, morning: Morning) -> None:
        for tile, number in zip(self._tiles, self._told(morning), strict=bool(self._tiles)):
            tile.show_number(number)
        self._waiting.show_tasks(morning.waiting)
        if morning.due != before.due:
            self._due = _in_place_of(self._due, self._due_card(morning.due))

    def showEvent(self, event: QShowEvent) -> None:
        """Read when first seen, or when something changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _go(self, address: Address) -> None:
        self.context.desk.open_asked.emit(address)

    @Slot(object)
    def _on_change(self, _: Change) -> None:
        self._grow_stale()

    @Slot()
    def _grow_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _greeting(self, office: str) -> str:
        hour = self.context.clock.now().hour
        said = (
            self.tr("Selamat pagi, {office}")
            if hour < 11
            else self.tr("Selamat siang, {office}")
            if hour < 15
            else self.tr("Selamat sore, {office}")
            if hour < 18
            else self.tr("Selamat malam, {office}")
        )
        return said.format(office=office)

    def _first_steps(self) -> QWidget:
        steps = deeds(
            self.tr("Empat langkah pertama"),
            Deed("first_import", self.tr("1. Impor daftar penduduk dari Excel"),
                 partial(self._go, addresses.IMPORT), "file-spreadsheet"),
            Deed("first_worker", self.tr("2. Daftarkan pekerja pertama"), self.new, "plane",
                 "Ctrl+N"),
            Deed("first_backup", self.tr("3. Buat cadangan ke stik USB"),
                 partial(self._go, addresses.NEW_COPY), "hard-drive-download"),
            Deed("first_codes", self.tr("4. Cocokkan kode surat dengan daftar kantor"),
                 partial(self._go, addresses.NUMBERS.of(which="aturan")), "list"),
            practice_village.deed(),
        )  # fmt: skip
        steps.layout().addWidget(sentence(practice_village.about()))  # type: ignore[union-attr]
        return steps

    def _told(self, morning: Morning) -> Sequence[Number]:
        every = self._numbers_of(morning)
        return [one for one in every if morning.has_ledger or one.address != addresses.REMITTANCES]

    def _numbers_of(self, morning: Morning) -> Sequence[Number]:
        abroad = self.tr("{procedural} prosedural · {unknown} belum diketahui")
        told = self.tr("dari {families} keluarga, bukan untuk pajak", "", morning.told.families)
        return (
            Number(
                self.tr("Bekerja di luar negeri"),
                _dotted(morning.counted(*AWAY)),
                abroad.format(procedural=morning.procedural, unknown=morning.unknown),
                addresses.STAGES.of(which="abroad"),
            ),
            Number(
                self.tr("Calon PMI"),
                _dotted(morning.counted(Group.COMING)),
                self.tr("{count} siap berangkat").format(count=morning.ready),
                addresses.STAGES.of(which="coming"),
            ),
            Number(
                self.tr("Kiriman tahun ini"),
                said(short_rupiah(morning.told.came_in)),
                told.format(families=morning.told.families),
                addresses.REMITTANCES,
            ),
            Number(
                self.tr("Purna PMI"),
                _dotted(morning.counted(Group.HOME)),
                self.tr("dari {count} penduduk").format(count=_dotted(morning.residents)),
                addresses.STAGES.of(which="home"),
            ),
        )

    def _numbers(self, morning: Morning) -> QWidget:
        row = _Numbers()
        for place, number in enumerate(self._told(morning)):
            tile = _Tile(place + 1, number)
            tile.clicked.connect(partial(self._go, number.address))
            row.add(tile)
            self._tiles.append(tile)
        return row

    def _due_card(self, due: Due) -> QWidget:
        shown = DueCard(due)
        shown.asked.connect(self._go)
        return shown

    def _lower(self, morning: Morning) -> QWidget:
        self._waiting, self._due = Tasks(morning.waiting), self._due_card(morning.due)
        self._waiting.asked.connect(self.open_task)
        self._hamlets = HamletsCard(())
        left = _stacked(self._waiting, self._due)
        side = _stacked(self._acts(morning), self._hamlets)
        lower = named(SideBySide(left, side, NARROW, SIDE_WIDTH, first_grows=True), "lower")
        lower.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        return lower

    def _acts(self, morning: Morning) -> QWidget:
        every = (
            Deed("new_worker", self.tr("Daftarkan pekerja"), self.new, "plane", "Ctrl+N"),
            Deed("new_permission", self.tr("Surat izin keluarga"),
                 partial(self._go, addresses.PERMISSION), "file-text"),
            Deed("new_remittance", self.tr("Catat kiriman"),
                 partial(self._go, addresses.NEW_REMITTANCE), "hand-coins"),
            Deed("backup_now", self.tr("Cadangkan sekarang"),
                 partial(self._go, addresses.NEW_COPY), "hard-drive-download"),
        )  # fmt: skip
        gone = {"new_permission"} if morning.holder else set()
        gone |= set() if morning.has_ledger else {"new_remittance"}
        shown = [one for one in every if one.name not in gone]
        return deeds(self.tr("Yang sering dikerjakan"), *shown)


class _Numbers(QWidget):
    """The tiles beside each other, or in two rows where a number would be cut off."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "numbers")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._tiles: list[QWidget] = []

    def add(self, tile: QWidget) -> None:
        """Put a tile after the others."""
        self._tiles.append(tile)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row or in two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across = len(self._tiles) if self.width() >= NARROW else 2
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, *divmod(place, across))
            self._grid.setColumnStretch(place, int(place < across))


class _Large(Elided):
    """A number in large figures, in smaller ones where it would be cut off."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the largest figures that have room."""
        for role in ("big", "h1", "h2"):
            if self.property("role") != role:
                self.setProperty("role", role)
                self.style().unpolish(self)
                self.style().polish(self)
            if self.shown() == self.text():
                break
        super().resizeEvent(event)


class _Tile(QPushButton):
    """One large number; pressing it opens the names behind it."""

    def __init__(self, place: int, number: Number) -> None:
        super().__init__()
        named(self, f"number_{place}")
        self.setProperty("role", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        self.spark = Spark()
        self._labels = [sentence(""), _Large(""), sentence("")]
        for label, role in zip(self._labels, ("label", "big", "muted"), strict=True):
            label.setProperty("role", role)
        self._labels[2].setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._labels[0])
        middle = QHBoxLayout()
        middle.addWidget(self._labels[1], stretch=1)
        middle.addWidget(self.spark, alignment=Qt.AlignmentFlag.AlignBottom)
        column.addLayout(middle)
        column.addWidget(self._labels[2], stretch=1)
        self.show_number(number)

    def show_number(self, number: Number) -> None:
        """Show another number in the same place."""
        self.setAccessibleName(f"{number.title}: {number.told}, {number.detail}")
        told = (number.title, number.told, number.detail)
        for label, text in zip(self._labels, told, strict=True):
            label.setText(text)
        self.setToolTip(number.detail)

    def sizeHint(self) -> QSize:
        """Ask for what its words need; a button does not know of them."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Give way: its words take a second line where four tiles have little room."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()


def _in_place_of(old: QWidget, new: QWidget) -> QWidget:
    """Let a card take the place of another, and return it."""
    new.setMinimumWidth(old.minimumWidth())
    new.setMaximumWidth(old.maximumWidth())
    holder = old.parentWidget()
    if holder and (layout := holder.layout()):
        layout.replaceWidget(old, new)
    take_down(old)
    return new


def _stacked(*cards: QWidget) -> QVBoxLayout:
    """Return a column of cards that leaves what room there is below them."""
    column = QVBoxLayout()
    column.setSpacing(14)
    for one in cards:
        column.addWidget(one)
    column.addStretch(1)
    return column


def short_rupiah(amount: int) -> str:
    """Return an amount that fits a tile: Rp351,5 jt above a million, Rp3,42 M above a milliard."""
    for least, word in ((1_000_000_000, "M"), (1_000_000, "jt")):
        if amount >= least:
            return f"Rp{amount / least:.2f}".rstrip("0").rstrip(".").replace(".", ",") + f" {word}"
    return words.rupiah(amount)


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
