"""The card of attachments as the clerk uses it: files, the clipboard, and the keyboard."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from dme_desktop.apart import pictures
from dme_desktop.attachments import screen, service
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.attachments.screen import AttachmentsCard
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, choosing, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.attachments.examples import a_file, a_jpeg, a_pdf, given
from tests.robots import ScreenRobot

RECORD = "019a0000-0000-7000-8000-000000000001"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the refusals the clerk was told."""
    said: list[str] = []
    monkeypatch.setattr(failures, "show", lambda error: said.append(str(error)))
    return said


@pytest.fixture
def robot(context: Context, qtbot: QtBot) -> ScreenRobot:
    """Give the card of a record that is kept."""
    card = AttachmentsCard(context, "Pindaian", AttachmentKind.PINDAIAN, lambda: RECORD)
    card.show_record(RECORD)
    return ScreenRobot(qtbot, card, size=(318, 500))


def card_of(robot: ScreenRobot) -> AttachmentsCard:
    assert isinstance(robot.screen, AttachmentsCard)
    return robot.screen


def rows(robot: ScreenRobot) -> list[str]:
    found = robot.screen.findChild(QListWidget, "attachments")
    assert isinstance(found, QListWidget)
    return [found.item(number).text() for number in range(found.count())]


def shows(robot: ScreenRobot, count: int) -> None:
    robot.wait_until(lambda: len(rows(robot)) == count)


def test_a_pdf_and_a_photo_are_dropped(robot: ScreenRobot, tmp_path: Path) -> None:
    data = QMimeData()
    files = [a_file(tmp_path, "ikrar.pdf", a_pdf()), a_file(tmp_path, "foto.jpg", a_jpeg(900))]
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    card_of(robot).dropEvent(QDropEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, none))
    shows(robot, 2)
    assert rows(robot)[0].startswith("ikrar\nPDF · 1 hal. · ")
    assert rows(robot)[1].startswith("foto\nGambar · ")


def test_a_picture_is_pasted_renamed_and_removed_by_keyboard(
    robot: ScreenRobot, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB888)
    image.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(image)
    robot.go_to("attach_pindaian").press("Ctrl+V")
    QGuiApplication.clipboard().clear()
    shows(robot, 1)
    monkeypatch.setattr(ask, "line", lambda *_: "Halaman tanda tangan")
    robot.click("rename_pindaian")
    robot.wait_until(lambda: rows(robot)[0].startswith("Halaman tanda tangan"))
    robot.go_to("attachments").press("Delete")
    shows(robot, 0)
    with db.read() as session:
        assert not service.of_record(session, RECORD)


def test_enter_asks_for_the_one_under_the_cursor(
    robot: ScreenRobot, tmp_path: Path, qtbot: QtBot
) -> None:
    card_of(robot).take([a_file(tmp_path, "ikrar.pdf", a_pdf())])
    shows(robot, 1)
    robot.go_to("attachments")
    with qtbot.waitSignal(card_of(robot).view_asked):
        robot.press("Return")


