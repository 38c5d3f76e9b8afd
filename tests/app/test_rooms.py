"""Every room of the practice village, walked through as a careful clerk would."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.agenda.screen.numbering import PAGES, BookPage, ReservationPage, RulesPage
from dme_desktop.agenda.screen.outside import OutsidePage
from dme_desktop.agenda.screen.record import RecordPage
from dme_desktop.app import sections
from dme_desktop.app.main import Program
from dme_desktop.app.practice import rehearsal
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.kernel import addresses, resources
from dme_desktop.kernel.addresses import Address
from dme_desktop.letters.blanks import BLANKS
from dme_desktop.letters.screen.batch import BatchPage
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.ui import ask, picking
from dme_desktop.ui.form import Form
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.photo import PhotoEditor
from dme_desktop.ui.picture import to_jpeg
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.village.model import Official
from dme_desktop.workers import rules
from dme_desktop.workers.model import Journey
from dme_desktop.workers.screen.grid import DocumentsEditor
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.examples import a_registration, nik
from tests.pdf.golden import text_of
from tests.ui.accessibility import controls, unnamed, without_object_name
from tests.ui.test_dropdown import turn_wheel

SMALL_SCREEN = (1366, 768 - 72)  # pixels, under the title bar and above the task bar
TWICE_AS_LARGE = (1366 // 2, 768 // 2 - 36)
MARKUP = re.compile(r"<[a-zA-Z/!]")
TAGGED = 'Siti <b>Contoh</b> "&" Anak'

READY = [one.name for one in sections.sections(lambda: pytest.fail("no folder is needed"))]
GUEST_OF = {name: guest.section for name, guest in sections.guests().items()}


@pytest.fixture
def program(qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a practice village of twelve workers and one with an odd name."""
    monkeypatch.setattr(rehearsal, "WORKERS", 12)
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "salah tulis")
    monkeypatch.setattr(picking, "pick", lambda *_, **__: "")
    program = start(tmp_path / "latihan", demo=True)
    program.window.resize(*SMALL_SCREEN)
    assert qtbot is not None
    return program


@pytest.fixture
def worker(program: Program) -> str:
    """Give the id of one whose name looks like a piece of a web page."""
    with program.context.db.write(ACT, CLERK) as session:
        odd = a_registration(person={"full_name": TAGGED, "nik": nik(9123)})
        return registration.register(session, odd)[0].id


def in_room(qtbot: QtBot, program: Program, name: str) -> Room:
    program.window.go(name)
    qtbot.waitUntil(lambda: isinstance(program.window.room(), Room))
    settle(program)
    room = program.window.room()
    assert isinstance(room, Room)
    return room


def settle(program: Program) -> None:
    """Wait for what is being read, and for what follows from it."""
    for _ in range(5):
        program.context.jobs.wait()
        program.context.shelf.wait()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()


def asked(program: Program, worker: str) -> dict[Address, Address]:
    """Return every page one room can ask of another, each about a record of this village.

    A page that is declared and not named here fails the tests.
    """
    with program.context.db.read() as session:
        journey = journeys.latest(session, worker)
        permissions = select(Letter).where(Letter.type == LetterType.FAMILY_PERMISSION)
        letter = session.scalars(permissions).first()
        line = session.scalars(select(Remittance)).first()
        resident = session.scalars(select(Person).where(Person.id != worker)).first()
        official = session.scalars(select(Official)).first()
    assert journey
    assert letter
    assert line
    assert resident
    assert official
    year = str(line.received_on.year)
    about = {
        addresses.PEOPLE: resident.id,
        addresses.WORKERS: worker,
        addresses.REGISTER: resident.id,
        addresses.STAGES: ("", "home"),
        addresses.STEP: (journey.id, rules.steps_from(journey.stage, lost=False)[0].kind.name),
        addresses.DOCUMENT: (journey.id, "PASPOR"),
        addresses.CHILDREN: worker,
        addresses.LETTERS: letter.id,
        addresses.PERMISSION: worker,
        addresses.STATEMENT: (worker, "DOMICILE"),
        addresses.DATA_FORM: worker,
        addresses.WORKER_CARD: worker,
        addresses.BLANK: ("", next(iter(BLANKS))),
        addresses.WORDING: ("", "DOMICILE"),
        addresses.NUMBERS: ("", "aturan"),
        addresses.HANDING: letter.id,
        addresses.REPLACING: letter.id,
        addresses.OUTSIDE: letter.id,
        addresses.CHECK_PAPER: ("", "DME1:"),
        addresses.LETTERS_OF_KIND: ("", "DOMICILE"),
        addresses.PLEDGE: ("", "KOMITMEN_BERSAMA"),
        addresses.AGREEMENT: ("", "PKS"),
        addresses.REMITTANCES: line.id,
        addresses.REMITTANCE_OF: line.person_id,
        addresses.YEARLY_SHEET: (line.person_id, year),
        addresses.REPORTS: ("", "L8"),
        addresses.OFFICIAL: official.id,
    }
    given = {place: one if isinstance(one, tuple) else (one, "") for place, one in about.items()}
    return {place: place.of(*given.get(place, ("", ""))) for place in addresses.PLACES}


