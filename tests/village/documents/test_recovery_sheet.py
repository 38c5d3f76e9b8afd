"""The paper that opens the data when all else is lost."""

import pytest

from dme_desktop.pdf.signing import Signer
from dme_desktop.village.documents.recovery_sheet import build
from tests.pdf.examples import ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, pages_of, text_of
from tests.village.documents.examples import GROUPS, recovery_sheet


def test_the_words_of_the_sheet() -> None:
    assert_golden("recovery_sheet", build(recovery_sheet()))


def test_the_code_stands_there_in_order_and_only_once() -> None:
    words = text_of(build(recovery_sheet())).replace(" ", "")
    places = [words.index(group) for group in GROUPS]
    assert places == sorted(places)
    assert all(words.count(group) == 1 for group in GROUPS)


def test_the_code_stands_in_no_property_of_the_file() -> None:
    assert all(group.encode() not in build(recovery_sheet()) for group in GROUPS)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_keeper_is_printed_inside_the_margins(name: str) -> None:
    signer = Signer(name=name, role=name)
    pdf = build(recovery_sheet(keeper=signer, witness=signer, village=name, place=name))
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12


def test_without_letterhead_and_names_it_is_still_one_page() -> None:
    bare = recovery_sheet(letterhead=None, keeper=Signer(name=""), witness=Signer(name=""))
    assert len(pages_of(build(bare))) == 1
