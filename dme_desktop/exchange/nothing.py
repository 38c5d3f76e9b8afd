"""Lines of a list that tell of nothing to bring in: headings once more, totals, signatures, groups.

Nothing is dropped for it: each such line is shown and counted, with why.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dme_desktop.sheets import columns
from dme_desktop.sheets.cells import Cell, shown

FEWEST = 2  # cells that say anything of a line as a whole
FEWEST_NUMBERS = 3  # that follow each other in a line of column numbers
LONG = 13  # figures of a number that tells of somebody, even one with a slip
LONGEST_SAID = 40
_TOTAL = re.compile(r"^(?:sub\s*)?(?:jumlah|total|jml|rekapitulasi)\b", re.IGNORECASE)
_BELOW = re.compile(
    r"^(?:mengetahui|kepala (?:desa|dusun|kelurahan|wilayah)|lurah|camat|sekretaris|nip\b|ttd|"
    r"petugas|catatan|keterangan|sumber|dicetak|tanggal cetak|halaman|hal\b|dibuat|disahkan)",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"\d{13,}")


def by_itself(line: Sequence[Cell], headings: Sequence[str]) -> str:
    """Return why a line tells of nothing, by its cells alone; "" when it may tell of something."""
    filled = [(place, cell) for place, cell in enumerate(line) if cell not in ("", None)]
    if len(filled) < FEWEST or any(_LONG_NUMBER.search(shown(cell)) for _, cell in filled):
        return ""
    if _counts([cell for _, cell in filled]):
        return "Baris nomor kolom."
    if _repeats(filled, headings):
        return "Judul kolom diulang."
    first, second = (shown(cell) for _, cell in filled[:2])
    if _TOTAL.match(first) or _TOTAL.match(second):
        return "Baris jumlah."
    return f"Catatan: “{first[:LONGEST_SAID]}”." if _BELOW.match(first) else ""


def unnumbered(lines: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, Sequence[Cell]]]:
    """Yield the lines, counted from 0, without a long number where the line before had one.

    Nearly every line of a village has a NIK: those few that lack it are worth a look.
    """
    place = 0
    for at, line in enumerate(lines):
        if place < len(line) and _is_long(line[place]):
            continue
        found = next((n for n, cell in enumerate(line) if _is_long(cell)), None)
        if found is None:
            yield at, line
        else:
            place = found


def is_numbered(line: Sequence[Cell]) -> bool:
    """Say whether a long number stands in a line, as no heading has one."""
    return any(map(_is_long, line))


def _is_long(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) >= LONG and cell.isdecimal()


def alone(line: Sequence[Cell]) -> str:
    """Return what a line says that has one cell only, "" for one with more or none."""
    filled = [text for cell in line if (text := shown(cell))]
    return f"Hanya berisi “{filled[0][:LONGEST_SAID]}”." if len(filled) == 1 else ""


def _counts(cells: Sequence[Cell]) -> bool:
    """Say whether cells are 1, 2, 3 …, as under the headings of official forms."""
    numbers = [re.sub(r"[\s().]", "", shown(cell)) for cell in cells]
    if len(numbers) < FEWEST_NUMBERS or not all(one.isdecimal() for one in numbers):
        return False
    return all(int(after) - int(before) == 1 for before, after in pairwise(numbers))


def _repeats(filled: Sequence[tuple[int, Cell]], headings: Sequence[str]) -> bool:
    """Say whether at least half of the cells are the headings above them."""
    same = [
        place
        for place, cell in filled
        if (compared := columns.heading(cell)) and compared == columns.heading(headings[place])
    ]
    return len(same) >= FEWEST and len(same) * 2 >= len(filled)
