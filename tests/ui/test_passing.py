"""From a record to its neighbours in the list: in its order, over pages that are not read yet."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.listing import Listing
from dme_desktop.ui.passing import Passing
from dme_desktop.ui.source import PAGE, Column

MANY = PAGE * 20


@dataclass(frozen=True)
class Row:
    """A row with nothing but its id."""

    id: str


class Counted:
    """Rows by number, of which it is remembered which were read."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def count(self) -> int:
        """Return how many there are."""
        return MANY

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return the rows from `offset`."""
        self.read.append(offset)
        return [Row(str(n)) for n in range(offset, min(offset + limit, MANY))]


class Stack(QStackedWidget):
    """A list with a page over it, as in a room."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.source = Counted()
        self.listing = Listing("Orang", [Column("Nama", lambda row: str(row.id))])
        self.page = QWidget()
        self.passing = Passing(self.page)
        self.came: list[str] = []
        self.passing.came.connect(self._come)
        self.addWidget(self.listing)
        self.addWidget(self.page)
        self.show()
        with qtbot.waitSignal(self.listing.loaded):
            self.listing.show_source(self.source)

    def open_at(self, row: int) -> None:
        """Put the cursor on a row and show the page over the list."""
        self.listing.view.selectRow(row)
        self.setCurrentWidget(self.page)
        self.passing.follow(self.listing)

    def told(self) -> str:
        """Return what is told of the place."""
        label = self.passing.findChild(QLabel, "place_in_list")
        assert isinstance(label, QLabel)
        return label.text()

    def button(self, name: str) -> QToolButton:
        """Return one of the two buttons."""
        found = self.passing.findChild(QToolButton, name)
        assert isinstance(found, QToolButton)
        return found

    def _come(self, record_id: str) -> None:
        self.came.append(record_id)
        self.passing.tell()


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    """Give a long list."""
    return Stack(qtbot)


def test_the_place_is_told_and_the_list_follows_to_the_row_of_the_last_one_seen(
    stack: Stack,
) -> None:
    stack.open_at(6)
    assert stack.told() == f"7 dari {MANY:,}".replace(",", ".")
    QTest.keyClick(stack.page, Qt.Key.Key_PageDown)
    stack.button("next").click()
    QTest.keyClick(stack.page, Qt.Key.Key_PageUp)
    assert stack.came == ["7", "8", "7"]
    assert stack.told().startswith("8 dari ")
    stack.setCurrentWidget(stack.listing)
    assert stack.listing.selected_id() == "7"


def test_a_row_that_was_not_read_yet_comes_with_its_page_and_with_no_other(
    stack: Stack, qtbot: QtBot
) -> None:
    stack.open_at(PAGE - 1)
    known = list(stack.source.read)
    stack.button("next").click()
    qtbot.waitUntil(lambda: bool(stack.came))
    assert stack.came == [str(PAGE)]
    assert set(stack.source.read) - set(known) <= {PAGE}


def test_at_the_ends_there_is_nobody_to_go_to(stack: Stack) -> None:
    stack.open_at(0)
    assert not stack.button("previous").isEnabled()
    QTest.keyClick(stack.page, Qt.Key.Key_PageUp)
    assert not stack.came
    assert stack.listing.selected_id() == "0"


def test_without_a_list_it_is_not_seen_and_leaves_the_keys_alone(stack: Stack) -> None:
    stack.setCurrentWidget(stack.page)
    assert not stack.passing.isVisible()
    QTest.keyClick(stack.page, Qt.Key.Key_PageDown)
    assert not stack.came
