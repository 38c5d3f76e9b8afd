"""A portrait from a camera becomes small enough to keep, or is refused in words."""

import random
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from dme_desktop.apart import openings, pictures
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import picture
from dme_desktop.ui.jobs import Jobs
from dme_desktop.ui.photo import PhotoEditor
from dme_desktop.ui.picture import PORTRAIT, to_jpeg
from dme_desktop.ui.watch import JobDialog
from tests.apart import foreign
from tests.patience import PATIENCE


def a_picture(width: int = 1200, height: int = 1600) -> QImage:
    """Return a picture with as much detail as a camera makes."""
    noise = random.Random(3).randbytes(width * height * 3)
    return QImage(noise, width, height, width * 3, QImage.Format.Format_RGB888).copy()


class Editor:
    """An editor as a test sees it: what it is given has been read when the call returns."""

    def __init__(self, qtbot: QtBot) -> None:
        self.jobs = Jobs()
        self.widget = PhotoEditor(self.jobs)
        self._qtbot = qtbot
        qtbot.addWidget(self.widget)

    def take(self, piece: QImage | Path) -> None:
        with self._qtbot.waitSignal(self.widget.edited):
            if isinstance(piece, Path):
                self.widget.take_file(piece)
            else:
                self.widget.take(piece)

    def shown(self) -> QImage:
        return QImage.fromData(self.widget.value() or b"")


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[Editor]:
    """Give an empty editor."""
    editor = Editor(qtbot)
    yield editor
    editor.jobs.wait()


@pytest.mark.parametrize(("width", "height"), [(1200, 1600), (4000, 3000), (30, 40), (1, 1)])
def test_any_picture_becomes_small(width: int, height: int) -> None:
    jpeg = to_jpeg(a_picture(width, height))
    assert jpeg.startswith(b"\xff\xd8")
    assert len(jpeg) <= PORTRAIT.most
    back = QImage.fromData(jpeg)
    assert max(back.width(), back.height()) <= PORTRAIT.side


def test_what_can_be_seen_through_becomes_white() -> None:
    clear = QImage(40, 40, QImage.Format.Format_ARGB32)
    clear.fill(Qt.GlobalColor.transparent)
    assert QImage.fromData(to_jpeg(clear)).pixelColor(20, 20).lightness() > 250


def test_what_is_no_picture_is_refused_in_words(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "surat.jpg"
    file.write_bytes(b"bukan gambar")
    with pytest.raises(DmeError, match="JPG atau PNG"):
        to_jpeg(QImage())
    assert "JPG atau PNG" in refusal(editor, file)


def refusal(editor: Editor, file: Path) -> str:
    editor.take(file)
    with pytest.raises(ValueError, match=r"\.") as refused:
        editor.widget.value()
    return str(refused.value)


def test_a_picture_that_holds_its_reader_up_neither_stops_the_window_nor_is_saved_half(
    qtbot: QtBot, editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window goes on, saving is refused in words, and Berhenti leaves the photo of before."""
    editor.take(a_picture(60, 80))
    kept = editor.widget.value()
    file = tmp_path / "macet.jpg"
    file.write_bytes(to_jpeg(a_picture(300, 400)))
    monkeypatch.setattr(pictures, "photo", foreign.hold)
    monkeypatch.setattr(picture, "MOST_SECONDS", PATIENCE / 1000)
    editor.widget.take_file(file)
    with pytest.raises(ValueError, match="masih dibaca"):
        editor.widget.value()
    dialog = editor.widget.findChildren(JobDialog)[-1]
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not editor.jobs.busy)
    assert editor.widget.value() == kept


def test_a_photo_that_was_taken_away_does_not_come_back_when_its_reading_ends(
    qtbot: QtBot, editor: Editor
) -> None:
    editor.widget.take(a_picture(60, 80))
    editor.widget.remove()
    qtbot.waitUntil(lambda: not editor.jobs.busy)
    assert editor.widget.value() is None


def test_a_drawing_is_no_photo(editor: Editor, tmp_path: Path) -> None:
    """A drawing is a program: one of two kilobytes keeps the window busy for ever."""
    file = tmp_path / "gambar.jpg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    assert refusal(editor, file) == pictures.UNREADABLE


def test_a_photo_that_was_cut_off_is_refused(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "terpotong.jpg"
    whole = to_jpeg(a_picture(300, 400))
    file.write_bytes(whole[: len(whole) // 2])
    assert refusal(editor, file) == pictures.CUT_OFF
    file.write_bytes(whole + b"what a phone hangs behind")
    editor.take(file)
    assert editor.widget.value()


@pytest.mark.parametrize(("width", "height"), [(12_000, 9_000), (9_000, 12_000)])
def test_a_photo_of_a_great_camera_is_taken(
    editor: Editor, tmp_path: Path, width: int, height: int
) -> None:
    file = tmp_path / "besar.jpg"
    great = QImage(width, height, QImage.Format.Format_Grayscale8)
    great.fill(90)
    assert great.save(str(file), "JPEG", 30)  # type: ignore[call-overload]
    editor.take(file)
    back = editor.shown()
    assert max(back.width(), back.height()) == PORTRAIT.side


def test_a_picture_that_would_fill_the_memory_is_called_too_large(
    editor: Editor, tmp_path: Path
) -> None:
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n"
    for name, content in ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")):
        png += struct.pack(">I", len(content)) + name + content
        png += struct.pack(">I", zlib.crc32(name + content))
    file = tmp_path / "raksasa.png"
    file.write_bytes(png)
    assert refusal(editor, file) == pictures.TOO_LARGE


def test_an_empty_file_and_a_folder_are_refused(editor: Editor, tmp_path: Path) -> None:
    file = tmp_path / "kosong.jpg"
    file.touch()
    assert refusal(editor, file) == openings.EMPTY
    assert refusal(editor, tmp_path) == pictures.UNREADABLE


def test_a_photo_lies_the_way_the_camera_was_held(editor: Editor, tmp_path: Path) -> None:
    lying = QImage(300, 200, QImage.Format.Format_RGB888)
    lying.fill(QColor("green"))
    jpeg = to_jpeg(lying)
    turned = (
        b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    )
    file = tmp_path / "kamera.jpg"
    file.write_bytes(jpeg[:2] + turned + jpeg[2:])
    editor.take(file)
    kept = editor.shown()
    assert (kept.width(), kept.height()) == (200, 300)


def test_a_photo_is_pasted_and_removed_by_keyboard(qtbot: QtBot, editor: Editor) -> None:
    QGuiApplication.clipboard().setImage(a_picture(60, 80))
    with qtbot.waitSignal(editor.widget.edited):
        qtbot.keyClick(editor.widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.widget.value()
    with qtbot.waitSignal(editor.widget.edited):
        qtbot.keyClick(editor.widget, Qt.Key.Key_Delete)
    assert editor.widget.value() is None
    QGuiApplication.clipboard().clear()  # what it holds must not outlive the application


def test_a_draft_brings_the_same_photo_back(editor: Editor) -> None:
    editor.take(a_picture(60, 80))
    kept, draft = editor.widget.value(), editor.widget.draft()
    editor.widget.put(None)
    editor.widget.put_draft(draft)
    assert editor.widget.value() == kept
    editor.widget.put_draft("")
    assert editor.widget.value() is None
