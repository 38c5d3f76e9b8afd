"""The report on the way of the papers, each figure recomputed by SQL that knows no program."""

import datetime as dt
from collections.abc import Sequence
from statistics import median

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.reports import ways
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from dme_desktop.visits.screen.ways import rows
from dme_desktop.visits.service import figures
from dme_desktop.workers.model import DocumentType, EventKind, Scheme, Stage
from tests.acts import ACT, CLERK
from tests.pdf.golden import assert_golden
from tests.visits.examples import TODAY, journey_of, lacking, went

DAY = dt.timedelta(days=1)
PASSPORT, VISA = DocumentType.PASPOR, DocumentType.VISA_KERJA
# What happened on each journey, in the order of days: the wish first, then every step.
STEPS = """
WITH wish AS (
    SELECT journey_id, MIN("on") AS day FROM journey_event
    WHERE stage = 'MINAT' AND kind IN ('PENDATAAN', 'KONSULTASI') AND deleted_at IS NULL
    GROUP BY journey_id
), done AS (
    SELECT journey_id, 'WISH' AS code, day, 0 AS place FROM wish
    UNION ALL
    SELECT journey_id, 'CPMI', MAX("on"), 1 FROM journey_event
    WHERE kind = 'MENDAFTAR' AND deleted_at IS NULL GROUP BY journey_id
    UNION ALL
    SELECT d.journey_id, d.type, d.obtained_on, 2 FROM worker_document d
    WHERE d.obtained_on IS NOT NULL AND d.deleted_at IS NULL AND d.replaced_on IS NULL
    UNION ALL
    SELECT journey_id, 'SIAP', MAX("on"), 3 FROM journey_event
    WHERE kind = 'DOKUMEN_LENGKAP' AND deleted_at IS NULL GROUP BY journey_id
), apart AS (
    SELECT done.*, julianday(day) - julianday(LAG(day) OVER (
        PARTITION BY journey_id ORDER BY day, place, code)) AS days
    FROM done
)
SELECT code, CAST(days AS INTEGER) FROM apart
WHERE code <> 'WISH' AND days IS NOT NULL AND substr(day, 1, 4) = '2026'
  AND journey_id IN (SELECT journey_id FROM wish)
"""
WHOLE = """
SELECT substr(e.day, 6, 2), j.scheme, CAST(julianday(e.day) - julianday(w.day) AS INTEGER)
FROM journey j
JOIN (SELECT journey_id, MAX("on") AS day FROM journey_event
      WHERE kind = 'DOKUMEN_LENGKAP' AND deleted_at IS NULL GROUP BY journey_id) e
  ON e.journey_id = j.id
JOIN (SELECT journey_id, MIN("on") AS day FROM journey_event
      WHERE stage = 'MINAT' AND kind IN ('PENDATAAN', 'KONSULTASI') AND deleted_at IS NULL
      GROUP BY journey_id) w ON w.journey_id = j.id
WHERE j.deleted_at IS NULL AND substr(e.day, 1, 4) = '2026'
"""


@pytest.fixture
def gone(office: Database) -> Database:
    """Give six ways: four finished in two months by two schemes, one last year, one under way."""
    with office.write(ACT, CLERK) as session:
        people = lacking(session, 6, PASSPORT, VISA)
        starts = [TODAY - days * DAY for days in (90, 80, 75, 60, 420, 30)]
        for place, (person, wished) in enumerate(zip(people, starts, strict=True)):
            days: dict[DocumentType | EventKind, dt.date] = {
                EventKind.MENDAFTAR: wished + (3 + place) * DAY,
                PASSPORT: wished + (15 + place) * DAY,
            }
            if place < 5:
                days[VISA] = wished + (25 + 2 * place) * DAY
                days[EventKind.DOKUMEN_LENGKAP] = wished + (30 + 3 * place) * DAY
                journey_of(session, person).stage = Stage.SIAP
            if place % 2:
                journey_of(session, person).scheme = Scheme.PTOP
            went(session, person, days, wished)
    return office


