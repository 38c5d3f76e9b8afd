"""The head of a letter with and without a coat of arms."""

import msgspec

from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.letterhead import Head, Letterhead, Title, picture_of
from tests.pdf.examples import LONG_ADDRESS, letterhead, printed
from tests.pdf.golden import ink_margins, pages_of, text_of


def test_the_lines_are_capitals_and_the_address_is_not() -> None:
    words = text_of(printed(Head(letterhead())))
    assert words.startswith(
        "PEMERINTAH KABUPATEN LOMBOK TIMUR KECAMATAN MONTONG GADING DESA JENGGIK UTARA Jalan"
    )


def test_without_a_logo_there_is_no_hole() -> None:
    assert Head(letterhead(with_logo=False)).height(480) <= Head(letterhead()).height(480)


def test_a_damaged_logo_is_left_out_instead_of_failing() -> None:
    damaged = msgspec.structs.replace(letterhead(), logo=b"\x89PNG broken")
    assert picture_of(b"\x89PNG broken") is None
    assert "DESA JENGGIK UTARA" in text_of(printed(Head(damaged)))


def test_very_long_lines_stay_on_the_paper() -> None:
    head = Letterhead(
        government="Pemerintah " + "Kabupaten Panjang " * 8,
        district="Kecamatan Panjang " * 4,
        village="Desa " + "Sangat Panjang Namanya " * 3,
        address=LONG_ADDRESS * 2,
    )
    left, _, right, _ = ink_margins(printed(Head(head)))[0]
    assert min(left, right) >= 12


def test_a_title_may_have_no_number() -> None:
    assert Title("SURAT").height(400) < Title("SURAT", "Nomor : 1").height(400)
    assert text_of(printed(Title("SURAT & <b>", "Nomor : 1", Scale()))) == "SURAT & <b> Nomor : 1"


def test_a_title_of_two_lines_leaves_no_word_alone() -> None:
    """A year under a long title looked like a page number."""
    title = "LAPORAN TAHUNAN PELINDUNGAN PEKERJA MIGRAN INDONESIA 2026"
    (page,) = pages_of(printed(Title(title, scale=Scale(13))))
    first, second = (line.strip() for line in page.splitlines()[:2])
    assert f"{first} {second}" == title
    assert abs(len(first) - len(second)) < 10
