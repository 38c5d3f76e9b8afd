"""The one dialog that asks or tells: what it is about, a sentence, and buttons that say what."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.naming import named

LEAST, MOST = 420, 620  # pixels
SIGN = 28  # pixels of the picture before the words


class Question(Dialog):
    """Asks with one button an answer {code: words}; the first stands at the right, in green.

    Esc gives the last answer. `tone` is "amber" or "red" for what went wrong.
    """

    def __init__(  # noqa: PLR0913 - the parts of a question
        self,
        parent: QWidget | None,
        title: str,
        question: str,
        answers: Mapping[str, str],
        *,
        detail: str = "",
        default: str = "",
        tone: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setAccessibleDescription(" ".join(filter(None, (question, detail))))
        self._codes, self._answer = list(answers), ""
        self._buttons = {code: self._button(code, words) for code, words in answers.items()}
        self._lay_out(question, detail, tone)
        asked = self._buttons[default or self._codes[0]]
        asked.setDefault(True)
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> str:
        """Show it and return the code of the answer."""
        self.exec()
        return self._answer or self._codes[-1]

    def text(self) -> str:
        """Return the question and what stands under it."""
        return self.accessibleDescription()

    def _button(self, code: str, words: str) -> QPushButton:
        button = named(QPushButton(words, self), code, words)
        if code == self._codes[0]:
            button.setProperty("role", "primary")

        def answer() -> None:
            self._answer = code
            self.accept()

        button.clicked.connect(answer)
        return button

    def _lay_out(self, question: str, detail: str, tone: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        for name, said, role in (("asked", question, "h2"), ("detail", detail, "")):
            label = named(QLabel(said, self), name)
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setVisible(bool(said))
            words.addWidget(label)
        symbols = {"amber": "triangle-alert", "red": "circle-x"}
        sign = Picture(symbols.get(tone, "circle-question-mark"), tone or "accent", SIGN, self)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        upper.addLayout(words, stretch=1)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addStretch(1)
        seen = list(reversed(self._buttons.values()))
        for button in seen:
            lower.addWidget(button)
        for left, right in pairwise(seen):
            QWidget.setTabOrder(left, right)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addLayout(upper)
        column.addLayout(lower)
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(max(MOST, self.sizeHint().width()))
