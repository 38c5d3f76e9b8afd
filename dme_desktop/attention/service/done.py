"""What a village promised against laundering of money, and what it did in a year; counts only."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.attention.model import FlagState
from dme_desktop.attention.service import decisions
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import Pledge, PledgeKind, PledgeStatus
from dme_desktop.remittances.model import Consent
from dme_desktop.remittances.service import figures
from dme_desktop.training.model import Category, CourseKind
from dme_desktop.training.service import counting

AGAINST_TPPU = frozenset({PledgeKind.ANTI_TPPU, PledgeKind.ANTI_TPPO_TPPU})


@dataclass(frozen=True)
class Done:
    """What was done in one year: how often, of how many; `formal` of `came`, in rupiah."""

    advised: int
    referred: int
    set_aside: int
    lessons: int
    taught: int
    of_families: int
    agreed: int
    formal: int
    came: int


@dataclass(frozen=True)
class Promise:
    """The declaration in force and its points."""

    pledge: Pledge
    points: Sequence[str]


def promise(session: Session) -> Promise | None:
    """Return the newest declaration against TPPU that was signed and stands, if there is one."""
    every = [
        Promise(one.pledge, one.points)
        for one in pledges.all_of(session, PledgeStatus.DITANDATANGANI)
        if one.pledge.kind in AGAINST_TPPU
    ]
    return max(every, key=lambda one: (one.pledge.read_on, one.pledge.id), default=None)


def in_year(session: Session, year: int) -> Done:
    """Return what was done in a year."""
    by_state = dict.fromkeys(FlagState, 0)
    for (_, state), number in decisions.decided_in(session, year).items():
        by_state[state] += number
    held = [
        one
        for one in counting.of_period(session, year).held
        if one.course.kind is CourseKind.KEUANGAN
    ]
    whole = figures.whole(year, figures.of_year(session, year))
    return Done(
        advised=by_state[FlagState.DIJELASKAN],
        referred=by_state[FlagState.DIRUJUK],
        set_aside=by_state[FlagState.DIKESAMPINGKAN],
        lessons=len(held),
        taught=sum(one.people for one in held),
        of_families=sum(one.categories[Category.KELUARGA] for one in held),
        agreed=_agreed(session, year),
        formal=whole.formal,
        came=whole.total,
    )


def _agreed(session: Session, year: int) -> int:
    """Return how many agreed in a year that their ledger is kept."""
    agreed = select(func.count(Consent.person_id.distinct())).where(
        Consent.given_on.between(dt.date(year, 1, 1), dt.date(year, 12, 31)),
        Consent.deleted_at.is_(None),
    )
    return session.scalar(agreed) or 0
