"""The family permission: the interview at the counter, checked before a number is taken."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel.errors import Invalid
from dme_desktop.letters.screen import desk
from dme_desktop.letters.screen.desk import Interview
from dme_desktop.ui import ask, failures
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Form
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.reads import Reader
from dme_desktop.ui.room import FormPage, card, words
from dme_desktop.ui.watch import JobDialog


class PermissionPage(FormPage):
    """Asks who gives the permission; F8 shows the letter as a draft, F10 issues it."""

    help_page = "surat"
    issued = Signal(str)  # the id of the letter
    drawn = Signal(bytes)  # the letter as a draft

    def __init__(self, context: Context, interview: Interview) -> None:
        super().__init__(
            context,
            self.tr("Surat izin keluarga"),
            Form(desk.parts(), context.clock),
            desk.DRAFTS,
        )
        self._interview = interview
        self.save_button.setText(self.tr("Terbitkan") + "  F10")
        self.save_button.setAccessibleName(self.tr("Terbitkan"))
        self.add_action("draft", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")
        self.header.set_badge(interview.name, "muted")
        self.add_side(
            card(
                self.tr("Sebelum diterbitkan"),
                words(self.tr("Pemberi izin datang sendiri membawa KTP dan KK.")),
                words(self.tr("Suami atau istri bila kawin, atau orang tua bila belum kawin.")),
                words(self.tr("Tanyakan: apakah keluarga tahu negara, pekerjaan dan lamanya?")),
                words(self.tr("Nomor diambil saat terbit dan tidak pernah dipakai dua kali.")),
            )
        )
        self._drawing = Reader()
        self._drawing.answered.connect(self._show_drawn)
        self._drawing.failed.connect(self._refuse_drawing)
        self.show_record(interview.person_id, dict(interview.values))

    def draft_title(self) -> str:
        """Return whose permission the draft is."""
        return self.tr("Surat izin {name}").format(name=self._interview.name)

    def save(self) -> bool:
        """Issue the letter; the page closes when the number is on disk."""
        self.form.submit(self._issue)
        return False

    def preview(self) -> None:
        """Show the letter as a draft, when nothing prevents it."""
        try:
            values = self.form.values()
        except Invalid as error:
            self.form.show_problems(error.problems)
            return
        person_id = self._interview.person_id
        self._drawing.ask(partial(desk.draw_permission, self.context.db, person_id, values))

    def may_close(self) -> bool:
        """Ask about an unfinished interview: keep it as a draft, throw it away, or stay."""
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
            self.drafts.set_title(self.draft_title())
            self.drafts.keep()
        elif answer == "discard":
            self.drafts.drop()
        if answer != "stay":
            self.form.set_dirty(False)
        return answer != "stay"

    def _issue(self, values: dict[str, Any]) -> None:
        db, person_id = self.context.db, self._interview.person_id
        job = Job(lambda _: desk.issue_permission(db, person_id, values))
        job.succeeded.connect(self._on_issued)
        job.failed.connect(self._refuse)
        JobDialog(job, self.tr("Menerbitkan surat …"), self)
        self.setEnabled(False)
        self.context.jobs.start(job)

    @Slot(object)
    def _on_issued(self, letter_id: object) -> None:
        self.setEnabled(True)
        self.drafts.drop()
        self.form.set_dirty(False)
        self.closed.emit()
        self.issued.emit(str(letter_id))

    @Slot(Exception)
    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        self.form.set_dirty(True)
        self._say(error)

    @Slot(int, object)
    def _show_drawn(self, _: int, pdf: bytes) -> None:
        self.form.clear_problems()
        self.drawn.emit(pdf)

    @Slot(int, Exception)
    def _refuse_drawing(self, _: int, error: Exception) -> None:
        self._say(error)

    def _say(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems)
        else:
            self.form.say(failures.sentence_for(error))
