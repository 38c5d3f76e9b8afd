"""The whole of a case as one bundle: contents, what was told, what was done, answers, documents.

It is for whoever takes the case over and stays closed; it has no number, and each page says so.
"""

from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, PageBreak, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.picture import Picture
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.tables import Column, Grid, Labels

CLOSED = (
    "RAHASIA. Rangkaian ini hanya untuk petugas yang menangani kasus. Simpan terkunci, jangan "
    "difoto, jangan diteruskan lewat media sosial."
)
SCALE = Scale(11, 1.3, 6, 18 * MM)
SMALL = Scale(9.5, 1.25, 4, 16 * MM)
PICTURE = 235 * MM  # of a photo on a page of its own


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """One line of what was done: when, what, by whom, and the words about it."""

    on: str
    what: str
    by: str
    note: str


class Enclosed(msgspec.Struct, frozen=True, kw_only=True):
    """One document of the case: its name, its JPEG, or how many pages its PDF has behind."""

    name: str
    kept_on: str
    jpeg: bytes = b""
    pages: int = 1
    struck: str = ""


class CaseBundle(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed; `told` are facts with their labels, `referred` one an answer."""

    letterhead: Letterhead
    foot: Foot
    number: str
    as_of: str
    told: Sequence[tuple[str, str]]
    people: Sequence[tuple[str, str]]
    chronology: str
    demand: str
    notes: str
    answers: Sequence[tuple[str, str, str]]
    done: Sequence[Happened]
    referred: Sequence[tuple[tuple[str, str], ...]]
    steps: Sequence[tuple[str, str]]
    result: str
    documents: Sequence[Enclosed]
    paper: PaperSize = PaperSize.F4


def build(bundle: CaseBundle) -> bytes:
    """Return the bundle without the PDFs that come behind it, which its contents count already."""
    starts = _starts(bundle)
    document = Document(f"Rangkaian kasus {bundle.number}", Page(paper=bundle.paper))
    document.add(partial(_whole, bundle, starts), bundle.foot, (SCALE,))
    return document.finish()


def story(bundle: CaseBundle, scale: Scale) -> list[Block]:
    """Return the bundle from its contents to the last document."""
    return _whole(bundle, _starts(bundle), scale)


def _starts(bundle: CaseBundle) -> list[int]:
    """Return on which page each part begins: set once for their lengths, then told."""
    measuring = Document("", Page(paper=bundle.paper))
    nowhere = [0] * len(_parts(bundle))
    first = measuring.add(partial(_contents, bundle, nowhere), bundle.foot, (SCALE,))
    starts, page = [], first + 1
    for _, blocks, behind in _parts(bundle):
        starts.append(page)
        page += behind + (
            measuring.add(partial(_part, blocks), bundle.foot, (SCALE,)) if blocks else 0
        )
    return starts


def _part(blocks: list[Block], _: Scale) -> list[Block]:
    return blocks


Part = tuple[str, list[Block], int]


def _parts(bundle: CaseBundle) -> list[Part]:
    """Return the parts: title, blocks, and how many pages of a PDF stand behind everything.

    Documents that are PDFs come last, after all that is set here.
    """
    own: list[Part] = [
        ("Ringkasan kasus", _summary(bundle), 0),
        ("Kronologi", _chronology(bundle), 0),
        ("Yang sudah dilakukan", _done(bundle), 0),
    ]
    if bundle.referred:
        own.append(("Rujukan dan jawabannya", _referred(bundle), 0))
    if bundle.steps:
        own.append(("Daftar periksa", _steps(bundle), 0))
    pictures: list[Part] = [
        (f"Berkas: {one.name}", _picture(one), 0) for one in bundle.documents if one.jpeg
    ]
    behind: list[Part] = [
        (f"Berkas: {one.name}", [], one.pages) for one in bundle.documents if not one.jpeg
    ]
    return [*own, *pictures, *behind]


def _whole(bundle: CaseBundle, starts: Sequence[int], scale: Scale) -> list[Block]:
    blocks = _contents(bundle, starts, scale)
    for _, part, _ in _parts(bundle):
        if part:
            blocks += [PageBreak(), *part]
    return blocks


def _contents(bundle: CaseBundle, starts: Sequence[int], scale: Scale) -> list[Block]:
    rows = [
        (str(number), title, str(start))
        for number, ((title, _, _), start) in enumerate(
            zip(_parts(bundle), starts, strict=True), start=1
        )
    ]
    columns = [
        Column("No", 10, "centre"), Column("Bagian", 120), Column("Halaman", 22, "right"),
    ]  # fmt: skip
    return [
        Head(bundle.letterhead),
        Space(scale.gap),
        Notice(CLOSED, scale),
        Space(scale.gap),
        Title("RANGKAIAN KASUS", f"Nomor kasus : {bundle.number}", scale),
        Labels([*bundle.told, ("Keadaan per", bundle.as_of)], scale, 46 * MM, 0),
        Space(scale.gap),
        _heading("Daftar isi", scale),
        Grid(columns, rows, SMALL),
    ]


def _summary(bundle: CaseBundle) -> list[Block]:
    blocks = [_heading("Orang", SCALE), Labels(bundle.people, SCALE, 46 * MM, 0)]
    for title, text in (
        ("Yang diminta", bundle.demand), ("Catatan", bundle.notes), ("Hasil", bundle.result),
    ):  # fmt: skip
        if text:
            blocks += [Space(SCALE.gap), _heading(title, SCALE), *_prose(text)]
    return blocks


def _chronology(bundle: CaseBundle) -> list[Block]:
    blocks = [_heading("Kronologi", SCALE), *_prose(bundle.chronology)]
    if bundle.answers:
        columns = [Column("Pertanyaan", 90), Column("Jawaban", 22), Column("Dasar", 54)]
        blocks += [
            Space(SCALE.gap),
            _heading("Pertanyaan bantu dugaan TPPO", SCALE),
            Grid(columns, list(bundle.answers), SMALL),
            Prose(
                "Jawaban ini bahan pertimbangan, bukan putusan. Yang memutuskan adalah petugas "
                "yang berwenang.",
                SMALL,
                "left",
            ),
        ]
    return blocks


def _done(bundle: CaseBundle) -> list[Block]:
    columns = [
        Column("Tanggal", 26, "centre"), Column("Tindakan", 34), Column("Keterangan", 84),
        Column("Oleh", 28),
    ]  # fmt: skip
    rows = [(one.on, one.what, one.note, one.by) for one in bundle.done]
    empty = "Belum ada tindakan yang dicatat."
    return [_heading("Yang sudah dilakukan", SCALE), Grid(columns, rows, SMALL, empty=empty)]


def _referred(bundle: CaseBundle) -> list[Block]:
    blocks: list[Block] = [_heading("Rujukan dan jawabannya", SCALE)]
    for facts in bundle.referred:
        blocks += [Labels(facts, SCALE, 46 * MM, 0), Space(SCALE.gap)]
    return blocks


def _steps(bundle: CaseBundle) -> list[Block]:
    columns = [Column("Langkah", 120), Column("Dilakukan", 34, "centre")]
    return [_heading("Daftar periksa", SCALE), Grid(columns, list(bundle.steps), SMALL)]


def _picture(one: Enclosed) -> list[Block]:
    caption = f"{one.name}, disimpan {one.kept_on}{one.struck}"
    return [Picture(one.jpeg, PICTURE, SMALL, caption)]


def _heading(words: str, scale: Scale) -> Prose:
    return Prose([Run(words, bold=True)], scale, "left", stays_with_next=True)


def _prose(text: str) -> list[Block]:
    """Return a long text paragraph by paragraph, so that it parts wherever a page ends."""
    blocks: list[Block] = []
    for paragraph in filter(None, (line.strip() for line in text.splitlines())):
        blocks += [Prose(paragraph, SCALE), Space(SCALE.gap * 0.4)]
    return blocks
