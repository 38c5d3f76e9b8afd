"""A menu of what can be done, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from dme_desktop.ui.icons import icon
from dme_desktop.ui.late import handed_on
from dme_desktop.ui.naming import named

if TYPE_CHECKING:
    from dme_desktop.ui.beside import Deed


class Menu(QMenu):
    """A menu that begins on its first act; a letter goes to the next one that begins with it."""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin on the first act, as Down would, so that Enter or Right do something at once."""
        super().showEvent(event)
        if self.activeAction() is None:
            down, none = Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier
            super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, down, none))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next act that begins with a letter; leave any other key to the menu."""
        if not self.isVisible() and handed_on(event, self):
            return
        letter, acts = event.text().casefold(), [one for one in self.actions() if one.isEnabled()]
        here = acts.index(self.activeAction()) + 1 if self.activeAction() in acts else 0
        begin = [one for one in (*acts[here:], *acts[:here])
                 if letter.isalpha() and one.text().casefold().startswith(letter)]  # fmt: skip
        if begin:
            self.setActiveAction(begin[0])
        else:
            super().keyPressEvent(event)


def menu_of(parent: QWidget, groups: Sequence[Sequence[Deed]], titles: Sequence[str] = ()) -> QMenu:
    """Return a menu of deeds, each with its key; a line, or a title, stands over a group."""
    menu = named(Menu(parent), "acts", QCoreApplication.translate("list_menu", "Tindakan"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    over = (*titles, *[""] * (len(groups) - len(titles)))
    for group, title in zip(groups, over, strict=True):
        if group and not menu.isEmpty():
            menu.addSeparator()
        if group and title:
            menu.addAction(plain(title)).setEnabled(False)
        for deed in group:
            action = menu.addAction(f"{plain(deed.words)}\t{deed.keys}".rstrip())
            action.setObjectName(deed.name)
            if deed.symbol:
                action.setIcon(icon(deed.symbol, "muted"))
            action.triggered.connect(partial(run, deed.act))
    return menu


def run(act: Callable[[], object], _: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
    """Do what an action of a menu stands for."""
    act()


def plain(words: str) -> str:
    """Return words in which no letter is taken for a key."""
    return words.replace("&", "&&")
