"""The pages of a room, one over the other."""

from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.ui import ask, drafts, walking
from dme_desktop.ui import room as rooms
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Form, Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from tests.robots import ScreenRobot
from tests.ui.conftest import IDENTITY


@dataclass(frozen=True)
class Opened:
    """What a note begins with."""

    draft: drafts.Kept | None = None


FRESH = Opened()
MANY, SOME_LOOKS = 120, 3  # fields of a long form; how often at least the keys are looked at


class NotePage(FormPage):
    """A form that saves nothing."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "Baru", [IDENTITY], "uji", parent)

    def show_opened(self, _: Opened) -> None:
        self.show_record("", {})

    def store(self, values: dict[str, Any]) -> object:
        return values["name"]


class LongPage(FormPage):
    """A form that takes many moments to build."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        fields = [
            Field(name=f"line{number}", label=f"Baris {number}", kind=kinds.TEXT)
            for number in range(MANY)
        ]
        super().__init__(context, "Panjang", [Part("Panjang", fields)], "uji", parent)

    def show_opened(self, _: Opened) -> None:
        self.show_record("", {})


@pytest.fixture
def room(qtbot: QtBot, context: Context) -> Room:
    room = Room(context, Page("Daftar"))
    qtbot.addWidget(room)
    room.show()
    return room


