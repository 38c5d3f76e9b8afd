"""How papers are numbered, and how far they go."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.agenda import rules
from dme_desktop.agenda.model import INNER, LetterStatus, LetterType
from dme_desktop.village.model import NumberPolicy

PATTERN = "{code}/{number}/{suffix}/{month}/{year}"


def test_a_number_reads_as_offices_write_it() -> None:
    day = dt.date(2026, 9, 11)
    assert rules.number(PATTERN, "562", 16, "Pem.Ds", day) == "562/016/Pem.Ds/IX/2026"


@given(st.integers(1, 20_000), st.dates(dt.date(2020, 1, 1), dt.date(2099, 12, 31)))
def test_every_number_holds_its_count_and_its_year(seq: int, day: dt.date) -> None:
    _, count, _, month, year = rules.number(PATTERN, "562", seq, "Pem.Ds", day).split("/")
    assert (int(count), int(year)) == (seq, day.year)
    assert month in {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}


NO_LETTERS = {
    LetterType.DATA_FORM, LetterType.WORKER_CARD, LetterType.PLAQUE, LetterType.RETURNEE_SHEET,
}  # fmt: skip


def test_every_letter_made_here_has_a_code() -> None:
    assert set(rules.CODES) == set(LetterType) - {LetterType.OUTSIDE} - NO_LETTERS
    assert all(code.replace(".", "").isdecimal() for code in rules.CODES.values())


@pytest.mark.parametrize("policy", NumberPolicy)
@pytest.mark.parametrize("kind", [one for one in LetterType if one.code], ids=lambda one: one.name)
def test_forms_sheets_and_plaques_are_counted_apart_and_letters_are_not(
    kind: LetterType, policy: NumberPolicy
) -> None:
    count = rules.sequence_of(policy, kind.code, rules.CODES)
    number = rules.number(PATTERN, kind.code, 16, "Pem.Ds", dt.date(2026, 9, 11))
    assert (count == INNER) == (kind in NO_LETTERS)
    assert (number == "Cetak 016/2026") == (kind in NO_LETTERS)


def test_the_count_of_what_is_no_letter_is_no_code_of_letters() -> None:
    assert rules.code_problem(INNER)


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


def test_a_count_is_called_by_words_or_by_its_code() -> None:
    assert rules.called(rules.EVERY) == "Semua surat"
    assert rules.called(INNER) == "Cetakan"
    assert rules.called("470") == "470"
