"""What people see when something goes wrong: a sentence if expected, a report if it is our bug."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot
from PySide6.QtWidgets import QApplication

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import said, traces
from dme_desktop.ui.question import Question

log = logging.getLogger(__name__)
_LOG = "log_file"


class Failures(QObject):
    """Receives every uncaught exception, from slots and threads too, and tells the clerk once."""

    _raised = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._telling = False
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the program's exception hook."""
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log our bugs, with the place only, and show a sentence in the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            return
        if not isinstance(error, DmeError):
            log.critical("unexpected failure %s", traces.place(kind, trace))
        if QThread.currentThread() is self.thread():
            self._tell(error)
        else:
            self._raised.emit(error)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            show(error)
        finally:
            self._telling = False


def show(error: BaseException) -> None:
    """Tell the clerk what to do next; an exception that is no DmeError is our fault."""
    over = QApplication.activeWindow()  # one that is closing would take the words with it
    expected, detail = isinstance(error, DmeError), ""
    title = QCoreApplication.translate("failures", "Belum dapat dilakukan")
    if not expected:
        title = QCoreApplication.translate("failures", "Kesalahan program")
        if place := log_place():
            words = QCoreApplication.translate("failures", "Berkas catatan: {file}")
            detail = words.format(file=place)
    box = Question(
        over if over is not None and over.isVisible() else None,
        title,
        sentence_for(error),
        {"ok": QCoreApplication.translate("failures", "Baik")},
        detail=detail,
        tone="amber" if expected else "red",
    )
    box.setObjectName("failure")
    box.ask()


def keep_log_place(file: str) -> None:
    """Remember where the log is, to be named beside our own bugs."""
    if application := QCoreApplication.instance():
        application.setProperty(_LOG, file)


def log_place() -> str:
    """Return where the log is, or nothing when none is kept."""
    application = QCoreApplication.instance()
    return str((application and application.property(_LOG)) or "")


def spoken(sentence: str) -> str:
    """Return the sentence of a service as the window of this office says it."""
    return said.sentence(sentence)


def sentence_for(error: BaseException) -> str:
    """Return the sentence of an expected failure, or the one for our own bugs."""
    if isinstance(error, DmeError):
        return spoken(str(error))
    return QCoreApplication.translate(
        "failures",
        "Terjadi kesalahan di program. Yang terakhir tidak disimpan; data sebelumnya aman. "
        "Tutup dan buka lagi program, lalu kirim berkas catatan ke dinas.",
    )
