"""Hal yang belum jelas: what a family must hear before it gives permission; printed first.

It takes no number and decides nothing: the family reads it, asks, and signs that it has heard it.
"""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.letters.documents.body import Party, identity, points
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer

TITLE = "HAL YANG BELUM JELAS SEBELUM IZIN DIBERIKAN"
LEADS = "Menurut catatan kantor, hal berikut belum jelas pada rencana keberangkatan:"
ADVICE = (
    "Jangan berangkat sebelum semuanya jelas. Pemeriksaan di dinas tenaga kerja dan BP3MI tidak "
    "dipungut biaya."
)
HEARD = (
    "Kami telah mendengar dan memahami hal di atas. Tanda tangan di bawah ini bukan izin dan tidak "
    "mengurangi hak siapa pun."
)


class Cautions(msgspec.Struct, frozen=True, kw_only=True):
    """What is printed: about whom, what is unclear, and who hears it."""

    letterhead: Letterhead
    foot: Foot
    person: Party
    cautions: Sequence[str]
    place_and_date: str
    giver: str = ""
    officer: str = ""
    paper: PaperSize = PaperSize.F4


def build(sheet: Cautions) -> bytes:
    """Return the sheet as one PDF."""
    document = Document("Hal yang belum jelas", Page(paper=sheet.paper))
    document.add(partial(story, sheet), sheet.foot)
    return document.finish()


def story(sheet: Cautions, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signatures."""
    return [
        Head(sheet.letterhead),
        Space(scale.gap * 1.1),
        Title(TITLE, f"Dibacakan kepada keluarga, {sheet.place_and_date}", scale),
        *identity(sheet.person, scale),
        Space(scale.gap),
        Prose(LEADS, scale, stays_with_next=True),
        Space(scale.gap * 0.5),
        *points(sheet.cautions, scale),
        Space(scale.gap),
        Notice(ADVICE, scale),
        Space(scale.gap),
        Prose(HEARD, scale, stays_with_next=True),
        Space(scale.gap, stretch=10 * MM),
        Signatures(
            (
                Signer(name=sheet.person.name, role="Yang akan berangkat"),
                Signer(name=sheet.giver, role="Wakil keluarga"),
                Signer(name=sheet.officer, role=sheet.letterhead.says("Petugas desa")),
            ),
            scale,
        ),
    ]
