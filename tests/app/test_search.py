"""The one search: from the first second, over all rooms, by keyboard; and the filter of a room."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app import main
from dme_desktop.app import sections as rooms
from dme_desktop.app.main import Program
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.app.shell.rooms import Factory, Section
from dme_desktop.people import service as people
from dme_desktop.people.screen import PeopleRoom
from dme_desktop.ui import as_read, ask, room
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.examples import a_person, nik
from tests.patience import PATIENCE

SOON = 100  # ms, in which a question would have been answered
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


class Desk(Page):
    """A start page with a button to give the keyboard back to."""

    def __init__(self) -> None:
        super().__init__("Hari ini")
        self.button = self.add_action("act", "Tindakan", lambda: None)


def _today(context: Context) -> Room:
    return Room(context, Desk())


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


def answers(program: Program) -> list[str]:
    """Return what the search shows, line by line; none while it is closed."""
    found = program.window.findChild(QListWidget, "found")
    assert found is not None
    if not found.isVisible():
        return []
    return [found.item(row).text().partition("\n")[0] for row in range(found.count())]


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(widget.window().focusWidget() or widget, key)


def opened(program: Program) -> PersonPage | None:
    """Return the page of a person that is seen."""
    room = program.window.room()
    return room.page if room and isinstance(room.page, PersonPage) else None


def name_on(program: Program) -> str:
    """Return whose page is seen."""
    page = opened(program)
    title = page.findChild(QLabel, "title") if page else None
    assert title is not None
    return title.text()


def test_a_slip_is_forgiven_and_enter_opens_the_best_although_its_room_still_loads(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    box = box_of(program)
    QTest.keyClicks(box, "contohwaty")
    qtbot.waitUntil(lambda: answers(program) == ["Penduduk", NAMES[2]])
    press(box, Qt.Key.Key_Return)
    assert (program.window.section, box.text(), answers(program)) == ("people", "", [])
    door.may_open.set()
    qtbot.waitUntil(lambda: opened(program) is not None)
    assert name_on(program) == NAMES[2]


def test_enter_before_the_answer_waits_for_it(qtbot: QtBot, program: Program, door: Door) -> None:
    door.may_open.set()
    box = box_of(program)
    QTest.keyClicks(box, "percobaan")
    press(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened(program) is not None)
    assert name_on(program) == NAMES[1]


def test_keys_that_come_while_a_room_loads_are_typed_once_it_is_there(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    program.window.go("people")
    window = program.window
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F3)
    QTest.keyClicks(window.focusWidget() or window, "sampel")
    door.may_open.set()
    qtbot.waitUntil(lambda: names(program) == [NAMES[0]])


def test_no_key_is_lost_when_another_room_has_read_while_the_one_that_is_seen_loads(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    """Ctrl+N and the first letters of a clerk who knows the way, sent before anything is there."""
    window, had_read = program.window, threading.Event()
    today = window.room()
    assert today is not None
    today.fetch(lambda: had_read.wait(PATIENCE / 1000), lambda _: None)
    window.go("people")
    QTest.keySequence(window.focusWidget() or window, QKeySequence("Ctrl+N"))
    QTest.keyClicks(window.focusWidget() or window, "5203")
    with qtbot.waitSignal(today.is_there):
        had_read.set()
    door.may_open.set()
    qtbot.waitUntil(lambda: bool(window.findChildren(FormPage)))
    nik_line = window.findChildren(FormPage)[0].form.editor("nik")
    qtbot.waitUntil(lambda: nik_line.draft() == "5203")
    window.findChildren(FormPage)[0].form.set_dirty(False)


def test_what_is_typed_after_a_key_is_not_lost_in_the_search(
    qtbot: QtBot, program: Program, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the cursor in the box, Ctrl+N and at once the number: the form is still being read."""
    window, may_read, read = program.window, threading.Event(), as_read.reading
    door.may_open.set()
    window.go("people")
    qtbot.waitUntil(lambda: isinstance(window.room(), PeopleRoom))

    def slowly(*given: Any) -> object:
        assert may_read.wait(PATIENCE / 1000)
        return read(*given)

    monkeypatch.setattr(room, "reading", slowly)
    box = box_of(program)
    QTest.keySequence(box, QKeySequence("Ctrl+N"))
    QTest.keyClicks(window.focusWidget() or window, "5203")
    may_read.set()
    qtbot.waitUntil(lambda: bool(window.findChildren(FormPage)))
    nik_line = window.findChildren(FormPage)[0].form.editor("nik")
    qtbot.waitUntil(lambda: nik_line.draft() == "5203")
    assert box.text() == ""
    window.findChildren(FormPage)[0].form.set_dirty(False)


