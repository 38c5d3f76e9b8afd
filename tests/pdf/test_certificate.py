"""The border stays inside what every printer can reach, and what it holds stands well in it."""

import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.certificate import (
    Centred,
    Emblem,
    Passage,
    draw_border,
)
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.fonts import SERIF, Font
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.prose import Prose, balanced
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, printed
from tests.pdf.golden import ink_margins, text_of


@pytest.mark.parametrize("paper", PaperSize)
def test_no_ink_is_nearer_than_twelve_millimetres_to_the_edge(paper: PaperSize) -> None:
    document = Document("Contoh", Page(paper=paper, landscape=True), draw_border)
    document.add(lambda _: [], None)
    margins = ink_margins(document.finish())[0]
    assert all(11.5 <= margin <= 12.5 for margin in margins)


def test_a_long_line_is_broken_into_even_ones_before_it_becomes_small() -> None:
    font = Font(SERIF.bold, 26)
    block = Centred(LONG_NAME, font, most=3, smallest=0.6)
    (one,) = {len(text_of(printed(block)).split())}
    assert one == len(LONG_NAME.split())
    lines = balanced(LONG_NAME, Font(SERIF.bold, 24), 180 * MM, 3)
    widths = [font.width(line) for line in lines]
    assert len(lines) > 1
    assert max(widths) < 1.6 * min(widths)


def test_words_that_are_not_there_take_no_room() -> None:
    assert Centred(" ", Font(SERIF.bold, 26)).height(100) == 0
    assert Emblem(None).height(100) == Emblem(b"no picture").height(100) == 0


def test_a_passage_takes_no_more_lines_for_being_narrow() -> None:
    prose = Prose(LONG_ADDRESS, Scale(12), "centre")
    assert Passage(prose).height(700) == len(prose.lines(700 - 50 * MM)) * Scale(12).line
