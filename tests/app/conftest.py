"""What the tests of the window share: a program on a real folder, and a founded village."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app import main
from dme_desktop.app.entrance import founding
from dme_desktop.app.main import Program
from dme_desktop.app.practice import demonstration, rehearsal
from dme_desktop.app.practice.demonstration import Made
from dme_desktop.app.shell import language, log
from dme_desktop.app.shell.options import Options
from dme_desktop.app.shell.rooms import Section
from dme_desktop.app.shell.settings import FileSettings
from dme_desktop.backup.screen import automatic
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.progress import unwatched
from dme_desktop.ui import ask, failures
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.ui.theme import LIGHT, Theme
from dme_desktop.vault import keys, remembered
from dme_desktop.vault.profile import Profile
from tests import patience
from tests.conftest import NOW, PASSPHRASE, copied

FEW = 12  # workers of a small practice village
CODE = "GJ2Y-652M-9A3T-K7WX-4B5C-0D1E-F8GH-JKMN"
PLAN = founding.Plan(
    "52.03.11.2005",
    {"office_address": "Jalan Contoh Nomor 1"},
    {"name": "Kepala Desa Contoh"},
    "Sekretaris Contoh",
    "Kasi Pemerintahan",
)
Start = Callable[..., Program]


@pytest.fixture(scope="session")
def _founded(tmp_path_factory: pytest.TempPathFactory, quick_key_stretching: None) -> Path:  # noqa: ARG001
    folder = tmp_path_factory.mktemp("desa")
    secrets = founding.Secrets(PASSPHRASE, CODE)
    founding.create(Profile(folder, FixedClock(NOW)), PLAN, secrets, remember=False).close()
    return folder


@pytest.fixture
def founded(_founded: Path, tmp_path: Path) -> Path:
    """Give the folder of a village with its profile, and nobody in it yet."""
    return copied(_founded, tmp_path / "desa")


@pytest.fixture(scope="session")
def _rehearsed(tmp_path_factory: pytest.TempPathFactory, quick_key_stretching: None) -> Path:  # noqa: ARG001
    folder = tmp_path_factory.mktemp("latihan") / "desa"
    demonstration.run(folder, FEW, rehearsal.SEED, unwatched, FixedClock(NOW))
    return folder


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, quick_key_stretching: None) -> Made:  # noqa: ARG001
    """Give a practice village of sixty workers and one of each of its papers, for reading only."""
    return demonstration.run(tmp_path_factory.mktemp("latihan") / "out", 60, 7)


@pytest.fixture
def rehearsed(_rehearsed: Path, tmp_path: Path) -> Path:
    """Give the folder of a practice village with twelve workers, made earlier."""
    return copied(_rehearsed, tmp_path / "latihan")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Let the window of a test that failed close: nobody is there to answer for its form."""
    try:
        return (yield)
    except BaseException:
        patch = pytest.MonkeyPatch()
        patch.setattr(ask, "save_or_not", lambda *_: "discard")
        item.addfinalizer(patch.undo)
        raise


@pytest.fixture
def one_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window have one empty room, where the rooms are not what is tested."""
    room = Section("today", "Hari ini", "house", lambda: lambda context: Room(context, Page("")))
    monkeypatch.setattr(main, "sections", lambda _: [room])


@pytest.fixture
def start(qtbot: QtBot, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Give a way to start the program on a folder; it waits for the rooms or for a page."""
    monkeypatch.setattr(failures.Failures, "install", lambda _: None)
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    monkeypatch.setattr(automatic, "MOST_AT_THE_END", 0)  # tests/backup tries the last copy
    hook, programs = sys.excepthook, []

    def run(
        folder: Path, *, demo: bool = False, own_folder: bool = True, file: Path | str = ""
    ) -> Program:
        asked = Options(str(folder), demo, own_folder, file=str(file))
        program = Program(asked, FileSettings(str(folder)), clock)
        programs.append(program)
        patience.held.append(program.window)
        with qtbot.waitExposed(program.window):
            program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(lambda: is_shown(program))
        return program

    yield run
    for program in reversed(programs):
        program.window.close()
        program.leave()
        program.window.deleteLater()
    log.stop()
    sys.excepthook = hook


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """Give a theme, and the look of the suite back afterwards."""
    theme = Theme(qapp)
    yield theme
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # nothing is dressed to go
    theme.follow("system")
    theme.wear(LIGHT)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Let the program speak English, and Indonesian again afterwards."""
    before = QLocale()
    found = language.speak(qapp, "en")
    yield
    for translator in found:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def is_shown(program: Program) -> bool:
    """Say whether the rooms are open, or a page before them is seen."""
    return program.is_open or bool(program.door and program.door.count())


def seen(program: Program) -> QWidget:
    """Return the page before the rooms that is seen."""
    assert program.door is not None
    page = program.door.currentWidget()
    assert page is not None
    return page


def remember(folder: Path) -> None:
    """Let the keyring know the key, as after a passphrase with the tick."""
    file = keys.read(folder / "kunci.json")
    key = keys.unlock(file, PASSPHRASE)
    assert key is not None
    remembered.remember(str(folder.resolve()), key)
