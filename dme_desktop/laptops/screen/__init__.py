"""What the clerk sees of the office's laptops: devices, changes that go and come, decisions."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.laptops.screen.clashes import ClashesPage
from dme_desktop.laptops.screen.devices import DevicesPage
from dme_desktop.laptops.screen.exchanges import BlocksPage, ExchangesPage
from dme_desktop.laptops.screen.parcel import Incoming, Leaving, ParcelPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of laptops."""
    return LaptopsRoom(context)


class LaptopsRoom(Room):
    """The list of laptops, with what goes and comes over it."""

    def __init__(self, context: Context) -> None:
        self._list = DevicesPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)
        self._list.leaving.connect(self.show_leaving)
        self._list.incoming.connect(self.show_incoming)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of this room; it appears when it was read."""
        if address.place == addresses.LAPTOP_CLASHES:
            self.open_page(ClashesPage(self.context))
        elif address.place == addresses.LENT_NUMBERS:
            self.open_page(BlocksPage(self.context))
        elif address.place == addresses.EXCHANGES:
            self.open_page(ExchangesPage(self.context))
        elif address.place == addresses.TAKE_CHANGES and address.about:
            self._list.take(Path(address.about))

    @Slot(object)
    def show_leaving(self, found: Leaving) -> None:
        """Show what would leave, before it does."""
        self._show(found)

    @Slot(object)
    def show_incoming(self, found: Incoming) -> None:
        """Show what a file would do, before it does."""
        self._show(found)

    def _show(self, found: Leaving | Incoming) -> None:
        page = ParcelPage(self.context, found)
        page.done.connect(partial(self._after, page))
        self.open_page(page)

    def _after(self, page: ParcelPage, clashes: int) -> None:
        page.closed.emit()
        if clashes:
            self.open(addresses.LAPTOP_CLASHES)
