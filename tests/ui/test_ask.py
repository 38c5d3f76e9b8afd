"""Questions have buttons that say what they do, and turning back is always the easy way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui import ask
from tests.ui.accessibility import unnamed, without_object_name


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """Give a window that asks."""
    desk = QWidget()
    qtbot.addWidget(desk)
    return desk


def when_asked(qtbot: QtBot, act: Callable[[QDialog], None]) -> None:
    """Do something as soon as a question is on the screen."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QDialog):
            act(box)
        else:
            QTimer.singleShot(5, look)

    assert qtbot is not None
    QTimer.singleShot(0, look)


def click(name: str) -> Callable[[QDialog], None]:
    def act(box: QDialog) -> None:
        button = box.findChild(QPushButton, name)
        assert button is not None
        button.click()

    return act


@pytest.mark.parametrize("answer", ["save", "discard", "stay"])
def test_an_unsaved_form_asks_what_becomes_of_it(qtbot: QtBot, desk: QWidget, answer: str) -> None:
    when_asked(qtbot, click(answer))
    assert ask.save_or_not(desk, "Siti") == answer


@pytest.mark.parametrize(("key", "done"), [(Qt.Key.Key_Escape, False), (Qt.Key.Key_Return, False)])
def test_enter_and_escape_never_do_what_cannot_be_taken_back(
    qtbot: QtBot,
    desk: QWidget,
    key: Qt.Key,
    done: bool,  # noqa: FBT001
) -> None:
    when_asked(qtbot, lambda box: qtbot.keyClick(box, key))
    assert ask.confirm(desk, "Batalkan surat?", "Batalkan surat") is done


def test_a_crashed_form_is_kept_when_the_question_is_closed(qtbot: QtBot, desk: QWidget) -> None:
    when_asked(qtbot, lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert ask.resume_draft(desk, "Siti", "24-11-2026 09:12") == "later"


def test_names_in_a_question_are_shown_as_they_are_written(qtbot: QtBot, desk: QWidget) -> None:
    seen: list[Qt.TextFormat] = []

    def act(box: QDialog) -> None:
        seen.extend(label.textFormat() for label in box.findChildren(QLabel))
        assert box.windowTitle() == "Belum disimpan"
        assert unnamed(box) == []
        assert without_object_name(box) == []
        click("stay")(box)

    when_asked(qtbot, act)
    ask.save_or_not(desk, "<b>Siti</b>")
    assert set(seen) == {Qt.TextFormat.PlainText}


def test_the_act_waits_until_a_reason_is_written(qtbot: QtBot) -> None:
    dialog = ask.ReasonDialog("Batalkan surat?", "Batalkan surat")
    qtbot.addWidget(dialog)
    act = dialog.findChild(QPushButton, "act")
    assert act is not None
    assert not act.isEnabled()
    line = dialog.focusWidget() or dialog.findChild(QWidget, "reason")
    assert line is not None
    qtbot.keyClicks(line, "  ")
    assert not act.isEnabled()
    qtbot.keyClicks(line, "Salah nama")
    assert act.isEnabled()
    assert dialog.reason() == "Salah nama"
    dialog.show()
    assert unnamed(dialog) == []
    assert without_object_name(dialog) == []


def test_enter_after_the_reason_does_the_act_and_never_throws_the_reason_away(
    qtbot: QtBot, desk: QWidget
) -> None:
    def write(box: QDialog) -> None:
        line = box.findChild(QWidget, "reason")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert box.isVisible()
        qtbot.keyClicks(line, "Salah nama")
        qtbot.keyClick(line, Qt.Key.Key_Return)

    when_asked(qtbot, write)
    assert ask.reason(desk, "Batalkan surat?", "Batalkan surat") == "Salah nama"
