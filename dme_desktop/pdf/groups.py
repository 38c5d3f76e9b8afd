"""Letters that two people compare or type: groups in numbered boxes, every letter in its cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.pdf.flow import Block
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import GREEN, GREY, MM, Ink, Pen

_ACROSS = 4
_CELL = 11 * MM
_LARGE = Font(SANS.bold, 25)
_TINY = Font(SANS.regular, 8)


@dataclass
class Groups(Block):
    """The groups in numbered boxes, every character in a cell of the same width."""

    groups: Sequence[str]

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return -(-len(self.groups) // _ACROSS) * self._pitch

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the boxes, four in a row."""
        step = width / _ACROSS
        for number, group in enumerate(self.groups):
            row, column = divmod(number, _ACROSS)
            place = (x + column * step + 1.5 * MM, top - row * self._pitch)
            self._draw_group(ink, place, step - 3 * MM, f"{number + 1}", group)

    @property
    def _pitch(self) -> float:
        return 22 * MM

    def _draw_group(
        self, ink: Ink, place: tuple[float, float], width: float, label: str, group: str
    ) -> None:
        x, top = place
        low = top - 20 * MM
        ink.box(x, low, width, 19 * MM, Pen(0.8, GREEN))
        ink.text(x + 1.4 * MM, low + 15.4 * MM, label, _TINY, colour=GREY)
        cell = min(_CELL, (width - 4 * MM) / max(1, len(group)))
        start = x + (width - cell * len(group)) / 2
        font = Font(_LARGE.face, min(_LARGE.size, cell * 0.95))
        for at, character in enumerate(group):
            ink.centred(start + cell * (at + 0.5), low + 5.6 * MM, character, font)
