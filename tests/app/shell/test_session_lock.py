"""Windows locks its screen: so does the program."""

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell import session_lock
from dme_desktop.app.shell.session_lock import SESSION_CHANGE, SESSION_LOCK


def test_only_the_lock_of_the_screen_counts() -> None:
    unlocked, logged_on = 0x8, 0x5
    assert session_lock.is_lock(SESSION_CHANGE, SESSION_LOCK)
    assert not session_lock.is_lock(SESSION_CHANGE, unlocked)
    assert not session_lock.is_lock(SESSION_CHANGE, logged_on)
    assert not session_lock.is_lock(0x0100, SESSION_LOCK)


def test_a_window_is_watched_where_there_is_a_windows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watching = session_lock.watch(window, lambda: None)
    assert (watching is not None) is (sys.platform == "win32")


def test_what_windows_tells_a_window_is_read_from_its_message_and_locks() -> None:
    heard: list[int] = []
    watching = session_lock.SessionWatch(lambda: heard.append(1))
    told = wintypes.MSG(message=SESSION_CHANGE, wParam=SESSION_LOCK)
    for kind, message, what in (
        (b"windows_generic_MSG", SESSION_CHANGE, SESSION_LOCK),
        (b"windows_generic_MSG", SESSION_CHANGE, 0x8),
        (b"windows_generic_MSG", 0x0100, SESSION_LOCK),
        (b"xcb_generic_event_t", SESSION_CHANGE, SESSION_LOCK),
    ):
        told.message, told.wParam = message, what
        assert watching.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)
    assert heard == [1]
