"""Pictures from elsewhere: known by their first bytes, and unpacked by the decoder of that kind.

A drawing that is a program (SVG) is none of them, so nothing that a file names is ever opened.
"""

from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from dme_desktop.kernel.errors import DmeError

if TYPE_CHECKING:
    from PIL.Image import Image

UNREADABLE = "Gambar ini tidak dapat dibaca. Pilih gambar JPG atau PNG."
TOO_LARGE = "Gambar ini terlalu besar. Kecilkan dulu, atau pilih foto JPG biasa dari kamera."
CUT_OFF = "Foto ini terpotong. Salin lagi dari kamera atau HP, lalu pilih lagi."
PHOTOS = ("JPEG", "PNG", "BMP", "WEBP")
SCANS = (*PHOTOS, "TIFF", "GIF")
_UNPACKED_WHOLE = 60_000_000
_MADE_SMALL = 120_000_000  # a JPEG is made small while it is unpacked
_STARTS = {
    b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"BM": "BMP", b"II*\0": "TIFF",
    b"MM\0*": "TIFF", b"GIF87a": "GIF", b"GIF89a": "GIF",
}  # fmt: skip
BROKEN = (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError)
_SCAN, _END = b"\xff\xda", b"\xff\xd9"


class Pixels(msgspec.Struct, frozen=True):
    """A picture the right way up, four bytes a pixel: red, green, blue, and how much is seen."""

    width: int
    height: int
    rgba: bytes


def kind_of(content: bytes) -> str:
    """Return what a file is by its first bytes, "" for no picture that is read here."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for start, kind in _STARTS.items() if content.startswith(start)), "")


def photo(content: bytes, side: int) -> Pixels:
    """Return a photo with no side longer than `side`; raise DmeError for what is none.

    A JPEG that was cut off is refused: it would be half grey.
    """
    from PIL import ImageOps  # noqa: PLC0415 - where a picture is read

    kind = kind_of(content)
    if kind == "JPEG" and not _is_whole(content):
        raise DmeError(CUT_OFF)
    picture = opened(content, PHOTOS)
    try:
        picture.draft("RGB", (side, side))
        even = picture if picture.mode in {"L", "RGB", "RGBA", "CMYK"} else in_colour(picture)
        even.thumbnail((side, side))
        whole = in_colour(ImageOps.exif_transpose(even))
    except BROKEN as error:
        raise DmeError(UNREADABLE) from error
    return Pixels(whole.width, whole.height, whole.tobytes())


def opened(content: bytes, kinds: tuple[str, ...], most: int = 0) -> "Image":
    """Return a picture of one of these kinds, not unpacked yet; `most` pixels where that is said.

    Raises DmeError for any other, and for one that is too large.
    """
    from PIL import Image  # noqa: PLC0415

    kind = kind_of(content)
    if kind not in kinds:
        raise DmeError(UNREADABLE)
    Image.MAX_IMAGE_PIXELS = None  # counted here
    try:
        picture = Image.open(BytesIO(content), formats=[kind])
    except BROKEN as error:
        raise DmeError(UNREADABLE) from error
    limit = most or (_MADE_SMALL if kind == "JPEG" else _UNPACKED_WHOLE)
    if picture.width * picture.height > limit:
        raise DmeError(TOO_LARGE)
    return picture


def in_colour(picture: "Image") -> "Image":
    """Return a picture as red, green, blue and how much is seen; sixteen bits become eight."""
    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    return picture.convert("RGBA")


def _is_whole(jpeg: bytes) -> bool:
    """Say whether a JPEG reaches its end mark, which no byte of the picture itself can imitate."""
    at = 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at : at + 2] != _SCAN:
        filler = jpeg[at + 1 : at + 2] == b"\xff"
        at += 1 if filler else 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return jpeg.find(_END, at) != -1
