"""The clerk changes, the stick is lost, the key is changed, the laptop dies: the office goes on."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.accounts import acts, service
from dme_desktop.app.entrance.persons import SignIn
from dme_desktop.app.entrance.questions import DateQuestion, NumbersQuestion
from dme_desktop.app.entrance.unlock import Unlock
from dme_desktop.app.main import Program
from dme_desktop.backup import lost, restoring
from dme_desktop.backup import service as backups
from dme_desktop.backup.lost import Readable, Told
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people import service as people
from dme_desktop.vault import keys
from dme_desktop.vault.profile import Profile, WrongSecretError
from tests.accounts.people import OTHER, SECRET, added, begin
from tests.acts import ACT
from tests.app.conftest import is_shown, remember, seen
from tests.conftest import NOW, PASSPHRASE
from tests.examples import a_person

Start = Callable[..., Program]
NEXT = "padi menguning di sawah"


def typed(page: QWidget, secret: str) -> None:
    line = page.findChild(QLineEdit, "secret")
    assert line is not None
    QTest.keyClicks(line, secret)
    QTest.keyClick(line, Qt.Key.Key_Return)


def come_in(program: Program, qtbot: QtBot, name: str, secret: str) -> None:
    qtbot.waitUntil(lambda: isinstance(seen(program), SignIn))
    page = seen(program)
    assert isinstance(page, SignIn)
    names = [page._person.itemText(n) for n in range(page._person.count())]
    assert not any("Petugas Lama" in one for one in names)
    page._person.setCurrentIndex(next(n for n, one in enumerate(names) if name in one))
    typed(page, secret)
    qtbot.waitUntil(
        lambda: program.is_open or isinstance(seen(program), NumbersQuestion | DateQuestion)
    )
    if not program.is_open:  # after a copy came back: which numbers were given is told
        onward = seen(program).findChild(QPushButton, "next")
        assert onward is not None
        onward.click()
    qtbot.waitUntil(lambda: program.is_open)


@pytest.mark.usefixtures("one_room")
def test_the_office_goes_on_whatever_is_lost(
    start: Start, founded: Path, tmp_path: Path, qtbot: QtBot, clock: FixedClock
) -> None:
    stick, profile = tmp_path / "stik", Profile(founded, FixedClock(NOW))
    stick.mkdir()
    with closing(profile.open(PASSPHRASE, remember=False)) as db:
        keeper = begin(db)
        leaving = added(db, keeper, "Petugas Lama", Role.OPERATOR)
        with db.write(ACT, keeper) as session:
            people.add(session, a_person())
        old_copy = backups.create(db, profile, stick, clock).file
        with db.write(acts.CLOSE, keeper) as session:
            service.close(session, leaving.account)
        added(db, keeper, "Petugas Baru", Role.OPERATOR)

        verdict = lost.judged(Told(secret_along=True))  # the stick went with its passphrase
        assert verdict.readable is Readable.YES
        assert lost.CHANGE_KEY in verdict.todo
        profile.plan_next_key(db, NEXT, keys.new_recovery_code())
    remember(founded)

    program = start(founded)  # the program changes the key as it opens
    come_in(program, qtbot, "Petugas Baru", OTHER)
    db = program.context.db
    assert not profile.rotates()
    new_copy = backups.create(db, profile, stick, clock).file
    program.window.close()
    program.leave()
    with pytest.raises(WrongSecretError):
        profile.open(PASSPHRASE, remember=False)

    finder = Profile(tmp_path / "penemu", clock)  # what was said of the stick is true
    restoring.restore(old_copy, finder, PASSPHRASE)
    with pytest.raises(WrongSecretError):
        backups.verify(new_copy, secret=PASSPHRASE)

    laptop = Profile(tmp_path / "laptop baru", clock)  # the old one died
    restoring.restore(new_copy, laptop, NEXT)
    program = start(laptop.folder)
    page = seen(program)
    assert isinstance(page, Unlock)
    typed(page, NEXT)
    come_in(program, qtbot, "Sekretaris", SECRET)
    qtbot.waitUntil(lambda: is_shown(program))
    with program.context.db.read() as session:
        assert people.count_residents(session) == 1
    assert program.context.db.chain_break() is None
    assert not program.context.db.broken_seals()
