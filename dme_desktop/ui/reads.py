"""Short readings off the window's thread: searches, pages of a list, look-ups of duplicates."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal


class Reader(QObject):
    """Reads in the background and answers in the window's thread.

    Every question has a number; `answered` and `failed` carry it, so that a screen can leave an
    answer it no longer wants. It has no Qt parent: a running question keeps it alive.
    """

    answered = Signal(int, object)
    failed = Signal(int, Exception)

    def __init__(self) -> None:
        super().__init__()
        self._asked = 0

    @property
    def latest(self) -> int:
        """Return the number of the newest question."""
        return self._asked

    def ask(self, work: Callable[[], Any]) -> int:
        """Start `work` and return the number of this question."""
        self._asked += 1
        QThreadPool.globalInstance().start(partial(self._run, self._asked, work))
        return self._asked

    def _run(self, number: int, work: Callable[[], Any]) -> None:
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001 - told to the screen, whatever it is
            self.failed.emit(number, error)
        else:
            self.answered.emit(number, answer)
