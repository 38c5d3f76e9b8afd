"""The forms that register a worker or change one. No function here commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import altered, problems_of, put, values_of
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    DocumentType,
    EventKind,
    Journey,
    ProceduralStatus,
    WorkerDocument,
)
from dme_desktop.workers.service import documents, journeys, needs

BEGINS = "Pendataan dimulai dari Berminat, Calon, Bekerja, Cuti, atau Purna."


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """What one registration form holds.

    `family` are those to call, in order. `agency` and `recruiter` are names: one that is not known
    yet is written down. Without a `person` a resident who is known stays as they are.
    """

    journey: Journey
    person: Person | None = None
    family: Sequence[FamilyLink] = ()
    documents: Mapping[DocumentType, WorkerDocument] = field(default_factory=dict)
    agency: str | None = None
    recruiter: str | None = None
    photo: bytes | None = None


def register(
    session: Session,
    given: Registration,
    person_id: str | None = None,
    *,
    incomplete: bool = False,
) -> tuple[Person, Journey]:
    """Register a worker: a new person, or a resident already known, and an open journey.

    What a stage needs may be `incomplete` where the list of another office tells of it. Raises
    `Invalid` with every problem of the whole form at once; those of the family are named "family"
    or "family.<place>.<field>".
    """
    begins = {} if given.journey.stage in rules.FIRST else {"stage": BEGINS}
    whole = _person(session, given, person_id)
    _refuse(session, given, whole, person_id, begins, incomplete=incomplete)
    if person_id and journeys.under_way(session, person_id):
        raise DmeError(f"{whole.full_name} masih punya perjalanan yang berjalan. Buka datanya.")
    person = people.edit(session, person_id, whole) if person_id else people.add(session, whole)
    others_stay = len(given.family) <= 1
    people.put_family(session, person.id, given.family, keep_others=others_stay)
    journey = given.journey
    journey.person_id, journey.seq = person.id, _next_seq(session, person.id)
    put(journey, _links(session, given))
    session.add(journey)
    session.flush()
    if journey.procedural_status is ProceduralStatus.BELUM_DIKETAHUI:
        journeys.judge_procedure(journey)
    journeys.verify(session, journey)
    journeys.note(session, journey, EventKind.PENDATAAN)
    documents.put_all(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def change(session: Session, journey_id: str, given: Registration) -> tuple[Person, Journey]:
    """Change a registered worker; the stage stays, `steps.take` moves it. Raises `Invalid`."""
    journey = session.get_one(Journey, journey_id)
    given.journey.stage = journey.stage
    whole = _person(session, given, journey.person_id)
    _refuse(session, given, whole, journey.person_id)
    person = people.edit(session, journey.person_id, whole)
    people.put_family(session, person.id, given.family)
    put(journey, values_of(given.journey) | _links(session, given))
    journeys.verify(session, journey)
    documents.put_all(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def _person(session: Session, given: Registration, person_id: str | None) -> Person:
    """Return the person as they are to be kept."""
    if given.person is None:
        return altered(session.get_one(Person, person_id), {})
    return given.person


def _refuse(
    session: Session,
    given: Registration,
    person: Person,
    person_id: str | None,
    begins: Mapping[str, str] | None = None,
    *,
    incomplete: bool = False,
) -> None:
    """Raise `Invalid` with everything that is wrong in a form."""
    journey = given.journey
    problems = people.problems(session, person, person_id)
    problems |= problems_of(journey) | rules.problems(journey)
    problems |= people.family_problems(given.family)
    if journey.stage and not begins and not incomplete:
        has_contact = bool(given.family)
        judged = needs.known(session, journey, person, given.documents, has_contact=has_contact)
        lacking = rules.missing(journey.stage, judged)
        problems |= {name: words for name, words in lacking.items() if name not in needs.PREPARED}
    if problems := {**problems, **(begins or {})}:
        raise Invalid(problems)


def _links(session: Session, given: Registration) -> dict[str, object]:
    """Return the ids of the agency and the recruiter that are named."""
    agency = agencies.agency_called(session, given.agency) if given.agency else None
    recruiter = agencies.recruiter_called(session, given.recruiter) if given.recruiter else None
    return {
        "agency_id": agency.id if agency else None,
        "recruiter_id": recruiter.id if recruiter else None,
    }


def _next_seq(session: Session, person_id: str) -> int:
    last = session.scalar(select(func.max(Journey.seq)).where(Journey.person_id == person_id))
    return (last or 0) + 1
