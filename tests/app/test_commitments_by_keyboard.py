"""The papers of what a village bound itself to, by keys alone: found, looked at, issued."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.register import LettersRegister
from dme_desktop.commitments.designation.screen import DesignationPage
from dme_desktop.commitments.regulations.screen import RegulationPage
from dme_desktop.commitments.screen.list_page import CommitmentsListPage
from dme_desktop.commitments.task_forces.screen import TaskForcePage
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from tests.app.conftest import Start, remember
from tests.app.keyboard import MOST_FIELDS, Keyboard
from tests.pdf.golden import text_of

MEMBERS = (("Sekretaris Contoh", "ketua"), ("Kader Contoh", "anggota"))


@pytest.fixture
def keyboard(qtbot: QtBot, start: Start, founded: Path) -> Keyboard:
    """Give a keyboard at the window of a village that begins."""
    remember(founded)
    program = start(founded)
    program.window.resize(1366, 696)
    return Keyboard(qtbot, program)


def begun(keyboard: Keyboard, kind: str, page: type[FormPage]) -> FormPage:
    """Begin a commitment of a kind, as a clerk finds it in the list of kinds."""
    keyboard.go("commitments").on(CommitmentsListPage)
    keyboard.when_asked(*kind, "Return").press("Ctrl+N")
    return keyboard.on(page)


def asks(keyboard: Keyboard, page: Page, deed: str) -> None:
    """Go to the column beside a form with F6, walk to what can be done, and press Enter."""
    for _ in range(MOST_FIELDS):
        if keyboard.place == deed:
            keyboard.press("Return")
            return
        beside = isinstance(keyboard.here(), QPushButton) and keyboard.here() is not page
        keyboard.press("Tab" if beside else "F6")
    raise AssertionError(f"no key led to {deed}, but to {keyboard.place}")


def shown(keyboard: Keyboard, page: Page, deed: str) -> str:
    """Return the words of the paper that an act shows, and come back from it with Esc."""
    before = keyboard.page()
    asks(keyboard, page, deed)
    paper = keyboard.on(PreviewPage)
    words = " ".join(text_of(paper.pdf).split())
    keyboard.press("Escape").until(lambda: keyboard.page() is before)
    return words


def reached(keyboard: Keyboard, field: str) -> Keyboard:
    """Go on with Enter until the cursor is in a field, also of a row."""
    for _ in range(MOST_FIELDS):
        if keyboard.place == field:
            return keyboard
        keyboard.press("Return")
    raise AssertionError(f"Enter never came to {field}, but to {keyboard.place}")


def issues(keyboard: Keyboard, page: Page, deed: str, kind: LetterType) -> str:
    """Issue the paper that an act shows as a draft; return its words."""
    asks(keyboard, page, deed)
    keyboard.on(DraftPage)
    keyboard.press("Ctrl+Return")
    return " ".join(text_of(keyboard.issued(kind).pdf).split())


def test_a_task_force_and_its_decree_are_made_by_keys_alone(keyboard: Keyboard) -> None:
    page = begun(keyboard, "satgas", TaskForcePage)
    keyboard.fill(page, sk_no="145/7/2026", sk_date="2/11/26")
    for place, (name, role) in enumerate(MEMBERS, 1):
        reached(keyboard, f"name_{place}").write(name)
        reached(keyboard, f"role_{place}").write(role)
    keyboard.press("F10").on(CommitmentsListPage)
    keyboard.press("F3").write("satgas").press("Return").on(TaskForcePage)
    decree = shown(keyboard, keyboard.on(TaskForcePage), "decree")
    assert all(name in decree for name, _ in MEMBERS)
    assert "145/7/2026" in decree
    issued = issues(keyboard, keyboard.on(TaskForcePage), "record", LetterType.TASK_FORCE)
    assert all(name in issued for name, _ in MEMBERS)


def test_a_village_is_proposed_by_keys_alone(keyboard: Keyboard) -> None:
    page = begun(keyboard, "penetapan", DesignationPage)
    keyboard.fill(page, proposed_to="BP3MI Contoh")
    issued = issues(keyboard, page, "propose", LetterType.PROPOSAL)
    assert "BP3MI Contoh" in issued


def test_the_skeleton_of_a_rule_is_shown_by_keys_alone(keyboard: Keyboard) -> None:
    page = begun(keyboard, "peraturan", RegulationPage)
    assert "PERATURAN DESA TENTANG" in shown(keyboard, page, "skeleton")


def test_an_empty_list_for_the_door_is_shown_by_keys_alone(keyboard: Keyboard) -> None:
    keyboard.go("letters").on(LettersRegister)
    keyboard.when_asked(*"hadir", "Return").chooses("Lembar kosong")
    assert "DAFTAR HADIR" in text_of(keyboard.on(PreviewPage).pdf)
    keyboard.press("Escape").on(LettersRegister)
