"""Who is at the keyboard: the door of an office with accounts, and a locked screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.accounts import acts, rules, service, signing_in
from dme_desktop.app.entrance.new_keys import NewSecretAfterCode
from dme_desktop.app.entrance.persons import SignIn
from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.ui import ask
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import Profile
from tests.accounts.people import OTHER, SECRET, added, begin
from tests.app.conftest import CODE, remember, seen
from tests.conftest import NOW, PASSPHRASE
from tests.pdf.golden import text_of

Start = Callable[..., Program]


@pytest.fixture
def staffed(founded: Path) -> Path:
    """Give the folder of a village in which two people come in by name."""
    db = Profile(founded, FixedClock(NOW)).open(PASSPHRASE, remember=False)
    added(db, begin(db), "Petugas Contoh", Role.OPERATOR)
    db.close()
    remember(founded)
    return founded


def asked(program: Program) -> SignIn:
    return program.window.findChildren(SignIn)[-1]  # one answered before may still be going


def page_of(program: Program) -> Any:
    room = program.window.room()
    return room.page if room else None


def answer(page: SignIn, name: str, secret: str) -> None:
    box = page._person
    box.setCurrentIndex(next(n for n in range(box.count()) if name in box.itemText(n)))
    line = page.findChild(QLineEdit, "secret")
    assert line is not None
    line.clear()
    QTest.keyClicks(line, secret)
    QTest.keyClick(line, Qt.Key.Key_Return)


def come_in(start: Start, folder: Path, qtbot: QtBot, name: str, secret: str) -> Program:
    """Start the program and come in by name, until the first room is there."""
    program = start(folder)
    page = seen(program)
    assert isinstance(page, SignIn)
    answer(page, name, secret)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


def lock(program: Program, qtbot: QtBot) -> None:
    """Press Ctrl+L in the window that is in front, and wait for the question."""

    def is_in_front() -> bool:
        program.window.activateWindow()
        return program.window.isActiveWindow()

    qtbot.waitUntil(is_in_front)
    where = program.window.focusWidget() or program.window
    QTest.keyClick(where, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.is_locked)


@pytest.mark.usefixtures("one_room")
def test_an_office_with_accounts_asks_who_works_before_anything_is_seen(
    start: Start, staffed: Path, qtbot: QtBot
) -> None:
    program = start(staffed)
    page = seen(program)
    assert isinstance(page, SignIn)
    answer(page, "Petugas", SECRET)  # of the other one
    qtbot.waitUntil(lambda: "tidak cocok" in page.message.text())
    assert not program.is_open
    answer(page, "Petugas", OTHER)
    qtbot.waitUntil(lambda: program.is_open)
    assert program.context.who.name == "Petugas Contoh"
    assert program.context.who.roles == {Role.OPERATOR}


@pytest.mark.usefixtures("one_room")
def test_a_locked_screen_shows_nothing_until_the_same_one_or_another_comes_in(
    start: Start, staffed: Path, qtbot: QtBot
) -> None:
    program = come_in(start, staffed, qtbot, "Sekretaris", SECRET)
    room = program.window.room()
    assert room is not None
    lock(program, qtbot)
    assert not room.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    answer(asked(program), "Sekretaris", SECRET)
    qtbot.waitUntil(lambda: not program.window.is_locked)
    assert program.window.room() is room
    assert room.isVisible()

    lock(program, qtbot)
    answer(asked(program), "Petugas", OTHER)
    qtbot.waitUntil(lambda: not program.window.is_locked)
    assert program.context.who.name == "Petugas Contoh"
    assert program.window.room() is not room
    label = program.window.findChild(QLabel, "operator")
    assert label is not None
    assert "Petugas Contoh" in label.text()


def test_after_a_handover_the_next_one_types_at_once_and_finds_the_minutes(
    start: Start, staffed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = come_in(start, staffed, qtbot, "Petugas", OTHER)
    program.window.open(addresses.HANDOVER)
    qtbot.waitUntil(lambda: type(page_of(program)).__name__ == "HandoverPage")
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "close")
    page = page_of(program)
    page.form.fill({"taker": "Sekretaris Contoh"})
    page.save()
    qtbot.waitUntil(lambda: program.window.is_locked)
    qtbot.waitUntil(lambda: type(page_of(program)).__name__ == "PreviewPage")
    cursor = program.window.focusWidget()
    assert cursor is asked(program).findChild(QLineEdit, "secret")  # not on what opened behind it
    answer(asked(program), "Sekretaris", SECRET)
    qtbot.waitUntil(lambda: not program.window.is_locked)
    qtbot.waitUntil(lambda: isinstance(page_of(program), PreviewPage))
    assert "BERITA ACARA SERAH TERIMA" in text_of(page_of(program).pdf)


@pytest.mark.usefixtures("one_room")
def test_who_may_not_fill_in_is_told_so_before_anything_is_typed(
    start: Start, founded: Path, qtbot: QtBot
) -> None:
    db = Profile(founded, FixedClock(NOW)).open(PASSPHRASE, remember=False)
    added(db, begin(db), "Pemeriksa Contoh", Role.AUDITOR)
    db.close()
    remember(founded)
    program = come_in(start, founded, qtbot, "Pemeriksa", OTHER)
    label = program.window.findChild(QLabel, "operator")
    assert isinstance(label, QLabel)
    assert label.text() == "Petugas: Pemeriksa Contoh · tidak mengisi data"
    program._lock()
    answer(asked(program), "Sekretaris", SECRET)
    qtbot.waitUntil(lambda: not program.window.is_locked)
    assert label.text() == "Petugas: Sekretaris Contoh"


@pytest.mark.usefixtures("one_room")
def test_what_lies_over_the_window_goes_when_it_locks(
    start: Start, founded: Path, qtbot: QtBot
) -> None:
    """A question, a menu with somebody's name: other programs left them over their locks."""
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    question, menu = Dialog(program.window), QMenu(program.window)
    menu.addAction("Siti Contohwati")
    question.open()
    menu.popup(program.window.pos())
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    program._lock()
    assert program.window.is_locked
    assert not menu.isVisible()
    assert not question.isVisible()


