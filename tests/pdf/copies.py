"""A page as the worst copier of an office gives it back: blurred, and only black or white."""

from PIL import Image, ImageFilter
from pypdfium2 import PdfPage

DOTS_AN_INCH = 75
BLUR = 0.6  # dots
KEPT = 140  # of 255: what is paler is lost
INK = 200  # of 255: what is darker is ink on the paper itself


def seen(page: PdfPage) -> Image.Image:
    """Return the page as it was printed, in grey."""
    picture: Image.Image = page.render(scale=DOTS_AN_INCH / 72).to_pil().convert("L")
    return picture


def copy_of(page: PdfPage) -> Image.Image:
    """Return the page after the copier, in black and white."""
    blurred = seen(page).filter(ImageFilter.GaussianBlur(BLUR))
    return blurred.point(lambda grey: 255 * (grey > KEPT))


def dark_of(page: PdfPage | Image.Image, box: tuple[int, int, int, int] | None = None) -> int:
    """Count the dots of ink of a page, or of its copy; within a box of dots if one is given."""
    picture = seen(page) if isinstance(page, PdfPage) else page
    return sum((picture.crop(box) if box else picture).histogram()[:INK])
