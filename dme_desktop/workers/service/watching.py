"""Who is to be called: documents that end, contracts that end, leave that is over, silence."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import attention, rules
from dme_desktop.workers.attention import Asked, Concern, Ends
from dme_desktop.workers.model import DocumentType, Journey, Stage, WorkerDocument
from dme_desktop.workers.service import documents, standings

_ASKED = frozenset({*rules.ABROAD, Stage.PURNA})


@dataclass(frozen=True, slots=True)
class EndingDocument:
    """One document under way that has ended or ends soon; `days` is negative after its end."""

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
    ends: Ends


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


@dataclass(frozen=True)
class Due:
    """How many documents and contracts end how soon, and how many are to be asked about what."""

    documents: Counter[Ends]
    contracts: Counter[Ends]
    concerns: Counter[Concern]


def due(session: Session) -> Due:
    """Count the documents of report L8 and the contracts by how soon they end, and whom to ask."""
    today = session.info["clock"].today()
    rows = session.execute(standings.latest(_ASKED)).all()
    return Due(
        Counter(one.ends for one in ending_documents(session)),
        Counter(filter(None, (_contract_ends(row, today) for row in rows))),
        Counter(one.concern for row in rows for one in _concerns(row, today) if one.concern),
    )


def ending_documents(session: Session, ends: Ends | None = None) -> list[EndingDocument]:
    """Return the documents of journeys under way that ended or end within their warning days.

    With `ends` those of them that end so soon.
    """
    today, warn = session.info["clock"].today(), documents.warn_days(session)
    wanted = _documents_under_way().where(*documents.ends_by(today, warn))
    rows = session.execute(wanted.order_by(WorkerDocument.expires_on, Person.full_name)).all()
    phones = contacts(session, [row.id for row in rows])
    found = (
        EndingDocument(
            row.id, row.full_name, row.hamlet, row.type, row.number or "", row.expires_on,
            (row.expires_on - today).days, *rules.expiry(row.type, row.expires_on, today, warn),
            phones.get(row.id, ""), attention.how_soon(row.expires_on, today) or Ends.NANTI,
        )
        for row in rows
    )  # fmt: skip
    return [one for one in found if one.left and (ends is None or one.ends is ends)]


def to_call(
    session: Session, concern: Concern | None = None, ends: Ends | None = None
) -> list[ToCall]:
    """Return whom to ask about contract, leave, silence, plans or old data, urgent first.

    With `concern` only about that, with `ends` only contracts that end so soon.
    """
    today = session.info["clock"].today()
    asked_about = standings.latest(_ASKED).order_by(Person.full_name, Person.id)
    asked = [
        (row, one)
        for row in session.execute(asked_about).all()
        for one in _asked(row, today, concern, ends)
    ]
    asked.sort(key=lambda each: not each[1].is_urgent)
    phones = contacts(session, [row.id for row, _ in asked])
    country = field_of(Journey, "country").kind.format
    return [
        ToCall(
            row.id, row.full_name, row.hamlet, country(row.country) if row.country else "",
            row.last_contact_on, one.told, one.is_urgent, phones.get(row.id, ""),
        )
        for row, one in asked
    ]  # fmt: skip


def _documents_under_way() -> Select[*tuple[Any, ...]]:
    return (
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
        .where(*standings.KEPT, *documents.CARRIED)
        .where(Journey.stage.in_(rules.OPEN))
    )


def _asked(
    row: Any,  # noqa: ANN401 - a row of `latest`
    today: dt.date,
    concern: Concern | None,
    ends: Ends | None,
) -> list[Asked]:
    """Return what is to be asked of a row, at most one line."""
    if ends:
        is_wanted = _contract_ends(row, today) is ends
        return [attention.contract((row.contract_end - today).days)] if is_wanted else []
    if concern:
        return [one for one in _concerns(row, today) if one.concern is concern][:1]
    first = attention.of(row, today)
    return [one for one in (first, attention.age(row, today)) if one.told][:1]


def _concerns(row: Any, today: dt.date) -> list[Asked]:  # noqa: ANN401
    """Return everything somebody may be asked about, each concern once."""
    every = [attention.of(row, today), attention.age(row, today), attention.unheard(row, today)]
    if row.stage is Stage.CUTI and every[0].concern is not Concern.KONTAK:
        every.append(attention.leave(row, today))
    if _contract_ends(row, today):
        every.append(attention.contract((row.contract_end - today).days))
    return list({one.concern: one for one in every if one.told}.values())


def _contract_ends(row: Any, today: dt.date) -> Ends | None:  # noqa: ANN401
    """Return how soon the contract of somebody abroad or on leave ends."""
    if row.stage not in rules.ABROAD or row.contract_end is None:
        return None
    return attention.how_soon(row.contract_end, today)


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


def waiting(session: Session) -> list[Matter]:
    """Return what of documents, contracts and silence waits for a person."""
    return [*_documents_waiting(session), *_calls_waiting(session)]


def _documents_waiting(session: Session) -> Iterator[Matter]:
    if not (found := ending_documents(session)):
        return
    nearest = found[0]
    yield Matter(
        "calendar-clock",
        "red" if nearest.urgent else "amber",
        Suffers.WORKER_NOW if nearest.urgent else Suffers.WORKER_SOON,
        QT_TRANSLATE_NOOP("matters", "{count} dokumen habis atau segera habis"),
        QT_TRANSLATE_NOOP("matters", "paling dekat: {name}, {paper}, {left}"),
        addresses.REPORTS.of(which="L8"),
        {
            "count": len(found),
            "name": nearest.full_name,
            "paper": nearest.type.value,
            "left": nearest.left,
        },
    )


def _calls_waiting(session: Session) -> Iterator[Matter]:
    if not (found := to_call(session)):
        return
    first = found[0]
    yield Matter(
        "users",
        "amber",
        Suffers.WORKER_NOW if first.urgent else Suffers.WORKER_SOON,
        QT_TRANSLATE_NOOP("matters", "{count} pekerja perlu perhatian"),
        QT_TRANSLATE_NOOP("matters", "{name}: {reason}"),
        addresses.REPORTS.of(which="L9"),
        {"count": len(found), "name": first.full_name, "reason": first.reason},
    )
