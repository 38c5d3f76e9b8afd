"""The line that is typed under the register: its fields stand under the columns they fill."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QTableView, QWidget

from dme_desktop.kernel import kinds
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.fields import Field, problem_with
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.screen.book import USUAL_CHANNEL, Payee, read_original
from dme_desktop.ui import said
from dme_desktop.ui.cards import label
from dme_desktop.ui.editors import AmountLine, ChoiceBox, DateLine, Line, NameLine
from dme_desktop.ui.naming import named
from dme_desktop.ui.text import translated

FIELD, GAP = 34, 6  # pixels of a field, and between two
NOTE = 26  # pixels of the sentence under the fields
FRAME = 16  # pixels around what is typed in a field
TYPED = ("00-00-0000", "Hadijah Contoh Rahma", "", "", "USD 100.000,00", "Rp100.000.000")  # as long
ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
ORIGINAL = Field(
    name="original",
    label=QT_TRANSLATE_NOOP("fields", "Jumlah mata uang asal"),
    kind=kinds.TEXT,
    max_length=40,
    sensitive=True,
)
FIELDS = (
    field_of(Remittance, "received_on"),
    field_of(Remittance, "recipient"),
    field_of(Remittance, "channel"),
    field_of(Remittance, "use"),
    ORIGINAL,
    field_of(Remittance, "amount_idr"),
)


class PayeeLine(NameLine):
    """Who receives: a few letters find somebody known, the rest is filled in and marked."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.payees: Sequence[Payee] = ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Complete the name after a letter; taking one away leaves it as it is."""
        before = self.text()
        super().keyPressEvent(event)
        typed = self.text()
        if event.text().isprintable() and event.text() and len(typed) <= len(before) + 1:
            self._complete(typed)

    def payee(self) -> Payee | None:
        """Return whom the name means among those who are known."""
        bare = self.text().strip().casefold()
        exact = (one for one in self.payees if one.name.casefold() == bare)
        return next(exact, None) if bare else None

    def settle(self) -> None:
        """Take the one somebody's word begins with, where the name itself was not finished."""
        if found := self.payee() or self._found(self.text()):
            if found.name != self.text():
                self.type_over(found.name)
        else:
            super().settle()

    def _complete(self, typed: str) -> None:
        if self.cursorPosition() != len(typed) or not (found := self._found(typed)):
            return
        if found.name.casefold().startswith(typed.casefold()):
            self.setText(typed + found.name[len(typed) :])
            self.setSelection(len(typed), len(found.name) - len(typed))

    def _found(self, typed: str) -> Payee | None:
        bare = typed.strip().casefold()
        if not bare:
            return None
        first = (one for one in self.payees if one.name.casefold().startswith(bare))
        words = (
            one
            for one in self.payees
            if any(word.startswith(bare) for word in one.name.casefold().split())
        )
        return next(first, None) or next(words, None)


