"""A lost stick: what the books know of it, and what each answer means."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.backup import lost, memory
from dme_desktop.backup.lost import Readable, Told
from dme_desktop.backup.screen.lost import LostStickPage
from dme_desktop.backup.screen.room import BackupRoom, build
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.ui.context import Context
from dme_desktop.vault import audit
from dme_desktop.vault.acts import EXPORT
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import CLERK


@pytest.mark.parametrize(
    ("told", "readable", "key", "breach"),
    [
        (Told(), Readable.NO, False, False),
        (Told(secret_known=True), Readable.MAYBE, True, True),
        (Told(secret_along=True), Readable.YES, True, True),
        (Told(open_files=True), Readable.YES, False, True),
        (Told(secret_along=True, secret_known=True, open_files=True), Readable.YES, True, True),
    ],
)
def test_each_answer_says_whether_it_can_be_read_and_what_to_do(
    told: Told, readable: Readable, *, key: bool, breach: bool
) -> None:
    verdict = lost.judged(told)
    assert verdict.readable is readable
    assert (lost.CHANGE_KEY in verdict.todo) is key
    assert (lost.BREACH in verdict.todo) is breach
    assert (lost.LOCKED in verdict.why) is not told.secret_along
    assert verdict.todo[-2:] == [lost.NEW_COPY, lost.WRITE_DOWN]


def test_the_books_tell_which_copies_went_outside_and_which_lists_left(
    db: Database, clock: FixedClock
) -> None:
    for day, (folder, outside) in enumerate((("E:/", True), ("C:/salin", False), ("F:/", True))):
        at = clock.now().replace(day=20 + day)
        memory.note(db, at, Path(folder), day + 1, f"{day}", outside=outside)
    with db.write(EXPORT.about("Daftar pekerja, 12 orang, untuk dinas"), CLERK) as session:
        audit.stand(session)
    with db.read() as session:
        known = lost.known(session)
    assert [(one.at.day, Path(one.folder)) for one in known.copies] == [
        (22, Path("F:/")),
        (20, Path("E:/")),
    ]
    assert len(known.exports) == 1
    assert "Daftar pekerja" in known.exports[0]


def test_the_page_answers_at_once(
    context: Context, profile: Profile, clock: FixedClock, qtbot: QtBot
) -> None:
    memory.note(context.db, clock.now(), Path("E:/"), 1, "a", outside=True)
    room = build(context, profile)
    qtbot.addWidget(room)
    assert isinstance(room, BackupRoom)
    room.show_lost()
    qtbot.waitUntil(lambda: isinstance(room.page, LostStickPage))
    why, todo = (room.page.findChild(QLabel, name) for name in ("why", "todo"))
    assert why
    assert todo
    assert "terkunci" in why.text()
    assert "3 x 24" not in todo.text()
    record = room.page.findChild(QPushButton, "record")
    assert record
    assert record.isHidden()
    for box in room.page.findChildren(QCheckBox):
        box.setChecked(True)
    assert "penemu dapat membuka" in why.text()
    assert todo.text().startswith("1. Ini kegagalan")
    asked: list[object] = []
    context.desk.open_asked.connect(asked.append)
    assert not record.isHidden()
    record.click()
    assert asked == [addresses.BREACH]  # the worksheet is one key away
