"""Two residents who turned out to be one, with their journeys. One act, so one undo."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.people import service as people
from dme_desktop.people import twins
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import Journey


@dataclass(frozen=True)
class Side:
    """One of the two: the values of the record and how many journeys and contacts hang on it."""

    id: str
    values: dict[str, Any]
    journeys: int
    contacts: int
    since: dt.datetime | None


@dataclass(frozen=True)
class Pair:
    """Two who may be one, the one who stays first, and what differs between them.

    `conflicts` say in words what the two tell differently of one contact; both lines stay.
    """

    id: str
    kept: Side
    gone: Side
    differing: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)

    @property
    def missing(self) -> list[str]:
        """Return the fields that only the one who goes has."""
        return [name for name in self.differing if self.kept.values[name] is None]


def pair(session: Session, pair_id: str) -> Pair:
    """Return the two of a pair beside each other; raise DmeError when one is gone."""
    kept, gone = (_side(session, person) for person in twins.both(session, pair_id))
    differing = [
        one.name
        for one in fields_of(Person)
        if one.name != "nik_missing"
        and gone.values[one.name] is not None
        and gone.values[one.name] != kept.values[one.name]
    ]
    return Pair(pair_id, kept, gone, differing, _conflicts(session, kept.id, gone.id))


def _conflicts(session: Session, kept_id: str, gone_id: str) -> list[str]:
    theirs = people.contacts(session, gone_id)
    return [
        _told(one, other, name)
        for one in people.contacts(session, kept_id)
        for other in theirs
        if people.is_same_contact(one, other)
        for name in people.conflicts(one, other)
    ]


def _told(one: FamilyLink, other: FamilyLink, name: str) -> str:
    """Say what two lines tell differently.

    Example: "Amaq Contoh: Nomor HP keluarga 0812-0000-0001 dan 0812-0000-0099".
    """
    field = field_of(FamilyLink, name)
    both = (field.kind.format(getattr(each, name)) for each in (one, other))
    return f"{one.name}: {field.label} {' dan '.join(both)}"


def merge(session: Session, pair_id: str, taken: Sequence[str]) -> Person:
    """Make one of a pair: the first stays, with the `taken` fields and all records of the other.

    Raises DmeError when one is gone, they are a family or a value does not fit.
    """
    kept, gone = twins.both(session, pair_id)
    person = people.merge(session, kept.id, gone.id, taken)
    for place, journey in enumerate(session.scalars(_in_order(person.id)), start=1):
        journey.seq = place
    return person


def open_journeys(session: Session, person_id: str) -> int:
    """Return how many journeys are under way: after a merge one may be there twice."""
    kept = select(func.count()).select_from(Journey).where(Journey.person_id == person_id)
    under_way = kept.where(Journey.stage.in_(rules.OPEN), Journey.deleted_at.is_(None))
    return session.scalar(under_way) or 0


def _in_order(person_id: str) -> Any:  # noqa: ANN401 - a statement
    """Return the journeys of a person as they went, those without a departure as written down."""
    began = func.coalesce(Journey.departed_on, func.date(Journey.created_at))
    return select(Journey).where(Journey.person_id == person_id).order_by(began, Journey.created_at)


def _side(session: Session, person: Person) -> Side:
    journeys = select(func.count()).select_from(Journey)
    return Side(
        person.id,
        {one.name: getattr(person, one.name) for one in fields_of(Person)},
        session.scalar(
            journeys.where(Journey.person_id == person.id, Journey.deleted_at.is_(None))
        ) or 0,
        len(people.contacts(session, person.id)),
        person.created_at,
    )  # fmt: skip
