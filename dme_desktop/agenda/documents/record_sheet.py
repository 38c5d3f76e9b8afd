"""The sheet of a record of the office: an agreement, an event, a task force, section by section."""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.words import titled
from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Beside, Block, Scale, Space
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title, addressee, number_line
from dme_desktop.pdf.picture import Picture
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Align, Column, Grid, Labels

PHOTO_TALL = 62 * MM


class Heading(msgspec.Struct, frozen=True):
    """The head of one column of a table: its words, share of the width, alignment."""

    words: str
    share: float
    align: Align = "left"


class Photo(msgspec.Struct, frozen=True):
    """One photo of the event and what stands under it."""

    jpeg: bytes
    caption: str = ""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the sheet: a title, and under it facts, words, points, a table or photos.

    An empty table says `empty` instead.
    """

    title: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    text: str = ""
    points: tuple[str, ...] = ()
    heads: tuple[Heading, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    empty: str = ""
    photos: tuple[Photo, ...] = ()


class RecordSheet(Sheet, frozen=True, kw_only=True):
    """Everything that is printed on the sheet."""

    letterhead: Letterhead
    title: str
    sections: tuple[Section, ...]
    signers: tuple[Signer | None, ...]
    to: tuple[str, ...] = ()
    lead: str = ""
    closing: str = ""


def build(sheets: RecordSheet | Sequence[RecordSheet]) -> bytes:
    """Return one PDF of one sheet or of a batch."""
    batch = each(sheets)
    document = Document(titled(batch[0].title), Page(paper=batch[0].paper))
    for sheet in batch:
        document.add(partial(story, sheet), sheet.foot)
    return document.finish()


def story(sheet: RecordSheet, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signatures."""
    lead = [Prose(sheet.lead, scale), Space(scale.gap)] if sheet.lead else []
    return [
        Head(sheet.letterhead),
        Space(scale.gap * 1.1),
        Title(sheet.title, number_line(sheet.number), scale),
        *addressee(sheet.to, scale),
        *lead,
        *(block for section in sheet.sections for block in parted(section, scale)),
        *_closing(sheet, scale),
        Signatures(sheet.signers, scale),
    ]


def _closing(sheet: RecordSheet, scale: Scale) -> list[Block]:
    if not sheet.closing:
        return [Space(scale.gap * 0.5, stretch=8 * MM)]
    closing = Prose(sheet.closing, scale, stays_with_next=True)
    closing.needs_company = True  # rows of a table come along with it, as with the signatures
    return [closing, Space(scale.gap, stretch=10 * MM)]


def parted(section: Section, scale: Scale) -> list[Block]:
    """Return one part of a sheet, title first; nothing of an empty one."""
    if not (section.facts or section.text or section.points or section.heads or section.photos):
        return []
    blocks: list[Block] = []
    if section.title:
        head = Prose([Run(section.title, bold=True)], scale, "left", stays_with_next=True)
        blocks += [head, Space(scale.gap * 0.35)]
    if section.facts:
        blocks += [Labels(section.facts, scale, 46 * MM, 0)]
    if section.text:
        blocks += [Prose(section.text, scale)]
    blocks += numbered(section.points, scale, "left")
    if section.heads:
        blocks += [_table(section, scale)]
    blocks += _photos(section.photos, scale)
    return [*blocks, Space(scale.gap * 0.9)]


def _table(section: Section, scale: Scale) -> Grid:
    columns = [Column("No", 11, "centre")]
    columns += [Column(head.words, head.share, head.align) for head in section.heads]
    rows = [(str(number), *cells) for number, cells in enumerate(section.rows, start=1)]
    small = Scale(max(9.5, scale.size - 1.5), scale.leading)
    return Grid(columns, rows, small, empty=section.empty)


def _photos(photos: Sequence[Photo], scale: Scale) -> list[Block]:
    """Return the photos two next to each other; a last one alone stands in the middle."""
    small = Scale(9, 1.25)
    blocks: list[Block] = []
    for at in range(0, len(photos), 2):
        pair = [Picture(one.jpeg, PHOTO_TALL, small, one.caption) for one in photos[at : at + 2]]
        row: Block = Beside([(1, one) for one in pair], 5 * MM) if len(pair) > 1 else pair[0]
        blocks += [row, Space(scale.gap * 0.8)]
    return blocks
