"""What registration keeps about workers, and how it ends."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, String, cast, exists, func, select
from sqlalchemy.orm import Session, aliased

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept, People
from dme_desktop.workers.model import Journey, JourneyEvent, WorkerDocument
from dme_desktop.workers.rules import OPEN

SHORTEST = 365  # days that every kind of data is kept at least
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
    is_old = before <= _latest(session)
    ended = once(session, over) if is_old else ended_before(session, before)
    return {Journey: [id_ for day, id_ in ended if day < before.isoformat()]}


def known(db: Database) -> Known[Sequence[tuple[str, str]]]:
    """Return the journeys that are over, the same for whoever asks; they follow each change."""
    return db.shared(_known)


def _known(db: Database) -> Known[Sequence[tuple[str, str]]]:
    return Known(db, {"journey", "person"}, over, _over_after)


def _over_after(
    session: Session, before: Sequence[tuple[str, str]], touched: Touched
) -> Sequence[tuple[str, str]]:
    """Return it after a change of some people, or of journeys of theirs: only those are read."""
    moved = touched.get("journey", frozenset())
    owners = session.scalars(select(Journey.person_id).where(Journey.id.in_(moved)))
    theirs = Journey.person_id.in_(touched.get("person", frozenset()) | {*owners})
    again = moved | {*session.scalars(select(Journey.id).where(theirs))}
    stay = [one for one in before if one[1] not in again]
    return [*stay, *ended_before(session, _latest(session), theirs)]


def over(session: Session) -> Sequence[tuple[str, str]]:
    """Return (day it ended, id) of the journeys of people of whom none goes on.

    Of those that ended within the shortest time that anything is kept none is told. Ask
    `once(session, over)`.
    """
    return ended_before(session, _latest(session))


def _latest(session: Session) -> dt.date:
    today: dt.date = session.info["clock"].today()
    return today - dt.timedelta(days=SHORTEST)


def ended_before(
    session: Session, before: dt.date, *where: ColumnElement[bool]
) -> Sequence[tuple[str, str]]:
    """Return (day it ended, id) of the journeys of before a day, of people of whom none goes on."""
    other = aliased(Journey)
    goes_on = exists().where(  # looked for only of those who are old enough, who are few
        other.person_id == Journey.person_id, other.stage.in_(OPEN), other.deleted_at.is_(None)
    )
    updated = func.substr(cast(Journey.updated_at, String), 1, 10)
    ended = func.coalesce(cast(Journey.returned_on, String), updated)
    old = select(ended, Journey.id).where(
        Journey.stage.not_in(OPEN), ended < before.isoformat(), ~goes_on, *where
    )
    return [(row[0], row[1]) for row in session.execute(old)]


PERSONAL = (
    Keeps(
        name="journeys",
        title=QT_TRANSLATE_NOOP("personal", "Perjalanan kerja dan dokumennya"),
        purpose="memantau keberangkatan dan kepulangan pekerja, dan melindunginya",
        basis=Basis.LAW,
        law="Pasal 42 UU 18/2017: desa mencatat calon pekerja, memantau berangkat dan pulang",
        whose="calon pekerja, pekerja, purna pekerja; pemberi kerja dan perekrut",
        what="negara, pekerjaan, perusahaan, upah, biaya, nomor dokumen, kejadian perjalanan",
        specific="upah, biaya dan utang (keuangan pribadi); surat keterangan sehat",
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
