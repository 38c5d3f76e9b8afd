"""The reports of coming home, each figure recomputed by SQL that knows nothing of the program."""

import datetime as dt
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.livelihoods.model import ActivityKind, Home, Need, SupportStatus
from dme_desktop.livelihoods.service import activities, businesses, returnees, supports
from dme_desktop.livelihoods.service.businesses import Look
from dme_desktop.people import service as people
from dme_desktop.people.model import SchoolStatus
from dme_desktop.reports import livelihoods
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.kinds import KINDS
from dme_desktop.training.model import Mark
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from tests.acts import ACT, CLERK
from tests.examples import a_child, agreed
from tests.livelihoods.examples import (
    CAPITAL,
    TODAY,
    a_group,
    an_activity,
    an_offer,
    held,
    profiled,
    returned,
    runs,
)
from tests.pdf.golden import assert_golden

L18 = """
SELECT b.id, COALESCE(SUM(c.amount_idr), 0), b.ended_on IS NULL FROM business b
LEFT JOIN business_capital c ON c.business_id = b.id AND c.deleted_at IS NULL
WHERE b.deleted_at IS NULL GROUP BY b.id ORDER BY b.name, b.id
"""
SENT = """
SELECT SUM(CASE WHEN c.source = 'REMITANSI' THEN c.amount_idr ELSE 0 END) * 1.0
       / SUM(c.amount_idr)
FROM business_capital c JOIN business b ON b.id = c.business_id
WHERE c.deleted_at IS NULL AND b.deleted_at IS NULL
"""
NEED = """
SELECT COUNT(*) FROM returnee r JOIN journey j ON j.id = r.journey_id
WHERE r.deleted_at IS NULL AND r.settled_on IS NULL AND j.stage = 'PURNA'
  AND ' ' || r.needs || ' ' LIKE :need
"""
CAME = """
SELECT a.id, SUM(p.mark = 'HADIR' AND p.gender = '1'), SUM(p.mark = 'HADIR' AND p.gender = '2')
FROM activity a LEFT JOIN activity_participant p
     ON p.activity_id = a.id AND p.deleted_at IS NULL
WHERE a.deleted_at IS NULL AND a."on" BETWEEN '2026-01-01' AND '2026-11-24'
GROUP BY a.id ORDER BY a."on", a.id
"""
CHILDREN = """
SELECT p.hamlet, COUNT(*) FROM child c JOIN person p ON p.id = c.person_id
WHERE c.deleted_at IS NULL GROUP BY p.hamlet ORDER BY COUNT(*) DESC
"""


@pytest.fixture
def village(office: Database) -> Database:
    """Give three who came home with businesses, a group, offers, two activities."""
    with office.write(ACT, CLERK) as session:
        first, second, third = returned(session, 3)
        for one in (first, second):
            profiled(session, one)
        runs(session, first.person_id, capital=CAPITAL, needs="MODAL")
        hidden = runs(session, second.person_id, name="Bengkel", agreed_by=None, agreed_on=None)
        businesses.end(session, hidden.id, "Pindah")
        group = a_group(session, [third.person_id])
        runs(session, group_id=group.id, name="Tenun", capital=CAPITAL[1:], workers=None)
        supports.keep(session, an_offer(person_id=first.person_id))
        done = an_offer(
            person_id=second.person_id, need=Need.PASAR, status=SupportStatus.SELESAI,
            closed_on=TODAY, result="Dijual di pasar",
        )  # fmt: skip
        supports.keep(session, done)
        talk = held(session)
        rows = activities.invite(
            session, talk.id, [one.person_id for one in (first, second, third)]
        )
        activities.mark(session, talk.id, {rows[0].id: Mark.HADIR, rows[1].id: Mark.ALPA})
        kids = an_activity(
            kind=ActivityKind.BINA_ANAK, title="Belajar bersama", on=dt.date(2026, 10, 3),
            children=3, cost_idr=None,
        )  # fmt: skip
        activities.keep(session, kids)
        activities.keep(session, an_activity(title="Nanti", on=dt.date(2026, 12, 3)))
        activities.keep(session, an_activity(title="Dulu", on=dt.date(2025, 12, 3)))
    return office


def test_l18_is_what_sql_adds_up_and_names_nobody_without_consent(village: Database) -> None:
    with village.read(CLERK) as session:
        report = livelihoods.businesses(session)
        counted = [tuple(row) for row in session.execute(text(L18))]
        share = session.scalar(text(SENT))
    money = [int(row[4].removeprefix("Rp").replace(".", "")) if row[4] != "–" else 0
             for row in report.rows]  # fmt: skip
    active = [row[7] == "ya" for row in report.rows]
    ids = [one.removeprefix("usaha:") for one in report.ids]
    assert list(zip(ids, money, map(int, active), strict=True)) == counted
    assert [row[0] for row in report.rows] == [
        "(belum disetujui pemiliknya)", "Kios Berkah", "Tenun",
    ]  # fmt: skip
    assert f"Dari kiriman {share * 100:.0f}%." in report.note
    assert dict(report.unknowns) == {"modal": 1, "banyaknya pekerja": 1, "persetujuan pemilik": 1}
    assert addresses.read("livelihoods", report.ids[1]) == addresses.BUSINESS.of(ids[1])


