"""The manual inside the program: found by words, read without leaving the desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import resources
from dme_desktop.ui import help as manual
from dme_desktop.ui.help import HelpWindow
from tests.ui.accessibility import unnamed, without_object_name


@pytest.fixture
def book(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HelpWindow:
    """Give a manual of two pages."""
    (tmp_path / "panduan").mkdir()
    (tmp_path / "panduan" / "surat.md").write_text(
        "# Surat izin\n\nIsi.\n\n## Membatalkan\n\nTulis [alasan](mulai.md).\n", encoding="utf-8"
    )
    (tmp_path / "panduan" / "mulai.md").write_text("# Langkah pertama\n\nMulai.\n", "utf-8")
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def headings(book: HelpWindow) -> list[str]:
    shown = book.findChild(QListWidget, "help_headings")
    assert isinstance(shown, QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


def text(book: HelpWindow) -> str:
    shown = book.findChild(QTextBrowser, "help_text")
    assert isinstance(shown, QTextBrowser)
    return shown.toPlainText()


def test_every_heading_of_every_page_is_listed(book: HelpWindow) -> None:
    assert manual.pages() == ["mulai", "surat"]
    assert headings(book) == ["Langkah pertama", "Surat izin", "Membatalkan"]


def test_a_heading_is_found_by_a_part_of_it(qtbot: QtBot, book: HelpWindow) -> None:
    words = book.findChild(QLineEdit, "help_search")
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "batal")
    assert headings(book) == ["Surat izin: Membatalkan"]


def test_a_page_is_shown_by_its_name(book: HelpWindow) -> None:
    book.show_page("surat")
    assert text(book).startswith("Surat izin")


@pytest.mark.parametrize("page", ["tidak_ada", "../rahasia", ""])
def test_a_page_that_is_not_there_says_so(book: HelpWindow, page: str) -> None:
    book.show_page(page)
    assert text(book) == "Bantuan untuk halaman ini belum ada."


def test_any_word_on_a_page_finds_the_part_it_stands_in(qtbot: QtBot, book: HelpWindow) -> None:
    words = book.findChild(QLineEdit, "help_search")
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "ALASAN tulis")
    assert headings(book) == ["Surat izin: Membatalkan\n…Tulis alasan .…"]
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert text(book).startswith("Surat izin")
    words.clear()
    assert len(headings(book)) == 3


def test_the_arrows_walk_and_open_while_the_cursor_stays_in_the_line(
    qtbot: QtBot, book: HelpWindow
) -> None:
    words = book.findChild(QLineEdit, "help_search")
    assert isinstance(words, QLineEdit)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert text(book).startswith("Langkah pertama")
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert text(book).startswith("Surat izin")
    qtbot.keyClick(words, Qt.Key.Key_Up)
    assert text(book).startswith("Langkah pertama")


def test_the_page_that_is_shown_is_marked_also_after_a_link(book: HelpWindow) -> None:
    shown = book.findChild(QListWidget, "help_headings")
    read = book.findChild(QTextBrowser, "help_text")
    assert isinstance(shown, QListWidget)
    assert isinstance(read, QTextBrowser)
    book.show_page("surat")
    assert shown.currentItem().text() == "Surat izin"
    read.anchorClicked.emit(QUrl("mulai.md"))
    assert shown.currentItem().text() == "Langkah pertama"


def test_what_engineers_read_lies_apart_and_is_found_like_any_page(
    book: HelpWindow, tmp_path: Path
) -> None:
    (tmp_path / "panduan" / "daerah").mkdir()
    apart = tmp_path / "panduan" / "daerah" / "mesin.md"
    apart.write_text("# Mesin provinsi\n\nKembali: [surat](../surat.md).\n", encoding="utf-8")
    assert manual.pages() == ["mesin", "mulai", "surat"]
    book.show_page("mesin")
    assert text(book).startswith("Mesin provinsi")
    shown = book.findChild(QTextBrowser)
    assert shown is not None
    shown.anchorClicked.emit(QUrl("../surat.md"))
    assert text(book).startswith("Surat izin")


@pytest.mark.usefixtures("book")
def test_in_english_the_page_in_english_is_shown_and_searched(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "panduan" / "en").mkdir()
    (tmp_path / "panduan" / "en" / "surat.md").write_text("# The letter\n\nWords.\n", "utf-8")
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        window = HelpWindow()
        qtbot.addWidget(window)
        window.show_page("surat")
        assert text(window).startswith("The letter")
        assert headings(window) == ["Langkah pertama", "The letter"]  # what is not written yet
    finally:
        QLocale.setDefault(before)


def test_the_start_sheet_is_printed_where_the_window_can(qtbot: QtBot) -> None:
    asked: list[str] = []
    window = HelpWindow(print_start=lambda: asked.append("sheet"))
    qtbot.addWidget(window)
    window.show()
    button = window.findChild(QPushButton, "print_start")
    assert isinstance(button, QPushButton)
    button.click()
    assert asked == ["sheet"]


def test_the_manual_is_read_without_a_mouse(book: HelpWindow) -> None:
    assert unnamed(book) == []
    assert without_object_name(book) == []


def test_where_no_part_holds_all_words_those_that_hold_most_are_told(
    qtbot: QtBot, book: HelpWindow
) -> None:
    words = book.findChild(QLineEdit, "help_search")
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "tulis alasan pesawat")
    assert [one.partition("\n")[0] for one in headings(book)] == ["Surat izin: Membatalkan"]
    words.setText("pesawat")
    assert headings(book) == ["Tidak ada yang cocok. Coba kata lain."]
    qtbot.keyClick(words, Qt.Key.Key_Down)
    assert text(book) == ""


def test_a_picture_is_no_wider_than_its_page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "panduan").mkdir()
    picture = QImage(1400, 300, QImage.Format.Format_RGB32)
    assert picture.save(str(tmp_path / "panduan" / "lebar.png"))
    (tmp_path / "panduan" / "mulai.md").write_text("# Mulai\n\n![Gambar](lebar.png)\n", "utf-8")
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show_page("mulai")
    with qtbot.waitExposed(window):
        window.show()
    shown = window.findChild(QTextBrowser, "help_text")
    assert isinstance(shown, QTextBrowser)
    assert 300 < shown.document().idealWidth() <= shown.viewport().width()


def test_a_slip_of_the_fingers_finds_what_was_meant(qtbot: QtBot, book: HelpWindow) -> None:
    words = book.findChild(QLineEdit, "help_search")
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "membtalkan")
    assert [one.partition("\n")[0] for one in headings(book)] == ["Surat izin: Membatalkan"]
    words.clear()
    qtbot.keyClicks(words, "xyz")
    assert headings(book) == ["Tidak ada yang cocok. Coba kata lain."]
