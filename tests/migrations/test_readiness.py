"""Revision 0031 on an older file: the board answers from what stood there."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.readiness.service import board
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import VILLAGE
from tests.migrations.files import KEY, a_file, insert


def test_an_older_village_is_assessed(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    rule = {
        "id": "p", "kind": "PERDES", "number": "3", "title": "Pelindungan", "rev": 1,
        "enacted_on": "2026-02-01",
    }  # fmt: skip
    a_file(path, [insert("regulation", **rule)], revision="0030")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    with db.read() as session:
        assert board.row(session, "A1").value == 1
    db.close()
