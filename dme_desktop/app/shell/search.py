"""The one search: answers in groups under the box at the top, while words are typed.

Rooms tell what they find, off the window's thread: at first those that know people by heart, then
all others together. Words that are typed before the file is open wait for it; Enter that comes
before the answer waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.app.shell.answer import ROW, OneLine
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.found import Found
from dme_desktop.ui import failures
from dme_desktop.ui.naming import named
from dme_desktop.ui.reads import Fetcher

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from dme_desktop.vault.database import Database
    from dme_desktop.vault.finding import Finder

SHOWN, ASKED = 5, 12  # of each group; more are asked for, some of which others found before
WIDTH, GAP, BELOW = 680, 6, 56  # pixels
STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5,
}  # fmt: skip
SHORTEST = 2  # letters from which on rooms are named too
Finders = Callable[[], "Sequence[Finder]"]


class Answer(NamedTuple):
    """What some rooms answered to some words, from a place on; whether they were the last ones."""

    words: str
    place: int
    found: Sequence[Sequence[Found]]
    is_last: bool


class Search(QFrame):
    """Stands under the search box and never takes the focus."""

    opened = Signal(object)  # the `Address` of what was found
    more_asked = Signal(str, str)  # a section, and the words that its list is to show
    rows_asked = Signal()  # the keyboard goes to the rows of the room

    def __init__(self, window: QWidget, box: QLineEdit, rooms: Sequence[Found]) -> None:
        super().__init__(window)
        named(self, "answers")
        self.setProperty("role", "answers")
        self._box, self._rooms = box, rooms
        self._db: Database | None = None
        self._finders: Finders | None = None
        self._fetcher = Fetcher(self, self._refuse)
        self._words = ""
        self._groups: dict[int, Sequence[Found]] = {}
        self._is_asking = self._is_fresh = self._has_moved = self._is_wished = False
        self._before: QWidget | None = None  # had the keyboard before the box
        self._list = named(QListWidget(), "found", self.tr("Hasil pencarian"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(OneLine(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._open)
        self._list.currentItemChanged.connect(self._tell)
        self._said = named(QLabel(), "search_said")
        self._said.setProperty("role", "muted")
        self._said.setContentsMargins(10, 6, 10, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(self._list)
        column.addWidget(self._said)
        self.hide()
        box.textChanged.connect(self._on_typed)
        box.installEventFilter(self)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._on_focus)

    def serve(self, db: Database, finders: Finders) -> None:
        """Answer from now on, at first what was typed before."""
        self._db, self._finders = db, finders
        if self._words:
            self._ask(0)

    def know_rooms(self, rooms: Sequence[Found]) -> None:
        """Name these rooms from now on."""
        self._rooms = rooms

    def get_ready(self) -> None:
        """Read what is known by heart before the first letter is typed."""
        if self._db is not None and not self._is_asking:
            self._fetcher.fetch(partial(self._look, "", 0), _nothing)

    def leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        before = self._before
        self.close_up()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.rows_asked.emit()

    def close_up(self) -> None:
        """Close, and forget the words."""
        self._box.clear()
        self.hide()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Move in the answers, take one or leave, while the cursor stays in the box."""
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()  # the page under the answers has a use for it too
            return True
        return event.type() == QEvent.Type.KeyPress and self._press(key)

    def _press(self, key: Qt.Key) -> bool:
        if key in STEPS and self._words:
            self._move(STEPS[key])
        elif key == Qt.Key.Key_Down:
            self.rows_asked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def place(self) -> None:
        """Stand under the box, as low as the answers need and the window has room."""
        window = self._box.window()
        at = self._box.mapTo(window, QPoint(0, self._box.height() + GAP))
        rows = sum(self._list.sizeHintForRow(row) for row in range(self._list.count()))
        said = self._said.sizeHint().height() if self._said.isVisibleTo(self) else 0
        room = window.height() - at.y() - BELOW
        self._list.setVisible(bool(rows))
        self.setGeometry(
            at.x(), at.y(), min(WIDTH, window.width() - at.x() - 24), min(rows + said + 12, room)
        )
        self.show()
        self.raise_()

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self._words = words.strip()
        self._groups, self._is_fresh, self._has_moved, self._is_wished = {}, False, False, False
        if not self._words:
            self._list.clear()
            self.hide()
        elif self._db is None:
            self._say(self.tr("Membuka data desa … yang diketik tidak hilang."))
        elif not self._is_asking:
            self._ask(0)

    def _ask(self, place: int) -> None:
        self._is_asking = True
        self._fetcher.fetch(partial(self._look, self._words, place), self._show)

    def _look(self, words: str, place: int) -> Answer:
        """Ask the rooms from a place on, up to the last that knows by heart; runs in a thread."""
        from dme_desktop.vault.known import reading

        assert self._finders is not None  # noqa: S101 - asked once they are there
        assert self._db is not None  # noqa: S101 - as above
        finders = self._finders()
        knowing = [number for number, one in enumerate(finders, 1) if one.knows and number > place]
        last = knowing[-1] if knowing else len(finders)
        some = finders[place:last]
        heart = (known(self._db) for one in some for known in one.knows)
        with reading(self._db, *heart) as session:
            found = [one.find(session, words, ASKED) if words else () for one in some]
        return Answer(words, place, found, last == len(finders))

    def _show(self, answer: Answer) -> None:
        self._is_asking = False
        if not self._words:
            return
        if answer.words != self._words:
            self._ask(0)
            return
        self._groups |= dict(enumerate(answer.found, answer.place))
        if any(answer.found) or answer.is_last:
            self._fill(is_last=answer.is_last)
        if not answer.is_last:
            self._ask(answer.place + len(answer.found))
        if self._is_wished and self._is_fresh:
            self._take()

    def _refuse(self, error: Exception) -> None:
        self._is_asking = False
        self._say(failures.sentence_for(error))

    def _fill(self, *, is_last: bool) -> None:
        kept = self._address() if self._has_moved else None
        self._list.clear()
        seen: set[str] = set()
        for found in self._in_order():
            fresh = [one for one in found if one.address.about not in seen]
            seen |= {one.address.about for one in fresh if one.address.about}
            self._add_group(fresh)
        addresses = [self._list.item(row).data(ROW) for row in range(self._list.count())]
        first = next((row for row, at in enumerate(addresses) if at is not None), -1)
        self._has_moved = kept is not None and kept in addresses
        self._list.setCurrentRow(addresses.index(kept) if self._has_moved else first)
        self._is_fresh = first >= 0 or is_last
        none = self.tr(
            "Tidak ada yang cocok. Coba sebagian nama, beberapa angka, atau nomor surat."
        )
        self._say("" if first >= 0 else none)

    def _in_order(self) -> Iterator[Sequence[Found]]:
        """Yield the groups: rooms come last, but for one that is called just so."""
        rooms = self._rooms_called()
        is_meant = any(one.title.casefold() == self._words.casefold().strip() for one in rooms)
        yield from (rooms, *self._groups.values()) if is_meant else (*self._groups.values(), rooms)

    def _add_group(self, found: Sequence[Found]) -> None:
        if not found:
            return
        group = QCoreApplication.translate("found", found[0].group)
        heading = QListWidgetItem(group, self._list)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setSizeHint(QSize(0, 28))
        for one in found[:SHOWN]:
            self._add_row(one.title, one.detail, one.address)
        if len(found) > SHOWN:
            more = self.tr("Lihat semua di {room} …").format(room=group)
            self._add_row(more, "", Address(found[0].address.section, MORE))

    def _add_row(self, title: str, detail: str, address: Address) -> None:
        item = QListWidgetItem(f"{title}\n{detail}", self._list)
        item.setData(ROW, address)
        item.setSizeHint(QSize(0, 34))

    def _rooms_called(self) -> Sequence[Found]:
        asked = self._words.casefold()
        called = [one for one in self._rooms if asked in one.title.casefold()]
        return called if len(asked) >= SHORTEST else ()

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.place()

    def _address(self) -> Address | None:
        item = self._list.currentItem()
        found = item.data(ROW) if item else None
        return found if isinstance(found, Address) else None

    def _move(self, by: int) -> None:
        """Go to another answer; the names of groups are passed over."""
        row, step = self._list.currentRow() + by, 1 if by > 0 else -1
        while 0 <= row < self._list.count():
            if self._list.item(row).data(ROW) is not None:
                self._list.setCurrentRow(row)
                self._has_moved = True
                return
            row += step

    def _take(self) -> None:
        """Open what was moved to; before the answer is there, wait for it."""
        is_seen = self._is_fresh or self._has_moved
        self._is_wished = bool(self._words) and not is_seen
        if is_seen and (address := self._address()):
            self._go(address)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        if isinstance(address := item.data(ROW), Address):
            self._go(address)

    def _go(self, address: Address) -> None:
        words = self._words
        self.close_up()
        if address.verb == MORE:
            self.more_asked.emit(address.section, words)
        else:
            self.opened.emit(address)

    @Slot()
    def _tell(self) -> None:
        """Let a reader of the screen hear the answer under the cursor."""
        item = self._list.currentItem()
        self._box.setAccessibleDescription(item.text().replace("\n", ", ") if item else "")

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self._box:
            self._before = old if old is not self._box else self._before
            self.get_ready()
        elif old is self._box and new is not None and self._db is not None:
            self.close_up()


MORE = "cari"  # the verb of a list that is to show all that holds the words


def _nothing(_: object) -> None:
    """Show nothing: it was read for the first letter."""
