"""The cards beside a form: what can be done next with a record, and what happened to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStyleOptionButton

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui.acts import told
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.ui.text import filled_in

if TYPE_CHECKING:
    from dme_desktop.vault.past import Past

SHOWN = 5  # newest lines of a past
PADDING, ICON_GAP = 12, 6  # pixels at both sides of the words, and after an icon
APART = "  "  # before a key, or how something stands


class Deed(NamedTuple):
    """One thing to do with a record: the button's name, its words, what it does, its icon."""

    name: str
    words: str
    act: Callable[[], object]
    symbol: str = ""
    keys: str = ""


def deeds(title: str, *each: Deed) -> QFrame:
    """Return a card with one button a deed, under each other."""
    frame = card(title)
    for deed in each:
        frame.layout().addWidget(button(deed))  # type: ignore[union-attr]
    return frame


class DeedButton(QPushButton):
    """A button as wide as its card; what does not fit ends in dots and is told by the mouse.

    What stands after two spaces, a key or a state, is left out whole before a word is cut.
    """

    def __init__(self, words: str, keys: str = "") -> None:
        super().__init__(words)
        self.setProperty("align", "left")
        self._keys = keys

    def shown(self) -> str:
        """Return what is seen of the words at this width."""
        drawn = 0 if self.icon().isNull() else self.iconSize().width() + ICON_GAP
        room = self.width() - 2 * PADDING - drawn
        wide, words, told = self.fontMetrics().horizontalAdvance, self.text(), self.text().strip()
        while wide(words) > room and APART in told:
            told = told.rpartition(APART)[0].rstrip()
            words = f"{APART}{told}"
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Draw what there is room for."""
        super().initStyleOption(option)
        option.text = self.shown()

    def deed(self) -> Deed:
        """Return what pressing it does, to be offered elsewhere too."""
        return Deed(self.objectName(), self.accessibleName(), self.click, keys=self._keys)

    def minimumSizeHint(self) -> QSize:
        """Let the card say how wide it is."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole words where they are cut off."""
        super().resizeEvent(event)
        self.setToolTip("" if self.shown() == self.text() else self.text().strip())


def button(deed: Deed) -> QPushButton:
    """Return a button as wide as its card, its words at the left."""
    told_words = said(deed.words)
    apart = "  " if deed.symbol else ""  # from the picture
    made = DeedButton(f"{apart}{told_words}  {deed.keys}".rstrip(), deed.keys)
    named(made, deed.name, told_words)
    if deed.symbol:
        made.setIcon(icon(deed.symbol, "muted"))
    made.clicked.connect(deed.act)
    return made


def past_card(past: Sequence[Past]) -> QFrame:
    """Return a card with the newest lines of a record's past: when, who and what."""
    frame = card(QCoreApplication.translate("beside", "Riwayat"))
    column = frame.layout()
    assert column is not None  # noqa: S101 - a card has one
    if not past:
        column.addWidget(words(QCoreApplication.translate("beside", "Belum ada riwayat.")))
    for line in past[:SHOWN]:
        when = line.at.astimezone().strftime("%d-%m-%Y %H:%M")
        column.addWidget(words(f"{when} · {line.user}", "label"))
        column.addWidget(words(_sentence(line), ""))
    if (older := len(past) - SHOWN) > 0:
        more = QT_TRANSLATE_NOOP("beside", "dan {count} perubahan sebelumnya", "", 1)
        column.addWidget(words(filled_in("beside", more, {"count": older}), "label"))
    return frame


def _sentence(line: Past) -> str:
    return f"{': '.join(filter(None, (told(line.act), said(line.changed))))}."
