"""A practice paper is a practice paper on the worst copy, whichever paper or report it is."""

from pathlib import Path

from pypdfium2 import PdfPage

from dme_desktop.app.practice import demonstration
from dme_desktop.kernel import pdfium
from dme_desktop.pdf.document import PRACTICE_BAND
from tests.pdf.copies import DOTS_AN_INCH, copy_of, dark_of

READABLE = 0.55  # of the ink of the letters
SCALE = DOTS_AN_INCH / 72


def bands(page: PdfPage) -> list[tuple[int, int, int, int]]:
    """Return where a page says that it is practice, in dots."""
    text, tall = page.get_textpage(), page.get_height()
    searcher, found = text.search(PRACTICE_BAND, match_case=True), []
    while place := searcher.get_next():
        boxes = [text.get_charbox(at) for at in range(place[0], sum(place))]
        left, low = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, high = max(box[2] for box in boxes), max(box[3] for box in boxes)
        edges = (left, tall - high, right, tall - low)
        found.append(tuple(round(edge * SCALE) for edge in edges))
    return found


def test_every_page_of_every_paper_is_practice_on_the_worst_copy(
    made: demonstration.Made,
) -> None:
    papers = [Path(file) for file in made.files.values() if file.endswith(".pdf")]
    assert len(papers) > 80
    unread = []
    for file in papers:
        with pdfium.opened(file.read_bytes()) as document:
            for number, page in enumerate(document, start=1):
                copy, places = copy_of(page), bands(page)
                shares = [dark_of(copy, one) / dark_of(page, one) for one in places]
                if not shares or min(shares) < READABLE:
                    unread.append((file.name, number, shares))
    assert unread == []
