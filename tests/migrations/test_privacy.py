"""Revision 0029 on an older file: rights over data can be kept, and what stood still stands."""

from pathlib import Path

from dme_desktop.agenda.model import Letter
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts
from dme_desktop.privacy.service import erasure, wishes
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Outgoing
from tests.acts import CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert
from tests.privacy.examples import a_request


def test_an_older_file_takes_requests_and_erases(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    letter = {
        "id": "l", "type": "DOMICILE", "number": "470/1", "sequence": "470", "seq": 1,
        "year": 2026, "date": "2026-01-02", "person_id": "p", "subject": "Siti Contohwati",
        "addressee": "", "status": "BERNOMOR", "signer": "", "pdf_sha256": "", "snapshot": "{}",
        "answers": "{}", "rev": 1,
    }  # fmt: skip
    left = {"id": "o", "name": "Penduduk", "rows": 3, "sensitive": "", "rev": 1}
    a_file(
        path,
        [
            insert("person", **person, **more, search_key="SITI"),
            insert("letter", **letter),
            insert("outgoing", **left),
        ],
        revision="0028",
    )
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        assert session.get_one(Letter, "l").destroyed_on is None
        assert session.get_one(Outgoing, "o").recipient == ""
    with db.write(acts.TAKE, CLERK) as session:
        wishes.take(session, a_request("p"))
    with db.write(acts.ERASE, CLERK) as session:
        erasure.erase(session, "p")
    db.compact()
    with db.read() as session:
        assert session.get(Person, "p") is None
        assert session.get_one(Letter, "l").person_id is None
    assert db.chain_break() is None
    assert [one.table for one in db.broken_seals()] == ["outgoing"]  # put in by hand above
    db.close()
