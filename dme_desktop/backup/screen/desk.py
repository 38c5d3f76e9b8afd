"""What the page of copies reads and writes, off the window's thread, and how it says it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from dme_desktop.backup import automatic, medium, service
from dme_desktop.backup.medium import Place
from dme_desktop.backup.service import Copy, LastBackup
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile

FOLDER = "folder.backup"  # the setting that remembers a chosen folder
MEGABYTE = 1_000_000
MAKING = (
    (0, QT_TRANSLATE_NOOP("backup", "menyalin data")),
    (35, QT_TRANSLATE_NOOP("backup", "memeriksa salinan")),
    (50, QT_TRANSLATE_NOOP("backup", "menulis ke tujuan")),
    (75, QT_TRANSLATE_NOOP("backup", "membaca ulang dari tujuan")),
    (99, QT_TRANSLATE_NOOP("backup", "mencatat")),
)
CHECKING = (
    (0, QT_TRANSLATE_NOOP("backup", "membaca seluruh berkas")),
    (60, QT_TRANSLATE_NOOP("backup", "membuka dan memeriksa isinya")),
)
Steps = Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Standing:
    """When and where the last copies were made, and the age in days of the one outside.

    `own` are the copies that the program made by itself, newest first.
    """

    last: LastBackup
    age: int | None
    own: Sequence[Copy] = ()


class Chosen(NamedTuple):
    """A copy, and what opens it where the key of this office does not."""

    file: Path
    secret: str = ""


@dataclass(frozen=True)
class Checked:
    """What a check in this session said of one file."""

    ok: bool
    at: dt.datetime


@dataclass(frozen=True)
class Line:
    """One row of the list of copies."""

    copy: Copy
    checked: Checked | None

    @property
    def id(self) -> str:
        """Return the file, by which a row is found again."""
        return str(self.copy.file)


class Copies:
    """The copies in one folder, newest first; read outside the window's thread."""

    def __init__(self, folder: Path | None, checked: Mapping[Path, Checked]) -> None:
        self._folder, self._checked = folder, dict(checked)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._lines)

    def page(self, offset: int, limit: int) -> Sequence[Line]:
        """Return up to `limit` rows from `offset`."""
        return self._lines[offset : offset + limit]

    @cached_property
    def _lines(self) -> list[Line]:
        if self._folder is None:
            return []
        return [Line(copy, self._checked.get(copy.file)) for copy in service.list_in(self._folder)]


def standing(db: Database, clock: Clock, profile: Profile) -> Standing:
    """Return what the data remember of their copies, and what the program made by itself."""
    own = service.in_order(automatic.copies(profile), clock.now())
    with db.read() as session:
        return Standing(service.last(session), service.age_in_days(session, clock), own)


def places(db: Database, data: Path, chosen: str) -> list[Place]:
    """Return the sticks that are plugged in, then the folders that were used or chosen before."""
    with db.read() as session:
        used = service.last(session).folder
    found = {one.folder: one for one in medium.sticks(data)}
    for folder in dict.fromkeys(Path(text) for text in (chosen, used) if text):
        if folder not in found and (known := medium.place(folder, data)):
            found[folder] = known
    return list(found.values())


def step_of(steps: Steps, done: int) -> tuple[int, str]:
    """Return the number, from 1, and the name of the step at `done` hundredths."""
    number = sum(done >= start for start, _ in steps) or 1
    return number, steps[number - 1][1]


def size(count: int) -> str:
    """Return "5,2 MB" or "12,4 GB"."""
    value, unit = (count / MEGABYTE, "MB") if count < 1000 * MEGABYTE else (count / 1e9, "GB")
    return f"{value:.1f}".replace(".", ",") + f" {unit}"
