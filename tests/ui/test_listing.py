"""A list keeps the chosen record, says when it is empty, and works from the keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.ui import listing as listing_module
from dme_desktop.ui.arranging import Arrangement
from dme_desktop.ui.layout import narrowed
from dme_desktop.ui.listing import Chips, Listing
from dme_desktop.ui.source import PAGE, Column, ListSource
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name
from tests.ui.test_table import COLUMNS, Counted, people


@pytest.fixture
def listing(qtbot: QtBot) -> Listing:
    listing = Listing("Pekerja", COLUMNS, {"all": "Semua", "home": "Purna"})
    listing.say_when_empty("Belum ada pekerja. Daftarkan yang pertama, Ctrl+N", "Daftarkan")
    ScreenRobot(qtbot, listing)
    return listing


def fill(qtbot: QtBot, listing: Listing, count: int) -> None:
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(count)))


def text_of(listing: Listing, name: str) -> str:
    label = listing.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_the_foot_says_where_in_the_list_we_are(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 1_339)

    qtbot.waitUntil(lambda: text_of(listing, "range").endswith("dari 1.339"))
    assert text_of(listing, "range").startswith("1–")


def test_an_empty_list_says_what_to_do(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 0)
    button = ScreenRobot(qtbot, listing).find(QLabel, "empty_words")
    assert button.isVisible()

    with qtbot.waitSignal(listing.invited):
        ScreenRobot(qtbot, listing).click("empty_act")


def test_the_chosen_record_stays_chosen_when_rows_move(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 5)
    listing.select("p3")
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(9)[2:]))

    assert listing.selected_id() == "p3"
    assert listing.view.currentIndex().row() == 1


def test_no_key_reaches_a_record_that_a_filter_left_out_or_is_about_to(
    qtbot: QtBot, listing: Listing
) -> None:
    fill(qtbot, listing, 5)
    listing.select("p3")
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(3)))
        assert listing.selected_id() == ""
    assert listing.selected_id() == ""
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(5)))
    assert listing.selected_id() == "p3"
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(5)), stays=True)
        assert listing.selected_id() == "p3"


def test_a_search_from_the_end_of_a_long_list_asks_only_for_the_rows_that_are_seen(
    qtbot: QtBot, listing: Listing
) -> None:
    fill(qtbot, listing, 5_000)
    listing.view.scrollToBottom()
    qtbot.waitUntil(lambda: "–5000 dari" in text_of(listing, "range"))
    found = Counted(people(10 * PAGE))
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(found)
    qtbot.waitUntil(lambda: text_of(listing, "range").endswith("dari 640"))
    assert set(found.asked) <= {0, 9 * PAGE}


def test_a_row_is_taken_to_excel_as_it_is_seen(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 5)
    listing.select("p3")
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("yang lama")
    listing.view.setFocus()
    qtbot.keyClick(listing.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    row = listing.view.currentIndex().row()
    seen = [
        str(listing.model.index(row, place).data())
        for place in range(listing.model.columnCount())
        if not listing.view.isColumnHidden(place)
    ]
    assert len(seen) > 1
    assert clipboard.text().split("\t") == seen

    listing.view.leaves_office = False  # as the cases
    clipboard.setText("yang lama")
    qtbot.keyClick(listing.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "yang lama"


def test_enter_opens_the_row_under_the_cursor(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 5)
    listing.focus_rows()
    qtbot.keyClick(listing.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(listing.opened) as told:
        qtbot.keyClick(listing.view, Qt.Key.Key_Return)

    assert told.args == ["p1"]


def test_rows_that_come_late_take_no_keyboard_from_the_filter(
    qtbot: QtBot, listing: Listing
) -> None:
    """One goes to a list and filters it at once, while it is still being read."""
    listing.be_filtered()
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(5)))
        listing.focus_rows()
        listing.filter.setFocus()
    assert listing.filter.hasFocus()
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(3)))
        listing.focus_rows()
    assert listing.view.hasFocus()


def test_the_row_the_keyboard_comes_to_by_tab_is_lit(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 5)
    listing.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert [one.row() for one in listing.view.selectionModel().selectedRows()] == [0]


def test_home_and_end_go_to_the_first_and_the_last_row(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 120)
    robot = ScreenRobot(qtbot, listing)
    listing.focus_rows()
    rows = [(robot.press(key), listing.view.currentIndex().row())[1] for key in ("End", "Home")]
    assert rows == [119, 0]


def test_the_chosen_row_is_in_sight_when_all_are_shown_again(
    qtbot: QtBot, listing: Listing
) -> None:
    fill(qtbot, listing, 3)
    listing.focus_rows()
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(90)[80:]))
    listing.select("p85")
    with qtbot.waitSignal(listing.loaded):
        listing.show_source(ListSource(people(90)))
    view = listing.view
    assert listing.selected_id() == "p85"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_a_chip_is_chosen_and_counts_are_shown(qtbot: QtBot, listing: Listing) -> None:
    listing.chips.set_counts({"home": 88})
    with qtbot.waitSignal(listing.chosen) as told:
        listing.chips.choose("home")

    assert told.args == ["home"]
    assert listing.chips.choice() == "home"
    assert ScreenRobot(qtbot, listing).text("chip_home") == "Purna 88"


def test_no_count_of_the_whole_list_stands_over_one_that_words_or_picks_narrow(
    qtbot: QtBot, listing: Listing
) -> None:
    robot, told = ScreenRobot(qtbot, listing), list[str]()
    listing.be_filtered()
    listing.chips.set_counts({"all": 90, "home": 88})
    for words in ("siti", ""):
        listing.filter.setText(words)
        told.append(robot.text("chip_home"))
    for picked in ({COLUMNS[0].title: "Siti"}, dict[str, str]()):
        listing.arrange(Arrangement(picked=picked))
        told.append(robot.text("chip_home"))
    assert told == ["Purna", "Purna 88", "Purna", "Purna 88"]


def test_every_control_has_a_name(qtbot: QtBot, listing: Listing) -> None:
    fill(qtbot, listing, 5)

    assert unnamed(listing) == []
    assert without_object_name(listing) == []


def test_filters_never_flash_up_as_a_window_of_their_own(qtbot: QtBot) -> None:
    shown: list[bool] = []

    class Watched(Chips):
        def setVisible(self, visible: bool) -> None:  # noqa: FBT001, N802 - a Qt override
            shown.append(visible and self.parentWidget() is None)
            super().setVisible(visible)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing_module, "Chips", Watched)
        qtbot.addWidget(Listing("Pekerja", COLUMNS, {"all": "Semua"}))
    assert not any(shown)


WORKERS = [
    Column("Nama", lambda row: row.name, bold=True),
    Column("NIK", lambda _: "5203**********16", width=160),
    Column("Negara", lambda _: "Malaysia", width=120),
    Column("Tahap", lambda _: "Siap berangkat", width=120, stays=True),
    Column("Perhatian", lambda _: "Hilang kontak", width=150, tone=lambda _: "red"),
]


def shown(listing: Listing) -> list[str]:
    columns = enumerate(listing.model.columns)
    return [one.title for place, one in columns if not listing.view.isColumnHidden(place)]


def cut(listing: Listing) -> list[str]:
    return [
        one.title
        for place, one in enumerate(listing.model.columns)
        if listing.view.sizeHintForColumn(place) > listing.view.columnWidth(place)
        and not listing.view.isColumnHidden(place)
    ]


def test_columns_without_room_are_hidden_and_what_is_seen_is_whole(qtbot: QtBot) -> None:
    listing = Listing("Pekerja", WORKERS)
    qtbot.addWidget(listing)
    listing.resize(900, 400)
    listing.show()
    fill(qtbot, listing, 5)
    view, told = listing.view, listing.findChild(QLabel, "range")
    assert told is not None
    assert shown(listing) == ["Nama", "NIK", "Negara", "Tahap", "Perhatian"]
    for width, seen in (
        (480, ["Nama", "NIK", "Tahap", "Perhatian"]),  # NIK is the first of the others
        (360, ["Nama", "Tahap", "Perhatian"]),
        (250, ["Nama", "Tahap"]),
    ):
        listing.resize(width, 400)
        qtbot.waitUntil(lambda seen=seen: shown(listing) == seen)  # type: ignore[misc]
        assert cut(listing) == []
        qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    assert told.text().endswith(" · 3 kolom tidak muat")
    assert told.toolTip() == "NIK, Negara, Perhatian"
    besides = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert besides == "NIK: 5203**********16\nNegara: Malaysia\nPerhatian: Hilang kontak"
    listing.show_columns(["Nama", "Negara"])  # as the clerk chose: both have room
    assert shown(listing) == ["Nama", "Negara"]
    listing.resize(900, 400)
    qtbot.waitUntil(lambda: view.horizontalHeader().length() > 800)  # nothing stands empty


def test_what_can_be_done_with_a_list_stands_in_one_line_before_its_keys(
    qtbot: QtBot, listing: Listing
) -> None:
    links = [QPushButton(words) for words in ("Susun  F4", "Cetak daftar  Ctrl+P", "Ekspor")]
    for link in links:
        listing.add_to_foot(link)
    fill(qtbot, listing, 40)
    listing.resize(560, 400)
    qtbot.waitUntil(lambda: len({link.y() for link in links}) == 1)
    assert all(link.width() >= link.sizeHint().width() for link in links)


def test_in_a_low_window_the_rows_get_the_room_and_the_chosen_filter_stays(
    qtbot: QtBot, listing: Listing
) -> None:
    fill(qtbot, listing, 40)
    foot = listing.findChild(QLabel, "range")
    assert foot is not None
    listing.resize(420, 150)
    qtbot.waitUntil(lambda: not foot.isVisible())
    others = [
        one.objectName() for one in listing.chips.findChildren(QPushButton) if one.isVisible()
    ]
    assert others == ["chip_all"]
    assert listing.view.rowAt(0) == 0
    assert listing.view.viewport().height() > listing.view.rowHeight(0)
    listing.chips.choose("home")
    chosen = [
        one.objectName() for one in listing.chips.findChildren(QPushButton) if one.isVisible()
    ]
    assert chosen == ["chip_home"]
    listing.resize(900, 600)
    qtbot.waitUntil(foot.isVisible)
    assert all(one.isVisible() for one in listing.chips.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("widths", "needs", "made"),
    [
        ([200, 60], [100, 120], [140, 120]),
        ([200, 60, 60], [150, 500, 70], [150, 100, 70]),  # the long text is cut, not the date
        ([200, 60], [150, 50], [200, 60]),
        ([50, 60], [90, 90], [50, 60]),
        ([50, 60], [], [50, 60]),
    ],
)
def test_what_one_column_has_too_much_another_takes(
    widths: list[int], needs: list[int], made: list[int]
) -> None:
    assert listing_module.balanced(widths, needs) == made


@pytest.mark.parametrize(
    ("needs", "room", "made"),
    [
        ([200, 90, 150], 300, [105, 90, 105]),
        ([60, 400, 70], 300, [60, 170, 70]),  # a date and a status stay whole, the name is cut
        ([60, 80], 300, [60, 80]),
        ([], 300, []),
    ],
)
def test_where_there_is_no_room_the_widest_column_gives_way(
    needs: list[int], room: int, made: list[int]
) -> None:
    assert narrowed(needs, room) == made


@given(st.lists(st.integers(0, 400)), st.integers(0, 2000))
def test_narrowed_columns_have_room_and_none_gives_way_to_a_wider_one(
    needs: list[int], room: int
) -> None:
    made = narrowed(needs, room)
    assert sum(made) <= room or not made
    cut = [one for one, need in zip(made, needs, strict=True) if one < need]
    assert all(one <= max(made) and one >= max(made) - 1 for one in cut)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1))
def test_columns_that_share_never_need_more_room_together(pairs: list[tuple[int, int]]) -> None:
    widths, needs = [one for one, _ in pairs], [need for _, need in pairs]
    made = listing_module.balanced(widths, needs)
    assert sum(made) <= sum(widths)
    assert sum(widths) - sum(made) <= len(widths)
    both = zip(made, widths, needs, strict=True)
    assert all(min(width, need) - 1 <= one for one, width, need in both)
