"""Keputusan Kepala Desa by which the task force is made, with its members on the attachment.

It is entered in the village's book of decisions under a number of its own, so it takes none of the
outgoing letters. Its shape is that of decisions of village heads; its words are our own template.
"""

from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import grouped
from dme_desktop.pdf.clauses import counted, decided, heading, lettered
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, PageBreak, Scale, Space, Together
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

LADDER = (
    Scale(12, 1.35, 9, 24 * MM), Scale(11.5, 1.3, 7.5, 22 * MM), Scale(11, 1.25, 6, 20 * MM),
    Scale(11, 1.15, 4, 16 * MM), Scale(11, 1.08, 2.5, 13 * MM),
)  # fmt: skip
ORDER = (
    "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN",
    "KESEMBILAN", "KESEPULUH",
)  # fmt: skip


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the attachment; `phone` is "" on the copy that is handed out."""

    name: str
    role: str
    element: str
    phone: str = ""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One decided thing, with points under it."""

    text: str
    points: tuple[str, ...] = ()


class Decree(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed; `number` and `day` are dots where they are not known yet."""

    letterhead: Letterhead
    foot: Foot
    head_title: str
    number: str
    about: str
    considering: tuple[str, ...]
    recalling: tuple[str, ...]
    decisions: tuple[Decision, ...]
    members: tuple[Member, ...]
    day: str
    signer: Signer
    copy: str = ""
    paper: PaperSize = PaperSize.F4


def build(decree: Decree) -> bytes:
    """Return the decision with its attachment as one PDF."""
    document = Document("Keputusan Kepala Desa", Page(paper=decree.paper))
    document.add(partial(story, decree), decree.foot, LADDER)
    return document.finish()


def story(decree: Decree, scale: Scale) -> list[Block]:
    """Return the decision, and its attachment on a page of its own."""
    return [*_decision(decree, scale), PageBreak(), *_attachment(decree, scale)]


def _decision(decree: Decree, scale: Scale) -> list[Block]:
    decisions, by = zip(ORDER, decree.decisions, strict=False), decree.head_title.upper()
    return [
        Head(decree.letterhead),
        Space(scale.gap),
        *_title(decree, scale),
        *heading(f"{by},", scale),
        Space(scale.gap * 0.5),
        *lettered("Menimbang", decree.considering, scale),
        Space(scale.gap * 0.5),
        *counted("Mengingat", decree.recalling, scale),
        Space(scale.gap * 0.7),
        *heading("MEMUTUSKAN:", scale),
        *decided("Menetapkan", f"KEPUTUSAN {by} TENTANG {decree.about}.", scale),
        *(
            block
            for mark, one in decisions
            for block in decided(mark, one.text, scale, one.points)
        ),
        Space(scale.gap * 0.6, stretch=8 * MM),
        _signed(decree, scale),
    ]  # fmt: skip


def _title(decree: Decree, scale: Scale) -> list[Block]:
    large = Scale(scale.size + 1, 1.25, scale.gap * 0.5, scale.signing)
    return [
        *heading(f"KEPUTUSAN {decree.head_title.upper()}", large),
        *heading(f"NOMOR {decree.number}", large, bold=False),
        *heading("TENTANG", large, bold=False),
        *heading(decree.about, large),
        Space(scale.gap * 0.6),
    ]


def _attachment(decree: Decree, scale: Scale) -> list[Block]:
    small = Scale(scale.size - 1, 1.25, scale.gap)
    facts = [
        ("Lampiran", f"Keputusan {decree.head_title}"),
        ("Nomor", decree.number),
        ("Tanggal", decree.day),
        ("Tentang", decree.about),
    ]
    copy = [Prose(decree.copy, small, "left"), Space(scale.gap)] if decree.copy else []
    return [
        Labels(facts, small, 24 * MM, 0),
        Space(scale.gap * 1.4),
        *copy,
        *heading("SUSUNAN SATUAN TUGAS", scale),
        Space(scale.gap * 0.4),
        _members(decree, small),
        Space(scale.gap * 2),
        _signed(decree, scale),
    ]


def _members(decree: Decree, scale: Scale) -> Grid:
    with_phones = any(one.phone for one in decree.members)
    columns = [
        Column("No", 11, "centre"), Column("Nama", 60), Column("Kedudukan dalam satgas", 42),
        Column("Unsur", 42), *([Column("Nomor HP", 44)] if with_phones else []),
    ]  # fmt: skip
    rows = [
        (grouped(number), one.name, one.role, one.element, *([one.phone] if with_phones else []))
        for number, one in enumerate(decree.members, start=1)
    ]
    return Grid(columns, rows, scale)


def _signed(decree: Decree, scale: Scale) -> Together:
    """Return where the head signs: at the right, the place and the day over the role."""
    return Together([Signatures((None, decree.signer), scale)])
