"""What the clerk waits for, done in a thread of its own: the window lives on meanwhile."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, Signal

Answer = TypeVar("Answer")
_UNHEARD = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class _Errand:
    """One piece of work, and what came of it: its answer, or what it raised."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.work: Callable[[], object] | None = work
        self.answer: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        """Do the work and let go of it: what it holds must not end in this thread."""
        try:
            self.answer = self.work() if self.work else None
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self.error = error
        finally:
            self.work = None


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
        errand, loop = _Errand(work), QEventLoop(self)
        self._ended.connect(loop.quit)
        self._pool.start(partial(self._run, errand))
        while errand.work:
            loop.exec(_UNHEARD)
        self._ended.disconnect(loop.quit)
        loop.deleteLater()
        if errand.error is not None:
            raise errand.error
        answer: Answer = errand.answer
        return answer

    def wait(self) -> None:
        """Block until everything has ended; called before the vault closes."""
        self._pool.waitForDone()

    def _run(self, errand: _Errand) -> None:
        errand.run()
        self._ended.emit()
