"""The page of those who may be written down twice, by keyboard, on a real encrypted file."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.people import service as people
from dme_desktop.people.model import NikMissing
from dme_desktop.ui.context import Context
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.workers.screen.twins import PairPage, TwinsPage, build
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.robots import ScreenRobot

NOBODY = {"nik": None, "nik_missing": NikMissing.HILANG}


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:
    """Give the page of a village in which Siti is written down twice."""
    for different in (NOBODY | {"phone": "+6281200000077"}, {"full_name": "Siti Contowati"}):
        with office.write(ACT, CLERK) as session:
            people.add(session, a_person(**different))
    robot = ScreenRobot(qtbot, Room(context, build(context)))
    return robot.wait_until(lambda: robot.column(1) == ["Siti Contowati"])


def page(robot: ScreenRobot) -> object:
    assert isinstance(robot.screen, Room)
    return robot.screen.page


def compared(robot: ScreenRobot) -> ScreenRobot:
    shown = page(robot)
    assert isinstance(shown, TwinsPage)
    shown.listing.focus_rows()
    robot.press("Return")
    return robot.wait_until(lambda: isinstance(page(robot), PairPage))


def rows(robot: ScreenRobot) -> int:
    shown = page(robot)
    assert isinstance(shown, TwinsPage)
    listing = shown.findChild(Listing)
    assert listing
    return listing.model.rowCount()


def test_two_become_one_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    compared(robot).press("F10")
    robot.wait_until(lambda: isinstance(page(robot), TwinsPage))
    robot.wait_until(lambda: rows(robot) == 0)
    with office.read() as session:
        [siti] = people.paged(session).page()
    assert (siti.full_name, siti.nik) == ("Siti Contohwati", nik())
    assert siti.phone == "+6281200000077"


def test_what_is_ticked_is_taken_over(robot: ScreenRobot, office: Database) -> None:
    compared(robot).press("Space").press("F10")  # the cursor is on the name
    with office.read() as session:
        assert [one.full_name for one in people.paged(session).page()] == ["Siti Contowati"]


def test_two_people_are_told_apart(robot: ScreenRobot, office: Database) -> None:
    compared(robot).press("Ctrl+N")
    robot.wait_until(lambda: rows(robot) == 0)
    with office.read() as session:
        assert people.paged(session).count() == 2


def test_later_decides_nothing(robot: ScreenRobot, office: Database) -> None:
    compared(robot).press("Escape")
    robot.wait_until(lambda: isinstance(page(robot), TwinsPage))
    assert rows(robot) == 1
    with office.read() as session:
        assert people.paged(session).count() == 2


def test_what_changed_meanwhile_is_said(robot: ScreenRobot, office: Database) -> None:
    compared(robot)
    with office.read() as session:
        gone = people.find_by_nik(session, nik())
    assert gone
    with office.write(ACT, CLERK) as session:
        people.remove(session, gone.id)
    robot.press("F10")
    assert any("F5" in said for said in robot.said("problem"))
