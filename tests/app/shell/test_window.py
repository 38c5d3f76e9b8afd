"""The frame of the window: keys, the word after an act, taking it back, and its size."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import numbers
from dme_desktop.app import main
from dme_desktop.app.main import Program
from dme_desktop.app.shell import undoing as shell
from dme_desktop.app.shell.rooms import Section
from dme_desktop.app.shell.window import GEOMETRY
from dme_desktop.kernel import kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.fields import Field
from dme_desktop.people import service as people
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.editors import Editor, editor_for
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import registration
from tests.acts import CLERK, an_act
from tests.app.conftest import Start, remember
from tests.examples import a_person, a_registration, a_remittance, nik, who_agreed

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.usefixtures("one_room")


@pytest.fixture
def program(qtbot: QtBot, start: Start, founded: Path) -> Program:
    """Give the open program on a village without residents."""
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


def press(program: Program, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key where the cursor is."""
    QTest.keyClick(program.window.focusWidget() or program.window, key, keys)


def register(db: Database) -> None:
    """Register one resident as one act."""
    with db.write(an_act("Daftarkan penduduk"), CLERK) as session:
        people.add(session, a_person())


def count(db: Database) -> int:
    """Return how many residents there are."""
    with db.read() as session:
        return people.paged(session).count()


def dialog(program: Program, name: str) -> QDialog:
    """Return the dialog with this name that is seen over the window."""
    found = program.window.findChild(QDialog, name)
    assert isinstance(found, QDialog)
    assert found.isVisible()
    return found


def test_an_act_is_named_and_taken_back_by_its_key(qtbot: QtBot, program: Program) -> None:
    db = program.context.db
    register(db)
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    assert program.window.toast.text() == "Tersimpan: Daftarkan penduduk, Siti Contohwati"
    press(program, Qt.Key.Key_Z)
    assert count(db) == 0
    assert program.window.toast.text() == "Diurungkan: Daftarkan penduduk, Siti Contohwati"


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer every question with no, and give what was asked."""
    asked: list[str] = []

    def say_no(_: object, question: str, *__: object) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(ask, "confirm", say_no)
    return asked


def test_an_earlier_act_is_taken_back_at_once_and_named(
    qtbot: QtBot, program: Program, questions: list[str]
) -> None:
    db = program.context.db
    register(db)
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    program.window.toast.hide()
    press(program, Qt.Key.Key_Z)
    assert (count(db), questions) == (0, [])
    assert program.window.toast.text() == "Diurungkan: Daftarkan penduduk, Siti Contohwati"


def test_an_act_before_one_on_a_numbered_paper_is_taken_back_only_after_a_question(
    qtbot: QtBot, program: Program, questions: list[str]
) -> None:
    db = program.context.db
    register(db)
    values = {"code": "562", "date": dt.date(2026, 11, 24), "count": 1, "subject": "Undangan"}
    with db.write(an_act("Pesan nomor"), CLERK) as session:
        numbers.reserve(session, numbers.reservation_in(values))
    qtbot.waitUntil(lambda: program.window.toast.text().startswith("Tersimpan: Pesan nomor"))
    assert program.window.toast.act_seq == 0
    press(program, Qt.Key.Key_Z)
    assert questions == ["Urungkan “Daftarkan penduduk, Siti Contohwati”?"]
    assert count(db) == 1


def test_an_act_about_several_people_names_the_first_and_counts_the_others(
    qtbot: QtBot, program: Program
) -> None:
    with program.context.db.write(an_act("Impor penduduk"), CLERK) as session:
        for n in range(3):
            people.add(session, a_person(nik=nik(n + 1)))
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    press(program, Qt.Key.Key_Z)
    told = program.window.toast.text()
    assert told == "Diurungkan: Impor penduduk, Siti Contohwati dan 2 orang lain"


def test_nothing_done_earlier_is_taken_back_while_a_form_is_written_in(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever presses Ctrl+Z there means what was typed last, not an act that is not in sight."""
    db, window = program.context.db, program.window
    register(db)
    qtbot.waitUntil(lambda: window.toast.act_seq > 0)
    window.toast.hide()
    room = window.room()
    assert room is not None
    monkeypatch.setattr(type(room.page), "is_written", True)
    press(program, Qt.Key.Key_Z)
    assert count(db) == 1
    assert "belum disimpan" in window.toast.text()
    with db.write(an_act("Daftarkan penduduk"), CLERK) as session:
        people.add(session, a_person(nik=nik(2)))
    saved = window.status.findChild(QLabel, "saved")
    assert saved is not None
    assert saved.text() == "Belum disimpan"


