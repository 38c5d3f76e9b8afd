"""The form kit: cards of fields, keys from field to field, and each problem beside its field."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QCompleter,
    QFrame,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.fields import Field, problem_with, problems_in
from dme_desktop.ui import failures, spoken, walking
from dme_desktop.ui.cell import Cell
from dme_desktop.ui.editors import ChoiceBox, Editor, Piecewise, editor_for
from dme_desktop.ui.flow import Columns
from dme_desktop.ui.keys import pressed
from dme_desktop.ui.layout import WIDEST
from dme_desktop.ui.naming import named
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.sections import Standing
from dme_desktop.ui.strip import Strip
from dme_desktop.ui.text import translated

BEGAN = ""  # the name under which a draft keeps the marks of what it began with
AT_ONCE, SOON = 4, 8  # fields that are built in one step, and in a moment
_DONE = object()
COLUMN = 254  # pixels, in which most is written; where two have no room a card has one
_WHOLE = (QComboBox, QAbstractScrollArea)  # whose inner parts are seen with them
Warnings = Callable[[Mapping[str, Any]], Mapping[str, str]]
Make = Callable[[QWidget], Editor]  # an editor inside its parent


@dataclass(frozen=True)
class Part:
    """One card of a form: its title and fields, with a sentence under the title when needed."""

    title: str
    fields: Sequence[Field]
    note: str = ""


class Written(NamedTuple):
    """What stands in each field: as a draft keeps it, and in words."""

    texts: Mapping[str, str]
    words: Mapping[str, str]


def marked(text: str) -> str:
    """Return a short mark by which a text of a draft is known again."""
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()


class Form(QWidget):
    """Shows values, gives them back, and says what is wrong next to where it is wrong.

    Enter and Shift+Enter go from field to field and never save. A hard problem is red and stops
    saving; a soft one is amber and is accepted by saving once more.
    """

    left = Signal(str)  # a field's name, when the cursor leaves it
    changed = Signal(str)  # a field's name, when the clerk changes it
    dirty_changed = Signal(bool)
    entered = Signal(str)  # a field's name, when the cursor comes into it
    strip_opened = Signal(str)  # a field's name, when its strip of similar records is asked for
    built = Signal()  # every card stands
    asked = Signal()  # other fields are starred now

    def __init__(
        self,
        parts: Sequence[Part],
        clock: Clock,
        parent: QWidget | None = None,
        editors: Mapping[str, Make] | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        """Take what is asked; without `at_once` the cards are built when something needs them."""
        super().__init__(parent)
        self._clock = clock
        self._dirty = False
        self._filling = False
        self._previous: Mapping[str, Any] = {}
        self.kept: Mapping[str, Any] = {}  # what was saved last
        self.began: Mapping[str, str] = {}  # marks of what was shown as saved
        self._accepted: dict[str, str] = {}
        self._strips: dict[str, Strip] = {}
        self._visited: set[str] = set()  # fields that were left, and may be wondered about
        self._doubted: set[str] = set()  # those that a wonder stands beside
        self.more_warnings: Warnings | None = None
        self._given = editors or {}
        self._message = Strip("message", "red", self)
        self._parts: list[_Card] = []
        self._ready: dict[str, Cell] = {}
        self._column = self._lay_out()
        self._many = sum(len(part.fields) for part in parts)
        self._steps: Iterator[None] | None = self._building(parts)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        if at_once:
            self.build()

    def build(self) -> None:
        """Build every card that is missing."""
        while self.build_on():
            pass

    def build_on(self) -> bool:
        """Build a few more fields; say whether some are still missing.

        Who has time builds the form piece by piece. Whatever needs the whole form completes it.
        """
        if self._steps is None:
            return False
        if next(self._steps, _DONE) is _DONE:
            self._steps = None
            self.built.emit()
        return self._steps is not None

    @property
    def is_soon(self) -> bool:
        """Say whether what is missing of the cards is built in a moment, or nothing is."""
        return self._steps is None or self._many <= SOON

    @property
    def _cells(self) -> dict[str, Cell]:
        if self._steps is not None:
            self.build()
        return self._ready

    @property
    def cards(self) -> Sequence[QWidget]:
        """Return the cards in the order they are seen."""
        self.build()
        return self._parts

    def standings(self) -> list[Standing]:
        """Return how each card stands: what is wrong in it, else what must still be filled in."""
        self.build()
        return [card.standing() for card in self._parts]

    def card_of(self, name: str) -> int:
        """Return the place of the card with a field, -1 for none."""
        return next((n for n, card in enumerate(self._parts) if card.has(name)), -1)

    def enter_card(self, place: int) -> None:
        """Put the cursor in the first field of a card that can be written in, under its title."""
        for cell in self._parts[place].cells:
            if self._can_enter(cell):
                cell.widget.setFocus(Qt.FocusReason.TabFocusReason)
                walking.unroll(self._parts[place])
                walking.show(self.focusWidget() or cell)
                return

    def ask(self, names: Collection[str]) -> None:
        """Star these fields, besides those that are never left empty."""
        for name, cell in self._cells.items():
            cell.ask(asked=name in names)
        self.asked.emit()

    def withhold(self, names: Collection[str]) -> None:
        """Say in these fields that what is known is not shown to who sits here."""
        for name, cell in self._cells.items():
            cell.withhold(self.tr("tidak ditampilkan") if name in names else "")

    @property
    def fields(self) -> list[Field]:
        """Return the fields in the order of the form."""
        return [cell.field for cell in self._cells.values()]

    @property
    def dirty(self) -> bool:
        """Say whether the clerk changed something since the values were shown or saved."""
        return self._dirty

    def editor(self, name: str) -> Editor:
        """Return the editor of one field."""
        return self._cells[name].editor

    def cell(self, name: str) -> Cell:
        """Return the whole place of one field: hide it when it does not apply."""
        return self._cells[name]

    def values(self) -> dict[str, Any]:
        """Return what is written; raise `Invalid` when some text cannot be read."""
        values, problems = self._readable()
        if problems:
            raise Invalid(problems)
        return values

    def load(self, values: Mapping[str, Any]) -> None:
        """Show `values` as saved; a field without one becomes empty."""
        self._filling = True
        for name, cell in self._cells.items():
            cell.editor.put(values.get(name))
        self._filling = False
        self.began = {name: marked(text) for name, text in self._texts().items()}
        self._accepted.clear()
        self._visited.clear()
        self._doubted.clear()
        self._reason.clear()
        self.clear_problems()
        self._hide_strips()
        self.set_dirty(False)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Propose values for some fields as if the clerk had typed them."""
        for name, value in values.items():
            self._cells[name].editor.put(value)
            self._touched(name)

    def set_previous(self, values: Mapping[str, Any]) -> None:
        """Remember the record before this one, for F7."""
        self._previous = values

    def submit(self, action: Callable[[dict[str, Any]], object]) -> bool:
        """Check, then run `action` with the values; show what it refuses and return False.

        What stands under the cursor is written as if the field was left: leaving it later, when
        the page closes, changes nothing any more. A warning that was not shown before stops once;
        submitting again accepts it.
        """
        if here := self.focused():
            self._settle(here)
        try:
            values = self._checked_values()
            if self._warns(values):
                return False
            action(values)
        except Invalid as error:
            self.show_problems(error.problems)
            self._visited.update(self._cells)
            self._tell_doubts()
            return False
        except DmeError as error:
            self.say(failures.sentence_for(error))
            return False
        self.clear_problems()
        self.set_dirty(False)
        self.kept = values
        return True

    def accepted(self) -> tuple[dict[str, str], str]:
        """Return the warnings the clerk accepted by saving again, and the reason written."""
        self.build()
        return dict(self._accepted), self._reason.text().strip()

    def say(self, sentence: str, act: str = "") -> None:
        """Show one sentence about the whole form above it; an empty one hides it."""
        self._message.say(sentence, act)
        walking.show(self._message)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Write each sentence under its editor and put the cursor in the first one."""
        problems = {name: failures.spoken(words) for name, words in problems.items()}
        self.clear_problems()
        first = self._go_first(problems)
        seen = {name for name, cell in self._cells.items() if not cell.isHidden()}
        for name in problems.keys() & self._cells.keys():
            self._cells[name].say("problem", problems[name])
        self.say(" ".join(words for name, words in problems.items() if name not in seen))
        if first:
            walking.show(self._cells[first])

    def clear_problems(self) -> None:
        """Take every problem and warning away."""
        self._message.say("")
        for cell in self._cells.values():
            cell.say("note", "")
        self._reason.hide()

    def show_similar(self, name: str, sentence: str) -> None:
        """Show under a field that similar records exist; F4 opens them. Empty hides it."""
        strip = self._strips.get(name)
        if strip is None and sentence:
            strip = self._strips[name] = Strip(f"{name}_similar")
            strip.pressed.connect(self.open_strip)
            layout = self._cells[name].layout()
            if layout is not None:
                layout.addWidget(strip)
        if strip is not None:
            strip.say(sentence, self.tr("F4 lihat") if sentence else "")

    @Slot()
    def open_strip(self) -> bool:
        """Ask for the similar records of the first strip that is shown; False without one."""
        for name, strip in self._strips.items():
            if not strip.isHidden():
                self.strip_opened.emit(name)
                return True
        return False

    def open_list(self) -> None:
        """Open the list of the choice under the cursor, else the strip of similar records."""
        name = self.focused()
        box = self._cells[name].widget if name else None
        if isinstance(box, QComboBox):
            box.showPopup()
        else:
            self.open_strip()

    def go_to(self, name: str) -> None:
        """Put the cursor in a field and bring it into view."""
        cell = self._cells[name]
        cell.widget.setFocus(Qt.FocusReason.TabFocusReason)
        walking.show(cell)

    def go_to_first(self) -> None:
        """Put the cursor in the first field that can be written in."""
        for cell in self._cells.values():
            if self._can_enter(cell):
                cell.widget.setFocus(Qt.FocusReason.OtherFocusReason)  # a key replaces no text
                walking.show(cell)
                return

    def copy_previous(self) -> None:
        """Copy the field under the cursor from the previous record."""
        name = self.focused()
        if name and self._previous.get(name) is not None:
            self._cells[name].take(self._previous[name])

    def offer(self, name: str, options: Sequence[object], inside: str = "") -> None:
        """Offer only some options in the choice of a field, or in that field `inside` its rows."""
        box = self._cells[name].widget
        if isinstance(box, ChoiceBox):
            box.offer(tuple(options))
        elif isinstance(box, RowsEditor):
            box.offer(inside, options)

    def suggest(self, name: str, known: Sequence[str]) -> None:
        """Finish what is typed in a field from words that are known."""
        line = self._cells[name].widget
        if isinstance(line, QLineEdit):
            finisher = QCompleter(list(known), line)
            finisher.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            finisher.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(finisher)

    def focused(self) -> str:
        """Return the name of the field the cursor is in, or nothing."""
        return self._name_of(self.focusWidget())

    def draft(self) -> str:
        """Return everything that is written, finished or not, and what it began with, as JSON."""
        return json.dumps({**self._texts(), BEGAN: self.began})

    def written(self) -> Written:
        """Return what stands in each field."""
        words = {name: spoken.words_of(cell) for name, cell in self._cells.items()}
        return Written(self._texts(), words)

    def as_if(self, values: Mapping[str, Any]) -> Written:
        """Return what would stand in each field with other values; what is written stays."""
        mine = self._texts()
        self._filling = True
        for name, cell in self._cells.items():
            cell.editor.put(values.get(name))
        found = self.written()
        for name, text in mine.items():
            self._cells[name].editor.put_draft(text)
        self._filling = False
        return found

    def load_draft(self, text: str, focus: str = "") -> None:
        """Show what a draft kept, as unsaved, with the cursor where it was."""
        for name, written in json.loads(text).items():
            if name in self._cells:
                self._cells[name].editor.put_draft(written)
                self._cells[name].refresh_note()
        self.set_dirty(True)
        self.go_to(focus if focus in self._cells else next(iter(self._cells)))

    def set_dirty(self, dirty: bool) -> None:  # noqa: FBT001
        """Mark the form as changed or as saved."""
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)

    def showEvent(self, event: QShowEvent) -> None:
        """Be whole when it is seen."""
        self.build()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next field on Enter and to the previous one on Shift+Enter."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifts = {Qt.KeyboardModifier.NoModifier: True, Qt.KeyboardModifier.ShiftModifier: False}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain in shifts:
            if not (shifts[plain] and pressed(self.focusWidget())):
                self._step(forward=shifts[plain])
        else:
            super().keyPressEvent(event)

    def _texts(self) -> dict[str, str]:
        return {name: cell.editor.draft() for name, cell in self._cells.items()}

    def _step(self, *, forward: bool) -> None:
        names = [name for name, cell in self._cells.items() if self._can_enter(cell)]
        here = self.focused()
        if here in names:
            place = names.index(here) + (1 if forward else -1)
            if 0 <= place < len(names):
                self.go_to(names[place])
            else:
                self.focusNextPrevChild(forward)

    def _can_enter(self, cell: Cell) -> bool:
        return not cell.isHidden() and cell.widget.isEnabled()

    def _checked_values(self) -> dict[str, Any]:
        """Return the values; raise `Invalid` with everything that is wrong, all at once."""
        values, problems = self._readable()
        readable = [field for field in self._shown_fields() if field.name not in problems]
        if problems := problems | problems_in(readable, values):
            raise Invalid(problems)
        return values

    def _readable(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Return the values of what can be read, and what is wrong with the rest."""
        values: dict[str, Any] = {}
        problems: dict[str, str] = {}
        for name, cell in self._cells.items():
            try:
                values[name] = cell.editor.value()
            except ValueError as error:
                problems[name] = str(error)
        return values, problems

    def _shown_fields(self) -> list[Field]:
        return [cell.field for cell in self._cells.values() if not cell.isHidden()]

    def _warns(self, values: Mapping[str, Any]) -> bool:
        found = self._warnings(values)
        new = {name: words for name, words in found.items() if self._accepted.get(name) != words}
        first = self._go_first(new)
        self._accepted = found
        if not first:
            return False
        again = self.tr("{warning} F10 sekali lagi: tetap simpan.")
        self.clear_problems()
        for name, words in found.items():
            self._cells[name].say("warning", again.format(warning=failures.spoken(words)))
        self._reason.show()
        walking.show(self._cells[first])
        return True

    def _go_first(self, told: Mapping[str, str]) -> str:
        """Go to the first field something will be said about; what is left is checked by that.

        Said before, it would be taken back by the check of a field that is left.
        """
        first = next(
            (name for name, one in self._cells.items() if name in told and not one.isHidden()), ""
        )
        if first:
            self.go_to(first)
        return first

    def _warnings(self, values: Mapping[str, Any]) -> dict[str, str]:
        found = {field.name: _warning(field, values) for field in self._shown_fields()}
        more = self.more_warnings(values) if self.more_warnings else {}
        known = {name: words for name, words in more.items() if name in self._cells}
        return {name: words for name, words in found.items() if words} | known

    def _check(self, name: str) -> None:
        """Say what is wrong with one field that was just left; an empty one is not scolded yet."""
        cell = self._cells[name]
        try:
            value = cell.editor.value()
        except ValueError as error:
            cell.say("problem", str(error))
            return
        if value is None:
            cell.say("note", "")
        elif problem := problem_with(cell.field, value):
            cell.say("problem", problem)
        else:
            cell.say("warning", _warning(cell.field, {name: value}) or "")

    def _tell_doubts(self) -> None:
        """Wonder beside the fields that were left, once all that must be there is written."""
        values, problems = self._readable()
        if problems or self.more_warnings is None or problems_in(self._shown_fields(), values):
            return
        found = self.more_warnings(values)
        for name in self._doubted - found.keys():
            if self._cells[name].told == "warning":
                self._cells[name].say("note", "")
        self._doubted = self._visited & found.keys() & self._cells.keys()
        for name in self._doubted:
            if self._cells[name].told != "problem":
                self._cells[name].say("warning", found[name])

    def _building(self, parts: Sequence[Part]) -> Iterator[None]:
        for number, part in enumerate(parts, 1):
            card = _Card(number, part, self)
            self._column.insertWidget(number, card)
            self._parts.append(card)
            for place, field in enumerate(part.fields):
                cell = self._ready[field.name] = card.add(field, self._make_of(field))
                cell.editor.edited.connect(self._edited)
                cell.refresh_note()
                if isinstance(cell.editor, Piecewise):
                    yield from cell.editor.building()
                if place % AT_ONCE == AT_ONCE - 1:
                    yield
            yield
        self._reason = _reason_line(self.tr("Alasan tetap disimpan (boleh kosong)"), self)
        self._column.insertWidget(len(parts) + 1, self._reason)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._steps is not None or not (self._dirty or self.isVisible()):
            return
        if now is not None and now.window().windowType() == Qt.WindowType.Popup:
            return
        name = self._name_of(old)
        if name and name != self._name_of(now):
            self._settle(name)
            self._visited.add(name)
            self._check(name)
            self._tell_doubts()
            self.left.emit(name)
        elif name and old is not now:
            _settle_inside(old, self._cells[name])
        if now is not None and (entered := self._name_of(now)):
            cell = self._cells[entered]
            is_one_of_many = cell.widget.isAncestorOf(now) and not isinstance(cell.widget, _WHOLE)
            is_by_key = old is not None and not QApplication.mouseButtons()
            if is_one_of_many and is_by_key:  # a click, or a window in front again, stays in place
                walking.show(now)
            cell.refresh_note()
            self.entered.emit(entered)

    def _name_of(self, widget: QWidget | None) -> str:
        while widget is not None and widget is not self:
            cell = widget.parentWidget()
            if isinstance(cell, Cell) and self._cells.get(cell.field.name) is cell:
                return cell.field.name
            widget = cell
        return ""

    @Slot()
    def _edited(self) -> None:
        self._touched(self.sender().objectName())

    def _settle(self, name: str) -> None:
        """Write what was meant; what hangs on it hears of a choice that was typed in part."""
        editor = self._cells[name].editor
        typed = editor.draft()
        editor.settle()
        if editor.draft() != typed:
            self.changed.emit(name)

    def _touched(self, name: str) -> None:
        if self._filling:
            return
        self._cells[name].say("note", "")
        self._accepted.pop(name, None)
        self.set_dirty(True)
        self.changed.emit(name)

    def _hide_strips(self) -> None:
        for strip in self._strips.values():
            strip.say("")

    def _make_of(self, field: Field) -> Make:
        usual = partial(editor_for, field, self._clock)
        return self._given.get(field.name, usual)

    def _lay_out(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._message)
        column.addStretch(1)
        return column


