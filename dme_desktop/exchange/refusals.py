"""The rows that stayed outside, as a workbook to correct and bring in again."""

import io

from dme_desktop.exchange import columns
from dme_desktop.exchange.preview import Kind, Preview, Row
from dme_desktop.exchange.workbook import Cell

COLUMN, REASON = "Kolom", "Alasan"
LONGEST_TEXT = 1000
NUMBER_HEADINGS = {"nik", "nokk"}


def errors_workbook(shown: Preview) -> bytes:
    """Return an .xlsx with each refused row as it came, then what is wrong where.

    Every cell is text, so that no formula wakes up and no NIK loses a digit; the cells to correct
    are red. Headings stay, so that the corrected file is recognised.
    """
    import xlsxwriter  # noqa: PLC0415 - only when somebody asks for the list

    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Ditolak")
        text = book.add_format({"num_format": "@"})
        bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E9EDEB"})
        red = book.add_format({"num_format": "@", "bg_color": "#FBD9D7"})
        headings = [*shown.headings, COLUMN, REASON]
        for place, heading in enumerate(headings):
            sheet.write_string(0, place, heading[:LONGEST_TEXT], bold)
        for line, row in enumerate(shown.of(Kind.REFUSED), start=1):
            wrong = {fault.column for fault in row.faults}
            for place, shows in enumerate(_shown(row, shown.headings)):
                is_wrong = place < len(shown.headings) and shown.headings[place] in wrong
                sheet.write_string(line, place, shows, red if is_wrong else text)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(headings) - 3, 0), 18, text)
        sheet.set_column(len(headings) - 2, len(headings) - 1, 45, text)
    return kept.getvalue()


def _shown(row: Row, headings: tuple[str, ...]) -> list[str]:
    cells = [_text(heading, cell) for heading, cell in zip(headings, row.cells, strict=False)]
    cells += [""] * (len(headings) - len(cells))
    where = ", ".join(dict.fromkeys(fault.column for fault in row.faults))
    return [*cells, where, " ".join(fault.reason for fault in row.faults)]


def _text(heading: str, cell: Cell) -> str:
    """Return what a cell held; a NIK kept as a number stays one that is refused again."""
    if columns.heading(heading) in NUMBER_HEADINGS and isinstance(cell, float) and cell:
        return f"{cell:.11E}"
    try:
        return columns.plain(cell)
    except ValueError:
        return str(cell)[:LONGEST_TEXT]
