"""The card of what waits: few lines at first, all of them a moment later, each its own key."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.app.today.tasks import FIRST, SOME, Tasks
from dme_desktop.kernel import addresses
from dme_desktop.kernel.matters import Matter, Suffers

MANY = FIRST + 2 * SOME + 1


def matters(count: int, words: str = "surat") -> list[Matter]:
    return [
        Matter("clock", "amber", Suffers.CLERK, f"{words} {n}", "menunggu", addresses.LETTERS)
        for n in range(count)
    ]


def lines(card: Tasks) -> list[str]:
    """Return what the lines of the card say, from above."""
    return [one.accessibleName() for one in card.findChildren(QPushButton)]


def said(matters_: list[Matter]) -> list[str]:
    return [f"{one.sentence}, {one.detail}" for one in matters_]


@pytest.fixture
def card(qtbot: QtBot) -> Tasks:
    made = Tasks(matters(MANY))
    qtbot.addWidget(made)
    return made


def test_the_first_lines_are_there_at_once_and_the_others_soon(qtbot: QtBot) -> None:
    card = Tasks(matters(MANY))
    qtbot.addWidget(card)
    assert lines(card) == said(matters(FIRST))
    qtbot.waitUntil(lambda: lines(card) == said(matters(MANY)))
    assert [one.text() for one in card.findChildren(QLabel) if one.text().startswith("Alt+")] == [
        f"Alt+{n}"
        for n in range(1, 10)  # there is no key 10
    ]


def test_what_changes_while_lines_are_made_is_what_they_say(card: Tasks, qtbot: QtBot) -> None:
    for others in (matters(MANY + 4, "kasus"), matters(FIRST - 2, "cadangan")):
        card.show_tasks(others)
        qtbot.waitUntil(lambda: lines(card) == said(others))  # noqa: B023 - waited for here
        assert not card.findChildren(QLabel, "words")[0].isVisibleTo(card)
    card.show_tasks([])
    assert card.findChildren(QLabel, "words")[0].isVisibleTo(card)
    assert not lines(card)


def test_each_line_asks_for_its_own_matter(card: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(lines(card)) == MANY)
    for place in (0, MANY - 1):
        with qtbot.waitSignal(card.asked) as asked:
            card.findChildren(QPushButton)[place].click()
        assert asked.args == [place]
