"""The place for a code: filled in last, and everything else in the file vouched for."""

import msgspec
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf import seal
from dme_desktop.pdf.document import Document
from dme_desktop.pdf.flow import Block, PageBreak, Scale
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.prose import Prose
from tests.pdf.examples import foot

CODE = "DME1:" + "%69 VD92EX0" * 26 + "BB8A1"


def _drawn(words: str = "Siti Contohwati", pages: int = 1) -> bytes:
    document = Document("Contoh")
    blocks: list[Block] = [Prose(words, Scale())]
    for _ in range(pages - 1):
        blocks += [PageBreak(), Prose(words, Scale())]
    document.add(lambda _: blocks, foot(sealed=True))
    return document.finish()


PAPER = _drawn()
SEALED = seal.sealed(PAPER, seal.dots_of(CODE))


def _read(pdf: bytes, page: int = 0) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=150 / 72).to_pil()
    document.close()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_the_code_is_read_from_every_page() -> None:
    pdf = seal.sealed(_drawn(pages=2), seal.dots_of(CODE))
    assert _read(pdf) == _read(pdf, 1) == [CODE]


def test_a_paper_without_its_code_shows_nothing_in_its_place() -> None:
    assert _read(PAPER) == []
    assert seal.seals(PAPER) == []


def test_it_is_as_large_as_a_phone_needs_and_no_larger_than_thirty_millimetres() -> None:
    assert 0.39 * MM <= seal.SIDE / seal.DOTS
    assert seal.SIDE + 2 * seal.QUIET <= 30 * MM


def test_the_digest_does_not_know_the_code() -> None:
    assert seal.digest(SEALED) == seal.digest(PAPER)
    assert seal.seals(SEALED) == [seal.dots_of(CODE)]
    assert len(seal.digest(PAPER)) == seal.DIGEST_BYTES


@given(st.integers(0, len(SEALED) * 8 - 1))
@settings(max_examples=300)
def test_any_other_bit_of_the_file_changes_the_digest(bit: int) -> None:
    flipped = bytearray(SEALED)
    flipped[bit // 8] ^= 1 << bit % 8
    if seal.seals(bytes(flipped)) == seal.seals(SEALED):  # not one of the dots
        assert seal.digest(bytes(flipped)) != seal.digest(SEALED)


def test_the_same_code_gives_the_same_bytes() -> None:
    assert seal.sealed(_drawn(), seal.dots_of(CODE)) == SEALED


def test_dots_are_known_before_a_batch_is_drawn() -> None:
    codes = [CODE, CODE[:-1] + "2"]
    document = Document("Contoh")
    for code in codes:
        known = msgspec.structs.replace(foot(sealed=True), dots=seal.dots_of(code))
        document.add(lambda _: [Prose("isi", Scale())], known)
    pdf = document.finish()
    assert [_read(pdf, page) for page in range(2)] == [[code] for code in codes]


def test_a_text_too_long_for_the_place_is_refused() -> None:
    assert len(seal.dots_of("A" * seal.LONGEST)) == len(seal.dots_of(CODE))
    with pytest.raises(ValueError, match="fit"):
        seal.dots_of("A" * (seal.LONGEST + 1))


def test_a_page_that_another_program_cut_out_has_no_place() -> None:
    cut = PAPER.replace(b"stream\n", b"stream\r\n")
    assert seal.seals(cut) == []
    assert seal.digest(cut) != seal.digest(PAPER)


@given(st.lists(st.sampled_from([seal._MARK, seal._START, seal._END, seal._BLANK, b"x"])))
def test_every_order_of_marks_ends(parts: list[bytes]) -> None:
    pdf = b"".join(parts)
    assert len(seal.seals(pdf)) == 0
    assert len(seal.digest(pdf)) == seal.DIGEST_BYTES


@given(st.integers(0, len(SEALED)), st.integers(0, len(SEALED)))
def test_every_piece_of_a_paper_ends(begin: int, end: int) -> None:
    assert len(seal.seals(SEALED[begin:end])) <= 1


def test_no_place_is_left_alone() -> None:
    assert seal.sealed(b"%PDF 562", seal.dots_of(CODE)) == b"%PDF 562"


def _batch(count: int) -> bytes:
    document = Document("Contoh")
    for number in range(count):
        kept = msgspec.structs.replace(foot(sealed=True), dots=seal.placeholder(number))
        document.add(lambda _: [Prose("isi", Scale())], kept)
    return document.finish()


def test_every_page_of_a_batch_gets_its_own_code() -> None:
    codes = [CODE[:-1] + str(number) for number in range(3)]
    pdf = _batch(3)
    whole = seal.sealed(pdf, *map(seal.dots_of, codes))
    assert [_read(whole, page) for page in range(3)] == [[code] for code in codes]
    assert seal.digest(whole) == seal.digest(pdf)


def test_a_batch_with_another_number_of_pages_is_refused() -> None:
    with pytest.raises(DmeError, match="satu halaman"):
        seal.sealed(_batch(3), *map(seal.dots_of, (CODE, CODE)))
