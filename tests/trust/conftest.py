"""Offices beside that of the test, for whatever one signs and another checks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault.database import Database
from tests.trust.papers import REGENCY, another_office


@pytest.fixture
def neighbour(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """Give the village next door."""
    with another_office(tmp_path / "sebelah", clock) as db:
        yield db


@pytest.fixture
def regency(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """Give the office that publishes lists."""
    with another_office(tmp_path / "kabupaten", clock, REGENCY) as db:
        yield db
