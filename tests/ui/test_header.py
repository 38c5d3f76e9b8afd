"""The first line of a page, where there is room for its words and where there is none."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.ui.elided import Elided
from dme_desktop.ui.header import HeaderButton
from dme_desktop.ui.page import Page


def test_a_long_title_gives_way_to_the_buttons_and_is_told_whole(qtbot: QtBot) -> None:
    page = Page("Formulir Pendataan: " + "Siti Contohwati " * 12)
    page.add_primary("issue", "Terbitkan", lambda: None, keys="Ctrl+Enter")
    qtbot.addWidget(page)
    page.resize(600, 300)
    page.show()
    title, button = page.findChild(Elided, "title"), page.findChild(QPushButton, "issue")
    assert title is not None
    assert button is not None
    assert title.shown().endswith("…")
    assert title.toolTip() == title.text()
    assert button.width() >= button.sizeHint().width()
    assert page.header.childrenRect().right() < page.width()


def test_buttons_leave_their_words_away_before_they_are_cut_off(qtbot: QtBot) -> None:
    page = Page("Penduduk")
    page.add_action("twins", "Data kembar", lambda: None, symbol="copy")
    page.add_action("import", "Impor dari Excel", lambda: None, symbol="file-spreadsheet")
    page.add_primary("new", "Tambah penduduk", lambda: None, keys="Ctrl+N", symbol="plus")
    qtbot.addWidget(page)
    page.resize(1100, 300)
    page.show()
    twins, new = page.findChild(HeaderButton, "twins"), page.findChild(HeaderButton, "new")
    assert twins is not None
    assert new is not None
    wide = twins.width()

    page.resize(420, 300)
    qtbot.waitUntil(lambda: twins.width() < wide)
    assert twins.toolTip() == twins.accessibleName() == "Data kembar"
    assert new.text().strip() == "Tambah penduduk"
    assert new.toolTip() == "Tambah penduduk  Ctrl+N"
    assert new.width() >= new.sizeHint().width()
    assert page.header.childrenRect().right() < page.width()

    page.resize(1100, 300)
    qtbot.waitUntil(lambda: twins.width() == wide)
    assert not twins.toolTip()
