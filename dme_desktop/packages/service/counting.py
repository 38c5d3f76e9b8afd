"""The figures of a year as a package tells them: counted once, by the definitions of the reports.

A person stands where the newest journey stands, a departure counts by journey (domain dictionary,
10, R2); of money only what came in and stands (R4). What is not chosen is told as withheld.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    and_,
    extract,
    func,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from dme_desktop.cases.service import figures as cases
from dme_desktop.livelihoods.model import Activity, ActivityParticipant
from dme_desktop.packages import rules, tables
from dme_desktop.packages.model import Told
from dme_desktop.packages.tables import Cell, Column, Table
from dme_desktop.people.model import Person
from dme_desktop.remittances.service import figures as money
from dme_desktop.remittances.service import uses
from dme_desktop.training.model import Batch, BatchStatus, Participant, Seat
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import standings

SEXES = {"1": "L", "2": "P"}
Rows = Iterator[tuple[Cell, ...]]


def counted(
    session: Session, year: int, chosen: Collection[Told], own: tuple[str, int, int]
) -> dict[str, list[Column]]:
    """Return every table of a village's year; `own` are its code, the day and the number.

    Raises DmeError for whoever may not see the counts of cases that are chosen.
    """
    way = Told.JALUR in chosen
    rows: dict[Table, Rows] = {
        tables.STOK: _stock(session, way=way),
        tables.BERANGKAT: _departures(session, year, way=way),
        tables.PULANG: _returns(session, year),
        tables.PELATIHAN: _trained(session, year),
        tables.KEGIATAN: _activities(session, year),
        tables.WILAYAH: iter([own]),
    }
    if Told.UANG in chosen:
        rows |= _money(session, year)
    if Told.KASUS in chosen:
        every = cases.of_year(session, year)
        rows[tables.KASUS] = ((one.month, _sex(one.gender), 1, one.settled) for one in every)
        if Told.JENIS in chosen:
            rows[tables.JENIS] = (
                (one.month, kind.name, 1, one.settled) for one in every for kind in one.types
            )
    return {table.name: tables.of_rows(table, rows.get(table, iter(()))) for table in tables.TABLES}


def withheld(chosen: Collection[Told]) -> Sequence[Told]:
    """Return what a package leaves out."""
    return [one for one in Told if one not in chosen]


def niks(session: Session, but: Collection[str] = ()) -> list[int]:
    """Return the NIK of every worker who has one, in order; `but` are people who are left out."""
    asked = select(Person.nik).join(Journey, Journey.person_id == Person.id)
    found = session.scalars(
        asked.where(*standings.KEPT, Person.nik.is_not(None), Person.id.not_in(but)).distinct()
    )
    return sorted(int(one) for one in found if one)


def _stock(session: Session, *, way: bool) -> Rows:
    keys = (Journey.country, Person.gender, Journey.stage, Journey.procedural_status)
    newest = standings.latest(frozenset()).with_only_columns(*keys, func.count())
    for country, sex, stage, status, number in session.execute(newest.group_by(*keys)):
        told = status.name if way else tables.WITHHELD
        yield country or tables.UNKNOWN, _sex(sex), stage.name, told, number


def _departures(session: Session, year: int, *, way: bool) -> Rows:
    month, within = _month_of(Journey.departed_on, year)
    keys = (month, Journey.country, Person.gender, Journey.procedural_status)
    for told, country, sex, status, number in session.execute(_journeys(keys, within)):
        told_way = status.name if way else tables.WITHHELD
        yield _month(told), country or tables.UNKNOWN, _sex(sex), told_way, number


def _returns(session: Session, year: int) -> Rows:
    month, within = _month_of(Journey.returned_on, year)
    keys = (month, Journey.country, Person.gender, Journey.return_type)
    for told, country, sex, why, number in session.execute(_journeys(keys, within)):
        cause = why.name if why else tables.UNKNOWN
        yield _month(told), country or tables.UNKNOWN, _sex(sex), cause, number


def _journeys(
    keys: Sequence[SQLColumnExpression[object]], within: ColumnElement[bool]
) -> Select[*tuple[Any, ...]]:
    asked = select(*keys, func.count()).join(Journey, Journey.person_id == Person.id)
    return asked.where(*standings.KEPT, within).group_by(*keys)


def _money(session: Session, year: int) -> dict[Table, Rows]:
    lines = money.of_year(session, year)
    senders: dict[int, set[str]] = {0: set()}
    for one in lines:
        senders.setdefault(int(one.month), set()).add(one.person)
        senders[0].add(one.person)
    return {
        tables.KIRIMAN: (
            (int(at), sender.country, channel, rules.step_of(amount), 1, amount)
            for _, at, amount, _, channel, sender in lines
        ),
        tables.PENGIRIM: ((month, len(some)) for month, some in senders.items() if some),
        tables.GUNA: _used(session, year),
    }


def _used(session: Session, year: int) -> Rows:
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    parts = uses.parts().c
    asked = select(parts.use, func.count(), func.sum(parts.amount_idr))
    within = parts.received_on.between(first, last)
    for use, number, total in session.execute(asked.where(within).group_by(parts.use)):
        yield use.name, number, int(total)


def _trained(session: Session, year: int) -> Rows:
    month = extract("month", Batch.end_on)
    keys = (month, Person.gender, Participant.result)
    asked = (
        select(*keys, func.count())
        .join(Batch, Batch.id == Participant.batch_id)
        .join(Person, Person.id == Participant.person_id)
        .where(
            extract("year", Batch.end_on) == year,
            Batch.status != BatchStatus.BATAL,
            Participant.seat == Seat.TERDAFTAR,
            Participant.deleted_at.is_(None),
            Batch.deleted_at.is_(None),
        )
        .group_by(*keys)
    )
    for told, sex, result, number in session.execute(asked):
        yield int(told), _sex(sex), result.name if result else tables.UNKNOWN, number


def _activities(session: Session, year: int) -> Rows:
    there = and_(
        ActivityParticipant.activity_id == Activity.id, ActivityParticipant.deleted_at.is_(None)
    )
    month = extract("month", Activity.on)
    asked = (
        select(month, Activity.kind, func.count(Activity.id.distinct()),
               func.count(ActivityParticipant.id))
        .outerjoin(ActivityParticipant, there)
        .where(extract("year", Activity.on) == year, Activity.deleted_at.is_(None))
        .group_by(month, Activity.kind)
    )  # fmt: skip
    for told, kind, number, people in session.execute(asked):
        yield int(told), kind.name, number, people


def _month_of(
    day: SQLColumnExpression[object], year: int
) -> tuple[ColumnElement[str], ColumnElement[bool]]:
    """Return the month of a partial date as text, "" for one nobody knows, and what a year is."""
    text = type_coerce(day, String)
    return func.substr(text, 6, 2), func.substr(text, 1, 4) == f"{year:04}"


def _month(told: str | None) -> int:
    return int(told) if told else 0


def _sex(code: str | None) -> str:
    return SEXES.get(code or "", tables.UNKNOWN)
