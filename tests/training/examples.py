"""A course of Mandarin for carers in Taiwan, its batch, and candidates of the district 00."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import record_of, values_of
from dme_desktop.training.model import (
    Batch,
    Course,
    CourseKind,
    CourseSubject,
    Exam,
    Mark,
    Meeting,
    Participant,
    Payer,
    Provider,
    Result,
    Trainer,
)
from dme_desktop.training.rules import Outcome
from dme_desktop.training.service import attendance, batches, courses, participants
from dme_desktop.workers.model import Sector
from dme_desktop.workers.service import registration
from tests.examples import a_registration, nik

TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
STARTED, ENDED = dt.date(2026, 11, 2), dt.date(2026, 11, 20)
SUBJECTS = [CourseSubject(name="Percakapan", hours=30), CourseSubject(name="Menulis", hours=10)]
TRAINERS = [Trainer(name="Pengajar Contoh", institution="LPK Contoh", teaches="Percakapan")]
CERTIFIED = Outcome(
    Result.LULUS, Exam.KOMPETEN, "KOMP/001/2026", dt.date(2026, 11, 23), dt.date(2029, 11, 22)
)


def a_course(**different: Any) -> Course:
    """Return a course of competence for carers in Taiwan, not kept yet."""
    usual: dict[str, Any] = {
        "kind": CourseKind.KOMPETENSI,
        "title": "Perawat Lansia untuk Taiwan",
        "provider_kind": Provider.BLK_LN,
        "provider": "BLK-LN Contoh",
        "country": "TW",
        "sector": Sector.PERAWAT,
        "job_title": "Perawat lansia",
        "hours": 40,
        "least_attendance": 80,
        "certifies": True,
        "standard": "Skema Perawat Lansia (contoh)",
        "lsp": "LSP Contoh",
        "tuk": "TUK Contoh",
        "payer": Payer.APBD,
    }
    return Course(**usual | different)


def a_batch(course_id: str, **different: Any) -> Batch:
    """Return a batch that has ended and waits for its results, not kept yet."""
    usual: dict[str, Any] = {
        "course_id": course_id,
        "title": "Perawat lansia angkatan 1",
        "start_on": STARTED,
        "end_on": ENDED,
        "place": "Balai Desa Jenggik Utara",
        "payer": Payer.APBD,
        "cost": 12_000_000,
    }
    return Batch(**usual | different)


def but(batch: Batch, **different: Any) -> Batch:
    """Return a batch like another one, but for some fields, not kept yet."""
    return record_of(Batch, values_of(batch) | different, course_id=batch.course_id)


def opened(session: Session, course: dict[str, Any] | None = None, **batch: Any) -> Batch:
    """Keep a course and a batch of it."""
    told = a_course(**course or {})
    kept = courses.keep(session, told, SUBJECTS if told.hours == sum_of(SUBJECTS) else [])
    return batches.keep(session, a_batch(kept.id, **batch), TRAINERS)


def sum_of(subjects: Sequence[CourseSubject]) -> int:
    """Return the hours of subjects together."""
    return sum(one.hours for one in subjects)


def candidates(session: Session, count: int, **journey: Any) -> list[str]:
    """Register candidates for Taiwan, "Calon Contoh A" and on; return the ids of the people."""
    made = []
    for place in range(count):
        told = {
            "nik": nik(place + 1),
            "full_name": f"Calon Contoh {chr(ord('A') + place)}",
            "birth_date": PartialDate(1992, 7, 5),
        }
        person, _ = registration.register(session, a_registration(told, journey=journey or None))
        made.append(person.id)
    return made


def enrolled(session: Session, batch: Batch, people: Sequence[str]) -> list[Participant]:
    """Enrol people; return them in the order of the sheet."""
    return sorted(participants.enrol(session, batch.id, people), key=lambda one: one.row)


def a_meeting(batch_id: str, **different: Any) -> Meeting:
    """Return a meeting on the second day, not kept yet."""
    usual: dict[str, Any] = {"batch_id": batch_id, "held_on": dt.date(2026, 11, 3), "hours": 8}
    return Meeting(**usual | different)


def met(session: Session, batch: Batch, *days: str) -> None:
    """Hold meetings, a day each: "HHI" is who was there, in the order of the sheet."""
    rows = participants.seated(session, batch.id)
    marks = {mark.name[0]: mark for mark in Mark}
    for place, day in enumerate(days):
        meeting = a_meeting(batch.id, held_on=STARTED + dt.timedelta(days=place))
        told = {row.id: marks[letter] for row, letter in zip(rows, day, strict=False)}
        attendance.keep(session, meeting, dict(told))
