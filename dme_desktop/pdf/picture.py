"""A photo on a page: the JPEG as it is kept, whole, with a caption under it."""

from dataclasses import dataclass
from io import BytesIO

from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.ink import GREY, MM, PALE, Ink, Pen
from dme_desktop.pdf.prose import wrapped

LONGEST_CAPTION = 2  # lines


def size_of(jpeg: bytes) -> tuple[int, int]:
    """Return width and height of a JPEG in pixels; raise OSError for what is none."""
    from PIL import Image  # noqa: PLC0415 - heavy, for the first paper

    with Image.open(BytesIO(jpeg)) as picture:
        return picture.size


@dataclass
class Picture(Block):
    """A photo fitted into the measure and into `tall` points, its caption centred under it."""

    jpeg: bytes
    tall: float
    scale: Scale
    caption: str = ""
    framed: bool = True

    def __post_init__(self) -> None:
        self._size = size_of(self.jpeg)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        captions = len(self._captions(width)) * self.scale.line
        return self._fitted(width)[1] + (captions + 1.5 * MM if captions else 0)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the photo, a hairline around it, and the caption."""
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415

        wide, tall = self._fitted(width)
        left, low = x + (width - wide) / 2, top - tall
        ink.flush()
        ink.canvas.drawImage(ImageReader(BytesIO(self.jpeg)), left, low, wide, tall)
        if self.framed:
            ink.box(left, low, wide, tall, Pen(0.5, PALE))
        y = low - 1.5 * MM - self.scale.size * 0.8
        for line in self._captions(width):
            ink.centred(x + width / 2, y, line, self.scale.italic, colour=GREY)
            y -= self.scale.line

    def _fitted(self, width: float) -> tuple[float, float]:
        wide, tall = self._size
        share = min(width / wide, self.tall / tall)
        return wide * share, tall * share

    def _captions(self, width: float) -> list[str]:
        if not self.caption.strip():
            return []
        return wrapped(self.caption, self.scale.italic, width, LONGEST_CAPTION)
