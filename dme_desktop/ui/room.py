"""A section of the window: its pages, one over the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from dme_desktop.ui import ask, failures
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.page import Page
from dme_desktop.ui.reads import Reader

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context


class Room(QStackedWidget):
    """A section of the window: its first page, and the pages opened on top of it."""

    def __init__(self, context: Context, first: Page) -> None:
        super().__init__()
        self.context = context
        self._reader = Reader()
        self._reader.answered.connect(self._show_fetched)
        self._reader.failed.connect(self._tell_failed)
        self._fetching: dict[int, Callable[[Any], None]] = {}
        self.addWidget(first)

    def fetch(self, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """Read or draw off the window's thread, then `show` the answer; a refusal is told."""
        self._fetching[self._reader.ask(work)] = show

    def about_draft(self, draft: Kept | None, *, asked_for: bool) -> str:
        """Say what becomes of an unfinished form: "fresh" without one, "resume" or "discard".

        One that was asked for by name is resumed at once; else the clerk says, "later" too.
        """
        if draft is None or self.context.shelf.is_gone(draft):
            return "fresh"
        if asked_for:
            return "resume"
        at = draft.at.astimezone(self.context.clock.now().tzinfo)
        answer = ask.resume_draft(self, draft.title, f"{at:%d-%m-%Y %H:%M}")
        if answer == "discard":
            self.context.shelf.drop(draft.screen, draft.record_id)
        return answer

    @property
    def page(self) -> Page:
        """Return the page that is seen."""
        page = self.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are added
        return page

    def open_page(self, page: Page) -> None:
        """Show `page` over the others until it is closed."""
        page.closed.connect(self._close_page)
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_keyboard()

    def search(self, words: str) -> None:
        """Pass the words of the search box to the page that is seen, when it takes them."""
        if take := getattr(self.page, "search", None):
            take(words)

    def may_leave(self) -> bool:
        """Ask every page with unsaved work whether the window may close."""
        for place in range(self.count() - 1, -1, -1):
            page = self.widget(place)
            if isinstance(page, Page) and not page.may_close():
                self.setCurrentWidget(page)
                return False
        return True

    @Slot(int, object)
    def _show_fetched(self, question: int, answer: Any) -> None:  # noqa: ANN401 - what was asked
        self._fetching.pop(question)(answer)

    @Slot(int, Exception)
    def _tell_failed(self, question: int, error: Exception) -> None:
        self._fetching.pop(question, None)
        self.context.desk.told.emit(failures.sentence_for(error))

    @Slot()
    def _close_page(self) -> None:
        page = self.sender()
        if isinstance(page, Page) and self.indexOf(page) > 0:
            self.setCurrentIndex(self.indexOf(page) - 1)
            self.removeWidget(page)
            page.deleteLater()
