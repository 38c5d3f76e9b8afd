"""The register of workers as its book has it: one entry a journey, in the order of entry."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Select, String, and_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.records import Base, field_of
from dme_desktop.people.model import Person
from dme_desktop.workers.model import DocumentType, Journey, WorkerDocument
from dme_desktop.workers.service import documents, watching


class Entry(NamedTuple):
    """One journey of a person: what is known of both as it is read, "" for what nobody knows.

    `contact` is whom to call, `passport` the number of the one that is carried.
    """

    journey_id: str
    full_name: str
    gender: str
    nik: str
    family_card_no: str
    birth_place: str
    birth_date: str
    hamlet: str
    rt: str
    rw: str
    education: str
    marital_status: str
    country: str
    job_title: str
    sector: str
    scheme: str
    departed_on: str
    contract_end: str
    procedural_status: str
    stage: str
    returned_on: str
    passport: str
    passport_until: str
    contact: str
    agency: str


_PERSON = (
    Person.nik, Person.family_card_no, Person.birth_place, Person.birth_date, Person.hamlet,
    Person.rt, Person.rw, Person.education, Person.marital_status,
)  # fmt: skip
_JOURNEY = (
    Journey.country, Journey.job_title, Journey.sector, Journey.scheme, Journey.departed_on,
    Journey.contract_end, Journey.procedural_status, Journey.stage, Journey.returned_on,
)  # fmt: skip
_BINNED = (Person.deleted_at, Journey.deleted_at)
_TOLD: Sequence[InstrumentedAttribute[Any]] = (
    *_PERSON, *_JOURNEY, WorkerDocument.number, WorkerDocument.expires_on,
)  # fmt: skip


class _Said(dict[str | None, str]):
    """How the values of one column are read; each is put into words once."""

    def __init__(self, session: Session, column: InstrumentedAttribute[Any]) -> None:
        super().__init__({None: ""})
        self._format = field_of(cast("type[Base]", column.class_), column.key).kind.format
        dialect = session.get_bind().dialect
        self._value = column.type.dialect_impl(dialect).result_processor(dialect, None)

    def __missing__(self, kept: str) -> str:
        value = self._value(kept) if self._value else kept
        said = self[kept] = str(self._format(value))
        return said


def entries(session: Session) -> list[Entry]:
    """Return every journey that was ever written down and is not in the bin."""
    rows = session.execute(_every()).all()
    if not rows:
        return []
    people, companies, ids, names, genders, *told = zip(*rows, strict=True)
    phones = watching.contacts(session, list(set(people)))
    agency = agencies.names_by_id(session, set(companies))
    said = (
        map(_Said(session, one).__getitem__, kept) for one, kept in zip(_TOLD, told, strict=True)
    )
    contact = (phones.get(person, "") for person in people)
    company = (agency.get(one, "") for one in companies)
    return list(map(Entry, ids, names, genders, *said, contact, company))


def _every() -> Select[*tuple[Any, ...]]:
    """Return the statement of all journeys: their ids, and what is told, as it is kept.

    What is in the bin is not told by the columns alone, for then SQLite reads along an index of
    what is not, to and fro in the file.
    """
    is_passport = and_(
        WorkerDocument.journey_id == Journey.id,
        WorkerDocument.type == DocumentType.PASPOR,
        *documents.KEPT,
    )
    told = (type_coerce(column, String) for column in _TOLD)
    return (
        select(Person.id, Journey.agency_id, Journey.id, Person.full_name, Person.gender, *told)
        .join(Person, Journey.person_id == Person.id)
        .outerjoin(WorkerDocument, is_passport)
        .where(*(type_coerce(one, String).concat("").is_(None) for one in _BINNED))
        .order_by(Journey.created_at, Journey.id)
    )
