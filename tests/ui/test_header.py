"""The first line of a page, where there is room for its words and where there is none."""

from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton
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


def test_a_quiet_word_takes_nothing_from_the_title(qtbot: QtBot) -> None:
    page = Page("Kesiapan DME")
    page.header.set_aside("tiga indikator masih belum diketahui jawabannya, satu tanpa target")
    page.add_primary("close", "Simpan semester", lambda: None, symbol="save")
    qtbot.addWidget(page)
    page.show()
    title = page.findChild(Elided, "title")
    assert title is not None
    for width in range(900, 420, -20):
        page.resize(width, 300)
        QApplication.processEvents()
        assert title.shown() == "Kesiapan DME"


def test_buttons_that_have_no_room_are_gathered_under_one_and_do_what_they_did(
    qtbot: QtBot,
) -> None:
    page, pressed = Page("Penduduk"), list[str]()
    page.add_action("twins", "Data kembar", lambda: pressed.append("twins"), symbol="copy")
    page.add_action("import", "Impor dari Excel", lambda: None, keys="F8", symbol="file-text")
    hidden = page.add_action("gone", "Yang tidak ditawarkan", lambda: None)
    hidden.hide()
    page.add_primary("new", "Tambah penduduk", lambda: None, keys="Ctrl+N", symbol="plus")
    qtbot.addWidget(page)
    page.resize(1100, 300)
    page.show()
    button = {one.objectName(): one for one in page.findChildren(HeaderButton)}
    more = button["more_acts"]
    assert button["twins"].isVisible()
    assert not more.isVisible()

    page.resize(520, 300)
    qtbot.waitUntil(more.isVisible)
    assert not button["twins"].isVisible()
    assert button["new"].text().strip() == "Tambah penduduk"
    assert button["new"].toolTip() == "Tambah penduduk  Ctrl+N"
    assert page.header.childrenRect().right() < page.width()
    more.click()
    menu = page.findChild(QMenu, "more_menu")
    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["Data kembar", "Impor dari Excel\tF8"]
    menu.actions()[0].trigger()
    assert pressed == ["twins"]
    menu.close()

    page.resize(1100, 300)
    qtbot.waitUntil(button["twins"].isVisible)
    assert not more.isVisible()
    assert not hidden.isVisible()


def test_one_button_that_has_no_room_leaves_its_words_away(qtbot: QtBot) -> None:
    page = Page("Pekerja")
    page.add_action("agencies", "P3MI dan perekrut", lambda: None, symbol="handshake")
    page.add_primary("new", "Daftarkan pekerja", lambda: None, keys="Ctrl+N", symbol="plus")
    qtbot.addWidget(page)
    page.resize(340, 300)
    page.show()
    agencies, new = page.findChild(HeaderButton, "agencies"), page.findChild(HeaderButton, "new")
    assert agencies is not None
    assert new is not None
    qtbot.waitUntil(lambda: not agencies.text())
    assert agencies.toolTip() == "P3MI dan perekrut"
    qtbot.waitUntil(lambda: new.width() >= new.sizeHint().width())
    assert page.header.childrenRect().right() < page.width()


def test_a_badge_is_whole_or_not_there(qtbot: QtBot) -> None:
    page = Page("Kiriman")
    page.header.set_badge("224 catatan, 35 pekerja")
    page.add_primary("new", "Catat kiriman", lambda: None, symbol="plus")
    qtbot.addWidget(page)
    page.resize(600, 300)
    page.show()
    badge = page.findChild(QLabel, "badge")
    assert badge is not None
    assert badge.isVisible()
    for width in range(560, 200, -40):
        page.resize(width, 300)
        QApplication.processEvents()
        assert not badge.isVisible() or badge.width() >= badge.sizeHint().width()
    assert not badge.isVisible()


def test_a_choice_in_the_first_line_takes_nothing_from_title_and_badge(qtbot: QtBot) -> None:
    page, years = Page("Buku kiriman"), QComboBox()
    years.addItems(["2024", "2025", "2026"])
    page.header.set_badge("Mahrup Ujicoba Jaya, Jepang")
    page.header.add_widget(years)
    page.add_action("other", "Pekerja lain", lambda: None, keys="Ctrl+G", symbol="users")
    page.add_action("print", "Cetak setahun", lambda: None, keys="F8", symbol="printer")
    qtbot.addWidget(page)
    page.show()
    title, badge = page.findChild(Elided, "title"), page.findChild(QLabel, "badge")
    assert title is not None
    assert badge is not None
    for width in range(1000, 500, -20):
        page.resize(width, 300)
        QApplication.processEvents()
        assert title.shown() == "Buku kiriman"
        assert not badge.isVisible() or badge.width() >= badge.sizeHint().width()
