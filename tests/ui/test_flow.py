"""Filters stand in one row, and in more where the window is narrow."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.flow import Columns, Flow
from dme_desktop.ui.listing import Chips

MANY = {str(number): f"Saringan nomor {number}" for number in range(8)}


def shown(qtbot: QtBot, width: int) -> tuple[Chips, QComboBox]:
    chips, year = Chips(MANY), QComboBox()
    chips.add_aside(year)
    qtbot.addWidget(chips)
    chips.resize(width, chips.heightForWidth(width))
    chips.show()
    return chips, year


def whole(chips: Chips) -> bool:
    """Say whether no filter is narrower than its words and none leaves its place."""
    each = chips.findChildren(QWidget)
    return all(
        one.width() >= one.sizeHint().width() and chips.rect().contains(one.geometry())
        for one in each
        if one.parent() is chips
    )


def test_a_wide_window_has_them_in_one_row_with_the_year_at_the_end(qtbot: QtBot) -> None:
    chips, year = shown(qtbot, 1600)
    assert whole(chips)
    assert chips.height() == chips.sizeHint().height()
    assert year.geometry().right() == chips.rect().right()


def test_a_narrow_window_has_more_rows_and_cuts_nothing_off(qtbot: QtBot) -> None:
    chips, year = shown(qtbot, 420)
    assert whole(chips)
    assert chips.height() > 2 * chips.sizeHint().height()
    assert year.geometry().right() == chips.rect().right()


def test_what_was_measured_is_measured_again_only_when_it_changes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chips, _ = shown(qtbot, 420)
    narrow, wide = chips.heightForWidth(300), chips.heightForWidth(1600)
    with monkeypatch.context() as patch:
        patch.delattr(Flow, "_rows")
        assert (chips.heightForWidth(300), chips.heightForWidth(1600)) == (narrow, wide)
    chips.set_counts(dict.fromkeys(MANY, 10**20))
    assert chips.heightForWidth(1600) > wide
    chips.be_short(short=True)
    assert chips.heightForWidth(300) < narrow


@pytest.mark.parametrize(
    ("width", "places"),
    [
        (212, [(0, 0), (112, 0), (0, 1), (0, 2)]),  # a pair, one that needs both, one alone
        (211, [(0, 0), (0, 1), (0, 2), (0, 3)]),
        (0, [(0, 0), (0, 1), (0, 2), (0, 3)]),
    ],
)
def test_what_needs_more_than_a_column_has_several_and_a_narrow_room_has_one(
    qtbot: QtBot, width: int, places: list[tuple[int, int]]
) -> None:
    needs = {"c": 120, "d": 40}
    room = QWidget()
    columns = Columns(room, 2, 100, lambda one: needs.get(one.objectName(), 0), gap=12, below=5)
    each = [QWidget(room) for _ in range(4)]
    for name, one in zip("abcd", each, strict=True):
        one.setObjectName(name)
        one.setFixedHeight(20)
        columns.addWidget(one)
    qtbot.addWidget(room)
    room.show()
    room.resize(width, columns.heightForWidth(width))
    QApplication.processEvents()
    assert [(one.x(), one.y() // 25) for one in each] == places
    assert columns.minimumSize().width() == 120
    assert columns.heightForWidth(width) == 25 * len({low for _, low in places}) - 5


def test_columns_that_are_drawn_narrower_lack_no_pixel(qtbot: QtBot) -> None:
    inside, area = QWidget(), QScrollArea()
    columns = Columns(inside, 3, 100, lambda _: 0)
    for _ in range(9):
        words = QLabel("Boleh kosong bila belum diketahui oleh keluarganya sendiri", inside)
        words.setWordWrap(True)
        columns.addWidget(words)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    qtbot.addWidget(area)
    area.show()
    for width in (600, 250, 130, 600):
        area.resize(width, 200)
        QApplication.processEvents()
        each = inside.findChildren(QLabel)
        assert all(inside.rect().contains(one.geometry()) for one in each)
        assert all(one.heightForWidth(one.width()) <= one.height() for one in each)
