"""Who was there: the sheet of a meeting, typed in the order in which it was signed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.training import rules
from dme_desktop.training.model import Attendance, Batch, Mark, Meeting, Participant
from dme_desktop.training.service import batches
from dme_desktop.vault import bulk, keeping

STRANGER = "Ada kehadiran orang yang tidak terdaftar di angkatan ini. Muat ulang lembarnya (F5)."


@dataclass(frozen=True)
class MeetingInFull:
    """A meeting with what its sheet says of each: {participant: mark}."""

    meeting: Meeting
    batch: Batch
    marks: Mapping[str, Mark]


def keep(
    session: Session, meeting: Meeting, marks: Mapping[str, Mark | None], meeting_id: str = ""
) -> Meeting:
    """Keep a meeting with its sheet, or write over the one with this id; None takes a mark back.

    Raises `Invalid` for a day that does not fit and for somebody who has no place in the batch,
    DmeError for a batch that is closed.
    """
    batch = batches.at_hand(session, meeting.batch_id)
    found = problems_of(meeting) | rules.meeting_problems(
        meeting, batch, session.info["clock"].today()
    )
    known = {one.participant_id: one for one in _of(session, meeting_id)} if meeting_id else {}
    if set(marks) - _enrolled(session, batch.id) - set(known):
        found["marks"] = STRANGER
    if found:
        raise Invalid(found)
    kept = keeping.put(session, meeting, meeting_id)
    _mark(session, kept.id, known, marks)
    return kept


def remove(session: Session, meeting_id: str) -> None:
    """Put a meeting in the bin with its sheet; raise DmeError for a batch that is closed."""
    meeting = session.get_one(Meeting, meeting_id)
    batches.at_hand(session, meeting.batch_id)
    keeping.remove(session, meeting, *_of(session, meeting_id))


def in_full(session: Session, meeting_id: str) -> MeetingInFull:
    """Return a meeting with its sheet."""
    meeting = session.get_one(Meeting, meeting_id)
    marks = {one.participant_id: one.mark for one in _of(session, meeting_id)}
    return MeetingInFull(meeting, session.get_one(Batch, meeting.batch_id), marks)


def _mark(
    session: Session,
    meeting_id: str,
    known: Mapping[str, Attendance],
    marks: Mapping[str, Mark | None],
) -> None:
    """Write what differs; a mark of nobody yet is added, one that was taken back is binned."""
    new = [
        {"participant_id": who, "mark": mark}
        for who, mark in marks.items()
        if mark and who not in known
    ]
    bulk.insert_all(session, Attendance, {**_BLANK, "meeting_id": meeting_id}, new)
    for who, mark in marks.items():
        before = known.get(who)
        if before is None or before.mark is mark:
            continue
        if mark is None:
            before.deleted_at = session.info["clock"].now()
        else:
            before.mark = mark
    session.flush()


_BLANK: Mapping[str, object] = {"participant_id": None, "mark": None}


def _of(session: Session, meeting_id: str) -> Sequence[Attendance]:
    kept = select(Attendance).where(
        Attendance.meeting_id == meeting_id, Attendance.deleted_at.is_(None)
    )
    return session.scalars(kept).all()


def _enrolled(session: Session, batch_id: str) -> set[str]:
    return set(session.scalars(select(Participant.id).where(*batches.seated_in(batch_id))))
