"""Two who may be one person, field beside field, with a tick where the other value is taken."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import field_of
from dme_desktop.people.model import Person
from dme_desktop.ui import failures
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import FRAME, scrolling
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.room import Room
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column
from dme_desktop.ui.text import translated

LINE = 34  # pixels
SHOWN = (
    "full_name", "nik", "birth_date", "gender", "hamlet", "rt", "mother_name", "father_name",
    "family_card_no",
)  # fmt: skip
Told = tuple[str, str, str]  # of what, at the left, at the right
T = TypeVar("T")


class Beside(QWidget):
    """A table of what is known of somebody at the left and of the other at the right.

    Only what differs can be ticked; what the left does not have is ticked already.
    """

    def __init__(
        self,
        heads: tuple[str, str],
        left: Mapping[str, Any],
        right: Mapping[str, Any],
        differing: Collection[str],
        more: Sequence[Told] = (),
    ) -> None:
        super().__init__()
        named(self, "beside")
        self._ticks: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)
        self._add("", *(_text(head, "h2") for head in heads))
        for name in (*SHOWN, *(name for name in differing if name not in SHOWN)):
            shown = _shown(name, right.get(name))
            if name in differing:
                self._ticks[name] = tick = _tick(name, shown)
                tick.setChecked(left.get(name) is None)
                other: QWidget = tick
            else:
                other = _text(shown, "muted")
            label = translated(field_of(Person, name).label)
            self._add(label, _text(_shown(name, left.get(name)), ""), other)
        for label, one, another in more:
            self._add(label, _text(one, ""), _text(another, "muted"))
        for at in (1, 2):
            self._grid.setColumnStretch(at, 1)

    def taken(self) -> list[str]:
        """Return the fields whose value is that at the right."""
        return [name for name, tick in self._ticks.items() if tick.isChecked()]

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the first choice."""
        super().showEvent(event)
        for tick in list(self._ticks.values())[:1]:
            tick.setFocus()

    def _add(self, label: str, left: QWidget, right: QWidget) -> None:
        line = self._grid.rowCount()
        self._grid.setRowMinimumHeight(line, LINE)
        for at, each in enumerate((_text(label, "label"), left, right)):
            self._grid.addWidget(each, line, at)


class BesidePage(Page):
    """The two on a page, to be decided about or left for later; subclasses add the decisions."""

    def __init__(self, context: Context, told: str, beside: Beside) -> None:
        super().__init__(self.tr("Orang yang sama?"))
        self.context, self.beside = context, beside
        self._message = words("", "problem")
        self.add_action("later", self.tr("Nanti"), self.back, keys="Esc")
        self._lay_out(told)

    @Slot()
    def back(self) -> None:
        """Leave it for later."""
        self.closed.emit()

    def decide(self, act: Act, decide: Callable[[Session], T], then: Callable[[T], None]) -> None:
        """Decide in one act, close, and go on with what it gave; a refusal is said instead."""
        try:
            with self.context.db.write(act, self.context.who, initiator=self) as session:
                result = decide(session)
        except DmeError as error:
            self._say(failures.sentence_for(error))
        else:
            self.closed.emit()
            then(result)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def _lay_out(self, told: str) -> None:
        inside = named(QWidget(), "page")
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        for each in (words(told), self._message, card("", self.beside)):
            column.addWidget(each)
        self._say("")
        column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)


class PairsPage(ListPage):
    """Lists pairs, the likeliest first; Enter shows both beside each other."""

    def __init__(
        self, context: Context, title: str, columns: Sequence[Column], counted: str, none: str
    ) -> None:
        hint = self.tr("Enter bandingkan   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, columns, None, hint))
        self._counted = counted
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.listing.say_when_empty(none)

    def read(self, session: Session, pair_id: str) -> Callable[[], BesidePage]:
        """Return what builds the page of a pair; raise DmeError when it was decided meanwhile."""
        raise NotImplementedError

    @Slot()
    def on_loaded(self) -> None:
        """Say how many there are."""
        count = self.listing.model.rowCount()
        self.header.set_badge(self._counted.format(count=count) if count else "")

    def opening(self) -> str:
        """Say what Enter does here."""
        return self.tr("Bandingkan")

    def open(self, record_id: str) -> None:
        """Show both beside each other, when they were read."""
        room = self.parentWidget()
        if isinstance(room, Room):
            room.fetch(partial(self._read, record_id), lambda build: room.open_page(build()))

    @Slot()
    def back(self) -> None:
        """Leave; nothing is decided."""
        self.closed.emit()

    def _read(self, pair_id: str) -> Callable[[], BesidePage]:
        with self.context.db.read() as session:
            return self.read(session, pair_id)


def _tick(name: str, shown: str) -> QCheckBox:
    told = QCoreApplication.translate("Beside", "{field}: pakai {value}")
    label = translated(field_of(Person, name).label)
    return named(QCheckBox(shown), name, told.format(field=label, value=shown))


def _text(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _shown(name: str, value: Any) -> str:  # noqa: ANN401 - of any field
    return "–" if value is None else said(field_of(Person, name).kind.format(value))
