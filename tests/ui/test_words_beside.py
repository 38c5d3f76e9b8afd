"""The toast after an act and the strip beside a form: they say, and never take the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui import toast as toasts
from dme_desktop.ui.strip import Strip
from dme_desktop.ui.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Give a window of a small screen."""
    window = QWidget()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    return window


def test_an_act_is_offered_back_once(qtbot: QtBot, window: QWidget) -> None:
    toast = Toast(window)
    toast.say("Siti didaftarkan.", 7)
    assert (toast.text(), toast.act_seq) == ("Siti didaftarkan.", 7)
    with qtbot.waitSignal(toast.undo_asked) as asked:
        toast.findChild(QPushButton, "undo").click()  # type: ignore[union-attr]
    assert asked.args == [7]
    assert toast.isHidden()
    assert toast.act_seq == 0


def test_words_without_an_act_offer_nothing(window: QWidget) -> None:
    toast = Toast(window)
    toast.say("Disimpan sebagai draf.")
    assert toast.findChild(QPushButton, "undo").isHidden()  # type: ignore[union-attr]


def test_the_toast_goes_by_itself_and_stays_inside_the_window(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toasts, "SHOWN", 1)
    toast = Toast(window)
    toast.say("Siti Nurhaliza Rahmawati Kusumawardhani didaftarkan sebagai pekerja.", 7)
    assert window.rect().contains(toast.geometry())
    qtbot.waitUntil(toast.isHidden)


def test_the_toast_takes_no_focus(window: QWidget) -> None:
    toast = Toast(window)
    toast.say("Siti didaftarkan.", 7)
    for control in toast.findChildren(QWidget):
        assert not control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_strip_says_one_thing_and_hides_when_it_has_nothing_to_say(qtbot: QtBot) -> None:
    strip = Strip("similar")
    qtbot.addWidget(strip)
    strip.say("2 mirip: Siti Aisyah (92 %)", "F4 lihat")
    assert not strip.isHidden()
    assert strip.accessibleName() == "2 mirip: Siti Aisyah (92 %)"
    with qtbot.waitSignal(strip.pressed):
        strip.findChild(QPushButton, "similar_act").click()  # type: ignore[union-attr]
    strip.say("")
    assert strip.isHidden()


@pytest.mark.parametrize("words", ["<b>Siti</b>", "<img src='x'>", "&amp;"])
def test_names_are_shown_as_they_are_written(qtbot: QtBot, window: QWidget, words: str) -> None:
    toast, strip = Toast(window), Strip("similar")
    qtbot.addWidget(strip)
    toast.say(words)
    strip.say(words)
    for label in (*toast.findChildren(QLabel), *strip.findChildren(QLabel)):
        assert label.textFormat() is Qt.TextFormat.PlainText
