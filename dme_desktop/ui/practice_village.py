"""The way into the practice village or a practice desk: the program once more, with own data."""

import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QProcess, Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import resources
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, failures
from dme_desktop.ui.beside import Deed

LAUNCHER = "DME Desktop.exe"  # beside the folder `app` of an installed program
DEMO = "--demo"  # without a folder: a village that is made anew and thrown away when closed
DESK = "--desk"  # with it: an office over villages
KECAMATAN, KABUPATEN, PROVINSI = DESKS = ("52.03.11", "52.03", "52")
STAY = ""


class Command(NamedTuple):
    """A program and what is written after its name."""

    program: str
    arguments: list[str]


def command(desk: str = "") -> Command:
    """Return how this program is started once more, as it was installed, on practice data.

    They are those of a village, or of the desk of an area, told by its code.
    """
    launcher, asked = (
        resources.path().parents[1] / LAUNCHER,
        [DEMO, *([DESK, desk] if desk else [])],
    )
    if launcher.is_file():
        return Command(str(launcher), asked)
    return Command(sys.executable, ["-m", "dme_desktop", *asked])


@Slot()
def open_village() -> None:
    """Start it as a process that outlives this window; say so in words when that fails."""
    _open("")


def open_desk(parent: QWidget) -> None:
    """Ask which kind of office over villages, and start one in the same way."""
    answers = {
        KECAMATAN: QCoreApplication.translate("practice_village", "Kecamatan"),
        KABUPATEN: QCoreApplication.translate("practice_village", "Kabupaten"),
        PROVINSI: QCoreApplication.translate("practice_village", "Provinsi"),
        STAY: QCoreApplication.translate("practice_village", "Tidak jadi"),
    }
    question = QCoreApplication.translate("practice_village", "Meja latihan yang mana?")
    if code := ask.choose(parent, question, answers, about_desk(), default=KECAMATAN):
        _open(code)


def _open(desk: str) -> None:
    program, arguments = command(desk)
    started, _ = QProcess.startDetached(program, arguments, str(Path(program).parent))
    if not started:
        failures.show(
            DmeError("Desa latihan tidak dapat dibuka. Tutup program lain, lalu coba lagi.")
        )


def deed() -> Deed:
    """Return the button that opens it."""
    words = QCoreApplication.translate("practice_village", "Buka desa latihan")
    return Deed("open_practice", words, open_village, "graduation-cap")


def about_desk() -> str:
    """Say in one sentence what a practice desk is."""
    return QCoreApplication.translate(
        "practice_village",
        "Kantor rekaan yang sudah menerima paket dua tahun: ada yang terlambat, ada yang belum "
        "cocok. Semuanya dibuang saat ditutup.",
    )


def about() -> str:
    """Say in one sentence what it is."""
    return QCoreApplication.translate(
        "practice_village",
        "Jendela tersendiri dengan orang rekaan untuk belajar; semuanya dibuang saat ditutup, dan "
        "data desa tidak tersentuh. Pelajaran pertama ada di bantuan (F1).",
    )
