"""The room of attention as its few readers see it, and as others do not."""

import datetime as dt
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.attention.model import FlagState, Rule
from dme_desktop.attention.rules import Limits
from dme_desktop.attention.screen import AttentionRoom, build
from dme_desktop.attention.screen.book import AttentionPage, WatchedPage
from dme_desktop.attention.screen.flag import FlagPage
from dme_desktop.attention.screen.forms import LimitsPage, WatchedNamePage
from dme_desktop.attention.service import decisions, limits, watched
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.remittances.model import Direction
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.attention.conftest import Write, flags, noticed
from tests.robots import ScreenRobot

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def robot(context: Context, workers: list[str], write: Write, qtbot: QtBot) -> ScreenRobot:
    """Give the room with one payment of a family in it, to who works alone."""
    write(workers[0], direction=Direction.OUT, amount_idr=15_000_000, recipient="Lalu Penampung")
    return ScreenRobot(qtbot, build(context))


def shown(robot: ScreenRobot, kind: type[W]) -> W:
    room = robot.screen
    assert isinstance(room, AttentionRoom)
    robot.wait_until(lambda: isinstance(room.page, kind))
    page = room.page
    assert isinstance(page, kind)
    return page


def opened(robot: ScreenRobot, db: Database) -> FlagPage:
    room = robot.screen
    assert isinstance(room, AttentionRoom)
    room.open(addresses.ATTENTION.of(flags(db)[0].id))
    return shown(robot, FlagPage)


def texts(page: QWidget) -> str:
    return " ".join(one.text() for one in page.findChildren(QLabel))


def test_the_list_tells_who_and_why(robot: ScreenRobot) -> None:
    robot.wait_until(lambda: robot.column(1) == ["Keluarga membayar"])
    assert robot.column(2) == ["Siti Contohwati"]
    assert robot.column(3) == [
        "Rp15.000.000 dibayar keluarga kepada Lalu Penampung pada 03-11-2026."
    ]
    assert robot.column(4) == ["Didahulukan"]


def test_an_explanation_is_typed_and_the_flag_leaves_the_open_ones(
    robot: ScreenRobot, db: Database
) -> None:
    page = opened(robot, db)
    assert "adakah penyekapan" in texts(page)
    assert "03-11-2026 · −Rp15.000.000" in " ".join(
        one.text() for one in page.findChildren(QPushButton)
    )
    robot.fill(state="Sudah dijelaskan", reason="Membayar tiket pulang, ada kuitansinya.")
    robot.press("F10")
    page_of_list = shown(robot, AttentionPage)
    robot.wait_until(lambda: page_of_list.listing.model.rowCount() == 0)
    with db.read(CLERK) as session:
        row = next(iter(decisions.paged(session, who=CLERK).every()))
    assert row.state is FlagState.DIJELASKAN


def test_a_decision_without_a_reason_stays_on_the_form(robot: ScreenRobot, db: Database) -> None:
    opened(robot, db)
    robot.fill(state="Dirujuk", reason="Perlu didampingi").press("F10")
    assert robot.problems() == ["Pilih kepada siapa dirujuk."]


def test_the_note_is_drawn_from_what_was_decided(robot: ScreenRobot, db: Database) -> None:
    opened(robot, db)
    robot.fill(state="Dirujuk", reason="Perlu didampingi", asked_of="BP3MI")
    robot.click("note")
    assert "Catatan Rujukan" in texts(shown(robot, DraftPage))


def test_the_page_of_promises_opens_with_one_key(robot: ScreenRobot) -> None:
    robot.press("F8")
    shown(robot, PreviewPage)


def test_limits_are_set_and_the_whole_ledger_is_looked_through(
    robot: ScreenRobot, db: Database
) -> None:
    robot.click("limits")
    shown(robot, LimitsPage)
    robot.fill(carried_idr="60.000.000").press("F10")
    shown(robot, AttentionPage)
    with db.read() as session:
        assert limits.of(session) == Limits(carried_idr=60_000_000)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("cash_idr", "0", "Batas harus lebih dari nol."),
        ("split_percent", "101", "Persen paling besar 100."),
    ],
)
def test_a_limit_that_cannot_be_is_refused(
    robot: ScreenRobot, field: str, text: str, said: str
) -> None:
    robot.click("limits")
    shown(robot, LimitsPage)
    robot.fill(**{field: text}).press("F10")
    assert robot.problems() == [said]


def test_a_watched_name_is_written_down_and_asked_about_at_once(
    robot: ScreenRobot, db: Database
) -> None:
    robot.click("watched")
    shown(robot, WatchedPage)
    robot.press("Ctrl+N")
    shown(robot, WatchedNamePage)
    robot.fill(name="Lalu Penampung", origin="Daftar contoh").press("F10")
    shown(robot, WatchedPage)
    assert Rule.WL in noticed(db)
    with db.read() as session:
        (one,) = watched.paged(session).every()
    assert one.listed_on == dt.date(2026, 11, 24)


def test_the_whole_ledger_is_looked_through_from_the_list(robot: ScreenRobot) -> None:
    told: list[str] = []
    room = robot.screen
    assert isinstance(room, AttentionRoom)
    room.context.desk.told.connect(told.append)
    robot.click("look")
    robot.wait_until(lambda: told == ["Selesai diperiksa: 1 hal perlu perhatian."])


def test_an_operator_sees_no_row_and_is_told_who_does(
    context: Context, workers: list[str], write: Write, qtbot: QtBot
) -> None:
    write(workers[0], direction=Direction.OUT)
    context.who = Who("operator", frozenset({Role.OPERATOR}))
    robot = ScreenRobot(qtbot, build(context))
    robot.wait_until(
        lambda: "Yang melihat daftar ini: petugas PMI dan kepala desa." in texts(robot.screen)
    )
    room = robot.screen
    assert isinstance(room, AttentionRoom)
    room.open(addresses.ATTENTION.of(flags(context.db)[0].id))
    assert isinstance(room.page, AttentionPage)
