"""What the Skill Center keeps about people, and how it ends."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.training.model import Batch, Participant
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept


def aged(session: Session, before: dt.date) -> Aged:
    """Return who took part in what ended before a day."""
    old = select(Participant.id).join(Batch, Batch.id == Participant.batch_id)
    return {Participant: session.scalars(old.where(Batch.end_on < before)).all()}


PERSONAL = (
    Keeps(
        name="training",
        title=QT_TRANSLATE_NOOP("personal", "Pelatihan"),
        purpose="melatih calon pekerja sesuai negara tujuannya, dan membuktikan kompetensinya",
        basis=Basis.SERVICE,
        law="Pasal 42 huruf e UU 18/2017: memberdayakan calon pekerja, pekerja dan keluarganya",
        whose="peserta pelatihan",
        what="pelatihan, kehadiran, hasil, nomor sertifikat",
        seen_by="operator, petugas PMI, sekretaris, kepala desa; pemeriksa tanpa data rahasia",
        sent_to="penyelenggara dan lembaga uji, di daftar peserta",
        years=5,
        since="pelatihan selesai",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Peserta pelatihan"),
                Participant,
                Participant.person_id.in_,
            ),
        ),
        aged=aged,
    ),
)
