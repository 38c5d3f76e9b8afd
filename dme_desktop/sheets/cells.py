"""What one cell of a workbook says, as a value of the village's books.

The cleaning rules are what such files have taught offices: marks before numbers, unseen letters,
coded or spelled values, "DUSUN " before a hamlet, dates as texts and as counted days.
"""

import datetime as dt
import enum
import math
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dme_desktop.kernel import kinds, money, words
from dme_desktop.kernel.clock import LATEST_YEAR, OLDEST_YEAR
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.spellings import (
    CURRENCIES,
    DOUBTFUL,
    bare_code,
    of_codes,
    of_members,
    squeezed,
)
from dme_desktop.kernel.text import clean_line

Cell = str | float | bool | dt.date | dt.time | dt.timedelta | None  # "" when empty

LONGEST_CELL = 10_000
BLANKS = {"", "-", "--", ".", "0", "NULL", "null"}
NOT_COUNTED = "#RUMUS!"  # what a formula is whose result nobody has stored
FAILED_FORMULAS = {NOT_COUNTED, "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}
LAST_YEAR_NUMBER = 2100  # a larger number in a date cell counts days
DAYS_TO_1904 = 1462  # between the two beginnings of counting that Excel has
EXCEL_DAY_ZERO = dt.date(1899, 12, 30)
NUMERIC = (
    "{} tersimpan sebagai angka, sehingga Excel mengubah angka ke-16. Jadikan kolomnya Teks lalu "
    "ketik ulang dari KK."
)
BAD_DATE = "Tanggal {} tidak ada di kalender. Tulis seperti 31-12-1990."
UNKNOWN_CODE = "{} “{}” tidak dikenal. Pakai nomor atau sebutan dari lembar Kode Data."
TURNED = "Excel mengubah RT/RW menjadi tanggal ({}). Jadikan kolomnya Teks lalu ketik ulang."
TWO_NUMBERS = "“{}” berisi dua nomor. Pisahkan RT dan RW, seperti 001 dan 002."

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")
_DAY_AND_NAME = re.compile(r"(\d{1,2})[-/., ]*([A-Za-z]{1,9})[-/., ]*(\d{4}|\d{2})")
_NAME_AND_DAY = re.compile(r"([A-Za-z]{3,9})\.? +(\d{1,2}) *, *(\d{4})")
_MONTH_ONLY = re.compile(r"([A-Za-z]{3,9}|\d{1,2})\.?[-/. ]+(\d{4})")
_CLOSED_UP = re.compile(r"(\d\d)(\d\d)(\d{4})")
DASHES = re.compile(r"\s*[‐-―−]\s*")
_WEEKDAY = re.compile(
    r"^(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|hari)\b[\s,.]*", re.IGNORECASE
)
_SAYS_DATE = re.compile(r"^(?:tgl|tanggal|bulan|bln|tahun|thn|th)\b[\s.:]*", re.IGNORECASE)
_HOUR = re.compile(r"(?:\s+|(?<=\d)T)\d{1,2}[:.]\d\d.*$")
_HAMLET = re.compile(r"^(dusun|dsn|dukuh|lingkungan|lingk)\b[\s.:]*", re.IGNORECASE)
_NEIGHBOURHOOD = re.compile(
    r"(?:r\.?\s*[tw][\s.:-]*)?0*(\d{1,3}|\d{1,2}[a-z]|[ivx]+)(?:\.0)?[\s./-]*", re.IGNORECASE
)
_ROMAN = re.compile(r"[IVX]+")
_SAYS_PHONE = re.compile(
    r"^(?:(?:no|nomor|hp|telp|telepon|tlp|wa|whatsapp)\b[\s.:/]*)+", re.IGNORECASE
)


@dataclass(frozen=True)
class Refusal:
    """Why a cell cannot be taken, in one sentence."""

    sentence: str


def spelled(cell: Cell) -> str:
    """Return a coded value as the lists of spellings and the answers about it name it."""
    return bare_code(plain(cell))


def spelling(cell: Cell) -> str:
    """Return a coded value as it is compared, "" for a cell that cannot be read."""
    try:
        return spelled(cell)
    except ValueError:
        return ""


def shown(cell: Cell) -> str:
    """Return what a cell shows, "" for one that cannot be read."""
    try:
        return plain(cell)
    except ValueError:
        return ""


def plain(cell: Cell) -> str:
    """Return what a cell shows, on one clean line; ValueError for one too long or no value."""
    if not isinstance(cell, str):
        return _shown(cell)
    if cell.startswith("#") and cell in FAILED_FORMULAS:
        how = "belum dihitung" if cell == NOT_COUNTED else f"gagal, {cell}"
        raise ValueError(f"Sel ini berisi rumus yang {how}. Ketik isinya sebagai teks.")
    if len(cell) > LONGEST_CELL:
        raise ValueError("Isi sel lebih dari 10.000 huruf. Periksa apakah salah tempel.")
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split()).lstrip("'")
    return clean_line(cell).lstrip("'")


