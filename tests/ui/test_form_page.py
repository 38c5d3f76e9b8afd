"""A page with one form: its keys, and what becomes of what is written."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from dme_desktop.ui import ask, drafts
from dme_desktop.ui.beside import Deed, DeedButton, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.layout import MARGIN
from dme_desktop.vault.database import Database
from tests.robots import ScreenRobot
from tests.ui.conftest import IDENTITY, TRIP


class TripPage(FormPage):
    """A form of two cards with a card of deeds beside it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Rencana", [IDENTITY, TRIP], "uji")
        self.pressed: list[str] = []
        self.add_side(deeds("Surat", Deed("letter", "Surat…", self.note, "file-text")))
        self.show_record("", {})

    def show_opened(self, opened: dict[str, Any]) -> None:
        self.show_record("1", opened)

    def note(self) -> None:
        """Note that the button was pressed."""
        self.pressed.append("letter")

    def store(self, values: dict[str, Any]) -> object:
        return values["name"]


@pytest.fixture
def page(context: Context) -> TripPage:
    return TripPage(context)


@pytest.fixture
def robot(qtbot: QtBot, page: TripPage) -> ScreenRobot:
    return ScreenRobot(qtbot, page)


def test_f6_walks_the_cards_and_what_stands_beside_them_in_the_order_seen(
    robot: ScreenRobot,
) -> None:
    robot.go_to("nik")
    seen = []
    for _ in range(3):
        robot.press("F6")
        seen.append(robot.focused().objectName())
    assert seen == ["country", "letter", "nik"]
    for _ in range(3):
        robot.press("Shift+F6")
        seen.append(robot.focused().objectName())
    assert seen[3:] == ["letter", "country", "nik"]


def test_f6_goes_into_a_card_whose_first_field_is_away(robot: ScreenRobot, page: TripPage) -> None:
    page.form.cell("country").hide()
    robot.go_to("nik")
    robot.press("F6")
    assert page.form.focused() == "since"


def test_enter_after_the_last_field_leads_to_saving_and_not_to_the_way_out(
    robot: ScreenRobot, page: TripPage
) -> None:
    robot.go_to(page.form.fields[-1].name).press("Return")
    assert robot.focused() is page.save_button


def test_ctrl_and_a_point_offer_everything_that_can_be_done_beside_a_form(
    robot: ScreenRobot, page: TripPage, qtbot: QtBot
) -> None:
    QTest.keySequence(robot.go_to("nik").focused(), QKeySequence("Ctrl+."))
    menu = page.findChild(QMenu, "acts")
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    last = menu.actions()[-1]
    assert last.text() == "Surat…"
    QTest.keyClicks(menu, "s")  # after Simpan, on which it begins
    assert menu.activeAction() is last
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.pressed == ["letter"]


