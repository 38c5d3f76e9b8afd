"""What a picture, a scan or a PDF shows: its codes and its words, found in a process of its own."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from dme_desktop.apart import pictures
from dme_desktop.kernel import pdfium
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf import seal

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 80_000_000
LONGEST_SIDE = 3600  # pixels; a code of 26 mm on a whole page is still read
SCAN_DPI = 200
MOST_PAGES = 50
CLOSELY = 10  # pages that are looked at as a poor scan needs it
LONGEST_LOOK = 6.0  # seconds for all pages as they are, and again for those looked at closely
MOST_WORDS = 200_000  # letters of a PDF
TOO_LARGE = "Berkas ini terlalu besar. Kirim foto atau PDF satu surat saja."
UNREADABLE = "Berkas ini bukan gambar atau PDF yang dapat dibaca. Pilih berkas lain."
T = TypeVar("T")
_INK = 100  # of 255: darker than a crease or a shadow
_PDF = b"%PDF-"


class Seen(msgspec.Struct, frozen=True):
    """What a file shows: its codes in order, and how much of it was looked at.

    `digest` is that of a PDF with words in it, None for a picture or a scan.
    """

    codes: list[str]
    pages: int
    looked_at: int
    digest: bytes | None = None
    words: str = ""


def look(content: bytes, ours: str) -> Seen:
    """Return what a file shows; codes that begin with `ours` before any other.

    Raises DmeError when it cannot be read.
    """
    if is_pdf(content):
        return _in_pdf(content, ours)
    frames = list(islice(_frames(content), MOST_PAGES + 1))
    found = [codes_in(one, ours) for one in _in_time(frames[:MOST_PAGES])]
    return Seen(_first(found, ours), len(frames), len(found))


def is_pdf(content: bytes) -> bool:
    """Say whether a file calls itself a PDF; some scanners write a little before it."""
    return _PDF in content[:1024]


def _in_pdf(content: bytes, ours: str) -> Seen:
    with pdfium.opened(content) as document:
        pages = len(document)
        words, pictured = _words_of(document)
    some = min(pages, MOST_PAGES)
    codes = [text for dots in seal.seals(content) for text in sorted(_read(_drawn(dots)))]
    if not (codes := _first([codes], ours)):
        codes, some = _on_pages(content, some, ours)
    return Seen(codes, pages, some, None if pictured else seal.digest(content), words)


def _words_of(document: Any) -> tuple[str, bool]:  # noqa: ANN401 - PDFium has no types
    """Return the words of a PDF, and whether it is a scan: pictures without a visible letter."""
    words, lettered, left = [], False, MOST_WORDS
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        words.append(page.get_textpage().get_text_range()[:left])
        left -= len(words[-1])
        lettered = lettered or pdfium.shows_letters(page)
    return "\n".join(words), not lettered


def _on_pages(content: bytes, some: int, ours: str) -> tuple[list[str], int]:
    """Return the codes of a scan, and on how many pages there was time to look for them.

    Each page is looked at as it is, then the first ones more closely.
    """
    each = [sorted(_read(_page(content, number))) for number in _in_time(range(some))]
    found = _first(each, ours)
    if any(code.startswith(ours) for code in found):
        return found, len(each)
    closely = _in_time(range(min(len(each), CLOSELY)))
    close = [codes_in(_page(content, number), ours) for number in closely]
    return _first(close, ours) or found, len(each)


def _in_time(those: Iterable[T]) -> Iterator[T]:
    """Yield one after the other as long as there is time; the first always."""
    until = time.monotonic() + LONGEST_LOOK
    for number, one in enumerate(those):
        if number and time.monotonic() > until:
            return
        yield one


def _page(content: bytes, number: int) -> "Image":
    with pdfium.opened(content) as document:
        longest = max(*document[number].get_size(), 1.0)
        scale = min(SCAN_DPI / 72, LONGEST_SIDE / longest)
        picture: Image = document[number].render(scale=scale, grayscale=True).to_pil()
        return picture


def _first(found: list[list[str]], ours: str) -> list[str]:
    """Return each code once, in order; only ours where there is one of ours."""
    every = list(dict.fromkeys(code for some in found for code in some))
    return [code for code in every if code.startswith(ours)] or every


def _frames(content: bytes) -> Iterator["Image"]:
    """Yield the pages of a picture in grey, no larger than needed; DmeError for what is none."""
    try:
        picture = pictures.opened(content, pictures.SCANS, MOST_PIXELS)
        for number in range(getattr(picture, "n_frames", 1)):
            if number:
                picture.seek(number)
            if picture.width * picture.height > MOST_PIXELS:
                raise DmeError(TOO_LARGE)
            picture.draft("L", (LONGEST_SIDE, LONGEST_SIDE))
            grey = _on_white(picture)
            grey.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            yield grey
    except pictures.BROKEN as error:
        raise DmeError(UNREADABLE) from error


def _on_white(picture: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415 - for the first picture

    if not picture.has_transparency_data:
        return picture.convert("L")
    clear = picture.convert("LA")
    white = Image.new("LA", clear.size, (255, 255))
    return Image.alpha_composite(white.convert("RGBA"), clear.convert("RGBA")).convert("L")


def codes_in(picture: "Image", ours: str) -> list[str]:
    """Return what the first look that finds a code of ours reads, or else whatever was read."""
    other: set[str] = set()
    for look_at in _looks(picture):
        read = _read(look_at)
        if any(text.startswith(ours) for text in read):
            return sorted(read)
        other |= read
    return sorted(other)


def _looks(picture: "Image") -> Iterator["Image"]:
    """Return a picture as it is, then with what a poor scan or a crease needs."""
    from PIL import Image, ImageFilter, ImageOps  # noqa: PLC0415

    yield picture
    yield ImageOps.autocontrast(picture.filter(ImageFilter.UnsharpMask(3, 200)))
    yield picture.reduce(2)
    yield picture.point(lambda grey: 255 * (grey > _INK))
    yield picture.filter(ImageFilter.MedianFilter(3))
    if max(picture.size) <= LONGEST_SIDE // 2:
        larger = picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC)
        yield larger
        yield larger.filter(ImageFilter.MedianFilter(5))


def _read(picture: "Image") -> set[str]:
    import zxingcpp  # noqa: PLC0415 - for the first picture

    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return {code.text for code in zxingcpp.read_barcodes(picture, formats=only)}


def _drawn(dots: bytes) -> "Image":
    """Return the dots of a seal as a picture that a reader takes."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    size = (seal.DOTS, seal.DOTS)
    picture = Image.frombytes("1", size, dots, "raw", "1;I").convert("L")
    larger = picture.resize((seal.DOTS * 4, seal.DOTS * 4), Image.Resampling.NEAREST)
    return ImageOps.expand(larger, 16, 255)
