"""The mouse wheel scrolls the page, over whatever stands on it."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dme_desktop.ui.context import Context
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.form import Form
from dme_desktop.ui.layout import scrolling
from tests.ui.conftest import IDENTITY, TRIP, Country


def turn_wheel(over: QWidget, notches: int = -1) -> None:
    """Turn the wheel over a widget as a mouse does: towards the clerk for a negative number."""
    window = over.window()
    at = QPointF(over.mapTo(window, over.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, 120 * notches))
    QApplication.processEvents()


def test_the_wheel_over_a_list_scrolls_the_page_and_leaves_what_is_chosen(
    qtbot: QtBot, context: Context
) -> None:
    form = Form([IDENTITY, TRIP], context.clock)
    area: QScrollArea = scrolling(form)
    qtbot.addWidget(area)
    area.resize(600, 200)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 120)
    area.activateWindow()  # what the keyboard comes to is brought into view at once, not later
    qtbot.waitUntil(area.isActiveWindow)
    box = form.editor("country")
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    for widget in (box, line):
        for focused in (False, True):
            form.fill({"country": Country.TW})
            form.go_to("country" if focused else "nik")
            area.verticalScrollBar().setValue(0)
            area.ensureWidgetVisible(box)
            before = area.verticalScrollBar().value()
            turn_wheel(widget)
            assert form.values()["country"] is Country.TW
            assert area.verticalScrollBar().value() > before
            assert form.focused() == ("country" if focused else "nik")


def test_an_open_list_is_a_list_of_the_house_with_every_row_whole(qtbot: QtBot) -> None:
    box = DropDown()
    box.addItems(["Sekretaris Contoh", "Tidak ada di tempat"])
    qtbot.addWidget(box)
    box.show()
    box.showPopup()
    seen = box.view().viewport().rect()
    rows = [box.view().visualRect(box.model().index(row, 0)) for row in range(2)]
    assert all(seen.contains(one) for one in rows)
    asked = QStyleOptionComboBox()
    box.initStyleOption(asked)
    assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, asked, box)
    box.hidePopup()
