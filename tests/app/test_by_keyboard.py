"""A whole job in each room by keys alone: begun, filled in, saved, found again, printed, left.

Nothing here clicks and nothing is called: every step is a key where the cursor is.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from dme_desktop.accounts.model import Account
from dme_desktop.app.settings.people import PeoplePage
from dme_desktop.app.settings.screen import Overview
from dme_desktop.app.today.screen import TodayPage
from dme_desktop.backup import medium, service
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.cases.model import CaseFile
from dme_desktop.cases.screen.book import CasesPage
from dme_desktop.cases.screen.forms import ComplaintPage
from dme_desktop.cases.screen.page import CasePage
from dme_desktop.exchange.screen.page import ImportPage
from dme_desktop.kernel.records import Base
from dme_desktop.laptops.model import Laptop
from dme_desktop.laptops.screen.devices import DevicesPage
from dme_desktop.laptops.screen.parcel import ParcelPage
from dme_desktop.livelihoods.model import Business
from dme_desktop.livelihoods.screen.business import BusinessPage
from dme_desktop.livelihoods.screen.businesses import BusinessesBook
from dme_desktop.livelihoods.screen.returnees import ReturneesPage
from dme_desktop.matching.screen.decision import DecisionPage
from dme_desktop.matching.screen.lists import ListsPage
from dme_desktop.matching.screen.rows import RowsPage
from dme_desktop.packages.model import Package
from dme_desktop.packages.screen.history import HistoryPage
from dme_desktop.packages.screen.making import MakingPage
from dme_desktop.packages.screen.sent import SentPage
from dme_desktop.people.model import Person
from dme_desktop.privacy.model import Request
from dme_desktop.privacy.screen.wishes import RequestPage, RequestsPage
from dme_desktop.readiness.model import Indicator
from dme_desktop.readiness.screen.book import ReadinessPage
from dme_desktop.readiness.screen.forms import IndicatorPage, ProofPage
from dme_desktop.rounds.model import HamletSheet
from dme_desktop.rounds.screen.answers import AnswersPage
from dme_desktop.rounds.screen.begin import RoundPage
from dme_desktop.rounds.screen.list_page import SheetsPage
from dme_desktop.training.model import Batch
from dme_desktop.training.screen.batch import BatchPage
from dme_desktop.training.screen.list_page import BatchesPage
from dme_desktop.ui import choosing
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.visits.model import Visit
from dme_desktop.visits.screen.list_page import VisitsPage
from dme_desktop.visits.screen.visit import VisitPage
from dme_desktop.workers.model import Journey, Stage
from tests.app.conftest import Start, remember
from tests.app.keyboard import Keyboard
from tests.conftest import PASSPHRASE

MOST_KEYS = 8  # for a copy on a stick
Story = Callable[[Keyboard, Path], None]


@pytest.fixture
def keyboard(qtbot: QtBot, start: Start, rehearsed: Path) -> Keyboard:
    """Give a keyboard at the window of a practice village."""
    program = start(rehearsed, demo=True)
    program.window.resize(1366, 696)
    return Keyboard(qtbot, program)


def count(keyboard: Keyboard, model: type[Base]) -> int:
    with keyboard.program.context.db.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def offers(page: FormPage, field: str) -> bool:
    """Say whether people are offered under a field while it is typed in."""
    editor: Any = page.form.editor(field)
    return bool(editor._is_open())


def a_batch_of_training(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Batch)
    keyboard.go("training").on(BatchesPage)
    keyboard.when_asked("Return").press("Ctrl+N")
    page = keyboard.on(BatchPage)
    keyboard.fill(page, start_on="1/12/26", end_on="3/12/26").press("F10")
    keyboard.prints(keyboard.on(BatchesPage))
    assert count(keyboard, Batch) == before + 1
    keyboard.finds("angkatan 2", BatchesPage, BatchPage)


def a_complaint(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, CaseFile)
    keyboard.go("cases").on(CasesPage)
    keyboard.press("Ctrl+N")
    page = keyboard.on(ComplaintPage)
    keyboard.fill(page, severity="tinggi").press("Space")
    keyboard.fill(
        page, reporter="Amaq Kangkung", chronology="Upah dua bulan belum dibayar majikan."
    ).press("F10")
    keyboard.on(CasePage)
    keyboard.when_asked("Return").press("F8").on(PreviewPage)
    keyboard.press("Escape").on(CasePage)
    keyboard.press("Escape")
    assert count(keyboard, CaseFile) == before + 1
    with keyboard.program.context.db.read() as session:
        newest = session.scalars(select(CaseFile).order_by(CaseFile.id.desc())).first()
    assert newest is not None
    keyboard.finds(newest.number, CasesPage, CasePage)


def a_business(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Business)
    keyboard.go("livelihoods").on(ReturneesPage)
    keyboard.press("F8").on(BusinessesBook)
    keyboard.press("Ctrl+N")
    page = keyboard.on(BusinessPage)
    keyboard.fill(page, name="Kios Ketik", field="dagang")
    keyboard.reach(page, "owner").write("siti").until(lambda: offers(page, "owner"))
    keyboard.press("Return")
    keyboard.fill(page, agreed_by="Siti", agreed_on="t").press("F10")
    keyboard.prints(keyboard.on(BusinessesBook))
    assert count(keyboard, Business) == before + 1
    keyboard.finds("kios ketik", BusinessesBook, BusinessPage)


def a_visit(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Visit)
    keyboard.go("visits").on(VisitsPage)
    keyboard.when_asked("Return").press("Ctrl+N")
    page = keyboard.on(VisitPage)
    keyboard.fill(page, on="2/12/26", escort="Petugas Ketik")
    with keyboard.program.context.db.read() as session:
        candidate = session.scalars(
            select(Person.full_name).join(Journey).where(Journey.stage == Stage.CPMI)
        ).first()
    assert candidate is not None
    name = ["Space" if letter == " " else letter for letter in candidate.lower()]
    keyboard.when_asked(*name, "Return").press("Ctrl+N")
    keyboard.until(lambda: bool(page.form.editor("people").value())).press("F10")
    keyboard.prints(keyboard.on(VisitsPage))
    assert count(keyboard, Visit) == before + 1
    keyboard.finds("petugas ketik", VisitsPage, VisitPage)


def a_round_and_its_answers(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, HamletSheet)
    listed = keyboard.go("rounds").on(SheetsPage)
    keyboard.rows(listed)
    keyboard.chooses("Tutup putaran")
    keyboard.press("Ctrl+N").on(RoundPage)
    keyboard.press("F10").on(PreviewPage)
    keyboard.press("Escape")
    assert count(keyboard, HamletSheet) > before
    keyboard.prints(keyboard.on(SheetsPage))
    keyboard.press("Return").on(AnswersPage)
    keyboard.press("Return", "F10").on(SheetsPage)


def an_indicator(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Indicator)
    keyboard.rows(keyboard.go("readiness").on(ReadinessPage))
    keyboard.press("Ctrl+N")
    page = keyboard.on(IndicatorPage)
    keyboard.fill(page, code="E9", pillar="edukatif", text="Ada papan informasi", kind="ya")
    keyboard.press("F10").on(ReadinessPage)
    assert count(keyboard, Indicator) == before + 1
    keyboard.press("Return").on(ProofPage)
    keyboard.press("Escape").on(ReadinessPage)
    keyboard.press("F8").on(PreviewPage)
    keyboard.press("Escape").on(ReadinessPage)


def a_list_to_match(keyboard: Keyboard, _: Path) -> None:
    keyboard.go("matching").on(ListsPage)
    keyboard.press("Ctrl+N").on(ImportPage)
    keyboard.press("Escape").on(ListsPage)
    keyboard.press("Return")
    page = keyboard.on(RowsPage)
    assert keyboard.rows(page)
    keyboard.press("Return")
    decision = keyboard.on(DecisionPage)
    keyboard.fill(decision, verdict="diduga", decision_note="Ibunya ditanya.").press("F10")
    keyboard.on(RowsPage)
    keyboard.when_asked("Return").press("F8").on(PreviewPage)
    keyboard.press("Escape").on(RowsPage)
    keyboard.press("Escape").on(ListsPage)


def a_package(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Package)
    keyboard.go("packages").on(HistoryPage)
    keyboard.press("Ctrl+N").on(MakingPage)
    keyboard.press("F10")
    keyboard.prints(keyboard.on(HistoryPage))
    assert count(keyboard, Package) == before + 1
    keyboard.press("Return").on(SentPage)
    keyboard.press("Escape").on(HistoryPage)


def another_laptop(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Laptop)
    keyboard.go("laptops").on(DevicesPage)
    keyboard.when_each_is_asked(["Return"], ["Return"], ["Return"]).press("Ctrl+N")
    keyboard.until(lambda: count(keyboard, Laptop) == before + 1)
    keyboard.press("F8").on(ParcelPage)
    keyboard.press("Escape").on(DevicesPage)


def a_request_about_data(keyboard: Keyboard, _: Path) -> None:
    before = count(keyboard, Request)
    keyboard.go("privacy").on(RequestsPage)
    keyboard.press("Ctrl+N")
    page = keyboard.on(RequestPage)
    keyboard.write("siti").until(lambda: offers(page, "person"))
    keyboard.press("Return")
    keyboard.fill(page, about="Minta salinan.").press("F10")
    keyboard.qtbot.waitUntil(lambda: keyboard.on(RequestPage).kept_id != "")
    keyboard.press("Escape")
    keyboard.prints(keyboard.on(RequestsPage))
    assert count(keyboard, Request) == before + 1
    keyboard.finds("siti", RequestsPage, RequestPage)


def an_account(keyboard: Keyboard, _: Path) -> None:
    keyboard.go("settings").on(Overview)
    for _press in range(40):
        if keyboard.place == "people":
            break
        keyboard.press("Tab")
    keyboard.press("Return").on(PeoplePage)
    keyboard.press("Ctrl+N")
    keyboard.until(lambda: keyboard.place == "name")
    keyboard.press("Ctrl+A").write("Kasi Ketik").press("Return")
    for field in ("passphrase", "passphrase_again"):
        for _press in range(12):
            if keyboard.place == field:
                break
            keyboard.press("Return")
        keyboard.write("padi menguning di sawah kita")
    keyboard.press("F10").until(lambda: count(keyboard, Account) == 1)


STORIES: tuple[Story, ...] = (
    a_batch_of_training, a_complaint, a_business, a_visit, a_round_and_its_answers, an_indicator,
    a_list_to_match, a_package, another_laptop, a_request_about_data,
    an_account,  # the last: from then on everybody signs in
)  # fmt: skip


def test_a_whole_job_in_every_room_takes_no_mouse(
    keyboard: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    monkeypatch.setattr(choosing, "folder", lambda *_: stick)
    for story in STORIES:
        story(keyboard, tmp_path)


def test_a_copy_on_a_stick_takes_eight_keys_the_first_time_and_two_from_then_on(
    qtbot: QtBot, start: Start, founded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From Today: to the room of copies, begin, choose the stick; the choosing itself is Enter."""
    remember(founded)
    stick, chosen = tmp_path / "stik", list[str]()
    stick.mkdir()
    monkeypatch.setattr(medium, "sticks", lambda _: [])

    def choose(*_: object) -> Path:
        chosen.append("Enter")
        return stick

    monkeypatch.setattr(choosing, "folder", choose)
    keyboard = Keyboard(qtbot, start(founded))
    keyboard.on(TodayPage)
    for made in (1, 2):
        before = keyboard.count
        keyboard.go("backup").on(BackupPage)
        keyboard.press("Ctrl+N").until(lambda made=made: len(list(stick.iterdir())) == made)  # type: ignore[misc]
        page = keyboard.on(BackupPage)
        keyboard.until(lambda page=page: not page.course.running)  # type: ignore[misc]
        took = keyboard.count - before + len(chosen)
        assert took <= (MOST_KEYS if made == 1 else 2)
        chosen.clear()
        keyboard.go("today").on(TodayPage)
    assert all(service.verify(file, secret=PASSPHRASE).ok for file in stick.iterdir())
