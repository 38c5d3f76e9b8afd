"""The manual inside the program (F1): Markdown pages, found by any word on them.

A page is shown in the language of the window where it is written in it, else in Indonesian.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QLocale, QObject, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QFont, QImage, QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel import resources
from dme_desktop.ui.naming import named
from dme_desktop.ui.text import translated_in

BEFORE, AFTER = 8, 60  # letters that are told of a text around a word that was looked for
LETTERS_A_SLIP = 4  # one letter in so many may be wrong, missing or changed with its neighbour
MARGIN = 16  # pixels around a page of the manual
ENGLISH = "en"  # the folder of the pages in English
PAGE, HEADING = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
REGION = "daerah"  # what the engineers of a province read
_HEADING = re.compile(r"^#{1,3} +(.+)$", re.MULTILINE)
_TARGET = re.compile(r"(\]\([^)]*\))")  # of a link, the name of a file
_WORD = re.compile(r"\w{3,}")
_MARKS = re.compile(r"[*`#|]|\]\([^)]*\)|!?\[")


class Section(NamedTuple):
    """What stands under one heading of a page; `below` is no title of a page."""

    page: str
    heading: str
    below: bool
    text: str  # of heading and text, without marks

    @property
    def words(self) -> str:
        """Return the text as it is looked through."""
        return self.text.casefold()

    def around(self, word: str) -> str:
        """Return some words of the text around one that stands in it, "" without it."""
        at = self.words.find(word, len(self.heading))
        if at < 0:
            return ""
        start = max(len(self.heading), at - BEFORE)
        return f"…{self.text[start : at + AFTER].strip()}…"


class HelpWindow(QDialog):
    """Shows one page of the manual; the list on the left finds any word on any page.

    `print_start` prints the sheet for the first days, where the window can.
    """

    def __init__(
        self, parent: QWidget | None = None, print_start: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Bantuan"))
        self.resize(QSize(960, 640).boundedTo(self.screen().availableSize() * 0.9))
        self._sections = [section for page in pages() for section in sections(page)]
        self._page = ""
        self._words = named(QLineEdit(), "help_search", self.tr("Cari di bantuan"))
        self._words.setPlaceholderText(self.tr("Cari di bantuan"))
        self._words.installEventFilter(self)
        self._list = named(QListWidget(), "help_headings", self.tr("Judul"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text = named(_Pages(), "help_text", self.tr("Isi bantuan"))
        self._text.setOpenExternalLinks(False)
        self._text.setOpenLinks(False)
        self._back = named(QPushButton(self.tr("Kembali  Esc")), "back", self.tr("Kembali"))
        self._back.setAutoDefault(False)
        self._lay_out(print_start)
        self._words.textChanged.connect(self._filter)
        self._list.currentItemChanged.connect(self._open)
        self._list.itemClicked.connect(self._open)
        self._text.anchorClicked.connect(self._follow)
        self._back.clicked.connect(self.close)
        self._titles = {one.page: one.heading for one in self._sections if not one.below}
        self._filter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the page anew, with pictures as wide as there is room, and where it stands."""
        super().resizeEvent(event)
        if self._page:
            bar = self._text.verticalScrollBar()
            place = bar.value()
            self._row.activate()  # else the page is still as wide as it was
            self.show_page(self._page)
            bar.setValue(place)

    def show_page(self, page: str) -> None:
        """Show a page by name and mark it in the list; for one that is not written, say so."""
        self._show(page)
        self._mark()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let the arrows walk in what was found while the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if step := steps.get(Qt.Key(event.key())):
                place = self._list.currentRow() + step
                self._list.setCurrentRow(min(max(place, 0), self._list.count() - 1))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._list.setCurrentRow(max(0, self._list.currentRow()))
                self._text.setFocus()
                return True
        return False

    def _show(self, page: str) -> None:
        file = _file(page)
        self._text.setSearchPaths([str(file.parent)])  # its pictures lie beside it
        text = text_of(page) if file.is_file() else ""
        self._page = page
        self._text.clear()  # with the pictures as wide as they were
        self._text.setMarkdown(text or self.tr("Bantuan untuk halaman ini belum ada."))
        self._text.document().setDocumentMargin(MARGIN)

    @Slot()
    def _filter(self) -> None:
        wanted = self._meant(self._words.text().casefold().split())
        self._list.blockSignals(True)
        self._list.clear()
        found = self._found(wanted)
        for section in found:
            item = QListWidgetItem(self._told(section, wanted), self._list)
            if not (section.below or wanted):
                item.setFont(_bold(self._list.font()))
            item.setData(PAGE, section.page)
            item.setData(HEADING, section.heading)
        if not found:
            item = QListWidgetItem(self.tr("Tidak ada yang cocok. Coba kata lain."), self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.blockSignals(False)
        self._mark()

    def _meant(self, typed: Sequence[str]) -> Sequence[str]:
        """Return what was typed, with the nearest word of the manual for one that is on no page."""
        unknown = [word for word in typed if not any(word in one.words for one in self._sections)]
        if not unknown:
            return typed
        from rapidfuzz import process  # noqa: PLC0415 - seldom needed, and start-up is measured
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        known = {word for one in self._sections for word in _WORD.findall(one.words)}
        nearest = {}
        for word in unknown:
            cutoff = len(word) // LETTERS_A_SLIP
            found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=cutoff)
            nearest[word] = found[0] if found and cutoff else word
        return [nearest.get(word, word) for word in typed]

    def _found(self, wanted: Sequence[str]) -> Sequence[Section]:
        """Return what holds the most of the words; headings with one of them come first."""
        held = [(sum(word in one.words for word in wanted), one) for one in self._sections]
        most = max(count for count, _ in held)
        found = [one for count, one in held if count == most and (most or not wanted)]
        return sorted(found, key=lambda one: not any(w in one.heading.casefold() for w in wanted))

    def _told(self, section: Section, wanted: Sequence[str]) -> str:
        """Return a heading; of what was looked for with its page, and the words around it."""
        if not wanted:
            return section.heading
        page = f"{self._titles[section.page]}: " if section.below else ""
        around = next(filter(None, map(section.around, wanted)), "")
        return f"{page}{section.heading}\n{around}".strip()

    def _mark(self) -> None:
        """Choose the page that is shown in the list, and bring it into sight."""
        rows = range(self._list.count())
        looking = bool(self._words.text().strip())  # then the first arrow opens the best
        here = (row for row in rows if not looking and self._of(row) == self._page)
        self._list.blockSignals(True)
        self._list.setCurrentRow(next(here, -1))
        self._list.blockSignals(False)
        if item := self._list.currentItem():
            self._list.scrollToItem(item, QListWidget.ScrollHint.PositionAtCenter)

    def _of(self, row: int) -> str:
        return str(self._list.item(row).data(PAGE))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.data(PAGE):
            return
        self._show(item.data(PAGE))
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        if self._text.find(item.data(HEADING)):
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + self._text.cursorRect().top())
            if words := self._meant(self._words.text().casefold().split()):
                self._text.find(words[0])

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        self.show_page(Path(url.path()).stem)

    def _lay_out(self, print_start: Callable[[], None] | None) -> None:
        left, row = QVBoxLayout(), QHBoxLayout(self)
        self._row = row
        for widget in (self._words, self._list, self._back):
            left.addWidget(widget)
        if print_start:
            said = self.tr("Cetak lembar mulai…")
            button = named(QPushButton(f"{said}  Ctrl+P"), "print_start", said)
            button.setAutoDefault(False)
            button.setShortcut("Ctrl+P")
            button.clicked.connect(self.accept)
            self.accepted.connect(print_start)
            left.insertWidget(2, button)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left, stretch=3)
        row.addWidget(self._text, stretch=7)


