"""The left edge: rooms under the names of their groups, each with a key of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dme_desktop.app.sections import sections
from dme_desktop.app.shell.navigation import (
    BRAND,
    HEADING,
    NAV_WIDTH,
    ROW,
    SLIM,
    Navigation,
    key_of,
)
from dme_desktop.app.shell.rooms import Factory, Section

GROUPS = (("Warga", 6), ("Kantor", 5), ("Data", 3))


def _never() -> Factory:
    raise AssertionError


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    """Give the navigation with fourteen rooms in three groups, after the first picture."""
    rooms = [(group, number) for group, many in GROUPS for number in range(many)]
    made = Navigation(
        [Section(f"{group}{n}", f"{group} {n}", "house", _never, group) for group, n in rooms]
    )
    qtbot.addWidget(made.frame)
    made.show_icons()
    return made


def test_fourteen_rooms_in_three_groups_fit_the_lowest_window(navigation: Navigation) -> None:
    navigation.frame.resize(NAV_WIDTH, 652 + 8)
    navigation.frame.show()
    assert BRAND + 4 + 3 * HEADING + 14 * ROW == 652
    assert navigation.count() == 17
    assert navigation.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("height", [768, 700])
def test_every_room_of_the_program_is_seen_in_a_low_window(qtbot: QtBot, height: int) -> None:
    made = Navigation(sections(lambda: pytest.fail("no folder is needed")))
    qtbot.addWidget(made.frame)
    made.frame.resize(NAV_WIDTH, height)
    made.frame.show()
    qtbot.waitUntil(lambda: made.verticalScrollBar().maximum() == 0)


def test_the_keys_pass_over_the_names_of_the_groups(qtbot: QtBot, navigation: Navigation) -> None:
    seen = [navigation.current()]
    for _ in range(13):
        qtbot.keyClick(navigation, Qt.Key.Key_Down)
        seen.append(navigation.current())
    assert seen == [f"{group}{n}" for group, many in GROUPS for n in range(many)]
    navigation.walk(1)
    assert navigation.current() == "Warga0"
    navigation.walk(-1)
    assert navigation.current() == "Data2"
    for key in (Qt.Key.Key_Home, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        qtbot.keyClick(navigation, key)
        assert navigation.current() == "Warga0"


def test_a_click_on_the_name_of_a_group_changes_nothing(
    qtbot: QtBot, navigation: Navigation
) -> None:
    navigation.frame.resize(NAV_WIDTH, 700)
    navigation.frame.show()
    heading = navigation.visualItemRect(
        navigation.findItems("Kantor", Qt.MatchFlag.MatchExactly)[0]
    )
    with qtbot.assertNotEmitted(navigation.chosen):
        qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=heading.center())
    assert navigation.current() == "Warga0"


def test_each_of_fourteen_rooms_has_a_key_of_its_own() -> None:
    keys = [key_of(place) for place in range(14)]
    assert keys[8:11] == ["Ctrl+9", "Ctrl+0", "Ctrl+Shift+1"]
    assert len(set(keys)) == 14
    assert not key_of(20)


def test_rooms_of_a_group_stand_together() -> None:
    groups = [one.group for one in sections(lambda: pytest.fail("no folder is needed"))]
    assert sorted(set(groups), key=groups.index) == [name for name, _ in GROUPS]
    assert groups == sorted(groups, key=[name for name, _ in GROUPS].index)


def test_in_a_narrow_window_icons_stand_alone_and_their_words_are_told(
    navigation: Navigation,
) -> None:
    navigation.be_slim(slim=True)
    assert navigation.frame.width() <= SLIM or navigation.frame.maximumWidth() == SLIM
    first = navigation.item(1)
    assert first.text() == ""
    assert first.toolTip() == "Warga 0   Ctrl+1"
    told = QAccessible.queryAccessibleInterface(navigation)
    names = [told.child(place).text(QAccessible.Text.Name) for place in range(told.childCount())]
    assert "Warga 0" in [name.strip() for name in names]
    assert [one.title for one in navigation.found()][:1] == ["Warga 0"]
    navigation.be_slim(slim=False)
    assert first.text().strip() == "Warga 0"
    assert first.toolTip() == "Ctrl+1"
    assert navigation.frame.maximumWidth() == NAV_WIDTH
