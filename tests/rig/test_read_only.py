"""A disk that may only be read: the village is read and backed up from it all the same."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.backup import service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.model import Person
from dme_desktop.vault import keys
from dme_desktop.vault.profile import Profile
from tests import rig
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.rig import clerks

pytestmark = pytest.mark.rig


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    rig.mount(folder, 8 * rig.MEBIBYTE)
    yield folder
    rig.unmount(folder)


def lock(disk: Path) -> None:
    """Let the system read only, as it does with a disk that begins to fail."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)  # noqa: S607


@pytest.mark.parametrize("log", ["empty", "full"])
def test_a_locked_disk_is_read_and_backed_up(
    disk: Path, tmp_path: Path, clock: FixedClock, log: str
) -> None:
    profile = Profile(disk / "data", clock)
    db = profile.create(PASSPHRASE, keys.new_recovery_code())
    with db.write(ACT, CLERK) as session:
        session.add(
            Person(full_name="Contoh", gender="2", birth_date=clerks.BORN, hamlet="Montong")
        )
    if log == "full":
        kept = {end: (disk / "data" / f"desa.db{end}").read_bytes() for end in ("", "-wal")}
    db.close()
    if log == "full":
        for end, content in kept.items():
            (disk / "data" / f"desa.db{end}").write_bytes(content)
    lock(disk)
    stick = tmp_path / "stik"
    stick.mkdir()

    profile.hold()
    db = profile.open(PASSPHRASE)
    assert db.read_only
    with db.read() as session:
        assert session.scalars(select(Person.full_name)).all() == ["Contoh"]
    with pytest.raises(DmeError, match="hanya dapat dibaca"), db.write(ACT, CLERK):
        raise AssertionError
    made = service.create(db, profile, stick, clock)
    db.close()
    profile.release()

    assert service.verify(made.file, secret=PASSPHRASE).people == 1


def test_a_locked_disk_without_a_village_is_told_in_words(disk: Path, clock: FixedClock) -> None:
    lock(disk)

    with pytest.raises(DmeError, match="tidak dapat ditulisi"):
        Profile(disk / "data", clock).hold()
