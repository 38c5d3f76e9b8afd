"""The year in words: every figure as the single reports have it, small ones told as "beberapa"."""

import datetime as dt
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters import service as wordings
from dme_desktop.people.model import Person
from dme_desktop.reports import yearly
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent, ProceduralStatus, Stage
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.pdf.golden import text_of

KIND = KINDS["TAHUNAN"]


@pytest.fixture
def village(office: Database) -> Database:
    """Keep twelve who left in 2026, eight in 2025, one in a year nobody knows, some came home."""
    with office.write(ACT, CLERK) as session:
        for n in range(21):
            woman = n % 2 > 0
            person = a_person(nik=nik(n + 1, woman=woman), gender="2" if woman else "1",
                              full_name=f"Orang Contoh {n:02}")  # fmt: skip
            session.add(person)
            session.flush()
            year = 2026 if n < 12 else 2025 if n < 20 else None
            is_home = n % 4 == 0 and year
            trip = Journey(
                person_id=person.id, stage=Stage.PURNA if is_home else Stage.BEKERJA,
                departed_on=PartialDate(year, n % 12 + 1) if year else None,
                returned_on=PartialDate(2026) if is_home else None, country="MY",
                procedural_status=list(ProceduralStatus)[n % 4],
            )  # fmt: skip
            session.add(trip)
            session.flush()
            if n < 2:
                session.add(JourneyEvent(journey_id=trip.id, kind=EventKind.DICEGAH,
                                         stage=Stage.DICEGAH, on=dt.date(2026, 5, 1)))  # fmt: skip
    return office


def told(db: Database, year: int) -> ListReport:
    with db.read(CLERK) as session:
        found = KIND.counted(session, Period(year))
    assert isinstance(found, ListReport)
    return found


def row(report: ListReport, name: str) -> tuple[str, ...]:
    return next(one[1:] for one in report.rows if one[0] == name)


def test_the_figures_are_those_of_plain_sql_beside_the_year_before(village: Database) -> None:
    report = told(village, 2026)
    with village.read(CLERK) as session:
        asked = text("SELECT substr(departed_on, 1, 4), count(*) FROM journey GROUP BY 1")
        numbers: dict[str | None, int] = {one[0]: one[1] for one in session.execute(asked)}
        home = session.scalar(text("SELECT count(*) FROM journey WHERE returned_on LIKE '2026%'"))
    assert row(report, "Keberangkatan") == (str(numbers["2026"]), str(numbers["2025"]), "+50,0%")
    assert row(report, "Pulang seterusnya")[0] == str(home)
    assert dict(report.unknowns)["tahun berangkat (di luar N)"] == numbers[None]
    assert report.people == numbers["2026"]


def test_the_year_is_told_in_words_on_paper(village: Database) -> None:
    words = " ".join(text_of(KIND.build(told(village, 2026))).split())
    assert "Selama tahun 2026, Desa Jenggik Utara mencatat 12 keberangkatan" in words
    assert "naik 4 (50,0%) dibanding tahun 2025" in words
    assert "mencegah beberapa keberangkatan" in words
    assert "{" not in words
    assert "bukan naskah resmi" in words


def test_a_small_number_of_cases_or_prevented_is_hidden_in_both_years(village: Database) -> None:
    prevented = row(told(village, 2026), "Keberangkatan nonprosedural yang dicegah")
    assert prevented == ("*", "*", "–")


def test_a_year_without_data_and_an_empty_village_are_told_too(office: Database) -> None:
    report = told(office, 1999)
    assert row(report, "Keberangkatan") == ("0", "0", "–")
    assert "Tujuan terbanyak adalah tidak ada" in " ".join(text_of(KIND.build(report)).split())
    assert load_workbook(BytesIO(KIND.workbook(report))).sheetnames == ["Ringkasan", "TAHUNAN"]


def test_an_office_tells_it_in_its_own_words(village: Database) -> None:
    with village.write(ACT, CLERK) as session:
        wordings.change_wording(session, yearly.WORDS, "Tahun {year}: {left} orang.")
    assert told(village, 2026).prose == ("Tahun 2026: 12 orang.",)
    with village.write(ACT, CLERK) as session:
        for wrong in ("Tahun {tahun}.", "Tanpa tahun.", "{year} {comparison_table}"):
            with pytest.raises(Invalid):
                wordings.change_wording(session, yearly.WORDS, wrong)


def test_a_person_without_a_journey_is_nobody_here(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        session.add(Person(full_name="Orang Contoh", gender="1", birth_date=PartialDate(1990),
                           hamlet="Montong", nik=nik(1, woman=False)))  # fmt: skip
    assert told(office, 2026).people == 0
