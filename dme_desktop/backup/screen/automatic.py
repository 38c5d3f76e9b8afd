"""When the program makes copies by itself: every half hour with changes, before an import, last.

Each that is kept is read again once a week.
"""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dme_desktop.backup import automatic, medium, memory
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui.jobs import Job, Jobs
from dme_desktop.ui.reads import Reader
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile

LOOK_EVERY = 300_000  # ms
STICKS_EVERY = 5000  # ms; a stick that is plugged in is told of once
MOST_AT_THE_END = 200 << 20  # bytes of data; more would keep the next start waiting


class Automatic(QObject):
    """Looks every five minutes, in a thread of its own, and says a word of a new stick alone."""

    copy_rotted = Signal(str)  # the name of a copy that was found damaged, and put aside
    stick_came = Signal(str)  # what it is called; the last copy outside is not of today

    def __init__(self, db: Database, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db, self._profile, self._jobs = db, profile, Jobs(self)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._seen: set[str] | None = None  # sticks that were there when it was last looked
        self._reader = Reader()
        self._reader.answered.connect(self._compare)
        self._sticks = QTimer(self)
        self._sticks.setInterval(STICKS_EVERY)
        self._sticks.timeout.connect(self.look_for_sticks)
        self._sticks.start()
        db.before_lasting = partial(automatic.try_to, partial(automatic.make_before, db, profile))

    @property
    def is_busy(self) -> bool:
        """Say whether a copy is made or read right now."""
        return self._jobs.busy

    @Slot()
    def look(self) -> None:
        """Make a copy when one is due, and read an old one again."""
        if not self.is_busy:
            job = Job(self._make)
            job.succeeded.connect(self._tell_rotted)
            self._jobs.start(job)

    @Slot()
    def look_for_sticks(self) -> None:
        """Look which sticks are plugged in now."""
        self._reader.ask(partial(_sticks, self._db, self._profile))

    @Slot(int, object)
    def _compare(self, _: int, found: tuple[list[str], int | None]) -> None:
        """Tell of a stick that was not there before; those of the start are no news."""
        names, age = found
        new = [] if self._seen is None else [name for name in names if name not in self._seen]
        self._seen = set(names)
        if new and age != 0:
            self.stick_came.emit(new[0])

    @Slot(object)
    def _tell_rotted(self, found: Path | None) -> None:
        if found is not None:
            self.copy_rotted.emit(found.name)

    def end(self) -> None:
        """Make the last copy of the day, after the window has gone; wait for what still runs."""
        self._timer.stop()
        self._sticks.stop()
        self._jobs.wait()
        if self._db.path.stat().st_size <= MOST_AT_THE_END:
            now = dt.timedelta()
            make = partial(automatic.make_if_due, self._db, self._profile, every=now)
            automatic.try_to(make)

    def _make(self, progress: Progress) -> Path | None:
        """Do what is due; return a copy that was found damaged."""
        automatic.try_to(partial(automatic.make_if_due, self._db, self._profile, progress))
        return automatic.reread(self._db, self._profile, every=automatic.WEEK)


def _sticks(db: Database, profile: Profile) -> tuple[list[str], int | None]:
    """Return what the sticks are called, and the age in days of the last copy outside."""
    names = [one.name for one in medium.sticks(profile.folder)]
    if not names:
        return [], 0
    with db.read() as session:
        return names, memory.age_in_days(session, db.clock)
