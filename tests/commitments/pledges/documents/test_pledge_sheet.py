"""The pledge as it hangs on the wall, with one reader or a whole village of them."""

import pytest

from dme_desktop.commitments.pledges.documents.pledge_sheet import Signatory, build
from dme_desktop.kernel import pdfium
from dme_desktop.kernel.paper import PaperSize
from tests.commitments.pledges.documents.examples import POINTS, pledge_sheet
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, page_sizes, pages_of, text_of
from tests.pdf.sound import assert_framed


def test_the_words_of_the_sheet() -> None:
    assert_golden("pledge_sheet", build(pledge_sheet()))


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (330, 215)), (PaperSize.A4, (297, 210))]
)
def test_it_lies_on_one_page_of_either_paper(paper: PaperSize, size: tuple[int, int]) -> None:
    assert page_sizes(build(pledge_sheet(paper=paper))) == [size]


def test_words_an_office_wrote_itself_are_no_template() -> None:
    assert "bukan teks resmi" in text_of(build(pledge_sheet()))
    assert "bukan teks resmi" not in text_of(build(pledge_sheet(is_template=False)))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_is_printed_inside_the_border(name: str) -> None:
    people = (Signatory(name=name, position=name), Signatory(name=name, position="", role="Saksi"))
    pdf = build(pledge_sheet(signatories=people, title=name, place_line=name))
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    assert_framed(pdf)


def test_twelve_long_points_go_on_over_pages_and_none_is_lost() -> None:
    points = tuple(f"Pokok {n}. {LONG_ADDRESS} {LONG_ADDRESS}" for n in range(1, 13))
    words = text_of(build(pledge_sheet(points=points, closing=LONG_ADDRESS)))
    assert all(f"Pokok {n}." in words for n in range(1, 13))


def test_ninety_signatories_sign_in_a_table() -> None:
    people = tuple(Signatory(name=f"Warga {n} {LONG_NAME}", position="Warga") for n in range(90))
    pdf = build(pledge_sheet(signatories=people))
    words = text_of(pdf).casefold()
    assert all(f"warga {n} " in words for n in range(90))
    assert_framed(pdf)


def test_a_sheet_of_almost_nothing_is_still_a_sheet() -> None:
    bare = pledge_sheet(number="", event="", opening="", closing="", signatories=(), logo=None)
    pages = pages_of(build(bare))
    assert len(pages) == 1
    assert POINTS[0].split()[0] in pages[0]


def test_the_number_and_the_print_log_stand_under_the_frame() -> None:
    with pdfium.opened(build(pledge_sheet())) as document:
        page = document[0]
        text = page.get_textpage()
        under = text.get_text_bounded(0, 0, page.get_width(), 11 * 72 / 25.4)
        inside = text.get_text_bounded(0, 12 * 72 / 25.4, page.get_width(), page.get_height())
    for told in ("145/003/DME/IX/2025", "templat program", "Dicetak"):
        assert told in under
        assert told not in inside


def test_who_witnesses_among_six_stands_below_who_signs() -> None:
    hands = tuple(
        Signatory(name=f"Contoh {n}", position=f"Jabatan {n}", role="Saksi" if n < 3 else "")
        for n in range(6)
    )
    words = text_of(build(pledge_sheet(signatories=hands)))
    assert words.index("Contoh 5") < words.index("Contoh 0")
