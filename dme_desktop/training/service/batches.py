"""The batches in which courses are held: opened, changed, finished, cancelled, counted."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import inside
from dme_desktop.training import rules
from dme_desktop.training.model import (
    Batch,
    BatchStatus,
    Course,
    CourseKind,
    CourseSubject,
    Meeting,
    Participant,
    Provider,
    Result,
    Seat,
    Standing,
    Trainer,
)
from dme_desktop.vault import keeping, parts
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged

_BY_STEPS = frozenset({"status", "cancel_reason"})
OPEN_ONLY = "Angkatan ini sudah {status}. Buka lagi dulu bila ada yang harus diperbaiki."


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One line of the list of batches; `seated` have a place, `waiting` wait for one."""

    id: str
    title: str
    course: str
    kind: CourseKind
    provider: str
    start_on: dt.date
    end_on: dt.date
    places: int | None
    seated: int
    waiting: int
    passed: int
    standing: Standing


@dataclass(frozen=True)
class Wanted:
    """Which batches are asked for: by words, by where they stand; without anything, all."""

    words: str = ""
    standing: Standing | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True)
class BatchInFull:
    """A batch with its course, its subjects and its trainers, and where it stands today."""

    batch: Batch
    course: Course
    subjects: Sequence[CourseSubject]
    trainers: Sequence[Trainer]
    meetings: Sequence[Meeting]
    standing: Standing


def keep(session: Session, batch: Batch, trainers: Sequence[Trainer], batch_id: str = "") -> Batch:
    """Open a batch, or change the one with this id.

    Raises `Invalid` for what is missing or does not fit who is enrolled already, DmeError for one
    that is finished or cancelled.
    """
    if batch_id:
        at_hand(session, batch_id)
    seated = count_seated(session, batch_id) if batch_id else 0
    days = [one.held_on for one in meetings(session, batch_id)] if batch_id else []
    found = problems_of(batch)
    if not batch.course_id:
        found["course_id"] = "Pilih program pelatihannya."
    elif batch_id and seated and session.get_one(Batch, batch_id).course_id != batch.course_id:
        found["course_id"] = "Sudah ada peserta. Buka angkatan baru untuk program lain."
    if problems := found | rules.batch_problems(batch, trainers, seated=seated, meetings=days):
        raise Invalid(problems)
    kept = keeping.put(session, batch, batch_id, but=_BY_STEPS)
    kept.course_id = batch.course_id
    parts.put(session, Trainer, trainers, batch_id=kept.id)
    return kept


def finish(session: Session, batch_id: str) -> Batch:
    """Close a batch in which everybody has a result; raise DmeError saying who has none."""
    batch = _ready_for(session, batch_id, BatchStatus.SELESAI)
    if session.info["clock"].today() < batch.end_on:
        raise DmeError("Angkatan ini belum berakhir. Selesaikan sesudah hari terakhirnya.")
    open_ones = (
        select(func.count())
        .select_from(Participant)
        .where(*seated_in(batch_id), Participant.result.is_(None))
    )
    if missing := session.scalar(open_ones):
        raise DmeError(f"{missing} peserta belum ada hasilnya. Isi hasil dulu.")
    batch.status = BatchStatus.SELESAI
    return batch


def reopen(session: Session, batch_id: str) -> Batch:
    """Open a finished batch again, to put something right."""
    batch = _ready_for(session, batch_id, BatchStatus.DIBUKA)
    batch.status = BatchStatus.DIBUKA
    return batch


def cancel(session: Session, batch_id: str, reason: str) -> Batch:
    """Cancel a batch that is open, for a reason that is kept."""
    if not reason.strip():
        raise Invalid({"cancel_reason": "Tulis alasan angkatan ini dibatalkan."})
    batch = _ready_for(session, batch_id, BatchStatus.BATAL)
    batch.status, batch.cancel_reason = BatchStatus.BATAL, reason.strip()
    return batch


def remove(session: Session, batch_id: str) -> None:
    """Put a batch in the bin; raise DmeError while anybody is enrolled or a paper names it."""
    batch = session.get_one(Batch, batch_id)
    keeping.remove(session, batch, *parts.of(session, Trainer, batch_id=batch_id))


def at_hand(session: Session, batch_id: str) -> Batch:
    """Return a batch that is to be changed; raise DmeError for one that is closed or binned."""
    batch = keeping.at_hand(session, Batch, batch_id)
    if batch.status is not BatchStatus.DIBUKA:
        raise DmeError(OPEN_ONLY.format(status=inside(batch.status.value)))
    return batch


def in_full(session: Session, batch_id: str) -> BatchInFull:
    """Return a batch with everything that belongs to it, but for who takes part."""
    batch = session.get_one(Batch, batch_id)
    today: dt.date = session.info["clock"].today()
    return BatchInFull(
        batch,
        session.get_one(Course, batch.course_id),
        parts.of(session, CourseSubject, course_id=batch.course_id),
        parts.of(session, Trainer, batch_id=batch_id),
        meetings(session, batch_id),
        rules.standing(batch.status, batch.start_on, batch.end_on, today),
    )


