"""The place on a paper for the code that proves it.

The code names the digest of the paper it stands on, so its dots are put in last. They are a picture
of fixed size that is kept plain in the file: the digest is that of the whole file with the dots
left out. Whatever else is changed in the file afterwards, a letter or a line over a letter, changes
the digest; to draw a paper again, or to read its words, is not needed to check it.
"""

import hashlib
from collections.abc import Sequence
from functools import partial
from typing import Any

from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf.ink import MM, Ink

DOTS = 65  # a QR code of version 12 is as many modules wide
SIDE = DOTS * 0.4 * MM
QUIET = 4 * 0.4 * MM
LONGEST = 296  # characters of base45 with error correction Q
MOST_SEALS = 1000  # a batch has one a page
DIGEST_BYTES = 16
_ROW = -(-DOTS // 8)
_MASK = 4  # of eight; to weigh them against each other takes seven times as long
_BYTES = DOTS * _ROW
_MARK = b"/DME.Seal true"
_START, _END = b"stream\n", b"endstream"
_BLANK = bytes(_BYTES)


def dots_of(text: str) -> bytes:
    """Return a text as the dots of a QR code, rows of bits from the top, 1 being black."""
    import zxingcpp  # noqa: PLC0415 - for the first paper

    if len(text) > LONGEST:
        raise ValueError(f"{len(text)} characters do not fit")
    code = zxingcpp.create_barcode(
        text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q", version=12, data_mask=_MASK
    )
    grey: Any = code.to_image(scale=1, add_quiet_zones=False)  # a buffer: no numpy is asked for
    dark = memoryview(grey).tobytes().translate(_DARK)
    return b"".join(_packed(dark[at : at + DOTS]) for at in range(0, len(dark), DOTS))


def draw_seal(ink: Ink, x: float, y: float, dots: bytes | None = None) -> None:
    """Draw the dots with their lower left corner at (x, y), or a place they are put into later."""
    content = dots or _BLANK
    ink.mask(content, partial(_picture, content), (x, y, SIDE, SIDE))


def _picture(content: bytes) -> Any:  # noqa: ANN401 - an object of ReportLab's
    """Return dots, or the place of some, as a picture that is kept plain in the file."""
    from reportlab.pdfbase import pdfdoc  # noqa: PLC0415 - heavy, for the first paper

    told = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": DOTS,
        "Height": DOTS,
        "BitsPerComponent": 1,
        "ImageMask": "true",
        "Decode": "[1 0]",
        "DME.Seal": "true",
    }
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(told), content, [])


def digest(pdf: bytes) -> bytes:
    """Return what the code on a paper says of the paper itself: its digest without the dots."""
    return hashlib.sha256(_with(pdf, _BLANK)).digest()[:DIGEST_BYTES]


def placeholder(number: int) -> bytes:
    """Return dots that keep the place of one code in a batch apart from those of the others."""
    return (number + 1).to_bytes(_BYTES, "big")


def sealed(pdf: bytes, *dots: bytes) -> bytes:
    """Return a paper with the dots put into their place, or a batch with those of each page.

    Raises DmeError when a paper of a batch did not stay on one page.
    """
    if len(dots) > 1 and len(_places(pdf)) != len(dots):
        raise DmeError(
            "Ada yang tidak muat di satu halaman. Pendekkan isinya, lalu terbitkan lagi."
        )
    return _with(pdf, *dots)


def printed(pdf: bytes, dots: Sequence[bytes]) -> bytes:
    """Return papers that have files of their own as one file to be printed, however many."""
    return _with(pdf, *dots, most=len(dots))


def seals(pdf: bytes) -> list[bytes]:
    """Return the dots on a paper, those of a batch in order; empty places are left out."""
    found = (pdf[at : at + _BYTES] for at in _places(pdf))
    return [dots for dots in found if dots.strip(b"\0")]


def _with(pdf: bytes, *dots: bytes, most: int = 0) -> bytes:
    """Put one code into every place, or each of several into its own, in the order of pages."""
    whole, places = bytearray(pdf), _places(pdf, most)
    for at, one in zip(places, dots if len(dots) > 1 else dots * len(places), strict=True):
        whole[at : at + _BYTES] = one
    return bytes(whole)


def _places(pdf: bytes, most: int = 0) -> list[int]:
    """Return where codes stand; anybody may have made the file, so that not all are looked for."""
    found: list[int] = []
    at = pdf.find(_MARK)
    while at >= 0 and len(found) < (most or MOST_SEALS):
        begins = pdf.find(_START, at)
        if begins < 0:  # another program wrote the file anew, or it is a page of one
            break
        start = begins + len(_START)
        if pdf[start + _BYTES : start + _BYTES + len(_END)] == _END:
            found.append(start)
            start += _BYTES
        at = pdf.find(_MARK, start)
    return found


def _packed(row: bytes) -> bytes:
    """Return a row of b"0" and b"1" as bits, filled up with 0."""
    return int(row.ljust(_ROW * 8, b"0"), 2).to_bytes(_ROW, "big")


_DARK = bytes(ord("1") if grey < 128 else ord("0") for grey in range(256))
