"""One paper for many people as the clerk makes it, by keyboard, on a real encrypted file."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import service
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen.register import LettersRegister
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import Cancelled
from dme_desktop.letters.batches import Refused
from dme_desktop.letters.screen import LettersRoom, build
from dme_desktop.letters.screen.batch import MOST_LISTED, BatchDone, BatchPage, told
from dme_desktop.ui import ask, drafts
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.ticks import People
from dme_desktop.vault.database import Database
from tests.letters.test_many import village  # noqa: F401 - a fixture
from tests.pdf.golden import pages_of
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, village: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001, F811
    """Give the room of letters of a village with six workers."""
    return ScreenRobot(qtbot, build(context))


@pytest.fixture(autouse=True)
def sure(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Say yes to what is asked before numbers are taken; return the questions."""
    asked: list[str] = []

    def confirm(_: object, said: str, *__: str) -> bool:
        asked.append(said)
        return True

    monkeypatch.setattr(ask, "confirm", confirm)
    return asked


def room_of(robot: ScreenRobot) -> LettersRoom:
    assert isinstance(robot.screen, LettersRoom)
    return robot.screen


def begun(robot: ScreenRobot) -> BatchPage:
    room_of(robot).open(addresses.FOR_MANY)
    robot.wait_until(lambda: isinstance(room_of(robot).page, BatchPage))
    page = room_of(robot).page
    assert isinstance(page, BatchPage)
    return page


def done(robot: ScreenRobot) -> BatchDone:
    robot.wait_until(lambda: isinstance(room_of(robot).page, BatchDone))
    page = room_of(robot).page
    assert isinstance(page, BatchDone)
    return page


def count(db: Database) -> int:
    with db.read() as session:
        return service.paged(session).count()


def test_it_begins_from_the_register(robot: ScreenRobot) -> None:
    assert isinstance(room_of(robot).page, LettersRegister)
    robot.click("batch").wait_until(lambda: isinstance(room_of(robot).page, BatchPage))


def test_everybody_of_one_hamlet_gets_a_paper_by_keyboard_alone(
    robot: ScreenRobot, context: Context, sure: list[str]
) -> None:
    begun(robot)
    robot.fill(kind="Keterangan Domisili", hamlet="Lendang", purpose="bantuan sosial")
    robot.press("F10")
    page = done(robot)
    assert sure == ["Terbitkan Keterangan Domisili untuk 2 orang?"]
    assert [name for one in pages_of(page.pdf) for name in "ABCDEF" if f"Contoh {name}" in one] == [
        "B", "E",
    ]  # fmt: skip
    assert count(context.db) == 2


def test_the_space_bar_leaves_somebody_out(robot: ScreenRobot) -> None:
    page = begun(robot)
    people = robot.find(People, "people")
    robot.go_to("people")
    people.setCurrentIndex(people.model().index(2, 0))
    robot.press("Space").press("Space").press("Space")
    assert [one.full_name[-1] for one in people.chosen()] == [*"ADECF"]
    assert "5 surat" in page.save_button.text()
    robot.fill(kind=LetterType.DATA_FORM.value)  # another paper for the same people
    robot.wait_until(lambda: page.is_settled)
    assert len(page.chosen) == 5
    robot.click("none")
    assert people.chosen() == []
    robot.click("every")
    assert len(people.chosen()) == 6


def test_nobody_chosen_is_said_and_nothing_is_issued(robot: ScreenRobot, context: Context) -> None:
    begun(robot)
    robot.click("none").press("F10")
    assert "Belum ada orang" in robot.text("message_words")
    assert count(context.db) == 0


def test_turning_back_before_the_numbers_are_taken_loses_nothing(
    robot: ScreenRobot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "confirm", lambda *_: False)
    begun(robot)
    robot.fill(hamlet="Lendang").press("F10")
    assert (count(context.db), robot.text("hamlet")) == (0, "Lendang")


def test_the_first_ones_are_seen_as_drafts_and_take_no_number(
    robot: ScreenRobot, context: Context
) -> None:
    begun(robot)
    robot.fill(hamlet="Lendang").press("F8")
    robot.wait_until(lambda: isinstance(room_of(robot).page, PreviewPage))
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    assert ["Cetak" in one for one in pages_of(page.pdf)] == [False, False]
    assert count(context.db) == 0
    robot.press("Escape").wait_until(lambda: isinstance(room_of(robot).page, BatchPage))
    assert robot.text("hamlet") == "Lendang"


