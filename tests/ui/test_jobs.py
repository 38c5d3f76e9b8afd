"""Jobs run one after the other, say how they ended, and are let go."""

import gc
import weakref

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.ui.jobs import Job, Jobs


def test_a_failure_is_told_not_raised(qtbot: QtBot, jobs: Jobs) -> None:

    def fail(_: object) -> None:
        raise DmeError("Disk penuh.")

    job = Job(fail)
    with qtbot.waitSignal(job.failed) as told:
        jobs.start(job)
    assert told.args is not None
    assert str(told.args[0]) == "Disk penuh."


def test_our_own_fault_is_logged_without_any_value(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    nobody: dict[str, str] = {}
    job = Job(lambda _: nobody["Siti Contohwati"])
    with qtbot.waitSignal(job.failed):
        jobs.start(job)
    jobs.wait()
    assert "KeyError" in caplog.text
    assert "Siti" not in caplog.text
    caplog.clear()


def test_jobs_never_run_at_once(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[int] = []
    first, second = Job(lambda _: seen.append(1)), Job(lambda _: seen.append(2))
    with qtbot.waitSignal(second.ended):
        jobs.start(first)
        jobs.start(second)
    assert seen == [1, 2]


def test_ended_jobs_are_let_go(qtbot: QtBot, jobs: Jobs) -> None:
    job = Job(lambda _: None)
    remembered = weakref.ref(job)
    with qtbot.waitSignal(job.ended):
        jobs.start(job)
    del job

    def forgotten() -> bool:
        gc.collect()
        return remembered() is None

    qtbot.waitUntil(forgotten)
    assert not jobs.busy


def test_a_stopped_job_says_so(qtbot: QtBot, jobs: Jobs) -> None:

    def work(progress: object) -> None:
        progress(1, 2)  # type: ignore[operator]

    job = Job(work)
    job.cancel()
    with qtbot.waitSignal(job.cancelled):
        jobs.start(job)
    assert "tidak ada yang berubah" in str(Cancelled())
