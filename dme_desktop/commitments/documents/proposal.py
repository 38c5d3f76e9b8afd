"""Usulan Desa Migran Emas: a letter, and on its attachment how the village stands.

What a village has to show is summed up in the program's own words from what was published of the
programme (domain dictionary, section 1); it is no official list.
"""

from collections.abc import Sequence
from functools import partial

from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Beside, Block, PageBreak, Scale, Space
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

NOT_OFFICIAL = (
    "Disusun dari data desa. Pokok yang ditanyakan diringkas dari keterangan program yang "
    "diumumkan dan bukan daftar resmi."
)


class Proposal(Sheet, frozen=True, kw_only=True):
    """Everything that is printed; `words` are its paragraphs, `shown` how the village stands."""

    letterhead: Letterhead
    place_and_date: str
    addressee: str
    village: str
    words: tuple[str, ...]
    as_of: str
    workers: tuple[tuple[str, str], ...]
    shown: tuple[tuple[str, str], ...]
    head: Signer
    copies: tuple[str, ...] = ()


def build(proposals: Proposal | Sequence[Proposal]) -> bytes:
    """Return one PDF of one proposal or of a batch, each with its attachment."""
    batch = each(proposals)
    document = Document("Usulan Desa Migran Emas", Page(paper=batch[0].paper))
    for one in batch:
        document.add(partial(story, one), one.foot)
    return document.finish()


def story(letter: Proposal, scale: Scale) -> list[Block]:
    """Return the letter, and the attachment on a page of its own."""
    return [*_letter(letter, scale), PageBreak(), *_attachment(letter, scale)]


def _letter(letter: Proposal, scale: Scale) -> list[Block]:
    says = letter.letterhead.says
    return [
        Head(letter.letterhead),
        Space(scale.gap * 1.2),
        Beside([(0.54, _references(letter, scale)), (0.46, _address(letter, scale))], 4 * MM),
        Space(scale.gap * 2),
        *(
            block
            for text in letter.words
            for block in (Prose(says(text), scale), Space(scale.gap * 0.8))
        ),
        Space(scale.gap, stretch=10 * MM),
        Signatures((None, letter.head), scale, stays_with_next=bool(letter.copies)),
        *_copies(letter.copies, scale),
    ]


def _references(letter: Proposal, scale: Scale) -> Labels:
    said = [
        ("Nomor", letter.number),
        ("Lampiran", "1 (satu) lembar"),
        ("Perihal", "Usulan Desa Migran Emas"),
    ]
    return Labels(said, scale, 24 * MM, 0)


def _address(letter: Proposal, scale: Scale) -> Prose:
    said = f"{letter.place_and_date}\nKepada\nYth. {letter.addressee}\ndi tempat"
    return Prose(said, scale, "left")


def _copies(copies: Sequence[str], scale: Scale) -> list[Block]:
    if not copies:
        return []
    head = Prose("Tembusan:", scale, stays_with_next=True)
    return [Space(scale.gap), head, *numbered(copies, scale)]


def _attachment(letter: Proposal, scale: Scale) -> list[Block]:
    number = letter.number or "........................"
    small = Scale(scale.size - 1, 1.25)
    says = letter.letterhead.says
    columns = [
        Column("No", 10, "centre"), Column("Pokok", 58), Column(says("Keadaan di desa"), 104),
    ]  # fmt: skip
    rows = [(str(place), *one) for place, one in enumerate(letter.shown, start=1)]
    return [
        Title("LAMPIRAN USULAN DESA MIGRAN EMAS", f"Nomor : {number}", scale),
        Labels([("Desa/kelurahan", letter.village), *letter.workers], scale, 62 * MM, 0),
        Space(scale.gap),
        Grid(columns, rows, small),
        Space(scale.gap * 0.6),
        Prose(says(f"Posisi data per {letter.as_of}. {NOT_OFFICIAL}"), small),
        Space(scale.gap * 1.4, stretch=8 * MM),
        Signatures((None, letter.head), scale),
    ]
