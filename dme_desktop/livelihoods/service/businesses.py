"""Businesses: who runs them, with what money, on which papers, and how they go."""

import datetime as dt
import enum
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, literal, not_, or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import problems_of, put
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Business,
    BusinessField,
    BusinessGroup,
    Capital,
    CapitalSource,
    GroupMember,
    Licence,
    Need,
    Progress,
    Trend,
)
from dme_desktop.livelihoods.service import groups
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Direction, Remittance, UseCategory
from dme_desktop.remittances.service import households, uses
from dme_desktop.vault import keeping, parts
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged

_WITHDRAWAL = (
    "was_agreed_by", "was_agreed_on", "withdrawn_at", "withdrawn_why", "handled_at", "handled_how",
)  # fmt: skip
_BY_STEPS = frozenset({"ended_on", "ended_why", *_WITHDRAWAL})
_OPTIONAL = (
    "products", "place", "started_on", "workers", "turnover", "markets", "needs", "note",
)  # fmt: skip
ENDED = "Usaha ini sudah dicatat berhenti. Catat berjalan lagi dulu."


class Look(enum.Enum):
    """What a list of businesses is narrowed down to."""

    BERJALAN = "Berjalan"
    KELOMPOK = "Milik kelompok"
    DITENGOK = "Lama tidak ditengok"
    TANPA_SETUJU = "Belum disetujui"
    DITARIK = "Persetujuan ditarik"
    BERHENTI = "Berhenti"


@dataclass(frozen=True, slots=True)
class BusinessRow:
    """One line of the list; `capital` in rupiah is 0 where none was told."""

    id: str
    name: str
    field: BusinessField
    owner: str
    is_group: bool
    hamlet: str
    started_on: PartialDate | None
    workers: int | None
    capital: int
    seen_on: dt.date | None
    trend: Trend | None
    agreed: bool
    withdrawn: bool
    ended_on: dt.date | None


@dataclass(frozen=True)
class Wanted:
    """Which businesses are asked for: by words, a look, a need; without anything, all."""

    words: str = ""
    look: Look | None = None
    need: Need | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True)
class BusinessInFull:
    """A business with everything that belongs to it, progress the newest first."""

    business: Business
    owner: Person | None
    group: BusinessGroup | None
    capital: Sequence[Capital]
    licences: Sequence[Licence]
    progress: Sequence[Progress]

    @property
    def owner_name(self) -> str:
        """Return who runs it: a resident, or a group."""
        one = self.owner.full_name if self.owner else ""
        return one or (self.group.name if self.group else "")

    @property
    def total(self) -> int:
        """Return the money it began with, in rupiah."""
        return sum(one.amount_idr for one in self.capital)


def keep(
    session: Session,
    business: Business,
    capital: Sequence[Capital],
    licences: Sequence[Licence],
    business_id: str = "",
) -> Business:
    """Keep a business, or change the one with this id.

    Raises `Invalid` for what is missing, two owners or none, and for a group without members;
    DmeError for one whose consent was withdrawn.
    """
    before = session.get(Business, business_id) if business_id else None
    if before and before.withdrawn_at:
        raise DmeError(rules.WITHDRAWN)
    today: dt.date = session.info["clock"].today()
    found = problems_of(business) | rules.business_problems(business, capital, licences, today)
    if business.group_id and not groups.members_of(session, business.group_id):
        found["group_id"] = rules.NO_MEMBERS
    if found:
        raise Invalid(found)
    kept = keeping.put(session, business, business_id, but=_BY_STEPS)
    kept.owner_id, kept.group_id = business.owner_id, business.group_id
    parts.put(session, Capital, capital, business_id=kept.id)
    parts.put(session, Licence, licences, business_id=kept.id)
    return kept


def remove(session: Session, business_id: str) -> None:
    """Put a business in the bin with all of it; raise DmeError while an offer or paper names it."""
    keeping.remove(
        session,
        session.get_one(Business, business_id),
        *parts.of(session, Capital, business_id=business_id),
        *parts.of(session, Licence, business_id=business_id),
        *progress_of(session, business_id),
    )


def end(session: Session, business_id: str, why: str) -> Business:
    """Note that a business ended today, and why."""
    if not why.strip():
        raise Invalid({"ended_why": "Tulis mengapa usaha ini berhenti."})
    business = keeping.at_hand(session, Business, business_id)
    if business.ended_on:
        raise DmeError(ENDED)
    business.ended_on, business.ended_why = session.info["clock"].today(), why.strip()
    return business


def revive(session: Session, business_id: str) -> Business:
    """Note that a business goes on again."""
    business = keeping.at_hand(session, Business, business_id)
    business.ended_on = business.ended_why = None
    return business


