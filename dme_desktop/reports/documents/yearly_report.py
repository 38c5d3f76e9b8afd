"""The report of a year: its words, the figures beside those of the year before, and the months."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.reports.documents.list_report import (
    ListReport,
    charts,
    conditions,
    mapped,
    period_line,
)

COMPARED, CHARTED = "{comparison_table}", "{months_table}"
MAPPED = "{hamlets_table}"
LADDER = (
    Scale(11, 1.35, 7, 20 * MM),
    Scale(11, 1.25, 5, 18 * MM),
    Scale(10.5, 1.2, 4, 15 * MM),
)
TEMPLATE = "Susunan kalimat adalah contoh program yang dapat diubah kantor, bukan naskah resmi."


def build(reports: ListReport | Sequence[ListReport]) -> bytes:
    """Return one PDF of one report or of a batch."""
    batch = each(reports)
    document = Document(batch[0].name, Page(paper=batch[0].paper))
    for report in batch:
        document.add(partial(story, report), report.foot, LADDER)
    return document.finish()


def story(report: ListReport, scale: Scale) -> list[Block]:
    """Return the report from letterhead to signatures."""
    small = Scale(scale.size - 2, 1.25)
    day = f"{report.place}, {print_date(report.as_of)}" if report.place else ""
    head = report.head and msgspec.structs.replace(report.head, before="", place_and_date=day)
    officer = report.officer and msgspec.structs.replace(report.officer, before="Disusun oleh,")
    return [
        Head(report.letterhead),
        Space(scale.gap),
        Title(report.title, period_line(report.period, report.narrowed), scale),
        Labels(conditions(report), Scale(scale.size - 1, 1.25), 46 * MM, 0),
        Prose([Run(TEMPLATE, italic=True)], small, "left"),
        Space(scale.gap),
        *_told(report, scale),
        Space(scale.gap, stretch=8 * MM),
        Signatures((officer, head), scale),
    ]


def _told(report: ListReport, scale: Scale) -> Iterator[Block]:
    """Give the paragraphs, the table and the chart where the words have them."""
    for text in report.prose:
        if text == COMPARED:
            yield _table(report, Scale(scale.size - 1.5, 1.25, scale.gap))
        elif text == CHARTED:
            yield from charts(msgspec.structs.replace(report, drawn=None), scale)
        elif text == MAPPED:
            if report.drawn is None:
                continue
            yield from mapped(report.drawn, Scale(scale.size - 2, 1.25))
        else:
            yield Prose(report.letterhead.says(text), scale)
        yield Space(scale.gap)


def _table(report: ListReport, scale: Scale) -> Grid:
    columns = [Column("No", 9, "centre")]
    columns += [Column(one.head, one.share, one.align) for one in report.columns]
    rows = [(str(number), *row) for number, row in enumerate(report.rows, start=1)]
    return Grid(columns, rows, scale)
