"""A family that lost contact, in the real window: from the call to the referral and its answer."""

from collections.abc import Callable
from copy import copy
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.app.main import Program
from dme_desktop.cases.model import CaseFile, CaseStatus
from dme_desktop.cases.screen.book import CasesPage
from dme_desktop.cases.screen.forms import ActionPage, AnswerPage, ComplaintPage, ReferralPage
from dme_desktop.cases.screen.page import CasePage
from dme_desktop.cases.service import files
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.ui import ask, picking
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.examples import a_registration
from tests.pdf.golden import pages_of, text_of
from tests.robots import ScreenRobot

W = TypeVar("W", bound=QWidget)
NAMES = ("Siti", "Contohwati", "Amaq Kangkung", "pondok")


@pytest.fixture
def program(qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a village with one worker abroad; who opens a case refers it."""
    assert qtbot is not None
    remember(founded)
    monkeypatch.setattr(picking, "pick", lambda *_, **__: "RUJUKAN")
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    program = start(founded)
    with program.context.db.write(ACT, CLERK) as session:
        trip = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025), "country": "MY"}
        registration.register(session, a_registration(journey=trip))
    program.window.resize(1366, 696)
    return program


def page_of(program: Program) -> QWidget | None:
    """Return the page that is seen."""
    room = program.window.room()
    return room.page if isinstance(room, Room) else None


def shown(robot: ScreenRobot, program: Program, kind: type[W]) -> W:
    """Wait until a page of this kind is seen in the room of cases, and takes keys at once.

    What is typed before goes where the cursor is once the page is there; a robot puts it elsewhere.
    """
    robot.wait_until(lambda: type(page_of(program)) is kind)
    keys = program.window._typed
    robot.wait_until(lambda: not keys._is_waiting and not keys._kept)
    found = page_of(program)
    assert isinstance(found, kind)
    return found


def led_to(robot: ScreenRobot, program: Program, act: Callable[[], object], kind: type[W]) -> W:
    """Do something that leads to a page, and wait for it."""
    act()
    return shown(robot, program, kind)


def pressed(page: QWidget, name: str) -> None:
    """Press a button where it stands, also below what is seen."""
    on_page = [one for one in page.findChildren(QPushButton, name) if one.isVisibleTo(page)]
    on_page[-1].click()


def on(robot: ScreenRobot, page: QWidget) -> ScreenRobot:
    """Return the robot as it works on one page: other parts of the window have fields too."""
    there = copy(robot)
    there.screen = page
    return there


def takes_it_down(robot: ScreenRobot, program: Program) -> None:
    """Take the complaint down; nothing of it is seen afterwards, nor on the receipt."""
    page = led_to(robot, program, lambda: robot.press("Ctrl+N"), ComplaintPage)
    form = on(robot, page)
    form.fill(channel="Telepon", severity="Tinggi")
    pressed(page, "tag_hilang_kontak")
    form.fill(reporter="Amaq Kangkung", relation="suami", phone="0812-0000-7777")
    form.go_to("person").write("contohwati")
    robot.press("Return")
    robot.wait_until(lambda: page.form.editor("person").draft().count("\t") == 2)
    form.fill(happened="Oktober", chronology="Sejak Oktober tidak ada kabar, terakhir di pondok.")
    form.fill(demand="Minta dicarikan")
    case = led_to(robot, program, lambda: robot.press("F10"), CasePage)
    robot.wait_until(case.header.isVisible)
    assert not any(name in said for name in NAMES for said in every_word(case))
    draft = led_to(robot, program, lambda: pressed(case, "receipt"), DraftPage)
    assert not any(name in text_of(draft.pdf) for name in NAMES)
    led_to(robot, program, lambda: robot.press("Escape"), CasePage)


def writes_down(robot: ScreenRobot, program: Program, after: CaseStatus, **said: str) -> CasePage:
    """Write an action down that leads to another state."""
    page = led_to(robot, program, lambda: robot.press("Ctrl+N"), ActionPage)
    on(robot, page).fill(status=after.value).fill(**said)
    case = led_to(robot, program, lambda: robot.press("F10"), CasePage)
    robot.wait_until(lambda: status(program) is after)
    return case


def refers_it(robot: ScreenRobot, program: Program) -> None:
    """Refer the case with the consent of the family; the letter names nobody on its front."""
    page = led_to(robot, program, lambda: robot.press("Ctrl+R"), ReferralPage)
    on(robot, page).fill(
        addressee="Kepala BP3MI NTB", agreed="Keluarga setuju", agreed_by="Amaq Kangkung"
    )
    draft = led_to(robot, program, lambda: robot.press("F10"), DraftPage)
    front, attached = pages_of(draft.pdf)
    assert "S.C." in front
    assert not any(name in front for name in NAMES)
    assert "Siti Contohwati" in attached
    led_to(robot, program, lambda: robot.press("Ctrl+Return"), PreviewPage)
    assert status(program) is CaseStatus.DIRUJUK
    led_to(robot, program, lambda: robot.press("Escape"), CasePage)


def hears_the_answer(robot: ScreenRobot, program: Program) -> None:
    """Write the answer of the other office down."""
    case = shown(robot, program, CasePage)
    robot.wait_until(lambda: any("Rujukan ke BP3MI" in said for said in every_word(case)))
    page = led_to(robot, program, lambda: pressed(case, "answer_bp3mi"), AnswerPage)
    on(robot, page).fill(reply="KBRI sudah bertemu; sehat, nomor baru menyusul.")
    led_to(robot, program, lambda: robot.press("F10"), CasePage)
    robot.wait_until(lambda: status(program) is CaseStatus.DITANGANI)


def test_a_family_that_lost_contact_is_heard_referred_and_answered(
    qtbot: QtBot, program: Program
) -> None:
    robot = ScreenRobot(qtbot, program.window, size=(1366, 696))
    program.window.go("cases")
    shown(robot, program, CasesPage)
    takes_it_down(robot, program)
    writes_down(robot, program, CaseStatus.DIVERIFIKASI, note="Suami ditelepon kembali.")
    refers_it(robot, program)
    hears_the_answer(robot, program)
    writes_down(
        robot, program, CaseStatus.SELESAI, note="Keluarga menelepon sendiri.",
        result="Sudah berbicara dengan keluarganya.",
    )  # fmt: skip
    said = text_of(led_to(robot, program, lambda: robot.press("F8"), PreviewPage).pdf)
    for part in ("Daftar isi", "Kronologi", "Rujukan dan jawabannya", "KBRI sudah bertemu",
                 "Sudah berbicara dengan keluarganya", "LAMPIRAN SURAT RUJUKAN KASUS"):  # fmt: skip
        assert part in said
    robot.press("Escape")
    with program.context.db.read() as session:
        one = session.query(CaseFile).one()
        read = files.outside(session, one.id).readings
        assert {reading.created_by for reading in read} == {program.context.who.name}
        subjects = [paper.subject for paper in letters.of_source(session, one.id)]
    assert subjects == ["KS-2026-001, S.C."]


def status(program: Program) -> CaseStatus:
    with program.context.db.read() as session:
        return session.query(CaseFile).one().status


def every_word(page: QWidget) -> list[str]:
    """Return every word that is seen on a page."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    return labels + [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]
