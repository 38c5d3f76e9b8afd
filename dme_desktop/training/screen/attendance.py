"""The sheet of one meeting, typed in the order in which it was signed."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import draft_of
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import row_code
from dme_desktop.training import acts
from dme_desktop.training.model import Attendance, Batch, BatchStatus, Mark, Meeting
from dme_desktop.training.service import attendance, batches, participants
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.roster import Row
from dme_desktop.ui.roster_page import PRINTED_ORDER, OpenedRoster, RosterPage, sheet_part
from dme_desktop.vault.database import Database

DRAFTS = "training.hadir"
GONE = "Pertemuan ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."
MARKS = QT_TRANSLATE_NOOP("fields", "Kehadiran")


def parts() -> list[Part]:
    """Return the cards: the meeting, then its sheet."""
    about = [field_of(Meeting, name) for name in ("held_on", "subject", "hours")]
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Pertemuan"), about),
        sheet_part("marks", MARKS, QT_TRANSLATE_NOOP("fields", "Lembar hadir"), PRINTED_ORDER),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedMeeting(OpenedRoster):
    """A meeting on the table: of which batch, who is on its sheet, and what was written down."""

    batch: Batch
    meeting_id: str = ""


def opened(db: Database, about: str) -> OpenedMeeting:
    """Return the meeting with this id, or a new one of the batch with this id."""
    with db.read() as session:
        meeting = session.get(Meeting, about)
        if meeting and meeting.deleted_at:
            raise DmeError(GONE)
        batch = session.get_one(Batch, meeting.batch_id if meeting else about)
        values = _kept(session, about) if meeting else _begun(session, batch)
        return OpenedMeeting(
            batch=batch, rows=_rows(session, batch.id), values=values,
            meeting_id=meeting.id if meeting else "", draft=draft_of(db, DRAFTS, about),
        )  # fmt: skip


def _rows(session: Session, batch_id: str) -> list[Row]:
    seated = participants.seated(session, batch_id)
    return [Row(one.id, row_code(one.row), one.full_name) for one in seated]


def _kept(session: Session, meeting_id: str) -> dict[str, Any]:
    full = attendance.in_full(session, meeting_id)
    marks = {who: {"mark": mark} for who, mark in full.marks.items()}
    return values_of(full.meeting) | {"marks": marks}


def _begun(session: Session, batch: Batch) -> dict[str, Any]:
    """Return a meeting of today, as long as the one before."""
    today = session.info["clock"].today()
    before = batches.meetings(session, batch.id)
    held_on = today if batch.start_on <= today <= batch.end_on else None
    return {"held_on": held_on, "hours": before[-1].hours if before else None, "marks": {}}


class AttendancePage(RosterPage):
    """Writes down who was there: Enter alone for present, one letter for anything else."""

    help_page, sheet = "hadir-pelatihan", "marks"

    def __init__(self, context: Context, parent: QWidget) -> None:
        roster = ([field_of(Attendance, "mark")], Mark.HADIR.value)
        super().__init__(context, self.tr("Catat kehadiran"), parts(), roster, DRAFTS, parent)

    def show_opened(self, opened: OpenedMeeting) -> None:
        """Show the sheet of another meeting."""
        self._opened = opened
        closed = opened.batch.status is not BatchStatus.DIBUKA
        self.save_button.setVisible(not closed)
        self._fill_side(closed=closed)
        self.show_sheet(opened.meeting_id or opened.batch.id, opened)

    @property
    def is_known(self) -> bool:
        """Say whether the meeting is written down already."""
        return bool(self._opened.meeting_id)

    def draft_title(self) -> str:
        """Return whose sheet is typed."""
        return self.tr("Kehadiran {title}").format(title=self._opened.batch.title)

    def store(self, values: dict[str, Any]) -> object:
        """Keep the meeting with its sheet; return the batch."""
        opened = self._opened
        meeting = record_of(Meeting, values, batch_id=opened.batch.id)
        marks = {who: row["mark"] for who, row in values["marks"].items()}
        with self.writing(acts.RECORD_ATTENDANCE) as session:
            attendance.keep(session, meeting, marks, opened.meeting_id)
        return opened.batch.id

    @Slot()
    def delete(self) -> None:
        """Put the meeting in the bin with its sheet; the toast takes it back."""
        meeting_id = self._opened.meeting_id
        self.form.set_dirty(False)
        self.drafts.drop()
        if self.write(acts.REMOVE_MEETING, lambda session: attendance.remove(session, meeting_id)):
            self.closed.emit()

    def _fill_side(self, *, closed: bool) -> None:
        self.clear_side()
        told = [
            self.tr("Enter saja berarti hadir; I izin, S sakit, A alpa."),
            self.tr("Yang dibiarkan kosong belum diketahui, dan tidak dihitung."),
            self.tr("Jam (JP) pertemuan menentukan persen kehadiran."),
        ]
        if closed:
            told = [self.tr("Angkatan ini sudah ditutup; lembarnya hanya dapat dilihat.")]
        self.add_side(card(self.tr("Mengetik cepat"), *map(words, told)))
        if self._opened.meeting_id and not closed:
            delete = Deed("delete", self.tr("Hapus pertemuan"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Pertemuan ini"), delete))
