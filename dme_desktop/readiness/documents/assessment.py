"""Penilaian Mandiri: indicators with answers and proofs, the pillars, the gaps, what ends."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Align, Column, Grid

TITLE = "PENILAIAN MANDIRI KESIAPAN DESA MIGRAN EMAS"
DRAFT = (
    "RANCANGAN. Naskah Menteri tentang Desa Migran Emas belum ditetapkan; indikator dan nilainya "
    "menurut program ini dan desa sendiri, bukan penilaian resmi."
)
LADDER = (Scale(11, 1.3, 6, 22 * MM), Scale(11, 1.25, 5, 20 * MM))
_TABLE = Scale(9.5, 1.25)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One indicator: its answer, its target, how far it is, how it was before, what it rests on."""

    code: str
    text: str
    value: str
    target: str
    share: str
    before: str
    source: str


class PillarPart(msgspec.Struct, frozen=True, kw_only=True):
    """One pillar with its score in words, its share before, and its indicators."""

    name: str
    score: str
    before: str
    lines: tuple[Line, ...]


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed; `before` is the half-year it is compared with, "" for none."""

    letterhead: Letterhead
    foot: Foot
    period: str
    as_of: dt.date
    before: str
    version: str
    changed: int
    pillars: tuple[PillarPart, ...]
    gaps: tuple[tuple[str, str, str, str], ...]
    endings: tuple[tuple[str, str], ...]
    head: Signer
    paper: PaperSize = PaperSize.F4


def build(assessment: Assessment) -> bytes:
    """Return the assessment as one PDF."""
    page = Page(paper=assessment.paper, left=20 * MM, right=16 * MM)
    document = Document("Penilaian mandiri", page)
    document.add(partial(story, assessment), assessment.foot, LADDER)
    return document.finish()


def story(one: Assessment, scale: Scale) -> list[Block]:
    """Return the assessment from letterhead to signature."""
    changed = f", {one.changed} indikator diubah kantor" if one.changed else ""
    about = f"Kumpulan indikator {one.version}{changed}. Skor adalah rata-rata menurut bobot; yang "
    about += "belum diketahui tidak dihitung nol."
    return [
        Head(one.letterhead),
        Space(scale.gap),
        Title(
            one.letterhead.says(TITLE),
            f"{one.period}, posisi data per {print_date(one.as_of)}",
            scale,
        ),
        Notice(one.letterhead.says(DRAFT), scale),
        Space(scale.gap),
        _scores(one),
        Space(scale.gap * 0.6),
        Prose(about, _TABLE, "left"),
        Space(scale.gap),
        *(block for part in one.pillars for block in _pillar(part, scale, one.before)),
        *_gaps(one, scale),
        *_endings(one, scale),
        Space(scale.gap, stretch=8 * MM),
        Signatures((None, one.head), scale),
    ]  # fmt: skip


def _grid(columns: tuple[tuple[str, float, Align], ...], rows: list[tuple[str, ...]]) -> Grid:
    return Grid([Column(*column) for column in columns], rows, _TABLE)


def _scores(one: Assessment) -> Grid:
    if not one.before:
        columns: tuple[tuple[str, float, Align], ...] = (
            ("Pilar", 60, "left"), ("Skor", 116, "left"),
        )  # fmt: skip
        return _grid(columns, [(part.name, part.score) for part in one.pillars])
    columns = (
        ("Pilar", 40, "left"), ("Skor", 96, "left"), (one.before.capitalize(), 40, "right"),
    )  # fmt: skip
    return _grid(columns, [(part.name, part.score, part.before) for part in one.pillars])


def _heading(text: str, scale: Scale) -> Iterator[Block]:
    yield Prose([Run(text, bold=True)], scale, "left", stays_with_next=True)
    yield Space(scale.gap * 0.4)


def _pillar(part: PillarPart, scale: Scale, before: str) -> Iterator[Block]:
    yield from _heading(part.name, scale)
    compared: tuple[tuple[str, float, Align], ...] = (("Sebelumnya", 22, "right"),)
    indicator, basis = (48, 34) if before else (62, 42)
    columns: tuple[tuple[str, float, Align], ...] = (
        ("Kode", 13, "left"), ("Indikator", indicator, "left"), ("Nilai", 24, "right"),
        ("Target", 18, "right"), ("Capaian", 18, "right"), *(compared if before else ()),
        ("Dasar", basis, "left"),
    )  # fmt: skip
    yield _grid(
        columns,
        [
            (line.code, line.text, line.value, line.target, line.share,
             *((line.before,) if before else ()), line.source)
            for line in part.lines
        ],
    )  # fmt: skip
    yield Space(scale.gap)


def _gaps(one: Assessment, scale: Scale) -> Iterator[Block]:
    yield from _heading("Yang masih kurang dan rencananya", scale)
    if not one.gaps:
        yield Prose("Semua target tercapai.", scale, "left")
        yield Space(scale.gap)
        return
    columns: tuple[tuple[str, float, Align], ...] = (
        ("Indikator", 66, "left"), ("Yang dikerjakan", 60, "left"), ("Siapa", 28, "left"),
        ("Paling lambat", 24, "left"),
    )  # fmt: skip
    yield _grid(columns, list(one.gaps))
    yield Space(scale.gap)


def _endings(one: Assessment, scale: Scale) -> Iterator[Block]:
    if one.endings:
        yield from _heading("Yang akan atau telah berakhir", scale)
        yield _grid((("Apa", 120, "left"), ("Berakhir", 56, "left")), list(one.endings))
