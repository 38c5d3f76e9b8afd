"""The reports of training, each figure recomputed by SQL that knows nothing of the program."""

import datetime as dt
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from dme_desktop.kernel import addresses
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.reports import training
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.kinds import KINDS
from dme_desktop.training.model import Batch, CourseKind, Result
from dme_desktop.training.rules import Outcome
from dme_desktop.training.service import batches, participants, results
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.pdf.golden import assert_golden, text_of
from tests.training.examples import CERTIFIED, TODAY, candidates, enrolled, opened

AHEAD: dict[str, Any] = {"start_on": dt.date(2026, 12, 7), "end_on": dt.date(2026, 12, 18)}
L17 = """
SELECT b.id, SUM(CASE WHEN p.gender = '1' THEN 1 ELSE 0 END),
       SUM(CASE WHEN p.gender = '2' THEN 1 ELSE 0 END),
       SUM(CASE WHEN t.result = 'LULUS' THEN 1 ELSE 0 END)
FROM training_batch b LEFT JOIN participant t
     ON t.batch_id = b.id AND t.deleted_at IS NULL AND t.seat = 'TERDAFTAR'
     LEFT JOIN person p ON p.id = t.person_id
WHERE b.deleted_at IS NULL AND b.status <> 'BATAL' AND substr(b.start_on, 1, 4) = '2026'
      AND b.start_on <= '2026-11-24'
GROUP BY b.id ORDER BY b.start_on, b.id
"""
LEFT_TRAINED = """
SELECT COUNT(DISTINCT j.id),
       COUNT(DISTINCT CASE WHEN EXISTS (
           SELECT 1 FROM participant t JOIN training_batch b ON b.id = t.batch_id
           JOIN course c ON c.id = b.course_id
           WHERE t.person_id = j.person_id AND t.deleted_at IS NULL AND t.result = 'LULUS'
             AND c.kind IN ('BAHASA', 'KOMPETENSI', 'OPP') AND b.end_on <= j.departed_on
       ) THEN j.id END)
FROM journey j WHERE j.deleted_at IS NULL AND substr(j.departed_on, 1, 4) = '2026'
"""


@pytest.fixture
def trained(office: Database) -> Batch:
    """Give a year of training: one held with men and women, one free, one ahead, one cancelled."""
    with office.write(ACT, CLERK) as session:
        batch = opened(session, places=4)
        rows = enrolled(session, batch, candidates(session, 5))
        for row in rows[:2]:
            session.get_one(Person, row.person_id).gender = "1"
        told = {rows[0].id: CERTIFIED, rows[1].id: Outcome(Result.TIDAK_LULUS)}
        results.put(session, batch.id, told)
        participants.withdraw(session, rows[3].id, "Sakit")
        day, about = dt.date(2026, 3, 2), {"kind": CourseKind.KEUANGAN, "certifies": False}
        money = opened(session, about, title="Uang", cost=None, start_on=day, end_on=day)
        enrolled(session, money, [rows[0].person_id])
        opened(session, title="Nanti", **AHEAD)
        batches.cancel(session, opened(session, title="Batal").id, "Pengajar sakit")
        opened(session, title="Tahun lalu", start_on=dt.date(2025, 3, 2))
    return batch


def test_l17_is_what_sql_counts(office: Database, trained: Batch) -> None:
    with office.read(CLERK) as session:
        report = training.held(session, Period(2026))
        counted = [tuple(row) for row in session.execute(text(L17))]
    assert [row[2] for row in report.rows] == ["Uang", "Perawat lansia angkatan 1"]
    told = [(one.removeprefix("peserta:"), int(row[4]), int(row[5]), int(row[7]))
            for one, row in zip(report.ids, report.rows, strict=True)]  # fmt: skip
    assert told == counted
    assert report.people == sum(men + women for _, men, women, _ in counted) == 4
    assert dict(report.unknowns) == {"biaya": 1, "hasil peserta": 2}
    assert "Tidak termasuk: belum mulai 1, dibatalkan 1." in report.note
    assert trained.id in report.ids[1]


def test_a_month_of_l17_and_a_year_in_which_nothing_was_held(
    office: Database, trained: Batch
) -> None:
    with office.read(CLERK) as session:
        march = training.held(session, Period(2026, 3))
        assert [row[2] for row in march.rows] == ["Uang"]
        assert march.period == "Maret 2026"
        assert training.held(session, Period(2024)).rows == ()
        assert KINDS["L17"].years(session) == [2026, 2025]
        assert len(training.held(session, Period(2025)).rows) == 1
    assert trained.title


def test_the_rows_of_l17_lead_to_who_took_part(office: Database, trained: Batch) -> None:
    with office.read(CLERK) as session:
        report = training.held(session, Period(2026))
    there = addresses.read("training", report.ids[1])
    assert there == addresses.PARTICIPANTS.of(trained.id)


def test_l17_on_paper_and_as_a_workbook(office: Database, trained: Batch) -> None:
    assert trained.id
    with office.read(CLERK) as session:
        report = training.held(session, Period(2026))
    assert_golden("training_report", list_report.build(report))
    sheet = CalamineWorkbook.from_filelike(BytesIO(KINDS["L17"].workbook(report)))
    rows = sheet.get_sheet_by_name("L17").to_python()
    assert [row[2] for row in rows if row[1] == "Literasi keuangan"] == ["Uang"]


def test_who_left_trained_is_what_sql_counts(office: Database, trained: Batch) -> None:
    with office.write(ACT, CLERK) as session:
        for row in participants.seated(session, trained.id)[:2]:
            journey = journeys.under_way(session, row.person_id)
            assert journey is not None
            journey.stage, journey.departed_on = Stage.BEKERJA, PartialDate.of(TODAY)
    with office.read(CLERK) as session:
        report = training.leavers_trained(session, Period(2026))
        left, with_training = session.execute(text(LEFT_TRAINED)).one()
    assert (left, with_training) == (2, 1)
    assert "Terlatih 1 dari 2 keberangkatan (50%)" in report.note
    assert [row[5] for row in report.rows] == ["Perawat Lansia untuk Taiwan", "–"]


def test_who_lacks_what_is_told_by_country(office: Database, trained: Batch) -> None:
    assert trained.id
    with office.read(CLERK) as session:
        report = training.lacking_training(session)
    assert [row[0] for row in report.rows] == [f"Calon Contoh {letter}" for letter in "BCDE"]
    assert "Taiwan 4 dari 5" in report.note
    assert report.rows[1][4:] == ("Kompetensi kerja", "Kompetensi kerja", "belum ada")
    assert "CALON PMI YANG BELUM" in text_of(list_report.build(report))


@pytest.mark.parametrize("code", ["L17", "KURANG", "TERLATIH"])
def test_an_office_without_training_reports_that_there_is_none(office: Database, code: str) -> None:
    with office.read(CLERK) as session:
        report = KINDS[code].count(session, Period())
    assert report.rows == ()
    assert report.empty in text_of(KINDS[code].build(report))
