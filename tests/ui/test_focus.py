"""One frame shows where the keyboard is: around the button, outside it, wherever it goes."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.focus import OUTSIDE, FocusRing, Follower
from tests.robots import ScreenRobot


def ring_of(screen: QWidget) -> FocusRing:
    (ring,) = [one for one in screen.findChildren(FocusRing) if one.isVisible()]
    return ring


def test_the_frame_stands_outside_the_button_and_goes_along(qtbot: QtBot) -> None:
    screen, inside = QWidget(), QWidget()
    column, area = QVBoxLayout(screen), QScrollArea()
    buttons = [QPushButton(f"Tombol {n}", inside) for n in range(40)]
    rows = QVBoxLayout(inside)
    for number, button in enumerate(buttons):
        button.setObjectName(f"button{number}")
        rows.addWidget(button)
    area.setWidget(inside)
    column.addWidget(area)
    follower = Follower(screen)
    robot = ScreenRobot(qtbot, screen)
    robot.come_to_front()
    buttons[3].setFocus()
    ring = ring_of(screen)
    assert ring.size().width() == buttons[3].width() + 2 * OUTSIDE
    corner = buttons[3].mapTo(screen, QPoint(0, 0)) - ring.mapTo(screen, QPoint(0, 0))
    assert corner == QPoint(OUTSIDE, OUTSIDE)
    area.verticalScrollBar().setValue(40)
    corner = buttons[3].mapTo(screen, QPoint(0, 0)) - ring.mapTo(screen, QPoint(0, 0))
    assert corner == QPoint(OUTSIDE, OUTSIDE)
    buttons[5].setFocus()
    assert ring_of(screen).geometry().center() == buttons[5].geometry().center()
    area.setFocus()
    assert [one for one in screen.findChildren(FocusRing) if one.isVisible()] == []
    assert follower.parent() is screen


def test_a_button_that_hides_takes_its_frame_along(qtbot: QtBot) -> None:
    screen = QWidget()
    column = QVBoxLayout(screen)
    one, two = QPushButton("Satu"), QPushButton("Dua")
    column.addWidget(one)
    column.addWidget(two)
    Follower(screen)
    robot = ScreenRobot(qtbot, screen).come_to_front()
    one.setFocus()
    ring = ring_of(screen)
    one.hide()
    assert not (ring.isVisible() and ring.geometry().contains(one.geometry()))
    assert robot.focused() is two