def text(cell: Cell) -> str | None:
    """Read words; a dash or a zero means that nothing is known."""
    shown = plain(cell)
    return None if shown in BLANKS else shown


def number(what: str, cell: Cell) -> str | None:
    """Read a number of 16 digits kept as text, whatever marks stand in it."""
    if isinstance(cell, str) and len(cell) == 16 and cell.isdecimal() and cell.isascii():
        return cell
    if isinstance(cell, float | int) and cell:
        raise ValueError(NUMERIC.format(what))
    shown = plain(cell)
    if re.search(r"\d[,.]\d+E\+?\d+$", shown, re.IGNORECASE):
        raise ValueError(NUMERIC.format(what))
    bare = re.sub(r"[\s'’`´.,\-]", "", shown)
    return None if bare in BLANKS else bare


def hamlet(cell: Cell) -> str | None:
    """Read a hamlet without the word for it; one written in capitals gets small letters.

    Sheets of the civil registry are all capitals, the office writes "Dasan Baru": both are one.
    """
    shown = _HAMLET.sub("", text(cell) or "")
    if shown.isupper():
        shown = " ".join(
            word if _ROMAN.fullmatch(word) else word.capitalize() for word in shown.split()
        )
    return shown or None


def neighbourhood(cell: Cell) -> str | None:
    """Read an RT or RW as three digits; ValueError where two numbers or a date stand."""
    refuse_a_day(cell)
    shown = plain(cell)
    if not shown.strip("0-. "):
        return None
    if found := _NEIGHBOURHOOD.fullmatch(shown):
        bare = words.figures(found[1].upper())
        return bare.zfill(3) if bare.isdecimal() else bare
    if re.search(r"\d\D+\d", shown):
        raise ValueError(TWO_NUMBERS.format(shown[:20]))
    raise ValueError(f"“{shown[:20]}” bukan nomor RT atau RW. Tulis seperti 001.")


def refuse_a_day(cell: Cell) -> None:
    """Raise ValueError where Excel has made a day of 1/2: which was RT, nobody knows."""
    turned = _shown(cell) if isinstance(cell, dt.date) else ""
    if turned:
        raise ValueError(TURNED.format(turned))


def date(
    cell: Cell,
    *,
    month_first: bool = False,
    latest: dt.date | None = None,
    from_1904: bool = False,
) -> PartialDate | None:
    """Read a date: a date cell, a day count, dd-mm-yyyy, yyyy-mm-dd, a month or a bare year.

    Where the month stands first, as the clerk has said of the whole column, mm-dd-yyyy. A year of
    two digits is that of the last such date not after `latest`; numbers count days from 1900, or
    `from_1904`.
    """
    if isinstance(cell, dt.date):
        return PartialDate(cell.year, cell.month, cell.day)
    if isinstance(cell, float | int) and not isinstance(cell, bool) and cell:
        return _counted(cell + DAYS_TO_1904 * from_1904 if cell > LAST_YEAR_NUMBER else cell)
    shown = DASHES.sub("-", plain(cell))
    if len(shown) > 10:
        shown = _HOUR.sub("", _WEEKDAY.sub("", shown))
    if shown in BLANKS or not shown.strip("0-/. "):
        return None
    return _written(shown, month_first=month_first, latest=latest)


