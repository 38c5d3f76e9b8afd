"""A file of before gets an index along which hamlets are counted without reading a person."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import func

from dme_desktop.kernel.clock import SystemClock
from dme_desktop.people.model import Person
from dme_desktop.vault import cipher, migrate
from dme_desktop.vault.database import Database
from dme_desktop.workers import rules
from dme_desktop.workers.service import standings
from tests.migrations.files import KEY, a_file

COUNTED = "ix_person_counted"


def told(path: Path) -> str:
    """Return how the index is made."""
    with closing(cipher.connect(path, KEY)) as raw:
        asked = "SELECT sql FROM sqlite_master WHERE name = ?"
        return str(raw.execute(asked, (COUNTED,)).fetchone()[0])


def test_the_hamlet_stands_in_the_index(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, [], "0039")
    assert "hamlet" not in told(path)

    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    assert "hamlet" in told(path)


def test_hamlets_are_counted_along_it_alone(office: Database) -> None:
    asked = standings.latest(rules.ABROAD).with_only_columns(Person.hamlet, func.count())
    with office.read() as session:
        words = str(
            asked.group_by(Person.hamlet).compile(
                session.connection(), compile_kwargs={"literal_binds": True}
            )
        )
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
    assert f"COVERING INDEX {COUNTED}" in str(plan)
