"""A second laptop of the practice village: begun, used, and a file of changes to take in."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import select

from dme_desktop.backup import contents
from dme_desktop.kernel.acts import Who
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import carrying, own
from dme_desktop.people import acts as people_acts
from dme_desktop.people.model import Person
from dme_desktop.vault.cipher import log_of
from dme_desktop.vault.database import Database

OWN, OTHER = "Desa", "Kader"
EDITED = 4  # residents that both laptops write about
_COPY = "laptop-kader.db"


def second(db: Database, out: Path, who: Who) -> Path:
    """Let a laptop of a cadre change some residents; return the file of changes it carried.

    One field is written on both laptops, so that there is something to decide.
    """
    with db.write(acts.JOIN.about(OTHER), who) as session:
        laptop_id = own.prepare(session, OWN, OTHER).id
    copy = out / _COPY
    contents.snapshot(db, copy)
    try:
        with closing(Database(copy, db.key, clock=db.clock)) as other:
            with other.write(acts.BECOME.about(OTHER), who) as session:
                own.become(session, laptop_id)
            _edit(other, who, rw="02", rt="007")
            _edit(db, who, rt="003")
            return carrying.carry(other, out, who).file
    finally:
        copy.unlink(missing_ok=True)
        log_of(copy).unlink(missing_ok=True)


def _edit(db: Database, who: Who, **told: str) -> None:
    with db.write(people_acts.CHANGE, who) as session:
        standing = select(Person).where(Person.deleted_at.is_(None)).order_by(Person.id)
        for person in session.scalars(standing.limit(EDITED)):
            for name, value in told.items():
                setattr(person, name, value)
