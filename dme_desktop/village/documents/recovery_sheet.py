"""Lembar kode pemulihan: the one paper that opens the village's data when all else is lost.

It carries no secret but the code itself, and the code is kept nowhere else in plain words.
"""

import datetime as dt
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import LETTER, Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.groups import Groups
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer

TITLE = "LEMBAR KODE PEMULIHAN"
WARNING = (
    "RAHASIA. Siapa yang memegang lembar ini dapat membuka data warga. Jangan difoto, jangan "
    "disalin, jangan dikirim lewat WhatsApp, jangan disimpan bersama komputer atau cadangannya."
)
PURPOSE = (
    "Kode ini membuka data DME Desktop {village} bila kata sandi terlupa, komputer rusak atau "
    "hilang, atau data dipulihkan dari cadangan di komputer lain. Tanpa kode ini dan tanpa kata "
    "sandi, tidak seorang pun dapat membuka data itu, juga tidak pembuat programnya."
)
CARE = (
    "Masukkan ke dalam amplop, lem, lalu bubuhi cap desa dan tanda tangan di atas lipatannya.",
    "Simpan di lemari besi atau lemari terkunci kantor desa, terpisah dari komputer.",
    "Catat di buku inventaris siapa yang menyimpan; serahkan dengan berita acara bila berganti.",
    "Bila amplop terbuka atau hilang, buat kode baru hari itu juga di Pengaturan, Keamanan.",
    "Lembar lama tidak berlaku lagi begitu kode baru dibuat; musnahkan.",
)


class RecoverySheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. `groups` are the eight groups of four characters."""

    letterhead: Letterhead | None
    foot: Foot
    village: str
    date: dt.date
    place: str
    groups: tuple[str, ...]
    keeper: Signer
    witness: Signer
    paper: PaperSize = PaperSize.F4


def build(sheet: RecoverySheet) -> bytes:
    """Return the PDF of one sheet; there is never a batch of secrets."""
    document = Document("Lembar kode pemulihan", Page(paper=sheet.paper))
    document.add(partial(story, sheet), sheet.foot, LETTER)
    return document.finish()


def story(sheet: RecoverySheet, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signatures."""
    head: list[Block] = [Head(sheet.letterhead)] if sheet.letterhead else []
    care = [Run("Cara menyimpan", bold=True)]
    return [
        *head,
        Space(scale.gap * 1.2),
        Title(TITLE, f"{sheet.village}, {print_date(sheet.date)}", scale),
        Notice(WARNING, scale),
        Space(scale.gap * 1.6, stretch=6 * MM),
        Groups(sheet.groups),
        Space(scale.gap * 1.6, stretch=6 * MM),
        Prose(PURPOSE.format(village=sheet.village), scale),
        Space(scale.gap),
        Prose(care, scale, "left", stays_with_next=True),
        Space(scale.gap * 0.4),
        *numbered([_said(sheet, line) for line in CARE], scale),
        Space(scale.gap, stretch=10 * MM),
        _signatures(sheet, scale),
    ]


def _said(sheet: RecoverySheet, line: str) -> str:
    return sheet.letterhead.says(line) if sheet.letterhead else line


def _signatures(sheet: RecoverySheet, scale: Scale) -> Block:
    day = f"{sheet.place}, {print_date(sheet.date)}"
    keeper = msgspec.structs.replace(sheet.keeper, before="Yang menyimpan,", place_and_date=day)
    witness = msgspec.structs.replace(sheet.witness, before="Yang menyaksikan,")
    return Signatures((witness, keeper), scale)
