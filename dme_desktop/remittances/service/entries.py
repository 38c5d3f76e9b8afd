"""Lines of the ledger: written, corrected, reversed, found, added up. Nothing here commits."""

import datetime as dt
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Row, Select, String, case, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.agencies.model import Recruiter
from dme_desktop.kernel import names
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.people.model import Person
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import (
    Channel,
    Direction,
    Remittance,
    RemittanceUse,
    UseCategory,
)
from dme_desktop.remittances.rules import About
from dme_desktop.remittances.service import consents, months, uses
from dme_desktop.remittances.service.households import FAMILY
from dme_desktop.remittances.service.meant import COUNTRY, EVERYBODY, Meant
from dme_desktop.vault import printed
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged, Rows
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import steps

FROZEN = "(dibekukan)"  # stands for a recipient whose consent was withdrawn
Uses = Mapping[UseCategory, int]


@dataclass(frozen=True, slots=True)
class RemittanceRow:
    """One line of the list of remittances."""

    id: str
    person_id: str
    received_on: dt.date
    full_name: str
    recipient: str
    channel: str
    use: str
    amount_idr: int
    out: bool
    void: bool
    part: int  # of it, in rupiah, what is for the use that was asked for; all without one


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines of the ledger are asked for; without anything said, all of them.

    A line matches `words` by its recipient, or because its worker is among `people`, those whom
    the directory found by the same words. `of` are workers whose lines are meant, whatever the
    words; with `is_counted` lines that were reversed are left out.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    words: str = ""
    people: frozenset[str] = frozenset()
    channels: frozenset[Channel] = frozenset()
    use: UseCategory | None = None
    country: str | None = None  # of the newest journey; "" where none is known
    hamlet: str | None = None
    direction: Direction | None = None
    of: frozenset[str] = frozenset()
    has_fee: bool | None = None  # whether what sending cost was told
    is_counted: bool = False
    meant: Meant = EVERYBODY


@dataclass(frozen=True, slots=True)
class Totals:
    """What some lines add up to, void ones left out; sums in rupiah.

    Workers on one family card are one family; who has none on the books is counted alone.
    """

    lines: int
    workers: int
    families: int
    came_in: int
    went_out: int


EVERYTHING = Wanted()
NOT_GONE = frozenset({Stage.MINAT, Stage.CPMI, Stage.SIAP, Stage.BATAL, Stage.DICEGAH, Stage.GAGAL})


def record(session: Session, entry: Remittance, parts: Uses | None = None) -> Remittance:
    """Write down one sum, with what its parts are used for when it is split.

    Raises `Invalid` when a value is wrong, nobody consented, or the month is closed.
    """
    entry.consent_id = consents.required(session, entry.person_id).id
    split = dict(parts or {})
    if split:
        entry.use = rules.largest(split)
    _refuse(session, entry, split)
    session.add(entry)
    session.flush()
    if len(split) > 1:
        session.add_all(
            RemittanceUse(remittance_id=entry.id, use=use, amount_idr=part)
            for use, part in split.items()
        )
        session.flush()
    return entry


def correct(
    session: Session,
    remittance_id: str,
    entry: Remittance,
    reason: str,
    parts: Uses | None = None,
) -> Remittance:
    """Write a sum anew and reverse the old line with a reason; nothing is overwritten.

    The new line stays with the worker of the old one, whomever `entry` names.
    Raises `Invalid`, and DmeError when the line was void already: no sum is counted twice.
    """
    void(session, remittance_id, reason)
    entry.person_id = session.get_one(Remittance, remittance_id).person_id
    return record(session, entry, parts)


def void(session: Session, remittance_id: str, reason: str) -> None:
    """Reverse one line: it leaves every total, with a reason, and stays readable.

    Raises `Invalid` without a reason, DmeError the second time and in a closed month.
    """
    if not reason.strip():
        raise Invalid({"void_reason": "Tulis alasannya, agar orang lain mengerti nanti."})
    entry = session.get_one(Remittance, remittance_id)
    if entry.void_reason is not None:
        raise DmeError("Catatan ini sudah dibatalkan; alasannya yang pertama tetap berlaku.")
    if problem := rules.closed_problem(entry.received_on, months.closed(session)):
        raise DmeError(problem)
    entry.void_reason = reason.strip()


