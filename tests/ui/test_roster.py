"""A sheet typed back: every cell is read in any window, and whose row it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.training.model import Participant
from dme_desktop.ui.layout import scrolling
from dme_desktop.ui.roster import NAME, OVER, WORDS_WIDTH, RosterEditor, Row
from dme_desktop.ui.roster_page import headed
from dme_desktop.ui.rows import RowsEditor
from tests.conftest import NOW

LONG = "Baiq Nurul Hidayatullah Kusumaningsih Purnama"
NUMBER = "REG 012/LSP-01/2026"
COLUMNS = headed(
    Participant,
    {"result": "Hasil", "exam": "Uji", "certificate_no": "No. sertifikat",
     "certificate_on": "Terbit", "certificate_until": "Berlaku s.d."},
)  # fmt: skip


@pytest.fixture
def roster(qtbot: QtBot) -> RosterEditor:
    roster = RosterEditor(COLUMNS, "")
    qtbot.addWidget(roster)
    roster.begin([Row("a", "01", LONG), Row("b", "02", "Siti Contoh")])
    for place, text in enumerate(("Lulus", "Kompeten", NUMBER, "2/11/26", "1/11/29"), NAME + 1):
        roster.sheet.setData(roster.sheet.index(0, place), text)
    roster.show()
    return roster


def cut(roster: RosterEditor) -> list[str]:
    head, sheet = roster.horizontalHeader(), roster.sheet
    cells = [
        sheet.index(0, at) for at in range(sheet.columnCount()) if not roster.isColumnHidden(at)
    ]
    return [
        str(one.data())
        for one in cells
        if max(roster.sizeHintForIndex(one).width(), head.sectionSizeHint(one.column()))
        > roster.columnWidth(one.column())
    ]


@pytest.mark.parametrize(("width", "over"), [(1180, False), (740, True), (600, True)])
def test_names_stand_over_the_cells_where_there_is_no_room_beside_them(
    qtbot: QtBot,
    roster: RosterEditor,
    width: int,
    over: bool,  # noqa: FBT001 - two cases
) -> None:
    roster.resize(width, roster.height())
    qtbot.waitUntil(lambda: roster.is_over == over)
    assert cut(roster) == []
    assert roster.horizontalScrollBar().maximum() == 0
    assert roster.rowHeight(1) - OVER * over == 32
    assert roster.rowViewportPosition(1) + roster.rowHeight(1) <= roster.viewport().height()


def test_what_is_typed_in_a_narrow_cell_is_read_while_it_is_typed(
    qtbot: QtBot, roster: RosterEditor
) -> None:
    roster.resize(480, roster.height())
    qtbot.waitUntil(lambda: roster.is_over)
    cell = roster.sheet.index(1, NAME + 3)
    assert roster.columnWidth(cell.column()) < WORDS_WIDTH
    roster.setCurrentIndex(cell)
    roster.edit(cell)
    line = roster.findChild(QLineEdit, "cell_line")
    assert line is not None
    QTest.keyClicks(line, NUMBER)
    assert line.fontMetrics().horizontalAdvance(NUMBER) < line.width()
    right = line.mapTo(roster.viewport(), QPoint(line.width(), 0)).x()
    assert right <= roster.viewport().width()
    assert line.y() >= roster.visualRect(cell).top() + OVER  # the name above it stays
    assert roster.sheet.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole) == LONG


def test_rows_of_a_form_ask_for_the_width_of_one_field(qtbot: QtBot) -> None:
    inside = RowsEditor(COLUMNS, FixedClock(NOW), "Tambah")
    area = scrolling(inside)
    qtbot.addWidget(area)
    area.resize(900, 300)
    area.show()
    row = inside.findChild(QWidget, "result_1").parentWidget()  # type: ignore[union-attr]
    assert row is not None
    for width in (640, 480):  # each a little narrower than what had room before
        area.resize(width, 300)
        qtbot.waitUntil(lambda: inside.width() <= area.viewport().width())
        assert area.horizontalScrollBar().maximum() == 0
        qtbot.waitUntil(lambda: row.height() >= row.sizeHint().height())
