"""A pale word that is seen and never read along with the text."""

from dme_desktop.pdf.document import Document
from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.prose import Prose
from tests.pdf.examples import foot
from tests.pdf.golden import pages_of


def _printed(*, draft: bool) -> bytes:
    document = Document("Contoh")
    document.add(lambda _: [Prose("isi surat", Scale())], foot(draft=draft))
    return document.finish()


def test_the_watermark_does_not_disturb_the_words() -> None:
    assert pages_of(_printed(draft=True)) == pages_of(_printed(draft=False))


def test_the_watermark_is_there() -> None:
    assert len(_printed(draft=True)) > len(_printed(draft=False))
