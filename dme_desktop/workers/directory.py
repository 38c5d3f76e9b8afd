"""The names of those who have a journey, one directory for all rooms."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.people.directory import Directory, LiveDirectory, everybody
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known
from dme_desktop.workers.model import Journey


def workers(db: Database) -> LiveDirectory:
    """Return the directory of those who have a journey, the same for whoever asks."""
    return db.shared(_workers)


def _workers(db: Database) -> Known[Directory]:
    def read(session: Session) -> Directory:
        directory = everybody(db).now()  # before this session reads: readers may have to take turns
        ids = session.scalars(select(Journey.person_id).where(Journey.deleted_at.is_(None)))
        return directory.among(frozenset(ids))

    return Known(db, {"person", "journey"}, read)  # anew: a journey may change its person
