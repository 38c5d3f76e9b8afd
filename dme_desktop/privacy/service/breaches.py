"""Failures of protection: their clock, who is affected, and who was told."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import in_order
from dme_desktop.people.model import Person
from dme_desktop.people.service import HERE, hamlets
from dme_desktop.privacy import rules
from dme_desktop.privacy.model import Breach
from dme_desktop.vault import keeping
from dme_desktop.vault.paging import Paged, records
from dme_desktop.village.rules import hamlet_key
from dme_desktop.workers.model import Journey

EVERYBODY, WORKERS = "semua", "pekerja"


def keep(session: Session, breach: Breach, breach_id: str = "") -> Breach:
    """Write a failure down or change it; raise `Invalid` for what is wrong."""
    problems, today = problems_of(breach), session.info["clock"].today()
    if breach.found_on and breach.found_on > today:
        problems["found_on"] = "Tanggal ini tidak boleh sesudah hari ini."
    if said := rules.time_problem(breach.found_time):
        problems["found_time"] = said
    for name in ("persons_told_on", "authority_told_on"):
        day = getattr(breach, name)
        if day and breach.found_on and not breach.found_on <= day <= today:
            problems[name] = "Tanggal ini antara hari diketahui dan hari ini."
    if breach.whom and not _means_somebody(session, breach.whom):
        known = ", ".join(hamlets(session)[:4])
        problems["whom"] = f"Tulis “semua”, “pekerja”, atau nama dusun seperti {known}."
    if problems:
        raise Invalid(problems)
    return keeping.put(session, breach, breach_id)


def due(session: Session, breach: Breach) -> dt.datetime:
    """Return the last moment for telling those affected and the authority."""
    zone = session.info["clock"].now().tzinfo
    return rules.due(rules.found_at(breach.found_on, breach.found_time, zone))


def is_told(breach: Breach) -> bool:
    """Say whether everybody was told who has to be."""
    return bool(breach.persons_told_on and breach.authority_told_on)


def waiting(session: Session) -> Sequence[Breach]:
    """Return the failures of which somebody has still to be told, the oldest first."""
    asked = select(Breach).where(
        Breach.deleted_at.is_(None),
        Breach.persons_told_on.is_(None) | Breach.authority_told_on.is_(None),
    )
    return session.scalars(asked.order_by(Breach.found_on)).all()


def paged(session: Session) -> Paged[Breach]:
    """Return all failures, the newest first."""
    kept = select(Breach).where(Breach.deleted_at.is_(None))
    return records(session, kept, (Breach.found_on, Breach.id), is_falling=True)


def affected(session: Session, breach: Breach) -> Sequence[Person]:
    """Return the people a failure is about, by hamlet and name."""
    whom = hamlet_key(breach.whom or "")
    asked = select(Person).where(Person.deleted_at.is_(None), HERE)
    if whom == hamlet_key(WORKERS):
        asked = asked.where(
            exists().where(Journey.person_id == Person.id, Journey.deleted_at.is_(None))
        )
    people = sorted(
        session.scalars(asked.order_by(Person.full_name)), key=lambda one: in_order(one.hamlet)
    )
    if not whom or whom in {hamlet_key(EVERYBODY), hamlet_key(WORKERS)}:
        return people if whom else []
    return [one for one in people if hamlet_key(one.hamlet) == whom]


def how_many(session: Session, breach: Breach) -> int | None:
    """Return how many people a failure touches, None where nobody wrote yet whom."""
    return len(affected(session, breach)) if breach.whom else None


def remove(session: Session, breach_id: str) -> None:
    """Put a failure that was written down by mistake in the bin."""
    keeping.remove(session, session.get_one(Breach, breach_id))


def _means_somebody(session: Session, whom: str) -> bool:
    known = {hamlet_key(one) for one in (EVERYBODY, WORKERS, *hamlets(session))}
    return hamlet_key(whom) in known
