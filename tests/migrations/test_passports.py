"""A file of before gets the index along which the register book reads passports."""

from pathlib import Path

from sqlalchemy import select

from dme_desktop.kernel.clock import SystemClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import WorkerDocument
from dme_desktop.workers.service import documents
from tests.migrations.files import KEY, a_file
from tests.migrations.test_counted import indexes

PASSPORTS = "ix_worker_document_passport"


def test_passports_are_indexed(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, [], "0022")
    assert PASSPORTS not in indexes(path)

    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    assert PASSPORTS in indexes(path)


def test_the_register_book_reads_along_it(office: Database) -> None:
    asked = select(WorkerDocument.number).where(documents.IS_PASSPORT, *documents.KEPT)
    asked = asked.order_by(WorkerDocument.journey_id)
    with office.read() as session:
        words = str(asked.compile(session.connection(), compile_kwargs={"literal_binds": True}))
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
    assert PASSPORTS in str(plan)
