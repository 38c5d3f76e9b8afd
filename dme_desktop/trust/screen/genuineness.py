"""Periksa keaslian: a code that is scanned, pasted or dropped, and what is to be thought of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel import addresses
from dme_desktop.kernel.progress import unwatched
from dme_desktop.trust import reading, verification
from dme_desktop.trust.reading import Found
from dme_desktop.trust.verification import Status, Verdict
from dme_desktop.ui import choosing, watch
from dme_desktop.ui.beside import Deed, button, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.failures import sentence_for, spoken
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.layout import FRAME, scrolling, take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.text import translated
from dme_desktop.ui.watch import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dme_desktop.kernel.progress import Progress
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Database

FOLDER = "folder.genuineness"  # the setting that remembers where files were picked
LONGEST = 4000  # characters
_LOOKS = {
    Status.VALID: ("accent", "shield-check"),
    Status.REVOKED: ("red", "circle-x"),
    Status.UNKNOWN_KEY: ("amber", "key-round"),
    Status.ALTERED: ("red", "shield-alert"),
    Status.NOT_OURS: ("amber", "circle-question-mark"),
}


def of_code(db: Database, text: str) -> list[Verdict]:
    """Look at a code as it was typed."""
    return _judged(db, [Found(reading.typed(text))])


def of_file(db: Database, file: Path, progress: Progress = unwatched) -> list[Verdict]:
    """Look at each code of a photo, a scan or a PDF; raise DmeError when it cannot be read."""
    return _judged(db, reading.in_file(file, _only_stopping(progress)))


def of_content(db: Database, content: bytes, progress: Progress = unwatched) -> list[Verdict]:
    """Look at each code in the bytes of a picture or a PDF."""
    return _judged(db, reading.found_in(content, _only_stopping(progress)))


def _only_stopping(progress: Progress) -> Progress:
    """Return a progress that can be stopped and says nothing of how far it is: nobody knows."""
    return lambda *_: progress(0, 0)


def _judged(db: Database, found: Sequence[Found]) -> list[Verdict]:
    with db.read() as session:
        return [verification.verify(session, one) for one in found]


class GenuinenessPage(Page):
    """Takes a code from a scanner or the keyboard, a picture or a PDF, and tells the verdict."""

    help_page = "keaslian"
    letter_asked = Signal(str)  # a paper of the own register
    looked = Signal(object)  # the verdict that is shown

    def __init__(self, context: Context, code: str = "") -> None:
        super().__init__(self.tr("Periksa keaslian surat"))
        self.context = context
        self.setAcceptDrops(True)
        self.code = _CodeLine(self.paste)
        self.code.returnPressed.connect(self.check)
        self._reader = Reader()
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        self._result = QVBoxLayout()
        self._result.setSpacing(14)
        self._lay_out()
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_primary(
            "file", self.tr("Foto atau PDF…"), self.choose, keys="Ctrl+O", symbol="folder-open"
        )
        self._invite()
        reading.get_ready()
        if code:
            self.code.setText(code)
            self.check()

    def new(self) -> None:
        """Get ready for the next paper."""
        self.code.clear()
        self.code.setFocus()
        self._invite()

    def back(self) -> None:
        """Go back to the letters."""
        self.closed.emit()

    @Slot()
    def check(self) -> None:
        """Look at the code in the line."""
        if text := self.code.text().strip():
            self.take_code(text)

    @Slot()
    def choose(self) -> None:
        """Ask for a photo, a scan or a PDF."""
        kinds = self.tr("Foto, pindaian atau PDF")
        wanted = f"{kinds} (*.pdf *.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp)"
        last = Last(self.context.settings, FOLDER)
        if file := choosing.file(self, self.tr("Periksa berkas"), wanted, last):
            self.take_file(file)

    @Slot()
    def paste(self) -> None:
        """Take what is on the clipboard: a file, a picture, or the text of a code."""
        self._take_from(QGuiApplication.clipboard().mimeData())

    def take_code(self, text: str) -> None:
        """Look at a code."""
        self.code.setText(reading.typed(text))
        self._ask(partial(of_code, self.context.db, text))

    def take_file(self, file: Path) -> None:
        """Look at a photo, a scan or a PDF."""
        self.code.clear()
        self._look_into(partial(of_file, self.context.db, file))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures, files and texts in."""
        data = event.mimeData()
        if data.hasImage() or data.hasUrls() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take_from(event.mimeData())

    def _take_from(self, data: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0])
        elif data.hasImage():
            self.code.clear()
            picture = _png(QImage(data.imageData()))
            self._look_into(partial(of_content, self.context.db, picture))
        elif text := data.text().strip():
            self.take_code(text)

    def _ask(self, work: Callable[[], Sequence[Verdict]]) -> None:
        self.header.set_aside(self.tr("Memeriksa …"))
        self._reader.ask(work)

    def _look_into(self, work: Callable[[Progress], Sequence[Verdict]]) -> None:
        """Look into a file or a picture, which may take long and can be stopped."""
        self.header.set_aside(self.tr("Memeriksa …"))
        title = self.tr("Mencari kode surat di berkas ini …")
        task = Task(title, work, self._tell, self._say_why_not, self._stopped)
        watch.run(self, self.context.jobs, task)

    def _stopped(self) -> None:
        self.header.set_aside("")
        self._invite()

    @Slot(int, object)
    def _show(self, question: int, verdicts: Sequence[Verdict]) -> None:
        if question == self._reader.latest:
            self._tell(verdicts)

    def _tell(self, verdicts: Sequence[Verdict]) -> None:
        self.header.set_aside("")
        worst = verification.worst(verdicts)
        if verdicts[1:]:
            self._show_many(verdicts, worst)
        else:
            self._show_one(worst)
        self.looked.emit(worst)

    def _show_many(self, verdicts: Sequence[Verdict], worst: Verdict) -> None:
        """Say of several papers in one file how many are genuine, and list each of them."""
        good = sum(one.status is Status.VALID for one in verdicts)
        said = self.tr("{good} dari {count} surat di berkas ini sah.")
        told = replace(worst, sentence=said.format(good=good, count=len(verdicts)))
        self._put(_Said(told, self._headline(worst)))
        each = [
            Deed(
                f"paper{number}",
                f"{self._headline(one)} · {verification.line(one)}",
                partial(self._show_of_many, verdicts, one),
                _LOOKS[one.status][1],
            )
            for number, one in enumerate(verdicts)
        ]
        self._put(deeds(self.tr("Surat di berkas ini"), *each))
        self._put(words(verification.told_lists(worst)))

    def _show_of_many(self, verdicts: Sequence[Verdict], one: Verdict, *_: object) -> None:
        self._show_one(one)
        back = partial(self._show_all, verdicts)
        self._put(button(Deed("all_papers", self.tr("Semua surat di berkas ini"), back, "list")))

    def _show_all(self, verdicts: Sequence[Verdict], *_: object) -> None:
        self._show_many(verdicts, verification.worst(verdicts))

    def _show_one(self, verdict: Verdict) -> None:
        self._put(_Said(verdict, self._headline(verdict)))
        if verdict.claim:
            self._put(self._both(verdict))
        self._put(words(verification.told_lists(verdict)))
        self.code.setFocus()
        self.code.selectAll()

    @Slot(int, Exception)
    def _refuse(self, question: int, error: Exception) -> None:
        if question == self._reader.latest:
            self._say_why_not(error)

    def _say_why_not(self, error: Exception) -> None:
        self.header.set_aside("")
        self._clear()
        said = words(sentence_for(error), "problem")
        self._put(card(self.tr("Belum diperiksa"), said))

    def _both(self, verdict: Verdict) -> QWidget:
        """Return what was signed beside what is printed."""
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._signed(verdict), stretch=1)
        row.addWidget(self._printed(verdict), stretch=1)
        return both

    def _signed(self, verdict: Verdict) -> QFrame:
        proved = verdict.status in {Status.VALID, Status.REVOKED}
        frame = card(self.tr("Yang ditandatangani") if proved else self.tr("Isi kodenya"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, (label, value, shown) in enumerate(verification.rows(verdict)):
            grid.addWidget(words(translated(label), "label"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(value, ""), line, 1)
            grid.addWidget(self._mark(shown), line, 2)
        column = frame.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - a card has one
        column.addLayout(grid)
        if verdict.letter_id:
            asked = partial(self.letter_asked.emit, verdict.letter_id)
            column.addWidget(
                button(Deed("letter", self.tr("Buka di register surat"), asked, "file-text"))
            )
        if verdict.status is Status.UNKNOWN_KEY:
            asked = partial(self.context.desk.open_asked.emit, addresses.SIGNATURES)
            column.addWidget(button(Deed("lists", self.tr("Masukkan daftar…"), asked, "key-round")))
        column.addStretch(1)
        return frame

    def _mark(self, shown: bool | None) -> QLabel:  # noqa: FBT001
        """Return whether a signed value stands on the paper."""
        if shown is None:
            return words("")
        return words(
            self.tr("✓ tercetak sama") if shown else self.tr("✗ tidak tercetak"),
            "note" if shown else "problem",
        )

    def _printed(self, verdict: Verdict) -> QFrame:
        if verdict.words is None:
            return _topped(
                self.tr("Yang tercetak"),
                words(
                    self.tr(
                        "Kode dan gambar tidak membuktikan isi kertasnya. Bandingkan satu per satu "
                        "dengan lembar di tangan Anda: nomor, nama, tanggal."
                    )
                ),
            )
        text = named(QPlainTextEdit(verdict.words.replace("\r", "")), "printed_words")
        text.setAccessibleName(self.tr("Yang tercetak di berkas"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setMinimumHeight(220)
        return card(self.tr("Yang tercetak di berkas"), text)

    def _headline(self, verdict: Verdict) -> str:
        if verdict.status is Status.VALID and verdict.claim and verdict.claim.practice:
            return self.tr("Latihan")
        return {
            Status.VALID: self.tr("Sah"),
            Status.REVOKED: self.tr("Tidak berlaku"),
            Status.UNKNOWN_KEY: self.tr("Belum dapat diperiksa"),
            Status.ALTERED: self.tr("Jangan diterima"),
            Status.NOT_OURS: self.tr("Bukan kode DME Desktop"),
        }[verdict.status]

    def _invite(self) -> None:
        self._clear()
        self._put(
            card(
                self.tr("Tiga cara memeriksa"),
                words(
                    self.tr(
                        "1. Pindai kode QR di surat dengan alat pindai USB, atau tempel teksnya."
                    )
                ),
                words(self.tr("2. Pilih atau jatuhkan foto atau hasil pindaian suratnya.")),
                words(
                    self.tr(
                        "3. Pilih berkas PDF yang dikirim desa; isinya ikut diperiksa, huruf demi "
                        "huruf."
                    )
                ),
            )
        )

    def _put(self, widget: QWidget) -> None:
        if isinstance(widget, _Said):
            self._clear()
        self._result.addWidget(widget)

    def _clear(self) -> None:
        while item := self._result.takeAt(0):
            if widget := item.widget():
                take_down(widget)

    def _lay_out(self) -> None:
        inside = named(QWidget(), "page")
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        label = words(self.tr("Kode"), "label")
        label.setBuddy(self.code)
        asked = QVBoxLayout()
        asked.setSpacing(3)
        asked.addWidget(label)
        asked.addWidget(self.code)
        column.addLayout(asked)
        column.addLayout(self._result)
        column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)


class _CodeLine(QLineEdit):
    """The line a scanner types into; pasting takes pictures and files too."""

    def __init__(self, paste: Callable[[], None]) -> None:
        super().__init__()
        self._paste = paste
        named(self, "code", self.tr("Kode"))
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Pindai, tempel (Ctrl+V), atau jatuhkan berkas di sini"))
        self.setAcceptDrops(False)  # the page takes what is dropped anywhere

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste for the whole page."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)


class _Said(QFrame):
    """The verdict in one word and in sentences, with a picture for who reads fast."""

    def __init__(self, verdict: Verdict, headline: str) -> None:
        super().__init__()
        tone, symbol = _LOOKS[verdict.status]
        if verdict.status is Status.VALID and verdict.claim and verdict.claim.practice:
            tone = "amber"
        self.setObjectName("verdict")
        self.setProperty("role", "strip")
        self.setProperty("tone", tone)
        self.setAccessibleName(f"{headline}. {spoken(verdict.sentence)}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(Picture(symbol, tone, 36), alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(named(words(headline, "h1"), "headline"))
        column.addWidget(named(words(verdict.sentence, ""), "sentence"))
        row.addLayout(column, stretch=1)


def _topped(title: str, *rows: QWidget) -> QFrame:
    """Return a card whose rows stay at its top, however tall the one beside it is."""
    frame = card(title, *rows)
    column = frame.layout()
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - a card has one
    column.addStretch(1)
    return frame


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
