"""Long work off the screen's thread, one job at a time, with progress and a way to stop."""

import logging
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui import errands, traces
from dme_desktop.ui.errands import Outcome

log = logging.getLogger(__name__)

Work = Callable[[Progress], object]


class Job(QObject):
    """One piece of work. Exactly one of succeeded, failed and cancelled is emitted, then ended.

    All of them, and how far it is, are told in the window's thread.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()
    _stepped = Signal(int, int)  # emitted in the thread of the work

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._stepped.connect(self.progressed)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def run(self) -> object:
        """Do the work, in the thread that calls this."""
        return self._work(self._report)

    def tell(self, came: Outcome) -> None:
        """Say how it ended."""
        if came.error is None:
            self.succeeded.emit(came.answer)
        elif isinstance(came.error, Cancelled):
            self.cancelled.emit()
        else:
            _note(came.error)
            self.failed.emit(came.error)
        self.ended.emit()

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._stepped.emit(done, total)


class Jobs(QObject):
    """Runs jobs in order on one thread, so that two of them never write at once."""

    stopped = Signal()  # a job whose screen says nothing of it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting = 0

    @property
    def busy(self) -> bool:
        """Say whether a job runs or waits."""
        return self._waiting > 0

    def start(self, job: Job) -> None:
        """Queue `job`; it is held until its end was told."""
        self._waiting += 1
        errands.start(self._pool, job.run, partial(self._tell, job))

    def wait(self) -> None:
        """Block until every job has ended; called when the application closes."""
        self._pool.waitForDone()

    def _tell(self, job: Job, came: Outcome) -> None:
        self._waiting -= 1
        job.tell(came)


def _note(error: BaseException) -> None:
    """Log what is our own fault, without any value."""
    if not isinstance(error, DmeError):
        log.error("job failed %s", traces.place(type(error), error.__traceback__))
