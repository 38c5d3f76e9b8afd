"""The names of those who have a journey, one directory for all rooms."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.people.directory import Directory, everybody
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, Touched, once
from dme_desktop.workers.model import Journey


def workers(db: Database) -> Known[Directory]:
    """Return the directory of those who have a journey, the same for whoever asks."""
    return db.shared(_workers)


def read(session: Session) -> Directory:
    """Return those who have a journey among everybody, who is held once for both."""
    ids = session.scalars(select(Journey.person_id).where(Journey.deleted_at.is_(None)))
    return once(session, Directory.of).among(frozenset(ids))


def _workers(db: Database) -> Known[Directory]:
    return Known(db, {"person", "journey"}, read, _renewed, using=(everybody(db),))


def _renewed(session: Session, before: Directory, touched: Touched) -> Directory:
    """Return the directory after a few changed; whom a journey left counts as one of them."""
    journeys = touched.get("journey", frozenset())
    people = touched.get("person", frozenset())
    if journeys:
        owners = select(Journey.person_id).where(Journey.id.in_(journeys))
        people |= {*session.scalars(owners)}
    theirs = select(Journey.person_id).where(Journey.person_id.in_(people))
    bear = frozenset(session.scalars(theirs.where(Journey.deleted_at.is_(None))))
    now = {one: one in bear for one in people}
    return once(session, Directory.of).counting(before.others(people), now)
