"""The upper edge of the window: the search box, and who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from dme_desktop.app.shell.blank import blank

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

TOP, ROOMY = 56, 800  # pixels: how high it is, how wide for all words of the search box


class Top(QFrame):
    """The search box and who works here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(TOP)
        self.box = QLineEdit()
        self.box.setObjectName("search")
        self.box.setAccessibleName(self.tr("Cari"))
        self._hint_at(ROOMY)
        self._glass = self.box.addAction(blank(), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(self.tr("Cari"))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell all that can be searched for, or only the key where there is little room."""
        super().resizeEvent(event)
        self._hint_at(event.size().width())

    def _hint_at(self, width: int) -> None:
        hint = (
            self.tr("Cari orang, NIK, surat, kerja sama …   Ctrl+F")
            if width >= ROOMY
            else self.tr("Cari …   Ctrl+F")
        )
        self.box.setPlaceholderText(hint)

    def show_icons(self) -> None:
        """Draw the icons into their places."""
        from dme_desktop.ui.icons import Picture, icon

        self._glass.setIcon(icon("search", "muted"))
        self._row.insertWidget(2, Picture("shield-check", "accent", 18))
