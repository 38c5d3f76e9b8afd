"""The eight upward questions: files of SQL, one text for every engine.

They stand in `resources/questions` and run unchanged on SQLite, DuckDB, PostgreSQL, ClickHouse and
Spark: only words and whole numbers leave the engine, days are numbers, sums are cast, nothing is
joined from outside, an alias is never the name of a column, and every order is total. Shares and
medians are reckoned from whole numbers afterwards, so that every engine says the same. What they
are asked about is the one row of the table `ditanya`, so that no text ever changes.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dme_desktop.kernel import resources
from dme_desktop.packages import tables

NEVER = -1  # the day of a package that never came
UNKNOWN_MONTH, MONTHS = 0, 12
BEHIND_CODES, BEHIND_DOT = "~", "/"  # sort behind every code, and behind all that lies in an area


class Level(enum.Enum):
    """How wide the areas are that are told apart; the value is the length of their codes."""

    DESA = 13
    KECAMATAN = 8
    KABUPATEN = 5
    PROVINSI = 2


@dataclass(frozen=True)
class Asked:
    """What a question is asked about: a year, months of it, an area ("" all), and how finely.

    Months are from `first` to `last`; 0 is a month that nobody knows, which a whole year counts.
    What is told `outside` the desk is rounded, since others tell figures of the same people.
    """

    year: int
    inside: str = ""
    first: int = UNKNOWN_MONTH
    last: int = MONTHS
    level: Level = Level.DESA
    outside: bool = False

    @property
    def row(self) -> tuple[tables.Cell, ...]:
        """Return the row of `ditanya`."""
        end = f"{self.inside}{BEHIND_DOT}" if self.inside else BEHIND_CODES
        return (self.year, self.first, self.last, self.inside, end, self.level.value)


@dataclass(frozen=True)
class Facts:
    """A flat table that questions are asked of: its columns, and which of them are numbers."""

    name: str
    columns: tuple[str, ...]
    numbers: frozenset[str]


def _told(table: tables.Table) -> Facts:
    numbers = {"tahun", *table.sums, *(set(table.by) & tables.NUMBERS.keys())}
    return Facts(table.name, ("desa", "tahun", *table.columns), frozenset(numbers))


def _of(name: str, words: Sequence[str], numbers: Sequence[str]) -> Facts:
    return Facts(name, (*words, *numbers), frozenset(numbers))


TOLD = tuple(map(_told, tables.TABLES))  # a row of each table of each office and year
PACKAGE = _of("paket", ("desa",), ("tahun", "nomor", "hari"))  # a row a package
EXPECTED = _of("wilayah_desk", ("desa", "nama"), ())  # a row a village there should be
NIK = _of("nik", ("desa", "sidik"), ())  # the desk's own keyed hashes
ASKED = Facts(
    "ditanya", ("tahun", "dari", "hingga", "mulai_desa", "sampai_desa", "lebar"),
    frozenset({"tahun", "dari", "hingga", "lebar"}),
)  # fmt: skip
BY_PACKAGE = (*TOLD, PACKAGE)  # what goes and comes with a package
EVERY = (*BY_PACKAGE, EXPECTED, NIK, ASKED)

DOUBLES, REPORTED = "ganda", "pelaporan"
CHARTS, SUMMARY = "bulanan", "rekap"  # figures the desk draws and prints, asked the same way
HEADS = {
    "keberangkatan": ("bulan", "negara", "jk", "banyak"),
    "keadaan": ("tempat", "tahap", "banyak"),
    "prosedural": ("negara", "teratur", "diketahui", "banyak"),
    "kiriman": ("bulan", "negara", "kanal", "banyak", "rupiah", "rendah", "tinggi", "orang"),
    "penggunaan": ("guna", "banyak", "rupiah", "orang"),
    "kasus": ("jenis", "bulan", "banyak", "tuntas"),
    DOUBLES: ("sidik", "banyak", "satu", "lain"),
    REPORTED: ("asal", "sebutan", "terakhir", "nomor_paket"),
    CHARTS: ("apa", "ke", "banyak", "rupiah"),
    SUMMARY: ("tempat", "apa", "banyak", "rupiah"),
}
EIGHT = tuple(HEADS)[:8]
SENDERS = "orang"  # who sent money: it stands last, says what is hidden, and is not told


def told(name: str) -> tuple[str, ...]:
    """Return the columns of an answer that are told."""
    return tuple(head for head in HEADS[name] if head != SENDERS)


@cache
def text(name: str) -> str:
    """Return the SQL of a question, the same for every engine."""
    return resources.path("questions", f"{name}.sql").read_text(encoding="utf-8")
