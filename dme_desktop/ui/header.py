"""The first line of a page: what it is called, and what can be done there."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dme_desktop.ui.cards import label
from dme_desktop.ui.elided import SMALLER, Elided, Title
from dme_desktop.ui.icons import icon
from dme_desktop.ui.layout import MARGIN, WIDEST
from dme_desktop.ui.menu import Menu
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said

WORTH = 140  # pixels; a quiet word that has less says nothing
SHORT_TITLE = 160  # pixels of a title that keeps its large letters
LONG_TITLE = 300  # pixels; a longer title gives way before the words of the buttons


class _Plan(NamedTuple):
    """How much a header says: how little its buttons, how many are gathered, what stands beside."""

    less: int
    gathered: int
    badge: bool
    aside: bool


class Header(QWidget):
    """The first line of a page: title, badge, a quiet word, and what can be done here.

    Where there is no room for all of it, keys go first, then the quiet word; then the buttons that
    stand farthest from the green one are gathered under one that says there are more.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = named(Title("", self), "title")
        self.set_title(title)
        self._title.setProperty("role", "h1")
        self._badge = label("badge", "badge", "", self)
        self._aside = named(Elided("", self), "aside")
        self._aside.setProperty("role", "muted")
        self._more = self._more_button()
        self._fields: list[QWidget] = []  # that are no buttons, such as a year
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._title)
        self._row.addWidget(self._badge, alignment=middle)
        self._row.addStretch(1)
        self._row.addWidget(self._aside, alignment=middle)
        self._row.addWidget(self._more, alignment=middle)
        self.setFixedHeight(34)

    def set_title(self, title: str, *, typed: bool = False) -> None:
        """Show another title; a name that people `typed` as it stands."""
        head, colon, rest = title.partition(": ")
        self._title.setText(title if typed else f"{said(head)}{colon}{rest}")

    def set_badge(self, words: str, tone: str = "accent") -> None:
        """Show a word after the title; an empty one hides it."""
        self._badge.setProperty("tone", tone)
        self._badge.style().unpolish(self._badge)
        self._badge.style().polish(self._badge)
        self._badge.setText(said(words))
        self._badge.setToolTip(said(words))
        self._badge.setVisible(bool(words))

    def set_aside(self, words: str) -> None:
        """Show a quiet word before the buttons, such as "Draf tersimpan 09:12"."""
        self._aside.setText(said(words))
        self._aside.setVisible(bool(words))

    def add_widget(self, widget: QWidget) -> None:
        """Put a button, or anything else of one line, at the right; the primary one stays last."""
        item = self._row.itemAt(self._row.count() - 1)
        last = item.widget() if item else None
        before = bool(last and last.property("role") == "primary")
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.insertWidget(self._row.count() - before, widget, alignment=middle)
        if not isinstance(widget, HeaderButton):
            self._fields.append(widget)

    def buttons(self) -> list[HeaderButton]:
        """Return the buttons of the page in the order they were put here, seen or gathered."""
        return [one for one in self.findChildren(HeaderButton) if one is not self._more]

    def minimumSizeHint(self) -> QSize:
        """Take any width that is given: what has no room is left away."""
        return QSize(0, self.height())

    def event(self, event: QEvent) -> bool:
        """Say less, or more again, when there is another width or another word."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Say all of it, or the most that has room."""
        badge, aside = bool(self._badge.text()), bool(self._aside.text())
        for plan in self._plans(badge, aside):
            left = self.width() - self._width(plan)
            if left >= 0:
                break
        gathered = self._others()[: plan.gathered]
        for one in self.buttons():
            one.say(plan.less)
            one.gather(one in gathered)
        self._more.say(plan.less)
        self._more.setVisible(bool(gathered))
        self._badge.setVisible(plan.badge)
        self._aside.setVisible(plan.aside or (aside and left >= WORTH))
        left_over = WIDEST if plan.aside else max(0, left - self._row.spacing())
        self._aside.setMaximumWidth(left_over)  # the title is cut for nothing quiet
        self._aside.setMinimumWidth(self._aside.sizeHint().width() if plan.aside else 0)
        self._row.activate()  # at once: nothing is seen cut off for a moment

    def _plans(self, badge: bool, aside: bool) -> Iterator[_Plan]:  # noqa: FBT001 - what there is
        """Yield what can be said, the most first."""
        many = len(self._others())
        yield _Plan(0, 0, badge, aside)
        yield _Plan(1, 0, badge, aside)
        yield _Plan(1, 0, badge, aside=False)
        for gathered in range(2, many + 1):
            yield _Plan(1, gathered, badge, aside=False)
        for less in (1, 2, 3):
            yield _Plan(less, many if many > 1 else 0, badge=False, aside=False)

    def _width(self, plan: _Plan) -> int:
        """Return the pixels that a plan takes."""
        seen = [one for one in self.buttons() if one.is_offered]
        gathered = self._others()[: plan.gathered]
        if gathered:
            seen = [self._more, *(one for one in seen if one not in gathered)]
        wide = [one.width_with(plan.less) for one in seen]
        wide += [one.sizeHint().width() for one in self._fields if not one.isHidden()]
        wide.append(self._title_width(whole=plan.aside))
        wide += [self._badge.sizeHint().width()] * plan.badge
        wide += [self._aside.sizeHint().width()] * plan.aside
        return sum(wide) + self._row.spacing() * len(wide) + 2 * MARGIN

    def _title_width(self, *, whole: bool) -> int:
        """Return the pixels that the title has before a button says less, `whole` or cut off."""
        full = self._title.sizeHint().width()
        small = ceil(full * SMALLER)
        return min(full, max(SHORT_TITLE, small if whole else min(small, LONG_TITLE)))

    def _others(self) -> list[HeaderButton]:
        """Return what is offered but the green one."""
        return [one for one in self.buttons() if one.is_offered and not one.is_primary]

    def _more_button(self) -> HeaderButton:
        words = self.tr("Lainnya…")
        button = named(HeaderButton(f" {words}", self), "more_acts", words)
        button.setIcon(icon("ellipsis", "ink"))
        button.gather(gathered=False)
        button.hide()
        button.clicked.connect(self._show_more)
        return button

    @Slot()
    def _show_more(self) -> None:
        """Show what was gathered, each with its key."""
        menu = named(Menu(self), "more_menu", self._more.accessibleName())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._others():
            if one.is_gathered:
                words = one.accessibleName().replace("&", "&&")
                action = menu.addAction(one.icon(), f"{words}\t{one.keys}".rstrip())
                action.setObjectName(one.objectName())
                action.setEnabled(one.isEnabled())
                action.triggered.connect(one.click)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))


