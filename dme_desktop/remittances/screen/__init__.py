"""What the clerk sees of the ledger: its lines, quick entry, and the sheet a family keeps."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.people.directory import LiveDirectory
from dme_desktop.remittances.screen import desk
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.remittances.screen.ledger import LedgerPage
from dme_desktop.remittances.screen.sheet import SheetPage
from dme_desktop.ui import finding
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Change
from dme_desktop.workers.service import standings


def build(context: Context) -> Room:
    """Return the room of the ledger."""
    return RemittancesRoom(context)


class RemittancesRoom(Room):
    """The ledger, with the entry form and the yearly sheet over it.

    `open_record` understands "baru" for a new line, "catat:<person>" for one of that worker,
    "lembar:<person>" and "lembar:<person>:<year>" for the yearly sheet, "lembar" to choose the
    worker first, and the id of a line.
    """

    def __init__(self, context: Context) -> None:
        self._workers = LiveDirectory(context.db, standings.names)
        self._ledger = LedgerPage(context, self._workers)
        super().__init__(context, self._ledger)
        self._ledger.asked.connect(self.open_record)
        context.changes.emitted.connect(self._on_change)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open what `record_id` names; it appears when it was read or drawn."""
        verb, _, rest = record_id.partition(":")
        db = self.context.db
        if verb == desk.SHEET and not rest:
            self._choose_worker()
        elif verb == desk.SHEET:
            person_id, _, year = rest.partition(":")
            self.fetch(partial(desk.draw_sheet, db, person_id, int(year or 0)), self._show_sheet)
        elif verb in {desk.NEW, desk.RECORD}:
            self.fetch(partial(desk.begin, db, self._workers, rest), self._show_entry)
        else:
            self.fetch(partial(desk.read_entry, db, record_id), self._show_entry)

    def _choose_worker(self) -> None:
        chosen = finding.find(
            self,
            self.tr("Catatan setahun untuk pekerja yang mana?"),
            partial(desk.choices, self._workers),
            self.tr("Pilih"),
        )
        if chosen:
            self.open_record(f"{desk.SHEET}:{chosen.id}")

    def _show_entry(self, opened: desk.Opened) -> None:
        make = partial(EntryPage, self.context, opened, self._workers)
        if page := self.open_form(make, opened.draft):
            page.saved.connect(self._on_saved)
            page.sheet_asked.connect(self.open_record)

    def _show_sheet(self, drawn: desk.Sheet) -> None:
        self.open_page(SheetPage(self.context, drawn))

    @Slot(object)
    def _on_saved(self, remittance_id: object) -> None:
        self._ledger.listing.select(str(remittance_id))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & {"person", "journey"}:
            self._workers.forget()
