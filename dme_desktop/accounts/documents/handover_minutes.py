"""Berita acara serah terima: what a clerk leaves to the next one, with both signatures."""

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
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid

TITLE = "BERITA ACARA SERAH TERIMA TUGAS"
OPENING = (
    "Pada hari ini, {day}, di kantor {village}, {giver} menyerahkan kepada {taker} tugas "
    "mengerjakan buku pekerja migran desa dengan program DME Desktop{reason}, dengan keadaan "
    "sebagai berikut."
)
AGREED = (
    "Kata sandi desa diganti pada hari ini dan hanya diketahui oleh yang berhak.",
    "Letak amplop lembar kode pemulihan sudah ditunjukkan; amplop yang terbuka diganti.",
    "Yang menyerahkan tidak menyimpan salinan data warga dalam bentuk apa pun.",
    "Yang belum selesai di atas dikerjakan oleh yang menerima.",
)
COLUMNS = [Column("No", 12, "centre"), Column("Yang diserahkan", 70), Column("Keadaan", 95)]


class HandoverMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed; `items` are pairs of what is handed over and how it stands."""

    letterhead: Letterhead
    foot: Foot
    village: str
    place: str
    giver: str
    taker: str
    held_on: dt.date
    reason: str
    notes: str
    items: tuple[tuple[str, str], ...]
    head: Signer
    paper: PaperSize = PaperSize.F4


def build(minutes: HandoverMinutes) -> bytes:
    """Return the minutes as one PDF."""
    document = Document("Berita acara serah terima tugas", Page(paper=minutes.paper))
    document.add(partial(story, minutes), minutes.foot, LETTER)
    return document.finish()


def story(minutes: HandoverMinutes, scale: Scale) -> list[Block]:
    """Return the minutes from letterhead to the three signatures."""
    day = f"{weekday(minutes.held_on)}, {print_date(minutes.held_on)}"
    opening = OPENING.format(
        day=day,
        village=minutes.village,
        giver=minutes.giver,
        taker=minutes.taker,
        reason=f" karena {minutes.reason}" if minutes.reason else "",
    )
    rows = [(str(n), what, state) for n, (what, state) in enumerate(minutes.items, 1)]
    notes = [Run("Pesan: ", bold=True), Run(minutes.notes)]
    return [
        Head(minutes.letterhead),
        Space(scale.gap),
        Title(TITLE, scale=scale),
        Prose(opening, scale),
        Space(scale.gap),
        Grid(COLUMNS, rows, scale),
        Space(scale.gap),
        Prose("Kedua pihak bersepakat:", scale, "left", stays_with_next=True),
        *numbered([minutes.letterhead.says(one) for one in AGREED], scale),
        *([Prose(notes, scale)] if minutes.notes else []),
        Space(scale.gap, stretch=8 * MM),
        *_signatures(minutes, scale),
    ]


def _signatures(minutes: HandoverMinutes, scale: Scale) -> list[Block]:
    day = f"{minutes.place}, {print_date(minutes.held_on)}"
    giver = Signer(name=minutes.giver, role="Petugas", before="Yang menyerahkan,")
    taker = Signer(name=minutes.taker, role="Petugas", before="Yang menerima,", place_and_date=day)
    knows = msgspec.structs.replace(minutes.head, before="Mengetahui,")
    return [
        Signatures((giver, taker), scale),
        Space(scale.gap),
        Signatures((knows,), scale),
    ]
