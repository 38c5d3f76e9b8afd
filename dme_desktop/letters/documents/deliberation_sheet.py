"""Lembar musyawarah keluarga: what a family should have asked and agreed before anybody leaves.

An empty sheet for the table at home or in the office. The questions are ours: the five that tell a
procedural departure (domain dictionary, section 2) and what families forget to settle.
"""

from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice, Section
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

TITLE = "LEMBAR MUSYAWARAH KELUARGA"
QUESTIONS = (
    "Jelas dari siapa kabar pekerjaan ini, dan siapa yang merekrut.",
    "Izin perusahaan atau perekrutnya sudah diperiksa ke dinas atau BP3MI.",
    "Sudah terdaftar di dinas atau LTSA, atau lewat program pemerintah (ID CPMI).",
    "Visanya visa kerja, bukan kunjungan, wisata, umrah atau ziarah.",
    "Perjanjian kerja sudah dibaca, dipahami dan ditandatangani.",
    "Terdaftar di BPJS Ketenagakerjaan untuk pekerja migran.",
    "Punya E-KPMI, atau tahu kapan mendapatkannya.",
    "Keluarga tahu negara, kota, pemberi kerja, pekerjaan, upah dan lamanya.",
    "Keluarga tahu semua biaya, siapa yang membayar, dan dari mana uangnya.",
    "Suami atau istri, atau orang tua, setuju tanpa dipaksa.",
    "Sudah disepakati siapa mengasuh anak dan merawat orang tua.",
    "Sudah disepakati bagaimana kiriman uang dipakai, disimpan dan dicatat.",
    "Sudah disepakati kapan saling memberi kabar, dan ke mana melapor bila ada masalah.",
)
ADVICE = (
    "Bila ada yang dijawab Tidak atau Belum tahu, jangan berangkat dulu. Tanyakan ke kantor desa."
)
LADDER = (Scale(10, 1.3, 5, 18 * MM), Scale(9.5, 1.2, 3, 15 * MM), Scale(9, 1.15, 2, 14 * MM))
ABOUT = ("Nama", "NIK", "Dusun", "Negara, pekerjaan")
ROW_HEIGHT = 6.4 * MM


class DeliberationSheet(msgspec.Struct, frozen=True, kw_only=True):
    """What the empty sheet carries of the office."""

    letterhead: Letterhead
    foot: Foot
    paper: PaperSize = PaperSize.F4


def build(sheet: DeliberationSheet) -> bytes:
    """Return the empty sheet as one PDF."""
    document = Document("Lembar musyawarah keluarga", Page(paper=sheet.paper))
    document.add(partial(story, sheet), sheet.foot, LADDER)
    return document.finish()


def story(sheet: DeliberationSheet, scale: Scale) -> list[Block]:
    """Return the sheet from letterhead to signatures."""
    says = sheet.letterhead.says
    return [
        Head(sheet.letterhead),
        Space(scale.gap),
        Title(TITLE, "Diisi bersama keluarga, dibacakan oleh petugas", scale),
        Section("A", "Yang akan berangkat", scale),
        Labels([(says(one), "") for one in ABOUT], scale),
        Space(scale.gap),
        Section("B", "Keluarga yang hadir", scale),
        Space(scale.gap),
        _family(scale),
        Space(scale.gap),
        Section("C", "Yang ditanyakan dan disepakati", scale, "beri tanda centang"),
        Space(scale.gap),
        _questions(scale),
        Space(scale.gap),
        Notice(says(ADVICE), scale),
        Space(scale.gap),
        Labels([("Hasil musyawarah", ""), ("Hari, tanggal", "")], scale),
        Space(scale.gap, stretch=6 * MM),
        Signatures(
            (
                Signer(name="", role="Yang akan berangkat"),
                Signer(name="", role="Wakil keluarga"),
                Signer(name="", role=says("Petugas desa")),
            ),
            scale,
        ),
    ]


def _family(scale: Scale) -> Grid:
    columns = [
        Column("No", 8, "centre"), Column("Nama", 60), Column("Hubungan", 40),
        Column("Nomor HP", 40),
    ]  # fmt: skip
    rows = [(str(number), "", "", "") for number in range(1, 5)]
    return Grid(columns, rows, scale, row_height=ROW_HEIGHT)


def _questions(scale: Scale) -> Grid:
    columns = [
        Column("No", 8, "centre"), Column("Hal yang dibahas", 106), Column("Ya", 11, "centre"),
        Column("Tidak", 13, "centre"), Column("Belum tahu", 17, "centre"),
    ]  # fmt: skip
    rows = [(str(number), told, "", "", "") for number, told in enumerate(QUESTIONS, start=1)]
    return Grid(columns, rows, scale)
