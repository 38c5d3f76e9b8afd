"""The forms that register a worker or change one. No function here commits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import fields_of, problems_in
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    ProceduralStatus,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.service import documents, journeys, needs

BEGINS = "Pendataan dimulai dari Berminat, Calon, Bekerja, Cuti, atau Purna."
LINKS = {"agency", "recruiter"}  # fields of the form that name another record


@dataclass(frozen=True)
class Registration:
    """What one registration form holds: the person, the family to call, the journey, papers.

    `contact` is who is called first, `family` the others in order. In `journey`, "agency" and
    "recruiter" are names: one that is not known yet is written down.
    """

    person: Mapping[str, Any]
    contact: Mapping[str, Any]
    journey: Mapping[str, Any]
    documents: Mapping[DocumentType, Mapping[str, Any]] = field(default_factory=dict)
    photo: bytes | None = None
    family: Sequence[Mapping[str, Any]] = ()


def register(
    session: Session, given: Registration, person_id: str | None = None
) -> tuple[Person, Journey]:
    """Register a worker: a new person, or a resident already known, and an open journey.

    Raises `Invalid` with every problem of the whole form at once; contact fields are named
    "contact.<field>".
    """
    stage: Stage | None = given.journey.get("stage")
    begins = {} if stage in rules.FIRST else {"stage": BEGINS}
    _refuse(session, given, person_id, stage, begins)
    if person_id is None:
        person = people.add(session, given.person)
    else:
        person = people.edit(session, person_id, given.person)
        if journeys.under_way(session, person.id):
            raise DmeError(
                f"{person.full_name} masih punya perjalanan yang berjalan. Buka datanya."
            )
    people.put_family(session, person.id, _family(given), keep_others=not given.family)
    journey = Journey(
        person_id=person.id, seq=_next_seq(session, person.id), **_linked(session, given.journey)
    )
    session.add(journey)
    session.flush()
    if journey.procedural_status is ProceduralStatus.BELUM_DIKETAHUI:
        journeys.judge_procedure(journey)
    journeys.verify(session, journey)
    journeys.note(session, journey, EventKind.PENDATAAN)
    _put_documents(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def change(session: Session, journey_id: str, given: Registration) -> tuple[Person, Journey]:
    """Change a registered worker; the stage stays, `steps.take` moves it. Raises `Invalid`."""
    journey = session.get_one(Journey, journey_id)
    _refuse(session, given, journey.person_id, journey.stage)
    person = people.edit(session, journey.person_id, given.person)
    people.put_family(session, person.id, _family(given))
    journeys.put(journey, {**_linked(session, given.journey), "stage": journey.stage})
    _put_documents(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def _refuse(
    session: Session,
    given: Registration,
    person_id: str | None,
    stage: Stage | None,
    found: Mapping[str, str] | None = None,
) -> None:
    """Raise `Invalid` with everything that is wrong in a form, for a journey at this stage."""
    whole = _whole(session, given, person_id)
    problems = people.problems(session, whole, person_id)
    asked = {name: value for name, value in given.journey.items() if name not in LINKS}
    problems |= _journey_problems(asked | {"stage": stage})
    for place, contact in enumerate(_family(given)):
        prefix = "contact" if place == 0 and contact is given.contact else "family"
        found_here = problems_in(FamilyLink, contact)
        problems |= {f"{prefix}.{name}": sentence for name, sentence in found_here.items()}
    if stage and not found:
        judged = needs.known(
            session, given.journey, whole, has_contact=bool(_family(given)), papers=given.documents
        )
        lacking = rules.missing(stage, judged)
        problems |= {name: words for name, words in lacking.items() if name not in needs.PREPARED}
    if problems := {**problems, **(found or {})}:
        raise Invalid(problems)


def _journey_problems(values: Mapping[str, Any]) -> dict[str, str]:
    return problems_in(Journey, values) | rules.problems(values)


def _linked(session: Session, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a journey with names of agency and recruiter as their ids."""
    own = dict(values)
    agency, recruiter = own.pop("agency", None), own.pop("recruiter", None)
    if "agency" in values:
        own["agency_id"] = agencies.agency_called(session, agency).id if agency else None
    if "recruiter" in values:
        known_one = agencies.recruiter_called(session, recruiter) if recruiter else None
        own["recruiter_id"] = known_one.id if known_one else None
    return own


def _family(given: Registration) -> list[Mapping[str, Any]]:
    """Return everybody to call, in order; an empty first contact leaves its place to the next."""
    return [one for one in (given.contact, *given.family) if _filled(one)]


def _filled(contact: Mapping[str, Any]) -> bool:
    return any(value not in {None, ""} for value in contact.values())


def _whole(session: Session, given: Registration, person_id: str | None) -> dict[str, Any]:
    """Return the person as they would be kept: what is known, with the form over it."""
    person = session.get_one(Person, person_id) if person_id else None
    known = {f.name: getattr(person, f.name) for f in fields_of(Person)} if person else {}
    return known | dict(given.person)


def _next_seq(session: Session, person_id: str) -> int:
    last = session.scalar(select(func.max(Journey.seq)).where(Journey.person_id == person_id))
    return (last or 0) + 1


def _put_documents(
    session: Session, journey: Journey, given: Mapping[DocumentType, Mapping[str, Any]]
) -> None:
    known = documents.of(session, journey.id)
    for kind in (*rules.checklist(journey.scheme), *given):
        paper = known.get(kind)
        if paper is None:
            paper = WorkerDocument(journey_id=journey.id, type=kind, status=DocumentStatus.BELUM)
            session.add(paper)
            known[kind] = paper
        journeys.put(paper, given.get(kind, {}))
