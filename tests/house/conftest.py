"""What the tests of the house share."""

from collections.abc import Iterator

import pytest

from tests.house import source


@pytest.fixture(scope="package", autouse=True)
def read_no_longer() -> Iterator[None]:
    """Let the trees of the source go: a million nodes would slow down whatever runs next."""
    yield
    for read in (source.tree_of, source.nodes_of, source.calls):
        read.cache_clear()
