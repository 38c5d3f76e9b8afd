"""What of training waits for a person: told once for each kind, with the page it leads to."""

import datetime as dt
from typing import Any

from dme_desktop.kernel import addresses
from dme_desktop.kernel.matters import Matter
from dme_desktop.training.model import Participant, Standing
from dme_desktop.training.service import batches, participants, results
from dme_desktop.training.waiting import waiting
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.training.examples import CERTIFIED, TODAY, candidates, enrolled, opened

AHEAD: dict[str, Any] = {"start_on": dt.date(2026, 12, 7), "end_on": dt.date(2026, 12, 18)}


def told(db: Database) -> list[Matter]:
    with db.read() as session:
        return waiting(session)


def test_nothing_waits_where_nothing_is_held(db: Database) -> None:
    assert told(db) == []


def test_a_batch_that_ended_waits_for_its_results(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
    (one,) = told(db)
    assert (one.tone, one.address) == ("red", addresses.BATCH.of(batch.id))
    with db.write(ACT, CLERK) as session:
        opened(session, title="Angkatan 2")
    (both,) = told(db)
    assert both.values["count"] == 2
    assert both.address == addresses.BATCHES_AT.of(which=Standing.MENUNGGU_HASIL.name)


def test_a_batch_is_told_of_in_the_two_weeks_before_it(db: Database) -> None:
    later = TODAY + dt.timedelta(days=30)
    with db.write(ACT, CLERK) as session:
        opened(session, **AHEAD)
        opened(session, title="Jauh", start_on=later, end_on=later)
    (one,) = told(db)
    assert one.values == {
        "count": 1, "title": "Perawat lansia angkatan 1", "date": "07-12-2026",
    }  # fmt: skip


def test_a_free_place_is_told_as_long_as_somebody_waits(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, places=1, **AHEAD)
        first, second = enrolled(session, batch, candidates(session, 2))
    assert len(told(db)) == 1
    with db.write(ACT, CLERK) as session:
        participants.withdraw(session, first.id, "Sakit")
    assert addresses.PARTICIPANTS.of(batch.id) in {one.address for one in told(db)}
    with db.write(ACT, CLERK) as session:
        participants.give_place(session, second.id)
    assert len(told(db)) == 1


def test_a_certificate_that_ends_is_told_unless_the_journey_tells_it(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        (one,) = enrolled(session, batch, candidates(session, 1))
        results.put(session, batch.id, {one.id: CERTIFIED})
        batches.finish(session, batch.id)
        kept = session.get_one(Participant, one.id)
        kept.certificate_until = TODAY + dt.timedelta(days=20)
    assert told(db) == []  # it stands among the documents of the journey
    with db.write(ACT, CLERK) as session:
        journey = journeys.under_way(session, one.person_id)
        assert journey is not None
        journey.stage = Stage.BATAL
    (ending,) = told(db)
    assert ending.values["name"] == "Calon Contoh A"
