"""The small window that shows how far a job is, with a button to stop it."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named

SHOWN_AFTER = 500  # ms; shorter work needs no window


class JobDialog(QDialog):
    """Watches one job over the screen that started it, and goes when the job or screen goes."""

    def __init__(self, job: Job, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("job")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = QLabel(title)
        self._bar = named(QProgressBar(), "progress", title)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._count = named(QLabel(), "count")
        self._count.setProperty("role", "muted")
        self._stop = named(QPushButton(self.tr("Berhenti")), "stop", self.tr("Berhenti"))
        self._lay_out()
        self._stop.clicked.connect(job.cancel)
        self._stop.clicked.connect(self._stopping)
        job.progressed.connect(self._step)
        job.ended.connect(self.deleteLater)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(SHOWN_AFTER)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the job to stop; the window goes when the job has."""
        self._stop.click()
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as the stop button, never as a way to hide running work."""
        if event.key() == Qt.Key.Key_Escape:
            self._stop.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _stopping(self) -> None:
        self._stop.setEnabled(False)
        self._count.setText(self.tr("Menghentikan, tunggu langkah ini selesai …"))

    @Slot(int, int)
    def _step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._stop.isEnabled():
            self._count.setText(self.tr("{done} dari {total}").format(done=done, total=total))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for widget in (self._words, self._bar, self._count):
            column.addWidget(widget)
        column.addWidget(self._stop, alignment=Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(400)
