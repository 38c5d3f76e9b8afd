"""The card that follows one piece of work: its step, a bar, a stop, and how it ended."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from dme_desktop.backup.screen import desk
from dme_desktop.backup.screen.desk import Steps
from dme_desktop.ui.cards import words
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.naming import named

SYMBOLS = {"accent": "circle-check", "amber": "circle-alert", "red": "circle-x"}


class Course(QFrame):
    """Follows a job, and keeps its end in view until the next one begins."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._steps: Steps = ()
        self._picture: Picture | None = None
        self._title = named(words("", "big"), "course_title")
        self._detail = named(words("", ""), "course_detail")
        self._bar = named(QProgressBar(), "course_bar", self.tr("Kemajuan"))
        self._bar.setTextVisible(False)
        self._stop = named(QPushButton(self.tr("Berhenti")), "stop", self.tr("Berhenti"))
        self._lay_out()
        for widget in (self._stop, self._bar, self):
            widget.hide()

    @property
    def running(self) -> bool:
        """Say whether work is followed right now."""
        return not self._stop.isHidden()

    def follow(self, job: Job, title: str, steps: Steps) -> None:
        """Show the steps of a job that is about to start."""
        self._steps = steps
        self._title.setText(title)
        self._dress("h1", "card", "")
        self._show_symbol("")
        self._bar.setRange(0, 0)
        self._bar.show()
        self._stop.show()
        self._stop.setEnabled(True)
        self._stop.clicked.connect(job.cancel)
        self._stop.clicked.connect(self._stopping)
        job.progressed.connect(self._step)
        job.ended.connect(self._ended)
        self._step(0, 100)
        self.show()

    def tell(self, title: str, detail: str, tone: str) -> None:
        """Say how it ended, in "accent", "amber" or "red"."""
        self._title.setText(title)
        self._detail.setText(detail)
        self.setAccessibleName(f"{title}. {detail}")
        self._dress("big", "strip", tone)
        self._show_symbol(tone)
        self._bar.hide()
        self._stop.hide()
        self.show()

    def title(self) -> str:
        """Return the large words."""
        return self._title.text()

    def detail(self) -> str:
        """Return the words under them."""
        return self._detail.text()

    @Slot(int, int)
    def _step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if not self._stop.isEnabled():
            return
        number, name = desk.step_of(self._steps, 100 * done // max(total, 1))
        said = self.tr("Langkah {number} dari {count}: {name} …").format(
            number=number,
            count=len(self._steps),
            name=QCoreApplication.translate("backup", name),
        )
        self._detail.setText(said)

    @Slot()
    def _stopping(self) -> None:
        self._stop.setEnabled(False)
        self._detail.setText(self.tr("Menghentikan, tunggu langkah ini selesai …"))

    @Slot()
    def _ended(self) -> None:
        self._stop.clicked.disconnect()
        self._stop.hide()
        self._bar.hide()

    def _dress(self, title: str, frame: str, tone: str) -> None:
        """Wear the roles of the style sheet: a quiet card at work, a coloured one at the end."""
        self._title.setProperty("role", title)
        self.setProperty("role", frame)
        self.setProperty("tone", tone)
        for widget in (self._title, self):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _show_symbol(self, tone: str) -> None:
        if self._picture is not None:
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
        if tone:
            self._picture = Picture(SYMBOLS[tone], tone, 32)
            self._row.insertWidget(0, self._picture, alignment=Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        for widget in (self._title, self._detail, self._bar):
            column.addWidget(widget)
        column.addWidget(self._stop, alignment=Qt.AlignmentFlag.AlignLeft)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 14, 16, 16)
        self._row.setSpacing(12)
        self._row.addLayout(column, stretch=1)