def papers_with(session: Session, remittance_id: str) -> list[str]:
    """Return the numbers of the papers that stand and show a line, to be named before it changes.

    A paper that was numbered before the line was written does not show it.
    """
    entry = session.get_one(Remittance, remittance_id)
    return [paper.number for paper in printed.showing(session, entry)]


def about(session: Session, person_id: str) -> About:
    """Return what is known of a worker when money of theirs is written down."""
    return about_all(session, [person_id])[person_id]


def about_all(session: Session, people: Sequence[str]) -> dict[str, About]:
    """Return what is known of each of some workers, read together, as an import asks for many."""
    born = select(Person.id, Person.birth_date).where(Person.id.in_(each(people)))
    births = {person: day for person, day in session.execute(born) if day}
    died, shut = steps.deaths(session, people), months.closed(session)
    trips: dict[str, list[Journey]] = {one: [] for one in people}
    kept = select(Journey).where(Journey.person_id.in_(each(people)), Journey.deleted_at.is_(None))
    for trip in session.scalars(kept.order_by(Journey.seq.desc())):
        trips[trip.person_id].append(trip)
    agents = _agents(session, [trip for some in trips.values() for trip in some])
    return {
        person: _about(
            some,
            born=births[person].first_day() if person in births else None,
            died=died.get(person),
            agents=frozenset(
                agents[one.recruiter_id] for one in some if one.recruiter_id in agents
            ),
            closed=shut,
        )
        for person, some in trips.items()
    }


def _about(trips: Sequence[Journey], **known: Any) -> About:  # noqa: ANN401 - what `About` holds
    """Return it with what the journeys of a worker, the newest first, tell."""
    left = [one.departed_on.first_day() for one in trips if one.departed_on]
    newest = trips[0] if trips else None
    back = newest.returned_on if newest and newest.stage is Stage.PURNA else None
    is_told = all(one.departed_on or one.stage in NOT_GONE for one in trips)
    return About(
        left=min(left) if left and is_told else None,
        home=back.last_day() if back else None,
        **known,
    )


def _agents(session: Session, trips: Sequence[Journey]) -> dict[str | None, str]:
    """Return the recruiters of some journeys by their ids, their names as they compare."""
    ids = {one.recruiter_id for one in trips if one.recruiter_id}
    if not ids:
        return {}
    found = select(Recruiter.id, Recruiter.name).where(Recruiter.id.in_(each(ids)))
    return {one: names.plain(name) for one, name in session.execute(found)}


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[RemittanceRow]:
    """Return the lines of the ledger, void ones too, the newest first."""
    kept = (
        select(Remittance, Person.full_name)
        .join(Person, Person.id == Remittance.person_id)
        .where(*_asked_for(wanted))
    )
    by = (Remittance.received_on, Remittance.id)
    return Paged(session, kept, by, partial(_rows, session, wanted.use), is_falling=True)


def _rows(session: Session, use: UseCategory | None, rows: Rows) -> list[RemittanceRow]:
    frozen = consents.frozen(session)
    split = uses.of(session, [entry.id for entry, _ in rows]) if use else {}
    return [
        _row(entry, name, frozen, split.get(entry.id, {}).get(use) if use else None)
        for entry, name in rows
    ]


def newest_of(session: Session, person_id: str, limit: int) -> list[RemittanceRow]:
    """Return the newest valid lines of one worker."""
    name = session.get_one(Person, person_id).full_name
    frozen = consents.frozen(session)
    return [_row(entry, name, frozen) for entry in newest_lines(session, person_id, limit)]


def newest_lines(session: Session, person_id: str, limit: int) -> Sequence[Remittance]:
    """Return the newest valid lines of one worker as they were written."""
    lines = _counted().where(Remittance.person_id == person_id)
    newest = lines.order_by(Remittance.received_on.desc(), Remittance.id.desc())
    return session.scalars(newest.limit(limit)).all()


def written_in(session: Session, person_id: str, year: int) -> Sequence[Remittance]:
    """Return all lines of one worker in one year, reversed ones too, oldest first."""
    lines = select(Remittance).where(
        Remittance.person_id == person_id,
        Remittance.deleted_at.is_(None),
        Remittance.received_on.between(dt.date(year, 1, 1), dt.date(year, 12, 31)),
    )
    return session.scalars(lines.order_by(Remittance.received_on, Remittance.id)).all()


