"""What files have in common comes apart; put together they are the same, whatever they are."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.letters.documents import village_letter
from dme_desktop.pdf import seal
from dme_desktop.pdf.shares import parted
from tests.letters.documents.examples import family_permission
from tests.pdf.examples import foot

MOST_OWN = 8_000  # bytes of a letter that are in no other one


def letter(number: int, name: str = "Siti") -> bytes:
    told = msgspec.structs.replace(foot(sealed=True), dots=seal.placeholder(number))
    return village_letter.build([family_permission(number=f"562/{number:03} {name}", foot=told)])


def test_letters_share_everything_but_their_words_and_their_code() -> None:
    first, second = parted(letter(1)), parted(letter(2, "Amaq Husnā"))
    assert first[1::2] == second[1::2]
    assert sum(map(len, first[::2])) < MOST_OWN
    assert seal.placeholder(1) in b"".join(first[::2])


def test_a_file_is_its_pieces() -> None:
    for pdf in (letter(1), b"", b"%PDF 562", letter(1)[:30_000], letter(1) * 2):
        assert b"".join(parted(pdf)) == pdf


@given(st.lists(st.sampled_from([
    b"1 0 obj\n<<\n>>", b"\nstream\n", b"endstream", b"/Contents 1 0 R", b"/DME.Seal", b"x" * 200,
    b" 0 obj\n", b"/Widths [" + b"7 " * 100 + b"]",
])))  # fmt: skip
def test_whatever_is_in_a_file_it_is_its_pieces(parts: list[bytes]) -> None:
    pdf = b"".join(parts)
    assert b"".join(parted(pdf)) == pdf


@pytest.mark.parametrize("name", ["Amaq", "Żółć", "–·…"])
def test_typefaces_are_the_same_whatever_is_written(name: str) -> None:
    large = {piece for piece in parted(letter(1))[1::2] if len(piece) > 5_000}
    assert large <= set(parted(letter(2, name))[1::2])
