"""The progress window of a job."""

import threading

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui import watch
from dme_desktop.ui.jobs import Job, Jobs
from dme_desktop.ui.watch import JobDialog, Task


def test_the_stop_button_stops_the_job(qtbot: QtBot, jobs: Jobs) -> None:
    going = threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            progress(1, 2)
            going.wait(0.01)

    screen = QWidget()
    qtbot.addWidget(screen)
    job = Job(endless)
    dialog = JobDialog(job, "Mengimpor", screen)
    stop = dialog.findChild(QPushButton, "stop")
    assert stop is not None
    job.progressed.connect(stop.click)

    with qtbot.waitSignal(job.cancelled):
        jobs.start(job)
    jobs.wait()


def test_short_work_shows_no_window_and_long_work_counts(qtbot: QtBot, jobs: Jobs) -> None:
    enough = threading.Event()

    def work(progress: Progress) -> None:
        progress(3, 7)
        enough.wait(10)

    screen = QWidget()
    qtbot.addWidget(screen)
    job = Job(work)
    dialog = JobDialog(job, "Mengimpor", screen)
    count = dialog.findChild(QLabel, "count")
    assert count is not None
    with qtbot.waitSignal(job.progressed):
        jobs.start(job)
    assert not dialog.isVisible()
    assert count.text() == "3 dari 7"

    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.destroyed):
        enough.set()


def test_esc_stops_and_never_hides_running_work(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    job = Job(lambda _: None)
    dialog = JobDialog(job, "Mengimpor", screen)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    stop = dialog.findChild(QPushButton, "stop")
    assert stop is not None
    assert not stop.isEnabled()


def test_enter_and_space_typed_on_while_it_comes_stop_nothing(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.show()
    dialog = JobDialog(Job(lambda _: None), "Mengimpor", screen)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    stop = dialog.findChild(QPushButton, "stop")
    assert stop is not None
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(dialog.focusWidget() or dialog, key)
    assert stop.isEnabled()

    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert stop.hasFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    assert not stop.isEnabled()


def _screen(qtbot: QtBot) -> tuple[QWidget, QLineEdit]:
    screen = QWidget()
    qtbot.addWidget(screen)
    line = QLineEdit(screen)
    screen.show()
    line.setFocus()
    return screen, line


def test_a_task_tells_its_result_and_gives_the_screen_back_with_the_keyboard(
    qtbot: QtBot, jobs: Jobs
) -> None:
    screen, line = _screen(qtbot)
    gate, seen = threading.Event(), list[tuple[int, bool]]()

    def work(_: Progress) -> int:
        gate.wait(10)
        return 7

    def done(count: int) -> None:
        seen.append((count, screen.isEnabled()))

    watch.run(screen, jobs, Task("Menghitung …", work, done, holds=True))
    assert not screen.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: seen == [(7, True)])
    assert screen.focusWidget() is line


def test_a_task_that_fails_or_is_stopped_says_so_and_gives_the_screen_back(
    qtbot: QtBot, jobs: Jobs
) -> None:
    screen, _ = _screen(qtbot)
    told = list[str]()

    def fail(_: Progress) -> None:
        raise DmeError("Disk penuh.")

    def endless(progress: Progress) -> None:
        while True:
            progress(1, 2)

    refused = Task("Menulis …", fail, refused=lambda error: told.append(str(error)), holds=True)
    watch.run(screen, jobs, refused)
    qtbot.waitUntil(lambda: told == ["Disk penuh."])
    assert screen.isEnabled()

    watch.run(
        screen,
        jobs,
        Task("Menulis …", endless, stopped=lambda: told.append("berhenti"), holds=True),
    ).cancel()
    qtbot.waitUntil(lambda: told == ["Disk penuh.", "berhenti"])
    assert screen.isEnabled()

    with qtbot.waitSignal(jobs.stopped):  # the window says it where a screen does not
        watch.run(screen, jobs, Task("Menulis …", endless)).cancel()
    assert told == ["Disk penuh.", "berhenti"]


class Knowing(QDialog):
    """Stands on a screen and knows it, as the window over long work does."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.screen_of = screen
        self.destroyed.connect(lambda: gone.append("dialog"))


gone: list[str] = []


def test_a_window_of_a_test_goes_after_what_stands_on_it(qtbot: QtBot) -> None:
    """PySide would take both down at once, and one of them twice: the tests hold their windows."""
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.destroyed.connect(lambda: gone.append("screen"))
    Knowing(screen).deleteLater()
    del screen
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == ["dialog"]


def test_what_is_said_at_the_end_stands_before_no_window_of_the_work(
    qtbot: QtBot, jobs: Jobs
) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.show()
    seen: list[bool] = []

    def tell(_: object) -> None:
        said = QDialog(screen)
        QTimer.singleShot(watch.SHOWN_AFTER + 200, said.accept)
        said.finished.connect(
            lambda: seen.extend(one.isVisible() for one in screen.findChildren(JobDialog))
        )
        said.exec()

    watch.run(screen, jobs, Task("Memeriksa", lambda _: None, tell))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [False]
