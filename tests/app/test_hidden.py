"""Who only checks, or only keeps the machine, sees no number of a resident on any page.

`DME_LONG=1` opens every page that one room can ask of another too.
"""

import os
import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.accounts import service as accounts
from dme_desktop.app.main import Program
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.people.model import Person
from dme_desktop.ui import ask, picking
from dme_desktop.ui.room import Room
from dme_desktop.workers.model import DocumentType, WorkerDocument
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.app.conftest import Start
from tests.app.test_rooms import GUEST_OF, READY, asked, in_room
from tests.examples import a_registration, nik

EVERY_PAGE = "DME_LONG" in os.environ  # a third of a minute; the rooms alone take a few seconds
ROWS = 60  # of a list that are looked at
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole)
READ: dict[type[QWidget], Callable[..., str]] = {
    QLabel: QLabel.text,
    QAbstractButton: QAbstractButton.text,
    QLineEdit: QLineEdit.text,
    QPlainTextEdit: QPlainTextEdit.toPlainText,
    QTextEdit: QTextEdit.toPlainText,
    QComboBox: QComboBox.currentText,
}


def words(window: QWidget) -> Iterator[str]:
    """Yield all that is written anywhere in a window, seen now or after a turn of the wheel."""
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        yield from (read(widget) for kind, read in READ.items() if isinstance(widget, kind))
        if isinstance(widget, QAbstractItemView) and widget.model():
            yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(ROWS, model.rowCount())):
        first = model.index(row, 0)
        columns = range(100)
        for column in columns:
            cell = first.sibling(row, column)
            if not cell.isValid():
                break
            yield from (str(cell.data(role)) for role in ROLES)


def numbers_of(program: Program) -> set[str]:
    """Return the figures by which somebody could be known or called."""
    with program.context.db.read() as session:
        people = session.scalars(select(Person)).all()
        found = {n for one in people for n in (one.nik, one.family_card_no, one.phone) if n}
        passport = WorkerDocument.type == DocumentType.PASPOR
        found |= {n for n in session.scalars(select(WorkerDocument.number).where(passport)) if n}
    return {figures(one) for one in found if len(figures(one)) >= 7}


def figures(text: str) -> str:
    """Return a number without what is written between its figures, and without its country."""
    return re.sub(r"[ .\-+]", "", text).removeprefix("62")


def seen(window: QWidget, numbers: set[str]) -> set[str]:
    written = "\n".join(map(figures, words(window)))
    return {one for one in numbers if one in written}


@pytest.mark.parametrize("role", [Role.AUDITOR, *([Role.ADMIN] if EVERY_PAGE else [])])
def test_no_page_shows_a_number_of_a_resident_to_who_needs_it_not(
    qtbot: QtBot, start: Start, rehearsed: object, monkeypatch: pytest.MonkeyPatch, role: Role
) -> None:
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "")
    monkeypatch.setattr(picking, "pick", lambda *_, **__: "")
    program = start(rehearsed, demo=True)
    with program.context.db.write(ACT, CLERK) as session:
        told = a_registration(person={"full_name": "Contoh Terakhir", "nik": nik(9123)})
        worker = registration.register(session, told)[0].id
    addresses, numbers = asked(program, worker).values(), numbers_of(program)
    assert len(numbers) > 30
    who = Who("Pemeriksa", frozenset({role}))
    monkeypatch.setattr(accounts, "at_work", lambda *_: who)
    program.context.who = who
    found = {name: seen(shown(in_room(qtbot, program, name)), numbers) for name in READY}
    for address in addresses if EVERY_PAGE else ():
        section = GUEST_OF.get(address.section, address.section)
        if section in READY:
            program.context.desk.open_asked.emit(address)
            found[str(address)] = seen(shown(in_room(qtbot, program, section)), numbers)
    assert program.context.who == who
    assert {page: told for page, told in found.items() if told} == {}


def shown(room: Room) -> QWidget:
    page = room.currentWidget()
    assert page is not None
    return page
