"""The last twelve months at a glance, and who is abroad from which hamlet: for the start page."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Date, String, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known
from dme_desktop.village.rules import spelled
from dme_desktop.workers import rules
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent
from dme_desktop.workers.service import standings

MONTHS = 12


@dataclass(frozen=True)
class Hamlet:
    """How many of a hamlet are abroad now, home on leave too."""

    name: str  # "" where nobody knows
    abroad: int


@dataclass(frozen=True)
class Pulse:
    """Twelve months that end with the present one; who left in a year only is in none of them."""

    left: Sequence[int]
    begun: Sequence[int]
    home: Sequence[int]
    hamlets: Sequence[Hamlet]


def known(db: Database) -> Known[Pulse]:
    """Return it, the same for whoever asks; it follows each change."""
    return db.shared(_known)


def _known(db: Database) -> Known[Pulse]:
    return Known(db, {"person", "journey", "journey_event"}, read)


def read(session: Session) -> Pulse:
    """Read it anew."""
    today: dt.date = session.info["clock"].today()
    months = last_months(today)
    return Pulse(
        left=_by_month(session, Journey.departed_on, months),
        begun=_begun(session, months),
        home=_by_month(session, Journey.returned_on, months),
        hamlets=_hamlets(session),
    )


def last_months(today: dt.date) -> list[str]:
    """Return the last twelve months as they are kept: "2026-11" for the present one, last."""
    every = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in range(MONTHS)]
    return [f"{year:04}-{month + 1:02}" for year, month in reversed(every)]


def _by_month(
    session: Session, day: InstrumentedAttribute[object], months: Sequence[str]
) -> list[int]:
    """Count journeys by the month of a day that may be known in part; a mere year is in none."""
    kept = type_coerce(day, String)
    month = func.substr(kept, 1, 7)
    gone = select(Person.id).where(Person.deleted_at.is_not(None))
    asked = (
        select(month, func.count())
        .where(
            kept >= months[0], func.length(kept) > len("2026"), Journey.deleted_at.is_(None),
            Journey.person_id.not_in(gone),
        )
        .group_by(month)
    )  # fmt: skip
    return _in_order({row[0]: row[1] for row in session.execute(asked)}, months)


def _begun(session: Session, months: Sequence[str]) -> list[int]:
    """Count who became a candidate, by the month of the event."""
    month = func.strftime("%Y-%m", JourneyEvent.on)
    first = dt.date.fromisoformat(f"{months[0]}-01")
    asked = (
        select(month, func.count())
        .where(
            JourneyEvent.kind == EventKind.MENDAFTAR, JourneyEvent.deleted_at.is_(None),
            type_coerce(JourneyEvent.on, Date) >= first,
        )
        .group_by(month)
    )  # fmt: skip
    return _in_order({row[0]: row[1] for row in session.execute(asked)}, months)


def _in_order(found: Mapping[str, int], months: Sequence[str]) -> list[int]:
    return [found.get(month, 0) for month in months]


def _hamlets(session: Session) -> list[Hamlet]:
    """Count who is abroad from where, each hamlet once however it was typed; the most first."""
    asked = standings.latest(rules.ABROAD).with_only_columns(Person.hamlet, func.count())
    rows = session.execute(asked.group_by(Person.hamlet)).all()
    spellings = people.hamlets(session) if rows else []
    found: dict[str, int] = {}
    for name, number in rows:
        told = spelled(name or "", spellings)
        found[told] = found.get(told, 0) + number
    every = [Hamlet(name, number) for name, number in found.items()]
    return sorted(every, key=lambda one: (-one.abroad, one.name))
