"""Training as the clerk works with it, by keyboard, on a real encrypted file."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QTableView

from dme_desktop.kernel import addresses
from dme_desktop.training.model import Batch, BatchStatus, Exam, Mark, Result, Seat, Standing
from dme_desktop.training.rules import Outcome
from dme_desktop.training.screen import TrainingRoom
from dme_desktop.training.screen.attendance import AttendancePage
from dme_desktop.training.screen.batch import BatchPage
from dme_desktop.training.screen.courses import CoursePage, CoursesBook
from dme_desktop.training.screen.enrolment import EnrolmentPage
from dme_desktop.training.screen.list_page import BatchesPage
from dme_desktop.training.screen.participants import ParticipantsPage
from dme_desktop.training.screen.results import ResultsPage
from dme_desktop.training.service import attendance, batches, courses, participants, results
from dme_desktop.ui import ask, picking
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType
from dme_desktop.workers.service import documents, journeys
from tests.acts import ACT, CLERK
from tests.robots import ScreenRobot
from tests.training.examples import SUBJECTS, a_course, candidates, enrolled, opened


def room(robot: ScreenRobot) -> TrainingRoom:
    assert isinstance(robot.screen, TrainingRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room(robot).page, kind))


def go(robot: ScreenRobot, address: addresses.Address, kind: type) -> ScreenRobot:
    room(robot).open(address)
    shown(robot, kind)
    return robot


def with_people(office: Database, count: int = 3, **batch: Any) -> tuple[Batch, list[str]]:
    with office.write(ACT, CLERK) as session:
        kept = opened(session, **batch)
        rows = enrolled(session, kept, candidates(session, count))
        return kept, [one.id for one in rows]


def do(page: ParticipantsPage, participant_id: str, name: str) -> None:
    """Do what the menu of a row (Ctrl+.) offers by this name."""
    next(one for one in page.acts_of(participant_id) if one.name == name).act()


def test_a_course_is_written_down_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    go(robot, addresses.COURSE, CoursePage)
    robot.fill(kind="Bahasa", title="Bahasa Mandarin", provider_kind="LPK", hours="40")
    robot.fill(payer="APBDes", name_1="Percakapan", hours_1="30", country="Taiwan")
    robot.press("F10")
    assert robot.problems() == ["JP semua mata pelajaran 30, lama program 40."]
    robot.fill(hours_1="40").press("F10")
    shown(robot, BatchesPage)
    with office.read() as session:
        (one,) = courses.paged(session).page()
        assert (one.title, one.country, one.hours) == ("Bahasa Mandarin", "TW", 40)


def test_a_batch_begins_with_what_its_course_says(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        course = courses.keep(session, a_course(), SUBJECTS)
    monkeypatch.setattr(picking, "pick", lambda *_: course.id)
    go(robot, addresses.NEW_BATCH, BatchPage)
    assert robot.text("title") == "Perawat Lansia untuk Taiwan angkatan 1"
    assert robot.text("place") == "Balai Desa Jenggik Utara"
    robot.fill(start_on="2-12-2026", end_on="1-12-2026", places="20", name_1="Pengajar Contoh")
    robot.press("F10")
    assert robot.problems() == ["Selesai sebelum mulai. Periksa kedua tanggalnya."]
    robot.fill(end_on="20-12-2026").press("F10")
    shown(robot, BatchesPage)
    robot.wait_until(lambda: robot.column(1) == ["Perawat Lansia untuk Taiwan angkatan 1"])
    assert robot.column(5) == [Standing.AKAN_DATANG.value]


def test_without_a_course_one_is_asked_for_first(robot: ScreenRobot) -> None:
    go(robot, addresses.NEW_BATCH, CoursePage)


def test_courses_are_listed_and_one_leads_to_its_batch(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        course = courses.keep(session, a_course(), SUBJECTS)
    go(robot, addresses.COURSES, CoursesBook)
    robot.wait_until(lambda: robot.column(0) == ["Perawat Lansia untuk Taiwan"])
    go(robot, addresses.COURSE.of(course.id), CoursePage)
    robot.click("batch")
    shown(robot, BatchPage)


def test_those_who_lack_it_are_enrolled_in_one_act(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session, places=2)
        candidates(session, 3)
    go(robot, addresses.ENROL.of(batch.id), EnrolmentPage)
    page = room(robot).page
    assert isinstance(page, EnrolmentPage)
    assert [one.full_name for one in page.people.chosen()] == [
        "Calon Contoh A", "Calon Contoh B", "Calon Contoh C",
    ]  # fmt: skip
    assert "Sisa tempat 2 dari 2. 1 orang masuk daftar tunggu." in robot.said("muted")[-1]
    robot.press("F10")
    shown(robot, ParticipantsPage)
    robot.wait_until(lambda: robot.column(4) == ["Terdaftar", "Terdaftar", "Daftar tunggu"])


def test_nobody_chosen_enrols_nobody(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
        candidates(session, 1)
    go(robot, addresses.ENROL.of(batch.id), EnrolmentPage)
    robot.click("none").press("F10")
    assert robot.problems() == ["Pilih paling sedikit satu orang."]
    robot.press("Escape")
    shown(robot, BatchesPage)


def test_a_sheet_is_typed_in_the_order_of_the_paper(robot: ScreenRobot, office: Database) -> None:
    batch, ids = with_people(office, 4)
    go(robot, addresses.MEETING.of(batch.id), AttendancePage)
    robot.fill(held_on="3-11-2026", hours="8")
    robot.go_to("marks").press("Return").press("S").press("X").press("I").press("Backspace")
    robot.press("F10")
    shown(robot, BatchesPage)
    with office.read() as session:
        (meeting,) = batches.meetings(session, batch.id)
        full = attendance.in_full(session, meeting.id)
    assert full.marks == {ids[0]: Mark.HADIR, ids[1]: Mark.SAKIT, ids[2]: Mark.IZIN}
    go(robot, addresses.MEETING.of(meeting.id), AttendancePage)
    table = robot.find(QTableView, "marks").model()
    told = [[table.index(row, column).data() for column in (0, 2)] for row in range(4)]
    assert told == [["01", "Hadir"], ["02", "Sakit"], ["03", "Izin"], ["04", ""]]
    robot.click("delete")
    shown(robot, BatchesPage)
    with office.read() as session:
        assert batches.meetings(session, batch.id) == []


def test_results_are_typed_and_reach_the_documents(robot: ScreenRobot, office: Database) -> None:
    batch, _ = with_people(office, 2)
    go(robot, addresses.RESULTS.of(batch.id), ResultsPage)
    table = robot.find(QTableView, "results")
    robot.go_to("results").press("L").press("T")
    for column, text in ((3, "K"), (4, "KOMP/7"), (5, "23-11-2026"), (6, "22-11-2029")):
        table.model().setData(table.model().index(0, column), "Kompeten" if text == "K" else text)
    robot.press("F10")
    shown(robot, BatchesPage)
    with office.read() as session:
        first, second = participants.seated(session, batch.id)
        assert (first.result, first.exam, second.result) == (
            Result.LULUS, Exam.KOMPETEN, Result.TIDAK_LULUS,
        )  # fmt: skip
        journey = journeys.under_way(session, first.person_id)
        assert journey is not None
        held = documents.of(session, journey.id)[DocumentType.KOMPETENSI]
        assert (held.number, held.expires_on) == ("KOMP/7", dt.date(2029, 11, 22))


def test_a_certificate_for_who_failed_is_refused_on_the_sheet(
    robot: ScreenRobot, office: Database
) -> None:
    batch, _ = with_people(office, 1)
    go(robot, addresses.RESULTS.of(batch.id), ResultsPage)
    table = robot.find(QTableView, "results").model()
    robot.go_to("results").press("T")
    table.setData(table.index(0, 4), "KOMP/7")
    robot.press("F10")
    assert robot.problems() == [
        "Calon Contoh A: sertifikat kompetensi hanya bagi yang diuji dan kompeten."
    ]


def test_a_place_is_given_and_taken_back_from_the_list(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, ids = with_people(office, 2, places=1)
    monkeypatch.setattr(ask, "reason", lambda *_: "Sakit")
    go(robot, addresses.PARTICIPANTS.of(batch.id), ParticipantsPage)
    robot.wait_until(lambda: robot.column(4) == ["Terdaftar", "Daftar tunggu"])
    page = room(robot).page
    assert isinstance(page, ParticipantsPage)
    do(page, ids[0], "withdraw")
    robot.wait_until(lambda: "Mengundurkan diri" in robot.column(4))
    do(page, ids[1], "give_place")
    robot.wait_until(lambda: robot.column(4) == ["Terdaftar", "Mengundurkan diri"])
    with office.read() as session:
        rows = participants.paged(session, batch.id).page()
        assert [row.seat for row in rows] == [Seat.TERDAFTAR, Seat.MUNDUR]


def test_a_batch_is_finished_and_can_only_be_looked_at(
    robot: ScreenRobot, office: Database
) -> None:
    batch, _ = with_people(office, 1)
    go(robot, addresses.BATCH.of(batch.id), BatchPage)
    page = room(robot).page
    assert isinstance(page, BatchPage)
    robot.click("finish")
    assert "1 peserta belum ada hasilnya" in robot.text("message_words")
    with office.write(ACT, CLERK) as session:
        (one,) = participants.seated(session, batch.id)
        results.put(session, batch.id, {one.id: Outcome(Result.LULUS)})
    robot.click("finish")
    robot.wait_until(lambda: not page.save_button.isVisible())
    with office.read() as session:
        assert session.get_one(Batch, batch.id).status is BatchStatus.SELESAI


def test_cancelling_asks_why(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, _ = with_people(office, 1)
    go(robot, addresses.BATCH.of(batch.id), BatchPage)
    monkeypatch.setattr(ask, "reason", lambda *_: "Pengajar sakit")
    robot.click("cancel_batch")
    robot.wait_until(lambda: "Dibatalkan: Pengajar sakit" in robot.said("muted"))
