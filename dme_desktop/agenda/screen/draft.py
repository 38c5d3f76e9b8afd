"""A paper that needs no form: looked at as a draft, issued from there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from dme_desktop.accounts import screen as approval
from dme_desktop.agenda import acts
from dme_desktop.agenda.screen.printed import Drawn
from dme_desktop.ui import failures, watch
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.watch import Task


class DraftPage(PreviewPage):
    """Shows the draft; Ctrl+Enter takes the number."""

    help_page = "surat"
    issued = Signal(str)  # the id of the letter

    def __init__(self, context: Context, drawn: Drawn) -> None:
        super().__init__(context, drawn.title, drawn.pdf, self.tr("draf.pdf"))
        self._drawn = drawn
        self.add_primary("issue", self.tr("Terbitkan"), self.issue, keys="Ctrl+Enter")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.issue)

    @Slot()
    def issue(self) -> None:
        """Take the number and close; the issued paper is shown instead."""
        if not approval.approved(self, self.context, acts.ISSUE):
            return
        words, work = (
            self.tr("Menerbitkan surat …"),
            lambda _: self._drawn.issue(self.context.who),
        )
        task = Task(words, work, self._on_issued, self._refuse, holds=True)
        watch.run(self, self.context.jobs, task)

    def _on_issued(self, letter_id: object) -> None:
        self.closed.emit()
        self.issued.emit(str(letter_id))

    def _refuse(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))
