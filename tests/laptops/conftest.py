"""Two laptops of one village."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault.database import Database
from tests.laptops import office as offices
from tests.laptops.office import Laptop


@pytest.fixture
def desa(office: Database, tmp_path: Path) -> Laptop:
    """Give the laptop of the office."""
    return offices.begin(office, tmp_path)


@pytest.fixture
def kader(desa: Laptop, tmp_path: Path, clock: FixedClock) -> Iterator[Laptop]:
    """Give a second laptop, begun from a copy of the first."""
    made = offices.another(desa, "Kader", tmp_path, clock)
    yield made
    made.db.close()
