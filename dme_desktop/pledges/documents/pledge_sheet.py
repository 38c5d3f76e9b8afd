"""Lembar Ikrar: the pledge or declaration as it is read aloud, signed and hung on the wall."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import msgspec

from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.certificate import draw_border
from dme_desktop.pdf.document import Document, Page, Paper, each
from dme_desktop.pdf.flow import Block, PageBreak, Scale, Space
from dme_desktop.pdf.fonts import SANS, SERIF, Font
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import GOLD, GREEN, GREY, MM, Ink, Pen
from dme_desktop.pdf.letterhead import draw_picture, picture_of
from dme_desktop.pdf.prose import Prose, Run, wrapped
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid

TEMPLATE_NOTE = "templat desa, bukan teks resmi"
MOST_BLOCKS = 6
WITNESS, READER = "saksi", "pembaca"
_SMALL = Font(SANS.regular, 7)
LADDER = (
    Scale(15, 1.3, 13, 22 * MM, SERIF),
    Scale(14, 1.3, 9, 20 * MM, SERIF),
    Scale(13, 1.28, 6.5, 18 * MM, SERIF),
    Scale(12, 1.25, 5, 17 * MM, SERIF),
    Scale(11.5, 1.22, 4, 16 * MM, SERIF),
    Scale(11, 1.2, 3, 14 * MM, SERIF),
)
SEQUEL = Scale(12, 1.25, 6, 18 * MM, SERIF)


class Signatory(msgspec.Struct, frozen=True, kw_only=True):
    """One who reads, signs or witnesses; `role` as it is read: "Penanda tangan", "Saksi"."""

    name: str
    position: str
    role: str = "Penanda tangan"


class PledgeSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. `is_template`: the points are the program's untouched words."""

    foot: Foot
    number: str
    title: str
    place_line: str
    opening: str
    points: tuple[str, ...]
    closing: str
    place: str
    read_on: dt.date
    signatories: tuple[Signatory, ...]
    event: str = ""
    logo: bytes | None = None
    is_template: bool = True
    paper: Paper = "F4"


def build(sheets: PledgeSheet | Sequence[PledgeSheet]) -> bytes:
    """Return one PDF of one sheet or of a batch."""
    batch = each(sheets)
    side = 30 * MM
    page = Page(
        paper=batch[0].paper, landscape=True, left=side, right=side, top=24 * MM, bottom=21.5 * MM
    )
    document = Document(batch[0].title, page, draw_border)
    for sheet in batch:
        document.add(partial(story, sheet), sheet.foot, LADDER)
    return document.finish()


def story(sheet: PledgeSheet, scale: Scale) -> list[Block]:
    """Return the sheet; many signatories sign in a table on the pages after it."""
    standing = _standing(sheet.signatories)
    others = [one for one in sheet.signatories if one not in standing]
    logo: list[Block] = [Emblem(sheet.logo)] if picture_of(sheet.logo) else []
    remark = [Space(2 * MM), Remark(TEMPLATE_NOTE)] if sheet.is_template else []
    return [
        Space(0, stretch=5 * MM),
        *logo,
        Space(0, stretch=3 * MM),
        Banner(sheet, scale),
        Space(scale.gap, stretch=5 * MM),
        Prose([Run(sheet.opening, italic=True)], scale, "centre", stays_with_next=True),
        Space(scale.gap * 1.2, stretch=4 * MM),
        *_points(sheet.points, scale),
        *_closing(sheet, scale),
        *_signatures(sheet, standing, scale),
        *remark,
        Space(0, stretch=7 * MM),
        *(_signature_table(sheet, others) if others else []),
    ]


def _standing(signatories: Sequence[Signatory]) -> list[Signatory]:
    """Return who signs under the pledge itself: all when few, else one who signs and one witness.

    Witnesses come first, so that they stand at the left.
    """
    people = sorted(signatories, key=lambda one: one.role.casefold() != WITNESS)
    if len(people) <= MOST_BLOCKS:
        return people
    witnesses = [one for one in people if one.role.casefold() == WITNESS]
    signing = [one for one in people if one.role.casefold() != WITNESS]
    return [*witnesses[:1], *signing[: 1 if witnesses else 2]]


def _points(points: Sequence[str], scale: Scale) -> list[Block]:
    widest = max((scale.regular.width(point) for point in points), default=0.0)
    blocks: list[Block] = []
    for number, point in enumerate(points, start=1):
        gap = Space(scale.gap * 0.55, stretch=2.5 * MM)
        blocks += [Point(number, point, scale, widest), gap]
    return blocks


def _closing(sheet: PledgeSheet, scale: Scale) -> list[Block]:
    if not sheet.closing.strip():
        return [Space(scale.gap * 0.5, stretch=4 * MM)]
    return [
        Space(scale.gap * 0.5, stretch=4 * MM),
        Prose([Run(sheet.closing, italic=True)], scale, "centre", stays_with_next=True),
        Space(scale.gap * 1.1, stretch=6 * MM),
    ]


def _signatures(sheet: PledgeSheet, people: Sequence[Signatory], scale: Scale) -> list[Block]:
    """Return rows of two or three signers."""
    across = 3 if len(people) > 4 or len(people) == 3 else 2
    smaller = Scale(max(11, scale.size - 1.5), 1.2, scale.gap, scale.signing, scale.family)
    rows = [people[at : at + across] for at in range(0, len(people), across)]
    blocks: list[Block] = []
    for number, row in enumerate(rows, start=1):
        last = number == len(rows)
        signers = _row(sheet, row, across, dated=number == 1)
        gap = Space(0 if last else scale.gap * 0.6)
        blocks += [Signatures(signers, smaller, stays_with_next=not last), gap]
    return blocks


