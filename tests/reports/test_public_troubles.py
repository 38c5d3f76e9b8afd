"""Troubles of people who make such reports elsewhere, each tried here on an input of our own.

After OpenSID 7943, 6162, 205, 1917 and 8585, Kobo formpack 56 and 44 and kpi 3508, DHIS2-14434 and
14188, data-visualizer 3328, rpivotTable 83, SurveyTracker 32, lightdash 24071, and a zero that a
sheet writes as 0E-8.
"""

import datetime as dt
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.reports.asking import Only, Period
from dme_desktop.reports.kinds import KINDS, of_own
from dme_desktop.reports.own import OwnReport
from dme_desktop.reports.workbook import typed
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Stage
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.pdf.golden import pages_of, text_of

pytestmark = pytest.mark.kinds
OWN = OwnReport(
    name="Daftar", id="satu",
    columns=("person.full_name", "person.nik", "person.family_card_no", "person.rt",
             "person.birth_date"),
)  # fmt: skip


@pytest.fixture
def village(office: Database) -> Database:
    """Keep seven abroad: two without NIK, three without a card, one of no hamlet; in two months."""
    with office.write(ACT, CLERK) as session:
        for n in range(7):
            person = a_person(
                nik=nik(n + 1) if n > 1 else None, full_name=f"Orang Contoh {n}",
                family_card_no="5203001111110001" if n > 2 else None,
                hamlet=("Montong", "", "Lendang")[min(n, 2)], rt="001",
            )  # fmt: skip
            session.add(person)
            session.flush()
            day = PartialDate(2026, 3 + n % 2, 5)
            session.add(
                Journey(person_id=person.id, stage=Stage.BEKERJA, country="MY", departed_on=day)
            )
    return office


def sheets(db: Database, kind: Any, period: Period = Period()) -> tuple[Any, Any, Any]:  # noqa: B008
    """Return a report, its headline sheet and the sheet of its rows."""
    with db.read(CLERK) as session:
        report = kind.counted(session, period)
    book = openpyxl.load_workbook(BytesIO(kind.workbook(report)))
    return report, *book.worksheets


def test_who_has_no_card_and_no_nik_is_in_the_file_as_in_the_list(village: Database) -> None:
    for kind in (of_own(OWN), KINDS["BUKU"]):
        report, _, rows = sheets(village, kind)
        assert report.people == 7
        assert rows.max_row - 1 == 7


def test_zeros_in_front_stay_and_days_are_days_where_they_stand_as_such(village: Database) -> None:
    _, _, rows = sheets(village, of_own(OWN))
    told = [[cell.value for cell in row] for row in rows.iter_rows(min_row=2)]
    assert {row[3] for row in told} == {"001"}
    assert {row[2] for row in told if row[2]} == {"5203001111110001"}
    assert all(row[4] == "05-07-1992" or isinstance(row[4], dt.datetime) for row in told)


def test_a_nik_that_is_typed_over_keeps_its_digits(village: Database) -> None:
    """A text cell without the look of text becomes a number once it is edited (jqGrid 984)."""
    _, _, rows = sheets(village, of_own(OWN))
    assert {row[place].number_format for row in rows.iter_rows(min_row=2) for place in (2, 3)} == {
        "@"
    }


def test_sums_are_in_the_file_as_on_paper(village: Database) -> None:
    report, headline, rows = sheets(village, KINDS["L3"])
    last = [cell.value for cell in rows[rows.max_row]]
    assert last[0] == "Jumlah"
    assert last[3] == 7 == report.people
    told = {row[0].value: row[1].value for row in headline.iter_rows()}
    assert told["Jumlah: Jumlah"] == 7


def test_a_column_of_figures_can_be_added_up(village: Database) -> None:
    _, _, rows = sheets(village, KINDS["L2"], Period(2026))
    numbers = [rows.cell(line, 4).value for line in range(2, rows.max_row)]
    assert sum(numbers) == rows.cell(rows.max_row, 4).value == 7


def test_months_and_hamlets_come_to_the_year(village: Database) -> None:
    with village.read(CLERK) as session:
        year = KINDS["L2"].counted(session, Period(2026)).people
        months = [KINDS["L2"].counted(session, Period(2026, one)).people for one in range(1, 13)]
        by_hamlet = KINDS["L2"].counted(session, Period(2026, 3, "DUSUN"))
    assert sum(months) == year == 7
    assert by_hamlet.people == months[2]
    assert ("Belum diketahui" in {row[0] for row in by_hamlet.rows}) is (months[2] == 3)


