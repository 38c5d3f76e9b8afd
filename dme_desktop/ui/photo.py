"""A photo of a person: picked, pasted or dropped, and made small enough to keep."""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named

LONGEST_SIDE = 600  # pixels
MOST_BYTES = 200_000
QUALITIES = (88, 80, 70, 60, 45, 30)
THUMB = QSize(96, 120)
_UNPACKED_WHOLE = 60_000_000
MOST_PIXELS = {  # of each kind of photo; a JPEG is made small while it is unpacked
    b"jpeg": 120_000_000, b"png": _UNPACKED_WHOLE, b"bmp": _UNPACKED_WHOLE,
    b"webp": _UNPACKED_WHOLE,
}  # fmt: skip
LARGEST_FILE = 60 * 1024**2  # bytes
_SCAN, _END = b"\xff\xda", b"\xff\xd9"
UNREADABLE = "Gambar ini tidak dapat dibaca. Pilih foto JPG atau PNG."
TOO_LARGE = "Gambar ini terlalu besar. Kecilkan dulu, atau pilih foto JPG biasa dari kamera."
CUT_OFF = "Foto ini terpotong. Salin lagi dari kamera atau HP, lalu pilih lagi."


class PhotoEditor(QWidget):
    """Holds the bytes of a JPEG, or None."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._jpeg: bytes | None = None
        self._refused = ""
        self._thumb = named(QLabel(), "photo_thumb")
        self._thumb.setFixedSize(THUMB)
        self._thumb.setFrameShape(QFrame.Shape.StyledPanel)
        self._thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.put(None)

    def value(self) -> bytes | None:
        """Return the JPEG; raise ValueError with a sentence for a picture that was refused."""
        if self._refused:
            raise ValueError(self._refused)
        return self._jpeg

    def put(self, value: bytes | None) -> None:
        """Show a photo that is kept."""
        self._jpeg, self._refused = value, ""
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
        try:
            self.put(to_jpeg(image))
        except DmeError as error:
            self._refused = str(error)
        self.edited.emit()

    def take_file(self, file: Path) -> None:
        """Read a picture the right way up and take it; a bad file is refused with a sentence."""
        try:
            self.take(read(file))
        except DmeError as error:
            self._refused = str(error)
            self.edited.emit()

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
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Pilih foto"), filter=self.tr("Gambar") + " (*.jpg *.jpeg *.png *.bmp)"
        )
        if file:
            self.take_file(Path(file))

    @Slot()
    def paste(self) -> None:
        """Take the picture on the clipboard."""
        self._take_from(QGuiApplication.clipboard().mimeData())

    @Slot()
    def remove(self) -> None:
        """Take the photo away."""
        self.put(None)
        self.edited.emit()

    def _take_from(self, data: QMimeData) -> None:
        if data.hasImage():
            self.take(QImage(data.imageData()))
        elif data.hasUrls():
            self.take_file(Path(data.urls()[0].toLocalFile()))

    def _lay_out(self) -> None:
        buttons, row = QVBoxLayout(), QHBoxLayout(self)
        for name, words, act in (
            ("photo_choose", self.tr("Pilih…"), self.choose),
            ("photo_paste", self.tr("Tempel"), self.paste),
            ("photo_remove", self.tr("Hapus"), self.remove),
        ):
            button = named(QPushButton(words), name, f"{words} foto")
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._thumb)
        row.addLayout(buttons)
        row.addStretch(1)


def read(file: Path) -> QImage:
    """Return the picture in a file, the right way up; raise DmeError for what is none, or hostile.

    A drawing that is a program (SVG) is no photo, and a JPEG that was cut off would be half grey.
    """
    if not file.is_file():  # a folder has no bytes, a pipe has no end
        raise DmeError(UNREADABLE)
    if file.stat().st_size > LARGEST_FILE:
        raise DmeError(TOO_LARGE)
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    kind, size = bytes(reader.format().data()), reader.size()
    if kind not in MOST_PIXELS:
        raise DmeError(UNREADABLE)
    if size.width() * size.height() > MOST_PIXELS[kind]:
        raise DmeError(TOO_LARGE)
    if kind == b"jpeg":
        if not _is_whole(file.read_bytes()):
            raise DmeError(CUT_OFF)
        reader.setScaledSize(_at_most(size, 2 * LONGEST_SIDE))  # never in memory at full size
    reader.setAutoTransform(True)
    return reader.read()


def _at_most(size: QSize, side: int) -> QSize:
    shrinks = max(size.width(), size.height()) > side
    return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio) if shrinks else size


def _is_whole(jpeg: bytes) -> bool:
    """Say whether a JPEG reaches its end mark, which no byte of the picture itself can imitate."""
    at = 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at : at + 2] != _SCAN:
        filler = jpeg[at + 1 : at + 2] == b"\xff"
        at += 1 if filler else 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return jpeg.find(_END, at) != -1


def to_jpeg(image: QImage) -> bytes:
    """Return `image` as a JPEG of at most 600 pixels and 200 KB; raise DmeError if unreadable."""
    if image.isNull():
        raise DmeError(UNREADABLE)
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            LONGEST_SIDE,
            LONGEST_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    flat = QImage(image.size(), QImage.Format.Format_RGB888)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    for quality in QUALITIES:
        jpeg = _encoded(flat, quality)
        if len(jpeg) <= MOST_BYTES:
            return jpeg
    raise DmeError("Foto ini terlalu besar untuk disimpan. Pilih foto lain.")


def _encoded(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
