"""The sheet every page before the rooms is written on: one title, one sentence, what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.ui.content import Content
from dme_desktop.ui.jobs import Jobs
from dme_desktop.ui.keys import pressed
from dme_desktop.ui.naming import named
from dme_desktop.ui.strip import Strip

if TYPE_CHECKING:
    from dme_desktop.ui.context import Settings
    from dme_desktop.vault.profile import Profile

WIDTH = 760  # pixels of the sheet, where there is room
ABOVE = 48  # pixels; the sheet begins at the same height on every page

REMEMBER = "remember"  # the setting that keeps whether this machine may remember the key


@dataclass
class Porch:
    """What every page before the rooms is given: the held folder and how to do long work."""

    profile: Profile
    settings: Settings
    jobs: Jobs = field(default_factory=Jobs)


class Step(QWidget):
    """One page before the rooms.

    Enter goes to the next field and presses the button under the cursor, Shift+Enter goes to the
    field before; F10 goes on, Esc back.
    """

    went_on = Signal(object)
    went_back = Signal()
    help_page = "mulai"

    def __init__(self, title: str, intro: str, *, place: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message = Strip("message", "red")
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addStretch(1)
        self._onward: QPushButton | None = None
        self._back_button: QPushButton | None = None
        self._lay_out(title, intro, place)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_view)

    def start(self) -> None:
        """Put the cursor where the work begins; called whenever the page is shown."""

    def may_leave(self) -> bool:
        """Say whether the window may close now."""
        return True

    def say(self, sentence: str) -> None:
        """Show what went wrong above the sheet's fields; nothing hides it."""
        self.message.say(sentence)
        if sentence:
            self._area.ensureWidgetVisible(self.message)

    def add_back(self, words: str, act: Callable[[], object], keys: str = "Esc") -> QPushButton:
        """Put the way back at the left of the foot."""
        button = self._back_button = _button("back", words, act, keys)
        self._foot.insertWidget(0, button)
        self._bind(keys, button)
        return button

    def add_action(
        self, name: str, words: str, act: Callable[[], object], keys: str = ""
    ) -> QPushButton:
        """Put something else to do in the foot."""
        button = _button(name, words, act, keys)
        self._foot.addWidget(button)
        self._bind(keys, button)
        return button

    def add_next(self, words: str, act: Callable[[], object], keys: str = "F10") -> QPushButton:
        """Put the one green button at the right of the foot.

        The keyboard comes to it before the way back: who typed the last field wants to go on.
        """
        button = self._onward = self.add_action("next", words, act, keys)
        button.setProperty("role", "primary")
        if self._back_button is not None:
            self.setTabOrder(button, self._back_button)
        return button

    def call_next(self, words: str, keys: str = "F10") -> None:
        """Name the green button by what it does now."""
        if self._onward is not None:
            self._onward.setText(f"{words}  {keys}")
            self._onward.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the next field, or press the button it stands on."""
        here = self.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.focusNextPrevChild(False)
        elif not pressed(here) and isinstance(here, QLineEdit | QCheckBox | QComboBox):
            self._go_to_next()

    def _go_to_next(self) -> None:
        """Go to the next field; after the last one to the green button, never to the way back."""
        self.focusNextPrevChild(True)
        if self._onward is not None and self.focusWidget() is self._back_button:
            self._onward.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QWidget, QWidget)
    def _keep_in_view(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 8, 24)

    def _bind(self, keys: str, button: QPushButton) -> None:
        if keys:
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)

    def _lay_out(self, title: str, intro: str, place: str) -> None:
        sheet = QFrame()
        sheet.setProperty("role", "card")
        sheet.setMaximumWidth(WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(14)
        self._title = named(QLabel(title), "title")
        column.addLayout(_heading(self._title, place))
        if intro:
            column.addWidget(wrapped(intro))
        column.addWidget(self.message)
        column.addLayout(self.body, stretch=1)
        column.addLayout(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = _middle(sheet)
        whole.addWidget(self._area)


def wrapped(words: str, role: str = "muted", name: str = "words") -> QLabel:
    """Return a sentence that breaks into lines."""
    label = named(QLabel(words), name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def field_label(words: str, buddy: QWidget) -> QLabel:
    """Return the label over a field, and give the field its name."""
    label = QLabel(words)
    label.setProperty("role", "label")
    label.setBuddy(buddy)
    buddy.setAccessibleName(words)
    return label


class Steps(Content):
    """Steps one after the other; the one that is seen speaks for them."""

    @property
    def help_page(self) -> str:
        """Return the page of the manual of the step that is seen."""
        step = self.currentWidget()
        return step.help_page if isinstance(step, Step) else super().help_page

    def start(self) -> None:
        """Begin at the step that is seen."""
        step = self.currentWidget()
        if isinstance(step, Step):
            step.start()


def labelled(words: str, editor: QWidget) -> QVBoxLayout:
    """Return an editor under its label."""
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(field_label(words, editor))
    column.addWidget(editor)
    return column


def _heading(words: QLabel, place: str) -> QHBoxLayout:
    row = QHBoxLayout()
    words.setProperty("role", "h1")
    words.setWordWrap(True)
    row.addWidget(words, stretch=1)
    if place:
        badge = named(QLabel(place), "place")
        badge.setProperty("role", "badge")
        badge.setProperty("tone", "muted")
        row.addWidget(badge, alignment=Qt.AlignmentFlag.AlignVCenter)
    return row


def _button(name: str, words: str, act: Callable[[], object], keys: str) -> QPushButton:
    button = named(QPushButton(f"{words}  {keys}".rstrip()), name, words)
    button.clicked.connect(act)
    return button


def _middle(sheet: QFrame) -> QScrollArea:
    inside = named(QWidget(), "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(24, ABOVE, 24, 24)
    column.addLayout(_brand())
    column.addSpacing(8)
    row = QHBoxLayout()  # stretches, as an alignment would forget that words take more lines
    row.addStretch(1)
    row.addWidget(sheet, stretch=100)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def _brand() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(5)
    row.addStretch(1)
    for words, tone in (("DME", "ink"), ("Desktop", "gold")):
        label = QLabel(words)
        label.setProperty("role", "brand")
        label.setProperty("tone", tone)
        row.addWidget(label)
    row.addStretch(1)
    return row


class Rows(QListWidget):
    """What was found; Enter takes the row under the cursor, and is not passed on to the sheet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the row, or let the list do what it does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem():
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
