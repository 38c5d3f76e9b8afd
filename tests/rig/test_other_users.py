"""Two users of one computer and one village: who may come in, one at a time, and who may not.

Each step is done by a process that really is that user. The folder that both share is made as an
administrator makes it: for a group, closed to everybody else.
"""

import multiprocessing
import os
import shutil
import stat
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keyring
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.app.settings import checking
from dme_desktop.backup import automatic
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.model import Person
from dme_desktop.vault import keys
from dme_desktop.vault.profile import (
    InUseError,
    NotYoursError,
    Profile,
    SecretNeededError,
)
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE, MemoryKeyring
from tests.examples import VILLAGE, a_person

pytestmark = [
    pytest.mark.rig,
    pytest.mark.skipif(
        sys.platform == "win32" or os.geteuid() != 0,
        reason="waits for a Linux root user, who may become other users",
    ),
]
OFFICE = 61000  # the group that the administrator made
KASI, KAUR, GUEST = 61001, 61002, 61003  # the guest is in no group of the office


@dataclass
class Computer:
    """A folder for the village, and for each user what their keyring keeps."""

    folder: Path
    rings: dict[int, MemoryKeyring]

    def by(self, user: int, work: Callable[[Profile], Any]) -> Any:
        """Do something as a user; return what it returned, or which DmeError it raised."""
        here, there = multiprocessing.Pipe()
        with warnings.catch_warnings():  # a thread of the tests' own clock lives, and does nothing
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if not child:
            self._as_user(user, work, there)
        there.close()
        found, self.rings[user].kept = here.recv()
        assert os.waitpid(child, 0)[1] == 0
        return found

    def _as_user(self, user: int, work: Callable[[Profile], Any], there: Any) -> None:
        """Become a user, work, tell what came of it, and end."""
        status = 1
        try:
            os.umask(0o022)
            os.setgroups([OFFICE] if user != GUEST else [])
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
            keyring.set_keyring(self.rings[user])
            there.send((_told(work, Profile(self.folder, FixedClock(NOW))), self.rings[user].kept))
            status = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(status)


def _told(work: Callable[[Profile], Any], profile: Profile) -> Any:
    try:
        return work(profile)
    except DmeError as error:
        return type(error)


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Do all of it once: another user may not be able to read what Python loads when asked."""
    keyring.set_keyring(MemoryKeyring())
    profile = Profile(tmp_path_factory.mktemp("akun") / "desa", FixedClock(NOW))
    founded(profile)
    worked(PASSPHRASE)(profile)


@pytest.fixture
def computer(rehearsed: None) -> Iterator[Computer]:  # noqa: ARG001
    """Give a computer whose folder for data is not there yet."""
    place = Path(tempfile.mkdtemp(prefix="dme-akun-"))
    place.chmod(0o777)
    try:
        yield Computer(place / "desa", {one: MemoryKeyring() for one in (KASI, KAUR, GUEST)})
    finally:
        shutil.rmtree(place)


@pytest.fixture
def shared(computer: Computer) -> Computer:
    """Give a computer on which the administrator made a folder for the office."""
    computer.folder.mkdir()
    os.chown(computer.folder, 0, OFFICE)
    computer.folder.chmod(0o2770)
    return computer


def settled(session: Session) -> None:
    """Say which village it is."""
    village.found(session, VILLAGE)


def founded(profile: Profile) -> None:
    """Begin a village, and let this user's keyring know the key."""
    profile.hold()
    profile.create(PASSPHRASE, keys.new_recovery_code(), settled).close()
    profile.release()


@contextmanager
def opened(profile: Profile, secret: str | None) -> Iterator[Any]:
    profile.hold()
    db = profile.open(secret)
    try:
        yield db
    finally:
        db.close()
        profile.release()


def worked(secret: str | None) -> Callable[[Profile], int]:
    """Return what a user does who opens, registers somebody and lets a copy be made."""

    def work(profile: Profile) -> int:
        with opened(profile, secret) as db:
            with db.write(ACT, CLERK) as session:
                session.add(a_person(nik=None))
            assert automatic.make_before(db, profile)
            assert all(one.ok for one in checking.run(profile, db))
            with db.read() as session:
                return int(session.scalar(select(func.count()).select_from(Person)) or 0)

    return work


def everything(folder: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_each_user_of_a_shared_folder_types_the_passphrase_once_and_works_in_turn(
    shared: Computer,
) -> None:
    """What they make stays with the office's group; whoever is not in it changes no byte."""
    assert shared.by(KASI, founded) is None
    assert shared.by(KAUR, worked(None)) is SecretNeededError
    counts = [
        shared.by(KAUR, worked(PASSPHRASE)),
        shared.by(KASI, worked(None)),
        shared.by(KAUR, worked(None)),
        shared.by(KASI, worked(None)),
    ]
    assert counts == [1, 2, 3, 4]
    for path in shared.folder.rglob("*"):
        about = path.stat()
        wanted = 0o2770 if path.is_dir() else 0o660
        assert (stat.S_IMODE(about.st_mode), about.st_gid) == (wanted, OFFICE), path
    before = everything(shared.folder)
    assert shared.by(GUEST, worked(PASSPHRASE)) is NotYoursError
    assert everything(shared.folder) == before


def test_the_second_user_is_told_that_the_first_has_the_data_open(shared: Computer) -> None:
    shared.by(KASI, founded)
    holder = Profile(shared.folder, FixedClock(NOW))
    holder.hold()
    try:
        assert shared.by(KAUR, worked(PASSPHRASE)) is InUseError
    finally:
        holder.release()
    assert shared.by(KAUR, worked(PASSPHRASE)) == 1


@pytest.mark.parametrize("mode", [0o700, 0o755])
def test_data_of_one_user_are_no_broken_data_to_another(computer: Computer, mode: int) -> None:
    """Whoever may not read is never told that something is damaged or gone."""
    computer.by(KASI, founded)
    before = everything(computer.folder)
    computer.folder.chmod(mode)
    assert computer.by(KAUR, worked(PASSPHRASE)) is NotYoursError
    assert everything(computer.folder) == before
    assert computer.by(KASI, worked(None)) == 1