@pytest.fixture
def soon_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a room take it for long that nobody came back, as soon as it is left."""
    monkeypatch.setattr(rooms, "AWAY", 1)


def half_written(qtbot: QtBot, room: Room, db: Database) -> drafts.Kept:
    """Leave a form with a name for later, as F9 does."""
    page = room.open_form(partial(NotePage, room.context), FRESH)
    assert page is not None
    page.form.fill({"name": "Siti Contohwati"})
    page.form.go_to("name")
    with qtbot.waitSignal(room.context.shelf.kept):
        page.keep_draft()
    kept = drafts.waiting_for(db, "uji", "")
    assert kept is not None
    return kept


def test_a_form_without_a_draft_opens_where_writing_begins(room: Room) -> None:
    page = room.open_form(partial(NotePage, room.context), FRESH)
    assert page is room.page
    assert page.form.focused() == "nik"


def test_an_unfinished_form_is_gone_on_with_where_it_was_left(
    room: Room, qtbot: QtBot, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = half_written(qtbot, room, db)
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    page = room.open_form(partial(NotePage, room.context), Opened(kept))
    assert page is not None
    assert page.form.editor("name").draft() == "Siti Contohwati"
    assert page.form.focused() == "name"
    assert page.form.dirty


def test_an_unfinished_form_may_wait_or_be_thrown_away(
    room: Room, qtbot: QtBot, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = half_written(qtbot, room, db)
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "later")
    assert room.open_form(partial(NotePage, room.context), Opened(kept)) is None
    assert room.count() == 1

    monkeypatch.setattr(ask, "resume_draft", lambda *_: "discard")
    with qtbot.waitSignal(room.context.shelf.dropped):
        page = room.open_form(partial(NotePage, room.context), Opened(kept))
    assert page is not None
    assert page.form.editor("name").draft() == ""
    assert drafts.waiting_for(db, "uji", "") is None


def test_one_that_was_asked_for_by_name_is_not_asked_about(
    room: Room, qtbot: QtBot, db: Database
) -> None:
    kept = half_written(qtbot, room, db)
    page = room.open_form(partial(NotePage, room.context), Opened(kept), asked_for=True)
    assert page is not None
    assert page.form.editor("name").draft() == "Siti Contohwati"


def test_what_was_saved_last_stands_behind_f7(room: Room) -> None:
    first = room.open_form(partial(NotePage, room.context), FRESH)
    assert first is not None
    first.form.fill({"nik": "5203004507920001", "name": "Siti Contohwati"})
    assert first.save()
    second = room.open_form(partial(NotePage, room.context), FRESH)
    assert second is not None
    second.form.go_to("name")
    second.copy_previous()
    assert second.form.editor("name").draft() == "Siti Contohwati"


def test_a_page_that_is_saved_is_read_once_and_the_keyboard_is_not_looked_for_in_it(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = room.open_form(partial(NotePage, room.context), FRESH)
    assert page is not None
    page.form.more_warnings = lambda _: {}
    page.form.fill({"nik": "5203004507920001", "name": "Siti Contohwati"})
    page.form.go_to("name")
    read: list[Form] = []
    looked: list[object] = []  # past every field of what is being hidden
    values = Form._readable

    def readable(form: Form) -> tuple[dict[str, Any], dict[str, str]]:
        read.append(form)
        return values(form)

    def step(here: QWidget, **_: bool) -> bool:
        looked.append(here)
        return False

    monkeypatch.setattr(Form, "_readable", readable)
    monkeypatch.setattr(walking, "step", step)
    assert page.save()
    assert read == [page.form]
    assert not looked
    assert room.page.hasFocus()


def test_an_opened_page_has_the_keyboard_wherever_it_was_before(
    qtbot: QtBot, context: Context
) -> None:
    room, elsewhere = Room(context, Page("Daftar")), QLineEdit()
    both = QWidget()
    row = QVBoxLayout(both)
    row.addWidget(elsewhere)
    row.addWidget(room)
    qtbot.addWidget(both)
    both.show()
    elsewhere.setFocus()
    page = FormPage(context, "Baru", [IDENTITY], "uji", room)
    room.open_page(page)
    assert page.form.focused() == "nik"


def test_an_opened_page_is_entered_where_it_says_and_not_at_its_first_button(
    qtbot: QtBot, context: Context
) -> None:
    first, page, rows = Page("Daftar"), Page("Surat"), QListWidget()
    first.add_action("new", "Baru", lambda: None).setFocus()
    page.add_action("cancel", "Batal", lambda: None)
    page.body.addWidget(rows)
    page.setFocusProxy(rows)
    room = Room(context, first)
    ScreenRobot(qtbot, room).press("Tab")
    assert room.focusWidget() is not None
    room.open_page(page)
    assert room.focusWidget() is rows


def test_a_page_that_another_section_asked_for_leads_back_there(room: Room, qtbot: QtBot) -> None:
    with room.asked_by("workers"):
        page = room.open_form(partial(NotePage, room.context), FRESH)
    assert page is not None
    with qtbot.waitSignal(room.left_for) as led:
        page.back()
    assert led.args == ["workers"]


def test_what_follows_a_page_leads_back_where_that_page_was_asked_for(
    room: Room, qtbot: QtBot
) -> None:
    with room.asked_by("workers"):
        room.fetch(lambda: "surat", lambda _: room.open_page(Page("Surat")))
    qtbot.waitUntil(lambda: room.count() == 2)
    letter = room.page
    letter.closed.emit()
    room.fetch(lambda: "terbit", lambda _: room.open_page(Page("Surat terbit")))
    qtbot.waitUntil(lambda: room.count() == 2)
    assert room.page is not letter
    with qtbot.waitSignal(room.left_for) as led:
        room.page.closed.emit()
    assert led.args == ["workers"]


def test_a_page_of_the_room_itself_leads_nowhere_else(room: Room, qtbot: QtBot) -> None:
    with room.asked_by("workers"):
        pass  # only a filter was chosen
    room.open_page(Page("Baru"))
    with qtbot.assertNotEmitted(room.left_for, wait=50):
        room.page.closed.emit()


def test_a_long_form_is_built_with_looks_at_the_keys_in_between(room: Room, qtbot: QtBot) -> None:
    looks: list[bool] = []
    look = QTimer()
    look.timeout.connect(lambda: looks.append(room.is_waiting))
    with qtbot.waitSignal(room.is_there):
        page = room.open_form(partial(LongPage, room.context), FRESH)
        assert room.is_waiting
        assert room.page is not page
        look.start(0)
    assert sum(looks) > SOME_LOOKS
    assert room.page is page
    assert page.form.focused() == "line0"
    assert not room.is_waiting


def test_a_form_that_is_asked_for_while_one_is_built_comes_after_it(
    room: Room, qtbot: QtBot
) -> None:
    before = room.open_form(partial(LongPage, room.context), FRESH)
    page = room.open_form(partial(NotePage, room.context), FRESH)
    assert [room.widget(1), room.widget(2)] == [before, page]
    assert not room.is_waiting
    with qtbot.assertNotEmitted(room.is_there, wait=50):
        assert room.page is page


def test_a_long_form_that_another_section_asked_for_leads_back_there(
    room: Room, qtbot: QtBot
) -> None:
    with room.asked_by("workers"):
        room.fetch(lambda: FRESH, partial(room.open_form, partial(LongPage, room.context)))
    qtbot.waitUntil(lambda: room.count() == 2)
    with qtbot.waitSignal(room.left_for) as led:
        room.page.closed.emit()
    assert led.args == ["workers"]


@pytest.mark.usefixtures("soon_away")
def test_what_was_built_goes_when_nobody_comes_back_for_long_and_is_built_again(
    room: Room, qtbot: QtBot, context: Context
) -> None:
    room.prepare(partial(NotePage, context), "catatan")
    qtbot.waitUntil(lambda: room.is_ready)
    (built,) = room.findChildren(NotePage)
    with qtbot.waitSignal(built.destroyed):
        room.hide()
    assert not room.findChildren(NotePage)
    room.show()
    qtbot.waitUntil(lambda: room.is_ready)
    (again,) = room.findChildren(NotePage)
    assert room.open_form(partial(NotePage, context), FRESH, "catatan") is again


@pytest.mark.usefixtures("soon_away")
def test_a_form_that_is_being_written_stays_however_long_nobody_comes_back(
    room: Room, qtbot: QtBot, context: Context
) -> None:
    page = room.open_form(partial(NotePage, context), FRESH, "catatan")
    assert page is not None
    page.form.fill({"name": "Siti Contohwati"})
    with qtbot.waitSignal(room._away.timeout):
        room.hide()
    room.show()
    assert room.page is page
    assert page.form.editor("name").draft() == "Siti Contohwati"
