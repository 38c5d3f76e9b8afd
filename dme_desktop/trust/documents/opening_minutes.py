"""Berita acara pembukaan titipan kunci: who asked, why, what was handed over, and what was not."""

import datetime as dt
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date, weekday
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import LETTER, Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Labels

TITLE = "BERITA ACARA PEMBUKAAN TITIPAN KUNCI"
OPENING = (
    "Pada hari ini, {day}, di {office} dibuka titipan kunci data milik {village} atas permintaan "
    "{asker}, karena {reason}."
)
TOLD = (
    "Yang dibuat hanya kode pemulihan baru untuk kunci yang sama.",
    "Data desa tidak dibuka, disalin atau dibaca, dan kata sandi lama tidak diketahui.",
    "Diserahkan: satu berkas pembuka di stik, dan lembar kode pemulihan dalam amplop tertutup.",
    "Kantor ini tidak menyimpan salinan kode pemulihan itu.",
    "Setelah data terbuka, desa membuat kata sandi baru, lembar pemulihan baru dan cadangan baru.",
)


class OpeningMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed."""

    letterhead: Letterhead
    foot: Foot
    office: str
    place: str
    village: str
    asker: str
    reason: str
    paper_no: str
    key: str
    opened_on: dt.date
    head: Signer
    paper: PaperSize = PaperSize.F4


def build(minutes: OpeningMinutes) -> bytes:
    """Return the minutes as one PDF."""
    document = Document("Berita acara pembukaan titipan kunci", Page(paper=minutes.paper))
    document.add(partial(story, minutes), minutes.foot, LETTER)
    return document.finish()


def story(minutes: OpeningMinutes, scale: Scale) -> list[Block]:
    """Return the minutes from letterhead to the signatures."""
    day = f"{weekday(minutes.opened_on)}, {print_date(minutes.opened_on)}"
    asked = [("Yang meminta", minutes.asker), ("Surat permintaan", minutes.paper_no),
             ("Desa", minutes.village), ("Sidik kunci data", minutes.key)]  # fmt: skip
    opening = OPENING.format(
        day=day,
        office=minutes.office,
        village=minutes.village,
        asker=minutes.asker,
        reason=minutes.reason,
    )
    taker = Signer(
        name=minutes.asker,
        role="Yang meminta dan menerima",
        place_and_date=f"{minutes.place}, {print_date(minutes.opened_on)}",
    )
    giver = msgspec.structs.replace(minutes.head, before="Yang membuka,")
    return [
        Head(minutes.letterhead),
        Space(scale.gap),
        Title(TITLE, scale=scale),
        Prose(opening, scale),
        Space(scale.gap),
        Labels([(label, said) for label, said in asked if said], scale, first_bold=True),
        Space(scale.gap),
        *numbered(TOLD, scale),
        Space(scale.gap, stretch=8 * MM),
        Signatures((giver, taker), scale),
    ]