def withdraw(session: Session, business_id: str, why: str = "") -> Business:
    """Withdraw the consent to a business: from now on it is frozen, and told without a name.

    The office carries it out within 72 hours. Raises DmeError when none is in force; nobody has to
    say why.
    """
    business = keeping.at_hand(session, Business, business_id)
    if not business.agreed_on:
        raise DmeError("Tidak ada persetujuan yang masih berlaku untuk ditarik.")
    business.withdrawn_at, business.withdrawn_why = session.info["clock"].now(), why.strip() or None
    business.handled_at = business.handled_how = None
    business.was_agreed_on, business.was_agreed_by = business.agreed_on, business.agreed_by
    business.agreed_on = business.agreed_by = None
    return business


def handle(session: Session, business_id: str, how: str, *, erase: bool = False) -> Business:
    """Say that a withdrawal was carried out, and how; with `erase` its details are emptied.

    Raises `Invalid` without saying how, DmeError when none waits.
    """
    business = keeping.at_hand(session, Business, business_id)
    if not business.withdrawn_at or business.handled_at:
        raise DmeError("Tidak ada penarikan persetujuan yang menunggu.")
    if not how.strip():
        raise Invalid({"handled_how": "Tulis apa yang sudah dikerjakan."})
    if erase:
        put(business, {**dict.fromkeys(_OPTIONAL), "export_ready": False})
        for model in (Capital, Licence):
            parts.put(session, model, [], business_id=business.id)
        for one in progress_of(session, business.id):
            keeping.remove(session, one)
    business.handled_at, business.handled_how = session.info["clock"].now(), how.strip()
    return business


def agree_again(session: Session, business_id: str, by: str) -> Business:
    """Note that somebody agrees anew today to a business whose consent was withdrawn."""
    business = keeping.at_hand(session, Business, business_id)
    if not business.withdrawn_at:
        raise DmeError("Persetujuannya tidak sedang ditarik.")
    if not by.strip():
        raise Invalid({"agreed_by": "Tulis siapa yang setuju."})
    put(business, dict.fromkeys(_WITHDRAWAL))
    business.agreed_by, business.agreed_on = by.strip(), session.info["clock"].today()
    return business


def open_withdrawals(session: Session) -> Sequence[Business]:
    """Return the businesses whose withdrawal waits to be carried out, the oldest first."""
    kept = select(Business).where(
        Business.withdrawn_at.is_not(None),
        Business.handled_at.is_(None),
        Business.deleted_at.is_(None),
    )
    return session.scalars(kept.order_by(Business.withdrawn_at)).all()


def note_progress(session: Session, progress: Progress, progress_id: str = "") -> Progress:
    """Keep how a business stood on a day, or change the line with this id."""
    business = keeping.at_hand(session, Business, progress.business_id)
    if business.ended_on and not progress_id:
        raise DmeError(ENDED)
    if business.withdrawn_at:
        raise DmeError(rules.WITHDRAWN)
    today: dt.date = session.info["clock"].today()
    if found := problems_of(progress) | rules.progress_problems(progress, business, today):
        raise Invalid(found)
    return keeping.put(session, progress, progress_id)


def remove_progress(session: Session, progress_id: str) -> None:
    """Put a line of progress in the bin."""
    keeping.remove(session, session.get_one(Progress, progress_id))


def progress_of(session: Session, business_id: str) -> Sequence[Progress]:
    """Return how a business stood, the newest first."""
    kept = select(Progress).where(
        Progress.business_id == business_id, Progress.deleted_at.is_(None)
    )
    return session.scalars(kept.order_by(Progress.on.desc(), Progress.id.desc())).all()


def in_full(session: Session, business_id: str) -> BusinessInFull:
    """Return a business with everything that belongs to it."""
    one = session.get_one(Business, business_id)
    return BusinessInFull(
        one,
        session.get(Person, one.owner_id) if one.owner_id else None,
        session.get(BusinessGroup, one.group_id) if one.group_id else None,
        parts.of(session, Capital, business_id=business_id),
        parts.of(session, Licence, business_id=business_id),
        progress_of(session, business_id),
    )


def of_person(session: Session, person_id: str) -> Sequence[Business]:
    """Return what somebody runs, alone or in a group, what has ended too."""
    groups_of = select(GroupMember.group_id).where(
        GroupMember.person_id == person_id, GroupMember.deleted_at.is_(None)
    )
    kept = select(Business).where(
        Business.deleted_at.is_(None),
        or_(Business.owner_id == person_id, Business.group_id.in_(groups_of)),
    )
    return session.scalars(kept.order_by(Business.name, Business.id)).all()


def from_ledger(session: Session, person_id: str, until: dt.date | None = None) -> int:
    """Return how much the ledger says came for a business to somebody's household, in rupiah.

    Only what the family told: lines, or their parts, whose use is a business.
    """
    people = households.members(session, person_id)
    asked: list[ColumnElement[bool]] = [Remittance.person_id.in_(people)]
    if until:
        asked.append(Remittance.received_on <= until)
    return uses.sums(session, *asked).get(UseCategory.USAHA, 0)


