"""The pictures of the manual: each can be drawn again, and shows what its page is about."""

from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import resources
from dme_desktop.ui.help import HelpWindow
from tests.app import pictures
from tests.app.conftest import Start
from tests.app.pictures import SHOWN, WIDTH


def test_every_picture_is_drawn_again_from_the_page_it_belongs_to(
    start: Start, rehearsed: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(rehearsed, demo=True)
    pictures.draw(program, tmp_path, qtbot.waitUntil)  # each waits for its page and its widget
    assert {file.stem for file in tmp_path.glob("*.png")} == set(SHOWN)
    for page in SHOWN:
        with Image.open(tmp_path / f"{page}.png") as now, Image.open(kept(page)) as then:
            assert now.size[0] == then.size[0] == WIDTH
            assert len(now.convert("RGB").getcolors() or "many") > 2


def kept(page: str) -> Path:
    return resources.path("panduan", "gambar", f"{page}.png")


def test_the_help_window_shows_the_picture_of_a_page(qtbot: QtBot) -> None:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show_page("pekerja")
    text = window.findChild(QTextBrowser, "help_text")
    assert text is not None
    with Image.open(kept("pekerja")) as then:
        found = text.document().resource(2, "gambar/pekerja.png")  # an image, by its address
        assert found.width() <= then.size[0]  # as wide as the page has room
        assert abs(found.width() / found.height() - then.size[0] / then.size[1]) < 0.01
    assert "gambar" not in text.toPlainText()