class HeaderButton(QPushButton):
    """A button of a header: words and a key.

    It says less where there is no room: 1 without the key; 2 without words when it has an icon and
    is not the green one; 3 the green one without words too. One that is gathered under another
    button is not seen, but does what it did.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words, self._less = words, 0
        self.is_offered, self.is_gathered = True, False

    def setText(self, words: str) -> None:
        """Give it other words."""
        self._words = words
        self.say(self._less)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt has it
        """Offer it or not; one that is gathered stays unseen."""
        self.is_offered = visible
        super().setVisible(visible and not self.is_gathered)

    @property
    def is_primary(self) -> bool:
        """Say whether it is the green one."""
        return bool(self.property("role") == "primary")

    @property
    def keys(self) -> str:
        """Return the key that does the same, "" without one."""
        return self._words.rpartition("  ")[2] if "  " in self._words.strip() else ""

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

    def gather(self, gathered: bool) -> None:  # noqa: FBT001 - a state
        """Take it in under the button that says there are more, or show it again."""
        if gathered != self.is_gathered:
            self.is_gathered = gathered
            super().setVisible(self.is_offered and not gathered)

    def _said(self, less: int) -> str:
        if less > 1 + self.is_primary and not self.icon().isNull():
            return ""
        return self._words.rpartition("  ")[0] or self._words if less else self._words
