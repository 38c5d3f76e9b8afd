"""What reports count of the way of the papers: days by step, by month and by scheme, with rows."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.vault.many import each, years_in
from dme_desktop.visits import rules
from dme_desktop.visits.rules import Past, Stay, Usual
from dme_desktop.visits.service import ways
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent, Scheme, WorkerDocument
from dme_desktop.workers.service import documents

MONTH, SCHEME = "BULAN", "SKEMA"
APART = "-"  # between the parts of the name of a figure


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a report: what it is about, how long that took, and the rows it counts."""

    name: str
    code: str
    usual: Usual
    rows: Sequence["Measured"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One journey behind a figure: whose it is, when it was done, after how many days."""

    id: str
    journey_id: str
    full_name: str
    hamlet: str
    scheme: Scheme
    done_on: dt.date
    days: int


@dataclass(frozen=True)
class Whole:
    """The ways that were finished in a year, and how many were so without a known beginning."""

    rows: Sequence[Measured]
    without_wish: int
    unmeasured: Sequence[Past]


def by_step(session: Session, year: int, only: str = "") -> list[Measure]:
    """Return how long each step took that was done in a year, in the order of the way.

    The journeys behind a step are read of the one that is asked for only.
    """
    stays = ways.finished(session, *_days(year))
    if only:
        stays = [one for one in stays if one.code == only]
    named = _named(session, [one.journey_id for one in stays] if only else ())
    by_code: dict[str, list[Stay]] = {}
    for one in stays:
        by_code.setdefault(one.code, []).append(one)
    return [_step(code, by_code[code], named) for code in rules.ORDER if code in by_code]


def whole(session: Session, year: int) -> Whole:
    """Return the ways from the wish until everything was there that ended in a year."""
    first, last = _days(year)
    ended = [
        one
        for one in ways.pasts(session, first, last)
        if one.ready_on and first <= one.ready_on <= last
    ]
    known = [(one, days) for one in ended if (days := rules.whole(one)) is not None]
    named = _named(session, [one.journey_id for one, _ in known])
    rows = [_row(named, one, days) for one, days in known]
    unknown = [one for one in ended if rules.whole(one) is None]
    return Whole(rows, len(unknown), unknown)


def without_wish(session: Session, year: int) -> list[Measured]:
    """Return who became ready in a year without a known day of the wish; days are 0."""
    unknown = whole(session, year).unmeasured
    named = _named(session, [one.journey_id for one in unknown])
    found = [_row(named, one, 0) for one in unknown]
    return sorted(found, key=lambda one: (one.full_name, one.journey_id))


def by_month(rows: Sequence[Measured]) -> list[Measure]:
    """Return how long whole ways took, by the month in which they ended."""
    months = sorted({one.done_on.month for one in rows})
    return [
        _measure(f"{MONTH}{APART}{month:02}", [one for one in rows if one.done_on.month == month])
        for month in months
    ]


def by_scheme(rows: Sequence[Measured]) -> list[Measure]:
    """Return how long whole ways took, by scheme."""
    return [
        _measure(f"{SCHEME}{APART}{scheme.name}", there)
        for scheme in Scheme
        if (there := [one for one in rows if one.scheme is scheme])
    ]


def rows_of(session: Session, which: str) -> Measure | None:
    """Return one figure by its name, None where nothing is counted. Example: "2026-PASPOR"."""
    year, _, code = which.partition(APART)
    if code.startswith((MONTH, SCHEME)):
        found = whole(session, int(year)).rows
        every = by_month(found) if code.startswith(MONTH) else by_scheme(found)
    else:
        every = by_step(session, int(year), code)
    return next((one for one in every if one.code == code), None)


def years(session: Session) -> list[int]:
    """Return the years in which something was done, newest first; this one always."""
    there = WorkerDocument.obtained_on.is_not(None)
    got = years_in(session, WorkerDocument.obtained_on, *documents.KEPT, there)
    done = select(func.substr(type_coerce(JourneyEvent.on, String), 1, 4)).where(
        JourneyEvent.deleted_at.is_(None), JourneyEvent.kind.in_(_DONE)
    )
    found = {int(one) for one in session.scalars(done.distinct()) if one}
    return sorted({*got, *found, session.info["clock"].today().year}, reverse=True)


_DONE = (EventKind.MENDAFTAR, EventKind.DOKUMEN_LENGKAP)


def _days(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _step(code: str, stays: Sequence[Stay], named: Mapping[str, "_Maker"]) -> Measure:
    usual = rules.usual(one.days for one in stays)
    assert usual is not None  # noqa: S101 - there are some
    rows = [make(one.done_on, one.days) for one in stays if (make := named.get(one.journey_id))]
    return Measure(name_of(code), code, usual, rows)


def _measure(code: str, rows: Sequence[Measured]) -> Measure:
    usual = rules.usual(one.days for one in rows)
    assert usual is not None  # noqa: S101 - there are rows
    return Measure(name_of(code), code, usual, rows)


def name_of(code: str) -> str:
    """Return a figure in words: the step, the scheme, or the number of the month."""
    kind, _, value = code.partition(APART)
    if kind == SCHEME and value:
        return Scheme[value].value
    return value if kind == MONTH else rules.words_of(code)


class _Maker:
    """Whose journey it is, to be completed by a day and a number of days."""

    def __init__(self, told: Sequence[Any]) -> None:
        self._told = told

    def __call__(self, done_on: dt.date, days: int) -> Measured:
        person_id, journey_id, name, hamlet, scheme = self._told
        return Measured(person_id, journey_id, name, hamlet, scheme, done_on, days)


def _row(named: Mapping[str, _Maker], one: Past, days: int) -> Measured:
    assert one.ready_on is not None  # noqa: S101 - ended ones only
    return named[one.journey_id](one.ready_on, days)


def _named(session: Session, ids: Iterable[str]) -> dict[str, _Maker]:
    told = (Person.id, Journey.id, Person.full_name, Person.hamlet, Journey.scheme)
    kept = select(*told).join(Person, Person.id == Journey.person_id)
    rows = session.execute(kept.where(Journey.id.in_(each(set(ids)))))
    return {row[1]: _Maker(row) for row in rows}