def pages(qtbot: QtBot, program: Program, worker: str) -> Iterator[tuple[str, Room]]:
    """Yield every room, and every page one room can ask of another."""
    for name in READY:
        yield name, in_room(qtbot, program, name)
    for address in asked(program, worker).values():
        program.context.desk.open_asked.emit(address)
        yield str(address), in_room(qtbot, program, GUEST_OF.get(address.section, address.section))


def faults(room: Room, window: QWidget) -> list[str]:
    found = [f"unnamed {one}" for one in unnamed(room)]
    found += [f"no object name {one}" for one in without_object_name(room)]
    page = room.currentWidget()
    if isinstance(page, Page):
        file = resources.path("panduan", f"{page.help_page}.md")
        found += [] if file.is_file() else [f"no manual page {page.help_page}"]
    for label in window.findChildren(QLabel):
        told = label.text()
        if label.isVisible() and label.textFormat() is Qt.TextFormat.AutoText:
            found += [f"rich text {told!r}"] if MARKUP.search(told) else []
        braces = "{" in told and not isinstance(page, WordingPage | RulesPage)  # these explain them
        if label.isVisible() and ("None" in told or braces):
            found.append(f"says {told!r}")
    found += [f"cut off {one.text()!r}" for one in room.findChildren(QPushButton) if is_cut(one)]
    return found


def is_cut(button: QPushButton) -> bool:
    """Say whether the words of a button are wider than the button."""
    return (
        button.isVisible()
        and button.fontMetrics().horizontalAdvance(button.text()) > button.width()
    )


STAYS = {  # what is shown on the first page of its section, or asks before there is a page
    addresses.TODAY,
    addresses.STAGES,
    addresses.LETTERS_OF_KIND,
    addresses.UNSIGNED_LETTERS,
    addresses.COMMITMENTS,
    addresses.WAITING_COMMITMENTS,
    addresses.NEW_COMMITMENT,
    addresses.REPORTS,
    addresses.BACKUP,
    addresses.NEW_COPY,
    addresses.CHECK_COPY,
    addresses.SETTINGS,
}


def test_every_address_opens_a_page_of_its_own(
    qtbot: QtBot, program: Program, worker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BackupPage, "verify", lambda *_: None)  # a path that leads nowhere
    told: list[str] = []
    program.context.desk.told.connect(told.append)
    stays = set()
    for place, address in asked(program, worker).items():
        section = GUEST_OF.get(address.section, address.section)
        assert in_room(qtbot, program, section).leave_pages()
        program.context.desk.open_asked.emit(address)
        if in_room(qtbot, program, section).currentIndex() == 0:
            stays.add(place)
    assert (stays, told) == (STAYS, [])


def test_every_page_is_named_spoken_and_explained(
    qtbot: QtBot, program: Program, worker: str
) -> None:
    found = {name: faults(room, program.window) for name, room in pages(qtbot, program, worker)}
    assert {name: some for name, some in found.items() if some} == {}


def test_every_page_fits_a_small_screen(qtbot: QtBot, program: Program, worker: str) -> None:
    sizes = {}
    for name, _ in pages(qtbot, program, worker):
        least = program.window.minimumSizeHint()
        if least.width() > SMALL_SCREEN[0] or least.height() > SMALL_SCREEN[1]:
            sizes[name] = (least.width(), least.height())
    assert sizes == {}


def test_no_button_is_cut_off_at_twice_the_size(
    qtbot: QtBot, program: Program, worker: str
) -> None:
    program.window.resize(*TWICE_AS_LARGE)
    cut = {
        name: [one.text() for one in room.page.findChildren(QPushButton) if is_cut(one)]
        for name, room in pages(qtbot, program, worker)
    }
    assert {name: some for name, some in cut.items() if some} == {}


