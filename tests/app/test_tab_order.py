"""Tab goes through a page in the order in which it is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.ui import finding, picking
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.room import Room
from tests.app.conftest import Start
from tests.app.test_english import opened


@pytest.fixture
def program(
    start: Start, rehearsed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """Give the window of a practice village; of what is offered the first is taken."""
    monkeypatch.setattr(picking, "pick", lambda _, __, choices, ___: choices[0].id)
    monkeypatch.setattr(finding, "find", lambda _, __, look, ___: look("")[0])
    program = start(rehearsed, demo=True)
    program.window.resize(1366, 749)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


def by_tab(program: Program) -> list[str]:
    """Return the names of what is seen of a page, as Tab comes to it after the rooms."""
    room = program.window.room()
    assert room is not None
    page = room.page
    found = list[str]()
    here: QWidget | None = program.window.nextInFocusChain()
    while here is not None and here is not program.window:
        if (
            page.isAncestorOf(here)
            and here.isVisible()
            and here.focusPolicy() & Qt.FocusPolicy.TabFocus
            and here.focusProxy() is None
        ):
            found.append(_told(here))
        here = here.nextInFocusChain()
    return found


def _told(widget: QWidget) -> str:
    name = widget.objectName()
    return "chip" if name.startswith("chip_") else name


@pytest.mark.parametrize(
    ("address", "order"),
    [
        (addresses.LETTERS, ["new", "filter", "chip", "status", "year", "table", "arrange"]),
        (addresses.READINESS, ["add", "chip", "period", "table", "arrange"]),
        (addresses.STATEMENT.of(which="DOMICILE"), ["purpose", "save", "cancel", "open_person"]),
        (addresses.BREACH, ["title", "save", "cancel", "attach_pindaian"]),
        (addresses.FOR_MANY, ["hamlet", "save", "cancel", "people", "every", "none"]),
    ],
    ids=["letters", "readiness", "letter", "breach", "many"],
)
def test_tab_comes_to_what_is_seen_in_its_order(
    program: Program, qtbot: QtBot, address: Address, order: list[str]
) -> None:
    opened(program, qtbot, address)
    room = program.window.room()
    assert room is not None
    listing = getattr(room.page, "listing", None)
    if isinstance(listing, Listing):
        qtbot.waitUntil(lambda: not listing.model.is_reading)
    else:
        qtbot.waitUntil(lambda: set(order) <= set(by_tab(program)))
    told = dict.fromkeys(by_tab(program))
    assert [one for one in told if one in order] == order


def test_who_leaves_a_draft_for_later_stands_in_the_list(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[bool]()

    def leave_for_later(*_: object, **__: object) -> str:
        asked.append(True)
        return "later"

    monkeypatch.setattr(Room, "about_draft", leave_for_later)
    program.window.activateWindow()
    program.window.open(addresses.NEW_CASE)
    qtbot.waitUntil(lambda: bool(asked))

    def is_there() -> bool:
        here = program.window.focusWidget()
        return here is not None and here.objectName() == "table"

    qtbot.waitUntil(is_there)
