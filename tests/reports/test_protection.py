"""Reports L15 and L16: counts only, small ones hidden, every figure recomputed by plain SQL."""

import datetime as dt
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.cases import acts
from dme_desktop.cases.model import CaseStatus
from dme_desktop.cases.service import figures
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.reports import protection
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.protection import HIDDEN, OTHERS
from dme_desktop.reports.workbook import list_report as workbook
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import EventKind, Journey, Stage
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK
from tests.cases.examples import AUDITOR, TODAY, WORDS, at_work, done, taken
from tests.examples import a_registration, nik
from tests.pdf.golden import assert_golden, text_of

DAY = dt.timedelta(days=1)


def a_year(db: Database) -> None:
    """Take eighteen complaints: seven of wages, six who are silent, five of other things."""
    for number in range(7):
        taken(db, types="GAJI_TIDAK_DIBAYAR", gender="2", country="MY",
              reported_on=TODAY - number * DAY)  # fmt: skip
    for number in range(6):
        case = at_work(db, types="HILANG_KONTAK", gender="2" if number < 5 else "1", country="TW")
        if number < 5:
            done(db, case.id, CaseStatus.SELESAI, result="Ada kabar.")
    for kind in ("SAKIT", "JAM_KERJA", "OVERSTAY", "DEPORTASI", "SAKIT PHK_SEPIHAK"):
        taken(db, types=kind)
    taken(db, types="SAKIT", reported_on=dt.date(2025, 3, 4))


def report(db: Database, year: int = 2026) -> ListReport:
    with db.read(CLERK) as session:
        return protection.cases(session, Period(year))


def asked(db: Database, sql: str) -> list[tuple[object, ...]]:
    with closing(db.raw()) as raw:
        return list(raw.execute(sql))


def test_every_figure_of_cases_is_what_plain_sql_counts(office: Database) -> None:
    a_year(office)
    rows = {row[0]: row[1:] for row in report(office).rows}
    for name, code in (("Gaji tidak dibayar", "GAJI_TIDAK_DIBAYAR"),):
        ((taken_,),) = asked(office, f"SELECT count(*) FROM case_file WHERE types = '{code}'")  # noqa: S608
        ((women,),) = asked(
            office,
            f"SELECT count(*) FROM case_file WHERE types = '{code}' AND gender = '2'",  # noqa: S608
        )
        assert rows[name][:4] == (str(taken_), "0", str(women), "0")
        assert rows[name][4:8] == ("0", "0", "–", "Malaysia")
        assert rows[name][8:] == ("0", "0", str(taken_))
    ((others,),) = asked(
        office,
        "SELECT count(*) FROM case_file WHERE year = 2026 AND types NOT IN "
        "('GAJI_TIDAK_DIBAYAR', 'HILANG_KONTAK')",
    )
    assert rows[OTHERS][0] == str(others)
    ((every,),) = asked(office, "SELECT count(*) FROM case_file WHERE year = 2026")
    assert report(office).people == every == 18
    assert report(office, 2025).people == 0


def test_what_would_be_told_by_subtraction_is_hidden_too(office: Database) -> None:
    a_year(office)
    rows = {row[0]: row[1:] for row in report(office).rows}
    silent = rows["Hilang kontak"]
    assert silent[1:4] == (HIDDEN, HIDDEN, HIDDEN)  # five women and one man
    assert silent[4] == HIDDEN  # five settled, one not
    assert "disamarkan" in report(office).note


def test_a_village_with_few_cases_tells_none(office: Database) -> None:
    for _ in range(4):
        taken(office)
    few = report(office)
    assert (few.rows, few.people, few.unknowns) == ((), 0, ())
    assert "dapat ditampilkan" in few.unit
    with office.write(acts.SET_LEAST, CLERK) as session:
        figures.set_least(session, "4")
    assert report(office).people == 4
    for text in ("0", "51", "lima", ""):
        with pytest.raises(Invalid), office.write(acts.SET_LEAST, CLERK) as session:
            figures.set_least(session, text)


