"""A form that ends in a numbered paper: looked at as a draft, kept as one, or issued."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from dme_desktop.accounts import screen as approval
from dme_desktop.agenda import acts, service
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.ui import ask, watch
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.watch import Task


class IssuingPage(FormPage):
    """Asks what a paper needs; F8 shows it as a draft, F10 issues it.

    Subclasses give `draw` and `issue`, which are called outside the window's thread.
    """

    issued = Signal(str)  # the id of the letter
    drawn = Signal(bytes)  # the paper as a draft

    def add_buttons(self) -> None:
        """Let it be issued and seen before; what issuing needs is read while the clerk writes."""
        super().add_buttons()
        self.call_saving(self.tr("Terbitkan"))
        self.add_action("draft", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")
        self._warming = Reader()
        self._warming.ask(service.warm_up)

    def draw(self, values: dict[str, Any]) -> bytes:
        """Return the paper as a draft; raise `Invalid` with what still prevents it."""
        raise NotImplementedError

    def issue(self, values: dict[str, Any]) -> str:
        """Issue the paper and return its id; raise `Invalid` with what still prevents it."""
        raise NotImplementedError

    def save(self) -> bool:
        """Issue the paper; the page closes when the number is on disk."""
        self.form.submit(self._start_issuing)
        return False

    def preview(self) -> None:
        """Show the paper as a draft, when nothing prevents it."""
        try:
            values = self.form.values()
        except Invalid as error:
            self.refuse(error)
            return
        self.fetch(partial(self.draw, values), self._show_drawn)

    def may_close(self) -> bool:
        """Ask about an unfinished form: keep it as a draft, throw it away, or stay."""
        if not self.form.dirty:
            return True
        answer = ask.choose(
            self,
            self.tr("Surat ini belum diterbitkan."),
            {
                "keep": self.tr("Simpan sebagai draf"),
                "discard": self.tr("Buang"),
                "stay": self.tr("Kembali ke isian"),
            },
        )
        if answer == "keep":
            self.drafts.keep()
        elif answer == "discard":
            self.drafts.drop()
        if answer != "stay":
            self.form.set_dirty(False)
        return answer != "stay"

    def _start_issuing(self, values: dict[str, Any]) -> None:
        if not approval.approved(self, self.context, acts.ISSUE):
            raise DmeError(self.tr("Belum ada surat yang terbit."))
        words, work = self.tr("Menerbitkan surat …"), lambda _: self.issue(values)
        task = Task(words, work, self._on_issued, self._refuse, holds=True)
        watch.run(self, self.context.jobs, task)

    def _on_issued(self, letter_id: object) -> None:
        self.drafts.drop()
        self.form.set_dirty(False)
        self.closed.emit()
        self.issued.emit(str(letter_id))

    def _refuse(self, error: Exception) -> None:
        self.form.set_dirty(True)
        self.refuse(error)

    def _show_drawn(self, pdf: bytes) -> None:
        self.form.clear_problems()
        self.drawn.emit(pdf)
