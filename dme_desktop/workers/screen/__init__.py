"""What the clerk sees of workers: the list, and the form that registers and changes one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agencies.screen import desk
from dme_desktop.agencies.screen.book import AgenciesBook
from dme_desktop.agencies.screen.page import AgencyPage
from dme_desktop.attachments import screen as attachments
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.people.directory import everybody
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.workers.model import DocumentType, EventKind
from dme_desktop.workers.rules import Step
from dme_desktop.workers.screen import children, document, record, step
from dme_desktop.workers.screen.book import WorkersBook
from dme_desktop.workers.screen.children import ChildrenPage
from dme_desktop.workers.screen.document import DocumentPage
from dme_desktop.workers.screen.record import OpenedWorker
from dme_desktop.workers.screen.registration import RegistrationPage
from dme_desktop.workers.screen.step import StepPage

WORKER = "worker"  # the shape of the registration form


def build(context: Context) -> Room:
    """Return the room of workers."""
    return WorkersRoom(context)


class WorkersRoom(Room):
    """The list of workers, with the form over it.

    A form that is open stays where it is when it is asked for again.
    """

    def __init__(self, context: Context) -> None:
        self._book = WorkersBook(context)
        super().__init__(context, self._book)
        self._everybody = everybody(context.db)
        self._book.asked.connect(self.open)
        self.prepare(self._registration, WORKER)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of the workers; it appears when it was read."""
        place, about, which = address.place, address.record_id, address.which
        db = self.context.db
        if place == addresses.STAGES:
            self._book.listing.chips.choose(which)
        elif place == addresses.STEP:
            self.fetch(partial(step.read, db, EventKind[which], about), self._show_step)
        elif place == addresses.DOCUMENT:
            self.fetch(partial(document.read, db, DocumentType[which], about), self._show_document)
        elif place == addresses.CHILDREN:
            self.fetch(partial(children.read, db, about), self._show_children)
        elif place == addresses.AGENCIES:
            self._open_agencies()
        elif place in {addresses.AGENCY, addresses.RECRUITER}:
            verb, about = address.verb, about or desk.NEW
            self.fetch(partial(desk.read, db, verb, about), partial(self._show_agency, verb))
        else:
            self.fetch(partial(record.read, db, address), self._show)

    def _show(self, opened: OpenedWorker) -> None:
        if (shown := self._page_of(opened)) is not None:
            self.setCurrentWidget(shown)
            return
        self.open_form(self._registration, opened, WORKER, asked_for=not opened.journey_id)

    def _registration(self, parent: QWidget) -> RegistrationPage:
        page = RegistrationPage(self.context, self._everybody, parent)
        page.saved.connect(self._on_saved)
        page.another_asked.connect(self._book.new)
        return page

    def _show_step(self, opened: step.OpenedStep) -> None:
        self.open_form(partial(self._step, opened.step), opened, opened.step.kind.name)

    def _step(self, step: Step, parent: QWidget) -> StepPage:
        page = StepPage(self.context, step, parent)
        page.saved.connect(self._on_stepped)
        return page

    def _show_document(self, opened: document.OpenedDocument) -> None:
        self.open_form(partial(self._document, opened.kind), opened, opened.kind.name)

    def _document(self, kind: DocumentType, parent: QWidget) -> DocumentPage:
        page = DocumentPage(self.context, kind, parent)
        page.saved.connect(self._on_stepped)
        page.attachment_asked.connect(partial(attachments.view, self))
        return page

    def _show_children(self, opened: children.OpenedChildren) -> None:
        self.open_form(self._children, opened, "children")

    def _children(self, parent: QWidget) -> ChildrenPage:
        page = ChildrenPage(self.context, parent)
        page.saved.connect(self._on_children)
        return page

    def _show_agency(self, verb: str, opened: desk.OpenedAgency) -> None:
        self.open_form(partial(AgencyPage, self.context, verb), opened, verb)

    def _open_agencies(self) -> None:
        book = AgenciesBook(self.context)
        book.asked.connect(self.open)
        self.open_page(book)

    @Slot(object)
    def _on_stepped(self, journey_id: object) -> None:
        """Read the form of the journey again: its stage or its documents are others now."""
        self._read_again(lambda page: page.journey_id == journey_id)

    @Slot(object)
    def _on_children(self, person_id: object) -> None:
        self._read_again(lambda page: page.person_id == person_id)

    def _read_again(self, wanted: Callable[[RegistrationPage], bool]) -> None:
        pages = (self.widget(place) for place in range(self.count()))
        for page in pages:
            if isinstance(page, RegistrationPage) and wanted(page):
                page.read_again()

    def _page_of(self, opened: OpenedWorker) -> RegistrationPage | None:
        for place in range(self.count()):
            page = self.widget(place)
            same = isinstance(page, RegistrationPage) and page.journey_id == opened.journey_id
            if same and opened.journey_id:
                return page  # type: ignore[return-value]
        return None

    @Slot(object)
    def _on_saved(self, person_id: object) -> None:
        self._book.listing.select(str(person_id))