@pytest.mark.usefixtures("one_room")
def test_an_open_question_neither_holds_back_the_lock_nor_counts_as_nobody_there(
    start: Start, founded: Path, qtbot: QtBot
) -> None:
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    question = Dialog(program.window)
    QLineEdit(question)
    question.open()
    qtbot.waitUntil(lambda: question.windowHandle() is not None)
    handle = question.windowHandle()
    idle = program._idle
    assert idle is not None
    idle._watch(handle)  # what the first key in it does, where there is a desktop
    timer = idle._timer
    timer.start(30_000)
    qtbot.waitUntil(lambda: timer.remainingTime() < 29_500)
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert timer.remainingTime() > 29_500, "it counts anew"
    QTest.keyClick(handle, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.is_locked)
    assert not question.isVisible()


@pytest.mark.usefixtures("one_room")
def test_who_missed_too_often_is_told_before_and_sees_the_wait_run_down(
    start: Start, staffed: Path, qtbot: QtBot
) -> None:
    program = start(staffed)
    page = seen(program)
    assert isinstance(page, SignIn)
    told = []
    for number in range(rules.FREE_MISSES):
        answer(page, "Petugas", f"keliru nomor {number}")
        qtbot.waitUntil(lambda: not page.secret.isReadOnly() or page._tick.isActive())
        told.append(page.message.text())
    assert "menunggu" not in told[0]
    assert "Sesudah 2 kali keliru lagi harus menunggu." in told[2]
    assert "Sesudah 1 kali keliru lagi harus menunggu." in told[3]
    assert "Tunggu 1 menit 0 detik" in told[4]
    assert page.secret.isReadOnly()

    page._until = QDeadlineTimer(9_500)
    page._count_down()
    assert "Tunggu 10 detik lagi" in page.message.text()
    page._person.setCurrentIndex(1 - page._person.currentIndex())  # somebody else need not wait
    assert (page.message.text(), page.secret.isReadOnly()) == ("", False)

    answer(page, "Petugas", OTHER)  # the right one, too early
    qtbot.waitUntil(page._tick.isActive)
    page._until = QDeadlineTimer(0)
    page._count_down()
    assert (page.message.text(), page.secret.isReadOnly()) == ("", False)