def day(cell: Cell, *, month_first: bool = False, from_1904: bool = False) -> dt.date | None:
    """Read a date that has to be known to the day."""
    found = date(cell, month_first=month_first, from_1904=from_1904)
    if found and not found.exact():
        raise ValueError(f"Tanggal {found} perlu hari dan bulannya juga, seperti 31-12-2027.")
    return found.exact() if found else None


def member(options: type[enum.Enum], cell: Cell) -> enum.Enum | None:
    """Read one of a few, by what people read or by a usual other word for it."""
    said = plain(cell)
    if said in BLANKS:
        return None
    found = of_members(options).get(bare_code(said))
    if found is None:
        names = ", ".join(str(one.value) for one in options)
        raise ValueError(f"“{said[:40]}” tidak dikenal. Pakai salah satu: {names}.")
    return found


def two_numbers(cell: Cell) -> tuple[int, int] | None:
    """Return the two first numbers of a date such as 5/7/1992, None where it can mean one day."""
    found = _DAY_FIRST.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None or found[1] == found[2]:
        return None
    return int(found[1]), int(found[2])


def told_date(shown: str, *, month_first: bool = False) -> str:
    """Return "5 Juli 1992", without a year of two digits, or that there is no such day."""
    try:
        found = _written(shown, month_first=month_first, latest=None)
    except ValueError:
        return "tanggal yang tidak ada"
    is_short = not re.search(r"\d{4}", shown)
    return found.printed().rpartition(" ")[0] if is_short else found.printed()


def code(name: str, label: str, cell: Cell) -> str | None:
    """Read a value of a shipped code list, by its number or as it is spelled."""
    shown = plain(cell)
    if shown in BLANKS:
        return None
    bare = bare_code(shown)
    if why := DOUBTFUL.get(name, {}).get(bare):
        raise ValueError(f"{label} “{shown[:40]}” {why}")
    found = of_codes(name).get(bare)
    if found is None:
        raise ValueError(UNKNOWN_CODE.format(label, shown[:40]))
    return found


def phone(cell: Cell) -> str | None:
    """Read one phone number; two, or one with other words beside it, are nobody's for sure."""
    shown = _SAYS_PHONE.sub("", text(cell) or "")
    if not shown:
        return None
    if re.search(r"[A-Za-z]", shown) or re.search(r"\d[\s)]*[/,;]\s*\+?\d{2}", shown):
        raise ValueError(f"“{shown[:40]}” bukan satu nomor. Tulis seperti 0812-3456-7890.")
    parsed: str = kinds.PHONE.parse(shown)
    return parsed


def rupiah(cell: Cell) -> int | None:
    """Read a sum of rupiah as a clerk types it; 0 is a sum, a blank is none."""
    shown = _amount(cell)
    return money.rupiah(shown) if shown else None


def number_of(cell: Cell) -> Decimal | None:
    """Read a sum that may have a fraction, in whatever currency."""
    shown = _amount(cell)
    return money.number(shown) if shown else None


def currency(cell: Cell) -> str | None:
    """Read the three letters of a currency, or what slips write in their place, such as RM."""
    shown = text(cell)
    written = CURRENCIES.get(squeezed(shown), shown) if shown else ""
    read: str | None = kinds.CURRENCY.parse(written) if written else None
    return read


