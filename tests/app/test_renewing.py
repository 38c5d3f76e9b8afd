"""An old ledger is looked through by itself when the window opens, quietly, with a way to stop."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import delete, func, select

from dme_desktop.app import renewing
from dme_desktop.app.main import Program
from dme_desktop.attention.model import AttentionFlag, Rule
from dme_desktop.attention.rules import Limits
from dme_desktop.attention.service import flags, limits
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.app.conftest import Start
from tests.conftest import NOW


def forget(folder: Path) -> int:
    """Leave a village as an earlier program left it, without a flag; return how many it had."""
    secret = (folder / "kata-sandi-latihan.txt").read_text(encoding="utf-8").strip()
    db = Profile(folder / "data", FixedClock(NOW)).open(secret, remember=False)
    with db.write(ACT, CLERK) as session:
        held = session.scalar(select(func.count()).select_from(AttentionFlag)) or 0
        session.execute(delete(AttentionFlag))
        village.put_setting(session, flags.LOOKED, "")
    db.close()
    return held


def kept(program: Program) -> int:
    with program.context.db.read() as session:
        return session.scalar(select(func.count()).select_from(AttentionFlag)) or 0


def held(program: Program) -> int:
    with program.context.db.read() as session:
        return flags.count(session)


@pytest.mark.usefixtures("one_room")
def test_an_old_ledger_is_looked_through_without_a_click(
    start: Start, rehearsed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "AFTER", 0)
    before = forget(rehearsed)
    assert before
    program = start(rehearsed, demo=True)
    qtbot.waitUntil(lambda: kept(program) == before)
    assert not program.window.findChildren(JobDialog)  # no window came in the way
    work = program.window.findChild(QLabel, "work")
    assert work is not None
    qtbot.waitUntil(lambda: work.text() == "")


@pytest.mark.usefixtures("one_room")
def test_other_limits_of_a_long_ledger_are_followed_without_a_click(
    start: Start, rehearsed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flags, "AT_ONCE", 0)
    program = start(rehearsed, demo=True)
    before = kept(program)
    every = " ".join(one.name for one in Rule)
    with program.context.db.write(ACT, CLERK) as session:
        limits.put(session, Limits(off=every))
    assert before
    qtbot.waitUntil(lambda: held(program) == 0)


@pytest.mark.usefixtures("one_room")
def test_it_is_told_at_the_foot_and_stopped_there(
    start: Start, rehearsed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget(rehearsed)
    program = start(rehearsed, demo=True)  # before it began
    renewal = program._renewing
    assert renewal is not None
    work = program.window.findChild(QLabel, "work")
    stop = program.window.findChild(QPushButton, "stop_work")
    assert work is not None
    assert stop is not None
    steps: list[int] = []

    def slow(_: object, progress: Progress) -> None:
        while True:
            progress(len(steps), 40)
            steps.append(1)

    monkeypatch.setattr(renewing, "renew", slow)
    renewal.look()
    qtbot.waitUntil(lambda: "dari 40 pekerja" in work.text())
    assert stop.isVisible()
    stop.click()
    qtbot.waitUntil(lambda: work.text() == "")
    assert not stop.isVisible()
    assert kept(program) == 0
