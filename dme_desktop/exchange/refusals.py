"""The rows that stayed outside, as a workbook to correct and bring in again."""

import datetime as dt
import io
from collections.abc import Sequence

from dme_desktop.exchange import tables
from dme_desktop.exchange.preview import Preview
from dme_desktop.kernel.text import wakes_up
from dme_desktop.people.meanings import NIK_OR_CARD
from dme_desktop.sheets import cells, columns
from dme_desktop.sheets.cells import Cell
from dme_desktop.sheets.target import Kind, Outcome

COLUMN, REASON = "Kolom", "Alasan"
LONGEST_TEXT = 1000
NUMBERS = {"nik", "family_card_no", NIK_OR_CARD}


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
        asleep = {
            text: book.add_format({"num_format": "@", "quote_prefix": True}),
            red: book.add_format({"num_format": "@", "bg_color": "#FBD9D7", "quote_prefix": True}),
        }
        places = _places(shown)
        headings = [*(shown.table.headings[place] for place in places), COLUMN, REASON]
        for at, heading in enumerate(headings):
            sheet.write_string(0, at, heading[:LONGEST_TEXT], bold)
        for line, row in enumerate(shown.of(Kind.REFUSED), start=1):
            wrong = {fault.column for fault in row.faults}
            for at, shows in enumerate(_shown(row, shown, places)):
                is_wrong = at < len(places) and headings[at] in wrong
                looks = red if is_wrong else text
                sheet.write_string(line, at, shows, asleep[looks] if wakes_up(shows) else looks)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(headings) - 3, 0), 18, text)
        sheet.set_column(len(headings) - 2, len(headings) - 1, 45, text)
    return kept.getvalue()


def _places(shown: Preview) -> list[int]:
    """Return the columns that came, without those an earlier list of refusals had added."""
    headings = shown.table.headings
    return [n for n, name in enumerate(headings) if columns.heading(name) not in tables.OURS]


def _shown(row: Outcome, shown: Preview, places: Sequence[int]) -> list[str]:
    told = [_text(shown.layout.means(place), row.line.cells[place]) for place in places]
    where = ", ".join(dict.fromkeys(fault.column for fault in row.faults))
    return [*told, where, " ".join(fault.reason for fault in row.faults)]


def _text(means: str, cell: Cell) -> str:
    """Return what a cell held: a NIK kept as a number is refused again, a day stays that day."""
    if means in NUMBERS and isinstance(cell, float) and cell:
        return f"{cell:.11E}"
    if isinstance(cell, dt.datetime | dt.date):
        return cell.isoformat()[:10]
    try:
        return cells.plain(cell)
    except ValueError:
        return str(cell)[:LONGEST_TEXT]
