"""Kartu edukasi: five signs of a departure that is official, and whom to ask.

The signs are the five questions of the domain dictionary, section 2. Telephone numbers are written
by the village: those of other offices change and were not verified.
"""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.tables import Labels

TITLE = "LIMA CIRI KEBERANGKATAN RESMI"
SIGNS = (
    ("Terdaftar.", "Namanya tercatat di dinas tenaga kerja atau LTSA, dan punya ID CPMI."),
    ("Visa kerja.", "Bukan visa kunjungan, wisata, umrah atau ziarah."),
    ("Perjanjian kerja.", "Sudah dibaca, dipahami, ditandatangani, dan salinannya di rumah."),
    ("BPJS Ketenagakerjaan.", "Terlindungi sebelum, selama dan sesudah bekerja."),
    ("E-KPMI.", "Kartu atau nomornya sudah ada sebelum naik pesawat."),
)
WARNINGS = (
    "Disuruh diam-diam, tergesa-gesa, atau tanpa memberi tahu keluarga.",
    "Diminta menyerahkan KTP, KK atau ijazah asli tanpa tanda terima.",
    "Diminta uang di muka tanpa kuitansi.",
)
ADVICE = (
    "Jika satu saja belum ada, jangan berangkat dulu. Tanyakan ke kantor desa, tidak "
    "dipungut biaya."
)
OPEN = (("Dinas tenaga kerja", ""), ("BP3MI", ""), ("Kepolisian", ""))
LADDER = (  # as large as the paper allows: it hangs in a house
    Scale(16, 1.45, 12, 20 * MM),
    Scale(14.5, 1.4, 10, 20 * MM),
    Scale(13, 1.35, 9, 20 * MM),
    Scale(12, 1.3, 7, 18 * MM),
)


class EducationCard(msgspec.Struct, frozen=True, kw_only=True):
    """What the card carries of the office; `phone` is its own, "" leaves a line to write on.

    `called` is whom the village says to ask; without any, lines to write on.
    """

    letterhead: Letterhead
    foot: Foot
    office: str
    phone: str = ""
    hamlet_title: str = "Kepala Dusun"
    called: Sequence[tuple[str, str]] = ()
    paper: PaperSize = PaperSize.F4


def build(card: EducationCard) -> bytes:
    """Return the card as one PDF."""
    document = Document("Kartu edukasi", Page(paper=card.paper))
    document.add(partial(story, card), card.foot, LADDER)
    return document.finish()


def story(card: EducationCard, scale: Scale) -> list[Block]:
    """Return the card from letterhead to the numbers to call."""
    signs = [[Run(f"{name} ", bold=True), Run(told)] for name, told in SIGNS]
    called = card.called or [(card.hamlet_title.capitalize(), ""), *OPEN]
    contacts = [(f"Kantor {card.office}", card.phone), *called]
    return [
        Head(card.letterhead),
        Space(scale.gap * 1.2),
        Title(TITLE, "untuk calon pekerja migran dan keluarganya", scale),
        Space(scale.gap, stretch=8 * MM),
        *numbered(signs, scale, "left"),
        Space(scale.gap, stretch=14 * MM),
        Notice(card.letterhead.says(ADVICE), scale),
        Space(scale.gap, stretch=14 * MM),
        Prose([Run("Waspada bila:", bold=True)], scale, stays_with_next=True),
        Space(scale.gap * 0.4),
        *numbered(WARNINGS, scale, "left"),
        Space(scale.gap, stretch=14 * MM),
        Prose([Run("Bertanya dan melapor:", bold=True)], scale, stays_with_next=True),
        Space(scale.gap * 0.4),
        Labels(contacts, scale, 62 * MM, 0),
    ]
