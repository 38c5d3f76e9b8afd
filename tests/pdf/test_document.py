"""The same story always gives the same file, on one page whenever that can be read."""

from collections.abc import Sequence
from io import BytesIO
from threading import Thread
from typing import Any

import pytest
from pypdf import PdfReader

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page, each
from dme_desktop.pdf.flow import LETTER, Block, Scale, Space
from dme_desktop.pdf.prose import Prose
from tests.pdf.examples import foot
from tests.pdf.golden import page_sizes, text_of


def _story(words: int) -> bytes:
    document = Document("Surat & contoh")
    document.add(lambda scale: [Prose("kata " * words, scale)], foot())
    return document.finish()


def test_the_same_story_gives_the_same_bytes() -> None:
    assert _story(50) == _story(50)


def test_the_file_says_its_language_and_title() -> None:
    reader = PdfReader(BytesIO(_story(5)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Surat & contoh"
    assert reader.trailer["/Root"]["/Lang"] == "id-ID"  # type: ignore[index]


@pytest.mark.parametrize(
    ("page", "size"),
    [
        (Page(), (215, 330)),
        (Page(landscape=True), (330, 215)),
        (Page(paper=PaperSize.A4), (210, 297)),
        (Page(paper=PaperSize.A4, landscape=True), (297, 210)),
    ],
)
def test_the_paper_is_what_was_asked(page: Page, size: tuple[int, int]) -> None:
    document = Document("Contoh", page)
    document.add(lambda _: [], foot())
    assert page_sizes(document.finish()) == [size]


def test_a_story_is_set_tighter_before_it_takes_a_second_page() -> None:
    used: list[Scale] = []

    def story(scale: Scale) -> list[Block]:
        used.append(scale)
        return [Prose("kata " * 900, scale)]

    document = Document("Contoh")
    assert document.add(story, foot()) == 1
    assert used[-1] in LETTER[1:]


def test_no_letter_is_set_smaller_than_eleven_points() -> None:
    assert min(scale.size for scale in LETTER) == 11


def test_pages_are_numbered_within_each_story() -> None:
    document = Document("Contoh")
    for words in (10, 3000, 10):
        document.add(lambda scale, words=words: [Prose("kata " * words, scale)], foot())  # type: ignore[misc]
    said = text_of(document.finish())
    assert said.count("halaman 1/1") == 2
    assert "halaman 2/3" in said


def test_stretchy_gaps_share_what_is_left() -> None:
    document = Document("Contoh")
    document.add(lambda _: [Space(0, stretch=100), Prose("turun", Scale())], None)
    reader = PdfReader(BytesIO(document.finish()))
    tops: list[float] = []

    def note(text: str, _: Any, matrix: list[float], *__: Any) -> None:
        if text.strip():
            tops.append(matrix[5])

    reader.pages[0].extract_text(visitor_text=note)
    assert tops[0] < 330 / 25.4 * 72 - 100


def test_two_files_may_be_made_at_once() -> None:
    made: list[bytes] = []
    threads = [Thread(target=lambda: made.append(_story(300))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(made) == {_story(300)}
    assert len(made) == 4


def test_one_is_a_batch_of_one() -> None:
    alone: Sequence[int] = each(7)
    both: Sequence[int] = each([1, 2])
    assert (list(alone), list(both)) == ([7], [1, 2])
