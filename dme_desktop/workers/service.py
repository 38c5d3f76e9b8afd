"""What the office does with workers and journeys. Every function gets a session, never commits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import fields_of, problems_in
from dme_desktop.people import directory
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    Journey,
    JourneyEvent,
    ProceduralStatus,
    Stage,
    WorkerDocument,
)


@dataclass(frozen=True)
class Registration:
    """What one registration form holds: the person, the family to call, the journey, papers."""

    person: Mapping[str, Any]
    contact: Mapping[str, Any]
    journey: Mapping[str, Any]
    documents: Mapping[DocumentType, Mapping[str, Any]] = field(default_factory=dict)
    photo: bytes | None = None
    stage_note: str | None = None  # why the stage changed


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


def register(
    session: Session, given: Registration, person_id: str | None = None
) -> tuple[Person, Journey]:
    """Register a worker: a new person, or a resident already known, and an open journey.

    Raises `Invalid` with every problem of the whole form at once; contact fields are named
    "contact.<field>".
    """
    _refuse(session, given, person_id, begins=True)
    if person_id is None:
        person = people.add(session, given.person)
    else:
        person = people.edit(session, person_id, given.person)
        if open_journey(session, person.id):
            raise DmeError(
                f"{person.full_name} masih punya perjalanan yang berjalan. Buka datanya."
            )
    if _filled(given.contact):
        people.put_contact(session, person.id, given.contact)
    journey = Journey(person_id=person.id, seq=_next_seq(session, person.id), **given.journey)
    session.add(journey)
    session.flush()
    _note(session, journey, None)
    _put_documents(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def change(session: Session, journey_id: str, given: Registration) -> tuple[Person, Journey]:
    """Change a registered worker; a changed stage must be reachable and have what it needs."""
    journey = session.get_one(Journey, journey_id)
    stage: Stage = given.journey["stage"]
    if stage is not journey.stage and stage not in rules.NEXT[journey.stage]:
        raise Invalid(
            {"stage": f"Dari {journey.stage.value} tidak dapat langsung menjadi {stage.value}."}
        )
    moved = stage is not journey.stage
    if moved and stage in rules.NEEDS_REASON and not given.stage_note:
        raise Invalid({"stage_note": f"Tulis mengapa menjadi {stage.value}."})
    _refuse(session, given, journey.person_id, begins=False)
    person = people.edit(session, journey.person_id, given.person)
    if _filled(given.contact):
        people.put_contact(session, person.id, given.contact)
    for name, value in given.journey.items():
        if getattr(journey, name) != value:
            setattr(journey, name, value)
    if moved:
        _note(session, journey, given.stage_note)
    _put_documents(session, journey, given.documents)
    if given.photo:
        people.put_photo(session, person.id, given.photo)
    return person, journey


def correct_stage(session: Session, journey_id: str, stage: Stage, reason: str) -> Journey:
    """Put right a stage that was chosen by mistake; the reason stays with the journey.

    Any stage may be chosen, but never a second open journey of one person. Raises `Invalid`.
    """
    journey = session.get_one(Journey, journey_id)
    if not reason.strip():
        raise Invalid({"reason": "Tulis alasan koreksi; alasan ini ikut disimpan."})
    other = open_journey(session, journey.person_id)
    if stage in rules.OPEN and other and other.id != journey_id:
        raise Invalid({"stage": "Orang ini sudah punya perjalanan lain yang berjalan."})
    journey.stage = stage
    _note(session, journey, f"Koreksi: {reason.strip()}")
    return journey


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
            Journey.last_contact_on, Journey.leave_until,
        )
        .join(Journey, Journey.person_id == Person.id)
        .join(newest, is_newest)
        .where(Person.deleted_at.is_(None), Journey.deleted_at.is_(None))
    )  # fmt: skip
    return found.where(Journey.stage.in_(stages)) if stages else found


def _standing_columns() -> Select[*tuple[Any, ...]]:
    return latest(frozenset()).with_only_columns(
        Person.hamlet, Person.gender, Journey.stage, Journey.country, Person.nik,
        Journey.procedural_status, Journey.last_contact_on,
    )  # fmt: skip


KEPT = (Person.deleted_at.is_(None), Journey.deleted_at.is_(None))


def ends_by(today: dt.date) -> tuple[ColumnElement[bool], ...]:
    """Return what papers must meet to have ended or to be within the longest warning."""
    latest = today + dt.timedelta(days=max(rules.WARN_DAYS.values()))
    return (WorkerDocument.deleted_at.is_(None), WorkerDocument.expires_on <= latest)


def _papers_ending(
    session: Session, journey_ids: Sequence[str], today: dt.date
) -> dict[str, tuple[str, bool]]:
    """Return the paper of each journey that ends first, when that is soon: {id: sentence}."""
    papers = select(WorkerDocument).where(
        WorkerDocument.journey_id.in_(journey_ids), *ends_by(today)
    )
    found: dict[str, tuple[str, bool]] = {}
    for paper in session.scalars(papers.order_by(WorkerDocument.expires_on)):
        left, urgent = rules.expiry(paper.type, paper.expires_on, today)
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
            row.stage, *_first_of(attention(row, today), ending.get(row.journey_id)),
        )
        for row in rows
    ]  # fmt: skip


def attention(row: Any, today: dt.date) -> tuple[str, bool]:  # noqa: ANN401
    """Say what a row of `latest` needs somebody to ask, and whether that is urgent."""
    if rules.is_lost(row.stage, row.last_contact_on, today):
        return f"Hilang kontak {(today - row.last_contact_on).days} hari", True
    if row.stage is Stage.CUTI and row.leave_until and row.leave_until < today:
        return "Cuti lewat: kembali atau purna?", True
    if row.stage is Stage.BEKERJA and row.contract_end:
        days = (row.contract_end - today).days
        if days < 0:
            return "Kontrak habis, status?", True
        if days <= 90:
            return f"Kontrak {days} hari lagi", False
    return "", False


def _first_of(journey: tuple[str, bool], paper: tuple[str, bool] | None) -> tuple[str, bool]:
    """Return what is urgent before what is only near; the journey before its papers."""
    if paper is None or journey[1] or (journey[0] and not paper[1]):
        return journey
    return paper


def _field(name: str) -> Any:  # noqa: ANN401
    return next(field for field in fields_of(Journey) if field.name == name)


def _filled(contact: Mapping[str, Any]) -> bool:
    return any(value not in {None, ""} for value in contact.values())


def _refuse(session: Session, given: Registration, person_id: str | None, *, begins: bool) -> None:
    today = session.info["clock"].today()
    problems = people.problems(session, _whole(session, given, person_id), person_id)
    problems |= problems_in(Journey, given.journey) | rules.problems(given.journey)
    if _filled(given.contact):
        found = problems_in(FamilyLink, given.contact)
        problems |= {f"contact.{name}": sentence for name, sentence in found.items()}
    known = rules.Known(
        today, given.person.get("birth_date"), given.person.get("nik"),
        _filled(given.contact), given.journey,
    )  # fmt: skip
    stage = given.journey.get("stage")
    if begins and stage not in rules.FIRST:
        problems["stage"] = "Pendataan dimulai dari Berminat, Calon, Bekerja, Cuti, atau Purna."
    if stage:
        problems |= rules.missing(stage, known)
    if problems:
        raise Invalid(problems)


def _whole(session: Session, given: Registration, person_id: str | None) -> dict[str, Any]:
    """Return the person as they would be kept: what is known, with the form over it."""
    person = session.get_one(Person, person_id) if person_id else None
    known = {f.name: getattr(person, f.name) for f in fields_of(Person)} if person else {}
    return known | dict(given.person)


def _next_seq(session: Session, person_id: str) -> int:
    last = session.scalar(select(func.max(Journey.seq)).where(Journey.person_id == person_id))
    return (last or 0) + 1


def _note(session: Session, journey: Journey, note: str | None) -> None:
    today = session.info["clock"].today()
    session.add(JourneyEvent(journey_id=journey.id, stage=journey.stage, on=today, note=note))


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
        for name, value in given.get(kind, {}).items():
            if getattr(paper, name) != value:
                setattr(paper, name, value)
