"""A short list to choose one record from, by keyboard: the people who may be the same."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui import theme
from dme_desktop.ui.dialog import Dialog, room_for
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said

Index = QModelIndex | QPersistentModelIndex
AROUND, SIDE = 6, 10  # pixels around the words of a record
OTHER, LEAST = 180, 96  # pixels of a screen that are not for the list, and that are
WIDTH = 600  # pixels
MANY = 8  # rows, beyond which one types rather than walks
PATIENCE = 3  # times the usual pause after which other letters begin a new word


class Choice(NamedTuple):
    """One record: its id, what it is called, and what tells it from the others."""

    id: str
    title: str
    detail: str


class TwoLines(QStyledItemDelegate):
    """Draws what a record is called, and under it in a quieter colour what tells it apart."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground as the style sheet has it, then both lines."""
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        title, _, detail = str(index.data()).partition("\n")
        plain.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget
        )
        inside = option.rect.adjusted(SIDE, AROUND, -SIDE, -AROUND)
        if plain.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            box = option.widget.style().subElementRect(
                QStyle.SubElement.SE_ItemViewItemCheckIndicator, plain, option.widget
            )
            inside.setLeft(box.right() + SIDE)
        for words, tone, side in (
            (title, "ink", Qt.AlignmentFlag.AlignTop),
            (detail, "muted", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setPen(theme.colour(tone))
            short = option.fontMetrics.elidedText(
                words, Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, side, short)

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """Return the room for two lines of text, in pixels."""
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * AROUND + 2)


class ChoiceList(QListWidget):
    """Rows among which a few letters of any word lead to the one that has it."""

    def __init__(self) -> None:
        super().__init__()
        self._typed, self._since = "", QElapsedTimer()

    def keyboardSearch(self, letters: str) -> None:
        """Go to the first row of which words begin as what was typed without a pause.

        Example: "kema" leads to "Keterangan Kematian".
        """
        pause = QApplication.keyboardInputInterval() * PATIENCE
        if not self._since.isValid() or self._since.hasExpired(pause):
            self._typed = ""
        self._since.start()
        self._typed += letters
        if (place := self._place_of(self._typed)) >= 0:
            self.setCurrentRow(place)

    def _place_of(self, typed: str) -> int:
        """Return the row that begins so, or has such words in its title, or at all; -1 for none."""
        rows = [str(self.item(at).text()).casefold() for at in range(self.count())]
        titles = [row.partition("\n")[0] for row in rows]
        tries = (
            [row.startswith(typed.casefold()) for row in rows],
            [_has(row, typed) for row in titles],
            [_has(row, typed) for row in rows],
        )
        return next((found.index(True) for found in tries if True in found), -1)


def _has(row: str, typed: str) -> bool:
    words = row.split()
    return all(any(word.startswith(part) for word in words) for part in typed.casefold().split())


def add(to: QListWidget, choice: Choice) -> QListWidgetItem:
    """Put a record at the end of a list; what has no room is told under the mouse."""
    item = QListWidgetItem(f"{said(choice.title)}\n{said(choice.detail)}", to)
    item.setToolTip(said(choice.detail))
    return item


def pick(
    parent: QWidget, question: str, choices: Sequence[Choice], act: str, at: str = ""
) -> str | None:
    """Ask for one of `choices`; Enter takes the one under the cursor, Esc none.

    The cursor begins `at` one of them, such as what holds now, else at the first.
    """
    dialog = PickDialog(question, choices, act, parent)
    dialog.stand_at(at)
    return dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None


class PickDialog(Dialog):
    """A question, the records, and an act named by its verb."""

    def __init__(
        self, question: str, choices: Sequence[Choice], act: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pick_dialog")
        self.setWindowTitle(act)
        self._list = named(ChoiceList(), "choices", question)
        self._list.setProperty("role", "list")
        self._list.setItemDelegate(TwoLines(self._list))
        for choice in choices:
            add(self._list, choice).setData(Qt.ItemDataRole.UserRole, choice.id)
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self.accept)
        self._lay_out(question, act)

    def stand_at(self, record_id: str) -> None:
        """Put the cursor on a record, where there is one."""
        ids = [
            self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._list.count())
        ]
        if record_id in ids:
            self._list.setCurrentRow(ids.index(record_id))

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
        if self._list.count() > MANY:
            hint = QLabel(self.tr("Ketik beberapa huruf dari namanya, lalu Enter."))
            hint.setProperty("role", "muted")
            column.insertWidget(1, hint)
        column.addLayout(buttons)
        room = max(LEAST, room_for(self).height() - OTHER)
        wanted = self._list.count() * self._list.sizeHintForRow(0) + AROUND
        self._list.setMinimumHeight(min(wanted, room))
        self.resize(WIDTH, 0)  # as low as the list allows
