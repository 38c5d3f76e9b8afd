"""The registration form under a typist's hands: every key counted, and none lost in the grid."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.attachments import service as kept_files
from dme_desktop.people import service as people
from dme_desktop.ui import choosing
from dme_desktop.ui.context import Context
from dme_desktop.ui.sections import STANDING, SectionList
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentStatus, DocumentType, ProceduralStatus
from dme_desktop.workers.screen import WorkersRoom, build
from dme_desktop.workers.screen.grid import DocumentsEditor
from dme_desktop.workers.service import documents, journeys
from tests.attachments.examples import a_file, a_pdf
from tests.examples import nik
from tests.robots import ScreenRobot
from tests.workers.test_screen import (
    mark_recruiter,
    on_form,
    on_list,
    opened,
    page_of,
    registered,
    workers,
)

MOST_KEYS, MOST_WITH_SCAN = 320, 30


class Typist:
    """Presses keys where the cursor is, and counts them."""

    def __init__(self, robot: ScreenRobot) -> None:
        self._robot, self.keys = robot, 0

    def press(self, *keys: str) -> "Typist":
        for key in keys:
            self.keys += 1
            QTest.keySequence(self._here(), QKeySequence(key))
            QApplication.processEvents()
        return self

    def type(self, text: str) -> "Typist":
        """Type a text and go on with Enter."""
        for letter in text:
            self.keys += 1
            QTest.keyClicks(self._here(), letter)
        return self.press("Return")

    def until(self, name: str) -> "Typist":
        """Go on with Enter until the cursor is in a field."""
        for _ in range(40):
            if self.place == name:
                return self
            self.press("Return")
        raise AssertionError(f"{name} is not reached, but {self.place}")

    @property
    def place(self) -> str:
        """Return the name of the field the cursor is in."""
        return self._robot.focused().objectName().removesuffix("_line")

    def _here(self) -> QWidget:
        if (popup := QApplication.activePopupWidget()) is not None:
            return popup
        return self._robot.come_to_front().focused()


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of workers of a founded village."""
    room = build(context)
    assert isinstance(room, WorkersRoom)
    context.desk.open_asked.connect(room.open)
    return ScreenRobot(qtbot, room)


def grid_of(robot: ScreenRobot) -> DocumentsEditor:
    grid = page_of(robot).form.editor("documents")
    assert isinstance(grid, DocumentsEditor)
    return grid


def test_a_worker_with_family_journey_and_documents_takes_at_most_320_keys(
    robot: ScreenRobot, office: Database
) -> None:
    typist = Typist(robot)
    typist.press("Ctrl+N")
    on_form(robot)
    typist.type(nik()).type("siti contohwati").type("jenggik")
    typist.until("marital_status").type("kaw").until("phone").type("081200000001")
    typist.until("hamlet").type("montong").type("jalan masjid").type("1").type("2")
    typist.until("contact.name").type("amaq contoh").type("sua")
    typist.until("contact.phone").type("081200000002").press("Alt+4")
    typist.until("country").type("taiw").until("job_title").type("perawat lansia")
    typist.until("info_source").type("dinas").until("contract_months").type("36").type("1/3/27")
    typist.until("interview_note").type("suami setuju").press("Alt+5")
    for answer in ("q1", "q2", "q3", "q4", "q5"):
        typist.until(answer).type("ya")
    typist.press("Alt+6").type("28500").type("twd").press("Alt+7")
    typist.type("ada").until("number_KTP").type(nik())
    typist.until("status_PASPOR").type("ada").until("number_PASPOR").type("X0000001")
    typist.type("1/2/31").press("F10")
    on_list(robot)
    robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])
    with office.read() as session:
        (worker,) = workers(office)
        journey = journeys.latest(session, worker.id)
        contact = people.first_contact(session, worker.id)
        assert journey is not None
        assert contact is not None
        held = documents.of(session, journey.id)
        assert (worker.full_name, worker.hamlet) == ("Siti Contohwati", "Montong")
        assert (contact.name, contact.phone) == ("Amaq Contoh", "+6281200000002")
        assert (journey.country, str(journey.contract_end)) == ("TW", "2030-02-28")
        assert journey.procedural_status is ProceduralStatus.PROSEDURAL
        assert str(held[DocumentType.PASPOR].expires_on) == "2031-02-01"
        assert held[DocumentType.PASPOR].status is DocumentStatus.ADA
    assert typist.keys <= MOST_KEYS


