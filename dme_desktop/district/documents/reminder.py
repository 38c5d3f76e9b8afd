"""Surat pengingat: a desk asks a village for its package, kindly, and says how.

The wording is a template of the program and no official text.
"""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Labels

NAME = "Surat pengingat"
GREETING = "Kepada Yth. {head} {village}"
LATE = (
    "Paket data Desa Migran Emas dari {village} yang terakhir kami terima memuat keadaan per "
    "{day}. Supaya angka {office} lengkap, mohon paket terbaru dikirim dalam tujuh hari."
)
NEVER = (
    "Paket data Desa Migran Emas dari {village} belum pernah kami terima. Supaya angka {office} "
    "lengkap, mohon paket pertama dikirim dalam tujuh hari."
)
HOW = (
    "Buka DME Desktop, ruang Paket, tekan Ctrl+N, periksa isinya, lalu F10 ke stik.",
    "Serahkan stiknya, atau kirim berkasnya lewat pesan: isinya terkunci untuk kantor kami.",
    "Bila ada kesulitan, hubungi kantor kami; petugas akan membantu.",
)
THANKS = "Atas perhatian dan kerja samanya kami ucapkan terima kasih."


class ReminderLetter(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. `last` is of which day the last package tells, None for never."""

    letterhead: Letterhead
    foot: Foot
    office: str
    place: str
    date: dt.date
    village: str
    village_head: str
    last: dt.date | None
    signer: Signer
    paper: PaperSize = PaperSize.F4


def build(letters: Sequence[ReminderLetter]) -> bytes:
    """Return the letters as one PDF, a page each."""
    document = Document(NAME, Page(paper=letters[0].paper))
    for one in letters:
        document.add(partial(story, one), one.foot)
    return document.finish()


def story(letter: ReminderLetter, scale: Scale) -> list[Block]:
    """Return one letter from letterhead to signature."""
    body = NEVER if letter.last is None else LATE
    day = print_date(letter.last) if letter.last else ""
    dated = f"{letter.place}, {print_date(letter.date)}"
    return [
        Head(letter.letterhead),
        Space(scale.gap * 1.2),
        Title("SURAT PENGINGAT", "Paket data Desa Migran Emas", scale),
        Space(scale.gap),
        Labels([("Perihal", "Permintaan paket data"), ("Sifat", "Biasa")], scale, first_bold=False),
        Space(scale.gap),
        Prose(GREETING.format(head=letter.village_head, village=letter.village), scale, "left"),
        Space(scale.gap),
        Prose("Dengan hormat,", scale, "left"),
        Space(scale.gap * 0.6),
        Prose(body.format(village=letter.village, day=day, office=letter.office), scale),
        Space(scale.gap),
        Prose("Caranya:", scale, "left", stays_with_next=True),
        Space(scale.gap * 0.4),
        *numbered(HOW, scale),
        Space(scale.gap),
        Prose(THANKS, scale),
        Space(scale.gap, stretch=10 * MM),
        Signatures((None, msgspec.structs.replace(letter.signer, place_and_date=dated)), scale),
    ]
