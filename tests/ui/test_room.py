"""The pages every screen stands on, where the window is wide and where it is narrow."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.context import Context
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.form import Form
from dme_desktop.ui.room import (
    MARGIN,
    SIDE_WIDTH,
    FormPage,
    HeaderButton,
    Page,
    Room,
    SideBySide,
    scrolling,
)
from tests.ui.conftest import IDENTITY


def test_the_column_beside_a_form_goes_under_it_where_there_is_no_room(qtbot: QtBot) -> None:
    form, beside = QLabel("isian"), QLabel("kartu di samping")
    first, second = QVBoxLayout(), QVBoxLayout()
    first.addWidget(form)
    second.addWidget(beside)
    both = SideBySide(first, second, 720, SIDE_WIDTH, first_grows=True)
    qtbot.addWidget(both)
    both.resize(1100, 600)
    both.show()
    assert beside.x() > form.x()
    assert beside.width() == SIDE_WIDTH

    both.resize(475, 600)
    qtbot.waitUntil(lambda: beside.y() > form.y(), timeout=2000)
    assert beside.x() == form.x()
    assert beside.width() == form.width()

    both.resize(1100, 600)
    qtbot.waitUntil(lambda: beside.x() > form.x(), timeout=2000)
    assert beside.width() == SIDE_WIDTH


def test_a_wide_form_keeps_its_width_and_sends_the_column_under_it(qtbot: QtBot) -> None:
    form, beside = QLabel("papan isian"), QLabel("kartu di samping")
    form.setMinimumWidth(600)
    first, second = QVBoxLayout(), QVBoxLayout()
    first.addWidget(form)
    second.addWidget(beside)
    area = scrolling(SideBySide(first, second, 720, SIDE_WIDTH, first_grows=True))
    qtbot.addWidget(area)
    area.resize(1100, 600)
    area.show()
    assert beside.x() > form.x()

    area.resize(850, 600)
    qtbot.waitUntil(lambda: beside.y() > form.y(), timeout=2000)
    assert form.x() == MARGIN
    assert form.width() == 850 - 2 * MARGIN


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
    qtbot.waitUntil(lambda: twins.width() < wide, timeout=2000)
    assert twins.toolTip() == twins.accessibleName() == "Data kembar"
    assert new.text().strip() == "Tambah penduduk"
    assert new.toolTip() == "Tambah penduduk  Ctrl+N"
    assert new.width() >= new.sizeHint().width()
    assert page.header.childrenRect().right() < page.width()

    page.resize(1100, 300)
    qtbot.waitUntil(lambda: twins.width() == wide, timeout=2000)
    assert not twins.toolTip()


def test_an_opened_page_has_the_keyboard_wherever_it_was_before(
    qtbot: QtBot, context: Context
) -> None:
    room, elsewhere = Room(context, Page("Daftar")), QLineEdit()
    both = QWidget()
    row = QVBoxLayout(both)
    row.addWidget(elsewhere)
    row.addWidget(room)
    qtbot.addWidget(both)
    both.show()
    elsewhere.setFocus()
    form = Form([IDENTITY], context.clock)
    room.open_page(FormPage(context, "Baru", form, "uji"))
    assert form.focused() == "nik"
