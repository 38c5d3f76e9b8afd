"""The room of visits by keyboard; the morning at the counter is tried in the whole window."""

from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.vault.database import Database
from dme_desktop.visits.model import ServiceOffice
from dme_desktop.visits.rules import Limits
from dme_desktop.visits.screen import VisitsRoom
from dme_desktop.visits.screen.limits import LimitsPage
from dme_desktop.visits.screen.ways import WaysPage
from dme_desktop.visits.service import limits
from dme_desktop.workers.model import DocumentType
from tests.robots import ScreenRobot

PASSPORT, HEALTH = DocumentType.PASPOR, DocumentType.MCU_SEHAT


def room(robot: ScreenRobot) -> VisitsRoom:
    assert isinstance(robot.screen, VisitsRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room(robot).page, kind))


def test_without_an_office_one_is_asked_for_first(robot: ScreenRobot, office: Database) -> None:
    assert isinstance(room(robot), RecordsRoom)
    robot.press("Ctrl+N")
    robot.wait_until(lambda: room(robot).page.objectName() != "" and room(robot).count() == 2)
    page = room(robot).page
    page.begin()  # type: ignore[attr-defined]
    robot.wait_until(lambda: len(robot.column(0)) == 8)
    with office.read() as session:
        assert session.query(ServiceOffice).count() == 8


def test_from_when_on_somebody_is_stuck_is_set_in_the_window(
    robot: ScreenRobot, office: Database
) -> None:
    room(robot).open(addresses.WAYS)
    shown(robot, WaysPage)
    robot.click("limits")
    shown(robot, LimitsPage)
    robot.fill(stuck_times="0").press("F10")
    robot.wait_until(lambda: robot.problems() == ["Antara 1 dan 20."])
    robot.fill(stuck_times="3").press("F10")
    shown(robot, WaysPage)
    with office.read() as session:
        assert limits.of(session) == Limits(stuck_times=3)
