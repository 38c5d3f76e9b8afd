"""The pages of a document on the screen: one under the other, larger and smaller."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage, Sheet

MANY, FEW = 400, 4  # pages of a long paper, and those in view


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
    page.sheets.go_to(0)
    first = page.sheets.pages[0].geometry()
    page.sheets.go_to(1)
    return first.bottom(), page.sheets.pages[-1].y()


def test_pages_stand_one_under_the_other(page: PreviewPage) -> None:
    for act in (page.sheets.fit, page.sheets.larger, page.sheets.smaller, page.sheets.fit):
        act()
        end, begin = _ends(page)
        assert 0 < begin - end < 40


def test_only_pages_in_view_are_there_however_many_a_paper_has(page: PreviewPage) -> None:
    page.show_pdf(_pdf(*[(609, 935)] * MANY))
    page.sheets.go_to(MANY // 2)
    seen = [sheet.accessibleName() for sheet in page.sheets.pages]
    assert f"Halaman {MANY // 2 + 1}" in seen
    assert len(seen) <= FEW
    page.sheets.verticalScrollBar().setValue(page.sheets.verticalScrollBar().maximum())
    assert page.sheets.pages[-1].accessibleName() == f"Halaman {MANY}"


def test_a_picture_of_one_row_more_loses_none_of_its_lines(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    sheet = Sheet("Halaman 1", around)
    sheet.resize(80, 200)
    image = QImage(80, 201, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    lines = range(2, 198, 2)
    for row in lines:
        for column in range(80):
            image.setPixelColor(column, row, Qt.GlobalColor.black)
    sheet.show_image(image, 1.0)
    seen = sheet.grab().toImage()
    dark = [row for row in range(2, 198) if seen.pixelColor(40, row).lightness() < 20]
    assert dark == list(lines)


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
