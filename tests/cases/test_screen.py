"""The room of cases as those see it who may read, who may only take down, and who only counts."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.attachments.model import Media
from dme_desktop.attachments.rules import MOST_BYTES
from dme_desktop.cases import acts
from dme_desktop.cases.model import CaseStatus, ReferredTo, WhyRead
from dme_desktop.cases.rules import Step
from dme_desktop.cases.screen import CasesRoom, build
from dme_desktop.cases.screen.book import CasesPage
from dme_desktop.cases.screen.forms import (
    ActionPage,
    ClosedLetterPage,
    ComplaintPage,
    ReferralPage,
    StepsPage,
)
from dme_desktop.cases.screen.page import CasePage
from dme_desktop.cases.service import evidence, figures, files
from dme_desktop.kernel import addresses
from dme_desktop.ui import ask, drafts, failures, picking
from dme_desktop.ui import files as chosen_files
from dme_desktop.ui.context import Context
from dme_desktop.ui.export import ExportDialog
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Outgoing, WhyOut
from tests.acts import CLERK
from tests.attachments.examples import a_jpeg
from tests.cases.examples import (
    AUDITOR,
    OPERATOR,
    TODAY,
    WORDS,
    a_photo,
    a_worker,
    at_work,
    done,
    taken,
)
from tests.robots import ScreenRobot

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def why(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer the question why a record is opened."""
    monkeypatch.setattr(picking, "pick", lambda *_, **__: WhyRead.MENANGANI.name)


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot, why: None) -> ScreenRobot:  # noqa: ARG001
    """Give the room of cases of a founded village to who works alone."""
    return ScreenRobot(qtbot, build(context))


def room_of(robot: ScreenRobot) -> CasesRoom:
    assert isinstance(robot.screen, CasesRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type[W]) -> W:
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))
    page = room_of(robot).page
    assert isinstance(page, kind)
    return page


def on_table(robot: ScreenRobot, case_id: str) -> CasePage:
    room_of(robot).open(addresses.CASES.of(case_id))
    return shown(robot, CasePage)


def pressed(page: QWidget, name: str) -> None:
    every = [one for one in page.findChildren(QPushButton, name) if one.isVisibleTo(page)]
    every[-1].click()


def words_on(page: QWidget) -> str:
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    buttons = [one.text() for one in page.findChildren(QPushButton) if one.isVisibleTo(page)]
    return " ".join([*labels, *buttons])


def readings(db: Database, case_id: str) -> int:
    with db.read() as session:
        return len(files.outside(session, case_id).readings)


def test_a_case_shows_no_word_until_it_is_opened_and_none_after_it_closed(
    robot: ScreenRobot, office: Database
) -> None:
    case = at_work(office, person_id=a_worker(office))
    with office.write(acts.KEEP, CLERK) as session:
        evidence.keep(session, case.id, a_photo())
    page = on_table(robot, case.id)
    hidden = (*WORDS, "Siti")
    assert [word for word in hidden if word in words_on(page)] == []
    assert readings(office, case.id) == 0
    robot.press("Ctrl+B")
    robot.wait_until(lambda: page.is_open)
    assert {"pondok", "Siti", "sengon", "bambu"} <= {
        word for word in hidden if word in words_on(page)
    }
    assert readings(office, case.id) == 1
    room_of(robot).close_sealed()  # as it does after three minutes
    robot.wait_until(lambda: not page.is_open)
    assert [word for word in hidden if word in words_on(page)] == []


def test_another_section_closes_what_was_opened(robot: ScreenRobot, office: Database) -> None:
    page = on_table(robot, taken(office).id)
    robot.press("Ctrl+B")
    robot.wait_until(lambda: page.is_open)
    robot.screen.hide()
    robot.wait_until(lambda: not page.is_open)


def test_who_turns_back_at_the_question_opens_nothing(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picking, "pick", lambda *_, **__: None)
    case = taken(office)
    page = on_table(robot, case.id)
    robot.press("Ctrl+B")
    assert not page.is_open
    assert readings(office, case.id) == 0


def test_an_operator_takes_a_complaint_down_and_reads_none(
    context: Context,
    office: Database,
    qtbot: QtBot,
    why: None,  # noqa: ARG001
) -> None:
    context.who = OPERATOR
    robot = ScreenRobot(qtbot, build(context))
    case = taken(office)
    page = on_table(robot, case.id)
    names = {one.objectName() for one in page.findChildren(QPushButton)}
    assert {"unlock", "bundle", "refer", "change"} & names == set()
    assert "keep" in names
    for key in ("Ctrl+B", "Ctrl+R", "Ctrl+N", "F2", "F8"):
        robot.press(key)
    assert (page.is_open, room_of(robot).page) == (False, page)
    said: list[str] = []
    context.desk.told.connect(said.append)
    for place in (addresses.CASE_ACTION, addresses.CHANGE_CASE, addresses.CASE_REFERRAL):
        room_of(robot).open(place.of(case.id))
    assert len(said) == 3
    assert readings(office, case.id) == 0


