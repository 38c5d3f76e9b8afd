"""The room of coming home on a screen."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.livelihoods.screen import build
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of coming home of a founded village."""
    return ScreenRobot(qtbot, build(context))
