"""PDFium, which shows a PDF and reads its words. It is loaded when first asked.

It may not be used by two threads at once, so whoever opens a PDF waits for a turn.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dme_desktop.kernel.errors import DmeError

BROKEN = "Berkas ini bukan PDF yang utuh. Salin lagi dari asalnya, atau cetak lagi."
_turn = threading.Lock()


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """Give the open document; raise DmeError when it, or a page asked for, is not whole."""
    with _turn:
        import pypdfium2  # noqa: PLC0415 - 70 ms, needed when the first paper is looked at

        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            raise DmeError(BROKEN) from None
        try:
            yield document
        except pypdfium2.PdfiumError:  # a page that the file only promises
            raise DmeError(BROKEN) from None
        finally:
            document.close()


def shows_letters(page: Any) -> bool:  # noqa: ANN401 - PDFium has no types
    """Say whether words are seen on a page; a scan has none, or unseen ones over its picture."""
    from pypdfium2 import raw  # noqa: PLC0415

    return any(
        raw.FPDFTextObj_GetTextRenderMode(one.raw) != raw.FPDF_TEXTRENDERMODE_INVISIBLE
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
    )
