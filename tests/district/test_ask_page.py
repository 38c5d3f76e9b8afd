"""The page of questions: chosen by year, months, area and level; printed, saved, published."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from dme_desktop.district import questions
from dme_desktop.district.questions import Level
from dme_desktop.district.screen import DistrictRoom, build
from dme_desktop.district.screen.asking import AskPage
from dme_desktop.district.service import asking
from dme_desktop.packages.screen import places
from dme_desktop.reports.screen.tables import ReportList
from dme_desktop.ui import files
from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.many import payloads
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, desk: Database, qtbot: QtBot) -> ScreenRobot:
    """Give the page of questions of a regency with packages of two years."""
    with desk.write(ACT, CLERK) as session:
        session.add_all(one for one, _ in payloads() if one.sender.startswith("52.03"))
    robot = ScreenRobot(qtbot, build(context))
    robot.click("figures")
    robot.wait_until(lambda: isinstance(room_of(robot).page, AskPage))
    robot.wait_until(lambda: bool(table_of(robot)))
    robot.wait_until(lambda: robot.find(DropDown, "area").count() > 1)
    return robot


def room_of(robot: ScreenRobot) -> DistrictRoom:
    assert isinstance(robot.screen, DistrictRoom)
    return robot.screen


def page_of(robot: ScreenRobot) -> AskPage:
    page = room_of(robot).page
    assert isinstance(page, AskPage)
    return page


def table_of(robot: ScreenRobot) -> list[list[str]]:
    """Return the rows that are seen."""
    lists = page_of(robot).findChildren(ReportList)
    seen = next((one for one in lists if one.isVisible()), None)
    if seen is None:
        return []
    model = seen.model
    return [
        [str(model.index(row, at).data()) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(robot: ScreenRobot, box: str, text: str) -> None:
    """Choose one of a list, as the mouse does."""
    found = robot.find(DropDown, box)
    place = found.findText(text)
    assert place >= 0, [found.itemText(at) for at in range(found.count())]
    found.setCurrentIndex(place)
    found.activated.emit(place)


def test_a_question_is_asked_by_months_area_and_level(robot: ScreenRobot) -> None:
    choose(robot, "question", asking.TITLES["keadaan"])
    robot.wait_until(lambda: [row[0] for row in table_of(robot)][8:] == ["Jumlah"])
    choose(robot, "level", "Kecamatan")
    robot.wait_until(lambda: len(table_of(robot)) == 3)
    assert {row[0] for row in table_of(robot)[:2]} == {
        "Kecamatan Selong", "Kecamatan Montong Gading",
    }  # fmt: skip
    choose(robot, "area", "Kecamatan Selong")
    robot.wait_until(lambda: len(table_of(robot)) == 2)
    choose(robot, "question", asking.TITLES["keberangkatan"])
    choose(robot, "months", "Januari–Maret")
    about = page_of(robot).about()
    assert (about.year, about.inside, about.first, about.last) == (2026, "52.03.07", 1, 3)
    assert about.level is Level.KECAMATAN
    robot.wait_until(
        lambda: {len(row) for row in table_of(robot)} == {5}
    )  # three months between name and sum


def test_an_answer_stands_beside_the_year_before(robot: ScreenRobot) -> None:
    choose(robot, "question", asking.TITLES["kiriman"])
    robot.wait_until(lambda: any("Jumlah 960, tahun lalu 5" in one for one in robot.said("")))
    choose(robot, "year", "2025")
    robot.wait_until(lambda: any("Tahun lalu belum ada paket." in one for one in robot.said("")))


def test_what_is_seen_is_printed_saved_and_published(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(robot, "question", asking.TITLES["penggunaan"])
    robot.wait_until(lambda: len(table_of(robot)) == 2)
    seen = table_of(robot)
    file = tmp_path / "angka.xlsx"
    monkeypatch.setattr(files, "chosen", lambda *_: file)
    robot.press("Ctrl+E")
    robot.wait_until(file.exists)
    book = load_workbook(file)["Penggunaan"]
    assert [str(row[0]) for row in book.iter_rows(min_row=2, values_only=True)] == [
        row[0] for row in seen
    ]
    place = tmp_path / "terbit"
    place.mkdir()
    monkeypatch.setattr(places, "folder", lambda *_: place)
    robot.press("F10")
    robot.wait_until(lambda: len(list(place.glob("angka-52.03-2026.*"))) == 3)
    robot.press("F8")
    robot.wait_until(lambda: isinstance(room_of(robot).page, PreviewPage))


def test_everything_that_may_be_asked_can_be_chosen(robot: ScreenRobot) -> None:
    box = robot.find(DropDown, "question")
    assert box.count() == len(questions.EIGHT)  # seven, and the summary; who is double is not here
    assert robot.find(DropDown, "months").count() == 1 + 2 + 4 + 12
