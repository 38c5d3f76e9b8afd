"""Five figures beside each other: twelve months as columns, last year as a line over each.

A hidden month is a dotted box, so that nobody takes it for none. Drawn once, for screen and paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import DARK, GREY, MM, PALE, Colour, Ink, Pen
from dme_desktop.pdf.prose import wrapped

LETTERS = "JFMAMJJASOND"
FULL: Colour = "0.36 0.62 0.55"
NOW: Colour = "0.05 0.42 0.35"
GAP, TALL, TOP = 7 * MM, 34 * MM, 15 * MM


@dataclass(frozen=True)
class Panel:
    """One figure: its name, its sum in words, how it stands to last year, and both years' months.

    A month that is None is hidden. `until` is the month that still goes on, 0 of a closed year.
    """

    title: str
    told: str
    compared: str
    months: Sequence[int | None]
    before: Sequence[int | None]
    until: int = 0


@dataclass
class Months(Block):
    """The panels in one row."""

    panels: Sequence[Panel]
    scale: Scale

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return TALL

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw every panel, each on a scale of its own."""
        wide = (width - GAP * (len(self.panels) - 1)) / max(1, len(self.panels))
        for place, panel in enumerate(self.panels):
            self._panel(ink, (x + place * (wide + GAP), top), wide, panel)

    def _panel(self, ink: Ink, corner: tuple[float, float], wide: float, panel: Panel) -> None:
        x, top = corner
        small, big = Font(SANS.regular, self.scale.size - 1), Font(SANS.bold, self.scale.size + 5)
        ink.text(x, top - 3 * MM, panel.title, small, colour=GREY)
        ink.text(x, top - 8.6 * MM, panel.told, big, colour=DARK)
        said = wrapped(panel.compared, small, wide, most=1)[0]
        ink.text(x, top - 12.4 * MM, said, small, colour=GREY)
        every = [one for one in (*panel.months, *panel.before) if one is not None]
        most, step = max(every, default=0) or 1, wide / len(LETTERS)
        low, room = top - TALL + 4.5 * MM, TALL - TOP - 5.5 * MM
        for month, letter in enumerate(LETTERS):
            left = x + month * step + step * 0.14
            self._month(ink, panel, month, (left, low, step * 0.72, room / most))
            ink.centred(x + (month + 0.5) * step, low - 3.4 * MM, letter, small, colour=GREY)
        ink.line(x, low, x + wide, low, Pen(0.5, PALE))

    def _month(
        self, ink: Ink, panel: Panel, month: int, place: tuple[float, float, float, float]
    ) -> None:
        left, low, wide, unit = place
        now, before = panel.months[month], panel.before[month]
        if now is None:
            _dotted(ink, left, low, wide)
        elif now:
            ink.shade(left, low, wide, now * unit, NOW if month + 1 == panel.until else FULL)
        if before:
            at = low + before * unit
            ink.line(left - wide * 0.18, at, left + wide * 1.18, at, Pen(1.0, DARK))


def _dotted(ink: Ink, left: float, low: float, wide: float) -> None:
    """Draw a box of dots: something is there, and it is not told."""
    tall, dot = 3.2 * MM, 0.55 * MM
    steps = 4
    for one in range(steps + 1):
        across, up = left + wide * one / steps, low + tall * one / steps
        for x, y in ((across, low + tall), (left, up), (left + wide, up)):
            ink.shade(x - dot / 2, y - dot / 2, dot, dot, GREY)
