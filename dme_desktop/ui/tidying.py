"""When the window looks for what nobody holds any more: once a second, and in no other thread."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from dme_desktop.kernel import tidying

EVERY = 1000  # ms
WHOLE = 20  # looks, after which everything is looked at


class Tidying(QObject):
    """Looks while it goes on; what was there when it began is loaded for good and left alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        self._looks = 0

    def hold(self) -> None:
        """Look no more: a look through what is loaded would stop the window, or none is left."""
        gc.disable()
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        self._looks = (self._looks + 1) % WHOLE
        tidying.look(whole=not self._looks)

    def go_on(self) -> None:
        """Look at what is made from now on."""
        gc.disable()
        gc.freeze()
        self._timer.start()
