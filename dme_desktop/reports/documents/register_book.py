"""The register book of workers: 21 numbered columns on two facing pages, as village books are.

The columns are those of the domain dictionary, section 3 f; they do not fit on one page, so the
left page has 1-11 and the right page repeats 1 and 2 before 12-21 (section 12.18). A cover stands
before them, so that the left page lies on the left when the book is printed on both sides.
"""

from collections.abc import Sequence
from functools import partial
from operator import itemgetter

import msgspec

from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, PageBreak, Scale, Space, Stamped
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Title
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.reports.documents.list_report import (
    ListColumn,
    ListReport,
    scope,
    unknown,
)

TITLE = "BUKU REGISTER PEKERJA MIGRAN INDONESIA"
LEFT, RIGHT = range(1, 11), (1, *range(11, 21))  # places among all the columns, No being 0
ROWS = 12  # on a page, or fewer where they are tall
ROW_HEIGHT = 12.2 * MM
SCALE = Scale(8, 1.2, 4, 16 * MM)
COLUMNS = (
    ListColumn("Nama", 34),
    ListColumn("NIK", 30, private=True),
    ListColumn("No. KK", 30, private=True),
    ListColumn("L/P", 8, "centre"),
    ListColumn("Tempat dan tanggal lahir", 26),
    ListColumn("Alamat", 32),
    ListColumn("Pendidikan", 22),
    ListColumn("Status kawin", 17),
    ListColumn("Negara", 20),
    ListColumn("Jabatan, sektor", 26),
    ListColumn("P3MI atau jalur", 28),
    ListColumn("Skema", 22),
    ListColumn("Paspor, berlaku sampai", 26, private=True),
    ListColumn("Berangkat", 19, "centre"),
    ListColumn("Kontrak sampai", 19, "centre"),
    ListColumn("Nomor HP dan keluarga", 34),
    ListColumn("Prosedural", 22),
    ListColumn("Tahap", 18),
    ListColumn("Pulang", 19, "centre"),
    ListColumn("Keterangan", 26, by_hand=True),
)
COVER_INDENT = 72 * MM
BOUND = "Cetak dua sisi, balik pada tepi pendek, lalu jilid di kiri: kolom 1-11 jatuh di kiri."
FILLING = (
    "Satu baris satu perjalanan kerja, menurut urutan pencatatan.",
    "Halaman kiri dan kanan dibaca bersama: nomor dan nama yang sama, kolom 1 sampai 21.",
    "Tanggal ditulis seperti yang diketahui; boleh tahunnya saja.",
    "Kolom 21 ditulis tangan. Perubahan dicatat di program, lalu buku dicetak lagi.",
)


def build(report: ListReport) -> bytes:
    """Return the book: its cover, left and right pages in turn, then how to fill and sign it."""
    page = Page(paper=report.paper, landscape=True, left=14 * MM, right=14 * MM, top=12 * MM)
    document = Document("Buku register PMI", page)
    room = document.room(report.foot)
    document.add(partial(story, report, page.measure, room), report.foot, (SCALE,))
    return document.finish()


def story(report: ListReport, width: float, room: float, scale: Scale) -> list[Block]:
    """Return the pages of the book, each at most `room` high."""
    told = list(report.rows)  # put into words once for both sides
    tables = {
        side: _table(report, told, places, scale)
        for side, places in (("kiri", LEFT), ("kanan", RIGHT))
    }
    heads = {side: _head(report, side, scale) for side in tables}
    over = max(head.height(width) for head in heads.values())
    counts = _counts(list(tables.values()), width, room - over)
    sides = [
        [[heads[side], part, PageBreak()] for part in table.cut(counts)]
        for side, table in tables.items()
    ]
    pages = [page for spread in zip(*sides, strict=True) for page in spread]
    return [*_cover(report), *(block for page in pages for block in page), *_last(report, scale)]


def _cover(report: ListReport) -> list[Block]:
    """Return the first page, which is the right one of a book as every odd page is."""
    large, plain = Scale(25, 1.3, 12), Scale(13, 1.4, 8)
    facts = [
        ("Jumlah perjalanan (N)", grouped(len(report.rows))),
        ("Posisi data", print_date(report.as_of)),
        ("Belum diketahui", unknown(report)),
        *scope(report),
    ]
    return [
        Head(report.letterhead),
        Space(26 * MM),
        Prose([Run(TITLE, bold=True)], large, "centre"),
        Space(4 * MM),
        Prose([Run(report.letterhead.village, bold=True)], Scale(20, 1.3), "centre"),
        Space(22 * MM),
        Labels(facts, plain, 54 * MM, COVER_INDENT),
        Space(0, stretch=40 * MM),
        Prose(BOUND, Scale(10, 1.3), "centre"),
        PageBreak(),
    ]


def _head(report: ListReport, side: str, scale: Scale) -> Block:
    """Return what stands over each page of the left or the right side."""
    under = f"{report.letterhead.village} · halaman {side}"
    under += f" · DISARING: {report.narrowed}" if report.narrowed else ""
    return Stamped(Title(TITLE, under, scale))


def _counts(sides: Sequence[Grid], width: float, room: float) -> list[int]:
    """Return how many rows each page has, the same on both sides: what lies beside it fits too."""
    told = [side.heights(width) for side in sides]
    free, counts, used = room - max(head for head, _ in told), [0], 0.0
    for tall in map(max, *(rows for _, rows in told)):
        if counts[-1] and (counts[-1] == ROWS or used + tall > free):
            counts.append(0)
            used = 0.0
        counts[-1] += 1
        used += tall
    return counts


def _table(
    report: ListReport, told: Sequence[Sequence[str]], places: Sequence[int], scale: Scale
) -> Grid:
    columns = [Column("No", 9, "centre", "1")]
    columns += [
        Column(one.head, one.share, one.align, str(place + 1))
        for place in places
        for one in [report.columns[place - 1]]
    ]
    cells = itemgetter(*(place - 1 for place in places))
    rows = [(str(number), *cells(row)) for number, row in enumerate(told, start=1)]
    return Grid(columns, rows, scale, row_height=ROW_HEIGHT, empty=report.empty)


def _last(report: ListReport, scale: Scale) -> list[Block]:
    reading = Scale(10, 1.3, 6, 22 * MM)
    officer = report.officer and msgspec.structs.replace(
        report.officer, place_and_date=f"{report.place}, {print_date(report.as_of)}"
    )
    return [
        Head(report.letterhead, small=True),
        Space(scale.gap),
        Title("CARA PENGISIAN", f"{report.period}; {len(report.rows)} perjalanan", reading),
        *numbered(FILLING, reading),
        Space(scale.gap, stretch=8 * MM),
        Signatures((report.head, None, officer), reading),
    ]
