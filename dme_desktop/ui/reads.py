"""Short readings off the window's thread: searches, pages of a list, look-ups of duplicates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, QTimer, Signal, Slot

from dme_desktop.ui import errands
from dme_desktop.ui.errands import Outcome

Answer = TypeVar("Answer")


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

    def ask(self, work: Callable[[], object]) -> int:
        """Start `work` and return the number of this question."""
        self._asked += 1
        errands.start(QThreadPool.globalInstance(), work, partial(self._tell, self._asked))
        return self._asked

    def _tell(self, number: int, came: Outcome) -> None:
        if came.error is None:
            self.answered.emit(number, came.answer)
        else:
            self.failed.emit(number, came.error)


@dataclass
class _Question:
    """What is to be read and for whom; once a newer one overtook it, it is not read any more."""

    work: Callable[[], object]
    show: Callable[..., object]
    refuse: Callable[[Exception], object]
    is_wanted: bool = True

    def read(self) -> object:
        return self.work() if self.is_wanted else None


class Fetcher(QObject):
    """Reads for one screen, and hands each answer to the function that waits for it.

    A newer question for the same function overtakes an older one, whose answer is dropped. So is
    every answer that comes after its screen has gone.
    """

    idle = Signal()  # every question was answered

    def __init__(self, screen: QObject, refuse: Callable[[Exception], object]) -> None:
        super().__init__(screen)
        self._refuse = refuse
        self._waiting: dict[int, _Question] = {}
        self._held: list[Callable[[], object]] | None = None
        self._reader = Reader()
        self._reader.answered.connect(self._answered)
        self._reader.failed.connect(self._failed)

    @property
    def is_waiting(self) -> bool:
        """Say whether an answer is still to come."""
        return bool(self._waiting)

    def fetch(
        self,
        work: Callable[[], Answer],
        show: Callable[[Answer], object],
        refuse: Callable[[Exception], object] | None = None,
    ) -> None:
        """Do `work` off the window's thread, then `show` its answer, or `refuse` its error."""
        self._drop([number for number, asked in self._waiting.items() if asked.show == show])
        question = _Question(work, show, refuse or self._refuse)
        self._waiting[self._reader.ask(question.read)] = question

    def forget(self) -> None:
        """Let every answer that is still to come go unheard."""
        self._drop(list(self._waiting))

    def _drop(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            self._waiting.pop(number).is_wanted = False

    def hear(self, most: int) -> None:
        """Wait for the answers that are still to come, `most` milliseconds; the window lives on.

        What is typed meanwhile stays in its queue.
        """
        if not self._waiting:
            return
        loop = QEventLoop()
        self.idle.connect(loop.quit)
        QTimer.singleShot(most, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hand no answer over before the block has ended: the screen is being saved."""
        self._held = []
        try:
            yield
        finally:
            held, self._held = self._held, None
            for hand_over in held:
                hand_over()

    @Slot(int, object)
    def _answered(self, number: int, answer: object) -> None:
        if self._held is not None:
            self._held.append(partial(self._answered, number, answer))
            return
        if asked := self._waiting.pop(number, None):
            asked.show(answer)
        self._tell_idle()

    @Slot(int, Exception)
    def _failed(self, number: int, error: Exception) -> None:
        if self._held is not None:
            self._held.append(partial(self._failed, number, error))
            return
        if asked := self._waiting.pop(number, None):
            asked.refuse(error)
        self._tell_idle()

    def _tell_idle(self) -> None:
        if not self._waiting:
            self.idle.emit()
