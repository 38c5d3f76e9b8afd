"""Work in other threads. What came of it is told, and all of it let go, in the window's thread.

Qt breaks when an object ends in a thread that it does not belong to; PySide breaks when whoever
listens has gone while a signal of another thread is still on its way. So another thread holds a
number and what this one object keeps under it, and only the number comes back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from itertools import count
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot


class Outcome(NamedTuple):
    """What came of a piece of work: its answer, or what it raised."""

    answer: Any
    error: BaseException | None


@dataclass
class _Errand:
    """One piece of work, who is told of it, and what came of it."""

    work: Callable[[], object]
    tell: Callable[[Outcome], object]
    answer: object = None
    error: BaseException | None = None

    def taken(self) -> Outcome:
        """Give away what came of it: an error leads to this errand, and would be held by it."""
        came = Outcome(self.answer, self.error)
        self.answer = self.error = None
        return came

    def run(self) -> None:
        """Do the work; what came of it is kept here alone, so as not to end in this thread."""
        try:
            self.answer = self.work()
        except BaseException as error:  # noqa: BLE001 - told to who asked, whatever it is
            self.error = error


class _Errands(QObject):
    """Every piece of work that is under way in another thread, for as long as the program runs."""

    _ran = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count()
        self._under_way: dict[int, _Errand] = {}
        self._ran.connect(self._tell)

    def start(self, pool: QThreadPool, errand: _Errand) -> None:
        """Run an errand in a thread of `pool`."""
        number = next(self._numbers)
        self._under_way[number] = errand
        pool.start(partial(self._run, number))

    def _run(self, number: int) -> None:
        self._under_way[number].run()
        self._ran.emit(number)

    @Slot(int)
    def _tell(self, number: int) -> None:
        errand = self._under_way.pop(number)
        errand.tell(errand.taken())


@cache
def _errands() -> _Errands:
    return _Errands()


def start(pool: QThreadPool, work: Callable[[], object], tell: Callable[[Outcome], object]) -> None:
    """Do `work` in a thread of `pool`, then `tell` what came of it in the window's thread.

    Asked in the window's thread. Whatever both of them hold lives until it was told.
    """
    _errands().start(pool, _Errand(work, tell))
