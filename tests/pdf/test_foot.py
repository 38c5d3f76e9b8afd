"""The foot signs every page."""

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf import seal
from dme_desktop.pdf.certificate import framed
from dme_desktop.pdf.document import Document
from dme_desktop.pdf.flow import Block, PageBreak, Scale
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.seal import SIDE
from dme_desktop.trust import page
from tests.pdf.examples import foot
from tests.pdf.golden import pages_of, text_of


def _printed(given: Foot, document: Document | None = None) -> bytes:
    document = document or Document("Contoh")
    blocks: list[Block] = [Prose("satu", Scale()), PageBreak(), Prose("dua", Scale())]
    document.add(lambda _: blocks, given)
    return document.finish()


def test_every_page_says_who_when_and_which_page() -> None:
    pages = pages_of(_printed(foot()))
    assert "Dicetak 24-11-2026 09:14 oleh operator · halaman 1/2 · 52.03.11.2005 · 562" in pages[0]
    assert "halaman 2/2" in pages[1]


def test_what_is_not_known_leaves_no_empty_dots() -> None:
    assert foot(letter_code="").line(1, 1).endswith("52.03.11.2005")


def test_practice_is_said_in_words_too() -> None:
    assert "LATIHAN, bukan dokumen resmi" in text_of(_printed(foot(practice=True)))
    assert foot(practice=True).watermark == "LATIHAN"
    assert foot(draft=True).watermark == "DRAF"
    assert foot().watermark == ""


def test_a_seal_has_its_place_and_its_hint() -> None:
    assert foot(sealed=True).height > SIDE
    sealed = text_of(_printed(foot(sealed=True)))
    assert "Periksa keaslian" in sealed
    assert page.FILE in sealed
    assert "Periksa keaslian" not in text_of(_printed(foot()))


def test_a_draft_has_the_place_but_no_seal() -> None:
    draft = _printed(foot(sealed=True, draft=True))
    assert "kode dicetak saat surat terbit" in text_of(draft)
    assert seal.sealed(draft, seal.dots_of("DME1:A")) == draft
    assert foot(sealed=True, draft=True).height == foot(sealed=True).height


def test_a_framed_sheet_has_its_line_on_every_page_and_no_code_of_its_own() -> None:
    draft = foot(sealed=True, draft=True)
    pages = pages_of(_printed(draft, framed("Contoh", PaperSize.F4)))
    assert len(pages) == 2
    assert all("halaman" in one for one in pages)
    assert not any("kode dicetak" in one for one in pages)
