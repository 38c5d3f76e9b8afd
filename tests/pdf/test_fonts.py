"""Typefaces measure and show whatever people typed."""

import sys

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from dme_desktop.kernel import resources
from dme_desktop.pdf.fonts import CAPITALS, MISSING, SANS, SERIF, Face, Font


@pytest.mark.parametrize("face", [*SANS, *SERIF])
def test_every_face_has_the_letters_of_the_office(face: object) -> None:
    assert face in {*SANS, *SERIF}
    words = "Baiq Nurul’s “naskah” – Rp1.250.000 · é ½"
    assert SANS.regular.readable(words) == words


def test_an_unknown_glyph_is_an_empty_square() -> None:
    assert SANS.regular.readable("Siti 漢 😀") == f"Siti {MISSING} {MISSING}"


def test_unseen_characters_leave_no_trace() -> None:
    assert SANS.regular.readable("Si\u202eti\x00 A\tB") == "Siti A B"


def test_a_width_grows_with_the_size() -> None:
    assert Font(SANS.regular, 22).width("Desa") == pytest.approx(
        2 * Font(SANS.regular, 11).width("Desa")
    )


def test_long_words_are_set_smaller_but_not_unreadably_small() -> None:
    font = Font(SANS.bold, 12)
    assert font.fitting("Desa", 500) == font
    assert font.fitting("Desa Jenggik Utara", 60).width("Desa Jenggik Utara") == pytest.approx(60)
    assert font.fitting("x" * 1000, 60).size == 6


@pytest.mark.parametrize("face", [*SERIF, *CAPITALS[:2]])
def test_letters_of_framed_papers_are_kerned_and_measured_so(face: Face) -> None:
    apart = sum(map(face.width, "AVA"))
    assert face.kerning["AV"] < -20
    assert face.width("AVA") == pytest.approx(
        apart + (face.kerning["AV"] + face.kerning["VA"]) / 1000
    )
    assert not any(" " in pair for pair in face.kerning)  # words are measured apart
    assert face.width("AV AV") == pytest.approx(2 * face.width("AV") + face.width(" "))


def test_letters_of_office_papers_stand_as_they_are() -> None:
    assert SANS.regular.kerning == {}


def test_a_face_holds_half_of_what_its_library_keeps_and_draws_the_same() -> None:
    def held(face: object) -> int:
        return sum(sys.getsizeof(one) for one in vars(face).values())

    plain = TTFont("Biasa", str(resources.path("fonts", "LiberationSans-Regular.ttf"))).face
    ours = Face("LiberationSans-Regular").ttf.face
    assert held(ours) < held(plain) / 2
    letters = [*map(ord, "Desa Jenggik Utara é")]
    assert ours.makeSubset(letters) == plain.makeSubset(letters)
