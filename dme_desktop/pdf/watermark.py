"""A word in outline across the page, which the worst photocopy still shows.

It is a picture, so that it never mixes with the words over it.
"""

from functools import cache
from math import atan2, degrees, hypot
from typing import TYPE_CHECKING

from dme_desktop.kernel import resources
from dme_desktop.pdf.ink import Ink

if TYPE_CHECKING:
    from PIL.Image import Image

GREYNESS = 64  # of the outline: dark enough for a copy of a copy
LETTER_HEIGHT = 460
OUTLINE = 5  # pixels
AROUND = 12  # pixels of white, so that no letter is cut at the edge of the picture


def draw_watermark(ink: Ink, word: str, width: float, height: float) -> None:
    """Lay `word` along the diagonal of a page of this size, under what is drawn after it."""
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - heavy, for the first paper

    picture = _picture(word)
    long = hypot(width, height) * 0.55
    tall = long * picture.height / picture.width
    canvas = ink.canvas
    ink.flush()
    canvas.saveState()
    canvas.translate(width / 2, height / 2)
    canvas.rotate(degrees(atan2(height, width)))
    canvas.drawImage(ImageReader(picture), -long / 2, -tall / 2, long, tall)
    canvas.restoreState()


@cache
def _picture(word: str) -> "Image":
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415

    font = ImageFont.truetype(
        str(resources.path("fonts", "LiberationSans-Bold.ttf")), LETTER_HEIGHT
    )
    left, top, right, bottom = font.getbbox(word, stroke_width=OUTLINE)
    size = int(right - left) + 2 * AROUND, int(bottom - top) + 2 * AROUND
    picture = Image.new("L", size, 255)
    ImageDraw.Draw(picture).text(
        (AROUND - left, AROUND - top),
        word,
        fill=255,
        font=font,
        stroke_width=OUTLINE,
        stroke_fill=GREYNESS,
    )
    return picture
