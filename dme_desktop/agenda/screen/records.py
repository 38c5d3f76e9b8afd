"""A room of records that print numbered sheets: the sheet as a draft, then the issued paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from sqlalchemy.orm import Session

from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen import printed
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.printed import Drawn
from dme_desktop.agenda.screen.record import RecordPage
from dme_desktop.attachments import screen as attachments
from dme_desktop.kernel import addresses
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room


class RecordsRoom(Room):
    """What is asked of the page of a record is done here: its sheets, its papers, its scans."""

    def attend(self, page: RecordPage) -> None:
        """Draw the sheets that a page asks for, and open the papers and scans it shows."""
        page.paper_asked.connect(self.ask_sheet)
        page.bare_asked.connect(self.show_bare)
        page.letter_asked.connect(self.show_letter)
        page.attachment_asked.connect(partial(attachments.view, self))

    @Slot(str)
    def show_letter(self, letter_id: str) -> None:
        """Open an issued paper among the letters."""
        self.context.desk.open_asked.emit(addresses.LETTERS.of(letter_id))

    @Slot(str, object)
    def show_bare(self, name: str, draw: Callable[[Session], bytes]) -> None:
        """Draw a paper that takes no number, and show it."""
        self.fetch(partial(self._bare, draw), partial(self._show_bare, name))

    def _bare(self, draw: Callable[[Session], bytes]) -> bytes:
        with self.context.db.read(self.context.who) as session:
            return draw(session)

    def _show_bare(self, name: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, name, pdf, f"{name.lower()}.pdf"))

    @Slot(object)
    def ask_sheet(self, make: Callable[[Session], Paper]) -> None:
        """Draw a numbered sheet as a draft."""
        draw = partial(printed.drawn, self.context.db, self.context.who, make)
        self.fetch(draw, self._show_sheet)

    def _show_sheet(self, drawn: Drawn) -> None:
        page = DraftPage(self.context, drawn)
        page.issued.connect(self.show_letter)
        self.open_page(page)
