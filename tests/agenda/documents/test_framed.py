"""Framed papers by their measures: where rules, titles, names and the line of the office stand."""

from collections.abc import Callable

import pytest
from PIL import Image

from dme_desktop.agenda.documents import certificate as certificates
from dme_desktop.commitments.ceremonies.documents import plaque_text
from dme_desktop.commitments.pledges.documents import pledge_sheet as pledges
from dme_desktop.commitments.pledges.documents.pledge_sheet import Signatory
from dme_desktop.kernel import pdfium
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.signing import Signer
from tests.agenda.documents.examples import certificate
from tests.commitments.ceremonies.documents.test_plaque_text import plaque
from tests.commitments.pledges.documents.examples import pledge_sheet
from tests.pdf import examples
from tests.pdf.places import Line, lines_of

TALL, AXIS = 215.0, 165.0  # millimetres
SHEETS = {
    "certificate": certificates.build(certificate()),
    "pledge": pledges.build(pledge_sheet()),
    "plaque": plaque_text.build(plaque()),
}


def inside(name: str) -> list[Line]:
    """Return the lines of a sheet but that of the office and those under the code."""
    lines = lines_of(SHEETS[name])
    return [one for one in lines if one.base < 200 and one.size > 9]


@pytest.mark.parametrize("name", SHEETS)
def test_the_line_of_the_office_stands_outside_the_frame(name: str) -> None:
    last = lines_of(SHEETS[name])[-1]
    assert last.base == pytest.approx(TALL - 6, abs=0.1)  # its letters end 5 from the edge
    assert last.left >= 11.5
    assert last.right <= 330 - 11.5


@pytest.mark.parametrize("name", SHEETS)
def test_words_stay_within_the_frame_and_on_its_axis(name: str) -> None:
    lines = inside(name)
    assert all(27 <= one.base <= 190 for one in lines)
    assert all(one.left >= 30 and one.right <= 300 for one in lines)
    title = max(lines, key=lambda one: one.size)
    assert (title.left + title.right) / 2 == pytest.approx(AXIS, abs=1.0)


def test_titles_and_names_have_their_sizes() -> None:
    by_words = {one.words: one for one in inside("certificate")}
    title = next(one for words, one in by_words.items() if words.startswith("SERTIFIKAT"))
    name = max(by_words.values(), key=lambda one: one.size)
    assert 24 <= title.size <= 31
    assert 28 <= name.size <= 40
    pledge = max(inside("pledge"), key=lambda one: one.size)
    assert 24 <= pledge.size <= 31


@pytest.mark.parametrize("name", SHEETS)
def test_the_outer_rule_is_twelve_millimetres_from_every_edge(name: str) -> None:
    scale = 4.0
    with pdfium.opened(SHEETS[name]) as document:
        picture = document[0].render(scale=scale).to_pil().convert("L")
    a_millimetre = scale * 72 / 25.4
    middle = picture.height // 2 - round(8 * a_millimetre)
    dark = first_dark(picture, middle, round(20 * a_millimetre)) / a_millimetre
    assert dark == pytest.approx(12, abs=0.5)


def first_dark(picture: Image.Image, row: int, most: int) -> int:
    """Return the first pixel from the left that has ink."""
    return next(x for x in range(most) if int(picture.getpixel((x, row))) < 160)  # type: ignore[arg-type]


NAMES = (
    "Drs. H. Lalu Muhammad Zainuddin Kusumawardhana, S.Sos., M.A.P.",
    "Dr. Hj. Baiq Nurul Hidayatul Islamiyah, S.Pd., M.Pd., Ph.D.",
    "AKBP Raden Mas Aryo Wirajaya Kusumadiningrat, S.I.K., M.H.",
    "Letkol Inf. I Gusti Ngurah Bagus Putra Wijaya, S.E., M.M.",
    "Ir. H. Abdurrahman Wahid Al-Fatih Sastrawijaya, M.T., IPM.",
    "Tuan Guru Haji Muhammad Zainul Arifin Abdul Madjid, Lc., M.A.",
)
VILLAGE = "Desa Jenggik Utara Sari Gunung Rinjani"
WITHIN = {PaperSize.F4: (330.0, 215.0), PaperSize.A4: (297.0, 210.0)}
GOLD = 18.6  # millimetres from the edge, where the frame ends
CODE_SIZE = 9.5  # points of the two lines under the code


def a_pledge(paper: PaperSize, count: int) -> bytes:
    place = f"{VILLAGE} · Kecamatan Montong Gading Selatan · Kabupaten Lombok Timur"
    hands = tuple(
        Signatory(name=name, position=f"Kepala {VILLAGE}", role="Saksi" if at > 1 else "")
        for at, name in enumerate(NAMES[:count])
    )
    return pledges.build(pledge_sheet(paper=paper, place_line=place, signatories=hands))


def a_certificate(paper: PaperSize, count: int) -> bytes:
    hands = (
        Signer(name=NAMES[1], role="Kepala Balai Pelayanan Pelindungan Pekerja Migran Indonesia"),
        Signer(name=NAMES[0], role=f"Kepala {VILLAGE}", place_and_date=f"{VILLAGE}, 1 Mei 2026"),
    )
    over = ("Pemerintah Kabupaten Lombok Timur", "Kecamatan Montong Gading Selatan", VILLAGE)
    foot = examples.foot(sealed=True)
    made = certificate(
        name=NAMES[5], government=over, signers=hands[-count:], paper=paper, foot=foot
    )
    return certificates.build(made)


def a_plaque(paper: PaperSize, _: int) -> bytes:
    minister = "Menteri Pelindungan Pekerja Migran Indonesia"
    hand = Signer(name=NAMES[0], role=minister, before="Diresmikan oleh")
    words = f"Desa Migran Emas\n{VILLAGE}\nEdukatif, Maju, Aman, Sejahtera"
    return plaque_text.build(plaque(paper=paper, text=words, signers=(hand,)))


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize(
    ("draw", "count"),
    [(a_pledge, 6), (a_pledge, 5), (a_pledge, 4), (a_certificate, 2), (a_certificate, 1),
     (a_plaque, 1)],
)  # fmt: skip
def test_the_longest_names_stay_within_the_gold_line_and_are_never_small(
    draw: Callable[[PaperSize, int], bytes], count: int, paper: PaperSize
) -> None:
    pdf, (wide, tall) = draw(paper, count), WITHIN[paper]
    with pdfium.opened(pdf) as document:
        pages = len(document)
    assert pages == 1
    lines = [one for one in lines_of(pdf, apart=14) if one.base < tall - 8]
    assert all(one.left > GOLD and one.right < wide - GOLD for one in lines)
    assert all(GOLD < one.base < tall - GOLD for one in lines)
    assert min(one.size for one in lines if one.size != CODE_SIZE) >= 11
    assert not [one for one in lines if "Dicetak" in one.words]
