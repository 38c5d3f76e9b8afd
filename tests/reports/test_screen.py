"""Report L1 in the window: what is seen is what is printed and what Excel opens."""

import dataclasses
import datetime as dt
import gc
import io
import re
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.remittances.service import entries
from dme_desktop.reports import behind, own
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS, Kind
from dme_desktop.reports.screen import ReportsRoom, build, page
from dme_desktop.reports.screen.leaving import LeavingDialog
from dme_desktop.reports.screen.names import Figure, NamesPage
from dme_desktop.reports.screen.own import OwnReportPage
from dme_desktop.reports.screen.page import ReportPage
from dme_desktop.reports.screen.tables import ReportList
from dme_desktop.ui import ask, choosing, files
from dme_desktop.ui.context import Context
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Outgoing, WhyOut
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import journeys, registration, standings
from tests.acts import ACT, CLERK
from tests.conftest import MemorySettings
from tests.examples import a_registration, a_remittance, nik, who_agreed
from tests.livelihoods.examples import CAPITAL, returned, runs
from tests.robots import ScreenRobot


@pytest.fixture
def village(office: Database) -> Database:
    """Give five workers in two hamlets, men and women, at work and on their way."""
    people = [("Montong", "2", True), ("Montong", "1", True), ("Montong", "2", False),
              ("Lendang", "1", True), ("Lendang", "2", False)]  # fmt: skip
    for number, (hamlet, gender, at_work) in enumerate(people, start=1):
        given = a_registration(
            {"nik": nik(number, woman=gender == "2"), "gender": gender, "hamlet": hamlet,
             "full_name": f"Orang Contoh {number}"},
            journey={"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)} if at_work else {},
        )  # fmt: skip
        with office.write(ACT, CLERK) as session:
            registration.register(session, given)
    return office


@pytest.fixture
def robot(context: Context, village: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of reports, counted."""
    robot = ScreenRobot(qtbot, build(context))
    robot.wait_until(lambda: state_of(robot).report is not None)
    return robot


ONLY_HERE = 2  # what the lambda sees of a variable, and who counts


def room_of(robot: ScreenRobot) -> ReportsRoom:
    assert isinstance(robot.screen, ReportsRoom)
    return robot.screen


def state_of(robot: ScreenRobot) -> ReportPage:
    first = room_of(robot).widget(0)
    assert isinstance(first, ReportPage)
    return first


def seen(robot: ScreenRobot) -> list[list[str]]:
    """Return the rows under the heading of the table."""
    table = state_of(robot).findChild(QTableWidget, "numbers")
    assert table is not None
    return [
        [item.text() for column in range(table.columnCount()) if (item := table.item(row, column))]
        for row in range(2, table.rowCount())
    ]


def saved(robot: ScreenRobot, file: Path) -> Path:
    state_of(robot).save_as(file)
    room_of(robot).context.jobs.wait()
    return file


def test_the_screen_says_n_the_day_and_what_is_unknown(robot: ScreenRobot) -> None:
    assert robot.text("badge") == "5 dihitung"
    told = [*robot.said("muted"), *robot.said("")]
    assert "24 November 2026" in told
    assert any("kontak terakhir" in one for one in told)
    assert "Belum diketahui" in told
    assert [row[0] for row in seen(robot)] == ["Lendang", "Montong", "Jumlah"]
    assert seen(robot)[-1][-1] == "5"


def test_the_keyboard_stands_on_the_first_hamlet_where_it_comes_to_the_figures(
    robot: ScreenRobot,
) -> None:
    shown = state_of(robot)
    shown.focus_rows()
    table = robot.find(QTableWidget, "numbers")
    assert robot.focused() is table
    assert [one.text() for one in table.selectedItems()] == ["Lendang"]


def test_what_is_seen_is_what_is_printed(robot: ScreenRobot) -> None:
    robot.press("F8")
    robot.wait_until(lambda: isinstance(room_of(robot).page, PreviewPage))
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    text = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(page.pdf)).pages)
    printed = " ".join(text.split())
    for row in seen(robot):
        assert " ".join(row) in printed


def test_what_is_seen_is_what_excel_opens(robot: ScreenRobot, tmp_path: Path) -> None:
    file = saved(robot, tmp_path / "laporan.xlsx")
    sheet = load_workbook(file)["L1"]
    cells = [["–" if cell == 0 else str(cell) for cell in row] for row in sheet.values if row[0]]
    for row in seen(robot):
        assert row in cells


def test_the_report_is_counted_anew_when_someone_is_registered(
    robot: ScreenRobot, village: Database
) -> None:
    with village.write(ACT, CLERK) as session:
        registration.register(session, a_registration({"nik": nik(9), "full_name": "Orang Baru"}))
    robot.wait_until(lambda: robot.text("badge") == "6 dihitung")
    assert seen(robot)[-1][-1] == "6"


def test_a_file_is_never_replaced_without_asking(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "laporan.pdf"
    file.write_bytes(b"laporan bulan lalu")
    monkeypatch.setattr(ask, "confirm", lambda *_: False)
    saved(robot, file)
    assert file.read_bytes() == b"laporan bulan lalu"
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    saved(robot, file)
    assert file.read_bytes().startswith(b"%PDF")
    assert [one.name for one in tmp_path.iterdir() if "laporan" in one.name] == ["laporan.pdf"]


def test_a_folder_that_is_gone_is_a_sentence(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("dme_desktop.ui.failures.show", lambda error: told.append(str(error)))
    saved(robot, tmp_path / "tidak ada" / "laporan.pdf")
    robot.wait_until(lambda: bool(told))
    assert told[0].startswith("Folder itu tidak ada lagi")


def test_the_clerk_chooses_the_place_and_it_is_remembered(
    robot: ScreenRobot, settings: MemorySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(*told: object) -> Path:
        offered.append(str(told[3]))
        return tmp_path / "rekap"

    monkeypatch.setattr(choosing, "place", choose)
    robot.press("Ctrl+S")
    room_of(robot).context.jobs.wait()
    assert (tmp_path / "rekap.pdf").read_bytes().startswith(b"%PDF")
    assert offered[0].endswith("Rekap keadaan PMI Jenggik Utara 2026-11-24.pdf")
    assert settings.get("folder.reports") == str(tmp_path)


def test_a_stopped_report_leaves_no_file(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run, written = Job.run, list[Path]()

    def stop_and_run(job: Job) -> None:
        job.cancel()
        run(job)

    monkeypatch.setattr(files, "write", lambda file, _: written.append(file))
    monkeypatch.setattr(Job, "run", stop_and_run)
    with qtbot.waitSignal(room_of(robot).context.desk.told) as said:
        saved(robot, tmp_path / "laporan.pdf")
    assert said.args[0].startswith("Dihentikan.")
    assert written == []


def test_an_empty_village_has_a_report_too(
    context: Context,
    office: Database,  # noqa: ARG001
    qtbot: QtBot,
) -> None:
    robot = ScreenRobot(qtbot, build(context))
    robot.wait_until(lambda: robot.text("badge") == "0 dihitung")
    assert [row[0] for row in seen(robot)] == ["Jumlah"]


def test_another_report_is_chosen_seen_saved_and_leads_to_its_worker(
    robot: ScreenRobot, village: Database, tmp_path: Path, qtbot: QtBot
) -> None:
    with village.read() as session:
        person = standings.paged(session).page()[0].id
        journey = journeys.latest(session, person)
        assert journey is not None
        journey_id = journey.id
    with village.write(ACT, CLERK) as session:
        session.get_one(Journey, journey_id).contract_end = dt.date(2026, 11, 1)
    room_of(robot).open(addresses.REPORTS.of(which="L9"))
    whom = ["Orang Contoh 1", "Orang Contoh 2", "Orang Contoh 4"]
    robot.wait_until(lambda: robot.column(0) == whom)
    assert robot.text("badge") == "3 dihitung"
    assert robot.column(5) == [
        "Kontrak habis; tanyakan statusnya",
        *["Belum ada kabar sejak berangkat"] * 2,
    ]
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.find(QTableView, "table").setFocus()
        robot.press("Down").press("Up").press("Return")
    assert asked.args == [addresses.WORKERS.of(person)]
    book = load_workbook(saved(robot, tmp_path / "L9.xlsx"))
    assert book.sheetnames == ["Ringkasan", "L9"]
    text = PdfReader(io.BytesIO(saved(robot, tmp_path / "L9.pdf").read_bytes())).pages[0]
    assert "Kontrak habis" in text.extract_text()


def test_a_row_that_counts_several_things_asks_which_is_meant(
    robot: ScreenRobot, village: Database, qtbot: QtBot
) -> None:
    with village.write(ACT, CLERK) as session:
        person = who_agreed(session, standings.paged(session).page()[0].id)
        for year in (2025, 2026):
            told = {"received_on": dt.date(year, 3, 5), "amount_idr": 2_000_000}
            entries.record(session, a_remittance(person, **told))
    room_of(robot).open(addresses.REPORTS.of(which="L13"))
    robot.wait_until(lambda: robot.text("badge") == "1 dihitung")
    part = state_of(robot).findChild(QComboBox, "part")
    assert part is not None
    part.setCurrentIndex(part.findData("MUSIM"))
    part.activated.emit(part.currentIndex())
    robot.wait_until(lambda: "Jumlah 2025" in heads(robot))
    table = robot.find(QTableView, "table")
    robot.wait_until(lambda: table.model().rowCount() > 2)
    table.setFocus()
    table.setCurrentIndex(table.model().index(2, 0))
    robot.press("Return")
    menu = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu))
    said = [action.text().partition("\t")[0] for action in menu.actions()]
    assert said == ["Kiriman 2026: 1", "Kiriman 2025: 1"]
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        menu.actions()[1].trigger()
    menu.close()
    assert asked.args == [addresses.LEDGER_LINES.of(which="2025_bulan_03")]
    table.setCurrentIndex(table.model().index(2, 3))  # the sum of this year is meant
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.press("Return")
    assert asked.args == [addresses.LEDGER_LINES.of(which="2026_bulan_03")]


def heads(robot: ScreenRobot) -> list[str]:
    model = robot.find(QTableView, "table").model()
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(one, across)) for one in range(model.columnCount())]


def test_the_first_report_is_there_again_when_it_is_chosen_again(robot: ScreenRobot) -> None:
    rows = seen(robot)
    room_of(robot).open(addresses.REPORTS.of(which="L10"))
    robot.wait_until(lambda: "Belum ada surat" in robot.text("empty_words"))
    room_of(robot).open(addresses.REPORTS.of(which="L1"))
    robot.wait_until(lambda: robot.text("badge") == "5 dihitung")
    assert seen(robot) == rows


def test_the_register_hides_numbers_on_the_screen_and_prints_them(
    robot: ScreenRobot, tmp_path: Path
) -> None:
    room_of(robot).open(addresses.REPORTS.of(which="BUKU"))
    robot.wait_until(lambda: len(robot.column(0)) == 5)
    assert robot.column(1)[0] == "5203**********01"
    pdf = PdfReader(io.BytesIO(saved(robot, tmp_path / "buku.pdf").read_bytes()))
    assert nik(1) in pdf.pages[1].extract_text()  # the first page is the cover


def test_a_long_register_is_forgotten_in_another_room_and_counted_anew_when_it_is_seen_again(
    robot: ScreenRobot, village: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "LONG", 3)
    room_of(robot).open(addresses.REPORTS.of(which="BUKU"))
    robot.wait_until(lambda: len(robot.column(0)) == 5)
    robot.screen.hide()
    assert state_of(robot).report is None
    with village.write(ACT, CLERK) as session:
        registration.register(session, a_registration({"nik": nik(9), "full_name": "Orang Baru"}))
    robot.screen.show()
    robot.wait_until(lambda: len(robot.column(0)) == 6)
    assert "Orang Baru" in robot.column(0)
    room_of(robot).open(addresses.REPORTS.of(which="L8"))
    robot.wait_until(lambda: robot.text("badge") == "0 dihitung")
    robot.wait_until(lambda: len(state_of(robot).findChildren(ReportList)) == 1)


@pytest.mark.parametrize("left_for", ["another room", "another report"])
def test_nothing_holds_a_long_register_that_was_left(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch, left_for: str
) -> None:
    monkeypatch.setattr(page, "LONG", 3)
    gc.disable()  # as the program does: what holds itself would stay for long
    room_of(robot).open(addresses.REPORTS.of(which="BUKU"))
    robot.wait_until(lambda: len(robot.column(0)) == 5)
    report = state_of(robot).report
    assert isinstance(report, ListReport)
    rows = report.rows
    del report
    if left_for == "another room":
        robot.screen.hide()
    else:
        room_of(robot).open(addresses.REPORTS.of(which="L8"))
    robot.wait_until(lambda: sys.getrefcount(rows) == ONLY_HERE)
    gc.enable()


def test_one_part_of_a_list_is_asked_for_from_elsewhere_and_by_hand(
    robot: ScreenRobot, village: Database
) -> None:
    with village.write(ACT, CLERK) as session:
        person = standings.paged(session).page()[0].id
        journey = journeys.latest(session, person)
        assert journey is not None
        journey.contract_end = dt.date(2026, 12, 10)
    room_of(robot).open(addresses.REPORTS.of("KONTRAK HARI_30", "L9"))
    robot.wait_until(lambda: robot.column(0) == ["Orang Contoh 1"])
    told = [label.text() for label in robot.screen.findChildren(QLabel)]
    assert any("kontrak: dalam 30 hari" in said for said in told)
    robot.find(QComboBox, "part").setFocus()
    robot.press("Home").press("End")  # from all to the last, "Perlu dimutakhirkan"
    robot.wait_until(lambda: "Tidak ada yang" in robot.text("empty_words"))
    room_of(robot).open(addresses.REPORTS.of(which="L1"))
    assert [box for box in robot.screen.findChildren(QComboBox, "part") if box.isHidden()]


def test_a_report_is_found_by_words_and_chosen_with_enter(robot: ScreenRobot) -> None:
    assert state_of(robot).focus_filter()
    state_of(robot).shelf.filter.setText("skema penempatan")
    robot.press("Return")
    robot.wait_until(lambda: robot.text("badge") == "3 dihitung")
    robot.wait_until(lambda: robot.column(0) == ["P to P (melalui P3MI)", "Jumlah"])


def test_words_that_no_report_has_are_answered(robot: ScreenRobot) -> None:
    shelf = state_of(robot).shelf

    def seen() -> list[str]:
        items = (shelf.list.item(row) for row in range(shelf.list.count()))
        return [item.text() for item in items if not item.isHidden()]

    shelf.filter.setText("data pribadi")
    assert seen() == ["Kepatuhan PDP"]
    shelf.filter.setText("kambing")
    assert seen() == ["Tidak ada laporan itu"]
    shelf.filter.clear()
    assert "Tidak ada laporan itu" not in seen()


def test_a_figure_opens_the_names_it_is_made_of(robot: ScreenRobot, qtbot: QtBot) -> None:
    table = state_of(robot).findChild(QTableWidget, "numbers")
    assert table is not None
    table.setFocus()
    table.setCurrentCell(3, 4)  # women of Montong who work; the heading is two rows
    robot.press("Return")
    robot.wait_until(lambda: isinstance(room_of(robot).page, NamesPage))
    names = room_of(robot).page
    assert isinstance(names, NamesPage)
    robot.wait_until(lambda: names.listing.model.rowCount() == 1)
    assert names.title == "Montong, Bekerja, perempuan"
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        names.focus_rows()
        robot.press("Return")
    assert asked.args[0].section == "workers"


def test_names_of_a_figure_are_read_once_until_something_is_saved(
    context: Context, village: Database, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def found(session: Session, period: Period, row: str, column: str) -> behind.Behind:
        asked.append(row)
        return behind.state(session, period, row, column)

    kind = dataclasses.replace(KINDS["L1"], behind=found)
    page = NamesPage(context, kind, Period(), Figure("*", "", "semua"))
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.listing.model.rowCount() > 1)
    before = page.listing.model.rowCount()
    page.listing.filter.setText("tidak ada yang ini")
    qtbot.waitUntil(lambda: page.listing.model.rowCount() == 0)
    page.listing.filter.clear()
    qtbot.waitUntil(lambda: page.listing.model.rowCount() == before)
    assert len(asked) == 1
    with village.write(ACT, CLERK) as session:
        registration.register(session, a_registration({"nik": nik(77), "full_name": "Zaenab"}))
    page.show_rows()
    qtbot.waitUntil(lambda: page.listing.model.rowCount() == before + 1)
    assert len(asked) == 2


def test_a_sum_of_the_note_opens_its_rows(
    robot: ScreenRobot, village: Database, qtbot: QtBot
) -> None:
    with village.write(ACT, CLERK) as session:
        (home,) = returned(session, 1, 20)
        kept = runs(session, home.person_id, capital=CAPITAL)
    room_of(robot).open(addresses.REPORTS.of(which="L18"))
    page = state_of(robot)
    robot.wait_until(lambda: page.findChild(QPushButton, "aside_1") is not None)
    buttons = [one for one in page.findChildren(QPushButton) if "aside_" in one.objectName()]
    assert "Aktif: 1" in [one.text() for one in buttons]
    (remitted,) = (one for one in buttons if one.text().startswith("Modal (Kiriman"))
    assert remitted.isVisible()
    remitted.setFocus()
    robot.press("Return")
    robot.wait_until(lambda: isinstance(room_of(robot).page, NamesPage))
    names = room_of(robot).page
    assert isinstance(names, NamesPage)
    robot.wait_until(lambda: names.listing.model.rowCount() == 1)
    assert remitted.text().rpartition(": ")[2] in names.listing.model.index(0, 3).data()
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        names.focus_rows()
        robot.press("Return")
    assert asked.args == [addresses.BUSINESS.of(kept.id)]


def test_a_report_for_outside_is_of_the_whole_village(robot: ScreenRobot) -> None:
    page, box = state_of(robot), robot.find(QComboBox, "hamlet")
    robot.wait_until(lambda: box.findData("Lendang") >= 0)
    box.setCurrentIndex(box.findData("Lendang"))
    box.activated.emit(box.currentIndex())
    robot.wait_until(lambda: page.report is not None and page.report.narrowed != "")
    page.narrowing.outside.setChecked(True)
    robot.wait_until(lambda: page.report is not None and page.report.narrowed == "")
    assert box.isHidden()
    assert "selisih dua saringan" in page.narrowing.why.text()
    page.narrowing.outside.setChecked(False)
    robot.wait_until(lambda: page.report is not None and page.report.narrowed != "")
    assert not box.isHidden()
    assert page.narrowing.why.isHidden()


def test_where_no_filter_is_honest_a_sentence_says_why(robot: ScreenRobot) -> None:
    page = state_of(robot)
    boxes = [robot.find(QComboBox, name) for name in ("hamlet", "country", "gender", "scheme")]

    def offered(code: str, part: str = "") -> list[bool]:
        page.choose(code)
        if part:
            box = robot.find(QComboBox, "part")
            box.setCurrentIndex(box.findData(part))
            box.activated.emit(box.currentIndex())
        return [not box.isHidden() for box in boxes]

    assert offered("L13") == [True] * 4
    assert page.narrowing.why.isHidden()
    assert offered("L10") == [False] * 4
    assert page.narrowing.why.text().startswith("Surat dihitung menurut nomornya")
    assert not page.narrowing.why.isHidden()
    assert offered("L18") == [True, False, True, False]
    assert offered("L18", "kebutuhan") == [False] * 4
    assert "pemiliknya" in page.narrowing.why.text()


def test_a_narrowed_report_warns_on_the_screen_and_on_paper(
    robot: ScreenRobot, tmp_path: Path
) -> None:
    box = robot.find(QComboBox, "hamlet")
    robot.wait_until(lambda: box.count() == 3)
    box.setFocus()
    robot.press("Down").press("Down")
    robot.wait_until(lambda: robot.text("badge") == "3 dihitung")
    assert "Disaring, bukan seluruh desa: dusun Montong" in robot.said("warning")
    text = PdfReader(io.BytesIO(saved(robot, tmp_path / "L1.pdf").read_bytes())).pages[0]
    assert "DISARING: dusun Montong" in text.extract_text()
    robot.click("everybody")
    robot.wait_until(lambda: robot.text("badge") == "5 dihitung")


def test_a_filter_that_leaves_nobody_is_said_and_printed(
    robot: ScreenRobot, tmp_path: Path
) -> None:
    room_of(robot).open(addresses.REPORTS.of(which="L3"))
    robot.wait_until(lambda: robot.text("badge") == "3 dihitung")
    robot.find(QComboBox, "scheme").setFocus()
    robot.press("End")
    robot.wait_until(lambda: robot.text("badge") == "0 dihitung")
    assert "Tidak ada yang sedang bekerja" in robot.text("empty_words")
    saved(robot, tmp_path / "L3.pdf")
    saved(robot, tmp_path / "L3.xlsx")


def test_a_report_that_another_room_asks_for_is_the_only_one_counted(
    robot: ScreenRobot, village: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    count = page._counted

    def noted(db: Database, who: Who, kind: Kind, period: Period) -> object:
        counted.append(kind.code)
        return count(db, who, kind, period)

    robot.screen.hide()
    with village.write(ACT, CLERK) as session:
        registration.register(session, a_registration({"nik": nik(9), "full_name": "Siti Contoh"}))
    monkeypatch.setattr(page, "_counted", noted)
    robot.screen.show()
    room_of(robot).open(addresses.REPORTS.of(which="L9"))
    robot.wait_until(lambda: bool(robot.column(0)))
    assert counted == ["L9"]


def test_a_clerk_puts_a_report_together_and_it_stands_among_the_others(
    robot: ScreenRobot, village: Database
) -> None:
    room_of(robot).open(addresses.OWN_REPORT)
    made = room_of(robot).page
    assert isinstance(made, OwnReportPage)
    robot.press("F10")
    assert "Beri nama laporan ini." in robot.said("problem")
    robot.find(QLineEdit, "name").setText("Daftar telepon")
    robot.press("F10")
    shelf = state_of(robot).shelf.list
    robot.wait_until(lambda: shelf.item(shelf.currentRow()).text().endswith("Daftar telepon"))
    robot.wait_until(lambda: len(robot.column(0)) == 5)
    with village.read() as session:
        assert [one.name for one in own.every(session)] == ["Daftar telepon"]


def test_a_report_with_names_leaves_with_a_reason_and_that_is_written_down(
    robot: ScreenRobot, village: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room_of(robot).open(addresses.REPORTS.of(which="BUKU"))
    robot.wait_until(lambda: len(robot.column(0)) == 5)
    monkeypatch.setattr(choosing, "place", lambda *_: tmp_path / "b")
    monkeypatch.setattr(LeavingDialog, "exec", lambda _: LeavingDialog.DialogCode.Rejected)
    robot.press("Ctrl+S")
    room_of(robot).context.jobs.wait()
    assert not (tmp_path / "b.pdf").exists()

    def answer(dialog: LeavingDialog) -> LeavingDialog.DialogCode:
        dialog.why.suggest("Kecamatan Contoh")
        dialog.findChild(QComboBox, "reason").setCurrentIndex(1)  # type: ignore[union-attr]
        return LeavingDialog.DialogCode.Accepted

    monkeypatch.setattr(LeavingDialog, "exec", answer)
    robot.press("Ctrl+S")
    room_of(robot).context.jobs.wait()
    assert (tmp_path / "b.pdf").exists()
    with village.read() as session:
        (left,) = session.scalars(select(Outgoing))
        assert (left.rows, left.recipient, left.reason) == (5, "Kecamatan Contoh", WhyOut.KECAMATAN)
        assert "NIK" in left.sensitive


def test_reports_are_called_by_name_and_still_found_by_their_code(robot: ScreenRobot) -> None:
    shelf = state_of(robot).shelf
    names = [shelf.list.item(row).text() for row in range(shelf.list.count())]
    assert "Rekap keadaan PMI" in names
    assert not [name for name in names if re.match(r"L\d|·", name)]
    robot.press("F3").write("L13").press("Return")
    robot.wait_until(lambda: shelf.list.currentItem().text() == "Kiriman uang")
