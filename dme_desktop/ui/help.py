"""The manual inside the program (F1): Markdown pages with a search over their headings."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel import resources
from dme_desktop.ui.naming import named

MARGIN = 16  # pixels around a page of the manual
_HEADING = re.compile(r"^#{1,3} +(.+)$", re.MULTILINE)


class HelpWindow(QDialog):
    """Shows one page of the manual; the list on the left finds a heading on any page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Bantuan"))
        self.resize(QSize(960, 640).boundedTo(self.screen().availableSize() * 0.9))
        self._headings = [
            (page, words, place > 0)
            for page in pages()
            for place, words in enumerate(headings(page))
        ]
        self._words = named(QLineEdit(), "help_search", self.tr("Cari di bantuan"))
        self._words.setPlaceholderText(self.tr("Cari di bantuan"))
        self._list = named(QListWidget(), "help_headings", self.tr("Judul"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = named(QTextBrowser(), "help_text", self.tr("Isi bantuan"))
        self._text.setOpenExternalLinks(False)
        self._text.setOpenLinks(False)
        self._back = named(QPushButton(self.tr("Kembali  Esc")), "back", self.tr("Kembali"))
        self._back.setAutoDefault(False)
        self._lay_out()
        self._words.textChanged.connect(self._filter)
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)
        self._text.anchorClicked.connect(self._follow)
        self._back.clicked.connect(self.close)
        self._filter()

    def show_page(self, page: str) -> None:
        """Show a page by name; for one that is not written yet, say so."""
        file = _file(page)
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        self._text.setMarkdown(text or self.tr("Bantuan untuk halaman ini belum ada."))
        self._text.document().setDocumentMargin(MARGIN)

    @Slot()
    def _filter(self) -> None:
        wanted = self._words.text().casefold().split()
        self._list.clear()
        for page, words, below in self._headings:
            if all(word in words.casefold() for word in wanted):
                item = QListWidgetItem(words, self._list)
                if not below:
                    item.setFont(_bold(self._list.font()))
                item.setData(Qt.ItemDataRole.UserRole, page)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.show_page(item.data(Qt.ItemDataRole.UserRole))
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        if self._text.find(item.text()):
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + self._text.cursorRect().top())

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        self.show_page(Path(url.path()).stem)

    def _lay_out(self) -> None:
        left, row = QVBoxLayout(), QHBoxLayout(self)
        for widget in (self._words, self._list, self._back):
            left.addWidget(widget)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left, stretch=1)
        row.addWidget(self._text, stretch=3)


def pages() -> list[str]:
    """Return the names of the pages of the manual."""
    return sorted(file.stem for file in resources.path("panduan").glob("*.md"))


def headings(page: str) -> list[str]:
    """Return the headings of a page, in order."""
    return _HEADING.findall(_file(page).read_text(encoding="utf-8"))


def _bold(font: QFont) -> QFont:
    title = QFont(font)
    title.setBold(True)
    return title


def _file(page: str) -> Path:
    return resources.path("panduan", f"{Path(page).name}.md")
