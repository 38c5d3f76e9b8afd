"""Accounts, approval and handover as the clerk uses them, by keyboard."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.accounts import acts, service, signing_in
from dme_desktop.accounts.model import Approval, Handover
from dme_desktop.accounts.screen import ApprovalDialog, approved
from dme_desktop.agenda.acts import VOID
from dme_desktop.app.settings import handover
from dme_desktop.app.settings.handover import HandoverPage
from dme_desktop.app.settings.people import PeoplePage
from dme_desktop.app.settings.screen import (
    ChangePassphrase,
    Overview,
    PreferencesRoom,
    StepPage,
    build,
)
from dme_desktop.backup import medium
from dme_desktop.backup import service as backups
from dme_desktop.kernel.acts import EVERY_ROLE, Role
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.ui import ask, picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.accounts.people import OTHER, SECRET, added, begin
from tests.conftest import PASSPHRASE
from tests.pdf.golden import text_of
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, profile: Profile, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the settings of a founded village, once they were read."""
    room = build(context, profile)
    page = room.page
    assert isinstance(page, Overview)
    with qtbot.waitSignal(page.shown):
        return ScreenRobot(qtbot, room)


def room_of(robot: ScreenRobot) -> PreferencesRoom:
    assert isinstance(robot.screen, PreferencesRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))


def typed(robot: ScreenRobot, name: str, text: str) -> None:
    line = room_of(robot).page.findChild(QLineEdit, name)
    assert line is not None
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text)


def message(robot: ScreenRobot) -> str:
    page = room_of(robot).page
    assert isinstance(page, StepPage)
    return page.step.message.text()


def answered(monkeypatch: pytest.MonkeyPatch, *, sure: bool) -> list[str]:
    """Answer what is asked before an act; return the details of each question as it comes."""
    heard: list[str] = []

    def confirm(*said: str, **_: object) -> bool:
        heard.append(said[-1])
        return sure

    monkeypatch.setattr(ask, "confirm", confirm)
    return heard


def seen(robot: ScreenRobot) -> str:
    labels = room_of(robot).page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def people(db: Database) -> list[str]:
    with db.read() as session:
        return [one.name for one in signing_in.people(session)]


def test_an_office_begins_with_accounts_and_adds_a_second_person(
    robot: ScreenRobot, office: Database, context: Context
) -> None:
    room_of(robot).show_people()
    shown(robot, PeoplePage)
    robot.press("Ctrl+N")
    shown(robot, StepPage)
    typed(robot, "name", "Sekretaris Contoh")
    for name in ("passphrase", "passphrase_again"):
        typed(robot, name, SECRET)
    robot.press("F10")
    shown(robot, PeoplePage)
    assert context.who.account
    assert context.who.roles == EVERY_ROLE

    robot.press("Ctrl+N")
    shown(robot, StepPage)
    typed(robot, "name", "Petugas Contoh")
    robot.press("F10")
    assert "paling sedikit" in message(robot)
    for name in ("passphrase", "passphrase_again"):
        typed(robot, name, OTHER)
    robot.press("F10")
    robot.wait_until(lambda: "peran" in message(robot))
    robot.find(QCheckBox, "operator").setChecked(True)
    robot.press("F10")
    shown(robot, PeoplePage)
    assert people(office) == ["Petugas Contoh", "Sekretaris Contoh"]


