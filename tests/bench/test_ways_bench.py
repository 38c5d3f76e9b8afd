"""Two thousand candidates among many who left: who comes next, the start page, the report."""

import datetime as dt
import time
from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person, Residency
from dme_desktop.reports import ways as reports
from dme_desktop.vault import bulk
from dme_desktop.vault.database import Database
from dme_desktop.visits.service import ways
from dme_desktop.visits.waiting import waiting
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    JourneyEvent,
    ProceduralStatus,
    Scheme,
    Stage,
    WagePeriod,
    WorkerDocument,
)
from dme_desktop.workers.rules import checklist
from tests.acts import ACT, CLERK
from tests.many import plain
from tests.visits.examples import TODAY, an_office

pytestmark = pytest.mark.bench
MANY, FEW = 2_000, 250  # candidates; as many have finished their way
DAY = dt.timedelta(days=1)
ASKED: dict[str, Callable[[Session], object]] = {
    "everybody": ways.everybody,
    "measures": ways.measures,
    "waiting": waiting,
    "report": reports.lasting,
}


def fill(session: Session, count: int) -> None:
    """Keep so many candidates whose passport is missing, and as many who were ready this year."""
    who: dict[str, object] = {
        "phone_wa": False, "gender": "2", "hamlet": "Montong", "search_key": "X",
        "residency": Residency.TETAP, "birth_date": PartialDate(1992), "full_name": "Calon Contoh",
    }  # fmt: skip
    trip = dict.fromkeys(one.key for one in Journey.__table__.c) | {
        "seq": 1, "scheme": Scheme.PTOP, "country": "TW",
        "procedural_status": ProceduralStatus.PROSEDURAL, "wage_period": WagePeriod.BULAN,
    }  # fmt: skip
    for stage in (Stage.CPMI, Stage.SIAP):
        people = bulk.insert_all(session, Person, plain(Person, who), [{}] * count)
        rows = [{"person_id": one} for one in people]
        ids = bulk.insert_all(session, Journey, plain(Journey, trip | {"stage": stage}), rows)
        bulk.insert_all(
            session, JourneyEvent,
            plain(JourneyEvent, {"kind": EventKind.MENDAFTAR, "stage": Stage.CPMI}),
            [{"journey_id": one, "on": TODAY - (40 + n % 30) * DAY} for n, one in enumerate(ids)],
        )  # fmt: skip
        papers = [
            {"journey_id": one, "type": kind, "obtained_on": TODAY - (n % 30 + place) * DAY}
            for n, one in enumerate(ids)
            for place, kind in enumerate(checklist(Scheme.PTOP))
            if stage is Stage.SIAP or kind is not DocumentType.PASPOR
        ]
        blank = plain(WorkerDocument, {"status": DocumentStatus.ADA})
        bulk.insert_all(session, WorkerDocument, blank, papers)


def timed(db: Database) -> dict[str, float]:
    """Return the seconds of the processor for each thing a clerk waits for, the best of three."""
    found = {}
    for name, ask in ASKED.items():
        took = []
        for _ in range(3):
            start = time.process_time()
            with db.read(CLERK) as session:
                ask(session)
            took.append(time.process_time() - start)
        found[name] = min(took)
    return found


def test_two_thousand_candidates_cost_no_more_than_in_proportion(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        an_office(session)
        fill(session, FEW)
    few = timed(office)
    with office.write(ACT, CLERK) as session:
        fill(session, MANY - FEW)
    many = timed(office)
    print({name: (round(few[name] * 1000, 1), round(many[name] * 1000, 1)) for name in many})
    for name in ASKED:
        assert many[name] < 1.5 * MANY / FEW * few[name] + 0.02, name
