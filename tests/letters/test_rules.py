"""How letters are numbered, how far they go, and when a family may give permission."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters import rules
from dme_desktop.letters.model import LetterStatus, LetterType

TODAY = dt.date(2026, 11, 24)
PATTERN = "{code}/{number}/{suffix}/{month}/{year}"
ANSWERS: dict[str, Any] = {
    "giver_name": "Amaq Contoh",
    "giver_relation": "2",
    "giver_birth_date": dt.date(1988, 1, 1),
    "giver_present": True,
    "interview_note": "Keluarga hadir dan memahami.",
}
RECEIVER: dict[str, Any] = {"birth_date": PartialDate(1992, 7, 5), "marital_status": "2"}


def test_a_number_reads_as_offices_write_it() -> None:
    day = dt.date(2026, 9, 11)
    assert rules.number(PATTERN, "562", 16, "Pem.Ds", day) == "562/016/Pem.Ds/IX/2026"


@given(st.integers(1, 20_000), st.dates(dt.date(2020, 1, 1), dt.date(2099, 12, 31)))
def test_every_number_holds_its_count_and_its_year(seq: int, day: dt.date) -> None:
    _, count, _, month, year = rules.number(PATTERN, "562", seq, "Pem.Ds", day).split("/")
    assert (int(count), int(year)) == (seq, day.year)
    assert month in {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}


def test_every_paper_made_here_has_a_code() -> None:
    assert set(rules.CODES) == set(LetterType) - {LetterType.OUTSIDE}
    assert all(code.isdecimal() for code in rules.CODES.values())


def test_a_void_letter_stays_void_and_every_other_can_become_it() -> None:
    assert rules.NEXT[LetterStatus.BATAL] == ()
    for status in set(LetterStatus) - {LetterStatus.BATAL}:
        assert LetterStatus.BATAL in rules.NEXT[status]


@given(st.lists(st.sampled_from(LetterStatus), max_size=6))
def test_no_letter_goes_back(path: list[LetterStatus]) -> None:
    order = list(LetterStatus)
    status = LetterStatus.BERNOMOR
    for wanted in path:
        if wanted in rules.NEXT[status]:
            assert order.index(wanted) > order.index(status)
            status = wanted


def test_a_family_that_came_and_understood_may_give_permission() -> None:
    assert rules.permission_problems(ANSWERS, RECEIVER, TODAY) == {}


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("giver_name", ""),
        ("giver_present", False),
        ("interview_note", "  "),
        ("interview_note", None),
    ],
)
def test_what_the_letter_says_must_have_happened(name: str, empty: object) -> None:
    assert set(rules.permission_problems(ANSWERS | {name: empty}, RECEIVER, TODAY)) == {name}


@given(st.dates(dt.date(1930, 1, 1), TODAY))
def test_nobody_under_eighteen_gives_or_gets_permission(born: dt.date) -> None:
    adult = (born.year + 18, born.month, born.day) <= (TODAY.year, TODAY.month, TODAY.day)
    giving = rules.permission_problems(ANSWERS | {"giver_birth_date": born}, RECEIVER, TODAY)
    getting = rules.permission_problems(
        ANSWERS, RECEIVER | {"birth_date": PartialDate.of(born)}, TODAY
    )
    assert ("giver_birth_date" in giving) is not adult
    assert ("receiver" in getting) is not adult


def test_a_birth_year_alone_is_read_against_the_child() -> None:
    turning = RECEIVER | {"birth_date": PartialDate(TODAY.year - 18)}
    assert "receiver" in rules.permission_problems(ANSWERS, turning, TODAY)


@pytest.mark.parametrize("relation", ["1", "4", "7", "", None])
def test_for_the_married_the_spouse_speaks_unless_a_reason_is_written(relation: str | None) -> None:
    asked = ANSWERS | {"giver_relation": relation}
    assert set(rules.permission_problems(asked, RECEIVER, TODAY)) == {"exception_reason"}
    reasoned = asked | {"exception_reason": "Suami bekerja di Malaysia."}
    assert rules.permission_problems(reasoned, RECEIVER, TODAY) == {}
    single = RECEIVER | {"marital_status": "1"}
    assert rules.permission_problems(asked, single, TODAY) == {}
