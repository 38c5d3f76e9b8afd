"""Keys that are pressed while what they are meant for is still loading: none of them is lost."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

MOST = 1000  # keys
GOES = "go_"  # begins the names of the keys that lead away from what is waited for
ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


class Typed(QObject):
    """Keeps keys from the moment something is waited for, and types them once it is there.

    What is typed in the search box, or in a question over the window, goes where it is meant for;
    so does what was typed before a question that is written in was there. A key that is pressed
    while those before it are typed never overtakes them, whatever they open over the window.
    """

    caught_up = Signal()  # every key that was kept is typed

    def __init__(self, window: QWidget, box: QLineEdit) -> None:
        super().__init__(window)
        self._window, self._box = window, box
        self._kept: list[QKeyEvent] = []
        self._is_waiting = False
        self._is_pressing = False  # a key whose effect has not ended yet, such as a save

    @property
    def is_behind(self) -> bool:
        """Say whether keys that were pressed are not typed yet, or one has not done its work."""
        return bool(self._kept) or self._is_pressing

    @Slot()
    def wait(self) -> None:
        """Keep keys from now on."""
        if not self._is_waiting:
            self._is_waiting = True
            _application().installEventFilter(self)

    @Slot()
    def go_on(self) -> None:
        """Type what was kept where the keyboard is by then."""
        if self._is_waiting:
            self._is_waiting = False
            self._type_soon()

    def eventFilter(self, at: QObject, event: QEvent) -> bool:
        """Keep a key in place of letting it through; what was waited for may be there by now."""
        if not (self._is_waiting or self._kept):
            return False
        if event.type() == QEvent.Type.WindowActivate:  # of a question, or of the window after it
            self._type_soon()
        if isinstance(at, QWidget) and at not in (_focus(at.window()), _receiver(at.window())):
            return False  # passed on by what it was meant for, such as a list that asked for a page
        if not isinstance(event, QKeyEvent) or event.key() in ALONE or not self._is_ours(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and len(self._kept) < MOST:
            self._kept.append(event.clone())
        return event.type() == QEvent.Type.KeyPress

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Say whether a key is kept; the first one may still go to another room at once."""
        if (over := QApplication.activeModalWidget()) is not None:
            return bool(self._kept) and _is_written_in(over)  # after those before it
        is_over = QApplication.activePopupWidget() is not None or self._box.hasFocus()
        if is_over or not self._window.isActiveWindow():
            return bool(self._kept) and not self._is_waiting  # after those that are typed now
        shortcut = None if self._kept else self._shortcut(event)
        return shortcut is None or not shortcut.objectName().startswith(GOES)

    def _type_soon(self) -> None:
        QTimer.singleShot(0, self, self._type)

    @Slot()
    def _type(self) -> None:
        """Type the first key that is kept; the others follow it, also into what it opens."""
        if self._kept and self._may_type():
            event = self._kept.pop(0)
            if self._kept:
                self._type_soon()
            _application().removeEventFilter(self)
            before, self._is_pressing = self._is_pressing, True
            self._press(event)
            self._is_pressing = before
            if self._kept:
                self._type_soon()
            elif not before:
                self.caught_up.emit()
        if self._is_waiting or self._kept:
            _application().installEventFilter(self)
        else:
            _application().removeEventFilter(self)

    def _may_type(self) -> bool:
        """Say whether what keys are meant for is there; nothing is typed into what is being saved.

        A line or a list over the window is, once it is in front; a bare question, such as one about
        a draft, is answered by keys that are pressed while it is seen.
        """
        if (over := QApplication.activeModalWidget()) is not None:
            return over.isActiveWindow() and _is_written_in(over)
        is_open = not self._is_pressing or QApplication.activePopupWidget() is not None
        return is_open and not self._is_waiting

    def _press(self, event: QKeyEvent) -> None:
        """Press a key as it was: a shortcut first, unless the widget wants the key for itself."""
        if not self._is_wanted(event) and (shortcut := self._shortcut(event)):
            shortcut.activated.emit()
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(_receiver(self._window), _again(event, kind))

    def _is_wanted(self, event: QKeyEvent) -> bool:
        """Say whether what is open over the window, or what is written in, takes a key itself."""
        wanted = _again(event, QEvent.Type.ShortcutOverride)
        for at in dict.fromkeys((_receiver(self._window), _focus(self._window))):
            wanted.ignore()
            QApplication.sendEvent(at, wanted)
            if wanted.isAccepted():
                return True
        return False

    def _shortcut(self, event: QKeyEvent) -> QShortcut | None:
        keys = QKeySequence(event.keyCombination())
        every = self._window.findChildren(QShortcut)
        mine = (one for one in every if keys in QShortcut.keys(one) and one.isEnabled())
        return next((one for one in mine if _is_seen(one.parent())), None)


def _focus(window: QWidget) -> QWidget:
    return QApplication.focusWidget() or window


def _receiver(window: QWidget) -> QWidget:
    """Return where a key goes: to a list or menu that is open, else to what has the keyboard."""
    over = QApplication.activePopupWidget()
    return _focus(window) if over is None else over.focusWidget() or over


def _is_written_in(over: QWidget) -> bool:
    here = over.focusWidget()
    return here is not None and not isinstance(here, QAbstractButton)


def _is_seen(owner: QObject | None) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible()


def _again(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(kind, event.key(), event.modifiers(), event.text(), event.isAutoRepeat())


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - there is a window
    return application
