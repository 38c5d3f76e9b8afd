"""No half-filled form is ever lost."""

import json

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.ui import drafts
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import DraftKeeper
from dme_desktop.ui.form import Form
from tests.acts import ACT, CLERK
from tests.robots import ScreenRobot
from tests.ui.conftest import IDENTITY


@pytest.fixture
def form(clock: FixedClock) -> Form:
    return Form([IDENTITY], clock)


@pytest.fixture
def keeper(form: Form, context: Context) -> DraftKeeper:
    keeper = DraftKeeper(form, context.shelf, "workers", context.clock.now)
    keeper.start("", "Siti")
    return keeper


@pytest.fixture
def robot(qtbot: QtBot, form: Form) -> ScreenRobot:
    return ScreenRobot(qtbot, form)


def test_leaving_a_field_keeps_the_form(
    qtbot: QtBot, robot: ScreenRobot, keeper: DraftKeeper, context: Context
) -> None:
    robot.fill(nik="52030015")
    with qtbot.waitSignal(keeper.kept) as told:
        robot.press("Return")

    [draft] = drafts.waiting(context.db)
    assert json.loads(draft.payload)["nik"] == "52030015"
    assert (draft.screen, draft.title, draft.focus) == ("workers", "Siti", "name")
    assert told.args == [context.clock.now()]


def test_a_form_is_kept_every_few_seconds_while_the_clerk_is_called_away(
    qtbot: QtBot, robot: ScreenRobot, keeper: DraftKeeper
) -> None:
    keeper._timer.setInterval(10)
    with qtbot.waitSignal(keeper.kept):
        robot.fill(name="Si")


def test_an_untouched_form_leaves_no_draft(
    form: Form, keeper: DraftKeeper, context: Context
) -> None:
    form.load({"name": "Siti"})
    keeper.keep()
    context.shelf.wait()

    assert drafts.waiting(context.db) == []


def test_a_saved_form_leaves_no_draft(
    robot: ScreenRobot, keeper: DraftKeeper, context: Context
) -> None:
    robot.fill(nik="52030015")
    keeper.keep()
    keeper.drop()
    context.shelf.wait()

    assert drafts.waiting(context.db) == []


def test_a_draft_read_while_it_is_being_dropped_counts_as_gone(
    qtbot: QtBot, robot: ScreenRobot, keeper: DraftKeeper, context: Context
) -> None:
    robot.fill(nik="52030015")
    with qtbot.waitSignal(keeper.kept):
        robot.press("Return")
    [draft] = drafts.waiting(context.db)
    assert not context.shelf.is_gone(draft)
    keeper.drop()
    assert context.shelf.is_gone(draft)
    robot.fill(nik="52030016").press("Return")
    assert not context.shelf.is_gone(draft)


def test_an_import_that_holds_the_vault_delays_a_draft_and_loses_nothing(
    qtbot: QtBot, robot: ScreenRobot, keeper: DraftKeeper, context: Context
) -> None:
    robot.fill(nik="52030015")
    with context.db.write(ACT, CLERK), qtbot.waitSignal(context.shelf.refused):
        keeper.keep()
    assert drafts.waiting(context.db) == []

    keeper.keep()
    context.shelf.wait()
    assert len(drafts.waiting(context.db)) == 1


def test_a_draft_is_gone_on_with_where_the_cursor_was(
    robot: ScreenRobot, form: Form, keeper: DraftKeeper, context: Context
) -> None:
    robot.fill(nik="52030015", name="Siti")
    keeper.keep()
    context.shelf.wait()
    form.load({})
    [draft] = drafts.waiting(context.db)

    keeper.adopt(draft)
    assert robot.text("nik") == "52030015"
    assert form.focused() == "name"
    assert form.dirty
