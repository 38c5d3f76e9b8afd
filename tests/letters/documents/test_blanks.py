"""The empty papers of the letters room: their words, one page each, on either paper."""

from collections.abc import Callable

import pytest

from dme_desktop.letters.documents import deliberation_sheet, education_card
from dme_desktop.letters.documents.deliberation_sheet import DeliberationSheet
from dme_desktop.letters.documents.education_card import EducationCard
from dme_desktop.pdf.document import Paper
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, text_of


def a_sheet(paper: Paper = "F4") -> bytes:
    head, foot = examples.letterhead(), examples.foot()
    return deliberation_sheet.build(DeliberationSheet(letterhead=head, foot=foot, paper=paper))


def a_card(paper: Paper = "F4", office: str = "Desa Jenggik Utara", phone: str = "") -> bytes:
    head, foot = examples.letterhead(), examples.foot()
    return education_card.build(
        EducationCard(letterhead=head, foot=foot, office=office, phone=phone, paper=paper)
    )


@pytest.mark.parametrize(
    ("name", "draw"), [("deliberation_sheet", a_sheet), ("education_card", a_card)]
)
def test_the_words(name: str, draw: Callable[[], bytes]) -> None:
    assert_golden(name, draw())


@pytest.mark.parametrize("draw", [a_sheet, a_card])
@pytest.mark.parametrize(("paper", "size"), [("F4", (215, 330)), ("A4", (210, 297))])
def test_it_fits_on_one_page_of_either_paper(
    draw: Callable[[Paper], bytes], paper: Paper, size: tuple[int, int]
) -> None:
    pdf = draw(paper)
    assert page_sizes(pdf) == [size]
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12


def test_the_card_has_the_number_of_the_office_and_room_for_the_others() -> None:
    words = text_of(a_card(phone="0376-000000"))
    assert "0376-000000" in words
    assert words.count("......") >= 4


def test_a_long_name_of_a_village_stays_on_the_card() -> None:
    assert len(page_sizes(a_card(office=LONG_NAME))) == 1
