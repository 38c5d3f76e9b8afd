"""Cells that say several things at once: an address with its hamlet, a birth with its place."""

import datetime as dt
import re
from typing import NamedTuple

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.sheets import cells
from dme_desktop.sheets.cells import Cell

_PART = re.compile(
    r"[,;]|\b(?P<hamlet>(?:nama\s+)?dusun|dsn|lingkungan|lingk)\b"
    r"|\b(?P<both>(?:no\.?\s*)?rt\s*/\s*rw)\b|\b(?P<rt>rt)\b|\b(?P<rw>rw)\b"
    r"|\b(?P<street>alamat)\b|\b(?P<region>desa|kelurahan|kel|kecamatan|kec|kabupaten|kab)\b"
    r"|\b(?P<dropped>kode\s*pos|telp|telepon)\b",
    re.IGNORECASE,
)
_MARKS = " -.:/"
_MONTH = r"(?:jan|feb|peb|mar|apr|mei|may|jun|jul|agu|ags|agt|aug|sep|okt|oct|nov|nop|des|dec)"
_DATE_AT_THE_END = re.compile(
    r"^(?P<place>.*?)[\s,;/]+(?:(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b[\s,]*)?"
    r"(?P<date>\d{1,2}[-/. ]+\d{1,2}[-/. ]+\d{2,4}|\d{1,2}[-/., ]*[a-z]{3,9}[-/., ]*\d{2,4}"
    rf"|{_MONTH}[a-z]*[-/. ]+\d{{4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{4}})$",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?:r\.?t[\s./:]*)?(\d{1,3})\s*(?:[-/\\|,\s]\s*(?:r\.?w[\s./:]*)?|rw[\s./:]*)(\d{1,3})",
    re.IGNORECASE,
)


class Address(NamedTuple):
    """What an address says; "" for what it does not."""

    street: str
    hamlet: str
    rt: str
    rw: str


def address(shown: str) -> Address:
    """Return the parts of an address such as "Jl. Melati, DUSUN MONTONG, RT:001, RW:002"."""
    said: dict[str, list[str]] = {}
    begins = [None, *_PART.finditer(shown)]
    for label, after in zip(begins, [*begins[1:], None], strict=True):
        rest = shown[label.end() if label else 0 : after.start() if after else None]
        what = (label and label.lastgroup) or "street"
        if what == "region" and label:
            what, rest = "street", label[0] + rest
        said.setdefault(what, []).append(rest.strip(_MARKS if what != "both" else " .:"))
    rt, _, rw = _first(said, "both").partition("/")
    street = ", ".join(part for part in said.get("street", ()) if part)
    return Address(
        street, _first(said, "hamlet"), _first(said, "rt") or rt, _first(said, "rw") or rw
    )


def street(cell: Cell) -> str | None:
    """Read what of an address is neither hamlet nor neighbourhood."""
    return address(cells.plain(cell)).street or None


def hamlet(cell: Cell) -> str | None:
    """Read the hamlet that an address names."""
    return cells.hamlet(address(cells.plain(cell)).hamlet)


def rt(cell: Cell) -> str | None:
    """Read the RT of "001/002"; ValueError where it cannot be parted."""
    return cells.neighbourhood(_neighbourhoods(cell)[0])


def rw(cell: Cell) -> str | None:
    """Read the RW of "001/002"."""
    return cells.neighbourhood(_neighbourhoods(cell)[1])


def rt_in_address(cell: Cell) -> str | None:
    """Read the RT that an address names."""
    return cells.neighbourhood(address(cells.plain(cell)).rt)


def rw_in_address(cell: Cell) -> str | None:
    """Read the RW that an address names."""
    return cells.neighbourhood(address(cells.plain(cell)).rw)


def birth_place(cell: Cell) -> str | None:
    """Read the place of "Mataram, 05-07-1992"."""
    return cells.text(_birth(cell)[0])


def birth_date(
    cell: Cell,
    *,
    month_first: bool = False,
    latest: dt.date | None = None,
    from_1904: bool = False,
) -> PartialDate | None:
    """Read the date of "Mataram, 05-07-1992"."""
    written = _birth(cell)[1]
    return cells.date(written, month_first=month_first, latest=latest, from_1904=from_1904)


def birth_date_as_written(cell: Cell) -> Cell:
    """Return the date of "Mataram, 05-07-1992" as it stands there."""
    return _birth(cell)[1]


def _neighbourhoods(cell: Cell) -> tuple[str, str]:
    cells.refuse_a_day(cell)
    shown = cells.plain(cell)
    if found := _PAIR.fullmatch(shown):
        return found[1], found[2]
    parts = address(shown)
    if not (parts.rt or parts.rw) and any(map(str.isdecimal, shown)):
        raise ValueError(f"“{shown[:20]}” tidak menyebut RT dan RW. Tulis seperti 001/002.")
    return parts.rt, parts.rw


def _birth(cell: Cell) -> tuple[Cell, Cell]:
    if not isinstance(cell, str):
        return "", cell
    shown = cells.DASHES.sub("-", cells.plain(cell))
    if found := _DATE_AT_THE_END.match(shown):
        return found["place"], found["date"]
    return ("", shown) if shown[:1].isdigit() else (shown, "")


def _first(said: dict[str, list[str]], what: str) -> str:
    return next((part for part in said.get(what, ()) if part), "")