def _row(
    sheet: PledgeSheet, people: Sequence[Signatory], across: int, *, dated: bool
) -> list[Signer | None]:
    """Return one row, filled with empty places at the left; the last one carries the date."""
    before = {WITNESS: "Saksi,", READER: "Pembaca,"}
    signers: list[Signer | None] = [
        Signer(
            name=one.name,
            role=one.position,
            before=before.get(one.role.casefold(), ""),
            place_and_date=_day(sheet) if dated and one is people[-1] else "",
        )
        for one in people
    ]
    return [*[None] * (across - len(signers)), *signers]


def _signature_table(sheet: PledgeSheet, people: Sequence[Signatory]) -> list[Block]:
    """Return the list of signatories, two next to each other, with a place for each hand."""
    cells = [_cells(number, one) for number, one in enumerate(people, start=1)]
    if len(cells) % 2:
        cells.append(("", "", ""))
    rows = [(*cells[at], *cells[at + 1]) for at in range(0, len(cells), 2)]
    half = [Column("No", 9, "centre"), Column("Nama dan jabatan", 74), Column("Tanda tangan", 46)]
    return [
        PageBreak(),
        Prose([Run(f"Daftar penanda tangan {sheet.title}", bold=True)], SEQUEL, "centre"),
        Prose(_day(sheet), SEQUEL, "centre", stays_with_next=True),
        Space(SEQUEL.gap),
        Grid([*half, *half], rows, Scale(10.5, 1.2, family=SERIF), row_height=11 * MM),
    ]


def _cells(number: int, one: Signatory) -> tuple[str, str, str]:
    role = f" ({one.role.lower()})" if one.role.casefold() in {WITNESS, READER} else ""
    return str(number), f"{one.name}\n{one.position}{role}", f"{number}."


def _day(sheet: PledgeSheet) -> str:
    return f"{sheet.place}, {print_date(sheet.read_on)}"


@dataclass
class Emblem(Block):
    """The coat of arms in the middle."""

    logo: bytes | None
    side: float = 20 * MM

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return self.side + 2 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the emblem."""
        picture = picture_of(self.logo)
        if picture:
            left, low = x + (width - self.side) / 2, top - self.side
            box = (left, low, self.side, self.side)
            ink.stamp((self.logo, left, low), lambda form: draw_picture(form, picture, box))


@dataclass
class Banner(Block):
    """Title in green capitals, an ornament, the line of the village, number and event."""

    sheet: PledgeSheet
    scale: Scale
    stays_with_next: bool = True

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        titles = len(self._titles(width)) * self._font(width).size * 1.15
        return titles + 6 * MM + len(self._lines()) * self._pitch

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the lines, centred."""
        middle, font = x + width / 2, self._font(width)
        y = top - font.size * 0.9
        for line in self._titles(width):
            ink.centred(middle, y, line, font, colour=GREEN)
            y -= font.size * 1.15
        y += font.size * 1.15 - 4.2 * MM
        _draw_ornament(ink, middle, y)
        y -= 6.4 * MM
        for line, font in self._lines():
            ink.centred(middle, y, line, font.fitting(line, width))
            y -= self._pitch

    def _font(self, width: float) -> Font:
        large = Font(SERIF.bold, min(30, self.scale.size * 1.95))
        return large.fitting(self.sheet.title.upper(), width, smallest=large.size * 0.72)

    @property
    def _pitch(self) -> float:
        return self.scale.size * 1.25

    def _titles(self, width: float) -> list[str]:
        return wrapped(self.sheet.title.upper(), self._font(width), width, 3)

    def _lines(self) -> list[tuple[str, Font]]:
        sheet, size = self.sheet, self.scale.size - 1
        lines = [
            (sheet.place_line, Font(SERIF.regular, size)),
            (sheet.event, Font(SERIF.italic, size)),
            (f"Nomor : {sheet.number}" if sheet.number else "", Font(SERIF.regular, size)),
        ]
        return [(line, font) for line, font in lines if line.strip()]


@dataclass
class Point(Block):
    """One numbered point: a gold numeral and its words."""

    number: int
    words: str
    scale: Scale
    widest: float

    def __post_init__(self) -> None:
        self._prose = Prose(self.words, self.scale, "left")

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self._prose.height(self._measure(width))

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw numeral and words."""
        scale = self.scale
        measure = self._measure(width)
        left = x + (width - measure) / 2 + 3 * MM
        base = top - (scale.line - scale.size) / 2 - scale.size * 0.80
        ink.right(left - 4 * MM, base, str(self.number), scale.bold, colour=GOLD)
        self._prose.draw(ink, left, top, measure)

    def _measure(self, width: float) -> float:
        """Return the width of the points; short ones stand together in the middle."""
        return min(width - 24 * MM, self.widest + 1)


@dataclass
class Remark(Block):
    """The tiny line that says whose words these are."""

    words: str

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return 4 * MM

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the line, centred."""
        ink.centred(x + width / 2, top - 3 * MM, self.words, _SMALL, colour=GREY)


def _draw_ornament(ink: Ink, middle: float, y: float) -> None:
    """Draw a fine gold rule with a diamond in its middle."""
    reach, side = 42 * MM, 1.5 * MM
    for direction in (-1, 1):
        ink.line(middle + direction * 4 * MM, y, middle + direction * reach, y, Pen(0.7, GOLD))
    ink.fill(
        f"{middle - side:.2f} {y:.2f} m {middle:.2f} {y + side:.2f} l "
        f"{middle + side:.2f} {y:.2f} l {middle:.2f} {y - side:.2f} l h",
        GOLD,
    )
