"""A morning at the counter: six candidates are sent to two offices and come back, by keyboard."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QTableView

from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.ui import picking
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from dme_desktop.visits import papers
from dme_desktop.visits.model import Outcome, ServiceOffice, VisitStanding
from dme_desktop.visits.rules import Limits
from dme_desktop.visits.screen import VisitsRoom
from dme_desktop.visits.screen.limits import LimitsPage
from dme_desktop.visits.screen.list_page import VisitsPage
from dme_desktop.visits.screen.results import ResultsPage
from dme_desktop.visits.screen.visit import VisitPage
from dme_desktop.visits.screen.ways import WaysPage
from dme_desktop.visits.service import limits, trips, ways
from dme_desktop.visits.service.trips import VisitRow, Wanted
from dme_desktop.visits.waiting import waiting
from dme_desktop.workers.model import DocumentStatus, DocumentType
from tests.acts import ACT, CLERK
from tests.pdf.golden import pages_of
from tests.robots import ScreenRobot
from tests.visits.examples import an_office, lacking, paper_of

PASSPORT, HEALTH = DocumentType.PASPOR, DocumentType.MCU_SEHAT


def room(robot: ScreenRobot) -> VisitsRoom:
    assert isinstance(robot.screen, VisitsRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room(robot).page, kind))


@pytest.fixture
def six(office: Database) -> list[str]:
    """Give six candidates: all lack a passport, the last two a health certificate before it."""
    with office.write(ACT, CLERK) as session:
        people = lacking(session, 6, PASSPORT, HEALTH)
        for person in people[:4]:
            paper_of(session, person, HEALTH).status = DocumentStatus.ADA
        an_office(session)
        an_office(session, HEALTH, name="Rumah Sakit Contoh")
    return people


def visits(office: Database) -> list[VisitRow]:
    with office.read() as session:
        return list(trips.paged(session, Wanted()).every())


def sent(
    robot: ScreenRobot, office: Database, name: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> str:
    """Plan a visit of today to an office by keyboard; return its id."""
    with office.read() as session:
        (place,) = [one for one, _ in trips.offered(session) if one.office.name == name]
    monkeypatch.setattr(picking, "pick", lambda *_: place.office.id)
    before = {one.id for one in visits(office)}
    robot.press("Ctrl+N")
    shown(robot, VisitPage)
    page = room(robot).page
    assert isinstance(page, VisitPage)
    assert len(page.form.editor("people").value()) == count
    robot.fill(on="24-11-2026", leaves_at="07.00", meets_at="Kantor desa", escort="Petugas Contoh")
    robot.press("F10")
    assert robot.problems() == []
    shown(robot, VisitsPage)
    (made,) = {one.id for one in visits(office)} - before
    return made


def typed_back(robot: ScreenRobot, visit_id: str, keys: list[str]) -> QTableView:
    """Open the results of a visit and type a key a row, in the order of the list."""
    room(robot).open(addresses.VISIT_RESULTS.of(visit_id))
    shown(robot, ResultsPage)
    robot.go_to("results")
    for key in keys:
        robot.press(key)
    return robot.find(QTableView, "results")


def test_six_candidates_are_sent_to_two_offices_and_come_back(
    robot: ScreenRobot, office: Database, six: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("ways")
    shown(robot, WaysPage)
    robot.wait_until(lambda: len(robot.column(0)) == 6)
    assert robot.column(2).count("Paspor") == 4
    assert robot.column(3).count("Rumah Sakit Contoh") == 2
    robot.press("Escape")
    shown(robot, VisitsPage)

    passports = sent(robot, office, "Kantor Imigrasi Contoh", 4, monkeypatch)
    health = sent(robot, office, "Rumah Sakit Contoh", 2, monkeypatch)
    robot.wait_until(lambda: robot.column(2) == ["2", "4"])
    with office.read(CLERK) as session:
        assert all(one.going for one in ways.everybody(session))
        (today,) = [one for one in waiting(session) if one.symbol == "map-pin"]
        assert today.values["count"] == 2
        for visit_id, people in ((passports, 4), (health, 2)):
            pages = pages_of(papers.sheet(session, visit_id))
            assert len(pages) == 1 + people // 2

    room(robot).open(addresses.OFFICE_VISIT.of(passports))
    shown(robot, VisitPage)
    robot.press("Ctrl+P")
    shown(robot, PreviewPage)
    robot.press("Escape")
    shown(robot, VisitPage)
    robot.press("Escape")
    shown(robot, VisitsPage)

    # In the afternoon: two have it, one is worked on, one was turned away.
    table = typed_back(robot, passports, ["Return", "Return", "D", "B"])
    model = table.model()
    for row, column, told in (
        (0, 3, "X0000001"), (0, 4, "24-11-2026"), (0, 5, "23-11-2031"), (0, 6, "0"),
        (1, 3, "X0000002"), (1, 4, "24-11-2026"), (1, 6, "0"), (2, 5, "27-11-2026"),
    ):  # fmt: skip
        model.setData(model.index(row, column), told)
    robot.press("F10")
    assert robot.problems() == ["Calon Contoh D: tulis sebabnya."]
    model.setData(model.index(3, 7), "Surat rekomendasi belum dibawa")
    robot.press("F10")
    shown(robot, VisitsPage)

    typed_back(robot, health, ["Return", "Return"])
    robot.press("F10")
    shown(robot, VisitsPage)
    robot.wait_until(lambda: set(robot.column(5)) == {VisitStanding.SELESAI.value})

    with office.read() as session:
        first, second, third, fourth, *healthy = six
        assert paper_of(session, first, PASSPORT).number == "X0000001"
        assert paper_of(session, first, PASSPORT).expires_on == dt.date(2031, 11, 23)
        assert paper_of(session, second, PASSPORT).status is DocumentStatus.ADA
        assert paper_of(session, third, PASSPORT).status is DocumentStatus.PROSES
        assert paper_of(session, fourth, PASSPORT).status is DocumentStatus.BELUM
        assert all(paper_of(session, one, HEALTH).status is DocumentStatus.ADA for one in healthy)
        steps = {one.id: one.step for one in ways.everybody(session)}
        assert steps[first] == steps[second] == "SIAP"
        assert steps[fourth] == steps[healthy[0]] == "PASPOR"  # they go next time
        outcomes = [one.outcome for one in trips.goers(session, passports)]
        assert outcomes == [
            Outcome.SELESAI, Outcome.SELESAI, Outcome.DIPROSES, Outcome.BELUM,
        ]  # fmt: skip


def test_without_an_office_one_is_asked_for_first(robot: ScreenRobot, office: Database) -> None:
    assert isinstance(room(robot), RecordsRoom)
    robot.press("Ctrl+N")
    robot.wait_until(lambda: room(robot).page.objectName() != "" and room(robot).count() == 2)
    page = room(robot).page
    page.begin()  # type: ignore[attr-defined]
    robot.wait_until(lambda: len(robot.column(0)) == 8)
    with office.read() as session:
        assert session.query(ServiceOffice).count() == 8


def test_from_when_on_somebody_is_stuck_is_set_in_the_window(
    robot: ScreenRobot, office: Database
) -> None:
    room(robot).open(addresses.WAYS)
    shown(robot, WaysPage)
    robot.click("limits")
    shown(robot, LimitsPage)
    robot.fill(stuck_times="0").press("F10")
    robot.wait_until(lambda: robot.problems() == ["Antara 1 dan 20."])
    robot.fill(stuck_times="3").press("F10")
    shown(robot, WaysPage)
    with office.read() as session:
        assert limits.of(session) == Limits(stuck_times=3)
