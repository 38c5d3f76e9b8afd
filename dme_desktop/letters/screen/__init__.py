"""What the clerk sees of letters: the register, new papers, and each issued one as printed."""

from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.letters import rules, statements
from dme_desktop.letters.blanks import BLANKS, Blank
from dme_desktop.letters.model import LetterType
from dme_desktop.letters.screen import desk
from dme_desktop.letters.screen.draft import DraftPage
from dme_desktop.letters.screen.issued import IssuedPage
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.letters.screen.register import LettersRegister
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.people.directory import Directory, LiveDirectory
from dme_desktop.ui import finding, picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.text import translated_in
from dme_desktop.vault.database import Change
from dme_desktop.workers import service as workers


def build(context: Context) -> Room:
    """Return the room of letters."""
    return LettersRoom(context)


class LettersRoom(Room):
    """The register of numbered papers, with new ones and their previews over it.

    `open_record` understands "izin:<person>" for a family permission, "surat.<KIND>:<person>" for
    another letter, "surat:<person>" to choose its kind first, "form:<person>" for the data form,
    "kosong:<code>" for an empty paper, "bunyi:<KIND>" for the words of a kind, and the id of a
    letter. Without a person the person is chosen first.
    """

    def __init__(self, context: Context) -> None:
        self._register = LettersRegister(context)
        super().__init__(context, self._register)
        self._workers = LiveDirectory(context.db, workers.names)
        self._residents = LiveDirectory(context.db, Directory.of)
        self._register.asked.connect(self.open_record)
        context.changes.emitted.connect(self._on_change)

    @Slot(str)
    def open_record(self, record_id: str) -> None:
        """Open what `record_id` names; it appears when it was read or drawn."""
        verb, _, about = record_id.partition(":")
        db = self.context.db
        if verb == desk.BLANK:
            self._open_blank(about)
        elif verb == desk.OTHER:
            self._choose_kind(about)
        elif verb == desk.WORDING:
            self._open_wording(LetterType[about])
        elif asked := desk.kind_of(verb):
            self._begin(asked, about)
        elif verb == desk.FORM:
            self._draft_form(about)
        else:
            self.fetch(partial(desk.issued, db, record_id), self._show_issued)

    def _choose_kind(self, person_id: str) -> None:
        choices = [Choice(kind.name, kind.value, self._told(kind)) for kind in statements.ASKS]
        chosen = picking.pick(self, self.tr("Surat apa?"), choices, self.tr("Pilih"))
        if chosen:
            self._begin(LetterType[chosen], person_id)

    def _told(self, kind: LetterType) -> str:
        """Return what a letter is for, in a few words."""
        told = {
            LetterType.INTRODUCTION: self.tr("calon PMI mengurus syarat di dinas atau LTSA"),
            LetterType.MARITAL_STATUS: self.tr("syarat berangkat, menurut KK atau buku nikah"),
            LetterType.GENUINE_PAPERS: self.tr("dokumen asli yang diperlihatkan di kantor"),
            LetterType.RISK_STATEMENT: self.tr("pekerja perseorangan, tanpa perusahaan"),
            LetterType.DOMICILE: self.tr("PMI dan keluarganya yang tinggal di sini"),
            LetterType.REFUSAL: self.tr("permohonan yang belum dapat dikabulkan, dan alasannya"),
        }
        return told[kind]

    def _begin(self, kind: LetterType, person_id: str) -> None:
        known = self._residents if kind in rules.FOR_RESIDENTS else self._workers
        if about := person_id or self._chosen(known):
            self.fetch(partial(desk.begin, self.context.db, kind, about), self._show_letter)

    def _draft_form(self, person_id: str) -> None:
        if about := person_id or self._chosen(self._workers):
            self.fetch(partial(desk.draft_form, self.context.db, about), self._show_draft)

    def _chosen(self, known: LiveDirectory) -> str:
        question = (
            self.tr("Untuk pekerja yang mana?")
            if known is self._workers
            else self.tr("Untuk penduduk yang mana?")
        )
        look = partial(desk.choices, known)
        chosen = finding.find(self, question, look, self.tr("Pilih"))
        return chosen.id if chosen else ""

    def _show_letter(self, begun: desk.Begun) -> None:
        answer = self.about_draft(begun.draft, asked_for=False)
        if answer == "later":
            return
        page = LetterPage(self.context, begun)
        page.drawn.connect(partial(self._show_preview, page.draft_title()))
        page.issued.connect(self.open_record)
        page.wording_asked.connect(self._change_wording)
        self.open_page(page)
        if begun.draft and answer == "resume":
            page.show_draft(begun.draft)

    @Slot(str)
    def _change_wording(self, kind: str) -> None:
        self._open_wording(LetterType[kind])

    def _open_wording(self, kind: LetterType) -> None:
        db = self.context.db
        self.fetch(partial(desk.wording, db, kind), partial(self._show_wording, kind))

    def _show_wording(self, kind: LetterType, known: tuple[str, Kept | None]) -> None:
        words, draft = known
        answer = self.about_draft(draft, asked_for=False)
        if answer == "later":
            return
        page = WordingPage(self.context, kind, words)
        self.open_page(page)
        if draft and answer == "resume":
            page.show_draft(draft)

    def _show_preview(self, title: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, title, pdf, self.tr("draf.pdf")))

    def _show_draft(self, drawn: desk.Drawn) -> None:
        page = DraftPage(self.context, drawn)
        page.issued.connect(self.open_record)
        self.open_page(page)

    def _open_blank(self, code: str) -> None:
        choices = [
            Choice(one, translated_in("blanks", blank.title), translated_in("blanks", blank.about))
            for one, blank in BLANKS.items()
        ]
        question = self.tr("Lembar kosong yang mana?")
        wanted = code or picking.pick(self, question, choices, self.tr("Pilih"))
        if wanted:
            self.fetch(partial(desk.blank, self.context.db, wanted), self._show_blank)

    def _show_blank(self, drawn: tuple[Blank, bytes]) -> None:
        blank, pdf = drawn
        title = translated_in("blanks", blank.title)
        self.open_page(PreviewPage(self.context, title, pdf, blank.file_name))

    def _show_issued(self, issued: desk.Issued) -> None:
        self.open_page(IssuedPage(self.context, issued))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & {"person", "journey"}:
            self._workers.forget()
            self._residents.forget()
