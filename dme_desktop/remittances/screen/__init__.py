"""What the clerk sees of the ledger: its lines, quick entry, and the sheet a family keeps."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.remittances.screen import desk
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.remittances.screen.ledger import LedgerPage
from dme_desktop.remittances.screen.sheet import SheetPage
from dme_desktop.ui import finding
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.workers import directory


def build(context: Context) -> Room:
    """Return the room of the ledger."""
    return RemittancesRoom(context)


class RemittancesRoom(Room):
    """The ledger, with the entry form and the yearly sheet over it."""

    def __init__(self, context: Context) -> None:
        self._workers = directory.workers(context.db)
        self._ledger = LedgerPage(context, self._workers)
        super().__init__(context, self._ledger)
        self._ledger.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of the ledger; it appears when it was read or drawn."""
        db, about = self.context.db, address.record_id
        if address == addresses.YEARLY_SHEET:
            self._choose_worker()
        elif address.place == addresses.YEARLY_SHEET:
            year = int(address.which or 0)
            draw = partial(desk.draw_sheet, db, self.context.who, about, year)
            self.fetch(draw, self._show_sheet)
        elif address.place in {addresses.NEW_REMITTANCE, addresses.REMITTANCE_OF}:
            self.fetch(partial(desk.begin, db, self._workers, about), self._show_entry)
        else:
            self.fetch(partial(desk.read_entry, db, about), self._show_entry)

    def _choose_worker(self) -> None:
        chosen = finding.find(
            self,
            self.tr("Catatan setahun untuk pekerja yang mana?"),
            partial(desk.choices, self._workers),
            self.tr("Pilih"),
        )
        if chosen:
            self.open(addresses.YEARLY_SHEET.of(chosen.id))

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
