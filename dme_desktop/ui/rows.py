"""A short list of records inside a form: points, signatories; a row each, moved by the keyboard."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.fields import Field
from dme_desktop.ui.editors import ChoiceBox, Editor, editor_for
from dme_desktop.ui.flow import Columns
from dme_desktop.ui.icons import icon
from dme_desktop.ui.layout import take_down
from dme_desktop.ui.naming import named
from dme_desktop.ui.text import translated

TALL = 58  # pixels of an editor that holds two lines
APART = 18  # pixels between rows that stand on several lines
NUMBER = 24  # pixels of the number before a row
LINE = 34  # pixels of an editor that holds one
CELL = 116  # pixels in which a name is typed; where there are fewer, a row has more lines
AROUND_HINT, BUTTON = 24, 20  # pixels around a hint, and of the arrow or calendar after it
MOST = 200  # pixels; what needs more has several columns
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
ALT = Qt.KeyboardModifier.AltModifier
Make = Callable[[QWidget], Editor]


class RowsEditor(QWidget):
    """Holds [{field: value}] in order. Enter goes on; Alt+Up and Alt+Down move the row.

    Enter in the last field of the last row leads out of the list when that row is empty, else it
    begins another; Alt+Delete takes the row away.
    """

    edited = Signal()

    def __init__(
        self,
        columns: Sequence[Field],
        clock: Clock,
        add: str,
        parent: QWidget | None = None,
        *,
        across: int = 0,
        editors: Mapping[str, Make] | None = None,
    ) -> None:
        """Take the fields of a row; `across` of them stand beside each other, all with 0.

        `editors` make those of some fields, {name: what makes it}; the others follow their kind.
        """
        super().__init__(parent)
        self._editors = editors or {}
        self._columns, self._clock, self._across = columns, clock, across or len(columns)
        self._rows: list[_Row] = []
        self._offered: dict[str, tuple[object, ...]] = {}
        self._inside = QVBoxLayout()
        self._inside.setSpacing(6 if self._across == len(columns) else APART)
        self._add = named(QPushButton(add, self), "add_row", add)
        self._add.setIcon(icon("plus", "muted"))
        self._add.clicked.connect(self.add_row)
        foot = QHBoxLayout()
        foot.setContentsMargins(NUMBER + 8, 0, 0, 0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._inside)
        column.addLayout(foot)
        self._fit(1)

    def ask(self, columns: Sequence[Field]) -> None:
        """Ask for other fields, such as a choice that has other options now; empties the list."""
        self._fit(0)
        self._columns = columns
        self._fit(1)

    def offer(self, name: str, options: Sequence[object]) -> None:
        """Offer only some options in the choice of one field, in every row; shows the empty one."""
        self._offered[name] = tuple(options)
        for row in self._rows:
            row.offer(name, self._offered[name])

    def value(self) -> list[dict[str, Any]]:
        """Return the rows that hold something; raise ValueError naming the row that is wrong."""
        return [row.read() for row in self._rows if row.is_filled()]

    def put(self, value: Sequence[Mapping[str, Any]] | None) -> None:
        """Show rows, one empty one when there are none."""
        given = value or [{}]
        self._fit(len(given))
        for row, values in zip(self._rows, given, strict=True):
            row.put(values)

    def draft(self) -> str:
        """Return what is written in every row, finished or not."""
        return json.dumps([row.draft() for row in self._rows])

    def put_draft(self, text: str) -> None:
        """Show what a draft kept."""
        kept = json.loads(text or "[]") or [[""] * len(self._columns)]
        self._fit(len(kept))
        for row, texts in zip(self._rows, kept, strict=True):
            row.put_draft(texts)

    def settle(self) -> None:
        """Write what was meant in every row."""
        for row in self._rows:
            row.settle()

    def note(self) -> str:
        """Return the keys that only work here."""
        return self.tr("Alt+↑ Alt+↓ memindahkan baris, Alt+Delete menghapus baris")

    @Slot()
    def add_row(self) -> None:
        """Begin another row and go there."""
        self._fit(len(self._rows) + 1)
        self._rows[-1].put({})
        self._rows[-1].go_in()
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the list; leave every other to the form."""
        place = self._place()
        if place < 0 or not self._take(event, place):
            event.ignore()

    def move_row(self, place: int, step: int) -> None:
        """Change a row with its neighbour; the cursor goes along."""
        other = place + step
        if not 0 <= other < len(self._rows):
            return
        here, there = self._rows[place].draft(), self._rows[other].draft()
        self._rows[place].put_draft(there)
        self._rows[other].put_draft(here)
        self._rows[other].go_in(self._rows[place].focused())
        self.edited.emit()

    def remove_row(self, place: int) -> None:
        """Take a row away; the last one is emptied instead."""
        for row, after in zip(self._rows[place:], self._rows[place + 1 :], strict=False):
            row.put_draft(after.draft())
        if len(self._rows) == 1:
            self._rows[0].put({})
        else:
            self._fit(len(self._rows) - 1)
        self._rows[min(place, len(self._rows) - 1)].go_in()
        self.edited.emit()

    def _take(self, event: QKeyEvent, place: int) -> bool:
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == ALT and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_row(place, 1 if key == Qt.Key.Key_Down else -1)
        elif plain == ALT and key == Qt.Key.Key_Delete:
            self.remove_row(place)
        elif key in ENTER and plain in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }:
            return self._step(forward=plain == Qt.KeyboardModifier.NoModifier)
        else:
            return False
        return True

    def _step(self, *, forward: bool) -> bool:
        inside = [editor for row in self._rows for editor in row.widgets]
        here = next(at for at, widget in enumerate(inside) if _holds_focus(widget))
        there = here + (1 if forward else -1)
        if 0 <= there < len(inside):
            inside[there].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if forward and self._rows[-1].is_filled():
            self.add_row()
            return True
        return False

    def _place(self) -> int:
        return next(
            (at for at, row in enumerate(self._rows) if any(map(_holds_focus, row.widgets))), -1
        )

    def _makes(self) -> list[Make]:
        """Return what makes the editor of each field."""
        return [
            self._editors.get(field.name, partial(editor_for, field, self._clock))
            for field in self._columns
        ]

    def _fit(self, count: int) -> None:
        """Have `count` rows, numbered, in the order of the keyboard."""
        while len(self._rows) > count:
            take_down(self._rows.pop())
        while len(self._rows) < count:
            row = _Row(len(self._rows), self._columns, self._makes(), self._across, self)
            for name, options in self._offered.items():
                row.offer(name, options)
            row.edited.connect(self.edited)
            row.moved.connect(self.move_row)
            row.removed.connect(self.remove_row)
            self._rows.append(row)
            self._inside.addWidget(row)
        if not self._rows:
            return
        inside = [widget for row in self._rows for widget in row.widgets]
        for before, after in zip(inside, [*inside[1:], self._add], strict=True):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(inside[0])


