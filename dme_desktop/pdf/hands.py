"""Who signs a framed paper, and the code, which always stands in a column of its own.

Where hands and code stand follows from how many sign; all measures are in millimetres of a sheet of
F4 and scale with the room between its margins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

from dme_desktop.pdf.certificate import GREEN, WHITE, draw_star
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import CAPITALS, SERIF, Font
from dme_desktop.pdf.foot import Foot, draw_code
from dme_desktop.pdf.ink import DARK, MM, Ink, Pen, disc
from dme_desktop.pdf.prose import balanced
from dme_desktop.pdf.seal import SIDE
from dme_desktop.pdf.signing import LONGEST_ROLE, UNKNOWN_NAME, Signer, whole_name

WINDOW = 30 * MM  # the white square of the code
CAPTION = ("Periksa tanpa internet: DME Desktop", "atau halaman periksa-surat.html")
CODE_TALL = WINDOW + 8.5 * MM
AXIS_ROOM, OFFSET = 120 * MM, 98 * MM  # of a hand on the axis; of the code from it
MOST = 6
_TICK = 4.5 * MM
_BETWEEN = 4.5 * MM  # two rows of hands
_LEAST_HAND = 12 * MM  # of two rows
_LARGER = 1.5  # points of a name above its role
_CAPTION_TYPE = Font(SERIF.italic, 9.5)
_HALF_RULE = 27 * MM  # from the middle of "SAKSI" to the end of its hairlines
_LEAF = 0.5


@dataclass(frozen=True)
class Seats:
    """How many columns there are, in which the code stands, and where the hands of each row do."""

    columns: int
    code: float
    rows: tuple[tuple[float, ...], ...]


SEATS = {
    1: Seats(3, 0, ((2,),)),
    2: Seats(3, 1, ((0, 2),)),
    3: Seats(4, 0, ((1, 2, 3),)),
    4: Seats(3, 1, ((0, 2), (0, 2))),
    5: Seats(4, 0, ((1.5, 2.5), (1, 2, 3))),
    6: Seats(4, 0, ((1, 2, 3), (1, 2, 3))),
}


@dataclass(eq=False)
class Hands(Block):
    """One to six who sign, and the code that proves the paper.

    `day` stands over the only hand, else over the code. `on_axis` puts the only hand in the middle
    of the sheet, the code at its left and a rosette at its right. Those that are shared by a batch
    leave out the code, which is each paper's own.
    """

    signers: Sequence[Signer]
    scale: Scale
    foot: Foot
    day: str = ""
    on_axis: bool = False
    is_shared: bool = False
    stays_with_next: bool = False
    _talls: dict[float, float] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if len(self.signers) > MOST:
            raise ValueError(f"{len(self.signers)} hands do not find room on one sheet")

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        tall = self._talls.get(width)
        if tall is None:
            tall = self._talls[width] = self._measured(width)
        return tall

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Place what is the same on every sheet of a batch, then the code of this one."""
        if self.is_shared:
            self._draw(ink, x, top, width)
            return
        place = (self, round(x, 2), round(top, 2))
        ink.stamp(place, lambda form: self._draw(form, x, top, width))
        self.draw_code_for(self.foot, ink, (x, top - self.height(width)), width)

    def draw_code_for(
        self, foot: Foot, ink: Ink, corner: tuple[float, float], width: float
    ) -> None:
        """Draw the code of the paper with this foot, upwards from the end of the hands."""
        if foot.sealed:
            middle, low = corner[0] + self._code_at(width), corner[1] + CODE_TALL - WINDOW
            draw_code(ink, foot, middle - SIDE / 2, low + (WINDOW - SIDE) / 2)

    def _draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        rows, spare = self._rows(), self._spare(width)
        y = top
        for number, row in enumerate(rows):
            tall = self._row_height(row, width) + spare
            for at, one in row:
                self._draw_hand(ink, one, (x + self._middle(at, width), y, tall), width, number)
            y -= tall + _BETWEEN
        middle = x + self._code_at(width)
        if self.day and not self._dates_the_hand:
            ink.centred(middle, self._first_base(top), self.day, self.scale.regular)
        if self.foot.sealed:
            self._draw_window(ink, middle, self._code_low(top, width))
            if self.on_axis:
                low = self._code_low(top, width)
                draw_rosette(ink, x + width / 2 + OFFSET, low + WINDOW / 2, WINDOW / 2)

    @property
    def _seats(self) -> Seats:
        return SEATS[min(MOST, max(1, len(self.signers)))]

    @property
    def _dates_the_hand(self) -> bool:
        return len(self.signers) == 1

    @property
    def _pitch(self) -> float:
        return self.scale.size * 1.22

    def _rows(self) -> list[list[tuple[float, Signer]]]:
        queue = iter(self.signers)
        return [
            [(at, one) for at, one in zip(row, queue, strict=False)] for row in self._seats.rows
        ]

    def _column(self, width: float) -> float:
        return AXIS_ROOM if self.on_axis else width / self._seats.columns

    def _room(self, width: float) -> float:
        return self._column(width) - 6 * MM

    def _middle(self, at: float, width: float) -> float:
        return width / 2 if self.on_axis else (at + 0.5) * width / self._seats.columns

    def _code_at(self, width: float) -> float:
        return width / 2 - OFFSET if self.on_axis else self._middle(self._seats.code, width)

    def _code_low(self, top: float, width: float) -> float:
        return top - self.height(width) + CODE_TALL - WINDOW

    def _first_base(self, top: float) -> float:
        return top - self._pitch * 0.75

    @property
    def _signing(self) -> float:
        """Return the room for a hand and a stamp."""
        one_row = len(self._seats.rows) == 1
        return self.scale.signing if one_row else max(_LEAST_HAND, self.scale.signing * 0.6)

    def _heading(self, signer: Signer, width: float) -> list[str]:
        """Return the lines over a hand, the long ones broken."""
        dated = [self.day] if self.day and self._dates_the_hand else []
        lines = [*dated, *(line for line in signer.heading() if line != signer.place_and_date)]
        font, room = self.scale.regular, self._room(width)
        return [part for line in lines for part in balanced(line, font, room, LONGEST_ROLE)]

    def _name(self, signer: Signer, width: float) -> tuple[Font, list[str]]:
        """Return a name: larger than its role where it fits, then as large, then on more lines."""
        if not signer.name.strip():
            return self.scale.regular, [UNKNOWN_NAME]
        least = Font(self.scale.family.bold, self.scale.size)
        font = Font(least.face, least.size + _LARGER)
        fitted = font.fitting(signer.name, self._room(width), smallest=0)
        if fitted.size >= least.size:
            return fitted, [signer.name]
        return whole_name(signer.name, least, self._room(width))

    def _row_height(self, row: Sequence[tuple[float, Signer]], width: float) -> float:
        """Return how tall a row is: the longest heading, the hand, the longest name."""
        over = max((len(self._heading(one, width)) for _, one in row), default=0)
        return over * self._pitch + self._signing + self._under(row, width)

    def _under(self, row: Sequence[tuple[float, Signer]], width: float) -> float:
        lines = max((len(self._name(one, width)[1]) for _, one in row), default=1)
        return (lines + max((len(one.footing) for _, one in row), default=0)) * self._pitch

    def _hands_height(self, width: float) -> float:
        rows = self._rows()
        return sum(self._row_height(row, width) for row in rows) + _BETWEEN * (len(rows) - 1)

    def _spare(self, width: float) -> float:
        return (self.height(width) - self._hands_height(width)) / len(self._seats.rows)

    def _measured(self, width: float) -> float:
        code = CODE_TALL if self.foot.sealed else 0.0
        if self.day and not self._dates_the_hand:
            code += self._pitch + 2 * MM
        return max(code, self._hands_height(width))

    def _draw_hand(
        self, ink: Ink, one: Signer, place: tuple[float, float, float], width: float, row: int
    ) -> None:
        middle, top, tall = place
        y = self._first_base(top)
        for number, line in enumerate(self._heading(one, width)):
            if row and number == 0 and line == one.before:
                self._draw_parting(ink, middle, y, line)
            else:
                ink.centred(middle, y, line, self.scale.regular)
            y -= self._pitch
        low = top - tall + self._pitch * 0.25
        for line in reversed(one.footing):
            small = Font(self.scale.family.regular, self.scale.size - 1)
            ink.centred(middle, low, line, small.fitting(line, self._room(width)))
            low += self._pitch
        font, lines = self._name(one, width)
        for line in reversed(lines):
            ink.centred(middle, low, line, font)
            low += self._pitch

    def _draw_parting(self, ink: Ink, middle: float, y: float, said: str) -> None:
        """Part a witness from the name above, which would else read as belonging to the role."""
        font = Font(CAPITALS.regular, self.scale.size)
        word = said.rstrip(",")
        half = font.width(word) / 2 + 2 * MM
        ink.centred(middle, y, word, font, colour=GREEN)
        for way in (-1, 1):
            start, end = middle + way * half, middle + way * _HALF_RULE
            ink.line(start, y + 1 * MM, end, y + 1 * MM, Pen(0.5, GREEN))

    def _draw_window(self, ink: Ink, middle: float, low: float) -> None:
        """Draw the white square of the code with its corners, and how it is checked."""
        left = middle - WINDOW / 2
        ink.shade(left, low, WINDOW, WINDOW, WHITE)
        for path in _corners(left, low):
            ink.path(path, Pen(0.9, GREEN))
        for line, under in zip(CAPTION, (4.1 * MM, 8.0 * MM), strict=True):
            ink.centred(middle, low - under, line, _CAPTION_TYPE, colour=DARK)


