"""What the office does with workers and journeys. No function here commits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import rules as agency_rules
from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import Base, fields_of, problems_in
from dme_desktop.people import directory
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.village import service as village
from dme_desktop.workers import attention, rules
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    JourneyEvent,
    ProceduralBasis,
    ProceduralStatus,
    Scheme,
    Stage,
    WorkerDocument,
)

BEGINS = "Pendataan dimulai dari Berminat, Calon, Bekerja, Cuti, atau Purna."
LINKS = {"agency", "recruiter"}  # fields of the form that name another record
WARN_SETTING = "documents.warn."
MOST_WARN_DAYS = 365
PREPARED = {"documents", "agency"}  # asked for by a step; a form may be saved without them


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


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """One line of the list of workers."""

    id: str
    journey_id: str
    full_name: str
    nik: str
    hamlet: str
    country: str
    sector: str
    stage: Stage
    attention: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one person stands, without a name: what reports count."""

    hamlet: str
    gender: str
    stage: Stage
    country: str | None
    nik: str | None
    procedural_status: ProceduralStatus
    last_contact_on: dt.date | None
    lost_since: dt.date | None


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
        if open_journey(session, person.id):
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
        judge_procedure(journey)
    verify(session, journey)
    note(session, journey, EventKind.PENDATAAN)
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
    put(journey, {**_linked(session, given.journey), "stage": journey.stage})
    _put_documents(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def put(record: Base, values: Mapping[str, Any]) -> None:
    """Write the values that differ, so that the past tells only what changed."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def judge_procedure(journey: Journey) -> None:
    """Let the five answers tell the status, unless BP3MI told it or it was lost abroad."""
    told = journey.procedural_basis is ProceduralBasis.BP3MI
    lost = journey.procedural_status is ProceduralStatus.MENJADI_NONPROSEDURAL
    answers = {name: getattr(journey, name) for name in rules.QUESTIONS}
    if not told and not lost and any(answers.values()):
        journey.procedural_status = rules.procedural(answers)
        journey.procedural_basis = journey.procedural_basis or ProceduralBasis.KETERANGAN_KELUARGA


def verify(session: Session, journey: Journey) -> None:
    """Mark that somebody looked today at whether what is known is still true."""
    journey.verified_on = session.info["clock"].today()
    journey.verified_by = session.info["user"]


def note(
    session: Session,
    journey: Journey,
    kind: EventKind,
    on: dt.date | None = None,
    told_by: str | None = None,
    why: str | None = None,
) -> JourneyEvent:
    """Write down what happened, by default today, with the stage the journey is at now."""
    day = on or session.info["clock"].today()
    event = JourneyEvent(
        journey_id=journey.id, kind=kind, stage=journey.stage, on=day, told_by=told_by, note=why
    )
    session.add(event)
    return event


def open_journey(session: Session, person_id: str) -> Journey | None:
    """Return the journey that is under way, if there is one."""
    return session.scalar(
        select(Journey).where(
            Journey.person_id == person_id,
            Journey.stage.in_(rules.OPEN),
            Journey.deleted_at.is_(None),
        )
    )


def journeys(session: Session, person_id: str) -> Sequence[Journey]:
    """Return the journeys of a person, newest first."""
    kept = select(Journey).where(Journey.person_id == person_id, Journey.deleted_at.is_(None))
    return session.scalars(kept.order_by(Journey.seq.desc())).all()


def latest_journey(session: Session, person_id: str) -> Journey | None:
    """Return the newest journey of a person, if there is one."""
    return next(iter(journeys(session, person_id)), None)


def contact(session: Session, person_id: str) -> FamilyLink | None:
    """Return the first of the family to call, if one is known."""
    known = people.contacts(session, person_id)
    return known[0] if known else None


def documents(session: Session, journey_id: str) -> dict[DocumentType, WorkerDocument]:
    """Return the papers of a journey by type."""
    kept = select(WorkerDocument).where(
        WorkerDocument.journey_id == journey_id, WorkerDocument.deleted_at.is_(None)
    )
    return {paper.type: paper for paper in session.scalars(kept)}


def put_document(
    session: Session, journey_id: str, kind: DocumentType, values: Mapping[str, Any]
) -> WorkerDocument:
    """Write down all that is known of one paper; raise `Invalid` for an unexplained state."""
    problems = problems_in(WorkerDocument, {**values, "type": kind})
    if sentence := rules.document_problem(values):
        problems["note" if values.get("status") in rules.EXPLAINED else "expires_on"] = sentence
    if problems:
        raise Invalid(problems)
    paper = documents(session, journey_id).get(kind)
    if paper is None:
        paper = WorkerDocument(journey_id=journey_id, type=kind)
        session.add(paper)
    put(paper, values)
    session.flush()
    return paper


def bin_worker(session: Session, journey_id: str) -> None:
    """Put a journey in the bin; the person stays a resident."""
    session.get_one(Journey, journey_id).deleted_at = session.info["clock"].now()


def names(session: Session) -> directory.Directory:
    """Return the directory of everybody who has a journey."""
    with_journey = select(Journey.person_id).where(Journey.deleted_at.is_(None))
    return directory.Directory.of(session, directory.EVERYBODY.where(Person.id.in_(with_journey)))


def count(session: Session, stages: frozenset[Stage] = frozenset()) -> int:
    """Return how many workers there are, at the given stages only if some are given."""
    return session.scalar(select(func.count()).select_from(latest(stages).subquery())) or 0


def count_by_stage(session: Session) -> dict[Stage, int]:
    """Return how many people stand at each stage, each person once."""
    newest = latest(frozenset()).subquery()
    rows = session.execute(select(newest.c.stage, func.count()).group_by(newest.c.stage))
    return {stage: number for stage, number in rows}  # noqa: C416 - rows are not tuples


def standings(session: Session) -> list[Standing]:
    """Return where everybody stands now, each person once, as reports count them."""
    return [Standing(*row) for row in session.execute(_standing_columns())]


def page(
    session: Session, stages: frozenset[Stage] = frozenset(), offset: int = 0, limit: int = 128
) -> list[WorkerRow]:
    """Return workers by name, `limit` of them from `offset`."""
    ordered = latest(stages).order_by(Person.full_name, Person.id).offset(offset).limit(limit)
    return _rows(session, ordered)


def rows_of(
    session: Session, ids: Sequence[str], stages: frozenset[Stage] = frozenset()
) -> list[WorkerRow]:
    """Return the workers among `ids`, in that order."""
    found = {row.id: row for row in _rows(session, latest(stages).where(Person.id.in_(ids)))}
    return [found[person_id] for person_id in ids if person_id in found]


def latest(stages: frozenset[Stage]) -> Select[*tuple[Any, ...]]:
    """Return the statement of the newest journey of everybody, at the given stages if any."""
    newest = (
        select(Journey.person_id, func.max(Journey.seq).label("seq"))
        .where(Journey.deleted_at.is_(None))
        .group_by(Journey.person_id)
        .subquery()
    )
    is_newest: ColumnElement[bool] = and_(
        Journey.person_id == newest.c.person_id, Journey.seq == newest.c.seq
    )
    found = (
        select(
            Person.id, Journey.id.label("journey_id"), Person.full_name, Person.nik, Person.hamlet,
            Journey.country, Journey.sector, Journey.stage, Journey.contract_end,
            Journey.last_contact_on, Journey.leave_until, Journey.lost_since, Journey.returned_on,
            Journey.return_plan, Journey.verified_on,
        )
        .join(Journey, Journey.person_id == Person.id)
        .join(newest, is_newest)
        .where(Person.deleted_at.is_(None), Journey.deleted_at.is_(None))
    )  # fmt: skip
    return found.where(Journey.stage.in_(stages)) if stages else found


def _standing_columns() -> Select[*tuple[Any, ...]]:
    return latest(frozenset()).with_only_columns(
        Person.hamlet, Person.gender, Journey.stage, Journey.country, Person.nik,
        Journey.procedural_status, Journey.last_contact_on, Journey.lost_since,
    )  # fmt: skip


KEPT = (Person.deleted_at.is_(None), Journey.deleted_at.is_(None))


def warn_days(session: Session) -> dict[DocumentType, int]:
    """Return the days before its end at which each paper asks for attention, as the office set."""
    own = village.settings(session, WARN_SETTING)
    usual = dict.fromkeys(DocumentType, rules.USUAL_WARN_DAYS) | dict(rules.WARN_DAYS)
    return usual | {kind: int(own[kind.name]) for kind in DocumentType if kind.name in own}


def set_warn_days(session: Session, days: Mapping[DocumentType, int]) -> None:
    """Keep the office's own warning days, 1 to 365; raise `Invalid`."""
    told = f"Hari peringatan 1 sampai {MOST_WARN_DAYS}."
    wrong = {one.name: told for one, days_ in days.items() if not 1 <= days_ <= MOST_WARN_DAYS}
    if wrong:
        raise Invalid(wrong)
    for kind, number in days.items():
        village.put_setting(session, f"{WARN_SETTING}{kind.name}", str(number))


def ends_by(today: dt.date, warn: Mapping[DocumentType, int]) -> tuple[ColumnElement[bool], ...]:
    """Return what papers must meet to have ended or to be within the longest warning."""
    latest = today + dt.timedelta(days=max(warn.values()))
    return (WorkerDocument.deleted_at.is_(None), WorkerDocument.expires_on <= latest)


def _papers_ending(
    session: Session, journey_ids: Sequence[str], today: dt.date
) -> dict[str, tuple[str, bool]]:
    """Return the paper of each journey that ends first, when that is soon: {id: sentence}."""
    warn = warn_days(session)
    papers = select(WorkerDocument).where(
        WorkerDocument.journey_id.in_(journey_ids), *ends_by(today, warn)
    )
    found: dict[str, tuple[str, bool]] = {}
    for paper in session.scalars(papers.order_by(WorkerDocument.expires_on)):
        left, urgent = rules.expiry(paper.type, paper.expires_on, today, warn)
        if left:
            found.setdefault(paper.journey_id, (f"{paper.type.value} {left}", urgent))
    return found


def _rows(session: Session, statement: Select[*tuple[Any, ...]]) -> list[WorkerRow]:
    today = session.info["clock"].today()
    rows = session.execute(statement).all()
    open_ids = [row.journey_id for row in rows if row.stage in rules.OPEN]
    ending = _papers_ending(session, open_ids, today)
    shown = {name: _field(name).kind.format for name in ("country", "sector")}
    return [
        WorkerRow(
            row.id, row.journey_id, row.full_name, row.nik or "", row.hamlet,
            shown["country"](row.country) if row.country else "",
            shown["sector"](row.sector) if row.sector else "",
            row.stage, *_first_of(attention.of(row, today)[:2], ending.get(row.journey_id)),
        )
        for row in rows
    ]  # fmt: skip


def _first_of(journey: tuple[str, bool], paper: tuple[str, bool] | None) -> tuple[str, bool]:
    """Return what is urgent before what is only near; the journey before its papers."""
    if paper is None or journey[1] or (journey[0] and not paper[1]):
        return journey
    return paper


def _field(name: str) -> Any:  # noqa: ANN401
    return next(field for field in fields_of(Journey) if field.name == name)


def _filled(contact: Mapping[str, Any]) -> bool:
    return any(value not in {None, ""} for value in contact.values())


def known(
    session: Session,
    journey: Mapping[str, Any],
    person: Mapping[str, Any],
    *,
    has_contact: bool,
    papers: Mapping[DocumentType, Mapping[str, Any]],
) -> rules.Known:
    """Return what the needs of a stage are judged by; `journey` names its agency, or has its id."""
    today: dt.date = session.info["clock"].today()
    wanted = rules.checklist(journey.get("scheme") or Scheme.TIDAK_DIKETAHUI)
    states = ((kind, papers.get(kind, {})) for kind in wanted)
    lacking = (_lacking(kind, paper, today) for kind, paper in states)
    return rules.Known(
        today,
        person.get("birth_date"),
        person.get("nik"),
        has_contact,
        journey,
        tuple(told for told in lacking if told),
        _permit(session, journey, today),
    )


def _lacking(kind: DocumentType, paper: Mapping[str, Any], today: dt.date) -> str:
    if paper.get("status") not in rules.HELD:
        return kind.value
    ends = paper.get("expires_on")
    return f"{kind.value} sudah habis" if ends and ends < today else ""


def _permit(session: Session, journey: Mapping[str, Any], today: dt.date) -> str:
    agency = session.get(Agency, journey.get("agency_id")) if journey.get("agency_id") else None
    if agency is None:
        return "P3MI belum diisi"
    permit = agency_rules.permit(agency.permit_status, agency.checked_on, today)
    return "" if permit.trusted else f"{agency.name}: {permit.told.lower()}"


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
        judged = known(
            session, given.journey, whole, has_contact=bool(_family(given)), papers=given.documents
        )
        lacking = rules.missing(stage, judged)
        problems |= {name: words for name, words in lacking.items() if name not in PREPARED}
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
    known = documents(session, journey.id)
    for kind in (*rules.checklist(journey.scheme), *given):
        paper = known.get(kind)
        if paper is None:
            paper = WorkerDocument(journey_id=journey.id, type=kind, status=DocumentStatus.BELUM)
            session.add(paper)
            known[kind] = paper
        put(paper, given.get(kind, {}))