class _Card(QFrame):
    """The cells of one part in two columns, or in one where there is no room."""

    def __init__(self, number: int, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title, self.fields = translated(part.title), part.fields
        self._places = Columns(self, 2, COLUMN, _needs, gap=16, below=10)
        self._places.setContentsMargins(16, 14, 16, 16)
        if part.title:
            self._places.addWidget(_label(f"{number}  {translated(part.title)}", "h2", self))
        if part.note:
            self._places.addWidget(_label(translated(part.note), "muted", self))
        self.cells: list[Cell] = []

    def add(self, field: Field, make: Make) -> Cell:
        """Build one more cell."""
        self.cells.append(cell := Cell(field, make, self))
        self._places.addWidget(cell)
        cell.sizeHint()  # styled now, and not with all the others when they are first shown
        return cell

    def has(self, name: str) -> bool:
        """Say whether a field stands here."""
        return any(cell.field.name == name for cell in self.cells)

    def standing(self) -> Standing:
        """Return what is wrong here, else what must be filled in, else whether it is begun."""
        shown = [cell for cell in self.cells if not cell.is_away]
        for role, tone in (("problem", "red"), ("warning", "amber")):
            if told := [translated(cell.field.label) for cell in shown if cell.told == role]:
                return Standing(self.title, ", ".join(told), tone)
        empty = [cell for cell in shown if not cell.is_filled()]
        if missing := [translated(cell.field.label) for cell in empty if cell.is_asked]:
            return Standing(self.title, ", ".join(missing), "amber")
        return Standing(self.title, tone="done" if len(empty) < len(shown) else "")


def _needs(part: QWidget) -> int:
    """Return in how many pixels a cell is read whole; what is wide has the row, and the words."""
    return WIDEST if not isinstance(part, Cell) or part.wide else part.comfort()


def _settle_inside(left: QWidget | None, cell: Cell) -> None:
    """Write what was meant in a line of an editor that has many, when the cursor leaves it."""
    while left is not None and left is not cell and left is not cell.widget:
        settle = getattr(left, "settle", None)
        if callable(settle):
            settle()
            return
        left = left.parentWidget()


def _warning(field: Field, values: Mapping[str, Any]) -> str | None:
    value = values.get(field.name)
    return field.warn(value) if field.warn and value is not None else None


def _label(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", role)
    label.setWordWrap(role == "muted")
    return label


def _reason_line(label: str, parent: QWidget) -> QLineEdit:
    line = named(QLineEdit(parent), "reason", label)
    line.setPlaceholderText(label)
    line.hide()
    return line
