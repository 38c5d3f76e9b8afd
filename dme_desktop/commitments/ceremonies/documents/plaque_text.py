"""Naskah prasasti: the words for the stone, to be read, agreed on and handed to who carves it."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.certificate import (
    GREEN,
    Centred,
    Emblem,
    Ornament,
    Passage,
    draw_plaque_border,
    framed,
)
from dme_desktop.pdf.document import Sheet, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.fonts import CAPITALS, SERIF, Font
from dme_desktop.pdf.hands import Hands
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signer

LADDER = (
    Scale(24, 1.4, 14, 24 * MM, SERIF),
    Scale(21, 1.4, 12, 24 * MM, SERIF),
    Scale(18, 1.4, 10, 22 * MM, SERIF),
    Scale(16, 1.35, 9, 20 * MM, SERIF),
    Scale(14, 1.3, 7, 18 * MM, SERIF),
    Scale(12, 1.25, 5, 16 * MM, SERIF),
)


class PlaqueText(Sheet, frozen=True, kw_only=True):
    """Everything that is printed on the sheet.

    The first line of `text` is the heading of the stone, the second the name of the village;
    `area` is the district and regency it lies in.
    """

    text: str
    place: str
    date: dt.date
    signers: tuple[Signer | None, ...]
    area: str = ""
    logo: bytes | None = None


def build(sheets: PlaqueText | Sequence[PlaqueText]) -> bytes:
    """Return one PDF of one sheet or of a batch."""
    batch = each(sheets)
    document = framed("Naskah prasasti", batch[0].paper, draw_plaque_border)
    for sheet in batch:
        note = f"Naskah · {sheet.number}" if sheet.number else "Naskah"
        document.add(partial(story, sheet), replace(sheet.foot, note=note), LADDER)
    return document.finish()


def story(sheet: PlaqueText, scale: Scale) -> list[Block]:
    """Return the sheet, from the coat of arms to who unveils the stone."""
    heading, *lines = [line.strip() for line in sheet.text.splitlines() if line.strip()] or [""]
    name, motto = lines[:1], lines[1:]
    area = Font(CAPITALS.regular, max(12, scale.size - 6))
    large = Font(SERIF.bold, scale.size * 1.7)
    signers = tuple(filter(None, sheet.signers))
    smaller = Scale(max(11, scale.size - 5), 1.2, scale.gap, scale.signing, SERIF)
    return [
        Space(0, stretch=5 * MM),
        Emblem(sheet.logo, 24 * MM),
        Space(scale.gap * 0.5, stretch=4 * MM),
        Centred(heading.upper(), large, GREEN, most=3, pitch=1.15, track=0.08),
        Ornament(),
        Space(scale.gap * 0.5, stretch=4 * MM),
        *(Passage(Prose([Run(line, bold=True)], scale, "centre")) for line in name),
        Centred(sheet.area, area, track=0.04),
        Space(scale.gap * 0.4, stretch=3 * MM),
        *(Passage(Prose([Run(line, italic=True)], scale, "centre")) for line in motto),
        Space(scale.gap, stretch=8 * MM),
        Centred(f"{sheet.place}, {print_date(sheet.date)}", Font(SERIF.regular, scale.size - 3)),
        Space(scale.gap * 0.5, stretch=3 * MM),
        Hands(signers, smaller, sheet.foot, on_axis=len(signers) == 1),
        Space(0, stretch=1 * MM),
    ]
