"""The head of a village letter, and the title under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from dme_desktop.kernel.words import of_kelurahan
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.ink import MM, Ink, Pen
from dme_desktop.pdf.prose import Prose, balanced, wrapped

if TYPE_CHECKING:
    from PIL.Image import Image

LOGO_SIDE = 24 * MM
LOGO_PIXELS = 420
KELURAHAN = "KELURAHAN "
SMALLEST_SHARE = 0.7
_ABOVE_RULE = 3.4 * MM
_UNNUMBERED = "........................"


class Letterhead(msgspec.Struct, frozen=True, kw_only=True):
    """Who writes: "Pemerintah Kabupaten ...", "Kecamatan ...", "Desa ...", address, logo file."""

    government: str
    district: str
    village: str
    address: str = ""
    logo: bytes | None = None

    def says(self, told: str) -> str:
        """Return a sentence of ours about a desa as the office that writes says it."""
        return of_kelurahan(told) if self.village.startswith(KELURAHAN) else told


def number_line(number: str) -> str:
    """Return the line under a title: "Nomor : 562/016/...", "Cetak 016/2026" as it is.

    A draft has a place for its number.
    """
    if number.startswith("Cetak "):
        return number
    return f"Nomor : {number or _UNNUMBERED}"


def addressee(lines: Sequence[str], scale: Scale) -> list[Block]:
    """Return to whom a paper goes, line by line; nothing when it goes to nobody."""
    told = [Prose(line, scale, "left", stays_with_next=True) for line in lines]
    return [*told, Space(scale.gap)] if told else []


@dataclass
class Head(Block):
    """The letterhead with its double rule; drawn once a file."""

    letterhead: Letterhead
    small: bool = False

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`, with the gap below the rule."""
        words = sum(pitch for _, _, pitch in self._lines(width))
        picture = self._logo_side if self.letterhead.logo else 0.0
        return max(words, picture) + _ABOVE_RULE + 2.5 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Place the letterhead."""
        key = (self.letterhead, self.small, round(x, 2), round(top, 2), round(width, 2))
        ink.stamp(key, lambda form: self._draw(form, x, top, width))

    def _draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        lines = self._lines(width)
        rule = top - self.height(width) + 2.5 * MM
        logo = picture_of(self.letterhead.logo)
        words = sum(pitch for _, _, pitch in lines)
        if logo:
            side = self._logo_side
            draw_picture(ink, logo, (x, rule + _ABOVE_RULE, side, side), anchor="w")
        middle = self._middle(x, width, reserved=bool(logo))
        y = rule + _ABOVE_RULE + max(words, self._logo_side if logo else 0) / 2 + words / 2
        for text, font, pitch in lines:
            ink.centred(middle, y - pitch * 0.78, text, font)
            y -= pitch
        ink.line(x, rule + 0.5 * MM, x + width, rule + 0.5 * MM, Pen(2.2))
        ink.line(x, rule - 0.75 * MM, x + width, rule - 0.75 * MM, Pen(0.6))

    @property
    def _logo_side(self) -> float:
        return LOGO_SIDE * (0.8 if self.small else 1)

    def _middle(self, x: float, width: float, *, reserved: bool) -> float:
        """Return where the lines are centred: the page, unless the logo is in their way."""
        taken = self._logo_side + 4 * MM if reserved else 0.0
        widest = max((font.width(text) for text, font, _ in self._lines(width)), default=0.0)
        return x + width / 2 if widest <= width - 2 * taken else x + taken + (width - taken) / 2

    def _lines(self, width: float) -> list[tuple[str, Font, float]]:
        """Return (text, type, height of the line) from top to bottom."""
        head, shrink = self.letterhead, 0.85 if self.small else 1.0
        room = width - (self._logo_side + 4 * MM if head.logo else 0)
        plain, strong = Font(SANS.regular, 13.5 * shrink), Font(SANS.bold, 17 * shrink)
        names = ((head.government, plain), (head.district, plain), (head.village, strong))
        lines = [
            line for name, font in names if name.strip() for line in _capitals(name, font, room)
        ]
        small = Font(SANS.italic, 9.5 * shrink)
        lines += [
            (text, small, small.size * 1.25)
            for text in wrapped(head.address, small, room, most=2)
            if text.strip()
        ]
        return lines


def _capitals(name: str, font: Font, room: float) -> list[tuple[str, Font, float]]:
    """Return a name in capitals: on one line a little smaller, else on two lines or three."""
    text = name.upper()
    fitting = font.fitting(text, room, smallest=font.size * SMALLEST_SHARE)
    return [(line, fitting, font.size * 1.24) for line in wrapped(text, fitting, room + 0.01, 3)]


@dataclass
class Title(Block):
    """The underlined title of a letter and the line of its number, centred."""

    title: str
    number: str = ""
    scale: Scale = Scale()  # noqa: RUF009 - frozen
    stays_with_next: bool = True

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`, with the gap below it."""
        lines = len(self._titles(width)) * self._font.size * 1.3
        return lines + (self.scale.size * 1.35 if self.number else 3) + self.scale.gap * 1.2

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw title and number."""
        font, middle = self._font, x + width / 2
        y = top - font.size * 0.85
        for line in self._titles(width):
            half = font.width(line) / 2
            ink.centred(middle, y, line, font)
            ink.line(middle - half, y - 2.4, middle + half, y - 2.4, Pen(0.9))
            y -= font.size * 1.3
        if self.number:
            plain = Font(SANS.regular, self.scale.size)
            ink.centred(middle, y, self.number, plain.fitting(self.number, width))

    @property
    def _font(self) -> Font:
        return Font(SANS.bold, self.scale.size + 2.5)

    def _titles(self, width: float) -> Sequence[str]:
        return balanced(self.title, self._font, width, most=3)


@lru_cache(maxsize=2)
def picture_of(file: bytes | None) -> "Image | None":
    """Return the picture in `file`, no larger than print needs; nothing when it cannot be read."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - heavy, for the first paper

    if not file:
        return None
    try:
        picture = Image.open(BytesIO(file))
        picture.thumbnail((LOGO_PIXELS, LOGO_PIXELS))
        return picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None


def draw_picture(
    ink: Ink, picture: "Image | BytesIO", box: tuple[float, float, float, float], anchor: str = "c"
) -> None:
    """Draw a picture in `box` (x, y, width, height), whole, in the middle or at the left ("w").

    The file of a JPEG goes into the PDF as it is: a photo packed otherwise is thrice as large.
    """
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415

    x, y, width, height = box
    ink.flush()
    ink.canvas.drawImage(
        ImageReader(picture),
        x,
        y,
        width,
        height,
        mask="auto",
        preserveAspectRatio=True,
        anchor=anchor,
    )
