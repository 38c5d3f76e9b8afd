"""What an office may set in its own profile."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.agenda import rules as agenda
from dme_desktop.village import rules

DAY = dt.date(2026, 9, 11)


@pytest.mark.parametrize("postcode", ["8366", "836631", "8366a", "٨٣٦٦٣", " 83663"])
def test_a_postcode_has_five_figures(postcode: str) -> None:
    assert rules.postcode_problem(postcode)


@pytest.mark.parametrize("postcode", ["83663", "", None])
def test_a_postcode_may_be_left_out(postcode: str | None) -> None:
    assert rules.postcode_problem(postcode) is None


@pytest.mark.parametrize(
    "pattern",
    ["{code}/{number}/{suffix}/{month}/{year}", "{number}-{year}", "No {{1}} {number}/{year}"],
)
def test_a_pattern_with_number_and_year_is_accepted(pattern: str) -> None:
    assert rules.pattern_problem(pattern) is None


@pytest.mark.parametrize(
    "pattern",
    [
        "{code}/{year}",
        "{code}/{number}",
        "tetap",
        "{number}/{year}/{desa}",
        "{number}/{year}/{0}",
        "{number}/{year}/{}",
        "{number}/{year}/{",
        "{number}/{year}/}",
        "{number.__class__}/{number}/{year}",
        "{number!z}/{year}",
        "{number:d}/{year}",
        "{number:>999999999}/{year}",
        "{number:{year}}/{year}",
    ],
)
def test_a_pattern_that_could_not_be_printed_is_refused(pattern: str) -> None:
    assert rules.pattern_problem(pattern)


@given(st.text(alphabet="{}numberyacodsfixt:!.0 /", max_size=40))
def test_whatever_pattern_is_accepted_can_number_a_letter(pattern: str) -> None:
    for candidate in (pattern, pattern + "{number}/{year}"):
        if rules.pattern_problem(candidate) is None:
            number = agenda.number(candidate, "562", 16, "Pem.Ds", DAY)
            assert "016" in number
            assert "2026" in number


@given(st.integers(1, 9998), st.integers(2020, 2099))
def test_two_numbers_of_one_pattern_are_never_alike(seq: int, year: int) -> None:
    def numbered(of: int) -> str:
        return agenda.number("{number}/{year}", "562", of, "Pem.Ds", dt.date(year, 1, 1))

    assert numbered(seq) != numbered(seq + 1)


def test_a_hamlet_with_a_new_name_keeps_its_cells() -> None:
    drawn, before, after = (
        "Montong: C3 C4\nLendang: A1",
        ["Montong", "Lendang"],
        ["Baru", "Lendang"],
    )
    names = rules.renamed(before, after)
    assert names == {"Montong": "Baru"}
    assert rules.map_after(drawn, before, after, names) == "Baru: C3 C4\nLendang: A1"
    assert rules.map_after(drawn, before, after, {}) == "Lendang: A1"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["Montong", "Lendang"], ["Lendang", "Montong"]),
        (["Montong"], ["Dusun montong"]),
        (["Montong"], ["Montong", "Baru"]),
        (["Montong", "Lendang"], ["Baru"]),
    ],
)
def test_what_is_no_new_name_is_not_asked_about(before: list[str], after: list[str]) -> None:
    assert rules.renamed(before, after) == {}


def test_a_hamlet_spelled_another_way_is_the_same_on_the_map() -> None:
    after = ["DUSUN MONTONG", "Lendang"]
    assert rules.map_after("Montong: C3", ["Montong"], after, {}) == "DUSUN MONTONG: C3"


def test_a_hamlet_that_is_no_longer_listed_leaves_the_map() -> None:
    before = ["Montong", "Lendang"]
    assert rules.map_after("Montong: C3\nLendang: A1", before, ["Lendang"], {}) == "Lendang: A1"
    assert rules.map_after("Montong: C3", ["Montong"], [], {}) is None
    assert rules.map_after("Lain: C3", ["Montong"], [], {}) == "Lain: C3"
    assert rules.map_after(None, [], ["Montong"], {}) is None
