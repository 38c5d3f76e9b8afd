"""Where everybody stands now, each person once: lists, counts, and what reports count."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import field_of
from dme_desktop.people import directory
from dme_desktop.people.model import Person
from dme_desktop.workers import attention, rules
from dme_desktop.workers.model import (
    Journey,
    ProceduralStatus,
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


KEPT = (Person.deleted_at.is_(None), Journey.deleted_at.is_(None))


def names(session: Session) -> directory.Directory:
    """Return the directory of everybody who has a journey."""
    with_journey = select(Journey.person_id).where(Journey.deleted_at.is_(None))
    return directory.Directory.of(session, directory.EVERYBODY.where(Person.id.in_(with_journey)))


def count(session: Session, groups: frozenset[Group] = frozenset()) -> int:
    """Return how many workers there are, of the given groups only if some are given."""
    wanted = _of_groups(session, latest(frozenset()), groups)
    return session.scalar(select(func.count()).select_from(wanted.subquery())) or 0


def count_by_stage(session: Session) -> dict[Stage, int]:
    """Return how many people stand at each stage, each person once."""
    newest = latest(frozenset()).subquery()
    rows = session.execute(select(newest.c.stage, func.count()).group_by(newest.c.stage))
    return {stage: number for stage, number in rows}  # noqa: C416 - rows are not tuples


def count_by_group(session: Session) -> Counter[Group]:
    """Return how many people are counted in each group, each person once."""
    today = session.info["clock"].today()
    return Counter(group_of(one, today) for one in everybody(session))


def group_of(one: Standing, today: dt.date) -> Group:
    """Say where somebody is counted."""
    return rules.group(one.stage, one.last_contact_on, one.lost_since, today)


def everybody(session: Session) -> list[Standing]:
    """Return where everybody stands now, each person once, as reports count them."""
    return [Standing(*row) for row in session.execute(_standing_columns())]


def page(
    session: Session,
    stages: frozenset[Stage] = frozenset(),
    offset: int = 0,
    limit: int = 128,
    groups: frozenset[Group] = frozenset(),
) -> list[WorkerRow]:
    """Return workers by name, `limit` of them from `offset`."""
    wanted = _of_groups(session, latest(stages), groups)
    return _rows(session, wanted.order_by(Person.full_name, Person.id).offset(offset).limit(limit))


def rows_of(
    session: Session, ids: Sequence[str], groups: frozenset[Group] = frozenset()
) -> list[WorkerRow]:
    """Return the workers among `ids`, in that order."""
    wanted = _of_groups(session, latest(frozenset()).where(Person.id.in_(ids)), groups)
    found = {row.id: row for row in _rows(session, wanted)}
    return [found[person_id] for person_id in ids if person_id in found]


def latest(stages: frozenset[Stage]) -> Select[*tuple[object, ...]]:
    """Return the statement of the newest journey of everybody, at the given stages if any."""
    newest = (
        select(Journey.person_id, func.max(Journey.seq).label("seq"))
        .where(Journey.deleted_at.is_(None))
        .group_by(Journey.person_id)
        .subquery()
    )
    is_newest: ColumnElement[bool] = and_(
        Journey.person_id == newest.c.person_id, Journey.seq == newest.c.seq
    )
    found = (
        select(
            Person.id, Journey.id.label("journey_id"), Person.full_name, Person.nik, Person.hamlet,
            Journey.country, Journey.sector, Journey.stage, Journey.contract_end,
            Journey.last_contact_on, Journey.leave_until, Journey.lost_since, Journey.returned_on,
            Journey.return_plan, Journey.verified_on, Journey.departed_on,
        )
        .join(Journey, Journey.person_id == Person.id)
        .join(newest, is_newest)
        .where(Person.deleted_at.is_(None), Journey.deleted_at.is_(None))
    )  # fmt: skip
    return found.where(Journey.stage.in_(stages)) if stages else found


def _of_groups(
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


def _standing_columns() -> Select[
    str, str, Stage, str | None, str | None, ProceduralStatus, dt.date | None, dt.date | None
]:
    return latest(frozenset()).with_only_columns(
        Person.hamlet, Person.gender, Journey.stage, Journey.country, Person.nik,
        Journey.procedural_status, Journey.last_contact_on, Journey.lost_since,
    )  # fmt: skip


def _rows(session: Session, statement: Select[*tuple[object, ...]]) -> list[WorkerRow]:
    today = session.info["clock"].today()
    rows = session.execute(statement).all()
    open_ids = [row.journey_id for row in rows if row.stage in rules.OPEN]
    ending = documents.ending(session, open_ids, today)
    shown = {name: field_of(Journey, name).kind.format for name in ("country", "sector")}
    return [
        WorkerRow(
            row.id, row.journey_id, row.full_name, row.nik or "", row.hamlet,
            shown["country"](row.country) if row.country else "",
            shown["sector"](row.sector) if row.sector else "",
            row.stage, *_first_of(attention.of(row, today)[:2], ending.get(row.journey_id)),
        )
        for row in rows
    ]  # fmt: skip


def _first_of(journey: tuple[str, bool], document: tuple[str, bool] | None) -> tuple[str, bool]:
    """Return what is urgent before what is only near; the journey before its documents."""
    if document is None or journey[1] or (journey[0] and not document[1]):
        return journey
    return document
