"""What the registration form shows, read in one go, and what it gives back to the office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.attachments import service as attachments
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import Gone
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import altered, fields_of
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.people.screen import told
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.vault import restraint
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    DocumentType,
    Journey,
    JourneyEvent,
    ProceduralStatus,
    Scheme,
    Stage,
    WagePeriod,
    WorkerDocument,
)
from dme_desktop.workers.rules import LeastAge
from dme_desktop.workers.service import ages, documents, journeys, steps
from dme_desktop.workers.service.registration import Registration

NEW_DRAFTS, DRAFTS = "workers.baru", "workers"  # what the drafts of this room are kept under
DOCUMENT_COLUMNS = ("status", "number", "expires_on")
GONE = "Data pekerja ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."

AGENCY = Field(
    name="agency",
    label=QT_TRANSLATE_NOOP("fields", "P3MI"),
    kind=kinds.NAME,
    max_length=100,
    hint=QT_TRANSLATE_NOOP("fields", "Nama baru ikut dicatat; izinnya diperiksa kemudian."),
)
RECRUITER = Field(
    name="recruiter",
    label=QT_TRANSLATE_NOOP("fields", "Petugas lapangan/sponsor"),
    kind=kinds.NAME,
    max_length=100,
    hint=QT_TRANSLATE_NOOP("fields", "Siapa yang datang menawarkan pekerjaan ini?"),
)
FAMILY = Field(
    name=told.FAMILY,
    label=QT_TRANSLATE_NOOP("fields", "Berikutnya bila yang pertama tidak menjawab"),
    kind=kinds.LONG_TEXT,
)
_JOURNEY = {each.name: each for each in (*fields_of(Journey), AGENCY, RECRUITER)}
MEMBER = [each for each in fields_of(FamilyLink) if each.name in {"name", "relation", "phone"}]
RESIDENT = Field(name="resident_id", label="Id", kind=kinds.TEXT)  # never seen; kept in drafts
DOCUMENTS = Field(
    name="documents", label=QT_TRANSLATE_NOOP("fields", "Dokumen"), kind=kinds.LONG_TEXT
)
PHOTO = Field(name="photo", label=QT_TRANSLATE_NOOP("fields", "Foto"), kind=kinds.LONG_TEXT)

_IDENTITY = (
    "nik", "full_name", "nik_missing", "birth_place", "birth_date", "gender", "marital_status",
    "phone", "phone_wa",
)  # fmt: skip
_HOME = ("hamlet", "address", "rt", "rw")
_TRIP = (
    "country", "city", "scheme", "agency", "recruiter", "sector", "job_title", "employer",
    "employer_address", "employer_phone", "foreign_agency", "info_source", "contract_months",
    "contract_start", "contract_end", "departed_on", "departure_point", "returned_on",
    "return_type", "return_plan", "leave_until", "last_contact_on", "last_contact_by", "lost_since",
    "siskop2mi_id", "info_by", "interview_note", "journey_notes",
)  # fmt: skip
_PROCEDURE = (*rules.QUESTIONS, "procedural_status", "procedural_basis")
_MONEY = ("wage", "wage_currency", "wage_period", "cost_total", "debt", "debt_to")
_NAMED = {"agency", "recruiter"}  # kept as the records they name
_ASKED = (*_TRIP, *_PROCEDURE, *_MONEY)
_MORE = (
    "nickname", "family_card_no", "mother_name", "father_name", "education", "religion",
    "occupation", "marriage_book_no", "disability", "email", "notes",
)  # fmt: skip


_ABOUT = (*_IDENTITY, *_HOME, *_MORE)


def parts() -> list[Part]:
    """Return the cards of the registration form in the order of the document in hand."""
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Identitas"), [told.PERSON[name] for name in _IDENTITY]),
        Part(QT_TRANSLATE_NOOP("fields", "Alamat"), [told.PERSON[name] for name in _HOME]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Keluarga yang dihubungi"), [*told.FIRST.values(), FAMILY]
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Perjalanan kerja"),
            [_JOURNEY["stage"], *(_JOURNEY[name] for name in _TRIP)],
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Lima pertanyaan"),
            [_JOURNEY[name] for name in _PROCEDURE],
            QT_TRANSLATE_NOOP(
                "fields",
                "Semua Ya berarti prosedural, satu Tidak berarti nonprosedural. Bila keluarga "
                "tidak tahu, tulis tidak tahu; jangan menebak.",
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Upah, biaya dan utang"),
             [_JOURNEY[name] for name in _MONEY]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Dokumen"),
            [DOCUMENTS],
            QT_TRANSLATE_NOOP(
                "fields",
                "↑ ↓ pindah baris. F2 membuka rincian. F11 melampirkan pindaian, atau jatuhkan "
                "berkasnya di baris.",
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Foto"), [PHOTO]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Keterangan lain"),
            [*(told.PERSON[name] for name in _MORE), RESIDENT],
        ),
    ]  # fmt: skip


def fresh() -> dict[str, Any]:
    """Return what a new registration begins with."""
    return {
        "stage": Stage.CPMI,
        "procedural_status": ProceduralStatus.BELUM_DIKETAHUI,
        "scheme": Scheme.TIDAK_DIKETAHUI,
        "wage_period": WagePeriod.BULAN,
        "contact.lives_here": True,
        "documents": {},
    }


@dataclass(frozen=True)
class Known:
    """What finishes and warns while somebody types: names, and {plain name: why not to serve}."""

    hamlets: Sequence[str] = ()
    agencies: Sequence[str] = ()
    recruiters: Sequence[str] = ()
    marked: Mapping[str, str] = field(default_factory=dict)
    warn: Mapping[DocumentType, int] = field(default_factory=lambda: rules.WARN_DAYS)
    ages: Sequence[LeastAge] = rules.USUAL_LEAST_AGES


@dataclass(frozen=True)
class OpenedWorker:
    """Everything one registration page shows at once; ids are "" for what is new."""

    values: Mapping[str, Any] = field(default_factory=fresh)
    person_id: str = ""
    journey_id: str = ""
    journeys: Sequence[Journey] = ()
    past: Sequence[Past] = ()
    events: Sequence[JourneyEvent] = ()
    children: int = 0
    known: Known = field(default_factory=Known)
    scans: Mapping[DocumentType, int] = field(default_factory=dict)
    draft: Kept | None = None
    resting: str = ""  # why the data may only be kept

    @property
    def journey(self) -> Journey | None:
        """Return the journey that is shown, None for a new one."""
        return next((one for one in self.journeys if one.id == self.journey_id), None)


def read(db: Database, address: Address) -> OpenedWorker:
    """Read what the form shows: a new worker, a resident to register, a person or a journey.

    A resident who already has a journey under way is shown with it. Raises DmeError when the
    record is gone.
    """
    about = address.record_id
    with db.read() as session:
        known = _known(session)
        if address.place == addresses.REGISTER:
            opened = _resident(session, about)
            return replace(opened, known=known, resting=restraint.said(session, opened.person_id))
        if address.place == addresses.NEW_WORKER:
            return OpenedWorker(known=known, draft=drafts.waiting_for(db, NEW_DRAFTS, about))
        opened = _worker(session, about)
        resting = restraint.said(session, opened.person_id)
        opened = replace(opened, known=known, resting=resting)
    return replace(opened, draft=drafts.waiting_for(db, DRAFTS, opened.journey_id))


def _known(session: Session) -> Known:
    return Known(
        people.hamlets(session),
        agencies.names(session, Agency),
        agencies.names(session, Recruiter),
        agencies.marked(session),
        documents.warn_days(session),
        ages.least_ages(session),
    )


def registration(
    session: Session, values: Mapping[str, Any], person_id: str = "", journey_id: str = ""
) -> Registration:
    """Return what the form tells as the office takes it; what it does not ask is as known."""
    known = session.get(Person, person_id) if person_id else None
    held = documents.of(session, journey_id) if journey_id else {}
    return Registration(
        person=told.person(values, known),
        family=family(values, people.contacts(session, person_id) if person_id else ()),
        journey=journey(values, session.get(Journey, journey_id) if journey_id else None),
        documents=documents_of(values, held),
        agency=values[AGENCY.name],
        recruiter=values[RECRUITER.name],
        photo=values[PHOTO.name],
    )


def journey(values: Mapping[str, Any], known: Journey | None = None) -> Journey:
    """Return the journey the form tells."""
    own = {name: values[name] for name in ("stage", *_ASKED) if name not in _NAMED}
    return altered(known, own) if known else Journey(person_id="", **own)


def documents_of(
    values: Mapping[str, Any], held: Mapping[DocumentType, WorkerDocument] | None = None
) -> dict[DocumentType, WorkerDocument]:
    """Return the documents the form tells; of each it asks little and the rest is as held."""
    before = held or {}
    rows: Mapping[DocumentType, Mapping[str, Any]] = values[DOCUMENTS.name] or {}
    return {kind: _document(kind, row, before.get(kind)) for kind, row in rows.items()}


def family(values: Mapping[str, Any], known: Sequence[FamilyLink] = ()) -> list[FamilyLink]:
    """Return whom to call, in order; of the others the form asks little and the rest is known."""
    first = told.first_contact(values)
    others = [FamilyLink(person_id="", **row) for row in values[told.FAMILY] or []]
    every = [*([first] if first else []), *others]
    each = people.same_contacts(known, every)
    asked = {one.name for one in MEMBER}
    return [
        one if one is first or same is None or same.relation != one.relation
        else altered(same, {name: getattr(one, name) for name in asked})
        for one, same in zip(every, each, strict=True)
    ]  # fmt: skip


def _document(
    kind: DocumentType, row: Mapping[str, Any], known: WorkerDocument | None
) -> WorkerDocument:
    return altered(known, row) if known else WorkerDocument(journey_id="", type=kind, **row)


def _resident(session: Session, person_id: str) -> OpenedWorker:
    if underway := journeys.under_way(session, person_id):
        return _worker(session, underway.id)
    person = _kept(session.get(Person, person_id))
    values = {**fresh(), **_about(session, person), RESIDENT.name: person_id}
    past = past_of(session, person_id)
    return OpenedWorker(values, person_id, "", journeys.of(session, person_id), past)


def _worker(session: Session, asked: str) -> OpenedWorker:
    journey = session.get(Journey, asked) or journeys.latest(session, asked)
    if journey is None or journey.deleted_at:
        raise Gone(GONE)
    person = _kept(session.get(Person, journey.person_id))
    held = documents.of(session, journey.id)
    values = _about(session, person) | _of_journey(session, journey)
    values["documents"] = {
        kind: {name: getattr(one, name) for name in DOCUMENT_COLUMNS} for kind, one in held.items()
    }
    past = [
        line
        for record_id in (
            person.id,
            journey.id,
            *(one.id for one in held.values()),
            *(one.id for one in people.contacts(session, person.id)),
        )
        for line in past_of(session, record_id)
    ]
    return OpenedWorker(
        values,
        person.id,
        journey.id,
        journeys.of(session, person.id),
        _each_once(past),
        steps.events(session, journey.id),
        people.count_children(session, person.id),
        scans=_scans(session, held),
    )


def document_id(db: Database, journey_id: str, kind: DocumentType) -> str:
    """Return the id of a document of a journey that was just saved."""
    with db.read() as session:
        return documents.of(session, journey_id)[kind].id


def _scans(
    session: Session, held: Mapping[DocumentType, WorkerDocument]
) -> dict[DocumentType, int]:
    counted = attachments.counts(session, [one.id for one in held.values()])
    return {kind: counted[one.id] for kind, one in held.items() if one.id in counted}


def _of_journey(session: Session, journey: Journey) -> dict[str, Any]:
    own = {each.name: getattr(journey, each.name) for each in fields_of(Journey)}
    own[AGENCY.name] = agencies.name_of(session, Agency, journey.agency_id) or None
    own[RECRUITER.name] = agencies.name_of(session, Recruiter, journey.recruiter_id) or None
    return own


def _about(session: Session, person: Person) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(person, name) for name in _ABOUT}
    first, *others = [*people.contacts(session, person.id), None]
    if first:
        values |= {name: getattr(first, name.removeprefix(told.CONTACT)) for name in told.FIRST}
    values[told.FAMILY] = [
        {each.name: getattr(one, each.name) for each in MEMBER} for one in others if one
    ]
    return values | {PHOTO.name: people.photo(session, person.id)}


def _kept(person: Person | None) -> Person:
    if person is None or person.deleted_at:
        raise Gone(GONE)
    return person


def _each_once(past: Sequence[Past]) -> list[Past]:
    """Return the lines newest first; an act that made several records is told once."""
    return sorted(dict.fromkeys(past), key=lambda line: line.at, reverse=True)
