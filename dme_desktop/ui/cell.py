"""One field on a form: its label, its editor, and under it a note, a warning or a problem."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.fields import Field
from dme_desktop.ui import said
from dme_desktop.ui.editors import ChoiceBox, Editor
from dme_desktop.ui.elided import Elided
from dme_desktop.ui.naming import named
from dme_desktop.ui.text import translated

QUESTION = 44  # letters of a label, beyond which it is a question and has a line of its own


class Cell(QWidget):
    """Keeps the words about a value beside the value."""

    def __init__(self, field: Field, make: Callable[[QWidget], Editor], parent: QWidget) -> None:
        super().__init__(parent)
        editor = make(self)
        assert isinstance(editor, QWidget)  # noqa: S101 - every editor is a widget
        self.field, self.editor, self.widget = field, editor, editor
        self._is_asked_now, self._is_withheld = False, False
        label = translated(field.label)
        self.label = named(Elided(label + " *" * self.is_asked, self), f"{field.name}_label")
        self.label.setProperty("role", "label")
        self.label.setBuddy(editor)
        named(editor, field.name, label)
        if isinstance(editor, QComboBox) and (line := editor.lineEdit()):
            named(line, f"{field.name}_line", label)
        editor.setToolTip(translated(field.hint))
        self._hint = translated(field.hint)
        self._told: tuple[str, str] = ("note", "")
        self._words: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self.label)
        self._column.addWidget(editor)
        self._column.addStretch(1)
        self._describe("note", "")

    @property
    def wide(self) -> bool:
        """Say whether the field wants the whole width of its card."""
        is_question = len(self.label.text()) > QUESTION
        return is_question or self.field.kind.name in {"long_text", "tags", "tiles"}

    def comfort(self) -> int:
        """Return in how many pixels whatever can be chosen here is read whole, 0 for a text."""
        return self.widget.comfort() if isinstance(self.widget, ChoiceBox) else 0

    @property
    def is_away(self) -> bool:
        """Say whether the field does not apply now and leaves its place to the next one."""
        return self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)

    @property
    def is_asked(self) -> bool:
        """Say whether something must be written here; a box that is not ticked says no."""
        return (self.field.required or self._is_asked_now) and self.field.kind.name != "bool"

    def ask(self, *, asked: bool) -> None:
        """Star the field, or no longer: what else is written says whether it may be left empty."""
        if asked != self._is_asked_now:
            self._is_asked_now = asked
            self.label.setText(translated(self.field.label) + " *" * self.is_asked)
            self.refresh_note()

    def withhold(self, words: str) -> None:
        """Say in the empty line that a value is known and not shown; "" says it no longer."""
        if (line := self._line()) and self._is_withheld != bool(words):
            self._is_withheld = bool(words)
            line.setPlaceholderText(words)

    @property
    def told(self) -> str:
        """Return what stands under the editor: a "problem", a "warning" or a "note"."""
        return self._told[0]

    def is_filled(self) -> bool:
        """Say whether something was written or chosen here, or is known and not shown."""
        return self._is_withheld or bool(self.editor.draft().strip(' []{}",'))

    def take(self, value: object) -> None:
        """Take a value as if it had just been written here: checked, with the cursor behind it."""
        self.editor.put(value)
        if isinstance(self.widget, QPlainTextEdit):
            self.widget.moveCursor(QTextCursor.MoveOperation.End)
        elif line := self._line():
            line.end(False)
        self.editor.edited.emit()

    def _line(self) -> QLineEdit | None:
        if isinstance(self.widget, QComboBox):
            return self.widget.lineEdit()
        return self.widget if isinstance(self.widget, QLineEdit) else None

    def say(self, role: str, sentence: str) -> None:
        """Show a "problem", a "warning" or a "note"; an empty sentence shows the field's own."""
        self._told = (role, said.sentence(sentence)) if sentence else ("note", "")
        self.refresh_note()

    def refresh_note(self) -> None:
        """Write the line again; the editor's own note may have changed while typing."""
        role, sentence = self._told
        if not sentence:
            role, note = "note", self.editor.note()
            keeps = self.field.kind.example is not None  # the hint says what the example is of
            sentence = f"{self._hint} {note}".strip() if keeps else note or self._hint
        if sentence or self._words:
            self._write(role, sentence)
        else:
            self._describe(role, sentence)

    def _write(self, role: str, sentence: str) -> None:
        label = self._words = self._words or self._make_words()
        label.setText(sentence)
        label.setVisible(bool(sentence))
        state = role if role in {"problem", "warning"} and sentence else ""
        for widget, name, value in ((label, "role", role), (self.widget, "state", state)):
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._describe(role, sentence)

    def _describe(self, role: str, sentence: str) -> None:
        """Tell who hears the field what stands beside it, wherever in it the cursor is."""
        is_silent = not self.is_asked or role == "problem"
        asked = "" if is_silent else self.tr("Wajib diisi.")
        told = " ".join(part for part in (asked, sentence) if part)
        for one in (self.widget, self._line(), self.widget.focusProxy()):
            if one is not None:
                one.setAccessibleDescription(told)

    def _make_words(self) -> QLabel:
        label = named(QLabel(self), f"{self.field.name}_words")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)  # it may name people, written as they like
        self._column.insertWidget(2, label)
        return label
