"""A village with something to lose, and one backup of it that every test may read."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.backup import service
from dme_desktop.backup.service import Made
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village.model import Village
from tests import rig
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE

CODE = "52.03.10.2003"
RECOVERY_CODE = keys.new_recovery_code()


def settle(db: Database) -> None:
    """Found the village and enter three residents, one of them in the bin."""
    with db.write(ACT, CLERK) as session:
        session.add(
            Village(
                code=CODE, name="Contoh", district="Contoh", regency="Lombok Timur", province="NTB"
            )
        )
    for number, name in enumerate(("Amaq Contoh", "Siti Contohwati", "Lalu Salah Ketik")):
        with db.write(ACT, CLERK) as session:
            person = Person(
                full_name=name, gender="2", birth_date=PartialDate(1990 + number), hamlet="Montong"
            )
            session.add(person)
    with db.write(ACT, CLERK) as session:
        session.get_one(Person, person.id).deleted_at = db.clock.now()


@pytest.fixture(scope="session")
def _settled(
    tmp_path_factory: pytest.TempPathFactory,
    quick_key_stretching: None,  # noqa: ARG001
) -> Path:
    folder = tmp_path_factory.mktemp("desa")
    db = Profile(folder, FixedClock(NOW)).create(PASSPHRASE, RECOVERY_CODE, remember=False)
    settle(db)
    db.close()
    return folder


@pytest.fixture
def profile(tmp_path: Path, clock: FixedClock, _settled: Path) -> Profile:
    """Give the settled village in a folder of its own."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("desa.db", "kunci.json"):
        (folder / name).write_bytes((_settled / name).read_bytes())
    return Profile(folder, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Give the folder that stands for a USB stick."""
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """Give a stick that is a real file system of 2 MiB."""
    folder = tmp_path / "stik kecil"
    folder.mkdir()
    rig.mount(folder)
    yield folder
    rig.unmount(folder)


@pytest.fixture
def made(db: Database, profile: Profile, stick: Path, clock: FixedClock) -> Made:
    """Give a backup of the settled village on the stick."""
    return service.create(db, profile, stick, clock)


@pytest.fixture
def later(clock: FixedClock) -> Callable[..., None]:
    """Give a way to let time pass."""

    def wait(**how_long: int) -> None:
        clock.at += dt.timedelta(**how_long)

    return wait


@pytest.fixture
def laptop(tmp_path: Path, clock: FixedClock) -> Profile:
    """Give the empty data folder of a new laptop."""
    return Profile(tmp_path / "laptop baru", clock)


def everything_in(db: Database) -> dict[str, list[Any]]:
    """Return every row of every table: the logical dump of the data."""
    raw = db.raw()
    try:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            table: raw.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608
            for (table,) in tables
        }
    finally:
        raw.close()
