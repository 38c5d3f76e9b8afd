"""The page of the task force, by keyboard, on a real file."""

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.commitments.task_forces.screen import TaskForcePage
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import MEMBERS, a_task_force
from tests.commitments.robots import asked, room_of, saved, shown, titles
from tests.robots import ScreenRobot


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
    with office.write(ACT, CLERK) as session:
        about = task_forces.keep(session, a_task_force(), MEMBERS).id
    asked(robot, f"satgas:{about}", TaskForcePage).press("F8")
    shown(robot, DraftPage)


def test_the_decision_is_shown_with_the_words_on_the_page(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        about = task_forces.keep(session, a_task_force(), MEMBERS).id
    asked(robot, f"satgas:{about}", TaskForcePage)
    assert robot.text("recalling").count("Undang-Undang") == 2
    robot.fill(recalling="Undang-Undang Contoh")
    robot.click("decree")
    shown(robot, PreviewPage)
    with office.read() as session:
        assert task_forces.members_of(session, about)
        assert room_of(robot).page.pdf.startswith(b"%PDF")  # type: ignore[attr-defined]
