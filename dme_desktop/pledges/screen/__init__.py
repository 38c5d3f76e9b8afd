"""What the clerk sees of pledges: the list, the preparation of one, and its sheet."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from dme_desktop.letters.screen.desk import Drawn
from dme_desktop.letters.screen.draft import DraftPage
from dme_desktop.pledges.screen import desk
from dme_desktop.pledges.screen.desk import Opened
from dme_desktop.pledges.screen.preparation import PreparationPage
from dme_desktop.pledges.screen.shelf import PledgesShelf
from dme_desktop.ui import ask, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.reads import Reader
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
        self._reader = Reader()
        self._reader.answered.connect(self._show)
        self._reader.failed.connect(self._refuse)
        self._opening: dict[int, Callable[[Any], None]] = {}
        self._shelf.asked.connect(self.open_record)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open what `record_id` names; it appears when it was read."""
        verb, _, draft_id = record_id.partition(":")
        db = self.context.db
        read = partial(desk.begin, db, draft_id) if verb == desk.NEW else None
        self._open(read or partial(desk.opened, db, record_id), self._show_pledge)

    def _open(self, work: Callable[[], Any], show: Callable[[Any], None]) -> None:
        self._opening[self._reader.ask(work)] = show

    def _show_pledge(self, opened: Opened) -> None:
        answer = self._about_draft(opened)
        if answer == "later":
            return
        page = PreparationPage(self.context, opened)
        page.saved.connect(self._on_saved)
        page.sheet_asked.connect(self._ask_sheet)
        page.letter_asked.connect(self._show_letter)
        self.open_page(page)
        if opened.draft and answer == "resume":
            page.show_draft(opened.draft)

    def _about_draft(self, opened: Opened) -> str:
        """Ask about an unfinished change; a new pledge was asked for by its draft."""
        if opened.draft is None:
            return "fresh"
        if not opened.pledge_id:
            return "resume"
        at = opened.draft.at.astimezone(self.context.clock.now().tzinfo)
        answer = ask.resume_draft(self, opened.draft.title, f"{at:%d-%m-%Y %H:%M}")
        if answer == "discard":
            self.context.shelf.drop(opened.draft.screen, opened.draft.record_id)
        return answer

    @Slot(str)
    def _ask_sheet(self, pledge_id: str) -> None:
        self._open(partial(desk.draft_sheet, self.context.db, pledge_id), self._show_sheet)

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

    @Slot(int, object)
    def _show(self, question: int, answer: Any) -> None:  # noqa: ANN401 - what was asked for
        self._opening.pop(question)(answer)

    @Slot(int, Exception)
    def _refuse(self, question: int, error: Exception) -> None:
        self._opening.pop(question, None)
        self.context.desk.told.emit(failures.sentence_for(error))
