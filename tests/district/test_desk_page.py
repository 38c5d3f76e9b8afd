"""The page of a desk: people in two villages, files that are dropped, and a small screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.district import receiving
from dme_desktop.district.acts import FIND_DOUBLES
from dme_desktop.district.model import Arrival
from dme_desktop.district.screen import DistrictRoom, build
from dme_desktop.district.screen.desk import DeskPage
from dme_desktop.district.service import doubles
from dme_desktop.ui import ask, failures
from dme_desktop.ui.context import Context
from dme_desktop.vault import boxes
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from tests.acts import ACT, CLERK
from tests.district.packages import SOME, FarVillage, known, sealed
from tests.examples import nik
from tests.robots import ScreenRobot

DESK, BASIS = "52.03", "Rapat koordinasi 20 November"
BOTH, ALONE = int(nik(1)), int(nik(2))


@pytest.fixture
def robot(context: Context, desk: Database, qtbot: QtBot, near: None) -> ScreenRobot:  # noqa: ARG001
    """Give the room of a desk."""
    return ScreenRobot(qtbot, build(context))


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Give what is told in a dialog."""
    found: list[tuple[str, str]] = []
    monkeypatch.setattr(ask, "tell", lambda _, what, why="": found.append((what, why)))
    return found


def page_of(robot: ScreenRobot) -> DeskPage:
    room = robot.screen
    assert isinstance(room, DistrictRoom)
    robot.wait_until(lambda: isinstance(room.page, DeskPage))
    page = room.page
    assert isinstance(page, DeskPage)
    return page


def packages(desk: Database, folder: Path, **niks: tuple[FarVillage, list[int]]) -> list[Path]:
    """Write a package of each village, with a box of NIK that this desk opens."""
    folder.mkdir()
    with desk.write(ACT, CLERK) as session:
        to = known(session, *(one for one, _ in niks.values()))
    made = []
    for name, (village, people) in niks.items():
        made.append(folder / f"{name}.dmepaket")
        made[-1].write_bytes(sealed(village.signed(DESK, SOME, people, to), to))
    return made


def drop(page: DeskPage, *urls: QUrl) -> None:
    data, copy = QMimeData(), Qt.DropAction.CopyAction
    data.setUrls(list(urls))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    entering.ignore()
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPoint(5, 5), copy, data, left, none))


def test_files_that_are_dropped_are_received(
    robot: ScreenRobot, desk: Database, north: FarVillage, south: FarVillage, tmp_path: Path,
    said: list[tuple[str, str]],
) -> None:  # fmt: skip
    files = packages(desk, tmp_path / "stik", satu=(north, []), dua=(south, []))
    odd = tmp_path / "foto.jpg"
    odd.write_bytes(b"\xff\xd8")
    page = page_of(robot)
    drop(page, *map(QUrl.fromLocalFile, map(str, [*files, odd])), QUrl("mailto:contoh"))
    robot.wait_until(lambda: bool(said))
    assert said[0][0] == "2 dari 3 paket dihitung"
    assert said[0][1].startswith("✗  foto.jpg: ")
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    with desk.read() as session:
        assert {one.sender for one in session.scalars(select(Arrival))} == {north.code, south.code}


def test_words_that_are_dragged_in_are_no_files(robot: ScreenRobot) -> None:
    data, none = QMimeData(), Qt.KeyboardModifier.NoModifier
    data.setText("bukan berkas")
    entering = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )
    entering.ignore()
    page_of(robot).dragEnterEvent(entering)
    assert not entering.isAccepted()


@pytest.fixture
def boxed(desk: Database, north: FarVillage, south: FarVillage, tmp_path: Path, near: None) -> str:  # noqa: ARG001
    """Let two villages have one worker in common; return what is told of it."""
    files = packages(desk, tmp_path / "stik", satu=(north, [BOTH, ALONE]), dua=(south, [BOTH]))
    receiving.take(desk, CLERK, files, lambda *_: None)
    return f"{south.name} dan {north.name}: 1 orang"


def test_people_in_two_villages_are_counted_once_a_basis_is_told(
    robot: ScreenRobot, desk: Database, boxed: str, said: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    page_of(robot)
    monkeypatch.setattr(ask, "reason", lambda *_: None)
    robot.click("doubles")
    QApplication.processEvents()
    assert said == []  # whoever turns back asks nothing
    monkeypatch.setattr(ask, "reason", lambda *_: BASIS)
    robot.click("doubles")
    robot.wait_until(lambda: bool(said))
    assert said == [("Orang yang tercatat di dua desa", boxed)]
    with desk.read() as session:
        acts = session.scalars(select(AuditAct)).all()
        assert [one.detail for one in acts if one.code == FIND_DOUBLES.code] == [BASIS]


def test_a_desk_without_boxes_says_why_nobody_is_found(
    robot: ScreenRobot, desk: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.write(ACT, CLERK) as session:
        boxes.ready(session)
    told: list[str] = []
    monkeypatch.setattr(failures, "show", lambda error: told.append(str(error)))
    monkeypatch.setattr(ask, "reason", lambda *_: BASIS)
    page_of(robot)
    robot.click("doubles")
    robot.wait_until(lambda: bool(told))
    assert told == [doubles.NO_BOXES]
    with desk.read() as session:
        acts = session.scalars(select(AuditAct)).all()
        assert FIND_DOUBLES.code not in {one.code for one in acts}
