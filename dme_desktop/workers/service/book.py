"""The register of workers as its book has it: one entry a journey, in the order of entry."""

from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import Person
from dme_desktop.workers.model import DocumentType, Journey, WorkerDocument
from dme_desktop.workers.service import documents, watching


@dataclass(frozen=True, slots=True)
class Entry:
    """One journey with its person, the passport if one is known, and whom to call."""

    person: Person
    journey: Journey
    passport: WorkerDocument | None
    contact: str
    agency: str

    def told(self, name: str) -> str:
        """Return a field of the person or the journey as it is read, "" when nothing is known."""
        for record in (self.person, self.journey):
            value = getattr(record, name, None)
            if value is not None:
                return str(field_of(type(record), name).kind.format(value))
        return ""


def entries(session: Session) -> list[Entry]:
    """Return every journey that was ever written down and is not in the bin."""
    is_passport = and_(
        WorkerDocument.journey_id == Journey.id,
        WorkerDocument.type == DocumentType.PASPOR,
        *documents.KEPT,
    )
    every = (
        select(Person, Journey, WorkerDocument)
        .join(Journey, Journey.person_id == Person.id)
        .outerjoin(WorkerDocument, is_passport)
        .where(Person.deleted_at.is_(None), Journey.deleted_at.is_(None))
        .order_by(Journey.created_at, Journey.id)
    )
    rows = session.execute(every).all()
    phones = watching.contacts(session, [person.id for person, _, _ in rows])
    companies = agencies.names_by_id(session, (journey.agency_id for _, journey, _ in rows))
    return [
        Entry(
            person, journey, passport, phones.get(person.id, ""),
            companies.get(journey.agency_id or "", ""),
        )
        for person, journey, passport in rows
    ]  # fmt: skip
