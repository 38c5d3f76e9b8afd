"""A full disk: a sentence, nothing acknowledged is lost, and work goes on when there is room."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.backup import service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.model import Person
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests import rig
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE, copied
from tests.rig import clerks

pytestmark = pytest.mark.rig


@pytest.fixture
def small(tmp_path: Path, clock: FixedClock, _empty_profile: Path) -> Iterator[Profile]:
    """Give a profile on a disk of 8 MiB, on which two fit and no third."""
    disk = tmp_path / "disk"
    disk.mkdir()
    rig.mount(disk, 8 * rig.MEBIBYTE)
    yield Profile(copied(_empty_profile, disk / "data"), clock)
    rig.unmount(disk)


def fill(profile: Profile, *, leave: int = 0) -> Path:
    """Put a film on the disk until `leave` bytes are free; return the film."""
    film = profile.folder.parent / "film.mp4"
    try:
        film.write_bytes(bytes(shutil.disk_usage(film.parent).free - leave))
    except OSError:
        assert leave == 0
    return film


def register(db: Database, name: str) -> str:
    with db.write(ACT, CLERK) as session:
        person = Person(full_name=name, gender="2", birth_date=clerks.BORN, hamlet="Montong")
        session.add(person)
    return person.id


def people(db: Database) -> set[str]:
    with db.read() as session:
        return set(session.scalars(select(Person.id)))


def register_until_full(db: Database) -> set[str]:
    """Register people until the disk is full; return those that were acknowledged."""
    acknowledged = set()
    with pytest.raises(DmeError, match="Disk penuh, jadi belum tersimpan"):
        for number in range(2000):
            acknowledged.add(register(db, f"Contoh {number}"))
    return acknowledged


def test_saving_on_a_full_disk_is_refused_and_later_goes_on(small: Profile) -> None:
    db = small.open(PASSPHRASE)
    film = fill(small, leave=200_000)
    acknowledged = register_until_full(db)
    assert acknowledged
    assert people(db) == acknowledged

    film.unlink()
    acknowledged.add(register(db, "Sesudah ada ruang"))
    db.close()

    db = small.open(PASSPHRASE)
    assert people(db) == acknowledged
    assert db.chain_break() is None
    db.close()


@pytest.mark.parametrize("hot_log", [False, True])
def test_a_full_disk_still_opens_for_reading(small: Profile, *, hot_log: bool) -> None:
    db = small.open(PASSPHRASE)
    there = {register(db, f"Contoh {number}") for number in range(5)}
    key, path = db.key, small.database_path
    if hot_log:  # the program died with its last saves in the log
        log, content = path.with_name("desa.db-wal"), path.read_bytes()
        kept = log.read_bytes()
    db.close()
    if hot_log:
        path.write_bytes(content)
        log.write_bytes(kept)
    film = fill(small)

    db = Database(path, key)
    assert people(db) == there
    with pytest.raises(DmeError, match="Disk penuh"):
        register(db, "Tidak akan masuk")
    film.unlink()
    there.add(register(db, "Ada ruang lagi"))  # without another start
    db.close()

    db = small.open(PASSPHRASE)
    assert people(db) == there
    db.close()


@pytest.mark.parametrize("log", [True, False])
def test_a_whole_start_on_a_full_disk_opens_for_reading(small: Profile, *, log: bool) -> None:
    db = small.open(PASSPHRASE)
    there = {register(db, "Contoh")}
    db.close()
    if not log:  # as a program of before left the folder: there is no room for a new one
        for end in ("-wal", "-shm"):
            small.database_path.with_name(f"desa.db{end}").unlink()
    fill(small)

    small.hold()
    db = small.open(PASSPHRASE)
    assert (db.read_only, people(db)) == (not log, there)
    with pytest.raises(DmeError, match="Disk penuh"):
        register(db, "Tidak akan masuk")
    db.close()
    small.release()


def test_a_first_start_on_a_full_disk_says_so_and_can_begin_again(small: Profile) -> None:
    profile = Profile(small.folder.parent / "desa lain", small.clock)
    profile.folder.mkdir()
    film = fill(small)

    with pytest.raises(DmeError):
        profile.create(PASSPHRASE, keys.new_recovery_code())

    film.unlink()
    profile.create(PASSPHRASE, keys.new_recovery_code()).close()


def test_a_backup_can_be_carried_off_a_full_disk(small: Profile, tmp_path: Path) -> None:
    db = small.open(PASSPHRASE)
    register(db, "Contoh")
    db.close()
    fill(small)
    stick = tmp_path / "stik"
    stick.mkdir()

    db = small.open(PASSPHRASE)
    made = service.create(db, small, stick, small.clock)
    db.close()

    assert made.outside
    assert service.verify(made.file, secret=PASSPHRASE).ok
