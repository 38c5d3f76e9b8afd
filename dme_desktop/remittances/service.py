"""What the office does with the ledger. Every function gets a session and never commits."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import ColumnElement, Row, Select, case, extract, func, or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.people.model import Person
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Direction, Remittance, UseCategory
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Ordered
from dme_desktop.workers.service import steps


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines of the ledger are asked for; without anything said, all of them.

    A line matches `words` by its recipient, or because its worker is among `people`, those whom
    the directory found by the same words.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    words: str = ""
    people: frozenset[str] = frozenset()


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
_FAMILY = func.coalesce(func.nullif(Person.family_card_no, ""), Person.id)


def record(session: Session, entry: Remittance) -> Remittance:
    """Write down one sum; raise `Invalid` when a value is wrong."""
    _refuse(session, entry)
    session.add(entry)
    session.flush()
    return entry


def correct(session: Session, remittance_id: str, entry: Remittance, reason: str) -> Remittance:
    """Write a sum anew and void the old line with a reason; nothing is overwritten.

    The new line stays with the worker of the old one, whomever `entry` names.
    Raises `Invalid`, and DmeError when the line was void already: no sum is counted twice.
    """
    void(session, remittance_id, reason)
    entry.person_id = session.get_one(Remittance, remittance_id).person_id
    return record(session, entry)


def void(session: Session, remittance_id: str, reason: str) -> None:
    """Take one line out of every total, with a reason; the line itself stays readable."""
    if not reason.strip():
        raise Invalid({"void_reason": "Tulis alasannya, agar orang lain mengerti nanti."})
    entry = session.get_one(Remittance, remittance_id)
    if entry.void_reason is not None:
        raise DmeError("Catatan ini sudah dibatalkan; alasannya yang pertama tetap berlaku.")
    entry.void_reason = reason.strip()


def last_day(session: Session) -> dt.date | None:
    """Return the day of the line that was written down last, where the next one begins."""
    newest = select(Remittance.received_on).where(Remittance.deleted_at.is_(None))
    ordered = newest.order_by(Remittance.created_at.desc(), Remittance.id.desc())
    return session.scalar(ordered.limit(1))


def count(session: Session, wanted: Wanted = EVERYTHING) -> int:
    """Return how many lines the ledger has, void ones too."""
    kept = select(func.count(Remittance.id)).join(Person, Person.id == Remittance.person_id)
    return session.scalar(kept.where(*_asked_for(wanted))) or 0


def page(
    session: Session, offset: int = 0, limit: int = 128, wanted: Wanted = EVERYTHING
) -> list[RemittanceRow]:
    """Return lines, newest first, `limit` of them from `offset`."""
    kept = (
        select(Remittance, Person.full_name)
        .join(Person, Person.id == Remittance.person_id)
        .where(*_asked_for(wanted))
    )
    newest_first = Ordered(kept, (Remittance.received_on, Remittance.id), is_falling=True)
    rows = newest_first.page(session, offset, limit, partial(count, session, wanted))
    return [_row(entry, name) for entry, name in rows]


def newest_of(session: Session, person_id: str, limit: int) -> list[RemittanceRow]:
    """Return the newest valid lines of one worker."""
    lines = _counted().where(Remittance.person_id == person_id)
    ordered = lines.order_by(Remittance.received_on.desc(), Remittance.id.desc())
    name = session.get_one(Person, person_id).full_name
    return [_row(entry, name) for entry in session.scalars(ordered.limit(limit))]


def totals(session: Session, wanted: Wanted = EVERYTHING) -> Totals:
    """Return what the lines add up to: money that came in and money paid out, never netted."""
    return _told(_of_each(session, wanted)).totals


@dataclass(frozen=True)
class ThisYear:
    """What the lines of this year add up to, and of whom in which family they are, as numbers."""

    totals: Totals
    tellers: frozenset[int]


def this_year(db: Database) -> Known[ThisYear]:
    """Return what the lines of this year add up to, the same for whoever asks."""
    return db.shared(_this_year)


def _this_year(db: Database) -> Known[ThisYear]:
    return Known(db, {"remittance", "person"}, of_this_year, _after)


def of_this_year(session: Session) -> ThisYear:
    """Return what the lines of this year add up to. Ask `once(session, of_this_year)`."""
    year = session.info["clock"].today().year
    return _told(_of_each(session, Wanted(first=dt.date(year, 1, 1), last=dt.date(year, 12, 31))))


def _after(session: Session, before: ThisYear, touched: Touched) -> ThisYear:
    """Return it after a change; one of people who stay in their families leaves it alone."""
    ids = touched.get("person", frozenset())
    told = select(Remittance.person_id).where(Remittance.person_id.in_(ids))
    families = session.execute(select(Person.id, _FAMILY).where(Person.id.in_(told)))
    if "remittance" not in touched and {hash((*one,)) for one in families} <= before.tellers:
        return before
    return of_this_year(session)


def _of_each(session: Session, wanted: Wanted) -> Sequence[Row[str, str, int, int, int]]:
    """Return of everybody with lines: who, which family, how many lines, money in and out."""
    came_in = case((Remittance.direction == Direction.IN, Remittance.amount_idr), else_=0)
    went_out = case((Remittance.direction == Direction.OUT, Remittance.amount_idr), else_=0)
    lines = (
        select(
            Remittance.person_id,
            func.count().label("lines"),
            func.sum(came_in).label("came_in"),
            func.sum(went_out).label("went_out"),
        )
        .where(Remittance.void_reason.is_(None), *_asked_for(wanted))
        .group_by(Remittance.person_id)
        .subquery()
    )
    return session.execute(
        select(lines.c.person_id, _FAMILY, lines.c.lines, lines.c.came_in, lines.c.went_out).join(
            Person, Person.id == lines.c.person_id
        )
    ).all()


def _told(of_each: Sequence[Row[str, str, int, int, int]]) -> ThisYear:
    if not of_each:
        return ThisYear(Totals(0, 0, 0, 0, 0), frozenset())
    people, families, lines, came_in, went_out = zip(*of_each, strict=True)
    every = (sum(lines), len(people), len(set(families)), sum(came_in), sum(went_out))
    return ThisYear(Totals(*every), frozenset(map(hash, zip(people, families, strict=True))))


def lines_by_year(session: Session) -> dict[int, int]:
    """Return how many lines each year has, void ones too."""
    year = extract("year", Remittance.received_on)
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


def shares_by_use(entries: Sequence[Remittance]) -> list[tuple[UseCategory, int, float]]:
    """Return (use, rupiah, share 0-1) of some lines of money that came in, largest first."""
    came_in = [entry for entry in entries if entry.direction is Direction.IN]
    total = sum(entry.amount_idr for entry in came_in)
    sums: dict[UseCategory, int] = {}
    for entry in came_in:
        sums[entry.use] = sums.get(entry.use, 0) + entry.amount_idr
    largest = sorted(sums.items(), key=lambda pair: -pair[1])
    return [(use, amount, amount / total) for use, amount in largest]


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
    return asked


def _row(entry: Remittance, name: str) -> RemittanceRow:
    return RemittanceRow(
        entry.id, entry.person_id, entry.received_on, name, entry.recipient,
        entry.channel.value, entry.use.value, entry.amount_idr, entry.direction is Direction.OUT,
        entry.void_reason is not None,
    )  # fmt: skip


def _refuse(session: Session, entry: Remittance) -> None:
    today = session.info["clock"].today()
    died = steps.died_on(session, entry.person_id)
    if problems := problems_of(entry) or rules.problems(entry, today, died):
        raise Invalid(problems)
