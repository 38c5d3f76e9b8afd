"""The pages every screen stands on, where the window is wide and where it is narrow."""

from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from dme_desktop.ui.room import SIDE_WIDTH, SideBySide


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
