"""What the office does with awards. Every function gets a session and never commits."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from dme_desktop.commitments.awards import rules
from dme_desktop.commitments.awards.model import Award
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching


def keep(session: Session, award: Award, award_id: str = "") -> Award:
    """Keep an award, or change the one with this id; raise `Invalid` for what is missing."""
    today = session.info["clock"].today()
    if problems := problems_of(award) | rules.award_problems(award, today):
        raise Invalid(problems)
    return keeping.put(session, award, award_id)


def remove(session: Session, award_id: str) -> None:
    """Put an award in the bin; raise DmeError when a ceremony or a certificate names it."""
    keeping.remove(session, session.get_one(Award, award_id))


def count(session: Session, words: str = "") -> int:
    """Return how many awards there are."""
    return session.scalar(select(func.count()).select_from(Award).where(*_asked_for(words))) or 0


def page(session: Session, offset: int = 0, limit: int = 128, words: str = "") -> Sequence[Award]:
    """Return awards, newest first, `limit` of them from `offset`.

    `words` is looked for in the name of the award, in who gave and who received it.
    """
    kept = select(Award).where(*_asked_for(words))
    ordered = kept.order_by(Award.given_on.desc(), Award.id.desc())
    return session.scalars(ordered.offset(offset).limit(limit)).all()


def _asked_for(words: str) -> list[ColumnElement[bool]]:
    named = matching(words, Award.title, Award.giver, Award.recipient)
    return [Award.deleted_at.is_(None), named]
