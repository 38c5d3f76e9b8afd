"""Which record is taken while another question is still under way."""

import threading
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.finding import FindDialog
from dme_desktop.ui.picking import Choice

AMAQ = Choice("1", "Amaq Contoh", "Montong")
SITI = Choice("2", "Siti Contohwati", "Montong")
SITTI = Choice("3", "Sitti Contohwati", "Gubuk Baru")


class Asked:
    """A dialog that shows everybody, and whose next answer waits until it is let go."""

    def __init__(self, qtbot: QtBot) -> None:
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.qtbot = qtbot
        self.dialog = FindDialog("Siapa?", self.look, "Pilih")
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()
        line, found = self.dialog.findChild(QLineEdit), self.dialog.findChild(QListWidget)
        assert line is not None
        assert found is not None
        self.line, self.list = line, found
        self.sees(AMAQ, SITI, SITTI)
        self.may_answer.clear()

    def look(self, words: str) -> Sequence[Choice]:
        self.may_answer.wait()
        return [one for one in (AMAQ, SITI, SITTI) if words in one.title.casefold()]

    def sees(self, *choices: Choice) -> None:
        self.qtbot.waitUntil(lambda: self.list.count() == len(choices))

    def taken(self) -> Choice | None:
        self.qtbot.waitUntil(lambda: self.dialog.result() == FindDialog.DialogCode.Accepted)
        return self.dialog.choice()


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Asked]:
    asked = Asked(qtbot)
    yield asked
    asked.may_answer.set()


def test_enter_waits_for_what_was_typed_last(asked: Asked) -> None:
    QTest.keyClicks(asked.line, "sitti")
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    assert asked.dialog.result() != FindDialog.DialogCode.Accepted
    asked.may_answer.set()
    assert asked.taken() == SITTI


def test_who_was_moved_to_is_taken_although_newer_words_are_not_answered_yet(asked: Asked) -> None:
    QTest.keyClicks(asked.line, "sitti")
    QTest.keyClick(asked.line, Qt.Key.Key_Down)
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    assert asked.taken() == SITI


def test_who_is_double_clicked_is_taken_whatever_was_typed(asked: Asked) -> None:
    QTest.keyClicks(asked.line, "sitti")
    first = asked.list.visualItemRect(asked.list.item(0)).center()
    QTest.mouseClick(asked.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseDClick(asked.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert asked.taken() == AMAQ


def test_who_was_moved_to_stays_under_the_cursor_when_the_answer_comes(asked: Asked) -> None:
    QTest.keyClicks(asked.line, "sit")
    QTest.keyClick(asked.line, Qt.Key.Key_Down)
    QTest.keyClick(asked.line, Qt.Key.Key_Down)
    asked.may_answer.set()
    asked.sees(SITI, SITTI)
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    assert asked.taken() == SITTI
