"""A disk that forgets a bit is found out; no screen ever shows something that was not saved."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import insert, select

from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.rig import TIMES, clerks

Record = Callable[[str, object], None]
pytestmark = pytest.mark.rig
FLIPS, PEOPLE = 150 * TIMES, 200


def rows(db: Database) -> list[Any]:
    columns = (Person.id, Person.full_name, Person.birth_date, Person.hamlet)
    with db.read() as session:
        return [tuple(row) for row in session.execute(select(*columns).order_by(Person.full_name))]


def test_no_flipped_bit_ever_shows_wrong_data(profile: Profile, record_property: Record) -> None:
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        session.execute(
            insert(Person),
            [
                {"full_name": f"Contoh {n:03}", "gender": "2", "hamlet": "Montong",
                 "birth_date": clerks.BORN, "search_key": f"CONTOH {n:03}", "residency": "TETAP",
                 "phone_wa": False, "rev": 1}
                for n in range(PEOPLE)
            ],
        )  # fmt: skip
    right, key = rows(db), db.key
    db.close()
    content, chance = profile.database_path.read_bytes(), random.Random(4)
    told = 0
    for _ in range(FLIPS):
        bad = bytearray(content)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        profile.database_path.write_bytes(bad)
        try:
            db = Database(profile.database_path, key)
        except DmeError:
            told += 1
            continue
        try:
            assert rows(db) == right
        except DmeError:
            told += 1
        raw = db.raw()
        assert raw.execute("PRAGMA cipher_integrity_check").fetchall()  # never unnoticed
        raw.close()
        db.close()
    assert len(right) == PEOPLE
    assert told
    record_property("tried", FLIPS)
