"""The lines and the workers as rules see them, read at once for some.

Whoever withdrew the consent is left out: what a family tells is looked at only while it agrees.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.attention.rules import Fact, Trip, Worker
from dme_desktop.kernel import codes
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.names import plain
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Direction, ExchangeRate, Remittance
from dme_desktop.remittances.rules import NOT_FAMILY
from dme_desktop.remittances.service import consents
from dme_desktop.remittances.service.entries import NOT_GONE
from dme_desktop.remittances.service.households import FAMILY
from dme_desktop.vault.many import each
from dme_desktop.workers.model import Journey, WagePeriod
from dme_desktop.workers.rules import ABROAD

Lines = Mapping[str, Sequence[Fact]]
A_MONTH = {WagePeriod.BULAN: Decimal(1), WagePeriod.MINGGU: Decimal(52) / 12}  # of days: unknown
OUT = Direction.OUT.name
SENDER = QT_TRANSLATE_NOOP("fields", "pengirim")
RECRUITER = QT_TRANSLATE_NOOP("fields", "perekrut")
COMPANY = QT_TRANSLATE_NOOP("fields", "P3MI")
_PLAIN = {"channel", "direction", "account_holder", "use", "received_on"}


def of(session: Session, people: Collection[str]) -> Lines:
    """Return the lines that stand of some workers, in order of days."""
    return _by_worker(session, Remittance.person_id.in_(each(people)))


def with_lines(session: Session) -> Sequence[str]:
    """Return who has a line that stands."""
    return session.scalars(select(Remittance.person_id).distinct().where(*_standing())).all()


def outside(session: Session) -> frozenset[str]:
    """Return who is told to receive and not to be of a family, their names as they compare."""
    told = (
        select(Remittance.recipient)
        .distinct()
        .where(Remittance.recipient_relation.in_(NOT_FAMILY), *_standing())
    )
    return frozenset(map(plain, session.scalars(told)))


def sent_to(session: Session, recipients: Collection[str]) -> Iterator[tuple[str, Fact]]:
    """Yield (worker, line) of lines to somebody of one of these names, as names compare.

    A name is spelled in many ways, so that all names of the ledger are looked at, each once.
    """
    if not recipients:
        return
    every = session.scalars(select(Remittance.recipient).distinct().where(*_standing()))
    spelled = [name for name in every if plain(name) in recipients]
    for worker, some in _by_worker(session, Remittance.recipient.in_(each(spelled))).items():
        yield from ((worker, line) for line in some)


def workers(session: Session, today: dt.date, people: Collection[str]) -> Mapping[str, Worker]:
    """Return what is known of some workers."""
    asked = Journey.person_id.in_(each(people))
    trips, heard, wages = _journeys(session, asked)
    agents, others = _agents(session, asked), _others(session, people)
    return {
        one: Worker(
            today, trips.get(one, ()), agents.get(one, frozenset()), heard.get(one),
            wages.get(one), others.get(one),
        )
        for one in people
    }  # fmt: skip


def around(session: Session, people: Collection[str]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return of some workers whom lists are compared with beside the recipients.

    They are told as (what they are, name): the worker as sender, recruiters, companies.
    """
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    whose = Person.id.in_(each(people))
    for person, name in session.execute(select(Person.id, Person.full_name).where(whose)):
        found[person].append((SENDER, name))
    asked = Journey.person_id.in_(each(people))
    for role, model, column in (
        (RECRUITER, Recruiter, Journey.recruiter_id), (COMPANY, Agency, Journey.agency_id),
    ):  # fmt: skip
        named = (
            select(Journey.person_id, model.name)
            .distinct()
            .join(model, model.id == column)
            .where(Journey.deleted_at.is_(None), asked)
            .order_by(model.name)
        )
        for person, name in session.execute(named):
            found[person].append((role, name))
    return found


def together(session: Session, people: Collection[str]) -> set[str]:
    """Return some workers and everybody who shares a family card with one of them."""
    cards = select(Person.family_card_no).where(
        Person.id.in_(each(people)), Person.family_card_no.is_not(None)
    )
    return {*people, *session.scalars(select(Person.id).where(Person.family_card_no.in_(cards)))}


def _standing() -> tuple[ColumnElement[bool], ...]:
    return Remittance.void_reason.is_(None), Remittance.deleted_at.is_(None)


