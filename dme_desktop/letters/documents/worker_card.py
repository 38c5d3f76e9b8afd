"""Lembar PMI: one page for the family and the worker, with whom to call when something happens.

It holds no NIK and no numbers of papers: it is carried about, and may be lost (domain dictionary,
section 12.11). The code in its foot proves it.
"""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Beside, Block, Scale, Space
from dme_desktop.pdf.forms import Notice, Section
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.workers.documents.data_form import Portrait

TITLE = "LEMBAR PEKERJA MIGRAN INDONESIA"
ADVICE = (
    "Simpan satu di rumah dan satu dibawa. Bila ada masalah, hubungi keluarga, kantor desa, atau "
    "perwakilan Indonesia terdekat. Jangan menyerahkan paspor tanpa tanda terima."
)
LADDER = (
    Scale(11, 1.4, 8, 22 * MM),
    Scale(11, 1.25, 5, 18 * MM),
    Scale(11, 1.15, 3, 14 * MM),
    Scale(10, 1.15, 3, 14 * MM),
)
PHOTO = 32 * MM
OPEN = (("Perwakilan Indonesia", "KBRI atau KJRI", ""), ("BP3MI", "pelindungan PMI", ""))


class CardContact(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to call: name, what they are to the worker, telephone."""

    name: str
    relation: str = ""
    phone: str = ""


class WorkerCard(Sheet, frozen=True, kw_only=True):
    """Everything that is printed; `person` and `journey` are rows of label and value."""

    letterhead: Letterhead
    person: Sequence[tuple[str, str]]
    journey: Sequence[tuple[str, str]]
    contacts: Sequence[CardContact]
    office: str
    phone: str
    place_and_date: str
    head: Signer
    photo: bytes | None = None
    called: Sequence[tuple[str, str]] = ()


def build(cards: WorkerCard | Sequence[WorkerCard]) -> bytes:
    """Return one PDF of one card or of a batch, each on its own page."""
    batch = each(cards)
    document = Document("Lembar PMI", Page(paper=batch[0].paper))
    for card in batch:
        document.add(partial(story, card), card.foot, LADDER)
    return document.finish()


def story(card: WorkerCard, scale: Scale) -> list[Block]:
    """Return the card from letterhead to signature."""
    who = Labels(card.person, scale, 38 * MM, 0, first_bold=True)
    wide = 1 - PHOTO / (170 * MM)
    return [
        Head(card.letterhead),
        Space(scale.gap),
        Title(TITLE, card.number, scale),
        Section("A", "Pekerja", scale),
        Space(scale.gap),
        Beside([(wide, who), (1 - wide, Portrait(card.photo))]),
        Section("B", "Pekerjaan di luar negeri", scale),
        Space(scale.gap),
        Labels(card.journey, scale, 38 * MM, 0),
        Space(scale.gap),
        Section("C", "Yang dihubungi", scale),
        Space(scale.gap),
        _contacts(card, scale),
        Space(scale.gap),
        Notice(card.letterhead.says(ADVICE), scale),
        Space(scale.gap, stretch=8 * MM),
        Signatures(
            (None, msgspec.structs.replace(card.head, place_and_date=card.place_and_date)), scale
        ),
    ]


def _contacts(card: WorkerCard, scale: Scale) -> Grid:
    columns = [Column("Siapa", 84), Column("Hubungan", 40), Column("Nomor HP", 42)]
    rows = [(one.name, one.relation, one.phone) for one in card.contacts]
    rows += [
        (f"Kantor {card.office}", card.letterhead.says("kantor desa"), card.phone),
        *((who, "", number) for who, number in card.called),
        *(() if card.called else OPEN),
    ]
    return Grid(columns, rows, scale, row_height=scale.line * 1.45)
