"""The search box while rooms are still loading: what is typed is looked for, and nothing else."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app import main
from dme_desktop.app import sections as rooms
from dme_desktop.app.main import Program
from dme_desktop.app.shell.rooms import Factory, Section
from dme_desktop.people import service as people
from dme_desktop.people.screen import PeopleRoom
from dme_desktop.people.screen.resident import ResidentPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.examples import a_person, nik
from tests.patience import PATIENCE

NAMES = ("Amaq Sampel", "Baiq Percobaan", "Siti Contohwati")


class Door:
    """Holds rooms back until a test lets them be loaded."""

    def __init__(self) -> None:
        self.may_open = threading.Event()

    def behind(self, load: Callable[[], Factory]) -> Callable[[], Factory]:
        """Return a loader that waits."""

        def wait() -> Factory:
            assert self.may_open.wait(PATIENCE / 1000)
            return load()

        return wait


def _today(context: Context) -> Room:
    return Room(context, Page("Hari ini"))


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """Let the window have the start page, and the residents behind a door."""
    held = Door()
    monkeypatch.setattr(
        main,
        "sections",
        lambda profile: [
            Section("today", "Hari ini", "house", lambda: _today),
            *(
                one._replace(load=held.behind(one.load))
                for one in rooms.sections(profile)
                if one.name == "people"
            ),
        ],
    )
    yield held
    held.may_open.set()


@pytest.fixture
def program(qtbot: QtBot, door: Door, start: Start, founded: Path) -> Program:
    """Give the window of a village with three residents, on its start page."""
    assert not door.may_open.is_set()
    remember(founded)
    program = start(founded)
    with program.context.db.write(ACT, CLERK) as session:
        for serial, name in enumerate(NAMES, 1):
            people.add(session, a_person(full_name=name, nik=nik(serial)))
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


def box_of(program: Program) -> QLineEdit:
    """Return the search box, with the cursor in it."""
    program.window.focus_search()
    box = program.window.findChild(QLineEdit, "search")
    assert isinstance(box, QLineEdit)
    return box


def names(program: Program) -> list[str]:
    """Return the names the list of residents shows, none while there is no list."""
    room = program.window.room()
    if not isinstance(room, PeopleRoom):
        return []
    table = room.findChild(QTableView, "table")
    assert table is not None
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(widget.window().focusWidget() or widget, key)


def test_the_first_search_of_the_day_is_answered_when_its_room_is_there(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    box = box_of(program)
    QTest.keyClicks(box, "contohwati")
    press(box, Qt.Key.Key_Return)
    assert (program.window.section, box.text()) == ("people", "contohwati")
    door.may_open.set()
    qtbot.waitUntil(lambda: names(program) == [NAMES[2]])
    assert box.text() == "contohwati"


def test_enter_after_the_first_search_opens_who_was_looked_for(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    box = box_of(program)
    QTest.keyClicks(box, "contohwati")
    press(box, Qt.Key.Key_Return)
    press(box, Qt.Key.Key_Down)
    door.may_open.set()
    qtbot.waitUntil(lambda: isinstance(program.window.focusWidget(), QTableView))
    press(box, Qt.Key.Key_Return)
    room = program.window.room()
    assert isinstance(room, PeopleRoom)
    qtbot.waitUntil(lambda: isinstance(room.page, ResidentPage))
    page = room.page
    assert isinstance(page, ResidentPage)
    assert page.form.values()["full_name"] == NAMES[2]


def test_words_typed_while_the_room_loads_stay_and_are_looked_for(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    program.window.go("people")
    box = box_of(program)
    QTest.keyClicks(box, "percobaan")
    press(box, Qt.Key.Key_Return)
    door.may_open.set()
    qtbot.waitUntil(lambda: names(program) == [NAMES[1]])
    assert (program.window.section, box.text()) == ("people", "percobaan")


def test_words_that_no_list_has_looked_for_go_with_the_clerk_to_the_next_room(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    box = box_of(program)
    QTest.keyClicks(box, "sampel")
    program.window.go("people")
    qtbot.waitUntil(lambda: names(program) == [NAMES[0]])
    program.window.go("today")
    assert not box.text()  # they were answered


def test_words_typed_over_an_open_form_are_looked_for_in_the_list_on_enter(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    program.window.go("people")
    qtbot.waitUntil(lambda: len(names(program)) == len(NAMES))
    room = program.window.room()
    assert isinstance(room, PeopleRoom)
    room.page.new()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: isinstance(room.page, ResidentPage))
    box = box_of(program)
    QTest.keyClicks(box, "sampel")
    press(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(program) == [NAMES[0]])
    assert room.currentIndex() == 0
