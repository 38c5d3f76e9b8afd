"""What the office does with awards. Every function gets a session and never commits."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.commitments.awards import rules
from dme_desktop.commitments.awards.model import Award
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, records


def keep(session: Session, award: Award, award_id: str = "") -> Award:
    """Keep an award, or change the one with this id; raise `Invalid` for what is missing."""
    today = session.info["clock"].today()
    if problems := problems_of(award) | rules.award_problems(award, today):
        raise Invalid(problems)
    return keeping.put(session, award, award_id)


def remove(session: Session, award_id: str) -> None:
    """Put an award in the bin; raise DmeError when a ceremony or a certificate names it."""
    keeping.remove(session, session.get_one(Award, award_id))


def paged(session: Session, words: str = "") -> Paged[Award]:
    """Return awards, the newest first.

    `words` are looked for in the name of the award, in who gave and who received it.
    """
    found = matching(words, Award.title, Award.giver, Award.recipient)
    kept = select(Award).where(Award.deleted_at.is_(None), found)
    return records(session, kept, (Award.given_on, Award.id), is_falling=True)