def test_the_sheet_of_keys_is_printed_from_a_preview(qtbot: QtBot, program: Program) -> None:
    room = in_room(qtbot, program, "today")
    program.window.show_keys()
    print_it = program.window.findChild(QPushButton, "print")
    assert print_it is not None
    print_it.click()
    qtbot.waitUntil(lambda: isinstance(room.page, PreviewPage))
    assert isinstance(room.page, PreviewPage)
    assert "Ctrl+1 … Ctrl+9" in text_of(room.page.pdf)


def test_a_key_that_goes_to_a_room_puts_the_keyboard_on_its_rows(
    qtbot: QtBot, program: Program
) -> None:
    in_room(qtbot, program, "workers")
    in_room(qtbot, program, "today")
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    focused = program.window.focusWidget()
    assert program.window.section == "workers"
    assert focused is not None
    assert focused.objectName() == "table"


def test_keys_walk_through_every_room_and_come_round(qtbot: QtBot, program: Program) -> None:
    in_room(qtbot, program, "today")
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    control, walked = Qt.KeyboardModifier.ControlModifier, []
    for _ in READY:
        QTest.keyClick(program.window, Qt.Key.Key_PageDown, control)
        walked.append(program.window.section)
    assert walked == [*READY[1:], READY[0]]
    QTest.keyClick(program.window, Qt.Key.Key_PageUp, control)
    assert program.window.section == READY[-1]


def test_tab_reaches_every_control_of_a_room(qtbot: QtBot, program: Program) -> None:
    for name in READY:
        room = in_room(qtbot, program, name)
        wanted = {id(one) for one in controls(room) if one.isEnabled()}
        chain: set[int] = set()
        widget: QWidget | None = room.nextInFocusChain()
        while widget is not None and widget is not room and id(widget) not in chain:
            chain.add(id(widget))
            widget = widget.nextInFocusChain()
        assert wanted <= chain | {id(room)}, name


