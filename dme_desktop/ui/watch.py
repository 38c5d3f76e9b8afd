"""Long work over a screen: a small window shows how far it is, with a button to stop it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from dme_desktop.kernel.progress import Progress
from dme_desktop.ui import failures
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.jobs import Job, Jobs
from dme_desktop.ui.naming import named

SHOWN_AFTER = 500  # ms; shorter work needs no window
Result = TypeVar("Result")


def _nothing(*_: object) -> None:
    """Follow an end that needs no word."""


def _tell(error: Exception) -> None:
    """Say why the work failed, where its screen says nothing of its own."""
    failures.show(error)


@dataclass(frozen=True)
class Task(Generic[Result]):
    """One long piece of work as the clerk meets it: its words, and what follows each end.

    `work` runs off the window's thread, the others in it. With `holds` nothing else can be done on
    the screen until the work has ended.
    """

    words: str
    work: Callable[[Progress], Result]
    done: Callable[[Result], object] = _nothing
    refused: Callable[[Exception], object] = _tell
    stopped: Callable[[], object] | None = None  # without it the window says so
    holds: bool = False


def run(screen: QWidget, jobs: Jobs, task: Task[Result]) -> Job:
    """Start a task over the screen it belongs to, with a window that shows how far it is."""
    job = Job(task.work)
    _Watch(job, task, screen, jobs)
    jobs.start(job)
    return job


class JobDialog(Dialog):
    """Watches one job over the screen that started it, and goes when the job or screen goes.

    It comes unasked, under hands that type on: only Esc and the button itself stop the job.
    """

    def __init__(self, job: Job, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("job")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = QLabel(title)
        self._bar = named(QProgressBar(), "progress", title)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._count = named(QLabel(), "count")
        self._count.setProperty("role", "muted")
        self._stop = named(QPushButton(self.tr("Berhenti  Esc")), "stop", self.tr("Berhenti"))
        self._stop.setAutoDefault(False)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self._stop.clicked.connect(job.cancel)
        self._stop.clicked.connect(self._stopping)
        job.progressed.connect(self._step)
        job.ended.connect(self.deleteLater)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(SHOWN_AFTER)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the job to stop; the window goes when the job has."""
        self._stop.click()
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as the stop button, never as a way to hide running work."""
        if event.key() == Qt.Key.Key_Escape:
            self._stop.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _stopping(self) -> None:
        self._stop.setEnabled(False)
        self._count.setText(self.tr("Menghentikan, tunggu langkah ini selesai …"))

    @Slot(int, int)
    def _step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total and self._stop.isEnabled():
            self._count.setText(self.tr("{done} dari {total}").format(done=done, total=total))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for widget in (self._words, self._bar, self._count):
            column.addWidget(widget)
        column.addWidget(self._stop, alignment=Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(400)


class _Watch(JobDialog):
    """Calls what follows the end of a task, while the screen it belongs to is there."""

    def __init__(self, job: Job, task: Task[Any], screen: QWidget, jobs: Jobs) -> None:
        super().__init__(job, task.words, screen)
        self._task, self._screen = task, screen
        self._stopped = task.stopped or jobs.stopped.emit
        self._at = screen.window().focusWidget()
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        if task.holds:
            screen.setEnabled(False)

    @Slot(object)
    def _succeeded(self, result: object) -> None:
        self._let_go()
        self._task.done(result)

    @Slot(Exception)
    def _failed(self, error: Exception) -> None:
        self._let_go()
        self._task.refused(error)

    @Slot()
    def _cancelled(self) -> None:
        self._let_go()
        self._stopped()

    def _let_go(self) -> None:
        """Give the screen back, with the keyboard where it was.

        What is said of the end may wait for an answer: this window must not stand before it.
        """
        self._timer.stop()
        self.hide()
        if not self._task.holds:
            return
        self._screen.setEnabled(True)
        if self._at is not None and isValid(self._at):
            self._at.setFocus(Qt.FocusReason.OtherFocusReason)
