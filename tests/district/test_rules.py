"""What a desk shows: small counts and what would tell them stay hidden."""

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
