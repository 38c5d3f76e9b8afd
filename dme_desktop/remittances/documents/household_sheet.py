"""Catatan Kiriman Satu Rumah: what all workers of one household sent in one year; no number.

It is a copy for the family, voluntary and not for tax; nothing of "Perlu Perhatian" stands here.
"""

import datetime as dt
from functools import partial

import msgspec

from dme_desktop.kernel import words
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.charts import called
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels
from dme_desktop.remittances.documents import charts
from dme_desktop.remittances.documents.yearly_sheet import VOLUNTARY

TITLE = "CATATAN KIRIMAN SATU RUMAH"
LADDER = (Scale(11, 1.3, 6, 20 * MM), Scale(11, 1.2, 4.5, 18 * MM))
_TABLE = Scale(9.5, 1.25)
_CHART = Scale(8.5, 1.2)


class Sender(msgspec.Struct, frozen=True, kw_only=True):
    """One worker of the household: where, how often and how much, in rupiah."""

    name: str
    country: str
    times: int
    total_idr: int
    survey_idr: int | None = None


class Aim(msgspec.Struct, frozen=True, kw_only=True):
    """A goal the household set itself, and how far it is, in rupiah."""

    title: str
    target_idr: int
    reached_idr: int


class HouseholdSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed about one household and one year."""

    letterhead: Letterhead
    foot: Foot
    household: str
    hamlet: str
    year: int
    senders: tuple[Sender, ...]
    months: tuple[int, ...]
    uses: tuple[tuple[str, int, bool], ...]
    productive: str
    aims: tuple[Aim, ...]
    place: str
    date: dt.date
    giver: str
    officer: Signer
    paper: PaperSize = PaperSize.F4


def build(sheet: HouseholdSheet) -> bytes:
    """Return the statement as one PDF."""
    page = Page(paper=sheet.paper, left=20 * MM, right=16 * MM)
    document = Document("Catatan kiriman satu rumah", page)
    document.add(partial(story, sheet), sheet.foot, LADDER)
    return document.finish()


def story(sheet: HouseholdSheet, scale: Scale) -> list[Block]:
    """Return the statement from letterhead to signatures."""
    total = sum(one.total_idr for one in sheet.senders)
    said = (
        f"Jumlah yang masuk selama {sheet.year}: {words.rupiah(total)} "
        f"({words.spoken(total)} rupiah). Bagian produktif {sheet.productive}."
    )
    return [
        Head(sheet.letterhead),
        Space(scale.gap),
        Title(TITLE, f"Tahun {sheet.year}", scale),
        Notice(VOLUNTARY, scale),
        Space(scale.gap),
        Labels(_about(sheet), scale, 45 * MM, 0, first_bold=True),
        Space(scale.gap),
        _senders(sheet),
        Space(scale.gap * 0.8),
        Prose(said, scale, "left"),
        Space(scale.gap),
        *_pictures(sheet, scale),
        *_aims(sheet, scale),
        Space(scale.gap, stretch=8 * MM),
        _signatures(sheet, scale),
    ]


def _about(sheet: HouseholdSheet) -> list[tuple[str, str]]:
    return [
        ("Keluarga", sheet.household),
        (sheet.letterhead.says("Dusun"), sheet.hamlet),
        ("Pekerja yang mengirim (N)", f"{len(sheet.senders)} orang"),
    ]


def _senders(sheet: HouseholdSheet) -> Grid:
    columns = [
        Column("No", 8, "centre"), Column("Pekerja", 52), Column("Negara", 34),
        Column("Kali", 14, "right"), Column("Rupiah", 32, "right"),
        Column("Menurut survei", 32, "right"),
    ]  # fmt: skip
    rows = [
        (
            str(number), one.name, one.country or "–", str(one.times), words.rupiah(one.total_idr),
            "–" if one.survey_idr is None else words.rupiah(one.survey_idr),
        )
        for number, one in enumerate(sheet.senders, start=1)
    ]  # fmt: skip
    return Grid(columns, rows, _TABLE)


def _pictures(sheet: HouseholdSheet, scale: Scale) -> list[Block]:
    by_use = charts.by_use(sheet.uses, _CHART)
    return [
        called(charts.MONTHLY, charts.by_month(sheet.months, _CHART), _TABLE),
        Space(scale.gap),
        called("Untuk apa (yang gelap: produktif)", by_use, _TABLE),
        Space(scale.gap),
    ]


def _aims(sheet: HouseholdSheet, scale: Scale) -> list[Block]:
    if not sheet.aims:
        return []
    columns = [
        Column("Tujuan keluarga", 70), Column("Butuh", 34, "right"),
        Column("Sudah ada", 34, "right"), Column("%", 14, "right"),
    ]  # fmt: skip
    rows = [
        (
            one.title, words.rupiah(one.target_idr), words.rupiah(one.reached_idr),
            str(min(100, 100 * one.reached_idr // one.target_idr)),
        )
        for one in sheet.aims
    ]  # fmt: skip
    return [Grid(columns, rows, _TABLE), Space(scale.gap)]


def _signatures(sheet: HouseholdSheet, scale: Scale) -> Block:
    giver = Signer(name=sheet.giver, role="Keluarga", thumbprint=True)
    day = f"{sheet.place}, {words.print_date(sheet.date)}"
    officer = msgspec.structs.replace(sheet.officer, place_and_date=day)
    return Signatures((giver, officer), scale)
