"""The main window: painted at once, knowing only the names and icons of its rooms.

Until it is painted nothing slow is loaded: no room, no vault, not even the `Qt` namespace, whose
enums take 15 ms, and no icon: their places are kept free and filled 10 ms later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.shell.navigation import Navigation, key_of
from dme_desktop.app.shell.rooms import Cover, Guest, Rooms, Section
from dme_desktop.app.shell.top import TOP, Top
from dme_desktop.app.shell.waiting import Waiting
from dme_desktop.ui.content import Content
from dme_desktop.ui.status import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShortcut

    from dme_desktop.app.shell.search import Finders, Search
    from dme_desktop.app.shell.typed import Typed
    from dme_desktop.kernel.acts import ActName, Who
    from dme_desktop.kernel.addresses import Address
    from dme_desktop.ui.context import Context, Settings
    from dme_desktop.ui.room import Room
    from dme_desktop.ui.toast import Toast
    from dme_desktop.vault.database import Change, Database

    Deed = Callable[[Database, Who, int, object], ActName]  # with an act of some number

GEOMETRY = "window.geometry"
USUAL, ROOMY = QSize(1366, 768), QSize(1400, 840)  # pixels; the second leaves room for a frame
SMALLEST = QSize(500, 300)  # pixels: 1024 x 700 at twice the size, less the frame of the window
NARROW = 760  # pixels; below this the rooms are shown by their icons alone
LOW, FLAT_TOP = 420, 44  # pixels; in a low window the search box stands closer


class MainWindow(QMainWindow):
    """Shows one section at a time; each is built when it is first visited.

    What is asked of a room that is still loading is kept until it is there: a page to open, words
    that its list is to show, the keyboard on its rows, and every key.
    """

    painted = Signal()  # once, when the first picture is on the screen
    closing = Signal()
    lock_asked = Signal()

    def __init__(
        self,
        sections: Sequence[Section],
        settings: Settings,
        guests: Mapping[str, Guest] | None = None,
        covers: Mapping[str, Cover] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self._title = "DME Desktop"
        self.setWindowTitle(self._title)
        self._settings, self._rooms = settings, Rooms(sections, guests or {}, covers or {})
        self._context: Context | None = None
        self._wanted: Address | None = None  # asked for while its room was still loading
        self._asker = ""  # the section that asked for it
        self._done_by: dict[int, str] = {}  # acts since the program was opened: by whom
        self._stayed = 0  # the newest of them that cannot be taken back
        self._came_from: dict[str, str] = {}  # to the list of a section, from which other one
        self._filter: str | None = None  # what its list is to show, once the room is there
        self._to_rows = False  # pressed while the room was still loading
        self._was_painted = False
        self._has_keys = self._closes_soon = False
        self._keys: list[QShortcut] = []  # of the rooms; a locked screen has none of them
        self._room_keys: list[QShortcut] = []  # those of them that lead to a room
        self._locked: Content | None = None
        self._cursor: QWidget | None = None  # had the keyboard when the screen was locked
        self._nav = Navigation(sections)
        self._top = Top()
        self.status = StatusLine()
        self._stack = QStackedWidget()
        self._waiting = Waiting()
        self._stack.addWidget(self._waiting)
        self._toast: Toast | None = None
        self._search: Search  # these two are made after the first picture
        self._typed: Typed
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

    def room(self) -> Room | None:
        """Return the room that is seen, or None while it is still loading."""
        return self._rooms.get(self.section)

    def open_office(self, context: Context, finders: Finders) -> None:
        """Let the rooms in: the vault is open. A thread imports the one that is seen."""
        self._context = context
        self._rooms.let_in(context)
        self.leave_alone()
        context.changes.emitted.connect(self._on_change)
        context.desk.told.connect(self._say)
        context.jobs.stopped.connect(self._say_stopped)
        context.desk.dirty_changed.connect(self._tell_written)
        context.desk.open_asked.connect(self.open)
        self._show_section()
        self._search.serve(context.db, finders)
        if not self._top.box.hasFocus():
            self._nav.setFocus()

    def become(self, sections: Sequence[Section]) -> None:
        """Have other rooms than those of a village: this office lies over villages."""
        self._rooms = Rooms(sections, {}, {})
        self._rooms.loaded.connect(self._on_loaded)
        self._nav.refill(sections)
        for key in self._room_keys:
            self._keys.remove(key)
            key.setParent(None)
            key.deleteLater()
        self._add_room_keys()
        self._search.know_rooms(self._nav.found())

    def show_alone(self, content: Content) -> None:
        """Show pages in place of all rooms: first start, the passphrase, a restore."""
        for part in (self._nav.frame, self._top, self.status):
            part.hide()
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)

    def leave_alone(self) -> None:
        """Bring the navigation back after `show_alone`."""
        for part in (self._nav.frame, self._top, self.status):
            part.show()
        alone = self._content()
        if alone is not None and alone is not self.room():
            self._stack.removeWidget(alone)
            alone.deleteLater()
        self._stack.setCurrentWidget(self._waiting)

    @property
    def is_locked(self) -> bool:
        """Say whether nothing is shown but the question who is there."""
        return self._locked is not None

    def lock(self, content: Content) -> None:
        """Show only a question until `unlock`; forms keep what is written, also as drafts."""
        from PySide6.QtWidgets import QDialog

        from dme_desktop.ui.drafts import DraftKeeper

        for keeper in self.findChildren(DraftKeeper):
            keeper.keep()
        while popup := QApplication.activePopupWidget():  # a menu, a list of names, a calendar
            popup.hide()
        for other in QApplication.topLevelWidgets():
            if isinstance(other, QDialog) and other.isVisible():
                other.reject()
        if self._toast is not None:
            self._toast.hide()
        for key in self._keys:
            key.setEnabled(False)
        self._search.close_up()
        self._locked, self._cursor = content, self.focusWidget()
        self._application().focusChanged.connect(self._keep_to_lock)
        self.setWindowTitle(self.tr("DME Desktop, terkunci"))
        self.show_alone(content)

    def unlock(self, *, anew: bool = False) -> None:
        """Show the rooms again as they were, or `anew` to somebody else."""
        for key in self._keys:
            key.setEnabled(True)
        self._application().focusChanged.disconnect(self._keep_to_lock)
        self._locked = None
        self.setWindowTitle(self._title)
        if anew:
            self._came_from.clear()
            self._top.box.clear()
            self._rooms.forget()
            self.status.set_dirty(False)
        self.leave_alone()
        self._show_section()
        if anew:
            self._nav.setFocus()
        elif not self._gave_back_cursor() and (room := self.room()):
            room.page.take_keyboard()

    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - nobody made another kind
        return application

    @Slot("QWidget*", "QWidget*")
    def _keep_to_lock(self, _: QWidget | None, now: QWidget | None) -> None:
        """Take the keyboard back from a page that opens behind the question."""
        locked = self._locked
        if locked is None or now is None or now.window() is not self or locked.isAncestorOf(now):
            return
        if (line := locked.focusWidget()) is not None:
            line.setFocus()

    def _gave_back_cursor(self) -> bool:
        """Put the keyboard where it was when the screen was locked; say whether that is there."""
        import shiboken6

        cursor, self._cursor = self._cursor, None
        if cursor is None or not shiboken6.isValid(cursor) or not cursor.isVisible():
            return False
        cursor.setFocus()
        return True

    def say_waiting(self, sentence: str) -> None:
        """Say on the empty page what is being waited for, or why it cannot be opened."""
        self._waiting.say(sentence)

    def go(self, name: str) -> None:
        """Show a section."""
        self._nav.choose(name)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Show the section of an address and open it there, as soon as the room is loaded."""
        asker, section = self.section, self._rooms.section_of(address)
        if section not in self._rooms.names:  # a page of a village, asked for at a desk
            return
        self.go(section)
        self._wanted, self._asker = address, asker if asker != section else ""
        self._open_wanted()

    @Slot(object)
    def _open_found(self, address: Address) -> None:
        """Open what was found; in a room the keyboard goes to its rows."""
        self.open(address)
        if not address.verb and not address.record_id:
            self._focus_room()

    def set_operator(self, words: str) -> None:
        """Say who works here, such as "Petugas: Kasi Pemerintahan"."""
        self._top.operator.setText(words)

    def mark_practice(self) -> None:
        """Show on every screen that this is a practice village."""
        from dme_desktop.ui.elided import Either

        short = self.tr("LATIHAN: bukan data sebenarnya")
        banner = Either(_practice_words(), short)
        banner.setObjectName("practice")
        banner.setProperty("role", "practice")
        self._body.insertWidget(0, banner)
        self._title = self.tr("DME Desktop, LATIHAN")
        self.setWindowTitle(self._title)

    def mark_read_only(self, sentence: str) -> None:
        """Show on every screen that nothing can be saved, and what to do about it."""
        self._body.insertWidget(0, _banner("read_only", sentence))

    @Slot(str, str)
    def show_all(self, name: str, words: str) -> None:
        """Show a section with only what holds the words in its list."""
        self.go(name)
        self._filter, self._to_rows = words, True
        self._show_section()

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor in the search box, also before the file is open."""
        from PySide6.QtCore import Qt

        if not self._top.isHidden():
            self._top.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._top.box.selectAll()

    @Slot()
    def focus_filter(self) -> None:
        """Put the cursor where the room filters its own list; else where everything is found."""
        room = self.room()
        if room is None or not room.page.focus_filter():
            self.focus_search()

    @property
    def help_page(self) -> str:
        """Return the page of the manual for what is seen now."""
        content = self._content()
        return content.help_page if content else "mulai"

    @Slot()
    def show_help(self) -> None:
        """Show the page of the manual for what is seen now."""
        from PySide6.QtCore import Qt

        from dme_desktop.ui.help import HelpWindow

        window = HelpWindow(self, self._print_start if self.room() else None)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_page(self.help_page)
        window.open()

    @Slot()
    def show_keys(self) -> None:
        """Show all keys."""
        from dme_desktop.ui.keys import KeySheet

        KeySheet(self, self._print_keys if self.room() else None).open()

    @Slot()
    def undo(self) -> None:
        """Take back the act on the toast, or else the last one."""
        from dme_desktop.app.shell import undoing

        if self._context is None:
            return
        act = undoing.last(self._context.db)
        if not self.toast.act_seq and self._is_written:
            self.toast.say(
                self.tr("Isian ini belum disimpan. Ctrl+Z mengurungkan ketikan di dalam kolomnya.")
            )
        elif seq := self.toast.act_seq or (act and act[0]):
            self._take_back(seq)
        else:
            self.toast.say(self.tr("Tidak ada yang dapat diurungkan."))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last, unless something was done since."""
        from dme_desktop.app.shell import undoing

        if self._context is None:
            return
        if seq := undoing.last_undone(self._context.db):
            self._do(undoing.redo, seq, self.tr("Dilakukan lagi: {act}"), again=True)
        else:
            self.toast.say(self.tr("Tidak ada yang dapat dilakukan lagi."))

    @Slot()
    def _print_keys(self) -> None:
        """Show the sheet of keys to be printed; it is drawn off the window's thread."""
        from dme_desktop.ui.preview import PreviewPage

        room = self.room()
        if self._context is None or room is None:
            return
        page = partial(PreviewPage, self._context, self.tr("Semua tombol keyboard"))
        name = self.tr("tombol.pdf")
        room.fetch(_draw_keys, lambda pdf: room.open_page(page(pdf, name)))

    def _print_start(self) -> None:
        """Show the sheet for the first days to be printed."""
        from dme_desktop.ui.preview import PreviewPage

        room = self.room()
        if self._context is None or room is None:
            return
        page = partial(PreviewPage, self._context, self.tr("Lembar mulai"))
        name = self.tr("lembar-mulai.pdf")
        room.fetch(_draw_start, lambda pdf: room.open_page(page(pdf, name)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the first picture is there."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._after_paint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the toast over the foot, and the answers under their box."""
        super().resizeEvent(event)
        self._nav.be_slim(slim=event.size().width() < NARROW)
        self._top.setFixedHeight(FLAT_TOP if event.size().height() < LOW else TOP)
        if self._was_painted and self._search.isVisible():
            self._search.place()
        if self._toast is not None and self._toast.isVisible():
            self._toast.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc from a list that another section led to; a page has a key of its own.

        A field in which nothing was typed leaves Ctrl+Z to the window.
        """
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence

        room, asker = self.room(), self._came_from.get(self.section, "")
        is_first = room is not None and room.currentIndex() == 0
        if event.key() == Qt.Key.Key_Escape and asker and is_first and not self.is_locked:
            del self._came_from[self.section]
            self._lead_back(asker)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Go on with Tab, from around a room into it as within it."""
        from dme_desktop.ui import walking

        return walking.step(self, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when no room holds unsaved work; remember the size of the window.

        What was typed before is typed first, unless it is asked for again.
        """
        if self._waits_for_keys() or not self._may_leave():
            event.ignore()
            return
        self._settings.put(GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode())
        self._rooms.wait()
        self.closing.emit()
        event.accept()

    def _waits_for_keys(self) -> bool:
        """Close later when keys that were pressed before are not typed yet; say whether so."""
        if not self._has_keys or self._closes_soon or not self._typed.is_behind:
            self._closes_soon = False
            return False
        self._closes_soon = True
        return True

    @Slot()
    def _close_soon(self) -> None:
        if self._closes_soon:
            QTimer.singleShot(0, self.close)

    def _content(self) -> Content | None:
        """Return what fills the window, None while it is waited for."""
        seen = self._stack.currentWidget()
        return seen if isinstance(seen, Content) else None

    def _may_leave(self) -> bool:
        if self.is_locked:  # what is written was kept as drafts; nobody may see it now
            return True
        if self._context is None:
            alone = self._content()
            return alone is None or alone.may_leave()
        if unsaved := self._rooms.unsaved():
            self.go(unsaved)
        return not unsaved

    @property
    def _is_written(self) -> bool:
        """Say whether the page that is seen holds what is not saved yet."""
        room = self.room()
        return room is not None and room.page.is_written

    @Slot()
    def _tell_written(self) -> None:
        """Say at the foot whether anything waits to be saved, in whichever room."""
        self.status.set_dirty(self._rooms.are_written)

    @Slot(str)
    def _say(self, words: str) -> None:
        self.toast.say(words)

    @Slot()
    def _say_stopped(self) -> None:
        self._say(self.tr("Dihentikan sebelum selesai. Jalankan lagi bila masih diperlukan."))

    @Slot(int)
    def _take_back(self, seq: int) -> None:
        from dme_desktop.app.shell import undoing

        self._do(undoing.undo, seq, self.tr("Diurungkan: {act}"))

    def _do(self, deed: Deed, seq: int, words: str, *, again: bool = False) -> None:
        """Take an act back or do it again; ask first where money or a numbered paper is touched."""
        from dme_desktop.app.shell import undoing
        from dme_desktop.kernel.errors import DmeError
        from dme_desktop.ui import failures

        assert self._context is not None  # noqa: S101 - acts come from an open vault
        db = self._context.db
        try:
            touched = undoing.touched(db, seq)
            far = self._far(db, seq)
            if not undoing.asked(self, touched, undoing.name_of(db, seq), far, again=again):
                return
            act = deed(db, self._context.who, seq, self)
        except DmeError as error:
            self.toast.say(failures.sentence_for(error))
        else:
            self.toast.say(words.format(act=undoing.named(act, touched)))

    def _is_near(self, seq: int) -> bool:
        """Say whether an act is in mind: on the toast, or done in this sitting by who sits here."""
        assert self._context is not None  # noqa: S101 - acts come from an open vault
        return seq == self.toast.act_seq or self._done_by.get(seq) == self._context.who.name

    def _far(self, db: Database, seq: int) -> str:
        """Return why an act may not be the one that the clerk means, "" where it is."""
        from dme_desktop.app.shell import undoing

        if not self._is_near(seq):
            return undoing.far_off(db, seq)
        return undoing.before(db, self._stayed) if self._stayed > seq else ""

    @Slot()
    def _on_chosen(self) -> None:
        """Show another section."""
        self._wanted, self._filter, self._to_rows = None, None, False
        self._came_from.pop(self.section, None)
        self._tell_way_back()
        self._show_section()

    @Slot(str)
    def _on_loaded(self, name: str) -> None:
        if name == self.section:
            self._show_section()

    @Slot()
    def _show_section(self) -> None:
        """Show the room that is chosen; do what was asked of it while it was loading."""
        room = self._rooms.enter(self.section)
        if room is None:
            self._stack.setCurrentWidget(self._waiting)
            if self._context is not None:
                self._typed.wait()
            return
        if self._stack.indexOf(room) < 0:
            self._stack.addWidget(room)
            room.left_for.connect(self._lead_back)
            room.waits.connect(self._keep_keys)
            room.is_there.connect(self._let_keys_on)
            room.opens.connect(self._leave_search)
        self._stack.setCurrentWidget(room)
        self._open_wanted()
        if self._filter is not None and room.leave_pages():
            words, self._filter = self._filter, None
            room.search(words)
        if self._to_rows:
            self._focus_room()
        self._let_keys_on()

    @Slot()
    def _keep_keys(self) -> None:
        """Keep keys while the room that is seen waits for something, and no other one."""
        if (room := self.room()) is not None and room.is_waiting:
            self._typed.wait()

    @Slot()
    def _leave_search(self) -> None:
        """Let what is typed from now on be kept for the page that was asked for."""
        if self.sender() is self.room() and self._top.box.hasFocus():
            self._top.box.clearFocus()

    @Slot()
    def _let_keys_on(self) -> None:
        """Type what was kept once the room that is seen is there, whichever room has read."""
        if (room := self.room()) is not None and not room.is_waiting:
            self._typed.go_on()

    @Slot(str)
    def _lead_back(self, section: str) -> None:
        """Show the section that had asked for a page, as it was left."""
        before = self._came_from.get(section, "")
        self.go(section)
        if before:
            self._came_from[section] = before
            self._tell_way_back()
        if room := self.room():
            room.page.take_keyboard()

    def _open_wanted(self) -> None:
        if self._wanted and self.room() is not None:
            wanted, self._wanted = self._wanted, None
            self._rooms.open(wanted, self._asker)
            self._stand_on_list()

    def _stand_on_list(self) -> None:
        """Put the keyboard on the list that an address led to; Esc goes back from there."""
        from PySide6.QtCore import Qt

        room = self.room()
        if room is None or room.currentIndex() > 0 or room.is_waiting:
            return
        if self._asker:
            self._came_from[self.section] = self._asker
            room.currentChanged.connect(self._tell_way_back, Qt.ConnectionType.UniqueConnection)
            self._tell_way_back()
        self._focus_room()

    @Slot()
    def _tell_way_back(self) -> None:
        """Say at the foot where Esc leads to from this list; a page tells its own way."""
        room, asker = self.room(), self._came_from.get(self.section, "")
        on_list = room is not None and room.currentIndex() == 0
        self.status.set_way_back(self._nav.title(asker) if on_list else "")

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        from dme_desktop.app.shell import undoing

        if change.tables <= {"draft"} or self._context is None:
            return
        self.status.set_saved(self._context.clock.now())
        self._tell_written()
        self._done_by[change.act_seq or 0] = self._context.who.name
        is_offered, stays = undoing.can_offer(change), undoing.stays(change)
        if stays:
            self._stayed = change.act_seq or 0
        if is_offered or stays:
            done = undoing.done(self._context.db, self._context.who, change)
            self.toast.say(done, change.act_seq or 0 if is_offered else 0)

    def _listen(self) -> None:
        self._nav.chosen.connect(self._on_chosen)
        self._rooms.loaded.connect(self._on_loaded)

    @Slot()
    def _after_paint(self) -> None:
        """Give the window its icons and keys; nobody has pressed one before the first picture."""
        from PySide6.QtGui import QKeySequence, QShortcut

        from dme_desktop.ui.focus import Follower

        self._follower = Follower(self)
        for keys, slot in (
            ("F1", self.show_help),
            ("Ctrl+/", self.show_keys),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+F", self.focus_search),
            ("F3", self.focus_filter),
            ("Ctrl+L", self.lock_asked),
        ):
            self._keys.append(shortcut := QShortcut(QKeySequence(keys), self))
            shortcut.setObjectName("go_search" if keys == "Ctrl+F" else "")
            shortcut.activated.connect(slot)
        self._add_room_keys()
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            self._keys.append(shortcut := QShortcut(QKeySequence(keys), self))
            shortcut.setObjectName(f"go_{keys}")
            shortcut.activated.connect(partial(self._walk, by))
        self._nav.show_icons()
        self._top.show_icons()
        self._make_search()
        self.painted.emit()

    def _add_room_keys(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        self._room_keys = []
        for place, name in enumerate(self._rooms.names):
            shortcut = QShortcut(QKeySequence(key_of(place)), self)
            shortcut.setObjectName(f"go_{name}")
            shortcut.activated.connect(self._go_by_key)
            self._room_keys.append(shortcut)
        self._keys += self._room_keys

    def _make_search(self) -> None:
        from dme_desktop.app.shell.search import Search
        from dme_desktop.app.shell.typed import Typed

        self._typed = Typed(self, self._top.box)
        self._typed.caught_up.connect(self._close_soon)
        self._has_keys = True
        self._search = Search(self, self._top.box, self._nav.found())
        self._search.opened.connect(self._open_found)
        self._search.more_asked.connect(self.show_all)
        self._search.rows_asked.connect(self._focus_room)

    @Slot()
    def _go_by_key(self) -> None:
        if self._nav.frame.isHidden():  # before the rooms there is nowhere to go
            return
        self.go(self.sender().objectName().removeprefix("go_"))
        self._focus_room()

    def _walk(self, by: int) -> None:
        if not self._nav.frame.isHidden():
            self._nav.walk(by)
            self._focus_room()

    @Slot()
    def _focus_room(self) -> None:
        room = self.room()
        self._to_rows = room is None
        if room is None:
            self._top.box.clearFocus()
        else:
            room.page.focus_rows()
            if self._top.box.hasFocus():  # a page without rows
                room.page.take_keyboard()

    def appear(self) -> None:
        """Show the window where it was; at first over the whole of a small screen."""
        room = self.screen().availableSize()
        if not self._settings.get(GEOMETRY) and room.boundedTo(ROOMY) != ROOMY:
            self.showMaximized()
        else:
            self.show()

    def _restore_geometry(self) -> None:
        self.setMinimumSize(SMALLEST)
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


def _draw_start() -> bytes:
    from dme_desktop.app.shell.documents.start_sheet import build
    from dme_desktop.ui import help as manual

    return build(manual.text_of("lembar-mulai"))


def _draw_keys() -> bytes:
    from dme_desktop.app.shell.documents.key_sheet import Key, build
    from dme_desktop.ui import keys

    return build([Key(*one) for one in keys.told()])


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
