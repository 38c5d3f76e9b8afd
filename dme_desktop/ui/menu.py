"""A menu of what can be done, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from dme_desktop.ui.beside import Deed
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named


class Menu(QMenu):
    """A menu in which a letter goes to the next act that begins with it, as it does in a list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next act that begins with a letter; leave any other key to the menu."""
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
