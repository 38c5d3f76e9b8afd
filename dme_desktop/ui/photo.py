"""A photo of a person: picked, pasted or dropped, and made small enough to keep."""

import base64
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.apart import calling
from dme_desktop.kernel.progress import Progress
from dme_desktop.ui import choosing, failures, watch
from dme_desktop.ui.icons import icon
from dme_desktop.ui.jobs import Jobs
from dme_desktop.ui.naming import named
from dme_desktop.ui.picture import read, to_jpeg
from dme_desktop.ui.watch import Task

THUMB = QSize(96, 120)


class PhotoEditor(QWidget):
    """Holds the bytes of a JPEG, or None; a picture is read off the window's thread."""

    edited = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._reading: object | None = None  # stands for the newest picture while it is read
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._jpeg: bytes | None = None
        self._refused = ""
        self._thumb = named(QLabel(self), "photo_thumb")
        self._thumb.setFixedSize(THUMB)
        self._thumb.setFrameShape(QFrame.Shape.StyledPanel)
        self._thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.put(None)

    def value(self) -> bytes | None:
        """Return the JPEG; raise ValueError for one that was refused or is still being read."""
        if self._reading:
            raise ValueError(self.tr("Foto masih dibaca. Tunggu sebentar, lalu simpan lagi."))
        if self._refused:
            raise ValueError(self._refused)
        return self._jpeg

    def put(self, value: bytes | None) -> None:
        """Show a photo that is kept."""
        self._jpeg, self._refused, self._reading = value, "", None
        if value is None:
            self._thumb.setPixmap(icon("users", "edge").pixmap(QSize(40, 40)))
            return
        shown = QPixmap()
        shown.loadFromData(value)
        self._thumb.setPixmap(
            shown.scaled(
                THUMB,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def draft(self) -> str:
        """Return the photo as text."""
        return base64.b64encode(self._jpeg).decode() if self._jpeg else ""

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        self.put(base64.b64decode(text) if text else None)

    def settle(self) -> None:
        """Leave the photo as it is."""

    def note(self) -> str:
        """Say the ways a photo comes here."""
        return "" if self._jpeg else self.tr("Pilih berkas, tempel (Ctrl+V), atau jatuhkan di sini")

    def take(self, image: QImage) -> None:
        """Make `image` small and show it; one that cannot be read is refused with a sentence."""
        self._make(lambda _: to_jpeg(image))

    def take_file(self, file: Path) -> None:
        """Read a picture the right way up and take it; a bad file is refused with a sentence."""
        self._make(lambda progress: to_jpeg(read(file, stopped=progress)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste with Ctrl+V, choose a file with the space bar, remove with Delete."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Space:
            self.choose()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures and files in."""
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take_from(event.mimeData())

    @Slot()
    def choose(self) -> None:
        """Ask for a file."""
        calling.warm("PIL.Image", "PIL.ImageOps")
        kinds = self.tr("Gambar") + " (*.jpg *.jpeg *.png *.bmp)"
        if file := choosing.file(self, self.tr("Pilih foto"), kinds):
            self.take_file(file)

    @Slot()
    def paste(self) -> None:
        """Take the picture on the clipboard."""
        self._take_from(QGuiApplication.clipboard().mimeData())

    @Slot()
    def remove(self) -> None:
        """Take the photo away."""
        self.put(None)
        self.edited.emit()

    def _make(self, work: Callable[[Progress], bytes]) -> None:
        """Have a JPEG made beside the window; a newer picture or none overtakes it."""
        self._reading = mine = object()
        task = Task(
            self.tr("Membaca foto …"),
            work,
            partial(self._made, mine),
            partial(self._unmade, mine),
            partial(self._unmade, mine, None),
        )
        watch.run(self, self._jobs, task)

    def _made(self, reading: object, jpeg: bytes) -> None:
        if reading is self._reading:
            self.put(jpeg)
            self.edited.emit()

    def _unmade(self, reading: object, error: Exception | None) -> None:
        if reading is not self._reading:
            return
        self._reading = None
        if error:
            self._refused = failures.sentence_for(error)
            self.edited.emit()

    def _take_from(self, data: QMimeData) -> None:
        if data.hasImage():
            self.take(QImage(data.imageData()))
        elif data.hasUrls():
            self.take_file(Path(data.urls()[0].toLocalFile()))

    def _lay_out(self) -> None:
        buttons, row = QVBoxLayout(), QHBoxLayout(self)
        for name, words, told, act in (
            ("photo_choose", self.tr("Pilih…"), self.tr("Pilih foto"), self.choose),
            ("photo_paste", self.tr("Tempel"), self.tr("Tempel foto"), self.paste),
            ("photo_remove", self.tr("Hapus"), self.tr("Hapus foto"), self.remove),
        ):
            button = named(QPushButton(words, self), name, told)
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._thumb)
        row.addLayout(buttons)
        row.addStretch(1)
