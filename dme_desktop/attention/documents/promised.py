"""Janji dan Kerja: what the declaration against TPPU promised, and what was done this year.

One page for the village meeting. Counts only; a count that is small enough to tell a person is
said to be small, and nothing else.
"""

import datetime as dt
from collections.abc import Iterator
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid

TITLE = "JANJI DAN KERJA DESA: MENCEGAH PENCUCIAN UANG"
NO_REPORTER = (
    "Desa bukan pelapor transaksi keuangan. Desa memberi nasihat, mendampingi, dan bila perlu "
    "meminta bantuan instansi. Halaman ini hanya jumlah, tanpa nama."
)
NO_PROMISE = "Belum ada deklarasi anti-TPPU yang ditandatangani dan berlaku."
LADDER = (Scale(11, 1.35, 7, 22 * MM), Scale(11, 1.25, 5, 20 * MM), Scale(11, 1.2, 3.5, 18 * MM))
_TABLE = Scale(10.5, 1.3)


class Promised(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed; `rows` are (what, this year, the year before)."""

    letterhead: Letterhead
    foot: Foot
    year: int
    as_of: dt.date
    title: str
    read_on: dt.date | None
    points: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]
    note: str
    head: Signer
    paper: PaperSize = PaperSize.F4


def build(page: Promised) -> bytes:
    """Return the page as one PDF."""
    document = Document("Janji dan kerja", Page(paper=page.paper))
    document.add(partial(story, page), page.foot, LADDER)
    return document.finish()


def story(page: Promised, scale: Scale) -> list[Block]:
    """Return the page from letterhead to signature."""
    as_of = f"Tahun {page.year}, posisi data per {print_date(page.as_of)}"
    columns = [
        Column("No", 9, "centre"), Column("Yang dikerjakan", 100),
        Column(str(page.year), 32, "right"), Column(str(page.year - 1), 32, "right"),
    ]  # fmt: skip
    rows = [(str(number), *row) for number, row in enumerate(page.rows, start=1)]
    return [
        Head(page.letterhead),
        Space(scale.gap),
        Title(page.letterhead.says(TITLE), as_of, scale),
        Notice(page.letterhead.says(NO_REPORTER), scale),
        Space(scale.gap),
        *_promise(page, scale),
        Space(scale.gap * 0.6),
        Prose([Run("Yang dikerjakan", bold=True)], scale, "left", stays_with_next=True),
        Space(scale.gap * 0.4),
        Grid(columns, rows, _TABLE),
        Space(scale.gap * 0.6),
        Prose([Run(page.note)], Scale(9.5, 1.25), "left"),
        Space(scale.gap, stretch=8 * MM),
        Signatures((None, page.head), scale),
    ]


def _promise(page: Promised, scale: Scale) -> Iterator[Block]:
    yield Prose([Run("Yang dijanjikan", bold=True)], scale, "left", stays_with_next=True)
    yield Space(scale.gap * 0.4)
    if page.read_on is None:
        yield Prose(NO_PROMISE, scale, "left")
        return
    yield Prose(f"{page.title}, dibacakan {print_date(page.read_on)}:", scale, "left")
    yield Space(scale.gap * 0.4)
    yield from numbered(page.points, scale, "left")
