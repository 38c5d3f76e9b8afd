"""Revisions 0024 and 0027 on older files: coming home can be kept, and what stood still stands."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.livelihoods.service import activities, businesses
from dme_desktop.livelihoods.service.activities import Guest
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.livelihoods.examples import CAPITAL, LICENCES, held, runs
from tests.migrations.files import KEY, a_file, insert


def test_an_older_file_can_keep_a_business(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {"id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong"}
    more = {"birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1}
    a_file(path, [insert("person", **person, **more, search_key="SITI")], revision="0023")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        kept = runs(session, "p", capital=CAPITAL, licences=LICENCES)
    with db.read() as session:
        full = businesses.in_full(session, kept.id)
        assert (full.owner_name, full.total) == ("Siti Contohwati", 10_000_000)
    db.close()


def test_a_file_of_the_revision_before_can_keep_an_activity(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    a_file(path, [], revision="0026")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        activities.add_guest(session, activity.id, Guest("Tamu Contoh", "1"))
    with db.read() as session:
        assert [row.listed for row in activities.paged(session).page()] == [1]
    db.close()
