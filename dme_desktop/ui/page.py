"""One full picture of a room: header, margins, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.errors import Gone
from dme_desktop.ui import failures, walking
from dme_desktop.ui.beside import Deed, DeedButton
from dme_desktop.ui.header import Header, HeaderButton
from dme_desktop.ui.icons import icon
from dme_desktop.ui.keys import PAGE_KEYS, is_enter, pressed
from dme_desktop.ui.layout import MARGIN, SIDE_WIDTH, empty
from dme_desktop.ui.menu import menu_of
from dme_desktop.ui.naming import named
from dme_desktop.ui.reads import Answer, Fetcher

TURNS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
WHERE_IT_IS = frozenset({"Enter"})  # answered by what has the keyboard, such as a list
ABOVE, ABOVE_IN_LOW, LOW = 18, 8, 344  # pixels over the first line; of a page that is low
AROUND, AROUND_IN_LOW = (14, 16), (8, 8)  # pixels over and under what a page shows
ACTS_AT = 56  # pixels under the top of a page, where its acts are offered


class Page(QWidget):
    """One full picture of a room.

    A page answers to the keys of `keys.PAGE_KEYS` whose method it has: give it `new`, `edit`,
    `save`, `preview`, `print` and the key works. A key that is shown on a button of the header and
    that nothing answers presses the button. `help_page` names its page of the manual.
    """

    closed = Signal()
    reads_first = Signal(object, object)  # work, and what shows its answer; the room does it
    help_page = "mulai"

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = Header(title, self)
        self._fetcher = Fetcher(self, self.refuse)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN, AROUND[0], MARGIN, AROUND[1])
        self.body.setSpacing(14)
        self.side = QVBoxLayout()  # a page that has a column of cards lays it out
        self.side.setSpacing(14)
        self._outer = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, ABOVE, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(self.body, stretch=1)
        self.header.set_badge("")
        self.header.set_aside("")
        for keys, method in PAGE_KEYS:
            if callable(slot := getattr(self, method, None)):
                QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def showEvent(self, event: QShowEvent) -> None:
        """Let no key be shown that does nothing."""
        super().showEvent(event)
        self._answer_keys()

    def add_action(
        self, name: str, words: str, act: Callable[[], object], *, keys: str = "", symbol: str = ""
    ) -> QPushButton:
        """Put a button in the header; `keys` are shown beside its words."""
        return self._add_button(name, words, act, (keys, symbol), primary=False)

    def add_primary(
        self, name: str, words: str, act: Callable[[], object], *, keys: str = "", symbol: str = ""
    ) -> QPushButton:
        """Put the one green button in the header."""
        return self._add_button(name, words, act, (keys, symbol), primary=True)

    def add_side(self, widget: QWidget) -> None:
        """Put a card in the column beside the form or the paper."""
        if self.side.count():
            self.side.takeAt(self.side.count() - 1)
        widget.setFixedWidth(SIDE_WIDTH)
        self.side.addWidget(widget)
        self.side.addStretch(1)

    def clear_side(self, *but: QWidget) -> None:
        """Take every card in the column beside away, to fill it anew; those kept are put again."""
        empty(self.side, *but)

    def fetch(
        self,
        work: Callable[[], Answer],
        show: Callable[[Answer], object],
        refuse: Callable[[Exception], object] | None = None,
    ) -> None:
        """Read or draw off the window's thread, then `show` the answer.

        A newer question for the same `show` overtakes an older one.
        """
        self._fetcher.fetch(work, show, refuse)

    def read_first(self, work: Callable[[], Answer], show: Callable[[Answer], object]) -> None:
        """Read what the next question or page needs; keys wait for it, where they are meant for."""
        self.reads_first.emit(work, show)

    def forget_questions(self) -> None:
        """Leave every answer that `fetch` still waits for unheard."""
        self._fetcher.forget()

    def refuse(self, error: Exception) -> None:
        """Say why something could not be read or done; what is over others and gone leaves.

        Whoever takes back what a page shows has been told what was taken back.
        """
        room = self.parentWidget()
        is_over = isinstance(room, QStackedWidget) and room.indexOf(self) > 0
        if is_over and isinstance(error, Gone):
            self.closed.emit()
        else:
            failures.show(error)

    def search(self, words: str) -> None:
        """Show only what holds the words, where there is a list."""

    def focus_filter(self) -> bool:
        """Put the cursor where the rows are filtered; say whether there is such a place."""
        return False

    def focus_rows(self) -> None:
        """Put the keyboard on the rows, where there are any."""

    @property
    def is_written(self) -> bool:
        """Say whether something is written here that is not saved yet."""
        return False

    def may_close(self) -> bool:
        """Say whether the page may go; asks the clerk when something is not saved."""
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Go on with Tab, past nothing that can be reached; who hides a page finds the place."""
        return self.isVisible() and walking.step(self, forward=forward)

    def take_keyboard(self) -> None:
        """Be written in or moved in at once, wherever the keyboard was before."""
        inside = self.window().focusWidget()  # also where a dialog was just closed over it
        if inside is None or not self.isAncestorOf(inside):
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def sections(self) -> Sequence[QWidget]:
        """Return the parts that F6 goes to, in the order they are seen: column by column of cards.

        What can be done at the top comes after them, as the keyboard is there from the beginning.
        """
        cards = [one for one in self.findChildren(QFrame) if one.property("role") == "card"]
        places = {one: one.mapTo(self, QPoint()) for one in cards if one.isVisible()}
        return [*sorted(places, key=lambda one: places[one].toTuple()), self.header]

    def offer_acts(self) -> None:
        """Show what can be done here: the buttons above, and those in the cards, each by a key."""
        seen = [one for one in self.findChildren(DeedButton) if one.isVisible() and one.isEnabled()]
        above = [one for one in self.header.buttons() if one.is_offered and one.isEnabled()]
        groups = [
            [
                Deed(one.objectName(), one.accessibleName(), one.click, keys=one.keys)
                for one in above
                if one.keys != "Esc"
            ]
        ]
        titles = [""]
        for title, some in groupby(seen, _title_of_card):
            titles.append(title)
            groups.append([one.deed() for one in some])
        if any(groups):
            place = self.mapToGlobal(QPoint(self.width() // 2, ACTS_AT))
            menu_of(self, groups, titles).popup(place)

    def next_section(self) -> None:
        """Go to the next part that can be written or moved in, from the last one to the first."""
        self._walk(forward=True)

    def previous_section(self) -> None:
        """Go to the part before, from the first one to the last."""
        self._walk(forward=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less white over the first line of a low page, as at twice the size."""
        super().resizeEvent(event)
        above = ABOVE_IN_LOW if self.is_low else ABOVE
        self._outer.setContentsMargins(0, above, 0, 0)

    @property
    def is_low(self) -> bool:
        """Say whether there is little height, as at twice the size."""
        return self.height() < LOW

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button the keyboard is on with Enter; scroll with PgUp and PgDn."""
        if is_enter(event) and pressed(self.focusWidget()):
            return
        if not (event.key() in TURNS and self._scroll_by(TURNS[Qt.Key(event.key())])):
            super().keyPressEvent(event)

    def _scroll_by(self, by: QAbstractSlider.SliderAction) -> bool:
        """Turn the first area that has more than is seen; say whether there is one."""
        for area in self.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            if area.isVisible() and bar.maximum() > 0:
                bar.triggerAction(by)
                return True
        return False

    def _walk(self, *, forward: bool) -> None:
        parts = [part for part in self.sections() if walking.first_in(part)]
        if not parts:
            return
        here = self.focusWidget()
        at = next((n for n, part in enumerate(parts) if walking.holds(part, here)), None)
        if at is None:
            at = -1 if forward else 0
        walking.enter(parts[(at + (1 if forward else -1)) % len(parts)])

    def side_cards(self) -> list[QWidget]:
        """Return the cards in the column beside."""
        items = (self.side.itemAt(place) for place in range(self.side.count()))
        return [widget for item in items if item and (widget := item.widget())]

    def _answer_keys(self) -> None:
        known = {one.key().toString() for one in self.findChildren(QShortcut)}
        for button in self.header.buttons():
            keys = QKeySequence(button.keys)
            if (
                not keys.isEmpty()
                and button.keys not in WHERE_IT_IS
                and keys.toString() not in known
            ):
                QShortcut(keys, self).activated.connect(partial(_press, button))

    def _add_button(
        self,
        name: str,
        words: str,
        act: Callable[[], object],
        look: tuple[str, str],
        *,
        primary: bool,
    ) -> QPushButton:
        keys, symbol = look
        said = f"{' ' * bool(symbol)}{words}  {keys}".rstrip()
        button = named(HeaderButton(said, self.header), name, words)
        if symbol:
            button.setIcon(icon(symbol, "on_accent" if primary else "ink"))
        button.setProperty("role", "primary" if primary else "")
        button.clicked.connect(act)
        self.header.add_widget(button)
        return button


def _press(button: HeaderButton) -> None:
    """Press a button by its key, also where it is gathered; one that is not offered stays."""
    if button.is_offered and button.isEnabled():
        button.click()


def _title_of_card(button: QWidget) -> str:
    """Return what stands over a button: without it a date says nothing."""
    around = button.parentWidget()
    title = around.findChild(QLabel, "card_title") if around else None
    return title.text() if title else ""
