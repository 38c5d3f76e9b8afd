"""What stands where a room will be."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget


class Waiting(QWidget):
    """One sentence in the middle: what is waited for, or why it cannot be opened."""

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
        """Say another sentence."""
        self._words.setText(sentence)
