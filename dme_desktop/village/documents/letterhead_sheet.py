"""Kertas berkop: an empty sheet with the office's letterhead, to look at and to write on."""

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.letterhead import Head, Letterhead


class LetterheadSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed."""

    letterhead: Letterhead
    foot: Foot
    paper: PaperSize = PaperSize.F4


def build(sheet: LetterheadSheet) -> bytes:
    """Return the PDF of one sheet."""
    document = Document("Kertas berkop", Page(paper=sheet.paper))
    document.add(lambda _: [Head(sheet.letterhead)], sheet.foot)
    return document.finish()
