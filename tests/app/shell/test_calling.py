"""A file that is double-clicked while the program is open comes to the window that is there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dme_desktop.app.entrance.restore import Restore
from dme_desktop.app.entrance.welcome import Welcome
from dme_desktop.app.shell import calling
from dme_desktop.backup import service as backups
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.ui import ask
from dme_desktop.vault.profile import Profile
from tests.app.conftest import Start, remember, seen
from tests.conftest import PASSPHRASE


@pytest.fixture
def backup(founded: Path, tmp_path: Path, clock: FixedClock) -> Path:
    """Give a good backup of the village, on a stick."""
    stick, profile = tmp_path / "stik", Profile(founded, clock)
    stick.mkdir()
    db = profile.open(PASSPHRASE, remember=False)
    file = backups.create(db, profile, stick, db.clock).file
    db.close()
    return file


def call(folder: Path, asked: str) -> None:
    """Leave a note whole, as the launcher does."""
    place = folder / calling.FOLDER
    place.mkdir(exist_ok=True)
    (place / "baru").write_text(asked, encoding="utf-8")
    (place / "baru").rename(place / calling.NOTE)


def test_the_open_program_checks_the_backup(
    qtbot: QtBot, start: Start, founded: Path, backup: Path
) -> None:
    remember(founded)
    program = start(founded)
    call(founded, str(backup))

    def is_checked() -> bool:
        title = program.window.findChild(QLabel, "course_title")
        return isinstance(title, QLabel) and title.text() == "Cadangan baik"

    qtbot.waitUntil(is_checked)
    assert program.window.section == "backup"
    assert not (founded / calling.FOLDER / calling.NOTE).exists()


def test_a_program_that_waits_for_its_first_start_offers_to_bring_it_back(
    qtbot: QtBot, start: Start, tmp_path: Path, backup: Path
) -> None:
    program = start(tmp_path / "baru")
    call(tmp_path / "baru", str(backup))
    qtbot.waitUntil(lambda: isinstance(seen(program), Restore))


@pytest.mark.parametrize("answer", [True, False])
def test_the_open_program_asks_before_a_list_comes_in(
    qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch, *, answer: bool
) -> None:
    remember(founded)
    program = start(founded)
    asked: list[str] = []

    def confirm(_: object, question: str, *__: str) -> bool:
        asked.append(question)
        return answer

    told: list[str] = []
    monkeypatch.setattr(ask, "confirm", confirm)
    monkeypatch.setattr(ask, "tell", lambda _, __, detail: told.append(detail))
    call(founded, "/stik/daftar-kunci.dme")
    qtbot.waitUntil(lambda: len(asked) + len(told) == 1 + answer)
    assert asked == ["Masukkan daftar-kunci.dme?"]
    assert ["tidak dapat dibaca" in one for one in told] == [True] * answer
    assert program.window.section == "settings"


def test_a_list_waits_until_the_data_are_there(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "baru")
    call(tmp_path / "baru", "/stik/daftar-kunci.dme")
    note = tmp_path / "baru" / calling.FOLDER / calling.NOTE
    qtbot.waitUntil(lambda: not note.exists())
    assert isinstance(seen(program), Welcome)


@pytest.mark.parametrize("asked", ["", "surat.pdf", "C:\\Windows\\notepad.exe"])
def test_a_note_that_names_neither_is_taken_away(tmp_path: Path, asked: str) -> None:
    call(tmp_path, asked)
    assert calling.file_asked(tmp_path) == ""
    assert not (tmp_path / calling.FOLDER / calling.NOTE).exists()


def test_a_note_that_is_no_text_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / calling.FOLDER).mkdir()
    (tmp_path / calling.FOLDER / calling.NOTE).write_bytes(b"\xff\xfe\x00")
    assert calling.file_asked(tmp_path) == ""
