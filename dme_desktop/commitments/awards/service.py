"""What the office does with awards. Every function gets a session and never commits."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.commitments.awards import rules
from dme_desktop.commitments.awards.model import Award
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.vault import history


def record(session: Session, values: Mapping[str, Any]) -> Award:
    """Keep an award; raise `Invalid` when something is missing."""
    _refuse(session, values)
    award = Award(**values)
    session.add(award)
    session.flush()
    return award


def change(session: Session, award_id: str, values: Mapping[str, Any]) -> Award:
    """Change an award; raise `Invalid` when something is missing."""
    _refuse(session, values)
    award = history.at_hand(session, Award, award_id)
    for name, value in values.items():
        setattr(award, name, value)
    return award


def remove(session: Session, award_id: str) -> None:
    """Put an award in the bin; raise DmeError when a ceremony or a certificate names it."""
    history.remove(session, session.get_one(Award, award_id))


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


def _asked_for(words: str) -> list[Any]:
    found: list[Any] = [Award.deleted_at.is_(None)]
    for word in words.split():
        said = (Award.title, Award.giver, Award.recipient)
        title, giver, recipient = (column.icontains(word, autoescape=True) for column in said)
        found.append(title | giver | recipient)
    return found


def _refuse(session: Session, values: Mapping[str, Any]) -> None:
    today = session.info["clock"].today()
    if problems := problems_in(Award, values) | rules.award_problems(values, today):
        raise Invalid(problems)
