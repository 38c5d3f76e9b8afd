"""A form between the list of its sections and the cards beside it; both stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from dme_desktop.ui.layout import MARGIN, NARROW, SIDE_WIDTH, WIDEST
from dme_desktop.ui.sections import SectionButton, SectionList

BETWEEN = 16  # pixels between two columns
SLIM = 264  # pixels of the cards where a list of sections stands at the other side
LIST_WIDTH = 216  # pixels of the list of sections
FOOT = 16  # pixels under the last card
EDGE = 4  # pixels at the right of a bar
BELOW = 8  # pixels under the button that stands for the list of sections


class Aside(QScrollArea):
    """Cards under each other that scroll by themselves; not there before the first one.

    The bar stands in a `gutter` of so many pixels at their right; without one it adds its own.
    """

    def __init__(self, cards: QVBoxLayout, width: int = SIDE_WIDTH, gutter: int = 0) -> None:
        super().__init__()
        self.inside, self._width, self._gutter = QWidget(), width, gutter
        self._cards = cards
        self.inside.setObjectName("page")
        cards.setContentsMargins(0, 0, 0, 0)
        self.inside.setLayout(cards)
        self.setWidgetResizable(True)
        self.setWidget(self.inside)
        _only_upright(self)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._keep_width(0, 0)
        self.hide()

    @Slot(int, int)
    def _keep_width(self, _: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        room = max(self._gutter, bar)
        self._cards.setContentsMargins(0, 0, room - bar, 0)
        self.setFixedWidth(self._width + room)


class Flanked(QWidget):
    """A form that scrolls in the middle; where there is no room, the cards go under it."""

    def __init__(self, cards: QVBoxLayout, sections: SectionList | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._cards = cards
        self._listed = None if sections is None else _at_the_left(sections, self)
        self.folded = None if sections is None else SectionButton(sections, self)
        self._card_width = SIDE_WIDTH if sections is None else SLIM
        self.area = QScrollArea(self)
        self._middle = QWidget(self.area.viewport())
        self._middle.setObjectName("page")
        self._column = QVBoxLayout(self._middle)
        self._column.setSpacing(14)
        self._aside = Aside(cards, self._card_width, MARGIN - EDGE)
        self._is_beside = True
        self._comfort = 0
        self._lay_out()

    @property
    def middle(self) -> QWidget:
        """Return the widget inside which the form is built."""
        return self._middle

    @property
    def bars(self) -> tuple[QScrollBar, QScrollBar]:
        """Return what the form is scrolled by, and what the cards beside it are."""
        return self.area.verticalScrollBar(), self._aside.verticalScrollBar()

    def hold(self, form: QWidget) -> None:
        """Show a form in the middle."""
        self._column.insertWidget(0, form)
        self.area.setWidget(self._middle)
        self._middle.installEventFilter(self)

    def leave_room(self, pixels: int) -> None:
        """Let the cards stand beside the form only where it keeps so much room."""
        self._comfort = pixels
        self.fit()

    def fit(self) -> None:
        """Stand beside or under each other, as there is room, with every card as wide as that."""
        room = self.width() - 2 * MARGIN
        needed = max(self._middle.minimumSizeHint().width(), self._comfort)
        by_list = LIST_WIDTH + BETWEEN if self._listed else 0
        beside = room >= max(NARROW + by_list, needed + by_list + self._card_width)
        if self._listed is not None:
            is_listed = room >= max(NARROW, needed + by_list)
            self._listed.setVisible(is_listed)
            if self.folded is not None:
                self.folded.setVisible(not is_listed)
        self._stand(beside=beside)
        for place in range(self._cards.count()):
            item = self._cards.itemAt(place)
            if widget := item.widget() if item else None:
                widget.setMinimumWidth(self._card_width if beside else 0)
                widget.setMaximumWidth(self._card_width if beside else WIDEST)
        self._aside.setVisible(beside and self._cards.count() > 0)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look again when the form wants another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what there is room for."""
        super().resizeEvent(event)
        self.fit()

    def _stand(self, *, beside: bool) -> None:
        if beside == self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self._column.removeWidget(self._aside.inside)
            self._aside.setWidget(self._aside.inside)
        else:
            self._column.insertWidget(1, self._aside.takeWidget())
            self._cards.setContentsMargins(0, 0, 0, 0)
        self._aside.inside.show()
        self._keep_margin(0, self.area.verticalScrollBar().maximum())

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        _only_upright(self.area)
        self._keep_margin(0, 0)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_margin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(MARGIN)
        if self._listed is not None:
            row.addWidget(self._listed)
        middle = QVBoxLayout()
        middle.setSpacing(BELOW)
        if self.folded is not None:
            middle.addWidget(self.folded)
        middle.addWidget(self.area, stretch=1)
        row.addLayout(middle, stretch=1)
        row.addWidget(self._aside)
        row.addSpacing(EDGE)

    @Slot(int, int)
    def _keep_margin(self, _: int, most: int) -> None:
        """Keep what is written where it is, bar or no bar."""
        bar = self.area.verticalScrollBar().sizeHint().width() if most else 0
        room = BETWEEN if self._is_beside and self._cards.count() else MARGIN - EDGE
        self._column.setContentsMargins(0, 0, max(0, room - bar), FOOT)


def _at_the_left(sections: QWidget, parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, BETWEEN, FOOT)
    sections.setFixedWidth(LIST_WIDTH)
    column.addWidget(sections)
    column.addStretch(1)
    return holder


def _only_upright(area: QScrollArea) -> None:
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
