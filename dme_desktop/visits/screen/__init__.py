"""What the clerk sees of the way of the papers: visits, candidates, offices."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.ui import picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.visits import papers
from dme_desktop.visits.screen import limits, offices, results, steps, visit
from dme_desktop.visits.screen.limits import LimitsPage
from dme_desktop.visits.screen.list_page import VisitsPage
from dme_desktop.visits.screen.offices import OfficePage, OfficesBook
from dme_desktop.visits.screen.results import ResultsPage
from dme_desktop.visits.screen.steps import StepsPage
from dme_desktop.visits.screen.visit import VisitPage
from dme_desktop.visits.screen.ways import WaysPage
from dme_desktop.visits.service import trips
from dme_desktop.visits.service.offices import OfficeInFull


def build(context: Context) -> Room:
    """Return the room of the way of the papers."""
    return VisitsRoom(context)


class VisitsRoom(RecordsRoom):
    """The list of visits, with their pages over it."""

    def __init__(self, context: Context) -> None:
        self._list = VisitsPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of this room; it appears when it was read."""
        about, db = address.about, self.context.db
        if address.place == addresses.NEW_VISIT:
            self._new_visit(address.which)
        elif address.place == addresses.VISITS_AT:
            self._list.listing.chips.choose(address.which)
        elif address.place == addresses.WAYS:
            self._open_ways(address.which)
        elif address.place == addresses.SERVICE_OFFICES:
            self._open_offices()
        elif address.place == addresses.SERVICE_OFFICE:
            show = partial(self._show_office, asked_for=bool(about))
            self.fetch(partial(offices.opened, db, about), show)
        elif address.place == addresses.VISIT_RESULTS:
            self.fetch(partial(results.opened, db, about), self._show_results)
        elif address.place == addresses.FAMILY_CARD:
            title = self.tr("Kartu dokumen keluarga")
            self.show_bare(title, lambda session: papers.card(session, about))
        elif address.place == addresses.WAY_LIMITS:
            self.fetch(partial(limits.opened, db), self._show_limits)
        elif address.place == addresses.WAY_STEPS:
            self.fetch(partial(steps.opened, db, address.which), self._show_steps)
        else:
            show_visit = partial(self._show_visit, asked_for=bool(about))
            self.fetch(partial(visit.opened, db, about), show_visit)

    def _new_visit(self, office_id: str) -> None:
        if office_id:
            show = partial(self._show_visit, asked_for=True)
            self.fetch(partial(visit.opened, self.context.db, office_id), show)
        else:
            self.fetch(partial(_offices, self.context.db), self._choose_office)

    def _choose_office(self, offered: Sequence[tuple[OfficeInFull, int]]) -> None:
        if not offered:
            said = self.tr("Catat kantornya dulu, lalu rencanakan kunjungannya.")
            self.context.desk.told.emit(said)
            self._open_offices()
            return
        choices = [
            Choice(
                one.office.id,
                one.office.name,
                self.tr("{count} orang menunggu ke sini", "", count).format(count=count),
            )
            for one, count in offered
        ]
        question = self.tr("Ke kantor mana?")
        if chosen := picking.pick(self, question, choices, self.tr("Rencanakan")):
            self._new_visit(chosen)

    def _show_visit(self, opened: visit.OpenedVisit, *, asked_for: bool) -> None:
        draft_only = asked_for and not opened.record_id and opened.office is None
        self.open_form(self._visit, opened, "visit", asked_for=draft_only)

    def _visit(self, parent: QWidget) -> VisitPage:
        page = VisitPage(self.context, parent)
        self.attend(page)
        page.page_asked.connect(self.open)
        page.moved.connect(lambda visit_id: self.open(addresses.OFFICE_VISIT.of(visit_id)))
        page.saved.connect(self._list.listing.select)
        return page

    def _show_office(self, opened: offices.OpenedOffice, *, asked_for: bool) -> None:
        draft_only = asked_for and not opened.record_id
        self.open_form(self._office, opened, "office", asked_for=draft_only)

    def _office(self, parent: QWidget) -> OfficePage:
        page = OfficePage(self.context, parent)
        self.attend(page)
        page.visit_asked.connect(self.open)
        return page

    def _open_offices(self) -> None:
        book = OfficesBook(self.context)
        book.asked.connect(self.open)
        self.open_page(book)

    def _open_ways(self, which: str) -> None:
        page = WaysPage(self.context, which)
        page.asked.connect(self.open)
        self.open_page(page)

    def _show_limits(self, opened: limits.OpenedLimits) -> None:
        self.open_form(partial(LimitsPage, self.context), opened, "limits")

    def _show_results(self, opened: results.OpenedResults) -> None:
        self.open_form(partial(ResultsPage, self.context), opened, "results")

    def _show_steps(self, opened: steps.OpenedSteps) -> None:
        self.open_page(StepsPage(self.context, opened))


def _offices(db: Database) -> Sequence[tuple[OfficeInFull, int]]:
    """Return the offices, with how many wait to be sent to each."""
    with db.read() as session:
        return trips.offered(session)