def test_an_account_is_closed_after_a_question(
    robot: ScreenRobot, office: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.who = begin(office)
    added(office, context.who, "Petugas Contoh", Role.OPERATOR)
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    room_of(robot).show_people()
    shown(robot, PeoplePage)
    robot.click("account_1_open")
    shown(robot, StepPage)
    robot.click("close")
    shown(robot, PeoplePage)
    assert people(office) == ["Sekretaris Contoh"]
    robot.wait_until(lambda: bool(room_of(robot).page.findChild(QWidget, "account_1_closed")))


def test_an_account_that_was_begun_is_not_thrown_away_without_a_question(
    robot: ScreenRobot, office: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.who = begin(office)
    room_of(robot).show_people()
    shown(robot, PeoplePage)
    heard = answered(monkeypatch, sure=False)
    robot.press("Ctrl+N")
    shown(robot, StepPage)
    typed(robot, "name", "Petugas Contoh")
    robot.press("Escape")
    assert len(heard) == 1
    shown(robot, StepPage)
    typed(robot, "name", "")
    robot.press("Escape")
    shown(robot, PeoplePage)
    assert len(heard) == 1  # nothing was filled in


def test_what_needs_a_second_person_asks_for_one_who_types_their_secret(
    robot: ScreenRobot, office: Database, context: Context, qtbot: QtBot
) -> None:
    context.who = begin(office)
    added(office, context.who, "Kepala Desa Contoh", Role.HEAD)
    room_of(robot).show_people()
    shown(robot, PeoplePage)
    robot.find(QCheckBox, f"approval_{VOID.code}").setChecked(True)
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ApprovalDialog)
        reason, secret = (dialog.findChild(QLineEdit, name) for name in ("reason", "secret"))
        assert reason
        assert secret
        QTest.keyClicks(secret, SECRET)  # the first person's own
        QTest.keyClick(secret, Qt.Key.Key_Return)
        said.append(dialog.problem())
        QTest.keyClicks(reason, "Salah nama")
        QTest.keyClick(reason, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "tidak cocok" in dialog.problem())
        secret.clear()
        QTest.keyClicks(secret, OTHER)
        QTest.keyClick(secret, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    assert approved(room_of(robot), context, VOID)
    assert "alasan" in said[0]
    with office.write(VOID, context.who) as session:
        village.put_setting(session, "uji", "1")
    assert context.who.second is None
    with office.read() as session:
        assert session.query(Approval).one().reason == "Salah nama"


def test_why_it_is_wanted_is_told_to_who_approves_and_is_no_excuse_for_not_waiting(
    robot: ScreenRobot, office: Database, context: Context
) -> None:
    context.who = begin(office)
    added(office, context.who, "Kepala Desa Contoh", Role.HEAD)
    with office.write(acts.SETTLE, context.who) as session:
        village.put_setting(session, service.APPROVAL + VOID.code, "1")
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ApprovalDialog)
        reason = dialog.findChild(QLineEdit, "reason")
        assert reason
        seen.extend([*(one.text() for one in dialog.findChildren(QLabel)), reason.text()])
        dialog._person.setCurrentIndex(dialog._person.count() - 1)
        seen.append(reason.text())
        dialog._person.setCurrentIndex(0)
        seen.append(reason.text())
        dialog.reject()

    QTimer.singleShot(0, answer)
    assert not approved(room_of(robot), context, VOID, "470/001/Pem.Ds/XI/2026", "salah nama")
    assert any("470/001/Pem.Ds/XI/2026" in words for words in seen)
    assert seen[-3:] == ["salah nama", "", "salah nama"]


def test_nobody_there_to_approve_is_no_dead_end_and_is_looked_at_by_the_head(
    robot: ScreenRobot,
    office: Database,
    context: Context,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context.who = begin(office)
    head = added(office, context.who, "Kepala Desa Contoh", Role.HEAD)
    with office.write(acts.SETTLE, context.who) as session:
        village.put_setting(session, service.APPROVAL + VOID.code, "1")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ApprovalDialog)
        dialog._person.setCurrentIndex(dialog._person.count() - 1)
        reason, secret = (dialog.findChild(QLineEdit, name) for name in ("reason", "secret"))
        assert reason
        assert secret
        assert secret.isHidden()
        QTest.keyClick(reason, Qt.Key.Key_Return)
        assert "mengapa tidak menunggu" in dialog.problem()
        QTest.keyClicks(reason, "Kepala desa sakit, warga menunggu")
        QTest.keyClick(reason, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    assert approved(room_of(robot), context, VOID)
    with office.write(VOID, context.who) as session:
        village.put_setting(session, "uji", "1")
    room_of(robot).show_people()
    shown(robot, PeoplePage)
    page = room_of(robot).page
    assert not page.findChild(QWidget, "look_1")  # not by who did it
    context.who = head
    page.refresh()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(page.findChild(QWidget, "look_1")))
    monkeypatch.setattr(ask, "line", lambda *_, **__: "Sudah benar")
    robot.click("look_1")
    qtbot.waitUntil(lambda: not page.findChild(QWidget, "look_1"))
    with office.read() as session:
        assert session.query(Approval).one().remark == "Sudah benar"


def test_a_deputy_is_named_on_the_page_and_a_day_that_is_none_is_told(
    robot: ScreenRobot, office: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.who = begin(office)
    clerk = added(office, context.who, "Petugas Contoh", Role.OPERATOR)
    told: list[str] = []
    context.desk.told.connect(told.append)
    room_of(robot).show_people()
    shown(robot, PeoplePage)
    page = room_of(robot).page
    assert isinstance(page, PeoplePage)
    days = iter(["kemarin dulu", "1-1-2020", "30-11-2026"])
    monkeypatch.setattr(picking, "pick", lambda *_: clerk.account)
    monkeypatch.setattr(ask, "line", lambda *_, **__: next(days))
    for _ in range(3):
        robot.click("depute")
        robot.wait_until(lambda: bool(page.findChild(QWidget, "depute")))
    assert len(told) == 2
    assert "Pilih tanggal" in told[1]
    with office.read() as session:
        assert list(service.deputies_now(session)) == [clerk.account]


def test_a_handover_is_minuted_and_the_next_one_works_here(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answered(monkeypatch, sure=True)
    room_of(robot).show_handover()
    shown(robot, HandoverPage)
    robot.fill(taker="Petugas Baru", reason="pergantian tugas", notes="Kunci lemari di sekretaris")
    robot.press("F10")
    shown(robot, PreviewPage)
    with office.read() as session:
        assert session.query(Handover).one().taker == "Petugas Baru"
        assert village.setting(session, "operator") == "Petugas Baru"
        assert service.at_work(session) is not None
    assert "Kata sandi desa: belum pernah diganti" in asked[0]
    assert "Cadangan di luar komputer: belum pernah" in asked[0]


def test_all_that_is_done_together_is_seen_at_once_and_asked_about_no_more(
    robot: ScreenRobot,
    office: Database,
    profile: Profile,
    tmp_path: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room_of(robot).show_handover()
    shown(robot, HandoverPage)
    robot.wait_until(lambda: "○  Kata sandi desa" in seen(robot))
    robot.click("passphrase")
    shown(robot, ChangePassphrase)
    typed(robot, "present_passphrase", PASSPHRASE)
    for name in ("passphrase", "passphrase_again"):
        typed(robot, name, "kata sandi petugas baru")
    robot.press("F10")
    shown(robot, HandoverPage)
    robot.wait_until(lambda: "✓  Kata sandi desa: diganti 24-11-2026" in seen(robot))
    monkeypatch.setattr(medium, "is_outside", lambda *_: True)
    backups.create(office, profile, tmp_path, clock)
    page = room_of(robot).page
    page.hide()
    page.show()
    robot.wait_until(lambda: "dibaca ulang dan utuh" in seen(robot))
    left = answered(monkeypatch, sure=False)
    robot.fill(taker="Petugas Baru")
    robot.press("F10")
    shown(robot, PreviewPage)
    assert left == []
    with office.read() as session:
        done = [one.code for one in session.query(AuditAct)]
    assert "ganti-kata-sandi-desa" in done


def test_the_account_of_who_leaves_is_closed_in_the_same_act_and_the_minutes_stay(
    robot: ScreenRobot, office: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = begin(office)
    context.who = added(office, keeper, "Petugas Lama", Role.OPERATOR)
    added(office, keeper, "Petugas Baru", Role.OPERATOR)
    answers, told = iter(["stay", "close"]), list[str]()

    def chosen(*asked: Any, **_: Any) -> str:
        told.append(asked[3])
        return next(answers)

    def asked_again(*_: Any, **__: Any) -> bool:
        raise AssertionError

    monkeypatch.setattr(ask, "choose", chosen)
    monkeypatch.setattr(ask, "confirm", asked_again)  # one question says it all
    room_of(robot).show_handover()
    shown(robot, HandoverPage)
    robot.fill(taker="Petugas Baru")
    robot.press("F10")
    assert "Cadangan di luar komputer: belum pernah" in told[0]
    assert people(office) == ["Petugas Baru", "Petugas Lama", "Sekretaris Contoh"]
    robot.press("F10")
    shown(robot, PreviewPage)
    assert people(office) == ["Petugas Baru", "Sekretaris Contoh"]
    with office.read() as session:
        (kept,) = service.handovers(session)
    pdf = handover.pdf_of(office, kept.id)
    assert "Petugas Lama" not in text_of(pdf).split("Akun petugas")[1].split("Kedua")[0]
    context.who = keeper
    room_of(robot).show_handover()
    shown(robot, HandoverPage)
    robot.wait_until(lambda: bool(room_of(robot).page.findChild(QWidget, "earlier_1")))
    robot.click("earlier_1")
    shown(robot, PreviewPage)


def test_the_last_keeper_hands_over_to_another_keeper_first(
    robot: ScreenRobot, office: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.who = begin(office)
    added(office, context.who, "Petugas Baru", Role.OPERATOR)
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "close")
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    room_of(robot).show_handover()
    shown(robot, HandoverPage)
    robot.fill(taker="Petugas Baru")
    robot.press("F10")
    robot.wait_until(lambda: "satu-satunya akun" in seen(robot))
    with office.read() as session:
        assert service.handovers(session) == []


def test_a_handover_to_nobody_is_not_written_down(robot: ScreenRobot, office: Database) -> None:
    room_of(robot).show_handover()
    shown(robot, HandoverPage)
    robot.press("F10")
    assert any("Yang menerima" in one for one in robot.problems())
    with office.read() as session:
        assert session.query(Handover).count() == 0
