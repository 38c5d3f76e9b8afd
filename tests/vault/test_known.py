"""What is read once stays true: only what was touched is read again, and all of it after many."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.vault.database import FEW, Database
from dme_desktop.vault.known import Known, Touched
from dme_desktop.village.model import Setting
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik


class Count:
    """Counts residents, and notes how it was asked to."""

    def __init__(self, db: Database) -> None:
        self.asked: list[Touched | None] = []
        self.fails = False
        self.known = Known(db, {"person"}, self.read, self.renew)

    def read(self, session: Session) -> int:
        self.asked.append(None)
        if self.fails:
            raise RuntimeError("the disk did not answer")
        return session.scalar(select(func.count()).select_from(Person)) or 0

    def renew(self, session: Session, _: int, touched: Touched) -> int:
        count = self.read(session)
        self.asked[-1] = touched
        return count


@pytest.fixture
def count(db: Database) -> Count:
    """Give a count of nobody that was read once."""
    counting = Count(db)
    assert counting.known.now() == 0
    counting.asked.clear()
    return counting


def add(db: Database, first: int, number: int = 1) -> frozenset[str]:
    with db.write(ACT, CLERK) as session:
        people = [a_person(nik=nik(n)) for n in range(first, first + number)]
        session.add_all(people)
        session.flush()
        return frozenset(one.id for one in people)


def test_what_nothing_touched_is_not_read_again(db: Database, count: Count) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(Setting(key="x", value="y"))
    assert count.known.now() == 0
    assert count.asked == []


def test_changes_that_nobody_asked_about_are_told_at_once(db: Database, count: Count) -> None:
    touched = add(db, 1) | add(db, 2)
    assert count.known.now() == 2
    assert count.asked == [{"person": touched}]


def test_after_a_change_of_many_it_is_read_anew(db: Database, count: Count) -> None:
    add(db, 1, FEW + 1)
    assert count.known.now() == FEW + 1
    assert count.asked == [None]


def test_after_many_changes_of_few_it_is_read_anew(db: Database, count: Count) -> None:
    for first in range(1, FEW + 2, FEW // 2):
        add(db, first, FEW // 2)
    assert count.known.now() == FEW // 2 * 3
    assert count.asked == [None]


def test_after_a_reading_that_failed_nothing_old_is_told(db: Database, count: Count) -> None:
    add(db, 1)
    count.fails = True
    with pytest.raises(RuntimeError):
        count.known.now()
    count.fails = False
    assert count.known.now() == 1
    assert count.asked[-1] is None


def test_a_write_that_failed_touched_nothing(db: Database, count: Count) -> None:
    with pytest.raises(RuntimeError), db.write(ACT, CLERK) as session:
        session.add(a_person())
        session.flush()
        raise RuntimeError
    assert count.known.now() == 0
    assert count.asked == []


def test_what_came_while_it_was_asked_is_told_now_and_with_the_next_change(db: Database) -> None:
    come: list[frozenset[str]] = []

    def first(session: Session) -> int:
        return session.scalar(select(func.count()).select_from(Person)) or 0

    def meanwhile(session: Session, _: int, __: Touched) -> int:
        if not come:
            come.append(add(db, 9))
        return first(session)

    lent = Known(db, {"person"}, first, meanwhile)
    told: list[Touched] = []

    def renew(session: Session, _: int, touched: Touched) -> int:
        told.append(touched)
        return first(session)

    asked = Known(db, {"person"}, first, renew, using=(lent,))
    assert asked.now() == 0
    before = add(db, 1)
    assert asked.now() == 2
    assert told == [{"person": before | come[0]}]
    assert asked.now() == 2
    assert told[1:] == [{"person": come[0]}]
