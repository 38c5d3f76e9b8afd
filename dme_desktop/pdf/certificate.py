"""Papers that hang on a wall: their border of green, gold and stars, and what stands in it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

from dme_desktop.pdf.document import Document, Page, PaperSize
from dme_desktop.pdf.flow import Block
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import BLACK, GOLD, GREEN, GREY, MM, Colour, Ink, Pen
from dme_desktop.pdf.letterhead import draw_picture, picture_of
from dme_desktop.pdf.prose import Prose, wrapped
from dme_desktop.pdf.seal import SIDE

OUTER = 12 * MM
INNER = 18 * MM
HAIR = 19.4 * MM
SIDE_MARGIN = 30 * MM
BESIDE_CODE = SIDE  # what the code in the lower left corner takes of the last lines
_STRANDS = 3
_RAGGED = 0.92  # of the room that broken lines fill
_STEP = 4 * MM
_SMALL = Font(SANS.regular, 7)
_WAVE = 7.0 * MM


def framed(title: str, paper: PaperSize) -> Document:
    """Return a document of landscape sheets with the border, for the wall."""
    page = Page(
        paper=paper, landscape=True, left=SIDE_MARGIN, right=SIDE_MARGIN,
        top=24 * MM, bottom=21.5 * MM,
    )  # fmt: skip
    return Document(title, page, draw_border)


def draw_border(ink: Ink, page: Page) -> None:
    """Draw the border of a page; nothing of it is nearer than 12 mm to the edge."""
    width, height = page.size
    _draw_weave(ink, width, height)
    for inset, pen in ((OUTER, Pen(1.8, GREEN)), (INNER, Pen(0.9, GREEN)), (HAIR, Pen(0.5, GOLD))):
        ink.box(inset, inset, width - 2 * inset, height - 2 * inset, pen)
    for x in (OUTER, width - INNER):
        for y in (OUTER, height - INNER):
            _draw_corner(ink, x, y, INNER - OUTER)


def _draw_weave(ink: Ink, width: float, height: float) -> None:
    middle = (OUTER + INNER) / 2
    for strand in range(_STRANDS):
        turn = 2 * pi * strand / _STRANDS
        for y in (middle, height - middle):
            ink.path(_wave(INNER, width - INNER, y, turn, upright=False), Pen(0.45, GOLD))
        for x in (middle, width - middle):
            ink.path(_wave(INNER, height - INNER, x, turn, upright=True), Pen(0.45, GOLD))


def _wave(start: float, end: float, across: float, turn: float, *, upright: bool) -> str:
    """Return a sine along one side, in Bezier curves that meet its slope."""
    count = 4 * max(1, round((end - start) / _WAVE))
    step = (end - start) / count
    swing = (INNER - OUTER) / 2 * 0.72
    parts = []
    last = (start, 0.0, 0.0)
    for number in range(count + 1):
        angle = turn + number * pi / 2
        at, rise, slope = start + number * step, swing * sin(angle), swing * cos(angle) * pi / 6
        if number == 0:
            parts.append(_point(at, across + rise, upright=upright) + " m")
        else:
            first = _point(last[0] + step / 3, across + last[1] + last[2], upright=upright)
            second = _point(at - step / 3, across + rise - slope, upright=upright)
            parts.append(f"{first} {second} {_point(at, across + rise, upright=upright)} c")
        last = at, rise, slope
    return " ".join(parts)


def _point(along: float, across: float, *, upright: bool) -> str:
    return f"{across:.2f} {along:.2f}" if upright else f"{along:.2f} {across:.2f}"


def _draw_corner(ink: Ink, x: float, y: float, side: float) -> None:
    """Draw an eight-pointed star on a green square."""
    middle_x, middle_y = x + side / 2, y + side / 2
    ink.shade(x, y, side, side, GREEN)
    ink.fill(_star(middle_x, middle_y, side * 0.42), GOLD)
    ink.fill(_star(middle_x, middle_y, side * 0.2), "1 1 1")


def _star(x: float, y: float, radius: float) -> str:
    points = []
    for number in range(16):
        reach = radius if number % 2 == 0 else radius * 0.765
        angle = pi * number / 8
        points.append(f"{x + reach * cos(angle):.2f} {y + reach * sin(angle):.2f}")
    return " ".join([f"{points[0]} m", *(f"{point} l" for point in points[1:]), "h"])


@dataclass
class Emblem(Block):
    """The coat of arms in the middle; nothing when there is none that can be read."""

    logo: bytes | None
    side: float = 20 * MM

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.side + 2 * MM if picture_of(self.logo) else 0.0

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the emblem."""
        picture = picture_of(self.logo)
        if picture:
            left, low = x + (width - self.side) / 2, top - self.side
            box = (left, low, self.side, self.side)
            ink.stamp((self.logo, left, low), lambda form: draw_picture(form, picture, box))


