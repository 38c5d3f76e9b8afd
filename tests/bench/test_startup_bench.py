"""Starting: the first picture costs little more than an empty window, and nothing freezes after.

CPU seconds and module lists of fresh processes in one run; wall seconds say nothing here.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bench import remembered
from tests.bench.conftest import Practised

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

BARE = """
import json, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(json.dumps({"cpu": time.process_time()}), flush=True)
        QApplication.quit()
application = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
application.exec()
"""
OURS = """
import json, sys, time
from PySide6.QtWidgets import QApplication
from dme_desktop.app import main
from dme_desktop.app.shell import options
from dme_desktop.app.shell import window as shell
class Window(shell.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(json.dumps({"cpu": time.process_time(), "modules": sorted(sys.modules)}), flush=True)
        QApplication.exit()
main.MainWindow = Window
application = QApplication([])
program = main.start(application, options.read([]))
application.exec()
"""
OPEN = """
import json, sys, time
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from dme_desktop.app import main
from dme_desktop.app.shell import options
application = QApplication([])
program = main.start(application, options.read([]))
ticks = []
def tick():
    ticks.append((time.perf_counter(), time.thread_time()))
program.window.painted.connect(tick)
timer = QTimer()
timer.setInterval(2)
timer.timeout.connect(lambda: ticks and tick())
timer.start()
def longest(ticks):
    between = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(ticks, ticks[1:])]
    return [max(each) * 1000 for each in zip(*between)]
def memory():
    lines = open("/proc/self/status", encoding="ascii").read().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
def finished():
    gap, work = longest(ticks)
    told = {"gap": gap, "work": work, "mib": memory(), "open": program.is_open}
    told["modules"] = sorted(sys.modules)
    print(json.dumps(told), flush=True)
    program.window.close()
rest = []
def look():
    busy = QThreadPool.globalInstance().activeThreadCount() or program.context.jobs.busy
    rest.append(not busy and program.window.room() is not None)
    QTimer.singleShot(50, finished if all(rest[-14:]) and len(rest) > 14 else look)
def opened():
    look()
program.opened.connect(opened)
application.exec()
program.leave()
"""
UNDER_ALL = """
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from dme_desktop.app.shell import preload
preload.spare_sources()
application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
def memory():
    lines = open("/proc/self/status", encoding="ascii").read().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
def finished():
    told = {"window": memory()}
    preload.spare_network()
    from sqlcipher3 import dbapi2
    dbapi2.connect(":memory:").execute("SELECT 1").fetchone()
    told["libraries"] = memory()
    from dme_desktop import rooms
    rooms.declare()
    from dme_desktop.vault import declared
    declared.tables()
    from sqlalchemy import orm
    orm.configure_mappers()
    told["tables"] = memory()
    print(json.dumps(told), flush=True)
    application.quit()
QTimer.singleShot(300, finished)
application.exec()
"""
FIRST_START = """
import json, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from dme_desktop.app import main
from dme_desktop.app.shell import options
application = QApplication([])
program = main.start(application, options.read([]))
ticks = []
def tick():
    ticks.append((time.perf_counter(), time.thread_time()))
program.window.painted.connect(tick)
timer = QTimer()
timer.setInterval(2)
timer.timeout.connect(lambda: ticks and tick())
timer.start()
def longest(ticks):
    between = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(ticks, ticks[1:])]
    return [max(each) * 1000 for each in zip(*between)]
def finished():
    gap, work = longest(ticks)
    print(json.dumps({"gap": gap, "work": work}), flush=True)
    program.window.close()
def halted(_):
    QTimer.singleShot(300, lambda: program.door.findChild(QPushButton, "new_village").click())
    QTimer.singleShot(1500, finished)