def behind(session: Session, lead: str) -> int:
    """Return how many rows the list has that a figure of a need leads to."""
    address = addresses.read("livelihoods", lead)
    status, _, need = address.which.rpartition("~")
    found = Need[need]
    match address.place:
        case addresses.RETURNEES_NEED:
            wanted = returnees.Wanted(home=Home.REINTEGRASI, need=found)
            return returnees.paged(session, wanted).count()
        case addresses.BUSINESSES:
            going = businesses.Wanted(look=Look.BERJALAN, need=found)
            return businesses.paged(session, going).count()
        case addresses.NEEDS:
            return sum(one.need is found for one in supports.open_needs(session))
        case addresses.SUPPORTS:
            offered = supports.Wanted(status=SupportStatus[status], need=found)
            return supports.paged(session, offered).count()
    raise AssertionError(address)


def test_needs_are_what_sql_counts_and_open_their_rows(village: Database) -> None:
    with village.read(CLERK) as session:
        report = livelihoods.businesses(session, Period(part=livelihoods.NEEDS))
        for row, one in zip(report.rows, report.ids, strict=True):
            need = Need(row[0])
            counted = session.scalar(text(NEED), {"need": f"% {need.name} %"})
            assert int(row[1]) == counted
            asked = addresses.read("livelihoods", one)
            assert asked == addresses.RETURNEES_NEED.of(which=need.name)
        for row, leads in zip(report.rows, report.cells, strict=True):
            assert [behind(session, lead) for lead in leads[1:]] == list(map(int, row[1:]))
    assert [tuple(row) for row in report.rows] == [
        ("Modal", "2", "1", "2", "1", "0", "0", "0"),
        ("Pasar", "2", "0", "1", "0", "0", "1", "0"),
    ]  # fmt: skip
    assert report.people == 2
    assert report.note == "Rencana: Membuka usaha 2."


def test_activities_are_what_sql_counts_and_few_children_are_hidden(village: Database) -> None:
    with village.read(CLERK) as session:
        report = livelihoods.activities(session, Period(2026))
        counted = [tuple(row) for row in session.execute(text(CAME))]
    told = [(one.removeprefix("kegiatan:"), int(row[3]), int(row[4]))
            for one, row in zip(report.ids, report.rows, strict=True)]  # fmt: skip
    assert told == [(one, men or 0, women or 0) for one, men, women in counted]
    assert [row[6] for row in report.rows] == ["*", "–"]
    assert dict(report.unknowns) == {"biaya": 1, "kehadiran peserta": 1}
    assert report.people == 1
    with village.read(CLERK) as session:
        assert livelihoods.activities(session, Period(2026, 10)).people == 0
        assert KINDS["KEGIATAN"].years(session) == [2026, 2025]


def test_l19_tells_children_only_where_they_are_enough(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        abroad = returned(session, 4, stage=Stage.BEKERJA, returned_on=None, return_type=None)
        for place, one in enumerate(abroad):
            number = 6 if place == 0 else 1
            kids = [a_child(name=f"Anak {n}", school_status=SchoolStatus.SEKOLAH, caregiver="Inaq")
                    for n in range(number)]  # fmt: skip
            people.put_children(session, one.person_id, kids, agreed())
    with office.read(CLERK) as session:
        report = livelihoods.children(session)
        ((hamlet, number),) = [tuple(row) for row in session.execute(text(CHILDREN))]
    (row,) = report.rows
    assert (row[0], row[1], row[2]) == (hamlet, str(number), str(number)) == ("Montong", "9", "9")
    assert report.ids == ("nama:Montong",)  # workers and how many, never a child
    assert not any("Anak 1" in cell for cell in row)


def test_fewer_children_than_the_bound_are_told_as_such(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (one,) = returned(session, 1, stage=Stage.BEKERJA, returned_on=None, return_type=None)
        people.put_children(session, one.person_id, [a_child()], agreed())
    with office.read(CLERK) as session:
        report = livelihoods.children(session)
    assert (report.rows, report.people) == ((), 0)


def test_the_reports_are_drawn_and_written_as_workbooks(village: Database) -> None:
    with village.read(CLERK) as session:
        made = {
            code: KINDS[code].count(session, Period(2026)) for code in ("L18", "L19", "KEGIATAN")
        }
    assert_golden("business_report", list_report.build(made["L18"]))
    assert_golden("activity_report", list_report.build(made["KEGIATAN"]))
    for code, report in made.items():
        book = CalamineWorkbook.from_filelike(BytesIO(KINDS[code].workbook(report)))
        assert book.sheet_names
