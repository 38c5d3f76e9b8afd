"""Setting stories on pages and turning them into the bytes of a PDF.

The same stories always give the same bytes: no clock, no random names, no compression by chance.
"""

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeVar, cast

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.flow import LETTER, Block, Scale, Space, fits, height_of, paginate, parted
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.foot import Foot, draw_foot, draw_framed_foot
from dme_desktop.pdf.ink import MM, Ink, Pen
from dme_desktop.pdf.watermark import draw_watermark

SIZES: dict[PaperSize, tuple[float, float]] = {
    PaperSize.F4: (215 * MM, 330 * MM),
    PaperSize.A4: (210 * MM, 297 * MM),
}
PRODUCER = "DME Desktop"
FARTHEST_STRETCH = 1.0
READABLE = 2  # the step of a ladder, from 0, no paper of more than one page is set tighter than
PRACTICE_BAND = "LATIHAN, BUKAN DOKUMEN RESMI"
BAND_EDGE = 7 * MM  # in the margin, so that a practice page breaks where a real one does
BAND = 6 * MM
BAND_GAP = 2 * MM
FRAME_MIDDLE = 14.7 * MM  # of the frame of a wall sheet, from the edge
CARTOUCHE = 8.8 * MM
_BAND_TYPE = Font(SANS.bold, 11)

_saving = threading.Lock()

