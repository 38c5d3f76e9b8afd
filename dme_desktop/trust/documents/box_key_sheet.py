"""Lembar kunci titipan: a regency's public key as a code to scan, with the fingerprint beside it.

Nothing on it is secret. A village scans it, types the fingerprint from the paper, and so lets that
office open its data key when passphrase and recovery sheet are lost together.
"""

import datetime as dt
from dataclasses import dataclass
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf import seal
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.groups import Groups
from dme_desktop.pdf.ink import MM, Ink
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Labels

TITLE = "LEMBAR KUNCI TITIPAN"
NOTICE = (
    "Lembar ini tidak rahasia, tetapi harus benar: serahkan langsung ke tangan perangkat desa, "
    "jangan lewat pesan. Dengan sidik di bawah ini desa tahu kepada siapa kuncinya dititipkan."
)
PURPOSE = (
    "Desa yang mau boleh menitipkan kunci datanya kepada {office}. Titipan itu tersimpan di "
    "komputer dan cadangan desa, tertutup, dan hanya kantor ini yang dapat membukanya. Gunanya "
    "satu: bila kata sandi dan lembar kode pemulihan desa hilang bersamaan."
)
USE = (
    "Di desa: Pengaturan, Titipan kunci. Pindai kode QR ini, lalu ketik sidiknya dari kertas.",
    "Bila berbeda satu huruf saja, kodenya bukan dari kantor ini: jangan dipakai.",
    "Kantor ini membuka titipan hanya atas permintaan tertulis kepala desa, dengan berita acara.",
    "Desa dapat mencabut titipannya kapan saja. Bila kunci ini diganti, desa menitipkan lagi.",
)


class BoxKeySheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. `code` is what is scanned, `groups` those of the fingerprint."""

    letterhead: Letterhead
    foot: Foot
    office: str
    code: str
    groups: tuple[str, ...]
    made_on: dt.date
    date: dt.date
    place: str
    head: Signer
    paper: PaperSize = PaperSize.F4


@dataclass
class Code(Block):
    """A code to scan, in the middle."""

    text: str

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return the height this block takes."""
        return seal.SIDE + 2 * seal.QUIET

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the dots with a quiet zone around them."""
        left = x + (width - seal.SIDE) / 2
        seal.draw_seal(ink, left, top - seal.QUIET - seal.SIDE, seal.dots_of(self.text))


def build(sheet: BoxKeySheet) -> bytes:
    """Return the PDF of one sheet."""
    document = Document("Lembar kunci titipan", Page(paper=sheet.paper))
    document.add(partial(story, sheet), sheet.foot)
    return document.finish()


def story(sheet: BoxKeySheet, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signature."""
    day = f"{sheet.place}, {print_date(sheet.date)}"
    return [
        Head(sheet.letterhead),
        Space(scale.gap * 1.2),
        Title(TITLE, f"{sheet.office}, {print_date(sheet.date)}", scale),
        Notice(NOTICE, scale),
        Space(scale.gap, stretch=4 * MM),
        Code(sheet.code),
        Space(scale.gap),
        Prose([Run("Sidik kunci titipan", bold=True)], scale, "left", stays_with_next=True),
        Space(scale.gap * 0.6),
        Groups(sheet.groups),
        Space(scale.gap, stretch=4 * MM),
        Labels(
            [("Kantor", sheet.office), ("Berlaku sejak", print_date(sheet.made_on))],
            scale,
            first_bold=True,
        ),
        Space(scale.gap),
        Prose(PURPOSE.format(office=sheet.office), scale),
        Space(scale.gap),
        Prose([Run("Cara memakai", bold=True)], scale, "left", stays_with_next=True),
        Space(scale.gap * 0.4),
        *numbered(USE, scale),
        Space(scale.gap, stretch=10 * MM),
        Signatures((None, msgspec.structs.replace(sheet.head, place_and_date=day)), scale),
    ]
