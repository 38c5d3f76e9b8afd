"""The word after an act: what was done, with ten seconds of [Urungkan]."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dme_desktop.ui import said
from dme_desktop.ui.naming import named

SHOWN = 10_000  # ms
FROM_SIDE, FROM_FOOT = 16, 2  # pixels


class Toast(QFrame):
    """Stands over the line at the foot, which tells the same in short, and never takes the focus.

    No row, key or hint of the page lies under it.
    """

    undo_asked = Signal(int)  # the number of the act

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.setProperty("role", "toast")
        self._window, self._seq = window, 0
        self._words = named(QLabel(), "toast_words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._button = named(QPushButton(self.tr("Urungkan  Ctrl+Z")), "undo", self.tr("Urungkan"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self._ask)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN)
        self._timer.timeout.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(16)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self.hide()

    @property
    def act_seq(self) -> int:
        """Return the number of the act that can be taken back here, 0 for none."""
        return 0 if self.isHidden() else self._seq

    def say(self, words: str, act_seq: int = 0) -> None:
        """Show `words` for ten seconds; `act_seq` offers to take that act back."""
        words = said.sentence(words)
        self._words.setText(words)
        self._seq = act_seq
        self._button.setVisible(bool(act_seq))
        self._row.setContentsMargins(16, 4, 8 if act_seq else 16, 4)
        self.setAccessibleName(words)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """Return the words that are shown."""
        return self._words.text()

    def place(self) -> None:
        """Stand at the right end of the foot of the window."""
        self.adjustSize()
        corner = self._window.rect().bottomRight() - self.rect().bottomRight()
        self.move(max(0, corner.x() - FROM_SIDE), corner.y() - FROM_FOOT)

    @Slot()
    def _ask(self) -> None:
        seq, self._seq = self._seq, 0
        self.hide()
        if seq:
            self.undo_asked.emit(seq)
