"""The left edge of the window: the rooms by icon and word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from dme_desktop.app.shell.blank import blank
from dme_desktop.app.shell.rooms import Section
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from dme_desktop.kernel.found import Found

NAV_WIDTH, ROW, HEADING, BRAND = 208, 36, 32, 48  # pixels; fourteen rooms end at 652
SLIM, GAP = 56, 10  # pixels; icons alone, and between their groups, in a narrow window
LEAST_ROW = 27  # pixels, of more rooms than a window has room for
FIGURES = "1234567890"
SMALL = 9  # points
AT_ONCE = 4  # icons that are drawn before the window lives on


def key_of(place: int) -> str:
    """Return the key that leads to the room at this place, "" from the twentieth on.

    Ctrl and a figure serve the first ten, Ctrl+Shift and a figure those after them.
    """
    keys = [f"{held}+{figure}" for held in ("Ctrl", "Ctrl+Shift") for figure in FIGURES]
    return keys[place] if place < len(keys) else ""


class Navigation(QListWidget):
    """The rooms by icon and word, under the names of their groups."""

    chosen = Signal()

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName(self.tr("Ruang"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(18, 18))
        self._icons: list[str] = []
        self._undrawn: list[tuple[int, str]] = []  # rows and their icons
        self._rows: dict[str, int] = {}  # the row of each room, by its name
        self._headings: list[QListWidgetItem] = []
        self._titles: dict[int, str] = {}  # row: what stands there
        self._is_slim = False
        self._fill(sections)
        self.currentRowChanged.connect(self.chosen)
        self.itemSelectionChanged.connect(self._go_to_selected)
        self.frame = self._framed()

    def refill(self, sections: Sequence[Section]) -> None:
        """Show other rooms than before, the first of them chosen."""
        self.blockSignals(True)
        self.clear()
        self._rows.clear()
        self._headings.clear()
        self._titles.clear()
        self._fill(sections)
        self.blockSignals(False)
        self.show_icons()
        was_slim, self._is_slim = self._is_slim, False
        self.be_slim(slim=was_slim)

    def _fill(self, sections: Sequence[Section]) -> None:
        self._icons = [section.icon for section in sections]
        empty, group = blank(), ""
        for place, section in enumerate(sections):
            if section.group != group:
                group = section.group
                self._add_heading(_read(group))
            self._rows[section.name] = self.count()
            self._titles[self.count()] = title = f"  {_read(section.title)}"
            item = QListWidgetItem(empty, title, self)
            item.setToolTip(key_of(place))
            item.setSizeHint(QSize(0, ROW))
        self.setCurrentRow(next(iter(self._rows.values()), 0))

    def current(self) -> str:
        """Return the name of the section that is chosen."""
        return next((name for name, row in self._rows.items() if row == self.currentRow()), "")

    def title(self, name: str) -> str:
        """Return what a section is called, "" for one that is not here."""
        return self._titles[self._rows[name]].strip() if name in self._rows else ""

    def found(self) -> list[Found]:
        """Return the rooms as the search tells them."""
        from dme_desktop.kernel.addresses import Address
        from dme_desktop.kernel.found import Found

        group = QT_TRANSLATE_NOOP("found", "Ruang")
        return [
            Found(group, self._titles[row].strip(), key_of(place), Address(name))
            for place, (name, row) in enumerate(self._rows.items())
        ]

    def be_slim(self, *, slim: bool) -> None:
        """Show icons alone, their words under the mouse and told to who hears; or words again."""
        if slim == self._is_slim:
            return
        from PySide6.QtCore import Qt

        self._is_slim = slim
        self.frame.setFixedWidth(SLIM if slim else NAV_WIDTH)
        self._name.setHidden(slim)
        bar = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if slim else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.setVerticalScrollBarPolicy(bar)
        for row, title in self._titles.items():
            if item := self.item(row):
                item.setText("" if slim else title)
        for place, row in enumerate(self._rows.values()):
            if item := self.item(row):
                words = (self._titles[row].strip() if slim else "", key_of(place))
                item.setToolTip("   ".join(filter(None, words)))
        self._fit_rows(self.viewport().height())

    def show_icons(self) -> None:
        """Draw the icons into their places; let the keys pass over the names of the groups."""
        from PySide6.QtCore import Qt

        for row, title in self._titles.items():  # without the room that the icon takes
            if item := self.item(row):
                item.setData(Qt.ItemDataRole.AccessibleTextRole, title.strip())
        self._undrawn = list(zip(self._rows.values(), self._icons, strict=True))
        self._show_some()
        for heading in self._headings:
            heading.setFlags(Qt.ItemFlag.NoItemFlags)

    @Slot()
    def _show_some(self) -> None:
        """Draw the next few icons; all of them at once would stop the window."""
        from PySide6.QtCore import QTimer

        from dme_desktop.ui.icons import icon

        some, self._undrawn = self._undrawn[:AT_ONCE], self._undrawn[AT_ONCE:]
        for row, name in some:
            if item := self.item(row):
                item.setIcon(icon(name, "muted"))
        if self._undrawn:
            QTimer.singleShot(0, self, self._show_some)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows stand closer where the window is low, so that every room is seen."""
        super().resizeEvent(event)
        self._fit_rows(event.size().height())

    def _fit_rows(self, tall: int) -> None:
        if not self._rows:
            return
        between = QSize(0, GAP if self._is_slim else HEADING)
        for heading in self._headings:
            heading.setSizeHint(between)
        left = tall - between.height() * len(self._headings)
        size = QSize(0, max(LEAST_ROW, min(ROW, left // len(self._rows))))
        for row in self._rows.values():
            if (item := self.item(row)) and item.sizeHint() != size:
                item.setSizeHint(size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first room with Home, which Qt denies where a heading stands first."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Home and self._rows:
            self.choose(next(iter(self._rows)))
        else:
            super().keyPressEvent(event)

    def choose(self, name: str) -> None:
        """Choose a section, as a click does."""
        self.setCurrentRow(self._rows[name])

    @Slot()
    def _go_to_selected(self) -> None:
        """Go where whoever hears the window selects; that alone moves no cursor."""
        others = (one for one in self.selectedItems() if one is not self.currentItem())
        if (other := next(others, None)) is not None:
            self.setCurrentItem(other)

    def walk(self, by: int) -> None:
        """Choose the section so many below, or above; after the last comes the first."""
        names = list(self._rows)
        self.choose(names[(names.index(self.current()) + by) % len(names)])

    def _add_heading(self, words: str) -> None:
        self._titles[self.count()] = words
        heading = QListWidgetItem(words, self)
        font = QFont(self.font())
        font.setPointSize(SMALL)
        font.setBold(True)
        heading.setFont(font)
        heading.setSizeHint(QSize(0, HEADING))
        self._headings.append(heading)

    def _framed(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("nav")
        frame.setFixedWidth(NAV_WIDTH)
        self._name = QFrame()
        name = QHBoxLayout(self._name)
        name.setContentsMargins(18, 0, 0, 0)
        name.setSpacing(5)
        for words, tone in (("DME", "ink"), ("Desktop", "gold")):
            label = QLabel(words)
            label.setProperty("role", "brand")
            label.setProperty("tone", tone)
            label.setFixedHeight(BRAND)
            name.addWidget(label)
        name.addStretch(1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self)
        return frame


def _read(words: str) -> str:
    return QCoreApplication.translate("sections", words)