def _amount(cell: Cell) -> str:
    """Return an amount as it is typed; what the sheet keeps as a number needs no guess."""
    if isinstance(cell, float | int) and not isinstance(cell, bool) and math.isfinite(cell):
        return money.written(Decimal(str(cell)))
    shown = plain(cell)
    return "" if shown in BLANKS - {"0"} else shown


def _shown(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return words.screen_date(cell.date())
    if isinstance(cell, dt.date):
        return words.screen_date(cell)
    return "" if cell is None else str(cell)


def _counted(value: float) -> PartialDate:
    if 1900 <= value <= LAST_YEAR_NUMBER and value == int(value):
        return PartialDate(int(value))
    try:
        return PartialDate.of(EXCEL_DAY_ZERO + dt.timedelta(days=int(value)))
    except (OverflowError, ValueError):
        raise ValueError(BAD_DATE.format(f"{value:g}")) from None


def _written(shown: str, *, month_first: bool, latest: dt.date | None) -> PartialDate:
    bare = re.sub(r"['’`]", "", _SAYS_DATE.sub("", shown)).strip(" ,.;")
    try:
        return _from_parts(*_parts(bare, month_first=month_first), latest)
    except ValueError:
        raise ValueError(BAD_DATE.format(f"“{shown[:20]}”")) from None


def _parts(shown: str, *, month_first: bool) -> tuple[str, str, str]:
    """Return year, month and day as written; "" for an unknown one."""
    if found := _YEAR_FIRST.fullmatch(shown):
        return found[1], found[2] or "", found[3] or ""
    if found := _MONTH_ONLY.fullmatch(shown):
        return found[2], _month(found[1]), ""
    if found := _NAME_AND_DAY.fullmatch(shown):
        return found[3], _month(found[1]), found[2]
    if (closed := _CLOSED_UP.fullmatch(shown)) and not _is_day_first(closed):
        return shown[:4], shown[4:6], shown[6:]
    shapes = (_DAY_FIRST, _DAY_AND_NAME, _CLOSED_UP)
    found = next(filter(None, (shape.fullmatch(shown) for shape in shapes)), None)
    if found is None:
        raise ValueError(shown)
    if month_first and found[2].isdecimal():
        return found[3], found[1], found[2]
    return found[3], _month(found[2]), found[1]


def _is_day_first(closed: re.Match[str]) -> bool:
    """Say whether eight figures are 05071990, and not 19900705."""
    return int(closed[2]) <= 12 and OLDEST_YEAR <= int(closed[3]) <= LATEST_YEAR


def _from_parts(year: str, month: str, day: str, latest: dt.date | None) -> PartialDate:
    whole = int(year)
    known_month = int(month or 0) or None
    known_day = (int(day or 0) or None) if known_month else None
    if len(year) == 2:
        whole += 2000 if whole <= kinds.LAST_SHORT_YEAR_OF_THIS_CENTURY else 1900
        if latest and PartialDate(whole, known_month, known_day).first_day() > latest:
            whole -= 100
    if not OLDEST_YEAR <= whole <= LATEST_YEAR:
        raise ValueError(year)
    return PartialDate(whole, known_month, known_day)


def _month(written: str) -> str:
    """Return a month as a number, however a clerk shortens its name; ValueError for no month."""
    if written.isdecimal():
        return written
    bare = words.figures(written.upper())
    found = bare if bare.isdecimal() else _months().get(bare[:3])
    if found is None:
        raise ValueError(written)
    return found


@cache
def _months() -> dict[str, str]:
    short = {name.upper()[:3]: str(n) for n, name in enumerate(words.MONTHS, start=1)}
    return short | {
        "MAY": "5", "AUG": "8", "AGT": "8", "AGS": "8", "OCT": "10", "DEC": "12", "PEB": "2",
        "NOP": "11", "MRT": "3", "MAC": "3", "OGO": "8", "DIS": "12", "SPT": "9",
    }  # fmt: skip
