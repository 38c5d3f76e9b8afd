"""The page of a regulation, by keyboard, on a real file."""

from dme_desktop.commitments.regulations.screen import RegulationPage
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from tests.commitments.robots import asked, saved, shown, titles
from tests.robots import ScreenRobot


def test_a_regulation_is_written_down_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    asked(robot, "perdes:", RegulationPage)
    robot.fill(number="4", title="Pelindungan PMI", enacted_on="2-6-2025", budget_idr="25000000")
    saved(robot)
    assert titles(office) == ["Pelindungan PMI"]


def test_the_skeleton_is_shown_before_anything_is_written(
    robot: ScreenRobot, office: Database
) -> None:
    asked(robot, "perdes:", RegulationPage).click("skeleton")
    shown(robot, PreviewPage)
    assert titles(office) == []
