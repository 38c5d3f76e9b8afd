"""What a desk sees: who reported, what came in, the figures of the year."""

from PySide6.QtCore import Slot

from dme_desktop.district.screen.asking import AskPage
from dme_desktop.district.screen.desk import DeskPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.trust.screen.publishing import PublishingPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room


def build(context: Context) -> Room:
    """Return the room of a desk."""
    return DistrictRoom(context)


class DistrictRoom(Room):
    """The page of the desk, with the keys of villages and papers over it."""

    def __init__(self, context: Context) -> None:
        desk = DeskPage(context)
        super().__init__(context, desk)
        desk.paper_made.connect(self.show_paper)
        desk.keys_asked.connect(self.show_keys)
        desk.figures_asked.connect(self.show_figures)

    def open(self, address: Address) -> None:
        """Open the keys of villages over the desk; all else shows the desk itself."""
        if address.place == addresses.DISTRICT_KEYS.place:
            self.show_keys()

    @Slot(str, object)
    def show_paper(self, name: str, pdf: bytes) -> None:
        """Show a paper that was drawn."""
        self.open_page(PreviewPage(self.context, name, pdf, f"{name.lower()}.pdf"))

    @Slot()
    def show_figures(self) -> None:
        """Show the page of questions."""
        page = AskPage(self.context)
        page.paper_made.connect(self.show_paper)
        self.open_page(page)

    @Slot()
    def show_keys(self) -> None:
        """Show whose keys are known here, and compare new ones."""
        self.open_page(PublishingPage(self.context))
