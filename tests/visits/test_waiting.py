"""What of the way of the papers waits for a person, told once for each kind."""

import datetime as dt

import pytest

from dme_desktop.kernel import addresses
from dme_desktop.kernel.matters import Matter
from dme_desktop.vault.database import Database
from dme_desktop.visits.model import Outcome, VisitStanding
from dme_desktop.visits.rules import Typed
from dme_desktop.visits.service import results, trips
from dme_desktop.visits.waiting import READY, STUCK, waiting
from dme_desktop.workers.model import DocumentType, EventKind
from tests.acts import ACT, CLERK
from tests.visits.examples import TODAY, YESTERDAY, an_office, lacking, planned, went

DAY = dt.timedelta(days=1)
PASSPORT = DocumentType.PASPOR


def told(db: Database) -> list[Matter]:
    with db.read() as session:
        return waiting(session)


def test_nothing_waits_where_nobody_goes(db: Database) -> None:
    assert told(db) == []


def test_a_visit_of_today_is_told_with_how_many_go(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 3, PASSPORT)
        visit = planned(session, office, people[:2])
        planned(session, office, people[2:], on=TODAY + DAY)
    (one,) = told(db)
    assert (one.values["count"], one.values["people"]) == (1, 2)
    assert one.address == addresses.OFFICE_VISIT.of(visit.id)


def test_results_that_were_not_typed_back_are_told_until_they_are(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 2, PASSPORT)
        first = planned(session, office, people[:1], on=YESTERDAY)
        planned(session, office, people[1:], on=YESTERDAY - DAY)
    (one,) = told(db)
    assert (one.tone, one.values["count"], one.values["date"]) == ("red", 2, "22-11-2026")
    assert one.address == addresses.VISITS_AT.of(which=VisitStanding.MENUNGGU_HASIL.name)
    with db.write(ACT, CLERK) as session:
        (goer,) = trips.goers(session, first.id)
        results.put(session, first.id, {goer.id: Typed(Outcome.SELESAI)})
    (one,) = told(db)
    assert one.values["count"] == 1


@pytest.mark.parametrize(
    ("usual", "said"), [(10, "30 hari, biasanya 10"), (0, "30 hari, biasanya hari itu juga")]
)
def test_who_is_stuck_is_told_with_where(db: Database, usual: int, said: str) -> None:
    with db.write(ACT, CLERK) as session:
        an_office(session)
        *done, slow = lacking(session, 4, PASSPORT)
        for person in done:
            became = TODAY - 60 * DAY
            went(session, person, {EventKind.MENDAFTAR: became, PASSPORT: became + usual * DAY})
        went(session, slow, {EventKind.MENDAFTAR: TODAY - 30 * DAY})
    (one,) = told(db)
    assert one.values == {
        "count": 1, "name": "Calon Contoh D", "step": "Paspor", "days": said,
    }  # fmt: skip
    assert one.address == addresses.WAYS.of(which=STUCK)


def test_what_can_be_picked_up_is_told_on_its_day(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 2, PASSPORT)
        visit = planned(session, office, people, on=YESTERDAY)
        days = (TODAY, TODAY + DAY)
        typed = {
            one.id: Typed(Outcome.DIPROSES, until=day)
            for one, day in zip(trips.goers(session, visit.id), days, strict=True)
        }
        results.put(session, visit.id, typed)
    (one,) = told(db)
    assert (one.values["count"], one.values["name"]) == (1, "Calon Contoh A")
    assert one.address == addresses.WAYS.of(which=READY)
