"""The first line of a page: what it is called, and what can be done there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dme_desktop.ui.cards import label
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.layout import MARGIN
from dme_desktop.ui.naming import named

SHORT_TITLE = 160  # pixels; a longer title gives way before the words of the buttons


class Header(QWidget):
    """The first line of a page: title, badge, a quiet word, and what can be done here."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = named(Elided(title, self), "title")
        self._title.setProperty("role", "h1")
        self._badge = label("badge", "badge", "", self)
        self._aside = named(Elided("", self), "aside")
        self._aside.setProperty("role", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._title)
        self._row.addWidget(self._badge, alignment=middle)
        self._row.addStretch(1)
        self._row.addWidget(self._aside, alignment=middle)
        self.setFixedHeight(34)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_badge(self, words: str, tone: str = "accent") -> None:
        """Show a word after the title; an empty one hides it."""
        self._badge.setProperty("tone", tone)
        self._badge.style().unpolish(self._badge)
        self._badge.style().polish(self._badge)
        self._badge.setText(words)
        self._badge.setVisible(bool(words))

    def set_aside(self, words: str) -> None:
        """Show a quiet word before the buttons, such as "Draf tersimpan 09:12"."""
        self._aside.setText(words)
        self._aside.setVisible(bool(words))

    def add_widget(self, widget: QWidget) -> None:
        """Put a button, or anything else of one line, at the right; the primary one stays last."""
        item = self._row.itemAt(self._row.count() - 1)
        last = item.widget() if item else None
        before = bool(last and last.property("role") == "primary")
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.insertWidget(self._row.count() - before, widget, alignment=middle)

    def buttons(self) -> list[HeaderButton]:
        """Return the buttons in the order they were put here."""
        return self.findChildren(HeaderButton)

    def event(self, event: QEvent) -> bool:
        """Leave words away, or show them again, when there is another width or another word."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Say all of it, without keys, or as little as can be: the most that has room."""
        items = [self._row.itemAt(place) for place in range(self._row.count())]
        seen = [w for one in items if one and (w := one.widget()) and not w.isHidden()]
        buttons = [one for one in seen if isinstance(one, HeaderButton)]
        others = [one.sizeHint().width() for one in seen if one not in buttons]
        others[0] = min(others[0], SHORT_TITLE)
        room = self.width() - sum(others) - self._row.spacing() * (len(items) - 1) - 2 * MARGIN
        for less in range(3):
            if less == 2 or sum(one.width_with(less) for one in buttons) <= room:
                for one in buttons:
                    one.say(less)
                return


class HeaderButton(QPushButton):
    """A button of a header: words and a key.

    It says less where there is no room: 1 without the key, and without words when it has an icon
    and is not the green one; 2 the green one without words too.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words, self._less = words, 0

    def setText(self, words: str) -> None:
        """Give it other words."""
        self._words = words
        self.say(self._less)

    def width_with(self, less: int) -> int:
        """Return the pixels it takes when it says so much less."""
        wide = self.fontMetrics().horizontalAdvance
        return self.sizeHint().width() + wide(self._said(less)) - wide(self.text())

    def say(self, less: int) -> None:
        """Say everything (0) or less; what is left away stands under the mouse."""
        self._less = less
        if (said := self._said(less)) != self.text():
            super().setText(said)
            self.setToolTip("" if said == self._words else self._words.strip())

    def _said(self, less: int) -> str:
        green = self.property("role") == "primary"
        if less > green and not self.icon().isNull():
            return ""
        return self._words.rpartition("  ")[0] or self._words if less else self._words
