"""What the clerk sees of coming home: who returned, what they run, what was done together."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.documents import roll
from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage
from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.livelihoods import papers
from dme_desktop.livelihoods.model import Home, Need
from dme_desktop.livelihoods.screen import activities, business, groups, people, returnee, supports
from dme_desktop.livelihoods.screen.activities import ActivitiesBook, ActivityPage
from dme_desktop.livelihoods.screen.business import BusinessPage, ProgressPage
from dme_desktop.livelihoods.screen.businesses import BusinessesBook
from dme_desktop.livelihoods.screen.families import FamiliesPage
from dme_desktop.livelihoods.screen.groups import GroupPage, GroupsBook
from dme_desktop.livelihoods.screen.people import (
    ActivityPeoplePage,
    GuestPage,
    InvitePage,
    OfActivity,
    OpenedInvite,
    RollPage,
)
from dme_desktop.livelihoods.screen.returnee import ReturneePage, VisitPage
from dme_desktop.livelihoods.screen.returnees import ReturneesPage
from dme_desktop.livelihoods.screen.supports import NeedsPage, SupportPage, SupportsBook
from dme_desktop.people import directory
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room

Book = BusinessesBook | GroupsBook | ActivitiesBook | NeedsPage | SupportsBook | FamiliesPage
Makes = Callable[..., Any]


def build(context: Context) -> Room:
    """Return the room of coming home."""
    return LivelihoodsRoom(context)


class LivelihoodsRoom(RecordsRoom):
    """The list of those who came home, with the other lists and every page over it."""

    def __init__(self, context: Context) -> None:
        self._residents = directory.everybody(context.db)
        self._list = ReturneesPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)
        db, visitor = context.db, context.who.name
        self._records: Mapping[Address, tuple[Callable[[str], OpenedRecord], Makes]] = {
            addresses.RETURNEE: (partial(returnee.opened, db), ReturneePage),
            addresses.VISIT: (partial(returnee.opened_visit, db, visitor), VisitPage),
            addresses.BUSINESS: (partial(business.opened, db), self._business),
            addresses.PROGRESS: (partial(business.opened_progress, db), ProgressPage),
            addresses.GROUP: (partial(groups.opened, db), self._group),
            addresses.ACTIVITY: (partial(activities.opened, db), ActivityPage),
            addresses.SUPPORT: (partial(supports.opened, db), SupportPage),
        }
        self._books: Mapping[Address, Callable[[str], Book]] = {
            addresses.BUSINESSES: partial(BusinessesBook, context),
            addresses.GROUPS: lambda _: GroupsBook(context),
            addresses.ACTIVITIES: partial(ActivitiesBook, context),
            addresses.NEEDS: partial(NeedsPage, context),
            addresses.SUPPORTS: partial(SupportsBook, context),
            addresses.FAMILIES: lambda _: FamiliesPage(context),
        }

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of coming home; it appears when it was read."""
        place, db = address.place, self.context.db
        if place == addresses.RETURNEES_AT:
            self._list.need(None)
            self._list.listing.chips.choose(Home[address.which].name)
        elif place == addresses.RETURNEES_NEED:
            self._list.need(Need[address.which])
        elif place in self._books:
            self._open_list(self._books[place](address.which))
        elif place == addresses.ACTIVITY_PEOPLE:
            self.fetch(partial(people.of_activity, db, address.about), self._show_people)
        elif place == addresses.INVITE:
            self.fetch(partial(people.opened_invite, db, address.about), self._show_invite)
        elif place == addresses.ROLL:
            self.fetch(partial(people.opened_roll, db, address.about), self._show_roll)
        elif place == addresses.GUEST:
            self.fetch(partial(people.opened_guest, db, address.about), self._show_guest)
        else:
            self._open_record(address)

    def _open_record(self, address: Address) -> None:
        place = address.place if address.place in self._records else addresses.RETURNEE
        read, make = self._records[place]
        begins = address.about and not address.which
        show = partial(self._show_record, place, make, asked_for=bool(begins))
        self.fetch(partial(read, address.about), show)

    def _business(self, context: Context, parent: QWidget) -> BusinessPage:
        return BusinessPage(context, self._residents, parent)

    def _group(self, context: Context, parent: QWidget) -> GroupPage:
        return GroupPage(context, self._residents, parent)

    def _show_record(
        self, place: Address, make: Makes, opened: OpenedRecord, *, asked_for: bool
    ) -> None:
        built = partial(self._record_page, place, make)
        self.open_form(built, opened, place.verb, asked_for=asked_for and not opened.record_id)

    def _record_page(self, place: Address, make: Makes, parent: QWidget) -> RecordPage:
        page: RecordPage = make(self.context, parent)
        self.attend(page)
        page.moved.connect(lambda record_id: self.open(place.of(record_id)))
        if isinstance(page, ReturneePage | BusinessPage | GroupPage | ActivityPage | SupportPage):
            page.page_asked.connect(self.open)
        if isinstance(page, ActivityPage):
            page.sheet_asked.connect(self._print_roll)
        return page

    def _open_list(self, book: Book) -> None:
        book.asked.connect(self.open)
        self.open_page(book)

    def _show_people(self, about: OfActivity) -> None:
        page = ActivityPeoplePage(self.context, about)
        page.asked.connect(self.open)
        page.sheet_asked.connect(self._print_roll)
        self.open_page(page)

    @Slot(str)
    def _print_roll(self, activity_id: str) -> None:
        """Draw the attendance sheet of an activity."""

        def draw(session: Session) -> bytes:
            return roll.build(papers.attendance_roll(session, activity_id))

        self.show_bare(self.tr("Daftar hadir kegiatan"), draw)

    def _show_invite(self, opened: OpenedInvite) -> None:
        page = InvitePage(self.context, opened)
        page.enlisted.connect(self._on_invited)
        self.open_page(page)

    @Slot(str)
    def _on_invited(self, activity_id: str) -> None:
        """Show who takes part now, unless that list lies beneath already."""
        if not isinstance(self.page, ActivityPeoplePage):
            self.open(addresses.ACTIVITY_PEOPLE.of(activity_id))

    def _show_roll(self, opened: people.OpenedRoll) -> None:
        self.open_form(partial(RollPage, self.context), opened, "roll")

    def _show_guest(self, opened: people.OpenedGuest) -> None:
        self.open_form(partial(GuestPage, self.context), opened, "guest")