class _Pages(QTextBrowser):
    """Shows a page with its pictures no wider than there is room."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return what stands beside the text, a picture at the width there is for it."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QImage.fromData(found) if isinstance(found, QByteArray) else QImage(found)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = max(1, self.width() - 2 * MARGIN - bar - 2 * self.frameWidth())
        if picture.width() <= room:
            return picture
        return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)


def pages() -> list[str]:
    """Return the names of the pages of the manual."""
    folder = resources.path("panduan")
    return sorted(file.stem for one in (folder, folder / REGION) for file in one.glob("*.md"))


def headings(page: str) -> list[str]:
    """Return the headings of a page, in order."""
    return [section.heading for section in sections(page)]


def sections(page: str) -> list[Section]:
    """Return a page in parts, each from its heading on, with the words it is found by."""
    text = text_of(page)
    found = list(_HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        Section(page, match[1], place > 0, _plain(text[match.start() : end]))
        for place, (match, end) in enumerate(zip(found, ends, strict=True))
    ]


def text_of(page: str) -> str:
    """Return a page in the language of the window, and in the words of its office."""
    parts = _TARGET.split(_file(page).read_text(encoding="utf-8"))
    return "".join(part if _TARGET.match(part) else translated_in("manual", part) for part in parts)


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text).split())


def _bold(font: QFont) -> QFont:
    title = QFont(font)
    title.setBold(True)
    return title


def _file(page: str) -> Path:
    name = f"{Path(page).name}.md"
    home = resources.path("panduan")
    is_english = QLocale().language() is QLocale.Language.English
    languages = (home / ENGLISH, home) if is_english else (home,)
    places = [place / name for one in languages for place in (one, one / REGION)]
    return next(filter(Path.is_file, places), home / name)