@dataclass
class Ornament(Block):
    """A fine gold rule with a diamond in its middle."""

    reach: float = 42 * MM
    stays_with_next: bool = True

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return 5 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the rule and the diamond."""
        middle, y, side = x + width / 2, top - 2.5 * MM, 1.5 * MM
        for direction in (-1, 1):
            ink.line(
                middle + direction * 4 * MM, y, middle + direction * self.reach, y, Pen(0.7, GOLD)
            )
        ink.fill(
            f"{middle - side:.2f} {y:.2f} m {middle:.2f} {y + side:.2f} l "
            f"{middle + side:.2f} {y:.2f} l {middle:.2f} {y - side:.2f} l h",
            GOLD,
        )


@dataclass
class Centred(Block):
    """Words in the middle, on as few lines as they fit on without becoming too small."""

    text: str
    font: Font
    colour: Colour = BLACK
    most: int = 2
    pitch: float = 1.25
    smallest: float = 0.72  # of the size, before there is one line more
    stays_with_next: bool = True
    _lines: dict[float, tuple[Font, list[str]]] = field(default_factory=dict, init=False)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`; nothing without words."""
        font, lines = self._set(width)
        return len(lines) * font.size * self.pitch

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        font, lines = self._set(width)
        y = top - font.size * (self.pitch - 0.3)
        for line in lines:
            ink.centred(x + width / 2, y, line, font, colour=self.colour)
            y -= font.size * self.pitch

    def _set(self, width: float) -> tuple[Font, list[str]]:
        found = self._lines.get(width)
        if found is None:
            found = self._lines[width] = (
                self._fitted(width) if self.text.strip() else (self.font, [])
            )
        return found

    def _fitted(self, width: float) -> tuple[Font, list[str]]:
        least = self.font.size * self.smallest
        for count in range(1, self.most + 1):
            room = width * (count if count == 1 else count * _RAGGED)
            font = self.font.fitting(self.text, room, smallest=0)
            if font.size >= least:
                return font, balanced(self.text, font, width, count)
        font = Font(self.font.face, least)
        return font, wrapped(self.text, font, width, self.most)


def balanced(text: str, font: Font, width: float, most: int) -> list[str]:
    """Return `text` in lines of about the same width, on as few lines as `width` allows."""
    lines = wrapped(text, font, width, most)
    narrow = font.width(text) / len(lines)
    while len(lines) > 1 and narrow < width:
        tried = wrapped(text, font, narrow)
        if len(tried) <= len(lines):
            return tried
        narrow *= 1.03
    return lines


@dataclass
class Passage(Block):
    """Running words in the middle, their lines of about the same width."""

    prose: Prose
    inset: float = 25 * MM
    _measures: dict[float, float] = field(default_factory=dict, init=False)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self.prose.height(self._measure(width))

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the words."""
        measure = self._measure(width)
        self.prose.draw(ink, x + (width - measure) / 2, top, measure)

    def _measure(self, width: float) -> float:
        """Return the narrowest measure that takes no line more."""
        found = self._measures.get(width)
        if found is None:
            found = widest = width - 2 * self.inset
            lines = len(self.prose.lines(widest))
            while found > widest / 2 and len(self.prose.lines(found - _STEP)) <= lines:
                found -= _STEP
            self._measures[width] = found
        return found


@dataclass
class Remark(Block):
    """The tiny line that says whose words these are."""

    words: str

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return 4 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the line, centred."""
        ink.centred(x + width / 2, top - 3 * MM, self.words, _SMALL, colour=GREY)


@dataclass
class BesideCode(Block):
    """A block kept clear of the code in the lower left corner, and as far from the right."""

    block: Block

    @property
    def stays_with_next(self) -> bool:  # type: ignore[override]
        """Say whether the block must stand with what follows."""
        return self.block.stays_with_next

    def height(self, width: float) -> float:
        """Return the height the block takes in what is left of `width`."""
        return self.block.height(width - 2 * BESIDE_CODE)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the block in the middle."""
        self.block.draw(ink, x + BESIDE_CODE, top, width - 2 * BESIDE_CODE)


class Still(Block):
    """Blocks that are the same on every sheet of a batch: measured once, drawn once a file."""

    def __init__(self, key: Hashable, blocks: Sequence[Block]) -> None:
        self._key, self._blocks = key, blocks
        self._tall: dict[float, float] = {}

    def height(self, width: float) -> float:
        """Return the height of the blocks under each other."""
        tall = self._tall.get(width)
        if tall is None:
            tall = self._tall[width] = sum(block.height(width) for block in self._blocks)
        return tall

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Place what was drawn for this key at this height of the page."""
        place = (self._key, round(x, 2), round(top, 2))
        ink.stamp(place, lambda form: self._draw(form, x, top, width))

    def _draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        for block in self._blocks:
            block.draw(ink, x, top, width)
            top -= block.height(width)
