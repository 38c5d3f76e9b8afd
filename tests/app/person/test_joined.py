"""Training and cases on the page of a person and in the search; the page in English."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from dme_desktop import rooms
from dme_desktop.app.person import screen
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.dossier import Sheaf
from dme_desktop.kernel.found import Found
from dme_desktop.training.model import Exam
from dme_desktop.training.service import results
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.app.person.test_screen import press, sections
from tests.app.test_english import indonesian, left_over
from tests.cases.examples import AUDITOR, OFFICER, OPERATOR, WORDS, at_work
from tests.robots import ScreenRobot
from tests.training.examples import CERTIFIED, ENDED, a_course, candidates, enrolled, opened

TECHNICIAN = Who("Petugas teknis", frozenset({Role.ADMIN}))


def beside(office: Database, person_id: str, name: str, who: Who = CLERK) -> list[Sheaf]:
    """Return the sections of that name that somebody sees of a person."""
    with office.read(who) as session:
        return [one for one in rooms.beside_person(session, person_id) if one.name == name]


def found(office: Database, words: str) -> list[Found]:
    """Return all that the one search finds."""
    with office.read() as session:
        return [one for finder in rooms.finding() for one in finder.find(session, words, 12)]


def test_what_the_destination_asks_is_lacking_until_a_place_is_held(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
        taker, other = candidates(session, 2, country="TW", sector=a_course().sector)
        enrolled(session, batch, [taker])
    (waits,), (takes,) = (beside(office, one, "trainings") for one in (other, taker))
    assert waits.gap.startswith("Kompetensi kerja, ")
    assert [(one.cells[0], one.tone) for one in waits.lines] == [("Kompetensi kerja", "amber")]
    assert [one.words for one in waits.doable] == ["Cari pelatihan"]
    assert takes.gap == "sertifikat kompetensi belum ada"
    (line,) = takes.lines
    assert line.cells == (
        "Perawat Lansia untuk Taiwan", "02–20-11-2026", "Menunggu hasil", "–", "–",
    )  # fmt: skip
    assert line.address == addresses.BATCH.of(batch.id)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (ENDED, "20-11-2026"),
        (dt.date(2026, 11, 2), "02–20-11-2026"),
        (dt.date(2026, 10, 30), "30-10–20-11-2026"),
        (dt.date(2025, 11, 2), "02-11-2025–20-11-2026"),
    ],
)
def test_the_days_of_a_batch_are_told_short(
    office: Database, siti: str, first: dt.date, told: str
) -> None:
    with office.write(ACT, CLERK) as session:
        enrolled(session, opened(session, start_on=first), [siti])
    ((line,),) = (one.lines for one in beside(office, siti, "trainings"))
    assert line.cells[1] == told


def test_a_certificate_is_told_with_its_number_and_its_end(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
        (person,) = candidates(session, 1, country="TW", sector=a_course().sector)
        (one,) = enrolled(session, batch, [person])
        results.put(session, batch.id, {one.id: CERTIFIED})
    (told,) = beside(office, person, "trainings")
    (line,) = told.lines
    assert line.cells[2:] == (Exam.KOMPETEN.value, "KOMP/001/2026", "22-11-2029")
    assert (told.told, told.gap) == ("1", "")


def test_nothing_is_lacking_of_who_goes_elsewhere(office: Database, siti: str) -> None:
    with office.write(ACT, CLERK) as session:
        opened(session, {"country": "MY"})
    (told,) = beside(office, siti, "trainings")
    assert (list(told.lines), told.told) == ([], "")
    assert "Kompetensi kerja" not in told.gap


@pytest.mark.parametrize("words", ["lansia angkatan", "lansai angkatan"])
def test_the_search_finds_batches_and_courses_with_a_slip(office: Database, words: str) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
    (one,) = found(office, words)
    assert (one.group, one.address) == ("Pelatihan", addresses.BATCH.of(batch.id))
    both = found(office, "Perawat Lansia untuk")
    assert [each.address.verb for each in both] == [addresses.BATCH.verb, addresses.COURSE.verb]


def test_cases_are_told_by_number_and_initials_to_whoever_may_open_them(
    office: Database, siti: str
) -> None:
    case = at_work(office, person_id=siti)
    (told,) = beside(office, siti, "cases", OFFICER)
    (line,) = told.lines
    assert line.cells == (case.number, "S.C.", "Ditangani", "24-11-2026")
    assert line.address == addresses.CASES.of(case.id)
    assert not any(word in repr(told) for word in WORDS)


@pytest.mark.parametrize("who", [OPERATOR, AUDITOR, TECHNICIAN])
def test_who_may_not_open_cases_sees_no_section(office: Database, siti: str, who: Who) -> None:
    at_work(office, person_id=siti)
    assert beside(office, siti, "cases", who) == []


def test_cases_stay_out_of_the_search(office: Database, siti: str) -> None:
    case = at_work(office, person_id=siti)
    assert {one.address.section for one in found(office, case.number)} <= {"letters"}
    assert all(case.id != one.address.record_id for one in found(office, "Siti"))


def test_the_page_of_an_operator_has_no_cases(
    context: Context, office: Database, siti: str, qtbot: QtBot
) -> None:
    at_work(office, person_id=siti)
    context.who = OPERATOR
    room = Room(context, Page(""))
    robot = ScreenRobot(qtbot, room)
    screen.show(room, addresses.PEOPLE.of(siti))
    robot.wait_until(lambda: isinstance(room.page, PersonPage))
    told = sections(robot)
    assert any(one.startswith("Pelatihan") for one in told)
    assert not any("Kasus" in one for one in told)


def test_a_case_opens_through_its_own_door(
    robot: ScreenRobot, office: Database, siti: str, context: Context, qtbot: QtBot
) -> None:
    case = at_work(office, person_id=siti)
    robot.wait_until(lambda: any(one.startswith("Kasus, 1") for one in sections(robot)))
    context.desk.open_asked.disconnect()
    press(robot, "Ctrl+Up", "Ctrl+Up", "Return")
    with qtbot.waitSignal(context.desk.open_asked) as asked:
        press(robot, "Return")
    assert asked.args == [addresses.CASES.of(case.id)]


@pytest.mark.usefixtures("english")
def test_no_indonesian_is_left_on_the_page_of_a_person(robot: ScreenRobot) -> None:
    known, left = indonesian(), set[str]()
    for row in range(robot.find(QListWidget, "person_sections").count()):
        robot.find(QListWidget, "person_sections").setCurrentRow(row)
        left |= left_over(robot.screen, known)
    assert left == set()
    told = sections(robot)
    assert told[3] == "Documents, 1/12, Family card, Marital status letter +9"
    said = {label for label in _labels(robot) if "years old" in label or "Candidate" in label}
    assert len(said) == 2


def _labels(robot: ScreenRobot) -> list[str]:
    return [one.text() for one in robot.screen.findChildren(QLabel) if one.isVisible()]
