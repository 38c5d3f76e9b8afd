"""When the whole ledger is looked through without a click: soon after the start, then by the hour.

What is done is told quietly, with a way to stop it; whoever stops it is asked nothing, and it is
done at the next start.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dme_desktop.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from dme_desktop.kernel.progress import Progress
    from dme_desktop.vault.database import Change, Database

AFTER = 1500  # ms; the rooms come first
CONCERN_ALL = frozenset({"setting", "watched_name"})
EVERY = 3_600_000  # ms; a program that stays open finds what the calendar brings about too


def renew(db: Database, progress: Progress) -> bool:
    """Look through the ledger; what that takes is loaded in the thread that does it."""
    from dme_desktop.attention import renewal

    return renewal.renew(db, progress)


class Renewing(QObject):
    """Looks whether the ledger has to be looked through, in a thread of its own."""

    stepped = Signal(int, int)  # workers looked at, of how many
    ended = Signal()

    def __init__(self, db: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db, self._jobs = db, Jobs(self)
        self._is_over = False
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.look)
        self._first.start(AFTER)

    @Slot()
    def look(self) -> None:
        """Look through the ledger when that is due."""
        if self._jobs.busy or self._is_over:
            return
        self._job = job = Job(partial(renew, self._db))
        job.progressed.connect(self.stepped)
        job.ended.connect(self.ended)
        self._jobs.start(job)

    @Slot(object)
    def on_change(self, change: Change) -> None:
        """Look again when limits or watched names changed: a long ledger waits for it."""
        if change.tables & CONCERN_ALL:
            self.look()

    @Slot()
    def stop(self) -> None:
        """Leave it for the next start."""
        if self._job is not None:
            self._job.cancel()

    def end(self) -> None:
        """Stop, and wait until nothing is read any more."""
        self._is_over = True
        self._timer.stop()
        self._first.stop()
        self.stop()
        self._jobs.wait()
