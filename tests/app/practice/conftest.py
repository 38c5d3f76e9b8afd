"""The data of the practice village; no test of this folder writes into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dme_desktop.app.practice import demonstration
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile


@pytest.fixture
def db(made: demonstration.Made) -> Iterator[Database]:
    """Give its open data."""
    folder = Path(made.files["residents"]).parent / "data"
    secret = Path(made.files["passphrase"]).read_text(encoding="utf-8").strip()
    opened = Profile(folder).open(secret)
    yield opened
    opened.close()
