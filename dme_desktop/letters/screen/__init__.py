"""What the clerk sees of letters: the register, new papers, and each issued one as printed."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.letters.screen import desk
from dme_desktop.letters.screen.draft import DraftPage
from dme_desktop.letters.screen.issued import IssuedPage
from dme_desktop.letters.screen.permission import PermissionPage
from dme_desktop.letters.screen.register import LettersRegister
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.ui import finding
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Change
from dme_desktop.workers import service as workers


def build(context: Context) -> Room:
    """Return the room of letters."""
    return LettersRoom(context)


class LettersRoom(Room):
    """The register of numbered papers, with new ones and their previews over it.

    `open_record` understands "izin:<person>" for a family permission, "form:<person>" for the
    data form, "kosong" for the blank one, "izin" and "form" to choose the worker first, and the
    id of a letter.
    """

    def __init__(self, context: Context) -> None:
        self._register = LettersRegister(context)
        super().__init__(context, self._register)
        self._workers = LiveDirectory(context.db, workers.names)
        self._register.asked.connect(self.open_record)
        context.changes.emitted.connect(self._on_change)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open what `record_id` names; it appears when it was read or drawn."""
        verb, _, person_id = record_id.partition(":")
        db = self.context.db
        if verb in {desk.PERMISSION, desk.FORM} and not person_id:
            self._choose_worker(verb)
        elif verb == desk.PERMISSION:
            self.fetch(partial(desk.begin_permission, db, person_id), self._show_permission)
        elif verb == desk.FORM:
            self.fetch(partial(desk.draft_form, db, person_id), self._show_draft)
        elif verb == desk.BLANK:
            self.fetch(partial(desk.blank_form, db), self._show_blank)
        else:
            self.fetch(partial(desk.issued, db, record_id), self._show_issued)

    def _choose_worker(self, verb: str) -> None:
        chosen = finding.find(
            self,
            self.tr("Untuk pekerja yang mana?"),
            partial(desk.choices, self._workers),
            self.tr("Pilih"),
        )
        if chosen:
            self.open_record(f"{verb}:{chosen.id}")

    def _show_permission(self, interview: desk.Interview) -> None:
        answer = self.about_draft(interview.draft, asked_for=False)
        if answer == "later":
            return
        page = PermissionPage(self.context, interview)
        page.drawn.connect(partial(self._show_preview, page.draft_title()))
        page.issued.connect(self.open_record)
        self.open_page(page)
        if interview.draft and answer == "resume":
            page.show_draft(interview.draft)

    def _show_preview(self, title: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, title, pdf, self.tr("draf.pdf")))

    def _show_draft(self, drawn: desk.Drawn) -> None:
        page = DraftPage(self.context, drawn)
        page.issued.connect(self.open_record)
        self.open_page(page)

    def _show_blank(self, pdf: bytes) -> None:
        title, name = self.tr("Formulir pendataan kosong"), self.tr("formulir-kosong.pdf")
        self.open_page(PreviewPage(self.context, title, pdf, name))

    def _show_issued(self, issued: desk.Issued) -> None:
        self.open_page(IssuedPage(self.context, issued))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & {"person", "journey"}:
            self._workers.forget()
