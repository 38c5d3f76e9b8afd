"""Label tables and ruled tables, broken over pages by rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import ceil
from typing import Literal

from dme_desktop.kernel.words import cased
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import Font
from dme_desktop.pdf.ink import BLACK, MM, Ink, Pen
from dme_desktop.pdf.prose import FILL_IN, widest_word, wrapped

Align = Literal["left", "right", "centre"]
LONGEST_VALUE = 16  # lines; what is longer is cut, so that a row stays on its page
LONGEST_CELL = 16
OFTEN = 2000  # cells of a column whose breaking is remembered, for words that come again
COMPANY = 3  # rows that go along with a signature to a new page, and the fewest that begin one
KEPT_WHOLE = 80 * MM  # of labels, the tallest that are never parted by a page
WIDEST_LABEL = 0.45  # of the width, before a label takes a second line
PAD = 0.42  # of the size, between an edge and the words of a cell
LEAST_LEFT = 0.5  # of its share, what a column keeps when another needs room for a number
LONGEST_ASKED = 20  # texts of a column that are measured for its longest number
RULE = Pen(0.45, BLACK)
_NUMBER = re.compile(r"\S*\d\S*")
HEAD_SHADE = "0.93 0.95 0.94"


@dataclass
class Labels(Block):
    """Rows "label : value"; long values wrap under themselves, empty ones become dots.

    `label_width` is the least the labels take: the longest of them stands whole.
    """

    rows: Sequence[tuple[str, str]]
    scale: Scale
    label_width: float = 44 * MM
    indent: float = 8 * MM
    first_bold: bool = False
    _set: dict[float, list[tuple[list[str], list[str]]]] = field(
        default_factory=dict, init=False, repr=False
    )

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return sum(map(_taller, self._lines(width))) * self.scale.line

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw labels, colons and values."""
        scale, room = self.scale, self._label_room(width)
        x += self.indent
        y = top - (scale.line - scale.size) / 2 - scale.size * 0.80
        for number, row in enumerate(self._lines(width)):
            font = scale.bold if self.first_bold and number == 0 else scale.regular
            for place, line in enumerate(row[0]):
                ink.text(x, y - place * scale.line, line, scale.regular)
            ink.text(x + room, y, ":", scale.regular)
            for place, line in enumerate(row[1]):
                ink.text(x + room + 3.5 * MM, y - place * scale.line, line, font)
            y -= _taller(row) * scale.line

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Part between rows; what tells of one thing on few lines stays whole."""
        if self.height(width) <= KEPT_WHOLE:
            return None
        used, count = 0.0, 0
        for row in self._lines(width):
            used += _taller(row) * self.scale.line
            if used > room:
                break
            count += 1
        if not 0 < count < len(self.rows):
            return None
        first = self._part(self.rows[:count])
        first.first_bold = self.first_bold
        return first, self._part(self.rows[count:])

    def _part(self, rows: Sequence[tuple[str, str]]) -> "Labels":
        return Labels(rows, self.scale, self.label_width, self.indent)

    def _label_room(self, width: float) -> float:
        longest = max((self.scale.regular.width(label) for label, _ in self.rows), default=0.0)
        return max(self.label_width, min(longest + 4, (width - self.indent) * WIDEST_LABEL))

    def _lines(self, width: float) -> list[tuple[list[str], list[str]]]:
        """Return label and value of each row in lines; nothing is set smaller to fit."""
        found = self._set.get(width)
        if found is None:
            plain, before = self.scale.regular, self._label_room(width)
            room = width - self.indent - before - 3.5 * MM
            font = self.scale.bold if self.first_bold else plain
            found = self._set[width] = [
                (
                    wrapped(label, plain, before - 2, LONGEST_VALUE),
                    wrapped(cased(value.strip()) or FILL_IN * 6, font, room, LONGEST_VALUE),
                )
                for label, value in self.rows
            ]
        return found


def _taller(row: tuple[list[str], list[str]]) -> int:
    return max(map(len, row))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, share of the width, alignment, and the group it stands under."""

    head: str
    share: float
    align: Align = "left"
    group: str = ""


