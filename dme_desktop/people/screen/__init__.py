"""What the clerk sees of residents: the list, and the form of one of them."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.people.screen import resident
from dme_desktop.people.screen.book import ResidentsBook
from dme_desktop.people.screen.resident import OpenedResident, ResidentPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room

RESIDENT = "resident"  # the shape of the form of one


def build(context: Context) -> Room:
    """Return the room of residents."""
    return PeopleRoom(context)


class PeopleRoom(Room):
    """The list of residents, with the form over it."""

    def __init__(self, context: Context) -> None:
        self._book = ResidentsBook(context)
        super().__init__(context, self._book)
        self._book.asked.connect(self.open)
        self.prepare(self._page, RESIDENT)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open the form of a resident or of a new one; it appears when it was read."""
        read = resident.begin if address.place == addresses.NEW_RESIDENT else resident.read
        self.fetch(partial(read, self.context.db, address.record_id), self._show)

    def _show(self, opened: OpenedResident) -> None:
        self.open_form(self._page, opened, RESIDENT, asked_for=not opened.person_id)

    def _page(self, parent: QWidget) -> ResidentPage:
        page = ResidentPage(self.context, parent)
        page.saved.connect(self._on_saved)
        page.another_asked.connect(self._book.new)
        return page

    @Slot(object)
    def _on_saved(self, person_id: object) -> None:
        self._book.listing.select(str(person_id))
