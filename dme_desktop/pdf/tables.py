"""Label tables and ruled tables, broken over pages by rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import Font
from dme_desktop.pdf.ink import BLACK, MM, Ink, Pen
from dme_desktop.pdf.prose import FILL_IN, wrapped

Align = Literal["left", "right", "centre"]
LONGEST_VALUE = 6
LONGEST_CELL = 5
COMPANY = 2  # rows that go along with a signature to a new page
RULE = Pen(0.45, BLACK)
HEAD_SHADE = "0.93 0.95 0.94"


@dataclass
class Labels(Block):
    """Rows "label : value"; long values wrap under themselves, empty ones become dots."""

    rows: Sequence[tuple[str, str]]
    scale: Scale
    label_width: float = 44 * MM
    indent: float = 8 * MM
    first_bold: bool = False
    _set: dict[float, list[list[str]]] = field(default_factory=dict, init=False, repr=False)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return sum(len(lines) for lines in self._values(width)) * self.scale.line

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw labels, colons and values."""
        scale, values = self.scale, self._values(width)
        x += self.indent
        y = top - (scale.line - scale.size) / 2 - scale.size * 0.80
        for number, ((label, _), lines) in enumerate(zip(self.rows, values, strict=True)):
            font = scale.bold if self.first_bold and number == 0 else scale.regular
            ink.text(x, y, label, scale.regular.fitting(label, self.label_width - 2))
            ink.text(x + self.label_width, y, ":", scale.regular)
            for line in lines:
                ink.text(x + self.label_width + 3.5 * MM, y, line, font)
                y -= scale.line

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Part between rows."""
        used, count = 0.0, 0
        for lines in self._values(width):
            used += len(lines) * self.scale.line
            if used > room:
                break
            count += 1
        if not 0 < count < len(self.rows):
            return None
        return self._part(self.rows[:count]), self._part(self.rows[count:])

    def _part(self, rows: Sequence[tuple[str, str]]) -> "Labels":
        return Labels(rows, self.scale, self.label_width, self.indent)

    def _values(self, width: float) -> list[list[str]]:
        lines = self._set.get(width)
        if lines is None:
            room = width - self.indent - self.label_width - 3.5 * MM
            font = self.scale.bold if self.first_bold else self.scale.regular
            lines = self._set[width] = [
                wrapped(value.strip() or FILL_IN * 6, font, room, LONGEST_VALUE)
                for _, value in self.rows
            ]
        return lines


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, share of the width, alignment, and the group it stands under."""

    head: str
    share: float
    align: Align = "left"
    group: str = ""