class Grid(Block):
    """A ruled table. Its head is repeated on each page.

    A column is at least as wide as its longest number, date and word of its head, at the cost of
    those that have room. A cell begins with a capital.

    The first cell of a total, in bold, spans the columns the total has no cells for. A table
    without rows says `empty` over its whole width. The parts of a table that goes on over pages
    share its rows and what was measured of them.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        scale: Scale,
        totals: Sequence[Sequence[str]] = (),
        row_height: float = 0,
        *,
        empty: str = "",
    ) -> None:
        rows = rows or ([(empty,)] if empty else [])
        self._sheet = _Sheet(columns, rows, scale, totals, row_height)
        self._own = range(len(rows))
        self._totals = range(len(rows), len(rows) + len(totals))

    @property
    def is_scrap(self) -> bool:  # type: ignore[override]
        """Say whether this is one row of a table that goes on."""
        return len(self._own) == 1 and not self._totals and len(self._sheet.rows) > 1

    @property
    def rows(self) -> list[Sequence[str]]:
        """Return the rows of this part, the totals not counted."""
        return [self._sheet.rows[number] for number in self._own]

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        setting = self._sheet.at(width)
        return setting.head_height + sum(map(setting.height, (*self._own, *self._totals)))

    def height_within(self, width: float, room: float) -> float | None:
        """Return the height, or None for more, without measuring rows that are beyond anyway."""
        setting = self._sheet.at(width)
        used = setting.head_height
        for number in (*self._own[: max(0, ceil(room / setting.lowest))], *self._totals):
            used += setting.height(number)
        return used if used <= room else None

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw head, rows and rules."""
        setting = self._sheet.at(width)
        if self._sheet.is_parted:
            ink.stamp(setting, setting.draw_head, (x, top))
        else:
            setting.draw_head(ink, x, top)
        bottom = setting.draw_rows(ink, (x, top - setting.head_height), self._own)
        for number in self._totals:
            bottom = setting.draw_rows(ink, (x, bottom), range(number, number + 1))

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Part between rows and repeat the head; totals never stand alone."""
        setting = self._sheet.at(width)
        used, count = setting.head_height, 0
        for number in self._own:
            used += setting.height(number)
            if used > room:
                break
            count += 1
        rows = len(self._own)
        return self._parted(min(count, max(min(1, rows - 1), rows - COMPANY)))

    def last_rows(self) -> tuple[Block, Block] | None:
        """Return the table without its last rows, and these with the totals under a head."""
        return self._parted(len(self._own) - COMPANY)

    def cut(self, counts: Iterable[int]) -> "Iterator[Grid]":
        """Give the table in parts of so many rows each, the totals with the last."""
        rest = self
        for count in counts:
            if len(rest._own) <= count or not (parts := rest._parted(count)):
                break
            yield parts[0]
            rest = parts[1]
        yield rest

    def heights(self, width: float) -> tuple[float, Iterator[float]]:
        """Return the height of the head, and of each row, the totals not counted."""
        setting = self._sheet.at(width)
        return setting.head_height, map(setting.height, self._own)

    def _parted(self, count: int) -> "tuple[Grid, Grid] | None":
        if count < 1:
            return None
        self._sheet.is_parted = True
        first, rest = copy(self), copy(self)
        first._own, first._totals = self._own[:count], range(0)  # noqa: SLF001 - its own kind
        rest._own = self._own[count:]  # noqa: SLF001
        return first, rest


class _Sheet:
    """All the rows of a table, on however many pages they stand, totals last."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        scale: Scale,
        totals: Sequence[Sequence[str]],
        row_height: float,
    ) -> None:
        self.columns, self.rows, self.scale = columns, rows, scale
        self.totals, self.row_height = totals, row_height
        self.is_parted = False
        self._settings: dict[float, _Setting] = {}

    def at(self, width: float) -> "_Setting":
        """Return the table as it is set at `width`."""
        setting = self._settings.get(width)
        if setting is None:
            setting = self._settings[width] = _Setting(self, width)
        return setting


