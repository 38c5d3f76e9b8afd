"""What of training waits for a person: a batch that begins, a free place, results, certificates."""

import datetime as dt
from collections.abc import Iterator, Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.people.model import Person
from dme_desktop.training import rules
from dme_desktop.training.model import Batch, BatchStatus, Participant, Seat, Standing
from dme_desktop.workers.model import DocumentType, Journey
from dme_desktop.workers.rules import OPEN
from dme_desktop.workers.service import documents

_OPEN = (Batch.deleted_at.is_(None), Batch.status == BatchStatus.DIBUKA)
_HERE = (Participant.deleted_at.is_(None),)


def waiting(session: Session) -> list[Matter]:
    """Return what of training waits for a person."""
    today: dt.date = session.info["clock"].today()
    return [*_without_results(session, today), *_soon(session, today), *_free(session),
            *_ending(session, today)]  # fmt: skip


def _without_results(session: Session, today: dt.date) -> Iterator[Matter]:
    over = select(Batch).where(*_OPEN, Batch.end_on < today).order_by(Batch.end_on)
    if found := session.scalars(over).all():
        yield Matter(
            "graduation-cap",
            "red",
            Suffers.WORKER_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} pelatihan menunggu hasil", "", 1),
            QT_TRANSLATE_NOOP("matters", "{title}, berakhir {date}"),
            _one_or_all(found, Standing.MENUNGGU_HASIL),
            {
                "count": len(found),
                "title": found[0].title,
                "date": screen_date(found[0].end_on),
            },
        )


def _soon(session: Session, today: dt.date) -> Iterator[Matter]:
    latest = today + dt.timedelta(days=rules.SOON)
    near = select(Batch).where(*_OPEN, Batch.start_on > today, Batch.start_on <= latest)
    if found := session.scalars(near.order_by(Batch.start_on)).all():
        yield Matter(
            "calendar-days",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} pelatihan segera mulai", "", 1),
            QT_TRANSLATE_NOOP("matters", "{title}, mulai {date}"),
            _one_or_all(found, Standing.AKAN_DATANG),
            {
                "count": len(found),
                "title": found[0].title,
                "date": screen_date(found[0].start_on),
            },
        )


def _free(session: Session) -> Iterator[Matter]:
    """Tell of batches in which a place became free while somebody waits for one."""
    seats = (
        select(func.count())
        .where(*_HERE, Participant.batch_id == Batch.id, Participant.seat == Seat.TERDAFTAR)
        .correlate(Batch)
        .scalar_subquery()
    )
    waits = exists().where(
        *_HERE, Participant.batch_id == Batch.id, Participant.seat == Seat.MENUNGGU
    )
    today = session.info["clock"].today()
    left = (Batch.places.is_(None)) | (Batch.places > seats)
    kept = select(Batch).where(*_OPEN, Batch.end_on >= today, waits, left)
    if found := session.scalars(kept.order_by(Batch.start_on)).all():
        yield Matter(
            "users",
            "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP(
                "matters", "{count} pelatihan punya tempat bagi yang menunggu", "", 1
            ),
            QT_TRANSLATE_NOOP("matters", "{title}"),
            addresses.PARTICIPANTS.of(found[0].id),
            {"count": len(found), "title": found[0].title},
        )


def _ending(session: Session, today: dt.date) -> Iterator[Matter]:
    """Tell of certificates of competence that end and that no journey under way tells of."""
    latest = today + dt.timedelta(days=documents.warn_days(session)[DocumentType.KOMPETENSI])
    newer = aliased(Participant)
    has_newer = exists().where(
        newer.person_id == Participant.person_id,
        newer.deleted_at.is_(None),
        newer.certificate_until > latest,
    )
    travels = exists().where(
        Journey.person_id == Participant.person_id,
        Journey.deleted_at.is_(None),
        Journey.stage.in_(OPEN),
    )
    ending = (
        select(Participant.batch_id, Person.full_name, Participant.certificate_until)
        .join(Person, Person.id == Participant.person_id)
        .where(
            *_HERE,
            Participant.certificate_until >= today,
            Participant.certificate_until <= latest,
            ~has_newer,
            ~travels,
        )
    )
    rows = session.execute(ending.order_by(Participant.certificate_until)).all()
    if rows:
        batch_id, name, until = rows[0]
        yield Matter(
            "calendar-clock",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} sertifikat kompetensi segera habis", "", 1),
            QT_TRANSLATE_NOOP("matters", "paling dekat: {name}, sampai {date}"),
            addresses.PARTICIPANTS.of(batch_id),
            {"count": len(rows), "name": name, "date": screen_date(until or today)},
        )


def _one_or_all(found: Sequence[Batch], standing: Standing) -> Address:
    """Return the page of the only batch, or the list of all that stand so."""
    first, *others = found
    return addresses.BATCHES_AT.of(which=standing.name) if others else addresses.BATCH.of(first.id)
