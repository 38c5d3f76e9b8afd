"""Who is to be called: papers that end, contracts that end, leave that is over, silence."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import rules, service
from dme_desktop.workers.model import DocumentType, Journey, Stage, WorkerDocument


@dataclass(frozen=True, slots=True)
class EndingPaper:
    """One paper of a journey under way that has ended or ends soon; `days` is negative after it."""

    person_id: str
    full_name: str
    hamlet: str
    type: DocumentType
    number: str
    expires_on: dt.date
    days: int
    left: str
    urgent: bool
    contact: str


@dataclass(frozen=True, slots=True)
class ToCall:
    """One worker somebody should ask about, why, and whom to call."""

    person_id: str
    full_name: str
    hamlet: str
    country: str
    last_contact_on: dt.date | None
    reason: str
    urgent: bool
    contact: str


def ending_papers(session: Session) -> list[EndingPaper]:
    """Return the papers of journeys under way that ended or end within their warning days."""
    today, warn = session.info["clock"].today(), service.warn_days(session)
    papers = (
        select(
            Person.id,
            Person.full_name,
            Person.hamlet,
            WorkerDocument.type,
            WorkerDocument.number,
            WorkerDocument.expires_on,
        )
        .join(Journey, Journey.person_id == Person.id)
        .join(WorkerDocument, WorkerDocument.journey_id == Journey.id)
        .where(*service.KEPT, Journey.stage.in_(rules.OPEN), *service.ends_by(today, warn))
        .order_by(WorkerDocument.expires_on, Person.full_name)
    )
    rows = session.execute(papers).all()
    phones = contacts(session, [row.id for row in rows])
    found = (
        EndingPaper(
            row.id, row.full_name, row.hamlet, row.type, row.number or "", row.expires_on,
            (row.expires_on - today).days, *rules.expiry(row.type, row.expires_on, today, warn),
            phones.get(row.id, ""),
        )
        for row in rows
    )  # fmt: skip
    return [paper for paper in found if paper.left]


def to_call(session: Session) -> list[ToCall]:
    """Return whom to ask about contract, leave, silence, plans or old data, urgent first."""
    now = session.info["clock"].now()
    asked_about = service.latest(frozenset({*rules.ABROAD, Stage.PURNA}))
    rows = session.execute(asked_about.order_by(Person.full_name, Person.id)).all()
    asked = [(row, *_reason(row, now.date())) for row in rows]
    wanted = sorted((one for one in asked if one[1]), key=lambda one: not one[2])
    phones = contacts(session, [row.id for row, _, _ in wanted])
    country = field_of(Journey, "country").kind.format
    return [
        ToCall(
            row.id, row.full_name, row.hamlet, country(row.country) if row.country else "",
            row.last_contact_on, reason, urgent, phones.get(row.id, ""),
        )
        for row, reason, urgent in wanted
    ]  # fmt: skip


def _reason(row: Any, today: dt.date) -> tuple[str, bool]:  # noqa: ANN401 - a row of `latest`
    told, urgent = service.attention(row, today)
    if told or row.stage not in rules.ABROAD or row.verified_on is None:
        return told, urgent
    old = (today - row.verified_on).days
    return (f"Belum dimutakhirkan {old} hari", False) if old > rules.UPDATE_DAYS else ("", False)


def contacts(session: Session, person_ids: Sequence[str]) -> dict[str, str]:
    """Return the first of the family to call: {person: "0812-0000-0001, Amaq Contoh"}."""
    phone = field_of(FamilyLink, "phone").kind.format
    listed = func.json_each(msgspec.json.encode(list(person_ids)).decode()).table_valued("value")
    links = select(FamilyLink.person_id, FamilyLink.name, FamilyLink.phone).where(
        FamilyLink.deleted_at.is_(None), FamilyLink.person_id.in_(select(listed.c.value))
    )
    last_to_first = links.order_by(FamilyLink.order.desc(), FamilyLink.created_at.desc())
    return {
        person_id: f"{phone(number)}, {name}" if number else name
        for person_id, name, number in session.execute(last_to_first)
    }
