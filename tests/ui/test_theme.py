"""Words can be read in both schemes, and no arrow covers one."""

import re

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import resources
from dme_desktop.ui import theme
from dme_desktop.ui.theme import DARK, LIGHT, Tokens

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_OF_A_BORDER = 3.0  # WCAG 2.2, 1.4.11, what has the focus
WRITTEN_ON = [
    ("ink", "paper"), ("ink", "card"), ("ink", "soft"), ("ink", "accent_soft"),
    ("ink", "amber_soft"),
    ("muted", "paper"), ("muted", "card"), ("muted", "soft"),
    ("accent", "card"), ("accent", "paper"), ("accent", "accent_soft"), ("on_accent", "accent"),
    ("amber", "card"), ("amber", "paper"), ("amber", "amber_soft"), ("amber", "gold_soft"),
    ("red", "card"), ("red", "paper"), ("red", "red_soft"), ("card", "ink"),
]  # fmt: skip


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    of = QColor(colour)
    parts = ((0.2126, of.redF()), (0.7152, of.greenF()), (0.0722, of.blueF()))
    return sum(share * linear(part) for share, part in parts)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), WRITTEN_ON)
def test_words_stand_out_from_their_ground(scheme: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(scheme, words), getattr(scheme, ground)) >= LEAST_CONTRAST


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_cursor_is_seen(scheme: Tokens) -> None:
    assert contrast(scheme.accent, scheme.card) >= LEAST_OF_A_BORDER
    assert contrast(scheme.accent, scheme.paper) >= LEAST_OF_A_BORDER


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_only_known_colours(scheme: Tokens) -> None:
    sheet = theme.style_sheet(scheme)
    assert "@" not in sheet.split("*/", 1)[1]
    for file in re.findall(r'url\("([^"]+)"\)', sheet):
        assert resources.path("style", file.rsplit("/", 1)[-1]).is_file()


def rules(scheme: Tokens) -> list[tuple[str, dict[str, str]]]:
    """Return every rule of the style sheet: what it is for, and what it says."""
    sheet = re.sub(r"/\*.*?\*/", "", theme.style_sheet(scheme), flags=re.DOTALL)
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    return [(who.strip(), dict(re.findall(r"([\w-]+):\s*([^;]+);", said))) for who, said in found]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_with_a_colour_and_a_ground_can_be_read(scheme: Tokens) -> None:
    faint = [
        (who, said["color"], said["background"])
        for who, said in rules(scheme)
        if said.get("color", "").startswith("#")
        and said.get("background", "").startswith("#")
        and "disabled" not in who
        and contrast(said["color"], said["background"]) < LEAST_CONTRAST
    ]
    assert faint == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_word_alone_can_be_read_on_page_and_card(scheme: Tokens) -> None:
    alone = {
        said["color"]
        for who, said in rules(scheme)
        if "color" in said and "background" not in said and "toast" not in who
    }
    assert len(alone) > 3
    for ground in (scheme.paper, scheme.card):
        assert [one for one in alone if contrast(one, ground) < LEAST_CONTRAST] == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_border_of_a_field_is_seen(scheme: Tokens) -> None:
    fields = ("QLineEdit", "QComboBox", "QCheckBox::indicator", "QRadioButton::indicator")
    borders = [
        said["border"].split()[-1]
        for who, said in rules(scheme)
        if who.split(",")[0] in fields and "none" not in said.get("border", "none")
    ]
    assert len(borders) >= 3
    for border in borders:
        assert contrast(border, scheme.card) >= LEAST_OF_A_BORDER
        assert contrast(border, scheme.paper) >= LEAST_OF_A_BORDER


def test_the_practice_mark_can_be_read_in_both_schemes() -> None:
    for scheme in (LIGHT, DARK):
        assert contrast("#1f1503", scheme.gold) >= LEAST_CONTRAST


def test_the_palette_says_the_same_as_the_tokens(qapp: QApplication) -> None:  # noqa: ARG001
    for scheme in (LIGHT, DARK):
        made = theme.palette(scheme)
        assert made.color(QPalette.ColorRole.Window).name() == scheme.paper
        assert made.color(QPalette.ColorRole.Text).name() == scheme.ink


def test_the_arrow_of_the_order_covers_no_word_of_a_header(qtbot: QtBot) -> None:
    table = QTableWidget(1, 2)
    table.setHorizontalHeaderLabels(["Orang", "Belum diketik"])
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    header.setSortIndicatorShown(True)
    qtbot.addWidget(table)
    table.show()
    drawn = []
    for column in (0, 1):
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        first = QRect(0, header.height() // 3, header.sectionSize(0), header.height() // 3)
        drawn.append(header.grab(first).toImage())
    assert drawn[0] == drawn[1]