def totals(session: Session, wanted: Wanted = EVERYTHING) -> Totals:
    """Return what the lines add up to: money that came in and money paid out, never netted."""
    return _told(_of_each(session, wanted)).totals


@dataclass(frozen=True)
class Summed:
    """What some lines add up to, and of whom in which family they are, as numbers in order."""

    totals: Totals
    tellers: Sequence[int]


@dataclass(frozen=True)
class Whole(Summed):
    """What all lines add up to, and how many each year has, void ones too."""

    by_year: Mapping[int, int]


Found = TypeVar("Found", bound=Summed)


def this_year(db: Database) -> Known[Summed]:
    """Return what the lines of this year add up to, the same for whoever asks."""
    return db.shared(_this_year)


def _this_year(db: Database) -> Known[Summed]:
    return Known(db, {"remittance", "person"}, of_this_year, partial(_after, of_this_year))


def of_this_year(session: Session) -> Summed:
    """Return what the lines of this year add up to. Ask `once(session, of_this_year)`."""
    year = session.info["clock"].today().year
    return _told(_of_each(session, Wanted(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31))))


def whole(db: Database) -> Known[Whole]:
    """Return what the whole ledger adds up to, the same for whoever asks."""
    return db.shared(_whole)


def _whole(db: Database) -> Known[Whole]:
    return Known(db, {"remittance", "person"}, of_everything, partial(_after, of_everything))


def of_everything(session: Session) -> Whole:
    """Return what the whole ledger adds up to. Ask `once(session, of_everything)`."""
    told = _told(_of_each(session, EVERYTHING))
    return Whole(told.totals, told.tellers, _lines_by_year(session))


def _after(
    read: Callable[[Session], Found], session: Session, before: Found, touched: Touched
) -> Found:
    """Return it after a change; one of people who stay in their families leaves it alone."""
    ids = touched.get("person", frozenset())
    told = select(Remittance.person_id).where(Remittance.person_id.in_(ids))
    families = session.execute(select(Person.id, FAMILY).where(Person.id.in_(told)))
    if "remittance" not in touched and all(_tells(before, one) for one in families):
        return before
    return read(session)


def _teller(one: Sequence[str]) -> int:
    return hash((*one,))


def _tells(summed: Summed, one: Sequence[str]) -> bool:
    teller = _teller(one)
    place = bisect_left(summed.tellers, teller)
    return place < len(summed.tellers) and summed.tellers[place] == teller


def _of_each(session: Session, wanted: Wanted) -> Sequence[Row[str, str, int, int, int]]:
    """Return of everybody with lines: who, which family, how many lines, money in and out."""
    came_in = case((Remittance.direction == Direction.IN, Remittance.amount_idr), else_=0)
    went_out = case((Remittance.direction == Direction.OUT, Remittance.amount_idr), else_=0)
    told = (
        select(
            Remittance.person_id,
            func.count().label("lines"),
            func.sum(came_in).label("came_in"),
            func.sum(went_out).label("went_out"),
        )
        .where(Remittance.void_reason.is_(None), *_asked_for(wanted))
        .group_by(Remittance.person_id)
    )
    if wanted.hamlet is not None or wanted.country is not None:
        told = told.join(Person, Person.id == Remittance.person_id)
    lines = told.subquery()
    return session.execute(
        select(lines.c.person_id, FAMILY, lines.c.lines, lines.c.came_in, lines.c.went_out).join(
            Person, Person.id == lines.c.person_id
        )
    ).all()


def _told(of_each: Sequence[Row[str, str, int, int, int]]) -> Summed:
    if not of_each:
        return Summed(Totals(0, 0, 0, 0, 0), array("q"))
    people, families, lines, came_in, went_out = zip(*of_each, strict=True)
    every = (sum(lines), len(people), len(set(families)), sum(came_in), sum(went_out))
    tellers = array("q", sorted(map(_teller, zip(people, families, strict=True))))
    return Summed(Totals(*every), tellers)


def _lines_by_year(session: Session) -> dict[int, int]:
    year = func.substr(type_coerce(Remittance.received_on, String), 1, len("2026"))
    rows = session.execute(
        select(year, func.count()).where(Remittance.deleted_at.is_(None)).group_by(year)
    )
    return {int(one): number for one, number in rows}


