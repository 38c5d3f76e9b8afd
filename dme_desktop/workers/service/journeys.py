"""The journeys of one person: found, judged, verified, and what happened written down."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    EventKind,
    Journey,
    JourneyEvent,
    ProceduralBasis,
)


def judge_procedure(journey: Journey) -> None:
    """Let the five answers tell the status, unless BP3MI told it or it was lost abroad."""
    status = rules.judged(journey)
    if status and any(getattr(journey, name) for name in rules.QUESTIONS):
        journey.procedural_status = status
        journey.procedural_basis = journey.procedural_basis or ProceduralBasis.KETERANGAN_KELUARGA


def verify(session: Session, journey: Journey) -> None:
    """Mark that somebody looked today at whether what is known is still true."""
    journey.verified_on = session.info["clock"].today()
    journey.verified_by = session.info["who"].name


def note(
    session: Session,
    journey: Journey,
    kind: EventKind,
    on: dt.date | None = None,
    told_by: str | None = None,
    why: str | None = None,
) -> JourneyEvent:
    """Write down what happened, by default today, with the stage the journey is at now."""
    day = on or session.info["clock"].today()
    event = JourneyEvent(
        journey_id=journey.id, kind=kind, stage=journey.stage, on=day, told_by=told_by, note=why
    )
    session.add(event)
    return event


def under_way(session: Session, person_id: str) -> Journey | None:
    """Return the journey that is under way, if there is one."""
    return session.scalar(
        select(Journey).where(
            Journey.person_id == person_id,
            Journey.stage.in_(rules.OPEN),
            Journey.deleted_at.is_(None),
        )
    )


def has_left(session: Session, person_id: str) -> bool:
    """Say whether a person is known to have left on any journey."""
    left = (one.departed_on or one.stage not in rules.BEFORE for one in of(session, person_id))
    return any(left)


def of(session: Session, person_id: str) -> Sequence[Journey]:
    """Return the journeys of a person, newest first."""
    kept = select(Journey).where(Journey.person_id == person_id, Journey.deleted_at.is_(None))
    return session.scalars(kept.order_by(Journey.seq.desc())).all()


def latest(session: Session, person_id: str) -> Journey | None:
    """Return the newest journey of a person, if there is one."""
    return next(iter(of(session, person_id)), None)


def newest(session: Session, people: Sequence[str]) -> dict[str, Journey]:
    """Return the newest journey of each of some people who have one, by the id of the person."""
    kept = select(Journey).where(Journey.person_id.in_(people), Journey.deleted_at.is_(None))
    return {one.person_id: one for one in session.scalars(kept.order_by(Journey.seq))}


def remove(session: Session, journey_id: str) -> None:
    """Put a journey in the bin; the person stays a resident."""
    session.get_one(Journey, journey_id).deleted_at = session.info["clock"].now()
