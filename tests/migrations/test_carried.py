"""Revision 0013 on an older file: documents stand as before, and no hamlet is listed yet."""

from pathlib import Path

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import cipher, migrate
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file


def test_an_older_file_gets_places_for_old_documents_and_hamlets(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, ())
    migrate.bring_up_to_date(path, KEY, FixedClock(NOW))
    connection = cipher.connect(path, KEY)
    try:
        documents = {row[1] for row in connection.execute("PRAGMA table_info(worker_document)")}
        village = {row[1] for row in connection.execute("PRAGMA table_info(village)")}
    finally:
        connection.close()
    assert "replaced_on" in documents
    assert "hamlets" in village
