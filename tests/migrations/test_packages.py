"""Revision 0033 on an older file: packages can be sent, and what stood still stands."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.packages.service import sending
from dme_desktop.people.model import Person
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import VILLAGE
from tests.migrations.files import KEY, a_file, insert
from tests.packages.examples import believed, far_office


def test_an_older_file_can_send_packages(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    a_file(path, [insert("person", **person, **more, search_key="SITI")], revision="0032")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        made = sending.send(session, believed(session, far_office()).id, 2026)
        assert made.record.seq == 1
        assert session.get_one(Person, "p").full_name == "Siti Contohwati"
    db.close()
