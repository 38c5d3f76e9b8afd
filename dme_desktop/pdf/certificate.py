"""The border of papers that hang on a wall: two green frames, a woven gold band, stars."""

from math import cos, pi, sin

from dme_desktop.pdf.document import Page
from dme_desktop.pdf.ink import GOLD, GREEN, MM, Ink, Pen

OUTER = 12 * MM
INNER = 18 * MM
HAIR = 19.4 * MM
_STRANDS = 3
_WAVE = 7.0 * MM


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
