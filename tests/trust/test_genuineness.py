"""Checking a paper as the clerk does: a scanner that types, a paste, a drop, a file."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import proof, service
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.kernel import addresses, base45
from dme_desktop.letters.screen import build
from dme_desktop.trust import scanning
from dme_desktop.trust.screen.genuineness import GenuinenessPage
from dme_desktop.trust.verification import Status
from dme_desktop.ui import choosing
from dme_desktop.ui.context import Context
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.apart import foreign
from tests.robots import ScreenRobot
from tests.trust.papers import Printed, a_paper, issued, void


@pytest.fixture
def paper(office: Database) -> Printed:
    """Give a paper of this village."""
    return issued(office)


@pytest.fixture
def robot(context: Context, paper: Printed, qtbot: QtBot) -> ScreenRobot:
    """Give the page in its room, opened from the register."""
    assert paper.code
    robot = ScreenRobot(qtbot, build(context))
    robot.click("check")
    robot.wait_until(lambda: isinstance(room_page(robot), GenuinenessPage))
    return robot


def room_page(robot: ScreenRobot) -> object:
    return robot.screen.page  # type: ignore[attr-defined]


def page_of(robot: ScreenRobot) -> GenuinenessPage:
    page = room_page(robot)
    assert isinstance(page, GenuinenessPage)
    return page


def said(robot: ScreenRobot) -> tuple[str, str]:
    """Return headline and sentence of the verdict, once it is there."""
    robot.wait_until(lambda: bool(page_of(robot).findChildren(QLabel, "headline")))
    headline, sentence = (robot.find(QLabel, name).text() for name in ("headline", "sentence"))
    return headline, sentence


def scan(robot: ScreenRobot, text: str) -> tuple[str, str]:
    """Let the scanner type a code and press Enter."""
    with robot.qtbot.waitSignal(page_of(robot).looked):
        robot.write(text).press("Enter")
    return said(robot)


def picture_of(pdf: bytes) -> QImage:
    document = pypdfium2.PdfDocument(pdf)
    file = BytesIO()
    document[0].render(scale=150 / 72).to_pil().save(file, "PNG")
    document.close()
    return QImage.fromData(file.getvalue())


def dropped(robot: ScreenRobot, data: QMimeData) -> tuple[str, str]:
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with robot.qtbot.waitSignal(page_of(robot).looked):
        page_of(robot).dropEvent(event)
    return said(robot)


def test_a_scanner_types_one_code_after_the_other(
    robot: ScreenRobot, office: Database, paper: Printed
) -> None:
    assert scan(robot, paper.code)[0] == "Sah"
    void(office, paper, "Salah nama")
    headline, sentence = scan(robot, paper.code)
    assert headline == "Tidak berlaku"
    assert "Salah nama" in sentence
    assert scan(robot, "HC1:6BF")[0] == "Bukan kode DME Desktop"


def test_only_what_a_known_key_signed_is_called_signed(robot: ScreenRobot, paper: Printed) -> None:
    def heads() -> set[str]:
        return {one.text() for one in page_of(robot).findChildren(QLabel)}

    scan(robot, paper.code)
    assert "Yang ditandatangani" in heads()
    content = bytearray(base45.decode(paper.code.removeprefix(proof.PREFIX)))
    content[60] ^= 1
    assert scan(robot, proof.PREFIX + base45.encode(bytes(content)))[0] == "Jangan diterima"
    assert "Isi kodenya" in heads()
    assert "Yang ditandatangani" not in heads()


def test_a_scanner_with_caps_lock_types_small_letters(robot: ScreenRobot, paper: Printed) -> None:
    assert scan(robot, paper.code.lower())[0] == "Sah"


def test_a_code_is_pasted_over_several_lines(robot: ScreenRobot, paper: Printed) -> None:
    code = paper.code
    data = QMimeData()
    data.setText(f"{code[:90]}\r\n{code[90:]}\n")
    QGuiApplication.clipboard().setMimeData(data)
    with robot.qtbot.waitSignal(page_of(robot).looked):
        robot.press("Ctrl+V")
    assert said(robot)[0] == "Sah"


def test_each_paper_of_a_batch_is_listed_and_looked_at(
    robot: ScreenRobot, office: Database, tmp_path: Path
) -> None:
    with office.write(ACT, CLERK) as session:
        papers = [a_paper(f"Contoh {number}") for number in range(2)]
        first = service.issue_many(session, papers)[0]
        (tmp_path / "massal.pdf").write_bytes(service.pdf_of(session, first.id))
    with robot.qtbot.waitSignal(page_of(robot).looked):
        page_of(robot).take_file(tmp_path / "massal.pdf")
    assert said(robot) == ("Sah", "2 dari 2 surat di berkas ini sah.")
    assert "Contoh 1" in robot.find(QPushButton, "paper1").text()
    robot.click("paper1")
    assert "Surat ini benar diterbitkan" in said(robot)[1]
    again = page_of(robot).findChild(QPushButton, "all_papers")
    assert isinstance(again, QPushButton)
    robot.wait_until(again.isVisible)
    robot.click("all_papers")
    assert said(robot)[1] == "2 dari 2 surat di berkas ini sah."


def test_a_picture_is_pasted(robot: ScreenRobot, paper: Printed) -> None:
    QGuiApplication.clipboard().setImage(picture_of(paper.pdf))
    with robot.qtbot.waitSignal(page_of(robot).looked):
        robot.press("Ctrl+V")
    assert said(robot)[0] == "Sah"


def test_a_pdf_is_dropped_and_its_words_are_shown(
    robot: ScreenRobot, paper: Printed, tmp_path: Path
) -> None:
    file = tmp_path / "surat.pdf"
    file.write_bytes(paper.pdf)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    headline, sentence = dropped(robot, data)
    assert headline == "Sah"
    assert "sama dengan yang diterbitkan" in sentence
    assert "Siti Contohwati" in robot.find(QPlainTextEdit, "printed_words").toPlainText()


def test_a_file_is_chosen_by_keyboard(
    robot: ScreenRobot, paper: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "surat.pdf"
    file.write_bytes(paper.pdf + b"% lain")
    monkeypatch.setattr(choosing, "file", lambda *_: file)
    with robot.qtbot.waitSignal(page_of(robot).looked) as looked:
        robot.press("Ctrl+O")
    assert looked.args[0].status is Status.ALTERED
    assert said(robot)[0] == "Jangan diterima"
    robot.wait_until(lambda: any("tercetak sama" in text for text in robot.said("note")))


def test_a_file_that_is_no_picture_says_so(robot: ScreenRobot, tmp_path: Path) -> None:
    for content in (b"bukan gambar", b"", b"%PDF-1.4 rusak", b"\x89PNG\r\n\x1a\n" + b"x" * 40):
        file = tmp_path / "berkas.png"
        file.write_bytes(content)
        page_of(robot).take_file(file)
        robot.wait_until(lambda: bool(robot.problems()))
        assert robot.problems()[0].endswith(".")
        robot.press("Ctrl+N")
        assert robot.problems() == []
    page_of(robot).take_file(tmp_path / "tidak-ada.png")
    robot.wait_until(lambda: bool(robot.problems()))


def test_a_file_that_takes_long_is_stopped_and_the_next_one_is_looked_at(
    robot: ScreenRobot, paper: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lama.pdf").write_bytes(b"%PDF-1.4")
    with monkeypatch.context() as patch:
        patch.setattr(scanning, "look", foreign.hang)
        page_of(robot).take_file(tmp_path / "lama.pdf")
        robot.wait_until(lambda: robot.screen.findChild(JobDialog) is not None)
        dialog = robot.screen.findChild(JobDialog)
        assert isinstance(dialog, JobDialog)
        robot.wait_until(dialog.isVisible)
        robot.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        robot.wait_until(lambda: not robot.screen.findChildren(JobDialog))
    assert robot.problems() == []
    (tmp_path / "surat.pdf").write_bytes(paper.pdf)
    with robot.qtbot.waitSignal(page_of(robot).looked):
        page_of(robot).take_file(tmp_path / "surat.pdf")
    assert said(robot)[0] == "Sah"


def test_a_paper_of_this_village_is_opened_from_its_verdict(
    robot: ScreenRobot, paper: Printed
) -> None:
    scan(robot, paper.code)
    robot.click("letter")
    robot.wait_until(lambda: isinstance(room_page(robot), IssuedPage))
    robot.press("Escape")
    assert isinstance(room_page(robot), GenuinenessPage)


def test_ctrl_n_gets_ready_for_the_next_paper(robot: ScreenRobot, paper: Printed) -> None:
    scan(robot, paper.code)
    robot.press("Ctrl+N")
    assert robot.text("code") == ""
    assert not page_of(robot).findChildren(QLabel, "headline") or all(
        label.isHidden() or not label.isVisible()
        for label in page_of(robot).findChildren(QLabel, "headline")
    )


def test_a_code_in_the_record_id_is_checked_at_once(robot: ScreenRobot, paper: Printed) -> None:
    with robot.qtbot.waitSignal(page_of(robot).looked):
        robot.screen.open(addresses.CHECK_PAPER.of(which=paper.code))  # type: ignore[attr-defined]
    assert said(robot)[0] == "Sah"
