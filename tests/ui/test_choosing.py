"""The window that asks for a folder or for files is whole by keyboard, and begins where one was."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell import language
from dme_desktop.ui import choosing
from dme_desktop.ui.choosing import FileDialog, Last
from tests.conftest import MemorySettings

Typed = Callable[[FileDialog], object]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def meanwhile(act: Typed) -> None:
    """Let the clerk act as soon as the window that asks is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, FileDialog):
            act(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def line(dialog: FileDialog) -> QLineEdit:
    (found,) = dialog.findChildren(QLineEdit, "fileNameEdit")
    return found


def typed(words: str, dialog: FileDialog) -> None:
    line(dialog).setText(words)
    QTest.keyClick(line(dialog), Qt.Key.Key_Return)


def test_enter_chooses_and_the_next_window_begins_there(window: QWidget, tmp_path: Path) -> None:
    last = Last(MemorySettings(), "folder.backup")
    (tmp_path / "stik").mkdir()
    meanwhile(partial(typed, str(tmp_path / "stik")))
    assert choosing.folder(window, "Folder", last) == tmp_path / "stik"
    meanwhile(partial(typed, ""))
    assert choosing.folder(window, "Folder", last) == tmp_path / "stik"
    (tmp_path / "stik").rmdir()
    assert last.folder() == Path.home()


def test_files_are_taken_and_their_folder_is_remembered(window: QWidget, tmp_path: Path) -> None:
    last = Last(MemorySettings(), "folder.attachments")
    for name in ("ktp.pdf", "kk.pdf"):
        (tmp_path / name).touch()
    meanwhile(partial(typed, f'"{tmp_path / "ktp.pdf"}" "{tmp_path / "kk.pdf"}"'))
    assert choosing.files(window, "Berkas", "PDF (*.pdf)", last) == [
        tmp_path / "ktp.pdf", tmp_path / "kk.pdf",
    ]  # fmt: skip
    assert last.folder() == tmp_path
    meanwhile(FileDialog.reject)
    assert choosing.file(window, "Berkas", "PDF (*.pdf)", last) is None


def test_a_folder_is_made_by_a_key(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = FileDialog(window, "Folder", tmp_path)
    qtbot.addWidget(dialog)
    dialog.setFileMode(FileDialog.FileMode.Directory)
    with qtbot.waitExposed(dialog):
        dialog.open()
    QTest.keyClick(line(dialog), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len([*tmp_path.iterdir()]) == 1)


def test_a_stick_stands_at_the_side(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = SimpleNamespace(rootPath=lambda: str(tmp_path), isReady=lambda: True)
    volumes = SimpleNamespace(mountedVolumes=lambda: [mounted])
    monkeypatch.setattr(choosing, "STICKS", (str(tmp_path),))
    monkeypatch.setattr(choosing, "QStorageInfo", volumes)
    dialog = FileDialog(window, "Folder", Path.home())
    assert dialog.sidebarUrls()[:2] == [
        QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(Path.home())),
    ]  # fmt: skip


def test_names_have_room(window: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a very long name of a file that a village was sent by others.pdf").touch()
    dialog = FileDialog(window, "Berkas", tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    (tree,) = dialog.findChildren(QTreeView)
    head = tree.header()
    assert head.sectionSize(0) > tree.width() / 2
    assert head.sectionSize(1) >= head.sectionSizeHint(1)


def test_the_window_that_asks_for_a_file_is_indonesian(
    window: QWidget, qtbot: QtBot, qapp: QApplication
) -> None:
    """Qt changes its own words between versions: "Look in:" has become "&Look in:"."""
    spoken = language.speak(qapp, "id")
    asking = FileDialog(window, "Berkas", Path.home())
    qtbot.addWidget(asking)
    asking.show()
    said = {one.text().replace("&", "") for one in asking.findChildren(QLabel)}
    said |= {one.text().replace("&", "") for one in asking.findChildren(QPushButton)}
    said |= {one.toolTip() for one in asking.findChildren(QToolButton)}
    for translator in spoken:
        qapp.removeTranslator(translator)
    assert said - {""} == {
        "Lihat di:", "Nama berkas:", "Jenis berkas:", "Buka", "Batal", "Kembali", "Maju",
        "Folder Induk", "Buat Folder Baru", "Tampilan Daftar", "Tampilan Rinci",
    }  # fmt: skip


def test_it_begins_in_the_folder_that_is_shown_and_remembers_none(
    window: QWidget, tmp_path: Path
) -> None:
    begun: list[Path] = []

    def turn_back(dialog: FileDialog) -> None:
        begun.append(Path(dialog.directory().path()))
        dialog.reject()

    meanwhile(turn_back)
    assert choosing.folder(window, "Folder cadangan", tmp_path) is None
    assert begun == [tmp_path]
