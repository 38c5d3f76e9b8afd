"""The main window: painted at once, knowing only the names and icons of its rooms.

Until it is painted nothing slow is loaded: no room, no vault, not even the `Qt` namespace, whose
enums take 15 ms, and no icon: their places are kept free and filled 10 ms later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.shell.preload import Preloader
from dme_desktop.ui.status import StatusLine

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from dme_desktop.ui.context import Context, Settings
    from dme_desktop.ui.page import Page
    from dme_desktop.ui.toast import Toast
    from dme_desktop.vault.database import Change

NAV_WIDTH = 208
GEOMETRY = "window.geometry"
USUAL, ROOMY = QSize(1366, 768), QSize(1400, 840)  # pixels; the second leaves room for a frame
Factory = Callable[["Context"], QWidget]


class Section(NamedTuple):
    """One room in the navigation.

    `load` imports its screen when it is first visited: what nobody looks at takes no memory.
    """

    name: str
    title: str
    icon: str
    load: Callable[[], Factory]


class Guest(NamedTuple):
    """A page of a higher floor that is opened inside a room, such as the import of residents."""

    section: str
    load: Callable[[], Callable[[Context], Page]]


class MainWindow(QMainWindow):
    """Shows one section at a time; each is built when it is first visited."""

    painted = Signal()  # once, when the first picture is on the screen
    search_requested = Signal(str)  # Enter in the search box: look everywhere
    closing = Signal()

    def __init__(
        self,
        sections: Sequence[Section],
        settings: Settings,
        guests: Mapping[str, Guest] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("DME Desktop")
        self._sections, self._settings = {s.name: s for s in sections}, settings
        self._guests = guests or {}
        self._wanted = ("", "")  # a record asked for while its room was still loading
        self._context: Context | None = None
        self._factories: dict[str, Factory] = {}
        self._rooms: dict[str, QWidget] = {}
        self._loaders: list[Preloader] = []
        self._asked: set[str] = set()
        self._was_painted = False
        self._nav = _Navigation(sections)
        self._top = _Top()
        self.status = StatusLine()
        self._stack = QStackedWidget()
        self._waiting = _Waiting()
        self._stack.addWidget(self._waiting)
        self._toast: Toast | None = None
        self._lay_out()
        self._listen()
        self._restore_geometry()

    @property
    def toast(self) -> Toast:
        """Return the word after an act; made when there is a first one."""
        if self._toast is None:
            from dme_desktop.ui.toast import Toast

            self._toast = Toast(self)
            self._toast.undo_asked.connect(self._take_back)
        return self._toast

    @property
    def section(self) -> str:
        """Return the name of the section that is chosen."""
        return self._nav.current()

    def room(self) -> QWidget | None:
        """Return the room that is seen, or None while it is still loading."""
        return self._rooms.get(self.section)

    def open_office(self, context: Context) -> None:
        """Let the rooms in: the vault is open. A thread imports the one that is seen."""
        self._context = context
        self.leave_alone()
        context.changes.emitted.connect(self._on_change)
        context.desk.told.connect(self._say)
        context.desk.dirty_changed.connect(self.status.set_dirty)
        context.desk.open_asked.connect(self.open_record)
        self._show_section()
        self._nav.setFocus()

    def show_alone(self, widget: QWidget) -> None:
        """Show a page in place of all rooms: first start, the passphrase, a restore."""
        for part in (self._nav.frame, self._top, self.status):
            part.hide()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def leave_alone(self) -> None:
        """Bring the navigation back after `show_alone`."""
        for part in (self._nav.frame, self._top, self.status):
            part.show()
        alone = self._stack.currentWidget()
        if alone and alone is not self._waiting and alone not in self._rooms.values():
            self._stack.removeWidget(alone)
            alone.deleteLater()
        self._stack.setCurrentWidget(self._waiting)

    def say_waiting(self, sentence: str) -> None:
        """Say on the empty page what is being waited for, or why it cannot be opened."""
        self._waiting.say(sentence)

    def go(self, name: str) -> None:
        """Show a section."""
        self._nav.choose(name)

    @Slot(str, str)
    def open_record(self, name: str, record_id: str) -> None:
        """Show a section and open one of its records there, or a page that is a guest in it."""
        guest, section = self._guests.get(name), self._section_of(name)
        self.go(section)
        room: Any = self._rooms.get(section)
        if room is None:
            self._wanted = (name, record_id)
        elif guest and self._context is not None and hasattr(room, "open_page"):
            room.open_page(guest.load()(self._context))
        elif record_id and hasattr(room, "open_record"):
            room.open_record(record_id)

    def set_operator(self, words: str) -> None:
        """Say who works here, such as "Operator: Kasi Pemerintahan"."""
        self._top.operator.setText(words)

    def mark_practice(self) -> None:
        """Show on every screen that this is a practice village."""
        self._body.insertWidget(0, _banner("practice", _practice_words()))
        self.setWindowTitle(self.tr("DME Desktop, LATIHAN"))

    def mark_read_only(self, sentence: str) -> None:
        """Show on every screen that nothing can be saved, and what to do about it."""
        self._body.insertWidget(0, _banner("read_only", sentence))

    def search_in(self, name: str, words: str) -> None:
        """Show a section and search it for these words."""
        self.go(name)
        self._top.box.setText(words)

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor in the search box with its words selected."""
        from PySide6.QtCore import Qt

        if self._context is None:
            return
        self._top.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.box.selectAll()

    @Slot()
    def show_help(self) -> None:
        """Show the page of the manual for what is seen now."""
        from PySide6.QtCore import Qt

        from dme_desktop.ui.help import HelpWindow

        page = getattr(self.room(), "page", self._stack.currentWidget())
        window = HelpWindow(self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_page(getattr(page, "help_page", "mulai"))
        window.open()

    @Slot()
    def show_keys(self) -> None:
        """Show all keys."""
        from dme_desktop.ui.keys import KeySheet

        KeySheet(self, self._print_keys if self.room() else None).open()

    @Slot()
    def undo(self) -> None:
        """Take back the act on the toast, or else the last one, asked by its name."""
        from dme_desktop.app.shell import undoing

        if self._context is None:
            return
        if seq := self.toast.act_seq:
            self._take_back(seq)
        elif act := undoing.last(self._context.db):
            from dme_desktop.ui import ask

            if ask.confirm(
                self, self.tr("Urungkan: {act}?").format(act=act[1]), self.tr("Urungkan")
            ):
                self._take_back(act[0])
        else:
            self.toast.say(self.tr("Tidak ada yang dapat diurungkan."))

    @Slot()
    def _print_keys(self) -> None:
        """Show the sheet of keys to be printed; it is drawn off the window's thread."""
        from dme_desktop.ui.preview import PreviewPage

        room: Any = self.room()
        if self._context is None or not hasattr(room, "open_page"):
            return
        page = partial(PreviewPage, self._context, self.tr("Semua tombol"))
        name = self.tr("tombol.pdf")
        room.fetch(_draw_keys, lambda pdf: room.open_page(page(pdf, name)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the first picture is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._after_paint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the toast over the foot."""
        super().resizeEvent(event)
        if self._toast is not None and self._toast.isVisible():
            self._toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when no room holds unsaved work; remember the size of the window."""
        if not self._may_leave():
            event.ignore()
            return
        self._settings.put(GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode())
        for loader in self._loaders:
            loader.wait()
        self.closing.emit()
        event.accept()

    def _may_leave(self) -> bool:
        alone = getattr(self._stack.currentWidget(), "may_leave", None)
        if self._context is None:
            return bool(alone()) if alone else True
        for name, room in self._rooms.items():
            may_leave = getattr(room, "may_leave", None)
            if may_leave and not may_leave():
                self.go(name)
                return False
        return True

    def _section_of(self, name: str) -> str:
        guest = self._guests.get(name)
        return guest.section if guest else name

    @Slot(str)
    def _say(self, words: str) -> None:
        self.toast.say(words)

    @Slot(int)
    def _take_back(self, seq: int) -> None:
        from dme_desktop.app.shell import undoing
        from dme_desktop.kernel.errors import DmeError

        assert self._context is not None  # noqa: S101 - acts come from an open vault
        try:
            act = undoing.undo(self._context.db, seq, self)
        except DmeError as error:
            self.toast.say(str(error))
        else:
            self.toast.say(self.tr("Diurungkan: {act}").format(act=act))

    def _load(self, name: str) -> None:
        """Import a room in a thread."""
        loader = Preloader([(name, self._sections[name].load)])
        self._asked.add(name)
        loader.loaded.connect(self._on_loaded)
        loader.failed.connect(self._on_failed)
        self._loaders.append(loader)
        loader.start()

    @Slot(str, object)
    def _on_loaded(self, name: str, factory: Factory) -> None:
        self._factories[name] = factory
        if name == self.section:
            self._show_section()

    @Slot(str, Exception)
    def _on_failed(self, name: str, error: Exception) -> None:
        """Let a broken room say so in its own place; the others stay open."""
        import logging

        from dme_desktop.ui import failures, traces

        place = traces.place(type(error), error.__traceback__)
        logging.getLogger(__name__).error("room.failed %s", place)

        def closed(_: Context) -> QWidget:
            page = _Waiting()
            page.say(failures.sentence_for(error))
            return page

        self._on_loaded(name, closed)

    @Slot()
    def _show_section(self) -> None:
        name = self.section
        if self._context is None:
            return
        if name not in self._asked:
            self._load(name)
        if name not in self._rooms and name in self._factories:
            self._rooms[name] = self._factories[name](self._context)
            self._stack.addWidget(self._rooms[name])
        self._top.box.clear()
        self._stack.setCurrentWidget(self._rooms.get(name, self._waiting))
        wanted, self._wanted = self._wanted, ("", "")
        if name in self._rooms and self._section_of(wanted[0]) == name:
            self.open_record(*wanted)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        from dme_desktop.app.shell import undoing

        if change.tables <= {"draft"} or self._context is None:
            return
        self.status.set_saved(self._context.clock.now())
        if undoing.can_offer(self._context.db, change):
            words = self.tr("Tersimpan: {act}").format(act=change.act)
            self.toast.say(words, change.act_seq or 0)

    @Slot(str)
    def _search(self, words: str) -> None:
        search = getattr(self.room(), "search", None)
        if search:
            search(words)

    @Slot()
    def _search_everywhere(self) -> None:
        self.search_requested.emit(self._top.box.text().strip())

    def _listen(self) -> None:
        self._nav.chosen.connect(self._show_section)
        self._top.box.textChanged.connect(self._search)
        self._top.box.returnPressed.connect(self._search_everywhere)
        self._top.box.down.connect(self._focus_room)

    @Slot()
    def _after_paint(self) -> None:
        """Give the window its icons and keys; nobody has pressed one before the first picture."""
        from PySide6.QtGui import QKeySequence, QShortcut

        for keys, slot in (
            ("F1", self.show_help),
            ("Ctrl+/", self.show_keys),
            ("Ctrl+Z", self.undo),
            ("Ctrl+F", self.focus_search),
            ("F3", self.focus_search),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        for number, name in enumerate(list(self._sections)[:9], 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setObjectName(f"go_{name}")
            shortcut.activated.connect(self._go_by_key)
        self._nav.show_icons()
        self._top.show_icons()
        self.painted.emit()

    @Slot()
    def _go_by_key(self) -> None:
        self.go(self.sender().objectName().removeprefix("go_"))
        self._focus_room()

    @Slot()
    def _focus_room(self) -> None:
        listing: Any = getattr(getattr(self.room(), "page", None), "listing", None)
        if listing is not None:
            listing.focus_rows()

    def appear(self) -> None:
        """Show the window where it was; at first over the whole of a small screen."""
        room = self.screen().availableSize()
        if not self._settings.get(GEOMETRY) and room.boundedTo(ROOMY) != ROOMY:
            self.showMaximized()
        else:
            self.show()

    def _restore_geometry(self) -> None:
        self.setMinimumSize(QSize(640, 360))
        self.resize(USUAL)
        if kept := self._settings.get(GEOMETRY):
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))

    def _lay_out(self) -> None:
        whole = QWidget()
        outer = QHBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._nav.frame)
        self._body = body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._top)
        body.addWidget(self._stack, stretch=1)
        body.addWidget(self.status)
        outer.addLayout(body, stretch=1)
        self.setCentralWidget(whole)


class _Navigation(QListWidget):
    """The rooms by icon and word."""

    chosen = Signal()

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName(self.tr("Ruang"))
        self.setIconSize(QSize(18, 18))
        self._names = [section.name for section in sections]
        self._icons = [section.icon for section in sections]
        blank = _blank()
        for number, section in enumerate(sections, 1):
            title = QCoreApplication.translate("sections", section.title)
            item = QListWidgetItem(blank, f"  {title}", self)
            item.setToolTip(f"Ctrl+{number}")
            item.setSizeHint(QSize(0, 38))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self.chosen)
        self.frame = self._framed()

    def current(self) -> str:
        return self._names[self.currentRow()] if self._names else ""

    def show_icons(self) -> None:
        from dme_desktop.ui.icons import icon

        for row, name in enumerate(self._icons):
            if item := self.item(row):
                item.setIcon(icon(name, "muted"))

    def choose(self, name: str) -> None:
        self.setCurrentRow(self._names.index(name))

    def _framed(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("nav")
        frame.setFixedWidth(NAV_WIDTH)
        name = QHBoxLayout()
        name.setContentsMargins(18, 0, 0, 6)
        name.setSpacing(5)
        for words, tone in (("DME", "ink"), ("Desktop", "gold")):
            label = QLabel(words)
            label.setProperty("role", "brand")
            label.setProperty("tone", tone)
            name.addWidget(label)
        name.addStretch(1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(10)
        column.addLayout(name)
        column.addWidget(self)
        return frame


class _SearchBox(QLineEdit):
    """The search box that is always there; Down goes to the list, Esc empties it."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _Top(QFrame):
    """The search box and who works here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setFixedHeight(56)
        self.box = _SearchBox()
        self.box.setObjectName("search")
        self.box.setAccessibleName(self.tr("Cari"))
        self.box.setPlaceholderText(self.tr("Cari nama, NIK, nomor surat …   Ctrl+F"))
        self._glass = self.box.addAction(_blank(), QLineEdit.ActionPosition.LeadingPosition)
        self.box.setMaximumWidth(440)
        self.operator = QLabel()
        self.operator.setObjectName("operator")
        self.operator.setProperty("role", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.box, stretch=2)
        self._row.addStretch(1)
        self._row.addWidget(self.operator)

    def show_icons(self) -> None:
        from dme_desktop.ui.icons import Picture, icon

        self._glass.setIcon(icon("search", "muted"))
        self._row.insertWidget(2, Picture("shield-check", "accent", 18))


class _Waiting(QWidget):
    """What stands where a room will be."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._words = QLabel()
        self._words.setObjectName("waiting")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(320)
        column, row = QVBoxLayout(self), QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._words)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.say(self.tr("Membuka data desa …"))

    def say(self, sentence: str) -> None:
        self._words.setText(sentence)


def _draw_keys() -> bytes:
    from dme_desktop.app.shell.documents.key_sheet import Key, build
    from dme_desktop.ui import keys

    return build([Key(*one) for one in keys.told()])


def _blank() -> QIcon:
    """Return the place of an icon that is drawn after the first picture."""
    empty = QPixmap(18, 18)
    empty.fill(QColor(0, 0, 0, 0))
    return QIcon(empty)


def _practice_words() -> str:
    return QCoreApplication.translate(
        "MainWindow", "LATIHAN: desa contoh dengan orang-orang rekaan, bukan data sebenarnya"
    )


def _banner(name: str, words: str) -> QLabel:
    from PySide6.QtCore import Qt

    banner = QLabel(words)
    banner.setObjectName(name)
    banner.setProperty("role", name)
    banner.setWordWrap(True)
    banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return banner
