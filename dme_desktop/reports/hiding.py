"""Counts that leave the office: none by which a person could be known, nor found by subtraction.

A count that is hidden is told by its sum as long as everything else in the sum is shown. So more is
hidden, the smallest first, until what is hidden of each sum is at least two counts that come to the
bound together.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence

HIDDEN = "*"


def hidden(
    counts: Mapping[Hashable, int], sums: Iterable[Sequence[Hashable]], least: int
) -> frozenset[Hashable]:
    """Return which counts are not shown.

    `sums` are groups of names of counts: the last of a group is the sum of those before. A zero is
    shown. Example: `hidden({"L": 1, "P": 9, "L+P": 10}, [("L", "P", "L+P")], 5)` is L and P.
    """
    gone = {name for name, number in counts.items() if 0 < number < least}
    every = [tuple(one) for one in sums]
    changed = True
    while changed:
        changed = False
        for one in every:
            further = _further(counts, one, gone, least)
            if further is not None:
                gone.add(further)
                changed = True
    return frozenset(gone)


def _further(
    counts: Mapping[Hashable, int], one: Sequence[Hashable], gone: set[Hashable], least: int
) -> Hashable | None:
    """Return what is to be hidden besides, so that a sum tells nothing; None where it tells none.

    Where the sum itself is hidden, one part hidden with it is enough: neither tells the other.
    """
    parts, whole = one[:-1], one[-1]
    away = [name for name in parts if name in gone]
    if whole in gone:
        enough = bool(away) or not any(counts[name] for name in parts)
    else:
        enough = not away or (len(away) > 1 and sum(counts[name] for name in away) >= least)
    if enough:
        return None
    shown = [name for name in one if name not in gone and (counts[name] or name is whole)]
    return min(shown, key=lambda name: (counts[name], one.index(name))) if shown else None


def rows_hidden(sizes: Sequence[int], least: int) -> frozenset[int]:
    """Return the places of rows that are not shown, each standing for so many people.

    The few are hidden, and more of the smallest until those hidden are two at least and come to the
    bound together, so that a sum over all rows does not tell of them. Nobody is nothing to hide.
    """
    gone = {place for place, size in enumerate(sizes) if 0 < size < least}
    others = sorted((size, place) for place, size in enumerate(sizes) if size >= least)
    while gone and others and (len(gone) < 2 or sum(sizes[place] for place in gone) < least):
        gone.add(others.pop(0)[1])
    return frozenset(gone)


def covered(
    rows: Sequence[tuple[str, ...]], gone: frozenset[int], columns: Collection[int]
) -> tuple[tuple[str, ...], ...]:
    """Return rows with the cells of these columns hidden in the rows that are not shown."""
    return tuple(
        tuple(HIDDEN if at in columns else cell for at, cell in enumerate(row))
        if place in gone
        else row
        for place, row in enumerate(rows)
    )


def said(least: int) -> str:
    """Return the note under what is covered."""
    return f"Tanda {HIDDEN}: disamarkan, agar angka di bawah {least} tidak terbaca."
