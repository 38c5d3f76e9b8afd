"""A report that is a list: who or what, with everything a reader must know to trust it."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.pdf.document import Document, Page, PaperSize, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Align, Column, Grid, Labels

LADDER = (Scale(10, 1.25, 5, 18 * MM), Scale(9.5, 1.2, 4, 16 * MM))


class ListColumn(msgspec.Struct, frozen=True):
    """One column: its head, share of the width, alignment.

    One `by_hand` is written on the paper; a `private` one is hidden on the screen.
    """

    head: str
    share: float
    align: Align = "left"
    by_hand: bool = False
    private: bool = False


NO_HEAD = "tidak ada kepala yang masa jabatannya berlaku, namanya dikosongkan"


class ListReport(msgspec.Struct, frozen=True, kw_only=True):
    """The report as it was counted: `rows` in the order of `columns`, `ids` of their records.

    `unit` is what N counts ("dokumen"), `total` is N where a row stands for more than one;
    `unknowns` are (what is missing, in how many rows).
    """

    code: str
    name: str
    title: str
    letterhead: Letterhead
    foot: Foot
    period: str
    as_of: dt.date
    unit: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    ids: tuple[str, ...]
    empty: str
    unknowns: tuple[tuple[str, int], ...] = ()
    filters: str = ""
    note: str = ""
    place: str = ""
    officer: Signer | None = None
    head: Signer | None = None
    paper: PaperSize = "F4"
    total: int | None = None

    @property
    def people(self) -> int:
        """Return N: how many rows there are, or what they count together."""
        return len(self.rows) if self.total is None else self.total


def period_line(period: str) -> str:
    """Return the line under a title: "Keadaan per 24 November 2026", or the period it counts."""
    return period if period.startswith("Keadaan") else f"Periode : {period}"


def build(reports: ListReport | Sequence[ListReport]) -> bytes:
    """Return one PDF of one report or of a batch."""
    batch = each(reports)
    page = Page(paper=batch[0].paper, landscape=True, left=18 * MM, right=18 * MM, top=13 * MM)
    document = Document(batch[0].name, page)
    for report in batch:
        document.add(partial(story, report), report.foot, LADDER)
    return document.finish()


def story(report: ListReport, scale: Scale) -> list[Block]:
    """Return the report from letterhead to signatures."""
    return [
        Head(report.letterhead, small=True),
        Space(scale.gap),
        Title(report.title, period_line(report.period), scale),
        Labels(conditions(report), scale, 40 * MM, 0),
        Space(scale.gap),
        _table(report, scale),
        Space(scale.gap),
        *_note(report, scale),
        *_signatures(report, scale),
    ]


def conditions(report: ListReport) -> list[tuple[str, str]]:
    """Return what a reader must know to trust the list, each with its title."""
    unknown = [f"{what}: {grouped(count)}" for what, count in report.unknowns if count]
    return [
        ("Posisi data per", print_date(report.as_of)),
        (f"Banyaknya {report.unit} (N)", grouped(report.people)),
        ("Belum diketahui", "; ".join(unknown) or "tidak ada"),
        ("Cakupan", report.filters),
        *unheaded(report.head),
    ]


def unheaded(head: Signer | None) -> list[tuple[str, str]]:
    """Return what a reader must know of a line for a head whom nobody is at present."""
    return [("Penanda tangan", NO_HEAD)] if head and not head.name else []


def _table(report: ListReport, scale: Scale) -> Grid:
    columns = [Column("No", 8, "centre")]
    columns += [
        Column(report.letterhead.says(one.head), one.share, one.align) for one in report.columns
    ]
    rows = [(str(number), *cells) for number, cells in enumerate(report.rows, start=1)]
    nothing = ("", report.empty, *[""] * (len(report.columns) - 1))
    return Grid(columns, rows or [nothing], Scale(scale.size - 1, scale.leading, scale.gap))


def _note(report: ListReport, scale: Scale) -> list[Block]:
    if not report.note:
        return [Space(scale.gap, stretch=6 * MM)]
    small = Scale(scale.size - 1.5, 1.25)
    text = Prose([Run(report.note, italic=True)], small, "left")
    return [text, Space(scale.gap, stretch=6 * MM)]


def _signatures(report: ListReport, scale: Scale) -> list[Block]:
    day = f"{report.place}, {print_date(report.as_of)}" if report.place else ""
    signers: tuple[Signer | None, ...] = (
        report.head and msgspec.structs.replace(report.head, before="Mengetahui,"),
        None,
        report.officer and msgspec.structs.replace(report.officer, place_and_date=day),
    )
    return [Signatures(signers, scale)] if any(signers) else []