class CodeOf(Block):
    """The code of one paper, beside the hands that end just above and are shared by a batch."""

    def __init__(self, hands: Hands, foot: Foot) -> None:
        self._hands, self._foot = hands, foot

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes: none, it stands in the room of the hands."""
        return 0.0

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the code."""
        self._hands.draw_code_for(self._foot, ink, (x, top), width)


def _corners(left: float, low: float) -> Iterator[str]:
    for x, way in ((left, 1), (left + WINDOW, -1)):
        for y, up in ((low, 1), (low + WINDOW, -1)):
            yield (
                f"{x + way * _TICK:.2f} {y:.2f} m {x:.2f} {y:.2f} l {x:.2f} {y + up * _TICK:.2f} l"
            )


def draw_rosette(ink: Ink, x: float, y: float, radius: float) -> None:
    """Draw turned lines round a star: the counterweight of the code, and no seal of anybody."""
    for inner, outer, leaves in ((0.74, 1.0, 16), (0.46, 0.76, 12)):
        for turn in range(4):
            points = []
            for number in range(361):
                angle = number * pi / 180
                swing = (outer - inner) / 2 * sin(leaves * angle + turn * pi / 2)
                reach = radius * ((inner + outer) / 2 + swing)
                points.append(f"{x + reach * cos(angle):.2f} {y + reach * sin(angle):.2f}")
            lines = " ".join(f"{point} l" for point in points[1:])
            ink.path(f"{points[0]} m {lines} h", Pen(_LEAF, GREEN))
    ink.fill(disc(x, y, radius * 0.47), WHITE)
    ink.path(disc(x, y, radius * 0.47), Pen(0.9, GREEN))
    draw_star(ink, x, y, radius * 0.38)
