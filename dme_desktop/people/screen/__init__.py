"""What the clerk sees of residents: the list, and the form of one of them."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.people.screen import resident
from dme_desktop.people.screen.book import IMPORT, ResidentsBook
from dme_desktop.people.screen.resident import Opened, ResidentPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of residents."""
    return PeopleRoom(context)


class PeopleRoom(Room):
    """The list of residents, with the form over it.

    `open_record` understands "baru" for a new resident, "baru:<draft>" to go on with an
    unfinished one, "impor" for the page that reads workbooks, and the id of a resident.
    """

    def __init__(self, context: Context) -> None:
        self._book = ResidentsBook(context)
        super().__init__(context, self._book)
        self._book.asked.connect(self.open_record)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open the form for what `record_id` names; it appears when it was read."""
        if record_id == "impor":
            self.context.desk.open_asked.emit(IMPORT, "")
        else:
            self.fetch(partial(resident.read, self.context.db, record_id), self._show)

    def _show(self, opened: Opened) -> None:
        make = partial(ResidentPage, self.context, opened)
        if page := self.open_form(make, opened.draft, asked_for=not opened.person_id):
            page.saved.connect(self._on_saved)
            page.another_asked.connect(self._book.new)

    @Slot(object)
    def _on_saved(self, person_id: object) -> None:
        self._book.listing.select(str(person_id))
