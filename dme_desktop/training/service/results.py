"""What came of a batch: passed or not, the test of competence, the certificate of the LSP.

A certificate of competence goes on into the documents of the journey it was earned for, so that
its checklist knows of it (UU 18/2017 art. 13 c).
"""

from collections.abc import Mapping
from dataclasses import fields

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import put as put_values
from dme_desktop.people.model import Person
from dme_desktop.training import rules
from dme_desktop.training.model import Course, Participant, Seat
from dme_desktop.training.rules import Judged, Outcome
from dme_desktop.training.service import batches, participants
from dme_desktop.workers.model import DocumentStatus, DocumentType, WorkerDocument
from dme_desktop.workers.rules import BEFORE
from dme_desktop.workers.service import documents, journeys

ABSENT = "tidak terdaftar sebagai peserta; hasilnya tidak dapat dicatat."


def put(session: Session, batch_id: str, outcomes: Mapping[str, Outcome]) -> None:
    """Write down what came of a batch for some: {participant: outcome}.

    Raises `Invalid` with a sentence for each who cannot have such an outcome, DmeError for a batch
    that is closed.
    """
    batch = batches.at_hand(session, batch_id)
    course, hours = session.get_one(Course, batch.course_id), participants.hours(session, batch_id)
    today = session.info["clock"].today()
    judged = []
    wrong = {}
    for participant_id, told in outcomes.items():
        one = session.get(Participant, participant_id)
        there = hours.get(participant_id, (0, 0))
        by = Judged(course, batch.start_on, today, *there)
        if why := _problem(one, batch_id, told, by):
            wrong[participant_id] = f"{_name(session, one)}: {why}"
        elif one:
            judged.append((one, told))
    if wrong:
        raise Invalid({"results": " ".join(wrong.values())})
    for one, told in judged:
        put_values(one, {field.name: getattr(told, field.name) for field in fields(Outcome)})
        _hand_on(session, one, course)
    session.flush()


def of(one: Participant) -> Outcome:
    """Return what came of the training for one person, as it is kept."""
    return Outcome(**{field.name: getattr(one, field.name) for field in fields(Outcome)})


def _problem(one: Participant | None, batch_id: str, told: Outcome, by: Judged) -> str:
    if one is None or one.batch_id != batch_id or one.deleted_at:
        return ABSENT
    if one.seat is not Seat.TERDAFTAR:
        return ABSENT if told != Outcome() else ""
    return rules.outcome_problem(told, by)


def _name(session: Session, one: Participant | None) -> str:
    return session.get_one(Person, one.person_id).full_name if one else "Orang ini"


def _hand_on(session: Session, one: Participant, course: Course) -> None:
    """Let the journey that is being prepared know of the certificate."""
    if not one.certificate_no:
        return
    journey = journeys.under_way(session, one.person_id)
    if journey is None or journey.stage not in BEFORE:
        return
    told = WorkerDocument(
        journey_id=journey.id,
        type=DocumentType.KOMPETENSI,
        status=DocumentStatus.ADA,
        number=one.certificate_no,
        issued_by=(course.lsp or "")[:100] or None,
        issued_on=one.certificate_on,
        expires_on=one.certificate_until,
    )
    held = documents.of(session, journey.id).get(DocumentType.KOMPETENSI)
    if held is not None and held.number == told.number:
        told.checked_on, told.checked_by, told.note = held.checked_on, held.checked_by, held.note
    documents.put(session, journey.id, told)
