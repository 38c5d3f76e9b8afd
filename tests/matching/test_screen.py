"""The match as the officer works with it, by keyboard, on a real encrypted file."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.matching import service
from dme_desktop.matching.model import Verdict
from dme_desktop.matching.rules import Group
from dme_desktop.matching.screen import MatchingRoom
from dme_desktop.matching.screen.decision import DecisionPage
from dme_desktop.matching.screen.lists import ListsPage
from dme_desktop.matching.screen.rows import RowsPage
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.table import ID_ROLE
from tests.acts import CLERK
from tests.matching.conftest import Held
from tests.robots import ScreenRobot


def room(robot: ScreenRobot) -> MatchingRoom:
    assert isinstance(robot.screen, MatchingRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room(robot).page, kind))


def rows_page(robot: ScreenRobot, held: Held) -> RowsPage:
    room(robot).open(addresses.MATCHING.of(held.list_id))
    shown(robot, RowsPage)
    page = room(robot).page
    assert isinstance(page, RowsPage)
    robot.wait_until(lambda: page.listing.model.rowCount() > 0)
    return page


def names_in(page: RowsPage) -> list[str]:
    model = page.listing.model
    return [
        "|".join(str(model.index(row, column).data()) for column in (0, 1, 2))
        for row in range(model.rowCount())
    ]


def test_enter_holds_a_list_against_the_register(robot: ScreenRobot) -> None:
    page = room(robot).page
    assert isinstance(page, ListsPage)
    robot.wait_until(lambda: page.listing.model.rowCount() == 1)
    page.take_keyboard()
    robot.press("Return")
    shown(robot, RowsPage)


def test_what_has_to_be_found_out_stands_first(robot: ScreenRobot, held: Held) -> None:
    page = rows_page(robot, held)
    robot.wait_until(lambda: len(names_in(page)) == 3)
    assert names_in(page) == [
        "Hanya di desa|Warga Contoh D|–",
        "Hanya di daftar|–|ORANG LAIN",
        "Isinya berbeda|Warga Contoh C|WARGA CONTOH C",
    ]
    page.listing.chips.choose(Group.BOTH.name)
    robot.wait_until(lambda: len(names_in(page)) == 2)
    page.search("contoh b")
    robot.wait_until(lambda: names_in(page) == ["Ada di keduanya|Warga Contoh B|WARGA CONTOH B"])


def test_a_row_is_decided_by_keyboard_with_who_was_asked(robot: ScreenRobot, held: Held) -> None:
    page = rows_page(robot, held)
    page.take_keyboard()
    robot.press("Return")
    shown(robot, DecisionPage)
    robot.press("F10")
    assert robot.problems() == ["Keputusan wajib diisi."]
    robot.fill(verdict="Diduga nonprosedural", decision_note="Ibunya: lewat Batam")
    robot.press("F10")
    shown(robot, RowsPage)
    with held.db.read(CLERK) as session:
        (told,) = service.decisions(session).values()
    assert (told.verdict, told.note) == (Verdict.NONPROSEDURAL, "Ibunya: lewat Batam")
    robot.wait_until(lambda: len(names_in(page)) == 2)


def test_a_row_is_decided_at_once_from_its_menu_and_taken_back(
    robot: ScreenRobot, held: Held
) -> None:
    page = rows_page(robot, held)
    page.listing.chips.choose(Group.LISTED.name)
    robot.wait_until(lambda: len(names_in(page)) == 1)
    row = page.listing.model.index(0, 0).data(ID_ROLE)
    for name in ("bukan_warga", "take_back"):
        robot.wait_until(lambda name=name: name in [one.name for one in page.acts_of(row)])
        next(one for one in page.acts_of(row) if one.name == name).act()
    with held.db.read(CLERK) as session:
        assert not service.decisions(session)


def test_those_on_both_are_marked_after_a_question(
    robot: ScreenRobot, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = rows_page(robot, held)
    robot.wait_until(page._mark.isVisible)
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    page.mark()
    robot.wait_until(lambda: not page._mark.isVisible())
    with held.db.read(CLERK) as session:
        assert service.answer(session, held.list_id).share.before == 2


def test_the_sheets_of_visits_are_shown_and_stand_in_the_books(
    robot: ScreenRobot, held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = rows_page(robot, held)
    monkeypatch.setattr(ask, "choose", lambda *_: "with")
    monkeypatch.setattr(ask, "reason", lambda *_: "Kunjungan satgas")
    page.take_keyboard()
    robot.press("F8")
    page.preview()
    shown(robot, PreviewPage)


def test_an_operator_is_not_shown_who_only_the_village_knows(
    context: Context, held: Held, robot: ScreenRobot
) -> None:
    context.who = Who("Operator", frozenset({Role.OPERATOR}))
    page = rows_page(robot, held)
    robot.wait_until(lambda: len(names_in(page)) == 2)
    words = [one.text() for one in page.listing.chips.findChildren(QAbstractButton)]
    assert words
    assert not any(Group.VILLAGE.value in one for one in words)
