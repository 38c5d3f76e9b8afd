"""Charts a family understands: months as columns, uses as bars, each with its figure beside it.

Drawn once: the block that stands on paper is the picture on the screen. Greys that differ in
lightness, and figures written out, so that a photocopy still tells everything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from dme_desktop.pdf.flow import Block, Scale, Space, Together
from dme_desktop.pdf.ink import DARK, GREY, MM, PALE, Colour, Ink, Pen
from dme_desktop.pdf.prose import Prose, Run, wrapped

FULL: Colour = "0.33 0.33 0.33"
LIGHT: Colour = "0.80 0.80 0.80"
BAR = 4.2 * MM
PITCH, CLOSE = 6.4 * MM, 5.2 * MM  # from bar to bar; close where room is short
HALF = 120 * MM  # the least width of bars that stand in two columns, where room is short
SHORT = 0.75  # of the height of columns, where room is short
NAMES = 0.34  # of the width, for what the bars are called
TILE_WIDE, TILE_TALL = 24 * MM, 12 * MM  # of a cell of a map
# what nobody is counted in, then four greys on which black is read
STEPS: Sequence[Colour] = (
    "1 1 1", "0.90 0.90 0.90", "0.79 0.79 0.79", "0.68 0.68 0.68", "0.57 0.57 0.57",
)  # fmt: skip
FIGURES = 0.26  # of the width, for what they say
BESIDE = 5 * MM  # between columns of bars, and between small charts
LEAST_PANEL = 48 * MM  # of a small chart, so that six words stand under it


@dataclass(frozen=True)
class Part:
    """One bar or column: what it is called, how long it is, and what is written beside it."""

    name: str
    value: int
    told: str
    marked: bool = False  # darker than the others


def called(said: str, drawn: Block, scale: Scale) -> Together:
    """Return a chart under what it shows, never parted from it."""
    return Together([Prose([Run(said, bold=True)], scale, "left"), Space(3), drawn])


@dataclass
class Bars(Block):
    """Bars under each other, the longest as wide as there is room, or one of `full`.

    Where room is short and the sheet is wide, they go down one column, then down another.
    """

    parts: Sequence[Part]
    scale: Scale
    full: int = 0  # the value of the whole width, where shares of a whole are told

    def height(self, width: float) -> float:
        """Return the height this block takes."""
        return self._pitch * self._down(width) + 1 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw every bar with its name before and its figure behind it."""
        down = self._down(width)
        wide = width if down == len(self.parts) else (width - BESIDE) / 2
        for place, part in enumerate(self.parts):
            column, line = divmod(place, down)
            base = top - self._pitch * line - BAR
            self._bar(ink, part, (x + column * (wide + BESIDE), base), wide)

    def _bar(self, ink: Ink, part: Part, corner: tuple[float, float], width: float) -> None:
        (x, base), font = corner, self.scale.regular
        most = self.full or max(part.value for part in self.parts) or 1
        left, room = x + width * NAMES, width * (1 - NAMES - FIGURES)
        name = wrapped(part.name, font, width * NAMES - 2 * MM, most=1)
        ink.text(x, base + 1.1 * MM, name[0], font, colour=DARK)
        long = room * part.value / most
        if long > 0:
            ink.shade(left, base, long, BAR, FULL if part.marked else LIGHT)
            ink.box(left, base, long, BAR, Pen(0.4, GREY))
        ink.text(left + long + 1.5 * MM, base + 1.1 * MM, part.told, font)

    def _down(self, width: float) -> int:
        """Return how many bars stand under each other: half where room is short on a wide sheet."""
        halved = self.scale.is_tight and width >= 2 * HALF + BESIDE
        return -(-len(self.parts) // 2) if halved else len(self.parts)

    @property
    def _pitch(self) -> float:
        return CLOSE if self.scale.is_tight else PITCH


@dataclass
class Columns(Block):
    """Columns beside each other, one a month, each with its figure on top.

    The tallest fills the height, or one of `full`.
    """

    parts: Sequence[Part]
    scale: Scale
    tall: float = 34 * MM
    full: int = 0  # the value of the whole height, where shares of a whole are told

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.tall * (SHORT if self.scale.is_tight else 1)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the columns over one line, their names under it."""
        if not self.parts:
            return
        most = self.full or max(part.value for part in self.parts) or 1
        whole = self.height(width)
        step, low = width / len(self.parts), top - whole + 5 * MM
        room = whole - 10 * MM
        for place, part in enumerate(self.parts):
            left, tall = x + place * step + step * 0.16, room * part.value / most
            middle = x + (place + 0.5) * step
            if tall > 0:
                ink.shade(left, low, step * 0.68, tall, FULL if part.marked else LIGHT)
                ink.box(left, low, step * 0.68, tall, Pen(0.4, GREY))
            self._write(ink, part, (middle, low, tall), step)
        ink.line(x, low, x + width, low, Pen(0.5, PALE))

    def _write(self, ink: Ink, part: Part, place: tuple[float, float, float], step: float) -> None:
        """Write what a column says and is called; where it is narrow, the most and one letter."""
        middle, low, tall = place
        font = self.scale.regular
        if part.marked or font.width(part.told) < step:
            ink.centred(middle, low + tall + 1 * MM, part.told, font)
        name = part.name if font.width(part.name) < step else part.name[:1]
        ink.centred(middle, low - 4 * MM, name, font, colour=DARK)


@dataclass
class Multiples(Block):
    """Small charts of one scale beside each other, so that they can be compared."""

    panels: Sequence[tuple[str, Sequence[Part]]]
    scale: Scale
    across: int = 4  # at least, before another line of them is begun
    tall: float = 27 * MM

    def height(self, width: float) -> float:
        """Return the height this block takes."""
        return self.tall * self._lines(width)

    def _lines(self, width: float) -> int:
        most = max(self.across, int((width + BESIDE) // (LEAST_PANEL + BESIDE)))
        return -(-len(self.panels) // most)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw each with its name over it; the tallest column of all fills the height."""
        most = max((part.value for _, parts in self.panels for part in parts), default=0) or 1
        across = max(self.across, -(-len(self.panels) // max(1, self._lines(width))))
        wide = (width - BESIDE * (across - 1)) / across
        for place, (name, parts) in enumerate(self.panels):
            line, column = divmod(place, across)
            corner = (x + column * (wide + BESIDE), top - line * self.tall)
            self._panel(ink, corner, wide, (name, parts, most))

    def _panel(
        self,
        ink: Ink,
        corner: tuple[float, float],
        wide: float,
        told: tuple[str, Sequence[Part], int],
    ) -> None:
        (x, top), (name, parts, most) = corner, told
        small = Scale(self.scale.size - 1.5).regular
        title = wrapped(name, self.scale.regular, wide, most=1)
        ink.text(x, top - self.scale.size, title[0], self.scale.regular, colour=DARK)
        low, room = top - self.tall + 6 * MM, self.tall - 14 * MM
        step = wide / max(1, len(parts))
        for place, part in enumerate(parts):
            left, tall = x + place * step + step * 0.15, room * part.value / most
            if tall > 0:
                ink.shade(left, low, step * 0.7, tall, LIGHT)
                ink.box(left, low, step * 0.7, tall, Pen(0.3, GREY))
                if small.width(part.told) < step * 1.5:
                    ink.centred(x + (place + 0.5) * step, low + tall + 0.6 * MM, part.told, small)
            ink.centred(x + (place + 0.5) * step, low - 3 * MM, part.name, small, colour=GREY)
        ink.line(x, low, x + wide, low, Pen(0.4, PALE))


@dataclass(frozen=True)
class Tile:
    """One place of a map: what it is called, its cells (column, row), how much, and as written.

    `value` None is hidden.
    """

    name: str
    spots: Sequence[tuple[int, int]]
    value: int | None
    told: str


@dataclass
class Tiles(Block):
    """A map drawn on a grid: each place in the grey of its step, with its name and its figure.

    It is as wide as the places that are drawn; the steps are told under it, and `beside` says who
    is not on it.
    """

    tiles: Sequence[Tile]
    scale: Scale
    beside: str = ""

    def height(self, width: float) -> float:
        """Return the height this block takes."""
        _, _, _, down = self._bounds()
        return TILE_TALL * down + self._legend_tall(width)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the places, the borders between them, then the steps."""
        left, high, across, down = self._bounds()
        wide = min(TILE_WIDE, width / max(1, across))
        steps = stepped([one.value or 0 for one in self.tiles])
        for one in self.tiles:
            cells = [
                (x + (column - left) * wide, top - (row - high + 1) * TILE_TALL)
                for column, row in one.spots
            ]
            for corner in cells:
                ink.shade(*corner, wide, TILE_TALL, _grey(one.value, steps))
            ink.lines(_outline(one.spots, (x, top), (left, high), wide), Pen(0.8, DARK))
            self._write(ink, one, cells, wide)
        self._tell_steps(ink, x, top - TILE_TALL * down, steps, width)

    def _bounds(self) -> tuple[int, int, int, int]:
        """Return the first column and row that are drawn on, and how many of each."""
        spots = [spot for one in self.tiles for spot in one.spots] or [(0, 0)]
        columns, rows = [one[0] for one in spots], [one[1] for one in spots]
        left, high = min(columns), min(rows)
        return left, high, max(columns) - left + 1, max(rows) - high + 1

    def _write(
        self, ink: Ink, one: Tile, cells: Sequence[tuple[float, float]], wide: float
    ) -> None:
        """Write name and figure in the longest run of a place's cells, the name in small steps."""
        x, base, room = _widest(cells, wide)
        font, bold = self.scale.regular, self.scale.bold
        words = max(one.name.split() or [""], key=font.width)
        small = font.fitting(words, room - 1 * MM, smallest=5.5)
        lines = wrapped(one.name, small, room - 1 * MM, most=2)
        block = len(lines) * small.size * 1.15 + bold.size
        at = base + (TILE_TALL + block) / 2
        for line in lines:
            at -= small.size * 1.15
            ink.centred(x + room / 2, at + small.size * 0.2, line, small)
        ink.centred(x + room / 2, at - bold.size * 0.85, one.told, bold)

    def _legend_tall(self, width: float) -> float:
        return 9 * MM + len(self._beside(width)) * self.scale.line

    def _beside(self, width: float) -> list[str]:
        return wrapped(self.beside, self.scale.regular, width) if self.beside else []

    def _tell_steps(
        self, ink: Ink, x: float, base: float, steps: Sequence[int], width: float
    ) -> None:
        """Draw a box for each step with the numbers it stands for, then who is not on the map."""
        font, at, low = self.scale.regular, x, base - 6.5 * MM
        for said, value in _step_names(steps):
            ink.shade(at, low, 5 * MM, 3.6 * MM, _grey(value, steps))
            ink.box(at, low, 5 * MM, 3.6 * MM, Pen(0.4, GREY))
            ink.text(at + 6.5 * MM, low + 0.8 * MM, said, font, colour=DARK)
            at += 10.5 * MM + font.width(said)
        for place, line in enumerate(self._beside(width), start=1):
            ink.text(x, low - 1 * MM - place * self.scale.line, line, font, colour=DARK)


def stepped(values: Sequence[int]) -> list[int]:
    """Return the least number of each grey, from the least that is there to the most."""
    there = [one for one in values if one > 0]
    if not there:
        return []
    low, wide = min(there), max(there) - min(there) + 1
    number = min(len(STEPS) - 1, wide)
    return [low + place * wide // number for place in range(number)]


def _grey(value: int | None, steps: Sequence[int]) -> Colour:
    reached = sum(step <= (value or 0) for step in steps)
    return STEPS[reached]


def _step_names(steps: Sequence[int]) -> list[tuple[str, int]]:
    ends = [step - 1 for step in steps[1:]]
    told = [
        (str(low) if high == low else f"{low}-{high}", low)
        for low, high in zip(steps, ends, strict=False)
    ]
    return [("0", 0), *told, *((f">= {step}", step) for step in steps[-1:])]


def _outline(
    spots: Sequence[tuple[int, int]],
    corner: tuple[float, float],
    first: tuple[int, int],
    wide: float,
) -> list[tuple[float, float, float, float]]:
    """Return the lines around the cells of a place: none between two of its own."""
    mine, found = set(spots), []
    for column, row in spots:
        left = corner[0] + (column - first[0]) * wide
        high = corner[1] - (row - first[1]) * TILE_TALL
        right, low = left + wide, high - TILE_TALL
        sides = {
            (column, row - 1): (left, high, right, high),
            (column, row + 1): (left, low, right, low),
            (column - 1, row): (left, low, left, high),
            (column + 1, row): (right, low, right, high),
        }
        found += [line for beside, line in sides.items() if beside not in mine]
    return found


def _widest(cells: Sequence[tuple[float, float]], wide: float) -> tuple[float, float, float]:
    """Return where the longest run of cells in one row begins, its base, and how wide it is."""
    best = (0.0, 0.0, 0.0)
    by_row: dict[float, list[float]] = {}
    for left, base in cells:
        by_row.setdefault(base, []).append(left)
    for base, lefts in sorted(by_row.items(), reverse=True):
        run: list[float] = []
        for left in sorted(lefts):
            run = [*run, left] if run and left - run[-1] < wide * 1.5 else [left]
            if len(run) * wide > best[2] + wide / 2:
                best = (run[0], base, len(run) * wide)
    return best


def alone(block: Block, width: float, dyed: Callable[[Colour], Colour]) -> bytes:
    """Return a block as a PDF as large as itself, `width` points wide, for the screen.

    Its paper and its colours are `dyed` as they look there.
    """
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - heavy, for the first paper

    tall, buffer = block.height(width), BytesIO()
    canvas = Canvas(buffer, pagesize=(width, tall), invariant=1)
    ink = Ink(canvas, dyed)
    ink.shade(0, 0, width, tall, STEPS[0])
    block.draw(ink, 0, tall, width)
    ink.end_page()
    canvas.save()
    return buffer.getvalue()
