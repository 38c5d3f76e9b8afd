"""Daftar hadir: who came to an event, each with a signature; printed empty, for the door."""

from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.letters.documents.body import hand_place
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

TITLE = "DAFTAR HADIR"
PLACES = 20
ASKED = ("Kegiatan", "Hari, tanggal", "Waktu", "Tempat", "Narasumber")
LADDER = (Scale(10, 1.3, 6, 22 * MM), Scale(9.5, 1.2, 3.5, 18 * MM), Scale(9, 1.15, 2, 14 * MM))
ROW_HEIGHT = {PaperSize.F4: 8.6 * MM, PaperSize.A4: 7.2 * MM}


class AttendanceSheet(msgspec.Struct, frozen=True, kw_only=True):
    """What the empty list carries of the office, and who signs that it is true."""

    letterhead: Letterhead
    foot: Foot
    keeper: str
    paper: PaperSize = PaperSize.F4


def build(sheet: AttendanceSheet) -> bytes:
    """Return the empty list as one PDF."""
    document = Document("Daftar hadir", Page(paper=sheet.paper))
    document.add(partial(story, sheet), sheet.foot, LADDER)
    return document.finish()


def story(sheet: AttendanceSheet, scale: Scale) -> list[Block]:
    """Return the list from letterhead to the one who kept it."""
    return [
        Head(sheet.letterhead),
        Space(scale.gap),
        Title(TITLE, scale=scale),
        Labels([(one, "") for one in ASKED], scale, 32 * MM, 0),
        Space(scale.gap),
        _places(sheet, scale),
        Space(scale.gap, stretch=6 * MM),
        Signatures((None, Signer(name="", role=sheet.keeper)), scale),
    ]


def _places(sheet: AttendanceSheet, scale: Scale) -> Grid:
    """Return the numbered places; signatures stand left and right in turn, so that none touch."""
    where = sheet.letterhead.says("Dusun atau instansi")
    columns = [
        Column("No", 9, "centre"), Column("Nama", 52), Column("L/P", 10, "centre"),
        Column(where, 42), Column("Nomor HP", 28), Column("Tanda tangan", 36),
    ]  # fmt: skip
    rows = [(str(number), "", "", "", "", hand_place(number)) for number in range(1, PLACES + 1)]
    return Grid(columns, rows, scale, row_height=ROW_HEIGHT[sheet.paper])
