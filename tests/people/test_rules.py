"""What the office checks about a person before anything is kept."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import rules
from tests.examples import a_person, nik

TODAY = dt.date(2026, 11, 24)
BIRTHS = st.dates(dt.date(1920, 1, 1), TODAY)


def test_an_acceptable_resident_raises_no_question() -> None:
    assert rules.problems(a_person(), TODAY) == {}
    assert rules.doubts(a_person()) == {}


def test_without_a_nik_a_reason_is_needed() -> None:
    assert set(rules.problems(a_person(nik=None), TODAY)) == {"nik"}
    assert rules.problems(a_person(nik=None, nik_missing="HILANG"), TODAY) == {}


@pytest.mark.parametrize(
    "born", [PartialDate(2027), PartialDate(2026, 12), PartialDate(2026, 11, 25), PartialDate(1915)]
)
def test_nobody_alive_is_born_in_the_future_or_a_century_ago(born: PartialDate) -> None:
    assert set(rules.problems(a_person(birth_date=born), TODAY)) == {"birth_date"}


@given(BIRTHS)
def test_every_possible_birth_is_accepted(born: dt.date) -> None:
    assert rules.birth_problem(PartialDate.of(born), TODAY) is None


@pytest.mark.parametrize("different", [{"gender": "1"}, {"birth_date": PartialDate(1992, 7, 6)}])
def test_a_nik_that_disagrees_is_only_a_question(different: dict[str, object]) -> None:
    assert set(rules.doubts(a_person(**different))) == {"nik"}
    assert rules.problems(a_person(**different), TODAY) == {}


def test_a_year_alone_is_no_disagreement() -> None:
    assert rules.doubts(a_person(birth_date=PartialDate(1992), nik=nik())) == {}


@given(BIRTHS, st.integers(0, 40_000))
def test_age_counts_whole_years(born: dt.date, later: int) -> None:
    day = born + dt.timedelta(days=later)
    age = rules.age_on(PartialDate.of(born), day)
    assert born.year + age <= day.year <= born.year + age + 1
    assert age == day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@given(BIRTHS, st.dates(dt.date(2020, 1, 1), dt.date(2060, 1, 1)))
def test_what_is_not_known_never_makes_anyone_older(born: dt.date, day: dt.date) -> None:
    exact = rules.age_on(PartialDate.of(born), day)
    assert rules.age_on(PartialDate(born.year, born.month), day) <= exact
    assert rules.age_on(PartialDate(born.year), day) <= exact


def test_an_address_leaves_out_what_is_not_known() -> None:
    assert rules.house_address("Montong", "001", "002", "Gang Masjid") == (
        "Gang Masjid, Dusun Montong RT 001 RW 002"
    )
    assert rules.house_address("Montong", None, "", None) == "Dusun Montong"
