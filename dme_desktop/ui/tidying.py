"""When the window looks for what nobody holds any more: once a second, and in no other thread."""

import gc

from PySide6.QtCore import QObject, QTimer

from dme_desktop.kernel import tidying

EVERY = 1000  # ms


class Tidying(QObject):
    """Looks while it goes on; what was there when it began is loaded for good and left alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(tidying.look)

    def hold(self) -> None:
        """Look no more: much is being loaded, and a look through it would stop the window."""
        gc.disable()
        self._timer.stop()

    def go_on(self) -> None:
        """Look at what is made from now on."""
        gc.disable()
        gc.freeze()
        self._timer.start()
