"""What the clerk sees of letters: the register, new papers, and each issued one as printed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.blanks import Blank
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen import numbering, printed
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.handing import HandingPage
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.agenda.screen.numbering import BOOK, PAGES, REPORT, RESERVE, RULES, OpenedNumbers
from dme_desktop.agenda.screen.outside import OutsidePage
from dme_desktop.agenda.screen.register import LettersRegister
from dme_desktop.agenda.screen.signers import Signing
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.letters.blanks import BLANKS
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.screen import counter
from dme_desktop.letters.screen.interview import InterviewPage
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.letters.together import Issued, Opened
from dme_desktop.people.directory import LiveDirectory, everybody
from dme_desktop.ui import ask, finding, picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.text import translated_in
from dme_desktop.workers import directory


def build(context: Context) -> Room:
    """Return the room of letters."""
    return LettersRoom(context)


class LettersRoom(Room):
    """The register of numbered papers, with new ones and their previews over it."""

    def __init__(self, context: Context) -> None:
        self._register = LettersRegister(context)
        super().__init__(context, self._register)
        self._workers = directory.workers(context.db)
        self._residents = everybody(context.db)
        self._refusals: dict[LetterPage, tuple[InterviewPage, counter.Begun]] = {}
        self._register.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of the letters; it appears when it was read or drawn.

        Without a person the person is chosen first.
        """
        openers: dict[Address, Callable[[str], None]] = {
            addresses.BLANK: self._open_blank,
            addresses.STATEMENT: self._choose_kind,
            addresses.WORDING: self._change_wording,
            addresses.NUMBERS: self._open_numbers,
            addresses.HANDING: self._hand_over,
            addresses.REPLACING: self._replace,
            addresses.LETTERS_OF_KIND: self._list_kind,
            addresses.UNSIGNED_LETTERS: self._list_unsigned,
            addresses.FOR_MANY: self._open_batch,
            addresses.ALL_LETTERS: self._open_together,
            addresses.CHECK_PAPER: self._check,
        }
        if kind := counter.kind_of(address):
            self._write(kind, address.record_id)
        else:
            openers.get(address.place, self._open_letter)(address.about)

    @Slot(str)
    def _open_letter(self, letter_id: str) -> None:
        self.fetch(partial(printed.on_file, self.context.db, letter_id), self._show_issued)

    def _list_kind(self, kind: str) -> None:
        self.setCurrentIndex(0)
        self._register.show_kind(LetterType[kind])

    def _list_unsigned(self, _: str) -> None:
        self.setCurrentIndex(0)
        self._register.show_unsigned()

    def _open_batch(self, _: str) -> None:
        from dme_desktop.letters.screen import batch  # noqa: PLC0415 - seldom

        def built(opened: batch.BatchOpened, parent: QWidget) -> batch.BatchPage:
            page = batch.BatchPage(self.context, opened, parent)
            page.drawn.connect(partial(self._show_preview, page.draft_title()))
            page.made.connect(lambda made: self.open_page(batch.BatchDone(self.context, *made)))
            return page

        def show(opened: batch.BatchOpened) -> None:
            self.open_form(partial(built, opened), opened)

        self.fetch(partial(batch.read, self.context.db), show)

    def _open_together(self, person_id: str) -> None:
        from dme_desktop.letters.screen import together  # noqa: PLC0415 - seldom

        def show(opened: Opened) -> None:
            page = together.TogetherPage(self.context, opened)
            page.made.connect(partial(self._show_together, opened.full_name))
            self.open_page(page)

        self.fetch(partial(together.read, self.context.db, self.context.who, person_id), show)

    def _show_together(self, name: str, issued: Issued) -> None:
        """Show what was issued as one file, to be printed in one go."""
        told = self.tr("Terbit: {numbers}").format(numbers=", ".join(issued.numbers))
        self.context.desk.told.emit(told)
        title = self.tr("Semua surat: {name}").format(name=name)
        self.open_page(PreviewPage(self.context, title, issued.pdf, self.tr("surat.pdf")))

    def _open_numbers(self, page: str) -> None:
        if page not in PAGES:
            page = self._chosen_page()
        if page == REPORT:
            self.context.desk.open_asked.emit(addresses.REPORTS.of(which="L10"))
        elif page:
            show = partial(self._show_numbers, page)
            self.fetch(partial(numbering.read, self.context.db, page), show)

    def _chosen_page(self) -> str:
        told = {
            RESERVE: (
                self.tr("Pesan nomor"),
                self.tr("untuk surat yang dibuat di Word atau ditulis tangan"),
            ),
            REPORT: (
                self.tr("Rekap nomor"),
                self.tr("nomor yang loncat, batal dan dipesan tahun ini"),
            ),
            BOOK: (
                self.tr("Lanjutkan nomor buku"),
                self.tr("bila tahun ini sudah ada surat di buku kertas"),
            ),
            RULES: (
                self.tr("Aturan nomor surat"),
                self.tr("urutan, pola, kode tiap jenis surat, penanda tangan"),
            ),
        }
        choices = [Choice(page, *said) for page, said in told.items()]
        return picking.pick(self, self.tr("Nomor surat"), choices, self.tr("Pilih")) or ""

    def _show_numbers(self, page: str, opened: OpenedNumbers) -> None:
        if page == BOOK and all(book.begun for book in opened.books):
            said = self.tr("Semua urutan sudah berjalan tahun ini. Pakai Pesan nomor.")
            self.context.desk.told.emit(said)
            return
        self.open_form(partial(PAGES[page], self.context, opened), opened)

    def _hand_over(self, letter_id: str) -> None:
        self.fetch(partial(printed.on_file, self.context.db, letter_id), self._show_handing)

    def _show_handing(self, issued: printed.OnFile) -> None:
        self.open_form(self._handing, issued, "handing")

    def _handing(self, parent: QWidget) -> HandingPage:
        page = HandingPage(self.context, parent)
        page.saved.connect(self._show_again)
        return page

    def _replace(self, letter_id: str) -> None:
        self.fetch(partial(printed.on_file, self.context.db, letter_id), self._ask_why_replaced)

    def _ask_why_replaced(self, issued: printed.OnFile) -> None:
        letter = issued.letter
        question = self.tr("Mengapa surat {number} diganti? Surat ini menjadi batal.")
        reason = letter.void_reason or ask.reason(
            self, question.format(number=letter.number), self.tr("Tulis surat pengganti")
        )
        if reason:
            begin = partial(counter.again, self.context.db, self.context.who, letter.id, reason)
            self.fetch(begin, self._show_again_begun)

    def _show_again_begun(self, begun: counter.Begun | printed.Drawn) -> None:
        if isinstance(begun, counter.Begun):
            self._show_letter(begun)
        else:
            self._show_draft(begun)

    @Slot(object)
    def _show_again(self, letter_id: object) -> None:
        """Open a letter in place of the page that showed it, or the one it replaces, before."""
        for place in range(self.count()):
            page = self.widget(place)
            if isinstance(page, IssuedPage | OutsidePage):
                page.closed.emit()
        self.open(addresses.LETTERS.of(str(letter_id)))

    def _choose_kind(self, person_id: str) -> None:
        choices = [
            Choice(one.type.name, one.type.value, translated_in("letters", one.purpose))
            for one in KINDS.values()
            if one.purpose
        ]
        name = picking.pick(self, self.tr("Surat apa?"), choices, self.tr("Pilih"))
        if name:
            self._write(KINDS[LetterType[name]], person_id)

    def _write(self, kind: LetterKind, person_id: str) -> None:
        """Open the form of a letter, or at once the draft of one that asks nothing."""
        known = self._residents if kind.of_residents else self._workers
        about = person_id or self._chosen(known)
        if about and kind.asks:
            begin = partial(counter.begin, self.context.db, self.context.who, kind.type, about)
            self.fetch(begin, self._show_letter)
        elif about:
            draw = partial(counter.draft_form, self.context.db, self.context.who, kind.type, about)
            self.fetch(draw, self._show_draft)

    def _chosen(self, known: LiveDirectory) -> str:
        question = (
            self.tr("Untuk pekerja yang mana?")
            if known is self._workers
            else self.tr("Untuk penduduk yang mana?")
        )
        look = partial(counter.choices, known)
        chosen = finding.find(self, question, look, self.tr("Pilih"))
        return chosen.id if chosen else ""

    def _show_letter(self, begun: counter.Begun) -> LetterPage | None:
        shape = f"{begun.kind.type.name} {begun.signers}"
        page = self.open_form(partial(self._letter, begun), begun, shape)
        if page:
            self._refusals.pop(page, None)
        return page

    def _letter(self, begun: counter.Begun, parent: QWidget) -> LetterPage:
        """Build the page of a kind of letter with those who may sign it now."""
        page = self._page_for(begun.kind, begun.signers, parent)
        page.drawn.connect(lambda pdf: self._show_preview(page.draft_title(), pdf))
        page.issued.connect(partial(self._on_issued, page))
        page.wording_asked.connect(self._change_wording)
        return page

    def _page_for(
        self, kind: LetterKind, signing: Sequence[Signing], parent: QWidget
    ) -> LetterPage:
        if kind.type is not LetterType.FAMILY_PERMISSION:
            return LetterPage(self.context, kind, signing, parent)
        page = InterviewPage(self.context, kind, signing, parent)
        page.cautions_asked.connect(lambda giver: self._show_cautions(page.begun, giver))
        page.refusal_asked.connect(partial(self._begin_refusal, page))
        return page

    def _on_issued(self, page: LetterPage, letter_id: str) -> None:
        """Show the paper; a refusal ends the interview it was written in."""
        self._show_again(letter_id)
        interview, about = self._refusals.pop(page, (None, None))
        if interview and interview.begun is about:
            interview.give_up()

    def _show_cautions(self, begun: counter.Begun, giver: str) -> None:
        draw = partial(counter.cautions, self.context.db, self.context.who, begun, giver)
        self.fetch(draw, partial(self._show_preview, self.tr("Hal yang belum jelas")))

    def _begin_refusal(self, interview: InterviewPage) -> None:
        begin = partial(counter.refusal, self.context.db, self.context.who, interview.begun)
        self.fetch(begin, partial(self._show_refusal, interview))

    def _show_refusal(self, interview: InterviewPage, begun: counter.Begun) -> None:
        if page := self._show_letter(begun):
            self._refusals[page] = (interview, interview.begun)

    def _check(self, code: str) -> None:
        from dme_desktop.trust.screen.genuineness import GenuinenessPage  # noqa: PLC0415 - seldom

        if isinstance(self.page, GenuinenessPage):
            self.page.take_code(code)
            return
        page = GenuinenessPage(self.context, code)
        page.letter_asked.connect(self._open_letter)
        self.open_page(page)
        page.code.setFocus()

    @Slot(str)
    def _change_wording(self, name: str) -> None:
        db, kind = self.context.db, KINDS[LetterType[name]]
        self.fetch(partial(counter.wording, db, kind), self._show_wording)

    def _show_wording(self, opened: counter.Worded) -> None:
        self.open_form(partial(WordingPage, self.context), opened)

    def _show_preview(self, title: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, title, pdf, self.tr("draf.pdf")))

    def _show_draft(self, drawn: printed.Drawn) -> None:
        page = DraftPage(self.context, drawn)
        page.issued.connect(self._show_again)
        self.open_page(page)

    def _open_blank(self, code: str) -> None:
        choices = [
            Choice(one, translated_in("blanks", blank.title), translated_in("blanks", blank.about))
            for one, blank in BLANKS.items()
        ]
        question = self.tr("Lembar kosong yang mana?")
        wanted = code or picking.pick(self, question, choices, self.tr("Pilih"))
        if wanted:
            self.fetch(
                partial(counter.blank, self.context.db, self.context.who, wanted), self._show_blank
            )

    def _show_blank(self, drawn: tuple[Blank, bytes]) -> None:
        blank, pdf = drawn
        title = translated_in("blanks", blank.title)
        self.open_page(PreviewPage(self.context, title, pdf, blank.file_name))

    def _show_issued(self, issued: printed.OnFile) -> None:
        if issued.letter.type is LetterType.OUTSIDE:
            self.open_form(partial(OutsidePage, self.context), issued)
        else:
            self.open_page(IssuedPage(self.context, issued))
