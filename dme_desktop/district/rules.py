"""What a desk shows and what it keeps to itself: ages of packages, and small counts; no database.

A count from 1 to 4 is not shown beyond the desk, nor what would tell it by subtraction from a sum
that is: of a row or a column with one hidden cell another one is hidden too, and what is hidden
together is never less than five (domain dictionary; UU 27/2022).
"""

import datetime as dt
from collections.abc import Sequence

from dme_desktop.kernel.words import grouped

LEAST = 5
FRESH, OLD = 35, 60  # days
HIDDEN = "*"

Cells = list[list[int | None]]
Place = tuple[int, int]
Line = Sequence[Place]


def age(as_of: dt.date, today: dt.date) -> int:
    """Return how many days ago the figures of a package are, never less than none."""
    return max(0, (today - as_of).days)


def is_never(day: int) -> bool:
    """Say whether a package never came: -1 here, 0 as an office below tells it."""
    return day <= 0


def tone(days: int | None) -> str:
    """Return how a package of this age is shown; None never came."""
    if days is None or days > OLD:
        return "red"
    return "amber" if days > FRESH else "accent"


def suppressed(
    table: Sequence[Sequence[int]], least: int = LEAST, sums: Sequence[int | None] = ()
) -> Cells:
    """Return a table of counts with those hidden, as None, that may not leave the desk.

    Sums of its rows and columns may be shown beside it, where they are zero or at least `least`;
    no hidden cell can then be told from them. `sums` are those of the rows as they are shown: where
    one is hidden all of its row is, from which it could be told.
    """
    cells: Cells = [[None if 0 < one < least else one for one in row] for row in table]
    for at, shown in enumerate(sums):
        if shown is None:
            cells[at] = [None if one else one for one in cells[at]]
    lines = _lines(table)
    width, waiting = len(table), dict.fromkeys(range(len(lines)))
    while waiting:
        line = next(iter(waiting))
        del waiting[line]
        for at, to in _hide_more(table, cells, lines[line], least):
            waiting |= dict.fromkeys({at, width + to} - {line})
    return cells


def suppressed_line(counts: Sequence[int], least: int = LEAST) -> list[int | None]:
    """Return one row of counts whose sum is shown, with those hidden that may not leave."""
    return suppressed([counts], least)[0] if counts else []


def sum_of(counts: Sequence[int], least: int = LEAST) -> int | None:
    """Return a sum, None where it is too small to be shown."""
    whole = sum(counts)
    return None if 0 < whole < least else whole


def told(count: int | None) -> str:
    """Return a count as it is shown, "*" for a hidden one."""
    return HIDDEN if count is None else grouped(count)


def _lines(table: Sequence[Sequence[int]]) -> list[list[tuple[int, int]]]:
    """Return the places of every row and of every column."""
    rows = [[(at, to) for to in range(len(row))] for at, row in enumerate(table)]
    return [*rows, *([list(one) for one in zip(*rows, strict=True)] if rows else [])]


def _hide_more(table: Sequence[Sequence[int]], cells: Cells, line: Line, least: int) -> set[Place]:
    """Hide the smallest cells of a line that are needed for what is hidden there to stay so."""
    hidden = [table[at][to] for at, to in line if cells[at][to] is None]
    if not hidden:
        return set()
    number, whole, found = len(hidden), sum(hidden), set()
    for count, at, to in sorted((table[at][to], at, to) for at, to in line if cells[at][to]):
        if number > 1 and whole >= least:
            break
        cells[at][to] = None
        number, whole = number + 1, whole + count
        found.add((at, to))
    return found


def change(now: int, before: int) -> str:
    """Return how a figure stands to that of the year before: "naik 9%", "" for none before."""
    if not before:
        return ""
    percent = (abs(now - before) * 200 + before) // (2 * before)
    if not percent:
        return "sama"
    return f"{'naik' if now > before else 'turun'} {percent}%"
