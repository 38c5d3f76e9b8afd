"""Reports as workbooks that reopen: numbers are numbers, days are days, NIK and formulas are text.

The first sheet says what a reader must know, the second holds the rows as they are printed. Figures
stand at the right in a report and days in the middle, so a cell is what its column's place says; a
cell that reads otherwise, as a dash or "*" does, stays text.
"""

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from dme_desktop.kernel.paper import IN_WORKBOOKS
from dme_desktop.kernel.text import wakes_up
from dme_desktop.kernel.words import screen_date
from dme_desktop.reports.documents import list_report as list_document
from dme_desktop.reports.documents import worker_state as state_document
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.documents.worker_state import STATES, WorkerState

SUMMARY = "Ringkasan"
FIRST_ROW = 0
_NUMBER = re.compile(r"(Rp)?([+-]?\d{1,3}(?:\.\d{3})*|[+-]?\d+)(,\d+)?(%)?")
LEAP_DAY = 60  # 29 February 1900, which never was
_DAY = re.compile(r"(\d\d)-(\d\d)-(\d{4})")
LOOKS = {
    "": "#,##0", "Rp": '"Rp"#,##0', "%": "0.0%", ",": "#,##0.##", "+%": "+0.0%;-0.0%;0.0%",
}  # fmt: skip


def worker_state(report: WorkerState) -> bytes:
    """Return report L1 as XLSX: men and women beside each other, totals written out."""
    book, buffer = _begun(report, "Rekap keadaan PMI")
    title = report.letterhead.says("REKAP KEADAAN PMI MENURUT DUSUN DAN JENIS KELAMIN")
    _summary(book, report, title, state_document.conditions(report))
    sheet = book.add_worksheet("L1")
    bold = book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter"})
    cell = book.add_format({"border": 1})
    asleep = book.add_format({"border": 1, "quote_prefix": True})
    _columns(sheet, report.letterhead.says("Dusun"), bold)
    shown, counted = state_document.cells(report), state_document.figures(report)
    last = len(counted) - 1
    for place, ((name, numbers), said) in enumerate(zip(counted, shown, strict=True)):
        line, form = FIRST_ROW + 2 + place, bold if place == last else cell
        sheet.write_string(line, 0, name, asleep if wakes_up(name) else form)
        for column, number in enumerate(numbers):
            if (place, column) in report.hidden:
                sheet.write_string(line, column + 1, said[column + 1], form)
            else:
                sheet.write_number(line, column + 1, number, form)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 2 * len(STATES) + 3, 7)
    _printed(sheet, report, (FIRST_ROW + 2 + last, 2 * len(STATES) + 3), heads=2)
    book.close()
    return buffer.getvalue()


def list_report(report: ListReport) -> bytes:
    """Return a report that is a list as XLSX, ready to filter."""
    return list_reports([report])


def list_reports(reports: Sequence[ListReport]) -> bytes:
    """Return lists as one XLSX, a sheet each; the first sheet says what they are about."""
    first = reports[0]
    book, buffer = _begun(first, first.name)
    _summary(book, first, first.title, list_document.conditions(first))
    for report in reports:
        _sheet(book, report)
    book.close()
    return buffer.getvalue()


def _sheet(book: Any, report: ListReport) -> None:  # noqa: ANN401 - a workbook
    sheet = book.add_worksheet(report.code)
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter"})
    writes = [_Writer(book, sheet, place, one).write for place, one in enumerate(report.columns)]
    for place, column in enumerate(report.columns):
        sheet.write_string(FIRST_ROW, place, report.letterhead.says(column.head), bold)
        sheet.set_column(place, place, max(column.share / 2, len(column.head) / 2 + 2))
    last = len(report.rows) - report.totals
    for line, row in enumerate(report.rows, start=FIRST_ROW + 1):
        is_sum = line > FIRST_ROW + last
        for write, text in zip(writes, row, strict=True):
            write(line, text, is_sum)
    if not report.rows:
        sheet.write_string(FIRST_ROW + 1, 0, report.empty)
    sheet.autofilter(FIRST_ROW, 0, FIRST_ROW + last, len(report.columns) - 1)
    sheet.freeze_panes(FIRST_ROW + 1, 1)
    end = FIRST_ROW + max(1, len(report.rows))
    _printed(sheet, report, (end, len(report.columns) - 1), heads=1)


@lru_cache(maxsize=4096)
def typed(text: str) -> tuple[str, float] | None:
    """Return a figure as it is printed with the look of its cell; None for what is no figure.

    Example: "Rp1.250.000" is ("Rp", 1250000.0), "12,5%" is ("%", 0.125).
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    money, whole, part, percent = found.groups()
    number = float(whole.replace(".", "") + (part or "").replace(",", "."))
    if percent and whole.startswith("+"):
        percent = "+%"
    return money or percent or ("," if part else ""), number / 100 if percent else number


@lru_cache(maxsize=4096)
def _day(text: str) -> tuple[str, float] | None:
    """Return a day as a workbook counts it, from 1900, which it takes for a leap year."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    days = (dt.date(year, month, day) - dt.date(1899, 12, 31)).days
    return "day", days + (days >= LEAP_DAY)


def _no_figure(_: str) -> None:
    """Take a text for what it is."""


