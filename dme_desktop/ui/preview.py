"""Print preview (F8): the very PDF that is kept, drawn page by page as it comes into view."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QKeySequence, QPainter, QPaintEvent, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QWidget,
)

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.files import legal
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.ui import failures, files, theme, watch
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.flanked import Aside
from dme_desktop.ui.layout import take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.pdf_file import PdfFile, orientation, page_size
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from dme_desktop.ui.context import Context

ENDING = ".pdf"
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
THUMB = QSize(84, 120)
AROUND = QSize(16, 28)  # pixels of a thumbnail for its edge and its number
MOST_THUMBS = 60
GAP = 16  # pixels around a sheet
Make = Callable[[PaperSize], bytes]


class PreviewPage(Page):
    """Shows a PDF, prints it and saves it.

    `make(paper)` builds it anew for F4 or A4; without it the paper is as it was issued. Add
    what else can be done with `add_primary`, such as issuing the number.
    """

    help_page = "pratinjau"
    failed = Signal(Exception)

    def __init__(
        self,
        context: Context,
        title: str,
        pdf: bytes | PdfFile,
        file_name: str,
        make: Make | None = None,
        paper: PaperSize = PaperSize.F4,
    ) -> None:
        self.context, self._make = context, make
        self.call_file(file_name)
        self._page = 0
        super().__init__(title)
        self._paper = pdf if isinstance(pdf, PdfFile) else PdfFile(pdf)
        self._beside = Aside(self.side)
        self.sheets = Sheets()
        self.setFocusProxy(self.sheets)
        self._thumbs = _thumbnails(self.tr("Halaman"))
        self._sizes = named(DropDown(), "paper", self.tr("Ukuran kertas"))
        self._lay_out(paper)
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_action("pdf", self.tr("Simpan PDF…"), self.save, keys="Ctrl+S", symbol="save")
        self.add_action("print", self.tr("Cetak"), self.print, keys="Ctrl+P", symbol="printer")
        self._listen()
        self.show_pdf(self.pdf)

    def add_side(self, widget: QWidget) -> None:
        """Put a card beside the paper; many of them scroll."""
        super().add_side(widget)
        self._beside.show()

    def call_file(self, name: str) -> None:
        """Propose a name for the file, as every disk takes it."""
        self._file_name = legal(name.removesuffix(ENDING), ENDING)

    @property
    def pdf(self) -> bytes:
        """Return the bytes that are shown."""
        return self._paper.pdf

    def show_pdf(self, pdf: bytes) -> None:
        """Show another document in the same place: the issued one instead of the draft."""
        self._paper = PdfFile(pdf, self._paper.foreign)
        try:
            sizes = self._paper.sizes()
        except DmeError as error:
            failures.show(error)
            return
        self.sheets.show_paper(self._paper, sizes)
        self._thumbs.clear()
        for number in range(min(len(sizes), MOST_THUMBS)):
            thumb = QListWidgetItem(_unseen(*sizes[number]), str(number + 1), self._thumbs)
            thumb.setSizeHint(THUMB + AROUND)
        self._thumbs.setVisible(len(sizes) > 1)
        self.header.set_badge(
            self.tr("{count} halaman", "", len(sizes)).format(count=len(sizes)), "muted"
        )

    def begin_at(self, page: int) -> None:
        """Be about one page, counted from 1: it is seen first, and proposed to the printer."""
        self._page = page
        self.sheets.begin_at(page - 1)
        self._thumbs.setCurrentRow(page - 1)

    def print(self) -> None:
        """Ask for a printer and print in the background."""
        if printer := ask_printer(self._paper, self._file_name, self, self._page):
            self.start_printing(partial(self._paper.print_on, printer))

    def start_printing(self, work: Callable[..., None]) -> None:
        """Run the printing as a job that can be stopped."""
        watch.run(self, self.context.jobs, Task(self.tr("Mencetak …"), work, refused=self.refuse))

    def save(self) -> None:
        """Ask for a file and write the PDF there, whole or not at all."""
        folder = Path(self.context.settings.get("folder.pdf", str(Path.home())))
        if file := files.chosen(self, self.tr("Simpan PDF"), folder / self._file_name, ENDING):
            self.save_as(file)

    def save_as(self, file: Path) -> None:
        """Write the PDF under this name and its ending, and remember the folder."""
        place = files.settled(self, file, ENDING)
        if place is None:
            return
        try:
            files.write(place, self.pdf)
        except DmeError as error:
            failures.show(error)
            return
        self.context.settings.put("folder.pdf", str(place.parent))
        self.context.desk.told.emit(self.tr("PDF tersimpan: {name}").format(name=place.name))

    def refresh(self) -> None:
        """Build it anew, when it is no paper that was issued."""
        self._remake(self._sizes.currentText())

    def back(self) -> None:
        """Close the preview."""
        self.closed.emit()

    @Slot(str)
    def _remake(self, paper: str) -> None:
        if self._make:
            self._sizes.setEnabled(False)
            self.fetch(partial(self._make, PaperSize[paper]), self._made, self._not_made)

    def _made(self, pdf: bytes) -> None:
        self._sizes.setEnabled(True)
        self.show_pdf(pdf)

    def _not_made(self, error: Exception) -> None:
        self._sizes.setEnabled(True)
        self.refuse(error)

    @Slot(int, QImage)
    def _show_thumb(self, number: int, image: QImage) -> None:
        if item := self._thumbs.item(number):
            item.setIcon(QIcon(QPixmap.fromImage(image)))

    def _listen(self) -> None:
        self._sizes.currentTextChanged.connect(self._remake)
        self._thumbs.currentRowChanged.connect(self.sheets.go_to)
        self.sheets.thumb.connect(self._show_thumb)
        self.sheets.failed.connect(self.refuse)
        for keys, slot in (
            ("Ctrl++", self.sheets.larger),
            ("Ctrl+=", self.sheets.larger),
            ("Ctrl+-", self.sheets.smaller),
            ("Ctrl+0", self.sheets.fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out(self, paper: PaperSize) -> None:
        self._sizes.addItems([one.name for one in PaperSize])
        self._sizes.setCurrentText(paper.name)
        self.header.add_widget(self._sizes)
        self._sizes.setVisible(self._make is not None)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._thumbs)
        row.addWidget(self.sheets, stretch=1)
        row.addWidget(self._beside)
        self.body.addLayout(row, stretch=1)


def ask_printer(paper: PdfFile, name: str, parent: QWidget, page: int = 0) -> QPrinter | None:
    """Ask for a printer set to the size of the first page; None when the clerk turns back.

    `page` is proposed as the only one, 0 proposes all.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - seldom needed

    size = paper.sizes()[0]
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setDocName(name)
    printer.setPageSize(page_size(size))
    printer.setPageOrientation(orientation(size))
    if page:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(page, page)
    return printer if QPrintDialog(printer, parent).exec() else None


