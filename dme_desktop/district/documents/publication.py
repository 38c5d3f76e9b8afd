"""The figures of a desk on paper: the charts on the first page, then a table a page."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.district.documents.months import Months, Panel
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.tables import Labels
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.documents.list_report import LADDER, ListReport

NAME = "Angka Desa Migran Emas"
HIDDEN = (
    "Hitungan 1 sampai 4 ditulis * (pada grafik: kotak titik-titik), juga hitungan lain yang dapat "
    "dipakai menghitungnya. Yang lain dibulatkan ke kelipatan 5, rupiah ke juta, supaya tidak ada "
    "orang yang dikenali dari selisih dua tabel; karena itu jumlah dapat berbeda sedikit."
)
LINES = "Batang: tahun ini. Garis: tahun lalu."


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is published: who says it, of when, charts and tables."""

    letterhead: Letterhead
    foot: Foot
    office: str
    period: str
    as_of: dt.date
    year: int
    came: int
    wanted: int
    panels: Sequence[Panel]
    tables: Sequence[ListReport]
    paper: PaperSize = PaperSize.F4

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Return what a reader must know to trust the figures."""
        told = [
            ("Periode", self.period),
            ("Posisi data per", print_date(self.as_of)),
            ("Desa yang melapor", f"{self.came} dari {self.wanted}"),
            ("Yang disembunyikan", HIDDEN),
        ]
        return [("Perhatian", "LATIHAN, bukan data resmi"), *told] if self.foot.practice else told


def build(figures: Figures) -> bytes:
    """Return the figures as one PDF."""
    page = Page(paper=figures.paper, landscape=True, left=18 * MM, right=18 * MM, top=13 * MM)
    document = Document(NAME, page)
    document.add(partial(story, figures), figures.foot, LADDER)
    for table in figures.tables:
        document.add(partial(list_report.story, table), table.foot, LADDER)
    return document.finish()


def story(figures: Figures, scale: Scale) -> list[Block]:
    """Return the first page: whose figures, how far they can be trusted, and the charts."""
    return [
        Head(figures.letterhead, small=True),
        Space(scale.gap),
        Title("ANGKA DESA MIGRAN EMAS", f"{figures.office} · {figures.period}", scale),
        Labels(figures.facts, scale, 40 * MM, 0),
        Space(scale.gap * 2),
        Months(figures.panels, scale),
        Space(scale.gap),
        Prose(f"Grafik: tahun {figures.year}. {LINES}", scale, "left"),
    ]
