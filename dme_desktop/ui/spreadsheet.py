"""A list as a workbook: what it is, when it was true, and rows of text that stay text."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dme_desktop.kernel.paper import IN_WORKBOOKS, PaperSize
from dme_desktop.kernel.text import wakes_up
from dme_desktop.ui.source import Column, Row

LONGEST_CELL = 32_767  # letters, in Excel itself
WIDEST, NARROWEST = 60, 8  # of a column, in letters


@dataclass(frozen=True)
class Spreadsheet:
    """A list to be written: its title, the lines that say what it is, its columns and rows."""

    title: str
    told: Sequence[str]
    columns: Sequence[Column]
    rows: Iterable[Row]

    def written(self) -> bytes:
        """Return the .xlsx. Every cell is text: a NIK keeps its digits, a formula stays asleep."""
        import xlsxwriter  # noqa: PLC0415 - only when somebody asks for a file

        kept = io.BytesIO()
        with xlsxwriter.Workbook(kept, {"in_memory": True, "strings_to_formulas": False}) as book:
            text = book.add_format({"num_format": "@"})
            asleep = book.add_format({"num_format": "@", "quote_prefix": True})
            bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E9EDEB"})
            sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", self.title)[:31].strip())
            sheet.write_string(0, 0, self.title, book.add_format({"bold": True, "font_size": 14}))
            for line, told in enumerate(self.told, start=1):
                sheet.write_string(line, 0, told)
            head = len(self.told) + 2
            widths = [len(column.title) for column in self.columns]
            for place, column in enumerate(self.columns):
                sheet.write_string(head, place, column.title, bold)
            line = head
            for line, row in enumerate(self.rows, start=head + 1):
                for place, column in enumerate(self.columns):
                    shown = (column.whole or column.text)(row)[:LONGEST_CELL]
                    widths[place] = max(widths[place], len(shown))
                    sheet.write_string(line, place, shown, asleep if wakes_up(shown) else text)
            for place, width in enumerate(widths):
                sheet.set_column(place, place, min(WIDEST, max(NARROWEST, width + 2)))
            sheet.set_landscape()
            sheet.set_paper(IN_WORKBOOKS[PaperSize.A4])
            sheet.repeat_rows(head)
            sheet.fit_to_pages(1, 0)
            sheet.freeze_panes(head + 1, 0)
            sheet.autofilter(head, 0, line, len(self.columns) - 1)
        return kept.getvalue()
