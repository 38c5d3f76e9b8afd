"""The way into the practice village: the program once more, with a window and data of its own."""

import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QProcess, Slot

from dme_desktop.kernel import resources
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import failures
from dme_desktop.ui.beside import Deed

LAUNCHER = "DME Desktop.exe"  # beside the folder `app` of an installed program
DEMO = "--demo"  # without a folder: a village that is made anew and thrown away when closed


class Command(NamedTuple):
    """A program and what is written after its name."""

    program: str
    arguments: list[str]


def command() -> Command:
    """Return how this program is started once more, as it was installed, on a practice village."""
    launcher = resources.path().parents[1] / LAUNCHER
    if launcher.is_file():
        return Command(str(launcher), [DEMO])
    return Command(sys.executable, ["-m", "dme_desktop", DEMO])


@Slot()
def open_village() -> None:
    """Start it as a process that outlives this window; say so in words when that fails."""
    program, arguments = command()
    started, _ = QProcess.startDetached(program, arguments, str(Path(program).parent))
    if not started:
        failures.show(
            DmeError("Desa latihan tidak dapat dibuka. Tutup program lain, lalu coba lagi.")
        )


def deed() -> Deed:
    """Return the button that opens it."""
    words = QCoreApplication.translate("practice_village", "Buka desa latihan")
    return Deed("open_practice", words, open_village, "graduation-cap")


def about() -> str:
    """Say in one sentence what it is."""
    return QCoreApplication.translate(
        "practice_village",
        "Jendela tersendiri dengan orang rekaan untuk belajar; semuanya dibuang saat ditutup, dan "
        "data desa tidak tersentuh. Pelajaran pertama ada di bantuan (F1).",
    )
