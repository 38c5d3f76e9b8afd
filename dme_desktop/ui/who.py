"""The line in which somebody is chosen while typing: no window, no mouse, no lost focus."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from dme_desktop.ui import failures
from dme_desktop.ui.keys import is_spent
from dme_desktop.ui.naming import named
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.reads import Fetcher

Find = Callable[[str], Sequence[Choice]]
SEEN = 6  # choices in view
APART = 2  # pixels between the line and them
BETWEEN = "\t"  # the parts of a draft


class WorkerLine(QLineEdit):
    """An editor whose value is a `Choice`: type, move with the arrows, take with Enter.

    `find` looks in memory and is asked in a thread while typing; only an Enter that overtakes the
    answer waits for it.
    """

    edited = Signal()
    chosen = Signal(object)  # the choice that was taken

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worker")
        self._find, self._choice, self._found = find, _NONE, ("", tuple[Choice, ...]())
        self._list: QListWidget | None = None
        self._has_moved = False  # to a row, since the last letter
        self._fetcher = Fetcher(self, failures.show)
        self.setPlaceholderText(self.tr("Sebagian nama, atau angka NIK"))
        self.textEdited.connect(self._look)
        self.edited.connect(self._tell_chosen)

    def value(self) -> Choice | None:
        """Return who was chosen; raise ValueError while a name is only typed."""
        if self._choice is not _NONE:
            return self._choice
        if not self.text().strip():
            return None
        if self._found == (self.text(), ()):
            raise ValueError(self._nobody())
        raise ValueError(self.tr("Pilih orangnya dari daftar: ketik sebagian nama, lalu Enter."))

    def put(self, value: Choice | None) -> None:
        """Show `value`."""
        self._choice = value or _NONE
        self.setText(self._choice.title)
        self.setCursorPosition(0)
        self.close_list()

    def draft(self) -> str:
        """Return who was chosen, or what is typed."""
        return BETWEEN.join(self._choice) if self._choice is not _NONE else self.text()

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        parts = text.split(BETWEEN)
        self.put(Choice(*parts) if len(parts) == len(_NONE) else None)
        if self._choice is _NONE:
            self.setText(text)

    def settle(self) -> None:
        """Take the only one who matches; leave several to the clerk."""
        if self._choice is _NONE and self.text().strip():
            found = self._matches()
            if len(found) == 1:
                self._take(found[0])
        self.close_list()

    def note(self) -> str:
        """Tell whom it is by hamlet and number, for two who share a name."""
        return self._choice.detail

    @Slot()
    def open_list(self) -> None:
        """Show the choices for what is typed, all in order when nothing is."""
        self._fetcher.fetch(partial(self._answer, self._words()), self._show_found)

    @Slot()
    def close_list(self) -> None:
        """Take the choices away."""
        if self._list is not None:
            self._list.hide()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the list while it is open."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride and self._is_open():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take its choice with Enter, close it with Esc."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if is_spent(event, self):
            event.ignore()
        elif (step := steps.get(Qt.Key(event.key()))) and self._is_open():
            self._move(step)
        elif event.key() == Qt.Key.Key_Down:
            self.open_list()
        elif event.key() == Qt.Key.Key_Escape and self._is_open():
            self.close_list()
        else:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take_current()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the cursor."""
        super().focusOutEvent(event)
        self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list away with the line."""
        super().hideEvent(event)
        self.close_list()

    @Slot()
    def _look(self) -> None:
        self._choice, self._has_moved = _NONE, False
        self.edited.emit()
        if self.text().strip():
            self.open_list()
        else:
            self.close_list()

    def _words(self) -> str:
        """Return what is to be looked for: everybody, once somebody was chosen."""
        return "" if self._choice is not _NONE else self.text()

    def _answer(self, words: str) -> tuple[str, tuple[Choice, ...]]:
        return words, tuple(self._find(words))

    def _show_found(self, found: tuple[str, tuple[Choice, ...]]) -> None:
        moved_to = self._under_cursor() if self._has_moved else None
        self._found = found
        if self.hasFocus() and not self.isReadOnly():
            self._fill_list(found[1], moved_to)
        else:
            self.close_list()

    def _matches(self) -> tuple[Choice, ...]:
        words, found = self._found
        return found if words == self.text() else self._answer(self.text())[1]

    def _take_current(self) -> None:
        """Take who was moved to; else the first who matches what is typed by now."""
        is_seen = self._has_moved or self._found[0] == self._words()
        if is_seen and (choice := self._under_cursor()):
            self._take(choice)
        elif self._choice is _NONE and self.text().strip() and (found := self._matches()):
            self._take(found[0])

    def _take(self, choice: Choice) -> None:
        self.put(choice)
        self.edited.emit()

    @Slot()
    def _tell_chosen(self) -> None:
        if self._choice is not _NONE:
            self.chosen.emit(self._choice)

    def _under_cursor(self) -> Choice | None:
        found = self._found[1] if self._is_open() else ()
        return found[self._list.currentRow()] if self._list and found else None

    def _nobody(self) -> str:
        return self.tr("Tidak ada yang cocok. Periksa ejaan, atau daftarkan dulu orangnya.")

    def _move(self, step: int) -> None:
        if self._list is not None:
            place = self._list.currentRow() + step
            self._list.setCurrentRow(min(max(place, 0), self._list.count() - 1))
            self._has_moved = True

    def _is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def _fill_list(self, found: Sequence[Choice], moved_to: Choice | None) -> None:
        box = self._list = self._list or self._make_list()
        box.clear()
        for one in found:
            QListWidgetItem(f"{one.title}   ·   {one.detail}", box)
        if not found:
            QListWidgetItem(self._nobody(), box).setFlags(Qt.ItemFlag.NoItemFlags)
        box.setWordWrap(not found)
        self._has_moved = moved_to in found
        box.setCurrentRow(found.index(moved_to) if moved_to in found else 0)
        lines = 2 if not found else min(len(found), SEEN)
        self._place_list(box, box.sizeHintForRow(0) * lines + 2 * box.frameWidth() + 8)
        box.show()
        box.raise_()

    def _place_list(self, box: QListWidget, height: int) -> None:
        """Put the choices under the line, or over it where more of them is seen there."""
        if (page := box.parentWidget()) is None:
            return
        line = QRect(self.mapTo(page, QPoint()), self.size())
        below, above = page.height() - line.bottom() - APART, line.top() - APART
        is_over = height > below and above > below
        high = min(height, above if is_over else below)
        top = line.top() - APART - high if is_over else line.bottom() + APART
        box.setGeometry(line.left(), top, line.width(), high)

    def _make_list(self) -> QListWidget:
        box = named(QListWidget(_ground(self)), "worker_choices", self.tr("Yang cocok"))
        box.setProperty("role", "popup")
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.itemClicked.connect(self._take_clicked)
        return box

    @Slot()
    def _take_clicked(self) -> None:
        self._has_moved = True
        self._take_current()


_NONE = Choice("", "", "")


def _ground(widget: QWidget) -> QWidget:
    """Return the page a widget stands on, so that the list scrolls and goes with it."""
    around: QWidget | None = widget.parentWidget()
    while around is not None and around.objectName() != "page":
        around = around.parentWidget()
    return around or widget.window()
