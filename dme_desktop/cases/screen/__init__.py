"""What the clerk sees of cases: the list, the room of one case, and the forms about it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen import printed
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.printed import Drawn
from dme_desktop.attachments import screen as attachments
from dme_desktop.cases import acts, rules
from dme_desktop.cases.model import ReferredTo, WhyRead
from dme_desktop.cases.rules import Sight, Step
from dme_desktop.cases.screen import desk
from dme_desktop.cases.screen.book import CasesPage
from dme_desktop.cases.screen.desk import BegunLetter, OnTable, OpenedComplaint, OpenedStep
from dme_desktop.cases.screen.forms import (
    ActionPage,
    AnswerPage,
    ClosedLetterPage,
    ComplaintPage,
    ReferralPage,
    StepPage,
    StepsPage,
)
from dme_desktop.cases.screen.page import CasePage
from dme_desktop.cases.service import evidence, files, lists, referrals
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.people.directory import everybody
from dme_desktop.ui import ask, choosing, failures, picking, watch
from dme_desktop.ui.choosing import Last
from dme_desktop.ui.context import Context
from dme_desktop.ui.pdf_file import PdfFile
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Change

OPEN_FOR = 180_000  # ms that what is sealed stays open while nobody goes on
FOLDER = "folder.attachments"  # the setting that remembers where files were picked
TABLES = frozenset(
    {"case_file", "case_action", "case_referral", "case_step", "case_evidence", "case_reading"}
)


def build(context: Context) -> Room:
    """Return the room of cases."""
    return CasesRoom(context)


class CasesRoom(Room):
    """The list of cases, with the room of one case and its forms over it.

    What is sealed is held by the page of its case only, and let go after three minutes, when the
    page is left and when another section is shown.
    """

    def __init__(self, context: Context) -> None:
        self._people = everybody(context.db)
        self._list = CasesPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)
        self._why: WhyRead | None = None
        self._taken = ""  # the complaint that was just taken down
        self._closing = QTimer(self, singleShot=True, interval=OPEN_FOR)
        self._closing.timeout.connect(self.close_sealed)
        context.changes.emitted.connect(self._on_change)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of the cases; it appears when it was read."""
        about, db = address.record_id, self.context.db
        if address.place == addresses.LATE_CASES:
            self._list.listing.chips.choose(lists.LATE)
        elif address.place == addresses.NEW_CASE:
            self.fetch(
                partial(desk.begin, db, self.context.who),
                partial(self._show_complaint, asked=bool(about)),
            )
        elif address.place == addresses.CASES:
            if about:
                self.fetch(partial(desk.on_table, db, about), self._show_case)
        elif not rules.sees(Sight.OPENED, self.context.who):
            self.context.desk.told.emit(self.tr("Kasus ditindaklanjuti petugas PMI."))
        elif not about:
            self.leave_pages()
        elif address.place in _STEPS:
            read, show = _STEPS[address.place]
            self.fetch(partial(read, db, about), partial(show, self))
        else:
            self._open_with_key(address)

    @property
    def _case(self) -> CasePage | None:
        """Return the page of the case that is on the table, also under its forms."""
        pages = (self.widget(place) for place in range(self.count() - 1, 0, -1))
        return next((page for page in pages if isinstance(page, CasePage)), None)

    @Slot()
    def close_sealed(self) -> None:
        """Let go of what was opened, unless a form about it is being written."""
        case = self._case
        if case is None or not case.is_open:
            return
        if self.page is not case and self.isVisible():
            self._closing.start()
            return
        self._why = None
        self._show_again(case)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close what is sealed when another section is shown."""
        super().hideEvent(event)
        self.close_sealed()

    def _open_with_key(self, address: Address) -> None:
        """Open a form that shows what is sealed: the case first, then for a reason the form."""
        case = self._case
        if case is None or case.case_id != address.record_id:
            read = partial(desk.on_table, self.context.db, address.record_id)
            self.fetch(read, partial(self._show_case, then=partial(self.open, address)))
            return
        self._unlocked(case, partial(_KEYED[address.place], self, address))

    def _unlocked(self, case: CasePage, then: Callable[[OnTable], None]) -> None:
        """Go on with what is sealed; asks why when it is closed still."""
        if case.is_open:
            then(case.seen)
            return
        if why := self._ask_why():
            self._why = why
            db, who = self.context.db, self.context.who
            self.fetch(
                partial(desk.unlock, db, who, case.case_id, why),
                partial(self._show_unlocked, case, then),
            )

    def _show_unlocked(
        self, case: CasePage, then: Callable[[OnTable], None], seen: OnTable
    ) -> None:
        case.show_case(seen)
        self._closing.start()
        then(seen)

    def _ask_why(self) -> WhyRead | None:
        choices = [Choice(why.name, why.value, "") for why in WhyRead]
        chosen = picking.pick(
            self, self.tr("Mengapa data tertutup ini dibuka? Alasannya dicatat."), choices,
            self.tr("Buka"),
        )  # fmt: skip
        return WhyRead[chosen] if chosen else None

    def _show_complaint(self, opened: OpenedComplaint, *, asked: bool = False) -> None:
        make, drafted = self._complaint, opened.draft is not None
        self.open_form(make, opened, asked_for=asked and drafted)

    def _complaint(self, parent: QWidget) -> ComplaintPage:
        page = ComplaintPage(self.context, self._people, parent)
        page.saved.connect(self._on_saved)
        return page

    def _show_case(self, seen: OnTable, then: Callable[[], None] | None = None) -> None:
        page = self._case
        if page is None or page.case_id != seen.outside.case.id:
            page = CasePage(self.context)
            page.show_case(seen)
            self._attend(page)
            self.open_page(page)
        if then:
            then()

    def _attend(self, page: CasePage) -> None:
        page.unlock_asked.connect(lambda: self._unlocked(page, _nothing))
        page.lock_asked.connect(self.close_sealed)
        page.asked.connect(self.open)
        page.receipt_asked.connect(lambda: self._draw(desk.make_receipt(page.case_id)))
        page.bundle_asked.connect(lambda: self._unlocked(page, self._draw_bundle))
        page.evidence_asked.connect(self._choose_evidence)
        page.document_asked.connect(lambda one: self._unlocked(page, lambda _: self._look_at(one)))
        page.strike_asked.connect(lambda: self._unlocked(page, self._strike))
        page.decline_asked.connect(self._decline)
        page.reopen_asked.connect(self._reopen)
        page.link_asked.connect(self._link)
        page.case_asked.connect(lambda one: self.open(addresses.CASES.of(one)))

    def _show_step(self, make: Callable[[Context, QWidget], StepPage], opened: OpenedStep) -> None:
        def built(parent: QWidget) -> StepPage:
            page = make(self.context, parent)
            page.saved.connect(self._on_saved)
            return page

        self.open_form(built, opened)

    def _show_action(self, opened: OpenedStep) -> None:
        self._show_step(ActionPage, opened)

    def _show_answer(self, opened: OpenedStep) -> None:
        self._show_step(AnswerPage, opened)

    def _show_steps(self, opened: OpenedStep) -> None:
        steps = tuple(Step[name] for name in opened.values)
        self._show_step(lambda context, parent: StepsPage(context, steps, parent), opened)

    def _begin_referral(self, address: Address, seen: OnTable) -> None:
        db, who, inside = self.context.db, self.context.who, seen.inside
        assert inside is not None  # noqa: S101 - it was unlocked

        def built(parent: QWidget) -> ReferralPage:
            page = ReferralPage(self.context, parent)
            page.open_with(inside)
            page.saved.connect(self._draw)
            return page

        self.fetch(
            partial(desk.begin_referral, db, who, address.record_id, address.which),
            lambda opened: self.open_form(built, opened),
        )

    def _begin_letter(self, address: Address, seen: OnTable) -> None:
        db, who, inside = self.context.db, self.context.who, seen.inside
        assert inside is not None  # noqa: S101 - it was unlocked
        read = partial(desk.begin_letter, db, who, address.record_id, address.which, inside)
        self.fetch(read, self._show_letter_form)

    def _show_letter_form(self, begun: BegunLetter) -> None:
        def built(parent: QWidget) -> ClosedLetterPage:
            page = ClosedLetterPage(self.context, begun, parent)
            page.drawn.connect(lambda pdf: self._show_pdf(page.draft_title(), pdf))
            page.issued.connect(self._on_issued)
            return page

        self.open_form(built, begun)

    def _begin_change(self, address: Address, _: OnTable) -> None:
        why = self._why or WhyRead.MENANGANI
        db, who = self.context.db, self.context.who
        read = partial(desk.opened_account, db, who, address.record_id, why)
        self.fetch(read, self._show_complaint)

    def _draw(self, make: desk.Make) -> None:
        self.fetch(
            partial(printed.drawn, self.context.db, self.context.who, make), self._show_drawn
        )

    def _show_drawn(self, drawn: Drawn) -> None:
        page = DraftPage(self.context, drawn)
        page.issued.connect(self._on_issued)
        self.open_page(page)

    def _show_pdf(self, title: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, title, pdf, self.tr("draf.pdf")))

    @Slot(str)
    def _on_issued(self, letter_id: str) -> None:
        """Show the issued paper: a closed one from the case, any other from the letters."""
        case = self._case
        kept = self.context.db
        if case is None:
            return

        def find() -> str:
            with kept.read() as session:
                every = evidence.of_case(session, case.case_id)
                return next((one.id for one in every if one.letter_id == letter_id), "")

        def show(evidence_id: str) -> None:
            if evidence_id:
                self._unlocked(case, lambda _: self._look_at(evidence_id))
            else:
                self.context.desk.open_asked.emit(addresses.LETTERS.of(letter_id))

        self.fetch(find, show)

    def _draw_bundle(self, seen: OnTable) -> None:
        db, who, why = self.context.db, self.context.who, self._why or WhyRead.MENANGANI
        number = seen.outside.case.number
        title = self.tr("Rangkaian kasus {number}").format(number=number)
        draw = partial(desk.draw_bundle, db, who, seen.outside.case.id, why)
        task = Task(
            self.tr("Menyusun rangkaian …"), lambda _: draw(),
            lambda pdf: self.open_page(
                PreviewPage(self.context, title, PdfFile(pdf, foreign=True), f"{number}.pdf")
            ),
        )  # fmt: skip
        watch.run(self, self.context.jobs, task)

    def _look_at(self, evidence_id: str) -> None:
        db, who, why = self.context.db, self.context.who, self._why or WhyRead.MENANGANI
        self.fetch(partial(desk.look_at, db, who, evidence_id, why), self._show_document)

    def _show_document(self, found: tuple[str, bytes]) -> None:
        name, pdf = found
        self.open_page(PreviewPage(self.context, name, PdfFile(pdf, foreign=True), f"{name}.pdf"))

    @Slot()
    def _choose_evidence(self) -> None:
        case = self._case
        wanted = self.tr("PDF dan gambar") + " (*.pdf *.jpg *.jpeg *.png *.bmp *.webp)"
        last = Last(self.context.settings, FOLDER)
        chosen = choosing.files(self, self.tr("Simpan bukti"), wanted, last)
        if case is not None and chosen:
            self.keep_evidence(case.case_id, chosen)

    def keep_evidence(self, case_id: str, chosen: list[Path]) -> None:
        """Seal files as evidence of a case, all of them or none; one too large is said so."""
        work = partial(_keep, self.context, case_id, chosen)
        watch.run(self, self.context.jobs, Task(self.tr("Menyimpan bukti …"), work))

    def _strike(self, seen: OnTable) -> None:
        inside = seen.inside
        every = [one for one in seen.outside.evidence if not one.struck_on]
        if inside is None or not every:
            return
        choices = [Choice(one.id, inside.evidence[one.id].name, "") for one in every]
        chosen = picking.pick(self, self.tr("Berkas mana yang dicoret?"), choices,
                              self.tr("Pilih"))  # fmt: skip
        reason = chosen and ask.reason(self, self.tr("Mengapa berkas ini dicoret?"),
                                       self.tr("Coret"))  # fmt: skip
        if chosen and reason:
            self._do(acts.STRIKE, lambda session: evidence.strike(session, chosen, reason))

    @Slot(str)
    def _decline(self, name: str) -> None:
        case, to = self._case, ReferredTo[name]
        question = self.tr("Mengapa tidak dirujuk ke {office}?").format(office=to.value)
        reason = ask.reason(self, question, self.tr("Tidak dirujuk"))
        if case and reason:
            about = case.case_id
            self._do(acts.DECLINE, lambda session: referrals.decline(session, about, to, reason))

    @Slot()
    def _reopen(self) -> None:
        case = self._case
        question = self.tr("Mengapa kasus ini dibuka kembali?")
        reason = ask.reason(self, question, self.tr("Buka kembali"))
        if case and reason:
            about = case.case_id
            self._do(acts.REOPEN, lambda session: files.reopen(session, about, reason))

    @Slot()
    def _link(self) -> None:
        case = self._case
        question = self.tr("Nomor kasus lain dari kejadian yang sama?")
        number = ask.line(self, question, self.tr("Hubungkan"))
        if case and number:
            about = case.case_id
            self._do(acts.LINK, lambda session: files.link(session, about, number))

    def _do(self, act: Act, change: Callable[..., object]) -> None:
        try:
            with self.context.db.write(act, self.context.who, initiator=self) as session:
                change(session)
        except DmeError as error:
            failures.show(error)

    @Slot(object)
    def _on_saved(self, about: object) -> None:
        """Show the case a form was about: a new one too, with what follows beside it."""
        self._list.listing.select(str(about))
        if self._case is None:
            self._taken = str(about)
            QTimer.singleShot(0, self, self._show_taken)  # once the form is closed

    @Slot()
    def _show_taken(self) -> None:
        self.open(addresses.CASES.of(self._taken))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        case = self._case
        if case is not None and change.tables & TABLES and change.act is not acts.OPEN:
            self._show_again(case)

    def _show_again(self, case: CasePage) -> None:
        """Read the case that is on the table again, opened as long as it may be."""
        db, who = self.context.db, self.context.who
        if case.is_open and self._why:
            self.fetch(partial(desk.seen_again, db, who, case.case_id), case.show_case)
        else:
            self.fetch(partial(desk.on_table, db, case.case_id), case.show_case)


def _nothing(_: OnTable) -> None:
    """Stay where it was opened."""


def _keep(context: Context, case_id: str, chosen: list[Path], progress: Progress) -> None:
    """Prepare every file, then seal all of them or none."""
    given = []
    for done, file in enumerate(chosen):
        progress(done, len(chosen))
        given.append(attachments.prepare(file, file.stem))
    with context.db.write(acts.KEEP, context.who) as session:
        for one in given:
            evidence.keep(session, case_id, one)


_STEPS: dict[Address, tuple[Callable[..., OpenedStep], Callable[[CasesRoom, OpenedStep], None]]] = {
    addresses.CASE_ACTION: (desk.begin_action, CasesRoom._show_action),  # noqa: SLF001 - its own
    addresses.CASE_STEPS: (desk.begin_steps, CasesRoom._show_steps),  # noqa: SLF001
    addresses.CASE_ANSWER: (desk.begin_answer, CasesRoom._show_answer),  # noqa: SLF001
}
_KEYED: dict[Address, Callable[[CasesRoom, Address, OnTable], None]] = {
    addresses.CASE_REFERRAL: CasesRoom._begin_referral,  # noqa: SLF001
    addresses.CASE_LETTER: CasesRoom._begin_letter,  # noqa: SLF001
    addresses.CHANGE_CASE: CasesRoom._begin_change,  # noqa: SLF001
}
