"""What a desk shows: small counts and what would tell them stay hidden."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.district import rules

COUNTS = st.lists(st.integers(0, 30), min_size=1, max_size=6)
TABLES = st.integers(1, 5).flatmap(
    lambda wide: st.lists(
        st.lists(st.integers(0, 30), min_size=wide, max_size=wide), min_size=1, max_size=6
    )
)


def test_a_small_count_takes_another_one_along() -> None:
    assert rules.suppressed_line([3, 40, 9, 0]) == [None, 40, None, 0]
    assert rules.suppressed_line([3, 4, 9]) == [None, None, 9]
    assert rules.suppressed_line([1, 1, 9]) == [None, None, None]
    assert rules.suppressed_line([7, 40, 0]) == [7, 40, 0]
    assert rules.suppressed_line([]) == []


def test_a_table_hides_by_rows_and_by_columns() -> None:
    assert rules.suppressed([[3, 20, 30], [10, 20, 30], [11, 21, 31]]) == [
        [None, None, 30], [None, None, 30], [11, 21, 31],
    ]  # fmt: skip


@given(TABLES)
def test_no_hidden_count_can_be_reckoned_from_sums(table: list[list[int]]) -> None:
    shown = rules.suppressed(table)
    rows = [list(zip(told, real, strict=True)) for told, real in zip(shown, table, strict=True)]
    columns = [list(one) for one in zip(*rows, strict=True)]
    for line in [*rows, *columns]:
        hidden = [real for told, real in line if told is None]
        left = [real for told, real in line if told]
        assert all(told is None for told, real in line if 0 < real < rules.LEAST)
        if hidden and left:
            assert len(hidden) > 1
            assert sum(hidden) >= rules.LEAST
        assert all(told == real for told, real in line if told is not None)


@given(COUNTS)
def test_a_sum_is_shown_when_it_is_large_enough(counts: list[int]) -> None:
    told = rules.sum_of(counts)
    assert told is None if 0 < sum(counts) < rules.LEAST else told == sum(counts)


def test_ages_have_tones_and_changes_have_words() -> None:
    assert [rules.tone(days) for days in (9, 35, 36, 60, 61, None)] == [
        "accent", "accent", "amber", "amber", "red", "red",
    ]  # fmt: skip
    assert [rules.change(*pair) for pair in ((412, 377), (298, 321), (5, 5), (5, 0))] == [
        "naik 9%", "turun 7%", "sama", "",
    ]  # fmt: skip
    assert rules.told(None) == "*"
    assert rules.told(1234) == "1.234"


WIDE = st.integers(1, 5).flatmap(
    lambda across: st.lists(
        st.lists(st.one_of(st.integers(0, 9), st.just(0)), min_size=across, max_size=across),
        min_size=1, max_size=6,
    )
)  # fmt: skip


@given(WIDE)
def test_sums_that_are_shown_tell_nothing_that_is_hidden(table: list[list[int]]) -> None:
    """Each sum of a row or column is an equation; none of the hidden follows from all of them."""
    nothing_follows(table, rules.with_sums(table))


@given(WIDE, st.data())
def test_parts_tell_nothing_of_wholes_that_are_told_elsewhere(
    table: list[list[int]], data: st.DataObject
) -> None:
    """As L22 tells sexes beside sums that its table of stages shows or hides."""
    split = [[data.draw(st.integers(0, sum(row))) for _ in range(1)] for row in table]
    stages = [[some, sum(row) - some] for [some], row in zip(split, table, strict=True)]
    sums = [row[-1] for row in rules.with_sums(stages)]
    shown = rules.with_sums(table, sums=sums)
    assert [row[-1] for row in shown] == sums
    nothing_follows(table, shown)


def nothing_follows(table: list[list[int]], shown: rules.Cells) -> None:
    real = [[*row, sum(row)] for row in table]
    real.append([sum(column) for column in zip(*real, strict=True)])
    for line, of_line in zip(shown, real, strict=True):
        assert all(told in {None, one} for told, one in zip(line, of_line, strict=True))
        assert not [one for one in line if one is not None and 0 < one < rules.LEAST]
    hidden = [
        (at, to) for at, line in enumerate(shown) for to, one in enumerate(line) if one is None
    ]
    places = {place: number for number, place in enumerate(hidden)}
    high, wide = len(shown), len(shown[0])
    lines = [[(at, to) for to in range(wide)] for at in range(high)]
    lines += [[(at, to) for at in range(high)] for to in range(wide)]
    equations = [
        [
            Fraction(-1 if place == line[-1] else 1) if place in line else Fraction(0)
            for place in places
        ]
        for line in lines
    ]
    assert not [hidden[one] for one in told_by(equations, len(hidden))]


def test_what_is_published_is_rounded() -> None:
    assert [rules.rounded(one) for one in (None, 0, 7, 8, 412)] == [None, 0, 5, 10, 410]
    assert [rules.rounded_money(one) for one in (None, 2_400_000, 302_612_345)] == [
        None, 2_000_000, 303_000_000,
    ]  # fmt: skip


def told_by(equations: list[list[Fraction]], unknowns: int) -> list[int]:
    """Return the unknowns that linear equations fix, by bringing them to their simplest form."""
    rows, done = [list(one) for one in equations], 0
    for column in range(unknowns):
        at = next((one for one in range(done, len(rows)) if rows[one][column]), None)
        if at is None:
            continue
        rows[done], rows[at] = rows[at], rows[done]
        rows[done] = [one / rows[done][column] for one in rows[done]]
        for other in range(len(rows)):
            if other != done and (by := rows[other][column]):
                rows[other] = [a - by * b for a, b in zip(rows[other], rows[done], strict=True)]
        done += 1
    return [row.index(Fraction(1)) for row in rows[:done] if sum(map(bool, row)) == 1]
