"""A report that is a list: who or what, with everything a reader must know to trust it."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Literal, overload

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.pdf.charts import Bars, Columns, Multiples, Part, Tile, Tiles, called
from dme_desktop.pdf.document import Document, Page, each
from dme_desktop.pdf.flow import Block, Scale, Space, Together
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Align, Column, Grid, Labels

Speak = Callable[[str], str]
MOST_BARS = 16  # that stand on a page with the signatures
LADDER = (Scale(10, 1.25, 5, 18 * MM), Scale(9.5, 1.2, 4, 16 * MM), Scale(9.5, 1.12, 3, 14 * MM))


class ListColumn(msgspec.Struct, frozen=True):
    """One column: its head, share of the width, alignment.

    One `by_hand` is written on the paper; a `private` one is hidden on the screen. A figure of a
    column with a `key` opens those of its row who are counted there.
    """

    head: str
    share: float
    align: Align = "left"
    by_hand: bool = False
    private: bool = False
    key: str = ""


class Panel(msgspec.Struct, frozen=True):
    """One of several small charts of the same scale: what it is about, and its columns."""

    name: str
    parts: tuple[Part, ...]


class Drawn(msgspec.Struct, frozen=True):
    """A map of the hamlets: its tiles, what is counted in them, and who is not on it."""

    tiles: tuple[Tile, ...]
    said: str
    beside: str = ""


class Aside(msgspec.Struct, frozen=True):
    """A figure told beside the list, in its note or of what is unknown, and where its rows are."""

    what: str
    told: str
    where: str


class Told(Sequence[tuple[str, ...]]):
    """Rows that are put into words when they are looked at: of a long list a page is seen."""

    def __init__(self, kept: Sequence[Any], told: Callable[[Any], tuple[str, ...]]) -> None:
        """Take what was read of each row, which stays as it is, and how it is told."""
        self._kept, self._told = kept, told

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._kept)

    @overload
    def __getitem__(self, place: int) -> tuple[str, ...]: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[tuple[str, ...], ...]: ...

    def __getitem__(self, place: int | slice) -> tuple[str, ...] | tuple[tuple[str, ...], ...]:
        """Return the words of a row or of some."""
        if isinstance(place, slice):
            return tuple(map(self._told, self._kept[place]))
        return self._told(self._kept[place])

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Give the rows one after the other."""
        return map(self._told, self._kept)

    def __eq__(self, other: object) -> bool:
        """Say whether other rows have the same words."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


NARROWED = "Disaring, bukan seluruh desa"
NOBODY = "Tidak ada yang cocok dengan saringan ini."
NO_HEAD = "tidak ada kepala yang masa jabatannya berlaku, namanya dikosongkan"


class ListReport(msgspec.Struct, frozen=True, kw_only=True):
    """The report as it was counted: `rows` in the order of `columns`, `ids` of their records.

    `cells` are what single figures of a row lead to, in the order of `columns`, where a row counts
    more than one thing; "" leads nowhere.

    `drawn` is the map of the hamlets, where the office drew one.

    `unit` is what N counts ("dokumen"), `total` is N where a row stands for more than one;
    `unknowns` are (what is missing, in how many rows). The last `totals` rows are sums. `narrowed`
    says to whom the report was narrowed, "" for the whole village. The `chart` and its small
    `panels` stand under the list; the screen shows the same drawing. `chart_full` is the value of a
    whole bar, where shares are told; without it the longest is whole. `prose` are the paragraphs of
    a report that is told in words; `asides` lead from figures of the note to their rows.
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
    rows: Sequence[tuple[str, ...]]
    ids: tuple[str, ...]
    empty: str
    cells: tuple[tuple[str, ...], ...] = ()
    unknowns: tuple[tuple[str, int], ...] = ()
    filters: str = ""
    note: str = ""
    place: str = ""
    officer: Signer | None = None
    head: Signer | None = None
    paper: PaperSize = PaperSize.F4
    total: int | None = None
    chart: tuple[Part, ...] = ()
    chart_said: str = ""
    chart_shape: Literal["bars", "columns"] = "bars"
    chart_full: int = 0
    panels: tuple[Panel, ...] = ()
    panels_said: str = ""
    drawn: Drawn | None = None
    narrowed: str = ""
    totals: int = 0
    prose: tuple[str, ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def people(self) -> int:
        """Return N: how many rows there are, or what they count together."""
        return len(self.rows) - self.totals if self.total is None else self.total


def period_line(period: str, narrowed: str = "") -> str:
    """Return the line under a title: "Keadaan per 24 November 2026", or the period it counts."""
    told = period if period.startswith("Keadaan") else f"Periode : {period}"
    return f"{told} · DISARING: {narrowed}" if narrowed else told


def scope(report: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - any report
    """Return what a report covers, with a warning where it does not tell of the whole village."""
    told = [("Cakupan", report.filters or "semua data")]
    if report.narrowed:
        told.append(("Perhatian", f"{NARROWED}: hanya {report.narrowed}"))
    return told


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
        Title(
            report.letterhead.says(report.title), period_line(report.period, report.narrowed), scale
        ),
        Labels(conditions(report), scale, 40 * MM, 0),
        Space(scale.gap),
        _table(report, scale),
        Space(scale.gap),
        *_chart(report, scale),
        *ended(report, report.note, scale),
    ]


def conditions(report: ListReport) -> list[tuple[str, str]]:
    """Return what a reader must know to trust the list, each with its title."""
    return [
        ("Posisi data per", print_date(report.as_of)),
        (f"Banyaknya {report.unit} (N)", grouped(report.people)),
        ("Belum diketahui", unknown(report)),
        *scope(report),
        *unheaded(report.head),
    ]


def unknown(report: ListReport) -> str:
    """Return what is not known of how many, in one line."""
    told = [f"{what}: {grouped(count)}" for what, count in report.unknowns if count]
    return "; ".join(told) or "tidak ada"


def unheaded(head: Signer | None) -> list[tuple[str, str]]:
    """Return what a reader must know of a line for a head whom nobody is at present."""
    return [("Penanda tangan", NO_HEAD)] if head and not head.name else []


def _table(report: ListReport, scale: Scale) -> Grid:
    columns = [Column("No", 8, "centre")]
    columns += [
        Column(report.letterhead.says(one.head), one.share, one.align) for one in report.columns
    ]
    last = len(report.rows) - report.totals
    rows = [(str(number), *cells) for number, cells in enumerate(report.rows[:last], start=1)]
    # the sum is called in the place of the number too, which its first cell spans
    totals = report.rows[last:]
    small = Scale(scale.size - 1, scale.leading, scale.gap)
    return Grid(columns, rows, small, totals, empty=report.empty)


def charts(report: ListReport, scale: Scale, speak: Speak = str) -> list[Block]:
    """Return the charts of a report, each with what it shows, as they stand on paper and screen.

    `speak` says their words as the window does; paper is in Indonesian.
    """
    small = Scale(scale.size - 1, scale.leading if scale.is_tight else 1.25)
    found: list[Block] = []
    if report.chart:
        every, said = _fewer(report)
        parts = spoken(every, speak)
        drawn: Block = Bars(parts, small, report.chart_full)
        if report.chart_shape == "columns":
            drawn = Columns(parts, small, full=report.chart_full)
        found.append(called(speak(said), drawn, small))
    if report.panels:
        panels = [(speak(one.name), spoken(one.parts, speak)) for one in report.panels]
        found.append(called(speak(report.panels_said), Multiples(panels, small), small))
    return [*found, *mapped(report.drawn, small, speak)]


def spoken(parts: Sequence[Part], speak: Speak) -> list[Part]:
    """Return bars or columns with their words as they are said where they stand."""
    return [replace(one, name=speak(one.name), told=speak(one.told)) for one in parts]


def _fewer(report: ListReport) -> tuple[Sequence[Part], str]:
    """Return the bars of a report that a page has room for, the longest, and what is said of them.

    The order stays; who is left out stands in the list.
    """
    parts, out = report.chart, len(report.chart) - MOST_BARS
    if report.chart_shape == "columns" or out <= 0:
        return parts, report.chart_said
    longest = sorted(range(len(parts)), key=lambda place: -parts[place].value)[:MOST_BARS]
    said = f"{report.chart_said}; {MOST_BARS} terbanyak, {out} lainnya di tabel"
    return [parts[place] for place in sorted(longest)], said


def mapped(drawn: Drawn | None, scale: Scale, speak: Speak = str) -> list[Block]:
    """Return the map of the hamlets with what it shows; nothing where the office drew none."""
    if drawn is None:
        return []
    return [called(speak(drawn.said), Tiles(drawn.tiles, scale, speak(drawn.beside)), scale)]


def _chart(report: ListReport, scale: Scale) -> list[Block]:
    return [each for one in charts(report, scale) for each in (one, Space(scale.gap))]


def ended(report: Any, remark: str, scale: Scale) -> list[Block]:  # noqa: ANN401 - any report
    """Return the remark and the signatures under a report, which stay on one page together."""
    small = Scale(scale.size - 1.5, 1.25)
    note = [Prose([Run(remark, italic=True)], small, "left")] if remark else []
    signed = _signatures(report, scale)
    if not signed:
        return [*note]
    return [Space(0, stretch=3 * MM), Together([*note, Space(scale.gap * 2), *signed])]


def _signatures(report: Any, scale: Scale) -> list[Block]:  # noqa: ANN401
    day = f"{report.place}, {print_date(report.as_of)}" if report.place else ""
    signers: tuple[Signer | None, ...] = (
        report.head and msgspec.structs.replace(report.head, before="Mengetahui,"),
        None,
        report.officer and msgspec.structs.replace(report.officer, place_and_date=day),
    )
    return [Signatures(signers, scale)] if any(signers) else []
