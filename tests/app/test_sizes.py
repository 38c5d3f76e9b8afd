"""Small windows in the real look: nothing a clerk must read is cut, every part is reached."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses
from dme_desktop.people.model import Person
from dme_desktop.reports.screen.page import ReportPage
from dme_desktop.ui import ask, picking
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.listing import RowsView
from dme_desktop.ui.room import Room
from dme_desktop.ui.sections import SectionButton
from dme_desktop.ui.theme import Theme
from dme_desktop.village.model import Village
from dme_desktop.workers.model import Journey
from tests.acts import ACT, CLERK
from tests.app.conftest import Start
from tests.app.cut import cut as page_cut
from tests.app.test_rooms import OLD_SCREEN, READY, in_room, out_of_reach, pages, settle
from tests.robots import ScreenRobot

TWICE = ((1920 // 2, 1080 // 2 - 36), (1366 // 2, 768 // 2 - 36))  # 200 %, less frame and task bar
SMALL = (OLD_SCREEN, *TWICE)


@pytest.fixture
def program(dressed: Theme, start: Start, rehearsed: Path) -> Iterator[Program]:
    """Give the window of a practice village in the look that a clerk sees."""
    dressed.follow("light")
    program = start(rehearsed, demo=True)
    yield program
    program.window.hide()


def shown_at(program: Program, size: tuple[int, int]) -> None:
    program.window.resize(*size)
    settle(program)


def is_whole(label: QLabel) -> bool:
    """Say whether every word of a label is seen."""
    if isinstance(label, Elided):
        return label.shown() == label.text()
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    return label.sizeHint().width() <= label.width()


def cut(part: QWidget) -> list[str]:
    """Return the words of a part that are not seen whole."""
    labels = part.findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible() and one.text() and not is_whole(one)]


@pytest.mark.parametrize("size", SMALL)
def test_the_start_page_is_read_whole(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    room = in_room(qtbot, program, "today")
    shown_at(program, size)
    assert cut(room.page) == []


def test_the_date_is_read_whole_beside_a_village_with_a_long_name(
    qtbot: QtBot, crowded: Program
) -> None:
    room = in_room(qtbot, crowded, "today")
    shown_at(crowded, TWICE[1])
    assert cut(room.page.header) == []


@pytest.mark.parametrize("size", SMALL)
def test_the_sections_of_a_form_without_room_for_them_are_behind_one_button(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    shown_at(program, size)
    program.context.desk.open_asked.emit(addresses.NEW_WORKER)
    room = in_room(qtbot, program, "workers")
    qtbot.waitUntil(lambda: isinstance(room.page, FormPage))
    page = room.page
    assert isinstance(page, FormPage)
    button = page.findChild(SectionButton, "folded_sections")
    listed = page.findChild(QListWidget, "form_sections")
    assert button is not None
    assert listed is not None
    qtbot.waitUntil(button.isVisible)
    assert not listed.isVisible()
    assert button in page.sections()
    qtbot.waitUntil(lambda: button.text().startswith("Bagian 1 dari 9: Identitas · "))
    button.click()
    menu = button.findChild(QMenu, "sections_menu")
    assert menu is not None
    words = [act.text() for act in menu.actions()]
    assert words[1] == "2  Alamat: Dusun"
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: button.text().startswith("Bagian 2 dari 9: Alamat"))
    assert page.form.focused() == "hamlet"
    program.window.resize(1366, 696)
    QApplication.processEvents()
    assert (button.isVisible(), listed.isVisible()) == (False, True)


@pytest.mark.parametrize("size", SMALL)
def test_no_part_of_the_form_of_a_worker_stands_out_at_the_side(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    with program.context.db.read(program.context.who) as session:
        worker = session.scalars(select(Journey.person_id)).first()
    assert worker
    shown_at(program, size)
    program.context.desk.open_asked.emit(addresses.WORKER_FORM.of(worker))
    room = in_room(qtbot, program, "workers")
    qtbot.waitUntil(lambda: isinstance(room.page, FormPage))
    areas = [one for one in room.page.findChildren(QScrollArea) if one.isVisible()]
    assert [one.horizontalScrollBar().maximum() for one in areas] == [0] * len(areas)
    rows = [
        line for line in room.page.findChildren(QLineEdit)
        if line.isVisible() and not line.text() and is_hint_cut(line)
    ]  # fmt: skip
    assert [line.placeholderText() for line in rows] == []


def is_hint_cut(line: QLineEdit) -> bool:
    """Say whether the words in an empty line are wider than it."""
    return line.fontMetrics().horizontalAdvance(line.placeholderText()) > line.width() - 8


@pytest.mark.parametrize("size", SMALL)
def test_the_key_of_the_search_box_is_read(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    in_room(qtbot, program, "today")
    shown_at(program, size)
    box = program.window.findChild(QLineEdit, "search")
    assert box is not None
    assert box.placeholderText().endswith("Ctrl+F")
    told = box.fontMetrics().horizontalAdvance(box.placeholderText())
    assert told < box.width() - 48


@pytest.mark.parametrize(("size", "fewest"), [(TWICE[1], 3), (OLD_SCREEN, 8), ((1366, 732), 11)])
@pytest.mark.parametrize("name", ["people", "workers", "remittances"])
def test_as_many_rows_are_seen_as_a_list_is_there_for(
    qtbot: QtBot, program: Program, name: str, size: tuple[int, int], fewest: int
) -> None:
    """A practice village has a line more at the top than the window of an office."""
    shown_at(program, size)
    room = in_room(qtbot, program, name)
    settle(program)
    view = room.page.findChild(RowsView)
    assert view is not None
    assert view.viewport().height() // view.verticalHeader().defaultSectionSize() >= fewest
    heads = view.horizontalHeader()
    assert heads.height() >= heads.fontMetrics().height() + 8  # no letter is cut below


def test_the_reports_lie_folded_above_the_one_that_is_seen(qtbot: QtBot, program: Program) -> None:
    shown_at(program, OLD_SCREEN)
    room = in_room(qtbot, program, "reports")
    folded = room.page.findChild(QLineEdit, "filter")
    assert folded is not None
    seen = folded.mapTo(room.page, folded.rect().bottomLeft()).y()
    assert seen < room.page.height() / 4  # the report begins right under it
    kinds = room.page.findChild(QListWidget, "kinds")
    table = room.page.findChild(QTableWidget, "numbers")
    assert kinds is not None
    assert table is not None
    for size in (OLD_SCREEN, TWICE[0]):
        shown_at(program, size)
        assert not kinds.isVisible()
        assert table.horizontalScrollBar().maximum() == 0
        card = table.mapTo(room.page, QPoint(0, 0)).y()
        assert card < 340  # pixels; nothing stands empty above it
    robot = ScreenRobot(qtbot, program.window)
    robot.press("F3")
    qtbot.waitUntil(kinds.isVisible)
    robot.write("kiriman uang").press("Return")
    qtbot.waitUntil(lambda: kinds.currentItem().text() == "Kiriman uang")
    page = room.page
    assert isinstance(page, ReportPage)
    page.focus_rows()
    qtbot.waitUntil(lambda: not kinds.isVisible())
    assert page.sections()[0] is page.shelf.filter
    shown_at(program, (1366, 696))
    assert kinds.isVisible()


HALF_AS_LARGE = (500, 300)  # what somebody leaves beside another program


def test_in_the_smallest_window_the_practice_is_named_in_one_line_and_no_word_is_cut(
    qtbot: QtBot, program: Program
) -> None:
    shown_at(program, HALF_AS_LARGE)
    banner = program.window.findChild(QLabel, "practice")
    assert banner is not None
    assert banner.height() < 2 * banner.fontMetrics().height()
    assert (banner.text(), is_whole(banner)) == ("LATIHAN: bukan data sebenarnya", True)
    room = in_room(qtbot, program, "reports")
    shown_at(program, HALF_AS_LARGE)
    links = [room.page.findChild(QPushButton, name) for name in ("own", "package")]
    assert [one.width() >= one.sizeHint().width() for one in links if one] == [True, True]
    shown_at(program, TWICE[1])
    assert banner.text().startswith("LATIHAN: desa contoh")


LONG_NAMES = (
    "Muhammad Zulkarnaen Abdurrahman Wahid Alamsya",
    "Baiq Nurul Hidayatullah Kusumaningsih Purnama",
)


@pytest.fixture
def crowded(program: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give a village with a long name, where every other person has one too."""
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "salah tulis")
    monkeypatch.setattr(picking, "pick", lambda *_, **__: "")
    with program.context.db.write(ACT, CLERK) as session:
        session.scalars(select(Village)).one().name = "Persiapan Labuhan Burung Selatan"
        people = session.scalars(select(Person).order_by(Person.id)).all()
        for place, one in enumerate(people[::2]):
            one.full_name = LONG_NAMES[place % 2]
    return program