def on_documents(robot: ScreenRobot, db: Database) -> ScreenRobot:
    opened(robot, registered(db)).press("Alt+7")
    assert robot.focused().objectName() == "status_KTP"
    return robot


def test_arrows_go_from_line_to_line_and_change_no_state(
    robot: ScreenRobot, office: Database
) -> None:
    on_documents(robot, office).press("Down").press("Down").press("Up")
    assert robot.focused().objectName() == "status_KK"
    assert not page_of(robot).form.dirty
    robot.go_to("number_KK").press("Down")
    assert robot.focused().objectName().startswith("number_")


def test_codes_and_dates_are_understood_when_the_line_is_left(
    robot: ScreenRobot, office: Database
) -> None:
    on_documents(robot, office).go_to("status_PASPOR").write("ad").press("Return")
    assert robot.text("status_PASPOR") == "Ada"
    robot.fill(expires_on_PASPOR="1/1/31").press("Up")
    assert robot.text("expires_on_PASPOR") == "01-01-2031"


def test_enter_passes_by_what_is_not_there(robot: ScreenRobot, office: Database) -> None:
    on_documents(robot, office).press("Return")
    assert robot.focused().objectName() == "status_KK"
    robot.write("ada").press("Return")
    assert robot.focused().objectName() == "number_KK"


def scans(db: Database, robot: ScreenRobot, kind: DocumentType) -> int:
    with db.read() as session:
        held = documents.of(session, page_of(robot).journey_id)
        return len(kept_files.of_record(session, held[kind].id))


