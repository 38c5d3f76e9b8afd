"""The upper edge of the window: the search box, and who works here."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from dme_desktop.app.shell.blank import blank

TOP = 56  # pixels


class Top(QFrame):
    """The search box and who works here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(TOP)
        self.box = QLineEdit()
        self.box.setObjectName("search")
        self.box.setAccessibleName(self.tr("Cari"))
        self.box.setPlaceholderText(self.tr("Cari orang, NIK, surat, kerja sama …   Ctrl+F"))
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

    def show_icons(self) -> None:
        """Draw the icons into their places."""
        from dme_desktop.ui.icons import Picture, icon

        self._glass.setIcon(icon("search", "muted"))
        self._row.insertWidget(2, Picture("shield-check", "accent", 18))