def of_year(session: Session, person_id: str, year: int) -> Sequence[Remittance]:
    """Return the valid lines of one worker in one year, oldest first."""
    lines = _counted().where(
        Remittance.person_id == person_id,
        Remittance.received_on.between(dt.date(year, 1, 1), dt.date(year, 12, 31)),
    )
    return session.scalars(lines.order_by(Remittance.received_on, Remittance.id)).all()


def years_of(session: Session, person_id: str) -> list[int]:
    """Return the years in which a worker's family told of money, newest first."""
    days = session.scalars(_counted().where(Remittance.person_id == person_id))
    return sorted({entry.received_on.year for entry in days}, reverse=True)


def shares_by_use(
    entries: Sequence[Remittance], parts: Mapping[str, Uses] | None = None
) -> list[tuple[UseCategory, int, float]]:
    """Return (use, rupiah, share 0-1) of some lines of money that came in, largest first.

    `parts` are those of each line by its id; a line without any is for its one use.
    """
    came_in = [entry for entry in entries if entry.direction is Direction.IN]
    total = sum(entry.amount_idr for entry in came_in)
    sums: dict[UseCategory, int] = {}
    for entry in came_in:
        for use, part in (parts or {}).get(entry.id, {entry.use: entry.amount_idr}).items():
            sums[use] = sums.get(use, 0) + part
    largest = sorted(sums.items(), key=lambda pair: -pair[1])
    return [(use, amount, amount / total) for use, amount in largest]


def by_month(entries: Sequence[Remittance]) -> tuple[int, ...]:
    """Return what came in each month of some lines of one year, in rupiah."""
    months = [0] * 12
    for entry in entries:
        if entry.direction is Direction.IN:
            months[entry.received_on.month - 1] += entry.amount_idr
    return tuple(months)


def _counted() -> Select[Remittance]:
    return select(Remittance).where(
        Remittance.void_reason.is_(None), Remittance.deleted_at.is_(None)
    )


def _asked_for(wanted: Wanted) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = [Remittance.deleted_at.is_(None)]
    if wanted.first:
        asked.append(Remittance.received_on >= wanted.first)
    if wanted.last:
        asked.append(Remittance.received_on <= wanted.last)
    if wanted.words.strip():
        named = matching(wanted.words, Remittance.recipient)
        asked.append(or_(Remittance.person_id.in_(wanted.people), named))
    if wanted.is_counted:
        asked.append(Remittance.void_reason.is_(None))
    return [*asked, *_narrowed(wanted)]


def _narrowed(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """Yield what a figure of a report asks of its lines."""
    if wanted.of:
        yield Remittance.person_id.in_(wanted.of)
    if wanted.channels:
        yield Remittance.channel.in_(wanted.channels)
    if wanted.direction:
        yield Remittance.direction == wanted.direction
    if wanted.hamlet is not None:
        yield Person.hamlet == wanted.hamlet
    if wanted.country is not None:
        yield func.coalesce(COUNTRY, "") == wanted.country
    if wanted.has_fee is not None:
        yield Remittance.fee_idr.is_not(None) == wanted.has_fee
    if wanted.use:
        yield uses.is_for(wanted.use)
    yield from wanted.meant.conditions(Remittance.person_id)


def _row(
    entry: Remittance, name: str, frozen: frozenset[str], part: int | None = None
) -> RemittanceRow:
    recipient = FROZEN if entry.person_id in frozen else entry.recipient
    return RemittanceRow(
        entry.id, entry.person_id, entry.received_on, name, recipient,
        entry.channel.value, entry.use.value, entry.amount_idr, entry.direction is Direction.OUT,
        entry.void_reason is not None, entry.amount_idr if part is None else part,
    )  # fmt: skip


def _refuse(session: Session, entry: Remittance, split: Uses) -> None:
    today = session.info["clock"].today()
    problems = problems_of(entry)
    if not problems:
        problems = rules.problems(entry, today, about(session, entry.person_id))
    if not problems and (wrong := rules.uses_problem(split, entry.amount_idr)):
        problems = {"uses": wrong}
    if problems:
        raise Invalid(problems)
