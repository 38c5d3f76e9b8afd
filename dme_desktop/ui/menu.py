"""A menu of what can be done, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from dme_desktop.ui.beside import Deed
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named


def menu_of(parent: QWidget, groups: Sequence[Sequence[Deed]]) -> QMenu:
    """Return a menu of deeds, each with its key; a line stands between two groups."""
    menu = named(QMenu(parent), "acts", QCoreApplication.translate("list_menu", "Tindakan"))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in groups:
        if group and not menu.isEmpty():
            menu.addSeparator()
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
