"""The lists of a batch that take no number: who takes part, who was there, what was taught."""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import titled
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Align, Column, Grid, Labels

LADDER = (
    Scale(10, 1.3, 6, 20 * MM), Scale(9.5, 1.2, 4, 17 * MM), Scale(9, 1.15, 3, 14 * MM),
    Scale(9, 1.1, 2, 13 * MM),
)  # fmt: skip
SIGNED_ROW = 8.6 * MM  # of a row in which somebody signs
LOWEST_ROW = 7.2 * MM  # of such a row where the page is full
FEWEST_BLANK = 2  # rows, where a sheet would take a second page for them


class RollColumn(msgspec.Struct, frozen=True):
    """One column: its head, share of the width, alignment."""

    head: str
    share: float
    align: Align = "left"


class Roll(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. With `signed` the rows are high enough for a hand.

    `blank` is how many empty rows follow, for whom nobody knew of; a full page has fewer.
    """

    letterhead: Letterhead
    foot: Foot
    title: str
    facts: tuple[tuple[str, str], ...]
    columns: tuple[RollColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    signers: tuple[Signer | None, ...]
    note: str = ""
    total: tuple[str, ...] = ()
    blank: int = 0
    signed: bool = False
    landscape: bool = False
    paper: PaperSize = PaperSize.F4


def build(roll: Roll) -> bytes:
    """Return the list as one PDF."""
    return build_many([roll])


def build_many(rolls: Sequence[Roll]) -> bytes:
    """Return lists of one kind as one PDF, each on pages of its own."""
    first = rolls[0]
    wide = Page(paper=first.paper, landscape=True, left=16 * MM, right=16 * MM, top=12 * MM)
    page = wide if first.landscape else Page(paper=first.paper)
    document = Document(titled(first.title), page)
    for roll in rolls:
        document.add(partial(story, roll), roll.foot, LADDER)
    return document.finish()


def story(roll: Roll, scale: Scale) -> list[Block]:
    """Return the list from letterhead to signatures."""
    small = Scale(scale.size - 1, 1.25)
    note = [Prose([Run(roll.note, italic=True)], small, "left")] if roll.note else []
    return [
        Head(roll.letterhead, small=roll.landscape),
        Space(scale.gap),
        Title(roll.title, scale=scale),
        Labels(roll.facts, scale, 40 * MM, 0),
        Space(scale.gap * 0.5),
        *note,
        Space(scale.gap * 0.5),
        _table(roll, scale),
        Space(scale.gap, stretch=6 * MM),
        Signatures(roll.signers, scale),
    ]


def _table(roll: Roll, scale: Scale) -> Grid:
    columns = [Column(roll.letterhead.says(one.head), one.share, one.align) for one in roll.columns]
    tall = (LOWEST_ROW if scale.is_tight else SIGNED_ROW) if roll.signed else 0
    totals = [roll.total] if roll.total else []
    blank = min(roll.blank, FEWEST_BLANK) if scale.is_tight else roll.blank
    rows = (*roll.rows, *[("",) * len(columns)] * blank)
    return Grid(columns, rows, scale, totals, tall, empty=roll.empty)
