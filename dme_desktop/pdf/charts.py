"""Charts a family understands: months as columns, uses as bars, each with its figure beside it.

Drawn once: the block that stands on paper is the picture on the screen. Greys that differ in
lightness, and figures written out, so that a photocopy still tells everything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.ink import DARK, GREY, MM, PALE, Colour, Ink, Pen
from dme_desktop.pdf.prose import wrapped

FULL: Colour = "0.33 0.33 0.33"
LIGHT: Colour = "0.80 0.80 0.80"
BAR = 4.2 * MM
PITCH = 6.4 * MM
NAMES = 0.34  # of the width, for what the bars are called
FIGURES = 0.26  # of the width, for what they say


@dataclass(frozen=True)
class Part:
    """One bar or column: what it is called, how long it is, and what is written beside it."""

    name: str
    value: int
    told: str
    marked: bool = False  # darker than the others


@dataclass
class Bars(Block):
    """Bars under each other, the longest as wide as there is room."""

    parts: Sequence[Part]
    scale: Scale

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return PITCH * len(self.parts) + 1 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw every bar with its name before and its figure behind it."""
        most = max((part.value for part in self.parts), default=0) or 1
        left, room = x + width * NAMES, width * (1 - NAMES - FIGURES)
        for place, part in enumerate(self.parts):
            base = top - PITCH * place - BAR
            name = wrapped(part.name, self.scale.regular, width * NAMES - 2 * MM, most=1)
            ink.text(x, base + 1.1 * MM, name[0], self.scale.regular, colour=DARK)
            long = room * part.value / most
            if long > 0:
                ink.shade(left, base, long, BAR, FULL if part.marked else LIGHT)
                ink.box(left, base, long, BAR, Pen(0.4, GREY))
            ink.text(left + long + 1.5 * MM, base + 1.1 * MM, part.told, self.scale.regular)


@dataclass
class Columns(Block):
    """Columns beside each other, one a month, each with its figure on top."""

    parts: Sequence[Part]
    scale: Scale
    tall: float = 34 * MM

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.tall

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the columns over one line, their names under it."""
        if not self.parts:
            return
        most = max(part.value for part in self.parts) or 1
        step, low = width / len(self.parts), top - self.tall + 5 * MM
        room = self.tall - 10 * MM
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
    across: int = 4
    tall: float = 27 * MM

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.tall * -(-len(self.panels) // self.across)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw each with its name over it; the tallest column of all fills the height."""
        most = max((part.value for _, parts in self.panels for part in parts), default=0) or 1
        gap = 5 * MM
        wide = (width - gap * (self.across - 1)) / self.across
        for place, (name, parts) in enumerate(self.panels):
            line, column = divmod(place, self.across)
            corner = (x + column * (wide + gap), top - line * self.tall)
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


def alone(block: Block, width: float) -> bytes:
    """Return a block as a PDF as large as itself, `width` points wide, for the screen."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - heavy, for the first paper

    tall, buffer = block.height(width), BytesIO()
    canvas = Canvas(buffer, pagesize=(width, tall), invariant=1)
    ink = Ink(canvas)
    block.draw(ink, 0, tall, width)
    ink.end_page()
    canvas.save()
    return buffer.getvalue()
