"""The floors stand, and the window is painted before anything heavy is carried in."""

import ast
import json
import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT, calls, modules, name_of, nodes_of, place

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
from dme_desktop.app import main
from dme_desktop.app.shell import options
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
    told = subprocess.run(
        [sys.executable, "-c", FLOORS], capture_output=True, check=False, cwd=ROOT, text=True
    )
    assert told.returncode == 0, told.stdout


def test_the_first_paint_knows_no_database_no_printer_and_no_keys(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", PAINT, str(tmp_path / "data")],
        check=True,
        capture_output=True,
        cwd=ROOT,
        text=True,
        timeout=60,
    )
    assert HEAVY & set(json.loads(told.stdout)) == set()


def test_no_module_opens_a_way_to_the_network() -> None:
    ways = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx"}
    ways |= {"QtNetwork", "QtWebSockets", "webbrowser"}
    asked = ROOT / "dme_desktop" / "district" / "engines" / "clickhouse.py"  # dme district load
    apart = {asked: {"urllib.error", "urllib.request"}}
    addresses = "urllib.parse"  # takes a text apart, and opens nothing
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno} {name}"
        for file in modules()
        for node in nodes_of(file)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imported(node)
        if ways & set(name.split(".")) and not name.startswith(addresses)
        if name not in apart.get(file, set())
    ]
    assert found == []


def test_servers_are_reached_by_one_command_and_a_shared_desk_alone() -> None:
    """What speaks to a server is imported where the command and the shared desk are."""
    speaks = ("district.engines.targets", "district.engines.postgres", "district.engines.spark",
              "district.engines.clickhouse")  # fmt: skip
    engines = ROOT / "dme_desktop" / "district" / "engines"
    found = {
        str(file.relative_to(ROOT / "dme_desktop"))
        for file in modules()
        if engines not in file.parents
        for node in nodes_of(file)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imported(node)
        if any(one in name for one in speaks)
    }
    assert found == {"app/command/district.py", "district/server.py"}


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """Return the full names an import brings in."""
    before = f"{node.module}." if isinstance(node, ast.ImportFrom) and node.module else ""
    return [before + one.name for one in node.names]


def test_every_import_can_be_seen_by_the_floors() -> None:
    """Only the process that reads files of others loads what the program itself tells it.

    What stands for a module loads it too: modules of libraries alone, which no floor has.
    """
    spares = ROOT / "dme_desktop" / "kernel" / "on_demand.py"
    told = {ROOT / "dme_desktop" / "apart" / "child.py", spares}
    hidden = [
        place(file, call)
        for file in modules()
        if file not in told
        for call in calls(file)
        if name_of(call.func) in {"import_module", "__import__"}
    ]
    assert hidden == []
    spared = {
        word.value if isinstance(word, ast.Constant) else ""
        for file in modules()
        for call in calls(file)
        if name_of(call.func) == "loaded_on_demand"
        for word in call.args
    }
    assert spared == {
        "asyncio", "importlib.metadata", "importlib_metadata", "more_itertools", "urllib.request",
    }  # fmt: skip


def test_nothing_is_only_reachable_by_its_path() -> None:
    folders = {file.parent for file in modules()}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] in (
        [],
        [ROOT / "dme_desktop" / "migrations" / "versions"],
    )
