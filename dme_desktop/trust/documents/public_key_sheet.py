"""Lembar kunci publik: by its fingerprint another office knows that a key is this village's.

Nothing on it is secret. The sheet goes from hand to hand, and the file with the key is compared
with it.
"""

import datetime as dt
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.groups import Groups
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Labels

TITLE = "LEMBAR KUNCI PUBLIK"
NOTICE = (
    "Lembar ini tidak rahasia. Serahkan langsung ke tangan petugas, jangan lewat pesan: dengan "
    "sidik di bawah ini petugas memastikan bahwa berkas kuncinya benar dari kantor ini."
)
PURPOSE = (
    "Dengan kunci ini {village} menandatangani kode QR di surat-suratnya. Kantor "
    "yang mengenal kunci ini dapat memeriksa keaslian surat tanpa internet."
)
USE = (
    "Serahkan lembar ini bersama berkas kunci (stik USB) ke dinas di kabupaten.",
    "Petugas kabupaten membuka berkas itu dan mencocokkan empat kelompok sidik, huruf demi huruf.",
    "Bila berbeda satu huruf saja, berkasnya bukan dari kantor ini: jangan dipakai.",
    "Bila kunci diganti, cetak lembar baru dan serahkan lagi; surat lama tetap dapat diperiksa.",
)


class PublicKeySheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. `groups` are the four groups of the fingerprint."""

    letterhead: Letterhead
    foot: Foot
    village: str
    region: str
    groups: tuple[str, ...]
    public: bytes
    made_on: dt.date
    date: dt.date
    place: str
    head: Signer
    paper: PaperSize = PaperSize.F4
    name: str = "Lembar kunci publik"
    title: str = TITLE
    purpose: str = PURPOSE
    use: tuple[str, ...] = USE


def build(sheet: PublicKeySheet) -> bytes:
    """Return the PDF of one sheet."""
    document = Document(sheet.name, Page(paper=sheet.paper))
    document.add(partial(story, sheet), sheet.foot)
    return document.finish()


def story(sheet: PublicKeySheet, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signature."""
    whole = sheet.public.hex()
    key = " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))
    day = f"{sheet.place}, {print_date(sheet.date)}"
    return [
        Head(sheet.letterhead),
        Space(scale.gap * 1.2),
        Title(sheet.title, f"{sheet.village}, {print_date(sheet.date)}", scale),
        Notice(NOTICE, scale),
        Space(scale.gap * 1.6, stretch=6 * MM),
        Prose([Run("Sidik kunci", bold=True)], scale, "left", stays_with_next=True),
        Space(scale.gap * 0.6),
        Groups(sheet.groups),
        Space(scale.gap * 1.2, stretch=6 * MM),
        Labels(
            [
                (sheet.letterhead.says("Desa"), sheet.village),
                ("Wilayah", sheet.region),
                ("Berlaku sejak", print_date(sheet.made_on)),
                ("Kunci lengkap", key),
            ],
            scale,
            first_bold=True,
        ),
        Space(scale.gap),
        Prose(sheet.purpose.format(village=sheet.village), scale),
        Space(scale.gap),
        Prose([Run("Cara memakai", bold=True)], scale, "left", stays_with_next=True),
        Space(scale.gap * 0.4),
        *numbered(sheet.use, scale),
        Space(scale.gap, stretch=10 * MM),
        Signatures((None, msgspec.structs.replace(sheet.head, place_and_date=day)), scale),
    ]
