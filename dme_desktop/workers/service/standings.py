"""Where everybody stands now, each person once: lists, counts, and what reports count."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, and_, case, exists, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import field_of
from dme_desktop.people import directory
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.vault.paging import PAGE, Paged
from dme_desktop.vault.tally import Tally
from dme_desktop.workers import attention, rules
from dme_desktop.workers.model import (
    Journey,
    ProceduralStatus,
    ReturnPlan,
    Stage,
)
from dme_desktop.workers.rules import Group
from dme_desktop.workers.service import documents


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """One line of the list of workers."""

    id: str
    journey_id: str
    full_name: str
    nik: str
    hamlet: str
    country: str
    sector: str
    stage: Stage
    attention: str
    urgent: bool
    agency: str = ""
    contract_end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one person stands, without a name: what reports count."""

    hamlet: str
    gender: str
    stage: Stage
    country: str | None
    nik: str | None
    procedural_status: ProceduralStatus
    last_contact_on: dt.date | None
    lost_since: dt.date | None


class Facts(NamedTuple):
    """What rules ask of a journey."""

    stage: Stage
    procedural_status: ProceduralStatus
    contract_end: dt.date | None
    last_contact_on: dt.date | None
    leave_until: dt.date | None
    lost_since: dt.date | None
    returned_on: PartialDate | None
    return_plan: ReturnPlan | None
    verified_on: dt.date | None
    departed_on: PartialDate | None


_BY_NAME = (Person.full_name, Person.id)
# Put in order when all was read: told as a mere column, SQLite reads along it, all over the file.
_SORTED = (Person.full_name.concat(""), Person.id)
MANY = 1_000  # rows, from which on it is quicker to read the file through than along names
_IN_BIN = Person.deleted_at.is_not(None)
KEPT = (Person.deleted_at.is_(None), Journey.deleted_at.is_(None))


def names(session: Session) -> directory.Directory:
    """Return the directory of everybody who has a journey."""
    with_journey = select(Journey.person_id).where(Journey.deleted_at.is_(None))
    return directory.Directory.of(session, directory.EVERYBODY.where(Person.id.in_(with_journey)))


def count(session: Session, groups: frozenset[Group] = frozenset()) -> int:
    """Return how many workers there are, of the given groups only if some are given."""
    by_group = count_by_group(session)
    return sum(by_group[group] for group in groups or by_group)


def count_by_stage(session: Session) -> Counter[Stage]:
    """Return how many people stand at each stage, each person once."""
    found: Counter[Stage] = Counter()
    for one, number in once(session, alike):
        found[one.stage] += number
    return found


def count_abroad_by_procedure(session: Session) -> Counter[ProceduralStatus]:
    """Return how many of those abroad, on leave too, went which way, each person once."""
    found: Counter[ProceduralStatus] = Counter()
    for one, number in once(session, alike):
        found[one.procedural_status] += number * (one.stage in rules.ABROAD)
    return found


def count_by_group(session: Session) -> Counter[Group]:
    """Return how many people are counted in each group, each person once."""
    today = session.info["clock"].today()
    found: Counter[Group] = Counter()
    for one, number in once(session, alike):
        found[rules.group(one.stage, one.last_contact_on, one.lost_since, today)] += number
    return found


def counted(db: Database) -> Known[Sequence[tuple[Facts, int]]]:
    """Return what is counted of journeys, the same for whoever asks; it follows each change."""
    return db.shared(_counted)


def _counted(db: Database) -> Known[Sequence[tuple[Facts, int]]]:
    return Known(db, {"person", "journey"}, alike, _counted_after)


def _counted_after(
    session: Session, before: Sequence[tuple[Facts, int]], touched: Touched
) -> Sequence[tuple[Facts, int]]:
    """Count those anew who changed; whom a journey left is told as one of them."""
    if not isinstance(before, Tally) or before.is_worn:
        return alike(session)
    owners = select(Journey.person_id).where(Journey.id.in_(touched.get("journey", ())))
    whose = touched.get("person", frozenset()) | {*session.scalars(owners)}
    stay = select(Person.id).where(Person.id.in_(whose), Person.deleted_at.is_(None))
    return before.after(whose, _kinds(session, Journey.person_id.in_(stay)))


