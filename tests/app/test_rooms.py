"""Every room of the practice village, walked through as a careful clerk would."""

import base64
import gc
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt, QThreadPool
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
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
from sqlalchemy import Enum, select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.agenda.screen.numbering import PAGES, BookPage, ReservationPage, RulesPage
from dme_desktop.agenda.screen.outside import OutsidePage
from dme_desktop.agenda.screen.record import RecordPage
from dme_desktop.app import sections
from dme_desktop.app.main import Program
from dme_desktop.app.settings.handover import HandoverPage
from dme_desktop.attention.model import AttentionFlag
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.cases.model import CaseFile, CaseReferral
from dme_desktop.cases.screen.forms import ClosedForm, StepPage
from dme_desktop.kernel import addresses, resources
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.records import Base, Record
from dme_desktop.letters.blanks import BLANKS
from dme_desktop.letters.screen.batch import BatchPage
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.livelihoods.model import ActivityParticipant, Progress, Support, Visit
from dme_desktop.matching import service as matching
from dme_desktop.matching.model import ReceivedList
from dme_desktop.packages.model import Package
from dme_desktop.people.model import Person
from dme_desktop.privacy.model import Breach, Request, Wish
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.screen.forms import OfWorkerPage
from dme_desktop.rounds.model import HamletSheet
from dme_desktop.training.model import Meeting
from dme_desktop.ui import ask, picking, said
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.form import Form
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.photo import PhotoEditor
from dme_desktop.ui.picture import to_jpeg
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.roster_page import RosterPage
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.table import PagedTable
from dme_desktop.village.model import Official
from dme_desktop.visits.model import Goer, ServiceOffice
from dme_desktop.workers import rules
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.screen.grid import DocumentsEditor
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.app.test_english import in_indonesian, only_indonesian, typed, words_of
from tests.examples import a_registration, nik
from tests.pdf.golden import text_of
from tests.privacy.examples import asked as took
from tests.ui.accessibility import controls, named_twice, unnamed, without_object_name
from tests.ui.test_dropdown import turn_wheel

