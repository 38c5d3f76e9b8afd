"""A coat of arms for the practice village: a shield of nobody's, with what it is written on it."""

from functools import cache
from io import BytesIO

from dme_desktop.kernel import resources

WIDE, TALL = 400, 480  # pixels
EDGE, INNER = 16, 40
GREEN, GOLD, WHITE = (5, 69, 54, 255), (194, 148, 46, 255), (255, 255, 255, 255)
WORDS = ("LATIHAN", "contoh")


@cache
def drawn() -> bytes:
    """Return the picture as PNG, the same bytes each time."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGBA", (WIDE, TALL), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.polygon(_shield(0), fill=GREEN)
    draw.polygon(_shield(EDGE), fill=WHITE)
    draw.polygon(_shield(INNER), fill=GREEN)
    draw.regular_polygon((WIDE / 2, TALL * 0.3, 62), 4, fill=GOLD)
    draw.regular_polygon((WIDE / 2, TALL * 0.3, 62), 4, rotation=45, fill=GOLD)
    draw.ellipse((WIDE / 2 - 26, TALL * 0.3 - 26, WIDE / 2 + 26, TALL * 0.3 + 26), fill=GREEN)
    file = str(resources.path("fonts", "LiberationSans-Bold.ttf"))
    for word, size, low in zip(WORDS, (62, 44), (0.57, 0.70), strict=True):
        font = ImageFont.truetype(file, size)
        draw.text((WIDE / 2, TALL * low), word, WHITE, font, anchor="mm")
    kept = BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _shield(inset: int) -> list[tuple[float, float]]:
    """Return the corners of a shield that is so many pixels smaller on each side."""
    left, right, top = inset, WIDE - inset, inset
    waist, point = TALL * 0.66 - inset * 0.4, TALL - inset * 1.5
    return [(left, top), (right, top), (right, waist), (WIDE / 2, point), (left, waist)]
