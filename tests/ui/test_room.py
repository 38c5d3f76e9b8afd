"""The pages of a room, one over the other."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Form
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from tests.ui.conftest import IDENTITY


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
