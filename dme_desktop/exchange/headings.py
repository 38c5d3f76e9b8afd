"""Recognising a list of residents by its headings, wherever in the workbook they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.exchange import columns, workbook
from dme_desktop.exchange.columns import Column
from dme_desktop.exchange.workbook import Cell, Sheet
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.text import clean_line

LAST_HEADING_ROW = 30
FEWEST_HEADINGS = 3
LONGEST_HEADING = 80
REQUIRED = {
    "nik": "nik", "full_name": "nama", "gender": "sex", "birth_date": "tanggallahir",
    "hamlet": "dusun",
}  # fmt: skip
FORM_HEADINGS = "nama, nik, no_kk, sex, tanggallahir, dusun"


@dataclass(frozen=True)
class Recognised:
    """A sheet of residents: its headings and which column stands where."""

    sheet: Sheet
    start: int  # the place of the first row under the headings
    headings: tuple[str, ...]
    places: Mapping[int, Column]

    @property
    def heading_of(self) -> dict[str, str]:
        """Return the sheet's own heading of each person's field it has."""
        return {column.field: self.headings[place] for place, column in self.places.items()}

    @property
    def missing(self) -> list[str]:
        """Return the headings it would need to be a list of residents."""
        known = {column.field for column in self.places.values()}
        return [name for field, name in REQUIRED.items() if field not in known]


def recognised(path: Path) -> Recognised:
    """Return the first sheet that has every heading needed; say what the nearest one lacks."""
    nearest: Recognised | None = None
    seen = []
    for sheet in workbook.sheets_of(path):
        seen.append(sheet.name)
        if (found := _headed(sheet)) is None:
            continue
        if not found.missing:
            return found
        if nearest is None or len(found.places) > len(nearest.places):
            nearest = found
    expected = f"Yang dikenal: baris judul dengan kolom {FORM_HEADINGS}, seperti FormatImporExcel."
    if nearest is None:
        raise DmeError(
            f"Tidak ada daftar penduduk di lembar {', '.join(seen[:5]) or 'mana pun'}. {expected}"
        )
    raise DmeError(
        f"Lembar {nearest.sheet.name} bukan daftar penduduk yang dikenal: kolom "
        f"{', '.join(nearest.missing)} tidak ada. {expected}"
    )


def _headed(sheet: Sheet) -> Recognised | None:
    """Return the row with the most known headings among the first ones of a sheet."""
    best: Recognised | None = None
    for place, row in enumerate(sheet.rows[:LAST_HEADING_ROW]):
        places = _places(row)
        if len(places) >= FEWEST_HEADINGS and (best is None or len(places) > len(best.places)):
            shown = tuple(clean_line(str(cell))[:LONGEST_HEADING] for cell in row)
            best = Recognised(sheet, place + 1, shown, places)
    return best


def _places(row: Sequence[Cell]) -> dict[int, Column]:
    known = _known_headings()
    places: dict[int, Column] = {}
    for place, cell in enumerate(row):
        column = known.get(columns.heading(cell))
        if column is not None and not any(column is other for other in places.values()):
            places[place] = column
    return places


def _known_headings() -> dict[str, Column]:
    return {
        columns.heading(name): column for column in columns.columns() for name in column.headings
    }