@pytest.mark.parametrize("kind", [kinds.NAME, kinds.DATE, kinds.codes("gender"), kinds.LONG_TEXT])
def test_a_field_leaves_ctrl_z_to_the_window_where_nothing_was_typed(
    qtbot: QtBot, program: Program, kind: kinds.Kind
) -> None:
    db, room = program.context.db, program.window.room()
    assert room is not None
    field = Field(name="typed", label="Isian", kind=kind)
    editor = cast("QWidget", editor_for(field, program.context.clock, room.page))
    room.page.body.addWidget(editor)
    editor.show()
    editor.setFocus()
    register(db)
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    QTest.keyClicks(program.window.focusWidget(), "1")
    press(program, Qt.Key.Key_Z)
    assert (count(db), cast("Editor", editor).draft()) == (1, "")
    press(program, Qt.Key.Key_Z)
    assert count(db) == 0
    press(program, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)  # what was typed
    press(program, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (count(db), cast("Editor", editor).draft()) == (1, "1")


def test_what_was_taken_back_is_done_again_until_something_else_is_done(
    qtbot: QtBot, program: Program, questions: list[str]
) -> None:
    db = program.context.db
    register(db)
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    press(program, Qt.Key.Key_Z)
    press(program, Qt.Key.Key_Y)
    assert (count(db), questions) == (1, [])
    assert program.window.toast.text() == "Dilakukan lagi: Daftarkan penduduk, Siti Contohwati"
    press(program, Qt.Key.Key_Z)
    assert count(db) == 0
    press(
        program,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert count(db) == 1
    press(program, Qt.Key.Key_Y)
    assert program.window.toast.text() == "Tidak ada yang dapat dilakukan lagi."


def test_money_is_taken_back_only_after_a_question_that_names_person_and_amount(
    qtbot: QtBot, program: Program, questions: list[str]
) -> None:
    db = program.context.db
    with db.write(an_act("Daftarkan pekerja"), CLERK) as session:
        worker = registration.register(session, a_registration())[0].id
    with db.write(an_act("Catat kiriman"), CLERK) as session:
        remittances.record(session, a_remittance(who_agreed(session, worker), amount_idr=1_500_000))
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    press(program, Qt.Key.Key_Z)
    assert questions == ["Urungkan catatan Siti Contohwati, Rp1.500.000?"]
    with db.read() as session:
        assert remittances.paged(session).count() == 1


def test_money_is_put_there_again_only_after_a_question(
    qtbot: QtBot, program: Program, questions: list[str]
) -> None:
    db = program.context.db
    with db.write(an_act("Daftarkan pekerja"), CLERK) as session:
        worker = registration.register(session, a_registration())[0].id
    with db.write(an_act("Catat kiriman"), CLERK) as session:
        remittances.record(session, a_remittance(who_agreed(session, worker), amount_idr=1_500_000))
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    assert db.last_saved
    assert db.last_saved.act_seq
    shell.undo(db, CLERK, db.last_saved.act_seq, None)
    press(program, Qt.Key.Key_Y)
    assert questions == ["Lakukan lagi catatan Siti Contohwati, Rp1.500.000?"]
    with db.read() as session:
        assert remittances.totals(session).lines == 0


def test_the_button_on_the_word_takes_the_act_back(qtbot: QtBot, program: Program) -> None:
    register(program.context.db)
    qtbot.waitUntil(lambda: program.window.toast.act_seq > 0)
    button = program.window.toast.findChild(QPushButton, "undo")
    assert isinstance(button, QPushButton)
    button.click()
    assert count(program.context.db) == 0


def test_the_keys_and_the_manual_open_over_the_window(program: Program) -> None:
    press(program, Qt.Key.Key_Slash)
    dialog(program, "key_sheet").close()
    press(program, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    dialog(program, "help").close()


def test_the_window_comes_back_in_its_size(start: Start, program: Program, founded: Path) -> None:
    program.window.resize(760, 600)
    program.window.close()
    program.leave()
    again = start(founded)
    assert (again.window.width(), again.window.height()) == (760, 600)
    assert program.context.settings.get(GEOMETRY)


def test_unsaved_work_keeps_the_window_open(
    qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unsaved(Room):
        """A room that asks to stay until it may be left."""

        may = False

        def may_leave(self) -> bool:
            return self.may

    def build(context: Context) -> Unsaved:
        return Unsaved(context, Page("isian"))

    section = Section("today", "Hari ini", "house", lambda: build)
    monkeypatch.setattr(main, "sections", lambda _: [section])
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: isinstance(program.window.room(), Unsaved))
    room = program.window.room()
    assert isinstance(room, Unsaved)
    assert not program.window.close()
    assert program.window.isVisible()
    room.may = True
    assert program.window.close()


class Shelf(Room):
    """A section whose list is shown narrowed when an address asks for a part of it."""

    def open(self, address: Address) -> None:
        self.asked = address


class Rows(Page):
    """A list of one row."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.rows = QListWidget()
        self.rows.addItem("Satu baris")
        self.body.addWidget(self.rows)
        self.setFocusProxy(self.rows)

    def focus_rows(self) -> None:
        self.rows.setFocus()


@pytest.fixture
def shelves(qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a village with three sections, on the first one."""
    sections = [
        Section(name, name, "house", lambda name=name: lambda context: Shelf(context, Rows(name)))  # type: ignore[misc]
        for name in ("today", "reports", "workers")
    ]
    monkeypatch.setattr(main, "sections", lambda _: sections)
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


def foot(program: Program) -> str:
    """Return what the foot says of keys."""
    label = program.window.status.findChild(QLabel, "help_key")
    assert label is not None
    return label.text()


def at(program: Program, section: str) -> Callable[[], bool]:
    """Say whether a section is seen with the keyboard on its rows."""

    def is_there() -> bool:
        room = program.window.room()
        page = room.page if room and program.window.section == section else None
        return isinstance(page, Rows) and page.rows.hasFocus()

    return is_there


def test_esc_leads_back_from_a_list_that_another_section_asked_for(
    qtbot: QtBot, shelves: Program
) -> None:
    esc, plain = Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    for section, before in (("reports", "today"), ("workers", "reports")):
        shelves.context.desk.open_asked.emit(Address(section, "tahap", which="abroad"))
        qtbot.waitUntil(at(shelves, section))
        assert f"Esc kembali ke {before}" in foot(shelves)
    for section in ("reports", "today", "today"):  # the last one was asked for by nobody
        press(shelves, esc, plain)
        qtbot.waitUntil(at(shelves, section) if section != "today" else lambda: True)
        assert shelves.window.section == section
        assert ("Esc kembali ke today" in foot(shelves)) is (section == "reports")


def test_who_goes_to_a_section_by_its_key_is_led_nowhere_by_esc(
    qtbot: QtBot, shelves: Program
) -> None:
    shelves.context.desk.open_asked.emit(Address("reports", "tahap", which="abroad"))
    qtbot.waitUntil(at(shelves, "reports"))
    for key in (Qt.Key.Key_3, Qt.Key.Key_2):
        press(shelves, key)
    qtbot.waitUntil(at(shelves, "reports"))
    press(shelves, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert shelves.window.section == "reports"


class Written(Rows):
    """A page that may hold what is not saved yet."""

    held = False

    @property
    def is_written(self) -> bool:
        return self.held


def test_the_foot_tells_of_what_is_written_in_a_room_that_is_not_seen(
    qtbot: QtBot, shelves: Program
) -> None:
    foot = shelves.window.findChild(QLabel, "saved")
    room, page = shelves.window.room(), Written("Isian")
    assert isinstance(room, Room)
    assert foot is not None
    room.open_page(page)
    page.held = True
    shelves.context.desk.dirty_changed.emit(True)
    shelves.window.go("reports")
    qtbot.waitUntil(lambda: isinstance(shelves.window.room(), Shelf))
    register(shelves.context.db)
    qtbot.waitUntil(lambda: "Daftarkan penduduk" in shelves.window.toast.text())
    assert foot.text() == "Belum disimpan"
    page.held = False
    shelves.context.desk.dirty_changed.emit(False)
    assert foot.text() == "Tersimpan 09:12"


def test_an_act_of_another_room_is_taken_back_at_once(
    qtbot: QtBot, program: Program, questions: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    db, window = program.context.db, program.window
    register(db)
    qtbot.waitUntil(lambda: window.toast.act_seq > 0)
    window.toast.hide()
    monkeypatch.setattr(type(window), "section", property(lambda _: "letters"))
    press(program, Qt.Key.Key_Z)
    assert (count(db), questions) == (0, [])


def test_an_act_of_before_the_program_was_opened_is_asked_about_with_name_and_time(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def answer(_: object, *told: str) -> bool:
        asked.append(told)
        return len(asked) > 1

    monkeypatch.setattr(ask, "confirm", answer)
    db, window = program.context.db, program.window
    register(db)
    qtbot.waitUntil(lambda: window.toast.act_seq > 0)
    window.toast.hide()
    window._done_by.clear()
    press(program, Qt.Key.Key_Z)
    assert count(db) == 1
    press(program, Qt.Key.Key_Z)
    assert count(db) == 0
    assert {told[0] for told in asked} == {"Urungkan “Daftarkan penduduk, Siti Contohwati”?"}
    assert all(CLERK.name in told[2] for told in asked)


def test_what_was_thrown_away_is_said_to_be_deleted(qtbot: QtBot, program: Program) -> None:
    db = program.context.db
    with db.write(an_act("Daftarkan penduduk"), CLERK) as session:
        siti = people.add(session, a_person()).id
    with db.write(an_act("Hapus penduduk"), CLERK) as session:
        people.remove(session, siti)
    told = "Dihapus: penduduk Siti Contohwati"
    qtbot.waitUntil(lambda: program.window.toast.text() == told)
