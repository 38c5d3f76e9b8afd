"""Cells that say several things at once: an address with its hamlet, a birth with its place."""

import re
from typing import NamedTuple

from dme_desktop.exchange import cells
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel.kinds import PartialDate

_PART = re.compile(
    r"[,;]|\b(?P<hamlet>(?:nama\s+)?dusun|dsn|lingkungan|lingk)\b"
    r"|\b(?P<both>(?:no\.?\s*)?rt\s*/\s*rw)\b|\b(?P<rt>rt)\b|\b(?P<rw>rw)\b"
    r"|\b(?P<street>alamat)\b|\b(?P<region>desa|kelurahan|kel|kecamatan|kec|kabupaten|kab)\b"
    r"|\b(?P<dropped>kode\s*pos|telp|telepon)\b",
    re.IGNORECASE,
)
_MARKS = " -.:/"
_DATE_AT_THE_END = re.compile(
    r"^(?P<place>.*?)[\s,;/]+(?P<date>\d{1,2}[-/. ]+(?:\d{1,2}|[A-Za-z]{3,9})[-/. ]+\d{2,4}|\d{4})$"
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
    """Read the RT of an address, or of "001/002"."""
    return cells.neighbourhood(_neighbourhoods(cell)[0])


def rw(cell: Cell) -> str | None:
    """Read the RW of an address, or of "001/002"."""
    return cells.neighbourhood(_neighbourhoods(cell)[1])


def birth_place(cell: Cell) -> str | None:
    """Read the place of "Mataram, 05-07-1992"."""
    return cells.text(_birth(cell)[0])


def birth_date(cell: Cell, *, month_first: bool = False) -> PartialDate | None:
    """Read the date of "Mataram, 05-07-1992"."""
    return cells.date(_birth(cell)[1], month_first=month_first)


def birth_date_as_written(cell: Cell) -> Cell:
    """Return the date of "Mataram, 05-07-1992" as it stands there."""
    return _birth(cell)[1]


def _neighbourhoods(cell: Cell) -> tuple[str, str]:
    shown = cells.plain(cell)
    if found := re.fullmatch(
        r"(?:rt\.?\s*)?(\d{1,3})\s*[/\\-]\s*(?:rw\.?\s*)?(\d{1,3})", shown, re.IGNORECASE
    ):
        return found[1], found[2]
    parts = address(shown)
    return parts.rt, parts.rw


def _birth(cell: Cell) -> tuple[Cell, Cell]:
    if not isinstance(cell, str):
        return "", cell
    shown = cells.plain(cell)
    if found := _DATE_AT_THE_END.match(shown):
        return found["place"], found["date"]
    return ("", shown) if shown[:1].isdigit() else (shown, "")


def _first(said: dict[str, list[str]], what: str) -> str:
    return next((part for part in said.get(what, ()) if part), "")
