"""The power goes: what was acknowledged is on the disk, on one that keeps a journal or keeps none.

The disk is a file with a real file system in it. A copy of that file, made while the program works
on the mounted disk, holds what the disk would hold after a cut: what was never flushed is missing.
"""

import os
import random
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from dme_desktop.backup import service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Draft
from dme_desktop.vault.profile import Profile, State
from tests import rig
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.rig import TIMES, clerks
from tests.rig.test_kill import sound

Record = Callable[[str, object], None]
pytestmark = [pytest.mark.rig, pytest.mark.timeout(200)]
SYSTEMS = ("ext4", "ext2")  # with a journal, and without
SIZE = 24 * rig.MEBIBYTE
CUTS, MOMENT = 3 * TIMES, 0.040  # seconds after the last thing that was told
WHOLE = 0.600  # seconds in which a first start or a restore is about done


class Disk:
    """A mounted disk, and what is left of it when the power goes."""

    def __init__(self, folder: Path, system: str) -> None:
        self._cellar = folder / "cellar"  # in memory: flushing what is in it takes no time
        self._cellar.mkdir()
        rig.mount(self._cellar, 3 * SIZE)
        self._image, self._left = self._cellar / "disk.img", self._cellar / "left.img"
        self.live, self._after = folder / "disk", folder / "after"
        for place in (self.live, self._after):
            place.mkdir()
        self._image.touch()
        os.truncate(self._image, SIZE)
        rig.make_file_system(self._image, system)
        rig.mount_image(self._image, self.live)

    def keep_as_it_is(self) -> None:
        """Take the disk out as it is in this moment, whoever writes to it."""
        shutil.copyfile(self._image, self._left)

    def after_the_cut(self) -> Path:
        """Mend that disk as a system does when it starts, and mount it."""
        subprocess.run(["e2fsck", "-fy", str(self._left)], check=False, capture_output=True)  # noqa: S607
        rig.mount_image(self._left, self._after)
        return self._after

    def take_out(self) -> None:
        """Let go of it again."""
        rig.unmount(self._after)

    def close(self) -> None:
        """Let go of all."""
        if self._after.is_mount():  # a test that failed
            self.take_out()
        rig.unmount(self.live)
        rig.unmount(self._cellar)


@pytest.fixture(params=SYSTEMS)
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Disk]:
    """Give a disk of each kind."""
    disk = Disk(tmp_path, request.param)
    yield disk
    disk.close()


def cut_after(
    disk: Disk, seconds: float, work: Callable[..., None], *args: object, told: int = 0
) -> list[Any]:
    """Let somebody work, cut the power after a while, and return what they had acknowledged."""
    person, hear = clerks.hire(work, *args)
    said = [hear.recv() for _ in range(told)]
    hear.poll(seconds)
    assert person.pid
    if person.is_alive():
        os.kill(person.pid, signal.SIGSTOP)
    disk.keep_as_it_is()
    said += pending(hear)
    person.kill()
    person.join()
    hear.close()
    return said


def pending(hear: Connection) -> list[Any]:
    """Return what was told already."""
    said = []
    try:
        while hear.poll(0):
            said.append(hear.recv())
    except EOFError:
        pass
    return said


def test_no_acknowledged_row_or_draft_is_lost_to_a_power_cut(
    disk: Disk, clock: FixedClock, record_property: Record
) -> None:
    profile = Profile(disk.live / "data", clock)
    db = profile.create(PASSPHRASE, keys.new_recovery_code(), remember=False)
    key = db.key
    db.close()
    chance, acknowledged, last_draft = random.Random(7), set[str](), ""
    for number in range(CUTS):
        moment, told = chance.uniform(0, MOMENT), chance.randint(2, 9)
        work = (clerks.save_and_tell, profile.database_path, key, number)
        said = cut_after(disk, moment, *work, told=told)
        acknowledged |= {what for kind, what in said if kind == "person"}
        last_draft = max([last_draft, *(what for kind, what in said if kind == "draft")])

        left = Database(disk.after_the_cut() / "data" / "desa.db", key, clock=clock)
        with left.read() as session:
            there = set(session.scalars(select(Person.id)))
            draft = session.get(Draft, (clerks.SCREEN, ""))
        assert acknowledged <= there
        assert draft
        assert draft.payload >= last_draft
        assert sound(left, deep=True)
        left.close()
        disk.take_out()
    assert len(acknowledged) >= CUTS
    record_property("tried", CUTS)


def test_a_first_start_whose_power_was_cut_is_whole_or_can_begin_again(
    disk: Disk, clock: FixedClock, record_property: Record
) -> None:
    chance, code = random.Random(8), keys.new_recovery_code()
    for number in range(CUTS):
        moment = chance.uniform(0, WHOLE)
        work = (clerks.start_first_time, disk.live / str(number), PASSPHRASE, code)
        said = cut_after(disk, moment, *work)
        profile = Profile(disk.after_the_cut() / str(number), clock)
        state = profile.state()
        assert state in ({State.READY} if said else {State.READY, State.EMPTY})
        if state is State.EMPTY:
            profile.create(PASSPHRASE, code, remember=False).close()
        for secret in (PASSPHRASE, code):
            profile.open(secret, remember=False).close()
        disk.take_out()
        shutil.rmtree(disk.live / str(number), ignore_errors=True)
    record_property("tried", CUTS)


def test_a_restore_whose_power_was_cut_is_whole_or_can_begin_again(
    disk: Disk, profile: Profile, tmp_path: Path, clock: FixedClock, record_property: Record
) -> None:
    chance, stick = random.Random(9), tmp_path / "stik"
    stick.mkdir()
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        session.add(Person(full_name="Siti", gender="2", birth_date=clerks.BORN, hamlet="Montong"))
    file = service.create(db, profile, stick, clock).file
    db.close()
    for number in range(CUTS):
        moment = chance.uniform(0, WHOLE)
        work = (clerks.bring_back, file, disk.live / str(number), PASSPHRASE)
        said = cut_after(disk, moment, *work)
        laptop = Profile(disk.after_the_cut() / str(number), clock)
        state = laptop.state()
        assert state in ({State.READY} if said else {State.READY, State.EMPTY})
        if state is State.EMPTY:
            service.restore(file, laptop, PASSPHRASE)
        again = laptop.open(PASSPHRASE, remember=False)
        with again.read() as session:
            assert session.scalars(select(Person.full_name)).all() == ["Siti"]
        again.close()
        disk.take_out()
        shutil.rmtree(disk.live / str(number), ignore_errors=True)
    record_property("tried", CUTS)
