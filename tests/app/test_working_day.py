"""One whole day of a clerk in one window, by keys alone: each key counted, each place kept.

From the passphrase in the morning until the window is closed; nothing here clicks, and where a
stage ends the next begins.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.agenda.screen.register import LettersRegister
from dme_desktop.app.entrance.unlock import Unlock
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.app.practice import rehearsal
from dme_desktop.app.practice.registry import letter_answers
from dme_desktop.app.today.screen import TodayPage
from dme_desktop.backup import medium
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.commitments.agreements.model import Agreement
from dme_desktop.commitments.agreements.screen.page import AgreementPage
from dme_desktop.commitments.screen.list_page import CommitmentsListPage
from dme_desktop.kernel.records import Base
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.letters.screen.together import TogetherPage
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.screen.ledger import LedgerPage
from dme_desktop.remittances.screen.register import RegisterPage
from dme_desktop.reports.screen.page import ReportPage
from dme_desktop.ui import choosing
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.workers.screen.book import WorkersBook
from dme_desktop.workers.screen.registration import RegistrationPage
from tests.app.conftest import Start, seen
from tests.app.keyboard import MOST_FIELDS, Keyboard
from tests.app.test_papers_by_keyboard import answer, begun
from tests.examples import nik

OWN = nik(77)
MOST_OF_A_LINE = 8  # keys, of the ledger
ASKED_AFTER = "1 pekerja perlu perhatian"  # what of the morning is looked at


class Day:
    """The window of a practice village, and what was begun and printed there today."""

    def __init__(self, keys: Keyboard, passphrase: str) -> None:
        self.keys, self.passphrase, self.printed = keys, passphrase, list[bytes]()

    def count(self, model: type[Base]) -> int:
        with self.keys.program.context.db.read() as session:
            return session.scalar(select(func.count()).select_from(model)) or 0

    def column(self, page: ListPage, place: int) -> list[str]:
        """Return what stands in one column of a list, once it is read."""
        self.keys.rows(page)
        model = page.listing.model
        return [str(model.index(row, place).data()) for row in range(model.rowCount())]

    def phone(self, name: str) -> str | None:
        with self.keys.program.context.db.read() as session:
            return session.scalars(select(Person.phone).where(Person.full_name == name)).one()

    def until(self, field: str) -> Keyboard:
        """Go on with Enter until the cursor is in a field, also of a row."""
        for _ in range(MOST_FIELDS):
            if self.keys.place == field:
                return self.keys
            self.keys.press("Return")
        raise AssertionError(f"Enter never came to {field}, but to {self.keys.place}")

    def types(self, **texts: str) -> None:
        """Type each text where it belongs, in the order of the form, and go on with Enter."""
        for field, text in texts.items():
            self.until(field.replace("__", ".")).write(text).press("Return")


def opens(day: Day) -> None:
    assert isinstance(seen(day.keys.program), Unlock)
    day.keys.write(day.passphrase).press("Return").until(lambda: day.keys.program.is_open)
    morning = day.keys.on(TodayPage)
    day.keys.until(lambda: bool(morning._tasks))


def looks_at_a_matter(day: Day) -> None:
    """Open what waits by its key, move in it at once, and come back to where one was."""
    morning = day.keys.on(TodayPage)
    told = [line.accessibleName() for line in morning._waiting._lines]
    place = next(n for n, one in enumerate(told, 1) if one.startswith(ASKED_AFTER))
    report = day.keys.press(f"Alt+{place}").on(ReportPage)
    day.keys.until(lambda: day.keys.place == "table")
    day.keys.press("Return").on(PersonPage)
    assert day.keys.press("Escape").on(ReportPage) is report
    assert day.keys.press("Escape").on(TodayPage) is morning
    assert day.keys.place == f"task_{place}"


def registers_a_worker(day: Day) -> None:
    before = day.count(Person)
    day.keys.press("Ctrl+N").on(RegistrationPage)
    day.types(
        nik=OWN, full_name="siti contohwati", birth_place="jenggik", marital_status="kaw",
        phone="081200000001", hamlet="montong", address="jalan masjid", rt="1", rw="2",
        contact__name="amaq contoh", contact__relation="sua", contact__phone="081200000002",
    )  # fmt: skip
    day.keys.press("Alt+4")
    day.types(
        country="taiw", agency="contoh", job_title="perawat lansia", info_source="dinas",
        contract_months="36", contract_start="1/3/27", interview_note="suami setuju",
    )  # fmt: skip
    day.keys.press("Alt+5")
    day.types(q1="ya", q2="ya", q3="ya", q4="ya", q5="ya")
    day.keys.press("Alt+6").write("28500").press("Return").write("twd").press("Alt+7")
    day.types(status_KTP="ada", number_KTP=OWN, status_KK="ada", number_KK=nik(78))
    day.types(status_PASPOR="ada", number_PASPOR="X0000001", expires_on_PASPOR="1/2/31")
    day.keys.press("F10").on(TodayPage)
    assert day.count(Person) == before + 1


def issues_all_papers_of_that_worker(day: Day) -> None:
    """Of three that are needed one lacks an answer: Enter leads to it, and back to the others."""
    before = day.count(Letter)
    day.keys.press("Ctrl+F").write("siti contohw").press("Return").on(PersonPage)
    together = day.keys.press("Ctrl+.", "1").on(TogetherPage)
    assert together.ticked() == [LetterType.INTRODUCTION]
    page = day.keys.press("Down", "Return").on(LetterPage)
    assert page.form.focused() == "basis", "the cursor stands in the first field"
    day.keys.write("KK nomor 5203").press("F10").on(IssuedPage)
    assert day.keys.press("Escape").on(TogetherPage) is together
    day.keys.until(lambda: len(together._opened.needed) == 2)
    day.keys.press("F10").on(PreviewPage)
    day.keys.press("Ctrl+P", "Escape").on(PersonPage)
    day.keys.press("Escape").on(TodayPage)
    assert day.count(Letter) == before + 2
    assert len(day.printed) == 1


def writes_a_remittance_down(day: Day) -> None:
    before = day.count(Remittance)
    ledger = day.keys.go("remittances").on(LedgerPage)
    day.keys.press("F3").write("sahnan umpama").press("Down")  # at once, while it is still read
    assert len(set(day.column(ledger, 1))) == 1
    day.keys.press("Ctrl+G").on(RegisterPage)
    day.keys.until(lambda: day.keys.place == "received_on")
    began = day.keys.count
    day.keys.press("t", "Return").write("1,3jt").press("Ctrl+Return")
    assert day.keys.count - began <= MOST_OF_A_LINE
    assert day.count(Remittance) == before + 1
    assert day.keys.press("Escape").on(LedgerPage) is ledger
    assert ledger.listing.filter.text() == "sahnan umpama"


def finds_by_a_typo_changes_undoes_and_redoes(day: Day) -> None:
    day.keys.press("Ctrl+F").write("sahnn umpma").press("Return").on(PersonPage)
    name = "Sahnan Umpama Saputra"
    before = day.phone(name)
    form = day.keys.press("F2").on(RegistrationPage)
    day.keys.fill(form, phone="081234500099").press("F10").on(PersonPage)
    day.keys.press("Ctrl+Z").until(lambda: day.phone(name) == before)
    day.keys.press("Ctrl+Y").until(lambda: day.phone(name) == "+6281234500099")
    day.keys.on(PersonPage)
    day.keys.press("Escape").on(LedgerPage)


def issues_a_letter(day: Day) -> None:
    kind, before = LetterType.HARDSHIP, day.count(Letter)
    page = begun(day.keys, kind)
    told = letter_answers(kind)
    lacks = [one.name for one in page.form.fields if one.required and one.name in told]
    empty = [name for name in lacks if not page.form.editor(name).draft()]
    day.keys.fill(page, **{name: answer(told[name]) for name in empty}).press("F10")
    day.keys.issued(kind)
    day.keys.press("Escape").on(LettersRegister)
    assert day.count(Letter) == before + 1


def records_an_agreement(day: Day) -> None:
    before = day.count(Agreement)
    day.keys.go("commitments").on(CommitmentsListPage)
    day.keys.when_asked(*"kerja", "Return").press("Ctrl+N")
    day.keys.on(AgreementPage)
    day.types(title="Pelatihan bahasa", name_2="Lembaga Contoh")
    day.keys.press("F10").on(CommitmentsListPage)
    assert day.count(Agreement) == before + 1


def makes_a_copy(day: Day) -> None:
    day.keys.go("backup").on(BackupPage)
    day.keys.press("Ctrl+N")
    page = day.keys.on(BackupPage)
    day.keys.until(lambda: not page.course.running and page.course.title() == "Cadangan jadi")


def locks_and_unlocks(day: Day) -> None:
    book = day.keys.go("workers").on(WorkersBook)
    rows = day.keys.press("Down", "Up", "Up").here()
    row = book.listing.view.currentIndex().row()
    day.keys.press("Ctrl+L").until(lambda: day.keys.program.window.is_locked)
    day.keys.write(day.passphrase).press("Return")
    day.keys.until(lambda: not day.keys.program.window.is_locked)
    assert day.keys.on(WorkersBook) is book
    assert day.keys.here() is rows
    assert book.listing.view.currentIndex().row() == row


STAGES: dict[Callable[[Day], None], int] = {
    opens: 30,
    looks_at_a_matter: 4,
    registers_a_worker: 320,
    issues_all_papers_of_that_worker: 38,
    writes_a_remittance_down: 27,
    finds_by_a_typo_changes_undoes_and_redoes: 40,
    issues_a_letter: 80,
    records_an_agreement: 52,
    makes_a_copy: 2,
    locks_and_unlocks: 34,
}  # each with the most keys it takes, passphrases and names typed in full


def test_a_whole_day_takes_no_mouse_and_few_keys(
    qtbot: QtBot, start: Start, rehearsed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, stick = rehearsal.prepare(str(rehearsed), lambda *_: None), tmp_path / "stik"
    stick.mkdir()
    monkeypatch.setattr(medium, "sticks", lambda _: [])
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    program = start(stage.data)
    program.window.resize(1366, 720)
    assert stage.passphrase is not None
    day = Day(Keyboard(qtbot, program), stage.passphrase)
    monkeypatch.setattr(PreviewPage, "print", lambda page: day.printed.append(page.pdf))
    took = dict[str, int]()
    for does in STAGES:
        before = day.keys.count
        does(day)
        took[does.__name__] = day.keys.count - before
    most = {does.__name__: number for does, number in STAGES.items()}
    assert {name: number for name, number in took.items() if number > most[name]} == {}
    assert program.window.close()
    assert not program.window.isVisible()
