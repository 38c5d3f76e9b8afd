"""A clerk who has a keyboard and no mouse: keys where the cursor is, and nothing else."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.app.main import Program
from dme_desktop.app.shell.navigation import key_of
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.watch import JobDialog

P = TypeVar("P", bound=Page)
EVERY = 10  # ms between two looks for a question
MOST_FIELDS = 60  # of a form, that Enter goes through


class Keyboard:
    """Presses keys in the window of a program, and counts them; waits for what they lead to."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program, self.count = qtbot, program, 0

    def press(self, *keys: str) -> "Keyboard":
        """Press keys such as "Ctrl+N" where the cursor is."""
        for key in keys:
            self.count += 1
            QTest.keySequence(self.here(), QKeySequence(key))
            QApplication.processEvents()
        return self

    def write(self, text: str) -> "Keyboard":
        """Type a text, letter by letter, where the cursor is."""
        for letter in text:
            self.count += 1
            QTest.keyClicks(self.here(), letter)
        QApplication.processEvents()
        return self

    def here(self) -> QWidget:
        """Return what has the keyboard: an open menu or list, a question, or a field."""
        if (popup := QApplication.activePopupWidget()) is not None:
            return popup
        self.qtbot.waitUntil(self._is_in_front)
        return QApplication.focusWidget() or self._over()

    def _over(self) -> QWidget:
        return QApplication.activeModalWidget() or self.program.window

    def _is_in_front(self) -> bool:
        if not self._over().isActiveWindow():
            self._over().activateWindow()
        return self._over().isActiveWindow()

    @property
    def place(self) -> str:
        """Return the name of the field the cursor is in."""
        return self.here().objectName().removesuffix("_line")

    def page(self) -> Page | None:
        """Return the page that is seen."""
        room = self.program.window.room()
        return room.page if isinstance(room, Room) else None

    def on(self, kind: type[P]) -> P:
        """Wait until a page of this kind is seen and takes keys."""
        self.qtbot.waitUntil(lambda: isinstance(self.page(), kind) and self.is_still())
        found = self.page()
        assert isinstance(found, kind)
        return found

    def is_still(self) -> bool:
        """Say whether no key waits for something that is loading."""
        typed = self.program.window._typed
        return not typed._is_waiting and not typed._kept

    def rows(self, page: ListPage) -> list[str]:
        """Return the ids of the rows that are listed, once they are read."""
        self.qtbot.waitUntil(lambda: not page.listing.model.is_reading)
        model = page.listing.model
        return [str(one.id) for n in range(model.rowCount()) if (one := model.row(n)) is not None]

    def fill(self, page: FormPage, **texts: str) -> "Keyboard":
        """Go through a form with Enter, typing where a field is named; each must be reached."""
        left = dict(texts)
        for _ in range(MOST_FIELDS):
            if not left:
                return self
            if (field := page.form.focused()) in left:
                self.press("Ctrl+A").write(left.pop(field))
            self.press("Return")
        raise AssertionError(f"Enter never came to {sorted(left)}, but to {self.place}")

    def reach(self, page: FormPage, field: str) -> "Keyboard":
        """Go on with Enter until the cursor is in a field."""
        for _ in range(MOST_FIELDS):
            if page.form.focused() == field:
                return self
            self.press("Return")
        raise AssertionError(f"Enter never came to {field}, but to {self.place}")

    def when_asked(self, *keys: str) -> "Keyboard":
        """Answer the next question with keys, as soon as it stands over the window."""
        return self.when_each_is_asked(keys)

    def when_each_is_asked(self, *answers: Sequence[str]) -> "Keyboard":
        """Answer questions that follow each other, each with its keys as soon as it is asked."""
        timer, left = QTimer(self.program.window), list(answers)
        answered: list[QWidget] = []

        def look() -> None:
            asked = QApplication.activeModalWidget()
            if asked is None or not asked.isVisible() or asked in answered:
                return
            if isinstance(asked, JobDialog):  # asks nothing, and goes by itself
                return
            answered.append(asked)
            if len(left) == 1:
                timer.stop()
            self.press(*left.pop(0))

        timer.timeout.connect(look)
        timer.start(EVERY)
        return self

    def chooses(self, act: str) -> "Keyboard":
        """Open the list of acts with Ctrl+. and walk down to one."""
        self.press("Ctrl+.")
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            self.press("Down")
            if (here := menu.activeAction()) is not None and act in here.text():
                return self.press("Return")
        raise AssertionError(f"{act} is none of {[one.text() for one in menu.actions()]}")

    def issued(self, kind: LetterType) -> IssuedPage:
        """Wait for the paper that was just issued, which is the newest and of this kind."""
        page = self.on(IssuedPage)
        with self.program.context.db.read() as session:
            newest = session.scalars(select(Letter).order_by(Letter.id.desc())).first()
        assert newest is not None
        assert newest.type is kind
        return page

    def until(self, told: Callable[[], bool]) -> "Keyboard":
        """Wait for what keys have led to."""
        self.qtbot.waitUntil(told)
        return self

    def go(self, room: str) -> "Keyboard":
        """Go to a room by its key."""
        return self.press(key_of(self.program.window._rooms.names.index(room)))

    def finds(self, words: str, listed: type[ListPage], record: type[Page]) -> "Keyboard":
        """Find a record in its list by words, open it with Enter, and come back with Esc."""
        page = self.on(listed)
        self.press("F3", "Ctrl+A").write(words).press("Return").on(record)
        self.press("Escape").on(listed)
        self.qtbot.waitUntil(page.listing.view.hasFocus)
        self.press("F3", "Ctrl+A", "Backspace", "Down")
        self.qtbot.waitUntil(page.listing.view.hasFocus)
        return self

    def prints(self, listed: ListPage) -> "Keyboard":
        """Show a list on paper with Ctrl+P, as it is seen, and come back with Esc."""
        self.rows(listed)
        self.press("Ctrl+P").on(PreviewPage)
        self.press("Escape").on(type(listed))
        return self
