"""Telling when nobody has touched the keys or the mouse for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

MINUTE = 60_000  # ms
TOUCHES = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
)


class Idle(QObject):
    """Watches what comes to a window from outside; `passed` when it was left alone long enough."""

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.passed)
        if handle := window.windowHandle():  # one event a touch, not one a widget
            handle.installEventFilter(self)

    def lock_after(self, minutes: int) -> None:
        """Pass after so many minutes without a touch; 0 is never."""
        self._timer.setInterval(minutes * MINUTE)
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Begin to count anew with every touch, and take nothing away from the window."""
        if event.type() in TOUCHES and self._timer.interval() and self._timer.isActive():
            self._timer.start()
        return False
