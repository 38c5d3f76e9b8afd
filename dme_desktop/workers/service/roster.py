"""Everybody who has a journey in the order of names: no row of the list is looked for in the file.

SQLite finds the n-th row by passing over all before it. Here the ids stand in that order, read once
and kept true, so that each page, and the place of one person, is found at once.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.people.texts import Texts, Woven
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched
from dme_desktop.workers.model import Journey

MANY = 20  # people who changed, from which on the order is read anew
_BORNE = select(Journey.person_id).where(Journey.deleted_at.is_(None))
_HAS_JOURNEY = exists().where(Journey.person_id == Person.id, Journey.deleted_at.is_(None))
_GONE = select(Person.id).where(Person.deleted_at.is_not(None))
_Place = tuple[str, str]  # name and id


def ordered(db: Database) -> Known[Texts]:
    """Return the ids of everybody in the list of workers in its order, for whoever asks."""
    return db.shared(_ordered)


def _ordered(db: Database) -> Known[Texts]:
    return Known(db, {"person", "journey"}, read, _renewed)


def read(session: Session) -> Texts:
    """Return the ids in the order of names; the names are read along their index."""
    along = select(Person.id).order_by(Person.full_name, Person.id)
    counted = {*session.scalars(_BORNE)} - {*session.scalars(_GONE)}
    return Texts([one for one in session.scalars(along) if one in counted])


def _renewed(session: Session, before: Texts, touched: Touched) -> Texts:
    """Return the order after a few changed; whom a journey left counts as somebody who changed."""
    journeys = touched.get("journey", frozenset())
    owners = select(Journey.person_id).where(Journey.id.in_(journeys))
    ids = touched.get("person", frozenset()) | {*session.scalars(owners)}
    if len(ids) > MANY:
        return read(session)
    come = _come(session, ids)
    gone = sorted(at for at in map(before.place_of, ids) if at is not None)
    stands = _stands(session, before, gone, come)
    return before if stands else _moved(session, before, gone, come)


def _moved(session: Session, before: Texts, gone: Sequence[int], come: Sequence[_Place]) -> Texts:
    """Return the order with some people taken out and those who come put in by name."""
    length = len(before)
    left = set(gone)
    stay = [at for at in range(length) if at not in left]

    def place(at: int) -> _Place:
        return _named(session, before[at])

    before_whom = [(*stay, length)[bisect_left(stay, one, key=place)] for one in come]
    woven = Woven.of(length, gone, before_whom)
    return before.woven(woven, [id_ for _, id_ in come])


def _stands(session: Session, before: Texts, places: Sequence[int], come: Sequence[_Place]) -> bool:
    """Say whether the same people still stand between the same neighbours."""
    if {before[at] for at in places} != {id_ for _, id_ in come}:
        return False
    around = sorted({there for at in places for there in (at - 1, at, at + 1)})
    near = [at for at in around if 0 <= at < len(before)]
    names = _names(session, [before[at] for at in near])
    told = [(names[before[at]], before[at]) for at in near]
    return all(one < other for one, other in pairwise(told))


def _come(session: Session, ids: frozenset[str]) -> Sequence[_Place]:
    """Return those of some people who stand in the list now, in its order."""
    told: Select[str, str] = select(Person.full_name, Person.id).where(
        Person.id.in_(ids), _HAS_JOURNEY, Person.deleted_at.is_(None)
    )
    return sorted((one.full_name, one.id) for one in session.execute(told))


def _named(session: Session, person_id: str) -> _Place:
    return _names(session, [person_id])[person_id], person_id


def _names(session: Session, ids: Sequence[str]) -> dict[str, str]:
    asked: Select[str, str] = select(Person.id, Person.full_name).where(Person.id.in_(ids))
    return {one.id: one.full_name for one in session.execute(asked)}