def alike(session: Session) -> Sequence[tuple[Facts, int]]:
    """Return the facts of the newest journeys, and how many there are of which rules say the same.

    A day counts by where it stands between the days on which a rule changes its mind, so that
    twenty thousand journeys are some hundred kinds. Ask `once(session, alike)`.
    """
    gone = select(Person.id).where(_IN_BIN)
    return Tally.of(_kinds(session, Journey.person_id.not_in(gone)))


def _kinds(session: Session, where: ColumnElement[bool]) -> Iterator[tuple[Facts, Sequence[str]]]:
    """Yield the facts of the newest journeys of some people, with the ids of whom they are."""
    asked = _of_kinds(session.info["clock"].today()).where(where)
    for ids, _, *facts in session.execute(asked):
        yield Facts(*facts), ids.split(",")


@lru_cache(maxsize=2)
def _of_kinds(today: dt.date) -> Select[*tuple[Any, ...]]:
    """Return the statement of the newest journeys by kind, made once a day."""
    kinds = [
        Journey.stage,
        Journey.procedural_status,
        Journey.lost_since.is_(None),
        Journey.return_plan.is_(None),
        *(_between(name, today) for name in attention.TURNS),
        case((Journey.last_contact_on.is_(None), Journey.departed_on)),
        case((Journey.return_plan.is_(None), Journey.returned_on)),
    ]
    told = (getattr(Journey, name) for name in Facts._fields)
    return (
        select(func.group_concat(Journey.person_id), func.min(Journey.person_id), *told)
        .where(Journey.deleted_at.is_(None), _is_newest())
        .group_by(*kinds)
    )


def group_of(one: Standing, today: dt.date) -> Group:
    """Say where somebody is counted."""
    return rules.group(one.stage, one.last_contact_on, one.lost_since, today)


def everybody(session: Session, *where: ColumnElement[bool]) -> list[tuple[Standing, int]]:
    """Return where everybody stands now, each person once, and how many stand just so.

    Of country and NIK only whether they are known is told apart, of a day whether a rule is; so
    that twenty thousand are some hundred kinds.
    """
    today = session.info["clock"].today()
    told = (
        Person.hamlet, Person.gender, Journey.stage, Journey.country, Person.nik,
        Journey.procedural_status, Journey.last_contact_on, Journey.lost_since,
    )  # fmt: skip
    kinds = (
        Person.hamlet, Person.gender, Journey.stage, Journey.country.is_(None),
        Person.nik.is_(None), Journey.procedural_status, Journey.lost_since.is_(None),
        _between("last_contact_on", today),
    )  # fmt: skip
    newest = latest(frozenset()).with_only_columns(func.count(), func.min(Person.id), *told)
    rows = session.execute(newest.where(*where).group_by(*kinds))
    return [(Standing(*row), number) for number, _, *row in rows]


def paged(
    session: Session,
    stages: frozenset[Stage] = frozenset(),
    groups: frozenset[Group] = frozenset(),
) -> Paged[WorkerRow]:
    """Return workers by name, at the given stages and of the given groups if there are any."""
    wanted, told = of_groups(session, latest(stages), groups), partial(_rows, session)
    if stages or groups:
        return Paged(session, wanted, _SORTED, told)
    return _Everybody(session, wanted, _BY_NAME, told, counted=partial(count, session))


class _Everybody(Paged[WorkerRow]):
    """All workers: the first and the last are read along names, many by sorting them."""

    def page(self, offset: int = 0, limit: int = PAGE) -> Sequence[WorkerRow]:
        if limit > MANY or MANY < offset < self.count() - MANY:
            return self._sorted().page(offset, limit)
        return super().page(offset, limit)

    def every(self) -> Iterator[WorkerRow]:
        return self._sorted().every()

    def _sorted(self) -> Paged[WorkerRow]:
        return Paged(self.session, self.statement, _SORTED, self.told, counted=self.counted)


def rows_of(
    session: Session, ids: Sequence[str], groups: frozenset[Group] = frozenset()
) -> list[WorkerRow]:
    """Return the workers among `ids`, in that order."""
    wanted = of_groups(session, latest(frozenset()).where(Person.id.in_(ids)), groups)
    found = {row.id: row for row in _rows(session, session.execute(wanted).all())}
    return [found[person_id] for person_id in ids if person_id in found]


