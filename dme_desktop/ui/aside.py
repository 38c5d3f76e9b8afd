"""What the clerk waits for, done in a thread of its own: the window lives on meanwhile."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, Signal

Answer = TypeVar("Answer")
_UNHEARD = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class _Outcome:
    """What came of one piece of work: its answer, or what it raised."""

    def __init__(self) -> None:
        self.is_there = False
        self.answer: Any = None
        self.error: BaseException | None = None


class Aside(QObject):
    """Does short work such as a save off the window's thread, and waits for it there.

    The window paints, ticks and takes answers while it waits. Keys, clicks and the closing of the
    window stay in their queue and are delivered when the work has ended, to whatever is seen then:
    nothing typed is lost, and nothing is typed into a form that is being saved.
    """

    _ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def do(self, work: Callable[[], Answer]) -> Answer:
        """Do `work`, then return its answer or raise what it raised."""
        outcome, loop = _Outcome(), QEventLoop(self)
        self._ended.connect(loop.quit)
        self._pool.start(partial(self._run, work, outcome))
        while not outcome.is_there:
            loop.exec(_UNHEARD)
        loop.deleteLater()
        if outcome.error is not None:
            raise outcome.error
        answer: Answer = outcome.answer
        return answer

    def wait(self) -> None:
        """Block until everything has ended; called before the vault closes."""
        self._pool.waitForDone()

    def _run(self, work: Callable[[], object], outcome: _Outcome) -> None:
        try:
            outcome.answer = work()
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            outcome.error = error
        finally:
            outcome.is_there = True
            self._ended.emit()
