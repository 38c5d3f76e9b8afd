"""Five thousand participants: lists and reports ask the file no more often than for a few."""

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person, Residency
from dme_desktop.reports import training as reports
from dme_desktop.reports.asking import Period
from dme_desktop.training.model import (
    Attendance,
    Batch,
    Category,
    Mark,
    Meeting,
    Participant,
    Result,
    Seat,
)
from dme_desktop.training.service import batches, participants
from dme_desktop.training.waiting import waiting
from dme_desktop.vault import bulk
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Scheme, Stage, WagePeriod
from tests.acts import ACT, CLERK
from tests.many import Asked, plain, statements
from tests.training.examples import opened

IN_A_BATCH = 50
ASKED: Asked = {
    "batches": lambda session, _: batches.paged(session).page(),
    "participants": lambda session, batch: participants.paged(session, batch).page(),
    "L17": lambda session, _: reports.held(session, Period(2026)),
    "KURANG": lambda session, _: reports.lacking_training(session),
    "TERLATIH": lambda session, _: reports.leavers_trained(session, Period(2026)),
    "waiting": lambda session, _: waiting(session),
}


def fill(session: Session, count: int) -> str:
    """Keep so many participants in batches of fifty, each of whom has left this year."""
    who: dict[str, object] = {
        "phone_wa": False, "gender": "2", "hamlet": "Montong", "search_key": "X",
        "residency": Residency.TETAP, "birth_date": PartialDate(1992), "full_name": "Calon Contoh",
    }  # fmt: skip
    people = bulk.insert_all(session, Person, plain(Person, who), [{}] * count)
    trip = dict.fromkeys(one.key for one in Journey.__table__.c) | {
        "seq": 1, "stage": Stage.BEKERJA, "scheme": Scheme.PTOP, "country": "TW",
        "procedural_status": ProceduralStatus.PROSEDURAL, "wage_period": WagePeriod.BULAN,
        "departed_on": PartialDate(2026, 11, 23),
    }  # fmt: skip
    bulk.insert_all(session, Journey, plain(Journey, trip), [{"person_id": one} for one in people])
    course = opened(session).course_id
    about = dict.fromkeys(one.key for one in Participant.__table__.c) | {
        "enrolled_on": dt.date(2026, 11, 1), "category": Category.CPMI, "seat": Seat.TERDAFTAR,
        "result": Result.LULUS,
    }  # fmt: skip
    last = ""
    for start in range(0, count, IN_A_BATCH):
        batch = Batch(
            course_id=course, title=f"Angkatan {start}", start_on=dt.date(2026, 11, 2),
            end_on=dt.date(2026, 11, 20), place="Balai", payer=session.get_one(
                Batch, batches.paged(session).page(limit=1)[0].id).payer,
        )  # fmt: skip
        session.add(batch)
        session.flush()
        rows = [
            {"batch_id": batch.id, "person_id": one, "row": place}
            for place, one in enumerate(people[start : start + IN_A_BATCH], start=1)
        ]
        ids = bulk.insert_all(session, Participant, plain(Participant, about), rows)
        meeting = Meeting(batch_id=batch.id, held_on=dt.date(2026, 11, 3), hours=8)
        session.add(meeting)
        session.flush()
        marks = [{"meeting_id": meeting.id, "participant_id": one} for one in ids]
        blank = plain(Attendance, {"mark": Mark.HADIR})
        bulk.insert_all(session, Attendance, blank, marks)
        last = batch.id
    return last


@pytest.mark.parametrize("count", [1_000])
def test_more_participants_ask_the_file_no_more(office: Database, count: int) -> None:
    with office.write(ACT, CLERK) as session:
        batch = fill(session, 100)
    few = statements(office, ASKED, batch)
    with office.write(ACT, CLERK) as session:
        batch = fill(session, count)
    assert statements(office, ASKED, batch) == few
