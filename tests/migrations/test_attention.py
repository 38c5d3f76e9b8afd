"""Revision 0030 on an older file: what stood there is looked through, and is as it was."""

from pathlib import Path

from dme_desktop.attention.model import AttentionFlag, Rule
from dme_desktop.attention.service import flags
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.remittances.service import entries
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_an_older_ledger_is_looked_through(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {
        "id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong",
        "birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1,
        "search_key": "SITI",
    }  # fmt: skip
    line = {
        "id": "r", "person_id": "p", "direction": "OUT", "received_on": "2026-10-03",
        "amount_idr": 900000, "channel": "POS", "recipient": "Sponsor Contoh",
        "recipient_relation": "12", "source": "KETERANGAN", "use": "HUTANG", "rev": 1,
    }  # fmt: skip
    a_file(path, [insert("person", **person), insert("remittance", **line)], revision="0029")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        flags.look_through(session)
    with db.read() as session:
        assert [one.rule for one in session.query(AttentionFlag)] == [Rule.RM06]
        assert entries.totals(session).went_out == 900_000
    db.close()
