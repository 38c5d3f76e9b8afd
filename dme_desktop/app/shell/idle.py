"""Telling when nobody has touched the keys or the mouse for a while, or somebody goes away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

MINUTE = 60_000  # ms
TOUCHES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class Idle(QObject):
    """Watches what comes to the windows from outside; `passed` when they were left alone long.

    Also `passed` where Ctrl+L is pressed in a dialog: that holds back the keys of the window.
    """

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.passed)
        self._own, self._watched = window.windowHandle(), set[int]()
        self._watch(self._own)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def lock_after(self, minutes: int) -> None:
        """Pass after so many minutes without a touch; 0 is never."""
        self._timer.setInterval(minutes * MINUTE)
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with every touch; take nothing away but the lock of a dialog."""
        if event.type() in TOUCHES and self._timer.interval() and self._timer.isActive():
            self._timer.start()
        if watched is not self._own and isinstance(event, QKeyEvent) and _locks(event):
            QTimer.singleShot(0, self.passed.emit)  # the dialog goes, and not under its own event
            return True
        return False

    @Slot(QWindow)
    def _watch(self, handle: QWindow | None) -> None:
        """Watch a window too from when it first has the keyboard: one event a touch."""
        if handle is not None and id(handle) not in self._watched:
            self._watched.add(id(handle))
            handle.destroyed.connect(partial(self._watched.discard, id(handle)))
            handle.installEventFilter(self)


def _locks(event: QKeyEvent) -> bool:
    return (
        event.type() is QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