def test_a_window_that_is_closed_in_a_hurry_types_first_what_was_pressed_before(
    qtbot: QtBot, program: Program, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+N, a number, and the window is closed before the form is there: it asks about that."""
    window, asked = program.window, list[str]()

    def stay(page: FormPage, _: str) -> str:
        asked.append(page.form.editor("nik").draft())
        return "discard"

    monkeypatch.setattr(ask, "save_or_not", stay)
    window.go("people")
    QTest.keySequence(window.focusWidget() or window, QKeySequence("Ctrl+N"))
    QTest.keyClicks(window.focusWidget() or window, "5203")
    assert not window.close()
    assert window.isVisible()
    door.may_open.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert asked == ["5203"]


def test_a_window_that_is_closed_twice_waits_no_longer(program: Program, door: Door) -> None:
    window = program.window
    window.go("people")
    QTest.keyClicks(window.focusWidget() or window, "5203")
    assert not window.close()
    door.may_open.set()  # the thread that loads may end; nothing is typed before the next event
    assert window.close()


def test_what_is_typed_before_a_question_over_the_window_is_written_into_it(
    qtbot: QtBot, program: Program
) -> None:
    window, may_answer, chosen = program.window, threading.Event(), list[str | None]()
    today = window.room()
    assert today is not None

    def ask_name(_: object) -> None:
        chosen.append(ask.line(today, "Laptop yang lain disebut apa?", "Siapkan"))

    today.page.read_first(lambda: may_answer.wait(PATIENCE / 1000), ask_name)
    QTest.keyClicks(window.focusWidget() or window, "Kader")
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    may_answer.set()
    qtbot.waitUntil(lambda: chosen == ["Kader"])


def test_a_bare_question_is_not_answered_by_what_was_typed_before_it_was_seen(
    qtbot: QtBot, program: Program
) -> None:
    window, may_answer, chosen = program.window, threading.Event(), list[str]()
    today = window.room()
    assert today is not None

    def ask_draft(_: object) -> None:
        QTimer.singleShot(SOON, close_question)
        chosen.append(ask.resume_draft(today, "Siti Contohwati", "hari ini"))

    def close_question() -> None:
        asked = QApplication.activeModalWidget()
        assert asked is not None
        press(asked, Qt.Key.Key_Escape)

    today.page.read_first(lambda: may_answer.wait(PATIENCE / 1000), ask_draft)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    may_answer.set()
    qtbot.waitUntil(lambda: chosen == ["later"])


def test_the_arrows_pass_over_the_names_of_groups(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    box = box_of(program)
    QTest.keyClicks(box, "5203")  # of every NIK
    qtbot.waitUntil(lambda: answers(program) == ["Penduduk", *NAMES])
    press(box, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert NAMES[1] in box.accessibleDescription()
    press(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened(program) is not None)


def test_who_was_moved_to_is_opened_although_newer_words_are_not_answered_yet(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    box = box_of(program)
    QTest.keyClicks(box, "5203")
    qtbot.waitUntil(lambda: answers(program) == ["Penduduk", *NAMES])
    QTest.keyClicks(box, nik(3).removeprefix("5203"))
    press(box, Qt.Key.Key_Down, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened(program) is not None)
    assert name_on(program) == NAMES[1]


def test_rooms_are_found_by_name(qtbot: QtBot, program: Program, door: Door) -> None:
    door.may_open.set()
    box = box_of(program)
    QTest.keyClicks(box, "pendud")
    qtbot.waitUntil(lambda: answers(program) == ["Ruang", "Penduduk"])
    press(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(names(program)) == len(NAMES))
    assert not box.hasFocus()  # the keyboard is in the room
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTableView))


def test_a_room_that_is_called_just_so_comes_before_who_is_called_alike(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    alike = "Penduduk Percobaan"
    with program.context.db.write(ACT, CLERK) as session:
        people.add(session, a_person(full_name=alike, nik=nik(7)))
    box = box_of(program)
    QTest.keyClicks(box, "penduduk")
    qtbot.waitUntil(lambda: answers(program) == ["Ruang", "Penduduk", "Penduduk", alike])
    QTest.keyClicks(box, " p")
    qtbot.waitUntil(lambda: answers(program)[:2] == ["Penduduk", alike])


def test_what_was_looked_for_has_the_keyboard_also_where_there_are_no_rows(
    qtbot: QtBot, program: Program
) -> None:
    box = box_of(program)
    box.setFocus()
    QTest.keyClicks(box, "hari ini")
    qtbot.waitUntil(lambda: answers(program) == ["Ruang", "Hari ini"])
    press(box, Qt.Key.Key_Return)
    room = program.window.room()
    assert room is not None
    qtbot.waitUntil(room.page.hasFocus)


def test_esc_closes_and_gives_the_keyboard_back(qtbot: QtBot, program: Program) -> None:
    room = program.window.room()
    assert room is not None
    assert isinstance(room.page, Desk)
    room.page.button.setFocus()
    box = box_of(program)
    QTest.keyClicks(box, "sampel")
    qtbot.waitUntil(lambda: len(answers(program)) == 2)
    press(box, Qt.Key.Key_Escape)
    assert (box.text(), answers(program)) == ("", [])
    assert room.page.button.hasFocus()


def test_what_nobody_is_called_is_said(qtbot: QtBot, program: Program) -> None:
    box = box_of(program)
    QTest.keyClicks(box, "zzzzzz")
    said = program.window.findChild(QLabel, "search_said")
    assert said is not None
    qtbot.waitUntil(lambda: said.text().startswith("Tidak ada yang cocok"))
    assert said.isVisible()


def test_the_filter_of_a_room_stands_apart_from_the_search(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    program.window.go("people")
    qtbot.waitUntil(lambda: len(names(program)) == len(NAMES))
    program.window.focus_filter()
    window = program.window
    QTest.keyClicks(window.focusWidget() or window, "baiq")
    qtbot.waitUntil(lambda: names(program) == [NAMES[1]])
    assert not box_of(program).text()
    program.window.focus_filter()
    press(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(program)) == len(NAMES))


def test_more_than_is_shown_is_seen_in_the_list_of_the_room(
    qtbot: QtBot, program: Program, door: Door
) -> None:
    door.may_open.set()
    with program.context.db.write(ACT, CLERK) as session:
        for serial in range(10, 18):
            people.add(session, a_person(full_name=f"Amaq Tiruan {serial}", nik=nik(serial)))
    box = box_of(program)
    QTest.keyClicks(box, "tiruan")
    qtbot.waitUntil(lambda: answers(program)[-1:] == ["Lihat semua di Penduduk …"])
    press(box, Qt.Key.Key_Up)  # from the first there is no way up
    press(box, *[Qt.Key.Key_Down] * 5, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(names(program)) == 8)


def test_words_typed_before_the_file_is_open_are_looked_for_when_it_is(
    qtbot: QtBot, program: Program, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.window.close()
    program.leave()
    begin = Program._begin

    def typed_first(again: Program) -> None:
        assert not again.is_open
        QTest.keyClicks(box_of(again), "sampel")
        begin(again)

    monkeypatch.setattr(Program, "_begin", typed_first)
    again = start(founded)
    qtbot.waitUntil(lambda: answers(again) == ["Penduduk", NAMES[0]])
    assert box_of(again).hasFocus()


def test_the_enter_that_asks_for_a_page_is_not_pressed_in_it_too(
    qtbot: QtBot, program: Program
) -> None:
    """A list passes Enter on to what it stands in: by then the page is waited for."""
    window, may_answer, opened, entered = program.window, threading.Event(), Page("Isian"), []
    today = window.room()
    assert isinstance(today, Room)
    line, rows = QLineEdit(), QListWidget()
    line.returnPressed.connect(lambda: entered.append(line.text()))
    opened.body.addWidget(line)
    opened.setFocusProxy(line)
    rows.addItem("Surat")
    rows.setCurrentRow(0)
    rows.itemActivated.connect(
        lambda _: today.fetch(
            lambda: may_answer.wait(PATIENCE / 1000), lambda _: today.open_page(opened)
        )
    )
    today.page.body.addWidget(rows)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    QTest.keyClicks(window.focusWidget() or window, "12")
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    may_answer.set()
    qtbot.waitUntil(lambda: entered == ["12"])
