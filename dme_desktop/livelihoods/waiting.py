"""What of coming home waits for a person: profiles, visits, offers, licences, sheets."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityParticipant,
    Business,
    Home,
    Licence,
)
from dme_desktop.livelihoods.service import businesses, returnees, supports
from dme_desktop.livelihoods.service.returnees import Wanted
from dme_desktop.remittances.rules import due
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known

HOUR = dt.timedelta(hours=1)


def known(db: Database) -> Sequence[Known[Any]]:
    """Return what `waiting` reads, to be lent to it."""
    return [returnees.known(db)]


def waiting(session: Session) -> list[Matter]:
    """Return what of coming home waits for a person."""
    today: dt.date = session.info["clock"].today()
    return [
        *_withdrawals(session), *_profiles(session, today), *_visits(session, today),
        *_offers(session), *_licences(session, today), *_sheets(session, today),
    ]  # fmt: skip


def _withdrawals(session: Session) -> Iterator[Matter]:
    """Tell whose consent to a business was withdrawn, with the hours that are left of 72."""
    now: dt.datetime = session.info["clock"].now()
    for one in businesses.open_withdrawals(session):
        if one.withdrawn_at is None:
            continue
        left = int((due(one.withdrawn_at) - now) / HOUR)
        yield Matter(
            "shield-alert",
            "red" if left < 0 else "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "persetujuan pencatatan usaha {name} ditarik"),
            QT_TRANSLATE_NOOP("matters", "lewat {hours} jam dari 3 x 24 jam", "", 1)
            if left < 0
            else QT_TRANSLATE_NOOP("matters", "tangani dalam {hours} jam", "", 1),
            addresses.BUSINESS.of(one.id),
            {"name": one.name, "hours": abs(left)},
        )


def _profiles(session: Session, today: dt.date) -> Iterator[Matter]:
    """Tell whose profile is due thirty days after the return, late ones in red."""
    found = returnees.without_profile(session)
    if found is None:
        return
    yield Matter(
        "store",
        "red" if found.due < today else "amber",
        Suffers.WORKER_SOON,
        QT_TRANSLATE_NOOP("matters", "{count} purna PMI belum punya profil", "", 1),
        QT_TRANSLATE_NOOP("matters", "{name}, paling lambat {date}"),
        addresses.RETURNEES_AT.of(which=Home.PERLU_PROFIL.name)
        if found.people > 1
        else addresses.RETURNEE.of(found.journey_id),
        {"count": found.people, "name": found.full_name, "date": screen_date(found.due)},
    )


def _visits(session: Session, today: dt.date) -> Iterator[Matter]:
    """Tell of visits that were agreed for a day that is over, of those still accompanied."""
    asked = returnees.paged(session, Wanted(home=Home.REINTEGRASI))
    late = [row for row in asked.every() if row.next_on and row.next_on < today]
    if not late:
        return
    first = min(late, key=lambda row: (row.next_on or today, row.full_name))
    yield Matter(
        "calendar-days",
        "amber",
        Suffers.VILLAGE_NOW,
        QT_TRANSLATE_NOOP("matters", "{count} kunjungan purna PMI lewat tanggalnya", "", 1),
        QT_TRANSLATE_NOOP("matters", "{name}, dijanjikan {date}"),
        addresses.RETURNEES_AT.of(which=Home.REINTEGRASI.name)
        if len(late) > 1
        else addresses.RETURNEE.of(first.id),
        {
            "count": len(late),
            "name": first.full_name,
            "date": screen_date(first.next_on or today),
        },
    )


def _offers(session: Session) -> Iterator[Matter]:
    rows = supports.paged(session, supports.Wanted(late=True)).page()
    if not rows:
        return
    first = min(rows, key=lambda row: (row.due_on or row.offered_on, row.name))
    yield Matter(
        "handshake",
        "amber",
        Suffers.VILLAGE_NOW,
        QT_TRANSLATE_NOOP("matters", "{count} dukungan perlu ditanyakan kelanjutannya", "", 1),
        QT_TRANSLATE_NOOP("matters", "{name}: {need}"),
        addresses.SUPPORTS.of(which="LATE") if len(rows) > 1 else addresses.SUPPORT.of(first.id),
        {"count": supports.late(session), "name": first.name, "need": first.need.value},
    )


def _licences(session: Session, today: dt.date) -> Iterator[Matter]:
    latest = today + dt.timedelta(days=rules.LICENCE_DAYS)
    kept = (
        select(Business.id, Business.name, Licence.kind, Licence.expires_on)
        .join(Licence, Licence.business_id == Business.id)
        .where(
            Licence.deleted_at.is_(None),
            Licence.expires_on <= latest,
            Business.deleted_at.is_(None),
            Business.ended_on.is_(None),
        )
    )
    if found := session.execute(kept.order_by(Licence.expires_on, Business.name)).all():
        business_id, name, kind, until = found[0]
        yield Matter(
            "calendar-clock",
            "red" if until and until < today else "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} izin usaha habis atau segera habis", "", 1),
            QT_TRANSLATE_NOOP("matters", "{name}: {kind}, sampai {date}"),
            addresses.BUSINESS.of(business_id),
            {
                "count": len(found),
                "name": name,
                "kind": kind.value,
                "date": screen_date(until or today),
            },
        )


def _sheets(session: Session, today: dt.date) -> Iterator[Matter]:
    """Tell of activities whose sheet was not typed back since their last day."""
    waits = exists().where(
        ActivityParticipant.activity_id == Activity.id,
        ActivityParticipant.deleted_at.is_(None),
        ActivityParticipant.mark.is_(None),
    )
    over = func.coalesce(Activity.to, Activity.on) < today
    kept = select(Activity).where(Activity.deleted_at.is_(None), over, waits)
    if found := session.scalars(kept.order_by(Activity.on, Activity.id)).all():
        yield Matter(
            "users",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} kegiatan belum dicatat kehadirannya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{title}, {date}"),
            addresses.ROLL.of(found[0].id) if len(found) == 1 else addresses.ACTIVITIES,
            {
                "count": len(found),
                "title": found[0].title,
                "date": screen_date(found[0].on),
            },
        )
