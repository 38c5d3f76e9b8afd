"""Revision 0032 on an older file: no key before an office asks for one, and one after."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import boxes, migrate
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file


def test_an_older_office_makes_its_key_when_it_is_asked_for(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    a_file(path, [], revision="0031")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        assert boxes.current(session) is None
        made = boxes.ready(session)
        assert boxes.ready(session) is made
    db.close()
