"""What a PDF from elsewhere is, found in a process of its own: its pages and what it carries."""

import re
import zlib
from collections.abc import Iterator

import msgspec

from dme_desktop.kernel import pdfium
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.pdfium import Bitmap

LONGEST_SIDE = 14_400  # points: five metres, the most that a PDF may be
MOST_UNPACKED = 64 * 1024**2  # bytes of the objects in a file
TOO_WIDE = "Halaman PDF ini lebih dari lima meter. Simpan lagi sebagai F4 atau A4, lalu lampirkan."
ACTIVE = (
    "PDF ini membawa program atau berkas lain di dalamnya. Cetak ke PDF yang baru, lalu lampirkan "
    "yang baru itu."
)
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_OBJECTS = re.compile(rb"/ObjStm[^>]*?>>\s*stream\r?\n(.*?)endstream", re.DOTALL)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTS = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])")


class Look(msgspec.Struct, frozen=True):
    """How many pages there are, and the first as a small picture."""

    pages: int
    first: Bitmap


def look(pdf: bytes, side: int) -> Look:
    """Return what a PDF is, its first page no longer than `side` dots; raise DmeError in words."""
    sizes = pdfium.sizes(pdf)
    longest = max((max(size) for size in sizes), default=0.0)
    if not 0 < longest <= LONGEST_SIDE:
        raise DmeError(TOO_WIDE if longest else pdfium.BROKEN)
    if _carries(pdf) or any(_ACTS.search(_named(part)) for part in _parts(pdf)):
        raise DmeError(ACTIVE)
    return Look(len(sizes), pdfium.drawn(pdf, 0, side / max(sizes[0])))


def _carries(pdf: bytes) -> bool:
    with pdfium.opened(pdf) as document:
        from pypdfium2 import raw  # noqa: PLC0415 - where a PDF is read

        programs: int = raw.FPDFDoc_GetJavaScriptActionCount(document.raw)
        return document.count_attachments() > 0 or programs > 0


def _parts(pdf: bytes) -> Iterator[bytes]:
    """Yield what a file says beside its contents, also where it is packed."""
    yield _STREAM.sub(b"stream", pdf)
    left = MOST_UNPACKED
    for found in _OBJECTS.finditer(pdf):
        unpacker = zlib.decompressobj()
        try:
            part = unpacker.decompress(found[1], left)
        except zlib.error:
            continue
        left -= len(part)
        if left <= 0:
            raise DmeError(pdfium.BROKEN)
        yield part


def _named(part: bytes) -> bytes:
    """Return a part with the names in it spelled out: "/J#61vaScript" is "/JavaScript"."""
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), part)
