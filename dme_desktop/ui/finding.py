"""Choosing one record among thousands: type a part of it, take it with Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui import failures, picking
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.naming import named
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.reads import Fetcher

Find = Callable[[str], Sequence[Choice]]
PAUSE = 60  # ms between the last letter typed and the search


def find(parent: QWidget, question: str, look: Find, act: str) -> Choice | None:
    """Ask for one record; `look` is called outside the window's thread. None when turned back."""
    dialog = FindDialog(question, look, act, parent)
    return dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None


class FindDialog(Dialog):
    """A line to type in and what it finds; the arrows move in the list while the line is typed."""

    def __init__(self, question: str, look: Find, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_dialog")
        self.setWindowTitle(act)
        self._look = look
        self._choices: Sequence[Choice] = ()
        self._fetcher = Fetcher(self, self._refuse)
        self._found_for: str | None = None  # the words that the choices answer
        self._wished = False
        self._has_moved = False  # to a record, since the last letter
        self._line = named(QLineEdit(), "find_words", question)
        self._line.setPlaceholderText(self.tr("Sebagian nama, atau angka NIK"))
        self._line.installEventFilter(self)
        self._list = named(QListWidget(), "found", question)
        self._list.setProperty("role", "list")
        self._list.setItemDelegate(picking.TwoLines(self._list))
        self._list.itemClicked.connect(self._on_moved)
        self._list.itemActivated.connect(self._take_shown)
        self._said = named(QLabel(), "find_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._act = named(QPushButton(act), "act", act)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)
        self._line.textChanged.connect(self._on_typed)
        self._lay_out(question)
        self._search()

    def choice(self) -> Choice | None:
        """Return the record under the cursor."""
        place = self._list.currentRow()
        return self._choices[place] if 0 <= place < len(self._choices) else None

    def accept(self) -> None:
        """Take the record that was moved to; what was typed since is looked for first."""
        self._wished = self._found_for != self._line.text() and not self._has_moved
        if self._wished:
            self._search()
        elif self.choice():
            super().accept()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Move in the list with the arrows while the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if step := steps.get(Qt.Key(event.key())):
                place = self._list.currentRow() + step
                self._list.setCurrentRow(min(max(place, 0), self._list.count() - 1))
                self._on_moved()
                return True
        return False

    @Slot()
    def _on_moved(self) -> None:
        self._has_moved = True

    @Slot()
    def _take_shown(self) -> None:
        self._has_moved = True
        self.accept()

    @Slot()
    def _on_typed(self) -> None:
        """Look in a moment; an Enter before that waits for the answer."""
        self._has_moved = False
        self._pause.start()
        self._act.setEnabled(True)

    @Slot()
    def _search(self) -> None:
        words = self._line.text()
        self._pause.stop()
        self._fetcher.fetch(lambda: (words, self._look(words)), self._show)

    def _show(self, found: tuple[str, Sequence[Choice]]) -> None:
        moved_to = self.choice() if self._has_moved else None
        self._found_for, choices = found
        self._choices, self._has_moved = choices, moved_to in choices
        self._list.clear()
        for choice in choices:
            picking.add(self._list, choice)
        self._list.setCurrentRow(choices.index(moved_to) if moved_to in choices else 0)
        self._act.setEnabled(bool(choices))
        none = self.tr("Tidak ada yang cocok. Periksa ejaan, atau daftarkan dulu orangnya.")
        self._said.setText("" if choices else none)
        if self._wished:
            self.accept()

    def _refuse(self, error: Exception) -> None:
        self._wished = False
        self._said.setText(failures.sentence_for(error))

    def _lay_out(self, question: str) -> None:
        said = QLabel(question)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self._act.setProperty("role", "primary")
        self._act.setDefault(True)
        self._act.clicked.connect(self.accept)
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._said, stretch=1)
        buttons.addWidget(stay)
        buttons.addWidget(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (said, self._line, self._list):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.resize(QSize(560, 420).boundedTo(self.screen().availableSize() * 0.9))
