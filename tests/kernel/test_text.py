"""Text from anywhere becomes safe to keep and to print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.names import search_key
from dme_desktop.kernel.text import clean, clean_line, digits


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Siti\u202e Aisyah\u202c", "Siti Aisyah"),
        ("Siti\x00Aisyah", "SitiAisyah"),
        ("  Siti \t Aisyah ", "Siti Aisyah"),
        ('O\'Connor "Ali" <b>&', 'O\'Connor "Ali" <b>&'),
        ("\ud800Siti", "Siti"),
        ("Siti\rAisyah\x0b\x85Sari", "Siti Aisyah Sari"),
        ("Rene\u200b\u0301e", "Ren\u00e9e"),
    ],
)
def test_unseen_characters_are_dropped(given: str, kept: str) -> None:
    assert clean_line(given) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


def test_digits_of_other_scripts_are_not_digits() -> None:
    assert digits("٥2 0-3") == "203"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lalu Muhammad Iqbal", "L. M. Ikbal"),
        ("Baiq Sri Wahyuni", "Bq. Sri Wahyuni"),
        ("Soeharto", "Suharto"),
        ("Djoenaedi", "Junaedi"),
        ("Aisyah", "Aisah"),
        ("H. Dzulkifli", "Zulkifli"),
    ],
)
def test_one_name_written_twice_has_one_key(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(("one", "other"), [("Sahnan", "Sahnun"), ("Inaq Sumi", "Amaq Sumi")])
def test_different_people_keep_different_keys(one: str, other: str) -> None:
    assert search_key(one) != search_key(other)


def test_a_name_of_titles_only_is_still_a_name() -> None:
    assert search_key("Lalu Muhammad") == "LALU MUHAMAD"
