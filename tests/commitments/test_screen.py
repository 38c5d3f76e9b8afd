"""The room of commitments: one list, a page for each kind, by keyboard, on a real file."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.commitments.model import DesignationStatus
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.screen.preparation import PreparationPage
from dme_desktop.commitments.screen import CommitmentsRoom, build
from dme_desktop.commitments.screen.ceremony import CeremonyPage
from dme_desktop.commitments.screen.designation import DesignationPage
from dme_desktop.commitments.screen.regulation import RegulationPage
from dme_desktop.commitments.screen.shelf import CommitmentsShelf
from dme_desktop.commitments.screen.task_force import TaskForcePage
from dme_desktop.commitments.service import book, ceremonies, designations, task_forces
from dme_desktop.letters.screen.draft import DraftPage
from dme_desktop.ui import ask, picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault import drafts
from dme_desktop.vault.database import Database
from tests.commitments.agreements.examples import signed
from tests.commitments.examples import MEMBERS, a_ceremony, a_designation, a_task_force
from tests.commitments.pledges.test_service import OUR_HEAD, values
from tests.pdf.golden import text_of
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of commitments of a founded village."""
    return ScreenRobot(qtbot, build(context))


def room_of(robot: ScreenRobot) -> CommitmentsRoom:
    assert isinstance(robot.screen, CommitmentsRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))


def asked(robot: ScreenRobot, address: str, kind: type) -> ScreenRobot:
    room_of(robot).open_record(address)
    shown(robot, kind)
    return robot


def saved(robot: ScreenRobot) -> None:
    robot.press("F10")
    shown(robot, CommitmentsShelf)


def titles(db: Database) -> list[str]:
    with db.read() as session:
        return [line.title for line in book.page(session)]


