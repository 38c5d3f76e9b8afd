"""Keys that come late: they go where the keyboard is.

Windows and X say of every key which window was in front when the key was fetched. Of who types
faster than the program takes it in, several are fetched while a list is open over a field: the
first of them closes it, and the others would still be written in that field.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def handed_on(event: QKeyEvent, meant: QWidget) -> bool:
    """Give a key that came to `meant` to what has the keyboard by now; say whether it was late."""
    here = QApplication.focusWidget()
    if here is None or here is meant or meant.isAncestorOf(here):
        return False
    again = event.clone()
    QCoreApplication.sendEvent(here, again)
    event.setAccepted(again.isAccepted())
    return True
