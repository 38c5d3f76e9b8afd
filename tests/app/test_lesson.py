"""The first lesson, typed as it stands in the manual, in the window of a practice village."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.app.main import Program
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.app.practice import rehearsal
from dme_desktop.app.shell.navigation import key_of
from dme_desktop.backup import service as backups
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.kernel import resources
from dme_desktop.letters.screen.interview import InterviewPage
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.ui import choosing
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault import keys, remembered
from dme_desktop.workers.screen.registration import RegistrationPage
from tests.app.conftest import Start
from tests.conftest import NOW
from tests.robots import ScreenRobot

LESSON = resources.path("panduan", "pelajaran-pertama.md").read_text(encoding="utf-8")
MOST_FIELDS = 90  # Enters from the first field of a form to its last


@pytest.fixture
def program(start: Start, rehearsed: Path) -> Program:
    """Give the window of a practice village, as the start page opens one."""
    stage = rehearsal.prepare(str(rehearsed), lambda *_: None)
    key = keys.unlock(keys.read(stage.data / "kunci.json"), stage.passphrase or "")
    assert key is not None
    remembered.remember(str(stage.data.resolve()), key)
    return start(stage.data)


class Learner(ScreenRobot):
    """Somebody new: types what the page says, where the cursor is, and looks at what comes."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        super().__init__(qtbot, program.window, size=(1366, 696))
        self.program = program
        self.wait_until(lambda: program.window.room() is not None)

    @property
    def page(self) -> QWidget | None:
        """Return the page over the room that is open, or the list of the room."""
        room = self.program.window.room()
        return room.page if isinstance(room, Room) else None

    def sees(self, kind: type[QWidget]) -> Self:
        """Wait until a page of this kind is there and takes keys."""
        typed = self.program.window._typed
        self.wait_until(lambda: isinstance(self.page, kind))
        self.wait_until(lambda: not typed._is_waiting and not typed._kept)
        self.come_to_front()
        return self

    def room(self, name: str) -> Self:
        """Go to a room by its key."""
        window = self.program.window
        self.press(key_of(list(window._rooms.names).index(name)))
        self.wait_until(lambda: window._nav.current() == name and window.room() is not None)
        typed = window._typed
        self.wait_until(lambda: not typed._is_waiting and not typed._kept)
        return self

    def types(self, text: str) -> Self:
        """Type where the cursor is, letter by letter, and go on with Enter."""
        QTest.keyClicks(self.focused(), text)
        self.press("Return")
        return self

    def fills(self, answers: Mapping[str, str]) -> Self:
        """Walk a form with Enter and answer its fields as they come."""
        left = dict(answers)
        for _ in range(MOST_FIELDS):
            if text := left.pop(self.focused().objectName(), ""):
                QTest.keyClicks(self.focused(), text)
            if not left:
                return self
            self.press("Return")
        raise AssertionError(f"never came to {sorted(left)}")

    def answers_dialog(self, key: str, text: str) -> Self:
        """Press a key that asks for somebody, type who, and take them with Enter."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            line = dialog.findChild(QLineEdit, "find_words") if dialog else None
            if dialog is None or told:
                return
            told.append(type(dialog).__name__)
            if line is None:
                dialog.close()
                return
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Qt.Key.Key_Return)

        told: list[str] = []
        timer = QTimer(self.screen)
        timer.setInterval(20)
        timer.timeout.connect(answer)
        timer.start()
        self.press(key)
        timer.stop()
        assert told == ["FindDialog"]
        return self

    def saves(self) -> Self:
        """Press F10; a yellow sentence only asks, and F10 again keeps it."""
        page = self.page
        for _ in range(2):
            if self.page is page and not self.problems():
                self.press("F10")
                self.qtbot.wait(50)
        assert self.problems() == []
        self.wait_until(lambda: self.page is not page)
        return self

    def kept(self, ask: Callable[[Any], Any]) -> Any:
        """Return what the file of the village has."""
        with self.program.context.db.read() as session:
            return ask(session)


def figures(step: str) -> list[str]:
    """Return what a step of the lesson writes as something to be typed."""
    (text,) = re.findall(rf"^## {step}\. .*?(?=^## )", LESSON, re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`]+)`", text)


@pytest.fixture
def learner(qtbot: QtBot, program: Program) -> Learner:
    """Give somebody new at the practice village."""
    return Learner(qtbot, program)


def test_the_five_steps_of_the_lesson_can_be_typed_as_they_stand(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nik, name, agency = figures("1")
    register_one(learner, nik, name, agency)
    person_id = learner.kept(lambda s: s.scalar(select(Person.id).where(Person.nik == nik)))
    assert person_id

    give_permission(learner, *figures("2"))
    of_kind = select(Letter).where(
        Letter.person_id == person_id, Letter.type == LetterType.FAMILY_PERMISSION
    )
    assert learner.kept(lambda s: s.scalar(of_kind)).number

    before = learner.kept(lambda s: len(s.scalars(select(Remittance.id)).all()))
    write_money_down(learner, *figures("3"))
    assert learner.kept(lambda s: len(s.scalars(select(Remittance.id)).all())) == before + 1
    newest = select(Remittance).order_by(Remittance.id.desc()).limit(1)
    entry = learner.kept(lambda s: s.scalar(newest))
    assert (entry.amount_idr, entry.received_on) == (1_500_000, NOW.date())

    make_a_copy(learner, tmp_path / "stik", monkeypatch)
    change_and_undo(learner, figures("5")[0], person_id)


def register_one(learner: Learner, nik: str, name: str, agency: str) -> None:
    """Step 1: a candidate."""
    learner.press("Ctrl+N").sees(RegistrationPage)
    learner.types(nik).types(name)
    learner.fills(
        {
            "birth_place": "Jenggik", "hamlet": "Montong", "contact.name": "Amaq Belajar",
            "contact.relation": "Suami", "contact.phone": "081234567890", "country": "Malaysia",
            "agency": agency, "job_title": "Pekerja kebun", "info_source": "Dinas",
            "contract_months": "24", "interview_note": "Keluarga tahu dan setuju.",
        }
    ).saves()  # fmt: skip


def give_permission(learner: Learner, name: str, nik: str, born: str) -> None:
    """Step 2: the letter of the family, drawn first, then issued."""
    learner.room("letters").answers_dialog("Ctrl+N", name).sees(InterviewPage)
    learner.fills(
        {
            "giver_nik": nik, "giver_birth_place": "Jenggik", "giver_birth_date": born,
            "giver_religion": "Islam", "giver_occupation": "Petani",
        }
    )  # fmt: skip
    for tick in ("giver_present", "warned"):
        learner.go_to(tick).press("Space")
    learner.press("F8").sees(PreviewPage)
    learner.press("Escape").sees(InterviewPage)
    learner.press("F10")
    learner.wait_until(lambda: isinstance(learner.page, IssuedPage) or bool(learner.problems()))
    assert learner.problems() == []
    learner.press("Escape")
    learner.wait_until(lambda: not isinstance(learner.page, IssuedPage | FormPage))


def write_money_down(learner: Learner, today: str, amount: str) -> None:
    """Step 3: a line of money, of the one whose name stands in the first row."""
    learner.room("remittances")
    learner.wait_until(lambda: bool(learner.column(1)))
    sender = learner.column(1)[0]
    learner.press("Ctrl+N").sees(EntryPage)
    learner.types(sender).types(today)
    learner.fills({"amount_idr": amount, "channel": "Pos", "use": "Pendidikan"}).saves()


def make_a_copy(learner: Learner, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Step 4: a folder is chosen, then a copy in it, checked when it is made."""
    stick.mkdir()
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    learner.room("backup")
    (page,) = learner.screen.findChildren(BackupPage)
    learner.go_to("other").press("Space")
    learner.wait_until(lambda: page.places.folder() == stick)
    learner.press("Ctrl+N")
    learner.wait_until(lambda: bool(list(stick.glob("*.dmecad"))) and not page.course.running)
    (copy,) = stick.glob("*.dmecad")
    assert backups.verify(copy, key=learner.program.context.db.key).ok


def change_and_undo(learner: Learner, name: str, person_id: str) -> None:
    """Step 5: a number that is changed, taken back, and changed again."""

    def phone() -> str | None:
        return str(learner.kept(lambda s: s.get(Person, person_id).phone))

    before = phone()
    learner.press("Ctrl+F").types(name).sees(PersonPage)
    learner.press("F2").sees(RegistrationPage)
    learner.fills({"phone": "081999888777"}).saves()
    changed = phone()
    assert changed != before
    learner.press("Ctrl+Z")
    learner.wait_until(lambda: phone() == before)
    learner.press("Ctrl+Y")
    learner.wait_until(lambda: phone() == changed)