def test_a_new_one_begins_with_the_question_what_it_is(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def pick(*said: object) -> str:
        offered.extend(choice.title for choice in said[2])  # type: ignore[attr-defined]
        return "ikrar:ANTI_TPPU"

    monkeypatch.setattr(picking, "pick", pick)
    robot.press("Ctrl+N")
    shown(robot, PreparationPage)
    assert robot.text("kind") == "Deklarasi Anti TPPU"
    assert {"Acara", "Pakta Integritas", "Addendum", "Satgas", "Penghargaan"} <= set(offered)


def test_an_empty_room_says_what_belongs_here(robot: ScreenRobot) -> None:
    robot.wait_until(lambda: any("berkumpul di daftar ini" in one for one in robot.said("muted")))


def test_an_event_is_written_down_with_what_was_read_at_it(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write("Catat ikrar") as session:
        pledge = pledges.record(session, values(), ["Satu."], [OUR_HEAD])
    asked(robot, "acara:", CeremonyPage)
    robot.fill(title="Peluncuran", held_on="11-9-2025", place="Balai desa")
    robot.fill(what_1="Pembacaan ikrar", by_1="Kepala desa")
    robot.fill(record_id_1="Ikrar Desa Migran Emas (11-09-2025)")
    saved(robot)
    with office.read() as session:
        (line,) = book.page(session, wanted=book.Wanted("peluncuran"))
        (item,) = ceremonies.whole(session, line.id.partition(":")[2]).items
    assert (item.what, item.record_id) == ("Pembacaan ikrar", pledge.id)


def test_an_event_opens_with_its_sheets_and_its_photos(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write("Catat acara") as session:
        known = a_ceremony(plaque_text="Desa Migran Emas")
        about = ceremonies.record(session, known, []).id
    asked(robot, f"acara:{about}", CeremonyPage)
    for card in ("attachments_foto", "attachments_pindaian"):
        robot.find(QWidget, card)
    for button, words in (("record", "REKAM ACARA"), ("plaque", "DESA MIGRAN EMAS")):
        robot.click(button)
        shown(robot, DraftPage)
        page = room_of(robot).page
        assert isinstance(page, DraftPage)
        assert words in text_of(page.pdf)
        page.back()
        shown(robot, CeremonyPage)


def test_an_event_without_words_for_the_stone_says_so(
    robot: ScreenRobot, office: Database, context: Context, qtbot: QtBot
) -> None:
    with office.write("Catat acara") as session:
        about = ceremonies.record(session, a_ceremony(), []).id
    asked(robot, f"acara:{about}", CeremonyPage)
    with qtbot.waitSignal(context.desk.told) as told:
        robot.click("plaque")
    assert "masih kosong" in told.args[0]


def test_the_designation_goes_on_from_step_to_step(robot: ScreenRobot, office: Database) -> None:
    asked(robot, "penetapan:", DesignationPage)
    robot.fill(proposed_on="5-5-2025")
    robot.click("step_diusulkan")
    assert robot.problems() == ["Diusulkan kepada wajib diisi untuk diusulkan."]
    robot.fill(proposed_to="BP3MI Contoh")
    page = room_of(robot).page
    robot.click("step_diusulkan")
    robot.wait_until(lambda: room_of(robot).page is not page)
    shown(robot, DesignationPage)
    with office.read() as session:
        made = designations.open_one(session)
    assert made is not None
    assert made.status is DesignationStatus.DIUSULKAN
    robot.find(QWidget, "step_asesmen")


def test_the_designation_under_way_is_opened_and_not_made_twice(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write("Catat") as session:
        made = designations.record(session, a_designation())
    asked(robot, "penetapan:", DesignationPage)
    page = room_of(robot).page
    assert isinstance(page, DesignationPage)
    assert page.kept_id == made.id


def test_a_regulation_is_written_down_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    asked(robot, "perdes:", RegulationPage)
    robot.fill(number="4", title="Pelindungan PMI", enacted_on="2-6-2025", budget_idr="25000000")
    saved(robot)
    assert titles(office) == ["Pelindungan PMI"]


def test_a_task_force_without_a_leader_is_asked_about_once(
    robot: ScreenRobot, office: Database
) -> None:
    asked(robot, "satgas:", TaskForcePage)
    robot.fill(name_1="Sekretaris Contoh", element_1="Perangkat desa")
    robot.press("F10")
    assert any("Belum ada ketua" in one for one in robot.warnings())
    saved(robot)
    assert titles(office) == ["Satgas Pelindungan PMI Desa Jenggik Utara"]


def test_a_task_force_is_printed_from_its_page(robot: ScreenRobot, office: Database) -> None:
    with office.write("Catat") as session:
        about = task_forces.record(session, a_task_force(), MEMBERS).id
    asked(robot, f"satgas:{about}", TaskForcePage).press("F8")
    shown(robot, DraftPage)


@pytest.mark.parametrize("made", [a_ceremony, a_task_force])
def test_what_was_thrown_away_leaves_the_list(
    robot: ScreenRobot, office: Database, made: Callable[[], dict[str, object]]
) -> None:
    kind: type = CeremonyPage if made is a_ceremony else TaskForcePage
    with office.write("Catat") as session:
        if made is a_ceremony:
            address = f"acara:{ceremonies.record(session, made(), []).id}"
        else:
            address = f"satgas:{task_forces.record(session, made(), MEMBERS).id}"
    asked(robot, address, kind).click("delete")
    shown(robot, CommitmentsShelf)
    assert titles(office) == []


def test_the_filters_count_and_show_what_waits(robot: ScreenRobot, office: Database) -> None:
    signed(office)
    with office.write("Catat acara") as session:
        ceremonies.record(session, a_ceremony(), [])
    robot.wait_until(lambda: robot.column(3) == ["Pemerintah Desa Jenggik Utara – LPK Contoh",
                                                 "Balai Desa Jenggik Utara"])  # fmt: skip
    robot.click("chip_ceremony")
    robot.wait_until(lambda: robot.column(1) == ["Peluncuran Desa Migran Emas"])
    robot.click("chip_urgent")
    robot.wait_until(lambda: "Tidak ada yang menunggu. Semua beres." in robot.said("muted"))
    robot.click("chip_all")
    room_of(robot).search("LPK")
    robot.wait_until(lambda: len(robot.column(1)) == 1)


def test_the_timeline_is_shown_and_can_be_printed(robot: ScreenRobot, office: Database) -> None:
    signed(office)
    robot.press("F8")
    shown(robot, PreviewPage)
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    assert "LINIMASA KOMITMEN DESA JENGGIK UTARA" in text_of(page.pdf)


def test_an_unfinished_event_waits_as_a_draft(
    robot: ScreenRobot, context: Context, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(robot, "acara:", CeremonyPage)
    robot.fill(title="Peluncuran yang tertunda", place="Balai desa", what_1="Pembukaan")
    robot.press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert (draft.screen, draft.title) == ("commitments.acara", "Peluncuran yang tertunda")
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    asked(robot, f"acara:{draft.record_id}", CeremonyPage)
    robot.wait_until(lambda: robot.text("title") == "Peluncuran yang tertunda")
    assert robot.text("what_1") == "Pembukaan"
    saved(robot)
    context.shelf.wait()
    with office.read() as session:
        assert drafts.waiting(session) == []
