"""A list in another order and narrowed down: by header, by key, by menu; its place is kept."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.words import grouped, screen_date
from dme_desktop.ui import arranging
from dme_desktop.ui.arranging import Arranged, Arrangement, Standing, choices, standing, weight
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_menu import ColumnsDialog
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing, Picks
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.source import Column, ListSource, OnPaper, Source
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name


class Somebody(NamedTuple):
    """A row."""

    id: str
    name: str
    hamlet: str
    born: str


PEOPLE = [
    Somebody("a", "Siti", "Montong", "02-01-1990"),
    Somebody("b", "ahmad", "Lendang", "01-12-1985"),
    Somebody("c", "Zainal", "Montong", "–"),
    Somebody("d", "Inaq", "Lendang", "15-06-2001"),
]
COLUMNS = [
    Column("Nama", lambda row: str(row.name), bold=True),
    Column("Dusun", lambda row: str(row.hamlet), width=130, pick=lambda row: str(row.hamlet)),
    Column("Lahir", lambda row: str(row.born), width=110),
    Column("Sandi", lambda row: str(row.id), width=60, spare=True),
]


def names(source: Source) -> list[str]:
    return [row.name for row in source.page(0, source.count())]  # type: ignore[attr-defined]


def by(title: str, *, falling: bool = False) -> list[str]:
    return names(Arranged(ListSource(PEOPLE), COLUMNS, Arrangement(title, falling)))


def test_rows_stand_by_word_or_day_and_what_is_not_known_comes_last() -> None:
    assert by("Nama") == ["ahmad", "Inaq", "Siti", "Zainal"]
    assert by("Nama", falling=True) == ["Zainal", "Siti", "Inaq", "ahmad"]
    assert by("Lahir") == ["ahmad", "Siti", "Inaq", "Zainal"]
    assert by("Lahir", falling=True) == ["Inaq", "Siti", "ahmad", "Zainal"]


@given(st.lists(st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))))
def test_days_are_ordered_as_days(days: list[dt.date]) -> None:
    assert sorted(map(screen_date, days), key=weight) == list(map(screen_date, sorted(days)))


@given(st.lists(st.integers(0, 10**12)))
def test_amounts_are_ordered_as_amounts(amounts: list[int]) -> None:
    assert sorted(map(grouped, amounts), key=weight) == list(map(grouped, sorted(amounts)))


@given(st.lists(st.text()))
def test_whatever_stands_in_cells_has_an_order(texts: list[str]) -> None:
    assert Counter(sorted(texts, key=weight)) == Counter(texts)
    turned = [weight(one) for one in sorted(texts, key=weight, reverse=True)]
    assert turned == sorted(map(weight, texts), reverse=True)


def test_figures_inside_words_count() -> None:
    told = ["560/10/XI", "560/9/XI", "Hilang kontak 12 hari", "Hilang kontak 9 hari"]
    assert sorted(told, key=weight) == [told[1], told[0], told[3], told[2]]


def test_what_can_be_picked_is_counted_under_the_other_picks() -> None:
    wanted = Arrangement(picked={"Dusun": "Lendang"})
    assert choices(ListSource(PEOPLE), COLUMNS, wanted) == {"Dusun": {"Montong": 2, "Lendang": 2}}
    assert names(Arranged(ListSource(PEOPLE), COLUMNS, wanted)) == ["ahmad", "Inaq"]


def test_a_filter_and_an_order_are_named() -> None:
    wanted = Arrangement("Nama", is_falling=True, picked={"Dusun": "Lendang"})
    assert wanted.words() == ["Dusun: Lendang", "urut Nama, terbalik"]
    assert Arrangement(picked={"Dusun": ""}).words() == ["Dusun: –"]


def test_the_button_of_what_is_empty_names_it_as_the_menu_does(qtbot: QtBot) -> None:
    picks = Picks()
    qtbot.addWidget(picks)
    picks.show_picked({"Kontrak sampai": ""})
    button = picks.findChild(QPushButton, "pick0")
    assert isinstance(button, QPushButton)
    assert button.text() == "Kontrak sampai: –  ×"


class Book(ListPage):
    """A list with everything."""

    tables = frozenset({"person"})
    rows: Sequence[Somebody] = PEOPLE

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Penduduk", Listing("Penduduk", COLUMNS, {"all": "Semua"}))
        self.opened: list[str] = []
        self.add_primary("new", "Tambah", lambda: self.opened.append("new"), keys="Ctrl+N")

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002
        self.listing.say_when_empty("Tidak ada.")
        return ListSource([row for row in self.rows if words.strip().lower() in row.name.lower()])

    def open(self, record_id: str) -> None:
        self.opened.append(record_id)

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        return [Deed("letter", "Surat", lambda: self.opened.append(f"surat {record_id}"))]


@pytest.fixture
def book(context: Context) -> Book:
    return Book(context)


@pytest.fixture
def robot(qtbot: QtBot, context: Context, book: Book) -> ScreenRobot:
    room = Room(context, book)
    robot = ScreenRobot(qtbot, room)
    qtbot.waitUntil(lambda: book.listing.model.rowCount() == len(PEOPLE))
    book.focus_rows()
    return robot


def arranged(qtbot: QtBot, robot: ScreenRobot, first: str) -> None:
    qtbot.waitUntil(lambda: robot.column(0)[:1] == [first])


def menu(qtbot: QtBot, name: str) -> QMenu:
    def shown() -> list[QMenu]:
        every = [one for one in QApplication.topLevelWidgets() if one.objectName() == name]
        return [one for one in every if isinstance(one, QMenu) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


def test_a_key_orders_by_a_column_then_the_other_way_then_not_at_all(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    robot.press("Alt+1")
    arranged(qtbot, robot, "ahmad")
    assert book.listing.view.horizontalHeader().isSortIndicatorShown()
    robot.press("Alt+1")
    arranged(qtbot, robot, "Zainal")
    robot.press("Alt+1")
    arranged(qtbot, robot, "Siti")
    assert not book.listing.view.horizontalHeader().isSortIndicatorShown()


def test_a_click_on_a_header_orders_and_the_cursor_stays_on_its_record(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    book.listing.select("c")
    level = book.listing.view.horizontalHeader()
    place = QPoint(level.sectionViewportPosition(0) + 20, 8)
    qtbot.mouseClick(level.viewport(), Qt.MouseButton.LeftButton, pos=place)
    arranged(qtbot, robot, "ahmad")
    assert book.listing.selected_id() == "c"
    assert book.listing.view.currentIndex().row() == 3


def test_a_value_is_picked_from_the_menu_and_let_go_with_a_button(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    robot.press("F4")
    found = menu(qtbot, "arranging").findChild(QMenu, "pick_Dusun")
    assert isinstance(found, QMenu)
    assert [action.text() for action in found.actions()] == [
        "Semua",
        "Lendang  (2)",
        "Montong  (2)",
    ]
    found.actions()[1].trigger()
    menu(qtbot, "arranging").close()
    qtbot.waitUntil(lambda: robot.column(0) == ["ahmad", "Inaq"])
    button = robot.find(QPushButton, "pick0")
    assert button.text().startswith("Dusun: Lendang")
    assert unnamed(book) == []
    assert without_object_name(book) == []
    robot.click("pick0")
    qtbot.waitUntil(lambda: len(robot.column(0)) == len(PEOPLE))


def empty_words(robot: ScreenRobot) -> str:
    return robot.text("empty_words")


def test_words_that_stand_in_a_column_only_are_offered_and_enter_filters_it(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    book.focus_filter()
    robot.write("monto")
    qtbot.waitUntil(lambda: "kolom Dusun" in empty_words(robot))
    assert robot.find(QPushButton, "empty_act").text() == "Saring Dusun: Montong (2)"
    robot.press("Return")
    qtbot.waitUntil(lambda: robot.column(0) == ["Siti", "Zainal"])
    assert book.listing.filter.text() == ""
    assert book.listing.view.hasFocus()
    assert book.listing.arrangement.picked == {"Dusun": "Montong"}


def test_a_name_beside_a_word_of_a_column_is_sought_on(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    book.focus_filter()
    robot.write("siti montong")
    qtbot.waitUntil(lambda: "kolom Dusun" in empty_words(robot))
    robot.press("Return")
    qtbot.waitUntil(lambda: robot.column(0) == ["Siti"])
    assert book.listing.filter.text() == "siti"


def test_what_is_picked_already_stays_picked(
    qtbot: QtBot, robot: ScreenRobot, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    born = Column("Lahir", lambda row: str(row.born), pick=lambda row: str(row.born))
    monkeypatch.setattr(book.listing, "offered", [*COLUMNS[:2], born])
    book.listing.arrange(Arrangement(picked={"Dusun": "Montong"}))
    book.focus_filter()
    robot.write("1990")
    qtbot.waitUntil(lambda: "kolom Lahir" in empty_words(robot))
    robot.press("Return")
    qtbot.waitUntil(lambda: robot.column(0) == ["Siti"])
    assert book.listing.arrangement.picked == {"Dusun": "Montong", "Lahir": "02-01-1990"}


def test_words_that_stand_nowhere_are_not_offered() -> None:
    assert standing(ListSource(PEOPLE), COLUMNS, "taiwan") is None
    assert standing(ListSource(PEOPLE), COLUMNS, "le") is None
    found = standing(ListSource(PEOPLE), COLUMNS, "LENDANG")
    assert found == Standing("Dusun", "Lendang", 2)


def test_a_list_that_is_too_long_is_not_read_for_words_nobody_filtered_by(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(arranging, "MOST", len(PEOPLE) - 1)
    assert standing(ListSource(PEOPLE), COLUMNS, "LENDANG") is None


def test_a_menu_begins_on_its_first_act(qtbot: QtBot, robot: ScreenRobot, book: Book) -> None:
    book.listing.select("b")
    robot.press("Ctrl+Period")
    acts = menu(qtbot, "acts")
    assert acts.activeAction() is acts.actions()[0]
    qtbot.keyClick(acts, Qt.Key.Key_Return)
    assert book.opened == ["b"]


def test_the_menu_of_the_list_begins_on_its_first_column(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    robot.press("F4")
    listed = menu(qtbot, "arranging")
    below = listed.findChild(QMenu, "pick_Dusun")
    assert isinstance(below, QMenu)
    assert listed.activeAction() is below.menuAction()
    assert not below.isVisible()
    qtbot.keyClick(listed, Qt.Key.Key_Right)
    qtbot.waitUntil(below.isVisible)
    qtbot.keyClick(below, Qt.Key.Key_Down)
    qtbot.keyClick(below, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: robot.column(0) == ["ahmad", "Inaq"])
    assert book.listing.arrangement.picked == {"Dusun": "Lendang"}


def test_columns_are_chosen_ordered_and_remembered(
    qtbot: QtBot, robot: ScreenRobot, book: Book, context: Context
) -> None:
    dialog = ColumnsDialog(book.listing.offered, book.listing.model.columns, book)
    ScreenRobot(qtbot, dialog)
    assert dialog.titles() == ["Nama", "Dusun", "Lahir"]
    boxes = dialog.findChild(QListWidget, "columns")
    assert isinstance(boxes, QListWidget)
    boxes.setFocus()
    qtbot.keyClick(boxes, Qt.Key.Key_Down)
    qtbot.keyClick(boxes, Qt.Key.Key_Space)  # no hamlet
    qtbot.keyClick(boxes, Qt.Key.Key_End)
    qtbot.keyClick(boxes, Qt.Key.Key_Space)  # the spare one
    for _ in range(3):
        qtbot.keyClick(boxes, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.titles() == ["Sandi", "Nama", "Lahir"]
    assert unnamed(dialog) == []

    book.listing.show_columns(dialog.titles())
    assert robot.column(0) == ["a", "b", "c", "d"]
    again = Book(context)
    assert [one.title for one in again.listing.model.columns] == ["Sandi", "Nama", "Lahir"]
    again.deleteLater()


@pytest.mark.parametrize("key", ["F10", "Ctrl+S"])
def test_the_key_that_saves_everywhere_takes_the_chosen_columns(
    qtbot: QtBot, book: Book, key: str
) -> None:
    dialog = ColumnsDialog(book.listing.offered, book.listing.model.columns, book)
    ScreenRobot(qtbot, dialog).press(key)
    assert dialog.result() == ColumnsDialog.DialogCode.Accepted


def test_columns_moved_by_mouse_are_kept_as_they_are_seen(
    qtbot: QtBot, robot: ScreenRobot, book: Book, context: Context
) -> None:
    book.listing.view.horizontalHeader().moveSection(2, 0)
    qtbot.waitUntil(lambda: robot.column(0)[0] == "02-01-1990")
    kept = json.loads(context.settings.get("columns.Book"))
    assert kept == ["Lahir", "Nama", "Dusun"]


def test_one_list_of_acts_for_key_and_mouse(qtbot: QtBot, robot: ScreenRobot, book: Book) -> None:
    book.listing.select("b")
    robot.press("Ctrl+Period")
    acts = menu(qtbot, "acts").actions()
    told = [tuple(one.text().split("\t")) for one in acts if not one.isSeparator()]
    assert told[:3] == [("Buka", "Enter"), ("Surat",), ("Tambah", "Ctrl+N")]
    assert {keys for _, *rest in told[3:] for keys in rest} == {"F4", "Ctrl+P", "Ctrl+E"}
    for action in (acts[0], acts[1]):
        action.trigger()
    menu(qtbot, "acts").close()
    assert book.opened == ["b", "surat b"]


def test_what_is_seen_is_printed_with_its_filter_named(
    qtbot: QtBot, robot: ScreenRobot, book: Book, context: Context
) -> None:
    seen: list[OnPaper] = []

    def draw(list_seen: OnPaper) -> bytes:
        seen.append(list_seen)
        return one_page()

    context.draw_list = draw
    book.listing.arrange(Arrangement("Nama", picked={"Dusun": "Lendang"}))
    qtbot.waitUntil(lambda: len(robot.column(0)) == 2)
    robot.press("Ctrl+P")
    room = robot.screen
    assert isinstance(room, Room)
    qtbot.waitUntil(lambda: isinstance(room.page, PreviewPage))
    assert seen[0].rows == [["ahmad", "Lendang", "01-12-1985"], ["Inaq", "Lendang", "15-06-2001"]]
    assert any("N = 2; cakupan: Dusun: Lendang, urut Nama" in line for line in seen[0].told)
    robot.press("Escape")
    assert room.page is book


def one_page() -> bytes:
    from dme_desktop.pdf.document import Document, Page  # noqa: PLC0415 - one test needs paper
    from dme_desktop.pdf.flow import Scale, Space  # noqa: PLC0415

    document = Document("Daftar", Page())
    document.add(lambda _: [Space(10)], None, (Scale(10),))
    return document.finish()


def many(count: int) -> list[Somebody]:
    return [Somebody(f"p{n:04}", f"Contoh {n:04}", "Montong", "–") for n in range(count)]


def test_the_list_stays_where_it_was_when_a_record_goes(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    book.rows = many(600)
    with qtbot.waitSignal(book.listing.loaded):
        book.show_rows()
    view = book.listing.view
    view.verticalScrollBar().setValue(4_000)
    robot.wait_until(lambda: book.listing.model.row(105) is not None)
    book.listing.select("p0105")
    before = view.verticalScrollBar().value()
    assert view.currentIndex().row() == 105
    book.rows = [row for row in book.rows if row.id != "p0105"]
    with qtbot.waitSignal(book.listing.loaded):
        book.refresh()
    assert view.verticalScrollBar().value() == before
    assert robot.column(0)[view.currentIndex().row()] == "Contoh 0106"
    assert book.listing.selected_id() == "p0106"


def test_a_record_just_saved_is_found_wherever_it_stands(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    book.rows = many(900)
    with qtbot.waitSignal(book.listing.loaded):
        book.show_rows()
    book.listing.select("p0777")
    qtbot.waitUntil(lambda: book.listing.view.currentIndex().row() == 777)
    assert robot.find(type(book.listing.view), "table").isVisible()


def test_rows_that_come_under_the_keyboard_can_be_opened_at_once(
    qtbot: QtBot, robot: ScreenRobot, book: Book
) -> None:
    book.listing.select("a")
    book.listing.arrange(Arrangement(picked={"Dusun": "Lendang"}))  # leaves the chosen one out
    qtbot.waitUntil(lambda: len(robot.column(0)) == 2)
    robot.press("Return")
    assert book.opened == ["b"]
