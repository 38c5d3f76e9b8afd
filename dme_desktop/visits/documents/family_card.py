"""A card for the family: where each paper of somebody who is about to leave lies, and what is next.

It is no letter and takes no number.
"""

from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.tables import Column, Grid, Labels

LADDER = (Scale(12, 1.35, 8), Scale(11.5, 1.3, 6), Scale(11, 1.2, 5), Scale(11, 1.15, 4))
COLUMNS = (
    Column("Dokumen", 54), Column("Status", 36), Column("Di mana", 52), Column("Sejak", 28),
)  # fmt: skip
LABEL = 40 * MM
BOX = "□ "


class FamilyCard(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed: `rows` are document, state, where, since."""

    letterhead: Letterhead
    foot: Foot
    name: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, str, str], ...]
    next: tuple[tuple[str, str], ...]
    brings: tuple[str, ...]
    advice: str
    paper: PaperSize = PaperSize.F4


def build(card: FamilyCard) -> bytes:
    """Return the card as one PDF."""
    document = Document(f"Kartu dokumen {card.name}", Page(paper=card.paper))
    document.add(partial(story, card), card.foot, LADDER)
    return document.finish()


def story(card: FamilyCard, scale: Scale) -> list[Block]:
    """Return the card from letterhead to the advice at its end."""
    gap, small = Space(scale.gap), Scale(scale.size - 1, 1.25)
    return [
        Head(card.letterhead),
        gap,
        Title("KARTU DOKUMEN UNTUK KELUARGA", scale=scale),
        Labels((("Nama", card.name), *card.facts), scale, LABEL, 0, first_bold=True),
        gap,
        Grid(COLUMNS, card.rows, small),
        gap,
        Prose([Run("Langkah berikutnya", bold=True)], scale, "left", stays_with_next=True),
        Labels(card.next, scale, LABEL, 0),
        *_brings(card, scale),
        gap,
        Prose([Run(card.advice, italic=True)], small, "left"),
    ]


def _brings(card: FamilyCard, scale: Scale) -> list[Block]:
    if not card.brings:
        return []
    title = Prose([Run("Yang dibawa", bold=True)], scale, "left", stays_with_next=True)
    things = (Prose(f"{BOX}{one}", scale, "left") for one in card.brings)
    return [Space(scale.gap * 0.5), title, *things]
