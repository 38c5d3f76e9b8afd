"""Dates, money and numbers in Indonesian words, the same on screen and on paper."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SMALL = {"dan", "atau", "di", "ke", "dari", "untuk", "yang", "dengan", "pada", "dalam"}
_UNITS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_ENGLISH_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_ENGLISH_TENS = (
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_ENGLISH_SCALES = (
    (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"),
    (100, "hundred"),
)  # fmt: skip
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


_OF_DESA = re.compile(
    r"\b(?<!peraturan )(?:kepala desa|kepala dusun|dusun|desa)\b"
    r"(?!(?-i: [A-Z][a-z])| migran emas|/kelurahan|/lurah| atau (?:kelurahan|lurah))",
    re.IGNORECASE,
)
_MONEY_OF_DESA = re.compile(r"(?<= )APBDes\b")  # in a sentence; alone it is what a record says
_FIRM_OF_DESA = re.compile(r"(?<=\w) (?:atau|dan) (?:unit )?BUMDes\b")
_HAMLET_HEAD = re.compile(r"\bkepala dusun\b", re.IGNORECASE)
_SCREEN_DAY = re.compile(r"\b([0-3]\d)-([01]\d)-(\d{4})\b")
_KEY = re.compile(r"[0-9a-f]{4}( [0-9a-f]{4})+")
_OF_KELURAHAN = {
    "kepala desa": "lurah", "kepala dusun": "kepala lingkungan", "dusun": "lingkungan",
    "desa": "kelurahan",
}  # fmt: skip


class Typed(str):
    """What somebody typed, such as a name: every language shows it as it stands."""

    __slots__ = ()


def of_kelurahan(told: str) -> str:
    """Return what is said of a desa as it is said of a kelurahan.

    Example: "Minta ke kantor desa" becomes "Minta ke kantor kelurahan". Names, "Desa Senaru" and
    "Desa Migran Emas", rules that only a desa makes, and what names both already stay. It lives on
    the APBD of its regency and has no BUMDes.
    """
    told = _FIRM_OF_DESA.sub("", _MONEY_OF_DESA.sub("APBD", told))
    return _OF_DESA.sub(lambda found: _like(found[0], _OF_KELURAHAN[found[0].lower()]), told)


def of_hamlet_heads(told: str, title: str) -> str:
    """Return what is said of a head of a hamlet with the title that one has in an office.

    Example: "Lewat kepala dusun" becomes "Lewat kepala wilayah".
    """
    return _HAMLET_HEAD.sub(lambda found: _like(found[0], title.lower()), told)


def _like(before: str, after: str) -> str:
    """Return a word with the capitals of the one it stands for."""
    if before.isupper():
        return after.upper()
    if before.istitle():
        return after.title()
    return after[0].upper() + after[1:] if before[0].isupper() else after


def cased(told: str) -> str:
    """Return what stands alone in a cell as a sentence begins: "terlambat" becomes "Terlambat".

    Codes, addresses and single letters stay: only a first word of letters and hyphens is changed,
    and no key in groups, whose first one may be of letters alone.
    """
    if not told[:1].islower() or _KEY.fullmatch(told):
        return told
    first = told.partition(" ")[0].rstrip(",;:.?!)").replace("-", "").replace("/", "")
    return told[0].upper() + told[1:] if first.isalpha() and len(first) > 1 else told


def screen_date(day: dt.date) -> str:
    """Return "11-09-2025"."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def print_date(day: dt.date) -> str:
    """Return "11 September 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def printed_days(told: str) -> str:
    """Return a text of the screen as paper has it: "01-12-2026" is "1 Desember 2026"."""
    return _SCREEN_DAY.sub(_printed_day, told)


def _printed_day(shown: re.Match[str]) -> str:
    """Return a day as paper has it; figures that only look like one stay."""
    try:
        return print_date(dt.date(*map(int, shown.groups()[::-1])))
    except ValueError:
        return shown[0]


def print_span(first: dt.date, last: dt.date | None) -> str:
    """Return "3 sampai 5 November 2026", saying month and year once where they are the same."""
    if last is None or last == first:
        return print_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} sampai {print_date(last)}"
    if first.year == last.year:
        return f"{print_date(first).rsplit(' ', 1)[0]} sampai {print_date(last)}"
    return f"{print_date(first)} sampai {print_date(last)}"


def spoken_date(day: dt.date) -> str:
    """Return "sebelas September dua ribu dua puluh lima (11-09-2025)", as records say a day."""
    told = f"{spoken(day.day)} {MONTHS[day.month - 1]} {spoken(day.year)}"
    return f"{told} ({screen_date(day)})"


def titled(text: str) -> str:
    """Return "Kaur Tata Usaha dan Umum": capitals but for the small words; BPD stays BPD."""
    lowered = text.lower() if text.isupper() else text
    return " ".join(
        word if word in _SMALL else word[:1].upper() + word[1:] for word in lowered.split()
    )


def inside(text: str) -> str:
    """Return words as they stand inside a sentence: "calon PMI"; a name stays as it is.

    Names are what has capitals of its own: "BP3MI", "BUMDes", "P to P", "Western Union".
    """
    first, _, rest = text.partition(" ")
    second = rest.partition(" ")[0]
    named = len(first) == 1 or not first[1:].islower()
    if named or (second[:1].isupper() and not second.isupper()):
        return text
    return text[:1].lower() + text[1:]


def weekday(day: dt.date) -> str:
    """Return "Kamis" for a Thursday."""
    return WEEKDAYS[day.weekday()]


def roman_month(month: int) -> str:
    """Return "IX" for month 9, as letter numbers write it."""
    return ROMAN[month - 1]


def figures(word: str) -> str:
    """Return a number that is written as "II", "02" or "2" as "2"; another word as it is."""
    if word in ROMAN:
        return str(ROMAN.index(word) + 1)
    return word.lstrip("0") or word if word.isdecimal() else word


@lru_cache(maxsize=1024)
def in_order(name: str) -> tuple[tuple[int, str], ...]:
    """Return by what names stand in order where some have numbers: "Dusun 2" before "Dusun X"."""
    told = map(figures, re.split(r"([0-9]+|\s+)", name.upper()))
    return tuple((int(one), "") if one.isdecimal() else (-1, one) for one in told if one.strip())


def grouped(number: int) -> str:
    """Return "1.250.000"."""
    return f"{number:,}".replace(",", ".")


def rupiah(amount: int) -> str:
    """Return "Rp1.250.000"; `amount` in rupiah."""
    return f"-Rp{grouped(-amount)}" if amount < 0 else f"Rp{grouped(amount)}"


def decimal(value: Decimal) -> str:
    """Return "1.234,50": dots between thousands, a comma before the fraction."""
    whole, _, fraction = f"{value:f}".partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return sign + grouped(int(whole)) + (f",{fraction}" if fraction else "")


def spoken(number: int) -> str:
    """Return a whole number in words: 1_001_850 is "satu juta seribu delapan ratus lima puluh"."""
    if number < 0:
        return f"minus {spoken(-number)}"
    return " ".join(_spoken(number)) or "nol"


def _spoken(number: int) -> list[str]:
    for size, name in _SCALES:
        if number >= size:
            return [*_spoken(number // size), name, *_spoken(number % size)]
    if number >= 2000:
        return [*_spoken(number // 1000), "ribu", *_spoken(number % 1000)]
    if number >= 1000:
        return ["seribu", *_spoken(number - 1000)]
    if number >= 200:
        return [_UNITS[number // 100], "ratus", *_spoken(number % 100)]
    if number >= 100:
        return ["seratus", *_spoken(number - 100)]
    return _below_hundred(number)


def _below_hundred(number: int) -> list[str]:
    if number >= 20:
        return [_UNITS[number // 10], "puluh", *_below_hundred(number % 10)]
    if number >= 12:
        return [_UNITS[number - 10], "belas"]
    return [_UNITS[number]] if number else []


def spoken_in_english(number: int) -> str:
    """Return a whole number in English words: 1_002_000 is "one million two thousand".

    Only a window in English says it; papers are in Indonesian.
    """
    if number < 0:
        return f"minus {spoken_in_english(-number)}"
    return " ".join(_in_english(number)) or "zero"


def _in_english(number: int) -> list[str]:
    for size, name in _ENGLISH_SCALES:
        if number >= size:
            return [*_in_english(number // size), name, *_in_english(number % size)]
    if number < len(_ENGLISH_UNITS):
        return [_ENGLISH_UNITS[number]] if number else []
    tens, left = _ENGLISH_TENS[number // 10], number % 10
    return [f"{tens}-{_ENGLISH_UNITS[left]}" if left else tens]


def row_code(row: int) -> str:
    """Return "07", the number that somebody keeps on every sheet that is typed back."""
    return f"{row:02}"
