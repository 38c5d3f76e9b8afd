"""A certificate as it is framed: one page, any name, a whole hall in one file."""

import msgspec
import pytest

from dme_desktop.agenda.documents.certificate import build
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf import seal
from tests.agenda.documents.examples import certificate
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, page_sizes, pages_of, text_of
from tests.pdf.sound import assert_framed

HUNDRED = (LONG_NAME + " " + LONG_NAME)[:100]


def test_the_words_of_the_certificate() -> None:
    assert_golden("certificate", build(certificate()))


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (330, 215)), (PaperSize.A4, (297, 210))]
)
def test_it_lies_on_one_page_of_either_paper(paper: PaperSize, size: tuple[int, int]) -> None:
    assert page_sizes(build(certificate(paper=paper))) == [size]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", [*ODD_NAMES, HUNDRED, "W" * 100])
def test_any_name_stays_inside_the_border_on_one_page(paper: PaperSize, name: str) -> None:
    foot = msgspec.structs.replace(certificate().foot, sealed=True)
    longest = certificate(
        name=name,
        title="Sertifikat Keikutsertaan dan Penghargaan bagi Keluarga PMI",
        activity=LONG_ADDRESS,
        circumstances=f"yang diselenggarakan oleh {LONG_ADDRESS} {LONG_ADDRESS}.",
        foot=foot,
        paper=paper,
    )
    pdf = build(longest)
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    assert_framed(pdf)


def test_a_batch_holds_everyone_and_is_little_larger_than_one() -> None:
    batch = [certificate(name=f"Siti Contoh {n}", number=f"560/{n:03}") for n in range(60)]
    pdf = build(batch)
    pages = pages_of(pdf)
    assert len(pages) == 60
    assert all(f"Siti Contoh {n}" in page for n, page in enumerate(pages))
    assert all(f"560/{n:03}" in page for n, page in enumerate(pages))
    assert len(pdf) < len(build(batch[0])) + 59 * 1536


def test_each_of_a_batch_has_a_place_for_a_code_of_its_own() -> None:
    foot = certificate().foot
    codes = [seal.dots_of(f"DME1:{n}") for n in range(3)]
    batch = [
        certificate(name=f"Siti {n}", foot=msgspec.structs.replace(foot, sealed=True, dots=dots))
        for n, dots in enumerate(codes)
    ]
    assert seal.seals(build(batch)) == codes


def test_the_same_certificates_give_the_same_bytes() -> None:
    assert build([certificate(), certificate(name="X")]) == build(
        [certificate(), certificate(name="X")]
    )


def test_a_village_without_a_coat_of_arms_has_a_certificate_too() -> None:
    for logo in (None, b"", b"no picture", b"\x89PNG\r\n\x1a\n cut off"):
        assert len(pages_of(build(certificate(logo=logo)))) == 1


def test_a_draft_says_so_and_has_no_number() -> None:
    foot = msgspec.structs.replace(certificate().foot, draft=True)
    pdf = build(certificate(number="", foot=foot))
    assert "Nomor : ......" in text_of(pdf)
    assert foot.watermark == "DRAF"
