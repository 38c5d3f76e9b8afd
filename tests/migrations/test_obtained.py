"""A file of before gets an index in which the days of documents are read without the documents."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import select

from dme_desktop.kernel.clock import SystemClock
from dme_desktop.vault import cipher, migrate
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import WorkerDocument
from dme_desktop.workers.service import documents
from tests.migrations.files import KEY, a_file

OBTAINED = "ix_worker_document_obtained"


def told(path: Path) -> str:
    """Return how the index is made."""
    with closing(cipher.connect(path, KEY)) as raw:
        asked = "SELECT sql FROM sqlite_master WHERE name = ?"
        return str(raw.execute(asked, (OBTAINED,)).fetchone()[0])


def test_days_of_documents_are_indexed_anew(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, [], "0035")
    assert "replaced_on" not in told(path)

    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    assert "replaced_on" in told(path)


def test_they_are_read_along_it(office: Database) -> None:
    asked = select(WorkerDocument.journey_id, WorkerDocument.type, WorkerDocument.obtained_on)
    asked = asked.where(*documents.KEPT, WorkerDocument.obtained_on.is_not(None))
    with office.read() as session:
        words = str(asked.compile(session.connection(), compile_kwargs={"literal_binds": True}))
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
    assert OBTAINED in str(plan)
