"""Catatan Kiriman: what a family told of the money sent home in one year, on one paper.

Voluntary and not for tax; nothing of "Perlu Perhatian" is ever printed here.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import partial

import msgspec

from dme_desktop.kernel import words
from dme_desktop.kernel.words import inside
from dme_desktop.pdf.charts import called
from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Beside, Block, Scale, Space
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.remittances.documents import charts

TITLE = "CATATAN KIRIMAN UANG PEKERJA MIGRAN"
VOLUNTARY = (
    "Catatan ini bersifat sukarela, dicatat dari keterangan keluarga, bukan untuk pajak. "
    "Keluarga boleh meminta salinan, perbaikan atau penghentian pencatatan kapan saja."
)
LADDER = (
    Scale(11, 1.35, 8, 22 * MM),
    Scale(11, 1.3, 6, 20 * MM),
    Scale(11, 1.2, 5, 18 * MM),
    Scale(11, 1.15, 3, 16 * MM),
)
_TIGHT = LADDER[-1]  # a line an entry: who receives is told above, not in each line
_TABLE, _SMALL_TABLE = Scale(9, 1.25), Scale(8, 1.2)
_CHART = Scale(7.5, 1.2)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One sum that came in, or with `out` one the family paid; `amount` in `currency` if told.

    One that is split has its `uses`: what each part was for, in rupiah.
    """

    on: dt.date
    recipient: str
    channel: str
    use: str
    amount_idr: int
    amount: Decimal | None = None
    currency: str = ""
    relation: str = ""
    out: bool = False
    uses: tuple[tuple[str, int], ...] = ()


class YearlySheet(Sheet, frozen=True, kw_only=True):
    """Everything that is printed about one worker and one year."""

    letterhead: Letterhead
    worker: str
    hamlet: str
    country: str
    year: int
    entries: tuple[Entry, ...]
    place: str
    date: dt.date
    giver: str
    officer: Signer


def build(sheets: YearlySheet | Sequence[YearlySheet]) -> bytes:
    """Return one PDF of one sheet or of a batch."""
    batch = each(sheets)
    page = Page(paper=batch[0].paper, left=20 * MM, right=16 * MM)
    document = Document("Catatan Kiriman", page)
    for sheet in batch:
        document.add(partial(story, sheet), sheet.foot, LADDER)
    return document.finish()


def story(sheet: YearlySheet, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signatures."""
    number = f"Nomor : {sheet.number}" if sheet.number else f"Tahun {sheet.year}"
    return [
        Head(sheet.letterhead),
        Space(scale.gap),
        Title(TITLE, number, scale),
        Notice(VOLUNTARY, scale),
        Space(scale.gap),
        Labels(_about(sheet, scale), scale, 45 * MM, 0, first_bold=True),
        Space(scale.gap),
        _entry_table(sheet, scale),
        Space(scale.gap * 0.8),
        *_total(sheet, scale),
        Space(scale.gap),
        *_sums(sheet),
        Space(scale.gap * 1.2, stretch=8 * MM),
        _signatures(sheet, scale),
    ]


def _about(sheet: YearlySheet, scale: Scale) -> list[tuple[str, str]]:
    came = _came_in(sheet)
    told = dict.fromkeys(_recipient(entry) for entry in sheet.entries)
    recipients = [("Penerima", "; ".join(told))] if scale is _TIGHT else []
    return [
        ("Nama pekerja", sheet.worker),
        (sheet.letterhead.says("Dusun"), sheet.hamlet),
        ("Negara bekerja", sheet.country),
        ("Tahun", str(sheet.year)),
        ("Banyaknya kiriman (N)", f"{len(came)} kali"),
        *recipients,
    ]


def _recipient(entry: Entry) -> str:
    return f"{entry.recipient} ({inside(entry.relation)})" if entry.relation else entry.recipient


def _entry_table(sheet: YearlySheet, scale: Scale) -> Grid:
    columns = [
        Column("No", 8, "centre"),
        Column("Tanggal", 22, "centre"),
        Column("Penerima", 36),
        Column("Jalur", 41),
        Column("Penggunaan", 34),
        Column("Jumlah asal", 25, "right"),
        Column("Rupiah", 26, "right"),
    ]
    rows = [
        _entry_row(number, entry, is_tight=scale is _TIGHT)
        for number, entry in enumerate(sheet.entries, start=1)
    ]
    came, paid = _sum(_came_in(sheet)), _sum([entry for entry in sheet.entries if entry.out])
    totals = [("Jumlah masuk", words.rupiah(came))]
    if paid:
        totals.append(("Jumlah keluar", f"({words.rupiah(paid)})"))
    empty = [("", "", "Belum ada catatan tahun ini.", "", "", "", "")]
    return Grid(columns, rows or empty, _SMALL_TABLE if scale is _TIGHT else _TABLE, totals)


def _uses(entry: Entry, *, is_tight: bool) -> str:
    """Return what a sum was for: all of it, or where there is no room the first and that more."""
    told = [use for use, _ in entry.uses] or [entry.use]
    return f"{told[0]}, dll." if is_tight and len(told) > 1 else ", ".join(told)


def _entry_row(number: int, entry: Entry, *, is_tight: bool) -> tuple[str, ...]:
    recipient = entry.recipient if is_tight else _recipient(entry)
    told = entry.amount is not None and entry.currency
    original = f"{entry.currency} {words.decimal(entry.amount or Decimal(0))}" if told else "–"
    amount = words.rupiah(entry.amount_idr)
    return (
        str(number),
        words.screen_date(entry.on),
        f"{recipient}, keluar" if entry.out else recipient,
        entry.channel,
        _uses(entry, is_tight=is_tight),
        original,
        f"({amount})" if entry.out else amount,
    )


def _total(sheet: YearlySheet, scale: Scale) -> list[Block]:
    total = _sum(_came_in(sheet))
    spoken = f"{words.spoken(total)} rupiah"
    text = f"Jumlah kiriman yang masuk selama {sheet.year}: {words.rupiah(total)} ({spoken})."
    return [Prose(text, scale, "left")]


def _sums(sheet: YearlySheet) -> list[Block]:
    """Return what came each month and what it was for, drawn side by side."""
    came = _came_in(sheet)
    if not came:
        return []
    months, uses = [0] * 12, dict[str, int]()
    for entry in came:
        months[entry.on.month - 1] += entry.amount_idr
        for use, part in entry.uses or ((entry.use, entry.amount_idr),):
            uses[use] = uses.get(use, 0) + part
    largest = sorted(uses.items(), key=lambda pair: -pair[1])
    by_month = called(charts.MONTHLY, charts.by_month(months, _CHART), _CHART)
    drawn = charts.by_use([(use, part, False) for use, part in largest], _CHART)
    return [Beside([(1.0, by_month), (1.1, called("Untuk apa", drawn, _CHART))], gap=6 * MM)]


def _signatures(sheet: YearlySheet, scale: Scale) -> Block:
    giver = Signer(name=sheet.giver, role="Pemberi keterangan", thumbprint=True)
    day = f"{sheet.place}, {words.print_date(sheet.date)}"
    officer = msgspec.structs.replace(sheet.officer, place_and_date=day)
    return Signatures((giver, officer), scale)


def _came_in(sheet: YearlySheet) -> list[Entry]:
    return [entry for entry in sheet.entries if not entry.out]


def _sum(entries: Sequence[Entry]) -> int:
    return sum(entry.amount_idr for entry in entries)
