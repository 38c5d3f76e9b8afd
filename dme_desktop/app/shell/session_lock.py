"""Locking the program when the system locks its screen, as with Win+L or a closed lid.

Windows sends a message to the window, also when another user takes the screen. The desktops of
Linux tell it on the bus of the session.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SESSION_CHANGE = 0x02B1  # WM_WTSSESSION_CHANGE
SESSION_LOCK = 0x7  # WTS_SESSION_LOCK
LEAVES = frozenset({0x2, 0x4, SESSION_LOCK})  # WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT
THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION
MESSAGES = b"windows_generic_MSG"
DESKTOPS = tuple(
    f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
TELLS = "ActiveChanged"  # the signal of each of them, with True when the screen is covered


def is_lock(message: int, what: int) -> bool:
    """Say whether a message of Windows tells that the screen is locked now, or somebody else's."""
    return message == SESSION_CHANGE and what in LEAVES


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


class BusWatch(QObject):
    """Hears what a desktop of Linux tells on its bus."""

    def __init__(self, locked: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locked = locked

    def listen(self, bus: QDBusConnection) -> bool:
        """Listen to all desktops that are known; say whether the bus lets it."""
        listen: Any = bus.connect  # its stub asks for bytes; it takes what SLOT gives
        slot = SLOT("told(bool)")
        return bus.isConnected() and all(
            listen("", "", desktop, TELLS, self, slot) for desktop in DESKTOPS
        )

    @Slot(bool)
    def told(self, covered: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Lock when the screen is covered."""
        if covered:
            self._locked()


def has_bus() -> bool:
    """Say whether a session of Linux has a bus, by the two places where one is told of."""
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    return bool(told) or Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus").exists()


def load() -> None:
    """Load what listens to a bus, where there is one: in the window's thread, as all of Qt."""
    if sys.platform != "win32" and has_bus():
        with suppress(ImportError):
            from PySide6 import QtDBus  # noqa: F401


def watch(window: QWidget, locked: Callable[[], object]) -> SessionWatch | BusWatch | None:
    """Call `locked` whenever the system locks its screen; None where nobody tells.

    What refuses to tell leaves the lock by key and by idleness as they are.
    """
    if sys.platform == "win32":
        return _of_windows(window, locked)
    if not has_bus():
        return None
    with suppress(ImportError):
        from PySide6.QtDBus import QDBusConnection

        heard = BusWatch(locked, window)
        return heard if heard.listen(QDBusConnection.sessionBus()) else None
    return None


def _of_windows(window: QWidget, locked: Callable[[], object]) -> SessionWatch | None:
    application = QCoreApplication.instance()
    with suppress(OSError, AttributeError):
        if application is not None and register(int(window.winId())):
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
