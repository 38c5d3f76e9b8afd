"""What the clerk sees of the match: the lists that came, the rows of one, what was decided."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.matching.screen import decision, visiting
from dme_desktop.matching.screen.decision import DecisionPage, OpenedDecision
from dme_desktop.matching.screen.lists import ListsPage
from dme_desktop.matching.screen.rows import Opened, RowsPage, opened
from dme_desktop.matching.screen.visiting import Wanted
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of the match."""
    return MatchingRoom(context)


class MatchingRoom(Room):
    """The received lists, with the rows of one and its decisions over it."""

    def __init__(self, context: Context) -> None:
        lists = ListsPage(context)
        super().__init__(context, lists)
        lists.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open a list held against the register, or the decision about one of its rows."""
        db, who, about = self.context.db, self.context.who, address.record_id
        if address.place == addresses.DECISION:
            known = self.page.known if isinstance(self.page, RowsPage) else None
            self.fetch(partial(decision.opened, db, who, about, known), self._show_decision)
        else:
            self.fetch(partial(opened, db, about), self._show_rows)

    def _show_rows(self, found: Opened) -> None:
        page = RowsPage(self.context, found)
        page.asked.connect(self.open)
        page.visits_asked.connect(self._draw_visits)
        self.open_page(page)

    def _show_decision(self, found: OpenedDecision) -> None:
        make = partial(self._decision, found)
        self.open_form(make, found, f"decision {found.match.group.name}")

    def _decision(self, found: OpenedDecision, parent: QWidget) -> DecisionPage:
        return DecisionPage(self.context, found.match.group, parent)

    @Slot(object)
    def _draw_visits(self, wanted: Wanted) -> None:
        draw = partial(visiting.drawn, self.context.db, self.context.who, wanted)
        self.fetch(draw, self._show_visits)

    def _show_visits(self, pdf: bytes) -> None:
        title = self.tr("Daftar kunjungan")
        name = f"{title.lower()} {self.context.clock.today():%Y-%m-%d}.pdf"
        self.open_page(PreviewPage(self.context, title, pdf, name))
