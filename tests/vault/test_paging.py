"""Pages of a list are the same rows from whichever end they are read."""

from collections.abc import Sequence

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault import paging
from dme_desktop.vault.database import Database
from dme_desktop.vault.paging import Ordered
from tests.acts import ACT, CLERK
from tests.examples import a_person

COUNT, PAGE = 23, 4
ORDER = (Person.full_name, Person.id)


@pytest.fixture
def crowd(office: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Give an office with people of few names, in which every page is far away."""
    monkeypatch.setattr(paging, "NEAR", -1)
    with office.write(ACT, CLERK) as session:
        for number in range(COUNT):
            session.add(a_person(nik=None, full_name=f"Contoh {number % 5}"))
    return office


@pytest.mark.parametrize("is_falling", [False, True])
def test_pages_put_together_are_the_whole_list(crowd: Database, *, is_falling: bool) -> None:
    listed = Ordered(select(Person.full_name, Person.id), ORDER, is_falling=is_falling)
    with crowd.read() as session:
        found = [
            tuple(row)
            for offset in range(0, COUNT + PAGE, PAGE)
            for row in listed.page(session, offset, PAGE, lambda: _count(session))
        ]
        every = [tuple(row) for row in session.execute(select(Person.full_name, Person.id))]
    assert found == sorted(every, reverse=is_falling)
    assert len(found) == COUNT


def test_the_last_page_follows_whoever_was_added_or_left(crowd: Database) -> None:
    with crowd.read() as session:
        before = _names(people.page(session, COUNT - 2, PAGE))
    with crowd.write(ACT, CLERK) as session:
        session.add(a_person(nik=None, full_name="Zainal Contoh"))
    with crowd.read() as session:
        after = _names(people.page(session, COUNT - 2, PAGE))
    assert after == [*before, "Zainal Contoh"]


def test_there_is_nothing_behind_the_last_row(crowd: Database) -> None:
    with crowd.read() as session:
        assert people.page(session, COUNT, PAGE) == []
        assert people.page(session, COUNT + 50, PAGE) == []


def _names(page: Sequence[Person]) -> list[str]:
    return [person.full_name for person in page]


def _count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Person)) or 0
