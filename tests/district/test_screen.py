"""The page of a desk, used as somebody at a regency does: keys, packages, answers, letters."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.district import receiving
from dme_desktop.district.model import Arrival, Reminder, Verdict
from dme_desktop.district.screen import DistrictRoom, build, work
from dme_desktop.district.screen.desk import DeskPage
from dme_desktop.district.screen.grid import Grid
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import form, tables
from dme_desktop.packages.screen import places
from dme_desktop.trust.screen.publishing import PublishingPage
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault import boxes, signing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import SOME, FarVillage, known, sealed
from tests.pdf.golden import assert_golden, text_of
from tests.robots import ScreenRobot

DESK = "52.03"


@pytest.fixture
def robot(context: Context, desk: Database, qtbot: QtBot, near: None) -> ScreenRobot:  # noqa: ARG001
    """Give the room of a desk."""
    return ScreenRobot(qtbot, build(context))


def page_of(robot: ScreenRobot) -> DeskPage:
    room = robot.screen
    assert isinstance(room, DistrictRoom)
    robot.wait_until(lambda: isinstance(room.page, DeskPage))
    page = room.page
    assert isinstance(page, DeskPage)
    return page


def stick_with(folder: Path, desk: Database, *villages: FarVillage) -> Path:
    """Put a package of each village into a folder, the last of them with a wrong sum."""
    folder.mkdir()
    with desk.write(ACT, CLERK) as session:
        to = known(session, *villages)
    told = {one.name: tables.of_rows(one, SOME.get(one.name, [])) for one in tables.TABLES}
    totals = tables.totals(told)
    totals["stok"][1] += 1
    for place, one in enumerate(villages):
        wrong = {"totals": totals} if one is villages[-1] else {}
        content = sealed(one.signed(DESK, SOME, **wrong), to)  # type: ignore[arg-type]
        (folder / f"{place}.dmepaket").write_bytes(content)
    (folder / "foto.jpg").write_bytes(b"\xff\xd8")
    (folder / "rusak.dmepaket").write_bytes(b"bukan paket")
    return folder


def test_a_stick_is_received_answered_and_the_late_are_reminded(
    robot: ScreenRobot, desk: Database, north: FarVillage, south: FarVillage, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    never = FarVillage("52.03.07.1001", 13)
    folder = stick_with(tmp_path / "stik", desk, north, south)
    with desk.write(ACT, CLERK) as session:
        known(session, never)
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(ask, "tell", lambda _, what, why="": said.append((what, why)))
    monkeypatch.setattr(places, "folder", lambda *_: folder)
    page = page_of(robot)
    robot.press("Ctrl+O")
    robot.wait_until(lambda: bool(said))
    assert said[0][0] == "1 dari 3 paket dihitung"
    assert "rusak.dmepaket" in said[0][1]
    assert "tertulis 53, terhitung 52" in said[0][1]
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    robot.wait_until(lambda: any("1 paket perlu diperbaiki" in one for one in robot.said("muted")))
    grid = robot.find(Grid, "reporting")
    robot.wait_until(lambda: grid.current() is not None)
    one = grid.current()
    assert one is not None
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_F9)
    room = robot.screen
    assert isinstance(room, DistrictRoom)
    robot.wait_until(lambda: isinstance(room.page, PreviewPage))
    with desk.read() as session:
        assert len(session.scalars(select(Reminder)).all()) == 1
    robot.press("Escape")
    page = page_of(robot)
    page.answer()
    robot.wait_until(lambda: len(list(folder.glob("balasan-*.dme"))) == 2)
    with desk.read() as session:
        public = signing.current(session).public
        returned = next(
            one for one in session.scalars(select(Arrival)) if one.verdict is Verdict.SELISIH
        )
    file = folder / f"balasan-{returned.sender}-2026-0001.dme"
    assert not form.reply_in(file.read_bytes(), public).accepted


def test_arrows_walk_among_the_villages(
    robot: ScreenRobot, desk: Database, north: FarVillage, south: FarVillage
) -> None:
    third = FarVillage("52.03.07.1001", 13)
    with desk.write(ACT, CLERK) as session:
        known(session, north, south, third)
    grid = robot.find(Grid, "reporting")
    robot.wait_until(lambda: grid.current() is not None)
    grid.setFocus()
    seen = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End,
                Qt.Key.Key_Left):  # fmt: skip
        QTest.keyClick(grid, key)
        one = grid.current()
        seen.append(one.code if one else "")
    assert len(set(seen)) == 3
    assert "belum pernah mengirim" in grid.accessibleDescription()


def test_the_key_of_the_desk_and_those_of_villages_are_at_hand(
    robot: ScreenRobot, desk: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "folder", lambda *_: tmp_path)
    page_of(robot)
    robot.click("own_key")
    room = robot.screen
    assert isinstance(room, DistrictRoom)
    robot.wait_until(lambda: isinstance(room.page, PreviewPage))
    [file] = tmp_path.glob("kunci-penerima-52.03-*.dme")
    with desk.read() as session:
        own = boxes.current(session)
        assert own is not None
        assert form.office_in(file.read_bytes()).sealing == own.public
    robot.press("Escape")
    page_of(robot)
    robot.click("keys")
    robot.wait_until(lambda: isinstance(room.page, PublishingPage))


def test_figures_are_shown_beside_last_year_and_small_ones_hidden(
    desk: Database, north: FarVillage, near: None
) -> None:
    assert near is None
    few = {**SOME, "kasus": [(1, "P", 2, 1), (2, "P", 1, 0), (4, "P", 40, 5)]}
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
    folder = desk.path.parent / "masuk"
    folder.mkdir()
    (folder / "a.dmepaket").write_bytes(sealed(north.signed(DESK, few), to))
    became = receiving.take(desk, CLERK, receiving.packages_in(folder), lambda *_: None)
    assert [one.is_counted for one in became] == [True]
    seen = work.read(desk, 900)
    assert isinstance(seen.charts, QImage)
    assert (seen.kind, seen.reported) == ("Kabupaten", (1, 1))
    assert "Berangkat 9, tahun lalu belum ada" in seen.said
    assert "Kasus masuk 43" in seen.said
    pdf, _ = work.summary(desk, CLERK, 2026)
    assert_golden("summary_of_desk", pdf)


def test_a_letter_that_asks_for_a_package(desk: Database, north: FarVillage) -> None:
    with desk.write(ACT, CLERK) as session:
        known(session, north)
    from dme_desktop.district.service import standing  # noqa: PLC0415 - beside its use

    late = standing.late(standing.areas(desk, 2026))
    pdf = work.remind(desk, CLERK, late)
    assert_golden("reminder_letter", pdf)
    assert "Kepala Desa Jenggik Utara" in text_of(pdf)
    assert standing.areas(desk, 2026)[0].villages[0].reminded_on == desk.clock.today()


def test_a_stick_with_thousands_of_files_or_none_is_told(tmp_path: Path) -> None:
    assert receiving.packages_in(tmp_path) == []
    with pytest.raises(DmeError, match="tidak menjawab"):
        receiving.packages_in(tmp_path / "dicabut")
    for number in range(receiving.MOST_FILES + 1):
        (tmp_path / f"{number}.dmepaket").touch()
    with pytest.raises(DmeError, match="5001 paket"):
        receiving.packages_in(tmp_path)


def test_a_label_says_what_is_counted(robot: ScreenRobot) -> None:
    page_of(robot)
    robot.wait_until(lambda: robot.find(QLabel, "charts").accessibleName() != "")
    assert "Berangkat 0" in robot.find(QLabel, "charts").accessibleName()
