"""The program as a process of its own: it ends well, and a killed one opens again."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import PASSPHRASE

RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dme_desktop.app import main
from dme_desktop.app.shell.rooms import Section
from dme_desktop.app.shell.window import MainWindow
def build(context):
    from dme_desktop.ui.page import Page
    from dme_desktop.ui.room import Room
    return Room(context, Page(""))
room = Section("today", "Hari ini", "house", lambda: build)
main.sections = lambda _: [room]
application = QApplication([])
def look():
    for window in application.topLevelWidgets():
        if isinstance(window, MainWindow) and window.room() is not None:
            print("open", flush=True)
            timer.stop()
            if "stay" not in sys.argv:
                window.close()
timer = QTimer()
timer.setInterval(20)
timer.timeout.connect(look)
timer.start()
sys.exit(main.main([]))
"""


WATCHED = """
import builtins, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
plain, made = builtins.__import__, set()
def watched(name, globals=None, locals=None, wanted=(), level=0):
    if name.startswith("PySide6") and threading.current_thread() is not threading.main_thread():
        there = vars(sys.modules[name]) if name in sys.modules else {}
        made.update(one for one in wanted or [name] if one not in there)
    return plain(name, globals, locals, wanted, level)
builtins.__import__ = watched
from dme_desktop.app import main
from dme_desktop.app.shell.window import MainWindow
application = QApplication([])
seen = []
def look():
    for window in application.topLevelWidgets():
        if isinstance(window, MainWindow) and window.room() is not None:
            seen.append(window.section)
            left = [name for name in window._rooms.names if name not in seen]
            window.go(left[0]) if left else window.close()
timer = QTimer()
timer.setInterval(20)
timer.timeout.connect(look)
timer.start()
main.main([])
print(len(set(seen)), *sorted(made))
"""


def run(folder: Path, *words: str, script: str = RUN) -> subprocess.Popen[str]:
    """Start the program on a folder; it closes itself once a room is seen, unless told to stay."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "DME_DATA_DIR": str(folder),
        "DME_PASSPHRASE": PASSPHRASE,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "PYTHONFAULTHANDLER": "1",  # a crash says where, and not only that nothing was written
    }
    return subprocess.Popen(
        [sys.executable, "-c", script, *words],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_it_ends_with_status_0_and_a_log_without_secrets(founded: Path) -> None:
    program = run(founded)
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (0, "open\n", "")
    written = (founded / "catatan" / "dme-desktop.log").read_text(encoding="utf-8")
    for event in ("program.started", "data.opened", "program.closed"):
        assert event in written
    assert PASSPHRASE not in written
    assert "Contoh" not in written


def test_a_killed_program_opens_again(founded: Path) -> None:
    program = run(founded, "stay")
    assert program.stdout is not None
    assert program.stderr is not None
    assert program.stdout.readline() == "open\n"
    program.kill()
    program.communicate()

    again = run(founded)
    out, err = again.communicate(timeout=60)
    assert (again.returncode, out, err) == (0, "open\n", "")


def test_a_thread_that_loads_a_room_makes_no_class_of_qt(founded: Path) -> None:
    """PySide breaks where two threads make classes at once: all of them are there before."""
    out, err = run(founded, script=WATCHED).communicate(timeout=120)
    rooms, *made = out.split()
    assert (int(rooms) > 10, made, err) == (True, [], "")
