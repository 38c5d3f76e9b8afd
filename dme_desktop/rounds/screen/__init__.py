"""What the clerk sees of the paper loop: sheets, a new round, a sheet typed back."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.rounds import papers
from dme_desktop.rounds.screen import answers, begin
from dme_desktop.rounds.screen.answers import AnswersPage
from dme_desktop.rounds.screen.begin import RoundPage
from dme_desktop.rounds.screen.list_page import SheetsPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of the paper loop."""
    return RoundsRoom(context)


class RoundsRoom(RecordsRoom):
    """The list of sheets, with their pages over it."""

    def __init__(self, context: Context) -> None:
        self._list = SheetsPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of this room; it appears when it was read."""
        about, db = address.about, self.context.db
        if address.place == addresses.SHEETS_AT:
            self._list.listing.chips.choose(address.which)
        elif address.place == addresses.ROUND_PAPER:
            self.show_bare(self.tr("Lembar dusun"), lambda session: papers.of_round(session, about))
        elif address.place == addresses.NEW_ROUND:
            show = partial(self._show_round, asked_for=bool(about))
            self.fetch(partial(begin.opened, db), show)
        else:
            self.fetch(partial(answers.opened, db, about), self._show_answers)

    def _show_round(self, opened: begin.OpenedRound, *, asked_for: bool) -> None:
        self.open_form(self._round, opened, "round", asked_for=asked_for)

    def _round(self, parent: QWidget) -> RoundPage:
        page = RoundPage(self.context, parent)
        page.saved.connect(self._print)
        return page

    @Slot(object)
    def _print(self, round_id: object) -> None:
        """Show the sheets of a round that was just begun: all hamlets in one act."""
        self.open(addresses.ROUND_PAPER.of(str(round_id)))

    def _show_answers(self, opened: answers.OpenedSheet) -> None:
        self.open_form(partial(AnswersPage, self.context), opened, "sheet")