T = TypeVar("T")
Story = Callable[[Scale], Sequence[Block]]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What every printable with a number holds; each adds what is printed on it.

    `number` is "" on a draft and on what takes none. Example: "562/016/Pem.Ds/XI/2026".
    """

    foot: Foot
    number: str = ""
    paper: PaperSize = PaperSize.F4

    def frozen(self) -> str:
        """Return what is printed as JSON text; of a picture only its hash is told."""
        plain = msgspec.to_builtins(self, builtin_types=(bytes,))
        return msgspec.json.encode(_without_pictures(plain)).decode()


def _without_pictures(plain: Any) -> Any:  # noqa: ANN401
    if isinstance(plain, dict):
        return {name: _without_pictures(value) for name, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_without_pictures(value) for value in plain]
    return hashlib.sha256(plain).hexdigest() if isinstance(plain, bytes) else plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The paper and its margins, in points."""

    paper: PaperSize = PaperSize.F4
    landscape: bool = False
    left: float = 25 * MM
    right: float = 20 * MM
    top: float = 14 * MM
    bottom: float = 13 * MM

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height as the page is read."""
        narrow, long = SIZES[self.paper]
        return (long, narrow) if self.landscape else (narrow, long)

    @property
    def measure(self) -> float:
        """Return the width between the margins."""
        return self.size[0] - self.left - self.right


class Document:
    """One PDF. Add stories, each beginning on a page of its own, then take the bytes."""

    def __init__(
        self,
        title: str,
        page: Page | None = None,
        border: Callable[[Ink, Page], None] | None = None,
        back: Callable[[Ink, Page], None] | None = None,
    ) -> None:
        from reportlab import rl_config  # noqa: PLC0415 - heavy, for the first paper
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

        rl_config.useA85 = 0
        self.page = page or Page()
        self._border, self._back = border, back or border
        self._buffer = BytesIO()
        canvas = Canvas(self._buffer, pagesize=self.page.size, invariant=1, lang="id-ID")
        canvas.setTitle(title)
        canvas.setAuthor(PRODUCER)
        canvas.setCreator(PRODUCER)
        canvas.setProducer(PRODUCER)
        canvas.setSubject(title)
        self._ink = Ink(canvas)

    def add(
        self,
        story: Story,
        foot: Foot | None,
        ladder: Sequence[Scale] = LETTER,
        behind: Sequence[Story] = (),
        *,
        numbered: tuple[int, int] | None = None,
    ) -> int:
        """Set a story on one page if a step of `ladder` allows it, else on many; tell how many.

        What stands `behind` it begins on a page of its own and belongs to the same paper. Pages are
        `numbered` from a first one, of how many there are, where the story is part of a larger one.
        """
        room = self.room(foot)
        pages = [page for one in (story, *behind) for page in self._pages(one, room, ladder)]
        first, whole = numbered or (1, len(pages))
        for number, page in enumerate(pages, start=first):
            stretched = _stretched(page, self.page.measure, room)
            self._set(stretched, foot, (number, whole), is_first=number == first)
        return len(pages)

    def finish(self) -> bytes:
        """Return the file. ReportLab's font subsetting is not for two threads at a time."""
        with _saving:
            self._ink.canvas.save()
        return self._buffer.getvalue()

    def room(self, foot: Foot | None) -> float:
        """Return how many points of height a page with this foot leaves for a story."""
        room = self.page.size[1] - self.page.top - self.page.bottom
        return room - self._foot_height(foot) - self._band_height(foot)

    def _foot_height(self, foot: Foot | None) -> float:
        if foot is None:
            return 0.0
        return foot.height if self._border is None else 0.0

    def _band_height(self, foot: Foot | None) -> float:
        """Return what the band of a practice page takes of the room, beyond the margin."""
        if not (foot and foot.practice and self._border is None):
            return 0.0
        return max(0.0, BAND_EDGE + BAND + BAND_GAP - self.page.top)

    def _pages(self, story: Story, room: float, ladder: Sequence[Scale]) -> list[list[Block]]:
        tried: list[Sequence[Block]] = []
        width = self.page.measure
        for scale in ladder:
            tried.append(story(scale))
            if fits(tried[-1], width, room):
                return parted(tried[-1])
        # it takes more pages anyway: keep it readable
        return paginate(tried[min(len(ladder) // 2, READABLE)], width, room)

    def _set(
        self,
        blocks: Sequence[Block],
        foot: Foot | None,
        number: tuple[int, int],
        *,
        is_first: bool,
    ) -> None:
        page, ink = self.page, self._ink
        border = self._border if is_first else self._back
        self._set_ground(foot.watermark if foot else "", border)
        y, width = page.size[1] - page.top, page.measure
        if foot and foot.practice and self._border is None:
            draw_band(ink, page, page.size[1] - BAND_EDGE)
            y -= self._band_height(foot)
        for block in blocks:
            block.draw(ink, page.left, y, width)
            y -= block.height(width)
        if foot:
            place = (page.left, page.bottom)
            if self._border:
                draw_framed_foot(ink, foot, page.size[0], number)
            else:
                draw_foot(ink, foot, place, width, number)
        ink.end_page()

    def _set_ground(self, watermark: str, border: Callable[[Ink, Page], None] | None) -> None:
        if watermark:
            self._ink.stamp(watermark, lambda ink: draw_watermark(ink, watermark, *self.page.size))
        if border:
            self._ink.stamp(border, lambda ink: border(ink, self.page))
            if watermark == "LATIHAN":
                self._ink.stamp("practice", lambda ink: draw_cartouches(ink, self.page))


def draw_band(ink: Ink, page: Page, top: float) -> None:
    """Draw the black frame that says of every page of a practice village what it is."""
    wide, middle = _BAND_TYPE.width(PRACTICE_BAND) + 12 * MM, page.left + page.measure / 2
    ink.box(middle - wide / 2, top - BAND, wide, BAND, Pen(1.4))
    ink.centred(middle, top - BAND / 2 - _BAND_TYPE.size * 0.36, PRACTICE_BAND, _BAND_TYPE)


def draw_cartouches(ink: Ink, page: Page) -> None:
    """Break the frame of a practice sheet, above and below, by what it is."""
    wide, (width, height) = _BAND_TYPE.width(PRACTICE_BAND) + 12 * MM, page.size
    for middle in (FRAME_MIDDLE, height - FRAME_MIDDLE):
        low = middle - CARTOUCHE / 2
        ink.shade((width - wide) / 2, low, wide, CARTOUCHE, "1 1 1")
        ink.box((width - wide) / 2, low, wide, CARTOUCHE, Pen(1.2))
        ink.centred(width / 2, middle - _BAND_TYPE.size * 0.36, PRACTICE_BAND, _BAND_TYPE)


def _stretched(blocks: Sequence[Block], width: float, room: float) -> list[Block]:
    """Return the blocks with the stretchy spaces sharing what is left of the page."""
    left = room - height_of(blocks, width)
    wanted = sum(block.stretch for block in blocks)
    share = min(FARTHEST_STRETCH, left / wanted) if wanted else 0.0
    if share <= 0:
        return list(blocks)
    return [_taller(block, share) for block in blocks]


def _taller(block: Block, share: float) -> Block:
    if not isinstance(block, Space):
        return block
    return Space(block.tall + share * block.stretch, block.stretch, block.stays_with_next)


def each(given: T | Sequence[T]) -> Sequence[T]:
    """Return a sequence, also of one: a printable is built from one snapshot or a batch."""
    return given if isinstance(given, list | tuple) else [cast("T", given)]
