"""What of the way of the papers waits for a person: visits of today, results, who is stuck."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, once
from dme_desktop.visits.model import VisitStanding
from dme_desktop.visits.service import trips, ways
from dme_desktop.visits.service.trips import VisitRow, Wanted
from dme_desktop.visits.service.ways import Way

ALL, STUCK, READY = "all", "STUCK", "READY"  # which candidates a list shows


def known(db: Database) -> Sequence[Known[Any]]:
    """Return what `waiting` reads, to be lent to it."""
    return [ways.waited_for(db)]


def waiting(session: Session) -> list[Matter]:
    """Return what of visits and of the way of each candidate waits for a person."""
    everybody = once(session, ways.everybody)
    return [*_today(session), *_not_typed(session), *_stuck(everybody), *_ready(session, everybody)]


def _today(session: Session) -> Iterator[Matter]:
    if found := _standing(session, VisitStanding.HARI_INI):
        first = found[0]
        yield Matter(
            "map-pin",
            "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} kunjungan hari ini", "", 1),
            QT_TRANSLATE_NOOP("matters", "{office}, {people} orang", "", 1),
            _one_or_all(found, VisitStanding.HARI_INI),
            {"count": len(found), "office": first.office, "people": first.people},
        )


def _not_typed(session: Session) -> Iterator[Matter]:
    if found := _standing(session, VisitStanding.MENUNGGU_HASIL):
        first = found[-1]
        yield Matter(
            "map-pin",
            "red",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} kunjungan belum diketik hasilnya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{office}, {date}"),
            _one_or_all(found, VisitStanding.MENUNGGU_HASIL),
            {"count": len(found), "office": first.office, "date": screen_date(first.on)},
        )


def _stuck(everybody: Sequence[Way]) -> Iterator[Matter]:
    if found := [one for one in everybody if one.stuck]:
        first = found[0]
        yield Matter(
            "clock",
            "amber",
            Suffers.WORKER_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} calon tertahan lebih lama dari biasanya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{name}: {step}, {days}"),
            addresses.WAYS.of(which=STUCK),
            {
                "count": len(found),
                "name": first.full_name,
                "step": first.words,
                "days": trips.waited(first),
            },
        )


def _ready(session: Session, everybody: Sequence[Way]) -> Iterator[Matter]:
    today = session.info["clock"].today()
    if found := [one for one in everybody if one.until and one.until <= today]:
        first = found[0]
        yield Matter(
            "file-text",
            "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} dokumen sudah dapat diambil", "", 1),
            QT_TRANSLATE_NOOP("matters", "{name}: {step}"),
            addresses.WAYS.of(which=READY),
            {"count": len(found), "name": first.full_name, "step": first.words},
        )


def _standing(session: Session, standing: VisitStanding) -> Sequence[VisitRow]:
    return list(trips.paged(session, Wanted(standing=standing)).every())


def _one_or_all(found: Sequence[VisitRow], standing: VisitStanding) -> Address:
    """Return the page of the only visit, or the list of all that stand so."""
    first, *others = found
    return (
        addresses.VISITS_AT.of(which=standing.name)
        if others
        else addresses.OFFICE_VISIT.of(first.id)
    )
