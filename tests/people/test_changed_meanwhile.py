"""Two who change one resident: what each wrote is asked about, and nothing is lost unseen."""

import random
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.kernel import addresses
from dme_desktop.kernel.records import altered
from dme_desktop.people import acts, service
from dme_desktop.people.model import Person
from dme_desktop.people.screen import build
from dme_desktop.people.screen.resident import ResidentPage
from dme_desktop.ui.clash import ClashDialog
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct, AuditChange
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.rig import TIMES
from tests.robots import ScreenRobot

MINE, THEIRS, BEFORE = "+6281200000001", "+6281200000002", "+6281200000000"
ORDERS, HALF = 20 * TIMES, 0.5


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    return ScreenRobot(qtbot, build(context))


@pytest.fixture
def siti(office: Database) -> str:
    with office.write(ACT, CLERK) as session:
        return service.add(session, a_person(phone=BEFORE, rt="001", address="Gang 1")).id


def opened(robot: ScreenRobot, person_id: str) -> ResidentPage:
    room: Any = robot.screen
    room.open(addresses.PEOPLE.of(person_id))
    robot.wait_until(lambda: isinstance(room.page, ResidentPage))
    page = room.page
    assert isinstance(page, ResidentPage)
    return page


def another_changes(db: Database, person_id: str, **values: object) -> None:
    with db.write(acts.CHANGE, CLERK) as session:
        person = session.get_one(Person, person_id)
        service.edit(session, person_id, altered(person, values))


def kept(db: Database, person_id: str) -> Person:
    with db.read() as session:
        return session.get_one(Person, person_id)


def answering(answer: Callable[[ClashDialog], None], *, only_if: bool = True) -> list[str]:
    """Answer the question once it is seen; return the names it was asked about, as it fills."""
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ClashDialog):
            seen.extend(dialog.chosen())
            answer(dialog)
        else:
            QTimer.singleShot(20, look)

    if only_if:
        QTimer.singleShot(0, look)
    return seen


def press(name: str, dialog: ClashDialog) -> None:
    found: Any = dialog.findChild(QPushButton, name) or dialog.findChild(QRadioButton, name)
    found.click()


def test_what_only_one_of_two_wrote_is_kept_of_each(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    page = opened(robot, siti)
    robot.fill(phone=MINE)
    another_changes(office, siti, address="Gang 2")
    asked = answering(partial(press, "keep"))
    assert page.save()
    assert asked == ["address"]
    now = kept(office, siti)
    assert (now.phone, now.address) == (MINE, "Gang 2")


def test_a_field_that_both_wrote_holds_what_was_chosen_and_the_past_tells_both(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    page = opened(robot, siti)
    robot.fill(phone=MINE)
    another_changes(office, siti, phone=THEIRS)
    asked = answering(partial(press, "keep"))
    assert page.save()
    assert asked == ["phone"]
    assert kept(office, siti).phone == MINE
    with office.read() as session:
        told = session.scalars(
            select(AuditChange.fields)
            .join(AuditAct, AuditAct.seq == AuditChange.seq)
            .where(AuditChange.record_id == siti, AuditChange.kind == "U")
            .order_by(AuditAct.seq)
        ).all()
    assert [(BEFORE in one, THEIRS in one, MINE in one) for one in told] == [
        (True, True, False),
        (False, True, True),
    ]


def test_the_saved_value_can_be_chosen_instead(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    page = opened(robot, siti)
    robot.fill(phone=MINE, address="Gang 9")
    another_changes(office, siti, phone=THEIRS)

    def take_theirs(dialog: ClashDialog) -> None:
        press("phone_saved", dialog)
        press("keep", dialog)

    answering(take_theirs)
    assert page.save()
    now = kept(office, siti)
    assert (now.phone, now.address) == (THEIRS, "Gang 9")


def test_going_back_saves_nothing_and_loses_nothing(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    page = opened(robot, siti)
    robot.fill(phone=MINE)
    another_changes(office, siti, phone=THEIRS)
    for _ in range(2):
        asked = answering(partial(press, "stay"))
        assert not page.save()
        assert asked == ["phone"]
        assert robot.text("phone") == "0812-0000-0001"
        assert page.form.dirty
    assert kept(office, siti).phone == THEIRS


def test_what_another_record_went_through_is_no_matter(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    with office.write(ACT, CLERK) as session:
        other = service.add(session, a_person(full_name="Budi Contoh", nik=nik(11))).id
    page = opened(robot, siti)
    robot.fill(phone=MINE)
    another_changes(office, other, phone=THEIRS)
    assert page.save()
    assert kept(office, siti).phone == MINE


def test_a_resident_who_was_deleted_meanwhile_is_not_brought_back_by_saving(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    page = opened(robot, siti)
    robot.fill(phone=MINE)
    with office.write(acts.REMOVE, CLERK) as session:
        service.remove(session, siti)
    assert not page.save()
    assert "tidak ada lagi" in robot.text("message_words")
    assert kept(office, siti).phone == BEFORE


def test_a_draft_of_yesterday_asks_about_what_was_changed_since(
    robot: ScreenRobot, office: Database, siti: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(robot, siti)
    robot.fill(phone=MINE)
    page.keep_draft()
    page.context.shelf.wait()
    another_changes(office, siti, phone=THEIRS, address="Gang 3")
    monkeypatch.setattr("dme_desktop.ui.ask.resume_draft", lambda *_: "resume")
    asked = answering(partial(press, "keep"))
    page = opened(robot, siti)
    assert sorted(asked) == ["address", "phone"]
    assert page.save()
    now = kept(office, siti)
    assert (now.phone, now.address) == (MINE, "Gang 3")


@pytest.mark.faults
def test_no_order_of_two_changes_loses_one_unseen(
    robot: ScreenRobot, office: Database, siti: str, record_property: Callable[[str, object], None]
) -> None:
    """Whatever either wrote is in the file, or its field was asked about."""
    chance, fields = random.Random(13), ("phone", "address", "birth_place")
    for number in range(ORDERS):
        mine = {one: _said(one, 2 * number) for one in fields if chance.random() < HALF}
        theirs = {one: _said(one, 2 * number + 1) for one in fields if chance.random() < HALF}
        page = opened(robot, siti)
        early = chance.random() < HALF
        if early and theirs:
            another_changes(office, siti, **theirs)
        robot.fill(**mine)
        if not early and theirs:
            another_changes(office, siti, **theirs)
        asked = answering(partial(press, "keep"), only_if=bool(theirs))
        assert page.save()
        now = kept(office, siti)
        assert {one: getattr(now, one) for one in theirs | mine} == theirs | mine
        assert set(theirs) == set(asked)
    record_property("tried", ORDERS)


def _said(field: str, number: int) -> str:
    return f"+62813{number:08}" if field == "phone" else f"Gang {100 + number}"
