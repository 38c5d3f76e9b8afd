"""Lembar Ikrar: the pledge or declaration as it is read aloud, signed and hung on the wall."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import msgspec

from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.certificate import GREEN, Centred, Emblem, Ornament, framed
from dme_desktop.pdf.document import Sheet, each
from dme_desktop.pdf.flow import Block, PageBreak, Scale, Space
from dme_desktop.pdf.fonts import CAPITALS, SERIF, Font
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.hands import Hands
from dme_desktop.pdf.ink import MM, Ink
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signer
from dme_desktop.pdf.tables import Column, Grid

TEMPLATE_NOTE = "templat program, bukan teks resmi"
MOST_BLOCKS = 6
ONE_ROW = 3  # hands
FEW = 20  # signatories in a table of two columns
WITNESS, READER = "saksi", "pembaca"
LADDER = (
    Scale(16, 1.3, 13, 22 * MM, SERIF),
    Scale(15, 1.3, 10, 20 * MM, SERIF),
    Scale(14, 1.28, 7, 18 * MM, SERIF),
    Scale(13, 1.25, 5.5, 17 * MM, SERIF),
    Scale(12, 1.22, 4.5, 16 * MM, SERIF),
    Scale(11, 1.2, 3, 14 * MM, SERIF),
    Scale(11, 1.15, 2, 12 * MM, SERIF),
)
LEAST = 11  # points, but for what the office prints outside the frame
SEQUEL = Scale(12, 1.25, 6, 18 * MM, SERIF)


class Signatory(msgspec.Struct, frozen=True, kw_only=True):
    """One who reads, signs or witnesses; `role` as it is read: "Penanda tangan", "Saksi"."""

    name: str
    position: str
    role: str = "Penanda tangan"


class PledgeSheet(Sheet, frozen=True, kw_only=True):
    """Everything that is printed. `is_template`: the points are the program's untouched words."""

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


def build(sheets: PledgeSheet | Sequence[PledgeSheet]) -> bytes:
    """Return one PDF of one sheet or of a batch."""
    batch = each(sheets)
    document = framed(batch[0].title, batch[0].paper)
    for sheet in batch:
        document.add(partial(story, sheet), _foot(sheet), LADDER)
    return document.finish()


def _foot(sheet: PledgeSheet) -> Foot:
    """Return the foot that tells, outside the frame, the number and whose words these are."""
    number = f"Nomor {sheet.number}" if sheet.number else ""
    template = TEMPLATE_NOTE if sheet.is_template else ""
    note = " · ".join(part for part in (number, template) if part)
    return msgspec.structs.replace(sheet.foot, note=note)


def story(sheet: PledgeSheet, scale: Scale) -> list[Block]:
    """Return the sheet; many signatories sign in a table on the pages after it."""
    standing = _standing(sheet.signatories)
    others = [one for one in sheet.signatories if one not in standing]
    return [
        Space(0, stretch=5 * MM),
        Emblem(sheet.logo, 16 * MM if scale.size <= LEAST else 20 * MM),
        Space(0, stretch=3 * MM),
        *_banner(sheet, scale),
        Space(scale.gap, stretch=5 * MM),
        Prose([Run(sheet.opening, italic=True)], scale, "centre", stays_with_next=True),
        Space(scale.gap * 1.2, stretch=4 * MM),
        *_points(sheet.points, scale),
        *_closing(sheet, scale),
        *_signatures(sheet, standing, scale),
        Space(0, stretch=1 * MM),
        *(_signature_table(sheet, others) if others else []),
    ]


def _banner(sheet: PledgeSheet, scale: Scale) -> list[Block]:
    """Return the title in green capitals, an ornament, the line of the village and the event."""
    large = Font(SERIF.bold, min(31, scale.size * 1.95))
    size = max(LEAST, scale.size - 1)
    small, slanted = Font(CAPITALS.regular, size), Font(SERIF.italic, size)
    return [
        Centred(sheet.title.upper(), large, GREEN, most=3, pitch=1.15, track=0.08),
        Ornament(),
        Centred(sheet.place_line, small, track=0.04, smallest=LEAST / size),
        Centred(sheet.event, slanted, smallest=LEAST / size),
    ]


def _standing(signatories: Sequence[Signatory]) -> list[Signatory]:
    """Return who signs under the pledge itself: all when few, else one who signs and one witness.

    In one row witnesses stand at the left; in two they stand in the lower one.
    """
    in_one_row = len(signatories) <= ONE_ROW or len(signatories) > MOST_BLOCKS
    people = sorted(signatories, key=lambda one: (one.role.casefold() != WITNESS) is in_one_row)
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
    """Return the hands and the code; those who witness are told apart."""
    before = {WITNESS: "Saksi,", READER: "Pembaca,"}
    signers = tuple(
        Signer(name=one.name, role=one.position, before=before.get(one.role.casefold(), ""))
        for one in people
    )
    smaller = Scale(max(LEAST, scale.size - 2.5), 1.2, scale.gap, scale.signing, scale.family)
    return [Hands(signers, smaller, sheet.foot, _day(sheet))]


def _signature_table(sheet: PledgeSheet, people: Sequence[Signatory]) -> list[Block]:
    """Return the list of signatories, two or three in a row, with a place for each hand."""
    across = 2 if len(people) <= FEW else 3
    cells = [_cells(number, one) for number, one in enumerate(people, start=1)]
    cells += [("", "", "")] * (-len(cells) % across)
    rows = [sum(cells[at : at + across], ()) for at in range(0, len(cells), across)]
    share = [Column("No", 9, "centre"), Column("Nama dan jabatan", 60), Column("Tanda tangan", 36)]
    return [
        PageBreak(),
        Prose([Run(f"Daftar penanda tangan {sheet.title}", bold=True)], SEQUEL, "centre"),
        Prose(_day(sheet), SEQUEL, "centre", stays_with_next=True),
        Space(SEQUEL.gap),
        Grid(share * across, rows, Scale(10, 1.2, family=SERIF), row_height=11 * MM),
    ]


def _cells(number: int, one: Signatory) -> tuple[str, ...]:
    role = f" ({one.role.lower()})" if one.role.casefold() in {WITNESS, READER} else ""
    return str(number), f"{one.name}\n{one.position}{role}", f"{number}."


def _day(sheet: PledgeSheet) -> str:
    return f"{sheet.place}, {print_date(sheet.read_on)}"


@dataclass
class Point(Block):
    """One numbered point: a dark numeral, which a copy keeps, and its words."""

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
        numeral = Font(scale.family.bold, scale.size * 1.15)
        ink.right(left - 4 * MM, base, str(self.number), numeral, colour=GREEN)
        self._prose.draw(ink, left, top, measure)

    def _measure(self, width: float) -> float:
        """Return the width of the points; short ones stand together in the middle."""
        return min(width - 24 * MM, self.widest + 1)
