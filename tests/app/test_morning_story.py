"""A morning at the counter, in the real window: six are sent to two offices and come back."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses
from dme_desktop.ui import ask, picking
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from dme_desktop.visits.model import VisitStanding
from dme_desktop.visits.screen.list_page import VisitsPage
from dme_desktop.visits.screen.results import ResultsPage
from dme_desktop.visits.screen.visit import VisitPage
from dme_desktop.visits.screen.ways import WaysPage
from dme_desktop.visits.service import trips, ways
from dme_desktop.visits.service.trips import Wanted
from dme_desktop.workers.model import DocumentStatus, DocumentType
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.app.test_cases_story import led_to, on, page_of, pressed, shown
from tests.pdf.golden import pages_of
from tests.robots import ScreenRobot
from tests.visits.examples import an_office, lacking, paper_of

PASSPORT, HEALTH = DocumentType.PASPOR, DocumentType.MCU_SEHAT
IMMIGRATION, HOSPITAL = "Kantor Imigrasi Contoh", "Rumah Sakit Contoh"


class Counter:
    """The window of a village this morning, who stands before it, and how one works there."""

    def __init__(self, qtbot: QtBot, program: Program, people: list[str]) -> None:
        self.program, self.people, self.db = program, people, program.context.db
        self.robot = ScreenRobot(qtbot, program.window, size=(1366, 696))

    def home(self) -> VisitsPage:
        """Go to the list of visits as the clerk does, by its room."""
        self.program.window.go("visits")
        while not isinstance(page_of(self.program), VisitsPage):
            seen = page_of(self.program)
            self.robot.press("Escape")
            self.robot.wait_until(lambda seen=seen: page_of(self.program) is not seen)
        return shown(self.robot, self.program, VisitsPage)

    def send(self, count: int) -> VisitPage:
        """Plan a visit of today, with all who go there next; return it as it was kept."""
        page = led_to(self.robot, self.program, lambda: self.robot.press("Ctrl+N"), VisitPage)
        assert len(page.form.editor("people").value()) == count
        form = on(self.robot, page)
        form.fill(on="24-11-2026", leaves_at="07.00", meets_at="Kantor desa", escort="Pendamping")
        there = led_to(self.robot, self.program, lambda: self.robot.press("F10"), VisitsPage)
        assert on(self.robot, there).problems() == []
        rows = there.listing.model
        self.robot.wait_until(lambda: str(count) in on(self.robot, there).column(2))
        there.listing.view.setFocus()
        at = on(self.robot, there).column(2).index(str(count))
        there.listing.view.setCurrentIndex(rows.index(at, 0))
        return led_to(self.robot, self.program, lambda: self.robot.press("Return"), VisitPage)

    def sheet(self) -> list[str]:
        """Print what they take along; return its pages."""
        paper = led_to(self.robot, self.program, lambda: self.robot.press("Ctrl+P"), PreviewPage)
        pages = pages_of(paper.pdf)
        led_to(self.robot, self.program, lambda: self.robot.press("Escape"), VisitPage)
        return pages

    def back(self, visit_id: str, *keys: str) -> QTableView:
        """Open the results of a visit from its page and type a key a row, in their order."""
        self.program.window.open(addresses.OFFICE_VISIT.of(visit_id))
        page = shown(self.robot, self.program, VisitPage)
        there = led_to(self.robot, self.program, lambda: pressed(page, "results"), ResultsPage)
        form = on(self.robot, there)
        form.go_to("results")
        for key in keys:
            form.press(key)
        return form.find(QTableView, "results")


@pytest.fixture
def counter(qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch) -> Counter:
    """Give the window with six candidates: all lack a passport, two a certificate of health first.

    Of the two offices that is chosen to which nobody was sent yet.
    """
    remember(founded)
    program = start(founded)
    db = program.context.db
    with db.write(ACT, CLERK) as session:
        people = lacking(session, 6, PASSPORT, HEALTH)
        for person in people[:4]:
            paper_of(session, person, HEALTH).status = DocumentStatus.ADA
        an_office(session)
        an_office(session, HEALTH, name=HOSPITAL)
    monkeypatch.setattr(picking, "pick", lambda *_: free_office(db))
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    return Counter(qtbot, program, people)


def free_office(db: Database) -> str:
    with db.read() as session:
        taken = {one.office for one in trips.paged(session, Wanted()).every()}
        offices = {one.office.name: one.office.id for one, _ in trips.offered(session)}
    return next(offices[name] for name in (IMMIGRATION, HOSPITAL) if name not in taken)


def visit_to(db: Database, name: str) -> str:
    with db.read() as session:
        (one,) = (one for one in trips.paged(session, Wanted()).every() if one.office == name)
        return one.id


def test_six_candidates_are_sent_to_two_offices_and_come_back(counter: Counter) -> None:
    robot, program, db = counter.robot, counter.program, counter.db
    first = counter.home()
    way = led_to(robot, program, lambda: pressed(first, "ways"), WaysPage)
    robot.wait_until(lambda: len(on(robot, way).column(0)) == 6)
    assert on(robot, way).column(2).count("Paspor") == 4
    assert on(robot, way).column(3).count(HOSPITAL) == 2
    led_to(robot, program, lambda: robot.press("Escape"), VisitsPage)

    for name, people in ((IMMIGRATION, 4), (HOSPITAL, 2)):
        counter.send(people)
        pages = counter.sheet()
        assert len(pages) == 1 + people // 2  # the list, and two slips a page
        assert name in pages[0]
        assert sum(page.count("Calon Contoh") for page in pages[:1]) >= people
        counter.home()

    # In the afternoon: two have it, one is worked on, one was turned away.
    table = counter.back(visit_to(db, IMMIGRATION), "Return", "Return", "D", "B")
    model = table.model()
    for row, column, told in (
        (0, 3, "X0000001"), (0, 4, "24-11-2026"), (0, 5, "23-11-2031"), (0, 6, "0"),
        (1, 3, "X0000002"), (1, 4, "24-11-2026"), (1, 6, "0"), (2, 5, "27-11-2026"),
    ):  # fmt: skip
        model.setData(model.index(row, column), told)
    robot.press("F10")
    robot.wait_until(lambda: robot.problems() == ["Calon Contoh D: tulis sebabnya."])
    model.setData(model.index(3, 7), "Surat rekomendasi belum dibawa")
    robot.press("F10")
    robot.wait_until(lambda: not isinstance(page_of(program), ResultsPage))
    counter.home()
    counter.back(visit_to(db, HOSPITAL), "Return", "Return")
    robot.press("F10")
    robot.wait_until(lambda: not isinstance(page_of(program), ResultsPage))
    there = counter.home()
    done = {VisitStanding.SELESAI.value}
    robot.wait_until(lambda: set(on(robot, there).column(5)) == done)

    with db.read() as session:
        one, two, three, four, *healthy = counter.people
        assert paper_of(session, one, PASSPORT).number == "X0000001"
        assert paper_of(session, one, PASSPORT).expires_on == dt.date(2031, 11, 23)
        assert paper_of(session, two, PASSPORT).status is DocumentStatus.ADA
        assert paper_of(session, three, PASSPORT).status is DocumentStatus.PROSES
        assert paper_of(session, four, PASSPORT).status is DocumentStatus.BELUM
        assert all(paper_of(session, each, HEALTH).status is DocumentStatus.ADA for each in healthy)
        steps = {each.id: each.step for each in ways.everybody(session)}
    assert steps[one] == steps[two] == "SIAP"
    assert steps[four] == steps[healthy[0]] == "PASPOR"  # they go next time
