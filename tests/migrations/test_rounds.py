"""Revision 0028 on an older file: rounds can be begun, and who is abroad stays so."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.rounds.service import sheets
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import VILLAGE
from tests.migrations.files import KEY, a_file, insert
from tests.rounds.test_rounds import a_round


def test_an_older_file_can_ask_its_hamlets(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    journey = {"id": "j", "person_id": "p", "seq": 1, "stage": "BEKERJA", "scheme": "GTOG"}
    status = {"procedural_status": "BELUM_DIKETAHUI", "wage_period": "BULAN", "rev": 1}
    made = [
        insert("person", **person, **more, search_key="SITI"),
        insert("journey", **journey, **status),
    ]
    a_file(path, made, revision="0027")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        sheets.begin(session, a_round())
        (row,) = sheets.paged(session).every()
        assert (row.hamlet, row.people) == ("Montong", 1)
    db.close()
