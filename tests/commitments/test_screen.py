"""The room of commitments: one list, a page for each kind, by keyboard, on a real file."""

import datetime as dt

import pytest

from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.ceremonies.screen import CeremonyPage
from dme_desktop.commitments.pledges.screen.preparation import PreparationPage
from dme_desktop.commitments.screen.list_page import CommitmentsListPage
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.commitments.task_forces.screen import TaskForcePage
from dme_desktop.kernel import addresses
from dme_desktop.ui import picking
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.agreements.examples import signed
from tests.commitments.examples import MEMBERS, TODAY, a_ceremony, a_task_force
from tests.commitments.robots import asked, room_of, shown, titles
from tests.pdf.golden import text_of
from tests.robots import ScreenRobot


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


@pytest.mark.parametrize("kind", [CeremonyPage, TaskForcePage])
def test_what_was_thrown_away_leaves_the_list(
    robot: ScreenRobot, office: Database, kind: type
) -> None:
    with office.write(ACT, CLERK) as session:
        if kind is CeremonyPage:
            address = f"acara:{ceremonies.keep(session, a_ceremony(), []).id}"
        else:
            address = f"satgas:{task_forces.keep(session, a_task_force(), MEMBERS).id}"
    asked(robot, address, kind).click("delete")
    shown(robot, CommitmentsListPage)
    assert titles(office) == []


def test_the_filters_count_and_show_what_waits(robot: ScreenRobot, office: Database) -> None:
    signed(office)
    with office.write(ACT, CLERK) as session:
        ceremonies.keep(session, a_ceremony(), [])
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


def test_what_waits_is_shown_with_nothing_else(robot: ScreenRobot, office: Database) -> None:
    for days in (10, 20, 400):
        signed(office, title=f"PKS {days}", end_on=TODAY + dt.timedelta(days=days))
    room_of(robot).open(addresses.WAITING_COMMITMENTS)
    robot.wait_until(lambda: sorted(robot.column(1)) == ["PKS 10", "PKS 20"])
