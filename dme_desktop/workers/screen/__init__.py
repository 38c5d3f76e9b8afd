"""What the clerk sees of workers: the list, and the form that registers and changes one."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from dme_desktop.people.directory import Directory, LiveDirectory
from dme_desktop.ui.context import Context
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
    unfinished one, "daftar:<person>" to register a resident, "tahap:<filter>" for the list of those
    at a stage, and the id of a person or a journey. An open form stays where it is.
    """

    def __init__(self, context: Context) -> None:
        self._book = WorkersBook(context)
        super().__init__(context, self._book)
        self._everybody = LiveDirectory(context.db, Directory.of)
        self._previous: Mapping[str, Any] = {}
        self._book.asked.connect(self.open_record)
        context.changes.emitted.connect(self._on_change)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open the form for what `record_id` names; it appears when it was read."""
        verb, _, chip = record_id.partition(":")
        if verb == record.STAGES:
            self._book.listing.chips.choose(chip)
            return
        self.fetch(partial(record.read, self.context.db, record_id), self._show)

    def _show(self, opened: Opened) -> None:
        if (shown := self._page_of(opened)) is not None:
            self.setCurrentWidget(shown)
            return
        answer = self.about_draft(opened.draft, asked_for=not opened.journey_id)
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
