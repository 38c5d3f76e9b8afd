"""The documents a worker carries, and how many days before its end each asks for attention."""

import datetime as dt
from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, literal, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import records
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of, values_of
from dme_desktop.vault.many import each
from dme_desktop.village import service as village
from dme_desktop.workers import rules
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument

WARN_SETTING = "documents.warn."
MOST_WARN_DAYS = 365
KEPT = (WorkerDocument.deleted_at.is_(None), WorkerDocument.replaced_on.is_(None))
# Told in the words of the index of passports, else SQLite would not read along it.
IS_PASSPORT = WorkerDocument.type == literal(DocumentType.PASPOR, literal_execute=True)
CARRIED = (*KEPT, WorkerDocument.status.in_(rules.CARRIED))


def of(session: Session, journey_id: str) -> dict[DocumentType, WorkerDocument]:
    """Return the documents of a journey by type, of each the newest."""
    kept = select(WorkerDocument).where(WorkerDocument.journey_id == journey_id, *KEPT)
    return {one.type: one for one in session.scalars(kept)}


def of_many(
    session: Session, journeys: Sequence[str], *kinds: DocumentType
) -> dict[str, dict[DocumentType, WorkerDocument]]:
    """Return the documents of journeys by type, of each the newest, by the id of the journey.

    All of them, or those of some `kinds`.
    """
    found: dict[str, dict[DocumentType, WorkerDocument]] = {}
    kept = select(WorkerDocument).where(WorkerDocument.journey_id.in_(each(journeys)), *KEPT)
    if kinds:
        kept = kept.where(WorkerDocument.type.in_(kinds))
    for one in session.scalars(kept):
        found.setdefault(one.journey_id, {})[one.type] = one
    return found


def earlier(session: Session, journey_id: str, kind: DocumentType) -> Sequence[WorkerDocument]:
    """Return the documents of a type that others have replaced, the last one first."""
    gone = select(WorkerDocument).where(
        WorkerDocument.journey_id == journey_id,
        WorkerDocument.type == kind,
        WorkerDocument.deleted_at.is_(None),
        WorkerDocument.replaced_on.is_not(None),
    )
    ordered = gone.order_by(WorkerDocument.replaced_on.desc(), WorkerDocument.created_at.desc())
    return session.scalars(ordered).all()


def put(
    session: Session, journey_id: str, told: WorkerDocument, on: dt.date | None = None
) -> WorkerDocument:
    """Write down all that is known of one document; `on` is when it came, by default today.

    Raises `Invalid` for an unexplained state.
    """
    if problems := problems_of(told) | rules.document_problems(told):
        raise Invalid(problems)
    kept = _keep(session, journey_id, of(session, journey_id).get(told.type), told, on)
    session.flush()
    return kept


def _keep(
    session: Session,
    journey_id: str,
    known: WorkerDocument | None,
    told: WorkerDocument,
    on: dt.date | None = None,
) -> WorkerDocument:
    """Write what is told over what is known; another document leaves the old one readable."""
    if known and not rules.is_another(known, told):
        was_there = known.status is DocumentStatus.ADA
        records.put(known, values_of(told))
        _note_coming(session, known, on, was_there=was_there)
        return known
    if known:
        known.replaced_on = session.info["clock"].today()
    told.journey_id = journey_id
    told.obtained_on = on if told.status is DocumentStatus.ADA else None
    session.add(told)
    return told


def _note_coming(
    session: Session, known: WorkerDocument, on: dt.date | None, *, was_there: bool
) -> None:
    """Note the day a document that was missing came; of one that was there before, nobody knows."""
    is_there = known.status is DocumentStatus.ADA
    if is_there and not was_there:
        known.obtained_on = on or session.info["clock"].today()
    elif not is_there and known.obtained_on:
        known.obtained_on = None


def put_all(
    session: Session, journey: Journey, told: Mapping[DocumentType, WorkerDocument]
) -> None:
    """Write down the documents of a form, and a line for each that the scheme asks for."""
    known = of(session, journey.id)
    for kind in dict.fromkeys((*rules.checklist(journey.scheme), *told)):
        one = told.get(kind) or (None if kind in known else _blank(journey, kind))
        if one:
            _keep(session, journey.id, known.get(kind), one)


def _blank(journey: Journey, kind: DocumentType) -> WorkerDocument:
    return WorkerDocument(journey_id=journey.id, type=kind)


def warn_days(session: Session) -> dict[DocumentType, int]:
    """Return the days before its end at which each document asks for attention."""
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
    """Return what documents must meet to have ended or to be within the longest warning."""
    latest = today + dt.timedelta(days=max(warn.values()))
    return (*CARRIED, WorkerDocument.expires_on <= latest)


def ending(
    session: Session, journey_ids: Sequence[str], today: dt.date
) -> dict[str, tuple[str, bool]]:
    """Return the document of each journey that ends first, when that is soon: {id: sentence}."""
    warn = warn_days(session)
    told = select(WorkerDocument.journey_id, WorkerDocument.type, WorkerDocument.expires_on)
    theirs = told.where(WorkerDocument.journey_id.in_(each(journey_ids)), *ends_by(today, warn))
    found: dict[str, tuple[str, bool]] = {}
    for journey_id, kind, day in session.execute(theirs.order_by(WorkerDocument.expires_on)):
        left, urgent = rules.expiry(kind, day, today, warn)
        if left:
            found.setdefault(journey_id, (f"{kind.value} {left}", urgent))
    return found
