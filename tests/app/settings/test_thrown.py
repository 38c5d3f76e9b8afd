"""The bin, by keyboard, on a real encrypted file."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.app.settings.thrown import BinPage
from dme_desktop.people import service as people
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.listing import Listing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:
    """Give the bin of a village that threw one resident away."""
    with office.write(ACT, CLERK) as session:
        person_id = people.add(session, a_person()).id
    with office.write(ACT, CLERK) as session:
        people.remove(session, person_id)
    robot = ScreenRobot(qtbot, BinPage(context))
    return robot.wait_until(lambda: robot.column(1) == ["Siti Contohwati"])


def chosen(robot: ScreenRobot) -> None:
    assert isinstance(robot.screen, BinPage)
    robot.screen.listing.focus_rows()
    robot.press("Return")


def test_what_went_is_brought_back_by_keyboard(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    chosen(robot)
    with office.read() as session:
        assert [one.full_name for one in people.paged(session).page()] == ["Siti Contohwati"]
    listing = robot.screen.findChild(Listing)
    assert listing
    robot.wait_until(lambda: listing.model.rowCount() == 0)


def test_nothing_comes_back_without_a_yes(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_: False)
    chosen(robot)
    with office.read() as session:
        assert people.paged(session).count() == 0


def test_what_stands_in_the_way_is_said(
    robot: ScreenRobot, office: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        people.add(session, a_person(full_name="Orang Lain"))
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    assert isinstance(robot.screen, BinPage)
    with qtbot.waitSignal(robot.screen.context.desk.told) as told:
        chosen(robot)
    assert "NIK" in told.args[0]
