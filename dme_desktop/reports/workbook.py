"""Reports as workbooks that reopen: text stays text, numbers are numbers, formulas are inert."""

from io import BytesIO
from typing import Any

from dme_desktop.kernel.text import wakes_up
from dme_desktop.kernel.words import screen_date
from dme_desktop.reports.documents import list_report as list_document
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import STATES, WorkerState

FIRST_ROW = 5


def worker_state(report: WorkerState) -> bytes:
    """Return report L1 as XLSX: one sheet, men and women beside each other, totals written out."""
    import xlsxwriter  # noqa: PLC0415 - 13 MB, when a workbook is asked for

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": "Rekap keadaan PMI", "author": "DME Desktop"})
    book.set_properties({"created": report.foot.printed_at.replace(tzinfo=None)})
    sheet = book.add_worksheet("L1")
    bold = book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter"})
    cell = book.add_format({"border": 1})
    asleep = book.add_format({"border": 1, "quote_prefix": True})
    _head(sheet, report, book.add_format({"bold": True, "font_size": 14}))
    _columns(sheet, report.letterhead.says("Dusun"), bold)
    rows = [(one.hamlet, one.counts) for one in report.hamlets]
    totals = tuple(
        (
            sum(one.counts[n][0] for one in report.hamlets),
            sum(one.counts[n][1] for one in report.hamlets),
        )
        for n in range(len(STATES))
    )
    for line, (name, counts) in enumerate(rows, start=FIRST_ROW + 2):
        _row(sheet, line, name, counts, cell)
        if wakes_up(name):
            sheet.write_string(line, 0, name, asleep)
    _row(sheet, FIRST_ROW + 2 + len(rows), "Jumlah", totals, bold)
    _foot(sheet, FIRST_ROW + 4 + len(rows), report)
    sheet.set_column(0, 0, 26)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()


def list_report(report: ListReport) -> bytes:
    """Return a report that is a list as XLSX: every cell a text, ready to filter."""
    import xlsxwriter  # noqa: PLC0415 - 13 MB, when a workbook is asked for

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": report.name, "author": "DME Desktop"})
    book.set_properties({"created": report.foot.printed_at.replace(tzinfo=None)})
    sheet = book.add_worksheet(report.code)
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"})
    looks = {"border": 1, "text_wrap": True, "valign": "top"}
    cell, asleep = book.add_format(looks), book.add_format(looks | {"quote_prefix": True})
    sheet.write_string(0, 0, report.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, f"{report.letterhead.village}, {report.letterhead.district}")
    practice = "LATIHAN, bukan data resmi. " if report.foot.practice else ""
    told = "; ".join(f"{what}: {said}" for what, said in list_document.conditions(report))
    sheet.write_string(2, 0, f"{practice}Periode: {report.period}; {told}")
    for place, column in enumerate(report.columns):
        sheet.write_string(FIRST_ROW, place, column.head, bold)
        sheet.set_column(place, place, column.share / 2)
    for line, row in enumerate(report.rows, start=FIRST_ROW + 1):
        for place, text in enumerate(row):
            sheet.write_string(line, place, text, asleep if wakes_up(text) else cell)
    last = FIRST_ROW + len(report.rows)
    sheet.autofilter(FIRST_ROW, 0, last, len(report.columns) - 1)
    sheet.freeze_panes(FIRST_ROW + 1, 1)
    _signed(sheet, last + 2, report)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return buffer.getvalue()


def _signed(sheet: Any, line: int, report: WorkerState | ListReport) -> None:  # noqa: ANN401
    if report.note:
        sheet.write_string(line, 0, report.note)
    moment = f"{screen_date(report.foot.printed_at)} {report.foot.printed_at:%H:%M}"
    sheet.write_string(line + 1, 0, f"Dibuat {moment} oleh {report.foot.printed_by}")


def _head(sheet: Any, report: WorkerState, large: Any) -> None:  # noqa: ANN401
    says = report.letterhead.says
    sheet.write_string(0, 0, says("REKAP KEADAAN PMI MENURUT DUSUN DAN JENIS KELAMIN"), large)
    sheet.write_string(1, 0, f"{report.letterhead.village}, {report.letterhead.district}")
    sheet.write_string(2, 0, f"Posisi data per {screen_date(report.as_of)}; N = {report.people}")
    practice = "LATIHAN, bukan data resmi. " if report.foot.practice else ""
    sheet.write_string(3, 0, f"{practice}Cakupan: {report.filters or 'semua data'}")


def _columns(sheet: Any, unit: str, bold: Any) -> None:  # noqa: ANN401
    sheet.merge_range(FIRST_ROW, 0, FIRST_ROW + 1, 0, unit, bold)
    for number, name in enumerate((*STATES, "Jumlah")):
        column = 1 + number * 2
        sheet.merge_range(FIRST_ROW, column, FIRST_ROW, column + 1, name, bold)
        sheet.write_string(FIRST_ROW + 1, column, "L", bold)
        sheet.write_string(FIRST_ROW + 1, column + 1, "P", bold)
    last = 1 + (len(STATES) + 1) * 2
    sheet.merge_range(FIRST_ROW, last, FIRST_ROW + 1, last, "L+P", bold)


def _row(
    sheet: Any,  # noqa: ANN401
    line: int,
    name: str,
    counts: tuple[tuple[int, int], ...],
    form: Any,  # noqa: ANN401
) -> None:
    men, women = sum(m for m, _ in counts), sum(w for _, w in counts)
    numbers = [number for pair in counts for number in pair]
    sheet.write_string(line, 0, name, form)
    for column, number in enumerate([*numbers, men, women, men + women], start=1):
        sheet.write_number(line, column, number, form)


def _foot(sheet: Any, line: int, report: WorkerState) -> None:  # noqa: ANN401
    unknown = ", ".join(f"{name} {number}" for name, number in report.unknowns) or "tidak ada"
    sheet.write_string(line, 0, f"Belum diketahui: {unknown}")
    _signed(sheet, line + 1, report)
