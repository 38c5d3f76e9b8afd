"""An issued paper: the very bytes that were printed, and what became of it since."""

from dme_desktop.agenda.screen import printed
from dme_desktop.agenda.screen.following import Following
from dme_desktop.agenda.screen.printed import OnFile
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.said import said


class IssuedPage(PreviewPage):
    """Shows, prints and follows one letter: signed, handed over, void or replaced."""

    help_page = "surat"

    def __init__(self, context: Context, issued: OnFile) -> None:
        letter = issued.letter
        super().__init__(
            context,
            f"{said(letter.type.value)}  {letter.number}",
            issued.pdf,
            printed.file_name(letter),
        )
        self.begin_at(issued.page)
        self.letter_id = letter.id
        for one in Following(self, context, issued).cards():
            self.add_side(one)
