"""Numbered points: the number stands out, the words hang beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.ink import MM, Ink
from dme_desktop.pdf.prose import Align, Prose, Text

_HANG = 8 * MM


def numbered(texts: Sequence[Text], scale: Scale, align: Align = "justify") -> list[Block]:
    """Return one block a point, with small gaps between; neither end stands alone on a page."""
    blocks: list[Block] = []
    gap = 0 if scale.is_tight else scale.gap * 0.35
    for number, text in enumerate(texts, start=1):
        has_company = number in {1, len(texts) - 1} and number < len(texts)
        point = Point(f"{number}.", Prose(text, scale, align), has_company)
        blocks += [point, Space(gap)]
    return blocks


@dataclass
class Point(Block):
    """One point and its mark."""

    mark: str
    prose: Prose
    stays_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self.prose.height(width - _HANG)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw mark and words."""
        scale = self.prose.scale
        base = top - (scale.line - scale.size) / 2 - scale.size * 0.80
        ink.text(x + 1 * MM, base, self.mark, scale.regular)
        self.prose.draw(ink, x + _HANG, top, width - _HANG)
