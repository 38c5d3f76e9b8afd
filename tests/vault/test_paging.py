"""Pages of a list are the same rows from whichever end they are read."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault import paging
from dme_desktop.vault.database import Database
from dme_desktop.vault.paging import Paged, Rows
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
    with crowd.read() as session:
        listed = Paged(session, select(*ORDER), ORDER, list, is_falling=is_falling)
        pages = [listed.page(offset, PAGE) for offset in range(0, COUNT + PAGE, PAGE)]
        every = [tuple(row) for row in session.execute(select(*ORDER))]
        at_once = [tuple(row) for row in listed.every()]
        assert listed.count() == COUNT
    assert [tuple(row) for page in pages for row in page] == sorted(every, reverse=is_falling)
    assert at_once == sorted(every, reverse=is_falling)


def test_what_is_read_whole_is_told_some_at_a_time(
    crowd: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "AT_ONCE", 10)
    told = []

    def note(rows: Rows) -> Rows:
        told.append(len(rows))
        return rows

    with crowd.read() as session:
        assert len(list(Paged(session, select(*ORDER), ORDER, note).every())) == COUNT
    assert told == [10, 10, 3]


def test_the_last_page_follows_whoever_was_added_or_left(crowd: Database) -> None:
    with crowd.read() as session:
        before = _names(people.paged(session).page(COUNT - 2, PAGE))
    with crowd.write(ACT, CLERK) as session:
        session.add(a_person(nik=None, full_name="Zainal Contoh"))
    with crowd.read() as session:
        after = _names(people.paged(session).page(COUNT - 2, PAGE))
    assert after == [*before, "Zainal Contoh"]


def test_there_is_nothing_behind_the_last_row(crowd: Database) -> None:
    with crowd.read() as session:
        assert people.paged(session).page(COUNT, PAGE) == []
        assert people.paged(session).page(COUNT + 50, PAGE) == []


def _names(page: Sequence[Person]) -> list[str]:
    return [person.full_name for person in page]
