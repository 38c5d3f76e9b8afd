"""Who came home: the list of returns, the profile of each, and the visits until a year is over."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, literal, not_, or_, select
from sqlalchemy.orm import Session, aliased

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import problems_of, put
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import Home, Need, Returnee, Visit
from dme_desktop.people.model import Person, Residency
from dme_desktop.vault import keeping
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged
from dme_desktop.workers.model import Journey, ReturnPlan, Stage
from dme_desktop.workers.rules import REINTEGRATION_DAYS

_SETTLED = frozenset({"settled_on", "settled_how"})
NOT_HOME = "Perjalanan ini belum berakhir dengan pulang. Catat kepulangannya dulu."
_Known = tuple[PartialDate | None, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class ReturneeRow:
    """One line of the list: a return, its newest one of each person. `id` is the journey."""

    id: str
    person_id: str
    returnee_id: str
    full_name: str
    hamlet: str
    country: str | None
    returned_on: PartialDate | None
    plan: ReturnPlan | None
    needs: Sequence[Need]
    home: Home
    profile_due: dt.date | None
    until: dt.date | None
    visited_on: dt.date | None
    next_on: dt.date | None


@dataclass(frozen=True)
class Wanted:
    """Which returns are asked for: by words, by where they stand, by a need; else all."""

    words: str = ""
    home: Home | None = None
    need: Need | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True)
class ReturneeInFull:
    """A return with the person, the profile if there is one, its visits, the newest first."""

    journey: Journey
    person: Person
    returnee: Returnee | None
    visits: Sequence[Visit]
    home: Home


def keep(
    session: Session, returnee: Returnee, plan: ReturnPlan | None, returnee_id: str = ""
) -> Returnee:
    """Keep the profile of a return and what is planned, or change the one with this id.

    Raises `Invalid` for what is missing, DmeError for somebody who left again or is still abroad.
    """
    journey = _at_home(session, returnee.journey_id)
    today: dt.date = session.info["clock"].today()
    found = problems_of(returnee) | rules.returnee_problems(returnee, journey.returned_on, today)
    if found:
        raise Invalid(found)
    if not returnee_id and profile_of(session, journey.id):
        raise DmeError("Kepulangan ini sudah punya profil. Buka lagi dari daftar.")
    put(journey, {"return_plan": plan})
    return keeping.put(session, returnee, returnee_id, but=_SETTLED)


def remove(session: Session, returnee_id: str) -> None:
    """Put a profile in the bin with its visits; the return itself stays."""
    keeping.remove(
        session, session.get_one(Returnee, returnee_id), *visits_of(session, returnee_id)
    )


def settle(session: Session, returnee_id: str, how: str) -> Returnee:
    """Note that somebody stands on their own feet, before the year is over or after it."""
    if not how.strip():
        raise Invalid({"settled_how": "Tulis hasil pendampingannya."})
    returnee = keeping.at_hand(session, Returnee, returnee_id)
    _at_home(session, returnee.journey_id)
    if returnee.settled_on:
        raise DmeError("Reintegrasi ini sudah dituntaskan.")
    returnee.settled_on, returnee.settled_how = session.info["clock"].today(), how.strip()
    return returnee


def unsettle(session: Session, returnee_id: str) -> Returnee:
    """Take up again what was said to be settled."""
    returnee = keeping.at_hand(session, Returnee, returnee_id)
    if not returnee.settled_on:
        raise DmeError("Reintegrasi ini belum dituntaskan.")
    returnee.settled_on = returnee.settled_how = None
    return returnee


def visit(session: Session, visit: Visit, visit_id: str = "") -> Visit:
    """Keep a visit, or change the one with this id; raise `Invalid` for what does not fit."""
    returnee = keeping.at_hand(session, Returnee, visit.returnee_id)
    journey = _at_home(session, returnee.journey_id)
    today: dt.date = session.info["clock"].today()
    if found := problems_of(visit) | rules.visit_problems(visit, journey.returned_on, today):
        raise Invalid(found)
    return keeping.put(session, visit, visit_id)


def remove_visit(session: Session, visit_id: str) -> None:
    """Put a visit in the bin."""
    keeping.remove(session, session.get_one(Visit, visit_id))


def profile_of(session: Session, journey_id: str) -> Returnee | None:
    """Return the profile of a return, if there is one."""
    kept = select(Returnee).where(Returnee.journey_id == journey_id, Returnee.deleted_at.is_(None))
    return session.scalar(kept)


def visits_of(session: Session, returnee_id: str) -> Sequence[Visit]:
    """Return the visits to somebody, the newest first."""
    kept = select(Visit).where(Visit.returnee_id == returnee_id, Visit.deleted_at.is_(None))
    return session.scalars(kept.order_by(Visit.on.desc(), Visit.id.desc())).all()


def in_full(session: Session, about: str) -> ReturneeInFull:
    """Return a return with everything that belongs to it, by its journey or its profile."""
    named = session.get(Returnee, about)
    journey = session.get_one(Journey, named.journey_id if named else about)
    returnee = profile_of(session, journey.id)
    visits = visits_of(session, returnee.id) if returnee else ()
    person = session.get_one(Person, journey.person_id)
    return ReturneeInFull(journey, person, returnee, visits, _home(session, journey, returnee))


def newest_return(session: Session, person_id: str) -> Journey | None:
    """Return the journey from which somebody came home last, None for who never did."""
    kept = _returns().where(Journey.person_id == person_id)
    found = session.execute(kept.limit(1)).first()
    return found[0] if found else None


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[ReturneeRow]:
    """Return the returns that are asked for, the latest first."""
    found = _returns().where(*_asked_for(session, wanted))
    told = partial(_told, session)
    return Paged(session, found, (Journey.returned_on, Journey.id), told, is_falling=True)


class Unwritten(NamedTuple):
    """The profiles that are to be written: how many, and the return whose day comes first."""

    people: int
    journey_id: str
    full_name: str
    due: dt.date


def without_profile(session: Session) -> Unwritten | None:
    """Return whose profile is to be written, None for nobody's; names are read of the first ones.

    What is counted stands in two indexes, so that no record is read.
    """
    found = once(session, unwritten)
    if not found.people:
        return None
    named = select(Person.full_name, Journey.id).join(Journey, Journey.person_id == Person.id)
    order = (Person.full_name, Journey.id)
    name, id_ = session.execute(
        named.where(Journey.id.in_(each(found.first))).order_by(*order).limit(1)
    ).one()
    return Unwritten(len(found.people), id_, name, found.due)


class Waited(NamedTuple):
    """Whose profiles are to be written, the journeys whose day comes first, and that day."""

    people: frozenset[int]  # what their ids hash to, which takes little room
    first: Sequence[str]
    due: dt.date


def known(db: Database) -> Known[Waited]:
    """Return whose profiles are to be written, the same for whoever asks; it follows changes."""
    return db.shared(_known)


def _known(db: Database) -> Known[Waited]:
    return Known(db, {"person", "journey", "returnee"}, unwritten, _unwritten_after)


def unwritten(session: Session) -> Waited:
    """Return whose profiles are to be written. Ask `once(session, unwritten)`."""
    rows = list(_unwritten(session))
    due = {day: rules.profile_due(day) for _, _, day in rows}
    earliest = min(due.values(), default=dt.date.max)
    first = [id_ for id_, _, day in rows if due[day] == earliest]
    return Waited(frozenset(hash(person) for _, person, _ in rows), first, earliest)


def _unwritten_after(session: Session, before: Waited, touched: Touched) -> Waited:
    """Return it after a change of some people, or of journeys of theirs: only those are read.

    All are read again when a profile was written, or when nobody is left whose day comes first.
    """
    if not touched.keys() <= {"person", "journey"}:
        return unwritten(session)
    moved = touched.get("journey", frozenset())
    owners = session.scalars(select(Journey.person_id).where(Journey.id.in_(moved)))
    those = touched.get("person", frozenset()) | {*owners}
    theirs = select(Journey.id).where(Journey.person_id.in_(those))
    again = moved | {*session.scalars(theirs)}
    first = [one for one in before.first if one not in again]
    if before.first and not first:
        return unwritten(session)
    rows = [(id_, person, rules.profile_due(day)) for id_, person, day in _unwritten(
        session, Person.id.in_(those))]  # fmt: skip
    due = min([before.due, *(day for *_, day in rows)])
    first = [*(first if due == before.due else ()), *(id_ for id_, _, day in rows if day == due)]
    people = before.people.difference(map(hash, those)).union(hash(one) for _, one, _ in rows)
    return Waited(people, first, due)


def _unwritten(
    session: Session, *where: ColumnElement[bool]
) -> Iterator[tuple[str, str, PartialDate]]:
    """Yield journey, person and day of each return whose profile is to be written."""
    kept = paged(session, Wanted(home=Home.PERLU_PROFIL)).statement.where(*where)
    told = (Journey.id, Journey.person_id, Journey.returned_on)
    asked = kept.with_only_columns(*told, maintain_column_froms=True)
    for id_, person, day in session.execute(asked):
        if day:
            yield id_, person, day


def counts(session: Session) -> Counter[Home]:
    """Return how many who came home stand where."""
    today: dt.date = session.info["clock"].today()
    kept = _returns().with_only_columns(
        Journey.returned_on, _HAS_PROFILE, _IS_SETTLED, _left_again(), func.count(),
        maintain_column_froms=True,
    )  # fmt: skip
    found: Counter[Home] = Counter()
    for *known, number in session.execute(kept.group_by(*kept.selected_columns[:-1])):
        found[_stands(tuple(known), today)] += number  # type: ignore[arg-type]
    return found


def count_by_need(session: Session) -> Counter[Need]:
    """Return how many who are accompanied now need what."""
    accompanied = paged(session, Wanted(home=Home.REINTEGRASI)).statement
    needs = session.scalars(accompanied.with_only_columns(Returnee.needs))
    return Counter(need for names in needs for need in rules.needs_in(names))


_HAS_PROFILE = Returnee.id.is_not(None)
_ITS_PROFILE = Returnee.journey_id == Journey.id  # as it, where no row without one is wanted
_IS_SETTLED = Returnee.settled_on.is_not(None)


@cache
def _returns() -> Select[*tuple[Any, ...]]:
    """Return the newest return of everybody who lives, with the profile if there is one."""
    own = and_(Returnee.journey_id == Journey.id, Returnee.deleted_at.is_(None))
    return (
        select(Journey, Person, Returnee, _left_again().label("left_again"))
        .join(Person, Person.id == Journey.person_id)
        .outerjoin(Returnee, own)
        .where(
            Journey.stage == Stage.PURNA,
            Journey.deleted_at.is_(None),
            Person.deleted_at.is_(None),
            Person.residency != Residency.MENINGGAL,
            not_(_later({Stage.PURNA})),
        )
    )


def _later(stages: set[Stage] | frozenset[Stage]) -> ColumnElement[bool]:
    """Return the condition that a later journey of the same person stands at one of the stages."""
    later = aliased(Journey)
    return exists().where(
        later.person_id == Journey.person_id,
        later.seq > Journey.seq,
        later.deleted_at.is_(None),
        later.stage.in_(stages),
    )


def _left_again() -> ColumnElement[bool]:
    return _later(rules.GONE_AGAIN)


def _asked_for(session: Session, wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [matching(wanted.words, Person.full_name, Person.hamlet, Returnee.skills)]
    if wanted.home:
        found.append(_at(wanted.home, session.info["clock"].today()))
    if wanted.need:
        spaced = literal(" ").concat(Returnee.needs).concat(" ")
        found.append(spaced.contains(f" {wanted.need.name} "))
    return found


@lru_cache(maxsize=16)
def _at(home: Home, today: dt.date) -> ColumnElement[bool]:
    """Return where somebody stands as a condition: `rules.home` in the words of SQL.

    A day of which only month or year is known is written short, and is compared as far as it goes.
    """
    cut = (today - dt.timedelta(days=REINTEGRATION_DAYS)).isoformat()
    day = Journey.returned_on
    within = and_(day.is_not(None), day >= func.substr(cut, 1, func.length(day)))
    here = not_(_left_again())
    return {
        Home.BERANGKAT_LAGI: _left_again(),
        Home.TUNTAS: and_(here, _IS_SETTLED),
        Home.LEWAT: and_(here, not_(_IS_SETTLED), or_(day.is_(None), not_(within))),
        Home.REINTEGRASI: and_(here, not_(_IS_SETTLED), within, _ITS_PROFILE),
        Home.PERLU_PROFIL: and_(here, not_(_IS_SETTLED), within, not_(_HAS_PROFILE)),
    }[home]


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[ReturneeRow]:
    visits = _visits(session, [one.id for _, _, one, _ in rows if one])
    today: dt.date = session.info["clock"].today()
    return [_line(row, visits, today) for row in rows]


def _line(
    row: Row[*tuple[Any, ...]],
    visits: Mapping[str, tuple[dt.date, dt.date | None]],
    today: dt.date,
) -> ReturneeRow:
    journey, person, one, left = row
    day: PartialDate | None = journey.returned_on
    visited, following = visits.get(one.id if one else "", (None, None))
    return ReturneeRow(
        journey.id, person.id, one.id if one else "", person.full_name, person.hamlet,
        journey.country, day, journey.return_plan, rules.needs_in(one.needs if one else None),
        _stands((day, one is not None, bool(one and one.settled_on), left), today),
        rules.profile_due(day) if day else None,
        rules.reintegration_until(day) if day else None,
        visited, following,
    )  # fmt: skip


def _visits(
    session: Session, returnee_ids: Sequence[str]
) -> dict[str, tuple[dt.date, dt.date | None]]:
    """Return when each was visited last, and when the next visit was agreed then."""
    kept = (
        select(Visit.returnee_id, Visit.on, Visit.next_on)
        .where(Visit.returnee_id.in_(returnee_ids), Visit.deleted_at.is_(None))
        .order_by(Visit.on, Visit.id)
    )
    return {one: (day, following) for one, day, following in session.execute(kept)}


def _stands(known: _Known, today: dt.date) -> Home:
    day, has_profile, is_settled, left_again = known
    return rules.home(
        day, today, has_profile=has_profile, is_settled=is_settled, left_again=left_again
    )


def _home(session: Session, journey: Journey, returnee: Returnee | None) -> Home:
    left = has_left_since(session, journey)
    settled = bool(returnee and returnee.settled_on)
    known = (journey.returned_on, returnee is not None, settled, left)
    return _stands(known, session.info["clock"].today())


def has_left_since(session: Session, journey: Journey) -> bool:
    """Say whether somebody left again after this return, back by now or not."""
    later = select(Journey.id).where(
        Journey.person_id == journey.person_id,
        Journey.seq > journey.seq,
        Journey.deleted_at.is_(None),
        Journey.stage.in_(rules.GONE_AGAIN | {Stage.PURNA}),
    )
    return session.scalar(later.limit(1)) is not None


def _at_home(session: Session, journey_id: str) -> Journey:
    """Return the journey of somebody who is home; raise DmeError for anybody else."""
    journey = session.get_one(Journey, journey_id)
    if journey.stage is not Stage.PURNA or journey.deleted_at:
        raise DmeError(NOT_HOME)
    if has_left_since(session, journey):
        raise DmeError(rules.LEFT_AGAIN)
    return journey