pytestmark = pytest.mark.timeout(900)  # the longest walks take half a minute on a quiet machine
SMALL_SCREEN = (1366, 768 - 72)  # pixels, under the title bar and above the task bar
OLD_SCREEN = (1024, 700)
TWICE_AS_LARGE = ((1366 // 2, 768 // 2 - 36), (1024 // 2, 700 // 2 - 36))
FIRST_ROWS = 20  # of a list, which are read when it is seen
STANDINGS = {"Balasan", "Kelompok", "Nilai", "Status", "Tahap", "Tingkat"}
MARKUP = re.compile(r"<[a-zA-Z/!]")
TAGGED = 'Siti <b>Contoh</b> "&" Anak'

READY = [one.name for one in sections.sections(lambda: pytest.fail("no folder is needed"))]
GUEST_OF = {name: guest.section for name, guest in sections.guests().items()}


@pytest.fixture
def program(
    qtbot: QtBot, start: Start, rehearsed: Path, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """Give the window of a practice village of twelve workers and one with an odd name."""
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "salah tulis")
    monkeypatch.setattr(picking, "pick", lambda *_, **__: "")
    program = start(rehearsed, demo=True)
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
    """Wait for what is being read or built, and for what follows from it."""
    while (room := program.window.room()) is not None and room.is_waiting:
        QApplication.processEvents()
    for _ in range(5):
        program.context.jobs.wait()
        program.context.shelf.wait()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()


def asked(program: Program, worker: str) -> dict[Address, Address]:
    """Return every page one room can ask of another, each about a record of this village.

    A page that is declared and not named here fails the tests.
    """
    with program.context.db.read(program.context.who) as session:
        journey = journeys.latest(session, worker)
        permissions = select(Letter).where(Letter.type == LetterType.FAMILY_PERMISSION)
        letter = session.scalars(permissions).first()
        line = session.scalars(select(Remittance)).first()
        resident = session.scalars(select(Person).where(Person.id != worker)).first()
        official = session.scalars(select(Official)).first()
        case = session.scalars(select(CaseFile).where(CaseFile.types == "HILANG_KONTAK")).first()
        sent = session.scalars(select(CaseReferral).where(~CaseReferral.declined)).first()
        meeting = session.scalars(select(Meeting)).first()
        visit = session.scalars(select(Visit)).first()
        progress = session.scalars(select(Progress)).first()
        support = session.scalars(select(Support)).first()
        there = session.scalars(select(ActivityParticipant)).first()
        goer = session.scalars(
            select(Goer).join(Journey).where(Journey.stage == Stage.CPMI)
        ).first()
        place = session.scalars(select(ServiceOffice)).first()
        received = session.scalars(select(ReceivedList)).first()
        assert received
        row = matching.answer(session, received.id).matches[0]
        flag = session.scalars(select(AttentionFlag)).first()
        assert flag
        sheet = session.scalars(select(HamletSheet)).first()
        erasing = session.scalars(select(Request).where(Request.wish == Wish.HAPUS)).first()
        breach = session.scalars(select(Breach)).first()
        package = session.scalars(select(Package)).first()
    assert package
    assert visit
    assert progress
    assert support
    assert there
    assert erasing
    assert breach
    assert case
    assert sent
    assert meeting
    assert goer
    assert place
    assert sheet
    assert erasing
    assert breach
    assert journey
    assert letter
    assert line
    assert resident
    assert official
    year = str(line.received_on.year)
    about = {
        addresses.PEOPLE: resident.id,
        addresses.WORKERS: worker,
        addresses.CHANGE_RESIDENT: resident.id,
        addresses.WORKER_FORM: worker,
        addresses.ALL_LETTERS: worker,
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
        addresses.COMMITMENT_WORDING: ("", "TASK_FORCE_DECREE"),
        addresses.REMITTANCES: line.id,
        addresses.REMITTANCE_OF: line.person_id,
        addresses.YEARLY_SHEET: (line.person_id, year),
        addresses.CASES: case.id,
        addresses.CHANGE_CASE: case.id,
        addresses.CASE_ACTION: case.id,
        addresses.CASE_STEPS: case.id,
        addresses.CASE_REFERRAL: case.id,
        addresses.CASE_ANSWER: sent.id,
        addresses.CASE_LETTER: (case.id, "penelusuran"),
        addresses.LEDGER_OF: (line.person_id, year),
        addresses.LEDGER_CONSENT: line.person_id,
        addresses.SURVEY_OF: (line.person_id, year),
        addresses.GOAL_OF: line.person_id,
        addresses.HOUSEHOLD_SHEET: (line.person_id, year),
        addresses.LEDGER_LINES: ("", f"{year}_semua_"),
        addresses.TRAINING: meeting.batch_id,
        addresses.BATCH: meeting.batch_id,
        addresses.PARTICIPANTS: meeting.batch_id,
        addresses.ENROL: meeting.batch_id,
        addresses.MEETING: meeting.id,
        addresses.RESULTS: meeting.batch_id,
        addresses.BATCHES_AT: ("", "SELESAI"),
        addresses.SHEETS: sheet.id,
        addresses.SHEET: sheet.id,
        addresses.SHEETS_AT: ("", "KEMBALI"),
        addresses.ROUND_PAPER: sheet.round_id,
        addresses.VISITS: goer.visit_id,
        addresses.NEW_VISIT: ("", place.id),
        addresses.OFFICE_VISIT: goer.visit_id,
        addresses.VISIT_RESULTS: goer.visit_id,
        addresses.VISITS_AT: ("", "SELESAI"),
        addresses.SERVICE_OFFICE: place.id,
        addresses.FAMILY_CARD: goer.journey_id,
        addresses.WAY_STEPS: ("", f"{year}-PASPOR"),
        addresses.WAYS: ("", "STUCK~PASPOR"),
        addresses.MATCHING: received.id,
        addresses.ATTENTION: flag.id,
        addresses.INDICATOR: ("", "E1"),
        addresses.CHANGE_INDICATOR: ("", "E1"),
        addresses.READINESS_TASK: ("", "E1"),
        addresses.DECISION: f"{received.id}/{row.id}",
        addresses.LIVELIHOODS: visit.returnee_id,
        addresses.RETURNEE: visit.returnee_id,
        addresses.RETURNEES_AT: ("", "REINTEGRASI"),
        addresses.RETURNEES_NEED: ("", "MODAL"),
        addresses.VISIT: visit.id,
        addresses.PROGRESS: progress.id,
        addresses.ACTIVITY_PEOPLE: there.activity_id,
        addresses.INVITE: there.activity_id,
        addresses.GUEST: there.activity_id,
        addresses.ROLL: there.activity_id,
        addresses.SUPPORT: support.id,
        addresses.REPORTS: ("", "L8"),
        addresses.REPORT_NAMES: ("Montong", addresses.ABROAD_BY_HAMLET),
        addresses.PRIVACY: erasing.id,
        addresses.ERASE_PERSON: erasing.id,
        addresses.OWN_COPY: took(program.context.db, worker).id,
        addresses.DATA_CONSENT: worker,
        addresses.BREACH: breach.id,
        addresses.OFFICIAL: official.id,
        addresses.PACKAGES: package.id,
        addresses.NEW_PACKAGE: package.receiver_id,
        addresses.RECEIVER: package.receiver_id,
    }
    given = {place: one if isinstance(one, tuple) else (one, "") for place, one in about.items()}
    own = [place for place in addresses.PLACES if place.section != "district"]  # see test_desk
    return {place: place.of(*given.get(place, ("", ""))) for place in own}


def pages(
    qtbot: QtBot, program: Program, worker: str
) -> Iterator[tuple[str, Room, Address | None]]:
    """Yield every room, and every page one room can ask of another, with its place."""
    rooms = {name: in_room(qtbot, program, name) for name in READY}
    for name in READY:
        yield name, in_room(qtbot, program, name), None
    for place, address in asked(program, worker).items():
        section = GUEST_OF.get(address.section, address.section)
        assert rooms[section].leave_pages()
        program.context.desk.open_asked.emit(address)
        yield str(address), in_room(qtbot, program, section), place


def faults(room: Room, window: QWidget) -> list[str]:
    found = [f"unnamed {one}" for one in unnamed(room)]
    found += [f"named twice {one}" for one in named_twice(room.page)]
    found += [f"no object name {one}" for one in without_object_name(room)]
    found += [f"begins small {one!r}" for one in small_standings(room.page)]
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
    return found + dead_keys(room.page)


def small_standings(page: Page) -> set[str]:
    """Return what is said of how records stand that begins with a small letter."""
    badge = page.findChild(QLabel, "badge")
    told = {badge.text()} if badge is not None and badge.isVisible() else set()
    for model in page.findChildren(PagedTable):
        places = [n for n, one in enumerate(model.columns) if one.title in STANDINGS]
        rows = range(min(model.rowCount(), FIRST_ROWS))
        told |= {str(model.index(row, place).data()) for row in rows for place in places}
    return {one for one in told if one[:1].islower()}


def dead_keys(page: Page) -> list[str]:
    """Return the keys that are shown on buttons and answered by nothing, or by two things."""
    told = Counter(
        one.key().toString()
        for one in page.findChildren(QShortcut)
        if isinstance(owner := one.parent(), QWidget) and owner.isVisibleTo(page)
    )
    shown = {one.keys: QKeySequence(one.keys).toString() for one in page.header.buttons()}
    shown.pop("Enter", None)  # answered by the list
    dead = [f"nothing answers {keys}" for keys, plain in shown.items() if plain and not told[plain]]
    return dead + [f"two answer {keys}" for keys, number in told.items() if number > 1]


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
    addresses.LATE_CASES,
    addresses.NEW_BATCH,
    addresses.BATCHES_AT,
    addresses.RETURNEES_AT,
    addresses.RETURNEES_NEED,
    addresses.VISITS_AT,
    addresses.SHEETS_AT,
    addresses.LATE_DATA_REQUESTS,
    addresses.REPORTS,
    addresses.READINESS,
    addresses.LAPTOPS,
    addresses.TAKE_CHANGES,
    addresses.BACKUP,
    addresses.NEW_COPY,
    addresses.CHECK_COPY,
    addresses.SETTINGS,
}


def test_every_page_is_its_own_named_explained_fits_and_keeps_what_is_written(
    qtbot: QtBot, program: Program, worker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One walk through all pages: each is opened once and looked at in every way."""
    monkeypatch.setattr(BackupPage, "verify", lambda *_: None)  # a path that leads nowhere
    told: list[str] = []
    program.context.desk.told.connect(told.append)
    found: dict[str, list[str]] = {}
    stays = set()
    for name, room, place in pages(qtbot, program, worker):
        stays |= {place} if place and not room.currentIndex() else set()
        found[name] = faults(room, program.window)
        least = program.window.minimumSizeHint()
        if least.width() > SMALL_SCREEN[0] or least.height() > SMALL_SCREEN[1]:
            found[name].append(f"needs {least.width()} x {least.height()} pixels")
        found[name] += turned(room) + never_reached(room.page)
        program.window.resize(*OLD_SCREEN)
        QApplication.processEvents()
        found[name] += sideways(room.page) + out_of_reach(room)
        for size in TWICE_AS_LARGE:
            program.window.resize(*size)
            QApplication.processEvents()
            cut = [one for one in room.page.findChildren(QPushButton) if is_cut(one)]
            found[name] += [f"cut off at twice the size {one.text()!r}" for one in cut]
        program.window.resize(*SMALL_SCREEN)
        QApplication.processEvents()
    assert {name: some for name, some in found.items() if some} == {}
    assert (stays ^ STAYS, told) == (set(), [])


def never_reached(page: Page) -> list[str]:
    """Return what Tab never comes to, however often it is pressed in a window."""
    page.take_keyboard()
    reached, here = set[QWidget](), page.window().focusWidget()
    while here is not None and here not in reached:
        reached.add(here)
        tab = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(here, tab)
        here = page.window().focusWidget()
    return [
        f"Tab never comes to {one.objectName()!r}"
        for one in page.findChildren(QWidget)
        if one not in reached and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible() and one.isEnabled() and one.focusProxy() is None
        and one.parentWidget() not in reached
    ]  # fmt: skip


MANY_COLUMNS = {"numbers"}  # the figures of all hamlets, which scroll in a window so narrow


def sideways(page: Page) -> list[str]:
    """Return what scrolls to the side where the window is as narrow as an old screen."""
    return [
        f"scrolls sideways {one.objectName()!r}"
        for one in page.findChildren(QAbstractScrollArea)
        if one.isVisible() and one.horizontalScrollBar().maximum()
        and one.objectName() not in MANY_COLUMNS
    ]  # fmt: skip


def out_of_reach(room: Room) -> list[str]:
    """Return the fields and buttons that stand out at the side, where nothing scrolls to them."""
    return [
        f"out of reach {one.objectName()!r}"
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for one in room.page.findChildren(kind)
        if one.isVisible() and one.mapTo(room, QPoint(one.width(), 0)).x() > room.width() + 1
    ]


def turned(room: Room) -> list[str]:
    """Return what the wheel changed of what is written on a page."""
    form = next(iter(room.page.findChildren(Form)), None)
    before = (form.draft() if form else "", _chosen(room))
    for editor in room.page.findChildren(QWidget):
        if editor.isVisible() and isinstance(editor, QComboBox | QLineEdit | QPlainTextEdit):
            bring_into_sight(editor)
            turn_wheel(editor)
    after = (form.draft() if form else "", _chosen(room))
    return [] if before == after else ["the wheel changes what is written"]


def bring_into_sight(editor: QWidget) -> None:
    """Scroll to a field below the fold, as whoever turns the wheel over it has done."""
    above = editor.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None and editor.visibleRegion().isEmpty():
        above.ensureWidgetVisible(editor)


def test_the_sheet_of_keys_is_printed_from_a_preview(qtbot: QtBot, program: Program) -> None:
    room = in_room(qtbot, program, "today")
    program.window.show_keys()
    print_it = program.window.findChild(QPushButton, "print")
    assert print_it is not None
    print_it.click()
    qtbot.waitUntil(lambda: isinstance(room.page, PreviewPage))
    assert isinstance(room.page, PreviewPage)
    assert "Ctrl+1 … 9, 0" in text_of(room.page.pdf)


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
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    missed = {}
    for name in READY:
        page = in_room(qtbot, program, name).page
        page.take_keyboard()
        wanted = {
            id(one): one.objectName()
            for one in controls(page)
            if one.isEnabled() and not is_passed_by(one)
        }
        here, reached = program.window.focusWidget(), set[int]()
        while here is not None and id(here) not in reached:
            reached.add(id(here))
            QTest.keyClick(here, Qt.Key.Key_Tab)
            here = program.window.focusWidget()
        if left := {told for one, told in wanted.items() if one not in reached}:
            missed[name] = left
    assert missed == {}


def is_passed_by(one: QWidget) -> bool:
    """Say whether the arrows lead there: of buttons of which one is chosen, Tab enters that one."""
    button = one if isinstance(one, QAbstractButton) and one.group() else None
    return button is not None and button.isCheckable() and not button.isChecked()


def test_every_room_shows_something_in_an_empty_village(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    remember(founded)
    program = start(founded)
    for name in READY:
        room = in_room(qtbot, program, name)
        said = [one.text() for one in room.findChildren(QLabel) if one.isVisible() and one.text()]
        assert len(said) > 1, name


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
        addresses.CHANGE_RESIDENT: person, addresses.WORKER_FORM: journey, addresses.REGISTER: "",
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


ABSTRACT = {
    IssuingPage,
    RecordPage,
    OfWorkerPage,
    ClosedForm,
    StepPage,
    RosterPage,
    *RulesPage.__bases__,
}


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


def apart(before: list[tuple[object, ...]], after: list[tuple[object, ...]]) -> list[str]:
    """Return what only one of two pictures shows."""
    gone, new = [[str(one) for one in seen] for seen in (before, after)]
    return [f"- {one}" for one in gone if one not in new] + [
        f"+ {one}" for one in new if one not in gone
    ]


def test_a_picture_shows_whatever_a_form_could_keep_of_another_record(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    page = opened(qtbot, program, addresses.NEW_WORKER)
    assert page is not None
    line = next(one for one in page.findChildren(QLineEdit) if one.isVisibleTo(page))
    faults: dict[str, Callable[[], object]] = {
        "a badge": lambda: page.header.set_badge("Draf"),
        "a button": lambda: page.save_button.setEnabled(False),
        "a card beside": lambda: page.add_side(card("Lain", words("Punya orang lain"))),
        "a message": lambda: page.form.say("Belum tersimpan."),
        "a value": lambda: line.setText("Punya orang lain"),
        "a way back by Ctrl+Z": lambda: line.insert("x"),
    }
    for name, leave in faults.items():
        before = picture(page)
        leave()
        assert apart(before, picture(page)), name


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
        if left := apart(fresh, picture(again)):
            different[str(address)] = left
    assert different == {}
    assert every_form() - shown <= BUILT_EACH_TIME
    assert shown - kept <= BUILT_EACH_TIME


BUILT_EACH_TIME = {
    BatchPage, BookPage, HandoverPage, OutsidePage, ReservationPage, RulesPage, WordingPage,
    *every_form(ClosedForm),  # what was told in one case stays out of the next
}  # fmt: skip


@pytest.mark.usefixtures("english")
def test_what_a_page_tells_of_a_record_is_said_in_english(
    qtbot: QtBot, program: Program, worker: str
) -> None:
    """Papers, names and what the office typed stay; the program's own words do not."""
    found: dict[str, set[str]] = {}
    with program.context.db.read() as session:
        words = only_indonesian() - typed(session) - words_of(ACT.sentence)
    for name, _, _ in pages(qtbot, program, worker):
        if left := in_indonesian(program.window, words):
            found[name] = left
    assert found == {}


NAMED = {  # columns of records in which the office writes names, places and words of its own
    "address", "alias", "contact", "escort", "file_name", "full_name", "hamlet", "head", "hours",
    "initials", "laptop", "listed_name", "name", "origin", "place", "receiver", "recipient",
    "subject", "title",
}  # fmt: skip
OR_A_CHOICE = {  # a name where one is known, and else what kind of thing it is
    "Dasar", "Lewat", "Penyelenggara", "Petugas", "Tempat atau pihak",
}  # fmt: skip


def test_no_list_translates_what_people_typed(qtbot: QtBot, program: Program, worker: str) -> None:
    """A laptop called "Kader" is no community volunteer, a hamlet "Perkebunan" no plantation."""
    with program.context.db.read() as session:
        written = {
            one
            for table in Base.metadata.sorted_tables
            for column in table.columns
            if column.name in NAMED and not isinstance(column.type, Enum)
            for one in session.scalars(select(column))
            if isinstance(one, str)
            and any(map(str.isalpha, one))
            and one not in said.known("choices")
        }
    seen, wrong = set[str](), set[str]()
    for name, room, _ in pages(qtbot, program, worker):
        for model in room.page.findChildren(PagedTable):
            for row in filter(None, map(model.row, range(model.rowCount()))):
                for column in model.columns:
                    if column.text(row) in written and column.title not in OR_A_CHOICE:
                        (seen if column.typed else wrong).add(f"{name}: {column.title}")
    assert wrong == set(), "what people typed stands as it is: Column(..., typed=True)"
    assert len(seen) > 40


TIMES = 3
OPENED = (  # pages of several rooms: lists, forms that are kept, papers, what is built each time
    addresses.PEOPLE, addresses.CHANGE_RESIDENT, addresses.TWINS, addresses.WORKERS,
    addresses.WORKER_FORM, addresses.STEP, addresses.LETTERS, addresses.STATEMENT,
    addresses.REMITTANCES, addresses.CASES, addresses.BATCH, addresses.REPORTS,
)  # fmt: skip


def test_opening_and_leaving_rooms_again_and_again_holds_no_more(
    qtbot: QtBot, program: Program, worker: str
) -> None:
    addressed = asked(program, worker)
    told = []
    for _ in range(TIMES):
        for name in READY:
            in_room(qtbot, program, name)
        for place in OPENED:
            address = addressed[place]
            program.context.desk.open_asked.emit(address)
            room = in_room(qtbot, program, GUEST_OF.get(address.section, address.section))
            assert room.leave_pages()
            settle(program)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        program.window.go("today")
        told.append(held(program))
    assert told[1] == told[-1], told[-1] - told[1]


def held(program: Program) -> Counter[str]:
    """Return what of the window and of the records is there: widgets, pages, lists, records."""
    settle(program)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    widgets = Counter(f"widget {type(one).__name__}" for one in QApplication.allWidgets())
    kinds = Page | PagedTable | Record
    python = (one for one in gc.get_objects() if isinstance(one, kinds))
    return widgets + Counter(
        f"{type(one).__name__}{'' if _is_there(one) else ' without its widget'}" for one in python
    )


def _is_there(one: object) -> bool:
    return not isinstance(one, QWidget | PagedTable) or shiboken6.isValid(one)
