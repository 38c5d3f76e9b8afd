"""The card of scans and photos beside a record: dropped, pasted or picked, looked at, renamed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.apart import calling, openings
from dme_desktop.attachments import acts, looking, rules, service
from dme_desktop.attachments.model import Attachment, AttachmentKind, Media
from dme_desktop.attachments.service import Given
from dme_desktop.kernel import pdfium
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, at_step, unwatched
from dme_desktop.ui import ask, choosing, failures, picture, watch
from dme_desktop.ui.cards import words
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.naming import named
from dme_desktop.ui.pdf_file import PdfFile, image_of
from dme_desktop.ui.picture import Limit
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.room import Room
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change, Database

KEPT = Limit(2000, rules.MOST_BYTES[Media.JPEG])  # an F4 sheet at 150 dpi
THUMB = Limit(160, rules.MOST_THUMB)
SHOWN = QSize(48, 60)
ROW_HEIGHT = 68
MOST_ROWS = 4  # that are seen without scrolling
FOLDER = "folder.attachments"  # the setting that remembers where files were picked
PDF, BEFORE_PDF = b"%PDF-", 1024  # bytes that may stand before the mark
MOST_SECONDS = 15.0
UNREADABLE = "berkas tidak dapat dibaca. Salin dulu ke komputer ini, lalu lampirkan lagi."
Piece = Path | QImage


@dataclass(frozen=True)
class Attached:
    """What the card shows: the attachments of a record and their small pictures."""

    kept: Sequence[Attachment]
    thumbs: Mapping[str, bytes]


def read(db: Database, record_id: str, kind: AttachmentKind) -> Attached:
    """Read the attachments of a record without their contents."""
    with db.read() as session:
        kept = service.of_record(session, record_id, kind)
        return Attached(kept, service.thumbs(session, [one.id for one in kept]))


def prepare(piece: Piece, name: str, stopped: Progress = unwatched) -> Given:
    """Make a file, or a pasted picture called `name`, ready to be kept; `stopped` may end it.

    Raises DmeError with a sentence that names the file when it cannot be kept.
    """
    if isinstance(piece, QImage):
        return _of_picture(piece, name)
    try:
        if _starts_as_pdf(piece):
            return _of_pdf(piece, stopped)
        return _of_picture(picture.read(piece, KEPT, stopped), piece.stem)
    except DmeError as error:
        raise DmeError(f"{piece.name}: {error}") from error
    except OSError as error:
        raise DmeError(f"{piece.name}: {UNREADABLE}") from error


def _starts_as_pdf(file: Path) -> bool:
    """Say whether a file calls itself a PDF; some scanners write a little before it."""
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return PDF in stream.read(BEFORE_PDF)


def _of_pdf(file: Path, stopped: Progress) -> Given:
    most = rules.MOST_BYTES[Media.PDF] + BEFORE_PDF
    content = openings.content_of(file, most, rules.TOO_LARGE, UNREADABLE)
    content = content[content.find(PDF) :]
    seen = calling.call(
        looking.look,
        content,
        THUMB.side,
        gives=looking.Look,
        seconds=MOST_SECONDS,
        stopped=stopped,
        damaged=pdfium.BROKEN,
    )
    return Given(file.stem, content, picture.to_jpeg(image_of(seen.first), THUMB), seen.pages)


def _of_picture(image: QImage, name: str) -> Given:
    return Given(name, picture.to_jpeg(image, KEPT), picture.to_jpeg(image, THUMB))


def view(room: Room, attachment_id: str) -> None:
    """Show an attachment over the pages of a room, as every paper is shown."""
    room.fetch(partial(_opened, room.context.db, attachment_id), partial(_show, room))


def _opened(db: Database, attachment_id: str) -> tuple[str, bytes]:
    from dme_desktop.attachments.documents import picture_page  # noqa: PLC0415 - ReportLab
    from dme_desktop.attachments.documents.picture_page import PicturePage  # noqa: PLC0415

    with db.read() as session:
        kept, content = service.content_of(session, attachment_id)
    if kept.media is Media.JPEG:
        content = picture_page.build(PicturePage(name=kept.name, jpeg=content))
    return kept.name, content


def _show(room: Room, opened: tuple[str, bytes]) -> None:
    name, pdf = opened
    room.open_page(PreviewPage(room.context, name, PdfFile(pdf, foreign=True), f"{name}.pdf"))


def choose(parent: QWidget, context: Context) -> list[Path]:
    """Ask for files to keep beside a record; none when the clerk turns back."""
    calling.warm("PIL.Image", "PIL.ImageOps", "pypdfium2")
    wanted = QCoreApplication.translate("attachments", "PDF dan gambar")
    return choosing.files(
        parent,
        QCoreApplication.translate("attachments", "Lampirkan"),
        f"{wanted} (*.pdf *.jpg *.jpeg *.png *.bmp *.webp)",
        Last(context.settings, FOLDER),
    )


def attach(
    parent: QWidget,
    context: Context,
    beside: tuple[str, AttachmentKind],
    pieces: Sequence[Piece],
    done: Callable[[int], object] | None = None,
) -> None:
    """Keep files or pasted pictures `beside` a record, in one act that can be undone."""
    work = partial(_attach, context, *beside, list(pieces))
    words = QCoreApplication.translate("attachments", "Melampirkan …")
    task = Task(words, work, done) if done else Task(words, work)
    watch.run(parent, context.jobs, task)


class AttachmentsCard(QFrame):
    """Shows the scans or photos of one record and takes more of them.

    `record` gives the id they are kept under; it may save the record first, and gives "" when that
    was refused. Connect `view_asked` to `view`.
    """

    view_asked = Signal(str)

    def __init__(
        self, context: Context, title: str, kind: AttachmentKind, record: Callable[[], str]
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self.setObjectName(f"attachments_{kind.name.lower()}")
        self._context, self._kind, self._record = context, kind, record
        self._record_id = ""
        self.rows = _Rows(title)
        self._hint = words(self.tr("Jatuhkan berkas di sini, tempel (Ctrl+V), atau pilih."))
        self._reader = Reader()
        self._reader.answered.connect(self._show_attached)
        self._reader.failed.connect(self._tell_unread)
        self._buttons: list[QPushButton] = []
        self._lay_out(title)
        context.changes.emitted.connect(self._on_change)
        self._show_attached(0, Attached((), {}))

    def show_record(self, record_id: str) -> None:
        """Show what is attached to a record; "" is one that is not kept yet."""
        self._record_id = record_id
        if record_id:
            self._reader.ask(partial(read, self._context.db, record_id, self._kind))

    def take(self, pieces: Sequence[Piece]) -> None:
        """Keep files or pasted pictures beside the record, in one act that can be undone."""
        record_id = self._record() if pieces else ""
        if not record_id:
            return
        self._record_id = record_id
        attach(self, self._context, (record_id, self._kind), pieces)

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        self.take(choose(self, self._context))

    @Slot()
    def paste(self) -> None:
        """Take what is on the clipboard."""
        self._take_from(QGuiApplication.clipboard().mimeData())

    @Slot()
    def open(self) -> None:
        """Ask for the attachment under the cursor to be shown."""
        if attachment_id := self.rows.current_id():
            self.view_asked.emit(attachment_id)

    @Slot()
    def rename(self) -> None:
        """Ask for another name for the attachment under the cursor."""
        if not (attachment_id := self.rows.current_id()):
            return
        name = ask.line(
            self, self.tr("Nama lampiran ini?"), self.tr("Ganti nama"), self.rows.current_name()
        )
        if name:
            self._write(acts.RENAME, service.rename, attachment_id, name)

    @Slot()
    def remove(self) -> None:
        """Put the attachment under the cursor in the bin; the toast takes it back."""
        if attachment_id := self.rows.current_id():
            self._write(acts.REMOVE, service.remove, attachment_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures and files in."""
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take_from(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste with Ctrl+V, open with Enter, remove with Delete, wherever in the card."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.open()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def _take_from(self, data: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.take(files)
        elif data.hasImage():
            self.take([QImage(data.imageData())])
        else:
            self._context.desk.told.emit(self.tr("Tidak ada gambar atau berkas untuk ditempel."))

    def _write(self, act: Act, change: Callable[..., object], *given: str) -> None:
        try:
            with self._context.db.write(act, self._context.who) as session:
                change(session, *given)
        except DmeError as error:
            self._tell(error)

    @Slot(Exception)
    def _tell(self, error: Exception) -> None:
        failures.show(error)

    @Slot(int, Exception)
    def _tell_unread(self, _: int, error: Exception) -> None:
        self._context.desk.told.emit(failures.sentence_for(error))

    @Slot(int, object)
    def _show_attached(self, question: int, attached: Attached) -> None:
        if question == self._reader.latest:
            self.rows.show_attached(attached)
            self._hint.setVisible(not attached.kept)
            for button in self._buttons:
                button.setVisible(bool(attached.kept))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "attachment" in change.tables:
            self.show_record(self._record_id)

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(words(title, "h2"))
        column.addWidget(self._hint)
        column.addWidget(self.rows)
        for row in (
            (
                ("attach", self.tr("Pilih…"), self.choose),
                ("paste", self.tr("Tempel"), self.paste),
            ),
            (
                ("open", self.tr("Lihat"), self.open),
                ("rename", self.tr("Nama…"), self.rename),
                ("remove", self.tr("Hapus"), self.remove),
            ),
        ):
            column.addLayout(self._button_row(title, row))
        self._buttons = self.findChildren(QPushButton)[2:]

    def _button_row(
        self, title: str, each: Sequence[tuple[str, str, Callable[[], None]]]
    ) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, said, act in each:
            kind = self._kind.name.lower()
            button = named(QPushButton(said), f"{name}_{kind}", f"{title}: {said}")
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row


class _Rows(QListWidget):
    """The attachments, each with its small picture; keys go on to the card."""

    def __init__(self, label: str) -> None:
        super().__init__()
        named(self, "attachments", label)
        self.setProperty("role", "list")
        self.setIconSize(SHOWN)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self._open)

    def show_attached(self, attached: Attached) -> None:
        here = self.currentRow()
        self.clear()
        for one in attached.kept:
            item = QListWidgetItem(f"{one.name}\n{self._told(one)}", self)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setData(Qt.ItemDataRole.UserRole + 1, one.name)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setIcon(QIcon(_centred(attached.thumbs.get(one.id, b""))))
        self.setVisible(bool(attached.kept))
        self.setFixedHeight(min(len(attached.kept), MOST_ROWS) * ROW_HEIGHT + 4)
        if attached.kept:
            self.setCurrentRow(min(max(0, here), len(attached.kept) - 1))

    def current_id(self) -> str:
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def current_name(self) -> str:
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole + 1)) if item else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        onwards = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete}
        if event.key() in onwards or event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _told(self, one: Attachment) -> str:
        size = rules.told_size(one.size)
        if one.media is Media.JPEG:
            return self.tr("Gambar · {size}").format(size=size)
        return self.tr("PDF · {pages} hal. · {size}").format(pages=one.pages, size=size)

    @Slot(QListWidgetItem)
    def _open(self, _: QListWidgetItem) -> None:
        parent: QWidget | None = self.parentWidget()
        if isinstance(parent, AttachmentsCard):
            parent.open()


def _centred(thumb: bytes) -> QPixmap:
    """Return a small picture in the middle of a place that is the same for all."""
    small, place = QPixmap(), QPixmap(SHOWN * 2)
    small.loadFromData(thumb)
    small = small.scaled(
        place.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    place.fill(Qt.GlobalColor.transparent)
    painter = QPainter(place)
    painter.drawPixmap(
        (place.width() - small.width()) // 2, (place.height() - small.height()) // 2, small
    )
    painter.end()
    return place


def _attach(
    context: Context,
    record_id: str,
    kind: AttachmentKind,
    pieces: Sequence[Piece],
    progress: Progress,
) -> int:
    """Prepare every piece, then keep all of them or none; return how many."""
    given = []
    for done, piece in enumerate(pieces):
        at_this = partial(at_step, progress, done, len(pieces))
        at_this()
        given.append(prepare(piece, f"{kind.value} {done + 1}", at_this))
    with context.db.write(acts.ATTACH, context.who) as session:
        for one in given:
            service.attach(session, record_id, kind, one)
    return len(given)