@lru_cache(maxsize=32)
def latest(stages: frozenset[Stage]) -> Select[*tuple[object, ...]]:
    """Return the statement of the newest journey of everybody, at the given stages if any.

    Made once: to put it together takes longer than to read a page by it.
    """
    found = (
        select(
            Person.id, Journey.id.label("journey_id"), Person.full_name, Person.nik, Person.hamlet,
            Journey.country, Journey.sector, Journey.stage, Journey.contract_end,
            Journey.last_contact_on, Journey.leave_until, Journey.lost_since, Journey.returned_on,
            Journey.return_plan, Journey.verified_on, Journey.departed_on, Journey.agency_id,
        )
        .join(Journey, Journey.person_id == Person.id)
        .where(*KEPT, _is_newest())
    )  # fmt: skip
    return found.where(Journey.stage.in_(stages)) if stages else found


def by_name(statement: Select[*tuple[object, ...]]) -> Select[*tuple[object, ...]]:
    """Return `latest` in the order of names, put in order when all was read."""
    return statement.order_by(*_SORTED)


def along_names(statement: Select[*tuple[object, ...]]) -> Select[*tuple[object, ...]]:
    """Return `latest` in the order of names, read along them: the first rows come at once."""
    return statement.order_by(*_BY_NAME)


def _is_newest() -> ColumnElement[bool]:
    """Say whether no journey of the same person comes later; one look into an index for each."""
    later = aliased(Journey)
    comes_later = tuple_(later.seq, later.id) > tuple_(Journey.seq, Journey.id)
    same = later.person_id == Journey.person_id
    return ~exists().where(same, later.deleted_at.is_(None), comes_later)


def _between(name: str, today: dt.date) -> ColumnElement[int]:
    """Return between which of the days where what is asked changes a day of a journey lies.

    Each of those days and the one before are told apart: whether a rule means "on" or "after" is
    its own affair.
    """
    day, turns = getattr(Journey, name), attention.TURNS[name]
    near = sorted({days - by for days in turns for by in (0, 1)}, reverse=True)
    later = [(day > today + dt.timedelta(days=days), place) for place, days in enumerate(near)]
    return case((day.is_(None), -1), *later, else_=len(near))


def of_groups(
    session: Session, statement: Select[*tuple[object, ...]], groups: frozenset[Group]
) -> Select[*tuple[object, ...]]:
    """Return the statement for those who are counted in one of the groups; all without any."""
    if not groups:
        return statement
    silent = session.info["clock"].today() - dt.timedelta(days=rules.LOST_CONTACT_DAYS)
    lost = and_(
        Journey.stage.in_(rules.ABROAD),
        or_(Journey.lost_since.is_not(None), Journey.last_contact_on < silent),
    )
    stages = [stage for stage, group in rules.GROUP_OF.items() if group in groups]
    in_touch = and_(Journey.stage.in_(stages), func.coalesce(lost, False).is_(False))
    return statement.where(or_(in_touch, lost) if Group.LOST in groups else in_touch)


def _rows(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[WorkerRow]:
    today = session.info["clock"].today()
    open_ids = [row.journey_id for row in rows if row.stage in rules.OPEN]
    ending = documents.ending(session, open_ids, today)
    shown = {name: field_of(Journey, name).kind.format for name in ("country", "sector")}
    agency_names = agencies.names_by_id(session, (row.agency_id for row in rows))
    return [
        WorkerRow(
            row.id, row.journey_id, row.full_name, row.nik or "", row.hamlet,
            shown["country"](row.country) if row.country else "",
            shown["sector"](row.sector) if row.sector else "",
            row.stage, *_first_of(attention.of(row, today)[:2], ending.get(row.journey_id)),
            agency_names.get(row.agency_id, ""), row.contract_end,
        )
        for row in rows
    ]  # fmt: skip


def _first_of(journey: tuple[str, bool], document: tuple[str, bool] | None) -> tuple[str, bool]:
    """Return what is urgent before what is only near; the journey before its documents."""
    if document is None or journey[1] or (journey[0] and not document[1]):
        return journey
    return document
