"""A file of before gets an index along which hamlets and sexes are counted, no person read."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func
from sqlalchemy.orm import InstrumentedAttribute

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


@pytest.mark.parametrize("column", [Person.hamlet, Person.gender])
def test_workers_are_counted_along_it_alone(
    office: Database, column: InstrumentedAttribute[str]
) -> None:
    asked = standings.latest(rules.ABROAD).with_only_columns(column, func.count())
    with office.read() as session:
        words = str(
            asked.group_by(column).compile(
                session.connection(), compile_kwargs={"literal_binds": True}
            )
        )
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
    assert f"COVERING INDEX {COUNTED}" in str(plan)


def test_the_sex_stands_in_it_too(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, [], "0046")
    assert "gender" not in told(path)

    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    assert "gender" in told(path)