def test_an_auditor_sees_how_many_there_are(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    taken(office)
    context.who = AUDITOR
    robot = ScreenRobot(qtbot, build(context))
    page = shown(robot, CasesPage)
    robot.wait_until(lambda: "Belum selesai 1" in words_on(page))
    assert page.listing.model.rowCount() == 0
    assert page.findChild(QPushButton, "new") is None


def test_the_list_is_not_printed_and_leaves_only_by_who_opens_cases(
    robot: ScreenRobot, context: Context, office: Database
) -> None:
    taken(office)
    page = shown(robot, CasesPage)
    said: list[str] = []
    context.desk.told.connect(said.append)
    page.print()
    page.context = replace(page.context, who=OPERATOR)
    page.export()
    assert ["L15" in one for one in said] == [True, True]
    with office.read() as session:
        assert session.scalars(select(Outgoing)).all() == []


def test_the_list_goes_out_by_choice_with_purpose_and_is_written_down(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(office)
    page = shown(robot, CasesPage)
    robot.wait_until(lambda: page.listing.model.rowCount() == 1)
    ticked: list[bool] = []

    def answer(dialog: ExportDialog) -> QDialog.DialogCode:
        ticks = dialog.findChildren(QCheckBox)
        ticked.extend(one.isChecked() for one in ticks)
        save = dialog.findChild(QPushButton, "save")
        assert save is not None
        for one in ticks[:3]:
            one.setChecked(True)
        assert not save.isEnabled()  # neither reason nor recipient yet
        reason = dialog.findChild(QComboBox, "reason")
        assert reason is not None
        reason.setCurrentIndex(reason.findData(WhyOut.HUKUM))
        dialog.why.suggest("Polres Contoh")
        assert save.isEnabled()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ExportDialog, "exec", answer)
    file = tmp_path / "kasus.xlsx"
    monkeypatch.setattr(chosen_files, "chosen", lambda *_, **__: file)
    robot.click("export")
    page.context.jobs.wait()
    robot.wait_until(file.is_file)
    assert not any(ticked)
    sheet = openpyxl.load_workbook(file).active
    assert sheet is not None
    cells = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "KS-2026-001" in cells
    assert "Siti" not in cells
    with office.read() as session:
        (gone,) = session.scalars(select(Outgoing)).all()
        assert (gone.reason, gone.recipient, gone.rows) == (WhyOut.HUKUM, "Polres Contoh", 1)
        assert "Nomor" in gone.sensitive


def test_a_half_told_complaint_is_kept_sealed_and_gone_on_with(
    robot: ScreenRobot, context: Context, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "draft")
    room_of(robot).open(addresses.NEW_CASE)
    page = shown(robot, ComplaintPage)
    robot.fill(reporter="Amaq Kangkung", chronology="Di pondok Tembesu")
    robot.press("Escape")
    shown(robot, CasesPage)
    context.shelf.wait()
    kept = drafts.waiting_for(office, addresses.NEW_CASE.drafts, addresses.NEW)
    assert kept is not None
    assert (kept.title, kept.closed) == ("Pengaduan baru", True)
    with closing(office.raw()) as raw:
        every = raw.execute("SELECT title, payload FROM draft").fetchall()
    assert not any(word in cell for row in every for cell in row for word in WORDS)
    room_of(robot).open(addresses.of_draft(kept.screen, kept.record_id))
    page = shown(robot, ComplaintPage)
    assert page.form.editor("chronology").draft() == "Di pondok Tembesu"


def test_what_lacks_of_a_complaint_is_said_beside_it(robot: ScreenRobot) -> None:
    room_of(robot).open(addresses.NEW_CASE)
    page = shown(robot, ComplaintPage)
    robot.fill(severity="Tinggi", reporter="Amaq", chronology="Dua baris.", suspect="amaq")
    pressed(page, "tag_sakit")
    robot.press("F10")
    robot.wait_until(lambda: len(robot.problems()) == 2)
    assert any("paling sedikit" in one for one in robot.problems())
    assert any("bernama sama" in one for one in robot.problems())


def test_an_ending_asks_for_its_result(robot: ScreenRobot, office: Database) -> None:
    case = at_work(office)
    on_table(robot, case.id)
    robot.press("Ctrl+N")
    page = shown(robot, ActionPage)
    assert not page.form.cell("result").isVisible()
    robot.fill(status="Selesai", note="Ibunya menelepon.")
    assert page.form.cell("result").isVisible()
    assert page.form.cell("result").label.text() == "Hasil *"
    assert not page.form.cell("next_on").isVisible()
    assert [card.isVisible() for card in page.form.cards] == [True, True, False]
    robot.press("F10")
    robot.wait_until(lambda: bool(robot.problems()))
    robot.fill(result="Beres").press("F10")
    shown(robot, CasePage)
    with office.read() as session:
        assert files.kept(session, case.id).status is CaseStatus.SELESAI


def test_an_ending_typed_in_part_asks_for_its_result_too(
    robot: ScreenRobot, office: Database
) -> None:
    on_table(robot, at_work(office).id)
    robot.press("Ctrl+N")
    page = shown(robot, ActionPage)
    robot.fill(note="Ibunya menelepon.").go_to("status")
    QTest.keyClicks(robot.focused(), "seles")
    robot.press("Return")
    assert page.form.cell("result").isVisible()


def test_a_settled_case_is_only_opened_again(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = at_work(office)
    done(office, case.id, CaseStatus.SELESAI, result="Beres")
    page = on_table(robot, case.id)
    for key in ("Ctrl+N", "F2", "Ctrl+R"):
        robot.press(key)
    assert room_of(robot).page is page
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "Kabarnya keliru")
    pressed(page, "reopen")
    robot.wait_until(lambda: "Catat hasil" in words_on(page))


def test_a_proposed_referral_is_declined_with_a_reason(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = taken(office, tppo=True)
    monkeypatch.setattr(ask, "reason", lambda *_, **__: "Sudah dilaporkan keluarga")
    page = on_table(robot, case.id)
    pressed(page, "decline_polres")
    robot.wait_until(lambda: "Tidak dirujuk ke Polres" in words_on(page))
    with office.read() as session:
        assert files.outside(session, case.id).owed == [ReferredTo.BP3MI]


def test_a_proposed_referral_begins_with_its_office(robot: ScreenRobot, office: Database) -> None:
    page = on_table(robot, taken(office, tppo=True).id)
    pressed(page, "refer_bp3mi")
    form = shown(robot, ReferralPage)
    assert form.form.editor("to").draft() == "BP3MI"


def test_the_list_of_steps_is_filled_in(robot: ScreenRobot, office: Database) -> None:
    case = taken(office, types="MENINGGAL")
    page = on_table(robot, case.id)
    pressed(page, "steps")
    shown(robot, StepsPage)
    robot.fill(DUKA_KELUARGA="t").press("F10")
    shown(robot, CasePage)
    with office.read() as session:
        steps = dict(files.outside(session, case.id).steps)
    assert steps[Step.DUKA_KELUARGA] == TODAY


def test_what_was_known_last_is_shown_once_opened(robot: ScreenRobot, office: Database) -> None:
    siti = a_worker(office, last_contact_on=TODAY, employer="Kilang Contoh")
    page = on_table(robot, taken(office, person_id=siti).id)
    assert "Kilang Contoh" not in words_on(page)
    robot.press("Ctrl+B")
    robot.wait_until(lambda: page.is_open and "Kilang Contoh" in str(words_on(page)))
    assert "Kabar terakhir: 24-11-2026" in words_on(page)
    assert "Pemberi kerja: Kilang Contoh" in words_on(page)


def test_the_papers_of_the_family_of_the_dead_are_asked_of_the_letters(
    robot: ScreenRobot, context: Context, office: Database
) -> None:
    siti = a_worker(office)
    page = on_table(robot, taken(office, types="MENINGGAL", person_id=siti).id)
    asked: list[object] = []
    context.desk.open_asked.connect(asked.append)
    for name in ("death_statement", "heirs"):
        pressed(page, name)
    assert asked == [addresses.STATEMENT.of(siti, which) for which in ("DEATH_STATEMENT", "HEIRS")]


def test_a_letter_of_tracing_begins_with_what_was_told(
    robot: ScreenRobot, office: Database
) -> None:
    case = at_work(office, person_id=a_worker(office))
    page = on_table(robot, case.id)
    pressed(page, "penelusuran")
    form = shown(robot, ClosedLetterPage)
    assert "pondok" in form.form.editor("chronology").draft()
    assert form.closed_draft
    assert readings(office, case.id) == 1


def test_evidence_is_sealed_and_too_large_a_film_is_refused(
    robot: ScreenRobot, context: Context, office: Database, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    case = taken(office)
    page = on_table(robot, case.id)
    told: list[Exception] = []
    monkeypatch.setattr(failures, "show", told.append)
    film = tmp_path / "film.pdf"
    with film.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200 * 1024**2)
    room_of(robot).keep_evidence(case.id, [film])
    context.jobs.wait()
    robot.wait_until(lambda: bool(told))
    assert f"{MOST_BYTES[Media.PDF] // 1024**2} MB" in str(told[0])
    photo = tmp_path / "slip.jpg"
    photo.write_bytes(a_jpeg(80))
    room_of(robot).keep_evidence(case.id, [photo])
    context.jobs.wait()
    robot.wait_until(lambda: "1 berkas, terkunci" in words_on(page))


def test_the_bound_of_counts_is_set_from_the_list(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "line", lambda *_, **__: "7")
    shown(robot, CasesPage).set_least()
    with office.read() as session:
        assert figures.least(session) == 7
