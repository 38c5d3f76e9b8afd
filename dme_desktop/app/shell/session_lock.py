"""Locking the program when Windows locks its own screen, as with Win+L or a closed lid."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication
from PySide6.QtWidgets import QWidget

SESSION_CHANGE, SESSION_LOCK = 0x02B1, 0x7  # WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK
THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION
MESSAGES = b"windows_generic_MSG"


def is_lock(message: int, what: int) -> bool:
    """Say whether a message of Windows tells that the screen is locked now."""
    return message == SESSION_CHANGE and what == SESSION_LOCK


class SessionWatch(QAbstractNativeEventFilter):
    """Hears what Windows tells a window, and takes nothing away from it."""

    def __init__(self, locked: Callable[[], object]) -> None:
        super().__init__()
        self._locked = locked

    def nativeEventFilter(self, kind: object, message: object) -> object:
        """Lock when the screen is locked."""
        if bytes(kind) == MESSAGES and is_lock(*_told(message)):  # type: ignore[call-overload]
            self._locked()
        return False, 0


def watch(window: QWidget, locked: Callable[[], object]) -> SessionWatch | None:
    """Call `locked` whenever Windows locks its screen; None where there is no such thing.

    A Windows that refuses to tell leaves the lock by key and by idleness as they are.
    """
    application = QCoreApplication.instance()
    if sys.platform != "win32" or application is None:
        return None
    with suppress(OSError, AttributeError):
        if register(int(window.winId())):
            heard = SessionWatch(locked)
            application.installNativeEventFilter(heard)
            return heard
    return None


def register(handle: int) -> bool:
    """Ask Windows to tell a window of its locks; say whether it does."""
    import ctypes

    library = ctypes.windll.wtsapi32  # type: ignore[attr-defined]
    return bool(library.WTSRegisterSessionNotification(handle, THIS_SESSION))


def _told(message: object) -> tuple[int, int]:
    from ctypes import wintypes

    found = wintypes.MSG.from_address(int(message))  # type: ignore[call-overload]
    return found.message, found.wParam
