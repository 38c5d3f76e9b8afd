"""Enrolling many at once: those who lack what the course teaches for where they go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.people.offered import Offered
from dme_desktop.people.screen.enlisting import EnlistPage
from dme_desktop.training import acts
from dme_desktop.training.service import batches, lacking, participants
from dme_desktop.training.service.batches import BatchRow
from dme_desktop.ui.cards import words
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database


@dataclass(frozen=True)
class OpenedEnrolment:
    """The batch, and who is proposed for it."""

    batch: BatchRow
    proposed: Sequence[Offered]


def opened(db: Database, batch_id: str) -> OpenedEnrolment:
    """Read who may be enrolled."""
    with db.read() as session:
        return OpenedEnrolment(batches.row(session, batch_id), lacking.proposed(session, batch_id))


class EnrolmentPage(EnlistPage):
    """Shows who is proposed, everybody ticked; F10 enrols those who are."""

    help_page, act = "peserta-pelatihan", acts.ENROL

    def __init__(self, context: Context, opened: OpenedEnrolment) -> None:
        self._batch = batch = opened.batch
        self._empty = words(
            self.tr("Tidak ada yang diusulkan. Tambahkan penduduk lain dengan Ctrl+N.")
        )
        self._empty.setVisible(not opened.proposed)
        note = self.tr(
            "Yang tampil: calon yang belum lulus pelatihan ini atau belum punya sertifikat "
            "kompetensi untuk negara tujuannya. Spasi mengubah pilihan."
        )
        super().__init__(context, batch.id, batch.title, note)
        self.people.offer(opened.proposed, keep=False)

    def before(self) -> Sequence[QWidget]:
        """Return what is said where nobody is proposed."""
        return [self._empty]

    def put(self, session: Session, chosen: Sequence[str]) -> int:
        """Enrol who is ticked."""
        return len(participants.enrol(session, self.about, chosen))

    def counted(self, chosen: int) -> str:
        """Say how many are ticked, and who of them has to wait for a place."""
        said = [self.tr("{count} orang dipilih.", "", chosen).format(count=chosen)]
        if self._batch.places is not None:
            left = max(0, self._batch.places - self._batch.seated)
            said.append(self.tr("Sisa tempat {left} dari {places}.").format(
                left=left, places=self._batch.places))  # fmt: skip
            if chosen > left:
                over = chosen - left
                more = self.tr("{count} orang masuk daftar tunggu.", "", over)
                said.append(more.format(count=over))
        return " ".join(said)
