"""Coming to the data: what stands in the way, and what the window says of the office inside."""

import enum
import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dme_desktop.app.entrance import office
from dme_desktop.backup import memory
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import keys, migrate
from dme_desktop.vault.cipher import DamagedDataError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, SecretNeededError, State, WrongSecretError
from dme_desktop.village import service as village

log = logging.getLogger(__name__)
_CODE = re.compile(r"(?:[0-9A-Za-z]{4}[\s-]*){8}")
OF_OTHER_DATA = (
    "Cadangan itu milik data lain: kuncinya tidak membuka berkas di folder ini. Pilih cadangan "
    "yang dibuat dari komputer ini; data tidak berubah."
)


class Need(enum.Enum):
    """What has to be done before the rooms can be shown."""

    FIRST_START = "belum ada data"
    SECRET = "kata sandi"  # noqa: S105 - the name of a need
    DATABASE = "berkas data hilang"
    KEYS = "berkas kunci hilang"
    REPAIR = "berkas data rusak"
    PATIENCE = "tidak dapat dibuka sekarang"


@dataclass(frozen=True)
class Halt:
    """The data are not open; the sentence says why."""

    need: Need
    sentence: str = ""


@dataclass(frozen=True)
class Facts:
    """What the frame of the window says of the office. The age of the copy is in days."""

    code: str
    name: str
    full_name: str
    practice: bool
    operator: str
    copy_age: int | None


@dataclass(frozen=True)
class Arrival:
    """The data are open. `keys_lost` asks for a new key file before anything else.

    `clock_doubt` says why the date is in doubt, `numbers` which counts of letters are, after the
    data were put back: {count: last known number}.
    """

    profile: Profile
    db: Database
    facts: Facts
    keys_lost: bool = False
    clock_doubt: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def who(self) -> Who:
        """Return who works here."""
        return Who(self.facts.operator)


def look(profile: Profile, secret: str | None = None) -> Arrival | Halt:
    """Open a held folder with a secret or the remembered key, or say what stands in the way."""
    state = profile.state()
    if state is State.EMPTY:
        return Halt(Need.FIRST_START)
    if profile.is_emptied():
        return Halt(Need.REPAIR, migrate.EMPTIED)
    try:
        return enter(profile, secret or os.environ.get(office.PASSPHRASE))
    except (SecretNeededError, WrongSecretError) as error:
        return Halt(Need.SECRET, str(error))
    except DamagedDataError as error:
        return Halt(Need.REPAIR, str(error))
    except DmeError as error:
        return Halt(_need_after(profile, state), str(error))


def enter(profile: Profile, secret: str | None, *, remember: bool = False) -> Arrival:
    """Open a held folder; raise what `Profile.open` raises."""
    keys_lost = profile.state() is State.KEYS_LOST
    return arrived(profile, profile.open(secret, remember=remember), keys_lost=keys_lost)


def arrived(profile: Profile, db: Database, *, keys_lost: bool = False) -> Arrival:
    """Return an open file with what the window says of it."""
    found = facts(db)
    log.info("data.read_only" if db.read_only else "data.opened")
    if db.read_only:
        return Arrival(profile, db, found, keys_lost)
    doubt, numbers = office.clock_doubt(db), office.numbers_in_doubt(db)
    return Arrival(profile, db, found, keys_lost, doubt, numbers)


def facts(db: Database) -> Facts:
    """Read what the frame of the window says."""
    with db.read() as session:
        here = village.current(session)
        return Facts(
            code=here.code if here else "",
            name=here.name if here else "",
            full_name=here.full_name if here else "",
            practice=bool(here and here.practice),
            operator=village.setting(session, "operator", "operator"),
            copy_age=memory.age_in_days(session, db.clock),
        )


def is_recovery_code(secret: str) -> bool:
    """Say whether a secret looks like the code on the recovery sheet: eight groups of four."""
    return bool(_CODE.fullmatch(secret.strip()))


def bring_back_keys(profile: Profile, file: Path, secret: str) -> None:
    """Take the key file out of a backup, after trying that its key opens the data here.

    Raises WrongSecretError or DmeError; the data are only read, and an old key file is kept aside.
    """
    from dme_desktop.backup import medium, package  # only here: few starts need a copy
    from dme_desktop.backup.checking import unlocked

    with medium.reading(), file.open("rb") as source:
        head = package.read_head(source)
    key = unlocked(head, secret)
    try:
        migrate.revision_of(profile.database_path, key)
    except DmeError as error:
        raise DmeError(OF_OTHER_DATA) from error
    profile.replace_keys(head.keys)


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
