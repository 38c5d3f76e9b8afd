"""What the clerk sees of training: batches, courses, who takes part, sheets and results."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.documents import roll
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.agenda.service import Batch as Issued
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.training import papers
from dme_desktop.training.screen import attendance, batch, courses, enrolment, printing, results
from dme_desktop.training.screen.attendance import AttendancePage
from dme_desktop.training.screen.batch import BatchPage
from dme_desktop.training.screen.courses import CoursePage, CoursesBook
from dme_desktop.training.screen.enrolment import EnrolmentPage
from dme_desktop.training.screen.list_page import BatchesPage
from dme_desktop.training.screen.participants import ParticipantsPage
from dme_desktop.training.screen.printing import IssuedPage, ManyPage
from dme_desktop.training.screen.results import ResultsPage
from dme_desktop.training.service import batches
from dme_desktop.training.service import courses as offered
from dme_desktop.training.service.batches import BatchRow, provider_of
from dme_desktop.ui import picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.room import Room
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database


def build(context: Context) -> Room:
    """Return the room of training."""
    return TrainingRoom(context)


class TrainingRoom(RecordsRoom):
    """The list of batches, with their pages over it."""

    def __init__(self, context: Context) -> None:
        self._list = BatchesPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of training; it appears when it was read."""
        about, db = address.about, self.context.db
        if address.place == addresses.NEW_BATCH:
            self.fetch(partial(_courses, db), self._choose_course)
        elif address.place == addresses.BATCHES_AT:
            self._list.listing.chips.choose(address.which)
        elif address.place == addresses.COURSES:
            self._open_courses()
        elif address.place == addresses.COURSE:
            show = partial(self._show_course, asked_for=bool(about))
            self.fetch(partial(courses.opened, db, about), show)
        elif address.place == addresses.PARTICIPANTS:
            self.fetch(partial(_row, db, about), self._show_participants)
        elif address.place == addresses.ENROL:
            self.fetch(partial(enrolment.opened, db, about), self._show_enrolment)
        elif address.place == addresses.MEETING:
            self.fetch(partial(attendance.opened, db, about), self._show_meeting)
        elif address.place == addresses.RESULTS:
            self.fetch(partial(results.opened, db, about), self._show_results)
        else:
            show_batch = partial(self._show_batch, asked_for=bool(about))
            self.fetch(partial(batch.opened, db, about), show_batch)

    def _choose_course(self, choices: list[Choice]) -> None:
        if not choices:
            said = self.tr("Catat program pelatihannya dulu, lalu buka angkatannya.")
            self.context.desk.told.emit(said)
            self.open(addresses.COURSE)
            return
        question = self.tr("Angkatan untuk program yang mana?")
        if chosen := picking.pick(self, question, choices, self.tr("Buka angkatan")):
            self.open(addresses.BATCH.of(which=chosen))

    def _show_course(self, opened: courses.OpenedCourse, *, asked_for: bool) -> None:
        draft_only = asked_for and not opened.record_id
        self.open_form(self._course, opened, "course", asked_for=draft_only)

    def _course(self, parent: QWidget) -> CoursePage:
        page = CoursePage(self.context, parent)
        self.attend(page)
        page.batch_asked.connect(self.open)
        return page

    def _show_batch(self, opened: batch.OpenedBatch, *, asked_for: bool) -> None:
        draft_only = asked_for and not opened.record_id and opened.course is None
        self.open_form(self._batch, opened, "batch", asked_for=draft_only)

    def _batch(self, parent: QWidget) -> BatchPage:
        page = BatchPage(self.context, parent)
        self.attend(page)
        page.page_asked.connect(self.open)
        page.print_asked.connect(self._choose_print)
        page.moved.connect(lambda batch_id: self.open(addresses.BATCH.of(batch_id)))
        page.saved.connect(self._list.listing.select)
        return page

    def _open_courses(self) -> None:
        book = CoursesBook(self.context)
        book.asked.connect(self.open)
        self.open_page(book)

    def _show_participants(self, row: BatchRow) -> None:
        page = ParticipantsPage(self.context, row)
        page.asked.connect(self.open)
        page.print_asked.connect(self._choose_print)
        self.open_page(page)

    @Slot(str)
    def _choose_print(self, batch_id: str) -> None:
        """Ask what of a batch is printed, and draw it."""
        question, act = self.tr("Apa yang dicetak?"), self.tr("Pilih")
        chosen = picking.pick(self, question, self._prints(), act) or ""
        db, who = self.context.db, self.context.who
        if chosen == printing.MINUTES:
            self.ask_sheet(partial(_minutes, batch_id))
        elif chosen in printing.ROLLS:
            title, make = printing.ROLLS[chosen]
            self.show_bare(translated(title), lambda session: roll.build(make(session, batch_id)))
        elif chosen:
            title = translated(printing.MANY[chosen][0])
            read = partial(printing.drafts, db, who, chosen, batch_id)
            self.fetch(read, partial(self._show_many, title))

    def _prints(self) -> list[Choice]:
        told = {
            "attendance": self.tr("kode baris dan tanda tangan, satu lembar satu pertemuan"),
            "participants": self.tr("nama, dusun, nomor HP"),
            "hours": self.tr("pertemuan, materi, JP, banyaknya yang hadir"),
            "invitations": self.tr("bernomor, satu lembar satu orang"),
            "certificates": self.tr("bernomor, JP dan mata pelajaran di baliknya"),
        }
        titles = {code: title for code, (title, *_) in printing.ROLLS.items()}
        titles |= {code: title for code, (title, *_) in printing.MANY.items()}
        choices = [Choice(code, translated(titles[code]), said) for code, said in told.items()]
        minutes = self.tr("Berita acara"), self.tr("bernomor, dengan peserta dan hasilnya")
        return [*choices, Choice(printing.MINUTES, *minutes)]

    def _show_many(self, title: str, drafts: printing.Drafts) -> None:
        page = ManyPage(self.context, title, drafts)
        page.issued.connect(partial(self._show_issued, title))
        self.open_page(page)

    def _show_issued(self, title: str, issued: Issued) -> None:
        self.open_page(IssuedPage(self.context, title, issued))

    def _show_enrolment(self, opened: enrolment.OpenedEnrolment) -> None:
        page = EnrolmentPage(self.context, opened)
        page.enlisted.connect(self._on_enrolled)
        self.open_page(page)

    @Slot(str)
    def _on_enrolled(self, batch_id: str) -> None:
        """Show who takes part now, unless that list lies beneath already."""
        if not isinstance(self.page, ParticipantsPage):
            self.open(addresses.PARTICIPANTS.of(batch_id))

    def _show_meeting(self, opened: attendance.OpenedMeeting) -> None:
        self.open_form(partial(AttendancePage, self.context), opened, "meeting")

    def _show_results(self, opened: results.OpenedResults) -> None:
        certifies = opened.full.course.certifies
        make = partial(ResultsPage, self.context, certifies)
        self.open_form(make, opened, f"results {certifies}")


def _minutes(batch_id: str, session: Session) -> Paper:
    return papers.minutes(session, batch_id)


def _courses(db: Database) -> list[Choice]:
    with db.read() as session:
        return [
            Choice(one.id, one.title, f"{one.kind.value} · {provider_of(one)} · {one.hours} JP")
            for one in offered.paged(session).every()
        ]


def _row(db: Database, batch_id: str) -> BatchRow:
    with db.read() as session:
        return batches.row(session, batch_id)
