"""The register of workers as its book has it: one entry a journey, in the order of entry."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Select, String, TypeCoerce, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.records import Base, field_of
from dme_desktop.people.model import Person
from dme_desktop.vault.paging import each_row
from dme_desktop.workers.model import Journey, ProceduralStatus, WorkerDocument
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
_PASSPORT = (WorkerDocument.number, WorkerDocument.expires_on)
_TOLD: Sequence[InstrumentedAttribute[Any]] = (*_PERSON, *_JOURNEY, *_PASSPORT)
_NO_PASSPORT = (None, None)
_NIK = 2  # its place in what is kept of a person, after name and sex
_OWN = 5  # so many of a person's columns are of nobody else: id, name, sex, NIK, family card
_COUNTRY, _STATUS = 0, 6  # places in what is kept of a journey


class Kept(NamedTuple):
    """One entry as it was read: what is kept of the journey, the person and the passport."""

    journey_id: str
    person_id: str
    agency_id: str | None
    about: tuple[Any, ...]
    journey: tuple[Any, ...]
    passport: tuple[Any, ...]

    @property
    def nik(self) -> str | None:
        """Return the NIK, None where nobody knows it."""
        found: str | None = self.about[_NIK]
        return found

    @property
    def country(self) -> str | None:
        """Return the code of the destination, None where nobody knows it."""
        found: str | None = self.journey[_COUNTRY]
        return found

    @property
    def is_unclear(self) -> bool:
        """Say whether nobody knows if the way of leaving followed the procedure."""
        return bool(self.journey[_STATUS] == ProceduralStatus.BELUM_DIKETAHUI.name)


class Register:
    """Every journey that was ever written down and is not in the bin.

    All is read at once, an entry is put into words when it is looked at: a book has thousands.
    """

    def __init__(self, session: Session) -> None:
        """Read the register."""
        self.kept = list(_every(session))
        self._contacts = watching.contacts(session, [one.person_id for one in self.kept])
        self._agencies = agencies.names_by_id(session, {one.agency_id for one in self.kept})
        self._said = [_Said(session, one) for one in _TOLD]

    def entry(self, one: Kept) -> Entry:
        """Put an entry into words."""
        name, gender, *about = one.about
        kept = (*about, *one.journey, *one.passport)
        said = [words[value] for words, value in zip(self._said, kept, strict=True)]
        contact = self._contacts.of(one.person_id)
        company = self._agencies.get(one.agency_id or "", "")
        return Entry._make((one.journey_id, name, gender, *said, contact, company))


class _Said(dict[str | None, str]):
    """How the values of one column are read; each is put into words once, text is as it is kept."""

    def __init__(self, session: Session, column: InstrumentedAttribute[Any]) -> None:
        super().__init__({None: ""})
        self._format = field_of(cast("type[Base]", column.class_), column.key).kind.format
        dialect = session.get_bind().dialect
        self._value = column.type.dialect_impl(dialect).result_processor(dialect, None)
        self._is_plain = self._format is str and self._value is None

    def __missing__(self, kept: str) -> str:
        if self._is_plain:
            return kept
        value = self._value(kept) if self._value else kept
        said = self[kept] = str(self._format(value))
        return said


def _every(session: Session) -> Iterator[Kept]:
    """Give all journeys as they are kept.

    Each table is read once in its own order and the three are put together here: to and fro between
    them SQLite unlocks the same pages of the file again and again. What many rows say is held once:
    measured at 20,000 journeys, 36 MiB instead of 53.
    """
    held: dict[str | None, str | None] = {}
    once = held.setdefault
    people = {
        one[0]: (*one[1:_OWN], *map(once, told := one[_OWN:], told))
        for one in each_row(session, _people())
    }
    passports = {
        id_: (number, once(until, until)) for id_, number, until in each_row(session, _passports())
    }
    for one in each_row(session, _journeys()):
        person, agency, id_ = one[:3]
        if about := people.get(person):
            passport = passports.get(id_, _NO_PASSPORT)
            journey = tuple(map(once, told := one[3:], told))
            yield Kept(id_, person, once(agency, agency), about, journey, passport)


def _people() -> Select[*tuple[Any, ...]]:
    with_journey = Person.id.in_(select(Journey.person_id))
    told = (Person.id, Person.full_name, Person.gender, *_as_kept(_PERSON))
    return select(*told).where(Person.deleted_at.is_(None), with_journey)


def _journeys() -> Select[*tuple[Any, ...]]:
    """Return the statement of the journeys in the order of entry.

    What is in the bin is not told by the column alone, for then SQLite reads along an index of what
    is not, to and fro in the file.
    """
    told = (Journey.person_id, Journey.agency_id, Journey.id, *_as_kept(_JOURNEY))
    is_kept = type_coerce(Journey.deleted_at, String).concat("").is_(None)
    return select(*told).where(is_kept).order_by(Journey.created_at, Journey.id)


def _passports() -> Select[*tuple[Any, ...]]:
    """Return the statement of the passports that are carried, read along the index of them."""
    told = (WorkerDocument.journey_id, *_as_kept(_PASSPORT))
    kept = select(*told).where(documents.IS_PASSPORT, *documents.KEPT)
    return kept.order_by(WorkerDocument.journey_id)


def _as_kept(columns: Sequence[InstrumentedAttribute[Any]]) -> Iterator[TypeCoerce[str]]:
    return (type_coerce(column, String) for column in columns)