def test_enter_presses_the_button_the_keyboard_is_on(robot: ScreenRobot, page: TripPage) -> None:
    letter = robot.find(QPushButton, "letter")
    letter.setFocus()
    robot.press("Return")
    QTest.keyClick(letter, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.pressed == ["letter", "letter"]


def test_f9_says_what_it_kept_and_where_to_go_on(
    robot: ScreenRobot, page: TripPage, qtbot: QtBot
) -> None:
    robot.fill(nik="5203004507920001")
    with qtbot.waitSignal(page.context.desk.told) as told:
        robot.press("F9")
    assert "5203004507920001" in str(told.args)
    assert "Hari ini" in str(told.args)


def test_leaving_offers_to_keep_the_form_as_a_draft(
    robot: ScreenRobot,
    page: TripPage,
    qtbot: QtBot,
    db: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[str] = []

    def choose(_: object, __: str, answers: dict[str, str], **___: str) -> str:
        offered.extend(answers.values())
        return "draft"

    monkeypatch.setattr(ask, "choose", choose)
    robot.fill(name="Siti Contohwati")
    with qtbot.waitSignal(page.context.shelf.kept):
        assert page.may_close()
    assert offered == ["Simpan", "Simpan draf", "Buang", "Kembali ke isian"]
    assert drafts.waiting_for(db, "uji", "") is not None
    assert not page.form.dirty


def test_the_cards_beside_begin_at_the_top_for_the_next_record_and_stay_for_the_same(
    robot: ScreenRobot, page: TripPage, qtbot: QtBot
) -> None:
    page.add_side(deeds("Lain", *(Deed(f"d{n}", "Surat…", page.note, "list") for n in range(30))))
    page.resize(1300, 400)
    last = robot.find(QPushButton, "d29")
    area = next(one for one in page.findChildren(QScrollArea) if one.isAncestorOf(last))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.ensureWidgetVisible(last)
    assert (before := area.verticalScrollBar().value()) > 0
    page.show_again({"name": "Siti Contohwati"})
    assert area.verticalScrollBar().value() == before
    page.show_opened({"name": "Budi Contoh"})
    assert area.verticalScrollBar().value() == 0


def test_cards_beside_a_form_end_where_the_buttons_above_end_with_a_bar_and_without(
    robot: ScreenRobot, page: TripPage
) -> None:
    def ends_with_the_buttons() -> bool:
        card = robot.find(QPushButton, "letter").parentWidget()
        assert card is not None
        return card.mapTo(page, card.rect().bottomRight()).x() == page.width() - 1 - MARGIN

    robot.wait_until(ends_with_the_buttons)
    for number in range(30):
        page.add_side(deeds(f"Kartu {number}", Deed(f"deed{number}", "Lain", page.note)))
    bar = page._flanked.bars[1]
    robot.wait_until(lambda: bar.maximum() > 0)
    robot.wait_until(ends_with_the_buttons)


def test_a_deed_too_long_for_its_card_ends_in_dots_and_is_told_by_the_mouse(
    robot: ScreenRobot, page: TripPage
) -> None:
    long = "145/001/Pem.Ds/XI/2026, yang sudah diserahkan kepada keluarga pekerja"
    page.add_side(deeds("Surat", Deed("long", long, page.note, "file-text")))
    button = robot.find(DeedButton, "long")
    robot.wait_until(lambda: button.shown().endswith("…"))
    assert button.toolTip() == long
    assert button.accessibleName() == long
    assert robot.find(DeedButton, "letter").toolTip() == ""


def test_the_list_of_acts_tells_a_state_once_and_no_state_as_a_key(
    robot: ScreenRobot, page: TripPage
) -> None:
    page.add_side(
        deeds(
            "Lembar yang terbit",
            Deed("paper", "Cetak 011/2026  bernomor", page.note, "file-text"),
            Deed("more", "Kejadian lain…", page.note, keys="Ctrl+K"),
        )
    )
    paper, more = (robot.find(DeedButton, name).deed() for name in ("paper", "more"))
    assert (paper.words, paper.keys) == ("Cetak 011/2026  bernomor", "")
    assert (more.words, more.keys) == ("Kejadian lain…", "Ctrl+K")


class MorePage(TripPage):
    """A form with one more button, whose key no method of a page answers."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.more = self.add_action("more", "Orang lain…", self.note, keys="Ctrl+N")


def test_a_key_that_is_shown_on_a_button_presses_it_unless_it_is_not_offered(
    qtbot: QtBot, context: Context
) -> None:
    page = MorePage(context)
    robot = ScreenRobot(qtbot, page).go_to("nik").press("Ctrl+N")
    assert page.pressed == ["letter"]
    page.more.setEnabled(False)
    robot.press("Ctrl+N")
    page.more.setEnabled(True)
    page.more.hide()
    robot.press("Ctrl+N")
    assert page.pressed == ["letter"]
    page.more.show()
    robot.press("Ctrl+N")
    assert page.pressed == ["letter", "letter"]


def test_a_draft_is_called_by_what_is_written_when_it_is_kept(
    robot: ScreenRobot, page: TripPage, context: Context, db: Database
) -> None:
    robot.go_to("nik").write("5")
    page.drafts.keep()
    robot.write("203")
    page.drafts.keep()
    context.shelf.wait()
    kept = drafts.waiting_for(db, "uji", "")
    assert kept is not None
    assert kept.title == page.draft_title() == "5203"


def test_the_figure_of_a_section_leads_there_in_a_short_form_too_and_writes_nothing(
    robot: ScreenRobot, page: TripPage
) -> None:
    robot.go_to("nik")
    for figure, name in (("Alt+2", "country"), ("Alt+9", "country"), ("Alt+1", "nik")):
        robot.press(figure)
        assert page.form.focused() == name
    assert not page.form.dirty
