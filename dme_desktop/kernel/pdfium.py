"""PDFium, which shows a PDF and reads its words. It is loaded when first asked.

It may not be used by two threads at once, so whoever opens a PDF waits for a turn.
"""

import math
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from dme_desktop.kernel.errors import DmeError

BROKEN = "Berkas ini bukan PDF yang utuh. Salin lagi dari asalnya, atau cetak lagi."
LOCKED = (
    "PDF ini memakai kata sandi. Buka dulu di pembaca PDF, simpan tanpa kata sandi, lalu coba lagi."
)
MOST_PIXELS = 60_000_000  # of one page, however large it says it is
_turn = threading.Lock()


class Bitmap(msgspec.Struct, frozen=True):
    """A page as dots: `stride` bytes a row, `channels` bytes a dot, blue first."""

    width: int
    height: int
    stride: int
    channels: int
    data: bytes

    @property
    def is_whole(self) -> bool:
        """Say whether all the dots are there."""
        row = self.width * self.channels
        return 0 < row <= self.stride and len(self.data) >= self.stride * self.height > 0


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """Give the open document; raise DmeError when it, or a page asked for, is not whole."""
    with _turn:
        import pypdfium2  # noqa: PLC0415 - 70 ms, needed when the first paper is looked at

        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            is_locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise DmeError(LOCKED if is_locked else BROKEN) from None
        try:
            yield document
        except pypdfium2.PdfiumError:  # a page that the file only promises
            raise DmeError(BROKEN) from None
        finally:
            document.close()


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page in points; raise DmeError for no PDF at all."""
    with opened(pdf) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def drawn(pdf: bytes, number: int, scale: float) -> Bitmap:
    """Return page `number`, counted from 0, on white; `scale` in dots a point."""
    with opened(pdf) as document:
        page = document[number]
        area = math.prod(page.get_size()) or 1.0
        bitmap = page.render(scale=min(scale, math.sqrt(MOST_PIXELS / area)), rev_byteorder=False)
        told = (bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
        dots = Bitmap(*told, bytes(bitmap.buffer))
        bitmap.close()
        page.close()
        return dots


def shows_letters(page: Any) -> bool:  # noqa: ANN401 - PDFium has no types
    """Say whether words are seen on a page; a scan has none, or unseen ones over its picture."""
    from pypdfium2 import raw  # noqa: PLC0415

    return any(
        raw.FPDFTextObj_GetTextRenderMode(one.raw) != raw.FPDF_TEXTRENDERMODE_INVISIBLE
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
    )
