"""Blocks, and how a story of them is set on pages. Heights and widths are in points."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dme_desktop.pdf.fonts import SANS, Family, Font
from dme_desktop.pdf.ink import MM, Ink

_TIGHT = 1.15  # leading of the last step of a letter
_REMARK = 3  # blocks: a table, a space, a remark
LEAST_SAID = 24  # points, two lines: what stands at least over a signature on its page


@dataclass(frozen=True)
class Scale:
    """How large and how roomy a story is set: type size, line height as a factor, gap in points."""

    size: float = 11
    leading: float = 1.35
    gap: float = 7
    signing: float = 22 * MM
    family: Family = SANS

    @cached_property
    def regular(self) -> Font:
        """Return the type of the running text."""
        return Font(self.family.regular, self.size)

    @cached_property
    def bold(self) -> Font:
        """Return the type of names and numbers that matter."""
        return Font(self.family.bold, self.size)

    @cached_property
    def italic(self) -> Font:
        """Return the type of remarks."""
        return Font(self.family.italic, self.size)

    @cached_property
    def line(self) -> float:
        """Return the height of one line."""
        return self.size * self.leading

    @property
    def is_tight(self) -> bool:
        """Say whether all that can give way has to: the letterhead is set smaller too."""
        return self.leading < _TIGHT


LETTER = (
    Scale(12, 1.45, 10, 24 * MM),
    Scale(11.5, 1.4, 8.5, 24 * MM),
    Scale(11, 1.35, 7, 22 * MM),
    Scale(11, 1.25, 5.5, 19 * MM),
    Scale(11, 1.15, 4, 16 * MM),
    Scale(11, 1.08, 2.5, 13 * MM),
)
"""The steps from roomy to tight in which a letter is fitted to one page, never under 11 pt."""


class Block:
    """A part of a story. It knows its height for a width and draws itself downwards."""

    stays_with_next = False
    needs_company = False  # never the first on a page when rows of a table can come along
    is_scrap = False  # too little of a table to stand at the foot of a page
    stretch = 0.0

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        raise NotImplementedError

    def height_within(self, width: float, room: float) -> float | None:
        """Return the height at `width`, or None where that is more than `room`."""
        tall = self.height(width)
        return tall if tall <= room else None

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at (x, top)."""
        raise NotImplementedError

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":  # noqa: ARG002
        """Return the part that fits into `room` and the rest, or nothing when it stays whole."""
        return None

    def last_rows(self) -> "tuple[Block, Block] | None":
        """Return what stays, and the last rows as company for a signature; else nothing."""
        return None


@dataclass
class Space(Block):
    """Nothing, `tall` points of it; with `stretch`, up to so many points more on one page."""

    tall: float
    stretch: float = 0.0
    stays_with_next: bool = True

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.tall

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class PageBreak(Block):
    """What follows begins on a new page."""

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes: none."""
        return 0

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw nothing."""


@dataclass(eq=False)
class Stamped(Block):
    """A block that stands the same on many pages and is kept once a file."""

    block: Block

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self.block.height(width)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Place the block; only the first time is it drawn."""
        ink.stamp((self, width), lambda form: self.block.draw(form, 0, 0, width), (x, top))


@dataclass
class Together(Block):
    """Blocks that are never parted by a page break."""

    blocks: Sequence[Block]
    stays_with_next: bool = False

    @property
    def needs_company(self) -> bool:  # type: ignore[override]
        """Say whether a signature stands among the blocks."""
        return any(block.needs_company for block in self.blocks)

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return sum(block.height(width) for block in self.blocks)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the blocks one under the other."""
        for block in self.blocks:
            block.draw(ink, x, top, width)
            top -= block.height(width)


