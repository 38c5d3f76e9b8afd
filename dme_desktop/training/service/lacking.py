"""Who is about to leave and lacks what for which country; who left and was trained."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import Person
from dme_desktop.people.offered import Offered
from dme_desktop.training import rules
from dme_desktop.training.model import (
    Batch,
    BatchStatus,
    Course,
    CourseKind,
    Participant,
    Result,
    Seat,
)
from dme_desktop.training.service import courses
from dme_desktop.vault.many import each
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    Journey,
    Scheme,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.rules import BEFORE, HELD, checklist
from dme_desktop.workers.service import documents, standings


@dataclass(frozen=True)
class Candidate:
    """Somebody about to leave: where to, and what of the training for that is still lacking.

    `lacks` are kinds of courses offered for that country that were not passed yet, `takes` those
    of them in which a place is held or waited for; `certificate` says what is missing of the
    certificate of competence, "" for nothing.
    """

    id: str
    journey_id: str
    full_name: str
    hamlet: str
    stage: Stage
    country: str | None
    lacks: tuple[CourseKind, ...]
    takes: tuple[CourseKind, ...]
    certificate: str


@dataclass(frozen=True)
class Leaver:
    """Somebody who left in a year, and which courses for leaving were passed before that day."""

    id: str
    full_name: str
    hamlet: str
    gender: str
    country: str | None
    departed_on: PartialDate
    passed: tuple[str, ...]


def candidates(session: Session) -> list[Candidate]:
    """Return everybody who is about to leave, by name, with what is lacking."""
    return _candidates(session, _about_to_leave())


def of_person(session: Session, person_id: str) -> Candidate | None:
    """Return what is lacking of somebody about to leave; None of whoever is not."""
    found = _candidates(session, _about_to_leave().where(Person.id == person_id))
    return found[0] if found else None


def _candidates(session: Session, asked: Select[*tuple[Any, ...]]) -> list[Candidate]:
    rows: Sequence[Any] = session.execute(asked).all()
    offered = list(courses.paged(session).every()) if rows else []
    done = _taken(session, [row.id for row in rows])
    held = _certificates(session, [row.journey_id for row in rows])
    today: dt.date = session.info["clock"].today()
    wanted: dict[tuple[Any, Any], list[CourseKind]] = {}  # many leave for the same
    for row in rows:
        where = row.country, row.sector
        if where not in wanted:
            serving = {one.kind for one in offered if rules.serves(one, *where)}
            wanted[where] = [kind for kind in CourseKind if kind in serving]
    return [
        _candidate(
            row, wanted[row.country, row.sector], done.get(row.id, ()),
            held.get(row.journey_id), today,
        )
        for row in rows
    ]  # fmt: skip


def lacking(session: Session, course_id: str) -> list[Candidate]:
    """Return who is about to leave and lacks what one course teaches for where they go.

    Who has a place in an open batch of that kind, or waits for one, is not among them.
    """
    course = session.get_one(Course, course_id)
    serving = {
        journey_id
        for journey_id, country, sector in session.execute(
            select(Journey.id, Journey.country, Journey.sector).where(
                Journey.deleted_at.is_(None), Journey.stage.in_(BEFORE)
            )
        )
        if rules.serves(course, country, sector)
    }
    return [
        one
        for one in candidates(session)
        if one.journey_id in serving
        and course.kind not in one.takes
        and (course.kind in one.lacks or (course.certifies and one.certificate))
    ]


def proposed(session: Session, batch_id: str) -> list[Offered]:
    """Return who should take part in a batch.

    For what prepares a departure those who lack it; for the rest those who came home and did not
    pass such a course yet.
    """
    batch = session.get_one(Batch, batch_id)
    course = session.get_one(Course, batch.course_id)
    if course.kind in rules.PREPARING:
        country = field_of(Journey, "country").kind.format
        return [
            Offered(one.id, one.full_name, " · ".join(filter(None, (
                one.hamlet, one.stage.value, country(one.country) if one.country else ""))))
            for one in lacking(session, course.id)
        ]  # fmt: skip
    return _at_home(session, course)


def _at_home(session: Session, course: Course) -> list[Offered]:
    latest = standings.by_name(standings.latest(frozenset({Stage.PURNA})))
    rows = session.execute(latest).all()
    took = _taken(session, [row.id for row in rows])
    return [
        Offered(row.id, row.full_name, f"{row.hamlet} · {row.stage.value}")
        for row in rows
        if all(one.course.kind is not course.kind for one in took.get(row.id, ()))
    ]


def leavers(session: Session, year: int) -> list[Leaver]:
    """Return who left in a year, each journey once, with what was passed before that day."""
    told = (Person.id, Person.full_name, Person.hamlet, Person.gender, Journey.country)
    left = (
        select(*told, Journey.departed_on)
        .join(Journey, Journey.person_id == Person.id)
        .where(
            Person.deleted_at.is_(None),
            Journey.deleted_at.is_(None),
            Journey.departed_on >= PartialDate(year),
            Journey.departed_on < PartialDate(year + 1),
        )
    )
    ordered = left.order_by(Journey.departed_on, Person.full_name, Journey.id)
    rows: Sequence[Any] = session.execute(ordered).all()
    passed = _passed(session, [row.id for row in rows])
    return [
        Leaver(
            row.id, row.full_name, row.hamlet, row.gender, row.country, row.departed_on,
            _before(passed.get(row.id, ()), row.departed_on),
        )
        for row in rows
    ]  # fmt: skip


def _before(passed: Sequence[tuple[str, dt.date]], departed: PartialDate) -> tuple[str, ...]:
    """Return the courses that ended by the last day on which somebody can have left."""
    return tuple(course for course, day in passed if day <= departed.last_day())


def _about_to_leave() -> Select[*tuple[Any, ...]]:
    told = (
        Person.id, Person.full_name, Person.hamlet, Journey.id.label("journey_id"), Journey.stage,
        Journey.country, Journey.sector, Journey.scheme,
    )  # fmt: skip
    return (
        select(*told)
        .join(Journey, Journey.person_id == Person.id)
        .where(Person.deleted_at.is_(None), Journey.deleted_at.is_(None), Journey.stage.in_(BEFORE))
        .order_by(Person.full_name.concat(""), Person.id)  # put in order when all was read
    )


_Held = tuple[DocumentStatus, dt.date | None]  # of a certificate: how far it is, until when


@dataclass(frozen=True, slots=True)
class _Took:
    """One course somebody took: passed, or with a place that is held or waited for."""

    course: Course
    passed: bool


def _candidate(
    row: Any,  # noqa: ANN401 - a row of `_about_to_leave`
    wanted: Sequence[CourseKind],
    took: Sequence[_Took],
    certificate: _Held | None,
    today: dt.date,
) -> Candidate:
    where = row.country, row.sector
    passed = {one.course.kind for one in took if one.passed and rules.serves(one.course, *where)}
    takes = {one.course.kind for one in took if not one.passed}
    lacks = [kind for kind in wanted if kind not in passed]
    return Candidate(
        row.id, row.journey_id, row.full_name, row.hamlet, row.stage, row.country,
        tuple(lacks), tuple(kind for kind in lacks if kind in takes),
        _certificate(row.scheme, certificate, today),
    )  # fmt: skip


def _certificates(session: Session, journeys: Sequence[str]) -> dict[str, _Held]:
    """Return how far the certificates of competence of journeys are, and until when."""
    told = (WorkerDocument.journey_id, WorkerDocument.status, WorkerDocument.expires_on)
    kept = select(*told).where(
        WorkerDocument.journey_id.in_(each(journeys)),
        WorkerDocument.type == DocumentType.KOMPETENSI,
        *documents.KEPT,
    )
    return {row[0]: (row[1], row[2]) for row in session.connection().execute(kept).all()}


def _certificate(scheme: Scheme, known: _Held | None, today: dt.date) -> str:
    """Say what is missing of the certificate of competence that the scheme asks for."""
    if DocumentType.KOMPETENSI not in checklist(scheme):
        return ""
    if known is None or known[0] not in HELD:
        return "belum ada"
    return "sudah habis" if known[1] and known[1] < today else ""


def _taken(session: Session, people: Sequence[str]) -> Mapping[str, Sequence[_Took]]:
    """Return the courses that some people passed or take now, by the id of the person."""
    kept = (
        select(Participant.person_id, Batch.course_id, Participant.result)
        .join(Batch, Batch.id == Participant.batch_id)
        .where(Participant.person_id.in_(each(people)), *_STANDS)
    )
    takes = (Participant.seat != Seat.MUNDUR) & (Batch.status == BatchStatus.DIBUKA)
    passed = Participant.result == Result.LULUS
    still = Participant.result.is_(None) & takes
    found = defaultdict[str, list[_Took]](list)
    held = {course.id: course for course in session.scalars(select(Course))}
    taken = session.connection().execute(kept.where(passed | still)).all()
    for person_id, course_id, result in taken:
        found[person_id].append(_Took(held[course_id], result is Result.LULUS))
    return found


def _passed(session: Session, people: Sequence[str]) -> Mapping[str, Sequence[tuple[str, dt.date]]]:
    """Return which courses for leaving some people passed, and on what day each ended."""
    kept = (
        select(Participant.person_id, Course.title, Batch.end_on)
        .join(Batch, Batch.id == Participant.batch_id)
        .join(Course, Course.id == Batch.course_id)
        .where(
            Participant.person_id.in_(each(people)),
            Participant.result == Result.LULUS,
            Course.kind.in_(rules.PREPARING),
            *_STANDS,
        )
        .order_by(Batch.end_on)
    )
    found = defaultdict[str, list[tuple[str, dt.date]]](list)
    for person_id, title, day in session.execute(kept):
        found[person_id].append((title, day))
    return found


_STANDS = (Participant.deleted_at.is_(None), Batch.deleted_at.is_(None))
