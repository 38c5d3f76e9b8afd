"""The manual inside the program: found by words, read without leaving the desk."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser
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
    assert headings(book) == ["Membatalkan"]


def test_a_page_is_shown_by_its_name(book: HelpWindow) -> None:
    book.show_page("surat")
    assert text(book).startswith("Surat izin")


@pytest.mark.parametrize("page", ["tidak_ada", "../rahasia", ""])
def test_a_page_that_is_not_there_says_so(book: HelpWindow, page: str) -> None:
    book.show_page(page)
    assert text(book) == "Bantuan untuk halaman ini belum ada."


def test_the_manual_is_read_without_a_mouse(book: HelpWindow) -> None:
    assert unnamed(book) == []
    assert without_object_name(book) == []
