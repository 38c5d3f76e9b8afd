"""Cells as offices type them, and what they mean."""

import datetime as dt
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.meanings import nik as nik_of
from dme_desktop.people.meanings import residency
from dme_desktop.people.model import NikMissing, Residency
from dme_desktop.sheets import cells
from dme_desktop.sheets.cells import Refusal
from dme_desktop.sheets.columns import Column
from dme_desktop.workers.meanings import JOURNEY
from dme_desktop.workers.target import TARGET as RESIDENTS
from tests.examples import nik

CELLS = st.one_of(
    st.text(max_size=40),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.integers(-(10**6), 10**17).map(float),
)


def every_column() -> list[Column]:
    return [column for one in RESIDENTS.meanings.values() for column in one.columns()]


@given(CELLS)
def test_no_cell_breaks_a_column(cell: Any) -> None:
    for column in every_column():
        value = column[cell]
        if isinstance(value, Refusal):
            assert value.sentence.endswith(".")


@given(st.integers(10**15, 10**16 - 1))
def test_a_nik_kept_as_a_number_is_always_refused(number: int) -> None:
    with pytest.raises(ValueError, match="angka ke-16"):
        nik_of(float(number))


@pytest.mark.parametrize("text", ["5,20300450792E+15", "5.20300450792E+15", "5.2E15"])
def test_a_nik_that_excel_shortened_is_refused(text: str) -> None:
    (taken,) = [column[text] for column in RESIDENTS.meanings["nik"].columns()]
    assert isinstance(taken, Refusal)


@pytest.mark.parametrize(
    "cell", [nik(), f"'{nik()}", f" {nik()} ", "5203 0045 0792 0001", "520300-450792-0001"]
)
def test_marks_around_a_nik_are_no_part_of_it(cell: str) -> None:
    assert nik_of(cell) == nik()


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("", NikMissing.TIDAK_DIKETAHUI),
        ("-", NikMissing.TIDAK_DIKETAHUI),
        ("0", NikMissing.BELUM_PUNYA),
        (0.0, NikMissing.BELUM_PUNYA),
        ("0000000000000001", NikMissing.BELUM_PUNYA),
    ],
)
def test_no_nik_has_a_reason(cell: Any, why: NikMissing) -> None:
    assert nik_of(cell) is why


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("1992-07-05", PartialDate(1992, 7, 5)),
        ("05-07-1992", PartialDate(1992, 7, 5)),
        ("5/7/1992", PartialDate(1992, 7, 5)),
        ("05071992", PartialDate(1992, 7, 5)),
        ("5 Juli 1992", PartialDate(1992, 7, 5)),
        ("July 5, 1992", PartialDate(1992, 7, 5)),
        ("Juli 5, 1992", PartialDate(1992, 7, 5)),
        ("05-Agt-92", PartialDate(1992, 8, 5)),
        ("1992-07-05 00:00:00", PartialDate(1992, 7, 5)),
        (dt.datetime(1992, 7, 5), PartialDate(1992, 7, 5)),  # noqa: DTZ001 - as Excel keeps it
        (33790.0, PartialDate(1992, 7, 5)),
        (1992.0, PartialDate(1992)),
        ("1992", PartialDate(1992)),
        ("00-00-1992", PartialDate(1992)),
        ("00-07-1992", PartialDate(1992, 7)),
        ("10 Nopember 1985", PartialDate(1985, 11, 10)),
        ("03-Agst-1990", PartialDate(1990, 8, 3)),
        ("12-Pebruari-1970", PartialDate(1970, 2, 12)),
        ("1 Sept 1990", PartialDate(1990, 9, 1)),
        ("5 Mei '90", PartialDate(1990, 5, 5)),
        ("Senin, 5 Juli 1990", PartialDate(1990, 7, 5)),
        ("Jum'at 5 Juli 1990", PartialDate(1990, 7, 5)),
        ("05–07–1990", PartialDate(1990, 7, 5)),
        ("1970-01-01T00:00:00", PartialDate(1970, 1, 1)),
        ("1990-07-05T08:30:00+08:00", PartialDate(1990, 7, 5)),
        ("05/07/1990 12:00:00 AM", PartialDate(1990, 7, 5)),
        ("5 Juli1990", PartialDate(1990, 7, 5)),
        ("6 Oktober, 1990", PartialDate(1990, 10, 6)),
        ("5-VII-1990", PartialDate(1990, 7, 5)),
        ("19900705", PartialDate(1990, 7, 5)),
        ("Maret 2019", PartialDate(2019, 3)),
        ("03/2019", PartialDate(2019, 3)),
        ("2019-03", PartialDate(2019, 3)),
        ("Tahun 2019", PartialDate(2019)),
        ("0000-00-00", None),
        ("", None),
    ],
)
def test_births_are_read_as_they_are_written(cell: Any, day: PartialDate | None) -> None:
    assert cells.date(cell) == day


