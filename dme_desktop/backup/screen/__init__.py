"""What the clerk sees of second copies: the state, a stick to choose, and what lies on it."""

from PySide6.QtCore import Slot

from dme_desktop.backup.screen.page import BackupPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.vault.profile import Profile


def build(context: Context, profile: Profile) -> Room:
    """Return the room of second copies of the data in `profile`."""
    return BackupRoom(context, profile)


class BackupRoom(Room):
    """One page, on which a copy is begun or checked."""

    def __init__(self, context: Context, profile: Profile) -> None:
        self._page = BackupPage(context, profile)
        super().__init__(context, self._page)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Check the backup at a path, or put the cursor where a new one is begun."""
        if address.place == addresses.CHECK_COPY:
            self._page.verify(address.record_id)
        else:
            self._page.offer()

    def may_leave(self) -> bool:
        """Keep the window open while a copy is made, unless the clerk stops it."""
        return self._page.may_close()
