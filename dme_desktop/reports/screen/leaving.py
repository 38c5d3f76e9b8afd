"""A report that names people leaves as a file: why and to whom, written down before the file."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.words import grouped
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.export import RECIPIENT, WhyAndWhom
from dme_desktop.ui.naming import named
from dme_desktop.vault.outgoing import Leaving


def asked(parent: QWidget, context: Context, report: ListReport) -> Leaving | None:
    """Ask why a report with names leaves, and to whom; None when the clerk turns back."""
    dialog = LeavingDialog(report, parent)
    dialog.why.suggest(context.settings.get(RECIPIENT))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    leaving = dialog.leaving()
    context.settings.put(RECIPIENT, leaving.recipient)
    return leaving


class LeavingDialog(Dialog):
    """One question; the file is written once it is answered."""

    keeps = True

    help_page = "ekspor"

    def __init__(self, report: ListReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leaving_dialog")
        self.setWindowTitle(self.tr("Laporan dengan nama orang"))
        self._report = report
        self._secret = [one.head for one in report.columns if one.private]
        self.why = WhyAndWhom(self.tr("Untuk apa:"), self.tr("Untuk apa"))
        self._save = named(QPushButton(self.tr("Simpan sebagai…")), "save")
        self._save.setAccessibleName(self._save.text())
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self.accept)
        self.why.changed.connect(self._follow)
        self._lay_out()
        self._follow()

    def leaving(self) -> Leaving:
        """Return what is written down about the report."""
        return Leaving(
            self._report.name,
            len(self._report.rows),
            self._secret,
            self.why.reason,
            self.why.recipient,
        )

    @Slot()
    def _follow(self) -> None:
        self._save.setEnabled(self.why.is_told)

    def _lay_out(self) -> None:
        told = self.tr("Berkas ini memuat nama {count} orang.", "", len(self._report.rows)).format(
            count=grouped(len(self._report.rows))
        )
        if self._secret:
            told += " " + self.tr("Kolom rahasia: {columns}.").format(
                columns=", ".join(self._secret)
            )
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(stay)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(told, ""))
        column.addWidget(self.why)
        column.addLayout(buttons)
        self.setMinimumWidth(480)
