"""A thousand family permissions against the obvious way of printing the same page."""

import time
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    Image,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from dme_desktop.kernel import resources
from dme_desktop.letters.documents import family_permission
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.family_permission import FamilyPermission
from tests.letters.documents.examples import GIVER, RECEIVER
from tests.letters.documents.examples import family_permission as letter
from tests.pdf import examples

LEAST_RATIO = 4.0
OURS, NAIVE = 1000, 100

pytestmark = pytest.mark.bench


def test_a_thousand_letters_are_four_times_quicker_than_platypus() -> None:
    letters = [_letter(number) for number in range(OURS)]
    family_permission.build(letters[:5])
    _platypus(letters[:5])

    naive = _pages_per_second(lambda: _platypus(letters[:NAIVE]), NAIVE)
    ours = _pages_per_second(lambda: family_permission.build(letters), OURS)

    print(f"ours {ours:.0f}, platypus {naive:.0f} pages a CPU second: {ours / naive:.1f} x")
    assert ours >= LEAST_RATIO * naive


def test_memory_grows_by_little_more_than_the_file() -> None:
    family_permission.build([_letter(number) for number in range(50)])
    before = _resident()

    pdf = family_permission.build([_letter(number) for number in range(OURS)])

    grown = _resident() - before
    assert grown < 30_000_000 + 4 * len(pdf)


def _letter(number: int) -> FamilyPermission:
    name = f"Siti Contohwati {number}"
    receiver = Party(
        name=name,
        nik=f"5203004507{number:06}",
        birth_place=RECEIVER.birth_place,
        birth_date=RECEIVER.birth_date,
        religion=RECEIVER.religion,
        occupation=RECEIVER.occupation,
        address=RECEIVER.address,
    )
    return letter(receiver=receiver, number=f"562/{number:03}/Pem.Ds/XI/2026")


def _pages_per_second(work: object, pages: int) -> float:
    assert callable(work)
    started = time.process_time()
    work()
    return pages / (time.process_time() - started)


def _resident() -> int:
    """Return the resident memory of this process in bytes; pytest.skip where it is not told."""
    status = Path("/proc/self/statm")
    if not status.exists():
        pytest.skip("waits for a machine that tells its memory in /proc")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096


def _platypus(letters: list[FamilyPermission]) -> bytes:
    """Print the same page as the manual of ReportLab would: flowables, styles, tables."""
    for name, file in (("Plain", "Regular"), ("Strong", "Bold"), ("Slant", "Italic")):
        path = resources.path("fonts", f"LiberationSans-{file}.ttf")
        pdfmetrics.registerFont(TTFont(name, str(path)))
    pdfmetrics.registerFontFamily("Plain", normal="Plain", bold="Strong", italic="Slant")
    made = BytesIO()
    document = SimpleDocTemplate(
        made,
        pagesize=(215 * mm, 330 * mm),
        leftMargin=25 * mm,
        rightMargin=20 * mm,
        topMargin=14 * mm,
        bottomMargin=18 * mm,
        invariant=1,
    )
    story: list[Flowable] = []
    for one in letters:
        story += [*_page(one), PageBreak()]
    document.build(story, onFirstPage=_foot, onLaterPages=_foot)
    return made.getvalue()


BODY = ParagraphStyle("body", fontName="Plain", fontSize=11.5, leading=16, alignment=TA_JUSTIFY)
MIDDLE = ParagraphStyle("middle", BODY, alignment=TA_CENTER)
LARGE = ParagraphStyle("large", MIDDLE, fontSize=14, leading=18)


def _page(one: FamilyPermission) -> list[Flowable]:
    assert one.letterhead is not None
    head = [
        Paragraph("PEMERINTAH KABUPATEN LOMBOK TIMUR", LARGE),
        Paragraph("KECAMATAN MONTONG GADING", LARGE),
        Paragraph("<b>DESA JENGGIK UTARA</b>", LARGE),
        Paragraph(f"<i>{escape(one.letterhead.address)}</i>", MIDDLE),
    ]
    logo = Image(BytesIO(examples.logo()), width=20 * mm, height=24 * mm)
    statement = (
        "Saya telah hadir di Kantor <b>Desa Jenggik Utara</b> pada <b>24 November 2026</b>, "
        "menerima penjelasan tentang syarat kerja ke luar negeri yang prosedural, biaya, hak, "
        "kewajiban dan risikonya. Apabila di kemudian hari keterangan ini tidak benar, saya "
        "bersedia bertanggung jawab sesuai ketentuan peraturan perundang-undangan."
    )
    purpose = (
        f"untuk bekerja di <b>{escape(one.country)}</b> sebagai <b>{escape(one.job_title)}</b> "
        f"melalui <b>{escape(one.scheme_or_agency)}</b> selama <b>{one.contract_months}</b> bulan."
    )
    return [
        Table([[logo, head]], colWidths=[26 * mm, 144 * mm]),
        HRFlowable(width="100%", thickness=2.2, color="black"),
        HRFlowable(width="100%", thickness=0.6, color="black"),
        Spacer(1, 5 * mm),
        Paragraph("<b><u>SURAT IZIN KELUARGA</u></b>", LARGE),
        Paragraph(f"Nomor : {escape(one.number)}", MIDDLE),
        Spacer(1, 4 * mm),
        Paragraph("Saya yang bertanda tangan atau membubuhkan cap jempol di bawah ini:", BODY),
        _identity(GIVER),
        Paragraph("Selaku <b>suami</b> dengan sadar dan tanpa paksaan memberi izin kepada:", BODY),
        _identity(one.receiver),
        Paragraph(purpose, BODY),
        Paragraph(statement, BODY),
        Paragraph("Demikian surat izin ini dibuat untuk dipergunakan sebagaimana mestinya.", BODY),
        Spacer(1, 8 * mm),
        _signatures("Yang diberi izin,", one.receiver.name, "Yang memberi izin,", one.giver.name),
        _signatures("Saksi,", one.witness.name, "Mengetahui,", one.head.name),
    ]


def _identity(party: Party) -> Flowable:
    born = party.birth_date.printed() if party.birth_date else ""
    rows = [
        ("Nama", f"<b>{escape(party.name)}</b>"),
        ("NIK", party.nik),
        ("Tempat, tanggal lahir", f"{party.birth_place}, {born}"),
        ("Agama", party.religion),
        ("Pekerjaan", party.occupation),
        ("Alamat", party.address),
        ("Nomor HP", party.phone or "-"),
    ]
    cells = [[Paragraph(label, BODY), ":", Paragraph(value, BODY)] for label, value in rows]
    return Table(cells, colWidths=[52 * mm, 4 * mm, 110 * mm])


def _signatures(left: str, left_name: str, right: str, right_name: str) -> Flowable:
    names = [
        Paragraph(f"<b><u>{escape(n.upper())}</u></b>", MIDDLE) for n in (left_name, right_name)
    ]
    return Table(
        [
            ["", Paragraph("Jenggik Utara, 24 November 2026", MIDDLE)],
            [Paragraph(left, MIDDLE), Paragraph(right, MIDDLE)],
            [Spacer(1, 24 * mm), Spacer(1, 24 * mm)],
            names,
        ],
        colWidths=[85 * mm, 85 * mm],
    )


def _foot(canvas: object, document: SimpleDocTemplate) -> None:
    draw = canvas
    draw.setFont("Plain", 7.5)  # type: ignore[attr-defined]
    line = f"Dicetak 24-11-2026 09:14 oleh operator · halaman {document.page}"
    draw.drawCentredString(107 * mm, 13 * mm, line)  # type: ignore[attr-defined]
