"""What a desk shows and what it keeps to itself: ages of packages, and small counts; no database.

A count from 1 to 4 is not shown beyond the desk, nor what would tell it by subtraction from a sum
that is: of a row or a column with one hidden cell another one is hidden too, and what is hidden
together is never less than five (domain dictionary; UU 27/2022).

Money counts by the workers who sent it: ten times may be the income of one.

That holds within one table. Of the same people other tables are told: of villages by their
subdistrict, of months by a half-year, by another office. So what is published is rounded besides:
the sum of an area less the villages beside a hidden one tells no longer which small count it is.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from dme_desktop.kernel.words import grouped

LEAST = 5
FRESH, OLD = 35, 60  # days
HIDDEN = "*"
ROUNDED_TO = 5  # people, of what is published
ROUNDED_MONEY, FIGURES = 6, 3  # a million rupiah, or the third figure of a large sum

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

    The sums of its rows and columns may be known; no hidden cell can be told from them. `sums` are
    those of the rows as they are shown: where one is hidden all of its row is, from which it could
    be told. Where sums are to be hidden as well, `with_sums` says which.
    """
    cells: Cells = [[None if 0 < one < least else one for one in row] for row in table]
    for at, shown in enumerate(sums):
        if shown is None:
            cells[at] = [None if one else one for one in cells[at]]
    lines = _lines(table)
    _hide_in_lines(table, cells, lines, dict.fromkeys(range(len(lines))), least)
    return cells


def with_sums(
    table: Sequence[Sequence[int]], least: int = LEAST, sums: Sequence[int | None] = ()
) -> Cells:
    """Return a table with its sums behind each row and under each column, what is few hidden.

    A sum is a cell as any other here: one that is too small is hidden, and then another sum, and a
    cell of that one's line, so that no way of subtracting leads to what is hidden. Where the `sums`
    of the rows and of all are told elsewhere, they are shown or hidden as there.
    """
    wide = [[*row, sum(row)] for row in table]
    under = [sum(column) for column in zip(*wide, strict=True)] if wide else [0]
    table = [*wide, under]
    last = len(under) - 1
    fixed = {(at, last) for at, _ in enumerate(sums)}
    cells: Cells = [[None if 0 < one < least else one for one in row] for row in table]
    for at, shown in enumerate(sums):
        cells[at][last] = shown
    lines = _lines(table)
    _hide_in_lines(table, cells, lines, dict.fromkeys(range(len(lines))), least, fixed)
    while more := [
        one for place in _told_alone(cells) for one in _beside(table, cells, place, fixed)
    ]:
        _, at, to = min(more)
        cells[at][to] = None
        _hide_in_lines(table, cells, lines, dict.fromkeys((at, len(table) + to)), least, fixed)
    return cells


def suppressed_line(counts: Sequence[int], least: int = LEAST) -> list[int | None]:
    """Return one row of counts whose sum is shown, with those hidden that may not leave."""
    return suppressed([counts], least)[0] if counts else []


def sum_of(counts: Sequence[int], least: int = LEAST) -> int | None:
    """Return a sum, None where it is too small to be shown."""
    whole = sum(counts)
    return None if 0 < whole < least else whole


def senders(times: int, people: int) -> int:
    """Return by how many workers money came, as far as it is known: at least by one."""
    return min(times, max(people, 1))


def where_told(counts: Iterable[int], shown: Iterable[int | None]) -> list[int | None]:
    """Return counts, each None where the other line tells none."""
    return [None if one is None else count for count, one in zip(counts, shown, strict=True)]


