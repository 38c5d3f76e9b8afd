"""The upper edge of the window: the search box, and who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from dme_desktop.app.shell.blank import blank

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SearchBox(QLineEdit):
    """The search box that is always there; Down goes to the list, Esc empties it."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the box with Down, empty it with Esc."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Top(QFrame):
    """The search box and who works here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(56)
        self.box = SearchBox()
        self.box.setObjectName("search")
        self.box.setAccessibleName(self.tr("Cari"))
        self.box.setPlaceholderText(self.tr("Cari nama, NIK, nomor surat …   Ctrl+F"))
        self._glass = self.box.addAction(blank(), QLineEdit.ActionPosition.LeadingPosition)
        self.box.setMaximumWidth(440)
        self.operator = QLabel()
        self.operator.setObjectName("operator")
        self.operator.setProperty("role", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.box, stretch=2)
        self._row.addStretch(1)
        self._row.addWidget(self.operator)

    def show_icons(self) -> None:
        """Draw the icons into their places."""
        from dme_desktop.ui.icons import Picture, icon

        self._glass.setIcon(icon("search", "muted"))
        self._row.insertWidget(2, Picture("shield-check", "accent", 18))
