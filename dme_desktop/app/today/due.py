"""What ends in 30, 60 and 90 days and whom to ask, each number leading to its names."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dme_desktop.kernel import addresses
from dme_desktop.reports.lists import CONTRACT
from dme_desktop.ui.cards import card
from dme_desktop.ui.naming import named
from dme_desktop.workers.attention import Concern, Ends
from dme_desktop.workers.service.watching import Due


class DueCard(QWidget):
    """The card of what comes; hidden when nothing does."""

    asked = Signal(object)  # the address of the names behind a number

    def __init__(self, due: Due) -> None:
        super().__init__()
        named(self, "due")
        rows: list[QWidget] = []
        if due.documents or due.contracts:
            rows.append(self._ending(due))
        if asked := self._asking(due.concerns):
            rows.append(asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(self.tr("Yang akan berakhir dan perlu ditanyakan"), *rows))
        if not rows:
            self.hide()

    def _ending(self, due: Due) -> QWidget:
        table = named(QWidget(), "ending")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        heads = {
            Ends.LEWAT: self.tr("Sudah lewat"),
            Ends.HARI_30: self.tr("30 hari"),
            Ends.HARI_60: self.tr("31-60 hari"),
            Ends.HARI_90: self.tr("61-90 hari"),
            Ends.NANTI: self.tr("> 90 hari"),
        }
        lines = (
            (self.tr("Dokumen"), "L8", "", due.documents),
            (self.tr("Kontrak"), "L9", CONTRACT, due.contracts),
        )
        for column, head in enumerate(heads.values(), start=1):
            grid.addWidget(_label(head, "muted"), 0, column, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(column, 1)
        for line, (title, code, part, counts) in enumerate(lines, start=1):
            grid.addWidget(_label(title, ""), line, 0)
            for column, (ends, head) in enumerate(heads.items(), start=1):
                count = counts[ends]
                told = f"{title}, {head}: {count}"
                cell = self._number(code, part + ends.name, str(count), told) if count else _none()
                grid.addWidget(cell, line, column, Qt.AlignmentFlag.AlignRight)
        return table

    def _asking(self, counts: Counter[Concern]) -> QWidget | None:
        """Return the line of whom to ask about what; contracts stand in the table above."""
        said = {
            Concern.CUTI: self.tr("Cuti belum berakhir"),
            Concern.KONTAK: self.tr("Hilang kontak"),
            Concern.KABAR: self.tr("Belum pernah ada kabar"),
            Concern.RENCANA: self.tr("Rencana setelah pulang"),
            Concern.MUTAKHIR: self.tr("Perlu dimutakhirkan"),
        }
        told = {concern: f"{words} {counts[concern]}" for concern, words in said.items()}
        numbers = [
            self._number("L9", concern.name, words, words)
            for concern, words in told.items()
            if counts[concern]
        ]
        if not numbers:
            return None
        line = named(QWidget(), "asking")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        for number in numbers:
            row.addWidget(number)
        row.addStretch(1)
        return line

    def _number(self, code: str, part: str, shown: str, told: str) -> QPushButton:
        """Return a number that opens its names."""
        button = named(QPushButton(shown), f"{code}:{part}", told)
        button.setProperty("role", "link")
        button.clicked.connect(partial(self.asked.emit, addresses.REPORTS.of(part, code)))
        return button


def _none() -> QLabel:
    return _label("–", "muted")


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label
