"""How a value of each kind is read from text and written as text, the Indonesian way."""

import datetime as dt
import enum
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dme_desktop.kernel import codes as code_lists
from dme_desktop.kernel import money, names, spellings, tiles, words
from dme_desktop.kernel.clock import LATEST_YEAR, OLDEST_YEAR
from dme_desktop.kernel.text import clean, clean_line, digits

LAST_SHORT_YEAR_OF_THIS_CENTURY = 45


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value. `parse` raises ValueError with a sentence for the clerk."""

    name: str
    parse: Callable[[str], Any]
    format: Callable[[Any], str]
    options: Callable[[], tuple[Any, ...]] = field(default=tuple)
    right_aligned: bool = False
    example: Callable[[Any], str] | None = None  # what a value comes to, told under it
    meant: Callable[[str], Any] = lambda _: None  # what another usual word for a choice means

    @property
    def choices(self) -> tuple[Any, ...]:
        """Return the values to choose from; empty for free values."""
        return self.options()


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date a family remembers: "2019", "05-2019" or "17-05-2019". Stored in ISO order.

    A part that is 0, as registers write "00-00-1990", is one that nobody knows.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        for name in ("month", "day"):
            if getattr(self, name) == 0:
                object.__setattr__(self, name, None)
        if self.day and not self.month:
            raise ValueError("a day of no month")
        dt.date(self.year, self.month or 1, self.day or 1)  # raises ValueError when impossible

    @classmethod
    def of(cls, day: dt.date) -> "PartialDate":
        """Return the exact date `day`."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Read "2019", "2019-05" or "2019-05-17"."""
        return cls(*(int(part) for part in text.split("-")))

    def iso(self) -> str:
        """Return the stored form; it sorts by time."""
        if not self.month:
            return f"{self.year:04}"
        month = f"{self.year:04}-{self.month:02}"
        return f"{month}-{self.day:02}" if self.day else month

    def exact(self) -> dt.date | None:
        """Return the day when it is known to the day."""
        return dt.date(self.year, self.month, self.day) if self.month and self.day else None

    def first_day(self) -> dt.date:
        """Return the first day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> dt.date:
        """Return the last day it can mean."""
        if self.day:
            return self.first_day()
        after = dt.date(
            self.year + (not self.month or self.month == 12), (self.month or 12) % 12 + 1, 1
        )
        return after - dt.timedelta(days=1)

    def printed(self) -> str:
        """Return "17 Mei 2019", "Mei 2019" or "2019"."""
        month = words.MONTHS[self.month - 1] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)

    def __str__(self) -> str:
        """Return "17-05-2019", "05-2019" or "2019"."""
        return "-".join(reversed(self.iso().split("-")))


NOT_A_DAY = "Tulis tanggal yang ada di kalender, seperti 31-12-2025."


def _parse_date(text: str) -> dt.date:
    found = _date_parts(text)
    if len(found) == 3:
        try:
            return dt.date(_full_year(found[2]), int(found[1]), int(found[0]))
        except ValueError:
            pass
    raise ValueError(NOT_A_DAY)


def _parse_partial(text: str) -> PartialDate:
    found = _date_parts(text)
    try:
        if 1 <= len(found) <= 3:
            numbers = [int(part) for part in reversed(found)]
            return PartialDate(_full_year(found[-1]), *numbers[1:])
    except ValueError:
        if len(found) == 3 and all(map(str.isdecimal, found)):
            raise ValueError(NOT_A_DAY) from None
    raise ValueError("Tulis tanggal seperti 31-12-2025, 12-2025, atau tahunnya saja.")


def _date_parts(text: str) -> list[str]:
    bare = text.strip()
    if re.fullmatch(r"\d{6}|\d{8}", bare):
        return [bare[:2], bare[2:4], bare[4:]]
    return [part for part in re.split(r"[-/. ]+", bare) if part] if bare.isascii() else []


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 2:
        year += 2000 if year <= LAST_SHORT_YEAR_OF_THIS_CENTURY else 1900
    if len(text) not in {2, 4} or not OLDEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError
    return year


def _parse_integer(text: str) -> int:
    bare = text.strip()
    if not re.fullmatch(r"-?([0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})", bare):
        raise ValueError("Tulis bilangan bulat, seperti 24.")
    return int(bare.replace(".", ""))


def _parse_year(text: str) -> int:
    bare = text.strip()
    if not re.fullmatch(r"[0-9]{4}", bare) or not OLDEST_YEAR <= int(bare) <= LATEST_YEAR:
        raise ValueError("Tulis tahunnya dengan empat angka, seperti 2026.")
    return int(bare)


def _parse_bool(text: str) -> bool:
    known = {"ya": True, "y": True, "1": True, "tidak": False, "t": False, "0": False}
    if (bare := text.strip().casefold()) in known:
        return known[bare]
    raise ValueError("Tulis Ya atau Tidak.")


def _parse_phone(text: str) -> str:
    bare = clean_line(text)
    number = digits(bare)
    if bare.startswith("+") and 7 <= len(number) <= 15:
        return f"+{number}"
    local = number.removeprefix("62") if number.startswith("62") else number.removeprefix("0")
    if re.fullmatch(r"8\d{8,11}", local):
        return f"+62{local}"
    raise ValueError("Tulis nomor seperti 0812-3456-7890; nomor luar negeri diawali + kode negara.")


def _format_phone(value: str) -> str:
    if not value.startswith("+62"):
        return value
    local = "0" + value.removeprefix("+62")
    return "-".join(part for part in (local[:4], local[4:8], local[8:]) if part)


def _parse_currency(text: str) -> str:
    if (bare := text.strip().upper()) in _currencies():
        return bare
    raise ValueError("Pilih mata uang dari daftar, seperti MYR.")


def _currencies() -> tuple[str, ...]:
    of_countries = dict.fromkeys(one.currency for one in code_lists.countries().values())
    return (*of_countries, "IDR")


def _parse_document_number(text: str) -> str:
    """Read the number of a passport or permit, whose letters are capitals; a letter has its own.

    Example: "a1234567" is "A1234567", "562/014/Pem.Ds/2026" stays as it is.
    """
    number = clean_line(text)
    return number.upper() if number == number.lower() and "/" not in number else number


def _parse_neighbourhood(text: str) -> str:
    bare = clean_line(text).casefold().removeprefix("rt").removeprefix("rw").strip(" .")
    if not re.fullmatch(r"[0-9]{1,3}", bare):
        raise ValueError("Tulis nomornya saja, paling banyak tiga angka, seperti 001.")
    return f"{int(bare):03}"


def _parse_email(text: str) -> str:
    bare = clean_line(text)
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", bare):
        raise ValueError("Tulis alamat surel seperti kantor@contoh.desa.id.")
    return bare


TEXT = Kind("text", clean_line, str)
NAME = Kind("name", lambda text: names.spelled(clean_line(text)), str)
NEIGHBOURHOOD = Kind("text", _parse_neighbourhood, str)
EMAIL = Kind("text", _parse_email, str)
LONG_TEXT = Kind("long_text", clean, str)
TILES = Kind("tiles", lambda text: tiles.usual(clean(text)), str)
DATE = Kind("date", _parse_date, words.screen_date)
PARTIAL_DATE = Kind("partial_date", _parse_partial, str)
RUPIAH = Kind("rupiah", money.rupiah, words.rupiah, right_aligned=True)
DECIMAL = Kind("decimal", money.number, money.written, right_aligned=True)
INTEGER = Kind("integer", _parse_integer, words.grouped, right_aligned=True)
YEAR = Kind("integer", _parse_year, str)
BOOL = Kind("bool", _parse_bool, lambda value: "Ya" if value else "Tidak")
DOCUMENT_NUMBER = Kind("text", _parse_document_number, str)
NIK = Kind("nik", lambda text: "".join(clean_line(text).split()).strip("'"), str)
KK = Kind("kk", lambda text: "".join(clean_line(text).split()).strip("'"), str)
PHONE = Kind("phone", _parse_phone, _format_phone)
REGION = Kind("region", clean_line, str)
CURRENCY = Kind("choice", _parse_currency, str, _currencies)


def choice(options: type[enum.Enum]) -> Kind:
    """One of an enum: the member name is stored, its value is what people read."""
    by_label = {option.value.casefold(): option for option in options}

    def parse(text: str) -> enum.Enum:
        try:
            return by_label[text.strip().casefold()]
        except KeyError:
            raise ValueError("Pilih salah satu: " + ", ".join(o.value for o in options)) from None

    def meant(text: str) -> enum.Enum | None:
        return spellings.of_members(options).get(spellings.bare_code(text))

    def show(option: enum.Enum) -> str:
        return str(option.value)

    return Kind("choice", parse, show, lambda: tuple(options), meant=meant)


def codes(name: str) -> Kind:
    """One of a shipped code list: the code is stored, its label is what people read."""

    def parse(text: str) -> str:
        bare = text.strip().casefold()
        for code, label in code_lists.labels(name).items():
            if bare in {code.casefold(), label.casefold()}:
                return code
        raise ValueError("Pilih salah satu dari daftar.")

    def show(code: str) -> str:
        return code_lists.labels(name).get(code, code)

    def meant(text: str) -> str | None:
        return spellings.of_codes(name).get(spellings.bare_code(text))

    return Kind("choice", parse, show, lambda: tuple(code_lists.labels(name)), meant=meant)


def tags(options: type[enum.Enum]) -> Kind:
    """Any of an enum: their member names are stored in one text with spaces between."""
    by_label = {option.value.casefold(): option.name for option in options}

    def parse(text: str) -> str:
        labels = [label.strip().casefold() for label in text.split(",") if label.strip()]
        try:
            return " ".join(by_label[label] for label in labels)
        except KeyError:
            raise ValueError("Pilih dari: " + ", ".join(o.value for o in options)) from None

    def show(names: str) -> str:
        return ", ".join(str(options[name].value) for name in names.split())

    return Kind("tags", parse, show, lambda: tuple(options))


def among(labels: Mapping[str, str]) -> Kind:
    """One of what is known now, {id: label}: the id is stored, the label is what people read."""

    def parse(text: str) -> str:
        bare = text.strip().casefold()
        for known, label in labels.items():
            if bare == label.casefold():
                return known
        raise ValueError("Pilih salah satu dari daftar.")

    return Kind("choice", parse, lambda known: labels.get(known, "–"), lambda: tuple(labels))
