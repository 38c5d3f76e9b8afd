"""What the clerk sees of packages: what was sent, a new one, and the offices that get them."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.packages.screen import making, receiver, sent
from dme_desktop.packages.screen.history import HistoryPage
from dme_desktop.packages.screen.making import MakingPage
from dme_desktop.packages.screen.receiver import ReceiverPage
from dme_desktop.packages.screen.receivers import ReceiversPage
from dme_desktop.packages.screen.sent import SentPage
from dme_desktop.packages.service.sending import Prepared
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of packages."""
    return PackagesRoom(context)


class PackagesRoom(Room):
    """The history of packages, with their pages over it."""

    def __init__(self, context: Context) -> None:
        history = HistoryPage(context)
        super().__init__(context, history)
        history.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open a package that was sent, a new one, or the offices that get them."""
        db, who, about = self.context.db, self.context.who, address.about
        if address.place == addresses.NEW_PACKAGE:
            self.fetch(partial(making.prepared, db, who, about), self._show_new)
        elif address.place == addresses.RECEIVERS:
            page = ReceiversPage(self.context)
            page.asked.connect(self.open)
            self.open_page(page)
        elif address.place == addresses.RECEIVER:
            self.fetch(partial(receiver.opened, db, about), self._show_receiver)
        else:
            self.fetch(partial(sent.read, db, about), self._show_sent)

    def _show_new(self, found: Prepared) -> None:
        self.open_page(MakingPage(self.context, found))

    def _show_sent(self, found: sent.Sent) -> None:
        self.open_page(SentPage(self.context, found))

    def _show_receiver(self, found: receiver.Opened) -> None:
        self.open_form(self._receiver, found, "receiver")

    def _receiver(self, parent: QWidget) -> ReceiverPage:
        return ReceiverPage(self.context, parent)