class _Setting:
    """A table set at one width: each row is measured once, when somebody asks for it."""

    def __init__(self, sheet: _Sheet, width: float) -> None:
        self._sheet, self._scale = sheet, sheet.scale
        self._edges = list(accumulate(self._widths(width), initial=0.0))
        aligns = [column.align for column in sheet.columns]
        self._slots = self._slots_between(self._edges, aligns, self._scale.regular)
        self._heights: list[float | None] = [None] * (len(sheet.rows) + len(sheet.totals))
        self._broken: dict[int, tuple[_Cell, ...]] = {}  # the rows with a cell of several lines
        middle: list[Align] = ["centre"] * len(aligns)
        self._head_slots = self._slots_between(self._edges, middle, self._scale.bold, 4)
        self._heads = [
            slot.broken(column.head)
            for slot, column in zip(self._head_slots, sheet.columns, strict=True)
        ]
        banner = self._scale.size * 1.9
        self._banner = banner if any(column.group for column in sheet.columns) else 0.0
        self.head_height = (
            _lines_in(self._heads) * self._pitch + self._scale.size * 0.8 + self._banner
        )
        self.lowest = self._tall(1)

    def height(self, number: int) -> float:
        """Return how tall a row is, totals counted on after the rows."""
        if self._heights[number] is None:
            self._cells(number, self._slots_of(number))
        return self._heights[number] or 0.0

    def draw_rows(self, ink: Ink, corner: tuple[float, float], numbers: range) -> float:
        """Draw rows between the same edges downwards from `corner`; return where they end."""
        x, top = corner
        if not numbers:
            return top
        slots, ends = self._slots_of(numbers[0]), [top]
        for number in numbers:
            cells = self._cells(number, slots)
            tall = self._heights[number] or 0.0
            ink.write(_placed(slots, cells, (x, ends[-1], tall)), slots[0].font)
            ends.append(ends[-1] - tall)
        edges = [x + edge for edge in self._edges_of(numbers[0])]
        ink.lines([(edge, top, edge, ends[-1]) for edge in edges], RULE)
        ink.lines([(edges[0], y, edges[-1], y) for y in ends[1:]], RULE)
        return ends[-1]

    def draw_head(self, ink: Ink, x: float = 0, top: float = 0) -> None:
        """Draw the head of the table downwards from (x, top)."""
        edges, tall, banner = [x + edge for edge in self._edges], self.head_height, self._banner
        bottom = top - tall
        ink.shade(edges[0], bottom, edges[-1] - edges[0], tall, HEAD_SHADE)
        columns = self._sheet.columns
        for column, slot, head in zip(columns, self._head_slots, self._heads, strict=True):
            under = banner if column.group else 0.0
            ink.write(_placed([slot], [head], (x, top - under, tall - under)), slot.font)
        ink.lines([(edges[0], y, edges[-1], y) for y in (top, bottom)], RULE)
        for start, end, group in _groups(columns):
            self._draw_group(ink, (edges[start], edges[end], top - banner), group)
        ink.lines(
            [
                (edge, top - (banner if self._inside(number) else 0), edge, bottom)
                for number, edge in enumerate(edges)
            ],
            RULE,
        )

    def _widths(self, width: float) -> list[float]:
        """Return how wide each column is: by its share, and no number or date of it is broken."""
        columns = self._sheet.columns
        whole = sum(column.share for column in columns)
        shares = [width * column.share / whole for column in columns]
        needed = [self._needed(number) for number in range(len(columns))]
        left = [
            max(0.0, share - max(need, share * LEAST_LEFT))
            for share, need in zip(shares, needed, strict=True)
        ]
        lacked = [max(0.0, need - share) for share, need in zip(shares, needed, strict=True)]
        if not 0 < sum(lacked) <= sum(left):
            return shares
        part = sum(lacked) / sum(left)
        return [
            share + lack - spare * part
            for share, lack, spare in zip(shares, lacked, left, strict=True)
        ]

    def _needed(self, number: int) -> float:
        """Return how wide a column must be for its longest number and the words of its head."""
        rows, totals = self._sheet.rows, self._sheet.totals
        whole = len(self._sheet.columns)
        wide = widest_word(self._sheet.columns[number].head, self._scale.bold)
        for those, font in ((rows, self._scale.regular), (totals, self._scale.bold)):
            told = {row[number - whole] for row in those if len(row) >= whole - number}
            numbers = [one for text in told for one in _NUMBER.findall(text)]
            longest = sorted(numbers, key=len)[-LONGEST_ASKED:]
            wide = max(wide, max(map(font.width, longest), default=0.0))
        return wide + self._scale.size * (2 * PAD) + 0.1

    @property
    def _pitch(self) -> float:
        return self._scale.size * 1.2

    def _tall(self, lines: int) -> float:
        return max(self._sheet.row_height, lines * self._pitch + self._scale.size * 0.55)

    def _cells(self, number: int, slots: "Sequence[_Slot]") -> "tuple[_Cell, ...]":
        """Return the cells of a row, broken into lines; one that stays on one line is not kept."""
        if cells := self._broken.get(number):
            return cells
        cells = tuple([slot.set(text) for slot, text in zip(slots, self._row(number), strict=True)])
        if self._heights[number] is None:
            lines = _lines_in(cells)
            self._heights[number] = self._tall(lines)
            if lines > 1:
                self._broken[number] = cells
        return cells

    def _row(self, number: int) -> Sequence[str]:
        rows = self._sheet.rows
        return rows[number] if number < len(rows) else self._sheet.totals[number - len(rows)]

    def _skipped(self, number: int) -> int:
        """Return over how many columns the first cell of a row goes beyond its own."""
        return len(self._sheet.columns) - len(self._row(number))

    def _edges_of(self, number: int) -> list[float]:
        return [self._edges[0], *self._edges[self._skipped(number) + 1 :]]

    def _slots_of(self, number: int) -> "Sequence[_Slot]":
        """Return the places of the cells of a row; the words that span a total end at its right."""
        skipped = self._skipped(number)
        if number < len(self._sheet.rows):
            if not skipped:
                return self._slots
            return self._slots_between(self._edges_of(number), ["left"], self._scale.regular)
        aligns = [column.align for column in self._sheet.columns[skipped:]]
        aligns[:1] = ["right"] if skipped else aligns[:1]
        return self._slots_between(self._edges_of(number), aligns, self._scale.bold)

    def _slots_between(
        self, edges: Sequence[float], aligns: Sequence[Align], font: Font, most: int = LONGEST_CELL
    ) -> "list[_Slot]":
        pad = self._scale.size * PAD
        return [
            _Slot((left + pad, right - pad), align, font, most)
            for (left, right), align in zip(pairwise(edges), aligns, strict=True)
        ]

    def _draw_group(self, ink: Ink, span: tuple[float, float, float], group: str) -> None:
        left, right, y = span
        font = self._scale.bold.fitting(group, right - left - 4)
        ink.centred((left + right) / 2, y + self._banner * 0.32, group, font)
        ink.lines([(left, y, right, y)], RULE)

    def _inside(self, edge: int) -> bool:
        """Tell whether an edge lies inside a group."""
        columns = self._sheet.columns
        if not 0 < edge < len(columns):
            return False
        here, before = columns[edge].group, columns[edge - 1].group
        return bool(here) and here == before


