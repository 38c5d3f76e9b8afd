"""From one record to its neighbours in the list it was opened from, without going back to it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from dme_desktop.kernel.words import grouped
from dme_desktop.ui.cards import label
from dme_desktop.ui.icons import icon
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named


class Passing(QWidget):
    """Tells the place in a list, "7 dari 339", with a button back and on; hidden without a list.

    The keys PgUp and PgDn do the same wherever the keyboard is on the page. The list keeps its
    order, its filters and its cursor, so that who goes back finds the row of whom was seen last.
    """

    came = Signal(str)  # the record to show now

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._listing: Listing | None = None
        self._place = label("place_in_list", "muted", "", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._place)
        ways = (
            ("previous", self.tr("Sebelumnya di daftar"), "PgUp", "chevron-left", -1),
            ("next", self.tr("Berikutnya di daftar"), "PgDown", "chevron-right", 1),
        )
        self._ways: list[tuple[QToolButton, QShortcut, int]] = []
        for name, words, keys, symbol, by in ways:
            button = named(QToolButton(self), name, words)
            button.setIcon(icon(symbol, "ink"))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(f"{words}  {keys}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            shortcut = QShortcut(QKeySequence(keys), page)
            for pressed in (button.clicked, shortcut.activated):
                pressed.connect(partial(self._go, by))
            row.addWidget(button)
            self._ways.append((button, shortcut, by))
        self._offer()

    def follow(self, listing: Listing) -> None:
        """Go through the rows of a list from now on, from the one under its cursor."""
        self._listing = listing
        listing.walked.connect(self.came)
        self.tell()

    def tell(self) -> None:
        """Tell the place of the record that is shown now."""
        if self._listing:
            at, many = self._listing.place
            words = self.tr("{place} dari {count}")
            self._place.setText(words.format(place=grouped(at), count=grouped(many)))
        self._offer()

    def _offer(self) -> None:
        at, many = self._listing.place if self._listing else (0, 0)
        self.setVisible(many > 0)
        for button, shortcut, by in self._ways:
            button.setEnabled(1 <= at + by <= many)
            shortcut.setEnabled(many > 0)

    def _go(self, by: int) -> None:
        if self._listing:
            self._listing.step(by)
