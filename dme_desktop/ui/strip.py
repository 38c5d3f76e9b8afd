"""A strip of one sentence with at most one thing to do; it never takes the focus by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dme_desktop.ui import said
from dme_desktop.ui.naming import named


class Strip(QFrame):
    """Says "2 mirip: Siti Aisyah (92 %)" above or beside a form, with "F4 lihat" to press."""

    pressed = Signal()

    def __init__(self, name: str, tone: str = "amber", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "strip")
        self.setProperty("tone", tone)
        self._words = named(QLabel(self), f"{name}_words")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._button = named(QPushButton(self), f"{name}_act")
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._words, stretch=1)
        row.addWidget(self._button)
        self.hide()

    def say(self, sentence: str, act: str = "") -> None:
        """Show `sentence` with a button named `act`; an empty sentence hides the strip."""
        sentence = said.sentence(sentence)
        self._words.setText(sentence)
        self._button.setText(act)
        self._button.setAccessibleName(f"{act}: {sentence}" if act else "")
        self._button.setVisible(bool(act))
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """Return the sentence on the strip."""
        return self._words.text()
