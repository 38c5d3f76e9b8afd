"""Lembar tombol: the keyboard of the program on one A4 page, to lie beside the computer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Beside, Block, Scale, Space, Together, height_of
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import GREEN, GREY, MM, PALE, Ink, Pen
from dme_desktop.pdf.letterhead import Title
from dme_desktop.pdf.prose import Prose, wrapped

TITLE = "TOMBOL DME DESKTOP"
SUBTITLE = "Seluruh program dapat dipakai tanpa tetikus"
LADDER = tuple(Scale(size, 1.35, size * 0.7) for size in (11, 10.5, 10, 9.5, 9, 8.5, 8))
_KEY_SHARE = 0.4


class Key(msgspec.Struct, frozen=True):
    """One key: the group it belongs to, what is pressed, what it does."""

    group: str
    key: str
    meaning: str


def build(keys: Sequence[Key]) -> bytes:
    """Return the sheet; keys of one group stand together in the order given."""
    page = Page(paper=PaperSize.A4, left=16 * MM, right=16 * MM, top=16 * MM)
    document = Document("Lembar tombol DME Desktop", page)
    document.add(lambda scale: _story(keys, scale), None, LADDER)
    return document.finish()


def _story(keys: Sequence[Key], scale: Scale) -> list[Block]:
    groups = [(name, list(members)) for name, members in groupby(keys, key=lambda key: key.group)]
    blocks = [KeyGroup(name, members, scale) for name, members in groups]
    left, right = _halves(blocks)
    return [
        Title(TITLE, SUBTITLE, Scale(13)),
        Space(scale.gap),
        Beside([(1, Together(left)), (1, Together(right))], gap=10 * MM),
        Space(scale.gap),
        Prose("Tekan F1 di layar mana pun untuk bantuan layar itu.", scale, "centre", colour=GREY),
    ]


def _halves(blocks: list["KeyGroup"]) -> tuple[list["KeyGroup"], list["KeyGroup"]]:
    """Return the groups in two columns of nearly the same height, order kept."""
    cuts = range(1, len(blocks) + 1)
    best = min(cuts, key=lambda cut: abs(_tall(blocks[:cut]) - _tall(blocks[cut:])), default=0)
    return blocks[:best], blocks[best:]


def _tall(blocks: Sequence[Block]) -> float:
    return height_of(blocks, 240)


@dataclass
class KeyGroup(Block):
    """A heading and its keys, each in a cap."""

    name: str
    keys: Sequence[Key]
    scale: Scale

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self._head + sum(self._tall(key, width) for key in self.keys) + self.scale.gap

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw heading, caps and meanings."""
        font = Font(SANS.bold, self.scale.size + 1)
        name = wrapped(self.name, font, width, most=1)[0]
        ink.text(x, top - font.size, name, font, colour=GREEN)
        ink.line(x, top - font.size - 4, x + width, top - font.size - 4, Pen(0.6, PALE))
        top -= self._head
        for key in self.keys:
            self._draw_key(ink, key, (x, top), width)
            top -= self._tall(key, width)

    @property
    def _head(self) -> float:
        return self.scale.size * 1.9

    @property
    def _cap(self) -> float:
        return self.scale.size * 1.65

    def _meaning(self, key: Key, width: float) -> list[str]:
        return wrapped(key.meaning, self.scale.regular, width * (1 - _KEY_SHARE) - 2 * MM)

    def _tall(self, key: Key, width: float) -> float:
        lines = len(self._meaning(key, width))
        return max(self._cap + 3, lines * self.scale.size * 1.2 + self.scale.size * 0.8)

    def _draw_key(self, ink: Ink, key: Key, place: tuple[float, float], width: float) -> None:
        x, top = place
        room = width * _KEY_SHARE - 3 * MM
        font = Font(SANS.bold, self.scale.size - 0.5).fitting(key.key, room - 3 * MM)
        cap = font.width(key.key) + 3 * MM
        ink.box(x, top - self._cap, cap, self._cap, Pen(0.7, GREY))
        base = top - self._cap * 0.68
        ink.centred(x + cap / 2, base, key.key, font)
        for line in self._meaning(key, width):
            ink.text(x + width * _KEY_SHARE, base, line, self.scale.regular)
            base -= self.scale.size * 1.2
