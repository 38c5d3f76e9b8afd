"""L2-L7: people for stock and journeys for flow, held against SQL that knows nothing of ours."""

import datetime as dt
from collections import Counter
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from sqlalchemy import text

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.reports import behind
from dme_desktop.reports import workers as reports
from dme_desktop.reports.asking import NAMES, NOW, Only, Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Scheme, Sector, Stage
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.pdf.golden import assert_golden, text_of

CODES = ("L2", "L3", "L4", "L5", "L6", "L7")
WAYS = list(ProceduralStatus)
LEFT = (
    "FROM journey j JOIN person p ON p.id = j.person_id WHERE j.deleted_at IS NULL "
    "AND p.deleted_at IS NULL AND j.stage IN ('BEKERJA', 'CUTI', 'PURNA', 'MENINGGAL')"
)
STOCK = (
    "FROM person p JOIN journey j ON j.id = (SELECT k.id FROM journey k WHERE k.person_id = p.id "
    "AND k.deleted_at IS NULL ORDER BY k.seq DESC, k.id DESC LIMIT 1) "
    "WHERE p.deleted_at IS NULL AND j.stage IN ('BEKERJA', 'CUTI')"
)


@pytest.fixture(scope="module")
def many() -> list[tuple[Person, list[Journey]]]:
    """Give sixty people of three hamlets with one journey or two, some of it not known."""
    stages = (Stage.BEKERJA, Stage.CUTI, Stage.PURNA, Stage.MENINGGAL, Stage.CPMI, Stage.MINAT)
    days = (PartialDate(2026, 3, 5), PartialDate(2026, 3), PartialDate(2026), None,
            PartialDate(2025, 12, 31), PartialDate(2026, 11))  # fmt: skip
    found = []
    for n in range(60):
        person = a_person(
            nik=nik(n + 1, woman=n % 3 > 0), gender="2" if n % 3 else "1",
            full_name=f"Orang Contoh {n:02}",
            hamlet=("Montong", "Dusun Montong", "Lendang")[n % 3],
        )  # fmt: skip
        trips = [
            Journey(
                person_id="", seq=2, stage=stages[n % 6], departed_on=days[n * 7 % 6],
                country=("MY", "TW", None)[n % 3], sector=(Sector.PERKEBUNAN, None)[n % 2],
                scheme=list(Scheme)[n % 4], procedural_status=WAYS[n % 4],
                job_title=("Pemetik", None)[n % 2],
            )
        ]  # fmt: skip
        if n % 5 == 0:
            trips.append(
                Journey(person_id="", seq=1, stage=Stage.PURNA, country="MY",
                        departed_on=PartialDate(2024, 1), scheme=Scheme.PTOP)
            )  # fmt: skip
        found.append((person, trips))
    return found


@pytest.fixture
def village(office: Database, many: list[tuple[Person, list[Journey]]]) -> Database:
    """Keep them, two of them in the bin."""
    with office.write(ACT, CLERK) as session:
        for place, (person, trips) in enumerate(many):
            kept = Person(**{c.key: getattr(person, c.key) for c in Person.__table__.c
                             if c.key in person.__dict__ and c.key != "search_key"})  # fmt: skip
            session.add(kept)
            session.flush()
            if place in {7, 13}:
                kept.deleted_at = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
            for trip in trips:
                told = {c.key: getattr(trip, c.key) for c in Journey.__table__.c
                        if c.key in trip.__dict__}  # fmt: skip
                session.add(Journey(**told | {"person_id": kept.id}))
    return office


def counted(db: Database, code: str, period: Period = NOW) -> ListReport:
    with db.read(CLERK) as session:
        found = KINDS[code].counted(session, period)
    assert isinstance(found, ListReport)
    return found


def asked(db: Database, statement: str) -> list[tuple[Any, ...]]:
    with db.read(CLERK) as session:
        return [tuple(row) for row in session.execute(text(statement))]


def column(report: ListReport, head: str) -> list[str]:
    place = [one.head for one in report.columns].index(head)
    return [row[place] for row in report.rows]


def by_name(report: ListReport) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:4] for row in report.rows}


def test_departures_of_a_year_are_the_journeys_that_plain_sql_finds(village: Database) -> None:
    report = counted(village, "L2", Period(2026))
    ((number,),) = asked(village, f"SELECT count(*) {LEFT} AND j.departed_on LIKE '2026%'")
    assert report.people == number == int(report.rows[-1][3])
    months: dict[str, int] = dict(asked(
        village, f"SELECT substr(j.departed_on, 6, 2), count(*) {LEFT} "
        "AND j.departed_on LIKE '2026%' GROUP BY 1"
    ))  # fmt: skip
    assert by_name(report)["Maret"][2] == str(months["03"])
    assert by_name(report)["Bulan belum diketahui"][2] == str(months[""])
    ((undated,),) = asked(village, f"SELECT count(*) {LEFT} AND j.departed_on IS NULL")
    assert dict(report.unknowns)["tahun berangkat (di luar N)"] == undated


