"""Forms are the same paper filled or blank."""

import pytest

from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.forms import Ask, Notice, PhotoBox, Row, Section, chosen_options
from tests.pdf.examples import LONG_ADDRESS, printed
from tests.pdf.golden import text_of

OPTIONS = ("Laki-laki", "Perempuan", "Lainnya")


@pytest.mark.parametrize(
    ("answer", "chosen"),
    [
        (None, set()),
        ("perempuan", {"Perempuan"}),
        ("Laki-laki\nLainnya", {"Laki-laki", "Lainnya"}),
        ("entah", set()),
    ],
)
def test_the_answered_options_are_ticked(answer: str | None, chosen: set[str]) -> None:
    assert chosen_options(Ask("Jenis kelamin", answer, OPTIONS)) == chosen


def test_options_that_do_not_fit_go_on_the_next_line() -> None:
    many = Ask("Pilih", None, tuple(f"Pilihan panjang {n}" for n in range(12)))
    assert Row([many], Scale()).height(400) > 2 * Row([Ask("Nama")], Scale()).height(400)


def test_a_nik_stands_one_figure_a_box() -> None:
    row = Row([Ask("NIK", "5203004507920001", boxes="16")], Scale())
    assert text_of(printed(row)).replace(" ", "") == "NIK:5203004507920001"


def test_an_unknown_day_leaves_its_boxes_empty() -> None:
    row = Row([Ask("Lahir", "__071992", boxes="2-2-4")], Scale())
    assert text_of(printed(row)).replace(" ", "") == "Lahir:071992"


def test_a_long_answer_takes_more_lines() -> None:
    short, long = (
        Row([Ask("Alamat", "Montong")], Scale()),
        Row([Ask("Alamat", LONG_ADDRESS)], Scale()),
    )
    assert long.height(400) > short.height(400)
    assert text_of(printed(long)).startswith("Alamat : Dusun Montong")


def test_a_number_longer_than_its_place_is_set_smaller_and_not_broken() -> None:
    row = Row([Ask("Surat", "Ada"), Ask("Nomor", "470/012/Pem.Ds/VIII/2026", share=0.45)], Scale())
    assert "470/012/Pem.Ds/VIII/2026" in text_of(printed(row))


def test_a_blank_and_a_filled_row_are_equally_high() -> None:
    assert Row([Ask("Nama")], Scale()).height(300) == Row([Ask("Nama", "Siti")], Scale()).height(
        300
    )


def test_headings_notices_and_photo_places_are_printed() -> None:
    blocks = (
        Section("A", "Identitas", Scale(), "sesuai KTP"),
        Notice("Awas.", Scale()),
        PhotoBox(),
    )
    assert text_of(printed(*blocks)) == "A Identitas sesuai KTP Awas. pas foto 3 x 4"
