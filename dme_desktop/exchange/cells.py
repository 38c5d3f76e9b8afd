"""What one cell of a workbook says, as a value of the village's books.

The cleaning rules are what such files have taught offices: marks before numbers, unseen letters,
coded or spelled values, "DUSUN " before a hamlet, dates as texts and as counted days.
"""

import datetime as dt
import enum
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel import codes, kinds, money, words
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.text import clean_line
from dme_desktop.people.model import NikMissing, Residency

LONGEST_CELL = 10_000
BLANKS = {"", "-", "--", ".", "0", "NULL", "null"}
FAILED_FORMULAS = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}
LAST_YEAR_NUMBER = 2100  # a larger number in a date cell counts days
EXCEL_DAY_ZERO = dt.date(1899, 12, 30)
NUMERIC = (
    "{} tersimpan sebagai angka, sehingga Excel mengubah angka ke-16. Jadikan kolomnya Teks lalu "
    "ketik ulang dari KK."
)
BAD_DATE = "Tanggal {} tidak ada di kalender. Tulis seperti 31-12-1990."
UNKNOWN_CODE = "{} “{}” tidak dikenal. Pakai nomor atau sebutan dari lembar Kode Data."

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/. ](\d{1,2})[-/. ](\d{1,2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+([A-Za-z]{3,9}|\d{1,2})[-/. ]+(\d{4}|\d{2})")
_CLOSED_UP = re.compile(r"(\d\d)(\d\d)(\d{4})")
_HAMLET = re.compile(r"^(dusun|dsn|lingkungan|lingk|kampung|kp)\b[\s.:]*", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+")

Reader = Callable[[Cell], Any]


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
        raise ValueError(f"Sel ini berisi rumus yang gagal, {cell}. Ketik isinya sebagai teks.")
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


def nik(cell: Cell) -> str | NikMissing:
    """Read a NIK, or why there is none: 0 and numbers that begin with 0 are not issued yet."""
    read = number("NIK", cell)
    if read is None:
        return NikMissing.BELUM_PUNYA if plain(cell) == "0" else NikMissing.TIDAK_DIKETAHUI
    if read.startswith("0") and len(read) == 16 and read.isdecimal():
        return NikMissing.BELUM_PUNYA
    return read


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
    """Read an RT or RW as three digits."""
    shown = re.sub(r"^r[tw]\.?\s*", "", plain(cell), flags=re.IGNORECASE)
    if not shown.strip("0-. "):
        return None
    return shown.zfill(3) if shown.isascii() and shown.isdecimal() else shown


def date(cell: Cell, *, month_first: bool = False) -> PartialDate | None:
    """Read a date: a date cell, a day count, dd-mm-yyyy, yyyy-mm-dd, or a bare year.

    Where the month stands first, as the clerk has said of the whole column, mm-dd-yyyy.
    """
    if isinstance(cell, dt.datetime | dt.date):
        return PartialDate(cell.year, cell.month, cell.day)
    if isinstance(cell, float | int) and not isinstance(cell, bool) and cell:
        return _counted(cell)
    shown = plain(cell)
    if len(shown) > 10:
        shown = re.sub(r"\s+\d{1,2}[:.]\d\d([:.]\d\d)?$", "", shown)
    if shown in BLANKS or not shown.strip("0-/. "):
        return None
    return _written(shown, month_first=month_first)


def day(cell: Cell, *, month_first: bool = False) -> dt.date | None:
    """Read a date that has to be known to the day."""
    found = date(cell, month_first=month_first)
    if found and not found.exact():
        raise ValueError(f"Tanggal {found} perlu hari dan bulannya juga, seperti 31-12-2027.")
    return found.exact() if found else None


def member(options: type[enum.Enum], cell: Cell) -> enum.Enum | None:
    """Read one of a few, by what people read or by a usual other word for it."""
    said = plain(cell)
    if said in BLANKS:
        return None
    found = _members(options).get(_squeezed(said))
    if found is None:
        names = ", ".join(str(one.value) for one in options)
        raise ValueError(f"“{said[:40]}” tidak dikenal. Pakai salah satu: {names}.")
    return found


def two_numbers(cell: Cell) -> tuple[int, int] | None:
    """Return the two first numbers of a date such as 5/7/1992, None where it can mean one day."""
    found = _DAY_FIRST.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None or not found[2].isdecimal() or found[1] == found[2]:
        return None
    return int(found[1]), int(found[2])


def told_date(shown: str, *, month_first: bool = False) -> str:
    """Return "5 Juli 1992", or that there is no such day."""
    try:
        return _written(shown, month_first=month_first).printed()
    except ValueError:
        return "tanggal yang tidak ada"


def code(name: str, label: str, cell: Cell) -> str | None:
    """Read a value of a shipped code list, by its number or as it is spelled."""
    shown = plain(cell)
    if shown in BLANKS:
        return None
    found = spellings(name).get(bare_code(shown))
    if found is None:
        raise ValueError(UNKNOWN_CODE.format(label, shown[:40]))
    return found


def residency(cell: Cell) -> Residency | None:
    """Read whether a person lives here; gone and missing count as not settled."""
    shown = plain(cell)
    if shown in BLANKS:
        return None
    bare = bare_code(shown)
    if bare in {"9", "TIDAKVALID"}:
        raise ValueError("Baris ini ditandai tidak valid di berkas asalnya. Periksa orangnya.")
    if bare not in _RESIDENCY:
        raise ValueError(UNKNOWN_CODE.format("Status dasar", shown[:40]))
    return _RESIDENCY[bare]


def rupiah(cell: Cell) -> int | None:
    """Read a sum of rupiah as a clerk types it; 0 is a sum, a blank is none."""
    shown = _amount(cell)
    return money.rupiah(shown) if shown else None


def number_of(cell: Cell) -> Decimal | None:
    """Read a sum that may have a fraction, in whatever currency."""
    shown = _amount(cell)
    return money.number(shown) if shown else None


def currency(cell: Cell) -> str | None:
    """Read the three letters of a currency."""
    shown = text(cell)
    read: str | None = kinds.CURRENCY.parse(shown) if shown else None
    return read


def phone(cell: Cell) -> str | None:
    """Read a phone number."""
    shown = text(cell)
    parsed: str | None = kinds.PHONE.parse(shown) if shown else None
    return parsed


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
    return str(cell)


def _counted(value: float) -> PartialDate:
    if 1900 <= value <= LAST_YEAR_NUMBER and value == int(value):
        return PartialDate(int(value))
    try:
        return PartialDate.of(EXCEL_DAY_ZERO + dt.timedelta(days=int(value)))
    except (OverflowError, ValueError):
        raise ValueError(BAD_DATE.format(f"{value:g}")) from None


def _written(shown: str, *, month_first: bool) -> PartialDate:
    try:
        return _from_parts(*_parts(shown, month_first=month_first))
    except ValueError:
        raise ValueError(BAD_DATE.format(f"“{shown[:20]}”")) from None


def _parts(shown: str, *, month_first: bool) -> tuple[str, str, str]:
    """Return year, month and day as written; "" for an unknown one."""
    if found := _YEAR_FIRST.fullmatch(shown):
        return found[1], found[2] or "", found[3] or ""
    found = _DAY_FIRST.fullmatch(shown) or _CLOSED_UP.fullmatch(shown)
    if found is None:
        raise ValueError(shown)
    if month_first and found[2].isdecimal():
        return found[3], found[1], found[2]
    return found[3], _months().get(found[2].upper()[:3], found[2]), found[1]


def _from_parts(year: str, month: str, day: str) -> PartialDate:
    whole = int(year)
    if len(year) == 2:
        whole += 2000 if whole <= kinds.LAST_SHORT_YEAR_OF_THIS_CENTURY else 1900
    if not kinds.OLDEST_YEAR <= whole <= kinds.LATEST_YEAR:
        raise ValueError(year)
    known_month = int(month or 0) or None
    return PartialDate(whole, known_month, (int(day or 0) or None) if known_month else None)


@cache
def _months() -> dict[str, str]:
    short = {name.upper()[:3]: str(n) for n, name in enumerate(words.MONTHS, start=1)}
    return short | {"MAY": "5", "AUG": "8", "OCT": "10", "DEC": "12", "AGT": "8", "PEB": "2"}


@cache
def spellings(name: str) -> Mapping[str, str]:
    """Return {number or spelling without spaces: number} of a shipped code list."""
    labels = codes.labels(name)
    spelled = {_squeezed(label): number for number, label in labels.items()}
    return {number: number for number in labels} | spelled | _ALSO.get(name, {})


@cache
def _members(options: type[enum.Enum]) -> Mapping[str, enum.Enum]:
    known = {_squeezed(str(text)): one for one in options for text in (one.value, one.name)}
    others = _OTHER_WORDS.get(options.__name__, {})
    return known | {word: options[name] for word, name in others.items()}


def bare_code(shown: str) -> str:
    """Return a coded value as `spellings` knows it: a number without zeros, letters closed up."""
    found = re.fullmatch(r"0*(\d+)(\.0*)?", shown)
    return found[1] if found else _squeezed(shown)


def _squeezed(shown: str) -> str:
    return re.sub(r"[^A-Z0-9+\-]", "", shown.upper())


_RESIDENCY = {
    "1": Residency.TETAP, "HIDUP": Residency.TETAP, "TETAP": Residency.TETAP,
    "2": Residency.MENINGGAL, "MATI": Residency.MENINGGAL, "MENINGGAL": Residency.MENINGGAL,
    "3": Residency.PINDAH, "PINDAH": Residency.PINDAH,
    "4": Residency.TIDAK_TETAP, "HILANG": Residency.TIDAK_TETAP,
    "6": Residency.TIDAK_TETAP, "PERGI": Residency.TIDAK_TETAP,
    "TIDAKTETAP": Residency.TIDAK_TETAP,
}  # fmt: skip
_OTHER_WORDS: dict[str, dict[str, str]] = {
    "Sector": {
        "SAWIT": "PERKEBUNAN", "LADANG": "PERKEBUNAN", "KEBUN": "PERKEBUNAN",
        "BANGUNAN": "KONSTRUKSI", "PABRIK": "MANUFAKTUR", "PRT": "RUMAH_TANGGA",
        "ART": "RUMAH_TANGGA", "PLRT": "RUMAH_TANGGA", "PEMBANTURUMAHTANGGA": "RUMAH_TANGGA",
        "PERAWAT": "PERAWAT", "CAREGIVER": "PERAWAT", "ABK": "PERIKANAN", "NELAYAN": "PERIKANAN",
        "RESTORAN": "JASA", "HOTEL": "JASA", "SOPIR": "TRANSPORTASI", "SUPIR": "TRANSPORTASI",
    },
    "Stage": {"AKTIF": "BEKERJA", "DILUARNEGERI": "BEKERJA", "PULANG": "PURNA"},
    "ReturnType": {"HABISKONTRAK": "SELESAI_KONTRAK", "DIDEPORTASI": "DEPORTASI"},
}  # fmt: skip
_ALSO: dict[str, dict[str, str]] = {
    "gender": {
        "L": "1", "LK": "1", "LAKI": "1", "LAKILAKI": "1", "PRIA": "1", "P": "2", "PR": "2",
        "WANITA": "2",
    },
    "religion": {
        "PROTESTAN": "2", "KATOLIK": "3", "HINDHU": "4", "BUDDHA": "5", "KONGHUCU": "6",
        "KEPERCAYAAN": "7", "LAINNYA": "7", "KEPERCAYAANTERHADAPTUHANYME": "7",
    },
    "marital_status": {
        "BK": "1", "K": "2", "KAWINTERCATAT": "2", "KAWINBELUMTERCATAT": "2",
        "KAWINTIDAKTERCATAT": "2", "CH": "3", "CERAIHIDUPTERCATAT": "3",
        "CERAIHIDUPBELUMTERCATAT": "3", "JANDA": "3", "DUDA": "3", "CM": "4",
    },
    "family_relation": {"KK": "1", "ISTERI": "3", "ORANGTUA": "7", "FAMILI": "9"},
    "education": {
        "TIDAKTAMATSDSEDERAJAT": "2", "SARJANAMUDA": "7", "DIPLOMAIVSTRATAI": "8",
        "BELUMSEKOLAH": "1", "TIDAKSEKOLAH": "1", "BELUMTAMATSD": "2", "SD": "3", "TAMATSD": "3",
        "SMP": "4", "SLTP": "4", "MTS": "4", "SMA": "5", "SMK": "5", "SLTA": "5", "MA": "5",
        "D1": "6", "D2": "6", "D3": "7", "D4": "8", "S1": "8", "S2": "9", "S3": "10",
        "AKADEMIDIPLOMAIIISARJANAMUDA": "7",
    },
    "citizenship": {},
    "occupation": {
        "PETANI": "9", "SWASTA": "15", "BURUHTANI": "20", "IRT": "2", "PELAJAR": "3",
        "MAHASISWA": "3", "PNS": "5", "TNI": "6", "POLRI": "7", "NELAYAN": "11", "HONORER": "18",
    },
    "destination_country": {
        "MALASIA": "MY", "MALAISIA": "MY", "SAUDI": "SA", "SAUDIARABIA": "SA", "KSA": "SA",
        "HONGKONGSAR": "HK", "KOREA": "KR", "KORSEL": "KR", "BRUNEI": "BN", "UEA": "AE",
        "SINGAPORE": "SG", "JAPAN": "JP",
    },
    "blood_type": {"TIDAKDIKETAHUI": "13", "?": "13"},
}  # fmt: skip
