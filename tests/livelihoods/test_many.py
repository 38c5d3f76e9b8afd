"""Thousands who came home: lists and reports ask the file no more often than for a few."""

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityKind,
    ActivityParticipant,
    Business,
    BusinessField,
    Capital,
    CapitalSource,
    Funder,
    Need,
    Returnee,
)
from dme_desktop.livelihoods.service import activities, businesses, families, returnees, supports
from dme_desktop.livelihoods.waiting import waiting
from dme_desktop.people.model import Person, Residency
from dme_desktop.reports import livelihoods as reports
from dme_desktop.reports.asking import Period
from dme_desktop.training.model import Category, Mark
from dme_desktop.vault import bulk
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Scheme, Stage, WagePeriod
from tests.acts import ACT, CLERK
from tests.many import Asked, plain, statements

IN_AN_ACTIVITY = 50
ASKED: Asked = {
    "returnees": lambda session, _: returnees.paged(session).page(),
    "counts": lambda session, _: returnees.counts(session),
    "businesses": lambda session, _: businesses.paged(session).page(),
    "looks": lambda session, _: businesses.counts(session),
    "activities": lambda session, _: activities.paged(session).page(),
    "participants": lambda session, one: activities.people_of(session, one).page(),
    "needs": lambda session, _: supports.open_needs(session),
    "families": lambda session, _: families.paged(session).page(),
    "L18": lambda session, _: reports.businesses(session),
    "L18 needs": lambda session, _: reports.businesses(session, Period(part=reports.NEEDS)),
    "L19": lambda session, _: reports.children(session),
    "KEGIATAN": lambda session, _: reports.activities(session, Period(2026)),
    "waiting": lambda session, _: waiting(session),
}


def fill(session: Session, count: int) -> str:
    """Keep so many who came home, each with a profile, a business and a place in an activity."""
    who: dict[str, object] = {
        "phone_wa": False, "gender": "2", "hamlet": "Montong", "search_key": "X",
        "residency": Residency.TETAP, "birth_date": PartialDate(1992), "full_name": "Purna Contoh",
    }  # fmt: skip
    people = bulk.insert_all(session, Person, plain(Person, who), [{}] * count)
    trip = {
        "seq": 1, "stage": Stage.PURNA, "scheme": Scheme.PTOP, "country": "TW",
        "procedural_status": ProceduralStatus.PROSEDURAL, "wage_period": WagePeriod.BULAN,
        "departed_on": PartialDate(2023), "returned_on": PartialDate(2026, 9, 1),
    }  # fmt: skip
    own = [{"person_id": one} for one in people]
    journeys = bulk.insert_all(session, Journey, plain(Journey, trip), own)
    told = {"asked_on": dt.date(2026, 9, 20), "needs": f"{Need.MODAL.name} {Need.PASAR.name}"}
    bulk.insert_all(
        session, Returnee, plain(Returnee, told),
        [{"person_id": one, "journey_id": trip_id}
         for one, trip_id in zip(people, journeys, strict=True)],
    )  # fmt: skip
    shop = {
        "name": "Kios", "field": BusinessField.DAGANG, "export_ready": False,
        "agreed_by": "Purna Contoh", "agreed_on": dt.date(2026, 10, 1), "needs": Need.IZIN.name,
    }  # fmt: skip
    runs = bulk.insert_all(
        session, Business, plain(Business, shop), [{"owner_id": one} for one in people]
    )
    money = {"source": CapitalSource.REMITANSI, "amount_idr": 1_000_000, "order": 1}
    bulk.insert_all(session, Capital, plain(Capital, money), [{"business_id": one} for one in runs])
    return _activities(session, people)


def _activities(session: Session, people: list[str]) -> str:
    last = ""
    seat = {"name": "Purna Contoh", "gender": "2", "category": Category.PURNA, "mark": Mark.HADIR}
    for start in range(0, len(people), IN_AN_ACTIVITY):
        activity = Activity(
            kind=ActivityKind.SOSIALISASI, title=f"Kegiatan {start}", on=dt.date(2026, 11, 2),
            place="Balai", organiser="Desa", funder=Funder.APBDES,
        )  # fmt: skip
        session.add(activity)
        session.flush()
        rows = [
            {"activity_id": activity.id, "person_id": one, "row": place}
            for place, one in enumerate(people[start : start + IN_AN_ACTIVITY], start=1)
        ]
        bulk.insert_all(session, ActivityParticipant, plain(ActivityParticipant, seat), rows)
        last = activity.id
    return last


@pytest.mark.parametrize("count", [800])
def test_more_who_came_home_ask_the_file_no_more(office: Database, count: int) -> None:
    with office.write(ACT, CLERK) as session:
        activity = fill(session, 100)
    few = statements(office, ASKED, activity)
    with office.write(ACT, CLERK) as session:
        activity = fill(session, count)
    assert statements(office, ASKED, activity) == few
