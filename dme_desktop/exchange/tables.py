"""Finding the list in a sheet: the headings, the lines under them, and what book it is."""

import enum
import hashlib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dme_desktop.exchange import blocks, nothing
from dme_desktop.exchange.workbook import Sheet
from dme_desktop.kernel.text import clean_line
from dme_desktop.sheets import columns
from dme_desktop.sheets.cells import Cell
from dme_desktop.sheets.target import Target

LAST_HEADING_ROW = 30
FEWEST_HEADINGS = 2
BEGINNING = 60  # lines that tell whether a sheet stands in family blocks
LONGEST_HEADING = 80
NOTES = "Catatan di bawah tanda ###."
END_MARK = "###"  # under it stand notes, in the lists that offices exchange
MARKED = 3  # columns in one of which the mark stands
OURS = {"kolom", "alasan"}  # what the list of refused rows adds
_MAN, _WOMAN = {"l", "lk", "laki", "lakilaki"}, {"p", "pr", "perempuan"}
_TICKS = {"v", "x", "1", "√", "✓", "✔", "*", "ü", "ya"}


class Book(enum.Enum):
    """The books that offices have, by the shape of their headings."""

    FORM = "Format 43 kolom"
    REGISTRY = "Ekspor SIAK"
    CENSUS = "Buku induk penduduk"
    MEMBERS = "Daftar peserta"
    OTHER = "Daftar lain"


@dataclass(frozen=True)
class Table:
    """A list: its headings, its lines of cells, and the number Excel shows beside each line.

    From the line `ends` on, counted from 0, only notes follow.
    """

    sheet: str
    headings: tuple[str, ...]
    lines: Sequence[Sequence[Cell]]
    numbers: Sequence[int]
    book: Book = Book.OTHER
    heading_row: int = 1  # as Excel counts
    doubtful_letters: bool = False  # the text was read as Windows writes it, which may be wrong
    ends: int | None = None
    notices: tuple[str, ...] = ()  # what is to be said once of the whole sheet
    from_1904: bool = False

    @property
    def fingerprint(self) -> str:
        """Return what a layout is remembered by: the headings, whatever else the sheet holds."""
        return fingerprint(self.headings)

    def column(self, place: int) -> Iterator[Cell]:
        """Yield the cells of one column in the lines that tell of something."""
        return (line[place] for at, line in enumerate(self.lines) if at not in self.nothing)

    def words_in(self, place: int) -> Iterator[Cell]:
        """Yield the cells of one column, without those that stand alone in their line."""
        lone = {at for at, line in nothing.unnumbered(self.lines) if nothing.alone(line)}
        return (
            line[place]
            for at, line in enumerate(self.lines)
            if at not in self.nothing and at not in lone
        )

    @cached_property
    def nothing(self) -> Mapping[int, str]:
        """Return the lines, counted from 0, that tell of nothing by their cells alone, with why."""
        told = {
            at: nothing.by_itself(line, self.headings)
            for at, line in nothing.unnumbered(self.lines)
        }
        below = range(len(self.lines) if self.ends is None else self.ends, len(self.lines))
        return {at: why for at, why in told.items() if why} | dict.fromkeys(below, NOTES)

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


def table_in(sheet: Sheet, target: Target, remembered: Container[str] = ()) -> Table | None:
    """Return the list of a sheet, None when nothing looks like one.

    Headings that a layout is `remembered` for are taken wherever they stand; a census book is one
    whose lines stand in families, which no plain list does.
    """
    place = _heading_place(sheet.rows[:LAST_HEADING_ROW], target, remembered)
    plain = None if place is None else table_under(sheet, place, target)
    if plain and plain.fingerprint in remembered:
        return plain
    return (_census(sheet, target) if target.in_families else None) or plain


def table_under(sheet: Sheet, place: int, target: Target) -> Table:
    """Return the list whose headings begin in one line of a sheet, counted from 0."""
    headings, depth = _headings(sheet.rows, place, target)
    lines, headings = _with_one_sex_column(sheet.rows[place + depth :], headings)
    first = sheet.first_row + place + depth
    return Table(
        sheet.name,
        _shown(headings),
        lines,
        range(first, first + len(lines)),
        _book(headings),
        sheet.first_row + place,
        sheet.doubtful_letters,
        next((at for at, line in enumerate(lines) if END_MARK in line[:MARKED]), None),
        sheet.notices,
        sheet.from_1904,
    )


def _census(sheet: Sheet, target: Target) -> Table | None:
    known = target.known_headings
    if not blocks.blocks_in(sheet.rows[:BEGINNING], known):
        return None
    found = blocks.blocks_in(sheet.rows, known)
    if found is None:
        return None
    numbers = [sheet.first_row + place for place in found.places]
    headings = _shown(found.headings)
    return Table(sheet.name, headings, found.lines, numbers, Book.CENSUS, notices=sheet.notices)


