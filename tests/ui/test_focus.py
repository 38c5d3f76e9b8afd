"""One frame shows where the keyboard is: around the button, outside it, wherever it goes."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui import ask
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


def test_a_frame_that_was_taken_down_never_becomes_a_window(qtbot: QtBot) -> None:
    screen = QWidget()
    one, two = QPushButton("Satu", screen), QPushButton("Dua", screen)
    two.move(0, 80)
    Follower(screen)
    ScreenRobot(qtbot, screen).come_to_front()
    one.setFocus()
    ring = ring_of(screen)
    two.setFocus()
    one.move(120, 0)
    assert not ring.isVisible()
    ring.show()  # as anything that still follows it might
    assert ring.windowHandle() is None or not ring.windowHandle().isVisible()
    assert screen.isActiveWindow()


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


def test_a_question_after_one_that_was_answered_by_its_button_ends_nothing(qtbot: QtBot) -> None:
    """The frame of the first goes with it; Qt ended the program when the second one opened."""
    screen = QWidget()
    follower = Follower(screen)
    ScreenRobot(qtbot, screen).come_to_front()

    def answer() -> None:
        for key in (Qt.Key.Key_X, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
            under = QApplication.focusWidget()
            assert under is not None
            QTest.keyClick(under, key)

    for _ in range(3):
        for question in ("Mengapa?", "Siapa yang menyetujui?"):
            QTimer.singleShot(20, answer)
            assert ask.reason(screen, question, "Batalkan") == "x"
            qtbot.wait(1)
    assert follower.parent() is screen
