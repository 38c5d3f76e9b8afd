"""The register book: 21 numbered columns on facing pages whose rows stand at the same height."""

import datetime as dt

import msgspec
import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.signing import Signer
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.register_book import COLUMNS, ROWS, TITLE, build
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, pages_of, text_of

ROW = (
    "Siti Contohwati", "5203004507920001", "5203000101200001", "P", "Jenggik, 05-07-1992",
    "Dusun Montong RT 001 RW 002", "SLTA/sederajat", "Kawin", "Taiwan", "Perawat lansia",
    "PT Contoh Penempatan", "P to P (melalui P3MI)", "X0000001, 01-02-2031", "2024",
    "01-02-2027", "0812-0000-0001, Amaq Contoh", "Prosedural", "Bekerja", "", "",
)  # fmt: skip
BOOK = ListReport(
    code="BUKU",
    name="Buku register PMI",
    title=TITLE,
    letterhead=examples.letterhead(),
    foot=examples.foot(),
    period="Keadaan per 24 November 2026",
    as_of=dt.date(2026, 11, 24),
    unit="perjalanan",
    columns=COLUMNS,
    rows=(ROW,),
    ids=("a",),
    empty="Belum ada pekerja yang tercatat.",
    place="Jenggik Utara",
    officer=Signer(name="Sekretaris Contoh", role="Sekretaris Desa"),
    head=examples.head(),
)


def test_the_words_of_the_book() -> None:
    assert_golden("register_book", build(BOOK))


def test_the_columns_are_numbered_from_1_to_21_over_the_two_pages() -> None:
    cover, left, right, last = pages_of(build(BOOK))
    numbers = [*left.splitlines()[2].split(), *right.splitlines()[2].split()]
    assert [int(one) for one in numbers] == [*range(1, 12), 1, 2, *range(12, 22)]
    assert "CARA PENGISIAN" in last
    assert TITLE in cover


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (330, 215)), (PaperSize.A4, (297, 210))]
)
def test_a_full_spread_lies_on_two_pages_of_either_paper(
    paper: PaperSize, size: tuple[int, int]
) -> None:
    rows = (ROW,) * (2 * ROWS)
    pdf = build(msgspec.structs.replace(BOOK, rows=rows, ids=("a",) * len(rows), paper=paper))
    assert page_sizes(pdf) == [size] * 6
    pages = pages_of(pdf)[1:]  # the cover is a right page, so what follows lies on the left
    assert [("halaman kiri" in page, "halaman kanan" in page) for page in pages[:4]] == [
        (True, False), (False, True),
    ] * 2  # fmt: skip
    for left, _, right, bottom in ink_margins(pdf):
        assert min(left, right, bottom) >= 10


@pytest.mark.parametrize("name", [*ODD_NAMES, LONG_NAME])
def test_any_name_is_printed(name: str) -> None:
    words = text_of(build(msgspec.structs.replace(BOOK, rows=((name, *ROW[1:]),))))
    assert not UNSEEN & set(words)
    assert name.split(maxsplit=1)[0] in words


@pytest.mark.parametrize("paper", PaperSize)
def test_rows_that_are_tall_or_a_practice_village_never_part_a_spread(paper: PaperSize) -> None:
    tall = (LONG_NAME, *ROW[1:5], "Dusun Montong Gading Selatan Atas " * 3, *ROW[6:])
    rows = (ROW, tall, ROW) * 10
    book = msgspec.structs.replace(
        BOOK, rows=rows, ids=("a",) * len(rows), paper=paper, foot=examples.foot(practice=True)
    )
    pages = pages_of(build(book))[1:-1]
    assert ["halaman kiri" in page for page in pages] == [True, False] * (len(pages) // 2)
    assert ["halaman kanan" in page for page in pages] == [False, True] * (len(pages) // 2)
