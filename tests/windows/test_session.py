"""Windows tells a window when its screen is locked, once it was asked to."""

import ctypes
import os

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell import session_lock
from dme_desktop.app.shell.session_lock import SESSION_CHANGE, SESSION_LOCK
from tests.windows import only_there

pytestmark = only_there


@pytest.mark.skipif(
    os.environ.get("QT_QPA_PLATFORM") == "offscreen", reason="waits for a window that Windows knows"
)
def test_a_locked_screen_is_heard_of(qtbot: QtBot) -> None:
    window, heard = QWidget(), list[int]()
    qtbot.addWidget(window)
    window.show()
    handle = int(window.winId())
    assert session_lock.register(handle)
    watching = session_lock.watch(window, lambda: heard.append(1))
    assert watching is not None
    post = ctypes.windll.user32.PostMessageW  # type: ignore[attr-defined]
    post(handle, SESSION_CHANGE, SESSION_LOCK, 0)
    qtbot.waitUntil(lambda: bool(heard))
    QApplication.processEvents()
