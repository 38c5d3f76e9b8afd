"""A file of many papers is taken apart, and each of them is whole, by the rules of the format."""

from functools import partial
from io import BytesIO

import msgspec
import pytest
from pypdf import PdfReader

from dme_desktop.letters.documents import village_letter
from dme_desktop.pdf import seal
from dme_desktop.pdf.binding import Binding
from dme_desktop.pdf.document import Document
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.shares import parted
from tests.letters.documents.examples import family_permission
from tests.pdf.examples import foot
from tests.pdf.golden import pages_of

NAMES = ("Siti", "Amaq Żółć", "Baiq", "Inaq")


def letters() -> bytes:
    """Return letters of several people in one file; the name of one has letters that are rare."""
    return village_letter.build(
        [
            family_permission(title=name, number=f"562/{place}", foot=_foot(place))
            for place, name in enumerate(NAMES)
        ]
    )


def lines(count: int, _: Scale) -> list[Block]:
    """Return so many lines."""
    return [Prose(f"Baris {number}", Scale()) for number in range(count)]


def _foot(place: int) -> object:
    return msgspec.structs.replace(foot(sealed=True), dots=seal.placeholder(place))


@pytest.fixture(scope="module")
def whole() -> bytes:
    """Give the file of all."""
    return letters()


@pytest.fixture(scope="module")
def alone(whole: bytes) -> list[bytes]:
    """Give the file of each."""
    binding = Binding(whole)
    return [binding.alone(pages) for pages in binding.papers]


def test_each_has_its_own_page_and_code_and_nothing_of_others(
    whole: bytes, alone: list[bytes]
) -> None:
    assert [page for pdf in alone for page in pages_of(pdf)] == pages_of(whole)
    assert [seal.seals(pdf) for pdf in alone] == [[seal.placeholder(n)] for n in range(len(NAMES))]


def test_a_strict_reader_finds_every_object_where_it_is_told(alone: list[bytes]) -> None:
    for pdf in alone:
        reader = PdfReader(BytesIO(pdf), strict=True)
        assert len(reader.pages) == 1
        assert reader.metadata is not None
        assert reader.metadata.producer == "DME Desktop"
        for number in range(1, reader.trailer["/Size"]):  # type: ignore[call-overload]
            assert reader.get_object(number) is not None


def test_a_face_of_rare_letters_is_only_in_the_file_that_shows_some(alone: list[bytes]) -> None:
    rare = [pdf.count(b"/Subtype /TrueType") for pdf in alone]
    assert [count - rare[0] for count in rare] == [0, 1, 0, 0]


def test_what_they_share_is_the_same_bytes(alone: list[bytes]) -> None:
    first, third = parted(alone[0]), parted(alone[2])
    assert first[1::2] == third[1::2]


def test_what_a_paper_alone_shares_it_shares_with_those_of_a_batch(alone: list[bytes]) -> None:
    single = village_letter.build(family_permission(title="Siti", foot=_foot(0)))
    assert set(parted(single)[1::2]) == set(parted(alone[0])[1::2])


def test_a_paper_of_two_pages_stays_together() -> None:
    document = Document("Contoh")
    for place, count in enumerate((3, 90, 3)):
        document.add(partial(lines, count), _foot(place))  # type: ignore[arg-type]
    pdf = document.finish()
    binding = Binding(pdf)
    assert [len(pages) for pages in binding.papers] == [1, 2, 1]
    apart = [page for pages in binding.papers for page in pages_of(binding.alone(pages))]
    assert apart == pages_of(pdf)


def test_the_same_papers_give_the_same_bytes(alone: list[bytes]) -> None:
    binding = Binding(letters())
    assert [binding.alone(pages) for pages in binding.papers] == alone
