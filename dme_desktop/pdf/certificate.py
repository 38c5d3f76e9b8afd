"""Papers that hang on a wall: their border of green, gold and stars, and what stands in it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block
from dme_desktop.pdf.fonts import Font
from dme_desktop.pdf.ink import BLACK, MM, Colour, Ink, Pen, disc
from dme_desktop.pdf.letterhead import draw_picture, picture_of
from dme_desktop.pdf.prose import Prose, whole

GREEN: Colour = "0.02 0.27 0.21"  # black on every copier
GOLD: Colour = "0.76 0.58 0.18"  # fills surfaces between two green lines, never a line or a letter
WHITE: Colour = "1 1 1"
EDGE = 12 * MM
BAND = 5.4 * MM
STRIP = 1.2 * MM
CORNER_SIDE = 8.8 * MM
SIDE_MARGIN = 32 * MM
_OUTSIDE = 0.2 * MM  # of the outer rule, for the corners
_STRANDS = 4
_SWING = 1.85 * MM
_WAVE = 9.6 * MM
_BEAD = 0.62 * MM
_HOLLOW = 13 * MM
_RAGGED = 0.92  # of the room that broken lines fill
_STEP = 4 * MM
_FINE = Pen(0.55, GREEN)


def framed(
    title: str,
    paper: PaperSize,
    border: Callable[[Ink, Page], None] | None = None,
    back: Callable[[Ink, Page], None] | None = None,
) -> Document:
    """Return a document of landscape sheets with a frame, for the wall: woven unless told.

    What lies behind the first sheet of a paper has the frame of the `back`.
    """
    page = Page(
        paper=paper, landscape=True, left=SIDE_MARGIN, right=SIDE_MARGIN, top=26 * MM,
        bottom=25.5 * MM,
    )  # fmt: skip
    return Document(title, page, border or draw_border, back)


def draw_border(ink: Ink, page: Page) -> None:
    """Draw the woven frame of a page; nothing of it is nearer than 11.5 mm to the edge."""
    width, height = page.size
    inside = EDGE + BAND
    for x, y, wide, tall in _strips(inside, width, height):
        ink.shade(x, y, wide, tall, GOLD)
    for inset, weight in ((EDGE, 1.7), (inside, 0.9), (inside + STRIP, 0.5)):
        ink.box(inset, inset, width - 2 * inset, height - 2 * inset, Pen(weight, GREEN))
    start, middle = EDGE - _OUTSIDE + CORNER_SIDE, EDGE + BAND / 2
    for across in (middle, height - middle):
        _draw_weave(ink, (start, width - start), across, upright=False)
    for across in (middle, width - middle):
        _draw_weave(ink, (start, height - start), across, upright=True)
    for x in (EDGE - _OUTSIDE, width - EDGE + _OUTSIDE - CORNER_SIDE):
        for y in (EDGE - _OUTSIDE, height - EDGE + _OUTSIDE - CORNER_SIDE):
            _draw_corner(ink, x, y)


def draw_back_border(ink: Ink, page: Page) -> None:
    """Draw two plain rules: the back of what hangs on a wall."""
    width, height = page.size
    for inset, weight in ((EDGE, 1.7), (EDGE + 1.8 * MM, 0.5)):
        ink.box(inset, inset, width - 2 * inset, height - 2 * inset, Pen(weight, GREEN))


def draw_plaque_border(ink: Ink, page: Page) -> None:
    """Draw two rules with hollow corners and four studs: what a mason or a founder can cut."""
    width, height = page.size
    for inset, weight in ((EDGE, 2.6), (EDGE + 2.6 * MM, 0.7)):
        ink.path(_hollow(inset, width, height), Pen(weight, GREEN))
    stud = EDGE + 4.6 * MM
    for x in (stud, width - stud):
        for y in (stud, height - stud):
            draw_star(ink, x, y, 4.2 * MM)


def _strips(inside: float, width: float, height: float) -> list[tuple[float, float, float, float]]:
    wide, tall = width - 2 * inside, height - 2 * inside
    return [
        (inside, inside, wide, STRIP),
        (inside, height - inside - STRIP, wide, STRIP),
        (inside, inside, STRIP, tall),
        (width - inside - STRIP, inside, STRIP, tall),
    ]


def _draw_weave(ink: Ink, side: tuple[float, float], across: float, *, upright: bool) -> None:
    """Draw one side: sines a quarter of a wave apart, and a bead of gold in every second eye."""
    long = side[1] - side[0]
    waves = round(long / _WAVE)
    for strand in range(_STRANDS):
        ink.path(_wave(side[0], long / waves, waves, across, strand, upright=upright), _FINE)
    for eye in range(waves * 2):
        at = side[0] + (eye + 0.5) * long / waves / 2
        bead = disc(across, at, _BEAD) if upright else disc(at, across, _BEAD)
        ink.fill(bead, GOLD)
        ink.path(bead, _FINE)


def _wave(
    start: float, length: float, waves: int, across: float, strand: int, *, upright: bool
) -> str:
    """Return a sine along one side, in Bezier curves that meet its slope."""
    step, parts, last = length / 4, [], (start, 0.0, 0.0)
    for number in range(waves * 4 + 1):
        angle = (number + strand) * pi / 2
        at, rise = start + number * step, _SWING * sin(angle)
        slope = _SWING * cos(angle) * pi / 6
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


def _hollow(inset: float, width: float, height: float) -> str:
    """Return a rectangle whose corners are hollowed by a quarter of a circle."""
    k, r = _HOLLOW * 0.4477, _HOLLOW
    left, low, right, top = inset, inset, width - inset, height - inset
    corners = (
        ((right - r, low), (right - r, low + r - k), (right - k, low + r), (right, low + r)),
        ((right, top - r), (right - k, top - r), (right - r, top - r + k), (right - r, top)),
        ((left + r, top), (left + r, top - r + k), (left + k, top - r), (left, top - r)),
        ((left, low + r), (left + k, low + r), (left + r, low + r - k), (left + r, low)),
    )
    told = [f"{left + r:.2f} {low:.2f} m"]
    for begin, *curve in corners:
        told.append(f"{begin[0]:.2f} {begin[1]:.2f} l")
        told.append(" ".join(f"{x:.2f} {y:.2f}" for x, y in curve) + " c")
    return " ".join([*told, "h"])


def _draw_corner(ink: Ink, x: float, y: float) -> None:
    """Draw an eight-pointed star in a white square with a green rule."""
    ink.shade(x, y, CORNER_SIDE, CORNER_SIDE, WHITE)
    ink.box(x, y, CORNER_SIDE, CORNER_SIDE, Pen(1.4, GREEN))
    draw_star(ink, x + CORNER_SIDE / 2, y + CORNER_SIDE / 2, 3.6 * MM)


def draw_star(ink: Ink, x: float, y: float, radius: float) -> None:
    """Draw two squares laid over each other, gold bounded in green; a large one has an eye."""
    ink.fill(_star(x, y, radius), GOLD)
    ink.path(_star(x, y, radius), Pen(0.9 if radius > _SMALL_STAR else 0.6, GREEN))
    if radius > _SMALL_STAR:
        ink.fill(disc(x, y, radius * 0.42), WHITE)
        ink.path(disc(x, y, radius * 0.42), Pen(0.9, GREEN))
        ink.fill(disc(x, y, radius * 0.17), GREEN)


_SMALL_STAR = 2.5 * MM


def _star(x: float, y: float, radius: float) -> str:
    points = []
    for number in range(16):
        reach = radius if number % 2 == 0 else radius * 0.765
        angle = pi * number / 8
        points.append(f"{x + reach * sin(angle):.2f} {y + reach * cos(angle):.2f}")
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
    """A swelled rule of green with a star in its middle; no underline, so no name overruns it."""

    reach: float = 36 * MM
    stays_with_next: bool = True

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return 5 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Place both halves of the rule and the star, which are drawn once a file."""
        place = (round(x + width / 2, 2), round(top - 2.5 * MM, 2))
        ink.stamp(("ornament", self.reach), self._draw, place)

    def _draw(self, ink: Ink) -> None:
        for way in (-1, 1):
            ink.fill(self._half(way), GREEN)
        draw_star(ink, 0, 0, 1.9 * MM)

    def _half(self, way: int) -> str:
        near, thick, thin, far = (way * at for at in (4 * MM, 7 * MM, 10 * MM, self.reach))
        swell, taper = 0.42 * MM, 0.3 * MM
        return (
            f"{near:.2f} 0 m {thick:.2f} {swell:.2f} {thin:.2f} {taper:.2f} {far:.2f} 0 c "
            f"{thin:.2f} {-taper:.2f} {thick:.2f} {-swell:.2f} {near:.2f} 0 c h"
        )


