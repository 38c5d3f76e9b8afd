"""Many reports bound as one: a first page that says what is inside, and each on its own pages."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.reports.documents import list_report, worker_state
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import WorkerState

LADDER = (Scale(11, 1.3, 6, 20 * MM), Scale(10, 1.2, 4, 16 * MM))
HIDDEN = "Angka yang dapat mengungkap orang disamarkan dengan tanda *."


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """One report of a package: its code, what it is called, and how it was counted.

    One that could not be counted says why in `refused`.
    """

    code: str
    name: str
    report: ListReport | WorkerState | None = None
    refused: str = ""


class Package(msgspec.Struct, frozen=True, kw_only=True):
    """The package of a month or a year; `masked` where small counts are hidden."""

    letterhead: Letterhead
    foot: Foot
    period: str
    as_of: dt.date
    reports: tuple[Bound, ...]
    masked: bool = False
    place: str = ""
    officer: Signer | None = None
    head: Signer | None = None
    paper: PaperSize = PaperSize.F4


def build(package: Package, told: Callable[[int, int], object] = lambda *_: None) -> bytes:
    """Return the package as one PDF; `told` hears how many reports have been drawn, of how many.

    The reports are set twice: how many pages each takes is known only then.
    """
    inside = [one for one in package.reports if one.report is not None]
    every = 2 * len(inside)
    first = _document(package)
    takes = []
    for done, one in enumerate(inside):
        told(done, every)
        takes.append(_add(first, one, (1, 1)))
    contents = first.add(partial(story, package, [0] * len(inside)), package.foot, LADDER)
    whole = contents + sum(takes)
    begins, at = [], contents + 1
    for pages in takes:
        begins.append(at)
        at += pages
    document = _document(package)
    document.add(partial(story, package, begins), package.foot, LADDER, numbered=(1, whole))
    for done, (one, begin) in enumerate(zip(inside, begins, strict=True), start=len(inside)):
        told(done, every)
        _add(document, one, (begin, whole))
    return document.finish()


def _document(package: Package) -> Document:
    page = Page(paper=package.paper, landscape=True, left=18 * MM, right=18 * MM, top=13 * MM)
    return Document(f"Paket laporan {package.period}", page)


def _add(document: Document, one: Bound, numbered: tuple[int, int]) -> int:
    report: Any = one.report
    module: Any = worker_state if isinstance(report, WorkerState) else list_report
    told = partial(module.story, report)
    return document.add(told, report.foot, module.LADDER, numbered=numbered)


def story(package: Package, begins: Sequence[int], scale: Scale) -> list[Block]:
    """Return the first page: whose package it is, what is inside and where it begins."""
    day = f"{package.place}, {print_date(package.as_of)}" if package.place else ""
    signers = (
        package.head,
        None,
        package.officer and msgspec.structs.replace(package.officer, place_and_date=day),
    )
    inside = [one for one in package.reports if one.report is not None]
    rows = [
        (str(number), one.code, one.name, one.report.period if one.report else "",
         grouped(one.report.people) if one.report else "", str(page))
        for number, (one, page) in enumerate(zip(inside, begins, strict=True), start=1)
    ]  # fmt: skip
    out = [f"{one.code} {one.name}: {one.refused}" for one in package.reports if one.refused]
    columns = (
        Column("No", 9, "centre"), Column("Kode", 24), Column("Laporan", 96),
        Column("Periode", 60), Column("N", 20, "right"), Column("Halaman", 20, "right"),
    )  # fmt: skip
    small = Scale(scale.size - 1, scale.leading, scale.gap)
    notes = [*out, *([HIDDEN] if package.masked else [])]
    return [
        Head(package.letterhead),
        Space(scale.gap),
        Title("PAKET LAPORAN PELINDUNGAN PEKERJA MIGRAN INDONESIA", package.period, scale),
        Labels(
            [("Posisi data per", print_date(package.as_of)),
             ("Banyaknya laporan", grouped(len(inside)))],
            scale, 44 * MM, 0,
        ),
        Space(scale.gap),
        Grid(columns, rows, small, empty="Tidak ada laporan di paket ini."),
        Space(scale.gap),
        *(Prose([Run(text, italic=True)], small, "left") for text in notes),
        Space(scale.gap, stretch=10 * MM),
        Signatures(signers, scale),
    ]  # fmt: skip
