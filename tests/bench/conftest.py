"""Every benchmark runs as the program does once its rooms are loaded."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bench import figures
from tests.conftest import copied

PRACTISE = """
import sys
from pathlib import Path
from dme_desktop import rooms
from tests.bench import figures
rooms.declare()
figures.practice_village(Path(sys.argv[1]), int(sys.argv[2]))
"""
Practised = Callable[[int], tuple[Path, str]]


@pytest.fixture(autouse=True)
def settled_memory() -> Iterator[None]:
    """Keep what the suite has loaded out of the collections that are measured."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(scope="session")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Practised:
    """Give a way to a practice village of so many workers: its folder, of one's own, and secret.

    Each size is made once, in a process of its own, so that two can be made at the same time.
    """
    base = tmp_path_factory.mktemp("latihan")

    def of(workers: int) -> tuple[Path, str]:
        whole = base / str(workers)
        if not whole.exists():
            making = [sys.executable, "-W", "ignore", "-c", PRACTISE, str(whole), str(workers)]
            subprocess.run(making, check=True)
        own = copied(whole, tmp_path_factory.mktemp("desa") / str(workers))
        return figures.practice_village(own, workers)

    return of
