"""Revision 0026 on an older file: visits can be kept, and of older documents nothing is made up."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.visits.service import trips, ways
from dme_desktop.workers.model import DocumentType
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert
from tests.visits.examples import an_office, lacking, planned


def test_an_older_file_can_keep_visits(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    journey = {"id": "j", "person_id": "p", "seq": 1, "stage": "CPMI", "scheme": "GTOG", "rev": 1}
    status = {"procedural_status": "BELUM_DIKETAHUI", "wage_period": "BULAN"}
    paper = {"id": "d", "journey_id": "j", "type": "KTP", "status": "ADA", "rev": 1}
    made = [
        insert("person", **person, **more, search_key="SITI"),
        insert("journey", **journey, **status),
        insert("worker_document", **paper),
    ]
    a_file(path, made, revision="0025")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        way = ways.of_person(session, "p")
        assert way is not None
        assert (way.days, way.usual) == (None, None)  # nobody knows since when
    with db.write(ACT, CLERK) as session:
        planned(session, an_office(session), lacking(session, 1, DocumentType.PASPOR))
        assert trips.paged(session).count() == 1
    db.close()