@pytest.mark.timeout(900)
def test_nothing_is_cut_on_any_page_of_a_small_window(qtbot: QtBot, crowded: Program) -> None:
    with crowded.context.db.read(crowded.context.who) as session:
        worker = session.scalars(select(Journey.person_id)).first()
    assert worker
    found: dict[str, list[str]] = {}
    for name, room, _ in pages(qtbot, crowded, worker):
        for size in (OLD_SCREEN, TWICE[1]):
            shown_now(crowded, room, size)
            found[f"{name} at {size}"] = seen_cut(crowded, room)
    assert {name: some for name, some in found.items() if some} == {}


@pytest.mark.usefixtures("english")
def test_nothing_is_cut_in_any_room_of_a_small_window_in_english(
    qtbot: QtBot, crowded: Program
) -> None:
    found: dict[str, list[str]] = {}
    for name in READY:
        room = in_room(qtbot, crowded, name)
        for size in (OLD_SCREEN, TWICE[1]):
            shown_now(crowded, room, size)
            found[f"{name} at {size}"] = seen_cut(crowded, room)
    assert {name: some for name, some in found.items() if some} == {}


def seen_cut(program: Program, room: Room) -> list[str]:
    """Return what is cut of a page, and of the foot of the window under it."""
    return [*page_cut(room.page), *page_cut(program.window.status), *out_of_reach(room)]


def shown_now(program: Program, room: Room, size: tuple[int, int]) -> None:
    """Show a page in another size; whatever waits for its place is waited for."""
    program.window.resize(*size)
    QApplication.processEvents()
    if list(page_cut(room.page)):
        settle(program)
