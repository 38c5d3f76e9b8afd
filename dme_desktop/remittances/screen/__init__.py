"""What the clerk sees of the ledger: its lines, quick entry, and the sheet a family keeps."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.record import OpenedRecord
from dme_desktop.attachments import screen as attachments
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.screen import book, desk, forms
from dme_desktop.remittances.screen.book import Book
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.remittances.screen.forms import (
    ConsentPage,
    GoalPage,
    ProductivePage,
    RatePage,
    SurveyPage,
)
from dme_desktop.remittances.screen.ledger import LedgerPage, LinesPage
from dme_desktop.remittances.screen.register import RegisterPage
from dme_desktop.remittances.screen.sheet import SheetPage
from dme_desktop.remittances.screen.tables import MonthsPage, RatesPage
from dme_desktop.remittances.service import entries
from dme_desktop.ui import finding
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.workers import directory


def build(context: Context) -> Room:
    """Return the room of the ledger."""
    return RemittancesRoom(context)


_PAGES = frozenset(
    {
        addresses.LEDGER_OF, addresses.LEDGER_CONSENT, addresses.SURVEY_OF, addresses.GOAL_OF,
        addresses.HOUSEHOLD_SHEET, addresses.RATE, addresses.PRODUCTIVE,
    }
)  # fmt: skip
_LISTS = frozenset({addresses.LEDGER_MONTHS, addresses.RATES, addresses.LEDGER_LINES})


class RemittancesRoom(Room):
    """The ledger, with the entry form and the yearly sheet over it."""

    def __init__(self, context: Context) -> None:
        self._workers = directory.workers(context.db)
        self._this_year = entries.this_year(context.db)
        self._ledger = LedgerPage(context, self._workers)
        super().__init__(context, self._ledger)
        self._ledger.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of the ledger; it appears when it was read or drawn."""
        db, about = self.context.db, address.record_id
        year = int(address.which or 0) if address.which.isdecimal() else 0
        if address == addresses.YEARLY_SHEET:
            self._choose_worker()
        elif address == addresses.LEDGER_OF:
            self.choose_register()
        elif address.place in _PAGES:
            self._open_beside(address, year)
        elif address.place in _LISTS:
            self._open_list(address)
        elif address.place == addresses.YEARLY_SHEET:
            draw = partial(desk.draw_sheet, db, self.context.who, about, year)
            self.fetch(draw, self._show_sheet)
        elif address.place in {addresses.NEW_REMITTANCE, addresses.REMITTANCE_OF}:
            day = self.context.sitting.day(Remittance.__tablename__)
            self.fetch(partial(desk.begin, db, self._workers, about, day), self._show_entry)
        else:
            self.fetch(partial(desk.read_entry, db, about), self._show_entry)

    def _open_beside(self, address: Address, year: int) -> None:
        """Open what stands beside the lines: a register, a form, a short list, a statement."""
        db, about, who = self.context.db, address.record_id, self.context.who
        read: dict[Address, tuple[Callable[[], Any], Callable[[Any], object]]] = {
            addresses.LEDGER_OF: (
                partial(book.read, db, self._this_year, about, year), self._show_book,
            ),
            addresses.LEDGER_CONSENT: (
                partial(forms.opened_consent, db, about), self._show_consent,
            ),
            addresses.SURVEY_OF: (
                partial(forms.opened_survey, db, about, year), self._show_survey,
            ),
            addresses.GOAL_OF: (partial(forms.opened_goal, db, about), self._show_goal),
            addresses.PRODUCTIVE: (partial(forms.opened_productive, db), self._show_productive),
            addresses.RATE: (partial(forms.opened_rate, db, about), self._show_rate),
            addresses.HOUSEHOLD_SHEET: (
                partial(desk.draw_household, db, who, about, year), self._show_pdf,
            ),
        }  # fmt: skip
        self.fetch(*read[address.place])

    def _open_list(self, address: Address) -> None:
        """Open one of the short lists."""
        page: MonthsPage | RatesPage | LinesPage
        if address.place == addresses.LEDGER_MONTHS:
            page = MonthsPage(self.context)
        elif address.place == addresses.RATES:
            page = RatesPage(self.context)
            page.asked.connect(self.open)
        else:
            page = LinesPage(self.context, address.which)
            page.asked.connect(self.open)
        self.open_page(page)

    def _choose_worker(self) -> None:
        if chosen := self._chosen(self.tr("Catatan setahun untuk pekerja yang mana?")):
            self.open(addresses.YEARLY_SHEET.of(chosen.id))

    @Slot()
    def choose_register(self) -> None:
        """Ask whose register is to be opened, and open it."""
        if chosen := self._chosen(self.tr("Buku kiriman pekerja yang mana?")):
            self.open(addresses.LEDGER_OF.of(chosen.id))

    def _chosen(self, question: str) -> Choice | None:
        find = partial(desk.choices, self._workers)
        return finding.find(self, question, find, self.tr("Pilih"))

    def _show_book(self, opened: Book) -> None:
        if isinstance(self.page, RegisterPage):
            self.page.show_book(opened)
            self.page.take_keyboard()
            return
        page = RegisterPage(self.context, self)
        page.asked.connect(self.open)
        page.other_asked.connect(self.choose_register)
        page.show_book(opened)
        self.open_page(page)

    def _show_consent(self, opened: forms.OpenedConsent) -> None:
        self.open_form(self._consent, opened, "consent")

    def _consent(self, parent: QWidget) -> ConsentPage:
        page = ConsentPage(self.context, parent)
        page.drawing_asked.connect(self._draw_consent)
        page.attachment_asked.connect(partial(attachments.view, self))
        return page

    @Slot(str)
    def _draw_consent(self, person_id: str) -> None:
        draw = partial(desk.draw_consent, self.context.db, self.context.who, person_id)
        self.fetch(draw, self._show_pdf)

    def _show_survey(self, opened: forms.OfWorker) -> None:
        self.open_form(partial(SurveyPage, self.context), opened, "survey")

    def _show_goal(self, opened: forms.OfWorker) -> None:
        self.open_form(partial(GoalPage, self.context), opened, "goal")

    def _show_rate(self, opened: OpenedRecord) -> None:
        self.open_form(partial(RatePage, self.context), opened, "rate")

    def _show_productive(self, opened: forms.OpenedUses) -> None:
        self.open_form(partial(ProductivePage, self.context), opened, "productive")

    def _show_pdf(self, drawn: desk.Drawn) -> None:
        self.open_page(PreviewPage(self.context, drawn.title, drawn.pdf, drawn.file_name))

    def _show_entry(self, opened: desk.OpenedRemittance) -> None:
        self.open_form(self._entry, opened, "entry")

    def _entry(self, parent: QWidget) -> EntryPage:
        page = EntryPage(self.context, self._workers, parent)
        page.saved.connect(self._on_saved)
        page.sheet_asked.connect(self.open)
        return page

    def _show_sheet(self, drawn: desk.Sheet) -> None:
        self.open_page(SheetPage(self.context, drawn))

    @Slot(object)
    def _on_saved(self, remittance_id: object) -> None:
        self._ledger.listing.select(str(remittance_id))
