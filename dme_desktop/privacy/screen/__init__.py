"""What the clerk sees of personal data: requests, and the other books over them."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.people.directory import everybody
from dme_desktop.privacy import papers
from dme_desktop.privacy.screen import books, copy, erasure, forms, wishes
from dme_desktop.privacy.screen.copy import CopyPage
from dme_desktop.privacy.screen.erasure import ErasurePage, OpenedErasure
from dme_desktop.privacy.screen.forms import AgreementPage, BreachPage
from dme_desktop.privacy.screen.wishes import OpenedRequest, RequestPage, RequestsPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.ui.text import translated_in

BARE = {
    "catatan": "processing-register", "dampak": "impact-assessment", "keluar": "exports-book",
}  # fmt: skip


def build(context: Context) -> Room:
    """Return the room of personal data."""
    return PrivacyRoom(context)


class PrivacyRoom(RecordsRoom):
    """The list of requests, with the other books and pages over it."""

    def __init__(self, context: Context) -> None:
        self._list = RequestsPage(context)
        super().__init__(context, self._list)
        self._people = everybody(context.db)
        self._list.asked.connect(self.open)
        self._list.bare_asked.connect(self.show_printed)

    @Slot(str)
    def show_printed(self, book: str) -> None:
        """Draw one of the books that are only printed."""
        blank = papers.BLANKS[BARE[book]]
        self.show_bare(translated_in("blanks", blank.title), blank.draw)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of this room; it appears when it was read."""
        about, db = address.record_id, self.context.db
        if address.place == addresses.LATE_DATA_REQUESTS:
            self._list.listing.chips.choose("late")
        elif address.place == addresses.NEW_DATA_REQUEST:
            self.fetch(partial(wishes.begun, db, about), self._show_new)
        elif address.place == addresses.OWN_COPY:
            draw = partial(copy.drawn, db, self.context.who, about)
            self.fetch(draw, partial(self._show_copy, about))
        elif address.place == addresses.ERASE_PERSON:
            self.fetch(partial(erasure.opened, db, about), self._show_erasure)
        elif address.place == addresses.DATA_CONSENT:
            self.fetch(partial(forms.opened_consent, db, about), self._show_consent)
        elif address.place == addresses.BREACH:
            self.fetch(partial(forms.opened_breach, db, about), self._show_breach)
        elif address.verb:
            self._open_book(address)
        elif about:
            self.fetch(partial(wishes.opened, db, about), self._show_request)

    def _open_book(self, address: Address) -> None:
        place = address.place
        if place == addresses.DATA_CONSENTS:
            self._show_book(books.ConsentsPage(self.context))
        elif place == addresses.RESTRICTED:
            self._show_book(books.RestrictedPage(self.context))
        elif place == addresses.RETENTION:
            page = books.RetentionPage(self.context)
            page.destroyed.connect(self.show_minutes)
            self._show_book(page)
        elif place == addresses.DESTRUCTIONS:
            listed = books.DestructionsPage(self.context)
            listed.minutes_asked.connect(self.show_minutes)
            self._show_book(listed)
        elif place == addresses.BREACHES:
            self._show_book(books.BreachesPage(self.context))

    def _show_book(self, page: books.BookPage) -> None:
        page.asked.connect(self.open)
        self.open_page(page)

    @Slot(str)
    def show_minutes(self, destruction_id: str) -> None:
        """Draw the minutes of a destruction."""
        self.ask_sheet(partial(_minutes, destruction_id))

    def _show_new(self, opened: OpenedRequest) -> None:
        self._show_request(opened, asked_for=True)

    def _show_request(self, opened: OpenedRequest, *, asked_for: bool = False) -> None:
        self.open_form(self._request, opened, "request", asked_for=asked_for)

    def _request(self, parent: QWidget) -> RequestPage:
        page = RequestPage(self.context, self._people, parent)
        self.attend(page)
        page.page_asked.connect(self.open)
        page.moved.connect(lambda one: self.open(addresses.PRIVACY.of(one)))
        page.saved.connect(self._on_saved)
        return page

    @Slot(object)
    def _on_saved(self, request_id: object) -> None:
        """Show what comes next, now that the clock runs."""
        self._list.listing.select(str(request_id))

    def _show_copy(self, request_id: str, pdf: bytes) -> None:
        self.open_page(CopyPage(self.context, request_id, pdf))

    def _show_erasure(self, found: OpenedErasure) -> None:
        page = ErasurePage(self.context, found)
        page.erased.connect(self._on_erased)
        self.open_page(page)

    @Slot(str)
    def _on_erased(self, destruction_id: str) -> None:
        self.leave_pages()
        self.show_minutes(destruction_id)

    def _show_consent(self, opened: forms.OpenedConsent) -> None:
        self.open_form(self._consent, opened, "consent")

    def _consent(self, parent: QWidget) -> AgreementPage:
        page = AgreementPage(self.context, parent)
        self.attend(page)
        return page

    def _show_breach(self, opened: forms.OpenedBreach) -> None:
        self.open_form(self._breach, opened, "breach", asked_for=not opened.record_id)

    def _breach(self, parent: QWidget) -> BreachPage:
        page = BreachPage(self.context, parent)
        self.attend(page)
        page.moved.connect(lambda one: self.open(addresses.BREACH.of(one)))
        return page


def _minutes(destruction_id: str, session: Session) -> Paper:
    return papers.minutes(session, destruction_id)
