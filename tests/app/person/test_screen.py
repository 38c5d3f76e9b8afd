"""One page for a person: what is kept, what is missing, what to do; all papers in six keys."""

import datetime as dt

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QMenu, QTableWidget, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.app.person.lines import Lines
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Line, Sheaf
from dme_desktop.letters.screen.together import TogetherPage
from dme_desktop.letters.together import Needed, Opened
from dme_desktop.people.model import Person
from dme_desktop.ui import failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentStatus, DocumentType
from dme_desktop.workers.service import documents, journeys
from tests.acts import ACT, CLERK
from tests.pdf.golden import text_of
from tests.robots import ScreenRobot


def page_of(robot: ScreenRobot) -> QWidget:
    """Return the page that is seen."""
    assert isinstance(robot.screen, Room)
    return robot.screen.page


def press(robot: ScreenRobot, *keys: str) -> int:
    """Press keys where the keyboard is; return how many."""
    for key in keys:
        here = QApplication.activePopupWidget() or robot.come_to_front().focused()
        if len(key) == 1:
            QTest.keyClicks(here, key)
        else:
            QTest.keySequence(here, QKeySequence(key))
        QApplication.processEvents()
    return len(keys)


def sections(robot: ScreenRobot) -> list[str]:
    """Return what the sections say."""
    shown = robot.find(QListWidget, "person_sections")
    return [shown.item(row).text() for row in range(shown.count())]


def test_the_sections_say_how_much_there_is_and_what_is_missing(robot: ScreenRobot) -> None:
    told = sections(robot)
    assert [one.split(",")[0] for one in told] == [
        "Data diri", "Keluarga", "Keberangkatan", "Dokumen", "Jalan dokumen", "Pelatihan",
        "Surat", "Data pribadi", "Kasus", "Riwayat",
    ]  # fmt: skip
    assert "lima pertanyaan belum terjawab" in told[2]
    assert told[3] == "Dokumen, 1/12, Kartu keluarga, Surat status perkawinan +9"


def test_keys_lead_to_a_section_to_a_line_and_to_its_page(
    robot: ScreenRobot, qtbot: QtBot, context: Context
) -> None:
    press(robot, "Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Return")
    assert robot.focused() is robot.find(QTableWidget, "person_lines")
    context.desk.open_asked.disconnect()
    with qtbot.waitSignal(context.desk.open_asked) as asked:
        press(robot, "Return")
    assert (asked.args[0].place, asked.args[0].which) == (addresses.DOCUMENT, "KTP")


