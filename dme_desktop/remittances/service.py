"""What the office does with the ledger. Every function gets a session and never commits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.people.model import Person
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Direction, Remittance, UseCategory


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
    void: bool


def record(session: Session, person_id: str, values: Mapping[str, Any]) -> Remittance:
    """Write down one sum; raise `Invalid` when a value is wrong."""
    _refuse(session, values)
    entry = Remittance(person_id=person_id, **values)
    session.add(entry)
    session.flush()
    return entry


def correct(
    session: Session, remittance_id: str, values: Mapping[str, Any], reason: str
) -> Remittance:
    """Write a sum anew and void the old line with a reason; nothing is overwritten.

    Raises `Invalid`, and DmeError when the line was void already: no sum is counted twice.
    """
    void(session, remittance_id, reason)
    return record(session, session.get_one(Remittance, remittance_id).person_id, values)


def void(session: Session, remittance_id: str, reason: str) -> None:
    """Take one line out of every total, with a reason; the line itself stays readable."""
    if not reason.strip():
        raise Invalid({"void_reason": "Tulis alasannya, agar orang lain mengerti nanti."})
    entry = session.get_one(Remittance, remittance_id)
    if entry.void_reason is not None:
        raise DmeError("Catatan ini sudah dibatalkan; alasannya yang pertama tetap berlaku.")
    entry.void_reason = reason.strip()


def count(session: Session, person_id: str | None = None) -> int:
    """Return how many lines the ledger has."""
    return session.scalar(select(func.count()).select_from(_kept(person_id).subquery())) or 0


def page(
    session: Session, person_id: str | None = None, offset: int = 0, limit: int = 128
) -> list[RemittanceRow]:
    """Return lines, newest first, `limit` of them from `offset`."""
    ordered = _kept(person_id).order_by(Remittance.received_on.desc(), Remittance.id.desc())
    return [
        RemittanceRow(
            entry.id, entry.person_id, entry.received_on, name, entry.recipient,
            entry.channel.value, entry.use.value, entry.amount_idr, entry.void_reason is not None,
        )
        for entry, name in session.execute(ordered.offset(offset).limit(limit))
    ]  # fmt: skip


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


def total_of_year(session: Session, year: int) -> tuple[int, int]:
    """Return (rupiah that came in, number of families who told) in one year."""
    found = session.execute(
        select(
            func.coalesce(func.sum(Remittance.amount_idr), 0),
            func.count(Remittance.person_id.distinct()),
        ).where(
            Remittance.void_reason.is_(None),
            Remittance.deleted_at.is_(None),
            Remittance.direction == Direction.IN,
            Remittance.received_on.between(dt.date(year, 1, 1), dt.date(year, 12, 31)),
        )
    ).one()
    return int(found[0]), int(found[1])


def _counted() -> Select[Remittance]:
    return select(Remittance).where(
        Remittance.void_reason.is_(None), Remittance.deleted_at.is_(None)
    )


def _kept(person_id: str | None) -> Select[Remittance, str]:
    kept = (
        select(Remittance, Person.full_name)
        .join(Person, Person.id == Remittance.person_id)
        .where(Remittance.deleted_at.is_(None))
    )
    return kept.where(Remittance.person_id == person_id) if person_id else kept


def _refuse(session: Session, values: Mapping[str, Any]) -> None:
    today = session.info["clock"].today()
    if problems := problems_in(Remittance, values) | rules.problems(values, today):
        raise Invalid(problems)
