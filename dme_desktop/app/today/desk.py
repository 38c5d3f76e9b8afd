"""Hari ini of a desk over villages: what waits for a person, in the order of who suffers first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dme_desktop.app.today.screen import TodayRoom
from dme_desktop.app.today.tasks import Tasks, open_by_key
from dme_desktop.app.today.waiting import waiting
from dme_desktop.kernel import addresses, words
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.matters import Matter
from dme_desktop.ui import drafts
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import FRAME, NARROW, SIDE_WIDTH, SideBySide, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Change, Database
from dme_desktop.village import service as village

ROOMS = frozenset({"district", "packages", "backup", "settings"})  # those that a desk has


def build(context: Context) -> Room:
    """Return the room of today at a desk."""
    return TodayRoom(context, DeskTodayPage(context))


def read(db: Database, clock: Clock) -> tuple[str, list[Matter]]:
    """Return what the desk is called, and what waits there."""
    unfinished = drafts.waiting(db)
    with db.read() as session:
        here = village.current(session)
        found = waiting(session, clock, unfinished)
        return here.full_name if here else "", [
            one for one in found if one.address.section in ROOMS
        ]


class DeskTodayPage(Page):
    """What waits; Alt+1 and on open it."""

    help_page = "meja-wilayah"

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Hari ini"))
        self.context = context
        self._stale = True
        self._matters: Sequence[Matter] = ()
        self._tasks = Tasks(())
        self._tasks.asked.connect(self.open_task)
        side = deeds(
            self.tr("Yang sering dikerjakan"),
            Deed("desk", self.tr("Terima paket dan lihat angka"), self.open_desk, "chart-column"),
            Deed("keys", self.tr("Kunci desa"), self.open_keys, "shield-check"),
            Deed("hand_up", self.tr("Kirim paket ke atas"), self.open_packages, "package"),
        )
        inside = named(QWidget(), "page")
        column, first, second = QVBoxLayout(inside), QVBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self._tasks)
        second.addWidget(side)
        second.addStretch(1)
        both = SideBySide(first, second, NARROW, SIDE_WIDTH, first_grows=True)
        both.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        column.addWidget(both)
        column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)
        today = context.clock.today()
        self.header.set_aside(f"{words.weekday(today)}, {words.print_date(today)}")
        open_by_key(self, self.open_task)
        context.changes.emitted.connect(self._on_change)

    def refresh(self) -> None:
        """Read everything again."""
        self._stale = False
        self.fetch(partial(read, self.context.db, self.context.clock), self.show_read)

    def show_read(self, told: tuple[str, list[Matter]]) -> None:
        """Show what was read."""
        office, self._matters = told
        self.header.set_title(office or self.tr("Hari ini"))
        self._tasks.show_tasks(self._matters)

    @Slot(int)
    def open_task(self, place: int) -> None:
        """Open what waits at a place of the list, counted from 0."""
        if place < len(self._matters):
            self._tasks.stand_at(place)
            self.context.desk.open_asked.emit(self._matters[place].address)

    @Slot()
    def open_desk(self) -> None:
        """Go to the desk."""
        self.context.desk.open_asked.emit(addresses.DISTRICT)

    @Slot()
    def open_keys(self) -> None:
        """Go to whose keys are known here."""
        self.context.desk.open_asked.emit(addresses.DISTRICT_KEYS)

    @Slot()
    def open_packages(self) -> None:
        """Go to the desk's own packages."""
        self.context.desk.open_asked.emit(addresses.PACKAGES)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when first seen, or when something changed while the page was away."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    @Slot(object)
    def _on_change(self, _: Change) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()
