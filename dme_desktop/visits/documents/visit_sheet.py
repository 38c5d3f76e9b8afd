"""A visit on paper: the list that is typed back, then slips to take along, two a page."""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Beside, Block, Scale, Space, Together
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

LADDER = (Scale(10.5, 1.3, 6, 18 * MM), Scale(10, 1.25, 5, 16 * MM), Scale(9.5, 1.2, 4, 14 * MM))
SLIPS = (Scale(11, 1.35, 6), Scale(10.5, 1.3, 5), Scale(10, 1.2, 4), Scale(9, 1.15, 3))
WRITTEN_ROW = 10 * MM  # of a row in which somebody writes
LABEL = 40 * MM
BOX = "□ "


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """What one candidate takes along."""

    name: str
    facts: tuple[tuple[str, str], ...]
    brings: tuple[str, ...]
    costs: tuple[tuple[str, str], ...]
    advice: str


class VisitSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed of a visit: `rows` are code, name, hamlet, phone, purpose."""

    letterhead: Letterhead
    foot: Foot
    title: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, str, str, str], ...]
    note: str
    slips: tuple[Slip, ...]
    officer: Signer
    paper: PaperSize = PaperSize.F4


COLUMNS = (
    Column("Kode", 13, "centre"), Column("Nama", 46), Column("Dusun", 27), Column("Nomor HP", 31),
    Column("Keperluan", 40), Column("S/D/B/T", 17, "centre"), Column("Nomor dokumen", 38),
    Column("Tanggal terbit", 24), Column("Sampai / diambil", 24), Column("Dibayar (Rp)", 25),
    Column("Sebabnya", 34),
)  # fmt: skip
BY_HAND = 6  # columns at the end that are written in


def build(sheet: VisitSheet) -> bytes:
    """Return the list and the slips as one PDF."""
    page = Page(paper=sheet.paper, landscape=True, left=16 * MM, right=16 * MM, top=12 * MM)
    document = Document(sheet.title.capitalize(), page)
    document.add(partial(story, sheet), sheet.foot, LADDER)
    for first in range(0, len(sheet.slips), 2):
        pair = sheet.slips[first : first + 2]
        document.add(partial(_pair, sheet, pair), sheet.foot, SLIPS)
    return document.finish()


def story(sheet: VisitSheet, scale: Scale) -> list[Block]:
    """Return the list from letterhead to the line for who goes with them."""
    small = Scale(scale.size - 1, 1.25)
    columns = [Column(sheet.letterhead.says(one.head), one.share, one.align) for one in COLUMNS]
    rows = [(*row, *[""] * BY_HAND) for row in sheet.rows]
    return [
        Head(sheet.letterhead, small=True),
        Space(scale.gap),
        Title(sheet.title, scale=scale),
        Labels(sheet.facts, scale, LABEL, 0),
        Space(scale.gap * 0.5),
        Prose([Run(sheet.note, italic=True)], small, "left"),
        Space(scale.gap * 0.5),
        Grid(columns, rows, small, row_height=WRITTEN_ROW),
        Space(scale.gap, stretch=6 * MM),
        Signatures((None, None, sheet.officer), scale),
    ]


def _pair(sheet: VisitSheet, slips: Sequence[Slip], scale: Scale) -> list[Block]:
    parts: list[tuple[float, Block]] = [(1, Together(_slip(sheet, one, scale))) for one in slips]
    if len(parts) == 1:
        parts.append((1, Space(0)))
    return [Beside(parts, 16 * MM)]


def _slip(sheet: VisitSheet, slip: Slip, scale: Scale) -> list[Block]:
    gap = Space(scale.gap)
    return [
        Prose([Run(sheet.letterhead.village, bold=True)], scale, "left"),
        Prose([Run("Lembar bawaan", bold=True)], scale, "left"),
        gap,
        Labels((("Nama", slip.name), *slip.facts), scale, LABEL, 0, first_bold=True),
        gap,
        Prose([Run("Yang dibawa", bold=True)], scale, "left"),
        *(Prose(f"{BOX}{one}", scale, "left") for one in slip.brings),
        gap,
        Labels(slip.costs, scale, LABEL, 0),
        gap,
        Prose([Run(slip.advice, italic=True)], scale, "left"),
    ]
