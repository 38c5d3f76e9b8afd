"""The system locks its screen: so does the program."""

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell import session_lock
from dme_desktop.app.shell.session_lock import SESSION_CHANGE, SESSION_LOCK

BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")

CONSOLE_TAKEN, REMOTE_TAKEN, UNLOCKED, LOGGED_ON = 0x2, 0x4, 0x8, 0x5


@pytest.mark.parametrize("what", [SESSION_LOCK, CONSOLE_TAKEN, REMOTE_TAKEN])
def test_a_screen_that_is_locked_or_taken_by_somebody_counts(what: int) -> None:
    assert session_lock.is_lock(SESSION_CHANGE, what)
    assert not session_lock.is_lock(0x0100, what)


@pytest.mark.parametrize("what", [UNLOCKED, LOGGED_ON])
def test_whoever_comes_back_locks_nothing(what: int) -> None:
    assert not session_lock.is_lock(SESSION_CHANGE, what)


def test_what_windows_tells_a_window_is_read_from_its_message_and_locks() -> None:
    heard: list[int] = []
    watching = session_lock.SessionWatch(lambda: heard.append(1))
    told = wintypes.MSG(message=SESSION_CHANGE, wParam=SESSION_LOCK)
    for kind, message, what in (
        (b"windows_generic_MSG", SESSION_CHANGE, SESSION_LOCK),
        (b"windows_generic_MSG", SESSION_CHANGE, UNLOCKED),
        (b"windows_generic_MSG", 0x0100, SESSION_LOCK),
        (b"xcb_generic_event_t", SESSION_CHANGE, SESSION_LOCK),
    ):
        told.message, told.wParam = message, what
        assert watching.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)
    assert heard == [1]


@pytest.fixture
def bus() -> Iterator[str]:
    """Give the address of a bus of its own, as a desktop of Linux has one."""
    daemon = shutil.which("dbus-daemon")
    if sys.platform != "linux" or daemon is None:
        pytest.skip("waits for a Linux with dbus-daemon")
    with subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.terminate()


def test_every_desktop_of_linux_that_covers_its_screen_locks(qtbot: QtBot, bus: str) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 - Windows has none

    def tell(what: str, *, covered: bool) -> None:
        told = QDBusMessage.createSignal("/org/example/ScreenSaver", what, session_lock.TELLS)
        told.setArguments([covered])
        assert there.send(told)

    heard: list[int] = []
    here, there = (QDBusConnection.connectToBus(bus, name) for name in ("here", "there"))
    watching = session_lock.BusWatch(lambda: heard.append(1))
    assert watching.listen(here)
    known = QDBusMessage.createMethodCall(*BUS, "GetId")  # what is listened for, once it answers
    assert here.call(known).type() == QDBusMessage.MessageType.ReplyMessage
    tell("org.example.Lain", covered=True)
    for desktop in session_lock.DESKTOPS:
        for covered in (False, True, False):
            tell(desktop, covered=covered)
    qtbot.waitUntil(lambda: len(heard) == len(session_lock.DESKTOPS))
    for name in ("here", "there"):
        QDBusConnection.disconnectFromBus(name)


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a Linux")
def test_no_bus_leaves_the_lock_by_key_and_idleness_as_they_are(qtbot: QtBot) -> None:
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - Windows has none

    window = QWidget()
    qtbot.addWidget(window)
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere")
    assert not session_lock.BusWatch(lambda: None, window).listen(nowhere)
    QDBusConnection.disconnectFromBus("nowhere")


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a Linux")
def test_a_bus_is_known_by_its_address_or_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not session_lock.has_bus()
    (tmp_path / "bus").touch()
    assert session_lock.has_bus()
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert not session_lock.has_bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert session_lock.has_bus()
