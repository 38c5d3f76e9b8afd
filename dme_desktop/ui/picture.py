"""Reading a picture that may be anything, and making it small enough to keep."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from dme_desktop.kernel.errors import DmeError

QUALITIES = (88, 80, 70, 60, 45, 30)
_UNPACKED_WHOLE = 60_000_000
MOST_PIXELS = {  # of each kind of photo; a JPEG is made small while it is unpacked
    b"jpeg": 120_000_000, b"png": _UNPACKED_WHOLE, b"bmp": _UNPACKED_WHOLE,
    b"webp": _UNPACKED_WHOLE,
}  # fmt: skip
LARGEST_FILE = 60 * 1024**2  # bytes
_SCAN, _END = b"\xff\xda", b"\xff\xd9"
UNREADABLE = "Gambar ini tidak dapat dibaca. Pilih gambar JPG atau PNG."
TOO_LARGE = "Gambar ini terlalu besar. Kecilkan dulu, atau pilih foto JPG biasa dari kamera."
CUT_OFF = "Foto ini terpotong. Salin lagi dari kamera atau HP, lalu pilih lagi."


@dataclass(frozen=True, slots=True)
class Limit:
    """How large a picture is kept: its longest side in pixels, and the bytes of its JPEG."""

    side: int
    most: int


PORTRAIT = Limit(600, 200_000)


def read(file: Path, limit: Limit = PORTRAIT) -> QImage:
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
        reader.setScaledSize(_at_most(size, 2 * limit.side))  # never in memory at full size
    reader.setAutoTransform(True)
    return reader.read()


def to_jpeg(image: QImage, limit: Limit = PORTRAIT) -> bytes:
    """Return `image` as a JPEG within `limit`; raise DmeError when it cannot be read."""
    if image.isNull():
        raise DmeError(UNREADABLE)
    flat = _on_white(shrunk(image, limit.side))
    for quality in QUALITIES:
        jpeg = _encoded(flat, quality)
        if len(jpeg) <= limit.most:
            return jpeg
    raise DmeError("Foto ini terlalu besar untuk disimpan. Pilih foto lain.")


def shrunk(image: QImage, side: int) -> QImage:
    """Return `image` with no side longer than `side` pixels."""
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _on_white(image: QImage) -> QImage:
    """Return `image` with what can be seen through made white."""
    flat = QImage(image.size(), QImage.Format.Format_RGB888)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return flat


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


def _encoded(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
