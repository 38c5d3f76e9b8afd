"""Who takes part: enrolled in turn, given a place, withdrawn; with how often each was there."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, case, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.training import rules
from dme_desktop.training.model import (
    Attendance,
    Batch,
    Category,
    Course,
    Exam,
    Mark,
    Meeting,
    Participant,
    Result,
    Seat,
)
from dme_desktop.training.rules import Asking
from dme_desktop.training.service import batches
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged
from dme_desktop.workers.service import journeys

_SEATS_FIRST = case(
    (Participant.seat == Seat.TERDAFTAR, 0), (Participant.seat == Seat.MENUNGGU, 1), else_=2
)


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One line of a list of participants, with the person's name; hours are those that were held.

    `next` says what comes next.
    """

    id: str
    person_id: str
    batch_id: str
    row: int
    full_name: str
    gender: str
    hamlet: str
    category: Category
    seat: Seat
    present: int
    held: int
    result: Result | None
    exam: Exam | None
    certificate_no: str
    next: str
    enrolled_on: dt.date
    left_reason: str

    @property
    def share(self) -> int | None:
        """Return the percentage of the hours held in which this person was there."""
        return rules.share(self.present, self.held)


def asking(session: Session, person_ids: Sequence[str]) -> list[Asking]:
    """Return what is known of some residents who may ask for a place, in the order given."""
    newest = journeys.newest(session, person_ids)
    passed, relatives = _who_passed(session, person_ids), _relatives(session, person_ids)
    kept = select(Person.id, Person.full_name, Person.birth_date, Person.residency).where(
        Person.id.in_(each(person_ids)), Person.deleted_at.is_(None)
    )
    found = {
        row.id: Asking(
            *row,
            newest[row.id].stage if row.id in newest else None,
            newest[row.id].country if row.id in newest else None,
            row.id in relatives,
            row.id in passed,
        )
        for row in session.execute(kept)
    }
    return [found[one] for one in dict.fromkeys(person_ids) if one in found]


def enrol(session: Session, batch_id: str, person_ids: Sequence[str]) -> Sequence[Participant]:
    """Enrol residents in the order of their turn; who finds no place goes on the waiting list.

    A place that is free is for those who wait already: nobody who comes later overtakes them.

    Who withdrew before comes back under the old number. Raises `Invalid` naming everybody who
    cannot take part, DmeError for a batch that is closed.
    """
    batch = batches.at_hand(session, batch_id)
    course = session.get_one(Course, batch.course_id)
    known = {one.person_id: one for one in _every(session, batch_id)}
    people = asking(session, person_ids)
    if refused := _refused(batch, course, known, people):
        raise Invalid({"people": " ".join(refused)})
    left = unclaimed(session, batch)
    made = list[Participant]()
    last = max((one.row for one in known.values()), default=0)
    for place, one in enumerate(rules.in_turn(people, batch.priority, course)):
        seat = Seat.TERDAFTAR if left is None or place < left else Seat.MENUNGGU
        made.append(_placed(session, batch, one, known.get(one.id), seat, last + len(made) + 1))
    session.flush()
    return made


def _placed(
    session: Session, batch: Batch, one: Asking, before: Participant | None, seat: Seat, row: int
) -> Participant:
    today = session.info["clock"].today()
    if before is not None:
        before.seat, before.left_reason, before.enrolled_on = seat, None, today
        return before
    made = Participant(
        batch_id=batch.id, person_id=one.id, row=row, enrolled_on=today,
        category=rules.category(one), seat=seat,
    )  # fmt: skip
    session.add(made)
    return made


def _refused(
    batch: Batch, course: Course, known: Mapping[str, Participant], people: Sequence[Asking]
) -> list[str]:
    """Return why some people cannot be enrolled, a sentence each."""
    if not people:
        return ["Pilih paling sedikit satu orang."]
    found = []
    for one in people:
        before = known.get(one.id)
        if before is not None and before.seat is not Seat.MUNDUR:
            found.append(rules.TWICE.format(name=one.name))
        elif why := rules.barred(course.kind, batch.start_on, one):
            found.append(why)
    return found


def unclaimed(session: Session, batch: Batch) -> int | None:
    """Return how many places are free and waited for by nobody, None where they are not limited."""
    waits = select(func.count()).where(*_waiting(batch.id))
    taken = batches.count_seated(session, batch.id) + (session.scalar(waits) or 0)
    return rules.free(batch.places, taken)


def _waiting(batch_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        Participant.batch_id == batch_id,
        Participant.deleted_at.is_(None),
        Participant.seat == Seat.MENUNGGU,
    )


def give_place(session: Session, participant_id: str) -> Participant:
    """Give somebody on the waiting list a place; raise DmeError when all are taken."""
    one, batch = _open(session, participant_id)
    if one.seat is not Seat.MENUNGGU:
        raise DmeError("Orang ini tidak ada di daftar tunggu.")
    if rules.free(batch.places, batches.count_seated(session, batch.id)) == 0:
        raise DmeError(rules.FULL.format(places=batch.places))
    one.seat = Seat.TERDAFTAR
    return one


def withdraw(session: Session, participant_id: str, reason: str) -> Participant:
    """Note that somebody withdrew, and why; the number stays theirs."""
    if not reason.strip():
        raise Invalid({"left_reason": "Tulis mengapa mengundurkan diri."})
    one, _ = _open(session, participant_id)
    if one.result is not None:
        raise DmeError("Hasilnya sudah dicatat. Kosongkan hasilnya dulu.")
    one.seat, one.left_reason = Seat.MUNDUR, reason.strip()
    return one


