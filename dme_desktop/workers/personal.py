"""What registration keeps about workers, and how it ends."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import String, cast, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept, People
from dme_desktop.workers.model import Journey, JourneyEvent, WorkerDocument
from dme_desktop.workers.rules import OPEN

GOING_ON = (
    "Perjalanan kerjanya masih berjalan, dan desa wajib mencatatnya. Catat dulu langkah akhirnya "
    "(pulang atau batal), atau batasi pemakaian datanya."
)


def refuses(session: Session, people: People) -> Sequence[str]:
    """Say that nobody is erased whose journey goes on."""
    going_on = select(Journey.id).where(
        Journey.person_id.in_(people), Journey.stage.in_(OPEN), Journey.deleted_at.is_(None)
    )
    return (GOING_ON,) if session.scalar(going_on.limit(1)) else ()


def aged(session: Session, before: dt.date) -> Aged:
    """Return the journeys that ended before a day, of people of whom none goes on."""
    going_on = select(Journey.person_id).where(
        Journey.stage.in_(OPEN), Journey.deleted_at.is_(None)
    )
    updated = func.substr(cast(Journey.updated_at, String), 1, 10)
    ended = func.coalesce(cast(Journey.returned_on, String), updated)
    old = select(Journey.id).where(
        Journey.stage.not_in(OPEN), ended < before.isoformat(), Journey.person_id.not_in(going_on)
    )
    return {Journey: session.scalars(old).all()}


PERSONAL = (
    Keeps(
        name="journeys",
        title=QT_TRANSLATE_NOOP("personal", "Perjalanan kerja dan dokumennya"),
        purpose="memantau keberangkatan dan kepulangan pekerja, dan melindunginya",
        basis=Basis.LAW,
        law="Pasal 42 UU 18/2017: desa mencatat calon pekerja, memantau berangkat dan pulang",
        whose="calon pekerja, pekerja, purna pekerja; pemberi kerja dan perekrut",
        what="negara, pekerjaan, perusahaan, upah, biaya, nomor dokumen, kejadian perjalanan",
        specific="upah, biaya dan utang (keuangan pribadi); surat sehat",
        seen_by="operator, petugas PMI, sekretaris, kepala desa; pemeriksa tanpa data rahasia",
        sent_to="surat dan daftar yang diterbitkan; angka tanpa nama di laporan",
        years=5,
        since="pulang, batal atau gagal berangkat",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Perjalanan"),
                Journey,
                Journey.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Kejadian perjalanan"),
                JourneyEvent,
                lambda people: JourneyEvent.journey_id.in_(
                    select(Journey.id).where(Journey.person_id.in_(people))
                ),
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Dokumen"),
                WorkerDocument,
                lambda people: WorkerDocument.journey_id.in_(
                    select(Journey.id).where(Journey.person_id.in_(people))
                ),
            ),
        ),
        refuses=refuses,
        aged=aged,
    ),
)
