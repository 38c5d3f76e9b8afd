"""What the clerk sees of workers: the list, and the form that registers and changes one."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from dme_desktop.people.directory import Directory, LiveDirectory
from dme_desktop.ui import ask, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Change
from dme_desktop.workers.screen import record
from dme_desktop.workers.screen.book import WorkersBook
from dme_desktop.workers.screen.record import Opened
from dme_desktop.workers.screen.registration import RegistrationPage


def build(context: Context) -> Room:
    """Return the room of workers."""
    return WorkersRoom(context)


class WorkersRoom(Room):
    """The list of workers, with the form over it.

    `open_record` understands "baru" for a new registration, "baru:<draft>" to go on with an
    unfinished one, "daftar:<person>" to register a resident, and the id of a person or a journey.
    """

    def __init__(self, context: Context) -> None:
        self._book = WorkersBook(context)
        super().__init__(context, self._book)
        self._everybody = LiveDirectory(context.db, Directory.of)
        self._previous: Mapping[str, Any] = {}
        self._reader = Reader()
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        self._book.asked.connect(self.open_record)
        context.changes.emitted.connect(self._on_change)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open the form for what `record_id` names; it appears when it was read."""
        self._reader.ask(partial(record.read, self.context.db, record_id))

    @Slot(int, object)
    def _show(self, _: int, opened: Opened) -> None:
        if (shown := self._page_of(opened)) is not None:
            self.setCurrentWidget(shown)
            return
        answer = self._about_draft(opened)
        if answer == "later":
            return
        page = RegistrationPage(self.context, opened, self._everybody)
        page.form.set_previous(self._previous)
        page.saved.connect(self._on_saved)
        page.another_asked.connect(self._book.new)
        self.open_page(page)
        if opened.draft and answer == "resume":
            page.show_draft(opened.draft)
        else:
            page.form.go_to("nik")

    def _page_of(self, opened: Opened) -> RegistrationPage | None:
        for place in range(self.count()):
            page = self.widget(place)
            same = isinstance(page, RegistrationPage) and page.journey_id == opened.journey_id
            if same and opened.journey_id:
                return page  # type: ignore[return-value]
        return None

    def _about_draft(self, opened: Opened) -> str:
        """Ask about an unfinished change of a worker; a new form was asked for by its draft."""
        if opened.draft is None:
            return "fresh"
        if not opened.journey_id:
            return "resume"
        at = opened.draft.at.astimezone(self.context.clock.now().tzinfo)
        answer = ask.resume_draft(self, opened.draft.title, f"{at:%d-%m-%Y %H:%M}")
        if answer == "discard":
            self.context.shelf.drop(opened.draft.screen, opened.draft.record_id)
        return answer

    @Slot(int, Exception)
    def _refuse(self, _: int, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))

    @Slot(object)
    def _on_saved(self, person_id: object) -> None:
        page = self.sender()
        if isinstance(page, RegistrationPage):
            self._previous = page.form.values()
        self._book.listing.select(str(person_id))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "person" in change.tables:
            self._everybody.forget()
