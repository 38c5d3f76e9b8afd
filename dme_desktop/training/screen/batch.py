"""One batch: when, where, for how many, who teaches, and what is done with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.training import acts
from dme_desktop.training.model import (
    PAYS_IN_DESA,
    Batch,
    BatchStatus,
    Course,
    Payer,
    Standing,
    Trainer,
)
from dme_desktop.training.screen.list_page import TONES
from dme_desktop.training.service import batches
from dme_desktop.training.service.batches import BatchInFull, BatchRow
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "training.angkatan"
MOST_MEETINGS = 6  # newest ones that are shown beside a batch
_WHEN = ("title", "start_on", "end_on", "times", "place")
_PLACES = ("places", "priority")
_MORE = ("exam_on", "payer", "cost", "note")
COURSE = Field(
    name="course_id", label=QT_TRANSLATE_NOOP("fields", "Program"), kind=kinds.TEXT, required=True
)
TRAINERS = Field(
    name="trainers", label=QT_TRANSLATE_NOOP("fields", "Pengajar"), kind=kinds.LONG_TEXT
)


def parts() -> list[Part]:
    """Return the cards of a batch; which course it holds is told beside it."""

    def of(names: tuple[str, ...]) -> list[Field]:
        return [field_of(Batch, name) for name in names]

    return [
        Part(QT_TRANSLATE_NOOP("fields", "Waktu dan tempat"), [COURSE, *of(_WHEN)]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Tempat duduk"),
            of(_PLACES),
            QT_TRANSLATE_NOOP(
                "fields", "Yang tidak kebagian masuk daftar tunggu, urut siapa mendaftar dulu."
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Pengajar"), [TRAINERS]),
        Part(QT_TRANSLATE_NOOP("fields", "Uji, dana dan catatan"), of(_MORE)),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedBatch(OpenedRecord):
    """A batch on the table, its course, and how many take part."""

    course: Course | None = None
    payers: Sequence[Payer] = ()
    full: BatchInFull | None = None
    seats: BatchRow | None = None


def opened(db: Database, about: str = "") -> OpenedBatch:
    """Return the batch with this id, or a new one: of the course `about` names, or of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Batch, about, db, DRAFTS)
        if one is None:
            course = session.get(Course, about)
            values = _begun(session, course) if course else {}
            payers = _payers(session, course.payer if course else None)
            return OpenedBatch(values=values, course=course, payers=payers, draft=draft)
        full = batches.in_full(session, about)
        values = values_of(one) | {
            "course_id": one.course_id, "trainers": [values_of(row) for row in full.trainers],
        }  # fmt: skip
        return OpenedBatch(
            values=values, course=full.course, full=full, draft=draft,
            seats=batches.row(session, about), payers=_payers(session, one.payer),
            **beside(session, about),
        )  # fmt: skip


def _payers(session: Session, kept: Payer | None) -> list[Payer]:
    return village.profile(session).offers(Payer, PAYS_IN_DESA, kept)


def _begun(session: Session, course: Course) -> dict[str, object]:
    """Return what a batch of a course begins with."""
    office = village.profile(session)
    return {
        "course_id": course.id,
        "title": f"{course.title} angkatan {batches.count_of(session, course.id) + 1}"[:120],
        "place": f"Balai {office.kind} {office.name}",
        "payer": course.payer,
    }


def store(session: Session, batch_id: str, values: Mapping[str, Any]) -> str:
    """Open or change a batch as a form holds it; return its id."""
    trainers = [record_of(Trainer, row) for row in values["trainers"] or []]
    batch = record_of(Batch, values, course_id=values["course_id"])
    return batches.keep(session, batch, trainers, batch_id).id