@dataclass
class Beside(Block):
    """Blocks next to each other: (share of the width, block), with a gap in points between."""

    parts: Sequence[tuple[float, Block]]
    gap: float = 6

    def height(self, width: float) -> float:
        """Return the height of the tallest."""
        return max(block.height(part) for part, block in self._placed(width))

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw all of them from the same top."""
        for part, block in self._placed(width):
            block.draw(ink, x, top, part)
            x += part + self.gap

    def _placed(self, width: float) -> list[tuple[float, Block]]:
        free = width - self.gap * (len(self.parts) - 1)
        whole = sum(share for share, _ in self.parts)
        return [(free * share / whole, block) for share, block in self.parts]


def height_of(blocks: Sequence[Block], width: float) -> float:
    """Return the height of blocks set under each other, the tallest page when they say so."""
    tallest = tall = 0.0
    for block in blocks:
        tall = 0.0 if isinstance(block, PageBreak) else tall + block.height(width)
        tallest = max(tallest, tall)
    return tallest


def fits(blocks: Sequence[Block], width: float, room: float) -> bool:
    """Tell whether every page that blocks ask for is at most `room` high."""
    left = room
    for block in blocks:
        if isinstance(block, PageBreak):
            left = room
        elif (tall := block.height_within(width, left)) is None:
            return False
        else:
            left -= tall
    return True


def parted(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks of each page, where every page is known to fit: only breaks part them."""
    pages: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, PageBreak):
            pages.append([])
        elif pages[-1] or len(pages) == 1 or not isinstance(block, Space):
            pages[-1].append(block)
    return [page for page in pages if page] or [[]]


def paginate(blocks: Sequence[Block], width: float, room: float) -> list[list[Block]]:
    """Return the blocks of each page of height `room`; nothing is lost, nothing parted unasked."""
    pages: list[list[Block]] = []
    waiting = list(reversed(blocks))
    while waiting:
        pages.append(_next_page(waiting, width, room))
        while waiting and isinstance(waiting[-1], Space | PageBreak):
            waiting.pop()
    return pages or [[]]


def _next_page(waiting: list[Block], width: float, room: float) -> list[Block]:
    """Take one page of blocks off the end of `waiting`."""
    page: list[Block] = []
    while waiting:
        block = waiting.pop()
        if isinstance(block, PageBreak):
            return page
        if (tall := block.height_within(width, room + 0.01)) is not None:
            page.append(block)
            room -= tall
        elif parts := _split(block, page, width, room):
            waiting.append(parts[1])
            return [*page, parts[0]]
        elif not page:
            return [block]  # taller than any page: better cut off than lost
        else:
            kept = _without_hangers(page) or page
            moved = page[len(kept) :]
            if block.needs_company:
                kept, moved = _accompanied(kept, moved, width)
            waiting.extend([block, *reversed(moved)])
            return kept
    return page


def _split(
    block: Block, page: list[Block], width: float, room: float
) -> "tuple[Block, Block] | None":
    """Return what of a block still goes on a page and the rest; a lone row goes with its table."""
    parts = block.split(width, room)
    if parts and parts[0].is_scrap and _without_hangers(page):
        return None
    return parts


def _accompanied(
    kept: list[Block], moved: list[Block], width: float
) -> tuple[list[Block], list[Block]]:
    """Let what stood over a signature come along: rows of a table, else the last lines of text.

    No signature ever stands alone on a page, where it could be put under any other paper; one line
    of text over it is not enough. A chart under a table is: the table stays whole.
    """
    for place in range(len(kept) - 1, max(-1, len(kept) - 1 - _REMARK), -1):
        if parts := kept[place].last_rows():
            return [*kept[:place], parts[0]], [parts[1], *kept[place + 1 :], *moved]
        if isinstance(kept[place], Together):
            break
    while _words(moved, width) < LEAST_SAID:
        last = [at for at, block in enumerate(kept) if not isinstance(block, Space)]
        rest = _without_hangers(kept[: last[-1]]) if last else []
        if not rest:
            break
        kept, moved = rest, [*kept[len(rest) :], *moved]
    return kept, moved


def _words(blocks: Sequence[Block], width: float) -> float:
    """Return how tall blocks are, neither spaces nor signatures counted."""
    said = [one for one in blocks if not (one.needs_company or isinstance(one, Space))]
    return sum(one.height(width) for one in said)


def _without_hangers(page: list[Block]) -> list[Block]:
    """Return the page without the last blocks that must stand with what follows them."""
    kept = list(page)
    while kept and kept[-1].stays_with_next:
        kept.pop()
    return kept
