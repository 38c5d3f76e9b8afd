"""The documents a worker carries, and how many days before its end each asks for attention."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.village import service as village
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    DocumentType,
    WorkerDocument,
)
from dme_desktop.workers.service import journeys

WARN_SETTING = "documents.warn."
MOST_WARN_DAYS = 365


def of(session: Session, journey_id: str) -> dict[DocumentType, WorkerDocument]:
    """Return the papers of a journey by type."""
    kept = select(WorkerDocument).where(
        WorkerDocument.journey_id == journey_id, WorkerDocument.deleted_at.is_(None)
    )
    return {paper.type: paper for paper in session.scalars(kept)}


def put(
    session: Session, journey_id: str, kind: DocumentType, values: Mapping[str, Any]
) -> WorkerDocument:
    """Write down all that is known of one paper; raise `Invalid` for an unexplained state."""
    problems = problems_in(WorkerDocument, {**values, "type": kind})
    if sentence := rules.document_problem(values):
        problems["note" if values.get("status") in rules.EXPLAINED else "expires_on"] = sentence
    if problems:
        raise Invalid(problems)
    paper = of(session, journey_id).get(kind)
    if paper is None:
        paper = WorkerDocument(journey_id=journey_id, type=kind)
        session.add(paper)
    journeys.put(paper, values)
    session.flush()
    return paper


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


def ending(
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
