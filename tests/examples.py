"""Valid values for each record; a test names only what it is about. People live in district 00."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered, record_of
from dme_desktop.pdf.document import Sheet
from dme_desktop.pdf.foot import Foot
from dme_desktop.people.model import Child, ChildConsent, FamilyLink, Person
from dme_desktop.remittances.model import Channel, Consent, Remittance, UseCategory
from dme_desktop.remittances.service import consents
from dme_desktop.village.model import Official, Role
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    InfoSource,
    Journey,
    Scheme,
    Sector,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.service.registration import Registration

VILLAGE = "52.03.11.2005"  # Jenggik Utara


def nik(
    serial: int = 1, *, day: int = 5, month: int = 7, year: int = 92, woman: bool = True
) -> str:
    """Return a sound NIK of the district that does not exist."""
    return f"520300{day + 40 * woman:02}{month:02}{year:02}{serial:04}"


def a_person(**different: Any) -> Person:
    """Return an acceptable resident."""
    usual: dict[str, Any] = {
        "nik": nik(),
        "full_name": "Siti Contohwati",
        "gender": "2",
        "birth_place": "Jenggik",
        "birth_date": PartialDate(1992, 7, 5),
        "marital_status": "2",
        "hamlet": "Montong",
        "rt": "001",
        "rw": "002",
    }
    return Person(**usual | different)


def a_contact(**different: Any) -> FamilyLink:
    """Return a husband who waits at home."""
    usual = {"person_id": "", "name": "Amaq Contoh", "relation": "2", "phone": "+6281200000001"}
    return FamilyLink(**usual | different)


def edited(session: Session, person_id: str, **different: Any) -> Person:
    """Return a resident as kept, with a few fields told anew."""
    return altered(session.get_one(Person, person_id), different)


def a_child(**different: Any) -> Child:
    """Return a child who stays behind."""
    return Child(**{"person_id": "", "name": "Anak Contoh"} | different)


def agreed(**different: Any) -> ChildConsent:
    """Return the agreement of a father that his children are kept."""
    usual: dict[str, Any] = {
        "person_id": "", "given_by": "Amaq Contoh", "given_on": dt.date(2026, 11, 24),
    }  # fmt: skip
    return ChildConsent(**usual | different)


def a_journey(**different: Any) -> Journey:
    """Return the journey of a candidate for Taiwan."""
    usual: dict[str, Any] = {
        "person_id": "",
        "stage": Stage.CPMI,
        "scheme": Scheme.PTOP,
        "country": "TW",
        "sector": Sector.PERAWAT,
        "job_title": "Perawat lansia",
        "info_source": InfoSource.DINAS,
        "contract_months": 36,
        "interview_note": "Suami hadir, tahu negara, lamanya dan biayanya.",
    }
    return Journey(**usual | different)


def a_document(kind: DocumentType, **different: Any) -> WorkerDocument:
    """Return a document that is there, without a number."""
    usual: dict[str, Any] = {"journey_id": "", "type": kind, "status": DocumentStatus.ADA}
    return WorkerDocument(**usual | different)


def a_registration(
    person: dict[str, Any] | None = None,
    contact: dict[str, Any] | None = None,
    journey: dict[str, Any] | None = None,
    documents: Sequence[WorkerDocument] = (),
    family: Sequence[FamilyLink] = (),
) -> Registration:
    """Return a whole acceptable registration form; "agency" and "recruiter" stand in `journey`."""
    trip = {"agency": "PT Contoh Penempatan", "recruiter": None} | (journey or {})
    return Registration(
        agency=trip.pop("agency"),
        recruiter=trip.pop("recruiter"),
        person=a_person(**person or {}),
        family=[a_contact(**contact or {}), *family],
        journey=a_journey(**trip),
        documents={one.type: one for one in documents},
    )


def who_agreed(session: Session, person_id: str) -> str:
    """Let a worker consent to the ledger, once; return their id."""
    if consents.of(session, person_id) is None:
        day = dt.date(2026, 1, 2)
        consent = Consent(person_id=person_id, given_by="Amaq Contoh", relation="2", given_on=day)
        consents.give(session, consent)
    return person_id


def a_remittance(person_id: str = "", /, **different: Any) -> Remittance:
    """Return two million rupiah through the post office."""
    values = {
        "received_on": dt.date(2026, 11, 3),
        "amount_idr": 2_000_000,
        "channel": Channel.POS,
        "recipient": "Amaq Contoh",
        "use": UseCategory.PENDIDIKAN,
    }
    return record_of(Remittance, values | different, person_id=person_id)


class Slip(Sheet, frozen=True, kw_only=True):
    """The shortest paper there is: a number, a name and a foot."""

    name: str
    foot: Foot = Foot(
        printed_at=dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.UTC),
        printed_by="operator",
        village_code=VILLAGE,
    )


def a_paper(
    kind: LetterType = LetterType.FAMILY_PERMISSION, name: str = "Siti", **different: Any
) -> Paper:
    """Return a paper that can be issued; its PDF is its number."""
    parts = {"build": lambda slips: f"%PDF {slips[0].number}".encode()} | different
    return Paper(kind, name, Slip(name=name), **parts)


def an_official(**different: Any) -> Official:
    """Return the village head."""
    values = {
        "name": "Kepala Desa Contoh",
        "role": Role.KADES,
        "can_sign": True,
    }
    return record_of(Official, values | different)
