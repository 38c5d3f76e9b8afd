"""The page of everything the office did, by keyboard, on a real encrypted file."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.app.settings.chronicle import ChroniclePage
from dme_desktop.people import service as people
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.vault.chronicle import Entry
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK, an_act
from tests.examples import a_person, nik
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:
    """Give the page of a village that added two residents."""
    for serial, name in enumerate(("Inaq Pertama", "Inaq Kedua"), 1):
        with office.write(an_act("Tambah penduduk"), CLERK) as session:
            people.add(session, a_person(nik=nik(serial), full_name=name))
    robot = ScreenRobot(qtbot, ChroniclePage(context))
    return robot.wait_until(lambda: len(robot.column(2)) == 3)


def page_of(robot: ScreenRobot) -> ChroniclePage:
    assert isinstance(robot.screen, ChroniclePage)
    return robot.screen


def test_any_act_is_taken_back_by_its_name(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert robot.column(2)[:2] == ["Inaq Kedua", "Inaq Pertama"]
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    page_of(robot).listing.focus_rows()
    robot.press("Down").press("Return")
    robot.wait_until(lambda: len(robot.column(2)) == 4)
    with office.read() as session:
        assert [one.full_name for one in people.paged(session).page()] == ["Inaq Kedua"]
    robot.wait_until(lambda: robot.column(4)[0] == "Urungan")
    assert robot.column(4)[2] == "Sudah diurungkan"


def test_what_stays_says_why(robot: ScreenRobot, qtbot: QtBot) -> None:
    page = page_of(robot)
    founding = page.listing.model.row(2)
    assert founding is not None
    with qtbot.waitSignal(page.context.desk.told) as told:
        page.open(founding.id)
    assert "data awal desa tetap" in str(told.args)


def test_nothing_happens_without_a_yes(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_: False)
    page_of(robot).listing.focus_rows()
    robot.press("Return")
    with office.read() as session:
        assert people.paged(session).count() == 2


def test_a_refused_undo_is_a_sentence(robot: ScreenRobot, office: Database, qtbot: QtBot) -> None:
    with office.read() as session:
        first = people.paged(session).page()[-1]
    with office.write(ACT, CLERK) as session:
        people.edit(session, first.id, a_person(nik=first.nik, full_name="Diubah Lagi"))
    robot.wait_until(lambda: len(robot.column(2)) == 4)
    page = page_of(robot)
    row = next(
        found
        for place in range(4)
        if isinstance(found := page.listing.model.row(place), Entry)
        and found.act.words == "Tambah penduduk"
        and found.about == "Diubah Lagi"
    )
    with qtbot.waitSignal(page.context.desk.told) as told:
        page.take_back(row)
    assert "berubah" in str(told.args) or "diubah" in str(told.args)
