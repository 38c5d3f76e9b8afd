"""The board as the clerk uses it: opened, answered, planned, closed, printed."""

import datetime as dt
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.readiness import papers
from dme_desktop.readiness.model import ReadinessAnswer
from dme_desktop.readiness.screen import ReadinessRoom, build
from dme_desktop.readiness.screen.book import ReadinessPage
from dme_desktop.readiness.screen.forms import IndicatorPage, ProofPage, TaskPage
from dme_desktop.readiness.service import board
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.robots import ScreenRobot

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of readiness of a founded village."""
    return ScreenRobot(qtbot, build(context))


def shown(robot: ScreenRobot, kind: type[W]) -> W:
    room = robot.screen
    assert isinstance(room, ReadinessRoom)
    robot.wait_until(lambda: isinstance(room.page, kind))
    page = room.page
    assert isinstance(page, kind)
    return page


def opened(robot: ScreenRobot, code: str) -> ProofPage:
    room = robot.screen
    assert isinstance(room, ReadinessRoom)
    room.open(addresses.INDICATOR.of(which=code))
    return shown(robot, ProofPage)


def texts(page: QWidget) -> str:
    return " ".join(one.text() for one in page.findChildren(QLabel))


def test_the_board_tells_every_indicator_and_what_pillars_come_to(robot: ScreenRobot) -> None:
    robot.wait_until(lambda: robot.column(0)[:1] == ["E1"])
    assert len(robot.column(0)) == 17
    robot.wait_until(lambda: "A 0%" in texts(robot.screen))


def test_what_the_registers_answer_is_asked_in_words_and_not_typed(robot: ScreenRobot) -> None:
    page = opened(robot, "A1")
    assert "Peraturan Desa yang tercatat dan belum dicabut" in texts(page)
    assert not page.form.cell("value").isVisible()


def test_an_answer_is_typed_and_stands_on_the_board(robot: ScreenRobot) -> None:
    opened(robot, "E1")
    robot.fill(value="1", note="Ruang pelayanan").press("F10")
    shown(robot, ReadinessPage)
    robot.wait_until(lambda: robot.column(2)[0] == "Ya")


def test_a_gap_gets_somebody_and_a_day(robot: ScreenRobot) -> None:
    opened(robot, "A1")
    robot.click("task")
    shown(robot, TaskPage)
    robot.fill(what="Susun Perdes", who="Sekretaris Desa", due_on="31-12-2026").press("F10")
    shown(robot, ProofPage)
    robot.press("Escape")
    shown(robot, ReadinessPage)
    robot.wait_until(lambda: "Sekretaris Desa, 31-12-2026" in robot.column(7))


def test_an_indicator_is_changed_by_who_decides(robot: ScreenRobot, office: Database) -> None:
    opened(robot, "A3")
    robot.click("change")
    shown(robot, IndicatorPage)
    robot.fill(target="75").press("F10")
    shown(robot, ProofPage)
    with office.read() as session:
        assert board.row(session, "A3").asked.target == 75


def test_a_half_year_is_closed_and_printed(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    robot.click("close_period")
    with office.read() as session:
        assert len(board.history(session, "E1")) == 1
    robot.press("F8")
    shown(robot, PreviewPage)


def test_a_half_year_that_is_over_is_chosen_seen_as_it_was_and_compared(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        board.answer(session, "E1", ReadinessAnswer(code="E1", period="", value=1, note="Foto"))
        board.close_period(session)
        session.add(TaskForce(name="Satgas PMI", term_to=dt.date(2027, 2, 1)))
    office.clock = FixedClock(NOW + dt.timedelta(days=60))
    robot.press("F5")
    robot.wait_until(lambda: robot.column(5)[:1] == ["Ya"])  # before, beside what nobody knows now
    assert robot.column(2)[0] == "Belum diketahui"
    said = robot.find(QLabel, "summary")
    robot.wait_until(lambda: "Semester 2 tahun 2026: E " in said.text())
    assert "Satgas PMI 01-02-2027" in said.text()
    box = robot.find(QComboBox, "period")
    box.setFocus()
    robot.press("Down")
    assert box.currentText() == "Semester 2 tahun 2026"
    robot.wait_until(lambda: robot.column(2)[0] == "Ya")
    assert robot.column(4)[0] == "100%"
    robot.go_to("table").press("Return")
    page = shown(robot, ProofPage)
    assert "Waktu itu: Ya" in texts(page)
    assert not page.save_button.isVisible()
    robot.press("Escape")
    drawn: list[str] = []
    monkeypatch.setattr(papers, "assessed", lambda _, period: drawn.append(period))
    room = robot.screen
    assert isinstance(room, ReadinessRoom)
    monkeypatch.setattr(room, "show_bare", lambda _, draw: draw(None))
    shown(robot, ReadinessPage)
    robot.press("F8")
    assert drawn == ["2026-2"]


def test_the_bundle_opens_as_one_paper(robot: ScreenRobot) -> None:
    robot.click("bundle")
    shown(robot, PreviewPage)
