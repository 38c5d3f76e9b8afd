"""The sheet with which somebody goes from house to house: a hamlet a page, room for the answer."""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.words import titled
from dme_desktop.pdf.document import Document, Page, Sheet
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Column, Grid, Labels

TITLE = "DAFTAR KUNJUNGAN"
LADDER = (Scale(10, 1.3, 6, 20 * MM), Scale(9.5, 1.2, 4, 17 * MM))
TALL = 11 * MM  # of a row in which an answer is written


class Visit(msgspec.Struct, frozen=True):
    """One house: who, where abroad, what is asked."""

    name: str
    country: str
    question: str


class Visits(Sheet, frozen=True, kw_only=True):
    """Everything that is printed; {hamlet: who is asked about}."""

    letterhead: Letterhead
    facts: tuple[tuple[str, str], ...]
    hamlets: tuple[tuple[str, tuple[Visit, ...]], ...]
    caution: str
    signers: tuple[Signer | None, ...]


def build(sheet: Visits) -> bytes:
    """Return the sheets as one PDF, each hamlet beginning a page."""
    document = Document(titled(TITLE), Page(paper=sheet.paper))
    for hamlet, visits in sheet.hamlets:
        document.add(partial(story, sheet, hamlet, visits), sheet.foot, LADDER)
    return document.finish()


def story(sheet: Visits, hamlet: str, visits: Sequence[Visit], scale: Scale) -> list[Block]:
    """Return the sheet of one hamlet from letterhead to signatures."""
    says = sheet.letterhead.says
    where = (says("Dusun"), says(hamlet))
    small = Scale(scale.size - 1, 1.25)
    columns = [
        Column("No", 10, "centre"), Column("Nama", 46), Column("Negara", 24),
        Column("Yang ditanyakan", 52), Column("Jawaban", 58),
    ]  # fmt: skip
    rows = [
        (f"{place}", one.name, one.country, says(one.question), "")
        for place, one in enumerate(visits, start=1)
    ]
    return [
        Head(sheet.letterhead),
        Space(scale.gap),
        Title(TITLE, scale=scale),
        Labels((where, *sheet.facts, ("Banyaknya", f"{len(visits)} orang")), scale, 40 * MM, 0),
        Space(scale.gap * 0.5),
        Prose([Run(sheet.caution, italic=True)], small, "left"),
        Space(scale.gap * 0.5),
        Grid(columns, rows, scale, [], TALL),
        Space(scale.gap, stretch=6 * MM),
        Signatures(sheet.signers, scale),
    ]