class _Writer:
    """Writes the cells of one column, as what its place in the report says they are."""

    def __init__(self, book: Any, sheet: Any, place: int, column: ListColumn) -> None:  # noqa: ANN401
        looks: dict[str, Any] = {"border": 1, "text_wrap": True, "valign": "top"}
        self._sheet, self._place = sheet, place
        align = "" if column.private else column.align
        self._read = {"right": typed, "centre": _day}.get(align, _no_figure)
        if self._read is _no_figure:
            looks["num_format"] = "@"  # whoever types over a NIK keeps its digits
        self._plain, self._asleep = {}, {}
        self._figures: dict[tuple[bool, str], Any] = {}
        for is_sum in (False, True):
            aligned = {"align": "right"} if align == "right" else {}
            look = looks | aligned | ({"bold": True} if is_sum else {})
            self._plain[is_sum] = book.add_format(look)
            self._asleep[is_sum] = book.add_format(look | {"quote_prefix": True})
            if align == "right":
                for name, form in LOOKS.items():
                    self._figures[is_sum, name] = book.add_format(look | {"num_format": form})
            if align == "centre":
                of_day = look | {"num_format": "dd-mm-yyyy", "align": "center"}
                self._figures[is_sum, "day"] = book.add_format(of_day)

    def write(self, line: int, text: str, is_sum: bool) -> None:  # noqa: FBT001 - of each cell
        """Write one cell."""
        if figure := self._read(text):
            look, number = figure
            self._sheet.write_number(line, self._place, number, self._figures[is_sum, look])
        else:
            forms = self._asleep if wakes_up(text) else self._plain
            self._sheet.write_string(line, self._place, text, forms[is_sum])


def _begun(report: WorkerState | ListReport, title: str) -> tuple[Any, BytesIO]:
    import xlsxwriter  # noqa: PLC0415 - 13 MB, when a workbook is asked for

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": title, "author": "DME Desktop"})
    book.set_properties({"created": report.foot.printed_at.replace(tzinfo=None)})
    return book, buffer


def _summary(
    book: Any,  # noqa: ANN401 - a workbook
    report: WorkerState | ListReport,
    title: str,
    conditions: list[tuple[str, str]],
) -> None:
    """Write the first sheet: whose report it is, what it counts, and what it leaves out."""
    sheet = book.add_worksheet(SUMMARY)
    large = {"bold": True, "font_size": 14}
    told, bold = {"text_wrap": True, "valign": "top"}, book.add_format({"bold": 1})

    def put(line: int, column: int, text: str, look: dict[str, Any]) -> None:
        asleep = {"quote_prefix": True} if wakes_up(text) else {}
        sheet.write_string(line, column, text, book.add_format(look | asleep))

    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    put(0, 0, title, large)
    sheet.write_string(1, 0, f"{report.letterhead.village}, {report.letterhead.district}")
    if report.foot.practice:
        sheet.write_string(2, 0, "LATIHAN, bukan data resmi", bold)
    lines = [("Periode", report.period), *conditions]
    if report.note:
        lines.append(("Keterangan", report.note))
    if isinstance(report, ListReport) and report.totals and report.rows:
        heads = (one.head for one in report.columns[1:])
        sums = zip(heads, report.rows[-1][1:], strict=True)
        lines += [(f"Jumlah: {head}", text) for head, text in sums if typed(text)]
    if isinstance(report, WorkerState) and not report.hidden:
        numbers = state_document.figures(report)[-1][1]
        pairs = zip(STATES, numbers[::2], numbers[1::2], strict=False)
        lines += [(f"Jumlah: {state}", str(men + women)) for state, men, women in pairs]
    for line, (what, said) in enumerate(lines, start=4):
        put(line, 0, what, told)
        figure = typed(said)
        if figure and not figure[0]:
            look = book.add_format({"num_format": LOOKS[""], "align": "left"})
            sheet.write_number(line, 1, figure[1], look)
        else:
            put(line, 1, said, told)
    moment = f"{screen_date(report.foot.printed_at)} {report.foot.printed_at:%H:%M}"
    end = 5 + len(lines)
    sheet.write_string(end, 0, f"Dibuat {moment} oleh {report.foot.printed_by}")
    if report.foot.letter_code:
        sheet.write_string(end + 1, 0, report.foot.letter_code)
    _printed(sheet, report, (end + 1, 1), heads=0)


def _printed(
    sheet: Any,  # noqa: ANN401 - a sheet
    report: WorkerState | ListReport,
    corner: tuple[int, int],
    *,
    heads: int,
) -> None:
    """Let a sheet be printed as the report is: on its paper, its heads repeated, pages told."""
    sheet.set_landscape()
    sheet.set_paper(IN_WORKBOOKS[report.paper])
    sheet.print_area(0, 0, *corner)
    if heads:
        sheet.repeat_rows(FIRST_ROW, FIRST_ROW + heads - 1)
    sheet.fit_to_pages(1, 0)
    practice = "LATIHAN, bukan data resmi · " if report.foot.practice else ""
    told = f"{practice}{report.foot.village_code} · {report.foot.letter_code}".replace("&", "&&")
    sheet.set_footer(f"&L{told}&R&P/&N")


def _columns(sheet: Any, unit: str, bold: Any) -> None:  # noqa: ANN401
    sheet.merge_range(FIRST_ROW, 0, FIRST_ROW + 1, 0, unit, bold)
    for number, name in enumerate((*STATES, "Jumlah")):
        column = 1 + number * 2
        sheet.merge_range(FIRST_ROW, column, FIRST_ROW, column + 1, name, bold)
        sheet.write_string(FIRST_ROW + 1, column, "L", bold)
        sheet.write_string(FIRST_ROW + 1, column + 1, "P", bold)
    last = 1 + (len(STATES) + 1) * 2
    sheet.merge_range(FIRST_ROW, last, FIRST_ROW + 1, last, "L+P", bold)
