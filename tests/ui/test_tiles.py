"""A map drawn by keyboard and by mouse; what is drawn is a text that can be read."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.tiles import ACROSS, DOWN
from dme_desktop.ui.tiles import TilesEditor


@pytest.fixture
def editor(qtbot: QtBot) -> TilesEditor:
    """Give an empty map with three names beside it."""
    editor = TilesEditor()
    qtbot.addWidget(editor)
    editor.resize(720, 300)
    editor.offer(["Montong", "Lendang", "Sepi"])
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def pressed(editor: TilesEditor, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(editor.view, key)


def test_a_letter_places_its_name_where_the_cursor_is(editor: TilesEditor) -> None:
    pressed(editor, Qt.Key.Key_A, Qt.Key.Key_Right, Qt.Key.Key_A, Qt.Key.Key_Down, Qt.Key.Key_B)
    assert editor.value() == "Montong: A1 B1\nLendang: B2"


def test_the_space_bar_places_what_is_chosen_and_takes_it_away(editor: TilesEditor) -> None:
    editor.names.setCurrentRow(2)
    pressed(editor, Qt.Key.Key_Space)
    assert editor.value() == "Sepi: A1"
    pressed(editor, Qt.Key.Key_Space)
    assert editor.value() is None


def test_a_click_places_what_is_chosen(editor: TilesEditor) -> None:
    editor.names.setCurrentRow(1)
    place = editor.view.visualRect(editor.grid.index(3, 4)).center()
    QTest.mouseClick(editor.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert editor.value() == "Lendang: E4"


def test_another_name_takes_the_place_of_the_first_and_delete_empties(editor: TilesEditor) -> None:
    editor.put("Montong: A1")
    pressed(editor, Qt.Key.Key_B)
    assert editor.value() == "Lendang: A1"
    pressed(editor, Qt.Key.Key_Delete)
    assert editor.value() is None


def test_a_letter_of_nobody_changes_nothing(editor: TilesEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        pressed(editor, Qt.Key.Key_Z, Qt.Key.Key_Backspace)
    assert editor.value() is None


def test_a_name_that_is_no_longer_offered_stays_on_the_map(editor: TilesEditor) -> None:
    editor.put("Lama: C3\nMontong: A1")
    editor.offer(["Montong", "Baru"])
    assert editor.grid.names == ["Montong", "Baru", "Lama"]
    assert editor.value() == "Montong: A1\nLama: C3"


def test_a_draft_brings_the_map_back(editor: TilesEditor) -> None:
    editor.put("Montong: A1 L8")
    kept = editor.draft()
    editor.put(None)
    editor.put_draft(kept)
    assert editor.value() == "Montong: A1 L8"


def test_a_reader_hears_every_cell_by_name(editor: TilesEditor) -> None:
    editor.put("Montong: B2")
    told = Qt.ItemDataRole.AccessibleTextRole
    assert editor.grid.data(editor.grid.index(1, 1), told) == "B2: Montong"
    assert editor.grid.data(editor.grid.index(0, 0), told) == "A1: kosong"
    assert (editor.grid.columnCount(), editor.grid.rowCount()) == (ACROSS, DOWN)


def test_more_names_than_letters_are_placed_by_the_list(editor: TilesEditor) -> None:
    editor.offer([f"Dusun {n}" for n in range(40)])
    editor.names.setCurrentRow(35)
    pressed(editor, Qt.Key.Key_Space)
    assert editor.value() == "Dusun 35: A1"
    assert editor.grid.data(editor.grid.index(0, 0)) == "•"
