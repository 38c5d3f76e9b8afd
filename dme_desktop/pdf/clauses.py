"""The parts of a decision or a rule: "Menimbang : a. ...", "KESATU : ...", titles between."""

import string
from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.ink import MM, Ink
from dme_desktop.pdf.prose import Prose, Run

LABEL = 29 * MM
_COLON = 4 * MM
_MARK = 7 * MM


@dataclass
class Clause(Block):
    """One point behind a label, a colon and a mark; the label stands before the first only."""

    label: str
    mark: str
    prose: Prose
    stays_with_next: bool = False

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self.prose.height(self._room(width))

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw label, mark and words."""
        scale = self.prose.scale
        base = top - (scale.line - scale.size) / 2 - scale.size * 0.80
        if self.label:
            ink.text(x, base, self.label, scale.regular)
            ink.text(x + LABEL, base, ":", scale.regular)
        if self.mark:
            ink.text(x + LABEL + _COLON, base, self.mark, scale.regular)
        room = self._room(width)
        self.prose.draw(ink, x + width - room, top, room)

    def _room(self, width: float) -> float:
        return width - LABEL - _COLON - (_MARK if self.mark else 0)


def lettered(label: str, texts: Sequence[str], scale: Scale) -> list[Block]:
    """Return reasons: "Menimbang : a. ...", each ending as a list does."""
    return _clauses(label, [f"{one}." for one in string.ascii_lowercase], _ended(texts), scale)


def counted(label: str, texts: Sequence[str], scale: Scale) -> list[Block]:
    """Return the rules that stand behind a decision: "Mengingat : 1. ..."."""
    return _clauses(label, [f"{one}." for one in range(1, 100)], _ended(texts), scale)


def decided(label: str, text: str, scale: Scale, points: Sequence[str] = ()) -> list[Block]:
    """Return one decision, "KESATU : ...", with lettered points under it."""
    first = [Clause(label, "", Prose(text, scale, "left"), stays_with_next=bool(points))]
    gap = Space(scale.gap * 0.5)
    if not points:
        return [*first, gap]
    return [*first, Space(scale.gap * 0.3), *lettered("", points, scale), gap]


def heading(text: str, scale: Scale, *, bold: bool = True) -> list[Block]:
    """Return a line in the middle that stays with what it is over."""
    return [
        Prose([Run(text, bold=bold)], scale, "centre", stays_with_next=True),
        Space(scale.gap * 0.5),
    ]


def _clauses(label: str, marks: Sequence[str], texts: Sequence[str], scale: Scale) -> list[Block]:
    blocks: list[Block] = []
    for number, (mark, text) in enumerate(zip(marks, texts, strict=False)):
        blocks += [Clause(label if number == 0 else "", mark, Prose(text, scale, "left"))]
        blocks += [Space(scale.gap * 0.3)]
    return blocks


def _ended(texts: Sequence[str]) -> list[str]:
    """Return points ending with ";", the last with ".", whatever was typed."""
    bare = [one.rstrip(" ;.,") for one in texts]
    return [f"{one};" for one in bare[:-1]] + [f"{one}." for one in bare[-1:]]
