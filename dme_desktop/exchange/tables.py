"""Finding the list in a sheet: the line of headings, the lines under it, and what book it is."""

import enum
import hashlib
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dme_desktop.exchange import blocks, columns, meanings
from dme_desktop.exchange.workbook import Cell, Sheet
from dme_desktop.kernel.text import clean_line

LAST_HEADING_ROW = 30
FEWEST_HEADINGS = 2
BEGINNING = 60  # lines that tell whether a sheet stands in family blocks
LONGEST_HEADING = 80
END_MARK = "###"  # under it stand notes, in the lists that offices exchange
MARKED = 3  # columns in one of which the mark stands
_PEOPLE = {"nik", "full_name", "birth_date", "place_and_date", columns.NIK_OR_CARD}
OURS = {"kolom", "alasan"}  # what the list of refused rows adds


class Book(enum.Enum):
    """The books that offices have, by the shape of their headings."""

    FORM = "Format 43 kolom"
    REGISTRY = "Ekspor SIAK"
    CENSUS = "Buku induk penduduk"
    MEMBERS = "Daftar peserta"
    OTHER = "Daftar lain"


@dataclass(frozen=True)
class Table:
    """A list: its headings, its lines of cells, and the number Excel shows beside each line."""

    sheet: str
    headings: tuple[str, ...]
    lines: Sequence[Sequence[Cell]]
    numbers: Sequence[int]
    book: Book = Book.OTHER
    heading_row: int = 1  # as Excel counts
    doubtful_letters: bool = False  # the text was read as Windows writes it, which may be wrong

    @property
    def fingerprint(self) -> str:
        """Return what a layout is remembered by: the headings, whatever else the sheet holds."""
        return fingerprint(self.headings)

    def column(self, place: int) -> Iterator[Cell]:
        """Yield the cells of one column."""
        return (line[place] for line in self.lines)

    @property
    def name(self) -> str:
        """Return what the list is called."""
        return f"{self.book.value}, lembar {self.sheet}"


def fingerprint(headings: Sequence[Cell]) -> str:
    """Return what the headings of a sheet have in common with the same sheet of another day."""
    compared = [columns.heading(cell) or clean_line(str(cell)).casefold() for cell in headings]
    while compared and compared[-1] in {"", *OURS}:
        compared.pop()
    return hashlib.sha256("\n".join(compared).encode()).hexdigest()[:16]


def table_in(sheet: Sheet, remembered: Container[str] = ()) -> Table | None:
    """Return the list of a sheet, None when nothing looks like one.

    A line of headings that a layout is `remembered` for is taken wherever it stands.
    """
    if blocks.blocks_in(sheet.rows[:BEGINNING]) and (found := blocks.blocks_in(sheet.rows)):
        numbers = [sheet.first_row + place for place in found.places]
        return Table(sheet.name, _shown(found.headings), found.lines, numbers, Book.CENSUS)
    place = _heading_place(sheet.rows[:LAST_HEADING_ROW], remembered)
    return None if place is None else table_under(sheet, place)


def table_under(sheet: Sheet, place: int) -> Table:
    """Return the list whose headings stand in one line of a sheet, counted from 0."""
    headings = _shown(sheet.rows[place])
    lines = sheet.rows[place + 1 :]
    ends = (at for at, line in enumerate(lines) if END_MARK in line[:MARKED])
    lines = lines[: next(ends, None)]
    first = sheet.first_row + place + 1
    return Table(
        sheet.name,
        headings,
        lines,
        range(first, first + len(lines)),
        _book(headings),
        sheet.first_row + place,
        sheet.doubtful_letters,
    )


def is_known(table: Table) -> bool:
    """Say whether the headings tell that this is a list of people, and not a list of codes."""
    known = {meanings.known_headings().get(columns.heading(name)) for name in table.headings}
    return bool(known & _PEOPLE)


def _heading_place(lines: Sequence[Sequence[Cell]], remembered: Container[str]) -> int | None:
    best, known = None, FEWEST_HEADINGS - 1
    for place, line in enumerate(lines):
        if fingerprint(line) in remembered:
            return place
        if (count := _known_in(line)) > known:
            best, known = place, count
    return best if best is not None else _likeliest(lines)


def _known_in(line: Sequence[Cell]) -> int:
    every = meanings.known_headings().keys() | meanings.weak_headings().keys()
    return len({columns.heading(cell) for cell in line} & every)


def _likeliest(lines: Sequence[Sequence[Cell]]) -> int | None:
    """Return the first line of several texts that has a line of several cells under it."""
    for place, (line, under) in enumerate(pairwise(lines)):
        texts = [cell for cell in line if isinstance(cell, str) and cell.strip()]
        cells = [cell for cell in under if cell not in ("", None)]
        if len(texts) >= FEWEST_HEADINGS <= len(cells):
            return place
    return None


def _book(headings: Sequence[str]) -> Book:
    compared = [columns.heading(name) for name in headings]
    if {"kklevel", "pendidikankkid", "statusdasar"} <= set(compared):
        return Book.FORM
    if compared[:1] == ["nomorkk"] and "petugasregistrasi" in compared:
        return Book.REGISTRY
    return Book.MEMBERS if "peserta" in compared else Book.OTHER


def _shown(line: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(clean_line(str(cell))[:LONGEST_HEADING] for cell in line)
