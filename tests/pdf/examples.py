"""Snapshots of printables; a test names only what it is about. The people do not exist."""

import datetime as dt
from io import BytesIO

from PIL import Image, ImageDraw

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.letterhead import Letterhead
from dme_desktop.pdf.signing import Signer

WITA = dt.timezone(dt.timedelta(hours=8))
LONG_NAME = (
    "Baiq Nurul Hidayatul Islamiyah Kusumaningrum Wulandari Putri Anggraini "
    "binti Lalu Muhammad Zain"
)
LONG_ADDRESS = (
    "Dusun Montong Gading Timur Daya, Gang Masjid Nurul Iman nomor 17 B, RT 001 RW 002, "
    "Desa Jenggik Utara, Kecamatan Montong Gading, Kabupaten Lombok Timur, 83663"
)


def logo() -> bytes:
    """Return a PNG that stands in for a coat of arms."""
    picture = Image.new("RGBA", (200, 240), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(10, 10), (190, 10), (190, 150), (100, 235), (10, 150)], fill=(11, 107, 87, 255))
    draw.ellipse([55, 45, 145, 135], fill=(190, 145, 40, 255))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def letterhead(*, with_logo: bool = True) -> Letterhead:
    """Return the head of a village in Lombok Timur."""
    return Letterhead(
        government="Pemerintah Kabupaten Lombok Timur",
        district="Kecamatan Montong Gading",
        village="Desa Jenggik Utara",
        address="Jalan Pendidikan nomor 1, Jenggik Utara 83663, telepon 0376-000000",
        logo=logo() if with_logo else None,
    )


def foot(
    *, letter_code: str = "562", practice: bool = False, draft: bool = False, sealed: bool = False
) -> Foot:
    """Return the foot of what the operator prints one morning; that of a numbered paper has a seal.

    The examples of each room say which is which.
    """
    return Foot(
        printed_at=dt.datetime(2026, 11, 24, 9, 14, tzinfo=WITA),
        printed_by="operator",
        village_code="52.03.11.2005",
        letter_code=letter_code,
        sealed=sealed,
        practice=practice,
        draft=draft,
    )


def head() -> Signer:
    """Return the village head, signing directly."""
    return Signer(name="H. Lalu Contoh Kepala, S.Pd.", role="Kepala Desa Jenggik Utara")


def printed(*blocks: Block, paper: PaperSize = PaperSize.F4, scale: Scale | None = None) -> bytes:
    """Return a file of these blocks alone."""
    document = Document("Contoh", Page(paper=paper))
    document.add(lambda _: blocks, None, [scale or Scale()])
    return document.finish()


SIXTY = "Siti Nurhaliza Rahmawati Kusumawardhani binti Haji Muhammad Z"[:60]
ODD_NAMES = (
    'Ma\'ruf "Ucok" Contoh',
    "Contoh <b>&amp; O’Neil</b> {nik}",
    "Žofia Ðặng 李",
    "Siti \u202ehasyA\u202c \u2066Contoh\u2069\u200f",
    SIXTY,
    LONG_NAME,
    "X",
)
UNSEEN = frozenset("\u202e\u202c\u2066\u2069\u200f")