@pytest.mark.usefixtures("one_room")
def test_where_nobody_can_give_a_new_secret_the_recovery_code_does_for_who_keeps_the_accounts(
    start: Start, staffed: Path, qtbot: QtBot
) -> None:
    program = start(staffed)
    page = seen(program)
    assert isinstance(page, SignIn)
    forgotten = page.findChild(QPushButton, "forgotten")
    assert forgotten is not None
    ways = page.findChild(QLabel, "ways")
    assert ways is not None
    assert not ways.isVisible()
    forgotten.click()
    assert ways.isVisible()
    assert "kode pemulihan dari amplop" in ways.text()
    answer(page, "Petugas", CODE)  # who only writes
    qtbot.waitUntil(lambda: "Pilih nama itu" in page.message.text())
    answer(page, "Sekretaris", CODE[:-1] + ("N" if CODE[-1] != "N" else "M"))
    qtbot.waitUntil(lambda: "Kode pemulihan tidak cocok" in page.message.text())
    answer(page, "Sekretaris", CODE.lower())
    qtbot.waitUntil(lambda: isinstance(seen(program), NewSecretAfterCode))

    made = seen(program)
    for name in ("passphrase", "passphrase_again"):
        line = made.findChild(QLineEdit, name)
        assert line is not None
        QTest.keyClicks(line, "sandi sekretaris yang baru")
    QTest.keyClick(made, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: program.is_open)
    assert program.context.who.name == "Sekretaris Contoh"
    db = program.context.db
    who = signing_in.come_in(db, program.context.who.account, "sandi sekretaris yang baru")
    assert who == program.context.who
    with db.read() as session:
        acts_done = session.scalars(select(AuditAct.detail)).all()
    assert "dengan kode pemulihan" in acts_done


@pytest.mark.usefixtures("one_room")
def test_one_clerk_locks_with_the_passphrase_of_the_village(
    start: Start, founded: Path, qtbot: QtBot
) -> None:
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    cursor = program.window.findChild(QWidget, "search")
    assert cursor is not None
    cursor.setFocus()
    lock(program, qtbot)
    line = asked(program).findChild(QWidget, "secret")
    assert line is not None
    QTest.keyClicks(line, "bukan kata sandi ini")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "tidak cocok" in asked(program).message.text())
    QTest.keyClicks(line, PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not program.window.is_locked)
    assert program.window.focusWidget() is cursor  # as it was left


@pytest.mark.usefixtures("one_room")
def test_an_account_that_is_closed_while_it_is_used_is_asked_for_another_one(
    start: Start, staffed: Path, qtbot: QtBot
) -> None:
    program = come_in(start, staffed, qtbot, "Petugas", OTHER)
    db, mine = program.context.db, program.context.who
    with db.read() as session:
        first = next(one for one in service.accounts(session) if one.id != mine.account)
    with db.write(acts.CLOSE, service.who_of(first)) as session:
        service.close(session, mine.account)
    qtbot.waitUntil(lambda: program.window.is_locked)


@pytest.mark.usefixtures("one_room")
def test_the_screen_locks_itself_when_nobody_touches_it(
    start: Start, staffed: Path, qtbot: QtBot
) -> None:
    program = come_in(start, staffed, qtbot, "Sekretaris", SECRET)
    idle = program._idle
    assert idle is not None
    assert idle._timer.interval() == 10 * 60_000  # as is usual where there are accounts
    idle._timer.setInterval(1)
    idle._timer.start()
    qtbot.waitUntil(lambda: program.window.is_locked)


@pytest.mark.usefixtures("one_room")
def test_a_practice_village_says_what_opens_it_when_it_is_locked(
    start: Start, rehearsed: Path, qtbot: QtBot
) -> None:
    """Windows locks it too, and whoever practises never chose a passphrase."""
    program = start(rehearsed, demo=True)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    lock(program, qtbot)
    told = asked(program).findChild(QLabel, "practice_secret")
    assert told is not None
    assert told.isVisible()
    line = asked(program).findChild(QWidget, "secret")
    assert line is not None
    QTest.keyClicks(line, told.text().rpartition(": ")[2])
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not program.window.is_locked)
