"""Two columns, where the window is wide and where it is narrow."""

from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from dme_desktop.ui.layout import MARGIN, SIDE_WIDTH, SideBySide, scrolling


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
    qtbot.waitUntil(lambda: beside.y() > form.y())
    assert beside.x() == form.x()
    assert beside.width() == form.width()

    both.resize(1100, 600)
    qtbot.waitUntil(lambda: beside.x() > form.x())
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
    qtbot.waitUntil(lambda: beside.y() > form.y())
    assert form.x() == MARGIN
    assert form.width() == 850 - 2 * MARGIN