def test_no_name_and_no_word_stands_in_the_report(office: Database) -> None:
    a_year(office)
    found = report(office)
    said = text_of(list_report.build(found))
    assert [word for word in (*WORDS, "KS-2026") if word in said] == []
    assert workbook(found).startswith(b"PK")


def test_an_auditor_reads_the_counts(office: Database) -> None:
    a_year(office)
    with office.read(AUDITOR) as session:
        assert protection.cases(session).people == 18


def test_whoever_sees_no_counts_gets_no_report(office: Database) -> None:
    from dme_desktop.kernel.acts import Role, Who  # noqa: PLC0415

    technician = Who("Teknisi", frozenset({Role.ADMIN}))
    with office.read(technician) as session, pytest.raises(DmeError):
        protection.cases(session)


def a_year_of_prevention(db: Database) -> None:
    """Prevent six departures, five to Malaysia; one of them registers again the lawful way."""
    with db.write(ACT, CLERK) as session:
        for number in range(6):
            person = {"nik": nik(number + 1), "full_name": f"Contoh {number}"}
            trip = {"stage": Stage.CPMI, "country": "MY" if number < 5 else "TW"}
            _, journey = registration.register(session, a_registration(person, journey=trip))
            on = TODAY - number * DAY
            journeys.note(session, journey, EventKind.DICEGAH, on, "Satgas", "visa kunjungan")
            if number == 0:
                session.add(Journey(person_id=journey.person_id, seq=2, stage=Stage.CPMI))


PREVENTED = (
    "SELECT strftime('%d-%m-%Y', e.\"on\"), e.note, coalesce(e.told_by, '–'), j.country "
    "FROM journey_event e JOIN journey j ON j.id = e.journey_id WHERE e.kind = 'DICEGAH' "
    "AND e.deleted_at IS NULL AND strftime('%Y', e.\"on\") = '2026' ORDER BY e.\"on\", e.id"
)


def test_prevented_departures_are_told_one_by_one_as_plain_sql_finds_them(
    office: Database,
) -> None:
    a_year_of_prevention(office)
    with office.read(CLERK) as session:
        found = protection.prevented(session)
    rows = asked(office, PREVENTED)
    countries = {"MY": "Malaysia", "TW": "Taiwan"}
    assert [row[:4] for row in found.rows] == [
        (day, why, by, countries[str(country)]) for day, why, by, country in rows
    ]
    assert found.people == len(rows) == 6
    assert found.rows[-1][5] == "Keberangkatan baru: calon PMI"
    assert {row[5] for row in found.rows[:-1]} == {protection.NOTHING_YET}
    assert_golden("report_l16", list_report.build(found))
    assert "Contoh 0" not in text_of(list_report.build(found))


def test_outside_prevented_departures_are_counted_by_destination(office: Database) -> None:
    a_year_of_prevention(office)
    with office.read(CLERK) as session:
        found = protection.prevented(session, Period(outside=True))
    ((every,),) = asked(office, "SELECT count(*) FROM journey_event WHERE kind = 'DICEGAH'")
    assert found.people == every == 6
    assert [row[:2] for row in found.rows] == [(OTHERS, "6")]
    assert "visa" not in text_of(list_report.build(found))


names = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3, unique=True)


@given(st.lists(names, max_size=60), st.integers(2, 7))
def test_no_row_is_ever_too_small_and_nobody_is_left_out(
    every: list[list[str]], least: int
) -> None:
    numbered = list(enumerate(every))
    rows = protection.grouped(numbered, lambda one: one[1], least)
    assert all(len(some) >= least for _, some in rows)
    told = {place for _, some in rows for place, _ in some}
    assert told == (set(range(len(every))) if len(every) >= least else set())


@given(st.lists(st.sampled_from("ab"), max_size=30), st.integers(2, 7))
def test_both_parts_are_shown_or_none(values: list[str], least: int) -> None:
    shown = protection.parted(values, ("a", "b"), least)
    if HIDDEN in shown:
        assert set(shown) == {HIDDEN}
    else:
        assert all(int(one) == 0 or int(one) >= least for one in shown)
