"""Keys that are kept while something loads are typed in the order in which they were pressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell.typed import Typed
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.kinds import choice
from dme_desktop.ui.editors import ChoiceBox
from dme_desktop.workers.model import Sector


class Desk(QWidget):
    """A window with the search box, a choice and what keeps its keys."""

    def __init__(self) -> None:
        super().__init__()
        box, column = QLineEdit(self), QVBoxLayout(self)
        self.choice = ChoiceBox(Field(name="sector", label="Sektor", kind=choice(Sector)), self)
        self.typed = Typed(self, box)
        column.addWidget(box)
        column.addWidget(self.choice)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """Give a window in front, with the keyboard in its choice."""
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    desk.choice.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield desk
    if popup := QApplication.activePopupWidget():
        popup.close()


def press(text: str) -> None:
    """Type where a real keyboard would: in what stands over the window, else in the field."""
    over = QApplication.activePopupWidget()
    at = (over.focusWidget() or over) if over else QApplication.focusWidget()
    assert at is not None
    QTest.keyClicks(at, text)


def test_a_key_pressed_now_does_not_overtake_those_kept_by_what_they_opened(
    qtbot: QtBot, desk: Desk
) -> None:
    """What is found while a choice is written stands over the window, and takes the keys there."""
    opened: list[QWidget] = []

    def press_once_open() -> None:
        if not opened and (over := QApplication.activePopupWidget()):
            opened.append(over)
            press("n")

    timer = QTimer(desk)
    timer.timeout.connect(press_once_open)
    timer.start(0)
    desk.typed.wait()
    press("perkebuna")
    assert desk.choice.draft() == ""
    desk.typed.go_on()
    qtbot.waitUntil(lambda: bool(opened) and len(desk.choice.draft()) == len("perkebunan"))
    assert desk.choice.draft() == "perkebunan"


def test_keys_kept_after_one_that_opens_a_menu_choose_in_it(qtbot: QtBot, desk: Desk) -> None:
    menu, chosen = QMenu(desk), list[str]()
    for words in ("Ubah", "Hapus"):
        action = QAction(words, menu)
        action.triggered.connect(lambda _=False, words=words: chosen.append(words))
        menu.addAction(action)
    shortcut = QShortcut(QKeySequence("F8"), desk)
    shortcut.activated.connect(lambda: menu.popup(desk.mapToGlobal(desk.rect().center())))
    desk.typed.wait()
    at = QApplication.focusWidget()
    assert at is not None
    for key in ("F8", "Down", "Down", "Return"):
        QTest.keySequence(at, QKeySequence(key))
    desk.typed.go_on()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == ["Hapus"]


def test_keys_kept_after_one_that_saves_are_typed_into_what_is_seen_when_it_has_saved(
    qtbot: QtBot, desk: Desk
) -> None:
    """The window paints and ticks while it saves, but takes no keys."""
    after = QLineEdit(desk)
    after.show()

    def save() -> None:
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        after.setFocus()

    shortcut = QShortcut(QKeySequence("F10"), desk)
    shortcut.activated.connect(save)
    desk.typed.wait()
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keySequence(at, QKeySequence("F10"))
    press("siti")
    desk.typed.go_on()
    qtbot.waitUntil(lambda: len(after.text() + desk.choice.draft()) == len("siti"))
    assert after.text() == "siti"
