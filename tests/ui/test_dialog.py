"""F1 inside what asks: the manual opens over it, at the page of what it was opened from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dme_desktop.ui.ask import ReasonDialog
from dme_desktop.ui.dialog import Dialog, page_of_manual
from dme_desktop.ui.finding import FindDialog
from dme_desktop.ui.help import HelpWindow
from dme_desktop.ui.page import Page
from dme_desktop.ui.picking import Choice, PickDialog, TwoLines
from dme_desktop.ui.question import Question
from tests.house.source import modules


class Letters(Page):
    """A page with a page of the manual."""

    help_page = "surat"


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """Give a page that asks."""
    made = Letters("Surat")
    qtbot.addWidget(made)
    made.show()
    return made


def dialogs(over: QWidget) -> list[Dialog]:
    return [
        Question(over, "Batal", "Batalkan?", {"ok": "Batalkan", "stay": "Tidak jadi"}),
        ReasonDialog("Mengapa?", "Batalkan", over),
        PickDialog("Siapa?", [Choice("a", "Siti", "Montong")], "Pilih", over),
        FindDialog("Siapa?", lambda _: [], "Pilih", over),
    ]


def test_tab_walks_the_answers_in_the_order_seen(qtbot: QtBot, page: Page) -> None:
    answers = {"destroy": "Musnahkan", "years": "Ubah", "stay": "Tidak jadi"}
    dialog = Question(page, "Masa simpan", "Tiga lewat waktunya.", answers, default="stay")
    dialog.open()
    qtbot.waitExposed(dialog)
    walked = []
    for _ in answers:
        walked.append(dialog.focusWidget())
        dialog.focusNextChild()
    assert [one.objectName() for one in walked] == ["stay", "years", "destroy"]
    places = [one.x() for one in walked]
    assert places == sorted(places)
    dialog.reject()


def test_a_choice_begins_at_what_holds_now(page: Page) -> None:
    choices = [Choice(str(years), f"{years} tahun", "") for years in (1, 5, 10)]
    dialog = PickDialog("Berapa lama?", choices, "Pakai", page)
    assert dialog.choice() == "1"
    dialog.stand_at("5")
    assert dialog.choice() == "5"
    dialog.stand_at("7")
    assert dialog.choice() == "5"


@pytest.mark.parametrize("place", range(4))
def test_f1_opens_the_manual_over_what_asks(qtbot: QtBot, page: Page, place: int) -> None:
    dialog = dialogs(page)[place]
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    inside = dialog.focusWidget() or dialog
    QTest.keyClick(inside, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: dialog.findChild(HelpWindow) is not None)
    manual = dialog.findChild(HelpWindow)
    assert manual is not None
    assert manual.isVisible()
    assert manual._page == "surat"
    manual.close()
    assert dialog.isVisible()
    dialog.reject()


def test_without_a_page_the_first_one_is_shown(qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    assert page_of_manual(Dialog(desk)) == "mulai"


def test_every_dialog_of_the_house_is_one_of_these() -> None:
    bare = [
        file.name
        for file in modules()
        if "(QDialog)" in file.read_text(encoding="utf-8")
        and file.name not in {"dialog.py", "help.py"}
    ]
    assert bare == []


def found_list(dialog: PickDialog) -> QListWidget:
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    return listed


@pytest.mark.parametrize(
    ("typed", "found"),
    [("kema", "b"), ("surat", "c"), ("k", "a"), ("ket kem", "b"), ("usaha", "d"), ("xyz", "a")],
)
def test_letters_of_any_word_lead_to_a_choice(qtbot: QtBot, typed: str, found: str) -> None:
    titles = {"a": "Keterangan Domisili", "b": "Keterangan Kematian PMI", "c": "Surat Kuasa",
              "d": "Keterangan Usaha"}  # fmt: skip
    choices = [Choice(name, title, "keterangannya") for name, title in titles.items()]
    dialog = PickDialog("Surat apa?", choices, "Pilih")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for letter in typed:
        QTest.keyClicks(found_list(dialog), letter)
    assert dialog.choice() == found


def test_words_stand_beside_the_box_of_a_row_and_never_over_it(qtbot: QtBot) -> None:
    """Where some rows of a list can be ticked, Qt lays the words out from the left edge."""
    boxes = []
    for words in ("", "MMMMMMMM"):
        rows = QListWidget()
        drawn = TwoLines(rows)
        rows.setItemDelegate(drawn)
        item = QListWidgetItem(f"{words}\n{words}", rows)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
        qtbot.addWidget(rows)
        rows.resize(400, 200)
        with qtbot.waitExposed(rows):
            rows.show()
        rows.setFocus()
        option = QStyleOptionViewItem()
        drawn.initStyleOption(option, rows.indexFromItem(item))
        option.rect = rows.visualItemRect(item)
        box = rows.style().subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, rows
        )
        seen = rows.viewport().grab().toImage()
        boxes.append(seen.copy(box))
    assert boxes[0] == boxes[1]
