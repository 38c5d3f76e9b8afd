"""Long lists on paper and in workbooks, against the barest way of drawing or writing the same."""

import time
from collections.abc import Callable, Sequence
from io import BytesIO
from math import log
from operator import itemgetter
from pathlib import Path

import msgspec
import pytest
import xlsxwriter
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from dme_desktop.kernel import resources
from dme_desktop.reports import workbook
from dme_desktop.reports.documents import list_report, register_book
from dme_desktop.reports.documents.list_report import ListReport
from tests.reports.documents.test_list_report import REPORT
from tests.reports.documents.test_register_book import BOOK, ROW

LEAST_OF_COLUMNS = 0.6  # of the rows a second of a bare canvas that draws column by column
LEAST_OF_BOOK_COLUMNS = 0.55  # a book breaks every second cell; measured 0.65 to 0.75
MOST_OF_WRITER = 1.15  # of the time of xlsxwriter alone, which writes texts; measured: 1.08
MOST_EXPONENT = 1.1
MOST_HELD = 80_000_000  # bytes
ROUNDS, MOST_ROUNDS = 2, 10
FEW, MANY = 5_000, 50_000
IN_A_WORKBOOK = 15_000  # rows: what is written of each is the same
ON_A_PAGE = 38

pytestmark = pytest.mark.bench


def test_a_long_list_is_drawn_nearly_as_quickly_as_bare_columns() -> None:
    report = _report(FEW)
    ratio = _best_ratio(
        lambda: _columns(report.rows), lambda: list_report.build(report), LEAST_OF_COLUMNS
    )
    assert ratio >= LEAST_OF_COLUMNS


def test_a_list_ten_times_as_long_takes_ten_times_as_long_and_little_memory() -> None:
    few, many = _report(FEW), _report(MANY)
    list_report.build(few)
    before = _resident()
    list_report.build(many)
    grown = _resident() - before

    exponent = _exponent(lambda: list_report.build(few), lambda: list_report.build(many))

    print(f"{MANY} rows hold {grown / 1e6:.0f} MB more")
    assert exponent <= MOST_EXPONENT
    assert grown < MOST_HELD


def test_the_register_book_is_drawn_in_step_with_bare_columns() -> None:
    book = _book(FEW)
    ratio = _best_ratio(
        lambda: _columns(book.rows), lambda: register_book.build(book), LEAST_OF_BOOK_COLUMNS
    )
    assert ratio >= LEAST_OF_BOOK_COLUMNS


def test_a_report_as_workbook_costs_what_the_writer_of_workbooks_costs() -> None:
    report = _report(IN_A_WORKBOOK)
    ratio = _best_ratio(
        lambda: _written(report.rows), lambda: workbook.list_report(report), 1 / MOST_OF_WRITER
    )
    assert ratio >= 1 / MOST_OF_WRITER


def _best_ratio(bare: Callable[[], bytes], ours: Callable[[], bytes], enough: float) -> float:
    """Return how quick ours is beside the bare way, in rounds by turns until it is enough."""
    ours()
    bare()
    least_bare = least_ours = float("inf")
    for done in range(1, MOST_ROUNDS + 1):
        least_bare = min(least_bare, _seconds(bare))
        least_ours = min(least_ours, _seconds(ours))
        if done >= ROUNDS and least_bare >= enough * least_ours:
            break
    print(f"bare {least_bare:.3f}, ours {least_ours:.3f} CPU s: {least_bare / least_ours:.2f} x")
    return least_bare / least_ours


def _exponent(few: Callable[[], bytes], many: Callable[[], bytes]) -> float:
    """Return how work grows from `FEW` to `MANY` rows, 1 being in step."""
    least_few = least_many = float("inf")
    for _ in range(3):
        least_few = min(least_few, _seconds(few))
        least_many = min(least_many, _seconds(many))
        exponent = log(least_many / least_few) / log(MANY / FEW)
        if exponent <= MOST_EXPONENT:
            break
    print(f"{least_few:.3f}, {least_many:.3f} CPU s: exponent {exponent:.2f}")
    return exponent


def _seconds(work: Callable[[], bytes]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _report(count: int) -> ListReport:
    """Return a list in which every third cell of a column is too wide for it."""
    late = ", dipanggil sore hari sesudah panen di rumah kepala dusun"
    rows = tuple(
        (
            f"Siti Contohwati {n}", f"Dusun Lendang {n % 7}", "Paspor", f"{n % 28 + 1:02}-12-2026",
            str(n % 300), f"0812-{n:08}, Amaq Contoh{late if n % 3 == 0 else ''}",
        )
        for n in range(count)
    )  # fmt: skip
    return msgspec.structs.replace(REPORT, rows=rows, ids=("x",) * count)


def _book(count: int) -> ListReport:
    rows = tuple(
        (
            f"Siti Contohwati {n}", f"52030045{n:08}", f"52030001{n // 3:08}", "P",
            f"Jenggik, {n % 28 + 1:02}-{n % 12 + 1:02}-{1970 + n % 30}", *ROW[5:12],
            f"X{n:07}, 01-02-2031", *ROW[13:15], f"0812-{n:08}, Amaq Contoh {n % 100}", *ROW[16:],
        )
        for n in range(count)
    )  # fmt: skip
    return msgspec.structs.replace(BOOK, rows=rows, ids=("x",) * count)


def _columns(rows: Sequence[Sequence[str]]) -> bytes:
    """Draw the cells as they are, one text object a column, one path a page for the rules."""
    path = resources.path("fonts", "LiberationSans-Regular.ttf")
    pdfmetrics.registerFont(TTFont("Plain", str(path)))
    made = BytesIO()
    canvas = Canvas(made, pagesize=(330 * mm, 215 * mm), invariant=1)
    lines = [(str(number), *row) for number, row in enumerate(rows, start=1)]
    wide = 294 * mm / len(lines[0])
    edges = [18 * mm + wide * number for number in range(len(lines[0]) + 1)]
    for start in range(0, len(lines), ON_A_PAGE):
        _page(canvas, lines[start : start + ON_A_PAGE], edges)
    canvas.save()
    return made.getvalue()


def _page(canvas: Canvas, lines: Sequence[Sequence[str]], edges: Sequence[float]) -> None:
    top, pitch = 200 * mm, 4.2 * mm
    for column, left in enumerate(edges[:-1]):
        text = canvas.beginText(left + 3, top - pitch + 3)
        text.setFont("Plain", 9, pitch)
        for words in map(itemgetter(column), lines):
            text.textLine(words)
        canvas.drawText(text)
    bottom = top - pitch * len(lines)
    path = canvas.beginPath()
    for edge in edges:
        path.moveTo(edge, top)
        path.lineTo(edge, bottom)
    for number in range(len(lines) + 1):
        path.moveTo(edges[0], top - number * pitch)
        path.lineTo(edges[-1], top - number * pitch)
    canvas.drawPath(path)
    canvas.showPage()


def _written(rows: Sequence[Sequence[str]]) -> bytes:
    """Write the cells as texts in one format, and nothing else."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("L8")
        look = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        for line, row in enumerate(rows):
            for place, words in enumerate(row):
                sheet.write_string(line, place, words, look)
    return made.getvalue()


def _resident() -> int:
    """Return the resident memory of this process in bytes; pytest.skip where it is not told."""
    status = Path("/proc/self/statm")
    if not status.exists():
        pytest.skip("waits for a machine that tells its memory in /proc")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096
