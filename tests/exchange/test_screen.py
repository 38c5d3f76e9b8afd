"""The import as the clerk does it, by keyboard, on a real encrypted file and real workbooks."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from dme_desktop.exchange.screen import build
from dme_desktop.exchange.screen.page import ImportPage
from dme_desktop.kernel.errors import Cancelled
from dme_desktop.people import service as people
from dme_desktop.sheets.target import Kind
from dme_desktop.ui import choosing
from dme_desktop.ui.context import Context
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.exchange.workbooks import a_row, a_village, write
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the page of a founded village without residents."""
    return ScreenRobot(qtbot, build(context))


def page_of(robot: ScreenRobot) -> ImportPage:
    assert isinstance(robot.screen, ImportPage)
    return robot.screen


def read(robot: ScreenRobot, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose a workbook by F4 and wait until it was read."""
    monkeypatch.setattr(choosing, "file", lambda *_: file)
    robot.press("F4")
    wait_for_the_job(robot)


def wait_for_the_job(robot: ScreenRobot) -> None:
    """Wait until the work has ended and its window is gone: on a slow machine it goes later.

    As long as it is there it keeps every key from the page, and rows may have come before.
    """
    page = page_of(robot)
    robot.wait_until(lambda: not page.busy and not page.findChildren(JobDialog))


def said(robot: ScreenRobot) -> str:
    return " ".join(robot.problems())


def residents(db: Database) -> int:
    with db.read() as session:
        return people.paged(session).count()


def test_a_workbook_comes_in_by_keyboard_and_goes_out_as_one_act(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, write(tmp_path / "desa.xlsx", a_village(97)), monkeypatch)
    robot.wait_until(lambda: len(robot.column(1)) == 97)
    assert residents(office) == 0

    with robot.qtbot.waitSignal(page_of(robot).closed):
        robot.press("F10")
    assert residents(office) == 97
    with office.read() as session:
        last = undoing.last_undoable(session)
    assert last is not None
    assert "97 orang" in last.detail
    with office.write(ACT, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)
    assert residents(office) == 0


def test_refused_rows_are_shown_first_and_saved_with_their_reasons(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [*a_village(3), a_row(nik="12345", nama="SALAH NIK")]
    read(robot, write(tmp_path / "desa.xlsx", rows), monkeypatch)
    robot.wait_until(lambda: robot.column(1) == ["SALAH NIK"])
    assert robot.focused() is robot.find(QTableView, "table")
    assert any("NIK harus 16 angka" in one for one in robot.said(""))

    out = tmp_path / "ditolak.xlsx"
    monkeypatch.setattr(choosing, "place", lambda *_: out)
    robot.click("errors")
    wait_for_the_job(robot)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert sheet.max_row == 2
    with robot.qtbot.waitSignal(page_of(robot).closed):
        robot.press("F10")
    assert residents(office) == 3


def test_a_changed_row_says_what_changes(
    robot: ScreenRobot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, write(tmp_path / "satu.xlsx", [a_row()]), monkeypatch)
    with robot.qtbot.waitSignal(page_of(robot).closed):
        robot.press("F10")

    again = ScreenRobot(robot.qtbot, build(context))
    read(again, write(tmp_path / "dua.xlsx", [a_row(tempatlahir="MATARAM")]), monkeypatch)
    again.wait_until(lambda: again.column(4) == [Kind.CHANGED.value])
    assert "JENGGIK → MATARAM" in again.column(5)[0]


def test_the_same_workbook_twice_has_nothing_to_bring(
    robot: ScreenRobot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "desa.xlsx", a_village(5))
    read(robot, file, monkeypatch)
    with robot.qtbot.waitSignal(page_of(robot).closed):
        robot.press("F10")

    again = ScreenRobot(robot.qtbot, build(context))
    read(again, file, monkeypatch)
    again.wait_until(lambda: again.column(4) == [Kind.DUPLICATE.value] * 5)
    assert not again.find(QPushButton, "bring").isEnabled()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 terpotong", b"bukan Excel sama sekali"])
def test_a_bad_file_gets_a_sentence_and_changes_nothing(
    robot: ScreenRobot,
    office: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
) -> None:
    file = tmp_path / "rusak.xlsx"
    file.write_bytes(content)
    read(robot, file, monkeypatch)
    robot.wait_until(lambda: said(robot).endswith("."))
    assert residents(office) == 0


def test_another_heading_gets_a_sentence(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "lain.xlsx", [{"barang": "kursi", "jumlah": 3}], headings=("barang",))
    read(robot, file, monkeypatch)
    robot.wait_until(lambda: bool(said(robot)))
    assert "Belum ada berkas" in robot.text("empty_words")


def test_a_stopped_import_changes_nothing(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, write(tmp_path / "desa.xlsx", a_village(20)), monkeypatch)
    robot.wait_until(lambda: len(robot.column(1)) == 20)
    page = page_of(robot)
    keep = page._keep

    def stopped_half_way(shown: object, _: object) -> object:
        def stop(done: int, total: int) -> None:
            if done >= total:
                raise Cancelled

        return keep(shown, stop)  # type: ignore[arg-type]

    monkeypatch.setattr(page, "_keep", stopped_half_way)
    robot.press("F10")
    robot.wait_until(lambda: "Dihentikan" in said(robot))
    assert residents(office) == 0
    robot.wait_until(page.may_close)
