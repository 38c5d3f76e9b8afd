"""The room of second copies: the state, a stick to choose, and what lies on it."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.backup.lost import Known, known
from dme_desktop.backup.returning import Whole
from dme_desktop.backup.screen.desk import Chosen
from dme_desktop.backup.screen.lost import LostStickPage
from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.backup.screen.taking import TakingPage
from dme_desktop.backup.screen.whole import WholePage
from dme_desktop.backup.taking import Lost
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile


def build(context: Context, profile: Profile) -> Room:
    """Return the room of second copies of the data in `profile`."""
    return BackupRoom(context, profile)


class BackupRoom(Room):
    """One page, on which a copy is begun or checked."""

    def __init__(self, context: Context, profile: Profile) -> None:
        self._page = BackupPage(context, profile)
        super().__init__(context, self._page)
        self._page.compared.connect(self._show_compared)
        self._page.lost_asked.connect(self.show_lost)
        self._page.looked_at.connect(self._show_whole)
        self._profile = profile

    @Slot(object)
    def open(self, address: Address) -> None:
        """Check the backup at a path, or put the cursor where a new one is begun."""
        if address.place == addresses.CHECK_COPY:
            self._page.verify(address.record_id)
        else:
            self._page.offer()

    @Slot()
    def show_lost(self) -> None:
        """Show what a lost stick means."""
        self.fetch(partial(_known, self.context.db), self._show_lost)

    def _show_lost(self, found: Known) -> None:
        self.open_page(LostStickPage(self.context, found))

    @Slot(object, str)
    def _show_compared(self, found: list[Lost], day: str) -> None:
        self.open_page(TakingPage(self.context, found, day))

    @Slot(object, object)
    def _show_whole(self, chosen: Chosen, found: Whole) -> None:
        page = WholePage(self.context, self._profile, chosen, found)
        page.prepared.connect(self._close_window)
        self.open_page(page)

    @Slot()
    def _close_window(self) -> None:
        """Close the program, so that nothing is saved that goes; where it stays, nothing comes."""
        if not self.window().close():
            self._profile.forget_return()
            self.context.desk.told.emit(self.tr("Program belum ditutup, jadi data tidak berubah."))

    def may_leave(self) -> bool:
        """Keep the window open while a copy is made, unless the clerk stops it."""
        return self._page.may_close()


def _known(db: Database) -> Known:
    with db.read() as session:
        return known(session)