@dataclass
class Grid(Block):
    """A ruled table. Its head is repeated on each page.

    The first cell of a total, in bold, spans the columns the total has no cells for.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    scale: Scale
    totals: Sequence[Sequence[str]] = ()
    row_height: float = 0
    _set: dict[float, list[list[list[str]]]] = field(default_factory=dict, init=False, repr=False)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self._head_height(width) + sum(self._heights(width))

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw head, rows and rules."""
        edges = self._edges(x, width)
        y = self._draw_head(ink, edges, top, width)
        rules = []
        for number, (cells, tall) in enumerate(
            zip(self._cells(width), self._heights(width), strict=True)
        ):
            inner = self._row_edges(edges, number)
            self._draw_row(ink, inner, (y, tall), cells, number)
            rules += [(edge, y, edge, y - tall) for edge in inner]
            y -= tall
            rules.append((edges[0], y, edges[-1], y))
        ink.lines(rules, RULE)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Part between rows and repeat the head; totals never stand alone."""
        used, count = self._head_height(width), 0
        for tall in self._heights(width)[: len(self.rows)]:
            used += tall
            if used > room:
                break
            count += 1
        return self._parted(min(count, len(self.rows) - 1))

    def last_rows(self) -> tuple[Block, Block] | None:
        """Return the table without its last rows, and these with the totals under a head."""
        return self._parted(len(self.rows) - COMPANY)

    def _parted(self, count: int) -> tuple[Block, Block] | None:
        if count < 1:
            return None
        first = Grid(self.columns, self.rows[:count], self.scale, (), self.row_height)
        rest = Grid(self.columns, self.rows[count:], self.scale, self.totals, self.row_height)
        return first, rest

    @property
    def _pad(self) -> float:
        return self.scale.size * 0.42

    def _edges(self, x: float, width: float) -> list[float]:
        whole = sum(column.share for column in self.columns)
        edges = [x]
        for column in self.columns:
            edges.append(edges[-1] + width * column.share / whole)
        return edges

    def _font(self, row: int) -> Font:
        return self.scale.bold if row >= len(self.rows) else self.scale.regular

    def _row_edges(self, edges: Sequence[float], row: int) -> list[float]:
        """Return the edges of one row; a total's first cell spans what it leaves out."""
        if row < len(self.rows):
            return list(edges)
        spanned = len(self.columns) - len(self.totals[row - len(self.rows)])
        return [edges[0], *edges[spanned + 1 :]]

    def _cells(self, width: float) -> list[list[list[str]]]:
        cells = self._set.get(width)
        if cells is None:
            edges = self._edges(0, width)
            cells = self._set[width] = [
                [
                    wrapped(text, self._font(number), right - left - 2 * self._pad, LONGEST_CELL)
                    for text, (left, right) in zip(
                        row, pairwise(self._row_edges(edges, number)), strict=True
                    )
                ]
                for number, row in enumerate([*self.rows, *self.totals])
            ]
        return cells

    def _draw_row(
        self,
        ink: Ink,
        edges: Sequence[float],
        place: tuple[float, float],
        cells: Sequence[Sequence[str]],
        row: int,
    ) -> None:
        skipped = len(self.columns) - len(cells)
        for number, lines in enumerate(cells):
            column = self.columns[number + skipped if number else 0]
            align = "right" if skipped and number == 0 else column.align
            self._draw_cell(ink, edges, number, place, lines, self._font(row), align=align)

    def _heights(self, width: float) -> list[float]:
        pitch, pad = self.scale.size * 1.2, self.scale.size * 0.55
        return [
            max(self.row_height, max(len(lines) for lines in row) * pitch + pad)
            for row in self._cells(width)
        ]

    def _heads(self, width: float) -> list[list[str]]:
        font = self.scale.bold
        return [
            wrapped(column.head, font, right - left - 2 * self._pad, 4)
            for column, (left, right) in zip(
                self.columns, pairwise(self._edges(0, width)), strict=True
            )
        ]

    def _head_height(self, width: float) -> float:
        lines = max(len(lines) for lines in self._heads(width))
        return lines * self.scale.size * 1.2 + self.scale.size * 0.8 + self._group_height

    @property
    def _group_height(self) -> float:
        return self.scale.size * 1.9 if any(column.group for column in self.columns) else 0.0

    def _draw_head(self, ink: Ink, edges: Sequence[float], top: float, width: float) -> float:
        """Draw the head of the table and return where its rows begin."""
        tall, banner = self._head_height(width), self._group_height
        bottom = top - tall
        ink.shade(edges[0], bottom, edges[-1] - edges[0], tall, HEAD_SHADE)
        for number, lines in enumerate(self._heads(width)):
            under = banner if self.columns[number].group else 0.0
            cell = (top - under, tall - under)
            self._draw_cell(ink, edges, number, cell, lines, self.scale.bold, align="centre")
        ink.lines([(edges[0], y, edges[-1], y) for y in (top, bottom)], RULE)
        for start, end, group in _groups(self.columns):
            self._draw_group(ink, (edges[start], edges[end], top - banner), group)
        ink.lines(
            [
                (edge, top - (banner if self._inside(number) else 0), edge, bottom)
                for number, edge in enumerate(edges)
            ],
            RULE,
        )
        return bottom

    def _draw_group(self, ink: Ink, span: tuple[float, float, float], group: str) -> None:
        left, right, y = span
        font = self.scale.bold.fitting(group, right - left - 4)
        ink.centred((left + right) / 2, y + self._group_height * 0.32, group, font)
        ink.lines([(left, y, right, y)], RULE)

    def _inside(self, edge: int) -> bool:
        """Tell whether an edge lies inside a group."""
        if not 0 < edge < len(self.columns):
            return False
        here, before = self.columns[edge].group, self.columns[edge - 1].group
        return bool(here) and here == before

    def _draw_cell(  # noqa: PLR0913
        self,
        ink: Ink,
        edges: Sequence[float],
        column: int,
        cell: tuple[float, float],
        lines: Sequence[str],
        font: Font,
        *,
        align: Align,
    ) -> None:
        top, tall = cell
        pitch = font.size * 1.2
        y = top - (tall - len(lines) * pitch) / 2 - font.size * 0.94
        for line in lines:
            x = _aligned(
                (edges[column] + self._pad, edges[column + 1] - self._pad),
                font.width(line),
                align,
            )
            ink.text(x, y, line, font)
            y -= pitch


def _aligned(room: tuple[float, float], wide: float, align: Align) -> float:
    left, right = room
    if align == "right":
        return right - wide
    return left if align == "left" else (left + right - wide) / 2


def _groups(columns: Sequence[Column]) -> list[tuple[int, int, str]]:
    """Return (first column, column after the last, group) of neighbours under one group."""
    found: list[tuple[int, int, str]] = []
    for number, column in enumerate(columns):
        if found and column.group and found[-1][2] == column.group and found[-1][1] == number:
            found[-1] = found[-1][0], number + 1, column.group
        elif column.group:
            found.append((number, number + 1, column.group))
    return found