def middle(days: Sequence[int]) -> str:
    return f"{median(days):g}".replace(".", ",")


def counted(session: Session, period: Period) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:5] for row in ways.lasting(session, period).rows}


def expected(by: dict[str, list[int]]) -> dict[str, tuple[str, ...]]:
    return {
        name: (str(len(days)), middle(days), str(min(days)), str(max(days)))
        for name, days in by.items()
    }


def test_days_by_step_are_what_sql_counts(gone: Database) -> None:
    names = {"CPMI": "Daftar sebagai calon", "SIAP": "Tandai dokumen lengkap"}
    by: dict[str, list[int]] = {}
    with gone.read(CLERK) as session:
        for code, days in session.execute(text(STEPS)):
            by.setdefault(names.get(code) or DocumentType[code].value, []).append(days)
        report = ways.lasting(session, Period(2026))
        assert counted(session, Period(2026)) == expected(by)
        assert report.people == sum(map(len, by.values()))


@pytest.mark.parametrize("part", [figures.MONTH, figures.SCHEME])
def test_whole_ways_are_what_sql_counts(gone: Database, part: str) -> None:
    months = {"09": "September", "10": "Oktober", "11": "November"}
    by: dict[str, list[int]] = {}
    with gone.read(CLERK) as session:
        rows = session.execute(text(WHOLE)).all()
        for month, scheme, days in rows:
            name = months[month] if part == figures.MONTH else Scheme[scheme].value
            by.setdefault(name, []).append(days)
        report = ways.lasting(session, Period(2026, part=part))
        assert counted(session, Period(2026, part=part)) == expected(by)
        assert report.people == len(rows) == 4
        assert len(by) == 2 + (part == figures.MONTH)


def test_every_figure_opens_the_journeys_it_counts(gone: Database) -> None:
    with gone.read(CLERK) as session:
        for part in ways.PARTS:
            report = ways.lasting(session, Period(2026, part=part))
            assert report.rows
            for row, id_ in zip(report.rows, report.ids, strict=True):
                address = addresses.read("visits", id_)
                assert address.place == addresses.WAY_STEPS
                found = figures.rows_of(session, address.which)
                assert found is not None
                assert len(found.rows) == int(row[1])


def test_who_waits_at_a_step_is_opened_from_its_figure(gone: Database) -> None:
    with gone.read(CLERK) as session:
        report = ways.lasting(session, Period(2026))
        for row, leads in zip(report.rows, report.cells, strict=True):
            for shown, lead in zip(row[5:], leads[5:], strict=True):
                address = addresses.read("visits", lead)
                chip, _, step = address.which.partition("~")
                assert address.place == addresses.WAYS
                assert len(rows(session, "", chip, step)) == int(shown)


def test_who_became_ready_without_a_known_wish_is_told_as_unknown(gone: Database) -> None:
    with gone.write(ACT, CLERK) as session:
        other = _ready(session)[0]
        session.execute(
            text("DELETE FROM journey_event WHERE journey_id = :j AND stage = 'MINAT'"),
            {"j": other},
        )
        report = ways.lasting(session, Period(2026, part=figures.SCHEME))
        assert report.unknowns == (("hari berminat", 1),)
        assert report.people == 3


def _ready(session: Session) -> list[str]:
    asked = "SELECT journey_id FROM journey_event WHERE kind = 'DOKUMEN_LENGKAP' ORDER BY id"
    return [one for (one,) in session.execute(text(asked))]


def test_a_year_without_anything_says_so(gone: Database) -> None:
    with gone.read(CLERK) as session:
        report = ways.lasting(session, Period(2020))
        assert (report.rows, report.people) == ((), 0)
        assert figures.years(session) == [2026, 2025]


def test_the_report_is_printed(gone: Database) -> None:
    with gone.read(CLERK) as session:
        report = ways.lasting(session, Period(2026))
    assert_golden("way_report", list_report.build(report))
    assert KINDS["JALAN"].workbook(report)