def remove(session: Session, participant_id: str) -> None:
    """Put somebody who was enrolled by mistake in the bin.

    Raises DmeError when attendance was written down or a paper was issued.
    """
    one, _ = _open(session, participant_id)
    keeping.remove(session, one)


def first_waiting(session: Session, batch_id: str) -> Participant | None:
    """Return who is first on the waiting list of a batch."""
    kept = select(Participant).where(*_waiting(batch_id))
    return session.scalar(kept.order_by(Participant.enrolled_on, Participant.row).limit(1))


def paged(session: Session, batch_id: str, words: str = "") -> Paged[ParticipantRow]:
    """Return who takes part, in the order of the sheet: places first, then who waits."""
    found = _rows().where(*_of(batch_id, words))
    return Paged(session, found, (_SEATS_FIRST, Participant.row), partial(_told, session))


def seated(session: Session, batch_id: str) -> list[ParticipantRow]:
    """Return those who have a place, in the order of the sheet."""
    kept = _rows().where(*batches.seated_in(batch_id)).order_by(Participant.row)
    return _told(session, session.execute(kept).all())


def of_person(session: Session, person_id: str) -> Sequence[Row[Participant, Batch, Course]]:
    """Return what somebody took part in with its batch and course, the newest first."""
    kept = (
        select(Participant, Batch, Course)
        .join(Batch, Batch.id == Participant.batch_id)
        .join(Course, Course.id == Batch.course_id)
        .where(
            Participant.person_id == person_id,
            Participant.deleted_at.is_(None),
            Batch.deleted_at.is_(None),
        )
    )
    return session.execute(kept.order_by(Batch.start_on.desc(), Batch.id)).all()


def hours(session: Session, batch_id: str) -> dict[str, tuple[int, int]]:
    """Return how many hours (JP) each was there, and of how many: {participant: (there, held)}.

    Of a meeting that was not written down for somebody nothing is known, so that it counts for
    neither.
    """
    kept = (
        select(
            Attendance.participant_id,
            func.sum(case((Attendance.mark == Mark.HADIR, Meeting.hours), else_=0)),
            func.sum(Meeting.hours),
        )
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Meeting.batch_id == batch_id, *MARKED)
    )
    rows = session.execute(kept.group_by(Attendance.participant_id))
    return {one: (present, held) for one, present, held in rows}


def present_by_meeting(session: Session, batch_id: str) -> dict[str, int]:
    """Return how many were there in each meeting of a batch, by the id of the meeting."""
    kept = (
        select(Attendance.meeting_id, func.count())
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Meeting.batch_id == batch_id, Attendance.mark == Mark.HADIR, *MARKED)
    )
    rows = session.execute(kept.group_by(Attendance.meeting_id))
    return {meeting_id: count for meeting_id, count in rows}  # noqa: C416 - rows


MARKED = (Meeting.deleted_at.is_(None), Attendance.deleted_at.is_(None))


def _open(session: Session, participant_id: str) -> tuple[Participant, Batch]:
    one = keeping.at_hand(session, Participant, participant_id)
    return one, batches.at_hand(session, one.batch_id)


def _every(session: Session, batch_id: str) -> Sequence[Participant]:
    kept = select(Participant).where(
        Participant.batch_id == batch_id, Participant.deleted_at.is_(None)
    )
    return session.scalars(kept).all()


def _of(batch_id: str, words: str) -> tuple[ColumnElement[bool], ...]:
    named = matching(words, Person.full_name, Person.hamlet)
    return Participant.batch_id == batch_id, Participant.deleted_at.is_(None), named


def _rows() -> Select[Participant, Batch, Course, str, str, str]:
    return (
        select(Participant, Batch, Course, Person.full_name, Person.gender, Person.hamlet)
        .join(Person, Person.id == Participant.person_id)
        .join(Batch, Batch.id == Participant.batch_id)
        .join(Course, Course.id == Batch.course_id)
    )


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[ParticipantRow]:
    there: dict[str, tuple[int, int]] = {}
    for batch_id in {batch.id for _, batch, *_ in rows}:
        there |= hours(session, batch_id)
    today = session.info["clock"].today()
    return [_line(row, there.get(row[0].id, (0, 0)), today) for row in rows]


def _line(row: Row[*tuple[Any, ...]], there: tuple[int, int], today: dt.date) -> ParticipantRow:
    one, batch, course, name, gender, hamlet = row
    standing = rules.standing(batch.status, batch.start_on, batch.end_on, today)
    return ParticipantRow(
        one.id, one.person_id, one.batch_id, one.row, name, gender, hamlet, one.category,
        one.seat, *there,
        one.result, one.exam, one.certificate_no or "", rules.next_step(one, course, standing),
        one.enrolled_on, one.left_reason or "",
    )  # fmt: skip


def _who_passed(session: Session, person_ids: Sequence[str]) -> frozenset[str]:
    kept = select(Participant.person_id).where(
        Participant.person_id.in_(each(person_ids)),
        Participant.deleted_at.is_(None),
        Participant.result == Result.LULUS,
    )
    return frozenset(session.scalars(kept))


def _relatives(session: Session, person_ids: Sequence[str]) -> frozenset[str]:
    """Return who of some people is written down as family of a worker."""
    kept = select(FamilyLink.related_person_id).where(
        FamilyLink.related_person_id.in_(each(person_ids)), FamilyLink.deleted_at.is_(None)
    )
    return frozenset(one for one in session.scalars(kept) if one)