def ledger_lines(session: Session, person_id: str) -> Sequence[Remittance]:
    """Return the lines of the ledger behind `from_ledger`, the newest first."""
    people = households.members(session, person_id)
    kept = select(Remittance).where(
        Remittance.person_id.in_(people),
        Remittance.direction == Direction.IN,
        Remittance.void_reason.is_(None),
        Remittance.deleted_at.is_(None),
        uses.is_for(UseCategory.USAHA),
    )
    return session.scalars(kept.order_by(Remittance.received_on.desc())).all()


def remittance_share(capital: Sequence[Capital]) -> int | None:
    """Return the percentage of the money that came from abroad, None where none was told."""
    total = sum(one.amount_idr for one in capital)
    sent = sum(one.amount_idr for one in capital if one.source is CapitalSource.REMITANSI)
    return sent * 100 // total if total else None


def counts(session: Session) -> Counter[Look]:
    """Return how many businesses there are of each look."""
    today: dt.date = session.info["clock"].today()
    asked = select(*(func.count().filter(_looks(look, today)) for look in Look))
    row = session.execute(asked.select_from(Business).where(Business.deleted_at.is_(None))).one()
    return Counter(dict(zip(Look, row, strict=True)))


def count(session: Session) -> int:
    """Return how many businesses there are."""
    kept = select(func.count()).select_from(Business).where(Business.deleted_at.is_(None))
    return session.scalar(kept) or 0


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[BusinessRow]:
    """Return the businesses that are asked for, by name."""
    found = (
        select(Business, Person.full_name, Person.hamlet, BusinessGroup.name)
        .outerjoin(Person, Person.id == Business.owner_id)
        .outerjoin(BusinessGroup, BusinessGroup.id == Business.group_id)
        .where(Business.deleted_at.is_(None), *_asked_for(session, wanted))
    )
    return Paged(session, found, (Business.name, Business.id), partial(_told, session))


def _asked_for(session: Session, wanted: Wanted) -> list[ColumnElement[bool]]:
    names = (Business.name, Business.products, Person.full_name, Person.hamlet, BusinessGroup.name)
    found = [matching(wanted.words, *names, Business.field)]
    if wanted.look:
        found.append(_looks(wanted.look, session.info["clock"].today()))
    if wanted.need:
        spaced = literal(" ").concat(Business.needs).concat(" ")
        found.append(spaced.contains(f" {wanted.need.name} "))
    return found


def _looks(look: Look, today: dt.date) -> ColumnElement[bool]:
    goes_on = Business.ended_on.is_(None)
    since = today - dt.timedelta(days=rules.QUIET_DAYS)
    seen = exists().where(
        Progress.business_id == Business.id, Progress.deleted_at.is_(None), Progress.on >= since
    )
    young = Business.created_at >= dt.datetime.combine(since, dt.time(), dt.UTC)
    return {
        Look.BERJALAN: goes_on,
        Look.KELOMPOK: Business.group_id.is_not(None),
        Look.DITENGOK: and_(goes_on, not_(seen), not_(young)),
        Look.TANPA_SETUJU: Business.agreed_on.is_(None),
        Look.DITARIK: Business.withdrawn_at.is_not(None),
        Look.BERHENTI: not_(goes_on),
    }[look]


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[BusinessRow]:
    ids = [one.id for one, *_ in rows]
    money, seen = capital_of(session, ids), _seen(session, ids)
    return [_line(row, money.get(row[0].id, 0), seen.get(row[0].id)) for row in rows]


def _line(
    row: Row[*tuple[Any, ...]], money: int, seen: tuple[dt.date, Trend] | None
) -> BusinessRow:
    one, owner, hamlet, group = row
    seen_on, trend = seen or (None, None)
    return BusinessRow(
        one.id, one.name, one.field, owner or group or "", group is not None, hamlet or "",
        one.started_on, one.workers, money, seen_on, trend, one.agreed_on is not None,
        one.withdrawn_at is not None, one.ended_on,
    )  # fmt: skip


def capital_of(session: Session, ids: Sequence[str]) -> dict[str, int]:
    """Return the money that each business began with, in rupiah."""
    kept = select(Capital.business_id, func.sum(Capital.amount_idr)).where(
        Capital.business_id.in_(ids), Capital.deleted_at.is_(None)
    )
    return {one: int(total) for one, total in session.execute(kept.group_by(Capital.business_id))}


def _seen(session: Session, ids: Sequence[str]) -> dict[str, tuple[dt.date, Trend]]:
    """Return when each business was looked at last, and how it went then."""
    kept = (
        select(Progress.business_id, Progress.on, Progress.trend)
        .where(Progress.business_id.in_(ids), Progress.deleted_at.is_(None))
        .order_by(Progress.on, Progress.id)
    )
    return {one: (day, trend) for one, day, trend in session.execute(kept)}
