"""Filters stand in one row, and in more where the window is narrow."""

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.flow import Flow
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