@pytest.mark.parametrize("name", [one for one in READY if one not in {"today", "settings"}])
def test_a_room_shows_something_in_an_empty_village(
    qtbot: QtBot, start: Start, founded: Path, name: str
) -> None:
    remember(founded)
    room = in_room(qtbot, start(founded), name)
    said = [one.text() for one in room.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len(said) > 1


def test_the_wheel_changes_nothing_that_is_written_in_any_room(
    qtbot: QtBot, program: Program, worker: str
) -> None:
    changed = []
    for where, room in pages(qtbot, program, worker):
        form = next(iter(room.page.findChildren(Form)), None)
        before = (form.draft() if form else "", _chosen(room))
        for editor in room.page.findChildren(QWidget):
            if editor.isVisible() and isinstance(editor, QComboBox | QLineEdit | QPlainTextEdit):
                turn_wheel(editor)
        if before != (form.draft() if form else "", _chosen(room)):
            changed.append(where)
    assert changed == []


def _chosen(room: Room) -> list[str]:
    return [box.currentText() for box in room.page.findChildren(QComboBox)]


def with_another(program: Program, asked_for: dict[Address, Address]) -> dict[Address, Address]:
    """Return for each page about a record the same page about another record."""
    with program.context.db.read() as session:

        def other(model: Any, *but: str) -> str:
            query = select(model.id).where(model.id.not_in(but), model.deleted_at.is_(None))
            return str(session.scalars(query.order_by(model.id.desc())).first() or "")

        known = {one.record_id for one in asked_for.values()}
        journey, person = other(Journey, *known), other(Person, *known)
        abroad = session.get_one(Journey, journey).person_id
        line = other(Remittance, *known)
    about = {
        addresses.PEOPLE: person, addresses.WORKERS: journey, addresses.REGISTER: "",
        addresses.DOCUMENT: journey, addresses.CHILDREN: person, addresses.STATEMENT: person,
        addresses.REMITTANCES: line, addresses.REMITTANCE_OF: abroad, addresses.OFFICIAL: "",
    }  # fmt: skip
    return {place: place.of(about.get(place, one.record_id), one.which)
            for place, one in asked_for.items()}  # fmt: skip


def forms_of(asked_for: dict[Address, Address]) -> Iterator[Address]:
    """Yield every address that may show a form, also those behind a choice."""
    yield from asked_for.values()
    for which in PAGES:
        yield addresses.NUMBERS.of(which=which)


def every_form(kind: type[FormPage] = FormPage) -> set[type[FormPage]]:
    """Return the kinds of page with a form that the program has, all of its rooms being loaded."""
    below = [one for one in kind.__subclasses__() if one.__module__.startswith("dme_desktop")]
    return set().union(*map(every_form, below)) | {one for one in below if one not in ABSTRACT}


ABSTRACT = {IssuingPage, RecordPage, *RulesPage.__bases__}


def opened(qtbot: QtBot, program: Program, address: Address) -> FormPage | None:
    """Return the form an address leads to, None when it leads to another page."""
    section = GUEST_OF.get(address.section, address.section)
    assert in_room(qtbot, program, section).leave_pages()
    program.context.desk.open_asked.emit(address)
    page = in_room(qtbot, program, section).page
    return page if isinstance(page, FormPage) else None


def scribble(page: FormPage) -> None:
    """Leave traces of every kind: texts, marks, sentences, another row, another place."""
    for field in page.form.fields:
        editor: Any = page.form.editor(field.name)
        for line in [editor, *editor.findChildren(QLineEdit)]:
            if isinstance(line, QLineEdit) and line.isEnabled() and not line.isReadOnly():
                QTest.keyClicks(line, "7x")
        if isinstance(editor, QPlainTextEdit):
            editor.insertPlainText("coretan")
        elif isinstance(editor, RowsEditor | QCheckBox):
            for button in [editor, *editor.findChildren(QPushButton)]:
                button.click() if isinstance(button, QAbstractButton) else None
        elif isinstance(editor, PhotoEditor):
            editor.put_draft(
                base64.b64encode(to_jpeg(QImage(9, 12, QImage.Format.Format_RGB32))).decode()
            )
        elif isinstance(editor, DocumentsEditor) and (others := editor.others()):
            editor.add(others[0])
        page.form.show_similar(field.name, "Coretan mirip")
    page.form.set_dirty(True)
    page.form.show_problems({field.name: "Coretan salah" for field in page.form.fields})
    page.form.say("Coretan di atas", "Coretan")
    page.header.set_aside("Coretan")
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def picture(page: FormPage) -> list[tuple[object, ...]]:
    """Return what is seen on a page, where, and what the keyboard and Ctrl+Z would do there."""
    QApplication.processEvents()
    held = page.focusWidget()
    found: list[tuple[object, ...]] = [
        (name, editor.draft(), editor.note())
        for name, editor in ((one.name, page.form.editor(one.name)) for one in page.form.fields)
    ]
    found += [(page.form.dirty, page.form.accepted(), held.objectName() if held else "")]
    for one in page.findChildren(QWidget):
        if one.isVisibleTo(page) and one.objectName() != "qt_scrollarea_vcontainer":
            at = one.mapTo(page, QPoint())
            marks = [one.property(name) or "" for name in ("role", "state", "tone", "readOnly")]
            found.append((at.y(), at.x(), one.width(), one.height(), one.objectName(),
                          type(one).__name__, told(one), one.isEnabled(), *map(str, marks),
                          one.accessibleDescription()))  # fmt: skip
    return sorted(found, key=str)


def told(widget: Any) -> tuple[object, ...]:
    """Return what a widget says, and whether something in it could be undone."""
    if isinstance(widget, QLineEdit):
        return widget.text(), widget.isUndoAvailable(), widget.selectedText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText(), widget.document().isUndoAvailable()
    if isinstance(widget, QAbstractButton):
        return widget.text(), widget.isChecked()
    return (widget.text(),) if isinstance(widget, QLabel) else ()


def test_a_form_that_is_shown_again_is_as_one_built_anew(
    qtbot: QtBot, program: Program, worker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "discard")
    asked_for = asked(program, worker)
    others = with_another(program, asked_for)
    shown, kept, different = set(), set(), {}
    for address in forms_of(asked_for):
        page = opened(qtbot, program, address)
        if page is None:
            continue
        room = in_room(qtbot, program, program.window.section)
        assert room.leave_pages()
        room.forget_pages()
        page = opened(qtbot, program, address)
        assert page is not None
        shown.add(type(page))
        fresh = picture(page)
        for between in (address, others.get(address.place, address)):
            scribble(page)
            page = opened(qtbot, program, between) or page
        scribble(page)
        again = opened(qtbot, program, address)
        assert again is not None
        kept |= {type(again)} if again is page else set()
        if picture(again) != fresh:
            before, after = set(fresh), set(picture(again))
            different[str(address)] = (before - after, after - before)
    assert different == {}
    assert every_form() - shown <= BUILT_EACH_TIME
    assert shown - kept <= BUILT_EACH_TIME


BUILT_EACH_TIME = {BatchPage, BookPage, OutsidePage, ReservationPage, RulesPage, WordingPage}