class _Row(QWidget):
    """The number of a row, its editors, and what can be done with it by mouse."""

    edited = Signal()
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(
        self,
        place: int,
        columns: Sequence[Field],
        makes: Sequence[Make],
        across: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._columns, self._number = columns, place + 1
        self._editors: list[Editor] = [make(self) for make in makes]
        self.widgets: list[QWidget] = [w for w in self._editors if isinstance(w, QWidget)]
        number = QLabel(f"{place + 1}.", self)
        number.setProperty("role", "muted")
        number.setFixedSize(NUMBER, LINE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(number, alignment=Qt.AlignmentFlag.AlignTop)
        for at, (field, editor) in enumerate(zip(columns, self._editors, strict=True)):
            widget = self.widgets[at]
            label = f"{translated(field.label)} {place + 1}"
            named(widget, f"{field.name}_{place + 1}", label)
            if field.kind.name == "long_text":
                widget.setFixedHeight(TALL)
            elif place_of_hint := _line_of(widget):
                place_of_hint.setPlaceholderText(translated(field.label))
                if place_of_hint is not widget:
                    named(place_of_hint, f"{field.name}_{place + 1}_line", label)
            editor.edited.connect(self.edited)
        least = max(CELL, *(min(_needs(one), MOST) for one in self.widgets))
        cells = Columns(None, across, least, _needs)
        row.addLayout(cells, stretch=1)
        for widget in self.widgets:
            cells.addWidget(widget)
        for name, symbol, words, act in (
            ("up", "chevron-up", self.tr("Naikkan"), lambda: self.moved.emit(place, -1)),
            ("down", "chevron-down", self.tr("Turunkan"), lambda: self.moved.emit(place, 1)),
            ("remove", "x", self.tr("Hapus"), lambda: self.removed.emit(place)),
        ):
            button = named(QToolButton(self), f"{name}_{place + 1}", f"{words} {place + 1}")
            button.setIcon(icon(symbol, "muted"))
            button.setToolTip(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)

    def offer(self, name: str, options: tuple[object, ...]) -> None:
        for field, editor in zip(self._columns, self._editors, strict=True):
            if field.name == name and isinstance(editor, ChoiceBox):
                editor.offer(options)

    def read(self) -> dict[str, Any]:
        """Return its values; raise ValueError with its number and what is wrong in it."""
        try:
            return self.value()
        except ValueError as error:
            raise ValueError(f"Baris {self._number}: {error}") from None

    def value(self) -> dict[str, Any]:
        return {
            field.name: editor.value()
            for field, editor in zip(self._columns, self._editors, strict=True)
        }

    def is_filled(self) -> bool:
        """Say whether something was typed; a choice that stands by itself does not count."""
        typed = zip(self._columns, self._editors, strict=True)
        return any(editor.draft().strip() for field, editor in typed if not field.kind.choices)

    def put(self, values: Mapping[str, Any]) -> None:
        for field, editor in zip(self._columns, self._editors, strict=True):
            editor.put(values.get(field.name, field.default))

    def draft(self) -> list[str]:
        return [editor.draft() for editor in self._editors]

    def put_draft(self, texts: Sequence[str]) -> None:
        for editor, text in zip(self._editors, texts, strict=True):
            editor.put_draft(text)

    def settle(self) -> None:
        for editor in self._editors:
            editor.settle()

    def focused(self) -> int:
        return next((at for at, widget in enumerate(self.widgets) if _holds_focus(widget)), 0)

    def go_in(self, at: int = 0) -> None:
        self.widgets[at].setFocus(Qt.FocusReason.TabFocusReason)


def _line_of(widget: QWidget) -> QLineEdit | None:
    """Return the line in which an editor is typed, for the hint that stands in an empty one."""
    if isinstance(widget, QComboBox):
        return widget.lineEdit()
    return widget if isinstance(widget, QLineEdit) else None


def _needs(widget: QWidget) -> int:
    """Return in how many pixels the hint of an editor and whatever it offers are read whole."""
    if not (line := _line_of(widget)):
        return 0
    button = BUTTON if isinstance(widget, QComboBox) or line.actions() else 0
    hint = line.fontMetrics().horizontalAdvance(line.placeholderText()) + AROUND_HINT + button
    return max(hint, widget.comfort()) if isinstance(widget, ChoiceBox) else hint


def _holds_focus(widget: QWidget) -> bool:
    inner = widget.focusWidget()
    return widget.hasFocus() or (inner is not None and inner.hasFocus())
