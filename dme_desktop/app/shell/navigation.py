"""The left edge of the window: the rooms by icon and word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from dme_desktop.app.shell.blank import blank
from dme_desktop.app.shell.rooms import Section

NAV_WIDTH = 208
WITH_A_NUMBER = 9  # rooms that a figure leads to; Ctrl+PgUp and Ctrl+PgDown lead to all


class Navigation(QListWidget):
    """The rooms by icon and word."""

    chosen = Signal()

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName(self.tr("Ruang"))
        self.setIconSize(QSize(18, 18))
        self._names = [section.name for section in sections]
        self._icons = [section.icon for section in sections]
        empty = blank()
        for number, section in enumerate(sections, 1):
            title = QCoreApplication.translate("sections", section.title)
            item = QListWidgetItem(empty, f"  {title}", self)
            item.setToolTip(f"Ctrl+{number}" if number <= WITH_A_NUMBER else "Ctrl+PgDown")
            item.setSizeHint(QSize(0, 38))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self.chosen)
        self.frame = self._framed()

    def current(self) -> str:
        """Return the name of the section that is chosen."""
        return self._names[self.currentRow()] if self._names else ""

    def show_icons(self) -> None:
        """Draw the icons into their places."""
        from dme_desktop.ui.icons import icon

        for row, name in enumerate(self._icons):
            if item := self.item(row):
                item.setIcon(icon(name, "muted"))

    def choose(self, name: str) -> None:
        """Choose a section, as a click does."""
        self.setCurrentRow(self._names.index(name))

    def walk(self, by: int) -> None:
        """Choose the section so many below, or above; after the last comes the first."""
        self.setCurrentRow((self.currentRow() + by) % len(self._names))

    def _framed(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("nav")
        frame.setFixedWidth(NAV_WIDTH)
        name = QHBoxLayout()
        name.setContentsMargins(18, 0, 0, 6)
        name.setSpacing(5)
        for words, tone in (("DME", "ink"), ("Desktop", "gold")):
            label = QLabel(words)
            label.setProperty("role", "brand")
            label.setProperty("tone", tone)
            name.addWidget(label)
        name.addStretch(1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(10)
        column.addLayout(name)
        column.addWidget(self)
        return frame
