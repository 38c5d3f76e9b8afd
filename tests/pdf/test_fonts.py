"""Typefaces measure and show whatever people typed."""

import pytest

from dme_desktop.pdf.fonts import MISSING, SANS, SERIF, Font


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
