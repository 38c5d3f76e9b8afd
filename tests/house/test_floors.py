"""The floors stand, and the window is painted before anything heavy is carried in."""

import json
import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT, modules

HEAVY = {
    "sqlalchemy", "alembic", "reportlab", "keyring", "openpyxl", "numpy", "PIL", "sqlcipher3",
    "cryptography", "python_calamine", "xlsxwriter", "rapidfuzz", "click",
}  # fmt: skip
FLOORS = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True))
"""
PAINT = """
import json, sys
from PySide6.QtWidgets import QApplication
from dme_desktop.app import main, options
application = QApplication([])
program = main.start(application, options.read(["--profile", sys.argv[1]]))
window = program.window
window.painted.disconnect()
def tell():
    print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
    application.quit()
window.painted.connect(tell)
application.exec()
"""


def test_every_floor_and_every_forbidden_import_is_kept() -> None:
    told = subprocess.run(  # noqa: S603 - apart, since it sets up logging for itself
        [sys.executable, "-c", FLOORS], capture_output=True, check=False, cwd=ROOT, text=True
    )
    assert told.returncode == 0, told.stdout


def test_the_first_paint_knows_no_database_no_printer_and_no_keys(tmp_path: Path) -> None:
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PAINT, str(tmp_path / "data")],
        check=True,
        capture_output=True,
        cwd=ROOT,
        text=True,
        timeout=60,
    )
    assert HEAVY & set(json.loads(told.stdout)) == set()


def test_nothing_is_only_reachable_by_its_path() -> None:
    folders = {file.parent for file in modules()}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] in (
        [],
        [ROOT / "dme_desktop" / "migrations" / "versions"],
    )
