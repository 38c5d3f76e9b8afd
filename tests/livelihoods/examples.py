"""Those who came home from Taiwan, a kiosk, a group of weavers, of the district 00."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import record_of, values_of
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityKind,
    Business,
    BusinessField,
    BusinessGroup,
    Capital,
    CapitalSource,
    Funder,
    GroupMember,
    GroupRole,
    Helper,
    Licence,
    LicenceKind,
    Need,
    Progress,
    Returnee,
    Support,
    Trend,
    Visit,
)
from dme_desktop.livelihoods.service import activities, businesses, groups, returnees
from dme_desktop.workers.model import Journey, ReturnPlan, ReturnType, Stage
from dme_desktop.workers.service import registration
from tests.examples import a_registration, nik

TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
HOME_ON = PartialDate(2026, 9, 1)
CAPITAL = [
    Capital(source=CapitalSource.REMITANSI, amount_idr=6_000_000),
    Capital(source=CapitalSource.KUR, amount_idr=4_000_000),
]
LICENCES = [Licence(kind=LicenceKind.NIB, number="1234567890123")]


def returned(session: Session, count: int = 1, first: int = 1, **journey: Any) -> list[Journey]:
    """Register people who came home, "Purna Contoh A" and on; return their journeys."""
    trip: dict[str, Any] = {
        "stage": Stage.PURNA, "departed_on": PartialDate(2023, 8), "returned_on": HOME_ON,
        "return_type": ReturnType.SELESAI_KONTRAK, "agency": "",
    }  # fmt: skip
    made = []
    for place in range(first, first + count):
        told = {
            "nik": nik(place), "full_name": f"Purna Contoh {chr(ord('A') + place - 1)}",
            "birth_date": PartialDate(1992, 7, 5),
        }  # fmt: skip
        _, one = registration.register(session, a_registration(told, journey=trip | journey))
        made.append(one)
    return made


def leave_again(session: Session, person_id: str) -> Journey:
    """Let somebody leave once more; return the new journey."""
    one = Journey(
        person_id=person_id, seq=2, stage=Stage.BEKERJA, country="MY",
        departed_on=PartialDate(2026, 10, 1), scheme=_SCHEME,
    )  # fmt: skip
    session.add(one)
    session.flush()
    return one


def a_profile(journey: Journey, **different: Any) -> Returnee:
    """Return the profile of a return, not kept yet."""
    usual: dict[str, Any] = {
        "journey_id": journey.id,
        "person_id": journey.person_id,
        "asked_on": dt.date(2026, 9, 20),
        "skills": "Merawat lansia",
        "languages": "Mandarin lancar",
        "needs": f"{Need.MODAL.name} {Need.PASAR.name}",
    }
    return Returnee(**usual | different)


def profiled(session: Session, journey: Journey, **different: Any) -> Returnee:
    """Keep the profile of a return, of somebody who wants to open a business."""
    return returnees.keep(session, a_profile(journey, **different), ReturnPlan.USAHA)


def a_visit(returnee_id: str, **different: Any) -> Visit:
    """Return a visit in October, not kept yet."""
    usual: dict[str, Any] = {
        "returnee_id": returnee_id, "on": dt.date(2026, 10, 5), "by": "Kasi Kesra Contoh",
        "found": "Sehat, sedang mencari tempat usaha.", "next_on": dt.date(2026, 12, 5),
    }  # fmt: skip
    return Visit(**usual | different)


def a_business(**different: Any) -> Business:
    """Return a kiosk, not kept yet; whose it is must be told."""
    usual: dict[str, Any] = {
        "name": "Kios Berkah", "field": BusinessField.DAGANG, "started_on": PartialDate(2026, 10),
        "workers": 2, "agreed_by": "Purna Contoh A", "agreed_on": dt.date(2026, 10, 1),
    }  # fmt: skip
    return Business(**usual | different)


def runs(
    session: Session,
    owner_id: str | None = None,
    *,
    capital: Sequence[Capital] = (),
    licences: Sequence[Licence] = (),
    **different: Any,
) -> Business:
    """Keep a kiosk of somebody."""
    business = a_business(owner_id=owner_id, **different)
    return businesses.keep(session, business, capital, licences)


def but(business: Business, **different: Any) -> Business:
    """Return a business like another one, but for some fields, not kept yet."""
    one = record_of(Business, values_of(business) | different)
    one.owner_id = different.get("owner_id", business.owner_id)
    one.group_id = different.get("group_id", business.group_id)
    return one


def a_progress(business_id: str, **different: Any) -> Progress:
    """Return how a business stood in November, not kept yet."""
    usual: dict[str, Any] = {
        "business_id": business_id, "on": dt.date(2026, 11, 10), "trend": Trend.TUMBUH,
        "turnover_idr": 3_500_000, "workers": 2,
    }  # fmt: skip
    return Progress(**usual | different)


def a_group(session: Session, people: Sequence[str], **different: Any) -> BusinessGroup:
    """Keep a group of these people, the first of them at its head."""
    usual: dict[str, Any] = {"name": "KUB Tenun Contoh", "formed_on": PartialDate(2026)}
    group = BusinessGroup(**usual | different)
    return groups.keep(session, group, members(people))


def members(people: Sequence[str], group_id: str = "") -> list[GroupMember]:
    """Return members, the first of them the head, not kept yet."""
    return [
        GroupMember(
            group_id=group_id, person_id=one,
            role=GroupRole.ANGGOTA if place else GroupRole.KETUA,
        )
        for place, one in enumerate(people)
    ]  # fmt: skip


def an_activity(**different: Any) -> Activity:
    """Return a talk about money in November, not kept yet."""
    usual: dict[str, Any] = {
        "kind": ActivityKind.LITERASI_KEUANGAN, "title": "Mengelola kiriman",
        "on": dt.date(2026, 11, 12), "times": "09.00 sampai 12.00",
        "place": "Balai Desa Jenggik Utara", "organiser": "Pemerintah Desa Jenggik Utara",
        "speaker": "Narasumber Contoh", "subject": "Mencatat kiriman dan menabung.",
        "funder": Funder.APBDES, "cost_idr": 1_500_000,
        "outcome": "Keluarga mencatat kiriman.\nKoperasi membuka tabungan.",
    }  # fmt: skip
    return Activity(**usual | different)


def held(session: Session, **different: Any) -> Activity:
    """Keep a talk about money."""
    return activities.keep(session, an_activity(**different))


def an_offer(**different: Any) -> Support:
    """Return that KUR was offered for capital, not kept yet; for whom must be told."""
    usual: dict[str, Any] = {
        "need": Need.MODAL, "helper": Helper.KUR, "helper_name": "Bank Contoh",
        "offered_on": dt.date(2026, 11, 10), "detail": "Berkas disiapkan",
        "amount_idr": 10_000_000,
    }  # fmt: skip
    return Support(**usual | different)


_SCHEME = a_registration().journey.scheme