program.halted.connect(halted)
application.exec()
program.leave()
"""
FORBIDDEN = {
    "sqlalchemy", "alembic", "reportlab", "sqlcipher3", "cryptography", "keyring", "openpyxl",
    "numpy", "PIL", "pypdfium2", "rapidfuzz", "python_calamine", "xlsxwriter", "click", "msgspec",
    "platformdirs", "filelock", "dataclasses",
}  # fmt: skip
ROUNDS, MOST_ROUNDS = 3, 15
TIMES_BARE = 1.4  # measured: 1.30 to 1.36
# How long the window stands still, and the CPU of its thread in that, in CPU of a bare window's
# first picture: 60 and 35 ms where that takes 68. Measured at half that pace: 0.57 and 0.35.
MOST_GAP, MOST_WORK = 0.88, 0.51
MOST_MORE = 53  # MiB over the window, libraries and tables that lie under every room
MOST_TABLES = 28  # MiB of these are the tables; 32 when each column stands ready for a query
SPARED = {"asyncio", "ssl", "http.client", "email", "more_itertools"}


def tell(script: str, folder: Path, secret: str = "") -> Any:
    """Run a script in a fresh process on a data folder and return what it told.

    With a secret the keyring knows the key, as in an office.
    """
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "DME_DATA_DIR": str(folder),
        "PYTHONDONTWRITEBYTECODE": "",  # an installed program has its byte code
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "dme-bench-bytecode"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    if secret:
        environment |= remembered.environment(folder, secret)
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment, check=True, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[0])


@pytest.fixture(scope="module")
def village(practised: Practised) -> tuple[Path, str]:
    """Give the folder of a practice village of 300 workers, and its passphrase."""
    return practised(300)


def test_nothing_slow_is_loaded_at_first_paint(tmp_path: Path) -> None:
    modules = set(tell(OURS, tmp_path)["modules"])
    assert not modules & FORBIDDEN
    rooms = {name for name in modules if name.endswith((".screen", ".service", ".model"))}
    assert not rooms


def smallest(run: Callable[[], dict[str, float]], **most: float) -> dict[str, float]:
    """Return the smallest of what some rounds told; more rounds while one is above its `most`.

    A busy machine only ever adds to a round.
    """
    best: dict[str, float] = {}
    for done in range(1, MOST_ROUNDS + 1):
        told = run()
        best = {name: min(value, best.get(name, math.inf)) for name, value in told.items()}
        if done >= ROUNDS and all(best[name] <= limit for name, limit in most.items()):
            break
    return best


def test_first_paint_costs_little_more_than_a_bare_window(tmp_path: Path) -> None:
    tell(OURS, tmp_path)  # byte code is written once
    bare = ours = math.inf
    for done in range(1, MOST_ROUNDS + 1):
        bare = min(bare, tell(BARE, tmp_path)["cpu"])
        ours = min(ours, tell(OURS, tmp_path)["cpu"])
        if done >= ROUNDS and ours <= TIMES_BARE * bare:
            break
    print(f"first paint: {ours * 1000:.0f} ms cpu, {ours / bare:.2f} x a bare window")
    assert ours <= TIMES_BARE * bare


@pytest.fixture(scope="module")
def most(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Give the longest gap and the most work in it that this machine may show, ms."""
    bare = smallest(lambda: tell(BARE, tmp_path_factory.mktemp("kosong")))["cpu"] * 1000
    return {"gap": MOST_GAP * bare, "work": MOST_WORK * bare}


def said(told: dict[str, float], most: dict[str, float]) -> str:
    return ", ".join(
        f"{told[name]:.0f} ms of at most {limit:.0f}: {name}" for name, limit in most.items()
    )


def test_the_first_start_never_freezes_the_window(tmp_path: Path, most: dict[str, float]) -> None:
    told = smallest(lambda: tell(FIRST_START, tmp_path), **most)
    print("first start: " + said(told, most))
    assert all(told[name] <= limit for name, limit in most.items())


def test_opening_never_freezes_the_window_and_stays_small(
    village: tuple[Path, str], most: dict[str, float]
) -> None:
    folder, secret = village
    modules = set(tell(OPEN, folder, secret)["modules"])
    assert not modules & SPARED
    under = smallest(lambda: tell(UNDER_ALL, folder))
    limits = most | {"mib": under["tables"] + MOST_MORE}
    assert under["tables"] - under["libraries"] <= MOST_TABLES

    def opened() -> dict[str, float]:
        return {name: value for name, value in tell(OPEN, folder, secret).items() if name in limits}

    told = smallest(opened, **limits)
    print(f"opening: {said(told, most)}; {told['mib']:.0f} MiB with the first room; a bare window "
          f"holds {under['window']:.0f}, with SQLAlchemy and SQLCipher {under['libraries']:.0f}, "
          f"with every table {under['tables']:.0f}")  # fmt: skip
    assert all(told[name] <= limit for name, limit in limits.items())
