"""Report L20: its words, and what whoever stands outside may not count back to a person."""

import datetime as dt

import pytest

from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.readiness.service import board
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.hiding import HIDDEN
from dme_desktop.reports.kinds import KINDS
from dme_desktop.reports.readiness import LAST
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.commitments.examples import a_regulation
from tests.conftest import NOW
from tests.examples import a_registration, nik
from tests.pdf.golden import assert_golden, text_of


@pytest.fixture
def village(office: Database) -> Database:
    """Give seven who are abroad, six of them the lawful way, and a rule."""
    with office.write(ACT, CLERK) as session:
        regulations.keep(session, a_regulation())
        for n in range(1, 8):
            trip = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)}
            told = a_registration({"nik": nik(n), "full_name": f"Contoh {n}"}, journey=trip)
            journey = registration.register(session, told)[1]
            session.flush()
            way = ProceduralStatus.PROSEDURAL if n < 7 else ProceduralStatus.NONPROSEDURAL
            kept = session.get_one(Journey, journey.id)
            kept.procedural_status, kept.verified_on = way, dt.date(2026, 11, 1)
    return office


def reached(db: Database, *, outside: bool = False) -> ListReport:
    with db.read(CLERK) as session:
        found = KINDS["L20"].count(session, Period(outside=outside))
    assert isinstance(found, ListReport)
    return found


def test_the_words_of_the_report(village: Database) -> None:
    assert_golden("report_l20", KINDS["L20"].build(reached(village)))


def test_outside_no_answer_tells_of_one_person(village: Database) -> None:
    inside = {row[0]: row for row in reached(village).rows}
    outside = {row[0]: row for row in reached(village, outside=True).rows}
    assert inside["A3"][4:8:3] == ("86%", "6 dari 7")
    assert tuple(outside["A3"][at] for at in (4, 5, 7)) == (HIDDEN,) * 3
    assert outside["M1"] == inside["M1"]  # all seven: nobody is apart
    assert outside["A1"] == inside["A1"]  # a rule is no person
    assert "6 dari 7" not in text_of(KINDS["L20"].build(reached(village, outside=True)))


def test_outside_no_chart_gives_the_hidden_answer_away(village: Database) -> None:
    assert "Aman" in {part.name for part in reached(village).chart}
    assert "Aman" not in {part.name for part in reached(village, outside=True).chart}


def test_the_half_year_that_was_kept_is_told_with_its_day_and_stands_beside_the_next(
    village: Database,
) -> None:
    day = village.clock.today()
    with village.read(CLERK) as session:
        assert KINDS["L20"].counted(session, Period(part=LAST)).rows == ()
    with village.write(ACT, CLERK) as session:
        board.close_period(session)
    village.clock = FixedClock(NOW + dt.timedelta(days=60))
    with village.read(CLERK) as session:
        kept = KINDS["L20"].counted(session, Period(part=LAST))
        now = KINDS["L20"].counted(session, Period())
        outside = KINDS["L20"].counted(session, Period(outside=True))
    assert (kept.period, kept.as_of) == ("semester 2 tahun 2026", day)
    by_code = {row[0]: row for row in now.rows}
    assert [column.head for column in now.columns][6] == "Sebelumnya"
    assert by_code["A3"][6] == {row[0]: row[4] for row in kept.rows}["A3"] == "86%"
    assert {row[0]: row[6] for row in outside.rows}["A3"] == HIDDEN