_Cell = str | tuple[str, ...]  # one line, or several; no lists, which Python looks through again


class _Slot:
    """Where cells stand in their rows: how their words are broken, and where a line begins."""

    def __init__(self, span: tuple[float, float], align: Align, font: Font, most: int) -> None:
        self.font, self._most = font, most
        self._width, self._size = font.face.width, font.size
        self._room = span[1] - span[0]
        self.part = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        self.start = span[0] + self.part * self._room
        self._seen: dict[str, _Cell] = {}

    def set(self, text: str) -> _Cell:
        """Return `text` begun with a capital as it is where it fits, else its lines."""
        cell = self._seen.get(text)
        if cell is None:
            cell = self.broken(cased(text))
            if len(self._seen) < OFTEN:
                self._seen[text] = cell
        return cell

    def broken(self, text: str) -> _Cell:
        """Return `text` as it is where it fits, else its lines."""
        if self._width(text) * self._size <= self._room and "\n" not in text:
            return text
        return tuple(wrapped(text, self.font, self._room, self._most))


def _lines_in(cells: Iterable[_Cell]) -> int:
    """Return how many lines the tallest of some cells has."""
    return max((len(cell) for cell in cells if not isinstance(cell, str)), default=1)


def _placed(
    slots: Sequence[_Slot], cells: Sequence[_Cell], row: tuple[float, float, float]
) -> Iterator[tuple[float, float, str]]:
    """Give (x, y, words) of each line of the cells of a row, itself (x, top, how tall)."""
    x, top, tall = row
    face, size = slots[0].font
    pitch, middle = size * 1.2, top - tall / 2 - size * 0.94
    for slot, cell in zip(slots, cells, strict=True):
        lines = (cell,) if isinstance(cell, str) else cell
        start, part, y = x + slot.start, slot.part * size, middle + len(lines) * pitch / 2
        for line in lines:
            yield (start - part * face.width(line) if part else start), y, line
            y -= pitch


def _groups(columns: Sequence[Column]) -> list[tuple[int, int, str]]:
    """Return (first column, column after the last, group) of neighbours under one group."""
    found: list[tuple[int, int, str]] = []
    for number, column in enumerate(columns):
        if found and column.group and found[-1][2] == column.group and found[-1][1] == number:
            found[-1] = found[-1][0], number + 1, column.group
        elif column.group:
            found.append((number, number + 1, column.group))
    return found
