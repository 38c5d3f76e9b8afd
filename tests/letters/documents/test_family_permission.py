"""The family permission as it is signed: its words, its page, and names of every kind."""

import msgspec
import pytest

from dme_desktop.letters.documents.family_permission import build
from dme_desktop.pdf.document import Paper
from dme_desktop.pdf.signing import Signer
from tests.letters.documents.examples import GIVER, RECEIVER, family_permission
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, pages_of, text_of


def test_the_words_of_the_letter() -> None:
    assert_golden("family_permission", build(family_permission()))


@pytest.mark.parametrize(("paper", "size"), [("F4", (215, 330)), ("A4", (210, 297))])
def test_it_fits_on_one_page_of_either_paper(paper: Paper, size: tuple[int, int]) -> None:
    assert page_sizes(build(family_permission(paper=paper))) == [size]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_is_printed_inside_the_margins(name: str) -> None:
    giver, receiver = (msgspec.structs.replace(one, name=name) for one in (GIVER, RECEIVER))
    pdf = build(family_permission(giver=giver, receiver=receiver, head=Signer(name=name)))
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    assert name.split(maxsplit=1)[0] in text_of(pdf)
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12


def test_everything_long_is_still_read_and_stays_on_the_paper() -> None:
    long = msgspec.structs.replace(GIVER, name=LONG_NAME, address=LONG_ADDRESS * 2)
    letter = family_permission(
        giver=long,
        receiver=long,
        scheme_or_agency="PT " + LONG_NAME,
        job_title=LONG_NAME,
        witness=Signer(name=LONG_NAME, role=LONG_ADDRESS),
        paper="A4",
    )
    pdf = build(letter)
    words = text_of(pdf).replace(" ", "")
    assert words.count(LONG_ADDRESS.replace(" ", "")) >= 2
    for left, _, right, bottom in ink_margins(pdf):
        assert min(left, right, bottom) >= 12


def test_what_is_not_known_leaves_dots_to_write_on() -> None:
    empty = msgspec.structs.replace(
        GIVER, name="", nik="", birth_place="", birth_date=None, religion="", address="", phone=""
    )
    letter = family_permission(
        giver=empty,
        receiver=empty,
        number="",
        contract_months=None,
        interview_date=None,
        country="",
    )
    words = text_of(build(letter))
    assert "None" not in words
    assert "Nomor : ......" in words
    assert words.count("....") > 8


def test_a_batch_prints_each_letter_on_its_own_page() -> None:
    batch = [family_permission(number=f"562/{n:03}/Pem.Ds/XI/2026") for n in range(1, 4)]
    pages = pages_of(build(batch))
    assert len(pages) == 3
    assert all(f"562/{n:03}/" in page for n, page in enumerate(pages, start=1))


def test_the_same_letter_is_the_same_bytes() -> None:
    assert build(family_permission()) == build(family_permission())
