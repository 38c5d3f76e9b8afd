"""From one person to the next in the order of the list, and back to the row of the last one."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from dme_desktop.app.person import screen
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.people.screen import build
from dme_desktop.people.screen.book import ResidentsBook
from dme_desktop.people.service import add
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.app.person.test_screen import press
from tests.examples import a_person, nik
from tests.robots import ScreenRobot

NAMES = ("Amaq Contoh", "Inaq Contoh", "Nining Lainnya", "Papuq Contoh")


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:
    """Give the list of four residents, in a window that finds a person's page."""
    with office.write(ACT, CLERK) as session:
        for n, name in enumerate(NAMES):
            add(session, a_person(nik=nik(n + 40), full_name=name))
    room = build(context)

    def bring(address: Address) -> None:
        is_person = address.place == addresses.PEOPLE and not address.verb
        screen.show(room, address) if is_person else room.open(address)

    context.desk.open_asked.connect(bring)
    robot = ScreenRobot(qtbot, room)
    return robot.wait_until(lambda: book_of(robot).listing.model.rowCount() == len(NAMES))


def room_of(robot: ScreenRobot) -> Room:
    """Return the room."""
    assert isinstance(robot.screen, Room)
    return robot.screen


def book_of(robot: ScreenRobot) -> ResidentsBook:
    """Return the list of the room."""
    book = room_of(robot).widget(0)
    assert isinstance(book, ResidentsBook)
    return book


def shown(robot: ScreenRobot) -> str:
    """Return whose page is seen, "" on the list."""
    page = room_of(robot).page
    title = page.header.findChild(QLabel, "title")
    return title.text() if isinstance(page, PersonPage) and isinstance(title, QLabel) else ""


def place(robot: ScreenRobot) -> str:
    """Return the place that is told."""
    return robot.find(QLabel, "place_in_list").text()


def filtered(robot: ScreenRobot, words: str, count: int) -> None:
    """Leave out of the list whose name does not hold the words."""
    book_of(robot).search(words)
    robot.wait_until(
        lambda: (
            book_of(robot).listing.model.rowCount() == count
            and not book_of(robot).listing.model.is_reading
        )
    )


def test_keys_go_through_the_list_as_it_is_filtered_and_esc_leads_to_the_last_one(
    robot: ScreenRobot,
) -> None:
    filtered(robot, "contoh", 3)
    book_of(robot).focus_rows()
    press(robot, "Home", "Return")
    robot.wait_until(lambda: bool(shown(robot)))
    first = shown(robot)
    assert place(robot) == "1 dari 3"
    press(robot, "PgDown")
    robot.wait_until(lambda: shown(robot) != first)
    second = shown(robot)
    press(robot, "PgDown")
    robot.wait_until(lambda: shown(robot) != second)
    assert {first, second, shown(robot)} == {"Amaq Contoh", "Inaq Contoh", "Papuq Contoh"}
    assert place(robot) == "3 dari 3"
    assert not robot.find(QToolButton, "next").isEnabled()
    press(robot, "PgUp")
    robot.wait_until(lambda: shown(robot) == second)
    press(robot, "Esc")
    robot.wait_until(lambda: not shown(robot))
    listing = book_of(robot).listing
    assert listing.view.currentIndex().data() == second
    assert robot.focused() is listing.view


def test_keys_follow_the_order_that_was_chosen(robot: ScreenRobot) -> None:
    book_of(robot).focus_rows()
    press(robot, "Alt+1")
    robot.wait_until(lambda: not book_of(robot).listing.model.is_reading)
    press(robot, "Alt+1")
    robot.wait_until(lambda: not book_of(robot).listing.model.is_reading)
    press(robot, "Home", "Return")
    robot.wait_until(lambda: shown(robot) == "Papuq Contoh")
    press(robot, "PgDown")
    robot.wait_until(lambda: shown(robot) == "Nining Lainnya")


def test_whom_another_section_asked_for_has_no_place_in_this_list(
    robot: ScreenRobot, context: Context
) -> None:
    book_of(robot).listing.view.selectRow(1)
    person_id = book_of(robot).listing.selected_id()
    with room_of(robot).asked_by("today"):
        context.desk.open_asked.emit(addresses.PEOPLE.of(person_id))
    robot.wait_until(lambda: bool(shown(robot)))
    assert not robot.find(QToolButton, "next").isVisible()


def test_the_header_says_how_many_of_all_are_seen(robot: ScreenRobot) -> None:
    robot.wait_until(lambda: robot.text("badge") == "4 orang")
    filtered(robot, "contoh", 3)
    robot.wait_until(lambda: robot.text("badge") == "3 dari 4 orang")
