"""A thousand certificates against the shortest way there is: a bare canvas and one form."""

import time
from io import BytesIO

import msgspec
import pytest
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dme_desktop.commitments.awards.documents.certificate import Certificate, build
from dme_desktop.kernel import resources
from dme_desktop.pdf import seal
from tests.commitments.awards.documents.examples import certificate

LEAST_RATIO = 0.5
MOST_A_PAGE = 1536  # bytes, beside fonts and border
MOST_FIRST = 0.060  # seconds, in a window that has drawn a paper before
MANY, ROUNDS = 1000, 5
FOOT = certificate().foot

pytestmark = pytest.mark.bench


def test_a_thousand_certificates_keep_half_the_pace_of_a_bare_canvas() -> None:
    batch = [_certificate(number) for number in range(MANY)]
    _canvas(batch[:5])
    build(batch[:5])
    bare = ours = float("inf")
    for _ in range(ROUNDS):
        bare = min(bare, _seconds(lambda: _canvas(batch)))
        ours = min(ours, _seconds(lambda: build(batch)))
        if bare >= LEAST_RATIO * ours:
            break
    print(
        f"ours {MANY / ours:.0f}, canvas {MANY / bare:.0f} pages a CPU second: {bare / ours:.2f} x"
    )
    assert bare >= LEAST_RATIO * ours


def test_a_page_more_is_a_kilobyte_and_a_half_more() -> None:
    one, many = ([_certificate(n) for n in range(count)] for count in (1, MANY))
    a_page = (len(build(many)) - len(build(one))) / (MANY - 1)
    print(f"{a_page:.0f} bytes a page")
    assert a_page <= MOST_A_PAGE


def test_the_first_certificate_is_there_before_anyone_waits() -> None:
    build(_certificate(0))  # the window has drawn a paper before
    first = min(_seconds(lambda: build(_certificate(1))) for _ in range(ROUNDS))
    print(f"{first * 1000:.1f} ms")
    assert first <= MOST_FIRST


def _certificate(number: int) -> Certificate:
    return certificate(
        name=f"Siti Contohwati {number}",
        number=f"560/{number:03}/Pem.Ds/XI/2026",
        foot=msgspec.structs.replace(FOOT, sealed=True, dots=seal.placeholder(number)),
    )


def _seconds(work: object) -> float:
    assert callable(work)
    started = time.process_time()
    work()
    return time.process_time() - started


def _canvas(batch: list[Certificate]) -> bytes:
    """Print the same page by hand: what stays in one form, number, name and code on each page."""
    for name, file in (("Plain", "Regular"), ("Strong", "Bold")):
        path = resources.path("fonts", f"LiberationSerif-{file}.ttf")
        pdfmetrics.registerFont(TTFont(name, str(path)))
    made = BytesIO()
    canvas = Canvas(made, pagesize=(330 * mm, 215 * mm), invariant=1)
    canvas.beginForm("still")
    canvas.rect(12 * mm, 12 * mm, 306 * mm, 191 * mm)
    canvas.setFont("Strong", 32)
    canvas.drawCentredString(165 * mm, 150 * mm, "SERTIFIKAT PELATIHAN")
    canvas.setFont("Plain", 14)
    for line in range(6):
        canvas.drawCentredString(165 * mm, (120 - line * 8) * mm, batch[0].circumstances[:60])
    canvas.endForm()
    for one in batch:
        canvas.doForm("still")
        canvas.setFont("Plain", 13)
        canvas.drawCentredString(165 * mm, 140 * mm, one.number)
        canvas.setFont("Strong", 26)
        canvas.drawCentredString(165 * mm, 128 * mm, one.name)
        _dots(canvas, one.foot.dots or b"")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _dots(canvas: Canvas, dots: bytes) -> None:
    """Draw a code as a path of its dark runs, in the way of a hand-written page."""
    side, row = 0.4 * mm, -(-seal.DOTS // 8)
    path = canvas.beginPath()
    for number in range(seal.DOTS):
        bits = int.from_bytes(dots[number * row : (number + 1) * row], "big")
        if bits:
            path.rect(24 * mm, (50 - number * 0.4) * mm, side * bits.bit_count(), side)
    canvas.drawPath(path, stroke=0, fill=1)