class Sheets(QScrollArea):
    """The pages one under the other; only those in view are there, drawn in another thread."""

    thumb = Signal(int, QImage)
    failed = Signal(Exception)
    drawn = Signal(int)  # the number of a page that is on the screen now

    def __init__(self) -> None:
        super().__init__()
        named(self, "sheets", self.tr("Pratinjau"))
        self._paper = PdfFile(b"")
        self._sizes: list[tuple[float, float]] = []
        self._zoom = 0.0  # 0 fits the width
        self._first = 0  # the number of the page to be seen before the clerk moves
        self._asked: dict[int, tuple[int, float]] = {}
        self._places: list[QRect] = []  # of every page
        self._sheets: dict[int, Sheet] = {}  # those in view, by their number
        self._inside = QWidget()
        self.setWidget(self._inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._reader = Reader()
        self._reader.answered.connect(self._take)
        self._reader.failed.connect(self._refuse)
        self.verticalScrollBar().valueChanged.connect(self.draw)
        self.verticalScrollBar().rangeChanged.connect(self._go_to_first)

    @property
    def pages(self) -> list[Sheet]:
        """Return the sheets in view, in order."""
        return [self._sheets[number] for number in sorted(self._sheets)]

    def show_paper(self, paper: PdfFile, sizes: list[tuple[float, float]]) -> None:
        """Show another document from its first page."""
        self._paper, self._sizes = paper, sizes
        self._asked.clear()
        self._take_out(list(self._sheets))
        self.verticalScrollBar().setValue(0)
        self._resize_sheets()

    def begin_at(self, number: int) -> None:
        """Bring a page to the top while the pages find their places, until it was drawn."""
        self._first = number

    @Slot(int)
    def go_to(self, number: int) -> None:
        """Bring a page to the top."""
        if 0 <= number < len(self._places):
            self.verticalScrollBar().setValue(self._places[number].y() - GAP)

    @Slot()
    def larger(self) -> None:
        """Zoom in one step."""
        self._set_zoom(next((z for z in ZOOMS if z > self._shown_zoom() + 0.01), ZOOMS[-1]))

    @Slot()
    def smaller(self) -> None:
        """Zoom out one step."""
        smaller = (z for z in reversed(ZOOMS) if z < self._shown_zoom() - 0.01)
        self._set_zoom(next(smaller, ZOOMS[0]))

    @Slot()
    def fit(self) -> None:
        """Fit the width of the widest page."""
        self._set_zoom(0.0)

    def scale(self) -> float:
        """Return logical pixels a point of the page."""
        if self._zoom or not self._sizes:
            return self._zoom * self.logicalDpiX() / 72 or 1.0
        room = self.viewport().width() - 2 * GAP
        widest = max(width for width, _ in self._sizes)
        return min(max(0.2, room / widest), ZOOMS[-1])

    def resizeEvent(self, event: object) -> None:
        """Fit again when the width is what is fitted."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._resize_sheets()

    @Slot()
    def draw(self) -> None:
        """Ask for the pages in view that are not drawn at this size."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        first = bisect_left(self._places, top, key=QRect.bottom)
        end = bisect_left(self._places, bottom, key=QRect.top)
        self._take_out([number for number in self._sheets if not first <= number < end])
        scale = self._pixels()
        for number in range(first, end):
            sheet = self._sheets.get(number) or self._laid(number)
            if sheet.scale != scale and (number, scale) not in self._asked.values():
                question = self._reader.ask(partial(self._paper.picture, number, scale))
                self._asked[question] = (number, scale)

    def _laid(self, number: int) -> Sheet:
        sheet = Sheet(self.tr("Halaman {number}").format(number=number + 1), self._inside)
        sheet.setGeometry(self._places[number])
        sheet.show()
        self._sheets[number] = sheet
        return sheet

    def _take_out(self, numbers: list[int]) -> None:
        for number in numbers:
            take_down(self._sheets.pop(number))

    @Slot()
    def _go_to_first(self) -> None:
        if self._first > 0:
            self.go_to(self._first)

    def _shown_zoom(self) -> float:
        return self.scale() * 72 / self.logicalDpiX()

    def _pixels(self) -> float:
        return round(self.scale() * self.devicePixelRatioF(), 4)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._resize_sheets()

    def _resize_sheets(self) -> None:
        scale, bottom = self.scale(), GAP
        sizes = [QSize(round(width * scale), round(high * scale)) for width, high in self._sizes]
        widest = max((size.width() for size in sizes), default=0)
        room = max(self.viewport().width(), widest + 2 * GAP)
        self._places.clear()
        for size in sizes:
            corner = QPoint((room - size.width()) // 2, bottom)
            self._places.append(QRect(corner, size))
            bottom += size.height() + GAP
        for number, sheet in self._sheets.items():
            sheet.setGeometry(self._places[number])
        self._inside.resize(room, max(bottom, self.viewport().height()))
        self.draw()

    @Slot(int, object)
    def _take(self, question: int, image: QImage) -> None:
        if (asked := self._asked.pop(question, None)) is None:
            return
        number, scale = asked
        if number == self._first and scale == self._pixels():
            self._first = 0
        image.setDevicePixelRatio(self.devicePixelRatioF())
        if sheet := self._sheets.get(number):
            sheet.show_image(image, scale)
        small = image.scaled(
            THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self.thumb.emit(number, small)
        self.drawn.emit(number)

    @Slot(int, Exception)
    def _refuse(self, question: int, error: Exception) -> None:
        if self._asked.pop(question, None):
            self.failed.emit(error)


class Sheet(QWidget):
    """One page: white paper until its picture is there."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.scale = 0.0
        self._image: QImage | None = None

    def show_image(self, image: QImage, scale: float) -> None:
        """Show the picture that was drawn at `scale`."""
        self._image, self.scale = image, scale
        self.update()

    def is_drawn(self) -> bool:
        """Say whether the picture is there."""
        return self._image is not None

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw paper, picture and a thin edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._image is not None:
            self._draw(painter, self._image)
        painter.setPen(theme.colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _draw(self, painter: QPainter, image: QImage) -> None:
        """Draw the picture dot for dot: squeezed by one row, a line of letters loses its tops."""
        over = image.deviceIndependentSize().toSize() - self.size()
        if max(abs(over.width()), abs(over.height())) <= 1:
            painter.drawImage(QPoint(), image)
        else:  # of another size, until it is drawn anew
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), image)


def _unseen(width: float, height: float) -> QIcon:
    """Return an empty page of these proportions, for one that was not drawn yet."""
    size = QSizeF(width, height).scaled(THUMB, Qt.AspectRatioMode.KeepAspectRatio)
    page = QPixmap(size.toSize())
    page.fill(Qt.GlobalColor.white)
    return QIcon(page)


def _thumbnails(label: str) -> QListWidget:
    thumbs = named(QListWidget(), "thumbs", label)
    thumbs.setViewMode(QListWidget.ViewMode.IconMode)
    thumbs.setFlow(QListWidget.Flow.TopToBottom)
    thumbs.setWrapping(False)
    thumbs.setMovement(QListWidget.Movement.Static)
    thumbs.setIconSize(THUMB)
    thumbs.setFixedWidth(THUMB.width() + 48)
    return thumbs
