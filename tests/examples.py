"""Valid values for each record; a test names only what it is about. People live in district 00."""

import datetime as dt
from typing import Any

import msgspec

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.pdf.foot import Foot
from dme_desktop.remittances.model import Channel, UseCategory
from dme_desktop.village.model import Role
from dme_desktop.workers.model import InfoSource, Scheme, Sector, Stage
from dme_desktop.workers.service.registration import Registration

VILLAGE = "52.03.11.2005"  # Jenggik Utara


def nik(
    serial: int = 1, *, day: int = 5, month: int = 7, year: int = 92, woman: bool = True
) -> str:
    """Return a sound NIK of the district that does not exist."""
    return f"520300{day + 40 * woman:02}{month:02}{year:02}{serial:04}"


def a_person(**different: Any) -> dict[str, Any]:
    """Return the values of an acceptable resident."""
    return {
        "nik": nik(),
        "full_name": "Siti Contohwati",
        "gender": "2",
        "birth_place": "Jenggik",
        "birth_date": PartialDate(1992, 7, 5),
        "marital_status": "2",
        "hamlet": "Montong",
        "rt": "001",
        "rw": "002",
    } | different


def a_contact(**different: Any) -> dict[str, Any]:
    """Return the values of a husband who waits at home."""
    return {
        "name": "Amaq Contoh",
        "relation": "2",
        "phone": "+6281200000001",
    } | different


def a_journey(**different: Any) -> dict[str, Any]:
    """Return the values of a candidate for Taiwan."""
    return {
        "stage": Stage.CPMI,
        "scheme": Scheme.PTOP,
        "country": "TW",
        "sector": Sector.PERAWAT,
        "job_title": "Perawat lansia",
        "agency": "PT Contoh Penempatan",
        "info_source": InfoSource.DINAS,
        "contract_months": 36,
        "interview_note": "Suami hadir, tahu negara, lamanya dan biayanya.",
    } | different


def a_registration(
    person: dict[str, Any] | None = None,
    contact: dict[str, Any] | None = None,
    journey: dict[str, Any] | None = None,
) -> Registration:
    """Return a whole acceptable registration form."""
    return Registration(
        a_person(**person or {}), a_contact(**contact or {}), a_journey(**journey or {})
    )


def a_remittance(**different: Any) -> dict[str, Any]:
    """Return the values of two million rupiah through the post office."""
    return {
        "received_on": dt.date(2026, 11, 3),
        "amount_idr": 2_000_000,
        "channel": Channel.POS,
        "recipient": "Amaq Contoh",
        "use": UseCategory.PENDIDIKAN,
    } | different


class Slip(msgspec.Struct, frozen=True):
    """The shortest paper there is: a number, a name and a foot."""

    name: str
    number: str = ""
    foot: Foot = Foot(
        printed_at=dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.UTC),
        printed_by="operator",
        village_code=VILLAGE,
    )


def a_paper(
    kind: LetterType = LetterType.FAMILY_PERMISSION, name: str = "Siti", **different: Any
) -> Paper:
    """Return a paper that can be issued; its PDF is its number."""
    parts = {"build": lambda slip: f"%PDF {slip.number}".encode()} | different
    return Paper(kind, name, Slip(name), **parts)


def an_official(**different: Any) -> dict[str, Any]:
    """Return the values of the village head."""
    return {
        "name": "Kepala Desa Contoh",
        "role": Role.KADES,
        "can_sign": True,
        "active": True,
    } | different