def test_all_papers_of_a_person_are_issued_and_printed_in_six_keys(
    robot: ScreenRobot, office: Database, siti: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(PreviewPage, "print", lambda page: printed.append(text_of(page.pdf)))
    keys = press(robot, "Ctrl+.", "1")
    robot.wait_until(lambda: isinstance(page_of(robot), TogetherPage))
    page = page_of(robot)
    assert isinstance(page, TogetherPage)
    kinds = page.ticked()
    keys += press(robot, "F10")
    robot.wait_until(lambda: isinstance(page_of(robot), PreviewPage))
    keys += press(robot, "Ctrl+P")
    assert keys <= 6
    with office.read() as session:
        letters = session.scalars(select(Letter).order_by(Letter.created_at)).all()
        journey = journeys.latest(session, siti)
        assert journey is not None
        held = documents.of(session, journey.id)
    assert [one.type for one in letters] == kinds
    assert len(kinds) >= 3
    assert all(one.number in printed[0] for one in letters)
    assert held[DocumentType.STATUS_KAWIN].status is DocumentStatus.ADA
    assert held[DocumentType.IZIN_KELUARGA].number is None  # waits for the interview


@pytest.mark.parametrize("entered", [(), ("Return",)])
def test_a_figure_takes_an_act_wherever_the_keyboard_is(
    robot: ScreenRobot, entered: tuple[str, ...]
) -> None:
    press(robot, *entered, "1")
    robot.wait_until(lambda: isinstance(page_of(robot), TogetherPage))


def test_no_box_stands_under_the_sentence_that_nothing_is_lacking(
    context: Context, qtbot: QtBot
) -> None:
    page = TogetherPage(context, Opened("", "Siti Contohwati", ()))
    robot = ScreenRobot(qtbot, page)
    assert robot.find(QLabel, "none").isVisible()
    assert not page.findChildren(QListWidget)[0].isVisible()


def test_f10_with_nothing_to_issue_says_what_is_missing(context: Context, qtbot: QtBot) -> None:
    told: list[str] = []
    context.desk.told.connect(told.append)
    why = "NIK belum diisi."
    waits = Needed(LetterType.INTRODUCTION, None, why)
    page = TogetherPage(context, Opened("", "Siti Contohwati", [waits]))
    robot = ScreenRobot(qtbot, page).press("F10")
    assert why in told[-1]
    assert "Enter" in told[-1]
    page.show_opened(Opened("", "Siti Contohwati", [Needed(LetterType.INTRODUCTION, None)]))
    robot.find(QListWidget, "papers").setFocus()
    robot.press("Space").press("F10")
    assert "Spasi" in told[-1]
    page.show_opened(Opened("", "Siti Contohwati", ()))
    robot.press("F10")
    assert "Tidak ada surat desa yang kurang" in told[-1]


def test_enter_leads_from_a_paper_to_where_it_is_filled_in(
    robot: ScreenRobot, siti: str, qtbot: QtBot, context: Context
) -> None:
    press(robot, "Ctrl+.", "1")
    robot.wait_until(lambda: isinstance(page_of(robot), TogetherPage))
    papers = robot.find(QListWidget, "papers")
    assert robot.focused() is papers
    told = [papers.item(row).text() for row in range(papers.count())]
    papers.setCurrentRow(next(n for n, one in enumerate(told) if "belum dapat dibuat" in one))
    with qtbot.waitSignal(context.desk.open_asked) as asked:
        press(robot, "Return")
    assert asked.args == [addresses.PERMISSION.of(siti)]


def test_the_papers_are_read_again_after_one_was_filled_in_and_what_was_unticked_stays_so(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    press(robot, "Ctrl+.", "1")
    robot.wait_until(lambda: isinstance(page_of(robot), TogetherPage))
    page = page_of(robot)
    assert isinstance(page, TogetherPage)
    before = page.ticked()
    papers = robot.find(QListWidget, "papers")
    rows = {papers.item(row).text().partition("\n")[0]: row for row in range(papers.count())}
    papers.setCurrentRow(rows[before[-1].value])
    press(robot, "Space")
    page.hide()
    with office.write(ACT, CLERK) as session:
        journey = journeys.latest(session, siti)
        assert journey is not None
        held = documents.of(session, journey.id)
        held[DocumentType.STATUS_KAWIN].status = DocumentStatus.ADA
    page.show()
    robot.wait_until(lambda: papers.count() == len(rows) - 1)
    assert page.ticked() == [one for one in before[:-1] if one is not LetterType.MARITAL_STATUS]


def test_what_cannot_be_printed_is_said_before_any_number_is_taken(
    robot: ScreenRobot, office: Database
) -> None:
    press(robot, "Ctrl+.", "1")
    robot.wait_until(lambda: isinstance(page_of(robot), TogetherPage))
    papers = robot.find(QListWidget, "papers")
    told = [papers.item(row).text() for row in range(papers.count())]
    refused = [one for one in told if "belum dapat dibuat" in one]
    assert any(one.startswith("Surat Izin Keluarga") for one in refused)
    with office.read() as session:
        assert not session.scalars(select(Letter)).all()


def test_a_narrow_page_offers_the_same_acts_under_the_same_figures(robot: ScreenRobot) -> None:
    robot.screen.resize(760, 560)
    QApplication.processEvents()
    press(robot, "Ctrl+.")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text().startswith("&1")
    press(robot, "1")
    robot.wait_until(lambda: isinstance(page_of(robot), TogetherPage))


def test_the_page_follows_a_change_and_keeps_its_section(
    robot: ScreenRobot, office: Database, siti: str, context: Context
) -> None:
    press(robot, "Ctrl+Down", "Ctrl+Down")
    with office.write(ACT, CLERK) as session:
        journey = journeys.latest(session, siti)
        assert journey is not None
        journey.country = "TWN"
    robot.wait_until(lambda: _cell(robot) == "Taiwan")
    assert context is not None


def test_the_longest_column_gives_way_and_the_day_before_it_is_whole(qtbot: QtBot) -> None:
    lines = Lines()
    qtbot.addWidget(lines)
    lines.resize(400, 200)
    told = Line(("01-12-2026", "Petugas", "Impor penduduk: 121 orang dari penduduk-latihan.xlsx"))
    lines.show_sheaf(Sheaf("past", "Riwayat", "history", ("Waktu", "Oleh", "Tindakan"), [told]))
    lines.show()
    table = lines.findChild(QTableWidget, "person_lines")
    assert table is not None
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)


def test_the_page_of_somebody_who_is_taken_back_leaves_without_an_error(
    robot: ScreenRobot, office: Database, siti: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[Exception] = []
    monkeypatch.setattr(failures, "show", errors.append)
    with office.write(ACT, CLERK) as session:
        person = session.get_one(Person, siti)
        person.deleted_at = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
    robot.wait_until(lambda: not isinstance(page_of(robot), PersonPage))
    assert not errors


def _cell(robot: ScreenRobot) -> str:
    QThreadPool.globalInstance().waitForDone()
    item = robot.find(QTableWidget, "person_lines").item(0, 0)
    return item.text() if item else ""


def test_new_in_a_section_that_takes_no_line_opens_no_form_of_this_person(
    robot: ScreenRobot, context: Context
) -> None:
    told: list[str] = []
    asked: list[object] = []
    context.desk.told.connect(told.append)
    context.desk.open_asked.connect(asked.append)
    page = page_of(robot)
    assert isinstance(page, PersonPage)
    page.new()
    assert asked == []
    assert told == ["Di bagian ini tidak ada yang ditambah. F2 mengubah, Esc kembali."]
