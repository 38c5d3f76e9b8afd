"""A short list to choose one record from, by keyboard: the people who may be the same."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui.ask import TITLE
from dme_desktop.ui.naming import named


class Choice(NamedTuple):
    """One record: its id, what it is called, and what tells it from the others."""

    id: str
    title: str
    detail: str


def pick(parent: QWidget, question: str, choices: Sequence[Choice], act: str) -> str | None:
    """Ask for one of `choices`; Enter takes the one under the cursor, Esc none."""
    dialog = PickDialog(question, choices, act, parent)
    return dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None


class PickDialog(QDialog):
    """A question, the records, and an act named by its verb."""

    def __init__(
        self, question: str, choices: Sequence[Choice], act: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pick_dialog")
        self.setWindowTitle(TITLE)
        self._list = named(QListWidget(), "choices", question)
        self._list.setProperty("role", "list")
        self._list.setSpacing(4)
        for choice in choices:
            item = QListWidgetItem(f"{choice.title}\n{choice.detail}", self._list)
            item.setData(Qt.ItemDataRole.UserRole, choice.id)
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self.accept)
        self._lay_out(question, act)

    def choice(self) -> str | None:
        """Return the id under the cursor."""
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    @Slot()
    def choose(self) -> None:
        """Take the record under the cursor."""
        self.accept()

    def _lay_out(self, question: str, act: str) -> None:
        said = QLabel(question)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        take = named(QPushButton(act), "act", act)
        take.setProperty("role", "primary")
        take.setDefault(True)
        take.clicked.connect(self.choose)
        stay = named(QPushButton(self.tr("Tidak jadi")), "stay", self.tr("Tidak jadi"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(stay)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (said, self._list):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.resize(520, 400)
