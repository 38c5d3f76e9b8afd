"""Whatever is written can be read back, and what cannot be read is explained."""

import datetime as dt
import enum
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel import kinds
from dme_desktop.kernel.kinds import PartialDate


class Colour(enum.Enum):
    """A few to choose from."""

    RED = "Merah tua"
    GREEN = "Hijau"


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(DAYS)
def test_dates_round_trip(day: dt.date) -> None:
    assert kinds.DATE.parse(kinds.DATE.format(day)) == day


@given(DAYS, st.sampled_from([1, 2, 3]))
def test_partial_dates_round_trip_on_screen_and_on_disk(day: dt.date, precision: int) -> None:
    date = PartialDate(*(day.year, day.month, day.day)[:precision])
    assert kinds.PARTIAL_DATE.parse(str(date)) == date
    assert PartialDate.from_iso(date.iso()) == date


@given(st.text(max_size=60))
def test_no_text_breaks_a_kind(text: str) -> None:
    for kind in (
        kinds.DATE, kinds.PARTIAL_DATE, kinds.RUPIAH, kinds.DECIMAL, kinds.INTEGER, kinds.PHONE,
        kinds.BOOL, kinds.NIK, kinds.TEXT,
    ):  # fmt: skip
        with suppress(ValueError):
            kind.parse(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31-12-2025", dt.date(2025, 12, 31)),
        ("5/8/25", dt.date(2025, 8, 5)),
        ("050885", dt.date(1985, 8, 5)),
        ("05081985", dt.date(1985, 8, 5)),
        ("5.8.1985", dt.date(1985, 8, 5)),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, day: dt.date) -> None:
    assert kinds.DATE.parse(text) == day


@pytest.mark.parametrize(
    "text", ["31-02-2025", "2025-12-31", "besok", "32-01-2025", "01-13-2025", "5"]
)
def test_unreadable_dates_are_explained(text: str) -> None:
    with pytest.raises(ValueError, match="31-12-2025"):
        kinds.DATE.parse(text)


@pytest.mark.parametrize(
    ("text", "number"), [("24", 24), ("-3", -3), ("1.250", 1250), ("12.345.678", 12_345_678)]
)
def test_whole_numbers_may_be_grouped(text: str, number: int) -> None:
    assert kinds.INTEGER.parse(text) == number


@pytest.mark.parametrize("text", ["2.5", "1.25", "24,5", "1.2500", "24 bulan", "", "."])
def test_two_and_a_half_is_never_read_as_twenty_five(text: str) -> None:
    with pytest.raises(ValueError, match="bilangan bulat"):
        kinds.INTEGER.parse(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0812-3456-7890", "+6281234567890"),
        ("62 812 3456 7890", "+6281234567890"),
        ("+60 12-345 6789", "+60123456789"),
    ],
)
def test_phone_numbers_are_kept_in_one_form(text: str, number: str) -> None:
    assert kinds.PHONE.parse(text) == number


def test_a_choice_is_read_by_label_and_by_code() -> None:
    religion = kinds.codes("religion")
    assert religion.parse("islam") == religion.parse("1") == "1"
    assert religion.format("1") == "Islam"


def test_several_of_a_few_are_read_by_label_and_kept_by_name() -> None:
    kind = kinds.tags(Colour)
    assert kind.parse(" merah tua , HIJAU,") == "RED GREEN"
    assert kind.format("RED GREEN") == "Merah tua, Hijau"
    assert kind.parse("") == ""
    with pytest.raises(ValueError, match="Merah tua, Hijau"):
        kind.parse("biru")


def test_one_of_what_is_known_is_read_by_its_label() -> None:
    kind = kinds.among({"a1": "Ikrar 2025", "a2": "Ikrar 2026"})
    assert kind.parse("ikrar 2026 ") == "a2"
    assert [kind.format(one) for one in kind.choices] == ["Ikrar 2025", "Ikrar 2026"]
    assert kind.format("gone") == "–"
    with pytest.raises(ValueError, match="daftar"):
        kind.parse("Ikrar 2024")


@pytest.mark.parametrize(("typed", "kept"), [("1", "001"), ("RT 02", "002"), ("rw.12", "012")])
def test_a_neighbourhood_has_three_figures(typed: str, kept: str) -> None:
    assert kinds.NEIGHBOURHOOD.parse(typed) == kept


@pytest.mark.parametrize("typed", ["1a", "1234", "RT", "-1"])
def test_what_is_no_neighbourhood_is_not_guessed(typed: str) -> None:
    with pytest.raises(ValueError, match="tiga angka"):
        kinds.NEIGHBOURHOOD.parse(typed)


@pytest.mark.parametrize("typed", ["desa@@contoh", "desa", "desa@contoh", "a b@contoh.id", "@c.id"])
def test_an_address_that_no_post_reaches_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="surel"):
        kinds.EMAIL.parse(typed)
    assert kinds.EMAIL.parse("desa@contoh.desa.id") == "desa@contoh.desa.id"


@pytest.mark.parametrize(
    ("known", "last"),
    [
        (PartialDate(2026), dt.date(2026, 12, 31)),
        (PartialDate(2024, 2), dt.date(2024, 2, 29)),
        (PartialDate(2026, 12), dt.date(2026, 12, 31)),
        (PartialDate(2026, 5, 4), dt.date(2026, 5, 4)),
    ],
)
def test_a_date_known_in_part_may_mean_its_last_day(known: PartialDate, last: dt.date) -> None:
    assert known.last_day() == last


def test_a_year_is_written_as_it_is_said_and_never_with_a_dot() -> None:
    assert kinds.YEAR.format(kinds.YEAR.parse(" 2026 ")) == "2026"
    for typed in ("2.026", "26", "20266", "dua ribu", "0026"):
        with pytest.raises(ValueError, match="empat angka"):
            kinds.YEAR.parse(typed)


def test_a_whole_day_that_is_not_in_the_calendar_is_said_so_where_a_year_would_do() -> None:
    with pytest.raises(ValueError, match="ada di kalender"):
        kinds.PARTIAL_DATE.parse("31-02-1990")
    with pytest.raises(ValueError, match="tahunnya saja"):
        kinds.PARTIAL_DATE.parse("kemarin")
