"""Revision 0048 on an older file: names of recipients are read along an index."""

from pathlib import Path

from sqlalchemy import select

from dme_desktop.attention.service import facts
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.remittances.model import Remittance
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_names_of_an_older_ledger_are_read_along_the_index(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {
        "id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong",
        "birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1,
        "search_key": "SITI",
    }  # fmt: skip
    line = {
        "id": "r", "person_id": "p", "direction": "IN", "received_on": "2026-10-03",
        "amount_idr": 900000, "channel": "POS", "recipient": "Lalu Contoh",
        "recipient_relation": "15", "source": "KETERANGAN", "use": "HUTANG", "rev": 1,
    }  # fmt: skip
    a_file(path, [insert("person", **person), insert("remittance", **line)], revision="0047")
    assert migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    names = select(Remittance.recipient).where(
        Remittance.void_reason.is_(None), Remittance.deleted_at.is_(None)
    )
    with db.read() as session:
        assert facts.outside(session) == {"LALU CONTOH"}
        words = str(names.distinct().compile(session.connection()))
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
    db.close()
    assert "COVERING INDEX ix_remittance_recipient" in str(plan)
