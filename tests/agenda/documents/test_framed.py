"""Framed papers by their measures: where rules, titles, names and the line of the office stand."""

import pytest
from PIL import Image

from dme_desktop.agenda.documents import certificate as certificates
from dme_desktop.commitments.ceremonies.documents import plaque_text
from dme_desktop.commitments.pledges.documents import pledge_sheet as pledges
from dme_desktop.kernel import pdfium
from tests.agenda.documents.examples import certificate
from tests.commitments.ceremonies.documents.test_plaque_text import plaque
from tests.commitments.pledges.documents.examples import pledge_sheet
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
