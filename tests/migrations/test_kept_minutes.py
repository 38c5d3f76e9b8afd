"""Revision 0037 on an older file: a handover of before is told, its minutes are on paper."""

from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.accounts import service
from dme_desktop.app.settings import handover
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_an_older_handover_is_told_and_its_minutes_are_on_paper(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    kept = insert("handover", id="x", giver="A", taker="B", held_on="2026-01-02", rev=1)
    a_file(path, [kept], revision="0036")
    migrate.bring_up_to_date(path, KEY, clock)
    with closing(Database(path, KEY, clock=clock)) as db:
        with db.read() as session:
            assert [one.taker for one in service.handovers(session)] == ["B"]
        with pytest.raises(DmeError, match="lihat kertasnya"):
            handover.pdf_of(db, "x")
