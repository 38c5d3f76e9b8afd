"""The room of the way of the papers on a screen."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.visits.screen import build
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of visits of a founded village."""
    return ScreenRobot(qtbot, build(context))
