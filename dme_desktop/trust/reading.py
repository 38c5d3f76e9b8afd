"""Reading a code from what is at hand: a picture, a scan, or the PDF itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from dme_desktop.agenda import proof
from dme_desktop.kernel import pdfium
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf import seal

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 60 * 1024**2  # bytes
MOST_PIXELS = 80_000_000
LONGEST_SIDE = 3600  # pixels; a code of 26 mm on a whole page is still read
SCAN_DPI = 200
_INK = 100  # of 255: darker than a crease or a shadow
MOST_PAGES = 10
TOO_LARGE = "Berkas ini terlalu besar. Kirim foto atau PDF satu surat saja."
UNREADABLE = "Berkas ini bukan gambar atau PDF yang dapat dibaca. Pilih berkas lain."
MANY = "Ada {count} kode di berkas ini. Periksa satu surat saja sekaligus."


@dataclass(frozen=True)
class Found:
    """What stands on a paper: the text of its code, "" without one, and what else is known.

    `digest` is that of the file when the paper came as the PDF that was issued, or as another with
    words in it; a picture has none. `words` are those a PDF shows.
    """

    code: str
    digest: bytes | None = None
    words: str = ""


def typed(text: str) -> str:
    """Return a code as it was printed: a scanner types lines, and small letters with Caps Lock."""
    line = "".join(text.strip().splitlines())
    return line.swapcase() if line.islower() else line


def found_in(content: bytes) -> Found:
    """Return what a file shows; raise DmeError when it cannot be read or shows several codes."""
    if len(content) > LARGEST_FILE:
        raise DmeError(TOO_LARGE)
    if content.lstrip()[:5] == proof.PREFIX.encode():
        return Found(typed(content.decode("ascii", "replace")))
    if b"%PDF-" in content[:1024]:
        return _in_pdf(content)
    return Found(_only(codes_in(_opened(content))))


def _in_pdf(content: bytes) -> Found:
    words, pictured = _words_of(content)
    sealed = {text for dots in seal.seals(content) for text in _read(_drawn(dots))}
    code = _only(sealed) if sealed else _only(_codes_on_pages(content))
    return Found(code, None if pictured else seal.digest(content), words)


def _only(codes: set[str]) -> str:
    """Return the one code of ours, or else whatever was read."""
    ours = {code for code in codes if code.startswith(proof.PREFIX)}
    if len(ours) > 1:
        raise DmeError(MANY.format(count=len(ours)))
    return next(iter(ours or codes), "")


def _words_of(content: bytes) -> tuple[str, bool]:
    """Return the words of a PDF, and whether it is a scan: pictures without a visible letter."""
    with pdfium.opened(content) as document:
        pages = [document[number] for number in range(min(len(document), MOST_PAGES))]
        words = [page.get_textpage().get_text_range() for page in pages]
        return "\n".join(words), not any(map(pdfium.shows_letters, pages))


def _codes_on_pages(content: bytes) -> set[str]:
    found: set[str] = set()
    with pdfium.opened(content) as document:
        for number in range(min(len(document), MOST_PAGES)):
            scale = min(SCAN_DPI / 72, LONGEST_SIDE / max(document[number].get_size()))
            found |= codes_in(document[number].render(scale=scale, grayscale=True).to_pil())
    return found


def _opened(content: bytes) -> "Image":
    """Return a picture in grey, no larger than needed; raise DmeError for what is none."""
    from PIL import Image  # noqa: PLC0415 - for the first picture

    try:
        picture = Image.open(BytesIO(content))
        if picture.width * picture.height > MOST_PIXELS:
            raise DmeError(TOO_LARGE)
        picture.draft("L", (LONGEST_SIDE, LONGEST_SIDE))
        grey = _on_white(picture)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombWarning) as error:
        raise DmeError(UNREADABLE) from error
    except Image.DecompressionBombError as error:
        raise DmeError(TOO_LARGE) from error
    grey.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return grey


def _on_white(picture: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415

    if not picture.has_transparency_data:
        return picture.convert("L")
    clear = picture.convert("LA")
    white = Image.new("LA", clear.size, (255, 255))
    return Image.alpha_composite(white.convert("RGBA"), clear.convert("RGBA")).convert("L")


def codes_in(picture: "Image") -> set[str]:
    """Return what the first look that finds a code of ours reads, or else whatever was read."""
    other: set[str] = set()
    for look in _looks(picture):
        read = _read(look)
        if any(text.startswith(proof.PREFIX) for text in read):
            return read
        other |= read
    return other


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
