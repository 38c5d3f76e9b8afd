"""A second program that starts on data that are open is told so, and changes no byte."""

import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault.profile import InUseError, Profile
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import a_person
from tests.rig import TIMES, clerks

Record = Callable[[str, object], None]
pytestmark = pytest.mark.rig
STARTS = 50 * TIMES


def work(tell: Connection, folder: Path) -> None:
    """Have the data open, with somebody saved whom no checkpoint took over yet."""
    profile = Profile(folder, clerks.CLOCK)
    profile.hold()
    db = profile.open(PASSPHRASE, remember=False)
    with db.write(ACT, CLERK) as session:
        session.add(a_person(nik=None))
    tell.send("open")
    threading.Event().wait()


def test_none_of_fifty_more_starts_gets_in_or_writes(
    profile: Profile, clock: FixedClock, record_property: Record
) -> None:
    first, hear = clerks.hire(work, profile.folder)
    assert hear.recv() == "open"
    before = everything(profile.folder)
    for _ in range(STARTS):
        with pytest.raises(InUseError):
            Profile(profile.folder, clock).hold()
    assert everything(profile.folder) == before
    first.kill()
    first.join()
    hear.close()
    profile.hold()
    db = profile.open(PASSPHRASE)
    assert db.chain_break() is None
    db.close()
    profile.release()
    record_property("tried", STARTS)


def everything(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
