"""Every benchmark runs as the program does once its rooms are loaded."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def settled_memory() -> Iterator[None]:
    """Keep what the suite has loaded out of the collections that are measured."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