def test_the_file_says_which_village_and_district_it_is_of(village: Database) -> None:
    _, headline, _ = sheets(village, KINDS["L1"])
    told = str(headline["A2"].value).upper()
    assert "JENGGIK UTARA" in told
    assert "MONTONG GADING" in told


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("0,0%", 0), ("Rp0", 0), ("+12,5%", 0.125), ("-17,3%", -0.173)]
)
def test_a_nothing_is_a_nothing_and_a_sign_stays(text: str, value: float) -> None:
    found = typed(text)
    assert found is not None
    assert found[1] == pytest.approx(value)


def test_a_word_longer_than_its_column_is_read_to_its_end(village: Database) -> None:
    with village.write(ACT, CLERK) as session:
        person = a_person(nik=nik(50), full_name="Perkumpulan" * 8, hamlet="Lendang")
        session.add(person)
        session.flush()
        session.add(Journey(person_id=person.id, stage=Stage.BEKERJA, country="MY"))
    with village.read(CLERK) as session:
        kind = of_own(OWN)
        text = text_of(kind.build(kind.counted(session)))
    assert "…" not in text


@pytest.mark.parametrize("code", ["L2", "L3", "L4", "L5", "L6", "L7"])
def test_a_title_names_what_the_rows_are(village: Database, code: str) -> None:
    """OpenSID 8585: the paper said "number and share" and had the number alone."""
    kind = KINDS[code]
    for part in kind.parts:
        with village.read(CLERK) as session:
            report = kind.counted(session, Period(2026, part=part))
        what = report.columns[0].head.upper().removesuffix(" BERANGKAT").split()[0]
        assert what in report.title or (code, part) in {("L2", ""), ("L7", "")}, report.title
        assert ("KEBERANGKATAN" in report.title) is (report.unit == "keberangkatan")


def test_shares_come_to_a_hundred_and_nothing_to_share_is_no_zero(village: Database) -> None:
    """SurveyTracker 32 and rpivotTable 83: parts of wrong wholes, and zeros that were blanks."""
    _, _, rows = sheets(village, KINDS["L3"])
    told = [rows.cell(line, 5).value for line in range(2, rows.max_row)]
    assert sum(told) == pytest.approx(1, abs=0.001 * len(told))
    report, _, rows = sheets(village, KINDS["L7"])
    assert {row[-1] for row in report.rows} == {"–"}  # of nobody it is known
    assert not any(isinstance(rows.cell(line, 9).value, int | float) for line in range(2, 4))
    with village.write(ACT, CLERK) as session:
        for journey in session.query(Journey):
            journey.procedural_status = ProceduralStatus.NONPROSEDURAL
    report, _, rows = sheets(village, KINDS["L7"])
    assert (report.rows[0][-1], rows.cell(2, 9).value) == ("0,0%", 0)


def test_a_chart_that_has_no_room_for_all_says_so_and_has_the_longest(village: Database) -> None:
    """DHIS2 and lightdash draw what fits and say nothing of the rest."""
    with village.write(ACT, CLERK) as session:
        for n in range(40):
            person = a_person(nik=nik(100 + n), full_name=f"Warga {n}", hamlet=f"Dusun {n:02}")
            session.add(person)
            session.flush()
            for seq in range(1, 3 if n == 39 else 2):
                session.add(
                    Journey(person_id=person.id, seq=seq, stage=Stage.BEKERJA,
                            departed_on=PartialDate(2026, 5))
                )  # fmt: skip
    with village.read(CLERK) as session:
        report = KINDS["L2"].counted(session, Period(2026, part="DUSUN"))
    pages = pages_of(KINDS["L2"].build(report))
    assert "16 terbanyak, 27 lainnya di tabel" in pages[-1]
    assert "39  " in pages[-1].split("16 terbanyak")[1]  # the last hamlet has the most but one
    assert "Mengetahui" in pages[-1]  # no page has the signatures alone


def test_a_column_in_which_nothing_is_known_leaves_no_row_out(village: Database) -> None:
    """What was narrowed or empty was gone, or broke the table (kpi 3508, data-visualizer 3328)."""
    one = OwnReport(name="Satu", id="dua", columns=("journey.contract_end", "journey.agency_id"))
    report, _, rows = sheets(village, of_own(one), Period(only=Only(country="MY")))
    assert (report.people, rows.max_row - 1) == (7, 7)
    assert dict(report.unknowns) == {column.head: 7 for column in report.columns}
    assert text_of(of_own(one).build(report))
