"""The courses that are offered: their list, and the page of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.training import acts
from dme_desktop.training.model import PAYS_IN_DESA, Course, CourseSubject, Payer
from dme_desktop.training.service import courses
from dme_desktop.training.service.batches import provider_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.source import Column, DbSource, Source
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "training.program"
_ABOUT = ("kind", "title", "provider_kind", "provider", "country", "sector", "job_title")
_HOURS = ("hours", "least_attendance")
_EXAM = ("certifies", "standard", "lsp", "tuk")
_MONEY = ("cost", "payer", "needs")
SUBJECTS = Field(
    name="subjects", label=QT_TRANSLATE_NOOP("fields", "Mata pelajaran"), kind=kinds.LONG_TEXT
)


def parts() -> list[Part]:
    """Return the cards of a course in the order in which it is asked about."""

    def of(names: tuple[str, ...]) -> list[Field]:
        return [field_of(Course, name) for name in names]

    return [
        Part(QT_TRANSLATE_NOOP("fields", "Program"), of(_ABOUT)),
        Part(
            QT_TRANSLATE_NOOP("fields", "Lama dan mata pelajaran"),
            [*of(_HOURS), SUBJECTS],
            QT_TRANSLATE_NOOP("fields", "Tercetak di balik sertifikat. Jumlah JP harus cocok."),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Uji kompetensi"), of(_EXAM)),
        Part(QT_TRANSLATE_NOOP("fields", "Biaya dan syarat"), of(_MONEY)),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedCourse(OpenedRecord):
    """A course on the table, and who can pay for it."""

    payers: Sequence[Payer] = ()


def opened(db: Database, about: str = "") -> OpenedCourse:
    """Return the course with this id, or a new one."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Course, about, db, DRAFTS)
        payers = village.profile(session).offers(Payer, PAYS_IN_DESA, one.payer if one else None)
        if one is None:
            return OpenedCourse(values={}, payers=payers, draft=draft)
        full = courses.in_full(session, about)
        values = values_of(one) | {"subjects": [values_of(row) for row in full.subjects]}
        return OpenedCourse(values=values, payers=payers, draft=draft, **beside(session, about))


def store(session: Session, course_id: str, values: Mapping[str, Any]) -> str:
    """Record or change a course as a form holds it; return its id."""
    subjects = [record_of(CourseSubject, row) for row in values["subjects"] or []]
    return courses.keep(session, record_of(Course, values), subjects, course_id).id


class CoursePage(RecordPage):
    """Records a course or changes it; a batch of it can be opened from here."""

    help_page = "pelatihan"
    acts = (acts.RECORD_COURSE, acts.CHANGE_COURSE)
    batch_asked = Signal(object)  # the address of a new batch of this course

    def __init__(self, context: Context, parent: QWidget) -> None:
        columns = [field_of(CourseSubject, name) for name in ("name", "hours")]
        rows = partial(RowsEditor, columns, context.clock, self.tr("Tambah mata pelajaran"))
        title = self.tr("Catat program pelatihan")
        super().__init__(context, title, parts(), DRAFTS, parent, {"subjects": rows})

    def surround(self, opened: OpenedCourse) -> None:
        """Offer who can pay here, and put what can be done with the course beside it."""
        self.form.offer("payer", opened.payers)
        new = Deed("batch", self.tr("Buka angkatan"), self.open_batch, "plus")
        delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
        self.add_side(deeds(self.tr("Program ini"), new, *([delete] if opened.record_id else [])))
        self.add_attachments(self.tr("Brosur, kurikulum, skema"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the course; return its id."""
        return store(session, self.kept_id, values)

    @Slot()
    def open_batch(self) -> None:
        """Ask for a new batch of this course."""
        if course_id := self.kept():
            self.closed.emit()
            self.batch_asked.emit(addresses.BATCH.of(which=course_id))

    @Slot()
    def delete(self) -> None:
        """Put the course in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_COURSE, courses.remove)


class CoursesBook(ListPage):
    """Shows the courses; Enter opens one, Ctrl+N records one."""

    help_page = "pelatihan"
    tables = frozenset({"course"})
    asked = Signal(object)  # the address of one

    def __init__(self, context: Context) -> None:
        title = self.tr("Program pelatihan")
        hint = self.tr("Enter buka   Ctrl+N program baru   F3 saring   Esc kembali   F1 bantuan")
        super().__init__(context, title, Listing(title, self._columns(), None, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc")
        self.add_primary("new", self.tr("Program baru"), self.new, keys="Ctrl+N", symbol="plus")
        self.listing.invited.connect(self.new)

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return the courses that match."""
        if words.strip():
            said = self.tr("Tidak ada program dengan kata “{words}”.")
            self.listing.say_when_empty(said.format(words=words.strip()))
        else:
            said = self.tr("Belum ada program pelatihan yang dicatat.")
            self.listing.say_when_empty(said, self.tr("Catat program pertama"))
        return DbSource(self.context.db, partial(courses.paged, words=words))

    def open(self, record_id: str) -> None:
        """Ask for one course."""
        self.asked.emit(addresses.COURSE.of(record_id))

    @Slot()
    def new(self) -> None:
        """Ask for a new course."""
        self.asked.emit(addresses.COURSE)

    @Slot()
    def back(self) -> None:
        """Go back to the batches."""
        self.closed.emit()

    def _columns(self) -> list[Column]:
        country = field_of(Course, "country").kind.format
        return [
            Column(self.tr("Program"), lambda row: str(row.title), bold=True, typed=True),
            Column(self.tr("Jenis"), lambda row: row.kind.value, width=150),
            Column(self.tr("Penyelenggara"), provider_of, width=220),
            Column(
                self.tr("Tujuan"),
                lambda row: country(row.country) if row.country else self.tr("semua negara"),
                width=140,
            ),
            Column(self.tr("JP"), lambda row: str(row.hours), width=70, right=True),
            Column(self.tr("Dibayar oleh"), lambda row: row.payer.value, width=140),
        ]
