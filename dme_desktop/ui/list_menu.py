"""What can be done with a list and with one row of it, and the choice of its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui.arranging import weight
from dme_desktop.ui.dialog import Dialog
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.menu import Menu, plain, run
from dme_desktop.ui.naming import named
from dme_desktop.ui.source import Column

MOST_VALUES = 60  # that are offered of one column, those found most often
Choices = Mapping[str, Counter[str]]


def arranging_menu(listing: Listing, choices: Choices, choose: Callable[[], object]) -> QMenu:
    """Return the menu that narrows a list down, puts it in order and leads to its columns."""
    menu = named(Menu(listing), "arranging", QCoreApplication.translate("list_menu", "Susun"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for column in listing.offered:
        if column.pick is not None and choices.get(column.title):
            _add_values(menu, listing, column, choices[column.title])
    if not menu.isEmpty():
        menu.addSeparator()
    _add_orders(menu, listing)
    columns = menu.addAction(QCoreApplication.translate("list_menu", "Pilih kolom…"))
    columns.setObjectName("columns")
    columns.triggered.connect(partial(run, choose))
    plain = menu.addAction(QCoreApplication.translate("list_menu", "Tampilkan seperti semula"))
    plain.setObjectName("plain")
    plain.setEnabled(bool(listing.arrangement))
    plain.triggered.connect(partial(run, partial(listing.arrange, type(listing.arrangement)())))
    return menu


def _add_values(menu: QMenu, listing: Listing, column: Column, found: Counter[str]) -> None:
    wanted, title = listing.arrangement, column.title
    filtered = QCoreApplication.translate("list_menu", "Saring {column}")
    below = _submenu(menu, f"pick_{title}", filtered.format(column=title))
    often = sorted((value for value, _ in found.most_common(MOST_VALUES)), key=weight)
    every = QCoreApplication.translate("list_menu", "Semua")
    each = [
        (every, None),
        *((f"{column.told(value) or '–'}  ({found[value]})", value) for value in often),
    ]
    chosen = wanted.picked.get(title)
    for words, value in each:
        _add_choice(
            below, words, is_on=value == chosen,
            act=partial(listing.arrange, wanted.picking(title, value)),
        )  # fmt: skip


def _add_orders(menu: QMenu, listing: Listing) -> None:
    wanted = listing.arrangement
    below = _submenu(menu, "order", QCoreApplication.translate("list_menu", "Urutkan menurut"))
    own = QCoreApplication.translate("list_menu", "Urutan daftar ini")
    _add_choice(
        below, own, is_on=not wanted.by, act=partial(listing.arrange, replace(wanted, by=""))
    )
    for place, column in enumerate(listing.model.columns, 1):
        _add_choice(
            below, f"{column.title}\tAlt+{place}", is_on=wanted.by == column.title,
            act=partial(listing.arrange, replace(wanted, by=column.title, is_falling=False)),
        )  # fmt: skip
    below.addSeparator()
    turned = below.addAction(QCoreApplication.translate("list_menu", "Dibalik"))
    turned.setObjectName("falling")
    turned.setCheckable(True)
    turned.setChecked(wanted.is_falling)
    turned.setEnabled(bool(wanted.by))
    turned.triggered.connect(
        partial(run, partial(listing.arrange, replace(wanted, is_falling=not wanted.is_falling)))
    )


def _submenu(menu: QMenu, name: str, words: str) -> QMenu:
    below = named(Menu(plain(words), menu), name, words)
    QActionGroup(below)
    menu.addMenu(below)
    return below


def _add_choice(menu: QMenu, words: str, *, is_on: bool, act: Callable[[], object]) -> QAction:
    action = menu.addAction(plain(words))
    action.setCheckable(True)
    action.setChecked(is_on)
    if (group := menu.findChild(QActionGroup)) is not None:
        group.addAction(action)
    action.triggered.connect(partial(run, act))
    return action


class ColumnsDialog(Dialog):
    """Which columns a list shows, in which order: the space bar ticks, Alt and arrows move."""

    keeps = True

    def __init__(
        self,
        every: Sequence[Column],
        shown: Sequence[Column],
        parent: QWidget | None = None,
        *,
        lacking: Sequence[str] = (),
    ) -> None:
        """Offer every column; say which of those shown have no room in this window."""
        super().__init__(parent)
        self.setObjectName("columns_dialog")
        self.setWindowTitle(self.tr("Kolom daftar"))
        self._every, self._lacking = every, lacking
        self._list = named(QListWidget(), "columns", self.tr("Kolom"))
        self._list.setProperty("role", "list")
        self._list.installEventFilter(self)
        self._save = named(QPushButton(self.tr("Pakai")), "save", self.tr("Pakai"))
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self.accept)
        self._list.itemChanged.connect(self._follow)
        self._lay_out()
        self._show(shown)

    def titles(self) -> list[str]:
        """Return the titles of the columns that are ticked, in their order."""
        items = [self._list.item(place) for place in range(self._list.count())]
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Move the column under the cursor with Alt and an arrow."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(step)
                return True
        return False

    def _move(self, step: int) -> None:
        here = self._list.currentRow()
        if 0 <= here + step < self._list.count():
            self._list.insertItem(here + step, self._list.takeItem(here))
            self._list.setCurrentRow(here + step)

    def _show(self, shown: Sequence[Column]) -> None:
        self._list.clear()
        ticked = [column.title for column in shown]
        others = [column.title for column in self._every if column.title not in ticked]
        for title in (*ticked, *others):
            item = QListWidgetItem(title, self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(
                Qt.CheckState.Checked if title in ticked else Qt.CheckState.Unchecked
            )
        self._list.setCurrentRow(0)
        self._follow()

    @Slot()
    def _show_usual(self) -> None:
        self._show([column for column in self._every if not column.spare])

    @Slot()
    def _follow(self) -> None:
        """Keep one column at least."""
        self._save.setEnabled(bool(self.titles()))

    def _lay_out(self) -> None:
        told = self.tr("Spasi: tampilkan atau sembunyikan. Alt+↑ Alt+↓: pindahkan.")
        if self._lacking:
            lacking = self.tr("Tidak muat di jendela ini: {columns}.")
            told += "\n" + lacking.format(columns=", ".join(self._lacking))
        about = QLabel(told)
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        buttons = QHBoxLayout()
        for name, words, act in (
            ("usual", self.tr("Seperti semula"), self._show_usual),
            ("stay", self.tr("Tidak jadi"), self.reject),
        ):
            button = named(QPushButton(words), name, words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addWidget(button)
            if name == "usual":
                buttons.addStretch(1)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(about)
        column.addWidget(self._list)
        column.addLayout(buttons)
        self.resize(QSize(420, 460).boundedTo(self.screen().availableSize() * 0.9))
