"""How the office kept to the law on personal data in a year, in counts that name nobody."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.privacy import purposes, rules
from dme_desktop.privacy.model import Breach, Destruction, Progress, Request, Wish
from dme_desktop.privacy.service import breaches, erasure
from dme_desktop.vault.model import Outgoing


@dataclass(frozen=True)
class Figures:
    """The counts of a year; consents as they stand today."""

    year: int
    by_wish: Counter[Wish]
    in_time: int
    too_late: int
    refused: int
    waiting: int
    hours: int | None  # on average until the answer
    consents: int
    in_force: int
    withdrawn_late: int
    breaches: int
    breaches_told_in_time: int
    destructions: int
    exports: int
    secret_exports: int

    @property
    def received(self) -> int:
        """Return how many requests were received."""
        return self.by_wish.total()


def of_year(session: Session, year: int) -> Figures:
    """Return the counts of a year."""
    asked = [one for one in session.scalars(select(Request)) if one.received_at.year == year]
    answered = [(one, one.settled_at) for one in asked if one.settled_at]
    spans = [at - one.received_at for one, at in answered]
    hours = [span.total_seconds() / 3600 for span in spans]
    failed = [
        one
        for one in session.scalars(select(Breach).where(Breach.deleted_at.is_(None)))
        if one.found_on.year == year
    ]
    left = [
        one
        for one in session.scalars(select(Outgoing))
        if one.created_at and one.created_at.year == year
    ]
    agreed = _consents(session)
    now = session.info["clock"].now()
    return Figures(
        year=year,
        by_wish=Counter(one.wish for one in asked),
        in_time=sum(span <= rules.CLOCK for span in spans),
        too_late=sum(span > rules.CLOCK for span in spans) + sum(_is_late(o, now) for o in asked),
        refused=sum(one.progress is Progress.DITOLAK for one in asked),
        waiting=sum(one.progress in rules.OPEN for one in asked),
        hours=round(sum(hours) / len(hours)) if hours else None,
        consents=sum(one.number for one in agreed),
        in_force=sum(one.number for one in agreed if one.withdrawn_at is None),
        withdrawn_late=sum(one.number for one in agreed if _is_carried_out_late(one, now)),
        breaches=len(failed),
        breaches_told_in_time=sum(_is_told_in_time(session, one) for one in failed),
        destructions=sum(one.at.year == year for one in erasure.every(session)),
        exports=len(left),
        secret_exports=sum(bool(one.sensitive) for one in left),
    )


def years(session: Session) -> Sequence[int]:
    """Return the years that can be asked about, the newest first."""
    this_year = session.info["clock"].today().year
    moments = [*session.scalars(select(Request.received_at)), *session.scalars(
        select(Destruction.at))]  # fmt: skip
    return sorted({this_year, *(one.year for one in moments)}, reverse=True)


class _Agreed(NamedTuple):
    """How many consents were withdrawn at one moment, and carried out at one; None for never."""

    number: int
    withdrawn_at: dt.datetime | None
    handled_at: dt.datetime | None


def _consents(session: Session) -> list[_Agreed]:
    everybody = select(Person.id).where(Person.deleted_at.is_(None))
    kept = (one.agreed.subquery().c for one in purposes.every() if one.agreed is not None)
    asked = (
        select(func.count(), one.withdrawn_at, one.handled_at)
        .where(one.person_id.in_(everybody))
        .group_by(one.withdrawn_at, one.handled_at)
        for one in kept
    )
    return [_Agreed._make(row) for one in asked for row in session.execute(one)]


def _is_late(one: Request, now: dt.datetime) -> bool:
    return one.progress in rules.OPEN and rules.due(one.received_at) < now


def _is_carried_out_late(one: _Agreed, now: dt.datetime) -> bool:
    if one.withdrawn_at is None:
        return False
    return (one.handled_at or now) > rules.due(one.withdrawn_at)


def _is_told_in_time(session: Session, one: Breach) -> bool:
    last = breaches.due(session, one).date()
    told = (one.persons_told_on, one.authority_told_on)
    return all(day is not None and day <= last for day in told)
