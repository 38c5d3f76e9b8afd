"""Cases as lists and counts show them: by number and initials, for whoever may see that much."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, SQLColumnExpression, func, or_, select
from sqlalchemy import case as sa_case
from sqlalchemy.orm import InstrumentedAttribute, Session, defer

from dme_desktop.agencies.cautions import Named
from dme_desktop.cases import rules
from dme_desktop.cases.model import CaseFile, CaseReferral, CaseStatus, Severity
from dme_desktop.cases.rules import Sight
from dme_desktop.kernel.acts import Who
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged

LATE, WAITING, OPEN, CLOSED = "late", "waiting", "open", "closed"
_WITHOUT_WORDS = select(CaseFile).options(defer(CaseFile.sealed), defer(CaseFile.wrapped))
NOBODY = "–"  # stands for the initials of somebody unknown
_WAITS = (CaseStatus.DIRUJUK, CaseStatus.MENUNGGU)


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the list of cases: no name and no word of what was told."""

    id: str
    number: str
    initials: str
    types: str
    severity: Severity
    status: CaseStatus
    due_on: dt.date
    reported_on: dt.date
    assigned_to: str
    late: bool
    tppo: bool


@dataclass(frozen=True)
class Wanted:
    """Which cases are asked for: a group, and words of number, initials or who handles them."""

    group: str = ""
    words: str = ""


EVERYTHING = Wanted()


def paged(session: Session, wanted: Wanted = EVERYTHING, *, who: Who) -> Paged[CaseRow]:
    """Return cases, those first on which somebody must act soonest, the closed ones last.

    Raises DmeError for whoever sees no list.
    """
    rules.refuse(Sight.LISTED, who)
    asked = _WITHOUT_WORDS.where(*_asked(session, wanted))
    by = (CaseFile.status.in_(rules.CLOSED), CaseFile.due_on, CaseFile.number)
    today = session.info["clock"].today()
    return Paged(session, asked, by, lambda rows: [_row(one, today) for (one,) in rows])


def about(session: Session, person_id: str, *, who: Who) -> list[CaseRow]:
    """Return the cases about a person, the newest first; raise DmeError for who opens none."""
    rules.refuse(Sight.OPENED, who)
    asked = _WITHOUT_WORDS.where(CaseFile.deleted_at.is_(None), CaseFile.person_id == person_id)
    ordered = asked.order_by(CaseFile.reported_on.desc(), CaseFile.number.desc())
    today = session.info["clock"].today()
    return [_row(one, today) for one in session.scalars(ordered)]


def counts(session: Session, *, who: Who) -> Mapping[str, int]:
    """Return how many cases each group of the list has; raise DmeError for who sees no counts."""
    rules.refuse(Sight.COUNTED, who)
    groups = ("", OPEN, LATE, WAITING, CLOSED)
    each_of = (func.count().filter(*_asked(session, Wanted(group))) for group in groups)
    return dict(zip(groups, session.execute(select(*each_of)).one(), strict=True))


@dataclass(frozen=True)
class Waits:
    """How many cases wait for one thing, and the gravest of them."""

    count: int
    first: CaseRow | None


def late(session: Session) -> Waits:
    """Return the open cases on which somebody should have acted by now."""
    return _waits(session, *_asked(session, Wanted(LATE)))


def owing(session: Session) -> Waits:
    """Return the open cases of suspected trafficking whose referral nobody has decided on."""
    decided = (
        select(func.count(CaseReferral.to.distinct()))
        .where(
            CaseReferral.case_id == CaseFile.id,
            CaseReferral.deleted_at.is_(None),
            CaseReferral.to.in_(rules.PROPOSED),
            or_(CaseReferral.declined, CaseReferral.sent_on.is_not(None)),
        )
        .scalar_subquery()
    )
    lacks = decided < len(rules.PROPOSED)
    return _waits(session, *_asked(session, Wanted(OPEN)), CaseFile.tppo, lacks)


def _waits(session: Session, *conditions: SQLColumnExpression[bool]) -> Waits:
    gravest = sa_case(*((CaseFile.severity == one, place) for place, one in enumerate(Severity)))
    ordered = (
        select(CaseFile.id, func.count().over())  # in one pass: long words lie between the rows
        .where(*conditions)
        .order_by(gravest.desc(), CaseFile.due_on, CaseFile.number)
    )
    if (found := session.execute(ordered.limit(1)).first()) is None:
        return Waits(0, None)
    first = session.scalars(_WITHOUT_WORDS.where(CaseFile.id == found.id)).one()
    return Waits(found[1], _row(first, session.info["clock"].today()))


def named(session: Session, ids: Collection[str]) -> Mapping[str, Named]:
    """Return {id: how often} of the agencies and recruiters that cases name; counts, no contents.

    A complaint that was not proven, or was taken back, marks nobody.
    """
    found: dict[str, Named] = {}
    for column in (CaseFile.agency_id, CaseFile.recruiter_id):
        found |= _named(session, column, ids)
    return found


def _named(
    session: Session, column: InstrumentedAttribute[str | None], ids: Collection[str]
) -> Iterator[tuple[str, Named]]:
    is_open = CaseFile.status.in_(rules.OPEN)
    going_on, grave = func.count().filter(is_open), func.count().filter(is_open, CaseFile.tppo)
    asked = select(column, func.count(), going_on, grave).where(
        column.in_(each(ids)),
        CaseFile.deleted_at.is_(None),
        CaseFile.status.not_in((CaseStatus.TIDAK_TERBUKTI, CaseStatus.DITARIK)),
    )
    for one, every, still, open_grave in session.execute(asked.group_by(column)):
        yield str(one), Named(every, still, open_grave)


def _asked(session: Session, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield CaseFile.deleted_at.is_(None)
    yield matching(wanted.words, CaseFile.number, CaseFile.initials, CaseFile.assigned_to)
    if wanted.group in {OPEN, LATE, WAITING}:
        yield CaseFile.status.in_(_WAITS if wanted.group == WAITING else rules.OPEN)
    if wanted.group == LATE:
        yield CaseFile.due_on < session.info["clock"].today()
    if wanted.group == CLOSED:
        yield CaseFile.status.in_(rules.CLOSED)


def _row(one: CaseFile, today: dt.date) -> CaseRow:
    return CaseRow(
        id=one.id,
        number=one.number,
        initials=one.initials or NOBODY,
        types=rules.told_types(one.types),
        severity=one.severity,
        status=one.status,
        due_on=one.due_on,
        reported_on=one.reported_on,
        assigned_to=one.assigned_to or "",
        late=rules.is_late(one.status, one.due_on, today),
        tppo=one.tppo,
    )
