"""The documents of a journey as one editor of the form: a line each, and how soon it ends."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui.editors import ChoiceBox, DateLine, Line
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.ui.text import filled_in, translated
from dme_desktop.workers import rules
from dme_desktop.workers.model import DocumentStatus, DocumentType, Scheme, WorkerDocument

COLUMNS = ("status", "number", "expires_on")
DATE_WIDTH, NUMBER_WIDTH, DETAIL_WIDTH = 124, 116, 53  # pixels
HERE = (DocumentStatus.BELUM, DocumentStatus.PROSES, DocumentStatus.ADA)
Documents = Mapping[DocumentType, Mapping[str, Any]]


class DocumentsEditor(QWidget):
    """Holds {type: {"status", "number", "expires_on"}} for the documents a scheme asks for."""

    edited = Signal()
    detail_asked = Signal(str)  # the name of a document type
    dropped = Signal(str, object)  # the name of a document type, and files
    more_asked = Signal()  # a document that the scheme does not ask for

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._clock, self._warn = clock, rules.WARN_DAYS
        self._rows: dict[DocumentType, _Row] = {}
        self._asked: set[DocumentType] = set()
        self._added: set[DocumentType] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for place, stretch in enumerate((5, 2, 5, 3)):
            self._grid.setColumnStretch(place, stretch)
        for place, name in enumerate(COLUMNS, 1):
            title = QLabel(translated(field_of(WorkerDocument, name).label), self)
            title.setProperty("role", "label")
            self._grid.addWidget(title, 0, place)
        self._more = named(QPushButton(self.tr("Dokumen lain…"), self), "more_documents")
        self._more.setToolTip(self.tr("Seperti ijazah, akta lahir, SKCK, atau tiket"))
        self._more.clicked.connect(self.more_asked)
        self._grid.addWidget(
            self._more, len(DocumentType) + 1, 0, 1, -1, Qt.AlignmentFlag.AlignLeft
        )

    def building(self) -> Iterator[None]:
        """Add the lines that most workers need, one after the other."""
        for kind in rules.checklist(Scheme.TIDAK_DIKETAHUI):
            self._add(kind)
            yield

    def begin(self, kinds: Iterable[DocumentType], warn: Mapping[DocumentType, int]) -> None:
        """Begin with the lines for `kinds`, for `put`; `warn` is in days before an end."""
        self._asked, self._added, self._warn = set(kinds), set(), warn
        for row in self._rows.values():
            row.warn = warn

    def offer(self, kinds: Iterable[DocumentType]) -> None:
        """Show a line for each of `kinds`; lines that hold something stay."""
        wanted = set(kinds) | self._added
        for kind in DocumentType:
            if kind in wanted and kind not in self._rows:
                self._add(kind)
        for kind, row in self._rows.items():
            row.show_it(shown=kind in wanted or row.is_filled())
        self._lead()

    def add(self, kind: DocumentType) -> None:
        """Show a line for a document that the scheme does not ask for."""
        self._added.add(kind)
        self.offer(kind for kind, row in self._rows.items() if row.shown)
        self._rows[kind].editors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def others(self) -> list[DocumentType]:
        """Return the documents that have no line yet."""
        shown = {kind for kind, row in self._rows.items() if row.shown}
        return [kind for kind in DocumentType if kind not in shown]

    def value(self) -> dict[DocumentType, dict[str, Any]]:
        """Return the documents that are shown; raise ValueError with the line that is wrong."""
        return {kind: row.value() for kind, row in self._rows.items() if row.shown}

    def put(self, value: Documents | None) -> None:
        """Show what is known of each document; the others are not there yet."""
        given = value or {}
        old = list(self._rows)
        for kind in old:
            self._rows[kind].put(given.get(kind, {}))
        self.offer({*given, *self._asked})
        for kind in given.keys() - old:
            self._rows[kind].put(given[kind])

    def draft(self) -> str:
        """Return what is written in every line, finished or not."""
        return json.dumps({kind.name: row.draft() for kind, row in self._rows.items() if row.shown})

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        kept = {DocumentType[name]: texts for name, texts in json.loads(text or "{}").items()}
        self.offer(kept)
        for kind, texts in kept.items():
            self._rows[kind].put_draft(texts)

    def settle(self) -> None:
        """Write readable dates and states the usual way."""
        for row in self._rows.values():
            row.settle()

    def note(self) -> str:
        """Return nothing; each line has its own."""
        return ""

    def states(self) -> dict[DocumentType, tuple[DocumentStatus, str, bool]]:
        """Return each document's state, how soon it ends and whether that is urgent."""
        return {kind: row.state() for kind, row in self._rows.items() if row.shown}

    def under_cursor(self) -> DocumentType | None:
        """Return the document whose line the cursor is in, if it is in one."""
        lines = self._rows.items()
        return next((kind for kind, row in lines if any(x.hasFocus() for x in row.editors)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, past what is not there; the last line leads on to the next field."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        inside = [w for row in self._shown() for w in row.editors]
        here = next((at for at, w in enumerate(inside) if w.hasFocus()), -1)
        lines, at = divmod(here, len(COLUMNS))
        skips = not back and at == 0 and here >= 0 and not self._shown()[lines].is_there()
        there = here + (-1 if back else len(COLUMNS) if skips else 1)
        if enter and here >= 0 and 0 <= there < len(inside):
            inside[there].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Go to the line above or below with an arrow; a list is opened with Alt+Down or F4."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        columns = [row.editors for row in self._shown()]
        line, at = next(
            (line, at)
            for line, row in enumerate(columns)
            for at, w in enumerate(row)
            if w is editor
        )
        if 0 <= line + step < len(columns):
            columns[line + step][at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files as scans of the document on whose line they were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        height = event.position().y()
        lines = [(kind, row) for kind, row in self._rows.items() if row.shown]
        under = next((kind for kind, row in lines if row.head.geometry().bottom() >= height), None)
        if files and under is not None:
            event.acceptProposedAction()
            self.dropped.emit(under.name, files)

    def show_scans(self, scans: Mapping[DocumentType, int]) -> None:
        """Show how many scans of each document are kept."""
        for kind, row in self._rows.items():
            row.show_scans(scans.get(kind, 0))

    def tell_there(self, kind: DocumentType) -> None:
        """Say of a document that it is there, unless something else was said of it."""
        if self._rows[kind].tell_there():
            self._tell()

    def _shown(self) -> list[_Row]:
        return [row for row in self._rows.values() if row.shown]

    def _add(self, kind: DocumentType) -> None:
        row = self._rows[kind] = _Row(kind, self._clock, self)
        row.warn = self._warn
        line = list(DocumentType).index(kind) + 1
        for place, widget in enumerate((row.head, *row.editors, row.detail)):
            self._grid.addWidget(widget, line, place)
        row.detail.setToolTip(self.tr("Rincian (F2), pindaian (F11)"))
        row.detail.clicked.connect(partial(self.detail_asked.emit, kind.name))
        for editor in row.editors:
            editor.edited.connect(self._tell)
            editor.installEventFilter(self)
            editor.setAcceptDrops(False)  # files fall through to the line
            if isinstance(editor, ChoiceBox) and (line_of := editor.lineEdit()):
                line_of.setAcceptDrops(False)

    def _lead(self) -> None:
        shown = [kind for kind in DocumentType if kind in self._rows and self._rows[kind].shown]
        self._rows = {kind: self._rows[kind] for kind in shown} | self._rows
        inside = [editor for kind in shown for editor in self._rows[kind].editors]
        self.setFocusProxy(None)  # type: ignore[arg-type]
        for before, after in zip((self, *inside), inside, strict=False):
            QWidget.setTabOrder(before, after)
        if inside:
            self.setFocusProxy(inside[0])

    @Slot()
    def _tell(self) -> None:
        for row in self._rows.values():
            row.write_left()
        self.edited.emit()


class _Row:
    """One document: its name, its three editors, and the words about its end."""

    def __init__(self, kind: DocumentType, clock: Clock, parent: QWidget) -> None:
        self._kind, self._today = kind, clock.today
        self.warn: Mapping[DocumentType, int] = rules.WARN_DAYS
        self.shown: bool | None = None  # until it was told
        self.head = QWidget(parent)
        title = QLabel(said(kind.value), self.head)
        title.setWordWrap(True)
        self.left = named(QLabel(self.head), f"left_{kind.name}")
        column = QVBoxLayout(self.head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.left)
        self.detail = named(QToolButton(parent), f"detail_{kind.name}", said(kind.value))
        self.detail.setIcon(icon("ellipsis", "muted"))
        self.detail.setProperty("role", "counting")
        self.detail.setMinimumWidth(DETAIL_WIDTH)  # the same with a count of scans and without
        self.detail.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.detail.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._status = ChoiceBox(field_of(WorkerDocument, "status"), parent)
        self._number = Line(field_of(WorkerDocument, "number"), parent)
        self._expires = DateLine(field_of(WorkerDocument, "expires_on"), clock.today, parent)
        self._expires.setMinimumWidth(DATE_WIDTH)
        self._number.setMinimumWidth(NUMBER_WIDTH)
        self.editors: tuple[ChoiceBox | Line, ...] = (self._status, self._number, self._expires)
        for name, editor in zip(COLUMNS, self.editors, strict=True):
            label = f"{said(kind.value)}: {translated(field_of(WorkerDocument, name).label)}"
            named(editor, f"{name}_{kind.name}", label)
        if line := self._status.lineEdit():
            named(line, f"status_{kind.name}_line", self._status.accessibleName())
        self.put({})

    def show_it(self, *, shown: bool) -> None:
        if shown == self.shown:
            return
        self.shown = shown
        for widget in (self.head, *self.editors, self.detail):
            widget.setVisible(shown)

    def is_filled(self) -> bool:
        if self._number.text() or self._expires.text():
            return True
        status = self._status.currentText()
        return bool(status) and _read(self._status.value) is not DocumentStatus.BELUM

    def is_there(self) -> bool:
        """Say whether the line tells of a document that is there, or of its number or end."""
        self._status.settle()
        return self.is_filled()

    def tell_there(self) -> bool:
        """Say that it is there where nothing else was said; return whether that is new."""
        is_new = _read(self._status.value) in {None, DocumentStatus.BELUM}
        if is_new:
            self._status.put(DocumentStatus.ADA)
        return is_new

    def show_scans(self, count: int) -> None:
        self.detail.setText(str(count) if count else "")
        self.detail.setIcon(icon("image" if count else "ellipsis", "muted"))
        told = QT_TRANSLATE_NOOP("DocumentsEditor", "{document}: {count} pindaian", "", 1)
        values = {"document": said(self._kind.value), "count": count}
        self.detail.setAccessibleName(filled_in("DocumentsEditor", told, values))

    def value(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, editor in zip(COLUMNS, self.editors, strict=True):
            try:
                found[name] = editor.value()
            except ValueError as error:
                raise ValueError(f"{self._kind.value}: {error}") from None
        return found | {"status": found["status"] or DocumentStatus.BELUM}

    def put(self, known: Mapping[str, Any]) -> None:
        status = known.get("status") or DocumentStatus.BELUM
        self._status.offer(
            tuple(dict.fromkeys((*HERE, status)))
        )  # what needs a reason has its own page
        self._status.put(status)
        self._number.put(known.get("number"))
        self._expires.put(known.get("expires_on"))
        self.write_left()

    def draft(self) -> list[str]:
        return [editor.draft() for editor in self.editors]

    def put_draft(self, texts: list[str]) -> None:
        for editor, text in zip(self.editors, texts, strict=True):
            editor.put_draft(text)
        self.write_left()

    def settle(self) -> None:
        for editor in self.editors:
            editor.settle()

    def state(self) -> tuple[DocumentStatus, str, bool]:
        status = _read(self._status.value) or DocumentStatus.BELUM
        return status, *rules.expiry(self._kind, self._ends(), self._today(), self.warn)

    def write_left(self) -> None:
        _, words, urgent = self.state()
        self.left.setText(said(words))
        self.left.setVisible(bool(words))
        role = "problem" if urgent else "warning"
        if self.left.property("role") != role:
            self.left.setProperty("role", role)
            self.left.style().unpolish(self.left)
            self.left.style().polish(self.left)

    def _ends(self) -> dt.date | None:
        day = _read(self._expires.value)
        return day if isinstance(day, dt.date) else None


def _read(value: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the editor holds
    try:
        return value()
    except ValueError:
        return None
