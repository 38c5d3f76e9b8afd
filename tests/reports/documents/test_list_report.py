"""A list as it is printed: its words, many pages, long cells, either paper."""

import datetime as dt
from typing import Literal

import msgspec
import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.charts import Part
from dme_desktop.pdf.signing import Signer
from dme_desktop.reports.documents.list_report import ListColumn, ListReport, Told, build
from tests.pdf import examples
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, pages_of, text_of
from tests.pdf.sound import assert_sound

REPORT = ListReport(
    code="L8",
    name="Dokumen akan habis",
    title="DOKUMEN YANG AKAN DAN TELAH HABIS MASA BERLAKUNYA",
    letterhead=examples.letterhead(),
    foot=examples.foot(),
    period="Keadaan per 24 November 2026",
    as_of=dt.date(2026, 11, 24),
    unit="dokumen",
    columns=(
        ListColumn("Nama", 44), ListColumn("Dusun", 28), ListColumn("Dokumen", 40),
        ListColumn("Berakhir", 22, "centre"), ListColumn("Sisa hari", 16, "right"),
        ListColumn("Keluarga dan telepon", 52),
    ),
    rows=(
        ("Siti Contohwati", "Montong", "Paspor", "24-12-2026", "30", "Amaq Contoh, 0812-0000-0001"),
        ("Lalu Teladan", "Lendang", "Visa kerja", "20-11-2026", "habis", "–"),
    ),
    ids=("a", "b"),
    empty="Tidak ada dokumen yang akan habis.",
    unknowns=(("telepon keluarga", 1),),
    filters="perjalanan yang belum selesai",
    note="Tidak ada nomor yang loncat.",
    place="Jenggik Utara",
    officer=Signer(name="Kasi Contoh", role="Petugas pendata"),
    head=examples.head(),
)  # fmt: skip


def test_the_words_of_the_list() -> None:
    assert_golden("list_report", build(REPORT))


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (330, 215)), (PaperSize.A4, (297, 210))]
)
def test_it_lies_on_either_paper(paper: PaperSize, size: tuple[int, int]) -> None:
    assert page_sizes(build(msgspec.structs.replace(REPORT, paper=paper))) == [size]


def test_a_long_list_repeats_its_head_and_stays_on_the_paper() -> None:
    rows = tuple((f"{LONG_NAME} {n}", LONG_ADDRESS, *REPORT.rows[0][2:]) for n in range(60))
    pdf = build(msgspec.structs.replace(REPORT, rows=rows, ids=("x",) * 60))
    pages = pages_of(pdf)
    assert len(pages) > 2
    assert all("Sisa hari" in page for page in pages[:-1])
    for left, _, right, bottom in ink_margins(pdf):
        assert min(left, right, bottom) >= 10


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_is_printed(name: str) -> None:
    rows = ((name, *REPORT.rows[0][1:]),)
    words = text_of(build(msgspec.structs.replace(REPORT, rows=rows, ids=("x",))))
    assert not UNSEEN & set(words)
    assert name.split(maxsplit=1)[0] in words


def test_of_a_long_list_only_what_is_looked_at_is_put_into_words() -> None:
    said: list[int] = []

    def words(number: int) -> tuple[str, ...]:
        said.append(number)
        return (str(number),)

    rows = Told(range(20_000), words)
    assert (len(rows), said) == (20_000, [])
    assert (rows[3], rows[-1], rows[5:7]) == (("3",), ("19999",), (("5",), ("6",)))
    assert said == [3, 19_999, 5, 6]
    assert (("0",), ("1",)) == Told(range(2), words) != Told(range(3), words)


@pytest.mark.parametrize("paper", PaperSize)
def test_eight_rows_with_a_bar_each_and_two_signatures_are_one_page(paper: PaperSize) -> None:
    """Where room is short the bars of a wide sheet stand in two columns; no name is cut."""
    names = [f"Perikanan atau awak kapal {n}" for n in range(8)]
    report = msgspec.structs.replace(
        REPORT, paper=paper, rows=tuple((name, *REPORT.rows[1][1:]) for name in names),
        ids=("x",) * 8, chart_said="Orang",
        chart=tuple(Part(name, n + 1, f"{n + 1} ({n},5%)") for n, name in enumerate(names)),
    )  # fmt: skip
    (page,) = pages_of(build(report))
    assert all(page.count(name) == 2 for name in names)
    assert "8 (7,5%)" in page


@pytest.mark.parametrize("shape", ["bars", "columns"])
def test_a_short_list_with_its_chart_is_one_page_of_a4(shape: Literal["bars", "columns"]) -> None:
    """A chart gives way a little before it takes a page of its own with the signatures."""
    rows = (REPORT.rows[0],) * 6
    chart = tuple(Part(f"Negara {n}", n + 1, str(n + 1)) for n in range(6))
    told = msgspec.structs.replace(
        REPORT, rows=rows, ids=("x",) * 6, chart=chart, chart_said="Orang", chart_shape=shape,
        paper=PaperSize.A4,
    )  # fmt: skip
    assert_sound(build(told), 1, margin=10)
