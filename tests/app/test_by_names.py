"""The program by what a screen reader is told, and by nothing else.

It is asked through QAccessible inside the process: what the bus of a desktop would pass on.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.app.main import Program
from dme_desktop.people.model import Person
from dme_desktop.ui import ask
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import journeys
from tests.app.conftest import Start, remember
from tests.examples import nik

Role = QAccessible.Role
TEXT = {Role.EditableText}
ACTED_ON = {Role.EditableText, Role.Button, Role.CheckBox, Role.RadioButton, Role.List, Role.Table}


@pytest.fixture
def program(start: Start, founded: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a village that has nobody yet; nothing is asked when it closes."""
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    remember(founded)
    program = start(founded)
    program.window.resize(1366, 696)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


class Listener:
    """Somebody who hears the window: finds by role and name, presses and types."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program

    def heard(self) -> Iterator[QAccessibleInterface]:
        """Yield all that is seen of the window, in the order it is told."""
        yield from _within(QAccessible.queryAccessibleInterface(self.program.window))

    def find(self, roles: set[QAccessible.Role], name: str) -> QAccessibleInterface:
        """Return the first thing of a role with this name; it must be there."""
        found = next(
            (one for one in self.heard() if one.role() in roles and called(one) == name), None
        )
        assert found is not None, f"nothing is called {name}"
        return found

    def press(self, name: str) -> None:
        """Press the button with this name, as a screen reader asks for it."""
        act(self.find({Role.Button}, name), "Press")

    def go(self, room: str) -> None:
        """Choose a room in the list of rooms."""
        rooms = self.find({Role.List}, "Ruang")
        names = [
            rooms.child(place).text(QAccessible.Text.Name).strip()
            for place in range(rooms.childCount())
        ]
        act(rooms.child(names.index(room)), "Toggle")
        here = self.program.window._nav
        self.qtbot.waitUntil(lambda: called_here(here) == room and self.is_still())

    def write(self, answers: Mapping[str, str]) -> None:
        """Write into fields by their names."""
        for name, text in answers.items():
            act(self.find(TEXT, name), "SetFocus")
            here = QApplication.focusWidget()
            assert here is not None
            QTest.keyClicks(here, text)
            QApplication.processEvents()

    def is_still(self) -> bool:
        """Say whether a room is there and takes keys."""
        typed = self.program.window._typed
        return self.program.window.room() is not None and not typed._is_waiting and not typed._kept

    def is_called(self, roles: set[QAccessible.Role], name: str) -> bool:
        """Say whether something of a role has this name by now."""
        return any(one.role() in roles and called(one) == name for one in self.heard())


def _within(told: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if told is None or not told.isValid():
        return
    if told.state().invisible:
        return
    yield told
    if told.role() not in {Role.Table, Role.ComboBox}:
        for place in range(told.childCount()):
            yield from _within(told.child(place))
    else:
        for place in range(told.childCount()):
            child = told.child(place)
            if child is not None and child.role() is Role.EditableText:
                yield child


def called_here(rooms: QListWidget) -> str:
    """Return the name of the room that is chosen."""
    item = rooms.currentItem()
    return item.text().strip() if item is not None else ""


def called(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name).strip()


def act(one: QAccessibleInterface, name: str) -> None:
    """Do what is offered under a name, "Press" or "SetFocus"."""
    offered = one.actionInterface()
    assert name in offered.actionNames()
    offered.doAction(name)
    QApplication.processEvents()


@pytest.fixture
def listener(qtbot: QtBot, program: Program) -> Listener:
    """Give somebody who hears the window."""
    return Listener(qtbot, program)


def test_every_room_is_chosen_by_name_and_all_in_it_that_can_be_acted_on_has_one(
    listener: Listener,
) -> None:
    rooms = listener.find({Role.List}, "Ruang")
    names = [rooms.child(n).text(QAccessible.Text.Name) for n in range(rooms.childCount())]
    chosen = [name.strip() for name in names if name.startswith(" ")]
    assert {"Hari ini", "Pekerja", "Kasus", "Surat", "Cadangan", "Pengaturan"} <= set(chosen)
    silent: dict[str, int] = {}
    for name in chosen:
        listener.go(name)
        for one in listener.heard():
            if one.role() in ACTED_ON and not called(one):
                silent[name] = silent.get(name, 0) + 1
    assert silent == {}


def test_a_worker_is_registered_by_names_alone(listener: Listener) -> None:
    listener.go("Pekerja")
    listener.qtbot.waitUntil(lambda: listener.is_called({Role.Button}, "Daftarkan pekerja"))
    listener.press("Daftarkan pekerja")
    listener.qtbot.waitUntil(lambda: listener.is_called(TEXT, "Nama lengkap"))
    number = nik()
    listener.write(
        {
            "NIK": number, "Nama lengkap": "Siti Terdengar", "Tempat lahir": "Jenggik",
            "Dusun": "Montong", "Nama keluarga": "Amaq Terdengar", "Hubungan": "Suami",
            "Nomor HP keluarga": "081234567890", "Negara tujuan": "Malaysia",
            "P3MI": "PT Contoh", "Jabatan/pekerjaan": "Pekerja kebun",
            "Sumber informasi kerja": "Dinas", "Masa kontrak (bulan)": "24",
            "Catatan wawancara keluarga": "Keluarga tahu.",
        }
    )  # fmt: skip
    listener.press("Simpan")

    def kept() -> str | None:
        with listener.program.context.db.read() as session:
            return session.scalar(select(Person.id).where(Person.nik == number))

    listener.qtbot.waitUntil(lambda: kept() is not None)
    with listener.program.context.db.read() as session:
        person_id = kept()
        assert person_id is not None
        journey = journeys.under_way(session, person_id)
        assert journey is not None
        assert (journey.stage, journey.country) == (Stage.CPMI, "MY")
