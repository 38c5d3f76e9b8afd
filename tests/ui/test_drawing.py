"""A chart on the screen has the colours of the window; on paper it stays as it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dme_desktop.pdf.charts import Bars, Part, alone
from dme_desktop.pdf.flow import Scale
from dme_desktop.ui.drawing import Drawing, dyed
from dme_desktop.ui.pdf_file import PdfFile
from dme_desktop.ui.theme import DARK, LIGHT, Theme

GREEN = "0.051 0.420 0.353"  # the accent on white


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[Theme]:
    """Give a dark window, and a light one afterwards."""
    theme = Theme(qapp)
    theme.wear(DARK)
    yield theme
    theme.wear(LIGHT)


def written(colour: str) -> str:
    one = QColor(colour)
    return f"{one.redF():.3f} {one.greenF():.3f} {one.blueF():.3f}"


def test_the_light_window_shows_the_colours_of_paper(dark: Theme) -> None:
    dark.wear(LIGHT)
    assert [dyed(one) for one in ("1 1 1", "0.38 0.38 0.38", GREEN)] == [
        "1 1 1", "0.38 0.38 0.38", GREEN
    ]  # fmt: skip


@pytest.mark.usefixtures("dark")
def test_paper_ink_and_green_are_those_of_the_dark_window() -> None:
    assert dyed("1 1 1") == written(DARK.card)
    assert dyed("0 0 0") == written(DARK.ink)
    assert dyed(GREEN) == written(DARK.accent)
    pale, full = (
        QColor.fromRgbF(*map(float, dyed(one).split())) for one in ("0.8 0.8 0.8", "0 0 0")
    )
    assert QColor(DARK.card).lightness() < pale.lightness() < full.lightness()


@pytest.mark.usefixtures("dark")
def test_a_chart_is_no_white_sheet_on_a_dark_page(qtbot: QtBot) -> None:
    bars = Bars([Part("Malaysia", 3, "3"), Part("Taiwan", 1, "1", marked=True)], Scale(9))
    picture = PdfFile(alone(bars, 300, dyed)).picture(0, 1.0)
    assert picture.pixelColor(2, picture.height() - 1).name() == DARK.card  # under the bars
    drawing = Drawing()
    qtbot.addWidget(drawing)
    drawing.show_drawn(picture, 1.0, "Malaysia 3, Taiwan 1")
    assert drawing.accessibleName() == "Malaysia 3, Taiwan 1"


def test_a_drawing_tells_that_the_window_has_other_colours(qtbot: QtBot, dark: Theme) -> None:
    drawing = Drawing()
    qtbot.addWidget(drawing)
    drawing.show()
    with qtbot.assertNotEmitted(drawing.faded):
        dark.wear(LIGHT)
    drawing.show_drawn(PdfFile(alone(Bars([], Scale(9)), 30, dyed)).picture(0, 1.0), 1.0, "kosong")
    with qtbot.waitSignal(drawing.faded):
        dark.wear(DARK)
