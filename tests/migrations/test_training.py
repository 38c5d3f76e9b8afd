"""Revision 0021 on an older file: the tables of training are there, and what stood still stands."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.training.service import batches, courses
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert
from tests.training.examples import SUBJECTS, a_batch, a_course


def test_an_older_file_can_keep_training(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    a_file(path, [insert("person", **person, **more, search_key="SITI")], revision="0020")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        course = courses.keep(session, a_course(), SUBJECTS)
        batches.keep(session, a_batch(course.id), [])
    with db.read() as session:
        assert batches.paged(session).count() == 1
        assert courses.in_full(session, course.id).subjects[0].name == "Percakapan"
    db.close()
