"""The program started once more on a practice village, as it was installed."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from dme_desktop.app.shell import options
from dme_desktop.kernel import resources
from dme_desktop.ui import ask, failures, practice_village
from installer import launchers


def who_starts(monkeypatch: pytest.MonkeyPatch, *, succeeds: bool) -> list[tuple[str, list[str]]]:
    """Start nothing; return what is asked to be started from now on."""
    asked: list[tuple[str, list[str]]] = []

    def start(program: str, arguments: list[str], _: str) -> tuple[bool, int]:
        asked.append((program, arguments))
        return succeeds, 0

    monkeypatch.setattr(QProcess, "startDetached", start)
    return asked


def test_from_the_source_python_starts_the_package() -> None:
    assert practice_village.command() == (sys.executable, ["-m", "dme_desktop", "--demo"])


def test_an_installed_program_is_started_by_its_launcher(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    launcher = tmp_path / launchers.WINDOW
    launcher.touch()
    monkeypatch.setattr(resources, "path", lambda *_: tmp_path / "app" / "resources")
    assert practice_village.command() == (str(launcher), ["--demo"])


def test_a_practice_desk_is_asked_for_by_its_area(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = who_starts(monkeypatch, succeeds=True)
    monkeypatch.setattr(ask, "choose", lambda *_, **__: practice_village.KABUPATEN)
    practice_village.open_desk(None)  # type: ignore[arg-type]
    [(_, words)] = asked
    told = options.read(words[2:])
    assert (told.demo, told.desk, told.own_folder) == (True, "52.03", False)


def test_what_is_asked_is_a_practice_village_that_is_thrown_away() -> None:
    asked = options.read([practice_village.DEMO])
    assert (asked.demo, asked.own_folder) == (True, False)


def test_a_start_that_fails_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[BaseException] = []
    monkeypatch.setattr(failures, "show", said.append)
    asked = who_starts(monkeypatch, succeeds=True)
    practice_village.open_village()
    assert not said
    who_starts(monkeypatch, succeeds=False)
    practice_village.open_village()
    assert len(asked) == 1
    assert "tidak dapat dibuka" in str(said[0])
