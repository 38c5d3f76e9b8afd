"""What other threads did is told, and let go, in the window's thread, and nowhere else."""

import threading
import weakref
from collections.abc import Callable
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui.context import ChangeSignal, Context
from dme_desktop.ui.jobs import Job, Jobs
from dme_desktop.ui.reads import Reader
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person

LONG = 20  # seconds; only a test that fails waits so long
Ended = list[threading.Thread]
ended: Ended = []


class Thing:
    """Says in which thread it ended."""

    def __del__(self) -> None:
        ended.append(threading.current_thread())


class Listener:
    """Hears what it was connected to; as what waits for a signal in a test, it is not of Qt."""

    heard: ClassVar[list[object]] = []

    def hear(self, *told: object) -> None:
        self.heard.extend(told)


@pytest.fixture(autouse=True)
def nothing_ended_or_heard() -> None:
    """Forget what the test before noted."""
    ended.clear()
    Listener.heard.clear()


def held_back(done: threading.Event) -> Callable[..., None]:
    """Return a listener that keeps another thread in its signal until the window has ended."""

    def hold(*_: object) -> None:
        if threading.current_thread() is not threading.main_thread():
            assert done.wait(LONG)

    return hold


def test_an_answer_that_the_window_took_first_ends_in_the_windows_thread(qtbot: QtBot) -> None:
    seen, done, reader = list[str](), threading.Event(), Reader()
    reader.answered.connect(lambda _, thing: seen.append(type(thing).__name__))
    reader.answered.connect(held_back(done), Qt.ConnectionType.DirectConnection)
    reader.ask(Thing)
    qtbot.waitUntil(lambda: seen == ["Thing"])
    done.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]


def test_what_a_refusal_leads_to_ends_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen, done = list[str](), threading.Event()

    def refuse(_: Progress) -> None:
        thing = Thing()
        raise DmeError(type(thing).__name__)

    job = Job(refuse)
    job.failed.connect(lambda error: seen.append(str(error)))
    job.failed.connect(held_back(done), Qt.ConnectionType.DirectConnection)
    jobs.start(job)
    qtbot.waitUntil(lambda: seen == ["Thing"])
    done.set()
    jobs.wait()
    del job
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]


def test_an_error_that_was_waited_for_ends_when_it_was_taken(context: Context) -> None:
    def divide() -> float:
        thing = Thing()
        return 1 / (0 if thing else 1)

    with pytest.raises(ZeroDivisionError):
        context.aside.do(divide)
    assert ended == [threading.main_thread()]  # at once, and without a look for what is left


def test_who_has_gone_hears_nothing_of_what_another_thread_had_told(
    qtbot: QtBot, jobs: Jobs
) -> None:
    told = threading.Event()

    def count(progress: Progress) -> None:
        for done in range(3):
            progress(done, 3)
        told.set()

    job, listener = Job(count), Listener()
    job.progressed.connect(listener.hear)
    job.succeeded.connect(listener.hear)
    jobs.start(job)
    assert told.wait(LONG)
    jobs.wait()  # all is on its way to the window, which has heard nothing yet
    del listener
    qtbot.waitUntil(lambda: not jobs.busy)
    assert Listener.heard == []


def test_who_has_gone_hears_nothing_of_a_change_in_another_thread(qtbot: QtBot) -> None:
    changes, listener = ChangeSignal(), Listener()
    changes.emitted.connect(listener.hear)
    emit = threading.Thread(target=lambda: changes.noted.emit("berubah"))
    emit.start()
    emit.join()
    del listener
    QApplication.processEvents()
    assert qtbot is not None
    assert Listener.heard == []


def test_a_change_in_the_windows_thread_is_heard_at_once(qtbot: QtBot) -> None:
    changes, heard = ChangeSignal(), list[object]()
    changes.emitted.connect(heard.append)
    changes.noted.emit("berubah")
    assert qtbot is not None
    assert heard == ["berubah"]


def test_what_was_saved_last_holds_no_page(db: Database) -> None:
    page = QObject()
    gone = weakref.ref(page)
    with db.write(ACT, CLERK, initiator=page) as session:
        session.add(a_person())
    assert db.last_saved
    del page
    assert gone() is None
