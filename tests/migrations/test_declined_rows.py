"""Revision 0041 on an older file: nothing was turned away, and from now on that is remembered."""

from pathlib import Path

from sqlalchemy import select

from dme_desktop.exchange.model import DeclinedRow
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_a_file_of_before_can_remember_what_is_turned_away(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    a_file(path, [insert("setting", key="operator", value="Petugas")], revision="0040")
    assert migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        assert session.scalars(select(DeclinedRow)).all() == []
        session.add(DeclinedRow(target="kiriman", mark="a" * 32))
    with db.read() as session:
        assert [one.mark for one in session.scalars(select(DeclinedRow))] == ["a" * 32]
    db.close()
