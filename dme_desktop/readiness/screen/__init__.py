"""What is seen of readiness: the board, an indicator with its proof and task, and the bundle."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.progress import Progress
from dme_desktop.readiness import papers
from dme_desktop.readiness.screen import forms
from dme_desktop.readiness.screen.book import PERIOD, ReadinessPage
from dme_desktop.readiness.screen.forms import (
    IndicatorPage,
    OpenedAnswer,
    OpenedIndicator,
    OpenedTask,
    ProofPage,
    TaskPage,
)
from dme_desktop.ui import watch
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.watch import Task


def build(context: Context) -> Room:
    """Return the room of readiness."""
    return ReadinessRoom(context)


class ReadinessRoom(RecordsRoom):
    """The board of indicators, with the pages over it."""

    def __init__(self, context: Context) -> None:
        self._board = ReadinessPage(context)
        super().__init__(context, self._board)
        self._board.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of readiness; it appears when it was read."""
        db, about = self.context.db, address.about
        if address.place == addresses.ASSESSMENT:
            draw = partial(papers.assessed, period=address.which)
            self.show_bare(self.tr("Penilaian mandiri"), draw)
        elif address.place == addresses.READINESS_BUNDLE:
            self._bundle(address.which)
        elif address.place == addresses.INDICATOR and about:
            code, _, period = about.partition(PERIOD)
            self.fetch(partial(forms.opened_answer, db, code, period), self._show_answer)
        elif address.place == addresses.CHANGE_INDICATOR:
            self.fetch(partial(forms.opened_indicator, db, about), self._show_indicator)
        elif address.place == addresses.READINESS_TASK and about:
            self.fetch(partial(forms.opened_task, db, about), self._show_task)

    def _show_answer(self, opened: OpenedAnswer) -> None:
        self.open_form(self._answer, opened, "answer")

    def _answer(self, parent: QWidget) -> ProofPage:
        page = ProofPage(self.context, parent)
        self.attend(page)
        page.asked.connect(self.open)
        return page

    def _show_indicator(self, opened: OpenedIndicator) -> None:
        self.open_form(partial(IndicatorPage, self.context), opened, "indicator")

    def _show_task(self, opened: OpenedTask) -> None:
        self.open_form(partial(TaskPage, self.context), opened, "task")

    def _bundle(self, period: str) -> None:
        work = partial(self._bound, period)
        task = Task(self.tr("Menyusun berkas usulan …"), work, self._show_bundle)
        watch.run(self.window(), self.context.jobs, task)

    def _bound(self, period: str, progress: Progress) -> bytes:
        return forms.bundle(self.context.db, self.context.who, period, progress)

    def _show_bundle(self, pdf: bytes) -> None:
        title = self.tr("Berkas usulan")
        self.open_page(PreviewPage(self.context, title, pdf, "berkas-usulan.pdf"))
