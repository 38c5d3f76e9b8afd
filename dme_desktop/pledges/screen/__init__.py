"""What the clerk sees of pledges: the list, the preparation of one, and its sheet."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.attachments import screen as attachments
from dme_desktop.letters.screen.desk import Drawn
from dme_desktop.letters.screen.draft import DraftPage
from dme_desktop.pledges.screen import desk
from dme_desktop.pledges.screen.desk import Opened
from dme_desktop.pledges.screen.preparation import PreparationPage
from dme_desktop.pledges.screen.shelf import PledgesShelf
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of pledges and declarations."""
    return PledgesRoom(context)


class PledgesRoom(Room):
    """The list of pledges, with the preparation and the sheet over it.

    `open_record` understands "baru" for a new pledge, "baru:<draft>" to go on with an unfinished
    one, and the id of a pledge.
    """

    def __init__(self, context: Context) -> None:
        self._shelf = PledgesShelf(context)
        super().__init__(context, self._shelf)
        self._shelf.asked.connect(self.open_record)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open what `record_id` names; it appears when it was read."""
        verb, _, draft_id = record_id.partition(":")
        db = self.context.db
        read = partial(desk.begin, db, draft_id) if verb == desk.NEW else None
        self.fetch(read or partial(desk.opened, db, record_id), self._show_pledge)

    def _show_pledge(self, opened: Opened) -> None:
        answer = self.about_draft(opened.draft, asked_for=not opened.pledge_id)
        if answer == "later":
            return
        page = PreparationPage(self.context, opened)
        page.saved.connect(self._on_saved)
        page.sheet_asked.connect(self._ask_sheet)
        page.letter_asked.connect(self._show_letter)
        page.attachment_asked.connect(partial(attachments.view, self))
        self.open_page(page)
        if opened.draft and answer == "resume":
            page.show_draft(opened.draft)

    @Slot(str)
    def _ask_sheet(self, pledge_id: str) -> None:
        self.fetch(partial(desk.draft_sheet, self.context.db, pledge_id), self._show_sheet)

    def _show_sheet(self, drawn: Drawn) -> None:
        page = DraftPage(self.context, drawn)
        page.issued.connect(self._show_letter)
        self.open_page(page)

    @Slot(str)
    def _show_letter(self, letter_id: str) -> None:
        self.context.desk.open_asked.emit("letters", letter_id)

    @Slot(object)
    def _on_saved(self, pledge_id: object) -> None:
        self._shelf.listing.select(str(pledge_id))
