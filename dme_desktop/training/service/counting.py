"""What reports count of training, by SQL: batches that began, and who took part in them."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.training import rules
from dme_desktop.training.model import (
    Batch,
    BatchStatus,
    Category,
    Course,
    Participant,
    Result,
    Seat,
    Standing,
)
from dme_desktop.workers.model import Journey


@dataclass(frozen=True)
class Held:
    """One batch that began, and how many with a place: by sex, by category, passed, without result.

    `genders` are counted by the codes "1" (men) and "2".
    """

    batch: Batch
    course: Course
    standing: Standing
    genders: Counter[str]
    categories: Counter[Category]
    passed: int
    without_result: int

    @property
    def people(self) -> int:
        """Return how many took part."""
        return self.genders.total()

    @property
    def is_over(self) -> bool:
        """Say whether its last day has passed, so that results should be there."""
        return self.standing in {Standing.MENUNGGU_HASIL, Standing.SELESAI}


@dataclass(frozen=True)
class Year:
    """What was held in a year or a month, and which batches are left out of it, and why."""

    held: Sequence[Held]
    called_off: Sequence[Batch]
    later: Sequence[Batch]

    @property
    def cancelled(self) -> int:
        """Return how many were called off."""
        return len(self.called_off)

    @property
    def ahead(self) -> int:
        """Return how many did not begin yet."""
        return len(self.later)


def of_period(
    session: Session, year: int, month: int | None = None, *of: ColumnElement[bool]
) -> Year:
    """Return the batches that began in a year, or a month of it, the earliest first.

    Who withdrew or waits has no place and is not counted. Where only some people are meant, by
    conditions on `Person`, batches without any of them are left out.
    """
    first, last = _days(year, month)
    today: dt.date = session.info["clock"].today()
    kept = (
        select(Batch, Course)
        .join(Course, Course.id == Batch.course_id)
        .where(Batch.deleted_at.is_(None), Batch.start_on >= first, Batch.start_on <= last)
        .order_by(Batch.start_on, Batch.id)
    )
    rows = session.execute(kept).all()
    counted = _counted(session, first, last, of)
    if of:
        rows = [row for row in rows if row[0].id in counted]
    held = [
        _held(batch, course, counted.get(batch.id, ()), today)
        for batch, course in rows
        if batch.status is not BatchStatus.BATAL and batch.start_on <= today
    ]
    off = [batch for batch, _ in rows if batch.status is BatchStatus.BATAL]
    later = [
        batch
        for batch, _ in rows
        if batch.status is not BatchStatus.BATAL and batch.start_on > today
    ]
    return Year(held, off, later)


def years(session: Session) -> list[int]:
    """Return the years in which batches began or somebody left, newest first; this one always."""
    began = {day.year for day in session.scalars(select(Batch.start_on).distinct()) if day}
    left = select(func.substr(type_coerce(Journey.departed_on, String), 1, 4)).distinct()
    gone = {int(year) for year in session.scalars(left) if year}
    return sorted(began | gone | {session.info["clock"].today().year}, reverse=True)


def _days(year: int, month: int | None) -> tuple[dt.date, dt.date]:
    after = dt.date(year + (month in {None, 12}), (month or 12) % 12 + 1, 1)
    return dt.date(year, month or 1, 1), after - dt.timedelta(days=1)


_Group = tuple[str, Category, Result | None, int]


def _counted(
    session: Session, first: dt.date, last: dt.date, of: Sequence[ColumnElement[bool]]
) -> dict[str, list[_Group]]:
    """Return how many of each batch have the same sex, category and result."""
    alike = (Participant.batch_id, Person.gender, Participant.category, Participant.result)
    kept = (
        select(*alike, func.count())
        .join(Person, Person.id == Participant.person_id)
        .join(Batch, Batch.id == Participant.batch_id)
        .where(
            Participant.deleted_at.is_(None),
            Participant.seat == Seat.TERDAFTAR,
            Batch.start_on >= first,
            Batch.start_on <= last,
            *of,
        )
        .group_by(*alike)
    )
    found: dict[str, list[_Group]] = {}
    for batch_id, gender, category, result, number in session.execute(kept):
        found.setdefault(batch_id, []).append((gender, category, result, number))
    return found


def _held(batch: Batch, course: Course, groups: Sequence[_Group], today: dt.date) -> Held:
    genders, categories = Counter[str](), Counter[Category]()
    passed = without = 0
    for gender, category, result, number in groups:
        genders[gender] += number
        categories[category] += number
        passed += number * (result is Result.LULUS)
        without += number * (result is None)
    where = rules.standing(batch.status, batch.start_on, batch.end_on, today)
    return Held(batch, course, where, genders, categories, passed, without)
