"""The families of those who work abroad: who looks after the children, by consent of a guardian.

What is told of children leaves this room as numbers only.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, func, not_, select
from sqlalchemy.orm import Session

from dme_desktop.people.model import Child, ChildConsent, FamilyLink, Person, SchoolStatus
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged
from dme_desktop.workers.rules import ABROAD
from dme_desktop.workers.service import standings


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One worker abroad with the family at home. `id` is the person."""

    id: str
    full_name: str
    hamlet: str
    contact: str
    children: int
    out_of_school: int
    agreed_on: dt.date | None


@dataclass(frozen=True)
class Wanted:
    """Which families are asked for: by words; those with children, or those nobody asked yet."""

    words: str = ""
    with_children: bool | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class ChildFact:
    """What is counted of one child, never a name or a birthday; and whose child it is."""

    hamlet: str
    school: SchoolStatus | None
    caregiver: bool
    special_need: bool
    person_id: str = ""
    full_name: str = ""  # of the worker


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[FamilyRow]:
    """Return the families of those abroad, by the name of the worker."""
    found = standings.latest(ABROAD).where(*_asked_for(wanted))
    by = (Person.full_name.concat(""), Person.id)  # put in order when all was read
    return Paged(session, found, by, partial(_told, session))


def counts(session: Session) -> tuple[int, int]:
    """Return how many workers abroad there are, and how many of them have children written down."""
    return tuple(  # type: ignore[return-value]
        paged(session, wanted).count() for wanted in (EVERYTHING, Wanted(with_children=True))
    )


def children(session: Session) -> Sequence[ChildFact]:
    """Return what is counted of the children of those abroad."""
    abroad = standings.latest(ABROAD).with_only_columns(Person.id)
    kept = (
        select(
            Person.hamlet,
            Child.school_status,
            Child.caregiver,
            Child.special_need,
            Person.id,
            Person.full_name,
        )
        .join(Person, Person.id == Child.person_id)
        .where(Child.deleted_at.is_(None), Child.person_id.in_(abroad), _agreed())
    )
    return [
        ChildFact(hamlet, school, bool(caregiver), bool(need), person, name)
        for hamlet, school, caregiver, need, person, name in session.execute(kept)
    ]


def _asked_for(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [matching(wanted.words, Person.full_name, Person.hamlet)]
    if wanted.with_children is not None:
        has = exists().where(Child.person_id == Person.id, Child.deleted_at.is_(None))
        found.append(has if wanted.with_children else not_(has))
    return found


def _agreed() -> ColumnElement[bool]:
    return exists().where(
        ChildConsent.person_id == Child.person_id, ChildConsent.deleted_at.is_(None)
    )


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[FamilyRow]:
    ids = [row.id for row in rows]
    kept = select(Child.person_id, Child.school_status, func.count()).where(
        Child.person_id.in_(ids), Child.deleted_at.is_(None)
    )
    number, out = Counter[str](), Counter[str]()
    grouped = kept.group_by(Child.person_id, Child.school_status)
    for person_id, school, count in session.execute(grouped):
        number[person_id] += count
        out[person_id] += count * (school is SchoolStatus.PUTUS)
    agreed, contacts = _consents(session, ids), _contacts(session, ids)
    return [
        FamilyRow(
            row.id, row.full_name, row.hamlet, contacts.get(row.id, ""), number[row.id],
            out[row.id], agreed.get(row.id),
        )
        for row in rows
    ]  # fmt: skip


def _consents(session: Session, ids: Sequence[str]) -> dict[str, dt.date]:
    kept = select(ChildConsent.person_id, ChildConsent.given_on).where(
        ChildConsent.person_id.in_(ids), ChildConsent.deleted_at.is_(None)
    )
    return dict(session.execute(kept).all())


def _contacts(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """Return the first contact of each, the one that is asked first."""
    kept = (
        select(FamilyLink.person_id, FamilyLink.name)
        .where(FamilyLink.person_id.in_(ids), FamilyLink.deleted_at.is_(None))
        .order_by(FamilyLink.order.desc(), FamilyLink.id.desc())
    )
    return dict(session.execute(kept).all())
