"""A file of before gets the indexes from which every morning is counted."""

from pathlib import Path

from dme_desktop.kernel.clock import SystemClock
from dme_desktop.vault import cipher, migrate
from tests.migrations.files import KEY, a_file

COUNTED = {
    "ix_journey_newest", "ix_worker_document_ending", "ix_remittance_counted", "ix_person_counted",
}  # fmt: skip


def indexes(path: Path) -> set[str]:
    raw = cipher.connect(path, KEY)
    try:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
    finally:
        raw.close()


def columns(path: Path, index: str) -> list[str]:
    raw = cipher.connect(path, KEY)
    try:
        return [row[2] for row in raw.execute(f"PRAGMA index_info({index})")]
    finally:
        raw.close()


def test_what_is_counted_is_indexed(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, [], "0015")
    assert not indexes(path) & COUNTED

    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    assert indexes(path) >= COUNTED


def test_the_index_of_a_year_of_the_ledger_tells_uses_too(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, [], "0045")
    assert "use" not in columns(path, "ix_remittance_year")

    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    assert columns(path, "ix_remittance_year")[-2:] == ["use", "id"]
