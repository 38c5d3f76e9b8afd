"""Robots use a screen as a clerk does, so that tests read as a clerk's day."""

from typing import Any, Self, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


class ScreenRobot:
    """Types, picks, clicks and reads, finding widgets by the names of their fields."""

    def __init__(
        self, qtbot: QtBot, screen: QWidget, *, size: tuple[int, int] = (1158, 680)
    ) -> None:
        self.qtbot, self.screen = qtbot, screen
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()

    def fill(self, **texts: str) -> Self:
        """Write each text in the editor of its field, one after the other."""
        for name, text in texts.items():
            editor = self.find(QWidget, name)
            editor.setFocus()
            if isinstance(editor, QPlainTextEdit):
                editor.setPlainText(text)
                continue
            if isinstance(editor, QComboBox):
                self._write(editor, text)
                continue
            assert isinstance(editor, QLineEdit), f"{name} cannot be written in"
            editor.selectAll()
            QTest.keyClick(editor, Qt.Key.Key_Backspace)
            QTest.keyClicks(editor, text)
        return self

    def write(self, text: str) -> Self:
        """Type where the cursor is."""
        here = self.focused()
        if isinstance(here, QComboBox):
            self._write(here, text)
        else:
            QTest.keyClicks(here, text)
        return self

    def press(self, key: str) -> Self:
        """Press a key, "F10" or "Ctrl+N", where the cursor is."""
        parts = (
            key.split("+")
            if key not in {"+", "Ctrl++"}
            else [*key.rstrip("+").split("+")[:1], "Plus"]
        )
        modifiers = Qt.KeyboardModifier.NoModifier
        for part in parts[:-1]:
            modifiers |= _MODIFIERS[part]
        self.come_to_front()
        QTest.keyClick(self.focused(), getattr(Qt.Key, f"Key_{parts[-1]}"), modifiers)
        QApplication.processEvents()
        return self

    def come_to_front(self) -> Self:
        """Have the keys: no window manager gives them back after a dialog or another window."""

        def is_in_front() -> bool:
            self.screen.activateWindow()
            return self.screen.isActiveWindow()

        if not self.screen.isActiveWindow():
            self.wait_until(is_in_front)
        return self

    def click(self, name: str) -> Self:
        """Press the button with this name."""
        self.qtbot.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)
        return self

    def go_to(self, name: str) -> Self:
        """Put the cursor in a field."""
        self.find(QWidget, name).setFocus()
        return self

    def text(self, name: str) -> str:
        """Return what is written in the editor of a field."""
        editor: Any = self.find(QWidget, name)
        return str(editor.draft() if hasattr(editor, "draft") else editor.text())

    def column(self, number: int) -> list[str]:
        """Return the texts of one column of the screen's table, once its rows are there."""
        model = self.find(QTableView, "table").model()
        return [str(model.index(row, number).data()) for row in range(model.rowCount())]

    def problems(self) -> list[str]:
        """Return the problem sentences on the screen."""
        return self.said("problem")

    def warnings(self) -> list[str]:
        """Return the warnings on the screen."""
        return self.said("warning")

    def said(self, role: str) -> list[str]:
        """Return the visible labels of one role of the style sheet."""
        labels = self.screen.findChildren(QLabel)
        return [x.text() for x in labels if x.property("role") == role and x.isVisible()]

    def focused(self) -> QWidget:
        """Return the widget the cursor is in, the screen itself when there is none."""
        return self.screen.focusWidget() or self.screen

    def find(self, kind: type[W], name: str) -> W:
        """Return the visible widget with this name."""
        every = [w for w in self.screen.findChildren(kind, name) if not w.isHidden()]
        assert every, f"no {kind.__name__} named {name}"
        return every[-1]

    def wait_until(self, happened: Any) -> Self:
        """Wait for what the background brings."""
        self.qtbot.waitUntil(happened)
        return self

    def _write(self, box: QComboBox, text: str) -> None:
        """Write into a choice without its popup, which the offscreen platform cannot show."""
        if line := box.lineEdit():
            line.setText(text)
            line.textEdited.emit(text)
        else:
            box.setCurrentText(text)


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
