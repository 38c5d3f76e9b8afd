"""The revision of the match on an older file: its tables are there, and what stood still stands."""

from pathlib import Path

from sqlalchemy import text

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.matching import service
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_an_older_file_can_keep_lists(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    a_file(path, [insert("person", **person, **more, search_key="SITI")], revision="0024")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        assert service.paged(session).count() == 0
        assert service.decisions(session) == {}
        assert session.scalar(text("SELECT full_name FROM person")) == "Siti Contohwati"
    db.close()
