"""Revision 0034 on an older file: what was approved by two stays so, and waits for nobody."""

from contextlib import closing
from pathlib import Path

from dme_desktop.accounts import service
from dme_desktop.accounts.model import Approval
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_an_older_approval_waits_for_nobody(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    rows = [
        insert("account", id=one, name=f"Petugas {one}", rev=1, operator=1, pmi_officer=0,
               secretary=0, head=0, auditor=0, admin=0)
        for one in ("a", "b")
    ]  # fmt: skip
    kept = insert("approval", id="x", act="batalkan-surat", proposed_by="a", approved_by="b",
                  reason="Salah nama", rev=1)  # fmt: skip
    a_file(path, [*rows, kept], revision="0033")
    migrate.bring_up_to_date(path, KEY, clock)
    with closing(Database(path, KEY, clock=clock)) as db, db.read() as session:
        assert service.unseen(session) == []
        assert not session.get_one(Approval, "x").alone
