"""The border stays inside what every printer can reach."""

import pytest

from dme_desktop.pdf.certificate import draw_border
from dme_desktop.pdf.document import Document, Page, Paper
from tests.pdf.golden import ink_margins


@pytest.mark.parametrize("paper", ["F4", "A4"])
def test_no_ink_is_nearer_than_twelve_millimetres_to_the_edge(paper: Paper) -> None:
    document = Document("Contoh", Page(paper=paper, landscape=True), draw_border)
    document.add(lambda _: [], None)
    margins = ink_margins(document.finish())[0]
    assert all(11.5 <= margin <= 12.5 for margin in margins)
