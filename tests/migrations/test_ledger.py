"""Lines of an earlier version stay as they were, told by the family and not split."""

from pathlib import Path

from sqlalchemy import select

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.remittances.model import Remittance, Source, UseCategory
from dme_desktop.remittances.service import uses
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_a_line_of_before_counts_as_it_did(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {
        "id": "p", "full_name": "Siti Contohwati", "gender": "2", "birth_date": "1990-01-01",
        "hamlet": "Dasan", "address": "Jalan", "residency": "TETAP", "phone_wa": 0,
        "search_key": "SITI",
        "rev": 1,
    }  # fmt: skip
    line = {
        "id": "a", "person_id": "p", "direction": "IN", "received_on": "2026-05-05",
        "amount_idr": 2_000_000, "channel": "POS", "recipient": "Amaq", "use": "RUMAH", "rev": 1,
    }  # fmt: skip
    a_file(path, [insert("person", **person), insert("remittance", **line)], "0016")

    migrate.bring_up_to_date(path, KEY, clock)

    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        kept = session.scalars(select(Remittance)).one()
        assert (kept.amount_idr, kept.source, kept.consent_id) == (
            2_000_000, Source.KETERANGAN, None,
        )  # fmt: skip
        assert uses.sums(session) == {UseCategory.RUMAH: 2_000_000}
    db.close()
