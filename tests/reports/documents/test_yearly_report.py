"""The year as it is printed, and the reports of a month bound as one: their words."""

import msgspec

from dme_desktop.pdf.charts import Part
from dme_desktop.reports.documents import package, yearly_report
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.documents.package import Bound, Package
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, pages_of
from tests.reports.documents.test_list_report import REPORT

PROSE = (
    "Selama tahun 2026, Desa Jenggik Utara mencatat 12 keberangkatan warga ke luar negeri.",
    "{months_table}",
    "Kantor menerbitkan 41 surat.",
    "{comparison_table}",
)


def year(lines: int) -> ListReport:
    return msgspec.structs.replace(
        REPORT,
        title="LAPORAN TAHUNAN PELINDUNGAN PEKERJA MIGRAN INDONESIA 2026",
        columns=(
            ListColumn("Yang dihitung", 76), ListColumn("Tahun 2026", 36, "right"),
            ListColumn("Tahun 2025", 36, "right"), ListColumn("Naik turun", 28, "right"),
        ),
        rows=tuple((f"{LONG_NAME} {n}", "12", "8", "+50,0%") for n in range(lines)),
        ids=("x",) * lines,
        prose=PROSE,
        chart=tuple(Part(month, n, str(n)) for n, month in enumerate(("Jan", "Feb", "Mar"))),
        chart_said="Keberangkatan tahun 2026 menurut bulan",
        chart_shape="columns",
    )  # fmt: skip


def bound(count: int) -> Package:
    reports = [Bound(code="L8", name="Dokumen akan habis", report=REPORT)] * count
    refused = Bound(code="L15", name="Kasus", refused="Peran ini tidak boleh melihat kasus.")
    return Package(
        letterhead=REPORT.letterhead, foot=REPORT.foot, period="November 2026",
        as_of=REPORT.as_of, reports=(*reports, refused), masked=True, place=REPORT.place,
        officer=REPORT.officer, head=REPORT.head,
    )  # fmt: skip


def test_the_words_of_the_year() -> None:
    assert_golden("yearly_report", yearly_report.build(year(2)))


def test_the_signatures_of_a_long_year_take_rows_along() -> None:
    pages = pages_of(yearly_report.build(year(40)))
    assert "Disusun oleh" in pages[-1]
    assert "+50,0%" in pages[-1]


def test_the_words_of_a_package() -> None:
    assert_golden("report_package", package.build(bound(2)))


def test_a_package_of_many_stays_on_the_paper() -> None:
    pdf = package.build(bound(40))
    assert len(pages_of(pdf)) == 42
    for left, _, right, bottom in ink_margins(pdf):
        assert min(left, right, bottom) >= 10
