"""Any list of the window on paper, as it is seen there: what it is, which filter, and its rows."""

from collections.abc import Sequence

import msgspec

from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import GREY, MM
from dme_desktop.pdf.letterhead import Title
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.tables import Column, Grid

LADDER = tuple(Scale(size, 1.25, size * 0.5) for size in (10, 9.5, 9))


class ListSheet(msgspec.Struct, frozen=True, kw_only=True):
    """The list as it is seen: `columns` are (title, share of the width, whether to the right)."""

    title: str
    told: tuple[str, ...]
    columns: tuple[tuple[str, float, bool], ...]
    rows: tuple[tuple[str, ...], ...]
    foot: Foot


def build(sheet: ListSheet) -> bytes:
    """Return the list on F4 laid across, with its head on every page."""
    page = Page(landscape=True, left=15 * MM, right=15 * MM, top=13 * MM)
    document = Document(sheet.title, page)
    document.add(lambda scale: story(sheet, scale), sheet.foot, LADDER)
    return document.finish()


def story(sheet: ListSheet, scale: Scale) -> Sequence[Block]:
    """Return the title, the lines that say what this list is, and its rows, numbered."""
    small = Scale(scale.size - 1, 1.25)
    share = sum(share for _, share, _ in sheet.columns) / 25
    columns = [Column("No", share, "right")]
    columns += [
        Column(title, share, "right" if right else "left") for title, share, right in sheet.columns
    ]
    rows = [(str(number), *cells) for number, cells in enumerate(sheet.rows, start=1)]
    return [
        Title(sheet.title, "", scale),
        *(Prose(line, small, "left", colour=GREY) for line in sheet.told),
        Space(scale.gap),
        Grid(columns, rows, small),
    ]
