"""A pale word that is seen and never read along with the text."""

import pytest

from dme_desktop.kernel import pdfium
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import PRACTICE_BAND, Document, Page
from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.prose import Prose
from tests.pdf.copies import copy_of, dark_of
from tests.pdf.examples import foot
from tests.pdf.golden import ink_margins, pages_of


def _printed(*, draft: bool) -> bytes:
    document = Document("Contoh")
    document.add(lambda _: [Prose("isi surat", Scale())], foot(draft=draft))
    return document.finish()


def test_the_watermark_does_not_disturb_the_words() -> None:
    assert pages_of(_printed(draft=True)) == pages_of(_printed(draft=False))


def test_the_watermark_is_there() -> None:
    assert len(_printed(draft=True)) > len(_printed(draft=False))


def test_the_word_is_still_there_on_a_copy_of_a_copy() -> None:
    """A copier makes everything paler than a third grey white; the outline is darker."""
    document = Document("Contoh")
    document.add(lambda _: [Prose("isi surat", Scale())], foot(practice=True))
    with pdfium.opened(document.finish()) as opened:
        page = opened[0].render(scale=2).to_pil().convert("L")
    height = page.height
    middle = page.crop((0, height // 4, page.width, height * 3 // 4))
    assert sum(dark for grey, dark in enumerate(middle.histogram()) if grey < 170) > 2000


def test_a_practice_page_says_so_in_black_above_everything() -> None:
    document = Document("Contoh")
    document.add(lambda _: [Prose("isi surat", Scale())], foot(practice=True))
    (page,) = pages_of(document.finish())
    assert page.strip().startswith(PRACTICE_BAND)


@pytest.mark.parametrize("landscape", [False, True])
def test_the_outline_is_whole_on_a_bad_copy(landscape: bool) -> None:  # noqa: FBT001 - of a page
    document = Document("Contoh", Page(landscape=landscape))
    document.add(lambda _: [], foot(practice=True))
    with pdfium.opened(document.finish()) as opened:
        page = opened[0]
        clean, copied = dark_of(page), dark_of(copy_of(page))
    assert copied > 0.4 * clean > 2000


@pytest.mark.parametrize("paper", PaperSize)
def test_a_practice_page_has_nearly_the_room_of_a_real_one(paper: PaperSize) -> None:
    """A trial on paper breaks where the real paper will; the band is still within any printer."""
    document = Document("Contoh", Page(paper=paper))
    lost = document.room(foot()) - document.room(foot(practice=True))
    assert lost <= 3 * MM
    document.add(lambda _: [Prose("isi surat", Scale())], foot(practice=True))
    ((_, top, _, _),) = ink_margins(document.finish())
    assert 6 <= top <= 8
