"""Numbers and dates in Indonesian words; Babel is the second opinion."""

import datetime as dt

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel import words
from dme_desktop.kernel.words import of_kelurahan


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (100, "seratus"),
        (1_000, "seribu"),
        (1_001_850, "satu juta seribu delapan ratus lima puluh"),
        (2_500_000, "dua juta lima ratus ribu"),
        (1_000_000_000, "satu miliar"),
        (115_000, "seratus lima belas ribu"),
        (-7, "minus tujuh"),
    ],
)
def test_numbers_are_spoken_as_on_a_receipt(number: int, spoken: str) -> None:
    assert words.spoken(number) == spoken


def test_names_with_numbers_stand_in_the_order_in_which_one_counts() -> None:
    told = ["Dusun 10", "dusun II", "Dusun 1", "Dusun", "Gubuk Baret", "DUSUN 2 B", "Dusun2", ""]
    assert sorted(told, key=words.in_order) == [
        "", "Dusun", "Dusun 1", "dusun II", "Dusun2", "DUSUN 2 B", "Dusun 10", "Gubuk Baret",
    ]  # fmt: skip


@given(st.integers(0, 10**15 - 1))
def test_no_two_neighbours_sound_alike(number: int) -> None:
    assert words.spoken(number) != words.spoken(number + 1)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_dates_agree_with_babel(day: dt.date) -> None:
    assert words.print_date(day) == format_date(day, "d MMMM y", locale="id")
    assert words.weekday(day) == format_date(day, "EEEE", locale="id")


@given(st.integers(0, 10**15))
def test_grouping_agrees_with_babel(number: int) -> None:
    assert words.grouped(number) == format_decimal(number, locale="id")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Tanyakan ke kantor desa.", "Tanyakan ke kantor kelurahan."),
        (
            "Kami, Pemerintah Desa bersama masyarakat",
            "Kami, Pemerintah Kelurahan bersama masyarakat",
        ),
        ("Kepala desa menandatangani", "Lurah menandatangani"),
        ("KEPALA DESA", "LURAH"),
        ("MENURUT DUSUN DAN", "MENURUT LINGKUNGAN DAN"),
        ("Kepala dusun", "Kepala lingkungan"),
        ("Ikrar Desa Migran Emas", "Ikrar Desa Migran Emas"),
        ("Desa Jenggik Utara", "Desa Jenggik Utara"),
        ("Peraturan Desa", "Peraturan Desa"),
        ("Nama desa/kelurahan", "Nama desa/kelurahan"),
        ("Pilih desa atau kelurahan", "Pilih desa atau kelurahan"),
        ("pedesaan", "pedesaan"),
        ("sama dengan yang tertulis di APBDes.", "sama dengan yang tertulis di APBD."),
        ("dengan koperasi atau BUMDes", "dengan koperasi"),
        ("koperasi dan BUMDes yang tercatat", "koperasi yang tercatat"),
        ("APBDes", "APBDes"),  # what a record was kept with
        ("BUMDes", "BUMDes"),
    ],
)
def test_what_is_said_of_a_desa_is_said_of_a_kelurahan(told: str, said: str) -> None:
    assert of_kelurahan(told) == said


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((2026, 11, 3), None, "3 November 2026"),
        ((2026, 11, 3), (2026, 11, 3), "3 November 2026"),
        ((2026, 11, 3), (2026, 11, 5), "3 sampai 5 November 2026"),
        ((2026, 10, 30), (2026, 11, 5), "30 Oktober sampai 5 November 2026"),
        ((2026, 12, 30), (2027, 1, 2), "30 Desember 2026 sampai 2 Januari 2027"),
    ],
)
def test_days_are_told_once_where_they_are_the_same(
    first: tuple[int, int, int], last: tuple[int, int, int] | None, told: str
) -> None:
    assert words.print_span(dt.date(*first), dt.date(*last) if last else None) == told


@pytest.mark.parametrize(
    ("told", "said"),
    [("Perawat lansia", "perawat lansia"), ("Calon PMI", "calon PMI"), ("BP3MI", "BP3MI"),
     ("BUMDes", "BUMDes"), ("P to P (melalui P3MI)", "P to P (melalui P3MI)"), ("", ""),
     ("Western Union/MoneyGram", "Western Union/MoneyGram"), ("WhatsApp", "WhatsApp"),
     ("Kawin", "kawin"), ("SMA/sederajat", "SMA/sederajat")],
)  # fmt: skip
def test_a_name_keeps_its_capitals_inside_a_sentence(told: str, said: str) -> None:
    assert words.inside(told) == said


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("terlambat", "Terlambat"),
        ("ada 5", "Ada 5"),
        ("beda ejaan", "Beda ejaan"),
        ("cbea 01f9 7a2c", "cbea 01f9 7a2c"),  # a key is compared letter by letter
        ("cbea", "Cbea"),
        ("0812 5980", "0812 5980"),
    ],
)
def test_a_cell_begins_as_a_sentence_and_a_key_stays_as_it_is(told: str, shown: str) -> None:
    assert words.cased(told) == shown


def test_a_day_of_the_screen_is_printed_as_paper_has_it() -> None:
    told = "Rp1.500.000 dibayar pada 01-12-2026 dengan nomor 12-34-567."
    assert words.printed_days(told) == (
        "Rp1.500.000 dibayar pada 1 Desember 2026 dengan nomor 12-34-567."
    )
    assert words.printed_days("Nomor 31-02-2026") == "Nomor 31-02-2026"  # no day


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "zero"),
        (-7, "minus seven"),
        (19, "nineteen"),
        (40, "forty"),
        (385, "three hundred eighty-five"),
        (1_250_000, "one million two hundred fifty thousand"),
        (5_000_000_012, "five billion twelve"),
    ],
)
def test_a_number_is_spoken_in_english_in_an_english_window(number: int, told: str) -> None:
    assert words.spoken_in_english(number) == told