def test_it_is_seen_as_every_paper_is(
    robot: ScreenRobot, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    room = Room(context, Page("Kosong"))
    qtbot.addWidget(room)
    card_of(robot).view_asked.connect(lambda id_: screen.view(room, id_))
    card_of(robot).take([a_file(tmp_path, "foto.jpg", a_jpeg(900))])
    shows(robot, 1)
    robot.click("open_pindaian")
    robot.wait_until(lambda: isinstance(room.page, PreviewPage))


def test_a_name_that_windows_takes_for_a_device_is_proposed_otherwise(
    robot: ScreenRobot, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with context.db.write(ACT, CLERK) as session:
        service.attach(session, RECORD, AttachmentKind.PINDAIAN, given("CON.pdf"))
    card_of(robot).show_record(RECORD)
    shows(robot, 1)
    room = Room(context, Page("Kosong"))
    qtbot.addWidget(room)
    card_of(robot).view_asked.connect(lambda id_: screen.view(room, id_))
    robot.click("open_pindaian")
    robot.wait_until(lambda: isinstance(room.page, PreviewPage))
    proposed: list[str] = []

    def ask_where(*told: object) -> None:
        proposed.append(str(told[3]))

    monkeypatch.setattr(choosing, "place", ask_where)
    assert isinstance(room.page, PreviewPage)
    room.page.save()
    assert [Path(one).name for one in proposed] == ["CON_.pdf.pdf"]


def test_a_record_that_may_not_be_saved_keeps_nothing(
    context: Context, db: Database, qtbot: QtBot, tmp_path: Path
) -> None:
    card = AttachmentsCard(context, "Pindaian", AttachmentKind.PINDAIAN, lambda: "")
    qtbot.addWidget(card)
    card.take([a_file(tmp_path, "ikrar.pdf", a_pdf())])
    context.jobs.wait()
    with db.read() as session:
        assert not service.of_record(session, "")


def test_one_bad_file_among_good_ones_is_named_and_nothing_is_kept(
    robot: ScreenRobot, db: Database, tmp_path: Path, told: list[str]
) -> None:
    good, bad = a_file(tmp_path, "ikrar.pdf", a_pdf()), a_file(tmp_path, "catatan.txt", b"halo")
    card_of(robot).take([good, bad])
    robot.wait_until(lambda: bool(told))
    assert told == [f"catatan.txt: {pictures.UNREADABLE}"]
    with db.read() as session:
        assert not service.of_record(session, RECORD)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("rusak.pdf", b"%PDF-1.7 then nothing", "bukan PDF yang utuh"),
        ("kosong.pdf", b"", "ini kosong"),
        ("besar.pdf", b"%PDF-" + b"0" * (10 * 1024**2 + 2000), "lebih dari 10 MB"),
        ("gambar.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "JPG"),
        ("potong.jpg", a_jpeg(900)[:-900], "terpotong"),
    ],
)
def test_what_cannot_be_attached_is_said_with_its_name(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    with pytest.raises(DmeError, match=sentence) as refused:
        screen.prepare(a_file(tmp_path, name, content), "")
    assert str(refused.value).startswith(name)


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(a_file(tmp_path, "a.pdf", a_pdf())))
    writer.encrypt("rahasia", algorithm="RC4-128")
    locked = tmp_path / "kunci.pdf"
    writer.write(locked)
    with pytest.raises(DmeError, match="memakai kata sandi"):
        screen.prepare(locked, "")


def written(writer: PdfWriter) -> bytes:
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def with_file() -> PdfWriter:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(a_pdf())))
    writer.add_attachment("tagihan.exe", b"MZ")
    return writer


def with_script() -> PdfWriter:
    """Return a PDF that runs a script when it is opened."""
    return opening({"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert('halo')")})


def with_program() -> PdfWriter:
    """Return a PDF that starts a program when it is opened."""
    return opening({"/S": NameObject("/Launch"), "/F": TextStringObject("cmd.exe")})


def opening(act: dict[str, Any]) -> PdfWriter:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(a_pdf())))
    told = {NameObject(name): value for name, value in act.items()}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(told)
    return writer


@pytest.mark.parametrize("make", [with_script, with_program, with_file])
def test_a_pdf_that_carries_more_than_paper_is_refused(tmp_path: Path, make: Any) -> None:
    file = a_file(tmp_path, "isi.pdf", written(make()))
    with pytest.raises(DmeError, match="membawa program atau berkas lain"):
        screen.prepare(file, "")


def test_a_name_spelled_in_figures_is_known(tmp_path: Path) -> None:
    spelled = written(with_program()).replace(b"/Launch", b"/#4caunch")
    with pytest.raises(DmeError, match="membawa program"):
        screen.prepare(a_file(tmp_path, "isi.pdf", spelled), "")


def test_a_page_of_a_million_points_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(1_000_000, 1_000_000)
    with pytest.raises(DmeError, match="lebih dari lima meter"):
        screen.prepare(a_file(tmp_path, "lebar.pdf", written(writer)), "")


def test_a_pipe_is_never_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.pdf")
    with pytest.raises(DmeError, match=r"^pipa\.pdf: "):
        screen.prepare(tmp_path / "pipa.pdf", "")


def test_what_a_scanner_writes_before_its_pdf_is_left_out(tmp_path: Path) -> None:
    file = a_file(tmp_path, "scan.pdf", b"\r\n@PJL JOB\r\n" + a_pdf())
    assert screen.prepare(file, "").content == a_pdf()


def test_a_camera_photo_becomes_small_enough(tmp_path: Path) -> None:
    given = screen.prepare(a_file(tmp_path, "kamera.jpg", a_jpeg(6000)), "")
    kept = QImage.fromData(given.content)
    assert max(kept.width(), kept.height()) <= screen.KEPT.side
    assert len(given.thumb) <= screen.THUMB.most
