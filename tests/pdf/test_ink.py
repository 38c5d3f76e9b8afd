"""What is written stays exactly as it is, and what is repeated is kept once."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from dme_desktop.pdf.fonts import SANS, SERIF, Font
from dme_desktop.pdf.ink import GREEN, Ink, Pen
from tests.pdf.golden import text_of
from tests.pdf.places import A_MILLIMETRE, lines_of

FONT = Font(SANS.regular, 11)


def _drawn(*texts: str) -> bytes:
    file = BytesIO()
    ink = Ink(Canvas(file, invariant=1))
    for number, words in enumerate(texts):
        ink.text(50, 700 - 20 * number, words, FONT)
    ink.end_page()
    ink.canvas.save()
    return file.getvalue()


def test_signs_that_mean_something_to_pdf_or_html_are_only_signs() -> None:
    words = "H. Sri & <i>(Baiq) \\n 100% </i> 'ok' \"\\"
    assert text_of(_drawn(words)) == words


def test_accents_and_signs_outside_ascii_are_written() -> None:
    assert text_of(_drawn("é – “Lalu’s” ½ … ·")) == "é – “Lalu’s” ½ … ·"


def test_more_than_one_subset_of_glyphs_is_written() -> None:
    alphabet = "".join(chr(code) for code in range(0xC0, 0x170))
    drawn = text_of(_drawn(alphabet[:60], alphabet[60:120], alphabet[120:]))
    assert drawn.replace(" ", "") == alphabet


def test_only_the_fonts_that_were_used_are_embedded() -> None:
    page = PdfReader(BytesIO(_drawn("Desa"))).pages[0]
    fonts = [font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert [font.split("+")[-1] for font in fonts if "+" in font] == ["LiberationSans"]


def test_a_stamp_is_kept_once_however_often_it_is_placed() -> None:
    file = BytesIO()
    ink = Ink(Canvas(file, invariant=1))
    for _ in range(3):
        ink.stamp("kop", lambda form: form.text(10, 10, "DESA", FONT))
        ink.text(50, 500, "isi", FONT)
        ink.end_page()
    ink.canvas.save()
    pdf = file.getvalue()
    assert pdf.count(b"/Subtype /Form") == 1
    assert text_of(pdf).count("DESA") == 3


def test_lines_and_boxes_are_drawn() -> None:
    file = BytesIO()
    ink = Ink(Canvas(file, invariant=1, pageCompression=0))
    ink.line(1, 2, 3, 4, Pen(2, GREEN))
    ink.box(5, 6, 7, 8, Pen(2, GREEN))
    ink.shade(1, 1, 2, 2, GREEN)
    ink.end_page()
    ink.canvas.save()
    content = file.getvalue().decode("latin-1")
    assert content.count(f"{GREEN} RG 2.00 w") == 1
    assert "1.00 2.00 m 3.00 4.00 l S" in content
    assert "5.00 6.00 7.00 8.00 re S" in content


def test_kerned_letters_stand_where_they_are_measured() -> None:
    """The end of a line drawn with kerning is where its width says, also outside ASCII."""
    font = Font(SERIF.bold, 40)
    for words in ("AVA To", "Wayan, S.Pd.", "Ḥāji AV é"):
        file = BytesIO()
        ink = Ink(Canvas(file, invariant=1))
        ink.text(50, 700, words, font)
        ink.end_page()
        ink.canvas.save()
        (line,) = lines_of(file.getvalue())
        assert line.right * A_MILLIMETRE == pytest.approx(50 + font.width(words), abs=2.5)
        assert text_of(file.getvalue()) == words


def test_tracked_letters_stand_in_the_middle() -> None:
    font = Font(SERIF.bold, 20)
    file = BytesIO()
    ink = Ink(Canvas(file, invariant=1))
    ink.tracked(300, 700, "DESA", font, 4.0, GREEN)
    ink.centred(300, 600, "DESA", font)
    ink.end_page()
    ink.canvas.save()
    wide, plain = lines_of(file.getvalue())
    assert (wide.left + wide.right) / 2 == pytest.approx((plain.left + plain.right) / 2, abs=0.5)
    assert (wide.right - wide.left - plain.right + plain.left) * A_MILLIMETRE == pytest.approx(
        12, abs=0.5
    )  # and the next line is not tracked
