"""The letterhead as the office sees and changes it: a picture of any kind, or none."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.app.entrance.arms import small_arms
from dme_desktop.app.settings.letterhead import LetterheadPage
from dme_desktop.app.settings.screen import PreferencesRoom, build
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import choosing, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.pdf.golden import page_sizes, text_of
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, profile: Profile, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the letterhead of a founded village, open in the settings."""
    robot = ScreenRobot(qtbot, build(context, profile))
    page_of(robot, "kop")
    return robot


def page_of(robot: ScreenRobot, record: str = "") -> LetterheadPage:
    room = robot.screen
    assert isinstance(room, PreferencesRoom)
    if record:
        room.open(addresses.read("settings", record))
        robot.wait_until(lambda: isinstance(room.page, LetterheadPage))
    assert isinstance(room.page, LetterheadPage)
    return room.page


def green(file: Path, width: int = 2000, height: int = 1500) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(file))
    return file


def logo(db: Database) -> bytes | None:
    with db.read() as session:
        return village.profile(session).logo


def test_the_sheet_shows_the_head_of_the_office_on_either_paper(robot: ScreenRobot) -> None:
    page = page_of(robot)
    assert "DESA JENGGIK UTARA" in text_of(page.pdf)
    assert page_sizes(page.pdf) == [(215, 330)]
    robot.fill(paper="A4").wait_until(lambda: page_sizes(page.pdf) == [(210, 297)])


def test_a_chosen_picture_is_kept_and_seen_at_once(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = green(tmp_path / "lambang.jpg")
    monkeypatch.setattr(choosing, "file", lambda *_: file)
    before = page_of(robot).pdf
    robot.click("choose").wait_until(lambda: len(page_of(robot).pdf) > len(before))
    assert QImage.fromData(logo(office) or b"").width() == 512
    robot.click("bare").wait_until(lambda: len(page_of(robot).pdf) == len(before))
    assert logo(office) is None


def test_turning_back_from_the_choice_of_a_file_changes_nothing(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "file", lambda *_: None)
    robot.click("choose")
    assert logo(office) is None


def test_a_file_that_is_no_picture_is_said_in_one_sentence(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(failures, "show", lambda error: said.append(failures.sentence_for(error)))
    page_of(robot).put_logo(tmp_path / "tidak ada.png")
    robot.wait_until(lambda: bool(said))
    assert said == ["Gambar ini tidak dapat dibaca. Pilih gambar JPG atau PNG."]
    assert logo(office) is None


def test_a_new_address_stands_on_the_sheet_when_the_form_is_saved(robot: ScreenRobot) -> None:
    page, room = page_of(robot), robot.screen
    assert isinstance(room, PreferencesRoom)
    robot.click("address").wait_until(lambda: isinstance(room.page, FormPage))
    robot.fill(office_address="Jalan Raya Contoh 7").press("F10")
    robot.wait_until(lambda: "Jalan Raya Contoh 7" in text_of(page.pdf))


def test_every_button_is_reached_by_tab(robot: ScreenRobot) -> None:
    seen = set()
    for _ in range(15):
        seen.add(robot.focused().objectName())
        robot.press("Tab")
    assert {"choose", "bare", "address", "paper", "pdf", "print"} <= seen
    assert robot.find(QPushButton, "choose").accessibleName()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"bukan gambar", "JPG atau PNG"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "JPG atau PNG"),
        (b"%PDF-1.4", "JPG atau PNG"),
        (b"", "ini kosong"),
    ],
)
def test_what_is_no_picture_is_no_logo(tmp_path: Path, content: bytes, sentence: str) -> None:
    file = tmp_path / "lambang.png"
    file.write_bytes(content)
    with pytest.raises(DmeError, match=sentence):
        small_arms(file)


def test_a_logo_of_twenty_megabytes_is_made_small(tmp_path: Path) -> None:
    file = green(tmp_path / "lambang.bmp", 2700, 2700)
    assert file.stat().st_size > 20_000_000
    assert len(small_arms(file)) <= village.LOGO_LIMIT


def test_a_photo_of_many_colours_is_kept_smaller_instead_of_refused(tmp_path: Path) -> None:
    bands = [Image.effect_noise((900, 900), 90) for _ in range(3)]
    Image.merge("RGB", bands).save(tmp_path / "foto.png")
    assert len(small_arms(tmp_path / "foto.png")) <= village.LOGO_LIMIT