@pytest.mark.parametrize(
    "cell",
    [
        "31-02-1992",
        "07-1992-05",
        "kemarin",
        "akhir 2018",
        "2019/2020",
        "± 2015",
        "99-99-9999",
        9.9e12,
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_refused(cell: Any) -> None:
    with pytest.raises(ValueError, match="kalender"):
        cells.date(cell)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_read_from_every_form(day: dt.date) -> None:
    forms = (day, day.isoformat(), f"{day.day:02}-{day.month:02}-{day.year}")
    assert {cells.date(form) for form in forms} == {PartialDate.of(day)}


@pytest.mark.parametrize(
    ("name", "cell", "code"),
    [
        ("gender", "L", "1"),
        ("gender", "perempuan", "2"),
        ("gender", 2.0, "2"),
        ("religion", "ISLAM", "1"),
        ("religion", "Katolik", "3"),
        ("marital_status", "Kawin Tercatat", "2"),
        ("education", "SLTA", "5"),
        ("blood_type", "-", None),
    ],
)
def test_codes_are_read_by_number_and_by_spelling(name: str, cell: Any, code: str | None) -> None:
    assert cells.code(name, name, cell) == code


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        (1_500_000.0, 1_500_000), ("1.500.000", 1_500_000), ("Rp. 1.500.000,-", 1_500_000),
        ("1,5 jt", 1_500_000), ("0", 0), (0.0, 0), ("-", None), ("", None),
    ],
)  # fmt: skip
def test_sums_in_a_list_are_read_as_they_are_typed(cell: Any, amount: int | None) -> None:
    (debt,) = RESIDENTS.meanings[f"{JOURNEY}debt"].columns()
    assert debt[cell] == amount


@pytest.mark.parametrize("cell", ["500,000", "1,250,000.00", 1500.5, "banyak", float("nan")])
def test_a_sum_in_a_list_is_never_guessed(cell: Any) -> None:
    (cost,) = RESIDENTS.meanings[f"{JOURNEY}cost_total"].columns()
    assert isinstance(cost[cell], Refusal)


def test_a_wage_in_a_list_may_have_a_fraction() -> None:
    (wage,) = RESIDENTS.meanings[f"{JOURNEY}wage"].columns()
    assert wage["1.500,50"] == wage[1500.5] == Decimal("1500.50")
    assert isinstance(wage["1,500.00"], Refusal)


@pytest.mark.parametrize(
    ("cell", "letters"),
    [("RM", "MYR"), ("rm", "MYR"), ("NT$", "TWD"), ("HK$", "HKD"), ("Rp.", "IDR"), ("myr", "MYR")],
)
def test_a_currency_is_read_as_slips_write_it(cell: str, letters: str) -> None:
    assert cells.currency(cell) == letters


@pytest.mark.parametrize("cell", ["$", "dolar", "MYRR"])
def test_a_currency_is_never_guessed(cell: str) -> None:
    with pytest.raises(ValueError, match="mata uang"):
        cells.currency(cell)


@pytest.mark.parametrize(
    ("cell", "sex"),
    [("Laki2", "1"), ("Laki - laki", "1"), ("L (laki-laki)", "1"), ("cowok", "1"), ("F", "2"),
     ("Prp", "2"), ("P (perempuan)", "2")],
)  # fmt: skip
def test_a_sex_is_read_as_lists_write_it(cell: str, sex: str) -> None:
    assert cells.code("gender", "Jenis kelamin", cell) == sex


def test_an_unknown_code_is_refused_with_its_words() -> None:
    with pytest.raises(ValueError, match=r"“Jedi”.*Kode Data"):
        cells.code("religion", "Agama", "Jedi")


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("DUSUN MONTONG", "Montong"),
        ("Dsn. Lendang", "Lendang"),
        ("DASAN BARU II", "Dasan Baru II"),
        ("Dasan Baru", "Dasan Baru"),
        ("-", None),
    ],
)
def test_a_hamlet_is_written_one_way(cell: str, name: str | None) -> None:
    assert cells.hamlet(cell) == name


@pytest.mark.parametrize(
    ("cell", "rt"),
    [("4", "004"), ("RT. 04", "004"), (4.0, "004"), ("-", None), ("01/", "001"), ("1.", "001"),
     ("Rw:4", "004"), ("0001", "001"), ("II", "002"), ("R.T 1", "001"), ("RT-01", "001"),
     ("1.0", "001"), ("1A", "1A")],
)  # fmt: skip
def test_neighbourhoods_have_three_figures(cell: Any, rt: str | None) -> None:
    assert cells.neighbourhood(cell) == rt


@pytest.mark.parametrize(
    "cell", ["1/2", "1-2", "001/002", "001,002", "-1", "dua", 1.5, dt.date(2026, 2, 1)]
)
def test_half_a_neighbourhood_is_none(cell: Any) -> None:
    with pytest.raises(ValueError, match=r"RT|Tulis"):
        cells.neighbourhood(cell)


@pytest.mark.parametrize(
    ("cell", "status"),
    [("1", Residency.TETAP), ("MATI", Residency.MENINGGAL), (3.0, Residency.PINDAH), ("", None)],
)
def test_who_lives_here_is_read(cell: Any, status: Residency | None) -> None:
    assert residency(cell) is status


@given(st.text(max_size=80))
def test_what_is_kept_holds_no_unseen_character(text: str) -> None:
    with suppress(ValueError):
        kept = cells.text(text)
        assert kept is None or kept.isprintable()