@pytest.mark.parametrize(
    ("code", "key", "head"),
    [("L3", "j.country", "Negara"), ("L4", "j.sector", "Sektor"), ("L5", "j.scheme", "Skema"),
     ("L6", "j.agency_id", "P3MI")],
)  # fmt: skip
def test_those_abroad_are_the_people_that_plain_sql_finds(
    village: Database, code: str, key: str, head: str
) -> None:
    report = counted(village, code)
    rows = asked(
        village, f"SELECT {key}, sum(p.gender = '1'), sum(p.gender = '2'), count(*) {STOCK} "
        "GROUP BY 1"
    )  # fmt: skip
    assert report.columns[0].head == head
    assert Counter(row[1:4] for row in report.rows[:-1]) == Counter(
        tuple(str(number) for number in row[1:]) for row in rows
    )
    ((whole,),) = asked(village, f"SELECT count(*) {STOCK}")
    assert report.people == whole
    assert dict(report.unknowns)["status prosedural"] == asked(
        village, f"SELECT count(*) {STOCK} AND j.procedural_status = 'BELUM_DIKETAHUI'"
    )[0][0]  # fmt: skip


def test_the_procedural_share_is_of_those_of_whom_it_is_known(village: Database) -> None:
    report = counted(village, "L7")
    for year, clear, lawful in asked(
        village,
        "SELECT substr(j.departed_on, 1, 4), sum(j.procedural_status <> 'BELUM_DIKETAHUI'), "
        f"sum(j.procedural_status = 'PROSEDURAL') {LEFT} AND j.departed_on IS NOT NULL GROUP BY 1",
    ):
        share = dict(zip(column(report, "Tahun berangkat"), column(report, "% prosedural"),
                         strict=True))[str(year)]  # fmt: skip
        assert isinstance(clear, int)
        assert isinstance(lawful, int)
        assert share == (f"{100 * lawful / clear:.1f}%".replace(".", ",") if clear else "–")


@pytest.mark.parametrize("code", CODES)
def test_the_sum_is_the_sum_of_its_rows_in_every_part(village: Database, code: str) -> None:
    for part in reports.PARTS[code]:
        report = counted(village, code, Period(2026, part=part))
        *rows, whole = report.rows
        for place in (1, 2, 3):
            assert sum(int(row[place]) for row in rows) == int(whole[place])
        assert int(whole[1]) + int(whole[2]) == int(whole[3]) == report.people


@pytest.mark.parametrize("code", CODES)
def test_every_figure_opens_as_many_names_as_it_says(village: Database, code: str) -> None:
    kind = KINDS[code]
    for part in reports.PARTS[code]:
        period = Period(2026, part=part)
        report = counted(village, code, period)
        assert kind.behind is not None
        with village.read(CLERK) as session:
            for row, record in list(zip(report.rows, report.ids, strict=True))[-3:]:
                key = record.removeprefix(NAMES)
                for place, told in enumerate(report.columns):
                    if told.key or told.head == "Jumlah":
                        found = kind.behind(session, period, key, told.key).names
                        assert len(found) == int(row[place]), (part, row[0], told.head)


@pytest.mark.parametrize("code", CODES)
def test_the_words_of_the_report(village: Database, code: str) -> None:
    with village.read(CLERK) as session:
        report = KINDS[code].count(session, Period(2026))
    assert_golden(f"report_{code.lower()}", KINDS[code].build(report))


def test_a_hamlet_written_in_two_ways_is_one_row(village: Database) -> None:
    report = counted(village, "L2", Period(2026, part="DUSUN"))
    assert set(column(report, "Dusun")) <= {"Montong", "Lendang", "Jumlah"}


def test_narrowing_is_told_and_counts_as_plain_sql_does(village: Database) -> None:
    only = Only(hamlet="Montong", country="MY", gender="1")
    report = counted(village, "L3", Period(only=only))
    ((number,),) = asked(
        village, f"SELECT count(*) {STOCK} AND p.hamlet IN ('Montong', 'Dusun Montong') "
        "AND j.country = 'MY' AND p.gender = '1'"
    )  # fmt: skip
    assert report.people == number
    assert "DISARING: dusun Montong, negara Malaysia, laki-laki" in text_of(
        KINDS["L3"].build(report)
    )


def test_what_goes_outside_shows_no_small_count(village: Database) -> None:
    for code in CODES:
        report = counted(village, code, Period(2026, outside=True))
        cells = [cell for row in report.rows for cell in row[1:4] if cell.isdigit()]
        assert not any(0 < int(cell) < 5 for cell in cells)
        assert report.unknowns == ()


@pytest.mark.parametrize("code", CODES)
def test_an_empty_village_and_a_year_without_data_are_printed_too(
    office: Database, code: str
) -> None:
    report = counted(office, code, Period(1999))
    assert report.people == 0
    assert report.empty in " ".join(text_of(KINDS[code].build(report)).split())
    openpyxl.load_workbook(BytesIO(KINDS[code].workbook(report)))


def test_the_state_of_the_village_opens_its_names(village: Database) -> None:
    with village.read(CLERK) as session:
        every = behind.state(session, Period(), behind.SUM, "")
        report = KINDS["L1"].counted(session, Period())
        women = behind.state(session, Period(), "Montong", "Bekerja.2")
    assert len(every.names) == report.people
    row = next(one for one in report.hamlets if one.hamlet == "Montong")
    assert len(women.names) == row.counts[1][1]