@dataclass
class Centred(Block):
    """Words in the middle, on as few lines as they fit on without becoming too small."""

    text: str
    font: Font
    colour: Colour = BLACK
    most: int = 2
    pitch: float = 1.25
    track: float = 0.0  # of the size, added between letters
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
            ink.tracked(x + width / 2, y, line, font, self.track * font.size, self.colour)
            y -= font.size * self.pitch

    def _set(self, width: float) -> tuple[Font, list[str]]:
        found = self._lines.get(width)
        if found is None:
            found = self._lines[width] = (
                self._fitted(width * self._untracked) if self.text.strip() else (self.font, [])
            )
        return found

    @property
    def _untracked(self) -> float:
        """Return the share of a line that is left for its letters."""
        if not self.track:
            return 1.0
        plain = self.font.face.width(self.text)
        return plain / (plain + self.track * len(self.text))

    def _fitted(self, width: float) -> tuple[Font, list[str]]:
        least = self.font.size * self.smallest
        for count in range(1, self.most + 1):
            room = width * (count if count == 1 else count * _RAGGED)
            font = self.font.fitting(self.text, room, smallest=0)
            if font.size >= least:
                if count == 1:
                    return font, [" ".join(self.text.split())]
                return whole(self.text, font, width, count)
        return whole(self.text, Font(self.font.face, least), width, self.most)


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
