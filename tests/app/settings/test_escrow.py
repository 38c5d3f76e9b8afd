"""A village entrusts its key and the regency's office opens it again, by keyboard on real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.app.entrance.sheet import SheetStep
from dme_desktop.app.settings.escrow import EscrowPage
from dme_desktop.app.settings.screen import (
    EntrustPage,
    OpenerSheet,
    OpeningPage,
    Overview,
    PreferencesRoom,
    build,
)
from dme_desktop.backup import restoring
from dme_desktop.backup import service as backups
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.trust import acts, entrusting
from dme_desktop.ui import ask, choosing
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault import boxes, escrow, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import Profile
from tests.acts import CLERK
from tests.conftest import PASSPHRASE, MemorySettings
from tests.robots import ScreenRobot
from tests.trust.papers import REGENCY, another_office


@pytest.fixture
def regency(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    """Give the office that is entrusted."""
    with another_office(tmp_path / "kabupaten", clock, REGENCY) as db:
        with db.write(acts.MAKE_BOX, CLERK) as session:
            boxes.ready(session)
        yield db


def robot_of(context: Context, profile: Profile, qtbot: QtBot) -> ScreenRobot:
    """Open the settings at the page of what is entrusted."""
    room = build(context, profile)
    assert isinstance(room.page, Overview)
    with qtbot.waitSignal(room.page.shown):
        robot = ScreenRobot(qtbot, room)
    robot.click("escrow")
    shown(robot, EscrowPage)
    robot.wait_until(lambda: bool(room.page.findChild(QPushButton, "entrust")))
    return robot


def page_of(robot: ScreenRobot) -> object:
    assert isinstance(robot.screen, PreferencesRoom)
    return robot.screen.page


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(page_of(robot), kind))


def typed(robot: ScreenRobot, **lines: str) -> None:
    page = page_of(robot)
    for name, text in lines.items():
        line = page.findChild(QLineEdit, name)  # type: ignore[attr-defined]
        assert line is not None
        line.setFocus()
        line.clear()
        QTest.keyClicks(line, text)


def said(robot: ScreenRobot) -> str:
    page = page_of(robot)
    assert isinstance(page, EntrustPage)
    return page.step.message.text()


def acts_of(office: Database) -> list[str]:
    with office.read() as session:
        return [one.name.code for one in session.query(AuditAct).order_by(AuditAct.seq)]


def sheet_of(regency: Database) -> tuple[str, str]:
    with regency.read() as session:
        office = entrusting.own_office(session)
    assert office
    return entrusting.code_of(office), office.fingerprint


def entrusted(profile: Profile, office: Database, regency: Database) -> None:
    own = entrusting.read(sheet_of(regency)[0])
    profile.entrust(office, own.code, own.public)


def test_a_village_entrusts_its_key_after_comparing_and_takes_it_back(
    context: Context,
    office: Database,
    profile: Profile,
    regency: Database,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    robot = robot_of(context, profile, qtbot)
    code, fingerprint = sheet_of(regency)
    robot.click("entrust")
    shown(robot, EntrustPage)
    robot.press("F10")
    assert "Pindai dulu" in said(robot)
    typed(robot, code=code, fingerprint="GJ2Y-652M-K8QX-0TNA", present_passphrase="bukan ini")
    robot.press("F10")
    robot.wait_until(lambda: "Kata sandi sekarang tidak cocok" in said(robot))
    typed(robot, present_passphrase=PASSPHRASE)
    robot.press("F10")
    robot.wait_until(lambda: "bukan sidik" in said(robot))
    assert profile.entrusted_to() is None
    typed(robot, fingerprint=fingerprint.lower())
    robot.press("F10")
    shown(robot, EscrowPage)
    held = profile.entrusted_to()
    assert held
    assert escrow.fingerprint_of(held) == fingerprint

    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    page = page_of(robot)
    assert isinstance(page, EscrowPage)
    page.take_back()
    robot.wait_until(lambda: acts_of(office)[-2:] == ["titipkan-kunci", "cabut-titipan-kunci"])
    assert profile.entrusted_to() is None


def test_the_regency_opens_a_lost_copy_with_a_new_code_and_minutes(  # noqa: PLR0917 - two offices
    office: Database,
    profile: Profile,
    regency: Database,
    clock: FixedClock,
    tmp_path: Path,
    settings: MemorySettings,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    bare = backups.create(office, profile, stick, clock).file
    entrusted(profile, office, regency)
    copy = backups.create(office, profile, stick, clock).file

    own = Profile(Path(regency.path).parent, clock)
    keys.write(own.keys_path, keys.lock(regency.key, "1" * 32, PASSPHRASE, "0" * 32))
    desk = Context(regency, settings, CLERK)
    request.addfinalizer(desk.close)
    told: list[str] = []
    desk.desk.told.connect(told.append)
    robot = robot_of(desk, own, qtbot)
    page = page_of(robot)
    assert isinstance(page, EscrowPage)
    page.open_village(bare)
    robot.wait_until(lambda: told[-1:] == [escrow.NONE])
    page.open_village(copy)
    shown(robot, OpeningPage)
    robot.press("F10")
    assert isinstance(page_of(robot), OpeningPage)
    typed(robot, asker="Lalu Contoh, Kepala Desa", paper_no="141/2/2026", reason="banjir")
    robot.press("F10")
    shown(robot, OpenerSheet)
    sheet = page_of(robot).findChild(SheetStep)  # type: ignore[attr-defined]
    robot.wait_until(lambda: bool(sheet.pdf))
    code = sheet.code
    robot.press("F10")
    groups = code.split("-")
    for number, line in zip(sheet.asked, sheet.findChildren(QLineEdit), strict=False):
        line.setText(groups[number - 1])
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    robot.press("F10")
    shown(robot, PreviewPage)
    assert [one.suffix for one in stick.iterdir() if "pembuka" in one.name] == [escrow.OPENER]
    with regency.read() as session:
        last = session.query(AuditAct).order_by(AuditAct.seq.desc()).first()
    assert last
    assert last.name.code == "buka-titipan-kunci"

    laptop = Profile(tmp_path / "laptop baru", clock)
    assert restoring.restore(copy, laptop, code).ok
    assert laptop.knows(code)
