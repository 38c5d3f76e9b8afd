"""Pages of a PDF as pictures, for the preview and the printer.

PDFium serves one thread at a time; none of this belongs on the window's thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from dme_desktop.apart import calling
from dme_desktop.kernel import pdfium
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.pdfium import Bitmap
from dme_desktop.kernel.progress import Progress, unwatched

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS_PER_INCH = 72
MOST_SECONDS = 8.0  # for one page of a paper from elsewhere
PRINTED_DPI = 300  # what a village printer can show; more only costs memory


@dataclass(frozen=True)
class PdfFile:
    """A document to look at: the bytes that are kept, and nothing else.

    One that is `foreign`, as a scan from elsewhere is, is drawn in a process of its own.
    """

    pdf: bytes
    foreign: bool = False

    def sizes(self) -> list[tuple[float, float]]:
        """Return width and height of every page in points; raise DmeError for no PDF at all."""
        if not self.foreign:
            return pdfium.sizes(self.pdf)
        return calling.call(
            pdfium.sizes, self.pdf, gives=list[tuple[float, float]], seconds=MOST_SECONDS,
            damaged=pdfium.BROKEN,
        )  # fmt: skip

    def picture(self, number: int, pixels_per_point: float) -> QImage:
        """Return page `number`, counted from 0, on white."""
        if not self.foreign:
            return image_of(pdfium.drawn(self.pdf, number, pixels_per_point))
        return image_of(
            calling.call(
                pdfium.drawn, self.pdf, number, pixels_per_point, gives=Bitmap,
                seconds=MOST_SECONDS, damaged=pdfium.BROKEN,
            )
        )  # fmt: skip

    def print_on(self, printer: QPrinter, progress: Progress = unwatched) -> None:
        """Print the chosen pages, each fitted to its sheet without cutting anything off."""
        sizes = self.sizes()
        first, last = printer.fromPage() or 1, printer.toPage() or len(sizes)
        numbers = range(first - 1, min(last, len(sizes)))
        painter = QPainter()
        for done, number in enumerate(numbers):
            printer.setPageSize(page_size(sizes[number]))
            printer.setPageOrientation(orientation(sizes[number]))
            if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
                raise DmeError("Printer tidak menerima cetakan. Periksa printer lalu cetak lagi.")
            dots = min(printer.resolution(), PRINTED_DPI) / POINTS_PER_INCH
            _draw(painter, printer, self.picture(number, dots))
            progress(done + 1, len(numbers))
        painter.end()


def image_of(dots: Bitmap) -> QImage:
    """Return a drawn page as Qt's picture; raise DmeError for one that lacks some of it."""
    kind = _FORMATS.get(dots.channels)
    if kind is None or not dots.is_whole:
        raise DmeError(pdfium.BROKEN)
    return QImage(dots.data, dots.width, dots.height, dots.stride, kind).copy()


def page_size(points: tuple[float, float]) -> QPageSize:
    """Return the sheet of a page, upright: F4 and A4 are told from the page itself."""
    return QPageSize(QSizeF(min(points), max(points)), QPageSize.Unit.Point)


def orientation(points: tuple[float, float]) -> QPageLayout.Orientation:
    """Return how the sheet lies."""
    wide = points[0] > points[1]
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait


def _draw(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    area = QRectF(painter.viewport())
    size = QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(area.topLeft(), size)
    place.moveCenter(area.center())
    painter.drawImage(place, image)


_FORMATS = {
    1: QImage.Format.Format_Grayscale8,
    3: QImage.Format.Format_BGR888,
    4: QImage.Format.Format_RGB32,
}
