"""A task force of before has no words of its own for a decision, and keeps what it had."""

from pathlib import Path

from dme_desktop.kernel.clock import SystemClock
from dme_desktop.vault import cipher, migrate
from tests.migrations.files import KEY, a_file, insert


def test_a_task_force_of_before_has_the_template(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    row = {"id": "s1", "name": "Satgas Contoh", "active": 1, "rev": 1}
    a_file(path, [insert("task_force", **row)], "0019")
    assert migrate.bring_up_to_date(path, KEY, SystemClock())
    raw = cipher.connect(path, KEY)
    try:
        (kept,) = raw.execute("SELECT name, considering, recalling FROM task_force")
    finally:
        raw.close()
    assert tuple(kept) == ("Satgas Contoh", None, None)
