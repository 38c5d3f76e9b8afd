"""The empty sheet with the office's letterhead."""

import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.letterhead import Letterhead
from dme_desktop.village.documents.letterhead_sheet import LetterheadSheet, build
from tests.pdf import examples
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, text_of


def sheet(paper: PaperSize = PaperSize.F4, head: Letterhead | None = None) -> bytes:
    head = head or examples.letterhead()
    foot = examples.foot(letter_code="")
    return build(LetterheadSheet(letterhead=head, foot=foot, paper=paper))


def test_the_words_of_the_sheet() -> None:
    assert_golden("letterhead_sheet", sheet())


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (215, 330)), (PaperSize.A4, (210, 297))]
)
@pytest.mark.parametrize("logo", [examples.logo(), None, b"rusak"])
def test_the_longest_head_stays_inside_the_margins_with_and_without_a_logo(
    paper: PaperSize, size: tuple[int, int], logo: bytes | None
) -> None:
    head = Letterhead(
        government=f"Pemerintah {LONG_NAME}",
        district=f"Kecamatan {LONG_NAME}",
        village=f"Desa {LONG_NAME}",
        address=LONG_ADDRESS,
        logo=logo,
    )
    pdf = sheet(paper, head)
    if logo == examples.logo():
        assert_golden(f"longest/letterhead_sheet_{paper.name.lower()}", pdf)
    assert page_sizes(pdf) == [size]
    ((left, top, right, bottom),) = ink_margins(pdf)
    assert min(left, right) >= 19.5
    assert min(top, bottom) >= 12
    assert not UNSEEN & set(text_of(pdf))
