"""Asks, field by field, what holds where a record was changed while its form was open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    from dme_desktop.vault.past import Past

WIDTH, TALLEST, LOWEST = 760, 420, 80  # pixels; the two last of the fields
LONGEST = 400  # letters of a value that are shown


@dataclass(frozen=True)
class Clash:
    """One field that somebody else changed: its label, both values in words, who wrote here.

    `typed` says that the clerk wrote in it too; what only the other changed is proposed as saved.
    """

    name: str
    label: str
    saved: str
    mine: str
    typed: bool


class ClashDialog(Dialog):
    """Shows both values of each field beside each other; one of them is marked already.

    Tab goes from field to field, the arrow keys choose, Enter saves what is chosen.
    """

    def __init__(self, clashes: Sequence[Clash], last: Past | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clash")
        self.setWindowTitle(self.tr("Diubah dari dua tempat"))
        self._groups: dict[str, QButtonGroup] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        asked = self.tr("Data ini diubah sementara isian Anda terbuka. Pilih isian yang dipakai.")
        column.addWidget(_words(asked, "h2", self))
        column.addWidget(_words(self._told(last), "muted", self))
        column.addWidget(self._scrolled(clashes), stretch=1)
        kept = self.tr("Kedua isian tetap tercatat di riwayat.")
        column.addWidget(_words(kept, "muted", self))
        column.addLayout(self._buttons())
        wanted = self.sizeHint().height() - self._fields.sizeHint().height() + self._high
        self.resize(WIDTH, wanted)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Mapping[str, bool]:
        """Return for each field whether what the clerk wrote holds."""
        return {name: group.checkedId() == 1 for name, group in self._groups.items()}

    def _told(self, last: Past | None) -> str:
        if last is None:
            return self.tr("Yang tersimpan berasal dari pekerjaan lain di program ini.")
        said = self.tr("Terakhir disimpan oleh {name} pukul {time}: {act}.")
        return said.format(name=last.user, time=f"{last.at.astimezone():%H:%M}", act=last.act.words)

    def _scrolled(self, clashes: Sequence[Clash]) -> QScrollArea:
        inside = QWidget(self)
        inside.setObjectName("page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, clash in enumerate(clashes):
            self._add(grid, 3 * place, clash, inside)
        grid.setRowStretch(3 * len(clashes), 1)
        area = named(QScrollArea(self), "fields", self.tr("Isian yang berbeda"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._fields, self._high = area, min(inside.sizeHint().height() + 8, TALLEST)
        area.setMinimumHeight(min(self._high, LOWEST))
        return area

    def _add(self, grid: QGridLayout, row: int, clash: Clash, inside: QWidget) -> None:
        group = self._groups[clash.name] = QButtonGroup(inside)
        label = _words(clash.label, "label", inside)
        grid.addWidget(label, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        sides = (
            (0, "saved", self.tr("Yang tersimpan"), clash.saved),
            (1, "mine", self.tr("Isian Anda"), clash.mine),
        )
        for which, code, words, value in sides:
            spoken = f"{clash.label}, {words}: {value}"
            button = named(QRadioButton(words, inside), f"{clash.name}_{code}", spoken)
            button.setChecked(bool(which) is clash.typed)
            group.addButton(button, which)
            grid.addWidget(button, row, 1 + which)
            said = _words(_short(value), "", inside)
            said.setToolTip(value if len(value) > LONGEST else "")
            grid.addWidget(said, row + 1, 1 + which, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(row + 2, 10)

    def _buttons(self) -> QHBoxLayout:
        save, back = self.tr("Simpan pilihan ini"), self.tr("Kembali ke isian")
        self._keep = named(QPushButton(save, self), "keep", save)
        self._keep.setProperty("role", "primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.accept)
        stay = named(QPushButton(back, self), "stay", back)
        stay.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(stay)
        line.addWidget(self._keep)
        return line


def choose(
    parent: QWidget, clashes: Sequence[Clash], last: Past | None
) -> Mapping[str, bool] | None:
    """Ask, and return for each field whether the clerk's own holds; None to go back to the form."""
    dialog = ClashDialog(clashes, last, parent)
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    found = dialog.chosen() if is_chosen else None
    dialog.deleteLater()
    return found


def _short(value: str) -> str:
    return value if len(value) <= LONGEST else f"{value[:LONGEST]}…"


def _words(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
