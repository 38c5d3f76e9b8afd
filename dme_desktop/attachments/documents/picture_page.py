"""A photo or scan on a sheet of its own, so that it is looked at and printed as every paper is."""

from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.picture import Picture, size_of

_MARGIN = 12 * MM


class PicturePage(msgspec.Struct, frozen=True, kw_only=True):
    """The JPEG, and what it is called."""

    name: str
    jpeg: bytes
    paper: PaperSize = PaperSize.F4


def build(sheet: PicturePage) -> bytes:
    """Return a PDF of one page; it lies as the picture lies."""
    width, height = size_of(sheet.jpeg)
    page = Page(
        paper=sheet.paper, landscape=width > height,
        left=_MARGIN, right=_MARGIN, top=_MARGIN, bottom=_MARGIN,
    )  # fmt: skip
    document = Document(sheet.name, page)
    document.add(partial(story, sheet, page.size[1] - 2 * _MARGIN - 12 * MM), None, [Scale(10)])
    return document.finish()


def story(sheet: PicturePage, tall: float, scale: Scale) -> list[Block]:
    """Return the picture with its name under it; `tall` is what there is room for, in points."""
    return [Picture(sheet.jpeg, tall, scale, sheet.name)]
