"""What reports count of coming home: businesses, needs and what answered them, activities."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityParticipant,
    Business,
    BusinessGroup,
    Capital,
    CapitalSource,
    Home,
    Need,
    Support,
    SupportStatus,
)
from dme_desktop.livelihoods.service import returnees, supports
from dme_desktop.livelihoods.service.returnees import Wanted
from dme_desktop.people.model import Person
from dme_desktop.training.model import Category, Mark
from dme_desktop.workers.model import Journey, ReturnPlan


@dataclass(frozen=True)
class Kept:
    """One business as a report tells it; the money by where it came from, in rupiah."""

    business: Business
    owner: str
    capital: Counter[CapitalSource]


@dataclass(frozen=True)
class Needed:
    """One need: who is accompanied and has it, which businesses, and what answered it."""

    need: Need
    people: int
    businesses: int
    unanswered: int
    offers: Counter[SupportStatus]


@dataclass(frozen=True)
class Done:
    """One activity and who came, by sex ("1" men, "2" women) and by category."""

    activity: Activity
    genders: Counter[str]
    categories: Counter[Category]
    unmarked: int

    @property
    def people(self) -> int:
        """Return how many came."""
        return self.genders.total()


def every_business(session: Session, *of: ColumnElement[bool]) -> Sequence[Kept]:
    """Return every business with its money, by name, what has ended too.

    Where only some owners are meant, by conditions on `Person`, those of groups are left out.
    """
    money: dict[str, Counter[CapitalSource]] = {}
    told = select(Capital.business_id, Capital.source, Capital.amount_idr)
    for business_id, source, amount in session.execute(told.where(Capital.deleted_at.is_(None))):
        money.setdefault(business_id, Counter())[source] += amount
    kept = (
        select(Business, func.coalesce(Person.full_name, BusinessGroup.name))
        .outerjoin(Person, Person.id == Business.owner_id)
        .outerjoin(BusinessGroup, BusinessGroup.id == Business.group_id)
        .where(Business.deleted_at.is_(None), *of)
        .order_by(Business.name, Business.id)
    )
    return [
        Kept(one, owner or "", money.get(one.id, Counter())) for one, owner in session.execute(kept)
    ]


def running(session: Session) -> int:
    """Return how many businesses have not ended."""
    kept = select(func.count()).where(Business.deleted_at.is_(None), Business.ended_on.is_(None))
    return session.scalar(kept) or 0


def plans(session: Session) -> Counter[ReturnPlan | None]:
    """Return how many who are accompanied now plan what; None for nothing known."""
    accompanied = returnees.paged(session, Wanted(home=Home.REINTEGRASI)).statement
    return Counter(session.scalars(accompanied.with_only_columns(Journey.return_plan)))


def needs(session: Session) -> Sequence[Needed]:
    """Return every need that somebody has or that something was offered for."""
    people = returnees.count_by_need(session)
    owned = select(Business.needs).where(Business.deleted_at.is_(None), Business.ended_on.is_(None))
    run = Counter(need for names in session.scalars(owned) for need in rules.needs_in(names))
    unanswered = Counter(one.need for one in supports.open_needs(session))
    offers: dict[Need, Counter[SupportStatus]] = {}
    kept = select(Support.need, Support.status, func.count()).where(Support.deleted_at.is_(None))
    for need, status, number in session.execute(kept.group_by(Support.need, Support.status)):
        offers.setdefault(need, Counter())[status] += number
    return [
        Needed(need, people[need], run[need], unanswered[need], offers.get(need, Counter()))
        for need in Need
        if people[need] or run[need] or need in offers
    ]


def held(session: Session, year: int, month: int | None = None) -> Sequence[Done]:
    """Return the activities that began in a year, or a month of it, by today, the earliest first.

    Who came is counted by the sheet; who has no mark yet is told apart.
    """
    first, last = _days(year, month)
    last = min(last, session.info["clock"].today())
    kept = select(Activity).where(
        Activity.deleted_at.is_(None), Activity.on >= first, Activity.on <= last
    )
    found = session.scalars(kept.order_by(Activity.on, Activity.id)).all()
    genders, categories, unmarked = _came(session, first, last)
    return [
        Done(
            one,
            genders.get(one.id, Counter()),
            categories.get(one.id, Counter()),
            unmarked[one.id],
        )
        for one in found
    ]


def years(session: Session) -> list[int]:
    """Return the years in which activities were held, newest first; this one always."""
    days = session.scalars(select(Activity.on).where(Activity.deleted_at.is_(None)).distinct())
    return sorted({day.year for day in days} | {session.info["clock"].today().year}, reverse=True)


def _days(year: int, month: int | None) -> tuple[dt.date, dt.date]:
    after = dt.date(year + (month in {None, 12}), (month or 12) % 12 + 1, 1)
    return dt.date(year, month or 1, 1), after - dt.timedelta(days=1)


def _came(
    session: Session, first: dt.date, last: dt.date
) -> tuple[dict[str, Counter[str]], dict[str, Counter[Category]], Counter[str]]:
    one = ActivityParticipant
    alike = (one.activity_id, one.gender, one.category, one.mark)
    kept = (
        select(*alike, func.count())
        .join(Activity, Activity.id == one.activity_id)
        .where(one.deleted_at.is_(None), Activity.on >= first, Activity.on <= last)
        .group_by(*alike)
    )
    genders: dict[str, Counter[str]] = {}
    categories: dict[str, Counter[Category]] = {}
    unmarked = Counter[str]()
    for activity_id, gender, category, mark, number in session.execute(kept):
        if mark is None:
            unmarked[activity_id] += number
        elif mark is Mark.HADIR:
            genders.setdefault(activity_id, Counter())[gender] += number
            categories.setdefault(activity_id, Counter())[category] += number
    return genders, categories, unmarked
