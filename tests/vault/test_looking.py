"""Words are looked for one way in every list: each in any column, and a mark is only a mark."""

import pytest
from sqlalchemy import select

from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.looking import matching
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik


@pytest.fixture
def village(office: Database) -> Database:
    """Give two residents, of whom one has no nickname."""
    for serial, name, hamlet in ((1, "Inaq Senaru", "Montong"), (2, "Amaq Lendang", "Senaru")):
        with office.write(ACT, CLERK) as session:
            people.add(session, a_person(nik=nik(serial), full_name=name, hamlet=hamlet))
    return office


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Amaq Lendang", "Inaq Senaru"]),
        ("senaru", ["Amaq Lendang", "Inaq Senaru"]),
        ("SENARU montong", ["Inaq Senaru"]),
        ("senaru lombok", []),
        ("%", []),
        ("_", []),
    ],
)
def test_each_word_stands_in_one_of_the_columns(
    village: Database, words: str, found: list[str]
) -> None:
    looked = matching(words, Person.full_name, Person.hamlet, Person.nickname)
    with village.read() as session:
        names = session.scalars(select(Person.full_name).where(looked).order_by(Person.full_name))
        assert list(names) == found
