"""Who is to be called: documents that end, contracts that end, leave that is over, silence."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, Integer, Select, and_, literal_column, or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import each_row
from dme_desktop.workers import attention, rules
from dme_desktop.workers.attention import Asked, Concern, Ends
from dme_desktop.workers.model import DocumentType, Journey, Stage, WorkerDocument
from dme_desktop.workers.service import documents, standings

ASKED = frozenset({*rules.ABROAD, Stage.PURNA})
NEAREST_FIRST = (WorkerDocument.expires_on, Person.full_name, WorkerDocument.id)
_UNDER_WAY = (*standings.KEPT, *documents.CARRIED, Journey.stage.in_(rules.OPEN))


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


class Contacts:
    """The first of the family of some people; said in words when one is asked for."""

    def __init__(self, kept: Mapping[str, tuple[str, str | None]]) -> None:
        """Take the name and the phone by the id of the person."""
        self._kept = kept
        self._phone = field_of(FamilyLink, "phone").kind.format

    def __contains__(self, person_id: str) -> bool:
        """Say whether anybody is known."""
        return any(self._kept.get(person_id, ()))

    def of(self, person_id: str) -> str:
        """Return "0812-0000-0001, Amaq Contoh", "" for nobody."""
        name, number = self._kept.get(person_id, ("", None))
        return f"{self._phone(number)}, {name}" if number else name


class ToCall(NamedTuple):
    """One worker somebody should ask about, why, and whom to call; the country is a code."""

    person_id: str
    full_name: str
    hamlet: str
    country: str | None
    last_contact_on: dt.date | None
    reason: str
    urgent: bool
    contacts: Contacts

    @property
    def contact(self) -> str:
        """Return whom to call, "" for nobody."""
        return self.contacts.of(self.person_id)


@dataclass(frozen=True)
class Due:
    """How many documents and contracts end how soon, and how many are to be asked about what."""

    documents: Counter[Ends]
    contracts: Counter[Ends]
    concerns: Counter[Concern]


def due(session: Session) -> Due:
    """Count the documents of report L8 and the contracts by how soon they end, and whom to ask."""
    today = session.info["clock"].today()
    contracts: Counter[Ends] = Counter()
    concerns: Counter[Concern] = Counter()
    for one, number in once(session, standings.alike):
        if one.stage not in ASKED:
            continue
        if ends := _contract_ends(one, today):
            contracts[ends] += number
        for asked in _concerns(one, today):
            if asked.concern:
                concerns[asked.concern] += number
    return Due(Counter(one.ends for one in once(session, soon)), contracts, concerns)


class Soon(NamedTuple):
    """A document that has ended or ends within its warning days, without its worker's name."""

    id: str
    journey_id: str
    type: DocumentType
    expires_on: dt.date
    left: str
    urgent: bool
    ends: Ends


def ending(db: Database) -> Known[Sequence[Soon]]:
    """Return the documents that end soon, the same for whoever asks; they follow each change."""
    return db.shared(_ending)


def _ending(db: Database) -> Known[Sequence[Soon]]:
    return Known(db, {"person", "journey", "worker_document", "setting"}, soon, _soon_after)


def soon(session: Session) -> Sequence[Soon]:
    """Return the documents of report L8 without names, what ends first before the rest.

    Ask `once(session, soon)`.
    """
    return _soon(session)


def _soon_after(session: Session, before: Sequence[Soon], touched: Touched) -> Sequence[Soon]:
    """Return them after a change: those of every journey that was touched are read again.

    A journey counts as touched with its person and with each of its documents.
    """
    if "setting" in touched:
        return soon(session)
    told = touched.get("worker_document", frozenset())
    by_person = Journey.person_id.in_(touched.get("person", ()))
    by_document = WorkerDocument.id.in_(told)
    journeys = {
        *touched.get("journey", ()),
        *session.scalars(select(Journey.id).where(by_person)),
        *session.scalars(select(WorkerDocument.journey_id).where(by_document)),
    }
    stay = [one for one in before if one.journey_id not in journeys and one.id not in told]
    again = _soon(session, WorkerDocument.journey_id.in_(journeys))
    return sorted([*stay, *again], key=lambda one: one.expires_on)


def _soon(session: Session, *where: ColumnElement[bool]) -> list[Soon]:
    today, warn = session.info["clock"].today(), documents.warn_days(session)
    told = (
        WorkerDocument.id,
        WorkerDocument.journey_id,
        WorkerDocument.type,
        WorkerDocument.expires_on,
    )
    asked = _ending_by(today, warn, told).where(*where).order_by(WorkerDocument.expires_on)
    found = (
        Soon(
            id_, journey_id, kind, day, *rules.expiry(kind, day, today, warn),
            attention.how_soon(day, today) or Ends.NANTI,
        )
        for id_, journey_id, kind, day in session.execute(asked)
        if day
    )  # fmt: skip
    return [one for one in found if one.left]


def ending_documents(session: Session, ends: Ends | None = None) -> list[EndingDocument]:
    """Return the documents of journeys under way that ended or end within their warning days.

    With `ends` those of them that end so soon.
    """
    today, warn = session.info["clock"].today(), documents.warn_days(session)
    told = (
        Person.id, Person.full_name, Person.hamlet, WorkerDocument.type, WorkerDocument.number,
        WorkerDocument.expires_on,
    )  # fmt: skip
    rows = session.execute(_ending_by(today, warn, told).order_by(*NEAREST_FIRST)).all()
    phones = contacts(session, [row.id for row in rows])
    found = (
        EndingDocument(
            row.id, row.full_name, row.hamlet, row.type, row.number or "", row.expires_on,
            (row.expires_on - today).days, *rules.expiry(row.type, row.expires_on, today, warn),
            phones.of(row.id), attention.how_soon(row.expires_on, today) or Ends.NANTI,
        )
        for row in rows
    )  # fmt: skip
    return [one for one in found if one.left and (ends is None or one.ends is ends)]


