"""The shortest way there is to print a page, to which ours is held: a bare canvas and one form."""

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dme_desktop.agenda.documents.certificate import Certificate
from dme_desktop.kernel import resources
from dme_desktop.pdf import seal


def certificates(batch: list[Certificate]) -> bytes:
    """Print the same page by hand: what stays in one form, number, name and code on each page."""
    for name, file in (("Plain", "Regular"), ("Strong", "Bold")):
        path = resources.path("fonts", f"EBGaramond-{file}.ttf")
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