def meetings(session: Session, batch_id: str) -> Sequence[Meeting]:
    """Return the meetings of a batch in the order in which they were held."""
    kept = select(Meeting).where(Meeting.batch_id == batch_id, Meeting.deleted_at.is_(None))
    return session.scalars(kept.order_by(Meeting.held_on, Meeting.id)).all()


def seated_in(batch_id: str) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of those who have a place in a batch."""
    return (
        Participant.batch_id == batch_id,
        Participant.deleted_at.is_(None),
        Participant.seat == Seat.TERDAFTAR,
    )


def count_seated(session: Session, batch_id: str) -> int:
    """Return how many have a place in a batch."""
    kept = select(func.count()).select_from(Participant).where(*seated_in(batch_id))
    return session.scalar(kept) or 0


def counts(session: Session) -> Counter[Standing]:
    """Return how many batches stand where."""
    today: dt.date = session.info["clock"].today()
    kept = select(Batch.status, Batch.start_on, Batch.end_on).where(Batch.deleted_at.is_(None))
    return Counter(rules.standing(*row, today) for row in session.execute(kept))


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[BatchRow]:
    """Return the batches that are asked for, the newest first."""
    asked = select(Batch, Course).join(Course, Course.id == Batch.course_id)
    found = asked.where(*_asked_for(session, wanted))
    told = partial(_told, session)
    return Paged(session, found, (Batch.start_on, Batch.id), told, is_falling=True)


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> Sequence[BatchRow]:
    seats = _seats(session, [batch.id for batch, _ in rows])
    today: dt.date = session.info["clock"].today()
    return [_row(batch, course, seats.get(batch.id), today) for batch, course in rows]


def row(session: Session, batch_id: str) -> BatchRow:
    """Return one batch as the list tells it."""
    batch = session.get_one(Batch, batch_id)
    course = session.get_one(Course, batch.course_id)
    seats = _seats(session, [batch_id])
    return _row(batch, course, seats.get(batch_id), session.info["clock"].today())


def count_of(session: Session, course_id: str) -> int:
    """Return how many batches of a course there are."""
    kept = select(func.count()).select_from(Batch).where(Batch.deleted_at.is_(None))
    return session.scalar(kept.where(Batch.course_id == course_id)) or 0


def _row(
    batch: Batch, course: Course, seats: tuple[int, int, int] | None, today: dt.date
) -> BatchRow:
    seated, waiting, passed = seats or (0, 0, 0)
    return BatchRow(
        batch.id, batch.title, course.title, course.kind, provider_of(course), batch.start_on,
        batch.end_on, batch.places, seated, waiting, passed,
        rules.standing(batch.status, batch.start_on, batch.end_on, today),
    )  # fmt: skip


def provider_of(course: Course) -> str:
    """Return who gives a course: by its own name where it is known."""
    kind = course.provider_kind
    known = course.provider or ""
    return known or (kind.value if kind is not Provider.DESA else "Pemerintah desa")


def _seats(session: Session, ids: Sequence[str]) -> dict[str, tuple[int, int, int]]:
    """Return how many of each batch have a place, wait for one, and passed."""
    kept = select(
        Participant.batch_id,
        func.sum(case((Participant.seat == Seat.TERDAFTAR, 1), else_=0)),
        func.sum(case((Participant.seat == Seat.MENUNGGU, 1), else_=0)),
        func.sum(case((Participant.result == Result.LULUS, 1), else_=0)),
    ).where(Participant.deleted_at.is_(None), Participant.batch_id.in_(ids))
    rows = session.execute(kept.group_by(Participant.batch_id))
    return {batch_id: (seated, waiting, passed) for batch_id, seated, waiting, passed in rows}


def _asked_for(session: Session, wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [
        Batch.deleted_at.is_(None),
        matching(wanted.words, Batch.title, Batch.place, Course.title, Course.provider),
    ]
    if wanted.standing:
        found.append(_stands(wanted.standing, session.info["clock"].today()))
    return found


def _stands(standing: Standing, today: dt.date) -> ColumnElement[bool]:
    """Return where a batch stands as a condition: `rules.standing` in the words of SQL."""
    is_open = Batch.status == BatchStatus.DIBUKA
    return {
        Standing.AKAN_DATANG: and_(is_open, Batch.start_on > today),
        Standing.BERJALAN: and_(is_open, Batch.start_on <= today, Batch.end_on >= today),
        Standing.MENUNGGU_HASIL: and_(is_open, Batch.end_on < today),
        Standing.SELESAI: Batch.status == BatchStatus.SELESAI,
        Standing.BATAL: Batch.status == BatchStatus.BATAL,
    }[standing]


def _ready_for(session: Session, batch_id: str, status: BatchStatus) -> Batch:
    batch = keeping.at_hand(session, Batch, batch_id)
    if status not in rules.NEXT[batch.status]:
        raise DmeError(
            f"Angkatan yang {inside(batch.status.value)} tidak dapat ditandai "
            f"{inside(status.value)}."
        )
    return batch
