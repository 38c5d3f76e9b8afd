"""A file for the clerk is whole, or the old one stays and a sentence says what to do."""

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, files
from dme_desktop.ui.choosing import FileDialog


def test_a_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    for content in (b"lama", b"baru"):
        files.write(tmp_path / "surat.pdf", content)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("surat.pdf", b"baru")]


@pytest.mark.parametrize(
    ("place", "told"),
    [("tidak ada/surat.pdf", "Folder itu tidak ada lagi"), ("folder", "tidak dapat ditulis")],
)
def test_a_refusal_leaves_nothing_half_written(tmp_path: Path, place: str, told: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DmeError, match=told):
        files.write(tmp_path / place, b"isi")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    return shown


def test_a_dot_in_a_name_is_part_of_it_and_no_file_replaces_another(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def stay(_: QWidget, question: str, *__: object) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(ask, "confirm", stay)
    for name in ("Izin H. Ahmad", "Izin H. Budi"):
        place = files.settled(window, tmp_path / name, ".pdf")
        assert place == tmp_path / f"{name}.pdf"
        files.write(place, name.encode())
    assert files.settled(window, tmp_path / "Izin H. Budi", ".pdf") is None
    assert asked == ["Berkas Izin H. Budi.pdf sudah ada di folder itu. Ganti dengan yang baru?"]


def test_a_name_that_is_a_device_on_windows_is_told(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("dme_desktop.ui.failures.show", lambda error: told.append(str(error)))
    assert files.settled(window, tmp_path / "CON", ".pdf") is None
    assert told == ["Nama CON dipakai Windows sendiri. Pilih nama lain."]


def test_the_dialog_proposes_a_legal_name_and_leaves_the_question_to_us(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[object, ...]] = []

    def look(dialog: FileDialog) -> int:
        asks = not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        seen.append((dialog.selectedFiles(), dialog.nameFilters(), asks))
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(FileDialog, "exec", look)
    assert files.chosen(window, "Simpan", tmp_path / "CON.pdf", ".pdf") is None
    assert seen == [([str(tmp_path / "CON_.pdf")], ["PDF (*.pdf)"], False)]


def test_a_full_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("dme_desktop.kernel.files.put", full)
    with pytest.raises(DmeError, match=r"^Disk penuh\."):
        files.write(tmp_path / "surat.pdf", b"isi")
