"""What a NIK can say, and what it must never decide."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel import nik


@pytest.mark.parametrize(
    "number",
    ["", "123", "520300450792000", "52030045079200011", "520300450792000A", "5203003207920001",
     "5203007207920001", "5203004513920001", "5203004500920001", "5203004507920000",
     "٥٢٠٣٠٠٤٥٠٧٩٢٠٠٠١"],
)  # fmt: skip
def test_an_impossible_nik_is_explained(number: str) -> None:
    assert nik.problem(number)
    assert nik.told_by(number) is None


@given(st.dates(dt.date(1930, 1, 1), dt.date(2026, 11, 24)), st.booleans(), st.integers(1, 9999))
def test_a_sound_nik_tells_birth_and_sex(born: dt.date, woman: bool, serial: int) -> None:  # noqa: FBT001
    number = f"520300{born.day + 40 * woman:02}{born.month:02}{born.year % 100:02}{serial:04}"
    told = nik.told_by(number)
    assert told
    assert told.gender == ("2" if woman else "1")
    assert nik.doubts(number, born, told.gender) == []
    found = told.birth_date(dt.date(2026, 11, 24))
    assert found is None or (found.month, found.day) == (born.month, born.day)


def test_a_birth_date_that_disagrees_only_asks_to_look_again() -> None:
    doubts = nik.doubts("5203004507920001", dt.date(1992, 7, 6), "1")
    assert len(doubts) == 2
    assert all("Periksa KTP" in doubt for doubt in doubts)


def test_lists_hide_the_middle_of_a_nik() -> None:
    assert nik.masked("5203004507920001") == "5203**********01"
