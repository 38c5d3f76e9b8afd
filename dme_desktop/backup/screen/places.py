"""Choosing where a copy goes: the sticks that are plugged in, and folders used before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from dme_desktop.backup.medium import Place
from dme_desktop.backup.screen import desk
from dme_desktop.ui.cards import words
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named

_FOLDER = Qt.ItemDataRole.UserRole


class Places(QFrame):
    """The card of places; one of them is chosen."""

    chosen = Signal()
    other_asked = Signal()  # a folder that is not in the list

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._places: list[Place] = []
        self.gone: Path | None = None  # was chosen, and answers no more
        self._list = named(QListWidget(), "places", self.tr("Tujuan cadangan"))
        self._list.setProperty("role", "list")
        self._list.setMinimumHeight(64)
        self._none = words(
            self.tr("Belum ada stik yang terpasang. Pasang stik USB; ia muncul sendiri di sini.")
        )
        other = named(
            QPushButton("  " + self.tr("Pilih folder lain…")), "other", self.tr("Pilih folder lain")
        )
        other.setIcon(icon("folder-open", "muted"))
        other.clicked.connect(self.other_asked)
        self._list.currentRowChanged.connect(self._tell)
        self._lay_out(other)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show the places that answer now; the choice stays where it was, and goes nowhere else.

        Where the chosen one answers no more, nothing is chosen until it is back or another comes.
        """
        same = [_face(one) for one in places] == [_face(one) for one in self._places]
        was_chosen = self.folder() is not None
        before = self.folder() or self.gone
        self._places = list(places)
        if same:
            self._write_again()
            return
        self._list.blockSignals(True)
        self._list.clear()
        for one in places:
            symbol = "usb" if one.stick else "folder-open"
            item = QListWidgetItem(icon(symbol, "muted"), self._said(one), self._list)
            item.setData(_FOLDER, str(one.folder))
            item.setToolTip(str(one.folder))
        folders = [one.folder for one in places]
        self.gone = before if before not in folders and was_chosen else None
        row = -1 if self.gone else folders.index(before) if before in folders else 0
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)
        self._none.setVisible(not places)
        self._list.setVisible(bool(places))
        self.chosen.emit()

    def choose(self, folder: Path) -> None:
        """Choose one of the places."""
        for row, one in enumerate(self._places):
            if one.folder == folder:
                self._list.setCurrentRow(row)

    def folder(self) -> Path | None:
        """Return the chosen folder, None without any."""
        item = self._list.currentItem()
        return Path(item.data(_FOLDER)) if item else None

    def place(self) -> Place | None:
        """Return the chosen place."""
        folder = self.folder()
        return next((one for one in self._places if one.folder == folder), None)

    @property
    def are_some(self) -> bool:
        """Say whether there is any to choose."""
        return bool(self._places)

    def focus(self) -> None:
        """Put the cursor on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write_again(self) -> None:
        """Write the free space, which changes while nothing else does."""
        for row, one in enumerate(self._places):
            if item := self._list.item(row):
                item.setText(self._said(one))

    def _said(self, one: Place) -> str:
        free = self.tr("{free} kosong").format(free=desk.size(one.free))
        where = self.tr("di luar komputer") if one.outside else self.tr("di komputer ini juga")
        return f"{one.name}\n{free} · {where}"

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit()

    def _lay_out(self, other: QPushButton) -> None:
        foot = QHBoxLayout()
        foot.addWidget(other)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(words(self.tr("Tujuan"), "h2"))
        column.addWidget(self._none)
        column.addWidget(self._list, stretch=1)
        column.addLayout(foot)


def _face(one: Place) -> tuple[object, ...]:
    return one.folder, one.name, one.outside, one.stick