def test_a_draft_nobody_can_have_says_why(robot: ScreenRobot) -> None:
    page = begun(robot)
    robot.fill(kind=LetterType.INTRODUCTION.value, stage="Berminat")
    robot.wait_until(lambda: page.is_settled)
    assert page.chosen == []
    barred = robot.find(QPlainTextEdit, "barred")
    assert "Siti Contoh A (Dasan Baru): Belum 18" in barred.toPlainText()
    robot.press("F8").wait_until(lambda: "Belum ada orang" in robot.text("message_words"))


def test_only_what_is_not_known_of_each_is_asked(robot: ScreenRobot) -> None:
    page = begun(robot)
    asked = {"validity_to", "copies", "purpose", "signer", "signing_mode"}
    shown = {
        LetterType.WORKER_CARD: set(),
        LetterType.INTRODUCTION: {"validity_to", "copies", "signer", "signing_mode"},
        LetterType.DOMICILE: {"purpose", "signer", "signing_mode"},
    }
    for kind, wanted in shown.items():
        robot.fill(kind=kind.value)
        assert {name for name in asked if not page.form.cell(name).isHidden()} == wanted


def test_only_who_can_have_the_paper_is_offered_and_counted(robot: ScreenRobot) -> None:
    page = begun(robot)
    assert len(page.chosen) == 6
    robot.fill(kind=LetterType.INTRODUCTION.value)
    robot.wait_until(lambda: len(page.chosen) == 5)
    assert "5 surat" in page.save_button.text()
    robot.fill(kind=LetterType.WORKER_CARD.value)
    robot.wait_until(lambda: len(page.chosen) == 6)


def test_f10_at_once_after_another_choice_issues_for_those(
    robot: ScreenRobot, sure: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begun(robot)
    monkeypatch.setattr(page, "fetch", lambda *_: None)  # an answer that is long in coming
    robot.fill(kind=LetterType.INTRODUCTION.value, hamlet="Lendang")
    assert not page.is_settled
    robot.press("F10")
    done(robot)
    assert sure == ["Terbitkan Surat Pengantar CPMI untuk 2 orang?"]


def test_of_thousands_who_can_have_none_the_first_are_listed_and_the_others_counted() -> None:
    many = [Refused(f"Siti Contoh {n}", "Montong", "Belum 18 tahun.", str(n)) for n in range(2000)]
    lines = told(many).split("\n\n")
    assert len(lines) == MOST_LISTED + 1
    assert lines[0] == "Siti Contoh 0 (Montong): Belum 18 tahun."
    assert lines[-1] == "dan 1.800 orang lagi"


def test_who_got_none_stands_beside_the_papers(robot: ScreenRobot, sure: list[str]) -> None:
    begun(robot)
    robot.fill(kind=LetterType.INTRODUCTION.value).press("F10")
    page = done(robot)
    assert sure == ["Terbitkan Surat Pengantar CPMI untuk 5 orang?"]
    assert len(pages_of(page.pdf)) == 5
    assert "Siti Contoh A (Dasan Baru): Belum 18" in robot.find(
        QPlainTextEdit, "refused"
    ).toPlainText()  # fmt: skip


def test_when_nobody_can_have_it_the_page_stays_and_says_why(
    robot: ScreenRobot, context: Context
) -> None:
    begun(robot)
    robot.fill(kind=LetterType.INTRODUCTION.value, stage="Berminat").press("F10")
    robot.wait_until(lambda: "Belum ada orang" in robot.text("message_words"))
    assert "Siti Contoh A" in robot.find(QPlainTextEdit, "barred").toPlainText()
    assert isinstance(room_of(robot).page, BatchPage)
    assert count(context.db) == 0


def test_a_stop_says_that_nothing_was_issued(
    robot: ScreenRobot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    page = begun(robot)
    monkeypatch.setattr(service, "issue_apart", stopped)
    robot.press("F10").wait_until(lambda: "Dihentikan" in robot.text("message_words"))
    assert page.isEnabled()
    assert count(context.db) == 0


def test_an_unfinished_batch_goes_on_with_what_was_chosen(
    robot: ScreenRobot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begun(robot)
    robot.fill(kind=LetterType.DOMICILE.value, hamlet="Montong", purpose="sekolah")
    page.keep_draft()
    robot.wait_until(lambda: any("sekolah" in one.payload for one in drafts.waiting(context.db)))
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    again = begun(robot)
    assert again.form.editor("purpose").draft() == "sekolah"
    robot.wait_until(lambda: again.is_settled)
    assert [one.hamlet for one in robot.find(People, "people").chosen()] == ["Montong"] * 2


def test_every_part_is_reached_by_tab(robot: ScreenRobot) -> None:
    begun(robot)
    seen = set()
    for _ in range(30):
        seen.add(robot.focused().objectName())
        robot.press("Tab")
    assert {"kind", "stage", "hamlet", "people", "every", "none", "save"} <= seen