def _heading_place(
    lines: Sequence[Sequence[Cell]], target: Target, remembered: Container[str]
) -> int | None:
    best, known = None, FEWEST_HEADINGS - 1
    for place, line in enumerate(lines):
        if nothing.is_numbered(line):
            continue
        headings, _ = _headings(lines, place, target)
        if fingerprint(_shown(headings)) in remembered:
            return place
        if (count := known_in(headings, target)) > known:
            best, known = place, count
    return best if best is not None else _likeliest(lines)


def known_in(line: Sequence[Cell], target: Target) -> int:
    """Return how many different headings of a line are known."""
    plain = {code for cell in line if (code := target.meaning_of(cell))}
    weak = {columns.heading(cell) for cell in line} & target.weak_headings.keys()
    return len(plain) + len(weak)


def _headings(
    lines: Sequence[Sequence[Cell]], place: int, target: Target
) -> tuple[Sequence[Cell], int]:
    """Return the headings that begin in a line, and over how many lines they stand."""
    top = lines[place]
    if place + 1 < len(lines) and _may_be_second(lines[place + 1]):
        both = _merged(top, lines[place + 1], target)
        if known_in(both, target) > max(
            known_in(top, target), known_in(lines[place + 1], target), FEWEST_HEADINGS - 1
        ) or _has_two_sexes(both, top):
            return both, 2
    return top, 1


def _may_be_second(line: Sequence[Cell]) -> bool:
    """Say whether a line may be the lower half of headings: words only, and no figures."""
    texts = [cell for cell in line if cell not in ("", None)]
    return bool(texts) and not any(
        not isinstance(text, str) or any(map(str.isdecimal, text)) for text in texts
    )


def _merged(top: Sequence[Cell], low: Sequence[Cell], target: Target) -> list[Cell]:
    """Return two lines of headings as one; a group stands over all that follow it below."""
    found: list[Cell] = []
    group: Cell = ""
    for upper, lower in zip(top, low, strict=True):
        group = upper if upper not in ("", None) else (group if lower not in ("", None) else "")
        found.append(_joined(group, lower, target) if lower not in ("", None) else upper)
    return found


def _joined(group: Cell, lower: Cell, target: Target) -> Cell:
    """Return a heading of two lines: both together where that is known, else what is."""
    for together in (f"{group} {lower}", f"{lower} {group}"):
        if target.meaning_of(together):
            return together
    if target.meaning_of(lower) or not group:
        return lower
    return f"{group} {lower}"


def _has_two_sexes(headings: Sequence[Cell], top: Sequence[Cell]) -> bool:
    return _sex_columns(headings) is not None and _sex_columns(top) is None


def _sex_columns(headings: Sequence[Cell]) -> tuple[int, int] | None:
    """Return where men and women have a column each, with a tick in one of them."""
    last = [columns.heading(str(cell).rsplit(" ", 1)[-1]) for cell in headings]
    for place, (one, other) in enumerate(pairwise(last)):
        if one in _MAN and other in _WOMAN:
            return place, place + 1
    return None


def _with_one_sex_column(
    lines: Sequence[Sequence[Cell]], headings: Sequence[Cell]
) -> tuple[Sequence[Sequence[Cell]], Sequence[Cell]]:
    """Return the list with one column L/P where two columns had ticks."""
    places = _sex_columns(headings)
    if places is None:
        return lines, headings
    man, woman = places
    marks = {_mark(line[at]) for line in lines for at in places}
    if not marks - {""} or not marks <= {"", *_TICKS}:
        return lines, headings
    told = list(headings)
    told[man], told[woman] = "L/P", ""
    return [_ticked(line, man, woman) for line in lines], told


def _ticked(line: Sequence[Cell], man: int, woman: int) -> Sequence[Cell]:
    cells = list(line)
    both = (_mark(line[man]), _mark(line[woman]))
    cells[man] = {(True, False): "L", (False, True): "P"}.get((bool(both[0]), bool(both[1])), "")
    cells[woman] = ""
    return cells


def _mark(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell or "").strip().casefold()


def _likeliest(lines: Sequence[Sequence[Cell]]) -> int | None:
    """Return the first line of several texts that has a line of several cells under it."""
    for place, (line, under) in enumerate(pairwise(lines)):
        texts = [cell for cell in line if isinstance(cell, str) and cell.strip()]
        cells = [cell for cell in under if cell not in ("", None)]
        if len(texts) >= FEWEST_HEADINGS <= len(cells):
            return place
    return None


def _book(headings: Sequence[Cell]) -> Book:
    compared = [columns.heading(name) for name in headings]
    if {"kklevel", "pendidikankkid", "statusdasar"} <= set(compared):
        return Book.FORM
    if compared[:1] == ["nomorkk"] and "petugasregistrasi" in compared:
        return Book.REGISTRY
    return Book.MEMBERS if "peserta" in compared else Book.OTHER


def _shown(line: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(clean_line(str(cell))[:LONGEST_HEADING] for cell in line)
