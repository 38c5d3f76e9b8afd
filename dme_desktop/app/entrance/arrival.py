"""Coming to the data: what stands in the way, and what the window says of the office inside."""

import enum
import logging
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dme_desktop.accounts import service as accounts
from dme_desktop.accounts import signing_in
from dme_desktop.accounts.signing_in import Person
from dme_desktop.app.entrance import office
from dme_desktop.backup import memory, origin
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import keys, migrate
from dme_desktop.vault.cipher import DamagedDataError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import (
    InUseError,
    NotYoursError,
    Profile,
    SecretNeededError,
    State,
    WrongSecretError,
)
from dme_desktop.village import service as village

log = logging.getLogger(__name__)
NOBODY = Who("", frozenset())
_CODE = re.compile(r"(?:[0-9A-Za-z]{4}[\s-]*){8}")


class Need(enum.Enum):
    """What has to be done before the rooms can be shown."""

    FIRST_START = "belum ada data"
    SECRET = "kata sandi"  # noqa: S105 - the name of a need
    DATABASE = "berkas data hilang"
    KEYS = "berkas kunci hilang"
    REPAIR = "berkas data rusak"
    IN_USE = "sedang dibuka"
    NOT_YOURS = "milik akun lain"
    PATIENCE = "tidak dapat dibuka sekarang"


@dataclass(frozen=True)
class Halt:
    """The data are not open; the sentence says why."""

    need: Need
    sentence: str = ""


@dataclass(frozen=True)
class Facts:
    """What the frame of the window says of the office. The age of the copy is in days.

    `who` works here as things stand now, None when somebody has to come in first.
    """

    code: str
    name: str
    full_name: str
    practice: bool
    who: Who | None
    copy_age: int | None
    idle_minutes: int = 0
    is_desk: bool = False  # it lies over villages
    hamlet_title: str = ""  # what the head of a hamlet is called here
    holder: str = ""  # of the laptop of one hamlet, as `accounts.rules.LENT` names it


@dataclass(frozen=True)
class Arrival:
    """The data are open. `keys_lost` asks for a new key file before anything else.

    `clock_doubt` says why the date is in doubt, `numbers` which counts of letters are, after the
    data were put back: {count: last known number}. `people` are those of whom one has to come in.
    """

    profile: Profile
    db: Database
    facts: Facts
    keys_lost: bool = False
    clock_doubt: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    people: Sequence[Person] = ()

    @property
    def who(self) -> Who:
        """Return who works here; nobody before somebody came in."""
        return self.facts.who or NOBODY

    @property
    def asks(self) -> bool:
        """Say whether something has to be answered before the rooms can be shown."""
        return bool(self.facts.who is None or self.clock_doubt or self.numbers)


def look(
    profile: Profile, secret: str | None = None, progress: Progress = unwatched
) -> Arrival | Halt:
    """Open a held folder with a secret or the remembered key, or say what stands in the way."""
    state = profile.state()
    if state is State.EMPTY:
        return Halt(Need.FIRST_START)
    if profile.is_emptied():
        return Halt(Need.REPAIR, migrate.EMPTIED)
    try:
        return enter(profile, secret or os.environ.get(office.PASSPHRASE), progress=progress)
    except (SecretNeededError, WrongSecretError) as error:
        return Halt(Need.SECRET, str(error))
    except DamagedDataError as error:
        return Halt(Need.REPAIR, str(error))
    except DmeError as error:
        return Halt(_need_after(profile, state), str(error))


def refused(error: DmeError) -> Halt:
    """Return what the door shows when a folder cannot be taken."""
    needs = {InUseError: Need.IN_USE, NotYoursError: Need.NOT_YOURS}
    return Halt(needs.get(type(error), Need.PATIENCE), str(error))


def enter(
    profile: Profile,
    secret: str | None,
    *,
    remember: bool = False,
    progress: Progress = unwatched,
) -> Arrival:
    """Open a held folder; raise what `Profile.open` raises."""
    keys_lost = profile.state() is State.KEYS_LOST
    db = profile.open(secret, remember=remember, progress=progress)
    return arrived(profile, db, keys_lost=keys_lost)


def arrived(profile: Profile, db: Database, *, keys_lost: bool = False) -> Arrival:
    """Return an open file with what the window says of it."""
    origin.take_in(db, profile)
    found = facts(db)
    log.info("data.read_only" if db.read_only else "data.opened")
    with db.read() as session:
        people = () if found.who else signing_in.people(session)
    if db.read_only:
        return Arrival(profile, db, found, keys_lost, people=people)
    doubt, numbers = office.clock_doubt(db), office.numbers_in_doubt(db)
    return Arrival(profile, db, found, keys_lost, doubt, numbers, people)


def facts(db: Database, account: str = "") -> Facts:
    """Read what the frame of the window says, and what the one who came in may do now."""
    with db.read() as session:
        here = village.current(session)
        return Facts(
            code=here.code if here else "",
            name=here.name if here else "",
            full_name=here.full_name if here else "",
            practice=bool(here and here.practice),
            who=accounts.at_work(session, account),
            copy_age=memory.age_in_days(session, db.clock),
            idle_minutes=accounts.idle_minutes(session),
            is_desk=bool(here and here.is_desk),
            hamlet_title=village.hamlet_title(session) if here else "",
            holder=village.setting(session, accounts.HOLDER),
        )


def is_recovery_code(secret: str) -> bool:
    """Say whether a secret looks like the code on the recovery sheet: eight groups of four."""
    return bool(_CODE.fullmatch(secret.strip()))


def bring_back_keys(profile: Profile, file: Path, secret: str) -> None:
    """Take the key file out of a backup or an opener, after trying its key on the data here.

    Raises WrongSecretError or DmeError; the data are only read, and an old key file is kept aside.
    """
    from dme_desktop.backup import medium, package  # only here: few starts need a copy

    if file.suffix.lower() != package.SUFFIX:
        profile.open_with(keys.read(file), secret)
        return
    with medium.reading(), file.open("rb") as source:
        head = package.read_head(source)
    profile.open_with(head.keys, secret)


def _need_after(profile: Profile, state: State) -> Need:
    if state is State.READY:
        return Need.PATIENCE if _keys_are_readable(profile) else Need.KEYS
    return Need.DATABASE if state is State.DATABASE_LOST else Need.KEYS


def _keys_are_readable(profile: Profile) -> bool:
    try:
        keys.read(profile.keys_path)
    except DmeError:
        return False
    return True
