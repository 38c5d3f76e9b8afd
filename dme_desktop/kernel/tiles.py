"""Names placed on the cells of a grid, as text that can be read: "Montong: C3 C4", a line a name.

Columns are letters from the left, rows are numbers from the top, as in a workbook.
"""

from collections.abc import Iterable, Mapping

ACROSS, DOWN = 12, 8
Spot = tuple[int, int]  # column and row, from 0
_LETTERS = "ABCDEFGHIJKL"


def called(spot: Spot) -> str:
    """Return "C4" for (2, 3)."""
    return f"{_LETTERS[spot[0]]}{spot[1] + 1}"


def read(text: str | None) -> dict[str, list[Spot]]:
    """Return where each name stands; raise ValueError with a sentence for what is no cell.

    A cell that two names claim is of the first.
    """
    found: dict[str, list[Spot]] = {}
    taken: set[Spot] = set()
    for line in (text or "").splitlines():
        name, _, cells = line.rpartition(":")
        if not line.strip():
            continue
        if not name.strip():
            raise ValueError(f"Baris peta tidak terbaca: {line.strip()}. Contoh: Montong: C3 C4")
        spots = [spot for spot in map(_spot, cells.split()) if spot not in taken]
        taken.update(spots)
        if spots:
            found.setdefault(name.strip(), []).extend(dict.fromkeys(spots))
    return found


def written(places: Mapping[str, Iterable[Spot]]) -> str:
    """Return the text of where each name stands; a name that stands nowhere is left out."""
    lines = (
        (name, sorted(spots, key=lambda one: (one[1], one[0]))) for name, spots in places.items()
    )
    return "\n".join(f"{name}: {' '.join(map(called, spots))}" for name, spots in lines if spots)


def usual(text: str) -> str:
    """Return a text as it is usually written; raise ValueError as `read` does."""
    return written(read(text))


def _spot(cell: str) -> Spot:
    column, row = _LETTERS.find(cell[:1].upper()), cell[1:]
    if column < 0 or not (row.isascii() and row.isdigit()) or not 1 <= int(row) <= DOWN:
        raise ValueError(f"Petak {cell} tidak ada di peta; kolom A-L, baris 1-{DOWN}.")
    return column, int(row) - 1