def _ending_by(
    today: dt.date, warn: Mapping[DocumentType, int], told: Sequence[Any]
) -> Select[*tuple[Any, ...]]:
    """Return the statement of the documents under way that end within their warning days.

    They are looked up in the order in which they lie in the file: by the days on which they end
    SQLite goes to and fro in it, and unlocks the same pages again and again.
    """
    place = literal_column("worker_document.rowid", Integer)
    near = select(place).select_from(WorkerDocument).where(*documents.ends_by(today, warn))
    return (
        select(*told)
        .join(Journey, Journey.id == WorkerDocument.journey_id)
        .join(Person, Person.id == Journey.person_id)
        .where(*_UNDER_WAY, place.in_(near.correlate(None)))
    )


def to_call(
    session: Session, concern: Concern | None = None, ends: Ends | None = None
) -> list[ToCall]:
    """Return whom to ask about contract, leave, silence, plans or old data, urgent first.

    With `concern` only about that, with `ends` only contracts that end so soon.
    """
    today = session.info["clock"].today()
    told = (Person.id, Person.full_name, Person.hamlet, Journey.country)
    asked_about = standings.latest(ASKED).where(_may_be_asked(today))
    facts = (getattr(Journey, name) for name in standings.Facts._fields)
    rows = session.execute(asked_about.with_only_columns(*told, *facts)).all()
    asked = [
        (person, name, hamlet, where, stands.last_contact_on, one.told, one.is_urgent)
        for person, name, hamlet, where, *known in rows
        for stands in [standings.Facts._make(known)]  # rules look at it often
        for one in _asked(stands, today, concern, ends)
    ]
    phones = contacts(session, [one[0] for one in asked])
    found = [ToCall(*one, phones) for one in asked]
    return sorted(found, key=lambda one: (not one.urgent, one.full_name, one.person_id))


def named_in_all(session: Session) -> tuple[int, bool]:
    """Return how many report L9 names, and whether anybody is urgent."""
    today = session.info["clock"].today()
    asked = [
        (number, one.is_urgent)
        for row, number in once(session, standings.alike)
        if row.stage in ASKED
        for one in _asked(row, today)
    ]
    return sum(number for number, _ in asked), any(urgent for _, urgent in asked)


def calling(db: Database) -> Known[tuple[str, str]]:
    """Return whom report L9 names first, the same for whoever asks; it follows each change."""
    return db.shared(_calling)


def _calling(db: Database) -> Known[tuple[str, str]]:
    tables = {"person", "journey"}
    return Known(db, tables, first_to_call, using=[standings.counted(db)])


def first_to_call(session: Session) -> tuple[str, str]:
    """Return the name of whom report L9 names first, and why; ("", "") when it names nobody.

    It reads along the names and no further than that. Ask `once(session, first_to_call)`.
    """
    today = session.info["clock"].today()
    count, urgent = named_in_all(session)
    asked = standings.along_names(standings.latest(ASKED)).execution_options(yield_per=100)
    for row in session.execute(asked) if count else ():
        for one in _asked(row, today):
            if one.is_urgent or not urgent:
                return row.full_name, one.told
    return "", ""


def _asked(
    row: Any,  # noqa: ANN401 - a row of `latest`, or its facts
    today: dt.date,
    concern: Concern | None = None,
    ends: Ends | None = None,
) -> list[Asked]:
    """Return what report L9 says of a row, at most one line."""
    if ends:
        is_wanted = _contract_ends(row, today) is ends
        return [attention.contract((row.contract_end - today).days)] if is_wanted else []
    if concern:
        return [one for one in _concerns(row, today) if one.concern is concern][:1]
    first = attention.of(row, today)
    return [one for one in (first, attention.age(row, today)) if one.told][:1]


def _may_be_asked(today: dt.date) -> ColumnElement[bool]:
    """Leave out most of those of whom nothing can be asked; of the others the rules decide."""

    def by(name: str) -> ColumnElement[bool]:
        last = max(attention.TURNS[name])
        return cast(
            "ColumnElement[bool]", getattr(Journey, name) <= today + dt.timedelta(days=last)
        )

    may_plan = and_(
        Journey.return_plan.is_(None), Journey.returned_on >= PartialDate(today.year - 2)
    )
    return or_(
        Journey.last_contact_on.is_(None), Journey.lost_since.is_not(None),
        Journey.stage == Stage.CUTI, may_plan,
        by("last_contact_on"), by("contract_end"), by("verified_on"),
    )  # fmt: skip


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


def contacts(session: Session, person_ids: Sequence[str]) -> Contacts:
    """Return the first of the family to call of some people; of many all families are read."""
    links = select(FamilyLink.person_id, FamilyLink.name, FamilyLink.phone)
    kept = links.where(FamilyLink.deleted_at.is_(None))
    if len(person_ids) <= standings.MANY:
        kept = kept.where(FamilyLink.person_id.in_(each(person_ids)))
    last_to_first = kept.order_by(FamilyLink.order.desc(), FamilyLink.created_at.desc())
    rows = each_row(session, last_to_first)
    return Contacts({person_id: (name, number) for person_id, name, number in rows})