class EntryLine(QFrame):
    """One line being typed. Enter goes on and never saves; `saved_asked` is what Ctrl+Enter asks.

    A payee that is known fills the rest of the line from how money came last, and the cursor goes
    to the amount, which is selected.
    """

    changed = Signal()
    rate_asked = Signal(str, object)  # a currency and a day

    def __init__(self, view: QTableView, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry_line")
        self.setProperty("role", "entry")
        self._view = view
        self.currency = ""  # of the worker's country, until another is typed
        self.rate: Decimal | None = None
        self._proposed = ""  # the rupiah that were reckoned, until others are typed
        day, payee, channel, use, original, amount = FIELDS
        self.day = DateLine(day, clock.today, self)
        self.payee = PayeeLine(payee, self)
        for action in self.day.actions():  # a calendar has no room here; the keys are told beside
            self.day.removeAction(action)
        self.channel, self.use = ChoiceBox(channel, self), ChoiceBox(use, self)
        self.original, self.amount = Line(original, self), AmountLine(amount, self)
        self.original.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._editors: list[Line | ChoiceBox] = [
            self.day, self.payee, self.channel, self.use, self.original, self.amount,
        ]  # fmt: skip
        editor: Line | ChoiceBox
        for field, editor in zip(FIELDS, self._editors, strict=True):
            told = translated(field.label)
            named(editor, field.name, told)
            if isinstance(editor, ChoiceBox) and (line := editor.lineEdit()):
                line.setAccessibleName(told)
            editor.edited.connect(self._on_edited)
        for place, editor in enumerate(self._editors):
            editor.setPlaceholderText(view.model().headerData(place, Qt.Orientation.Horizontal))
        self._said = label("entry_note", "note", "", self)
        self._said.setWordWrap(False)
        header = view.horizontalHeader()
        header.sectionResized.connect(self.lay_out)
        header.geometriesChanged.connect(self.lay_out)
        view.horizontalScrollBar().valueChanged.connect(self.lay_out)
        self.setFocusProxy(self.day)

    def begin(self, day: dt.date, like: Remittance | None) -> None:
        """Begin a line: the date, and payee, channel and use of the line before."""
        self.day.put(day)
        self.payee.put(like.recipient if like else None)
        self.channel.put(like.channel if like else USUAL_CHANNEL)
        self.use.put(like.use if like else None)
        self.original.put(None)
        self.amount.put(None)
        self.rate, self._proposed = None, ""
        self._show_beginnings()
        self.say("")

    def copy(self, like: Remittance) -> None:
        """Fill the line as another one was, but for its date; the amount is selected."""
        self.payee.put(like.recipient)
        self._fill(Payee(like.recipient, like.recipient_relation, like))
        self.go_to(self.amount)

    def _show_beginnings(self) -> None:
        for box in (self.channel, self.use):
            if line := box.lineEdit():
                line.setCursorPosition(0)

    def values(self) -> dict[str, Any]:
        """Return what is typed; raise `Invalid` naming every field that cannot be read."""
        found: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for field, editor in zip(FIELDS, self._editors, strict=True):
            editor.settle()
            try:
                found[field.name] = editor.value()
                told = problem_with(field, found[field.name])
            except ValueError as error:
                told = str(error)
            if told:
                wrong[field.name] = told
        if wrong:
            raise Invalid(wrong)
        return found | {"payee": self.payee.payee(), "currency": self.currency, "rate": self.rate}

    @property
    def is_begun(self) -> bool:
        """Say whether an amount is typed that was not kept yet."""
        return bool(self.amount.text().strip() or self.original.text().strip())

    def say(self, sentence: str, tone: str = "note") -> None:
        """Show a sentence under the line: "note", "warning" or "problem"."""
        self._said.setText(said.sentence(sentence))
        if self._said.property("role") != tone:
            self._said.setProperty("role", tone)
            self._said.style().unpolish(self._said)
            self._said.style().polish(self._said)

    def said(self) -> str:
        """Return the sentence under the line."""
        return self._said.text()

    def go_to(self, editor: QLineEdit | QComboBox) -> None:
        """Put the cursor in a field, with what stands there selected."""
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        if line is not None:
            line.selectAll()

    def go_to_field(self, name: str) -> None:
        """Put the cursor in the field with this name, the date for any other."""
        by_name = {field.name: one for field, one in zip(FIELDS, self._editors, strict=True)}
        self.go_to(by_name.get(name, self.day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTERS and plain:
            self._go_on()
        elif event.key() in ENTERS and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._step(-1)
        else:
            super().keyPressEvent(event)

    @Slot()
    def lay_out(self) -> None:
        """Put each field under the column it fills, where all of these are wide enough.

        Else they share one row, or two where there is no room for all.
        """
        header, needs = self._view.horizontalHeader(), self._needs()
        places = range(len(needs))
        left = [header.sectionViewportPosition(place) + 3 for place in places]
        wide = [header.sectionSize(place) - GAP for place in places]
        wide[-1] += header.sectionSize(len(wide))  # nothing is typed in the sum after it
        across = len(needs)
        if any(have < need for have, need in zip(wide, needs, strict=True)):
            across = across if self._left_of(needs) >= 0 else across // 2
            rows = [self._row(needs[at : at + across]) for at in range(0, len(needs), across)]
            left, wide = (list(chain(*parts)) for parts in zip(*rows, strict=True))
        for place, editor in enumerate(self._editors):
            y = 7 + (FIELD + GAP) * (place // across)
            editor.setGeometry(left[place], y, wide[place], FIELD)
        low = 7 + len(needs) // across * (FIELD + GAP) - GAP // 2
        self._said.setGeometry(14, low, self.width() - 28, NOTE)
        self.setFixedHeight(low + NOTE)

    def _needs(self) -> list[int]:
        """Return in how many pixels what is typed in each field is read whole."""
        return [
            editor.comfort()
            if isinstance(editor, ChoiceBox)
            else FRAME + editor.fontMetrics().horizontalAdvance(typed)
            for editor, typed in zip(self._editors, TYPED, strict=True)
        ]

    def _left_of(self, needs: Sequence[int]) -> int:
        """Return how many pixels fields beside each other leave; below 0, how many they lack."""
        return self.width() - sum(needs) - GAP * (len(needs) + 1)

    def _row(self, needs: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return where the fields of a row begin, and how wide they are; they share the rest."""
        more = self._left_of(needs) // len(needs)
        wide = [need + more for need in needs]
        return [GAP * (at + 1) + sum(wide[:at]) for at in range(len(wide))], wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the columns."""
        super().resizeEvent(event)
        self.lay_out()

    def propose_rate(self, rate: Decimal | None) -> None:
        """Reckon the rupiah of the foreign sum at a rate of the office, where none are typed."""
        self.rate = rate
        try:
            amount, _ = read_original(self.original.text(), self.currency)
        except Invalid:
            return
        idr = rules.in_rupiah(amount, rate)
        if idr is not None and self.amount.text() in {"", self._proposed}:
            self.amount.put(idr)
            self._proposed = self.amount.text()
            self._tell_amount()

    @Slot()
    def _on_edited(self) -> None:
        self._tell_amount()
        self.changed.emit()

    def _tell_amount(self) -> None:
        self.say(self.amount.note() if self.amount.text() else "")

    def _here(self) -> int:
        for place, editor in enumerate(self._editors):
            if editor.hasFocus() or editor.isAncestorOf(self.focusWidget() or self):
                return place
        return 0

    def _go_on(self) -> None:
        place = self._here()
        editor = self._editors[place]
        editor.settle()
        if editor is self.day and self.payee.text().strip():
            self.go_to(self.amount)
        elif editor is self.payee:
            if payee := self.payee.payee():
                self._fill(payee)
            self.go_to(self.amount if payee else self.channel)
        else:
            if editor is self.original:
                self._ask_rate()
            self._step(1)

    def _fill(self, payee: Payee) -> None:
        """Fill the line from how money came to somebody last."""
        if payee.like is None:
            return
        self.channel.put(payee.like.channel)
        self.use.put(payee.like.use)
        self._show_beginnings()
        if not self.is_begun:
            self.amount.put(payee.like.amount_idr)
            self.say(self.tr("Dilengkapi dari kiriman lalu. ") + self.amount.note())

    def _ask_rate(self) -> None:
        try:
            amount, currency = read_original(self.original.text(), self.currency)
            day = self.day.value()
        except (Invalid, ValueError):
            return
        if amount is not None and currency and day:
            self.currency = currency
            self.rate_asked.emit(currency, day)

    def _step(self, by: int) -> None:
        place = (self._here() + by) % len(self._editors)
        self.go_to(self._editors[place])
