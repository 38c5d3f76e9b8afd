"""What is changed past the program is found and placed, record by record."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from sqlalchemy import delete, update

from dme_desktop.people import service as people
from dme_desktop.people.model import Person, Photo
from dme_desktop.vault import audit
from dme_desktop.vault.database import Database
from dme_desktop.vault.seals import Broken, Harm
from dme_desktop.village import service as village
from dme_desktop.village.model import Setting
from tests.acts import ACT, CLERK
from tests.examples import a_person


@contextmanager
def by_hand(db: Database) -> Iterator[Any]:
    """Give a connection that nobody watches, as somebody with the passphrase can make."""
    with closing(db.raw()) as raw:
        yield raw


@pytest.fixture
def siti(office: Database) -> str:
    """Give the id of a resident with a photo, and a setting beside."""
    with office.write(ACT, CLERK) as session:
        person = people.add(session, a_person())
        session.add(Photo(person_id=person.id, jpeg=b"\xff\xd8"))
        village.put_setting(session, "operator", "Siti")
    return person.id


def test_what_the_program_wrote_is_whole(office: Database, siti: str) -> None:
    with office.write(ACT, CLERK) as session:
        session.get_one(Person, siti).hamlet = "Lendang"
        session.execute(update(Person).values(notes="dibaca"))
        audit.changed(session, Person, siti, {"notes": [None, "dibaca"]})
        session.delete(session.get_one(Photo, siti))
    assert office.broken_seals() == []


def test_what_a_failed_write_touched_is_forgotten(office: Database, siti: str) -> None:
    with pytest.raises(ZeroDivisionError), office.write(ACT, CLERK) as session:
        session.execute(delete(Setting))
        session.get_one(Person, siti).hamlet = "Lendang"
        session.flush()
        raise ZeroDivisionError
    with office.write(ACT, CLERK) as session:
        village.put_setting(session, "operator", "Ani")
    assert office.broken_seals() == []


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE person SET full_name = 'ORANG LAIN'", ("person", Harm.CHANGED)),
        ("UPDATE person SET updated_by = 'orang lain'", ("person", Harm.CHANGED)),
        ("UPDATE photo SET jpeg = x'ffd9'", ("photo", Harm.CHANGED)),
        ("DELETE FROM photo", ("photo", Harm.DELETED)),
        ("UPDATE setting SET value = 'Ani' WHERE key = 'operator'", ("setting", Harm.CHANGED)),
        ("DELETE FROM official", ("official", Harm.DELETED)),
        (
            "INSERT INTO photo (person_id, jpeg) SELECT id, x'ffd8' FROM official",
            ("photo", Harm.ADDED),
        ),
    ],
)
def test_a_change_by_hand_is_found_and_placed(
    office: Database, siti: str, statement: str, broken: tuple[str, Harm]
) -> None:
    with by_hand(office) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(statement)
    assert [(one.table, one.harm) for one in office.broken_seals()] == [broken]
    if broken[0] == "person":
        assert office.broken_seals() == [Broken("person", siti, Harm.CHANGED)]


def test_a_later_act_on_the_same_record_covers_nothing_else(office: Database, siti: str) -> None:
    with by_hand(office) as raw:
        raw.execute("DELETE FROM photo")
    with office.write(ACT, CLERK) as session:
        session.get_one(Person, siti).hamlet = "Lendang"
    assert office.broken_seals() == [Broken("photo", siti, Harm.DELETED)]
