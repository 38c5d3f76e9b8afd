"""Training of the practice village: what was held, what is held now, and what is about to begin.

Courses, providers and standards are examples and say so; people are those of the practice village.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.training.model import (
    PAYS_IN_DESA,
    Batch,
    Course,
    CourseKind,
    CourseSubject,
    Exam,
    Mark,
    Meeting,
    Payer,
    Priority,
    Provider,
    Result,
    Trainer,
)
from dme_desktop.training.rules import Outcome
from dme_desktop.training.service import (
    attendance,
    batches,
    courses,
    lacking,
    participants,
    results,
)
from dme_desktop.village import service as village
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import standings

DAYS = 5  # of a batch that is taught from Monday to Friday
MOST = 12  # people in a batch
_SUBJECTS = (
    ("Mengenal hak dan kewajiban", 4), ("Percakapan di tempat kerja", 24),
    ("Praktik kerja", 10), ("Mengelola kiriman", 2),
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """What is printed of it: the batch that was held, who passed, who is invited; "" for nobody."""

    held: str = ""
    passed: str = ""
    invited: str = ""


def train(session: Session) -> Made:
    """Record courses and three batches: one held and certified, one about money, one to come."""
    today: dt.date = session.info["clock"].today()
    monday = today - dt.timedelta(days=today.weekday())
    preparing = _course(session)
    candidates = _candidates(session, preparing.id)
    held = _batch(session, preparing, monday - dt.timedelta(days=28), 1)
    coming = _batch(session, preparing, monday + dt.timedelta(days=7), 2, places=4)
    _hold(session, held, candidates[:MOST])
    if later := candidates[MOST : MOST + 6]:
        participants.enrol(session, coming.id, later)
    _learn_about_money(session, monday - dt.timedelta(days=14))
    taught, invited = (participants.seated(session, one.id) for one in (held, coming))
    passed = [row.id for row in taught if row.result is Result.LULUS]
    return Made(
        held.id if taught else "",
        passed[0] if passed else "",
        invited[0].id if invited else "",
    )


def _course(session: Session) -> Course:
    course = Course(
        kind=CourseKind.KOMPETENSI,
        title="Persiapan Kerja ke Luar Negeri (contoh)",
        provider_kind=Provider.SKILL_CENTER,
        provider="Skill Center Pemprov NTB (contoh)",
        hours=sum(hours for _, hours in _SUBJECTS),
        least_attendance=80,
        certifies=True,
        standard="Skema contoh, bukan SKKNI",
        lsp="LSP Contoh",
        tuk="TUK Contoh",
        payer=Payer.APBD,
        needs="KTP, kartu keluarga, izin keluarga",
    )
    subjects = [CourseSubject(name=name, hours=hours) for name, hours in _SUBJECTS]
    return courses.keep(session, course, subjects)


def _candidates(session: Session, course_id: str) -> list[str]:
    """Return who lacks the course and is old enough for it."""
    lacks = [one.id for one in lacking.lacking(session, course_id)]
    known = participants.asking(session, _by_name(session, lacks))
    return [one.id for one in known if one.born and one.stage]


def _by_name(session: Session, people: Sequence[str]) -> list[str]:
    """Return residents in an order that is the same on every machine."""
    known = participants.asking(session, people)
    return [one.id for one in sorted(known, key=lambda one: (one.name, str(one.born)))]


def _batch(
    session: Session, course: Course, start: dt.date, number: int, places: int | None = None
) -> Batch:
    office = village.profile(session)
    batch = Batch(
        course_id=course.id,
        title=f"Persiapan kerja angkatan {number} (latihan)",
        start_on=start,
        end_on=start + dt.timedelta(days=DAYS - 1),
        times="08.00 sampai 15.00",
        place=f"Balai {office.kind} {office.name}",
        places=places,
        priority=Priority.CALON.name,
        payer=course.payer,
        cost=MOST * 750_000,
    )
    trainers = [Trainer(name="Pengajar Contoh", institution="Skill Center (contoh)")]
    return batches.keep(session, batch, trainers)


def _hold(session: Session, batch: Batch, people: Sequence[str]) -> None:
    """Hold a batch: one was often away and failed, one was not found competent, the rest passed."""
    able = [one.id for one in participants.asking(session, people)]
    if not able:
        return
    rows = participants.enrol(session, batch.id, able)
    away = rows[-1].id if len(rows) > 1 else ""
    for day in range(DAYS):
        subject = _SUBJECTS[min(day, len(_SUBJECTS) - 1)][0]
        marks = {one.id: Mark.HADIR for one in rows}
        if away and day > 1:
            marks[away] = Mark.SAKIT if day == 2 else Mark.ALPA
        held_on = batch.start_on + dt.timedelta(days=day)
        meeting = Meeting(batch_id=batch.id, held_on=held_on, subject=subject, hours=8)
        attendance.keep(session, meeting, dict(marks))
    told = {one.id: _came(batch, place) for place, one in enumerate(rows, start=1)}
    if away:
        told[away] = Outcome(Result.TIDAK_LULUS)
    results.put(session, batch.id, told)
    batches.finish(session, batch.id)


def _came(batch: Batch, place: int) -> Outcome:
    """Return what came of it for one who passed; every fourth was not found competent yet."""
    if place % 4 == 0:
        return Outcome(Result.LULUS, Exam.BELUM_KOMPETEN)
    issued = batch.end_on + dt.timedelta(days=3)
    number = f"LATIHAN/{place:03}/{issued.year}"
    until = issued + dt.timedelta(days=3 * 365)
    return Outcome(Result.LULUS, Exam.KOMPETEN, number, issued, until)


def _learn_about_money(session: Session, day: dt.date) -> None:
    """Teach those who came home about money, for one day; the results are not written down yet."""
    office = village.profile(session)
    payer, *_ = office.offers((Payer.APBDES, Payer.APBD), PAYS_IN_DESA)
    course = courses.keep(
        session,
        Course(
            kind=CourseKind.KEUANGAN,
            title="Mengelola Kiriman dan Merintis Usaha (contoh)",
            provider_kind=Provider.DESA,
            hours=8,
            payer=payer,
        ),
        [],
    )
    batch = batches.keep(
        session,
        Batch(
            course_id=course.id, title="Mengelola kiriman (latihan)", start_on=day, end_on=day,
            place=f"Balai {office.kind} {office.name}", payer=payer,
        ),
        [Trainer(name="Pengajar Contoh")],
    )  # fmt: skip
    home = standings.latest(frozenset({Stage.PURNA}))
    people = _by_name(session, [row.id for row in session.execute(home).all()])[:8]
    if people:
        rows = participants.enrol(session, batch.id, people)
        meeting = Meeting(batch_id=batch.id, held_on=day, hours=8)
        attendance.keep(session, meeting, {one.id: Mark.HADIR for one in rows})
