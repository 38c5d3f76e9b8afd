"""A candidate is trained, examined, certified and so ready to leave, in the real window."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import LetterType
from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses
from dme_desktop.training.model import Batch, BatchStatus
from dme_desktop.training.screen.attendance import AttendancePage
from dme_desktop.training.screen.batch import BatchPage
from dme_desktop.training.screen.enrolment import EnrolmentPage
from dme_desktop.training.screen.list_page import BatchesPage
from dme_desktop.training.screen.participants import ParticipantsPage
from dme_desktop.training.screen.printing import IssuedPage, ManyPage
from dme_desktop.training.screen.results import ResultsPage
from dme_desktop.training.service import batches, courses, participants
from dme_desktop.ui import ask, picking
from dme_desktop.vault.database import Database
from dme_desktop.workers import rules as journey_rules
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    Scheme,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.screen.step import StepPage
from dme_desktop.workers.service import documents, journeys
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.app.test_cases_story import led_to, on, page_of, pressed, shown
from tests.pdf.golden import pages_of
from tests.robots import ScreenRobot
from tests.training.examples import SUBJECTS, TODAY, a_course, candidates

READY = frozenset(journey_rules.checklist(Scheme.GTOG)) - {DocumentType.KOMPETENSI}


@pytest.fixture
def program(qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a village; one candidate lacks nothing but the certificate."""
    assert qtbot is not None
    remember(founded)
    program = start(founded)
    db = program.context.db
    with db.write(ACT, CLERK) as session:
        (person_id,) = candidates(session, 1, scheme=Scheme.GTOG)
        journey = journeys.under_way(session, person_id)
        assert journey is not None
        for kind in READY:
            one = WorkerDocument(
                journey_id=journey.id, type=kind, status=DocumentStatus.ADA, number="1",
                checked_on=TODAY,
            )  # fmt: skip
            documents.put(session, journey.id, one)
        courses.keep(session, a_course(), SUBJECTS)
    chosen: dict[str, Callable[[], str]] = {
        "program": lambda: the_course(db), "cetak": lambda: "certificates",
    }  # fmt: skip
    monkeypatch.setattr(
        picking,
        "pick",
        lambda _, asked, *__: chosen["program" if "program" in asked else "cetak"](),
    )
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    program.window.resize(1366, 696)
    return program


def candidate(db: Database) -> tuple[str, str, Stage]:
    """Return the candidate, the journey and where it stands."""
    with db.read() as session:
        (row,) = session.query(Journey).all()
        return row.person_id, row.id, row.stage


def asks_whether_ready(robot: ScreenRobot, program: Program) -> StepPage:
    """Ask for the step to "ready" and press F10."""
    _, journey_id, _ = candidate(program.context.db)
    ready = addresses.STEP.of(journey_id, EventKind.DOKUMEN_LENGKAP.name)
    page = led_to(robot, program, lambda: program.window.open(ready), StepPage)
    robot.press("F10")
    return page


def teaches(robot: ScreenRobot, program: Program) -> ParticipantsPage:
    """Plan a batch, enrol who lacks the course, and type back who was there."""
    program.window.go("training")
    shown(robot, program, BatchesPage)
    page = led_to(robot, program, lambda: robot.press("Ctrl+N"), BatchPage)
    form = on(robot, page)
    form.fill(start_on="2-11-2026", end_on="20-11-2026", places="20", name_1="Pengajar Contoh")
    led_to(robot, program, lambda: pressed(page, "enrol"), EnrolmentPage)
    there = led_to(robot, program, lambda: robot.press("F10"), ParticipantsPage)
    robot.wait_until(lambda: on(robot, there).column(1) == ["Calon Contoh A"])
    sheet = led_to(robot, program, lambda: pressed(there, "meeting"), AttendancePage)
    on(robot, sheet).fill(held_on="3-11-2026", hours="8").go_to("marks").press("Return")
    there = led_to(robot, program, lambda: robot.press("F10"), ParticipantsPage)
    robot.wait_until(lambda: on(robot, there).column(5) == ["100%"])
    return there


def examines(robot: ScreenRobot, program: Program) -> ParticipantsPage:
    """Type what came of it, with the certificate of the examiners."""
    page = led_to(robot, program, lambda: robot.press("F8"), ResultsPage)
    form = on(robot, page)
    table = form.find(QTableView, "results")
    form.go_to("results").press("L")
    table.setCurrentIndex(table.model().index(0, 3))
    robot.press("K")
    for column, told in ((4, "KOMP/7"), (5, "23-11-2026"), (6, "22-11-2029")):
        table.model().setData(table.model().index(0, column), told)
    there = led_to(robot, program, lambda: robot.press("F10"), ParticipantsPage)
    robot.wait_until(lambda: on(robot, there).column(8) == ["Lengkapi dokumen lain"])
    return there


def test_a_candidate_is_trained_examined_certified_and_so_ready(
    qtbot: QtBot, program: Program
) -> None:
    robot, db = ScreenRobot(qtbot, program.window, size=(1366, 696)), program.context.db
    page = asks_whether_ready(robot, program)
    robot.wait_until(lambda: "Belum siap: Sertifikat kompetensi." in words_of(page))
    robot.press("Escape")
    robot.wait_until(lambda: not isinstance(page_of(program), StepPage))

    teaches(robot, program)
    there = examines(robot, program)
    many = led_to(robot, program, lambda: pressed(there, "papers"), ManyPage)
    led_to(robot, program, lambda: pressed(many, "issue"), IssuedPage)
    person_id, journey_id, _ = candidate(db)
    with db.read() as session:
        (row,) = participants.seated(session, the_batch(db).id)
        (letter,) = letters.of_source(session, row.id)
        assert letter.type is LetterType.COURSE_COMPLETION
        assert letter.person_id == person_id
        front, back = pages_of(letters.pdf_of(session, letter.id))
        assert "Calon Contoh A" in front
        assert "Percakapan" in back
        held = documents.of(session, journey_id)[DocumentType.KOMPETENSI]
        assert (held.number, held.expires_on) == ("KOMP/7", dt.date(2029, 11, 22))

    asks_whether_ready(robot, program)
    robot.wait_until(lambda: candidate(db)[2] is Stage.SIAP)
    with db.write(ACT, CLERK) as session:
        assert batches.finish(session, the_batch(db).id).status is BatchStatus.SELESAI


def words_of(page: StepPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def the_course(db: Database) -> str:
    with db.read() as session:
        return courses.paged(session).page()[0].id


def the_batch(db: Database) -> Batch:
    with db.read() as session:
        return session.get_one(Batch, batches.paged(session).page()[0].id)
