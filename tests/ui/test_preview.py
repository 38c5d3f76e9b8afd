"""The pages of a document on the screen: one under the other, larger and smaller."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage


def _pdf(*sizes: tuple[float, float]) -> bytes:
    document, written = PdfWriter(), io.BytesIO()
    for width, height in sizes:
        document.add_blank_page(width, height)
    document.write(written)
    return written.getvalue()


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[PreviewPage]:
    """Give a preview of two sheets that came to stand in a window that was there before."""
    window = QStackedWidget()
    window.resize(1100, 700)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    shown = PreviewPage(context, "Contoh", _pdf((609, 935), (935, 609)), "contoh.pdf")
    window.addWidget(shown)
    window.setCurrentWidget(shown)
    qtbot.waitUntil(lambda: all(sheet.is_drawn() for sheet in shown.sheets.pages[:1]))
    yield shown
    window.close()


def _ends(page: PreviewPage) -> tuple[int, int]:
    first, second = page.sheets.pages
    return first.y() + first.height(), second.y()


def test_pages_stand_one_under_the_other(page: PreviewPage) -> None:
    for act in (page.sheets.fit, page.sheets.larger, page.sheets.smaller, page.sheets.fit):
        act()
        end, begin = _ends(page)
        assert 0 < begin - end < 40


def test_larger_and_smaller_go_step_by_step(page: PreviewPage) -> None:
    widths = []
    for act in (page.sheets.larger, page.sheets.larger, page.sheets.smaller, page.sheets.smaller):
        act()
        widths.append(page.sheets.pages[0].width())
    assert widths[0] < widths[1] > widths[2] > widths[3]
    assert widths[2] == widths[0]


def test_saving_keeps_the_dots_of_a_name_and_tells_what_was_written(
    page: PreviewPage, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.context.desk.told) as told:
        page.save_as(tmp_path / "Izin H. Ahmad")
    assert told.args == ["PDF tersimpan: Izin H. Ahmad.pdf"]
    assert (tmp_path / "Izin H. Ahmad.pdf").read_bytes() == page.pdf
