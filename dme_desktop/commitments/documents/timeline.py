"""Linimasa: what the village bound itself to, year by year, for a visitor and for the wall."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.pdf.document import Document, Page, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import DARK, GOLD, GREEN, MM, Ink, Pen, disc
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, wrapped

LADDER = (Scale(11, 1.3, 7), Scale(10.5, 1.25, 5))
_RAIL = 5 * MM  # from the left edge to the line of time
_TEXT = 12 * MM
_MARK = 1.6 * MM
_KIND = 0.82  # of the size of the text
LINE = Pen(1.0, GREEN)


class Milestone(msgspec.Struct, frozen=True, kw_only=True):
    """One day: what kind it was of, what happened, and what was part of it."""

    on: dt.date
    kind: str
    title: str
    detail: str = ""
    within: tuple[str, ...] = ()


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed, the oldest milestone first."""

    letterhead: Letterhead
    foot: Foot
    village: str
    as_of: dt.date
    milestones: tuple[Milestone, ...]
    paper: PaperSize = PaperSize.F4


def build(timelines: Timeline | Sequence[Timeline]) -> bytes:
    """Return one PDF of the timeline."""
    batch = each(timelines)
    document = Document("Linimasa komitmen", Page(paper=batch[0].paper))
    for timeline in batch:
        document.add(partial(story, timeline), timeline.foot, LADDER)
    return document.finish()


def story(timeline: Timeline, scale: Scale) -> list[Block]:
    """Return the timeline, a heading before each year."""
    count = grouped(len(timeline.milestones))
    told = f"{count} peristiwa, posisi data per {print_date(timeline.as_of)}; draf tidak termasuk."
    return [
        Head(timeline.letterhead),
        Space(scale.gap),
        Title(f"LINIMASA KOMITMEN {timeline.village.upper()}", "", scale),
        Prose(told, scale, "centre"),
        Space(scale.gap * 1.5),
        *_years(timeline.milestones, scale),
    ]


def _years(milestones: Sequence[Milestone], scale: Scale) -> Iterator[Block]:
    year = 0
    for number, one in enumerate(milestones):
        if one.on.year != year:
            year = one.on.year
            yield YearMark(year, scale, is_first=number == 0)
        yield Entry(one, scale, is_last=number == len(milestones) - 1)
    if not milestones:
        yield Prose("Belum ada komitmen yang tercatat.", scale, "centre")


@dataclass
class YearMark(Block):
    """A year beside a gold mark on the line of time; the first one is where the line begins."""

    year: int
    scale: Scale
    is_first: bool
    stays_with_next: bool = True

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.scale.size * 2.6

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw a diamond on the line, and the year beside it."""
        tall, rail = self.height(width), x + _RAIL
        middle, side = top - tall / 2, _MARK * 1.6
        ink.line(rail, middle if self.is_first else top, rail, top - tall, LINE)
        ink.fill(
            f"{rail - side:.2f} {middle:.2f} m {rail:.2f} {middle + side:.2f} l "
            f"{rail + side:.2f} {middle:.2f} l {rail:.2f} {middle - side:.2f} l h",
            GOLD,
        )
        font = Font(SANS.bold, self.scale.size * 1.5)
        ink.text(x + _TEXT, middle - font.size * 0.35, str(self.year), font, colour=GREEN)


@dataclass
class Entry(Block):
    """One milestone: a mark on the line, the day and kind, what happened, and what was part."""

    milestone: Milestone
    scale: Scale
    is_last: bool

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return sum(pitch for _, _, _, pitch in self._lines(width)) + self.scale.gap * 1.3

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the mark and the lines."""
        tall, rail = self.height(width), x + _RAIL
        dot = top - self.scale.line * 0.45
        ink.line(rail, top, rail, dot if self.is_last else top - tall, LINE)
        ink.fill(disc(rail, dot, _MARK), GREEN)
        y = top
        for text, font, colour, pitch in self._lines(width):
            ink.text(x + _TEXT, y - pitch * 0.76, text, font, colour=colour)
            y -= pitch

    def _lines(self, width: float) -> list[tuple[str, Font, str, float]]:
        one, scale = self.milestone, self.scale
        small = Font(SANS.regular, scale.size * _KIND)
        day = f"{print_date(one.on)}  ·  {one.kind}"
        styled = [(day, small, GREEN), (one.title, scale.bold, "0 0 0")]
        styled += [(one.detail, scale.regular, DARK)] if one.detail else []
        styled += [(f"–  {part}", scale.regular, "0 0 0") for part in one.within]
        return [
            (line, font, colour, font.size * scale.leading)
            for text, font, colour in styled
            for line in wrapped(text, font, width - _TEXT, 3)
        ]
