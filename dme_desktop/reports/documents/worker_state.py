"""L1, Rekap keadaan PMI: dusun by state and sex, with everything a reader must know to trust it."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.pdf.charts import Multiples, Part, called
from dme_desktop.pdf.document import Document, Page, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.signing import Signer
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.reports.documents.list_report import (
    NOBODY,
    Drawn,
    Speak,
    ended,
    mapped,
    period_line,
    scope,
    unheaded,
)

TITLE = "REKAPITULASI KEADAAN PEKERJA MIGRAN INDONESIA"
HIDDEN = "*"  # in the place of a number that is not shown
MOST_PANELS = 8
UNKNOWN = "Belum diketahui"
SHORT_STATES = (
    QT_TRANSLATE_NOOP("charts", "CPMI"),
    QT_TRANSLATE_NOOP("charts", "Kerja"),
    QT_TRANSLATE_NOOP("charts", "Cuti"),
    QT_TRANSLATE_NOOP("charts", "Purna"),
    QT_TRANSLATE_NOOP("charts", "Hilang"),
    QT_TRANSLATE_NOOP("charts", "Wafat"),
)
STATES = ("CPMI", "Bekerja", "Cuti", "Purna", "Hilang kontak", "Meninggal")
LADDER = (
    Scale(10.5, 1.35, 7, 20 * MM),
    Scale(10, 1.25, 5, 18 * MM),
    Scale(9.5, 1.2, 4, 16 * MM),
)


class HamletState(msgspec.Struct, frozen=True, kw_only=True):
    """One hamlet: (men, women) in the order of STATES."""

    hamlet: str
    counts: tuple[tuple[int, int], ...]


class WorkerState(msgspec.Struct, frozen=True, kw_only=True):
    """The report as it was counted. `unknowns` are (what is missing, in how many records).

    `people` is N, the persons counted; one who lost contact is counted under that head only.
    `hidden` are the cells that are not shown, by (row, column) of `cells`.
    """

    letterhead: Letterhead
    foot: Foot
    period: str
    as_of: dt.date
    people: int
    hamlets: tuple[HamletState, ...]
    unknowns: tuple[tuple[str, int], ...] = ()
    filters: str = ""
    note: str = ""
    place: str = ""
    officer: Signer | None = None
    head: Signer | None = None
    paper: PaperSize = PaperSize.F4
    narrowed: str = ""
    hidden: frozenset[tuple[int, int]] = frozenset()
    drawn: Drawn | None = None


def build(reports: WorkerState | Sequence[WorkerState]) -> bytes:
    """Return one PDF of one report or of a batch."""
    batch = each(reports)
    page = Page(paper=batch[0].paper, landscape=True, left=18 * MM, right=18 * MM, top=13 * MM)
    document = Document("Rekap keadaan PMI", page)
    for report in batch:
        document.add(partial(story, report), report.foot, LADDER)
    return document.finish()


def story(report: WorkerState, scale: Scale) -> list[Block]:
    """Return the report from letterhead to signatures."""
    return [
        Head(report.letterhead, small=True),
        Space(scale.gap),
        Title(TITLE, period_line(report.period, report.narrowed), scale),
        Labels(conditions(report), scale, 40 * MM, 0),
        Space(scale.gap),
        _table(report, scale),
        Space(scale.gap),
        *_chart(report, scale),
        *ended(report, f"L laki-laki, P perempuan. {report.note}".strip(), scale),
    ]


def conditions(report: WorkerState) -> list[tuple[str, str]]:
    """Return what a reader must know to trust the numbers, each with its title."""
    unknown = [f"{what}: {grouped(count)}" for what, count in report.unknowns if count]
    return [
        ("Posisi data per", print_date(report.as_of)),
        ("Banyaknya orang (N)", grouped(report.people)),
        (UNKNOWN, "; ".join(unknown) or "tidak ada"),
        *scope(report),
        *unheaded(report.head),
    ]


def _table(report: WorkerState, scale: Scale) -> Grid:
    columns = [Column("No", 9, "centre"), Column(report.letterhead.says("Dusun"), 52)]
    for state in STATES:
        columns += [Column(sex, 14, "right", state) for sex in ("L", "P")]
    columns += [Column(sex, 15, "right", "Jumlah") for sex in ("L", "P", "L+P")]
    *rows, totals = cells(report)
    counted = [(str(number), *row) for number, row in enumerate(rows, start=1)]
    table_scale = Scale(scale.size - 0.5, scale.leading, scale.gap)
    empty = NOBODY if report.narrowed else "Belum ada pekerja."
    return Grid(columns, counted, table_scale, [totals], empty=empty)


def cells(report: WorkerState) -> list[tuple[str, ...]]:
    """Return the rows as they are printed, the sums last: what it is of, then its numbers."""
    return [
        (name, *(_said(number, (place, at) in report.hidden) for at, number in enumerate(row)))
        for place, (name, row) in enumerate(figures(report))
    ]


def figures(report: WorkerState) -> list[tuple[str, list[int]]]:
    """Return the numbers of every row, the sums last: men and women of each state, then of all."""
    sums = tuple(
        (
            sum(one.counts[at][0] for one in report.hamlets),
            sum(one.counts[at][1] for one in report.hamlets),
        )
        for at in range(len(STATES))
    )
    named = [(one.hamlet or UNKNOWN, one.counts) for one in report.hamlets]
    return [(name, _numbers(counts)) for name, counts in [*named, ("Jumlah", sums)]]


def _numbers(counts: Sequence[tuple[int, int]]) -> list[int]:
    men, women = sum(m for m, _ in counts), sum(w for _, w in counts)
    return [*(number for pair in counts for number in pair), men, women, men + women]


def _said(number: int, is_hidden: bool) -> str:  # noqa: FBT001 - of one cell
    if is_hidden:
        return HIDDEN
    return grouped(number) if number else "–"


def charts(report: WorkerState, scale: Scale, speak: Speak = str) -> list[Block]:
    """Return the charts of the hamlets and their map, as they stand on paper and on the screen.

    `speak` says their words as the window does; paper is in Indonesian.
    """
    small = Scale(scale.size - 1, 1.25)
    on_map = mapped(report.drawn, small, speak)
    if len(report.hamlets) < 2 or report.hidden:
        return on_map
    by_size = sorted(report.hamlets, key=lambda one: -sum(map(sum, one.counts)))[:MOST_PANELS]
    panels = [
        (
            f"{one.hamlet or speak(UNKNOWN)} ({grouped(sum(map(sum, one.counts)))})",
            [
                Part(speak(state), sum(pair), grouped(sum(pair)) if any(pair) else "")
                for state, pair in zip(SHORT_STATES, one.counts, strict=True)
            ],
        )
        for one in by_size
    ]
    more = len(report.hamlets) - len(by_size)
    said = report.letterhead.says("Menurut dusun, skala yang sama")
    said += f"; {more} lainnya di tabel" if more else ""
    drawn = Multiples(panels, small)
    multiples = called(speak(said), drawn, small)
    return [multiples, *on_map]


def _chart(report: WorkerState, scale: Scale) -> list[Block]:
    return [each for one in charts(report, scale) for each in (one, Space(scale.gap))]
