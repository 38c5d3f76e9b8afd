"""Who looked at what is secret of a person: written down where several people work.

An office with one clerk has no accounts, and nothing is written of what everybody does all day.
"""

import datetime as dt
import logging

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.masking import sees_secrets
from dme_desktop.privacy.acts import LOOK
from dme_desktop.privacy.model import Looked
from dme_desktop.vault.database import Database

log = logging.getLogger(__name__)
PAGE = "halaman orang ini, dengan data rahasia"


def note(session: Session, person_id: str, what: str) -> Looked:
    """Write down that somebody looked at hidden fields of a person, by their labels."""
    made = Looked(person_id=person_id, what=what[:120])
    session.add(made)
    session.flush()
    return made


def note_page(db: Database, who: Who, person_id: str) -> None:
    """Write down once a day that somebody with an account saw the page of a person.

    While a long work is saving it cannot be written; the page is shown all the same.
    """
    if not who.account or not sees_secrets(who) or db.read_only:
        return
    with db.read() as session:
        if _noted_today(session, who, person_id):
            return
    try:
        with db.write(LOOK, who) as session:
            note(session, person_id, PAGE)
    except DmeError:
        log.info("looking.not_noted")


def _noted_today(session: Session, who: Who, person_id: str) -> bool:
    today: dt.datetime = session.info["clock"].now()
    begun = today.replace(hour=0, minute=0, second=0, microsecond=0)
    asked = select(func.count()).where(
        Looked.person_id == person_id,
        Looked.created_by == who.name,
        Looked.what == PAGE,
        Looked.created_at >= begun,
    )
    return bool(session.scalar(asked))
