"""The figures that take an act about a person, in whichever list of the page the keyboard is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

FIGURES = "123456789"  # before the first acts; each takes its own
PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class Figures(QObject):
    """Hears a figure before its list does, which would look for a row that begins so."""

    pressed = Signal(str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Tell of a figure; letters go on to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        figure = event.text()
        if len(figure) != 1 or figure not in FIGURES or event.modifiers() not in PLAIN:
            return False
        self.pressed.emit(figure)
        return True
