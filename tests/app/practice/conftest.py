"""One practice village for every test of this folder, none of which writes into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dme_desktop.app.practice import demonstration
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile


@pytest.fixture(scope="package")
def made(tmp_path_factory: pytest.TempPathFactory) -> demonstration.Made:
    """Give a practice village of sixty workers."""
    return demonstration.run(tmp_path_factory.mktemp("latihan") / "out", 60, 7)


@pytest.fixture
def db(made: demonstration.Made) -> Iterator[Database]:
    """Give its open data."""
    folder = Path(made.files["residents"]).parent / "data"
    secret = Path(made.files["passphrase"]).read_text(encoding="utf-8").strip()
    opened = Profile(folder).open(secret)
    yield opened
    opened.close()
