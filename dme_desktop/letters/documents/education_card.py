"""Kartu edukasi: five signs of a departure that is official, and whom to ask.

Two of them stand on a sheet that is cut in the middle: one stays with the family, one goes along.
The signs are the five questions of the domain dictionary, section 2. Telephone numbers are written
by the village: those of other offices change and were not verified.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Beside, Block, Scale, Space, Together
from dme_desktop.pdf.foot import PRACTICE, Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import DASHED, MM, Ink
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.tables import Labels

TITLE = "LIMA CIRI KEBERANGKATAN RESMI"
FOR = "untuk calon pekerja migran dan keluarganya"
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
LADDER = (  # as large as the paper allows
    Scale(13, 1.4, 9, 20 * MM),
    Scale(12.5, 1.35, 8, 20 * MM),
    Scale(12, 1.3, 7, 20 * MM),
    Scale(11.5, 1.25, 6, 18 * MM),
    Scale(11, 1.2, 4, 16 * MM),
    Scale(11, 1.1, 2, 16 * MM),
)
BETWEEN = 16 * MM  # the two cards, with the line to cut along in its middle


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
    """Return a sheet of two cards as one PDF."""
    page = Page(paper=card.paper, landscape=True, left=14 * MM, right=14 * MM, top=12 * MM)
    document = Document("Kartu edukasi", page)
    document.add(partial(story, card), card.foot, LADDER)
    return document.finish()


def story(card: EducationCard, scale: Scale) -> list[Block]:
    """Return two cards beside each other."""
    return [Pair(Together(_card(card, scale)))]


@dataclass
class Pair(Block):
    """The same twice, with a line between along which the sheet is cut."""

    one: Block

    def height(self, width: float) -> float:
        """Return the height this block takes at `width`."""
        return self._both().height(width)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw both and the line."""
        self._both().draw(ink, x, top, width)
        middle = x + width / 2
        ink.line(middle, top, middle, top - self.height(width), DASHED)

    def _both(self) -> Beside:
        return Beside([(1, self.one), (1, self.one)], BETWEEN)


def _card(card: EducationCard, scale: Scale) -> list[Block]:
    """Return one card from letterhead to the numbers to call."""
    signs = [[Run(f"{name} ", bold=True), Run(told)] for name, told in SIGNS]
    called = card.called or [(card.hamlet_title.capitalize(), ""), *OPEN]
    contacts = [(f"Kantor {card.office}", card.phone), *called]
    return [
        Head(card.letterhead, small=True),
        Space(scale.gap),
        Title(TITLE, f"{PRACTICE} · {FOR}" if card.foot.practice else FOR, scale),
        Space(scale.gap),
        *numbered(signs, scale, "left"),
        Space(scale.gap),
        Notice(card.letterhead.says(ADVICE), scale),
        Space(scale.gap),
        Prose([Run("Waspada bila:", bold=True)], scale, stays_with_next=True),
        Space(scale.gap * 0.4),
        *numbered(WARNINGS, scale, "left"),
        Space(scale.gap),
        Prose([Run("Bertanya dan melapor:", bold=True)], scale, stays_with_next=True),
        Space(scale.gap * 0.4),
        Labels(contacts, scale, 46 * MM, 0),
    ]
