"""A merge that is killed at any moment is there whole or not at all, and can be done again."""

import random
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dme_desktop.backup import contents
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.laptops.service import joining, taking
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.conftest import NOW
from tests.examples import nik
from tests.laptops import office as offices
from tests.laptops.office import Laptop
from tests.laptops.test_merging import register
from tests.rig import TIMES, clerks

pytestmark = [pytest.mark.rig, pytest.mark.timeout(200)]
KILLS, RESIDENTS, LONGEST = 6 * TIMES, 40, 0.4  # seconds a merge is let run


def take(tell: Connection, path: str, key: bytes, file: str) -> None:
    """Take a file in, in a process of its own; say when it begins and when it is done."""
    db = Database(Path(path), key, clock=FixedClock(NOW))
    found = taking.opened(db, Path(file))
    tell.send("begun")
    joining.taken(db, CLERK, found)
    tell.send("done")
    db.close()


def test_a_killed_merge_is_whole_or_not_at_all(
    office: Database, tmp_path: Path, clock: FixedClock
) -> None:
    desa = offices.begin(office, tmp_path)
    kader = offices.another(desa, "Kader", tmp_path, clock)
    desa.take(kader.carry())
    for place in range(RESIDENTS):
        register(kader, nik=nik(place + 1), full_name=f"Warga Contoh {place}")
    file = kader.carry()
    before = len(desa.shows()["person"])
    chance = random.Random(17)
    for place in range(KILLS):
        path = tmp_path / f"salinan-{place}.db"
        contents.snapshot(desa.db, path)
        person, hear = clerks.hire(take, str(path), desa.db.key, str(file))
        assert hear.recv() == "begun"
        person.join(chance.uniform(0, LONGEST) / (1 + place % 4))
        person.kill()
        person.join()
        db = Database(path, desa.db.key, clock=clock)
        copy = Laptop("Desa", db, tmp_path / "stik")
        people = len(copy.shows()["person"])
        assert people in {before, before + RESIDENTS}
        if people == before:
            copy.take(file)
        assert len(copy.shows()["person"]) == before + RESIDENTS
        assert db.chain_break() is None
        assert db.broken_seals() == []
        db.close()
    kader.db.close()
