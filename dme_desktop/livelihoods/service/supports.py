"""What was offered to whom, through whom, and what became of it; what is still open."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import Agreement, Scope
from dme_desktop.commitments.agreements.model import Standing as Force
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import inside
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Business,
    BusinessGroup,
    GroupKind,
    Helper,
    Home,
    Need,
    Returnee,
    Support,
    SupportStatus,
)
from dme_desktop.livelihoods.service import returnees
from dme_desktop.livelihoods.service.returnees import Wanted as OfReturnees
from dme_desktop.people.model import Person
from dme_desktop.training.model import CourseKind, Standing
from dme_desktop.training.service import batches
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged
from dme_desktop.workers.model import Journey

SCOPES: Mapping[Need, frozenset[Scope]] = {
    Need.PELATIHAN: frozenset({Scope.PELATIHAN}),
    Need.MODAL: frozenset({Scope.PEMBIAYAAN, Scope.REMITANSI, Scope.USAHA}),
    Need.PASAR: frozenset({Scope.USAHA}),
    Need.IZIN: frozenset({Scope.USAHA}),
    Need.ALAT: frozenset({Scope.USAHA, Scope.PEMBIAYAAN}),
    Need.KESEHATAN: frozenset({Scope.KESEHATAN}),
    Need.PSIKOSOSIAL: frozenset({Scope.KESEHATAN}),
    Need.SEKOLAH_ANAK: frozenset({Scope.ANAK}),
    Need.DOKUMEN: frozenset({Scope.PEMULANGAN, Scope.BANTUAN_HUKUM}),
}
"""Which agreements promise something for which need, by what they are about."""

LENDERS: Mapping[GroupKind, Helper] = {
    GroupKind.KOPERASI: Helper.KOPERASI, GroupKind.BUMDES_UNIT: Helper.BUMDES,
}  # fmt: skip
FOR_HOME = frozenset({CourseKind.WIRAUSAHA, CourseKind.KEUANGAN, CourseKind.KOMPETENSI})
IN_FORCE = frozenset({Force.BERLAKU, Force.AKAN_BERAKHIR})
COMING = frozenset({Standing.AKAN_DATANG, Standing.BERJALAN})
ENOUGH = 8  # offers that are shown for one need


@dataclass(frozen=True, slots=True)
class SupportRow:
    """One line of what was offered."""

    id: str
    offered_on: dt.date
    name: str
    of_business: bool
    need: Need
    helper: Helper
    through: str
    status: SupportStatus
    due_on: dt.date | None
    amount: int | None
    result: str


@dataclass(frozen=True)
class Wanted:
    """Which offers are asked for: by words, status, need; `late` are open and past their day."""

    words: str = ""
    status: SupportStatus | None = None
    late: bool = False
    need: Need | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """One need for which nothing was offered yet. `id` names whose it is and which."""

    id: str
    name: str
    hamlet: str
    of_business: bool
    need: Need
    since: dt.date | None

    @property
    def owner_id(self) -> str:
        """Return the person or the business."""
        return self.id.partition(":")[2]


@dataclass(frozen=True)
class Offer:
    """Something that may help with a need, and what it would be written down as."""

    helper: Helper
    name: str
    detail: str
    batch_id: str = ""
    agreement_id: str = ""


def keep(session: Session, support: Support, support_id: str = "") -> Support:
    """Keep an offer, or change the one with this id; raise `Invalid` for what is missing."""
    today: dt.date = session.info["clock"].today()
    if found := problems_of(support) | rules.support_problems(support, today):
        raise Invalid(found)
    kept = keeping.put(session, support, support_id)
    kept.batch_id, kept.agreement_id = support.batch_id, support.agreement_id
    return kept


def remove(session: Session, support_id: str) -> None:
    """Put an offer in the bin; raise DmeError while a paper names it."""
    keeping.remove(session, session.get_one(Support, support_id))


def of(session: Session, *, person_id: str = "", business_id: str = "") -> Sequence[Support]:
    """Return what was offered to somebody or to a business, the newest first."""
    whose = Support.person_id == person_id if person_id else Support.business_id == business_id
    kept = select(Support).where(whose, Support.deleted_at.is_(None))
    return session.scalars(kept.order_by(Support.offered_on.desc(), Support.id.desc())).all()


def through(support: Support) -> str:
    """Return through whom somebody was helped, as it is told."""
    return support.helper_name or support.helper.value


def counts(session: Session) -> Counter[SupportStatus]:
    """Return how many offers there are of each status."""
    kept = select(Support.status, func.count()).where(Support.deleted_at.is_(None))
    return Counter(dict(session.execute(kept.group_by(Support.status)).all()))


def late(session: Session) -> int:
    """Return how many open offers should have been asked about by today."""
    kept = select(func.count()).select_from(Support).where(*_late(session))
    return session.scalar(kept) or 0


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[SupportRow]:
    """Return the offers that are asked for, the newest first."""
    found = (
        select(Support, Person.full_name, Business.name)
        .outerjoin(Person, Person.id == Support.person_id)
        .outerjoin(Business, Business.id == Support.business_id)
        .where(*_asked_for(session, wanted))
    )
    return Paged(session, found, (Support.offered_on, Support.id), _told, is_falling=True)


def _asked_for(session: Session, wanted: Wanted) -> list[ColumnElement[bool]]:
    columns = (Person.full_name, Business.name, Support.helper_name, Support.detail)
    found = [Support.deleted_at.is_(None), matching(wanted.words, *columns)]
    if wanted.status:
        found.append(Support.status == wanted.status)
    if wanted.need:
        found.append(Support.need == wanted.need)
    return [*found, *_late(session)] if wanted.late else found


def _late(session: Session) -> list[ColumnElement[bool]]:
    return [
        Support.deleted_at.is_(None),
        Support.status.in_(rules.OPEN_STATUS),
        Support.due_on < session.info["clock"].today(),
    ]


def _told(rows: Sequence[Row[*tuple[Any, ...]]]) -> list[SupportRow]:
    return [
        SupportRow(
            one.id, one.offered_on, person or business or "", business is not None, one.need,
            one.helper, through(one), one.status, one.due_on, one.amount_idr, one.result or "",
        )
        for one, person, business in rows
    ]  # fmt: skip


def open_needs(session: Session) -> Sequence[OpenNeed]:
    """Return every need for which nothing was offered yet, whose came home first at the top."""
    found = [*_needs_of_returnees(session), *_needs_of_businesses(session)]
    return sorted(found, key=lambda one: (one.since or dt.date.max, one.name, one.need.name))


def _needs_of_returnees(session: Session) -> Iterator[OpenNeed]:
    """Give the needs of those who are accompanied now."""
    kept = returnees.paged(session, OfReturnees(home=Home.REINTEGRASI)).statement
    rows = session.execute(
        kept.with_only_columns(
            Person.id, Person.full_name, Person.hamlet, Returnee.needs, Journey.returned_on
        ).where(Returnee.needs.is_not(None))
    ).all()
    offers = _offers(session, Support.person_id, [row[0] for row in rows])
    for person_id, name, hamlet, needs, day in rows:
        since = day.last_day() if day else None
        for need in rules.open_needs(needs, offers.get(person_id, {})):
            key = f"{need.name}:{person_id}"
            yield OpenNeed(key, name, hamlet, of_business=False, need=need, since=since)


def _needs_of_businesses(session: Session) -> Iterator[OpenNeed]:
    kept = (
        select(Business.id, Business.name, Person.hamlet, Business.needs)
        .outerjoin(Person, Person.id == Business.owner_id)
        .where(
            Business.deleted_at.is_(None),
            Business.ended_on.is_(None),
            Business.needs.is_not(None),
        )
    )
    rows = session.execute(kept).all()
    offers = _offers(session, Support.business_id, [row[0] for row in rows])
    for business_id, name, hamlet, needs in rows:
        for need in rules.open_needs(needs, offers.get(business_id, {})):
            key = f"{need.name}:{business_id}"
            yield OpenNeed(key, name, hamlet or "", of_business=True, need=need, since=None)


def _offers(
    session: Session,
    column: InstrumentedAttribute[str | None],
    ids: Sequence[str],
) -> dict[str, dict[Need, list[SupportStatus]]]:
    kept = select(column, Support.need, Support.status).where(
        column.in_(each(ids)), Support.deleted_at.is_(None)
    )
    found: dict[str, dict[Need, list[SupportStatus]]] = {}
    for one, need, status in session.execute(kept):
        found.setdefault(one or "", {}).setdefault(need, []).append(status)
    return found


def offers_for(session: Session, need: Need) -> Sequence[Offer]:
    """Return what the village knows that may help: batches, agreements, lenders, then KUR."""
    found: list[Offer] = []
    if need is Need.PELATIHAN:
        found += _trainings(session)
    found += _agreements(session, need)
    if need in {Need.MODAL, Need.ALAT}:
        found += _lenders(session)
        found.append(Offer(Helper.KUR, "", "tanyakan syaratnya di bank penyalur KUR terdekat"))
    return found[:ENOUGH]


def _trainings(session: Session) -> Iterator[Offer]:
    for standing in COMING:
        asked = batches.paged(session, batches.Wanted(standing=standing))
        for row in asked.page(0, ENOUGH):
            left = None if row.places is None else row.places - row.seated
            if row.kind in FOR_HOME and (left is None or left > 0):
                room = "tempat masih ada" if left is None else f"sisa {left} tempat"
                yield Offer(Helper.PELATIHAN, row.title, f"{row.provider}, {room}", row.id)


def _agreements(session: Session, need: Need) -> Iterator[Offer]:
    for full in in_force(session):
        scopes = {Scope[name] for name in (full.agreement.scope or "").split()}
        if scopes & SCOPES[need]:
            yield Offer(
                Helper.KERJA_SAMA, partner(full), _promise(full), agreement_id=full.agreement.id
            )


def in_force(session: Session) -> Sequence[AgreementInFull]:
    """Return the agreements that are in force today."""
    return [one for one in agreements.all_of(session) if one.standing in IN_FORCE]


def partner(full: AgreementInFull) -> str:
    """Return with whom an agreement is, without the village itself."""
    others = [one.name for one in full.parties if one.kind.name != "PEMDES"]
    return (others or [full.agreement.title])[0]


def _promise(full: AgreementInFull) -> str:
    """Return what is still promised, or the title where nothing is."""
    waits = [one.task for one in full.actions if one.done_on is None]
    return waits[0] if waits else full.agreement.title


def _lenders(session: Session) -> Iterator[Offer]:
    kept = select(BusinessGroup).where(
        BusinessGroup.deleted_at.is_(None), BusinessGroup.kind.in_(LENDERS)
    )
    for one in session.scalars(kept.order_by(BusinessGroup.name)):
        yield Offer(LENDERS[one.kind], one.name, inside(one.kind.value))


def kept_agreement(session: Session, agreement_id: str | None) -> Agreement | None:
    """Return the agreement an offer rests on, if any."""
    return session.get(Agreement, agreement_id) if agreement_id else None
