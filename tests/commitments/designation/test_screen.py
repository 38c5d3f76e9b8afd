"""The page of the designation, by keyboard, on a real file."""

from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.designation.model import DesignationStatus
from dme_desktop.commitments.designation.screen import DesignationPage
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.designation.test_service import refused
from tests.commitments.examples import a_designation
from tests.commitments.robots import asked, room_of, shown, titles
from tests.robots import ScreenRobot


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
    with office.write(ACT, CLERK) as session:
        made = designations.keep(session, a_designation())
    asked(robot, "penetapan:", DesignationPage)
    page = room_of(robot).page
    assert isinstance(page, DesignationPage)
    assert page.kept_id == made.id


def test_a_refused_proposal_is_followed_by_a_new_one(robot: ScreenRobot, office: Database) -> None:
    first = refused(office)
    asked(robot, f"penetapan:{first.id}", DesignationPage)
    page = room_of(robot).page
    robot.click("again")
    robot.wait_until(lambda: room_of(robot).page is not page)
    shown(robot, DesignationPage)
    assert robot.text("proposed_to") == "BP3MI Contoh"
    assert robot.text("proposed_on") == ""
    assert titles(office) == ["Penetapan Desa Migran Emas"] * 2


def test_the_proposal_is_written_from_the_page(robot: ScreenRobot, office: Database) -> None:
    asked(robot, "penetapan:", DesignationPage)
    robot.fill(proposed_to="BP3MI Contoh")
    robot.click("propose")
    shown(robot, DraftPage)
    assert titles(office) == ["Penetapan Desa Migran Emas"]


def test_a_proposal_to_nobody_is_refused_beside_the_field(
    robot: ScreenRobot, office: Database
) -> None:
    asked(robot, "penetapan:", DesignationPage)
    robot.fill(proposed_on="5-5-2025")
    robot.click("propose")
    robot.wait_until(lambda: bool(robot.problems()))
    assert robot.problems() == ["Isi dulu kepada siapa desa diusulkan."]
    assert isinstance(room_of(robot).page, DesignationPage)
    assert titles(office) == []