def test_one_key_takes_a_scan_of_the_line_and_the_cursor_stays_there(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = a_file(tmp_path, "paspor.pdf", a_pdf())
    monkeypatch.setattr(choosing, "files", lambda *_: [scan])
    on_documents(robot, office).fill(number_PASPOR="X0000009").press("F11")
    robot.wait_until(lambda: robot.find(QToolButton, "detail_PASPOR").text() == "1")
    assert robot.text("status_PASPOR") == "Ada"
    assert robot.focused().objectName() == "number_PASPOR"
    assert scans(office, robot, DocumentType.PASPOR) == 1
    assert not page_of(robot).form.dirty


def test_a_new_worker_is_saved_once_when_a_scan_comes_first(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = a_file(tmp_path, "ktp.pdf", a_pdf())
    monkeypatch.setattr(choosing, "files", lambda *_: [scan])
    on_form(robot.press("Ctrl+N"))
    told = {
        "contact.name": "Amaq Contoh",
        "contact.relation": "Suami",
        "contact.phone": "081200000002",
    }
    robot.fill(nik=nik(), full_name="Siti Contohwati", birth_date="05-07-1992", gender="Perempuan",
               phone="081200000001", hamlet="Montong", country="Taiwan", info_source="Dinas",
               interview_note="Setuju", **told).press("Alt+7").press("F11")  # fmt: skip
    robot.wait_until(lambda: robot.find(QToolButton, "detail_KTP").text() == "1")
    robot.fill(city="Taipei").press("F10")
    on_list(robot)
    assert [one.full_name for one in workers(office)] == ["Siti Contohwati"]


def test_a_file_is_dropped_on_its_line(
    robot: ScreenRobot, office: Database, tmp_path: Path
) -> None:
    on_documents(robot, office)
    grid, data = grid_of(robot), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, "kk.pdf", a_pdf())))])
    line = robot.find(QToolButton, "detail_KK").geometry().center()
    grid.dropEvent(
        QDropEvent(
            QPointF(line), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    robot.wait_until(lambda: robot.find(QToolButton, "detail_KK").text() == "1")
    assert scans(office, robot, DocumentType.KK) == 1


def test_scans_that_wait_for_a_doubt_are_kept_when_it_is_saved_all_the_same(
    robot: ScreenRobot, office: Database, tmp_path: Path
) -> None:
    mark_recruiter(office)
    on_documents(robot, office)
    robot.fill(recruiter="sponsor contoh")
    page_of(robot).attach("KK", [a_file(tmp_path, "kk.pdf", a_pdf())])
    assert any("menahan KTP" in one for one in robot.warnings())
    robot.press("F10")
    on_list(robot)
    opened(robot, workers(office)[0].id)
    robot.wait_until(lambda: scans(office, robot, DocumentType.KK) == 1)


def test_a_scan_of_what_is_there_already_writes_nothing_else(
    robot: ScreenRobot, office: Database, tmp_path: Path
) -> None:
    on_documents(robot, office)
    robot.fill(status_KK="Ada").press("F10")
    on_list(robot)
    opened(robot, workers(office)[0].id)
    on_form(robot)
    page_of(robot).attach("KK", [a_file(tmp_path, "kk.pdf", a_pdf())])
    assert not page_of(robot).form.dirty
    robot.wait_until(lambda: robot.find(QToolButton, "detail_KK").text() == "1")


def test_another_passport_keeps_the_one_before(robot: ScreenRobot, office: Database) -> None:
    on_documents(robot, office)
    robot.fill(status_PASPOR="Ada", number_PASPOR="X0000001", expires_on_PASPOR="1/1/26")
    robot.press("F10")
    on_list(robot)
    opened(robot, workers(office)[0].id)
    robot.fill(number_PASPOR="X0000002", expires_on_PASPOR="1/1/36").press("F10")
    on_list(robot)
    with office.read() as session:
        journey = journeys.latest(session, workers(office)[0].id)
        assert journey is not None
        before = documents.earlier(session, journey.id, DocumentType.PASPOR)
        now = documents.of(session, journey.id)[DocumentType.PASPOR]
    assert [one.number for one in before] == ["X0000001"]
    assert now.number == "X0000002"


def standings(robot: ScreenRobot) -> dict[str, tuple[str, str]]:
    sections = robot.find(SectionList, "form_sections")
    told = [sections.item(place).data(STANDING) for place in range(sections.count())]
    return {title: (gap, tone) for title, gap, tone in told}


def test_the_sections_tell_what_is_missing_and_lead_there(
    robot: ScreenRobot,
    office: Database,  # noqa: ARG001
) -> None:
    robot.screen.resize(1366, 700)
    on_form(robot.press("Ctrl+N"))
    robot.wait_until(lambda: standings(robot)["Alamat"] == ("Dusun", "amber"))
    assert standings(robot)["Lima pertanyaan"] == ("5 belum dijawab", "amber")
    robot.fill(hamlet="Montong").press("F10")
    robot.wait_until(lambda: standings(robot)["Alamat"] == ("", "done"))
    assert standings(robot)["Identitas"][1] == "red"
    robot.press("Alt+3")
    assert robot.focused().objectName() == "contact.name"
    assert robot.find(SectionList, "form_sections").currentRow() == 2
    robot.press("Shift+F6").press("Shift+F6").press("Shift+F6")
    assert robot.focused().objectName() == "form_sections"
    robot.press("Down").press("Return")
    assert page_of(robot).form.focused() == "hamlet"


def test_a_worker_opened_again_is_marked_in_the_list_of_sections_where_the_cursor_is(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office))
    robot.fill(city="Taipei").go_to("recruiter").press("F10")
    on_list(robot)
    opened(robot, workers(office)[0].id)
    on_form(robot)
    assert robot.focused().objectName() == "nik"
    assert robot.find(SectionList, "form_sections").currentRow() == 0


def test_f10_leaves_a_worker_of_whom_nothing_was_changed_without_asking_anything(
    robot: ScreenRobot, office: Database
) -> None:
    mark_recruiter(office)
    opened(robot, registered(office)).fill(recruiter="sponsor contoh").press("F10")
    robot.press("F10")  # all the same
    on_list(robot)
    opened(robot, workers(office)[0].id)
    on_form(robot).press("F10")
    on_list(robot)