class BatchPage(RecordPage):
    """Opens a batch or changes it; beside it stands what is done with it, in the order of days."""

    help_page = "pelatihan"
    acts = (acts.OPEN_BATCH, acts.CHANGE_BATCH)
    page_asked = Signal(object)  # the address of another page about this batch
    print_asked = Signal(str)  # the batch of which something is to be printed

    def __init__(self, context: Context, parent: QWidget) -> None:
        columns = [field_of(Trainer, name) for name in ("name", "institution", "teaches")]
        rows = partial(RowsEditor, columns, context.clock, self.tr("Tambah pengajar"))
        super().__init__(
            context, self.tr("Angkatan baru"), parts(), DRAFTS, parent, {"trainers": rows}
        )
        self.add_action("print", self.tr("Cetak…"), self.print, keys="Ctrl+P", symbol="printer")

    def surround(self, opened: OpenedBatch) -> None:
        """Tell the course and the state; what is closed can only be looked at."""
        self._opened = opened
        self.form.cell("course_id").setVisible(False)
        self.form.offer("payer", opened.payers)
        if opened.record_id and opened.full:
            standing = opened.full.standing
            self.header.set_badge(standing.value, TONES[standing] or "accent")
        self._fill_side()
        if opened.full and opened.full.batch.status is not BatchStatus.DIBUKA:
            self.lock()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Open or change the batch; return its id."""
        return store(session, self.kept_id, values)

    @Slot()
    def print(self) -> None:
        """Ask what of this batch is to be printed."""
        if batch_id := self.kept():
            self.print_asked.emit(batch_id)

    @Slot()
    def cancel_batch(self) -> None:
        """Ask for the reason and cancel the batch."""
        reason = ask.reason(self, self.tr("Batalkan angkatan ini?"), self.tr("Batalkan angkatan"))
        if reason:
            self.step(
                acts.CANCEL_BATCH,
                lambda session, batch_id: batches.cancel(session, batch_id, reason),
            )

    @Slot()
    def finish(self) -> None:
        """Close the batch: everybody has a result."""
        self.step(acts.FINISH_BATCH, batches.finish)

    @Slot()
    def reopen(self) -> None:
        """Open the batch again, to put something right."""
        if self.change(acts.REOPEN_BATCH, batches.reopen):
            self.closed.emit()
            self.moved.emit(self.kept_id)

    @Slot()
    def delete(self) -> None:
        """Put the batch in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_BATCH, batches.remove)

    def _ask(self, page: Address) -> None:
        if batch_id := self.kept():
            self.page_asked.emit(page.of(batch_id))

    def _fill_side(self) -> None:
        opened = self._opened
        self.add_side(deeds(self.tr("Angkatan ini"), *self._deeds()))
        if opened.course:
            self.add_side(card(self.tr("Program"), *map(words, self._told(opened.course))))
        if opened.full and opened.full.meetings:
            self.add_side(deeds(self.tr("Pertemuan"), *self._meetings(opened.full)))
        self.add_sheets()
        self.add_attachments(self.tr("Pindaian daftar hadir, foto"), AttachmentKind.PINDAIAN)
        self.add_past()

    def _told(self, course: Course) -> Sequence[str]:
        opened, country = self._opened, field_of(Course, "country").kind.format
        facts = [course.title, f"{course.kind.value}, {batches.provider_of(course)}"]
        facts.append(self.tr("{hours} JP").format(hours=course.hours))
        if course.country:
            facts.append(self.tr("Tujuan {country}").format(country=country(course.country)))
        if course.least_attendance:
            said = self.tr("Hadir paling sedikit {share}%")
            facts.append(said.format(share=course.least_attendance))
        if course.needs:
            facts.append(self.tr("Syarat: {needs}").format(needs=course.needs))
        if opened.seats:
            seats = opened.seats
            said = self.tr("{seated} peserta, {waiting} di daftar tunggu", "", seats.seated)
            facts.append(said.format(seated=seats.seated, waiting=seats.waiting))
        if opened.full and opened.full.batch.cancel_reason:
            said = self.tr("Dibatalkan: {reason}")
            facts.append(said.format(reason=opened.full.batch.cancel_reason))
        return facts

    def _meetings(self, full: BatchInFull) -> Iterator[Deed]:
        for place, one in enumerate(full.meetings[::-1][:MOST_MEETINGS], 1):
            said = f"{screen_date(one.held_on)}  {one.subject or ''}".strip()
            asked = partial(self.page_asked.emit, addresses.MEETING.of(one.id))
            yield Deed(f"meeting_{place}", said, asked, "calendar-days")

    def _deeds(self) -> Iterator[Deed]:
        full = self._opened.full
        status = full.batch.status if full else BatchStatus.DIBUKA
        participants = partial(self._ask, addresses.PARTICIPANTS)
        if status is BatchStatus.DIBUKA:
            enrol, meeting = (
                partial(self._ask, one) for one in (addresses.ENROL, addresses.MEETING)
            )
            yield Deed("enrol", self.tr("Daftarkan calon…"), enrol, "user-plus")
            yield Deed("people", self.tr("Peserta"), participants, "users")
            yield Deed("meeting", self.tr("Catat kehadiran…"), meeting, "calendar-days")
            results = partial(self._ask, addresses.RESULTS)
            yield Deed("results", self.tr("Isi hasil…"), results, "graduation-cap")
        else:
            yield Deed("people", self.tr("Peserta"), participants, "users")
        if full and full.standing is Standing.MENUNGGU_HASIL:
            yield Deed("finish", self.tr("Selesaikan"), self.finish, "check")
        if status is BatchStatus.SELESAI:
            yield Deed("reopen", self.tr("Buka lagi"), self.reopen, "undo-2")
        if full and status is BatchStatus.DIBUKA:
            yield Deed("cancel_batch", self.tr("Batalkan…"), self.cancel_batch, "circle-x")
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
