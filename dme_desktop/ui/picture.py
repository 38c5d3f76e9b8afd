"""Reading a picture that may be anything, and making it small enough to keep."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from dme_desktop.apart import calling, openings, pictures
from dme_desktop.apart.pictures import TOO_LARGE, UNREADABLE, Pixels
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched

PNG_SIDES = (512, 420, 320, 240)  # pixels, tried until the file is small enough
QUALITIES = (88, 80, 70, 60, 45, 30)
LARGEST_FILE = 60 * 1024**2  # bytes
MOST_SECONDS, MOST_MEGABYTES = 8, 768


@dataclass(frozen=True, slots=True)
class Limit:
    """How large a picture is kept: its longest side in pixels, and the bytes of its JPEG."""

    side: int
    most: int


PORTRAIT = Limit(600, 200_000)


def read(file: Path, limit: Limit = PORTRAIT, stopped: Progress = unwatched) -> QImage:
    """Return the picture in a file, the right way up; raise DmeError for what is none, or hostile.

    It is unpacked apart, no larger than twice what is kept. `stopped` is asked all the while.
    """
    content = openings.content_of(file, LARGEST_FILE, TOO_LARGE, UNREADABLE)
    if pictures.kind_of(content) not in pictures.PHOTOS:
        raise DmeError(UNREADABLE)
    seen = calling.call(
        pictures.photo,
        content,
        2 * limit.side,
        gives=Pixels,
        seconds=MOST_SECONDS,
        megabytes=MOST_MEGABYTES,
        stopped=stopped,
        damaged=UNREADABLE,
    )
    line = 4 * seen.width
    if line <= 0 or len(seen.rgba) != line * seen.height:
        raise DmeError(UNREADABLE)
    shown = QImage(seen.rgba, seen.width, seen.height, line, QImage.Format.Format_RGBA8888)
    return shown.copy()


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


def to_png(image: QImage, most: int) -> bytes:
    """Return `image` as a PNG of at most `most` bytes; raise DmeError when it cannot be read.

    One with many colours is kept smaller; what can be seen through stays so.
    """
    if image.isNull():
        raise DmeError(UNREADABLE)
    made = (_encoded(shrunk(image, side), -1, "PNG") for side in PNG_SIDES)
    return next(png for png in made if len(png) <= most)


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


def _encoded(image: QImage, quality: int, kind: str = "JPEG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