def rounded(count: int | None) -> int | None:
    """Return a count as it is published: the nearest multiple of five; None stays hidden."""
    return None if count is None else (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def rounded_money(amount: int | None) -> int | None:
    """Return a sum of rupiah as it is published: in millions, or by its first three figures."""
    if amount is None:
        return None
    step: int = 10 ** max(ROUNDED_MONEY, len(str(amount)) - FIGURES)
    return (amount + step // 2) // step * step


def told(count: int | None) -> str:
    """Return a count as it is shown, "*" for a hidden one."""
    return HIDDEN if count is None else grouped(count)


def _lines(table: Sequence[Sequence[int]]) -> list[list[tuple[int, int]]]:
    """Return the places of every row and of every column."""
    rows = [[(at, to) for to in range(len(row))] for at, row in enumerate(table)]
    return [*rows, *([list(one) for one in zip(*rows, strict=True)] if rows else [])]


def _hide_in_lines(
    table: Sequence[Sequence[int]],
    cells: Cells,
    lines: Sequence[Line],
    waiting: dict[int, None],
    least: int,
    fixed: Collection[Place] = (),
) -> None:
    """Hide what is needed in some lines, and in those that this reaches."""
    while waiting:
        line = next(iter(waiting))
        del waiting[line]
        for at, to in _hide_more(table, cells, lines[line], least, fixed):
            waiting.update(dict.fromkeys({at, len(table) + to} - {line}))


def _beside(
    table: Sequence[Sequence[int]], cells: Cells, place: Place, fixed: Collection[Place]
) -> list[tuple[int, int, int]]:
    """Return what is shown in the row and column of a cell, as (count, row, column).

    Where nothing there counts anybody, a shown zero has to go instead.
    """
    at, to = place
    every = [
        *((at, one) for one in range(len(cells[at]))),
        *((one, to) for one in range(len(cells))),
    ]
    shown = [
        (table[one][other], one, other)
        for one, other in every
        if cells[one][other] is not None and (one, other) not in fixed
    ]
    return [one for one in shown if one[0]] or shown


def _told_alone(cells: Cells) -> list[Place]:
    """Return hidden cells that the sums tell though each of their lines hides more than one.

    Hidden cells join rows with columns; one that is on no circle of them is told by the sums of
    all rows and columns on one side of it (a bridge, found by how far back each node leads).
    """
    beside: dict[int, list[int]] = {}
    for at, row in enumerate(cells):
        for to, cell in enumerate(row):
            if cell is None:
                beside.setdefault(at, []).append(len(cells) + to)
                beside.setdefault(len(cells) + to, []).append(at)
    order: dict[int, int] = {}
    bridges = [
        one for start in beside if start not in order for one in _bridges(start, beside, order)
    ]
    return [(min(one), max(one) - len(cells)) for one in bridges]


def _bridges(start: int, beside: dict[int, list[int]], order: dict[int, int]) -> list[Place]:
    """Return the pairs of nodes that nothing else joins, walking from one node; `order` is kept."""
    order[start] = len(order)
    back, way, found = {start: order[start]}, [(start, -1, iter(beside[start]))], []
    while way:
        node, before, left = way[-1]
        other = next((one for one in left if one != before), None)
        if other is None:
            way.pop()
            if way:
                back[before] = min(back[before], back[node])
                if back[node] > order[before]:
                    found.append((node, before))
        elif other in order:
            back[node] = min(back[node], order[other])
        else:
            order[other] = back[other] = len(order)
            way.append((other, node, iter(beside[other])))
    return found


def may_be_split(counts: Sequence[int], shown: Sequence[int | None], least: int = LEAST) -> bool:
    """Say whether the sum of a part of a line may be told: it and what it hides are enough."""
    hidden = [one for one, told in zip(counts, shown, strict=True) if told is None]
    return sum_of(counts, least) is not None and (
        not hidden or (len(hidden) > 1 and sum(hidden) >= least)
    )


def _hide_more(
    table: Sequence[Sequence[int]],
    cells: Cells,
    line: Line,
    least: int,
    fixed: Collection[Place] = (),
) -> set[Place]:
    """Hide the smallest cells of a line that are needed for what is hidden there to stay so."""
    hidden = [table[at][to] for at, to in line if cells[at][to] is None]
    if not hidden:
        return set()
    number, whole, found = len(hidden), sum(hidden), set()
    free = [(table[at][to], at, to) for at, to in line if cells[at][to] and (at, to) not in fixed]
    for count, at, to in sorted(free):
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
