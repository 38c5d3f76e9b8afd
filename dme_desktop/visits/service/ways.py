"""Where each candidate stands on the way of the papers, and how long steps took this village."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
    union,
)
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.vault.database import FEW, Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.vault.many import each
from dme_desktop.visits import rules
from dme_desktop.visits.model import Goer, Outcome, Visit
from dme_desktop.visits.rules import Limits, Past, Stay, Usual
from dme_desktop.visits.service import limits, offices
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    JourneyEvent,
    Scheme,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.rules import BEFORE, HELD, checklist
from dme_desktop.workers.service import documents

TABLES = frozenset(
    {
        "journey", "journey_event", "worker_document", "person", "office_visit", "visit_goer",
        "service_office", "office_service", "setting",
    }
)  # fmt: skip
VILLAGE_OFFICE = "kantor ini"
DAY = len("2026-11-24")
_Taken = tuple[tuple[str, int, dt.date], ...]  # steps of a journey: days it took, and when done


@dataclass(frozen=True, slots=True)
class Way:
    """One candidate's way: what comes next, where, since when it is waited for, how long is usual.

    `lacking` are all documents still to be fetched, in order; `until` is when an office has said
    the next one can be taken, `going` the day of a visit that is planned for it.
    """

    id: str
    journey_id: str
    full_name: str
    hamlet: str
    country: str | None
    stage: Stage
    scheme: Scheme
    step: str
    lacking: tuple[DocumentType, ...]
    places: tuple[str, ...]
    office_ids: tuple[str, ...]
    since: dt.date | None
    days: int | None
    usual: Usual | None
    until: dt.date | None = None
    going: dt.date | None = None
    stuck: bool = False

    @property
    def words(self) -> str:
        """Return the next step in words."""
        return rules.words_of(self.step)

    @property
    def document(self) -> DocumentType | None:
        """Return the document that comes next, None for a step without one."""
        return DocumentType.__members__.get(self.step)


@dataclass
class _Known:
    """What was read of one candidate's journey beside itself; days are texts, as they are kept.

    `held` are the documents that are there, as one text that many journeys share.
    """

    held: str = ""
    processing: frozenset[str] = frozenset()
    last: str = ""
    wished: str = ""
    became: str = ""
    ready: str = ""
    entered: str = ""
    working: dict[DocumentType, dt.date] = field(default_factory=dict)
    going: dict[str, dt.date] = field(default_factory=dict)


_HERE = (Journey.deleted_at.is_(None), Person.deleted_at.is_(None), Journey.stage.in_(BEFORE))
_MOVES = (EventKind.MENDAFTAR, EventKind.DOKUMEN_LENGKAP)
_BEGINS = (EventKind.PENDATAAN, EventKind.KONSULTASI)


def everybody(session: Session, people: Collection[str] = ()) -> list[Way]:
    """Return the way of every candidate, or of some people: who waits longest stands first."""
    told = (
        Person.id, Person.full_name, Person.hamlet, Journey.id, Journey.country, Journey.stage,
        Journey.scheme,
    )  # fmt: skip
    kept = select(*told).join(Person, Person.id == Journey.person_id).where(*_HERE)
    rows = session.execute(kept.where(Person.id.in_(each(people))) if people else kept).all()
    known = _candidates(session, [row[3] for row in rows], some=bool(people))
    measured, today = once(session, measures), session.info["clock"].today()
    giving = offices.giving(offices.every(session))
    usual = measured, once(session, limits.of)
    found = [_way(row, known[row[3]], usual, giving, today) for row in rows]
    return _Ways(sorted(found, key=_order), measured)


def of_person(session: Session, person_id: str) -> Way | None:
    """Return the way of one person, None for who has left or has no journey under way."""
    return next(iter(everybody(session, [person_id])), None)


def waited_for(db: Database) -> Known[list[Way]]:
    """Return the way of every candidate, the same for whoever asks; it follows each change."""
    return db.shared(_waited_for)


def _waited_for(db: Database) -> Known[list[Way]]:
    return Known(db, TABLES, everybody, _waited_after, using=(measured_here(db),))


def _waited_after(session: Session, before: list[Way], touched: Touched) -> list[Way]:
    """Return the ways after a change of some people: only theirs are read again.

    All are read again where an office, a visit or how long steps take here is another now.
    """
    journeys = _journeys(session, touched)
    same = isinstance(before, _Ways) and before.measured == once(session, measures)
    if not same or journeys is None or len(journeys) > FEW:
        return everybody(session)
    owners = select(Journey.person_id).where(Journey.id.in_(journeys))
    people = touched.get("person", frozenset()) | {*session.scalars(owners)}
    stay = [one for one in before if one.id not in people and one.journey_id not in journeys]
    again = everybody(session, people) if people else []
    return _Ways(sorted([*stay, *again], key=_order), once(session, measures))


def _journeys(session: Session, touched: Touched) -> set[str] | None:
    """Return the journeys that were touched themselves or in what they are told by.

    None where that cannot be told: of another table, or of something that is there no more.
    """
    if touched.keys() - {"person", "journey", "journey_event", "worker_document"}:
        return None
    found = {*touched.get("journey", ())}
    for model in (JourneyEvent, WorkerDocument):
        ids = touched.get(model.__tablename__, frozenset())
        owners = list(session.scalars(select(model.journey_id).where(model.id.in_(ids))))
        if len(owners) != len(ids):
            return None
        found |= {*owners}
    return found


class _Ways(list[Way]):
    """The ways in order, and how long steps took here when they were read."""

    def __init__(self, ways: Iterable[Way], measured: Mapping[str, Usual]) -> None:
        super().__init__(ways)
        self.measured = measured


def measured_here(db: Database) -> Known[dict[str, Usual]]:
    """Return how long steps take here, the same for whoever asks; it follows each change."""
    return db.shared(_measured_here)


def _measured_here(db: Database) -> Known[dict[str, Usual]]:
    told = {"worker_document", "journey_event", "journey", "person", "setting"}
    return Known(db, told, measures, _measured_after)


class _Measures(dict[str, Usual]):
    """How long each step took, and the days of each step of each journey by which that is known."""

    def __init__(self, days: Mapping[str, _Taken]) -> None:
        by_step: dict[str, list[int]] = defaultdict(list)
        for taken in days.values():
            for code, number, _ in taken:
                by_step[code].append(number)
        super().__init__(
            (code, usual) for code, of in by_step.items() if (usual := rules.usual(of))
        )
        self.days = days


def measures(session: Session) -> dict[str, Usual]:
    """Return how long each step took in the days that are measured: {code: days}."""
    return _Measures(_taken(session, _stays(session, _measured_since(session), dt.date.max)))


def _measured_after(
    session: Session, before: dict[str, Usual], touched: Touched
) -> dict[str, Usual]:
    """Return the measures after some journeys changed: only theirs are read again."""
    owners = select(Journey.id).where(Journey.person_id.in_(touched.get("person", ())))
    journeys = _journeys(session, {name: ids for name, ids in touched.items() if name != "person"})
    if journeys is None or not isinstance(before, _Measures):
        return measures(session)
    journeys |= {*session.scalars(owners)}
    if len(journeys) > FEW:
        return measures(session)
    since = _measured_since(session)
    now = _taken(session, _stays(session, since, dt.date.max, journeys)) if journeys else {}
    if now == {one: before.days[one] for one in journeys if one in before.days}:
        return before
    return _Measures({one: t for one, t in before.days.items() if one not in journeys} | now)


def _taken(session: Session, stays: Iterable[Stay]) -> dict[str, _Taken]:
    """Return what was done on each way in the days that are measured."""
    first, today = _measured_since(session), session.info["clock"].today()
    found: dict[str, list[tuple[str, int, dt.date]]] = defaultdict(list)
    for one in stays:
        if first <= one.done_on <= today:
            found[one.journey_id].append((one.code, one.days, one.done_on))
    return {journey_id: tuple(taken) for journey_id, taken in found.items()}


def finished(session: Session, first: dt.date, last: dt.date) -> list[Stay]:
    """Return the steps that were done between two days; those of late are measured already."""
    measured = once(session, measures) if first >= _measured_since(session) else None
    if not isinstance(measured, _Measures):
        stays = _stays(session, first, last)
        return [stay for stay in stays if first <= stay.done_on <= last]
    return [
        Stay(journey_id, code, on, days)
        for journey_id, taken in measured.days.items()
        for code, days, on in taken
        if first <= on <= last
    ]


def _measured_since(session: Session) -> dt.date:
    today: dt.date = session.info["clock"].today()
    return today - dt.timedelta(days=once(session, limits.of).measured_days)


def _stays(
    session: Session, first: dt.date, last: dt.date, among: Collection[str] = ()
) -> list[Stay]:
    return [stay for past in pasts(session, first, last, among) for stay in rules.stays(past)]


def pasts(
    session: Session, first: dt.date, last: dt.date, among: Collection[str] = ()
) -> list[Past]:
    """Return the ways on which something was done between two days, or those of some journeys."""
    got = select(WorkerDocument.journey_id).where(
        *documents.KEPT, WorkerDocument.obtained_on >= first, WorkerDocument.obtained_on <= last
    )
    done = select(JourneyEvent.journey_id).where(
        JourneyEvent.deleted_at.is_(None),
        JourneyEvent.kind.in_(_MOVES),
        JourneyEvent.on >= first,
        JourneyEvent.on <= last,
    )
    kept = select(Journey.id, type_coerce(Journey.stage, String)).join(
        Person, Person.id == Journey.person_id
    )
    asked = Journey.id.in_(each(among) if among else union(got, done))
    live = kept.where(Journey.deleted_at.is_(None), Person.deleted_at.is_(None), asked)
    stages = {str(row[0]): str(row[1]) for row in session.execute(live)}
    papers = _obtained(session, stages, some=bool(among))
    days = _event_days(session, stages, some=bool(among))
    return [
        _past(journey_id, stage, papers.get(journey_id, ()), days.get(journey_id, {}))
        for journey_id, stage in stages.items()
    ]


_Days = Mapping[str, str]  # when what was done: "wished", "became", "ready", "entered"


def _obtained(
    session: Session, ids: Collection[str], *, some: bool = False
) -> dict[str, list[tuple[str, dt.date]]]:
    """Return the documents of journeys with their days, read as one text a journey."""
    kind, on = (
        type_coerce(WorkerDocument.type, String), type_coerce(WorkerDocument.obtained_on, String)
    )  # fmt: skip
    # put together after reading: the index of what was obtained holds all that is asked
    journey = WorkerDocument.journey_id if some else WorkerDocument.journey_id.concat("")
    kept = (
        select(WorkerDocument.journey_id, func.group_concat(on.concat(kind)))
        .where(*documents.KEPT, WorkerDocument.obtained_on.is_not(None))
        .group_by(journey)
    )
    if some:
        kept = kept.where(WorkerDocument.journey_id.in_(each(ids)))
    return {
        journey_id: [(one[DAY:], _day(one[:DAY])) for one in told.split(",")]
        for journey_id, told in session.execute(kept)
        if journey_id in ids
    }


def _event_days(
    session: Session, ids: Collection[str], *, some: bool = False
) -> dict[str, dict[str, str]]:
    """Return the days of each journey as they are kept; asked for by id only of `some`."""
    kind, on = JourneyEvent.kind, type_coerce(JourneyEvent.on, String)
    is_wish = and_(kind.in_(_BEGINS), JourneyEvent.stage == Stage.MINAT)
    kept = (
        select(
            JourneyEvent.journey_id,
            func.min(case((is_wish, on))),
            func.max(case((kind == EventKind.MENDAFTAR, on))),
            func.max(case((kind == EventKind.DOKUMEN_LENGKAP, on))),
            func.min(on),
        )
        .where(JourneyEvent.deleted_at.is_(None), kind.in_((*_BEGINS, *_MOVES)))
        .group_by(JourneyEvent.journey_id)
    )
    if some:
        kept = kept.where(JourneyEvent.journey_id.in_(each(ids)))
    names = ("wished", "became", "ready", "entered")
    found: dict[str, dict[str, str]] = {}
    for row in session.execute(kept):
        if row[0] in ids:
            days = zip(names, row[1:], strict=True)
            found[row[0]] = {name: str(day) for name, day in days if day}
    return found


def _past(journey_id: str, stage: str, got: Sequence[tuple[str, dt.date]], days: _Days) -> Past:
    """Return what is known of a way; who was put back to an earlier stage is not there yet."""
    at_wish = stage == Stage.MINAT.name
    return Past(
        journey_id,
        _known_day(days.get("wished", "")),
        None if at_wish else _known_day(days.get("became", "")),
        None if at_wish or stage == Stage.CPMI.name else _known_day(days.get("ready", "")),
        tuple(got),
    )


@lru_cache(maxsize=4096)
def _day(kept: str) -> dt.date:
    """Read a day as it is kept; the same ones stand in many rows."""
    return dt.date.fromisoformat(kept)


def _known_day(kept: str) -> dt.date | None:
    return _day(kept) if kept else None


def _way(
    row: Sequence[Any],
    known: _Known,
    told: tuple[Mapping[str, Usual], Limits],
    giving: Mapping[str, Sequence[offices.OfficeInFull]],
    today: dt.date,
) -> Way:
    person_id, name, hamlet, journey_id, country, stage, scheme = row
    lacking = _lacking(scheme, known.held) if stage is Stage.CPMI else ()
    waits = {kind: day for kind, day in known.working.items() if day > today and kind in lacking}
    step = rules.next_step(stage, lacking, waits)
    since = _since(stage, known)
    days = (today - since).days if since else None
    (measured, bounds), document = told, DocumentType.__members__.get(step)
    usual = measured.get(step)
    served = giving.get(step, ())
    until = known.working.get(document) if document else None
    is_waiting = until is not None and until >= today
    return Way(
        person_id, journey_id, name, hamlet, country, stage, scheme, step, lacking,
        tuple(one.office.name for one in served) or _by_village(step),
        tuple(one.office.id for one in served),
        since, days, usual, until, known.going.get(step),
        stuck=days is not None and not is_waiting and rules.is_stuck(days, usual, bounds),
    )  # fmt: skip


def _by_village(step: str) -> tuple[str, ...]:
    own = {kind.name for kind in rules.BY_VILLAGE} | {rules.BECOME, rules.COMPLETE}
    return (VILLAGE_OFFICE,) if step in own else ()


@lru_cache(maxsize=4096)
def _lacking(scheme: Scheme, held: str) -> tuple[DocumentType, ...]:
    """Return what a scheme asks for and is not there; many journeys lack the same."""
    there, wanted = set(held.split(",")), checklist(scheme)
    return tuple(kind for kind in rules.WAY if kind in wanted and kind.name not in there)


def _since(stage: Stage, known: _Known) -> dt.date | None:
    """Return since when the next step is waited for: the last thing done, else the entry."""
    days = [known.wished, known.last]
    if stage is not Stage.MINAT:
        days.append(known.became)
    if stage is Stage.SIAP:
        days.append(known.ready)
    last = max(days)
    return _known_day(last or known.entered)


def _candidates(session: Session, ids: Sequence[str], *, some: bool) -> dict[str, _Known]:
    """Read what is known of candidates: documents, days, and what is under way."""
    found = {journey_id: _Known() for journey_id in ids}
    today = session.info["clock"].today()
    for journey_id, held, processing, last in session.execute(_papers(ids, today, some=some)):
        if known := found.get(journey_id):
            known.held, known.last = held or "", last or ""
            known.processing = frozenset((processing or "").split(","))
    for journey_id, days in _event_days(session, found.keys(), some=some).items():
        for name, day in days.items():
            setattr(found[journey_id], name, day)
    _read_visits(session, found)
    return found


def _papers(ids: Sequence[str], today: dt.date, *, some: bool) -> Select[*tuple[Any, ...]]:
    """Return the statement of what is there of each journey: one row a journey, not a document."""
    kind, ends = type_coerce(WorkerDocument.type, String), WorkerDocument.expires_on
    is_held = and_(WorkerDocument.status.in_(HELD), or_(ends.is_(None), ends >= today))
    is_processed = WorkerDocument.status == DocumentStatus.PROSES
    kept = (
        select(
            WorkerDocument.journey_id,
            func.group_concat(case((is_held, kind))),
            func.group_concat(case((is_processed, kind))),
            type_coerce(func.max(WorkerDocument.obtained_on), String),
        )
        .where(*documents.KEPT)
        .group_by(WorkerDocument.journey_id)
    )
    if some:
        return kept.where(WorkerDocument.journey_id.in_(each(ids)))
    here = select(Journey.id).where(Journey.deleted_at.is_(None), Journey.stage.in_(BEFORE))
    return kept.where(WorkerDocument.journey_id.in_(here))


def _read_visits(session: Session, found: Mapping[str, _Known]) -> None:
    """Note what offices are working on and which visits are planned."""
    asked = (Goer.outcome.is_(None)) | (Goer.outcome == Outcome.DIPROSES)
    told = (Goer.journey_id, Goer.document, Goer.outcome, Goer.until, Visit.on)
    kept = select(*told).join(Visit, Visit.id == Goer.visit_id).where(*live_visit(), asked)
    rows = session.execute(kept.order_by(Visit.on))
    for journey_id, document, outcome, until, day in rows:
        known = found.get(journey_id)
        if known is None:
            continue
        if outcome is None:
            known.going[offices.code_of(document)] = day
        elif document and until and document.name in known.processing:
            known.working[document] = until


def live_visit() -> tuple[ColumnElement[bool], ...]:
    """Return what rows of visits must meet that were neither cancelled nor thrown away."""
    return (
        Goer.deleted_at.is_(None), Visit.deleted_at.is_(None), Visit.cancel_reason.is_(None),
    )  # fmt: skip


def _order(one: Way) -> tuple[bool, int, str, str]:
    return (not one.stuck, -(one.days or 0), one.full_name, one.id)
