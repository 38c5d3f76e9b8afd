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


def run(folder: Path, *words: str) -> subprocess.Popen[str]:
    """Start the program on a folder; it closes itself once a room is seen, unless told to stay."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "DME_DATA_DIR": str(folder),
        "DME_PASSPHRASE": PASSPHRASE,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "PYTHONFAULTHANDLER": "1",  # a crash says where, and not only that nothing was written
    }
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *words],
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
