"""Whether a page can be signed: nothing over its edges, nothing over anything else, no orphan."""

from typing import NamedTuple

import pypdfium2

from tests.pdf.golden import ink_margins

LEAST_MARGIN = 12  # mm; printers of offices cut what is nearer to the edge
LEAST_AREA = 6.0  # square points two letters may share: accents and italics lean over


class Box(NamedTuple):
    """One letter on a page: its edges in points, and what it is."""

    left: float
    low: float
    right: float
    high: float
    letter: str


def assert_sound(pdf: bytes, pages: int, *, margin: float = LEAST_MARGIN) -> None:
    """Fail unless `pdf` has so many pages, ink inside their margins, and no letter over another."""
    margins = ink_margins(pdf)
    assert len(margins) == pages
    for left, _, right, bottom in margins:
        assert min(left, right, bottom) >= margin
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document, start=1):
            assert _overlaps(_boxes(page)) == [], f"page {number}"
    finally:
        document.close()


def assert_framed(pdf: bytes) -> None:
    """Fail unless only the line of the office stands outside the frame, where a printer reaches."""
    for left, top, right, bottom in ink_margins(pdf):
        assert min(left, top, right) >= 11
        assert bottom >= 5


def _boxes(page: pypdfium2.PdfPage) -> list[Box]:
    text = page.get_textpage()
    found = []
    for number, letter in enumerate(text.get_text_range()):
        left, low, right, high = text.get_charbox(number)
        if letter.isspace() or right - left < 0.5 or high - low < 0.5:
            continue
        found.append(Box(left, low, right, high, letter))
    return found


def _overlaps(boxes: list[Box]) -> list[tuple[str, str]]:
    """Return letters that lie over others, told with a few of their neighbours."""
    found = []
    rows: dict[int, list[Box]] = {}
    for box in boxes:
        for row in range(int(box.low // 12), int(box.high // 12) + 1):
            rows.setdefault(row, []).append(box)
    for some in rows.values():
        some.sort()
        for place, one in enumerate(some):
            for other in some[place + 1 :]:
                if other.left > one.right:
                    break
                if _shared(one, other) > LEAST_AREA:
                    found.append((one.letter, other.letter))
    return found


def _shared(one: Box, other: Box) -> float:
    wide = min(one.right, other.right) - max(one.left, other.left)
    tall = min(one.high, other.high) - max(one.low, other.low)
    return max(0.0, wide) * max(0.0, tall)
