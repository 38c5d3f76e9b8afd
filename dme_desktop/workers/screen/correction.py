"""Putting right a stage that was chosen by mistake, with the reason that is kept."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.records import field_of
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.editors import ChoiceBox
from dme_desktop.ui.naming import named
from dme_desktop.workers.model import Journey, Stage


class CorrectionDialog(Dialog):
    """Asks for the true stage and the reason; both are needed before it can be kept."""

    def __init__(self, now: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correction_dialog")
        self.setWindowTitle(self.tr("Koreksi tahap"))
        self._stage = named(
            ChoiceBox(field_of(Journey, "stage")), "corrected_stage", self.tr("Tahap yang benar")
        )
        self._stage.offer(tuple(stage for stage in Stage if stage is not now))
        if line := self._stage.lineEdit():
            named(line, "corrected_stage_line", self.tr("Tahap yang benar"))
        self._reason = named(QLineEdit(), "correction_reason", self.tr("Alasan koreksi"))
        self._reason.setPlaceholderText(self.tr("Alasan ini ikut disimpan"))
        self._act = named(QPushButton(self.tr("Koreksi")), "act", self.tr("Koreksi tahap"))
        self._act.setProperty("role", "primary")
        self._act.setDefault(True)
        self._act.clicked.connect(self.accept)
        self._stage.currentTextChanged.connect(self._wait)
        self._reason.textChanged.connect(self._wait)
        self._lay_out(now)
        self._wait()

    def stage(self) -> Stage | None:
        """Return the stage that was chosen, None while it cannot be told."""
        try:
            value = self._stage.value()
        except ValueError:
            return None
        return value if isinstance(value, Stage) else None

    def reason(self) -> str:
        """Return the reason as written."""
        return self._reason.text().strip()

    @Slot()
    def _wait(self) -> None:
        self._act.setEnabled(self.stage() is not None and bool(self.reason()))

    def _lay_out(self, now: Stage) -> None:
        said = self.tr("Tahap sekarang: {stage}. Pilih tahap yang benar dan tulis alasannya.")
        question = QLabel(said.format(stage=now.value))
        question.setWordWrap(True)
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (stay, self._act):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (question, self._stage, self._reason):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setMinimumWidth(440)
