"""The word after an act: what was done, with ten seconds of [Urungkan]."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dme_desktop.ui.naming import named

SHOWN = 10_000  # ms
ABOVE_FOOT = 48  # pixels


class Toast(QFrame):
    """Stands over the foot of its window and never takes the focus."""

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
        self._words.setText(words)
        self._seq = act_seq
        self._button.setVisible(bool(act_seq))
        self._row.setContentsMargins(16, 8, 8 if act_seq else 16, 8)
        self.setAccessibleName(words)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """Return the words that are shown."""
        return self._words.text()

    def place(self) -> None:
        """Stand in the middle above the foot of the window."""
        self.adjustSize()
        area = self._window.rect()
        left = (area.width() - self.width()) // 2
        self.move(left, area.height() - self.height() - ABOVE_FOOT)

    @Slot()
    def _ask(self) -> None:
        seq, self._seq = self._seq, 0
        self.hide()
        if seq:
            self.undo_asked.emit(seq)
