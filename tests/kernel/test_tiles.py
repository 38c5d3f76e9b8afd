"""A map is a text that can be read: names and the cells on which they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel import tiles

NAMES = st.text(st.characters(whitelist_categories=["L", "Nd"]), min_size=1, max_size=12)
SPOTS = st.sets(
    st.tuples(st.integers(0, tiles.ACROSS - 1), st.integers(0, tiles.DOWN - 1)), min_size=1
)


@given(st.dictionaries(NAMES, SPOTS, max_size=6))
def test_what_is_written_is_read_again(places: dict[str, set[tuple[int, int]]]) -> None:
    taken: set[tuple[int, int]] = set()
    apart = {}
    for name, spots in places.items():
        if own := spots - taken:
            apart[name] = own
        taken |= spots
    found = tiles.read(tiles.written(apart))
    assert {name: set(spots) for name, spots in found.items()} == apart


def test_a_cell_is_called_as_in_a_workbook() -> None:
    assert tiles.read("Montong: c3 L8") == {"Montong": [(2, 2), (11, 7)]}
    assert tiles.usual("Montong: L8 C3 C3\n\nLendang: C3") == "Montong: C3 L8"


@pytest.mark.parametrize("text", ["Montong: M1", "Montong: A9", "Montong: A0", "C3", "X: 3C"])
def test_what_is_no_cell_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="peta"):
        tiles.read(text)


def test_nothing_drawn_is_no_map() -> None:
    assert tiles.read(None) == tiles.read("  ") == {}
