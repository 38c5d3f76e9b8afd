"""The few long-lived objects a screen is given. There are no others, and no globals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal

from dme_desktop.ui.aside import Aside
from dme_desktop.ui.drafts import Shelf
from dme_desktop.ui.jobs import Jobs
from dme_desktop.ui.sitting import Sitting

if TYPE_CHECKING:  # the window is painted before the vault, and SQLAlchemy with it, is loaded
    from dme_desktop.kernel.acts import Who
    from dme_desktop.kernel.clock import Clock
    from dme_desktop.ui.source import OnPaper
    from dme_desktop.vault.database import Change, Database


class Settings(Protocol):
    """Small remembered things of this machine: window size, last folder, paper size."""

    def get(self, name: str, default: str = "") -> str:
        """Return what was kept under `name`."""

    def put(self, name: str, value: str) -> None:
        """Keep `value` under `name`."""


class ChangeSignal(QObject):
    """Carries database changes from any thread to the screens' thread, and tells them there."""

    emitted = Signal(object)
    noted = Signal(object)  # emitted in the thread of the change

    def __init__(self) -> None:
        super().__init__()
        self.noted.connect(self.emitted)


class Desk(QObject):
    """What a screen may ask of the window around it."""

    open_asked = Signal(object)  # an `Address`
    told = Signal(str)  # one sentence, shown for some seconds
    dirty_changed = Signal(bool)  # a form has unsaved changes, or none any more


def _undrawn(_: OnPaper) -> bytes:
    """Draw nothing: lists are drawn by who opens the rooms."""
    raise NotImplementedError


@dataclass
class Context:
    """Handed to every screen by `app`."""

    db: Database
    settings: Settings
    who: Who
    office: str = ""  # as lists that leave it are headed, with the mark of a practice village
    draw_list: Callable[[OnPaper], bytes] = _undrawn  # as a PDF
    jobs: Jobs = field(default_factory=Jobs)
    aside: Aside = field(default_factory=Aside)
    changes: ChangeSignal = field(default_factory=ChangeSignal)
    desk: Desk = field(default_factory=Desk)
    shelf: Shelf = field(init=False)
    sitting: Sitting = field(init=False)

    def __post_init__(self) -> None:
        self.shelf, self.sitting = Shelf.of(self.db), Sitting(self.db.clock)
        self.db.listeners.append(self._tell_screens)

    @property
    def clock(self) -> Clock:
        """Return the clock of the office."""
        return self.db.clock

    def close(self) -> None:
        """Wait for jobs and readings to end and stop listening; then the vault may close."""
        self.jobs.wait()
        self.aside.wait()
        self.shelf.wait()
        QThreadPool.globalInstance().waitForDone()
        if self._tell_screens in self.db.listeners:
            self.db.listeners.remove(self._tell_screens)

    def _tell_screens(self, change: Change) -> None:
        if self.who.second and self.who.second.act == change.act.code:
            self.who = replace(self.who, second=None)  # it was for this act alone
        self.changes.noted.emit(change)
