"""Long work off the screen's thread, one job at a time, with progress and a way to stop."""

import logging
import threading
from collections.abc import Callable
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui import traces

log = logging.getLogger(__name__)

Work = Callable[[Progress], object]


class Job(QObject):
    """One piece of work. Exactly one of succeeded, failed and cancelled is emitted, then ended."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """Do the work, in the thread that calls this."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except DmeError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 - told to the screen, whatever it is
            log.error("job failed %s", traces.place(type(error), error.__traceback__))  # noqa: TRY400
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self.ended.emit()

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


class Jobs(QObject):
    """Runs jobs in order on one thread, so that two of them never write at once.

    A job is let go in the window's thread, and only once the other thread has no hold on it: Qt
    breaks when an object ends in a thread that it does not belong to.
    """

    _ran = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._numbers = count()
        self._alive: dict[int, Job] = {}
        self._ran.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Say whether a job runs or waits."""
        return bool(self._alive)

    def start(self, job: Job) -> None:
        """Queue `job`. Connect to its signals first: it may report at once."""
        number = next(self._numbers)
        self._alive[number] = job
        self._pool.start(partial(self._run, number))

    def wait(self) -> None:
        """Block until every job has ended; called when the application closes."""
        self._pool.waitForDone()

    def _run(self, number: int) -> None:
        self._alive[number].run()
        self._ran.emit(number)

    @Slot(int)
    def _forget(self, number: int) -> None:
        del self._alive[number]
