"""What is hidden of counts cannot be found again by subtraction."""

from collections.abc import Hashable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.reports.hiding import hidden

LEAST = 5


def table(numbers: Sequence[Sequence[int]]) -> tuple[dict[Hashable, int], list[list[Hashable]]]:
    """Return the cells of a table with its sums, and the groups that add up."""
    rows = [[*row, sum(row)] for row in numbers]
    rows.append([sum(column) for column in zip(*rows, strict=True)])
    counts: dict[Hashable, int] = {
        (r, c): number for r, row in enumerate(rows) for c, number in enumerate(row)
    }
    across: list[list[Hashable]] = [[(r, c) for c in range(len(rows[0]))] for r in range(len(rows))]
    down: list[list[Hashable]] = [[(r, c) for r in range(len(rows))] for c in range(len(rows[0]))]
    return counts, across + down


def test_a_small_count_takes_another_with_it() -> None:
    counts, sums = table([[1, 9, 8], [9, 9, 9]])
    gone = hidden(counts, sums, LEAST)
    assert (0, 0) in gone
    assert all(len(gone & set(one)) != 1 for one in sums)


def test_nothing_is_hidden_where_nothing_is_small_and_a_zero_is_shown() -> None:
    counts, sums = table([[0, 9], [8, 7]])
    assert hidden(counts, sums, LEAST) == frozenset()


@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=1, max_size=6))
def test_no_sum_gives_away_what_is_hidden_of_it(numbers: list[list[int]]) -> None:
    counts, sums = table(numbers)
    gone = hidden(counts, sums, LEAST)
    assert {name for name, number in counts.items() if 0 < number < LEAST} <= gone
    for *parts, whole in sums:
        away = [name for name in parts if name in gone]
        if whole not in gone and away:
            assert len(away) > 1
            assert sum(counts[name] for name in away) >= LEAST
