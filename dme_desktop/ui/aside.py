"""What the clerk waits for, done in a thread of its own: the window lives on meanwhile."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, QThreadPool

from dme_desktop.ui import errands
from dme_desktop.ui.errands import Outcome

Answer = TypeVar("Answer")
_UNHEARD = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class Aside(QObject):
    """Does short work such as a save off the window's thread, and waits for it there.

    The window paints, ticks and takes answers while it waits. Keys, clicks and the closing of the
    window stay in their queue and are delivered when the work has ended, to whatever is seen then:
    nothing typed is lost, and nothing is typed into a form that is being saved.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def do(self, work: Callable[[], Answer]) -> Answer:
        """Do `work`, then return its answer or raise what it raised."""
        loop, came = QEventLoop(), list[Outcome]()

        def take(outcome: Outcome) -> None:
            came.append(outcome)
            loop.quit()

        errands.start(self._pool, work, take)
        while not came:
            loop.exec(_UNHEARD)
        outcome = came.pop()
        if outcome.error is None:
            return cast("Answer", outcome.answer)
        try:
            raise outcome.error
        finally:
            del outcome  # what it raised leads to this call, which would lead to it again

    def wait(self) -> None:
        """Block until everything has ended; called before the vault closes."""
        self._pool.waitForDone()
