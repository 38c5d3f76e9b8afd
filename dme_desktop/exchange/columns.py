"""What a column of a workbook can mean, by which headings it is known, and how it is read.

The headings are those of the 43-column form that most village offices use, of the civil registry's
own books and of lists made by hand; our field labels are known too, so that what the program wrote
comes back.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from dme_desktop.exchange import cells, composite
from dme_desktop.exchange.cells import Reader, Refusal
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel.fields import Field, problem_with
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import NikMissing, Person

NIK_OR_CARD = "nik_or_card"  # a number of 16 digits that may be either: only a person can say
IDENTITY = ("full_name", "gender", "birth_date")  # what tells people apart who have no NIK
NEEDED = ("full_name", "gender", "birth_date", "hamlet")  # of somebody who is not on the books


@dataclass(frozen=True)
class Meaning:
    """One thing a column can mean: a field of a person, or several that stand in one cell.

    `headings` are believed; a weak heading is believed when the cells agree with it.
    """

    code: str
    label: str
    headings: str
    readers: Mapping[str, Callable[..., Any]]  # a field, and how it is read from the cell
    weak: str = ""
    codes: str = ""  # the shipped code list its values belong to
    dated: Callable[[Cell], Cell] | None = None  # the date in a cell, where there is one


class Column(dict[Cell, Any]):
    """One field of a person as one column of a sheet says it.

    It answers `column[cell]` with the value, None when blank, or a `Refusal`, and remembers the
    answer: most cells of a village repeat. `said` are meanings of single values that the clerk
    has given, {as it is spelled: code}.
    """

    def __init__(self, name: str, read: Reader, said: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.field, self._read, self._said = name, read, said or {}
        self._described = described(name)

    def __missing__(self, cell: Cell) -> Any:  # noqa: ANN401
        self[cell] = value = self._taken(cell)
        return value

    def _taken(self, cell: Cell) -> Any:  # noqa: ANN401
        try:
            value = self._said.get(cells.spelled(cell)) if self._said else None
            value = value or self._read(cell)
        except ValueError as error:
            return Refusal(str(error))
        if value is None or isinstance(value, NikMissing):
            return value
        problem = problem_with(self._described, value)
        return Refusal(problem) if problem else value


@dataclass(frozen=True)
class Reading:
    """How one column was said to be read: what it means, and the answers about its values."""

    means: str
    month_first: bool = False
    said: Mapping[str, str] = field(default_factory=dict)

    def columns(self) -> list[Column]:
        """Return a column for each field the meaning gives, with fresh memories."""
        meaning = MEANINGS[self.means]
        return [
            Column(
                name,
                partial(read, month_first=True) if self.month_first and name in _DATES else read,
                self.said,
            )
            for name, read in meaning.readers.items()
        ]


def heading(cell: Cell) -> str:
    """Return a heading without spaces, signs and capitals, to compare."""
    return re.sub(r"[^a-z0-9]", "", cell.casefold()) if isinstance(cell, str) else ""


@cache
def known_headings() -> Mapping[str, str]:
    """Return {heading to compare: what it means}."""
    known = {
        heading(name): meaning.code
        for meaning in MEANINGS.values()
        for name in (meaning.label, *meaning.headings.split(", "))
    }
    known.pop("", None)
    return known


@cache
def weak_headings() -> Mapping[str, tuple[str, ...]]:
    """Return {heading to compare: what it may mean when the cells agree}, likeliest first."""
    found: dict[str, tuple[str, ...]] = {}
    for meaning in MEANINGS.values():
        for name in meaning.weak.split(", "):
            found[heading(name)] = (*found.get(heading(name), ()), meaning.code)
    found.pop("", None)
    return found


def described(name: str) -> Field:
    """Return the description of a field that columns give."""
    return field_of(Person, name)


def label(name: str) -> str:
    """Return what a field is called."""
    return described(name).label


def _one(
    name: str, read: Callable[..., Any], headings: str, weak: str = "", codes: str = ""
) -> Meaning:
    dated = _as_it_is if name in _DATES else None
    return Meaning(name, label(name), headings, {name: read}, weak, codes, dated)


def _coded(name: str, headings: str, weak: str = "") -> Meaning:
    return _one(name, partial(cells.code, name, label(name)), headings, weak, name)


def _as_it_is(cell: Cell) -> Cell:
    return cell


_DATES = {"birth_date"}
_MEANINGS = (
    _one(
        "nik",
        cells.nik,
        "nik, no ktp, nomor ktp, nik ktp, no nik, nomor nik, nomor induk kependudukan, no ktp nik",
    ),
    _one(
        "full_name",
        cells.text,
        "nama, nama lengkap, nama lgkp, nama penduduk, nama warga, nama pmi, nama tki, nama cpmi, "
        "nama anggota keluarga",
    ),
    _one(
        "family_card_no",
        partial(cells.number, "Nomor KK"),
        "no kk, nomor kk, kk, no kartu keluarga, nomor kartu keluarga",
    ),
    _coded(
        "gender",
        "sex, jenis kelamin, jk, l/p, jenkel, jns kelamin, jenis klmin, kelamin, jk l/p, "
        "jenis kelamin l/p",
    ),
    _one("birth_place", cells.text, "tempat lahir, tmpt lhr, tmp lhr, tmpt lahir"),
    _one("birth_date", cells.date, "tanggal lahir, tgl lahir, tgl lhr"),
    Meaning(
        "place_and_date",
        QT_TRANSLATE_NOOP("fields", "Tempat dan tanggal lahir"),
        "ttl, tempat tanggal lahir, tempat tgl lahir, tempat tgl lhr",
        {"birth_place": composite.birth_place, "birth_date": composite.birth_date},
        dated=composite.birth_date_as_written,
    ),
    _one("hamlet", cells.hamlet, "dusun, lingkungan, nama dusun, dusun/lingkungan"),
    _one("rt", cells.neighbourhood, "rt, no rt"),
    _one("rw", cells.neighbourhood, "rw, no rw"),
    Meaning(
        "rt_rw",
        QT_TRANSLATE_NOOP("fields", "RT dan RW"),
        "rt/rw, no rt/rw",
        {"rt": composite.rt, "rw": composite.rw},
    ),
    _one("address", cells.text, "alamat", weak="alamat lengkap, alamat asal, alamat rumah"),
    Meaning(
        "full_address",
        QT_TRANSLATE_NOOP("fields", "Alamat beserta dusun, RT, RW"),
        "",
        {
            "address": composite.street,
            "hamlet": composite.hamlet,
            "rt": composite.rt,
            "rw": composite.rw,
        },
    ),
    _coded("religion", "agama id, agama"),
    _coded(
        "education",
        "pendidikan kk id, pendidikan, pendidikan terakhir, pddk akh, pendidikan dalam kk",
    ),
    _coded("occupation", "pekerjaan id, pekerjaan, jenis pekerjaan, jenis pkrjn"),
    _coded(
        "marital_status",
        "status kawin, status perkawinan, stat kwn, status nikah",
        weak="status",
    ),
    _coded(
        "family_relation",
        "kk level, shdk, hubungan dalam keluarga, hub kel, hubungan keluarga, stat hbkel, "
        "status hubungan dalam keluarga",
        weak="hubungan",
    ),
    _one("father_name", cells.text, "nama ayah, nama lgkp ayah", weak="ayah"),
    _one("mother_name", cells.text, "nama ibu, nama lgkp ibu", weak="ibu"),
    _coded("blood_type", "golongan darah id, golongan darah, gol drh, gol darah, g drh"),
    _one("residency", cells.residency, "status dasar, status tinggal", weak="status"),
    _one(
        "phone",
        cells.phone,
        "telepon, no hp, nomor hp, hp, no telp, no telepon, nomor telepon, no wa, nomor wa, telp, "
        "no hp/wa",
    ),
    _one("nickname", cells.text, "nama panggilan, panggilan, alias"),
    _one("notes", cells.text, "catatan"),
    Meaning(NIK_OR_CARD, QT_TRANSLATE_NOOP("fields", "NIK atau nomor KK"), "peserta", {}),
)
MEANINGS: Mapping[str, Meaning] = {meaning.code: meaning for meaning in _MEANINGS}
