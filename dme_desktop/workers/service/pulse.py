"""The last twelve months at a glance, and who is abroad from which hamlet: for the start page."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, String, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.people import living
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched
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


class _Trip(NamedTuple):
    """Whose journey it is, and the months it left and came home in, "" for none of them."""

    person_id: str
    left: str
    home: str


class _Abroad(NamedTuple):
    """The newest journey of somebody abroad, and the hamlet it was typed as."""

    journey_id: str
    hamlet: str


def known(db: Database) -> Known[Pulse]:
    """Return it, the same for whoever asks; it follows each change."""
    return db.shared(_known)


def _known(db: Database) -> Known[Pulse]:
    told = {"person", "journey", "journey_event", "village"}
    return Known(db, told, read, _renewed, using=[standings.counted(db), living.known(db)])


def read(session: Session) -> Pulse:
    """Read it anew."""
    months = last_months(session.info["clock"].today())
    return _Counted(
        months, _trips(session, months), _begun(session, months), _abroad(session),
        living.hamlets(session),
    )  # fmt: skip


class _Counted(Pulse):
    """What it is counted of; what is told of a few records can be told anew."""

    def __init__(
        self,
        months: Sequence[str],
        trips: Mapping[str, _Trip],
        begun: Mapping[str, str],
        abroad: Mapping[str, _Abroad],
        spellings: Sequence[str],
    ) -> None:
        """Take journeys and events by their ids, who is abroad by theirs."""
        super().__init__(
            left=_in_order((one.left for one in trips.values()), months),
            begun=_in_order(begun.values(), months),
            home=_in_order((one.home for one in trips.values()), months),
            hamlets=_by_hamlet((one.hamlet for one in abroad.values()), spellings),
        )
        self.kept = months, trips, begun, abroad


def _renewed(session: Session, before: Pulse, touched: Touched) -> Pulse:
    """Return it after a few records changed: only what is told of those is read again.

    A journey that left somebody else may show an older one of theirs, who was not touched: then
    there are more abroad than are known here, and all is read anew.
    """
    if not isinstance(before, _Counted):
        return read(session)
    months, trips, begun, abroad = before.kept
    none: frozenset[str] = frozenset()
    those, moved = touched.get("person", none), touched.get("journey", none)
    happened = touched.get("journey_event", none)
    owners = session.scalars(select(Journey.person_id).where(Journey.id.in_(moved)))
    were = (id_ for id_, one in abroad.items() if one.journey_id in moved)
    whose = {*those, *owners, *were}
    stay = {
        id_: one
        for id_, one in trips.items()
        if id_ not in moved and one.person_id not in those
    }  # fmt: skip
    now = _Counted(
        months,
        stay | _trips(session, months, Journey.id.in_(moved))
        | _trips(session, months, Journey.person_id.in_(those)),
        {id_: one for id_, one in begun.items() if id_ not in happened}
        | _begun(session, months, JourneyEvent.id.in_(happened)),
        {id_: one for id_, one in abroad.items() if id_ not in whose}
        | _abroad(session, Person.id.in_(whose)),
        living.hamlets(session),
    )  # fmt: skip
    counted = standings.count_abroad_by_procedure(session).total()
    return now if len(now.kept[-1]) == counted else read(session)


def last_months(today: dt.date) -> list[str]:
    """Return the last twelve months as they are kept: "2026-11" for the present one, last."""
    every = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in range(MONTHS)]
    return [f"{year:04}-{month + 1:02}" for year, month in reversed(every)]


def _trips(
    session: Session, months: Sequence[str], *where: ColumnElement[bool]
) -> dict[str, _Trip]:
    """Return the journeys that left or came home since the first month, by their ids.

    Of a day that is known as a mere year there is no month.
    """
    days = [type_coerce(day, String) for day in (Journey.departed_on, Journey.returned_on)]
    gone = select(Person.id).where(Person.deleted_at.is_not(None), Person.id == Journey.person_id)
    asked = select(Journey.id, Journey.person_id, *days).where(
        Journey.deleted_at.is_(None), or_(*(day >= months[0] for day in days)),
        ~gone.exists(), *where,
    )  # fmt: skip
    return {
        id_: _Trip(person_id, *((day or "")[: len("2026-11")] for day in told))
        for id_, person_id, *told in session.execute(asked)
    }


def _begun(session: Session, months: Sequence[str], *where: ColumnElement[bool]) -> dict[str, str]:
    """Return the month of each event by which somebody became a candidate, by its id."""
    on = type_coerce(JourneyEvent.on, String)
    asked = select(JourneyEvent.id, func.substr(on, 1, len(months[0]))).where(
        JourneyEvent.kind == EventKind.MENDAFTAR, JourneyEvent.deleted_at.is_(None),
        on >= months[0], *where,
    )  # fmt: skip
    return {row[0]: row[1] for row in session.execute(asked)}


def _abroad(session: Session, *where: ColumnElement[bool]) -> dict[str, _Abroad]:
    """Return everybody whose newest journey is abroad, by their ids."""
    told = (Person.id, Journey.id.label("journey_id"), Person.hamlet)
    asked = standings.latest(rules.ABROAD).with_only_columns(*told).where(*where)
    once: dict[str, str] = {}  # thousands live in a few hamlets
    return {
        id_: _Abroad(journey_id, once.setdefault(name or "", name or ""))
        for id_, journey_id, name in session.execute(asked)
    }


def _in_order(told: Iterable[str], months: Sequence[str]) -> list[int]:
    found = Counter(told)
    return [found[month] for month in months]


def _by_hamlet(lived_in: Iterable[str], spellings: Sequence[str]) -> list[Hamlet]:
    """Count who is abroad from where, each hamlet once however it was typed; the most first."""
    found: Counter[str] = Counter()
    for name, number in Counter(lived_in).items():
        found[spelled(name, spellings)] += number
    every = [Hamlet(name, number) for name, number in found.items()]
    return sorted(every, key=lambda one: (-one.abroad, one.name))