def _by_worker(session: Session, asked: ColumnElement[bool]) -> dict[str, list[Fact]]:
    columns = (
        Remittance.person_id, Remittance.id, Remittance.received_on, Remittance.amount_idr,
        Remittance.channel, Remittance.direction, Remittance.recipient,
        Remittance.recipient_relation, Remittance.account_holder, Remittance.use,
        Remittance.currency, Remittance.provider,
    )  # fmt: skip
    told: list[Any] = [type_coerce(one, String) if one.key in _PLAIN else one for one in columns]
    frozen = consents.frozen(session)
    statement = select(*told).where(*_standing(), asked)
    rows = session.execute(statement.order_by(Remittance.person_id, Remittance.received_on))
    names: dict[str, str] = {}
    days: dict[str, dt.date] = {}
    found: dict[str, list[Fact]] = defaultdict(list)
    for worker, line, on, amount, channel, way, recipient, *told_of in rows:
        if worker in frozen:
            continue
        relation, holder, use, currency, provider = told_of
        if on not in days:
            days[on] = dt.date.fromisoformat(on)
        if recipient not in names:
            names[recipient] = plain(recipient)
        found[worker].append(
            Fact(line, days[on], amount, channel, way == OUT, recipient, names[recipient],
                 relation or "", holder or "", use, currency or "", provider or "")
        )  # fmt: skip
    return found


_Trips = dict[str, list[Trip]]


def _journeys(
    session: Session, asked: ColumnElement[bool]
) -> tuple[_Trips, dict[str, dt.date], dict[str, int]]:
    """Return of each worker the journeys, the last news, and the wage of a month in rupiah."""
    statement = select(
        Journey.person_id, Journey.country, Journey.stage, Journey.departed_on,
        Journey.returned_on, Journey.last_contact_on, Journey.wage, Journey.wage_currency,
        Journey.wage_period,
    ).where(Journey.deleted_at.is_(None), asked)  # fmt: skip
    rates, countries = _rates(session), codes.countries()
    trips: _Trips = defaultdict(list)
    heard: dict[str, dt.date] = {}
    wages: dict[str, int] = {}
    for person, country, stage, left, home, news, wage, currency, period in session.execute(
        statement.order_by(Journey.person_id, Journey.seq)
    ):
        gone = left is not None or stage not in NOT_GONE
        trips[person].append(
            Trip(country or "", gone, left.first_day() if left else None,
                 home.last_day() if home else None, stage in ABROAD)
        )  # fmt: skip
        if news and news > heard.get(person, dt.date.min):
            heard[person] = news
        known = countries.get(country or "")
        rate = rates.get(currency or (known.currency if known else ""))
        if wage and rate and period in A_MONTH:
            wages[person] = int(wage * rate * A_MONTH[period])
    return trips, heard, wages


def _rates(session: Session) -> dict[str, Decimal]:
    """Return the newest rate of each currency that the office wrote down."""
    kept = select(ExchangeRate.currency, ExchangeRate.rate).where(ExchangeRate.deleted_at.is_(None))
    rates = dict(session.execute(kept.order_by(ExchangeRate.day)).all())
    return rates | {"IDR": Decimal(1)}


def _agents(session: Session, asked: ColumnElement[bool]) -> dict[str, frozenset[str]]:
    """Return the recruiters of each worker, their names as they compare."""
    named = (
        select(Journey.person_id, Recruiter.name)
        .join(Recruiter, Recruiter.id == Journey.recruiter_id)
        .where(Journey.deleted_at.is_(None), asked)
    )
    found: dict[str, set[str]] = defaultdict(set)
    for person, name in session.execute(named):
        found[person].add(plain(name))
    return {person: frozenset(names) for person, names in found.items()}


def _others(session: Session, people: Collection[str]) -> dict[str, dt.date]:
    """Return of each worker the last day on which somebody else of the household sent money."""
    whose = Person.id.in_(each(together(session, people)))
    family_of: dict[str, str] = dict(session.execute(select(Person.id, FAMILY).where(whose)).all())
    sent = (
        select(Remittance.person_id, func.max(Remittance.received_on))
        .where(
            *_standing(),
            Remittance.direction == Direction.IN,
            Remittance.person_id.in_(each(family_of)),
        )
        .group_by(Remittance.person_id)
    )
    by_family: dict[str, list[tuple[dt.date, str]]] = defaultdict(list)
    for person, day in session.execute(sent):
        by_family[family_of[person]].append((day, person))
    found: dict[str, dt.date] = {}
    for some in by_family.values():
        if len(some) > 1:
            (last, who), (before, _) = sorted(some, reverse=True)[:2]
            found |= {person: before if person == who else last for _, person in some}
    return found
