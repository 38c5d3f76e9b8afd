"""Sertifikat: handed out for a training, to a family, as an award; one or a whole hall of them.

That of a course may have a back, on which its subjects and hours stand.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from dme_desktop.kernel.words import titled
from dme_desktop.pdf.certificate import (
    GREEN,
    Centred,
    Emblem,
    Ornament,
    Passage,
    Still,
    draw_back_border,
    framed,
)
from dme_desktop.pdf.document import Sheet, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.fonts import CAPITALS, SERIF, Font
from dme_desktop.pdf.hands import CodeOf, Hands
from dme_desktop.pdf.ink import MM, Ink
from dme_desktop.pdf.letterhead import number_line
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

LADDER = (
    Scale(16, 1.35, 6, 22 * MM, SERIF),
    Scale(14.5, 1.3, 7, 20 * MM, SERIF),
    Scale(13, 1.25, 5, 18 * MM, SERIF),
    Scale(11, 1.2, 3.5, 15 * MM, SERIF),
    Scale(11, 1.1, 1, 12 * MM, SERIF),
)
LARGEST_TITLE, LEAST = 31, 11  # points
GENUINE = "Keaslian: pindai kode di halaman depan, lalu cocokkan nama, nomor dan tanggalnya."


class Back(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the back: facts, a table of (subject, hours), and its total."""

    title: str
    facts: tuple[tuple[str, str], ...]
    heads: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    total: tuple[str, str]


class Certificate(Sheet, frozen=True, kw_only=True):
    """Everything that is printed. `government` are the lines over the title, the village last.

    `reason` goes before the activity ("atas keikutsertaannya dalam"), `circumstances` after it.
    """

    title: str
    government: tuple[str, ...]
    name: str
    reason: str
    activity: str
    circumstances: str
    signers: tuple[Signer | None, ...]
    logo: bytes | None = None
    back: Back | None = None


class _Parts(NamedTuple):
    """What is the same on all certificates of a batch, at one scale."""

    head: Block
    given: Block
    lower: Block
    hands: Hands


def build(certificates: Certificate | Sequence[Certificate]) -> bytes:
    """Return one PDF of one certificate or of a batch, a page each, with its back if it has one."""
    batch = each(certificates)
    document = framed(batch[0].title, batch[0].paper, back=draw_back_border)
    known: dict[object, _Parts] = {}
    for one in batch:
        behind = [partial(_behind, one, one.back)] if one.back else []
        document.add(partial(_story, known, one), one.foot, LADDER, behind)
    return document.finish()


def _story(known: dict[object, _Parts], one: Certificate, scale: Scale) -> list[Block]:
    """Return a certificate; what it shares with the one before is not set again."""
    key = (one.title, one.government, one.reason, one.activity, one.circumstances, one.logo,
           one.signers, one.foot.sealed, scale)  # fmt: skip
    parts = known.get(key)
    if parts is None:
        parts = known[key] = _parts(one, scale, len(known))
    number = number_line(one.number)
    return [
        Space(0, stretch=4 * MM),
        parts.head,
        Centred(number, Font(SERIF.regular, max(LEAST, scale.size - 3))),
        Space(scale.gap, stretch=6 * MM),
        parts.given,
        Space(scale.gap * 0.5, stretch=3 * MM),
        Name(one.name, scale),
        Space(scale.gap, stretch=6 * MM),
        parts.lower,
        CodeOf(parts.hands, one.foot),
        Space(0, stretch=1 * MM),
    ]


def _behind(one: Certificate, back: Back, scale: Scale) -> list[Block]:
    """Return the back of a certificate: whose it is, and what was taught for how long."""
    small = Scale(max(LEAST, scale.size - 2), 1.25, scale.gap, 0, SERIF)
    columns = [Column("No", 10, "centre"), Column(back.heads[0], 150), Column(back.heads[1], 26,
               "right")]  # fmt: skip
    rows = [(str(number), *cells) for number, cells in enumerate(back.rows, start=1)]
    return [
        Centred(back.title.upper(), Font(SERIF.bold, scale.size * 1.6), GREEN, track=0.08),
        Ornament(),
        Space(scale.gap * 0.5),
        Labels([("Nomor", one.number), *back.facts], small, 48 * MM, 0),
        Space(scale.gap),
        Grid(columns, rows, small, [back.total]),
        Space(scale.gap),
        Prose([Run(GENUINE, italic=True)], small, "left"),
        Space(0, stretch=40 * MM),
    ]


def _parts(one: Certificate, scale: Scale, number: int) -> _Parts:
    small, strong = (
        Font(CAPITALS.regular, max(LEAST, scale.size - 2.5)),
        Font(CAPITALS.bold, scale.size + 2),
    )
    *over, village = one.government or ("",)
    title = Font(SERIF.bold, min(LARGEST_TITLE, scale.size * 2.05))
    head = [
        Emblem(one.logo),
        Centred(" · ".join(titled(line) for line in over), small, track=0.04),
        Centred(titled(village), strong, track=0.06),
        Space(scale.gap * 1.6),
        Centred(one.title.upper(), title, GREEN, pitch=1.05, track=0.08),
        Ornament(),
    ]
    given = Prose([Run("diberikan kepada", italic=True)], scale, "centre")
    words = Passage(Prose(_words(one), scale, "centre"))
    signers = tuple(filter(None, one.signers))
    hands = Hands(signers, _smaller(scale), one.foot, day_of(one.signers), is_shared=True)
    return _Parts(
        Still((number, "head"), head),
        Still((number, "given"), [given]),
        Still((number, "lower"), [words, Space(scale.gap * 1.8), hands]),
        hands,
    )


def day_of(signers: Sequence[Signer | None]) -> str:
    """Return place and date as one of those who sign tells them."""
    return next((one.place_and_date for one in signers if one and one.place_and_date), "")


def _words(one: Certificate) -> list[Run]:
    return [
        Run(f"{one.reason} "),
        Run(one.activity, bold=True),
        Run(f" {one.circumstances}" if one.circumstances else ""),
    ]


def _smaller(scale: Scale) -> Scale:
    return Scale(max(LEAST, scale.size - 2), 1.2, scale.gap, scale.signing, scale.family)


class Name(Block):
    """Whose certificate it is: large, over a swelled rule that is no underline."""

    def __init__(self, name: str, scale: Scale) -> None:
        self._rule = Ornament()
        self._line = Centred(
            name, Font(SERIF.bold, scale.size * 2.5), most=3, pitch=1.12, smallest=0.6
        )

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self._line.height(width - 40 * MM) + self._rule.height(width)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the name and the rule under it."""
        self._line.draw(ink, x + 20 * MM, top, width - 40 * MM)
        self._rule.draw(ink, x, top - self._line.height(width - 40 * MM), width)
