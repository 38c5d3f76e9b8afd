"""The card of what waits for a person: one line a matter, the key that opens it beside it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dme_desktop.kernel.matters import Matter
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.layout import take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.ui.text import filled_in

FIRST, SOME = 5, 3  # lines that are made at once, and in each later turn of the window
KEYS = tuple(f"Alt+{number}" for number in range(1, 10))
"""What opens the first matters; to the others one goes with F6 and Tab."""


def open_by_key(page: QWidget, open_task: Callable[[int], object]) -> None:
    """Let the keys of a page open what waits: a place of the list, counted from 0."""
    for place, key in enumerate(KEYS):
        QShortcut(QKeySequence(key), page).activated.connect(partial(open_task, place))


class Tasks(QWidget):
    """Every line of what waits. Those seen first are made at once, the others a few at a time."""

    asked = Signal(int)  # the place of the matter that is to be opened, counted from 0

    def __init__(self, tasks: Sequence[Matter]) -> None:
        super().__init__()
        named(self, "tasks")
        self._tasks: Sequence[Matter] = ()
        self._lines: list[_Line] = []
        self._none = words(self.tr("Tidak ada yang menunggu. Semua beres."))
        frame = card(self.tr("Pekerjaan hari ini"), self._none)
        self._column = frame.layout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.show_tasks(tasks)

    def show_tasks(self, tasks: Sequence[Matter]) -> None:
        """Show what waits now, in the lines that are there as far as they go."""
        self._tasks = tasks
        self._none.setVisible(not tasks)
        for line, task in zip(self._lines, tasks, strict=False):
            line.show_task(task)
        for line in self._lines[len(tasks) :]:
            take_down(line)
        del self._lines[len(tasks) :]
        self._make(FIRST - len(self._lines))

    def _make(self, number: int) -> None:
        """Make so many more lines now, and the others in the next turns of the window."""
        made = len(self._lines)
        for place, task in enumerate(self._tasks[made : made + max(0, number)], made):
            line = _Line(place, task)
            line.clicked.connect(self._ask)
            self._lines.append(line)
            self._column.addWidget(line)  # type: ignore[union-attr]
        if len(self._lines) < len(self._tasks):
            QTimer.singleShot(0, self, self._make_some)

    def stand_at(self, place: int) -> None:
        """Put the keyboard on a matter, so that one comes back to it."""
        if place < len(self._lines):
            self._lines[place].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _make_some(self) -> None:
        self._make(SOME)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._lines.index(self.sender()))  # type: ignore[arg-type]


class _Line(QPushButton):
    """One matter: icon, two lines of words, the key that opens it."""

    def __init__(self, place: int, matter: Matter) -> None:
        super().__init__()
        named(self, f"task_{place + 1}")
        self.setProperty("role", "task")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._picture = Picture(matter.symbol, matter.tone, 20)
        self._labels = [words("", ""), words("", "muted")]
        told = QVBoxLayout()
        told.setSpacing(2)
        for label in self._labels:
            told.addWidget(label)
        keys = QLabel("".join(KEYS[place : place + 1]))
        keys.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addLayout(told, stretch=1)
        row.addWidget(keys)
        row.addWidget(Picture("chevron-right", "muted", 16))
        self.show_task(matter)

    def show_task(self, matter: Matter) -> None:
        """Show another matter in the same place."""
        told = {
            name: said(one) if isinstance(one, str) else one for name, one in matter.values.items()
        }
        both = [filled_in("matters", text, told) for text in (matter.sentence, matter.detail)]
        self.setAccessibleName(", ".join(both))
        self._picture.show_icon(matter.symbol, matter.tone)
        for label, text in zip(self._labels, both, strict=True):
            label.setText(text)
